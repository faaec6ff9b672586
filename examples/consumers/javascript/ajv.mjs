import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// allErrors lists every fault. Leave it out for documents of strangers, in which
// there may be a million. verbose hands over the value and the schema of a fault.
function ajvWith(schemas) {
  const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, schemas });
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
function fault({ instancePath, keyword, params, message, data, parentSchema }) {
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
      return [{ path: instancePath, message: `${found(data)} is none of the codes${listed(params.allowedValues)}` }];
    case "not":
    case "pattern":
    case "format": // no one reads a pattern
      message = `is not as it must be${parentSchema.description ? `: ${parentSchema.description}` : ""}`;
  }
  return [{ path: instancePath, message: `${found(data)} ${message}` }];
}

// found returns a value as a message repeats it: whole where it is short.
function found(value) {
  const longest = 40;
  const text = JSON.stringify(value);
  return text.length > longest ? "what is here" : text;
}

// listed returns codes where they are few.
function listed(codes) {
  const few = 16;
  return codes.length > few ? "" : `: ${codes.join(", ")}`;
}

function member(path, name) {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
