// The part of VS Code that reads JSON takes up a bundle from a path, by a file
// pattern as in its setting json.schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import vscode from "vscode-json-languageservice";
import { bundles, inRepository } from "../bundles.js";
import { invalid, text, valid } from "../documents.js";

const { getLanguageService, TextDocument } = vscode;
const service = getLanguageService({ schemaRequestService: async (url) => readFileSync(new URL(url), "utf8") });
service.configure({
  validate: true,
  schemas: bundles().map(({ name }) => ({
    fileMatch: [`*.${name}.json`],
    uri: pathToFileURL(inRepository(`schema/v1/bundle/${name}.schema.json`)).href,
  })),
});

test(`an editor marks nothing in ${valid().length} valid documents`, async () => {
  for (const { kind, path } of valid()) {
    const { document, parsed } = opened(kind, text(path));
    assert.deepEqual(await service.doValidation(document, parsed), [], path);
  }
});

test(`an editor marks something in each of ${invalid().length} documents that are invalid by their schemas`, async () => {
  for (const { kind, path } of invalid()) {
    const { document, parsed } = opened(kind, text(path));
    assert.notDeepEqual(await service.doValidation(document, parsed), [], path);
  }
});

test("an editor offers the codes and the members that can stand at a place", async () => {
  const codes = await offered("register", '{"determinations": [{"holds": "|"}]}');
  const { schema } = bundles().find(({ name }) => name === "register");
  assert.deepEqual(codes.map(({ label }) => JSON.parse(label)).sort(), schema.$defs.Holds.enum.toSorted());
  const members = await offered("register", '{"id": "example", "|"}');
  assert.deepEqual(
    members.map(({ label }) => label).sort(),
    Object.keys(schema.properties).filter((name) => name !== "id").sort(),
  );
  assert.ok(codes.every(({ documentation }) => documentation === schema.$defs.Holds.description));
});

test("an editor marks $schema in a document, which no schema of this project allows", async () => {
  const { document, parsed } = opened("register", '{"$schema": "register.schema.json", "id": "a", "title": "b", "compiled": "2026-11-23"}');
  assert.equal((await service.doValidation(document, parsed)).length, 1);
});

async function offered(kind, marked) {
  const { document, parsed } = opened(kind, marked.replace("|", ""));
  const { items } = await service.doComplete(document, document.positionAt(marked.indexOf("|")), parsed);
  return items;
}

function opened(kind, source) {
  const document = TextDocument.create(`file:///example.${kind}.json`, "json", 1, source);
  return { document, parsed: service.parseJSONDocument(document) };
}
