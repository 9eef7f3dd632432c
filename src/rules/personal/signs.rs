//! Which patterns are worth a search: one look at the words of a text tells.

use std::sync::LazyLock;

use super::patterns::PATTERNS;

/// As many second bytes are told apart: small and large letters are not.
const SECONDS: usize = 32;

/// A set of patterns, by their places in `PATTERNS`.
type Patterns = u128;
const _: () = assert!(PATTERNS.len() <= Patterns::BITS as usize);

/// The bytes of letters. Those with a mark have two bytes; longer characters (€) are no letters of a word.
const LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < letters.len() {
        letters[byte] = (byte as u8).is_ascii_alphabetic() || byte >= 0x80 && byte < 0xE0;
        byte += 1;
    }
    letters
};

struct Signs {
    /// The second bytes of signs by their first one, a bit for each: most words are none by these alone.
    seconds: [u32; 256],
    /// Signs by their first two bytes, a second one that is another case of a letter alike.
    by_start: Vec<Vec<(&'static [u8], Patterns)>>,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let mut signs = Signs { seconds: [0; 256], by_start: vec![Vec::new(); 256 * SECONDS] };
    for (index, pattern) in PATTERNS.iter().enumerate() {
        for sign in pattern.sign.split('|').map(str::as_bytes) {
            let first = usize::from(sign[0]);
            let seconds = match sign.get(1) {
                Some(&second) => usize::from(second) % SECONDS..usize::from(second) % SECONDS + 1,
                None => 0..SECONDS,
            };
            for second in seconds {
                signs.seconds[first] |= 1 << second;
                let alike = &mut signs.by_start[first * SECONDS + second];
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
    let (mut patterns, mut is_in_word): (Patterns, bool) = (0, false);
    for (index, &byte) in bytes.iter().enumerate() {
        let is_letter = LETTERS[usize::from(byte)];
        if !is_in_word || !is_letter {
            let first = usize::from(byte.to_ascii_lowercase());
            let second = bytes.get(index + 1).map_or(0, |&second| usize::from(second) % SECONDS);
            if signs.seconds[first] >> second & 1 == 1 {
                for (sign, of_sign) in &signs.by_start[first * SECONDS + second] {
                    if patterns & of_sign != *of_sign && starts_with(&bytes[index..], sign) {
                        patterns |= of_sign;
                    }
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
