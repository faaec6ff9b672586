"""What the validators say of documents, beside what is expected."""

from importlib.metadata import version
from typing import NamedTuple

try:
    import jsonschema_rs
except ImportError:
    jsonschema_rs = None

from schemas import BUNDLES, FILES, KINDS, validator_among, validator_of
from strict import parse


class Judge(NamedTuple):
    name: str
    validators: dict  # by kind


class Disagreement(NamedTuple):
    judge: Judge
    name: str
    kind: str
    want: str
    got: str


_NAME = f"jsonschema {version('jsonschema')}"

JUDGES = [
    Judge(f"{_NAME}, bundles", {kind: validator_of(BUNDLES[kind]) for kind in KINDS}),
    Judge(f"{_NAME}, files", {kind: validator_among(FILES, kind) for kind in KINDS}),
]
if jsonschema_rs is not None:
    JUDGES.append(
        Judge(
            f"jsonschema-rs {version('jsonschema-rs')}, bundles",
            {kind: jsonschema_rs.Draft202012Validator(BUNDLES[kind], validate_formats=True) for kind in KINDS},
        )
    )


def verdict(judge, kind, data):
    """Returns the layer that refuses data, "scan" or "schema", or "" if neither does."""
    try:
        document = parse(data)
    except ValueError:
        return "scan"
    return "" if judge.validators[kind].is_valid(document) else "schema"


def disagreements(judge, cases):
    """Returns where the judge does not say what is expected.

    A fault of the rules is none that a schema can see: there, the document must be
    accepted.
    """
    found = []
    for name, kind, layer, data in cases:
        want = "" if layer == "rules" else layer
        got = verdict(judge, kind, data)
        if got != want:
            found.append(Disagreement(judge, name, kind, want, got))
    return found


def self_test(judge, cases):
    """Fails unless a wrong expectation is noticed: a check that cannot fail is none."""
    flipped = [
        (name, kind, "" if verdict(judge, kind, data) == "schema" else "schema", data) for name, kind, _, data in cases
    ]
    if len(disagreements(judge, flipped)) != len(flipped):
        raise AssertionError(f"{judge.name}: a flipped verdict goes unnoticed")


def report(found):
    """Prints a few of the disagreements."""
    few = 5
    for judge, name, kind, want, got in found[:few]:
        print(f"  {judge.name}: {name} ({kind}): expected {said(want)}, got {said(got)}")
    if len(found) > few:
        print(f"  and {len(found) - few} more")


def said(layer):
    return f"refused by the {layer}" if layer else "valid"
