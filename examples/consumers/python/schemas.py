"""The schemas, from the folder in which they lie in this repository."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

try:
    from referencing import Registry, Resource
except ImportError:  # jsonschema before 4.18, as Debian 12 has it
    from jsonschema import RefResolver

    Registry = None

FOLDER = Path(__file__).resolve().parents[3] / "schema" / "v1"

_ENDING = ".schema.json"
_FORMATS = FormatChecker(["date"])


def _schemas_in(folder):
    return {
        path.name[: -len(_ENDING)]: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*" + _ENDING))
    }


# For each kind of document one schema that needs no other.
BUNDLES = _schemas_in(FOLDER / "bundle")
# The schema files, which refer to one another.
FILES = _schemas_in(FOLDER)

KINDS = list(BUNDLES)


def validator_of(bundle):
    """Returns the validator of a bundle. Formats are asserted."""
    return Draft202012Validator(bundle, format_checker=_FORMATS)


def validator_among(files, kind):
    """Returns the validator of one of files that refer to one another."""
    if Registry is not None:
        registry = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in files.values())
        return Draft202012Validator(files[kind], registry=registry, format_checker=_FORMATS)
    known = {schema["$id"]: schema for schema in files.values()}
    resolver = RefResolver.from_schema(files[kind], store=known)
    return Draft202012Validator(files[kind], resolver=resolver, format_checker=_FORMATS)
