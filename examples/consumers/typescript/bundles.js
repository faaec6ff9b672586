// The schema bundles of this repository.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const repository = new URL("../../../", import.meta.url);

/** The path of a file of this repository. */
export function inRepository(path) {
  return fileURLToPath(new URL(path, repository));
}

/** The bundles by file stem, sorted: `assessment`, `assistance` ... */
export function bundles() {
  const folder = inRepository("schema/v1/bundle/");
  const extension = ".schema.json";
  const files = readdirSync(folder).filter((file) => file.endsWith(extension));
  return files.sort().map((file) => ({
    name: file.slice(0, -extension.length),
    schema: JSON.parse(readFileSync(folder + file, "utf8")),
  }));
}

/** The names of a bundle's types: its definitions and its root. */
export function typeNames(schema) {
  return [schema.title, ...Object.keys(schema.$defs)].sort();
}
