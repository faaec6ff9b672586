// Has Sourcemeta's validator, Blaze, judge documents: all of a kind in one call of its
// command, as a suite of tests of their bundle.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("node_modules/.bin/jsonschema", import.meta.url));

/**
 * The cases of one kind in which the validator says another thing than is expected: a
 * case is a name, the text of a document and whether it is valid. Throws what the
 * command writes on standard error if it judges nothing.
 */
export function disagreements(bundle, cases) {
  if (cases.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "blaze-"));
  try {
    const suite = join(folder, "suite.json");
    const tests = cases.map(
      // The document as it is written: a number that JavaScript reads may be another.
      ({ text, valid }, i) => `{"description": "${i}", "valid": ${valid}, "data": ${text}}`,
    );
    writeFileSync(suite, `{"target": ${JSON.stringify(bundle)}, "tests": [\n${tests.join(",\n")}\n]}`);
    const said = run(["test", "--format-assertion", "--json", suite]);
    const { results } = JSON.parse(said);
    if (!results) throw new Error(said);
    if (results.tests.length !== cases.length) throw new Error(`${results.tests.length} of ${cases.length} are judged`);
    return results.tests.filter((one) => one.status !== "passed").map((one) => cases[Number(one.name)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30, stdio: "pipe" });
  } catch (error) {
    if (error.stdout?.startsWith("{")) return error.stdout; // some test failed
    throw new Error(error.stderr || error.message);
  }
}
