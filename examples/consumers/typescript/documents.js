// Documents to try the types on.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { inRepository } from "./bundles.js";

const testdata = "schema/v1/testdata/";
const folder = "examples/consumers/typescript/testdata/";

/** What is valid, as {kind, path}: the valid examples, the project's own data, and assessments that are kept. */
export function valid() {
  return [
    ...files(`${testdata}valid/`).map((path) => ({ kind: path.match(/([a-z]+)-[^/]*$/)[1], path })),
    ...files("schema/v1/codelists/").map((path) => ({ kind: "codelist", path })),
    ...files(folder).map((path) => ({ kind: "assessment", path })),
    { kind: "register", path: "examples/public.json" },
    { kind: "instrument", path: "obligation/ccm/instrument.json" },
    { kind: "party", path: "obligation/ccm/status-list.json" },
  ];
}

/** What is JSON and yet not valid by its schema, as {kind, path, codes}, with the codes of its faults. */
export function invalid() {
  const documents = files(`${testdata}invalid/`).filter((path) => !path.endsWith(".faults.json"));
  return documents.flatMap((path) => {
    const { kind, layer, faults } = JSON.parse(text(path.replace(/json$/, "faults.json")));
    return layer === "schema" ? [{ kind, path, codes: faults.map(({ code }) => code) }] : [];
  });
}

/** The text of a document. */
export function text(path) {
  return readFileSync(inRepository(path), "utf8");
}

/** An assessment with proofs and timelines, as the library makes it now; nothing where Go is not installed. */
export function live() {
  const question = ["-party", "NOR", "-toward", "LAO,BIH", "-why", "-timeline", "-format", "json"];
  const { error, status, stdout, stderr } = spawnSync("go", ["run", "./examples/assess", ...question], {
    cwd: inRepository("."),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (error?.code === "ENOENT") return undefined;
  if (status !== 0) throw new Error(`go run ./examples/assess: ${error ?? stderr}`);
  return stdout;
}

function files(path) {
  const names = readdirSync(inRepository(path)).filter((file) => file.endsWith(".json"));
  return names.sort().map((file) => path + file);
}
