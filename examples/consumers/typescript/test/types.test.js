// The types that are kept are those of the bundles, and fit to be read.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { bundles } from "../bundles.js";
import { faults } from "../faults.js";
import { folder, types, typesOf } from "../generate.js";

const made = await types();

test("types/ has the types of every bundle and nothing else", () => {
  assert.deepEqual(readdirSync(folder).sort(), [...made.keys()].sort());
  assert.ok(made.size > 0);
});

for (const { name, schema } of bundles()) {
  test(`types/${name}.ts is what "npm run generate" writes`, () => {
    assert.equal(readFileSync(`${folder}${name}.ts`, "utf8"), made.get(`${name}.ts`));
  });
  test(`types/${name}.ts has no fault`, () => {
    assert.deepEqual(faults(readFileSync(`${folder}${name}.ts`, "utf8"), schema), []);
  });
}

// Schemas that break a rule of this project, each with the fault that comes of it.
const money = { title: "Money", description: "An amount.", type: "string" };
const reference = { $ref: "#/$defs/Money" };
const faulty = [
  ["a description beside $ref", { a: reference, b: { ...reference, description: "The other." } }, "Money1 is no definition"],
  ["an open object", { a: reference, b: { title: "B", type: "object", additionalProperties: true } }, "index signature"],
  ["a member that may be anything", { a: reference, b: {} }, "type that says nothing"],
  ["an object in place", { a: reference, b: { type: "object", properties: { c: reference }, additionalProperties: false } }, "object without a name"],
  ["a list of objects in place", { a: reference, b: { type: "array", items: { type: "object", properties: { c: reference }, additionalProperties: false } } }, "object without a name"],
  ["codes in place", { a: reference, b: { type: "string", enum: ["c", "d"] } }, "codes without a name"],
];

for (const [what, properties, fault] of faulty) {
  test(`${what} makes a fault that is found`, async () => {
    const schema = {
      title: "Thing",
      description: "A thing.",
      type: "object",
      properties,
      additionalProperties: false,
      $defs: { Money: money },
    };
    const found = faults(await typesOf("thing", schema), schema);
    assert.ok(found.some((line) => line.includes(fault)), `not found among: ${found.join("; ")}`);
  });
}

test("a definition without a description makes a type without a comment", async () => {
  const { description, ...undescribed } = money;
  const schema = { title: "Thing", description: "A thing.", type: "object", properties: { a: reference }, additionalProperties: false, $defs: { Money: undescribed } };
  assert.deepEqual(faults(await typesOf("thing", schema), schema), ["Money has no comment"]);
});

test("a definition that is missing among the types is found", () => {
  const [{ name, schema }] = bundles();
  const $defs = { ...schema.$defs, Missing: {} };
  assert.deepEqual(faults(made.get(`${name}.ts`), { ...schema, $defs }), ["Missing has no type"]);
});
