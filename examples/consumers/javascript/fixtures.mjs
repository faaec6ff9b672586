// The fixtures: documents with the verdict that every language must give.

import { readFileSync, readdirSync } from "node:fs";
import { folder, kinds } from "./schemas.mjs";

/** What finds the fault, in the order of reading; "" is for documents without. */
export const layers = ["", "scan", "schema", "rules"];

/** Every fixture: its name, kind, bytes and the layer that refuses it. */
export const fixtures = [...validFixtures(), ...invalidFixtures()];

function documentsIn(place) {
  return readdirSync(place)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".faults.json"))
    .map((name) => ({ name: name.slice(0, -".json".length), bytes: readFileSync(new URL(name, place)) }));
}

function validFixtures() {
  return documentsIn(new URL("testdata/valid/", folder)).map((document) => {
    const kind = kinds.find((kind) => document.name.startsWith(`${kind}-`));
    return { ...document, kind, layer: "" };
  });
}

function invalidFixtures() {
  const place = new URL("testdata/invalid/", folder);
  return documentsIn(place).map((document) => {
    const { kind, layer } = JSON.parse(readFileSync(new URL(`${document.name}.faults.json`, place), "utf8"));
    return { ...document, kind, layer };
  });
}
