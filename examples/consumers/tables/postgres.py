"""python3 postgres.py party.ndjson: the tables in PostgreSQL by COPY, with the types and keys of their schema.

It makes a server of its own in a folder that it removes; the one of the machine is left alone.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from descriptors import SQL, resources


def quoted(names):
    return ", ".join(f'"{name}"' for name in names)


def create(folder, resource):
    """The statements that make a table and fill it."""
    schema, name = resource["schema"], resource["name"]
    columns = []
    for field in schema["fields"]:
        required = " NOT NULL" if field.get("constraints", {}).get("required") else ""
        columns.append(f'"{field["name"]}" {SQL[field["type"]]}{required}')
    if "primaryKey" in schema:
        columns.append(f"PRIMARY KEY ({quoted(schema['primaryKey'])})")
    for key in schema.get("foreignKeys", []):
        there = key["reference"]
        columns.append(f'FOREIGN KEY ({quoted(key["fields"])}) REFERENCES "{there["resource"] or name}" ({quoted(there["fields"])})')
    yield f'CREATE TABLE "{name}" ({", ".join(columns)});'
    yield f"\\copy \"{name}\" from '{folder / resource['path']}' with (format csv, header true, encoding 'UTF8')"


# Each row that this finds is a fault: the last term of a State in the table, beside what party computes.
DIFFERENCES = """
SELECT line->>'treaty', line->>'state', line->>'standing', line->>'inForce', standing, entry_into_force
FROM computed
FULL JOIN (SELECT DISTINCT ON (treaty, state) * FROM participations ORDER BY treaty, state, term DESC) AS said
  ON treaty = line->>'treaty' AND state = line->>'state'
WHERE coalesce(standing, 'not-a-party') IS DISTINCT FROM line->>'standing'
   OR entry_into_force IS DISTINCT FROM (line->>'inForce')::date
   OR withdrawal_effective IS DISTINCT FROM (line->>'ends')::date;
"""


def statements(computed):
    # Of records a row has no key, and of amounts none is lost: NUMERIC is exact.
    for folder, resource in sorted(resources(), key=lambda pair: bool(pair[1]["schema"].get("foreignKeys"))):
        yield from create(folder, resource)
    yield "CREATE TABLE computed (line jsonb);"
    yield f"\\copy computed from '{computed}' with (format csv, quote e'\\x01', delimiter e'\\x02')"
    yield DIFFERENCES
    yield "SELECT 'compared', count(*), (SELECT count(*) FROM records), (SELECT sum(low) FROM records) FROM computed JOIN participations ON treaty = line->>'treaty' AND state = line->>'state';"


def programs():
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        sys.exit("there is no PostgreSQL here")
    return found[-1]


def main():
    computed = Path(sys.argv[1]).resolve()
    bin, sql = programs(), "\n".join(statements(computed))
    # The server refuses to run as root.
    server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        data = f"{folder}/data"
        subprocess.run([*server, bin / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        subprocess.run([*server, bin / "pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", f"-k {folder} -c listen_addresses= -c fsync=off", "start"], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        try:
            psql = ["psql", "-h", folder, "-U", "postgres", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1"]
            result = subprocess.run(psql, input=sql, text=True, capture_output=True, env={**os.environ, "PGCLIENTENCODING": "UTF8"})
        finally:
            subprocess.run([*server, bin / "pg_ctl", "-D", data, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, cwd=folder)
    *differences, summary = result.stdout.strip().splitlines() or [""]
    if result.returncode or differences or not summary.startswith("compared|"):
        sys.exit(f"{result.stderr}{result.stdout}PostgreSQL: faults")
    _, terms, records, low = summary.split("|")
    print(f"PostgreSQL {bin.parent.name}: {terms} rows of participations are what party computes; {records} rows of records, low adds up to {low}")


if __name__ == "__main__":
    main()
