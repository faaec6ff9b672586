//! `cargo run`: the crate jsonschema on every fixture.
//! `cargo run -- FILE`: on every mutant of the file, written by .ci/mutants.

mod strict;

use jsonschema::Validator;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A document with the layer that is expected to refuse it, "" if none does.
struct Case {
    name: String,
    kind: String,
    layer: String,
    bytes: Vec<u8>,
}

/// The validator of each kind, of its bundle. Formats are asserted.
fn validators(folder: &Path) -> Result<BTreeMap<String, Validator>, Box<dyn Error>> {
    let mut all = BTreeMap::new();
    for path in files(&folder.join("bundle"))? {
        let bundle: Value = serde_json::from_slice(&fs::read(&path)?)?;
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&bundle)?;
        all.insert(stem(&path), validator);
    }
    Ok(all)
}

/// The files of a folder, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut all = fs::read_dir(folder)?.map(|one| Ok(one?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    all.sort();
    Ok(all)
}

/// The name of a file up to its first dot.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split('.').next().unwrap_or_default().to_string()
}

fn member(object: &Value, name: &str) -> String {
    object[name].as_str().unwrap_or_default().to_string()
}

fn fixtures(folder: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut all = Vec::new();
    for path in files(&folder.join("testdata/valid"))? {
        let name = stem(&path);
        let kind = name.split('-').next().unwrap_or_default().to_string();
        all.push(Case { name, kind, layer: String::new(), bytes: fs::read(&path)? });
    }
    for path in files(&folder.join("testdata/invalid"))? {
        let expected = path.with_extension("faults.json");
        if path.to_string_lossy().ends_with(".faults.json") {
            continue;
        }
        let expected: Value = serde_json::from_slice(&fs::read(expected)?)?;
        let (kind, layer) = (member(&expected, "kind"), member(&expected, "layer"));
        all.push(Case { name: stem(&path), kind, layer, bytes: fs::read(&path)? });
    }
    Ok(all)
}

fn mutants(path: &str) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut all = Vec::new();
    for line in BufReader::new(File::open(path)?).lines() {
        let mutant: Value = serde_json::from_str(&line?)?;
        all.push(Case {
            name: member(&mutant, "mutation"),
            kind: member(&mutant, "kind"),
            layer: member(&mutant, "layer"),
            bytes: member(&mutant, "document").into_bytes(),
        });
    }
    Ok(all)
}

/// The layer that refuses a document, "" if none does.
fn verdict(validator: &Validator, bytes: &[u8]) -> &'static str {
    match strict::parse(bytes) {
        Err(_) => "scan",
        Ok(document) if validator.is_valid(&document) => "",
        Ok(_) => "schema",
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../schema/v1");
    let validators = validators(&folder)?;
    let all = match std::env::args().nth(1) {
        Some(path) => mutants(&path)?,
        None => fixtures(&folder)?,
    };
    let (mut passed, mut failed) = (0, 0);
    for (layer, says) in [
        ("", "valid: accepted"),
        ("scan", "faults of the scan: refused by strict.rs"),
        ("schema", "faults of the schema: refused"),
        ("rules", "faults of the rules: accepted, no schema sees them"),
    ] {
        let want = if layer == "rules" { "" } else { layer };
        let (mut cases, mut wrong) = (0, 0);
        for case in all.iter().filter(|case| case.layer == layer) {
            let got = verdict(&validators[&case.kind], &case.bytes);
            cases += 1;
            if got != want {
                wrong += 1;
                println!("  {} ({}): expected {want:?}, got {got:?}", case.name, case.kind);
            }
        }
        if cases > 0 {
            println!("{cases:6} documents, {says}; verdicts that differ: {wrong}");
        }
        passed += cases - wrong;
        failed += wrong;
    }
    println!("jsonschema, the crate, bundles");
    println!("{passed} passed, {failed} failed");
    Ok(ExitCode::from(u8::from(failed > 0 || passed == 0)))
}
