// Writes build/quicktype/, quicktype's classes of the schema bundles for Python
// and for Java: npm run quicktype
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { InputData, JSONSchemaInput, quicktypeMultiFile } from "quicktype-core";
import { bundles } from "./bundles.js";

/** The folder of the classes. */
export const folder = fileURLToPath(new URL("build/quicktype/", import.meta.url));

/** A file for each bundle, of data classes that read and write it. */
export async function python() {
  const files = new Map();
  for (const { name, schema } of bundles()) {
    // inferDateTimes makes a date a time of day too, which is then written back.
    const made = await quicktype(schema, "python", { "python-version": "3.7" }, { inferDateTimes: false });
    for (const source of made.values()) files.set(`${name}.py`, source);
  }
  return files;
}

/** A package for each bundle, of plain classes that need no library. */
export async function java() {
  const files = new Map();
  for (const { name, schema } of bundles()) {
    const made = await quicktype(schema, "java", { "just-types": true, package: `treatyaid.${name}` }, {});
    for (const [file, source] of made) files.set(`treatyaid/${name}/${file}`, source);
  }
  return files;
}

/** Writes the files of a language anew and returns their paths. */
export function write(language, files) {
  rmSync(folder + language, { recursive: true, force: true });
  return [...files].map(([file, source]) => {
    const path = `${folder}${language}/${file}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
    return path;
  });
}

async function quicktype(schema, lang, rendererOptions, inference) {
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name: schema.title, schema: JSON.stringify(schema) });
  const inputData = new InputData();
  inputData.addInput(input);
  const made = await quicktypeMultiFile({ inputData, lang, rendererOptions, ...inference });
  return new Map([...made].map(([file, { lines }]) => [file, lines.join("\n")]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = [...write("python", await python()), ...write("java", await java())];
  console.log(`${paths.length} files of classes written to build/quicktype/`);
}
