// Reads an assessment and prints who is undetermined, on which norm and why, and
// the questions whose answers would change that.
//
//   node build/undetermined.js [FILE]     without FILE: standard input
import { readFileSync } from "node:fs";
import { columns } from "./columns.js";
import { names } from "./names.js";
import type { AssessmentDocument, FindingDocument, OpenFact } from "./types/assessment.js";

const states = names("state");
const reasons = names("reason");
const gaps = names("gap");
const categories = names("category");
const applicabilities = names("applicability");

/** The undetermined findings, one block of lines for each bearer and whom it faces. */
function report(assessment: AssessmentDocument): string[] {
  const findings = assessment.findings ?? [];
  const undetermined = findings.filter(({ applicability }) => applicability === "undetermined");
  const instruments = assessment.instruments.map(({ name }) => name).join(", ");
  const lines = [`${instruments} on ${assessment.on}: ${undetermined.length} of ${findings.length} findings are undetermined.`];
  const heads = columns(undetermined.map((finding) => head(assessment, finding)));
  const facts = columns(undetermined.flatMap((finding) => openFacts(finding).map((fact) => row(assessment, fact))));
  const blocks = new Map<string, string[]>();
  undetermined.forEach((finding, i) => {
    const block = blocks.get(pair(finding)) ?? [];
    block.push(`  ${heads[i]}`, ...facts.splice(0, openFacts(finding).length).map((line) => `      ${line}`));
    blocks.set(pair(finding), block);
  });
  const { compare } = new Intl.Collator("en");
  for (const title of [...blocks.keys()].sort(compare)) lines.push("", title, ...(blocks.get(title) ?? []));
  return [...lines, "", ...assessment.notices];
}

function pair({ bearer, counterparty }: FindingDocument): string {
  return counterparty ? `${name(states, bearer)} toward ${name(states, counterparty)}` : name(states, bearer);
}

// head says on what a finding rests that nobody has stated, where it does.
function head({ summary }: AssessmentDocument, { norm, cite, reason, suppositions }: FindingDocument): string[] {
  const title = summary?.find((counted) => counted.norm === norm)?.title ?? norm;
  const supposed = suppositions ? `; supposed: ${suppositions.join(", ")}` : "";
  return [cite, title, name(reasons, reason) + supposed];
}

// openFacts returns those first of which one answer settles the finding.
function openFacts({ open = [] }: FindingDocument): OpenFact[] {
  const settles = ({ ifTrue, ifFalse }: OpenFact) => ifTrue !== "undetermined" || ifFalse !== "undetermined";
  return [...open.filter(settles), ...open.filter((fact) => !settles(fact))];
}

function row(assessment: AssessmentDocument, fact: OpenFact): string[] {
  const [ifTrue, ifFalse] = [name(applicabilities, fact.ifTrue), name(applicabilities, fact.ifFalse)];
  return [`if so ${ifTrue}`, `if not ${ifFalse}`, name(gaps, fact.gap), question(assessment, fact)];
}

// question puts what is open in the words that the assessment has for it.
function question({ questions }: AssessmentDocument, { kind, fact, subject, object, category }: OpenFact): string {
  const open = questions?.find((q) => q.kind === kind && q.fact === fact && q.category === category);
  return (open?.asks ?? `{subject}: ${fact ?? kind}`)
    .replace("{subject}", name(states, subject))
    .replace("{object}", object ? name(states, object) : "any State")
    .replace("{category}", category ? name(categories, category) : "assistance of any kind");
}

function name(list: Map<string, string>, code: string): string {
  return list.get(code) ?? code;
}

function read(file: string | undefined): AssessmentDocument {
  const document = JSON.parse(readFileSync(file ?? 0, "utf8"));
  if (!document?.instruments || !document.on) throw new Error("this is no assessment");
  return document; // what else it must be, a validator says by the schema
}

process.stdout.on("error", () => process.exit()); // as where "| head" has read enough
try {
  console.log(report(read(process.argv[2])).join("\n"));
} catch (error) {
  console.error(`undetermined: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
