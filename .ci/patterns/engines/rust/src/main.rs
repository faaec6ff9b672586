//! Reads patterns and texts as judge.mjs does.

use regex::Regex;
use std::io::{stdin, BufRead};

fn main() {
    let mut pattern: Option<Regex> = None;
    let mut verdicts: Vec<String> = Vec::new();
    for line in stdin().lock().lines() {
        let line = line.expect("a line");
        let text = decoded(&line[2..]);
        match (line.starts_with('p'), &pattern) {
            (true, _) => {
                pattern = Some(Regex::new(&text).expect("a pattern"));
                verdicts.push(String::new());
            }
            (false, Some(pattern)) => {
                let verdict = if pattern.is_match(&text) { '1' } else { '0' };
                verdicts.last_mut().expect("a pattern").push(verdict);
            }
            (false, None) => panic!("a text before the first pattern"),
        }
    }
    println!("{}", verdicts.join("\n"));
}

fn decoded(hexadecimal: &str) -> String {
    let byte = |at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("hexadecimal");
    let bytes = (0..hexadecimal.len()).step_by(2).map(byte).collect();
    String::from_utf8(bytes).expect("UTF-8")
}
