// The schemas write a thing that has variants as one flat object with a code,
// such as `kind`, and a chain of if, then and else that says which other members
// stand beside which code. json-schema-to-typescript passes over if, then and
// else. So each such object becomes a choice of closed objects first, and
// TypeScript narrows it by its code.

/** The bundle with every definition that has variants as a choice of them. */
export function withVariants(schema) {
  const $defs = {};
  for (const [name, definition] of Object.entries(schema.$defs)) {
    const code = codeOf(definition, schema);
    $defs[name] = code ? choice(definition, code) : definition;
  }
  return { ...schema, $defs };
}

// codeOf returns the member by which the variants are told apart and its values,
// or nothing if there is no such member. A member that may be missing tells
// nothing apart: such a definition stays flat.
function codeOf(definition, schema) {
  const name = tested(definition);
  if (!name || !definition.required?.includes(name)) return undefined;
  const member = definition.properties[name];
  const values = member.type === "boolean" ? [true, false] : schema.$defs[member.$ref?.slice("#/$defs/".length)]?.enum;
  return values && { name, values };
}

// tested returns the one member whose value the condition of the schema asks for.
function tested(schema) {
  const members = Object.entries(schema?.if?.properties ?? {});
  if (members.length !== 1) return undefined;
  const [name, test] = members[0];
  return test.const !== undefined || test.enum ? name : undefined;
}

function choice({ title, description, ...flat }, code) {
  const oneOf = [];
  let left = code.values;
  let branch = flat;
  while (tested(branch) === code.name && left.length > 0) {
    if (branch !== flat && branch.properties) throw new Error(`${title}: an else with both members and an if`);
    const test = branch.if.properties[code.name];
    const values = test.enum ?? [test.const];
    const matched = left.filter((value) => values.includes(value));
    oneOf.push(variant(flat, code.name, matched, branch.then ?? {}));
    left = left.filter((value) => !values.includes(value));
    branch = branch.else ?? {};
  }
  if (left.length > 0) oneOf.push(variant(flat, code.name, left, branch));
  return { title, description, oneOf };
}

// variant returns the flat object as the branch leaves it for these values.
function variant(flat, code, values, branch) {
  const said = branch.properties ?? {};
  const properties = {};
  for (const [name, member] of Object.entries(flat.properties)) {
    if (name === code) properties[name] = values.length === 1 ? { const: values[0] } : { enum: values };
    else if (said[name] !== false) properties[name] = member;
  }
  const required = [...flat.required, ...(branch.required ?? [])];
  return { type: "object", properties, required, additionalProperties: false };
}
