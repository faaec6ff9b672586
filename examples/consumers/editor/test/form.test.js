// Forms made of the bundles by rjsf, as a browser would show them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { fixtures } from "../../javascript/fixtures.mjs";
import { bundleOf, kinds, languages } from "../bundles.js";
import { formOf, validator } from "../form.js";

const record = {
  id: "example-1",
  provider: { kind: "state", state: "NOR" },
  recipient: { kind: "organization", name: "An example" },
  subjects: ["cluster-munitions"],
  parts: [{ category: "clearance" }],
  steps: [
    {
      stage: "delivered",
      at: "2014-06-30",
      figures: [{ amount: "1500000", currency: "NOK", sense: "about" }],
      source: { title: "An example, not a source", read: "2026-11-20" },
    },
  ],
};

// Of each place in the form, by its id: what it is called.
const labels = [
  ["root", "Assistance record", "Ficha de asistencia", "Relevé d'assistance"],
  ["root_id", "Identifier", "Identificador", "Identifiant"],
  ["root_provider", "Provider", "Proveedor", "Fournisseur"],
  ["root_provider_kind", "Kind of actor", "Clase de actor", "Sorte d'acteur"],
  ["root_provider_state", "State", "Estado", "État"],
  ["root_recipient", "Recipient", "Destinatario", "Destinataire"],
  ["root_recipient_name", "Name as printed", "Nombre tal como está impreso", "Nom tel qu'imprimé"],
  ["root_requester", "Requester", "Solicitante", "Demandeur"],
  ["root_subjects", "Subjects", "Temas", "Sujets"],
  ["root_parts", "Parts by category", "Partes por categoría", "Parties par catégorie"],
  ["root_parts_0", "Part", "Parte", "Partie"],
  ["root_parts_0_category", "Category", "Categoría", "Catégorie"],
  ["root_steps", "Steps", "Pasos", "Étapes"],
  ["root_steps_0_stage", "Stage", "Etapa", "Stade"],
  ["root_steps_0_at", "Day", "Día", "Jour"],
  ["root_steps_0_known", "Known since", "Conocido desde", "Connu depuis"],
  ["root_steps_0_figures_0_amount", "Amount", "Cantidad", "Montant"],
  ["root_steps_0_figures_0_nearest", "Rounded to", "Redondeada a", "Arrondi à"],
  ["root_steps_0_source", "Source", "Fuente", "Source"],
  ["root_steps_0_source_read", "Read on", "Leída el", "Lue le"],
];

// Of each place with codes: what the chosen one is called.
const choices = [
  ["root_provider_state", "Norway", "Noruega", "Norvège"],
  ["root_provider_kind", "State", "Estado", "État"],
  ["root_recipient_kind", "organization", "organización", "organisation"],
  ["root_subjects", "cluster munitions", "municiones en racimo", "armes à sous-munitions"],
  ["root_parts_0_category", "clearance", "limpieza", "dépollution"],
  ["root_steps_0_stage", "delivered", "efectivamente prestada", "effectivement fournie"],
  ["root_steps_0_figures_0_currency", "Norwegian krone", "corona noruega", "couronne norvégienne"],
  ["root_steps_0_figures_0_sense", "about", "alrededor de", "environ"],
];

for (const [i, language] of languages.entries()) {
  const html = renderToStaticMarkup(formOf(bundleOf(language, "assistance"), record));

  test(`${language}: the labels of a record's form`, () => {
    const shown = labelsIn(html);
    assert.deepEqual(labels.map(([id]) => [id, shown.get(id)]), labels.map(([id, ...words]) => [id, words[i]]));
  });

  test(`${language}: the names of what is chosen in it`, () => {
    const shown = choicesIn(html);
    assert.deepEqual(choices.map(([id]) => [id, shown.get(id)]), choices.map(([id, ...words]) => [id, words[i]]));
  });
}

test("no field of a register's form is called as in the file", () => {
  const schema = bundleOf("fr", "register");
  const titles = new Set(JSON.stringify(schema).match(/(?<="title":)"(?:[^"\\]|\\.)*"/g).map((title) => JSON.parse(title)));
  const shown = [...labelsIn(renderToStaticMarkup(formOf(schema, schema.examples[0]))).values()];
  assert.ok(shown.length > 100);
  assert.deepEqual(shown.filter((label) => !titles.has(label)), []);
});

// The bundles of the other languages differ by their words alone: editor_test.go.
test("a form refuses what the schema refuses, and nothing else", () => {
  for (const kind of kinds) {
    const schema = bundleOf("es", kind);
    const documents = fixtures.filter((fixture) => fixture.kind === kind && fixture.layer !== "scan");
    assert.ok(documents.length > 0, kind);
    for (const { name, bytes, layer } of documents) {
      assert.equal(validator.isValid(schema, JSON.parse(bytes), schema), layer !== "schema", name);
    }
  }
});

// labelsIn returns the labels, and the legends of groups of fields, by the id of the field.
function labelsIn(html) {
  const found = html.matchAll(/<label[^>]* for="([^"]*)"[^>]*>(.*?)<\/label>|<legend id="([^"]*)__title"[^>]*>(.*?)<\/legend>/g);
  return new Map([...found].map(([, field, label, group, legend]) => [field ?? group, read(label ?? legend).replace(/\*$/, "")]));
}

// choicesIn returns what is selected, by the id of the field.
function choicesIn(html) {
  const found = html.matchAll(/<select id="([^"]*)".*?<\/select>/g);
  return new Map([...found].map(([select, id]) => [id, read(select.match(/<option[^>]* selected=""[^>]*>(.*?)<\/option>/)?.[1] ?? "")]));
}

function read(html) {
  return html.replace(/<[^>]*>/g, "").replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
