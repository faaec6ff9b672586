import { parse } from "./strict.mjs";

/** A case to judge: what a document is expected to be, and what reading it gave. */
export function caseOf({ name, kind, layer, bytes }) {
  try {
    return { name, kind, layer, document: parse(bytes), readable: true };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { name, kind, layer, readable: false };
  }
}

// verdict is the layer that refuses a case, or "".
function verdict(judge, { kind, document, readable }) {
  if (!readable) return "scan";
  return judge.accepts(kind, document) ? "" : "schema";
}

/**
 * The cases in which the judge does not say what is expected. A fault of the
 * rules is none that a schema can see: there, the document must be accepted.
 */
export function disagreements(judge, cases) {
  return cases
    .map((one) => ({ ...one, want: one.layer === "rules" ? "" : one.layer, got: verdict(judge, one) }))
    .filter(({ want, got }) => got !== want);
}

/** Fails unless a wrong expectation is noticed: a check that cannot fail is none. */
export function selfTest(judge, cases) {
  const flipped = cases.map((one) => ({ ...one, layer: verdict(judge, one) === "schema" ? "" : "schema" }));
  if (disagreements(judge, flipped).length !== flipped.length) {
    throw new Error(`${judge.name}: a flipped verdict goes unnoticed`);
  }
}

/** Prints a few of the cases in which a judge disagrees. */
export function report(judge, cases) {
  const few = 5;
  for (const { name, kind, want, got } of cases.slice(0, few)) {
    console.log(`  ${judge.name}: ${name} (${kind}): expected ${said(want)}, got ${said(got)}`);
  }
  if (cases.length > few) console.log(`  ${judge.name}: and ${cases.length - few} more`);
}

function said(layer) {
  return layer === "" ? "valid" : `refused by the ${layer}`;
}
