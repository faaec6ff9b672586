"""The data packages, as those who load their tables need them."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = [ROOT / "schema/v1/tables/datapackage.json", ROOT / "examples/tables/datapackage.json"]

# How a type of Table Schema is called in SQL. A number has at most 14 digits before the
# point and 4 after it, and is exact.
SQL = {"string": "VARCHAR", "date": "DATE", "boolean": "BOOLEAN", "integer": "BIGINT", "number": "DECIMAL(18,4)"}


def resources():
    """The folder and the description of every table."""
    for descriptor in PACKAGES:
        for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
            yield descriptor.parent, resource
