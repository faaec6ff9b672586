//! Makes a module of types for each bundle.

use serde_json::Value;
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use typify::{TypeSpace, TypeSpaceSettings};

fn main() -> Result<(), Box<dyn Error>> {
    let bundles = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../../schema/v1/bundle");
    println!("cargo::rerun-if-changed={}", bundles.display());
    let mut paths = fs::read_dir(&bundles)?.map(|one| Ok(one?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    for path in paths {
        let mut bundle: Value = serde_json::from_slice(&fs::read(&path)?)?;
        strip(&mut bundle);
        let mut types = TypeSpace::new(TypeSpaceSettings::default().with_derive("PartialEq".to_string()));
        types.add_root_schema(serde_json::from_value(bundle)?)?;
        let file = syn::parse2(types.to_stream())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().replace(".schema.json", ".rs");
        fs::write(Path::new(&env::var("OUT_DIR")?).join(name), prettyplease::unparse(&file))?;
    }
    Ok(())
}

/// Takes out what typify does not know: the conditions under which a member must or may
/// not stand, and what a text may not have. That takes a validator.
fn strip(schema: &mut Value) {
    let Value::Object(keywords) = schema else { return };
    for keyword in ["if", "then", "else", "not", "examples"] {
        keywords.remove(keyword);
    }
    for (keyword, value) in keywords.iter_mut() {
        match (keyword.as_str(), value) {
            // Members may be called as a keyword is.
            ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(strip),
            (_, value) => strip(value),
        }
    }
}
