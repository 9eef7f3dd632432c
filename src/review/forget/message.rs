//! The messages about a plan to forget a profile.

use super::Plan;
use crate::text::invisible;
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale, Words, words};

static WORDS: Words = words!("forget.ftl");

/// The message for an id that no profile has.
pub fn unknown(id: &str, language: Language) -> String {
    WORDS.for_reader(language).format("forget-unknown", &[("id", Argument::Text(id))])
}

/// The message about `plan`, before or after it was carried out, in French or else in English.
pub fn message(plan: &Plan, id: &str, is_done: bool, language: Language) -> String {
    let words = WORDS.for_reader(language);
    let line = |key: &str, path: &str| format!("  {}\n", words.format(key, &[("path", Argument::Text(path))]));
    let heading = if is_done { "forget-done" } else { "forget-plan" };
    let mut text = format!("{}\n", words.format(heading, &[("id", Argument::Text(id))]));
    text.push_str(&line("forget-profile", &plan.profile));
    plan.pictures.iter().for_each(|path| text.push_str(&line("forget-picture", path)));
    for (path, _, count) in &plan.links {
        let facts = [("path", Argument::Text(path)), ("count", Argument::from(*count))];
        text.push_str(&format!("  {}\n", words.format("forget-links", &facts)));
    }
    let places = places(plan, words);
    if !is_done {
        if !places.is_empty() {
            text.push_str(&format!("\n{}\n{places}", words.text("forget-will-be-left")));
        }
        text.push_str(&format!("\n{}\n", words.format("forget-yes", &[("id", Argument::Text(id))])));
        return text;
    }
    text.push_str(&format!("\n{}\n{places}", words.text("forget-left")));
    let gone = std::iter::once(&plan.profile).chain(&plan.pictures);
    let paths: Vec<String> = gone.map(|path| format!("--path {}", quoted(path))).collect();
    let paths = paths.join(" ");
    for key in ["elsewhere", "merge", "history", "caches", "engines", "service", "consent"] {
        let facts = [("id", id), ("paths", paths.as_str()), ("profile", &plan.profile)];
        let step = words.format(&format!("forget-{key}"), &facts.map(|(name, value)| (name, Argument::Text(value))));
        text.push_str(&format!("  - {step}\n"));
    }
    text
}

/// The files of the site that an editor has to look at, one a line.
fn places(plan: &Plan, words: &Locale) -> String {
    let mut text = String::new();
    let mut add = |key: &str, path: &str, lines: &[usize]| {
        let path = invisible::cleaned(path);
        let count = Argument::from(lines.len());
        let lines = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        let facts = [("path", Argument::Text(&path)), ("lines", Argument::Text(&lines)), ("count", count)];
        text.push_str(&format!("  - {}\n", words.format(key, &facts)));
    };
    plan.unsure.iter().for_each(|path| add("forget-unsure", path, &[]));
    plan.shared.iter().for_each(|path| add("forget-shared", path, &[]));
    plan.by_hand.iter().for_each(|(path, lines)| add("forget-by-hand", path, lines));
    text
}

/// `path` as one word of a shell.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if path.chars().all(is_plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
