//! What a person is told of a plan.

use super::Plan;
use crate::text::locale::{Argument, Locale, Words, words};
use crate::text::unseen;

static WORDS: Words = words!("forget.ftl");

/// What a person is told where there is no profile `id`.
pub fn unknown(id: &str, language: &str) -> String {
    WORDS.for_reader(language).format("forget-unknown", &[("id", Argument::Text(id))])
}

/// What a person is told of `plan`, before or after it was carried out, in French or else in English.
pub fn told(plan: &Plan, id: &str, is_done: bool, language: &str) -> String {
    let words = WORDS.for_reader(language);
    let line = |key: &str, path: &str| format!("  {}\n", words.format(key, &[("path", Argument::Text(path))]));
    let heading = if is_done { "forget-done" } else { "forget-plan" };
    let mut told = format!("{}\n", words.format(heading, &[("id", Argument::Text(id))]));
    told.push_str(&line("forget-profile", &plan.profile));
    plan.pictures.iter().for_each(|path| told.push_str(&line("forget-picture", path)));
    for (path, _, count) in &plan.links {
        let facts = [("path", Argument::Text(path)), ("count", Argument::from(*count))];
        told.push_str(&format!("  {}\n", words.format("forget-links", &facts)));
    }
    let places = places(plan, words);
    if !is_done {
        if !places.is_empty() {
            told.push_str(&format!("\n{}\n{places}", words.text("forget-will-be-left")));
        }
        told.push_str(&format!("\n{}\n", words.format("forget-yes", &[("id", Argument::Text(id))])));
        return told;
    }
    told.push_str(&format!("\n{}\n{places}", words.text("forget-left")));
    let gone = std::iter::once(&plan.profile).chain(&plan.pictures);
    let paths: Vec<String> = gone.map(|path| format!("--path {}", quoted(path))).collect();
    let paths = paths.join(" ");
    for key in ["elsewhere", "merge", "history", "caches", "engines", "service", "consent"] {
        let facts = [("id", id), ("paths", paths.as_str()), ("profile", &plan.profile)];
        let text = words.format(&format!("forget-{key}"), &facts.map(|(name, value)| (name, Argument::Text(value))));
        told.push_str(&format!("  - {text}\n"));
    }
    told
}

/// What has a place in the site and is left to a person, a line for each file.
fn places(plan: &Plan, words: &Locale) -> String {
    let mut told = String::new();
    let mut tell = |key: &str, path: &str, lines: &[usize]| {
        let path = unseen::cleaned(path);
        let count = Argument::from(lines.len());
        let lines = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        let facts = [("path", Argument::Text(&path)), ("lines", Argument::Text(&lines)), ("count", count)];
        told.push_str(&format!("  - {}\n", words.format(key, &facts)));
    };
    plan.unsure.iter().for_each(|path| tell("forget-unsure", path, &[]));
    plan.shared.iter().for_each(|path| tell("forget-shared", path, &[]));
    plan.by_hand.iter().for_each(|(path, lines)| tell("forget-by-hand", path, lines));
    told
}

/// `path` as one word of a shell.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if path.chars().all(is_plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
