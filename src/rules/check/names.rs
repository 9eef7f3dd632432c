//! Names of people in addresses, and names that two profiles share.

use std::collections::HashMap;

use super::Facts;
use crate::content::model::{Kind, RawAmbassador, Written};
use crate::text::diagnostic::{DOUBLE_PROFILE, Diagnostic, Diagnostics, TELLING_ID};
use crate::text::source::Span;

/// Shorter words are not names: "de", "le", the letters of a network.
const LETTERS_MIN: usize = 3;
/// No name and no address has more words.
const WORDS_MAX: usize = 20;
/// Shorter names are found only as whole words.
const LETTERS_INSIDE_MIN: usize = 5;

/// The id of a person is not made of the name, because it stays in the address after the person has left; neither is
/// a former address.
pub(super) fn addresses_do_not_name(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    // For minors this is an error, reported with their other protections.
    if file.data.kind.value == Kind::Person && file.data.adult.value {
        for (span, reason) in telling_addresses(file) {
            diagnostics.push(Diagnostic::new(TELLING_ID, &file.path, span).fact("reason", reason));
        }
    }
}

/// The addresses of a profile that contain a word of its name: the first byte of the file for the id, each alias, and
/// the photo's file name, which stays in the history of the repository.
pub(super) fn telling_addresses(file: &Written<RawAmbassador>) -> Vec<(Span, &'static str)> {
    let RawAmbassador { name, sort_name, aliases, photo, .. } = &file.data;
    let aliases = aliases.as_deref().unwrap_or_default();
    let has_words = |address: &str| words(address).next().is_some();
    // Folding a name takes time, and most ids are a few letters and a number.
    let stem = |file: &str| slug::slugify(file.rsplit_once('.').map_or(file, |(stem, _)| stem));
    let photo = photo.as_ref().map(|photo| (photo.file.span, stem(&photo.file.value)));
    if !has_words(&file.id) && aliases.is_empty() && photo.as_ref().is_none_or(|(_, stem)| !has_words(stem)) {
        return Vec::new();
    }
    let names = [Some(name), sort_name.as_ref()].into_iter().flatten().map(|name| slug::slugify(&name.value));
    let names: Vec<String> = names.collect();
    let names: Vec<&str> = names.iter().flat_map(|name| words(name).take(WORDS_MAX)).collect();
    let tells = |address: &str| {
        let named = |name: &str| {
            let is_in = |word: &str| word == name || name.len() >= LETTERS_INSIDE_MIN && word.contains(name);
            words(address).take(WORDS_MAX).any(is_in)
        };
        names.iter().any(|name| named(name))
    };
    let id = Some((Span::new(0, 0), "id")).filter(|_| tells(&file.id));
    let of_alias = aliases.iter().filter(|alias| tells(&slug::slugify(&alias.value)));
    // A photo that is named after the profile is renamed with it.
    let of_photo = photo.filter(|(_, stem)| id.is_none() && tells(stem)).map(|(span, _)| (span, "photo"));
    id.into_iter().chain(of_alias.map(|alias| (alias.span, "alias"))).chain(of_photo).collect()
}

/// The words of a folded text that may be names.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    let is_word = |word: &&str| word.len() >= LETTERS_MIN && word.bytes().any(|byte| byte.is_ascii_alphabetic());
    folded.split('-').filter(is_word)
}

/// Nobody has two profiles: the same name and trade are most likely the same person.
pub(super) fn nobody_has_two_profiles(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let mut first: HashMap<u64, &Written<RawAmbassador>> = HashMap::new();
    let is_written = |file: &RawAmbassador| !file.name.value.is_empty() && !file.occupation.value.is_empty();
    for file in facts.content.ambassadors.iter().filter(|file| is_written(&file.data)) {
        let RawAmbassador { name, occupation, .. } = &file.data;
        let known = first.entry(rough(&name.value, &occupation.value)).or_insert(file);
        let is_same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        let has_same =
            || is_same(&known.data.name.value, &name.value) && is_same(&known.data.occupation.value, &occupation.value);
        if known.path != file.path && has_same() {
            let diagnostic = Diagnostic::new(DOUBLE_PROFILE, &file.path, name.span);
            diagnostics.push(diagnostic.fact("other", &known.path));
        }
    }
}

/// A hash of name and trade that ignores case. Every profile is hashed again after each edit, so no string is
/// allocated.
fn rough(name: &str, occupation: &str) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let letters = name.chars().chain(['\n']).chain(occupation.chars()).filter(|letter| !letter.is_whitespace());
    let folded = letters.map(|letter| letter.to_lowercase().next().unwrap_or(letter));
    folded.fold(0xcbf2_9ce4_8422_2325, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(PRIME))
}
