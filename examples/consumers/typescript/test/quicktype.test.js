// quicktype makes classes of the bundles that compile, have the names of the
// definitions and, in Python, lose nothing of a document.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundles, inRepository, typeNames } from "../bundles.js";
import { invalid, valid } from "../documents.js";
import { folder, java, python, write } from "../quicktype.js";

const roots = new Map(bundles().map(({ name, schema }) => [name, schema.title]));
const inPython = await python();
const inJava = await java();
const pythonFiles = write("python", inPython);
const javaFiles = write("java", inJava);

// quicktype writes words that it takes for acronyms in capitals: Rest is REST.
const asDefined = (type) => (type === "REST" ? "Rest" : type);

const noPython = !installed("python3") && "python3 is not installed";
const noJava = !installed("javac") && "no JDK is installed";

test(`quicktype, Python: the classes of ${inPython.size} bundles have the names of their definitions`, () => {
  for (const { name, schema } of bundles()) {
    const made = [...inPython.get(`${name}.py`).matchAll(/^class (\w+)/gm)].map(([, type]) => type);
    assert.ok(made.length > 0);
    assert.deepEqual(made.filter((type) => !typeNames(schema).includes(asDefined(type))), [], name);
  }
});

test(`quicktype, Java: ${inJava.size} classes have the names of their definitions`, () => {
  for (const { name, schema } of bundles()) {
    const made = [...inJava.keys()].flatMap((file) => file.match(`^treatyaid/${name}/(.+)\\.java$`)?.[1] ?? []);
    assert.ok(made.length > 0);
    assert.deepEqual(made.filter((type) => !typeNames(schema).includes(asDefined(type))), [], name);
  }
});

test(`quicktype, Python: ${inPython.size} files compile`, { skip: noPython }, () => {
  run("python3", ["-m", "py_compile", ...pythonFiles]);
});

test(`quicktype, Java: ${inJava.size} files compile`, { skip: noJava }, () => {
  mkdirSync(`${folder}classes`, { recursive: true });
  run("javac", ["-d", `${folder}classes`, ...javaFiles]);
});

test(`quicktype, Python: ${valid().length} valid documents are read and written back`, { skip: noPython }, () => {
  const { status, stdout, stderr } = roundTrip(valid());
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

test("quicktype, Python: a member that there is not is lost, and that is noticed", { skip: noPython }, () => {
  const document = invalid().find(({ codes }) => codes.every((code) => code === "unknown-member"));
  const { status, stdout } = roundTrip([document]);
  assert.equal(status, 1);
  assert.ok(stdout.includes(document.path));
});

function roundTrip(documents) {
  const cases = documents.map(({ kind, path }) => ({ module: kind, class: roots.get(kind), path: inRepository(path) }));
  const program = fileURLToPath(new URL("../roundtrip.py", import.meta.url));
  const env = { ...process.env, PYTHONPATH: `${folder}python`, PYTHONDONTWRITEBYTECODE: "1" };
  return spawnSync("python3", [program], { encoding: "utf8", input: JSON.stringify(cases), env });
}

function installed(command) {
  return spawnSync(command, ["-version"]).error?.code !== "ENOENT";
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}
