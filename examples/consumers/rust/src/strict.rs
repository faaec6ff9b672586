//! Reads JSON strictly, as treatyaid does before it looks at a schema. Left to itself,
//! serde_json keeps the last of two equal members and says nothing, and 1.0 passes for
//! an integer in every validator after it.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

const MOST_BYTES: usize = 16 << 20;
const MOST_DEPTH: usize = 64; // arrays and objects within one another
const MOST_DIGITS: usize = 20; // of a number, its sign included

/// The document that the bytes are, or why they are none.
pub fn parse(bytes: &[u8]) -> Result<Value, String> {
    if bytes.len() > MOST_BYTES {
        return Err(format!("more than {MOST_BYTES} bytes"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    check(text)?;
    let Once(document) = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(document)
}

/// Looks at the numbers and the depth of a text, strings aside. That it is JSON is seen
/// after it.
fn check(text: &str) -> Result<(), String> {
    let mut depth = 0;
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'"' => {
                while let Some((&one, after)) = rest.split_first() {
                    rest = match one {
                        b'\\' => after.get(1..).unwrap_or_default(),
                        _ => after,
                    };
                    if one == b'"' {
                        break;
                    }
                }
            }
            b'[' | b'{' => {
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(format!("deeper than {MOST_DEPTH}"));
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'-' | b'0'..=b'9' => {
                let digits = rest.iter().take_while(|one| one.is_ascii_digit()).count();
                rest = &rest[digits..];
                if matches!(rest.first(), Some(b'.' | b'e' | b'E')) {
                    return Err("a number with a fraction or an exponent; money stands in quotes, as \"17184000.50\"".into());
                }
                if 1 + digits > MOST_DIGITS {
                    return Err(format!("a number of {} digits", 1 + digits));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// A value in which no object has a member twice.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Once;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Once, E> {
        Ok(Once(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Once, E> {
        Ok(Once(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Once, E> {
        Ok(Once(value.into()))
    }

    // A whole number of more than 64 bits, which is allowed nowhere.
    fn visit_f64<E>(self, value: f64) -> Result<Once, E> {
        Ok(Once(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Once, E> {
        Ok(Once(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Once, A::Error> {
        let mut all = Vec::new();
        while let Some(Once(item)) = items.next_element()? {
            all.push(item);
        }
        Ok(Once(Value::Array(all)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Once, A::Error> {
        let mut all = Map::new();
        while let Some((name, Once(value))) = members.next_entry::<String, Once>()? {
            if all.insert(name.clone(), value).is_some() {
                return Err(A::Error::custom(format!("the member {name:?} twice")));
            }
        }
        Ok(Once(Value::Object(all)))
    }
}
