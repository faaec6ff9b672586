// What the part of VS Code that reads JSON says while a document is written. It takes up
// a bundle from a path, by a file pattern as in its setting json.schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vscode from "vscode-json-languageservice";
import { fixtures } from "../../javascript/fixtures.mjs";
import { addressOf, bundleOf, kinds, languages } from "../bundles.js";

const { getLanguageService, TextDocument } = vscode;

const register = `{
  "id": "example",
  "compiled": "2026-11-23",
  "statusLists": [{"participations": [{"state": "LAO", "terms": [{"consent": "accession", "deposit": "2010-03-18"}]}]}],
  "determinations": [{
    "fact": "example:fact", "subject": "LAO", "holds": "disputed", "at": "2020-01-01",
    "by": {"kind": "organization", "name": "An example"}, "hypothetical": true
  }],
  "lists": [{"group": "ratified", "completeness": "part"}],
  "records": [{
    "provider": {"kind": "state", "state": "NOR"},
    "recipient": {"kind": "state", "state": "LAO"},
    "parts": [{"category": "clearance"}],
    "steps": [{
      "stage": "pledged", "period": {"from": "2020-01-01", "until": "2021-01-01"},
      "figures": [{"amount": "1500000", "currency": "NOK", "sense": "about", "nearest": "100000"}]
    }]
  }]
}`;

// Of each place of the register: what is shown over it. A place ends in a member,
// or in the code that is its value after a colon.
const hovers = [
  ["en", "compiled", "Compiled to", "The day to which it was compiled."],
  ["en", "determinations", "Determinations", "What sources say of one State each"],
  ["en", "determinations/0/fact", "Fact", "Which fact it speaks of"],
  ["en", "determinations/0/at", "As at", "The day as at which it speaks."],
  ["en", "determinations/0/by", "Said by", "Who says it."],
  ["en", "determinations/0/by/name", "Name as printed", "The name that the source prints."],
  ["en", "determinations/0/subject:", "State", "`LAO`: Lao People's Democratic Republic"],
  ["en", "determinations/0/holds:", "Does it hold?", "`disputed`: disputed"],
  ["en", "records/0/provider", "Provider", "Who gives, or is asked to give, the assistance."],
  ["en", "records/0/provider/state:", "State", "`NOR`: Norway"],
  ["en", "records/0/parts/0", "Part", "A category over which the record is divided."],
  ["en", "records/0/steps/0/period/until", "Until, not included", "The first day that is no longer in it"],
  ["en", "records/0/steps/0/figures/0/nearest", "Rounded to", "to what it is rounded"],
  ["en", "records/0/steps/0/figures/0/currency:", "Currency", "`NOK`: Norwegian krone"],
  ["es", "lists/0/completeness:", "¿Es completa?", "`part`: parcial"],
  ["es", "records/0/recipient", "Destinatario", "A quién va la asistencia."],
  ["es", "statusLists/0/participations/0/terms/0/deposit", "Depositado el", "ante el depositario"],
  ["fr", "determinations/0/hypothetical", "Hypothétique", "Elle n'a pas de source"],
  ["fr", "records/0/provider/state:", "État", "`NOR`: Norvège"],
  ["fr", "records/0/steps/0/stage:", "Stade", "`pledged`: annoncée"],
  ["fr", "records/0/steps/0/period", "Temps", "Le temps dans lequel l'acte se situe."],
  ["fr", "records/0/steps/0/figures", "Chiffres", "L'argent de l'étape tel qu'imprimé."],
];

for (const [language, place, title, words] of hovers) {
  test(`${language}: over ${place} stands ${title}`, async () => {
    const { document, parsed } = opened(language, "register", register);
    const at = nodeAt(parsed.root, place);
    const { contents } = await services.get(language).doHover(document, document.positionAt(at.offset), parsed);
    const shown = contents.join("\n").replace(/\\(\W)/g, "$1");
    assert.equal(shown.split("\n")[0], title);
    assert.ok(shown.includes(words), shown);
  });
}

// Of each place, marked by a bar: something that is offered there, and what is said of it.
const offers = [
  ["en", "register", '{"|"}', "determinations", "What sources say of one State each: that a fact holds, that it does not, or that it is disputed."],
  ["en", "register", '{"determinations": [{"|"}]}', "known", "The day on which it became known. Left out, it is the day of the source: when it was published, or else read."],
  ["en", "register", '{"determinations": [{"subject": "|"}]}', '"LAO"', "Lao People's Democratic Republic"],
  ["en", "register", '{"lists": [{"named": ["|"]}]}', '"NOR"', "Norway"],
  ["en", "register", '{"lists": [{"group": "|"}]}', '"these"', "States that it looked at"],
  ["en", "assistance", '{"|"}', "recipient", "To whom the assistance goes. Of a State's own resources: the body that spends them, if the source names one."],
  ["en", "assistance", '{"steps": [{"|"}]}', "foreseen", "The source tells it as still to come. It proves nothing done."],
  ["en", "assistance", '{"parts": [{"category": "|"}]}', '"trust-fund"', "contributions to trust funds"],
  ["en", "assistance", '{"channels": [{"kind": "|"}]}', '"icrc"', "International Committee of the Red Cross"],
  ["en", "assistance", '{"steps": [{"stage": "|"}]}', '"provided"', "provided, stage not stated"],
  ["es", "register", '{"determinations": [{"holds": "|"}]}', '"disputed"', "en disputa"],
  ["es", "register", '{"determinations": [{"|"}]}', "at", "El día a cuya fecha habla. Que siga dándose después es un supuesto."],
  ["es", "assistance", '{"provider": {"kind": "|"}}', '"area"', "zona"],
  ["es", "assistance", '{"subjects": ["|"]}', '"cluster-munitions"', "municiones en racimo"],
  ["es", "assistance", '{"rest": "|"}', '"unsaid"', "no precisado"],
  ["fr", "register", '{"statusLists": [{"participations": [{"state": "|"}]}]}', '"CIV"', "Côte d'Ivoire"],
  ["fr", "register", '{"reports": [{"kind": "|"}]}', '"annual"', "rapport annuel"],
  ["fr", "assistance", '{"steps": [{"figures": [{"currency": "|"}]}]}', '"CHF"', "franc suisse"],
  ["fr", "assistance", '{"steps": [{"figures": [{"sense": "|"}]}]}', '"at-least"', "au moins"],
  ["fr", "assistance", '{"steps": [{"period": {"|"}}]}', "until", "Le premier jour à ne plus en faire partie : l'année 2023 va jusqu'au 2024-01-01. S'il manque, elle n'a pas de fin."],
];

for (const [language, kind, marked, label, words] of offers) {
  test(`${language}: in ${marked} ${label} is offered`, async () => {
    const items = await offered(language, kind, marked);
    assert.equal(items.find((item) => item.label === label)?.documentation, words);
  });
}

test("all codes and members that can stand at a place are offered, and nothing else", async () => {
  const schema = bundleOf("en", "register");
  const codes = await offered("en", "register", '{"determinations": [{"holds": "|"}]}');
  assert.deepEqual(codes.map(({ label }) => JSON.parse(label)).sort(), schema.$defs.Holds.enum.toSorted());
  const members = await offered("en", "register", '{"id": "example", "|"}');
  assert.deepEqual(
    members.map(({ label }) => label).sort(),
    Object.keys(schema.properties).filter((name) => name !== "id").sort(),
  );
});

for (const [layer, verdict] of [["", "nothing"], ["schema", "something"]]) {
  test(`an editor marks ${verdict} in each document ${layer === "" ? "without faults" : "that its schema refuses"}`, async () => {
    for (const { name, kind, bytes } of fixtures.filter((fixture) => fixture.layer === layer)) {
      const { document, parsed } = opened("en", kind, bytes.toString());
      const marks = await services.get("en").doValidation(document, parsed);
      assert.equal(marks.length === 0, layer === "", name);
    }
  });
}

test("an editor marks nothing in the project's own data", async () => {
  for (const [kind, path] of [
    ["register", "examples/public.json"],
    ["instrument", "obligation/ccm/instrument.json"],
    ["party", "obligation/ccm/status-list.json"],
    ["codelist", "schema/v1/codelists/category.json"],
  ]) {
    const { document, parsed } = opened("en", kind, readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"));
    assert.deepEqual(await services.get("en").doValidation(document, parsed), [], path);
  }
});

test("an editor marks $schema in a document, which no schema of this project allows", async () => {
  const source = '{"$schema": "register.schema.json", "id": "a", "title": "b", "compiled": "2026-11-23"}';
  const { document, parsed } = opened("en", "register", source);
  assert.equal((await services.get("en").doValidation(document, parsed)).length, 1);
});

// One service for each language, as a user has it.
const services = new Map(
  languages.map((language) => {
    const service = getLanguageService({ schemaRequestService: async (url) => readFileSync(new URL(url), "utf8") });
    const schemas = kinds.map((kind) => ({ fileMatch: [`*.${kind}.json`], uri: addressOf(language, kind).href }));
    service.configure({ validate: true, schemas });
    return [language, service];
  }),
);

async function offered(language, kind, marked) {
  const { document, parsed } = opened(language, kind, marked.replace("|", ""));
  const { items } = await services.get(language).doComplete(document, document.positionAt(marked.indexOf("|")), parsed);
  return items;
}

function opened(language, kind, source) {
  const document = TextDocument.create(`file:///example.${kind}.json`, "json", 1, source);
  return { document, parsed: services.get(language).parseJSONDocument(document) };
}

// nodeAt returns the name of a member, an item of a list, or the value of a member.
function nodeAt(root, place) {
  let node = root;
  let found;
  for (const step of place.replace(/:$/, "").split("/")) {
    if (node.type === "array") {
      found = node = node.items[step];
    } else {
      const { keyNode, valueNode } = node.properties.find((property) => property.keyNode.value === step);
      found = place.endsWith(":") ? valueNode : keyNode;
      node = valueNode;
    }
  }
  return found;
}
