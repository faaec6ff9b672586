// npm run mutants -- FILE: every validator on every mutant of the file, a line of
// JSON each, written by the Go program .ci/mutants.

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { judges } from "./judges.mjs";
import { caseOf, disagreements, report, selfTest } from "./verdict.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: npm run mutants -- FILE");
  process.exit(1);
}

const encoder = new TextEncoder();

async function* mutantsOf(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { kind, layer, mutation, document } = JSON.parse(line);
    yield caseOf({ name: mutation, kind, layer: layer ?? "", bytes: encoder.encode(document) });
  }
}

let number = 0;
const found = new Map(judges.map((judge) => [judge, { counts: { "": 0, scan: 0, schema: 0 }, cases: [] }]));
for await (const mutant of mutantsOf(file)) {
  number++;
  for (const [judge, { counts, cases }] of found) {
    if (number % judge.every !== 0) continue;
    if (counts[mutant.layer]++ === 0) selfTest(judge, [mutant]);
    cases.push(...disagreements(judge, [mutant]));
  }
}

let failed = 0;
for (const [judge, { counts, cases }] of found) {
  const all = counts[""] + counts.scan + counts.schema;
  report(judge, cases);
  console.log(
    `${judge.name}: ${all} mutants${judge.every > 1 ? `, one of ${judge.every}` : ""} (${counts[""]} valid, ` +
      `${counts.schema} refused by the schema, ${counts.scan} by the scan), disagreements ${cases.length}`,
  );
  failed += all === 0 ? 1 : cases.length;
}
process.exitCode = failed === 0 ? 0 : 1;
