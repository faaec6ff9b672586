// npm test: every validator on every fixture.

import { fixtures, layers } from "./fixtures.mjs";
import { judges } from "./judges.mjs";
import { caseOf, disagreements, report, selfTest } from "./verdict.mjs";

const says = {
  "": "valid: accepted",
  scan: "faults of the scan: refused by strict.mjs",
  schema: "faults of the schema: refused",
  rules: "faults of the rules: accepted, no schema sees them",
};

let failed = 0;
for (const layer of layers) {
  const set = fixtures.filter((fixture) => fixture.layer === layer).map(caseOf);
  let wrong = 0;
  for (const judge of judges) {
    const found = disagreements(judge, set);
    report(judge, found);
    selfTest(judge, set.slice(0, 1));
    wrong += found.length;
  }
  console.log(`${String(set.length).padStart(4)} fixtures, ${says[layer]}; verdicts that differ: ${wrong}`);
  failed += wrong;
}
console.log(`${judges.length} validators: ${judges.map((judge) => judge.name).join("; ")}`);
console.log(`${fixtures.length * judges.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
