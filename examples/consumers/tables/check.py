"""python3 check.py party.ndjson: the tables in Python, and what package party computes."""

import csv
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
from frictionless import Package

import skos
from descriptors import PACKAGES, ROOT, SQL, resources

# How a cell of each type is written.
WRITTEN = {
    "date": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "boolean": re.compile(r"true|false"),
    "integer": re.compile(r"[0-9]+"),
    "number": re.compile(r"[0-9]{1,14}(\.[0-9]{1,4})?"),
    "string": re.compile(r".*", re.DOTALL),
}


class Table:
    """A resource of a data package, and its file."""

    def __init__(self, folder, resource):
        self.name = resource["name"]
        self.path = folder / resource["path"]
        self.fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        with open(self.path, encoding="utf-8", newline="") as file:
            self.rows = list(csv.DictReader(file, strict=True))


def frictionless_faults():
    """What frictionless says is wrong: types, keys, references, headers."""
    for descriptor in PACKAGES:
        report = Package(str(descriptor)).validate()
        for row in report.flatten(["type", "rowNumber", "fieldName", "note"]):
            yield f"{descriptor.parent.name}: frictionless: {row}"


def written_faults(table):
    """Cells that are not written as their type is, and lines that do not end as RFC 4180 has it."""
    for at, row in enumerate(table.rows, 2):
        for name, kind in table.fields.items():
            if row[name] and not WRITTEN[kind].fullmatch(row[name]):
                yield f"{table.name}: row {at}: {name}: {row[name]!r} is no {kind}"
            if row[name][:1] in ("=", "+", "-", "@"):
                yield f"{table.name}: row {at}: {name}: a spreadsheet takes {row[name]!r} for a formula"
    text = table.path.read_bytes()
    text.decode("utf-8")
    if not text.endswith(b"\r\n") or text.count(b"\r\n") <= len(table.rows) or text.startswith(b"\xef\xbb\xbf"):
        yield f"{table.name}: a line ends otherwise, or there is a byte-order mark"


def frame(table):
    """The table in pandas, with the types of its schema."""
    read = pd.read_csv(table.path, dtype="string", keep_default_na=False, na_values=[""])
    for name, kind in table.fields.items():
        if kind == "date":
            read[name] = pd.to_datetime(read[name], format="%Y-%m-%d", errors="raise")
        elif kind == "boolean":
            read[name] = read[name].map({"true": True, "false": False}).astype("boolean")
        elif kind == "integer":
            read[name] = read[name].astype("Int64")
        elif kind == "number":
            read[name] = read[name].map(lambda cell: cell if pd.isna(cell) else Decimal(cell))
    return read


def pandas_faults(table):
    read = frame(table)
    if list(read.columns) != list(table.fields) or len(read) != len(table.rows):
        yield f"{table.name}: pandas reads {read.shape}"
    plain = pd.read_csv(table.path)
    for name in table.fields:
        blank = [row[name] == "" for row in table.rows]
        if list(read[name].isna()) != blank:
            yield f"{table.name}: {name}: a cell is lost by its type"
        if list(plain[name].isna()) != blank:
            yield f"{table.name}: {name}: a plain read_csv takes a cell for a missing one"


def duckdb_faults(table, db):
    columns = {name: SQL[kind] for name, kind in table.fields.items()}
    db.execute(
        f'CREATE TABLE "{table.name}" AS SELECT * FROM read_csv(?, header = true, delim = \',\', quote = \'"\', escape = \'"\', '
        f"dateformat = '%Y-%m-%d', nullstr = '', strict_mode = true, columns = {columns})",
        [str(table.path)],
    )
    (count,) = db.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
    if count != len(table.rows):
        yield f"{table.name}: DuckDB reads {count} rows of {len(table.rows)}"
    for name, kind in table.fields.items():
        (held,) = db.execute(f'SELECT count("{name}") FROM "{table.name}"').fetchone()
        if held != sum(row[name] != "" for row in table.rows):
            yield f"{table.name}: {name}: DuckDB has {held} cells"
        if kind == "number":
            (total,) = db.execute(f'SELECT coalesce(sum("{name}"), 0) FROM "{table.name}"').fetchone()
            want = sum((Decimal(row[name]) for row in table.rows if row[name]), Decimal(0))
            if total != want:
                yield f"{table.name}: {name}: DuckDB adds up to {total}, not {want}"
    sniffed = dict((name, kind) for name, kind, *_ in db.execute("DESCRIBE SELECT * FROM read_csv(?)", [str(table.path)]).fetchall())
    for name, kind in table.fields.items():
        if kind in ("date", "boolean") and any(row[name] for row in table.rows) and sniffed[name] != SQL[kind]:
            yield f"{table.name}: {name}: a plain read_csv makes it {sniffed[name]}"


def party_faults(computed, participations, db):
    """Where the table says another day or standing than package party computes."""
    rows = {}
    for row in participations.to_dict("records"):
        rows.setdefault((row["treaty"], row["state"]), []).append(row)
    compared = 0
    for line in computed:
        where = f"{line['treaty']} {line['state']}"
        of = rows.pop((line["treaty"], line["state"]), None)
        if of is None:
            if line["standing"] != "not-a-party" or line["party"] or line["undetermined"]:
                yield f"{where}: no row, and it is {line['standing']}"
            continue
        last = of[-1]
        said = {"standing": last["standing"], "inForce": text(last["entry_into_force"]), "ends": text(last["withdrawal_effective"])}
        for name, found in said.items():
            if found != line.get(name, ""):
                yield f"{where}: {name} is {found!r}, party computes {line.get(name, '')!r}"
        if last["standing"] in ("party", "consented-not-in-force") and (last["entry_basis"] == "derived") != line["derived"]:
            yield f"{where}: the day is {last['entry_basis']}"
        periods = [{"from": text(row["entry_into_force"]), "until": text(row["withdrawal_effective"])} for row in of if text(row["entry_into_force"])]
        want = [{"from": period["from"], "until": period.get("until", "")} for period in line["party"] or []]
        if not line["undetermined"] and periods != want:
            yield f"{where}: a party in {periods}, party computes {want}"
        compared += sum(1 for row in of if text(row["entry_into_force"]))
    for key in rows:
        yield f"{key}: a row of no State or treaty"
    # The same in SQL, where a date is a date: who is a party on the day as of which the list is complete.
    counts = dict(db.execute("""
        SELECT treaty, count(*) FROM participations JOIN treaties USING (treaty)
        WHERE participations.entry_into_force <= complete_as_of AND (withdrawal_effective IS NULL OR withdrawal_effective > complete_as_of)
        GROUP BY treaty""").fetchall())
    want = {}
    for line in computed:
        want[line["treaty"]] = want.get(line["treaty"], 0) + (line["standing"] == "party")
    if counts != want:
        yield f"States parties by SQL: {counts}, party computes {want}"
    if compared < 700:
        yield f"only {compared} days of entry into force were compared"
    print(f"{compared} days of entry into force are those that party computes; States parties: {want}")


def text(value):
    """A cell of pandas as it is written."""
    return "" if pd.isna(value) else value.strftime("%Y-%m-%d")


def report(faults):
    """Prints the faults and ends the program, if there are any."""
    for fault in faults[:50]:
        print(fault)
    if faults:
        print(f"{len(faults)} faults")
        sys.exit(1)


def main():
    computed = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    everything = {resource["name"]: Table(folder, resource) for folder, resource in resources()}
    faults = list(frictionless_faults())
    for table in everything.values():
        faults += written_faults(table)
    report(faults)  # what is not written right is not loaded
    db = duckdb.connect()
    for table in everything.values():
        faults += pandas_faults(table)
        faults += duckdb_faults(table, db)
    print(f"{len(everything)} tables, {sum(len(table.rows) for table in everything.values())} rows: frictionless, pandas {pd.__version__}, DuckDB {duckdb.__version__}")
    faults += party_faults(computed, frame(everything["participations"]), db)
    faults += skos.faults(ROOT / "schema/v1/tables/codes.jsonld", everything["codes"].rows)
    report(faults)
    print("0 faults")


if __name__ == "__main__":
    main()
