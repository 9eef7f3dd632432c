//! The generated pages of the manual say what the program does today: `docs/rules.md`, `docs/content.md`,
//! `docs/fr/reference.md` and `docs/theme.md`. Their examples are true.
//!
//! [`COMMAND`] writes the pages.

pub mod keys;
mod rules;
mod theme;

use std::fs;

use crate::harness::DAY as TODAY;

/// Writes the pages.
const COMMAND: &str = "MANUAL=write cargo test --test it manual";

fn assert_fresh(path: &str, text: &str) {
    if std::env::var_os("MANUAL").is_some_and(|word| word == "write") {
        fs::write(path, text).unwrap();
    }
    let is_fresh = fs::read_to_string(path).is_ok_and(|written| written == text);
    assert!(is_fresh, "{path} is stale: run `{COMMAND}`");
}

#[test]
fn the_rules_are_written_down() {
    assert_fresh("docs/rules.md", &rules::page());
}

#[test]
fn the_keys_are_written_down_in_both_languages() {
    assert_fresh("docs/content.md", &keys::page("en"));
    assert_fresh("docs/fr/reference.md", &keys::page("fr"));
}

#[test]
fn every_rule_has_an_example_in_the_order_of_the_table() {
    let codes: Vec<&str> = annuaire::text::diagnostic::RULES.iter().map(|rule| rule.code).collect();
    let examples = rules::examples();
    assert_eq!(examples.iter().map(|example| example.rule.as_str()).collect::<Vec<_>>(), codes);
    for example in &examples {
        let is_whole = example.words.is_some() || example.moved.is_some() || example.good.is_some();
        assert!(is_whole && (example.bad.is_some() || example.good.is_none()), "{}", example.rule);
        assert!(example.path.is_some() || example.bad.is_none() && example.moved.is_none(), "{}", example.rule);
    }
}

#[test]
fn every_bad_example_breaks_its_rule() {
    let broken = rules::Checked::broken();
    let missing = rules::examples().into_iter().filter(|example| example.path.is_some());
    let missing = missing.filter(|example| broken.fault_in_bad(example).is_none()).map(|example| example.rule);
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn every_good_example_keeps_its_rule() {
    let mended = rules::Checked::mended();
    let faulty = rules::examples().into_iter().filter(|example| mended.has_fault_in_good(example));
    assert_eq!(faulty.map(|example| example.rule).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_site_that_writes_every_key_has_no_fault() {
    let found: Vec<String> =
        keys::faults().iter().map(|fault| format!("{} {} {:?}", fault.path, fault.rule.code, fault.facts)).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_key_has_an_example() {
    assert_eq!(keys::without_example(), Vec::<String>::new());
}

#[test]
fn every_key_and_word_has_a_meaning_in_french_and_no_meaning_is_left() {
    let (needed, written) = (keys::meanings_needed(), keys::meanings_written());
    assert_eq!(needed.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new(), "missing");
    assert_eq!(written.difference(&needed).collect::<Vec<_>>(), Vec::<&String>::new(), "superfluous");
    assert!(needed.len() > 300, "{}", needed.len());
}

#[test]
fn every_key_and_word_has_a_meaning_in_english() {
    assert_eq!(keys::without_english(), Vec::<String>::new());
}

#[test]
fn both_languages_of_the_pages_say_the_same_things() {
    let names = |language: &str| {
        let text = fs::read_to_string(format!("locales/{language}/manual.ftl")).unwrap();
        let names = text.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name.to_owned());
        names.filter(|name| !name.starts_with([' ', '#'])).collect::<Vec<_>>()
    };
    assert_eq!(names("fr"), names("en"));
}

#[test]
fn the_fields_of_every_template_are_written_down() {
    assert_fresh("docs/theme.md", &theme::page());
}

#[test]
fn every_field_of_a_page_has_a_comment_and_an_example() {
    /// Fields of links that only other links fill, and facts of other form services and publishers.
    const WITHOUT: [&str; 8] = [
        "FormView: attributes",
        "FormView: pattern",
        "OrganisationLinkView: icon",
        "OrganisationLinkView: protocol",
        "PrivacyView: controller_address",
        "PrivacyView: controller_phone",
        "TermView: hue",
        "TrapView: box",
    ];
    assert_eq!(theme::without_comment(), Vec::<String>::new());
    assert_eq!(theme::without_example(), WITHOUT);
}

#[test]
fn templates_read_the_fields_of_pages_and_no_others() {
    assert_eq!(theme::unknown_names(), Vec::<String>::new());
    assert_eq!(theme::unread_fields(), Vec::<String>::new());
}

#[test]
fn a_theme_has_a_template_for_every_page() {
    let (written, used) = theme::written_and_used();
    assert_eq!(written, used);
}
