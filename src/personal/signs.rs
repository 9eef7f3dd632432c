//! Which patterns are worth a search: one look at the words of a text tells.

use std::sync::LazyLock;

use super::patterns::PATTERNS;

/// As many second bytes are told apart: small and large letters are not.
const SECONDS: usize = 32;

/// A set of patterns, by their places in `PATTERNS`.
type Patterns = u64;
const _: () = assert!(PATTERNS.len() <= Patterns::BITS as usize);

struct Signs {
    /// Patterns without a sign.
    always: Patterns,
    /// Signs by their first two bytes, a second one that is another case of a letter alike.
    by_start: Vec<Vec<(&'static [u8], Patterns)>>,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let mut signs = Signs { always: 0, by_start: vec![Vec::new(); 256 * SECONDS] };
    for (index, pattern) in PATTERNS.iter().enumerate() {
        for sign in pattern.sign.split('|').map(str::as_bytes) {
            let seconds = match sign {
                [] => 0..0,
                [_] => 0..SECONDS,
                [_, second, ..] => usize::from(*second) % SECONDS..usize::from(*second) % SECONDS + 1,
            };
            signs.always |= if sign.is_empty() { 1 << index } else { 0 };
            for second in seconds {
                let alike = &mut signs.by_start[usize::from(sign[0]) * SECONDS + second];
                match alike.iter_mut().find(|(known, _)| *known == sign) {
                    Some((_, patterns)) => *patterns |= 1 << index,
                    None => alike.push((sign, 1 << index)),
                }
            }
        }
    }
    signs
});

/// The places of the patterns that `text` has signs of.
pub(super) fn of(text: &str) -> impl Iterator<Item = usize> {
    let signs = &*SIGNS;
    let bytes = text.as_bytes();
    let (mut patterns, mut is_in_word) = (signs.always, false);
    for (index, &byte) in bytes.iter().enumerate() {
        // Letters with a mark have two bytes; longer characters (€) are no letters of a word.
        let is_letter = byte.is_ascii_alphabetic() || (0x80..0xE0).contains(&byte);
        if !is_in_word || !is_letter {
            let second = bytes.get(index + 1).map_or(0, |&second| usize::from(second) % SECONDS);
            for (sign, of_sign) in &signs.by_start[usize::from(byte.to_ascii_lowercase()) * SECONDS + second] {
                if patterns & of_sign != *of_sign && starts_with(&bytes[index..], sign) {
                    patterns |= of_sign;
                }
            }
        }
        is_in_word = is_letter;
    }
    (0..PATTERNS.len()).filter(move |index| patterns >> index & 1 == 1)
}

/// Whether `bytes` start with `sign`, which is in lower case.
fn starts_with(bytes: &[u8], sign: &[u8]) -> bool {
    let mut last = 0;
    let is_alike = |(&byte, &sign): (&u8, &u8)| {
        let lower = match byte {
            b'\n' | b'\t' | b'\r' => b' ',
            // É, behind the byte that it shares with é.
            0x80..0x9F if last == 0xC3 => byte + 0x20,
            _ => byte.to_ascii_lowercase(),
        };
        last = byte;
        lower == sign
    };
    bytes.len() >= sign.len() && bytes.iter().zip(sign).all(is_alike)
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
