//! Masks personal data in reports, which end up in logs that many people can read.
//!
//! The mask covers the findings of the checks and the texts that no check reaches: a file that cannot be parsed, a
//! number under an unknown key, the credentials in an address (`https://name:token@example.org`). A price stays
//! readable: it is no personal data, and a reviewer must see that visits start to cost money. So does what shuts somebody
//! out, sells or hires.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Reader;
use crate::rules::personal::{self, Kind};
use crate::text::diagnostic::{Diagnostic, PERSONAL_DATA, PRIVATE_LIFE, SENSITIVE_DATA, WITHDRAWN_DATA};

/// The folders of texts about people. The other ones hold addresses and numbers of institutions.
const WRITTEN_BY_PEOPLE: &[&str] =
    &["content/ambassadors/", "content/organisations/", "content/sectors/", "content/pages/", "content/forms/"];

/// The masked texts of the files that need it, by path. Every byte and every character keeps its position.
pub(super) fn masked_sources<'a>(diagnostics: &'a [Diagnostic], reader: &Reader<'_>) -> HashMap<&'a str, String> {
    let mut hidden: HashMap<&str, (&str, Vec<Range<usize>>)> = HashMap::new();
    for diagnostic in diagnostics {
        let path = &*diagnostic.path;
        let Some(text) = (reader.sources)(path) else {
            continue;
        };
        let (_, spans) = hidden.entry(path).or_insert_with(|| (text, personal_spans(path, text)));
        let is_price = diagnostic.get("kind") == Some(Kind::Price.word());
        let is_leftover = diagnostic.rule == WITHDRAWN_DATA && diagnostic.get("reason") == Some("comment");
        let is_name_of_a_minor = diagnostic.get("reason") == Some("family-name");
        let is_personal = [PERSONAL_DATA, PRIVATE_LIFE, SENSITIVE_DATA].contains(&diagnostic.rule) && !is_price;
        if is_personal || is_leftover || is_name_of_a_minor {
            spans.push(diagnostic.span.start..diagnostic.span.end);
        }
    }
    let with_something = hidden.into_iter().filter(|(_, (_, spans))| !spans.is_empty());
    with_something.map(|(path, (text, spans))| (path, masked_spans(text, spans))).collect()
}

/// The diagnostics with personal data masked in their facts.
pub(super) fn masked_diagnostics(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    let masked = |diagnostic: &Diagnostic| {
        let mut diagnostic = diagnostic.clone();
        let path = diagnostic.path.clone();
        for text in diagnostic.facts.iter_mut().map(|(_, value)| value).chain(&mut diagnostic.suggestion) {
            let spans = personal_spans(&path, text);
            if !spans.is_empty() {
                *text = masked_spans(text, spans);
            }
        }
        diagnostic
    };
    diagnostics.iter().map(masked).collect()
}

/// `text` of the file at `path` with personal data masked.
pub fn masked_text(path: &str, text: &str) -> String {
    masked_spans(text, personal_spans(path, text))
}

fn personal_spans(path: &str, text: &str) -> Vec<Range<usize>> {
    let mut spans = credentials(text);
    if WRITTEN_BY_PEOPLE.iter().any(|folder| path.starts_with(folder)) {
        let hidden = personal::find(text).into_iter().filter(|found| found.kind.is_secret());
        spans.extend(hidden.map(|found| found.start..found.end));
    }
    spans
}

/// The names and passwords in the addresses of `text` (RFC 3986, 3.2.1).
fn credentials(text: &str) -> Vec<Range<usize>> {
    static USER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"://([^\s/?#"'<>]+)@"#).expect("it is tested"));
    USER.captures_iter(text).filter_map(|captures| captures.get(1)).map(|user| user.range()).collect()
}

/// `text` with each letter and digit in `spans` replaced by a sign of the same length in bytes.
pub fn masked_spans(text: &str, mut spans: Vec<Range<usize>>) -> String {
    spans.sort_by_key(|span| span.start);
    let (mut spans, mut hidden_to) = (spans.into_iter().peekable(), 0);
    let sign = |(index, character): (usize, char)| {
        while let Some(span) = spans.next_if(|span| span.start <= index) {
            hidden_to = hidden_to.max(span.end);
        }
        match character.len_utf8() {
            _ if index >= hidden_to || !character.is_alphanumeric() => character,
            1 => '*',
            2 => '·',
            3 => '•',
            _ => '\u{1F512}',
        }
    };
    text.char_indices().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::{Format, Reader, render};
    use crate::text::diagnostic::{
        BAD_REPOSITORY, EMPTY_TEXT, UNKNOWN_KEY, UNKNOWN_REFERENCE, UNPROTECTED_MINOR, YAML_SYNTAX,
    };
    use crate::text::language::Language;
    use crate::text::source::Span;

    use super::*;

    fn reports(text: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
        let formats = <Format as clap::ValueEnum>::value_variants().iter();
        let sources = |_: &str| Some(text);
        let reader = Reader { language: Language::French, sources: &sources, base: "", colour: false };
        formats.map(|&format| render(diagnostics, format, &reader)).collect()
    }

    fn at(rule: crate::text::diagnostic::Rule, text: &str, words: &str) -> Diagnostic {
        let start = text.find(words).unwrap();
        Diagnostic::new(rule, &"content/ambassadors/a.yaml".into(), Span::new(start, start + words.len()))
    }

    #[test]
    fn no_format_shows_a_telephone_number() {
        let text = "bio: appelez le 06 12 34 56 78 (Éva)\n";
        let found = at(PERSONAL_DATA, text, "06 12 34 56 78").fact("kind", "phone");
        let other = at(EMPTY_TEXT, text, "bio").fact("key", "bio");
        for report in reports(text, &[other, found]) {
            assert!(!report.contains("12 34") && !report.is_empty(), "{report}");
        }
    }

    #[test]
    fn no_format_shows_the_family_name_of_a_person_under_age() {
        let text = "bio: je m'appelle Solène Brindavoine, soudeuse\n";
        let found = at(UNPROTECTED_MINOR, text, "Brindavoine").fact("reason", "family-name");
        for report in reports(text, &[found]) {
            assert!(!report.contains("Brindavoine") && !report.is_empty(), "{report}");
        }
    }

    #[test]
    fn a_price_is_shown_and_what_stands_beside_it_is_not() {
        let text = "bio: 5 € par élève, appelez le 06 12 34 56 78\n";
        let price = at(PERSONAL_DATA, text, "5 € par élève").fact("kind", "price");
        let phone = at(PERSONAL_DATA, text, "06 12 34 56 78").fact("kind", "phone");
        let words = reports(text, &[price, phone]).concat();
        assert!(words.contains("5 € par élève") && !words.contains("12 34"), "{words}");
        let masked = masked_text("content/ambassadors/a.yaml", text);
        assert_eq!(masked, "bio: 5 € par élève, appelez le ** ** ** ** **\n");
    }

    #[test]
    fn what_no_check_came_to_is_masked_as_well() {
        let text = "telephone: 06 12 34 56 78\nrole: ada@exemple.fr\nbio: [ada@exemple.fr\n";
        let key = at(UNKNOWN_KEY, text, "telephone").fact("key", "telephone");
        let role = at(UNKNOWN_REFERENCE, text, "ada@").fact("kind", "role").fact("value", "ada@exemple.fr");
        let syntax = at(YAML_SYNTAX, text, "[ada").fact("reason", "x");
        for report in reports(text, &[key, role, syntax]) {
            assert!(!report.contains("12 34") && !report.contains("exemple.fr") && !report.is_empty(), "{report}");
        }
    }

    #[test]
    fn who_signs_in_is_masked_in_every_file() {
        let text = "repository: { address: \"https://zoe:s3cret@forge.example/zoe/site\" }\n";
        let address = "https://zoe:s3cret@forge.example/zoe/site";
        let start = text.find(address).unwrap();
        let found =
            Diagnostic::new(BAD_REPOSITORY, &"content/site.yaml".into(), Span::new(start, start + address.len()));
        for report in reports(text, &[found.fact("value", address).fact("reason", "address")]) {
            assert!(!report.contains("s3cret") && report.contains("forge.example"), "{report}");
        }
    }

    #[test]
    fn what_stands_behind_a_masked_word_keeps_its_column() {
        let text = "bio: née le 3 mars 1990 €, ici";
        let hidden = masked_spans(text, vec![9..25, 5..11]);
        assert_eq!(hidden, "bio: *·* ** * **** **** €, ici");
        assert_eq!((hidden.len(), hidden.find("ici")), (text.len(), text.find("ici")));
    }
}
