// node validate.mjs KIND FILE
// Says of a document what is wrong with it, a line for each fault.

import { readFileSync } from "node:fs";
import { validatorOf } from "./ajv.mjs";
import { bundles, kinds } from "./schemas.mjs";
import { parse } from "./strict.mjs";

const [kind, file] = process.argv.slice(2);
if (!kinds.includes(kind) || !file) {
  console.error(`usage: node validate.mjs KIND FILE\nwhere KIND is ${kinds.join(", ")}`);
  process.exit(2);
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

const faults = faultsOf(readFileSync(file));
for (const { path, message } of faults) console.log(`${path || "the document"}: ${message}`);
console.log(faults.length === 0 ? "valid" : "not valid");
process.exitCode = faults.length === 0 ? 0 : 1;
