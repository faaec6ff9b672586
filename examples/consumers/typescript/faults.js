// What is wrong with generated types, for those who have to read them.
import { typeNames } from "./bundles.js";

/** The faults of the types of a bundle, one line each. */
export function faults(source, schema) {
  const found = [];
  const wanted = new Set(typeNames(schema));
  for (const [, name] of source.matchAll(/^export (?:type|interface) (\w+)/gm)) {
    if (!wanted.delete(name)) found.push(`${name} is no definition of the bundle`); // as Money1 is none
  }
  for (const name of wanted) found.push(`${name} has no type`);
  for (const [, name] of source.matchAll(/(?<!\*\/\n)^export (?:type|interface) (\w+)/gm)) {
    found.push(`${name} has no comment`);
  }
  const blank = (comment) => comment.replace(/[^\n]/g, "");
  const code = source.replace(/\/\*[^]*?\*\/|\/\/.*/g, blank).replace(/"[^"\n]*"/g, '""');
  code.split("\n").forEach((line, i) => {
    for (const [fault, pattern] of Object.entries(patterns)) {
      if (pattern.test(line)) found.push(`line ${i + 1}: ${fault}: ${line.trim()}`);
    }
  });
  return found;
}

const patterns = {
  "index signature": /\[\w+: \w+\]/,
  "type that says nothing": /\b(unknown|any|object|never)\b(?!\??:)|\{\s*\}/,
  "object without a name": /^\s+.*[:<&(] *\{/, // the variants of a type begin with "| {"
  "codes without a name": /^  \w+\??: .*"" \|/, // of an interface; those of a variant stand deeper
};
