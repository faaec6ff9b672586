import { Validator } from "@cfworker/json-schema";

/** What says whether a document is valid, by a bundle. Formats are asserted. */
export function validatorOf(bundle) {
  const validator = new Validator(bundle, "2020-12");
  return (document) => validator.validate(document).valid;
}

/** The same, by one of files that refer to one another. */
export function validatorAmong(files, kind) {
  const validator = new Validator(files.get(kind), "2020-12");
  for (const [name, schema] of files) if (name !== kind) validator.addSchema(schema);
  return (document) => validator.validate(document).valid;
}
