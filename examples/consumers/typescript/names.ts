// The English names of codes, from the code lists beside the schemas.
import { readFileSync } from "node:fs";
import type { CodeList } from "./types/codelist.js";

/** The name of each code of a list, by the list's file stem. */
export function names(list: string): Map<string, string> {
  const file = new URL(`../../../../schema/v1/codelists/${list}.json`, import.meta.url);
  const { codes }: CodeList = JSON.parse(readFileSync(file, "utf8"));
  return new Map(codes.map(({ code, labels }) => [code, labels.en.text]));
}
