"""Reads JSON strictly, as treatyaid does before it looks at a schema.

Left to itself, json keeps the last of two equal members and says nothing, takes
NaN for a number and half a surrogate pair for text, and 1.0 passes for an
integer in every validator after it.
"""

import json

MOST_BYTES = 16 << 20
MOST_DEPTH = 64  # arrays and objects within one another
MOST_DIGITS = 20  # of a number, its sign included


def parse(data: bytes):
    """Returns the document that data is. Raises ValueError if it is none."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"more than {MOST_BYTES} bytes")
    text = data.decode("utf-8")
    try:
        document = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_fraction,
            parse_constant=_constant,
        )
        deep = _depth(document) > MOST_DEPTH
    except RecursionError:
        deep = True
    if deep:
        raise ValueError(f"deeper than {MOST_DEPTH}")
    # Half a surrogate pair cannot be written as UTF-8.
    json.dumps(document, ensure_ascii=False).encode("utf-8")
    return document


def _object(members):
    names = {}
    for name, value in members:
        if name in names:
            raise ValueError(f"the member {json.dumps(name)} twice")
        names[name] = value
    return names


def _integer(text):
    if len(text) > MOST_DIGITS:
        raise ValueError(f"a number of {len(text)} digits")
    return int(text)


def _fraction(text):
    raise ValueError(f'{text[:MOST_DIGITS]} has a fraction or an exponent; money stands in quotes, as "17184000.50"')


def _constant(text):
    raise ValueError(f"{text} is no JSON")


def _depth(value):
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0
