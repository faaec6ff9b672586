// The bundles for editors, from the folder in which they lie in this repository.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../schema/v1/editor/", import.meta.url);

const ending = ".schema.json";

/** The languages: `en`, `es`, `fr`. */
export const languages = readdirSync(folder).sort();

/** The kinds of document: `assessment`, `assistance` ... */
export const kinds = readdirSync(new URL("en/", folder))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();

/** Where the bundle of a kind of document lies, in a language. */
export function addressOf(language, kind) {
  return new URL(`${language}/${kind}${ending}`, folder);
}

/** The bundle itself. */
export function bundleOf(language, kind) {
  return JSON.parse(readFileSync(addressOf(language, kind), "utf8"));
}
