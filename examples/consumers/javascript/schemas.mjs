// The schemas, from the folder in which they lie in this repository.

import { readFileSync, readdirSync } from "node:fs";

export const folder = new URL("../../../schema/v1/", import.meta.url);

const ending = ".schema.json";

function schemasIn(place) {
  const schemas = readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name.slice(0, -ending.length), JSON.parse(readFileSync(new URL(name, place), "utf8"))]);
  return new Map(schemas);
}

/** The bundles: for each kind of document one schema that needs no other. */
export const bundles = schemasIn(new URL("bundle/", folder));

/** The schema files, which refer to one another. */
export const files = schemasIn(folder);

export const kinds = [...bundles.keys()];
