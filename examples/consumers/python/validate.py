"""python3 validate.py KIND FILE

Says of a document what is wrong with it by its schema, a line for each fault.
"""

import json
import sys
from pathlib import Path

from schemas import BUNDLES, KINDS, validator_of
from strict import parse

VALID = "valid by the schema; the rules are not checked here (go run ./examples/validate)"
FEW = 16  # codes, that a message lists
LONGEST = 40  # characters of a value, that a message repeats


def faults_of(kind, data):
    """Returns (path, message) of each fault of a document, by path."""
    try:
        document = parse(data)
    except ValueError as error:
        return [("", str(error))]
    errors = validator_of(BUNDLES[kind]).iter_errors(document)
    return sorted({fault for error in errors for fault in faults(error)})


def faults(error):
    """Yields what an error says, naming the member that is missing or too many.

    The validator's own messages name the object, and repeat all that is in it.
    """
    path = pointer(error.absolute_path)
    if error.validator is None:
        yield path, "must not stand beside the other members"
    elif error.validator == "required":
        for name in set(error.validator_value) - set(error.instance):
            yield path + pointer([name]), "must be there"
    elif error.validator == "additionalProperties":
        for name in set(error.instance) - set(error.schema["properties"]):
            yield path + pointer([name]), "is unknown"
    elif error.validator == "enum":
        codes = error.validator_value
        listed = f": {', '.join(codes)}" if len(codes) <= FEW else ""
        yield path, f"{found(error.instance)} is none of the codes{listed}"
    elif error.validator in ("pattern", "not", "format"):  # no one reads a pattern
        words = f": {error.schema['description']}" if "description" in error.schema else ""
        yield path, f"{found(error.instance)} is not as it must be{words}"
    else:
        yield path, f"{found(error.instance)} must meet {error.validator} {json.dumps(error.validator_value)}"


def found(value):
    """Returns a value as a message repeats it: whole where it is short."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else "what is here"


def pointer(steps):
    """Returns the JSON Pointer that goes these steps."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        sys.exit(f"usage: python3 validate.py KIND FILE\nwhere KIND is {', '.join(KINDS)}")
    wrong = faults_of(sys.argv[1], Path(sys.argv[2]).read_bytes())
    for path, text in wrong:
        print(f"{path or 'the document'}: {text}")
    print("not valid" if wrong else VALID)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
