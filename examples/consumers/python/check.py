"""python3 check.py: every validator on every fixture."""

import sys

from fixtures import LAYERS, fixtures
from verdict import JUDGES, disagreements, report, self_test

SAYS = {
    "": "valid: accepted",
    "scan": "faults of the scan: refused by strict.py",
    "schema": "faults of the schema: refused",
    "rules": "faults of the rules: accepted, no schema sees them",
}


def main():
    everything = list(fixtures())
    failed = 0
    for layer in LAYERS:
        cases = [fixture for fixture in everything if fixture.layer == layer]
        wrong = [one for judge in JUDGES for one in disagreements(judge, cases)]
        report(wrong)
        for judge in JUDGES:
            self_test(judge, cases[:1])
        print(f"{len(cases):4} fixtures, {SAYS[layer]}; verdicts that differ: {len(wrong)}")
        failed += len(wrong)
    print(f"{len(JUDGES)} validators: {'; '.join(judge.name for judge in JUDGES)}")
    print(f"{len(everything) * len(JUDGES) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
