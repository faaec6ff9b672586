// npm test: Blaze on every fixture but those of the scan.
// npm run mutants -- FILE: on every mutant of the file, written by .ci/mutants.

import { createReadStream, readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { disagreements } from "./blaze.mjs";

const folder = new URL("../../../schema/v1/", import.meta.url);
const bundleOf = (kind) => fileURLToPath(new URL(`bundle/${kind}.schema.json`, folder));
const kinds = readdirSync(new URL("bundle/", folder)).map((name) => name.slice(0, -".schema.json".length));

/** What Blaze gets wrong by a fault of its own, as README.md lists it. */
const exceptions = [
  {
    name: "an integer beyond 64 bits ends the command",
    // Where it may arise; it does where the schema bounds the number.
    suspects: ({ text }) =>
      (text.replace(/"(\\.|[^"\\])*"/g, '""').match(/-?[0-9]{19,}/g) ?? []).some((digits) => BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits)),
    arises: (one) => {
      try {
        disagreements(bundleOf(one.kind), [one]);
        return false;
      } catch (error) {
        return error.message.includes("does not fit in a 64-bit integer");
      }
    },
  },
];

function* fixtures() {
  for (const set of ["valid", "invalid"]) {
    const place = new URL(`testdata/${set}/`, folder);
    for (const file of readdirSync(place)) {
      if (!file.endsWith(".json") || file.endsWith(".faults.json")) continue;
      const name = file.slice(0, -".json".length);
      const kind = kinds.find((kind) => name.startsWith(`${kind}-`));
      const expected = set === "valid" ? { kind, layer: "" } : JSON.parse(readFileSync(new URL(`${name}.faults.json`, place), "utf8"));
      if (expected.layer === "scan") continue; // bytes that are no strict JSON
      yield { name, kind: expected.kind, layer: expected.layer, text: readFileSync(new URL(file, place), "utf8") };
    }
  }
}

async function* mutantsIn(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { kind, layer = "", mutation, document } = JSON.parse(line);
    if (layer !== "scan") yield { name: mutation, kind, layer, text: document };
  }
}

const says = {
  "": "valid: accepted",
  schema: "faults of the schema: refused",
  rules: "faults of the rules: accepted, no schema sees them",
};

const [file] = process.argv.slice(2);
const sets = new Map(Object.keys(says).map((layer) => [layer, []]));
const excepted = new Map(exceptions.map((exception) => [exception, []]));
for await (const one of file ? mutantsIn(file) : fixtures()) {
  one.valid = one.layer !== "schema";
  const exception = exceptions.find((exception) => exception.suspects(one) && exception.arises(one));
  (exception ? excepted.get(exception) : sets.get(one.layer)).push(one);
}

let passed = 0;
let failed = 0;
for (const [layer, cases] of sets) {
  if (cases.length === 0) continue;
  const wrong = kinds.flatMap((kind) => disagreements(bundleOf(kind), cases.filter((one) => one.kind === kind)));
  for (const one of wrong.slice(0, 5)) console.log(`  ${one.name} (${one.kind}): expected ${one.valid ? "valid" : "refused"}`);
  console.log(`${String(cases.length).padStart(6)} documents, ${says[layer]}; verdicts that differ: ${wrong.length}`);
  passed += cases.length - wrong.length;
  failed += wrong.length;
}
for (const [exception, cases] of excepted) {
  const gone = file && cases.length === 0; // no fixture has it, some mutant must
  if (file) console.log(`${String(cases.length).padStart(6)} documents passed over: ${exception.name}${gone ? ", which no longer arises" : ""}`);
  if (gone) failed++;
}

// A check that cannot fail is none: every wrong expectation has to be noticed.
const flipped = [...sets.get("").slice(0, 1), ...sets.get("schema").slice(0, 1)].map((one) => ({ ...one, valid: !one.valid }));
for (const one of flipped) if (disagreements(bundleOf(one.kind), [one]).length !== 1) throw new Error("a flipped verdict goes unnoticed");

console.log(`Sourcemeta ${JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies["@sourcemeta/jsonschema"]}, bundles`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
