// The types take in what is valid, and refuse what types can refuse: tsc reads
// each document as the value of a constant.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundles } from "../bundles.js";
import { invalid, live, text, valid } from "../documents.js";

const roots = new Map(bundles().map(({ name, schema }) => [name, schema.title]));
const assessment = live();

const good = valid().map(({ kind, path }) => ({ name: path, kind, source: text(path) }));
const bad = invalid().map(({ kind, path, codes }) => ({ name: path, kind, source: text(path), codes }));
const now = { name: "an assessment made now", kind: "assessment", source: assessment ?? "" };

const refused = refusals([...good, ...bad, ...(assessment ? [now] : [])]);

test(`${good.length} valid documents have the type of their kind`, () => {
  assert.ok(good.length > 0);
  assert.deepEqual(good.flatMap((document) => refused.get(document) ?? []), []);
});

test("an assessment made now has its type", { skip: !assessment && "Go is not installed" }, () => {
  assert.equal(refused.get(now), undefined);
});

// What else makes a document invalid, a type cannot say: lengths, patterns, days,
// or which of two members must be there.
const byType = ["unknown-member", "unknown-value", "wrong-type"];
const wrong = bad.filter(({ codes }) => codes.some((code) => byType.includes(code)));

test(`${wrong.length} documents with an unknown member, an unknown code or a value of another type do not have it`, (t) => {
  assert.ok(wrong.length > 0);
  assert.deepEqual(wrong.flatMap((document) => (refused.has(document) ? [] : document.name)), []);
  const all = bad.filter((document) => refused.has(document)).length;
  t.diagnostic(`the types alone refuse ${all} of the ${bad.length} documents that are invalid by their schemas`);
});

// refusals returns the first error of tsc for each document that has one.
function refusals(documents) {
  const folder = fileURLToPath(new URL("../build/documents/", import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  documents.forEach(({ kind, source }, i) => {
    const type = roots.get(kind);
    const lines = [`import type { ${type} } from "../../types/${kind}.js";`, `export const document: ${type} = ${source};`];
    writeFileSync(`${folder}${i}.ts`, lines.join("\n"));
  });
  const options = { extends: "../../tsconfig.json", compilerOptions: { noEmit: true, rootDir: "../.." }, include: ["*.ts"], exclude: [] };
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify(options));
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [tsc, "--pretty", "false", "-p", folder], { encoding: "utf8" });
  const refused = new Map();
  for (const line of stdout.split("\n").filter((line) => line.includes(": error "))) {
    const [, i] = line.match(/(\d+)\.ts\(\d+,\d+\): error /) ?? assert.fail(line);
    const { name } = documents[i];
    if (!refused.has(documents[i])) refused.set(documents[i], `${name}: ${line}`);
  }
  return refused;
}
