"""python3 validate.py KIND FILE

Says of a document what is wrong with it, a line for each fault.
"""

import json
import sys
from pathlib import Path

from schemas import BUNDLES, KINDS, validator_of
from strict import parse


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
        yield path, "must be one of the codes"
    elif error.validator == "not":
        yield path, "has a character that it must not have"
    else:
        yield path, f"must meet {error.validator} {json.dumps(error.validator_value)}"


def pointer(steps):
    """Returns the JSON Pointer that goes these steps."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        sys.exit(f"usage: python3 validate.py KIND FILE\nwhere KIND is {', '.join(KINDS)}")
    found = faults_of(sys.argv[1], Path(sys.argv[2]).read_bytes())
    for path, text in found:
        print(f"{path or 'the document'}: {text}")
    print("not valid" if found else "valid")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
