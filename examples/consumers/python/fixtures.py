"""The fixtures: documents with the verdict that every language must give."""

import json
from typing import NamedTuple

from schemas import FOLDER, KINDS

# What finds the fault, in the order of reading; "" is for documents without.
LAYERS = ["", "scan", "schema", "rules"]


class Fixture(NamedTuple):
    name: str
    kind: str
    layer: str
    data: bytes


def fixtures():
    """Yields every fixture."""
    for path in sorted((FOLDER / "testdata" / "valid").glob("*.json")):
        kind = next(kind for kind in KINDS if path.name.startswith(kind + "-"))
        yield Fixture(path.stem, kind, "", path.read_bytes())
    for path in sorted((FOLDER / "testdata" / "invalid").glob("*.json")):
        if path.name.endswith(".faults.json"):
            continue
        expected = json.loads(path.with_suffix(".faults.json").read_text(encoding="utf-8"))
        yield Fixture(path.stem, expected["kind"], expected["layer"], path.read_bytes())
