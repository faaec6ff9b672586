"""Reads documents with the classes of quicktype and writes them back.

Standard input: a JSON list of {module, class, path}. What comes back must be
what was read; a document that does not is named, with the first difference.
"""
import importlib
import json
import sys


def difference(read, written, place=""):
    """Where two JSON values first differ, or None."""
    if isinstance(read, dict) and isinstance(written, dict):
        for name in sorted(read.keys() | written.keys()):
            if name not in read or name not in written:
                return f"{place}/{name}"
            found = difference(read[name], written[name], f"{place}/{name}")
            if found:
                return found
        return None
    if isinstance(read, list) and isinstance(written, list) and len(read) == len(written):
        found = (difference(r, w, f"{place}/{i}") for i, (r, w) in enumerate(zip(read, written)))
        return next(filter(None, found), None)
    return None if read == written and type(read) is type(written) else place or "/"


failed = 0
for case in json.load(sys.stdin):
    with open(case["path"], encoding="utf-8") as file:
        document = json.load(file)
    root = getattr(importlib.import_module(case["module"]), case["class"])
    found = difference(document, root.from_dict(document).to_dict())
    if found:
        failed += 1
        print(case["path"], found)
sys.exit(1 if failed else 0)
