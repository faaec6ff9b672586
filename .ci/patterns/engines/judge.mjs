// Reads "p HEX" and "t HEX" lines, a pattern and its texts in hexadecimal UTF-8, and
// writes a line of 0 and 1 for each pattern: which of its texts it matches.
import { readFileSync } from "node:fs";

const lines = readFileSync(0, "latin1").trimEnd().split("\n");
const read = (line) => Buffer.from(line.slice(2), "hex").toString("utf8");
const verdicts = [];
let pattern;
for (const line of lines) {
  if (line[0] === "p") {
    pattern = new RegExp(read(line), "u"); // as Ajv and Hyperjump have it
    verdicts.push("");
  } else {
    verdicts.push(verdicts.pop() + (pattern.test(read(line)) ? "1" : "0"));
  }
}
console.log(verdicts.join("\n"));
