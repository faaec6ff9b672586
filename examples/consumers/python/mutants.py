"""python3 mutants.py FILE [N]

Every validator on every mutant of the file, or every Nth, a line of JSON each,
written by the Go program .ci/mutants.
"""

import json
import sys
from collections import Counter
from itertools import islice

from verdict import JUDGES, disagreements, report, self_test


def mutants(path, step):
    """Yields every step-th mutant as a case."""
    with open(path, encoding="utf-8") as lines:
        for line in islice(lines, step - 1, None, step):
            mutant = json.loads(line)
            yield mutant["mutation"], mutant["kind"], mutant.get("layer", ""), mutant["document"].encode("utf-8")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python3 mutants.py FILE [N]")
    step = int(sys.argv[2]) if len(sys.argv) == 3 else 1
    counts = Counter()
    found = {judge.name: [] for judge in JUDGES}
    for case in mutants(sys.argv[1], step):
        layer = case[2]
        for judge in JUDGES:
            if counts[layer] == 0:
                self_test(judge, [case])
            found[judge.name] += disagreements(judge, [case])
        counts[layer] += 1
    number = sum(counts.values())
    for name, wrong in found.items():
        report(wrong)
        print(
            f"{name}: {number} mutants ({counts['']} valid, {counts['schema']} refused by the schema, "
            f"{counts['scan']} by the scan), disagreements {len(wrong)}"
        )
    sys.exit(1 if any(found.values()) or number == 0 else 0)


if __name__ == "__main__":
    main()
