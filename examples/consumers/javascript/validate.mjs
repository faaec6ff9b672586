// node validate.mjs KIND FILE
// Says of a document what is wrong with it by its schema, a line for each fault.

import { readFileSync } from "node:fs";
import { validatorOf } from "./ajv.mjs";
import { bundles, kinds } from "./schemas.mjs";
import { parse } from "./strict.mjs";

const [kind, file] = process.argv.slice(2);
if (!kinds.includes(kind) || !file) {
  console.error(`usage: node validate.mjs KIND FILE\nwhere KIND is ${kinds.join(", ")}`);
  process.exit(1);
}

function faultsOf(bytes) {
  let document;
  try {
    document = parse(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ path: "", message: error.message }];
  }
  const faults = validatorOf(bundles.get(kind))(document);
  return faults.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const valid = "valid by the schema; the rules are not checked here (go run ./examples/validate)";
const faults = faultsOf(readFileSync(file));
const lines = faults.map(({ path, message }) => `${path || "the document"}: ${message}`);
for (const line of new Set(lines)) console.log(line); // pattern, not and format say one thing
console.log(faults.length === 0 ? valid : "not valid");
process.exitCode = faults.length === 0 ? 0 : 1;
