import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// allErrors lists every fault. Leave it out for documents of strangers, in which
// there may be a million.
function ajvWith(schemas) {
  const ajv = new Ajv({ strict: true, allErrors: true, schemas });
  return addFormats(ajv);
}

/** What says which faults a document has, by a bundle. */
export function validatorOf(bundle) {
  const validate = ajvWith().compile(bundle);
  return (document) => (validate(document) ? [] : validate.errors.flatMap(fault));
}

/** The same, by one of files that refer to one another. */
export function validatorAmong(files, kind) {
  const validate = ajvWith([...files.values()]).getSchema(files.get(kind).$id);
  return (document) => (validate(document) ? [] : validate.errors.flatMap(fault));
}

// fault says of an error where it is and what is wrong. Ajv names the object that
// lacks a member, or has one too many; here it is the member that is named.
function fault({ instancePath, keyword, params, message }) {
  switch (keyword) {
    case "if": // says only that "then" or "else" failed
      return [];
    case "required":
      return [{ path: member(instancePath, params.missingProperty), message: "must be there" }];
    case "additionalProperties":
      return [{ path: member(instancePath, params.additionalProperty), message: "is unknown" }];
    case "false schema":
      return [{ path: instancePath, message: "must not stand beside the other members" }];
    case "enum":
      return [{ path: instancePath, message: "must be one of the codes" }];
    case "not":
      return [{ path: instancePath, message: "has a character that it must not have" }];
  }
  return [{ path: instancePath, message }];
}

function member(path, name) {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
