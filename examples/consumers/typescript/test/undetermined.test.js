// The program prints what it should of assessments that are kept, and of one made now.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { live } from "../documents.js";

// In the top folder, with -format json:
//   pairs:   go run ./examples/assess -date 2026-02-01 -party NOR -toward LAO,GBR -norm 6.3,6.4,6.12
//   bearers: go run ./examples/assess -date 2014-01-01 -party NOR,LAO -norm 6.9,6.10,6.11
for (const name of ["pairs", "bearers"]) {
  test(`undetermined prints testdata/${name}.txt`, () => {
    const file = fileURLToPath(new URL(`../testdata/${name}.json`, import.meta.url));
    const { status, stdout, stderr } = undetermined([file]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.equal(stdout, readFileSync(file.replace(/json$/, "txt"), "utf8"));
  });
}

const assessment = live();

test("undetermined counts an assessment made now", { skip: !assessment && "Go is not installed" }, () => {
  const { findings } = JSON.parse(assessment);
  const open = findings.filter(({ applicability }) => applicability === "undetermined").length;
  const { stdout } = undetermined([], assessment);
  assert.match(stdout, new RegExp(`: ${open} of ${findings.length} findings are undetermined\\.\n`));
  assert.equal(stdout.match(/^  \S/gm)?.length ?? 0, open);
  assert.doesNotMatch(stdout, /undefined|[{}]/); // no name is left out
});

test("undetermined refuses what is no assessment", () => {
  for (const text of ["", "null", "[]", "{}", "{"]) assert.equal(undetermined([], text).status, 1, text);
  assert.equal(undetermined(["no-such-file.json"]).status, 1);
});

function undetermined(files, input = "") {
  const program = fileURLToPath(new URL("../build/undetermined.js", import.meta.url));
  return spawnSync(process.execPath, [program, ...files], { encoding: "utf8", input });
}
