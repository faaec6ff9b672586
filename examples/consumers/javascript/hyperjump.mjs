import { registerSchema, setShouldValidateFormat, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/formats-lite";

setShouldValidateFormat(true);

/** Makes schemas known by their $id, so that nothing is looked for elsewhere. */
export function register(schemas) {
  for (const schema of schemas.values()) registerSchema(schema);
}

/** What says whether a document is valid, by a schema that is registered. */
export async function validatorOf(schema) {
  const check = await validate(schema.$id);
  return (document) => check(document).valid;
}
