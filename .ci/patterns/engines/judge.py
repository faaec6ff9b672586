"""Reads patterns and texts as judge.mjs does."""

import re
import sys

verdicts = []
for line in sys.stdin:
    text = bytes.fromhex(line[2:]).decode("utf-8")
    if line[0] == "p":
        pattern = re.compile(text)
        verdicts.append([])
    else:
        verdicts[-1].append("1" if pattern.search(text) else "0")
for one in verdicts:
    print("".join(one))
