// A form made of a bundle for editors: labels, help and the names of codes in its language.
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv from "ajv/dist/2020.js";
import { createElement } from "react";

// By default rjsf takes an Ajv of another draft.
export const validator = customizeValidator({ AjvClass: Ajv });

/** A React element. What is typed is checked as the bundle says. */
export function formOf(schema, formData, props) {
  return createElement(Form, { schema, uiSchema: namesOfCodes(schema), validator, formData, ...props });
}

// namesOfCodes has rjsf show "Norway" where NOR is chosen. It knows definitions by the
// $id of their schema.
function namesOfCodes(schema) {
  const named = (definition) => {
    if (definition.enumDescriptions) return { "ui:enumNames": definition.enumDescriptions };
    const lists = Object.entries(definition.properties ?? {}).flatMap(([member, { items }]) => {
      const codes = schema.$defs[items?.$ref?.slice("#/$defs/".length)];
      return codes?.enumDescriptions ? [[member, { items: named(codes) }]] : [];
    });
    return Object.fromEntries(lists);
  };
  const definitions = Object.entries(schema.$defs).map(([name, definition]) => [`${schema.$id}#/$defs/${name}`, named(definition)]);
  return { ...named(schema), "ui:definitions": Object.fromEntries(definitions) };
}
