// Writes types/*.ts, the TypeScript types of the schema bundles: npm run generate
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { bundles } from "./bundles.js";
import { withVariants } from "./variants.js";

/** The folder of the types. */
export const folder = fileURLToPath(new URL("types/", import.meta.url));

/** The types of every bundle by file name. */
export async function types() {
  const made = new Map();
  for (const { name, schema } of bundles()) made.set(`${name}.ts`, await typesOf(name, schema));
  return made;
}

/** The types of one bundle. */
export async function typesOf(name, schema) {
  const source = await compile(withVariants(schema), schema.title, {
    additionalProperties: false,
    bannerComment: `// Made by "npm run generate" from schema/v1/bundle/${name}.schema.json; not to be edited.\n`,
    ignoreMinAndMaxItems: true, // else an array of up to 16 is a union of 16 tuples
    unreachableDefinitions: true, // the code of variants has no other use
  });
  return source
    .replace(/( \*\n)? \* This interface was referenced by .*\n \* via the `definition` ".*"\.\n/g, "")
    .replace(/\/\*\*\n \*\/\n/g, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await types();
  for (const [file, source] of made) writeFileSync(folder + file, source);
  console.log(`${made.size} files of types written to types/`);
}
