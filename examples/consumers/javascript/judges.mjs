// The validators that are compared: each says of a document of a kind whether it
// is valid.

import { readFileSync } from "node:fs";
import * as ajv from "./ajv.mjs";
import * as cfworker from "./cfworker.mjs";
import * as hyperjump from "./hyperjump.mjs";
import { bundles, files, kinds } from "./schemas.mjs";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const ajvName = `Ajv ${dependencies.ajv}`;
const cfworkerName = `cfworker ${dependencies["@cfworker/json-schema"]}`;
const hyperjumpName = `Hyperjump ${dependencies["@hyperjump/json-schema"]}`;

// A judge that is slow takes one mutant of so many.
async function judge(name, validatorOf, every = 1) {
  const validators = new Map();
  for (const kind of kinds) validators.set(kind, await validatorOf(kind));
  return { name, every, accepts: (kind, document) => validators.get(kind)(document) };
}

function ajvJudge(name, validatorOf) {
  return judge(name, (kind) => {
    const faultsOf = validatorOf(kind);
    return (document) => faultsOf(document).length === 0;
  });
}

hyperjump.register(bundles);
hyperjump.register(files);

export const judges = [
  await ajvJudge(`${ajvName}, bundles`, (kind) => ajv.validatorOf(bundles.get(kind))),
  await ajvJudge(`${ajvName}, files`, (kind) => ajv.validatorAmong(files, kind)),
  await judge(`${hyperjumpName}, bundles`, (kind) => hyperjump.validatorOf(bundles.get(kind))),
  await judge(`${hyperjumpName}, files`, (kind) => hyperjump.validatorOf(files.get(kind))),
  await judge(`${cfworkerName}, bundles`, (kind) => cfworker.validatorOf(bundles.get(kind)), 10),
  await judge(`${cfworkerName}, files`, (kind) => cfworker.validatorAmong(files, kind), 10),
];
