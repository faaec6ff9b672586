// Reads JSON strictly, as treatyaid does before it looks at a schema. JSON.parse
// keeps the last of two equal members and says nothing, takes 1.0 for 1 and half
// a surrogate pair for text: no validator after it can know.

const mostBytes = 16 << 20;
const mostDepth = 64; // arrays and objects within one another
const mostDigits = 20; // of a number, its sign included

/** The document that the bytes are. Throws a SyntaxError if they are none. */
export function parse(bytes) {
  const text = decode(bytes);
  const document = JSON.parse(text);
  check(text);
  return document;
}

function decode(bytes) {
  if (bytes.length > mostBytes) throw new SyntaxError(`more than ${mostBytes} bytes`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SyntaxError("the bytes are not UTF-8");
  }
}

// tokens goes through text, which JSON.parse has accepted.
function* tokens(text) {
  const other = /[{}[\],:]|[^\s{}[\],:"]+|\s+/y;
  for (let at = 0; at < text.length; ) {
    const start = at;
    if (text[at] === '"') {
      for (at++; text[at] !== '"'; at++) if (text[at] === "\\") at++;
      at++;
    } else {
      other.lastIndex = at;
      other.test(text);
      at = other.lastIndex;
    }
    yield text.slice(start, at);
  }
}

function check(text) {
  const names = []; // of each object that we are in; null for an array
  let named = false; // whether the present string, if it is one, is a member's name
  for (const token of tokens(text)) {
    const here = names.at(-1);
    switch (token[0]) {
      case "{":
      case "[":
        if (names.push(token === "{" ? new Set() : null) > mostDepth) {
          throw new SyntaxError(`deeper than ${mostDepth}`);
        }
        named = token === "{";
        break;
      case "}":
      case "]":
        names.pop();
        break;
      case ",":
        named = here !== null;
        break;
      case ":":
        named = false;
        break;
      case '"':
        checkString(JSON.parse(token), named ? here : null);
        break;
      default:
        checkNumber(token);
    }
  }
}

function checkString(string, names) {
  if (/\p{Surrogate}/u.test(string)) throw new SyntaxError("half a surrogate pair");
  if (names?.has(string)) {
    throw new SyntaxError(`the member ${JSON.stringify(string)} twice`);
  }
  names?.add(string);
}

function checkNumber(token) {
  if (!/^-?[0-9]/.test(token)) return; // true, false, null
  if (!/^-?[0-9]+$/.test(token)) {
    throw new SyntaxError(`${token.slice(0, mostDigits)} has a fraction or an exponent; money stands in quotes, as "17184000.50"`);
  }
  if (token.length > mostDigits) throw new SyntaxError(`a number of ${token.length} digits`);
}
