//! Which patterns are worth a search: one look at the words of a text tells.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::patterns::PATTERNS;

/// A set of patterns, by their places in `PATTERNS`.
type Patterns = u128;
const _: () = assert!(PATTERNS.len() <= Patterns::BITS as usize);

struct Signs {
    /// Finds the signs in a text that [`folded`] returned.
    automaton: AhoCorasick,
    /// The patterns of each sign, in the order of the automaton.
    patterns: Vec<Patterns>,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let mut signs: BTreeMap<&str, Patterns> = BTreeMap::new();
    for (index, pattern) in PATTERNS.iter().enumerate() {
        pattern.sign.split('|').for_each(|sign| *signs.entry(sign).or_default() |= 1 << index);
    }
    let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(signs.keys());
    Signs { automaton: automaton.expect("signs are few and short"), patterns: signs.into_values().collect() }
});

/// The places of the patterns that `text` has signs of.
pub(super) fn of(text: &str) -> impl Iterator<Item = usize> {
    let folded = folded(text);
    let mut patterns: Patterns = 0;
    for sign in SIGNS.automaton.find_overlapping_iter(&folded) {
        let of_sign = SIGNS.patterns[sign.pattern()];
        if patterns & of_sign != of_sign && begins_word(&folded, sign.start()) {
            patterns |= of_sign;
        }
    }
    (0..PATTERNS.len()).filter(move |index| patterns >> index & 1 == 1)
}

/// The bytes of `text` with small letters, and a space for what separates lines: as signs are written.
fn folded(text: &str) -> Vec<u8> {
    let mut last = 0;
    let fold = |byte: u8| {
        let folded = match byte {
            b'\n' | b'\t' | b'\r' => b' ',
            // É, behind the byte that it shares with é.
            0x80..0x9F if last == 0xC3 => byte + 0x20,
            _ => byte.to_ascii_lowercase(),
        };
        last = byte;
        folded
    };
    text.bytes().map(fold).collect()
}

/// Whether what starts at `index` is not inside of a word.
fn begins_word(text: &[u8], index: usize) -> bool {
    // Letters with a mark have two bytes; longer characters (€) are no letters of a word.
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || (0x80..0xE0).contains(&byte);
    index == 0 || !is_letter(text[index - 1]) || !is_letter(text[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_is_worth_a_search() {
        let has =
            |text: &str, sign: &str| of(text).any(|index| PATTERNS[index].sign.split('|').any(|known| known == sign));
        assert!(
            has("ÂGÉ", "âg")
                && has("(âgée", "âg")
                && has("12€", "€")
                && has("l'avenue", "avenue")
                && has("à\nma\nfoi", "ma ")
        );
        assert!(!has("dans", "ans") && !has("étages", "ag") && !has("mage", "age") && !has("plumage", "âg"));
    }
}
