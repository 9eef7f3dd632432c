//! A text as a reader sees it, in the letters of ASCII, and where each of them was written.
//!
//! Markdown hides a number from a search without hiding it from a reader: marks of emphasis, escapes, entities, characters
//! without any width, tags and comments. Letters with accents, other alphabets' letters that look the same, other digits,
//! spaces and dashes are read as those of a keyboard, so that a pattern has one way to write a word. The text is read line by
//! line, not as a document: what is read may as well be YAML or half of a text.

use std::ops::Range;
use std::sync::LazyLock;

use icu_normalizer::DecomposingNormalizerBorrowed;

mod hidden;

use hidden::{Hidden, LastEnds};

/// A text without its marks.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) text: String,
    /// Where each byte of `text` was written.
    places: Vec<(usize, usize)>,
    /// The parts of what was written that no reader sees and that may tell something nevertheless.
    pub(super) hidden: Vec<Range<usize>>,
}

impl Reading {
    /// Where the bytes from `start` to `end` of what is read were written.
    pub(super) fn written(&self, start: usize, end: usize) -> (usize, usize) {
        (self.places[start].0, self.places[end - 1].1)
    }

    fn push(&mut self, character: char, start: usize, end: usize) {
        self.text.push(character);
        self.places.resize(self.text.len(), (start, end));
    }
}

/// Reads `text`.
pub(super) fn read(text: &str) -> Reading {
    let mut reading = Reading::default();
    reading.text.reserve(text.len());
    reading.places.reserve(text.len());
    let (mut index, last_ends) = (0, LastEnds::default());
    while let Some(character) = text[index..].chars().next() {
        if character.is_ascii() && !MARKS.contains(&(character as u8)) {
            reading.push(character, index, index + 1);
            index += 1;
            continue;
        }
        let (length, seen) = seen(text, index, character, &last_ends);
        let end = index + length;
        match seen {
            Seen::Nothing => {}
            Seen::Mark => reading.places.iter_mut().rev().take(1).for_each(|place| place.1 = end),
            Seen::One(character) => reading.push(character, index, end),
            Seen::Like(character) => like(character, |letter| reading.push(letter, index, end)),
            Seen::Hidden(inside, shown) => {
                reading.hidden.push(index + inside.start..index + inside.end);
                shown.into_iter().for_each(|shown| reading.push(shown, index, end));
            }
        }
        index = end;
    }
    reading
}

/// The characters of ASCII that do not always stand for themselves.
const MARKS: &[u8] = b"*_\\&%`~<]\n";

/// The last end of a character in `text` up to `index`.
pub(super) fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|&index| text.is_char_boundary(index)).unwrap_or(0)
}

/// What a reader sees of some bytes.
enum Seen {
    Nothing,
    /// A mark on the letter before.
    Mark,
    One(char),
    /// What looks like this character.
    Like(char),
    /// Nothing, or a sign for it, of what is not meant for readers.
    Hidden(Range<usize>, Option<char>),
}

fn seen(text: &str, index: usize, character: char, last_ends: &LastEnds) -> (usize, Seen) {
    let length = character.len_utf8();
    let rest = &text[index + length..];
    let (before, after) = (text[..index].chars().next_back(), rest.chars().next());
    let is_inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let hidden = |Hidden { length, inside, shown }| (length, Seen::Hidden(inside, shown));
    match character {
        '*' | '~' => (1, Seen::Nothing),
        // Inside of a word an underscore is no mark (CommonMark, 6.2), and a grave accent stands for an apostrophe.
        '_' if is_inside || before == Some('_') || after == Some('_') => (1, Seen::One('_')),
        '`' if is_inside => (1, Seen::One('\'')),
        '_' | '`' => (1, Seen::Nothing),
        '\\' => match after {
            Some('\n') => (1, Seen::Nothing),
            Some(escaped) if escaped.is_ascii_punctuation() => (2, Seen::One(escaped)),
            _ => (1, Seen::One('\\')),
        },
        '&' => entity(rest).map_or((1, Seen::One('&')), |(length, decoded)| (1 + length, Seen::Like(decoded))),
        '<' => hidden::html(text, index, last_ends).map_or((1, Seen::One('<')), hidden),
        ']' => hidden::destination(&text[index..]).map_or((1, Seen::One(']')), hidden),
        '%' => percent(rest).map_or((1, Seen::One('%')), |decoded| (3, Seen::One(decoded))),
        // What a line of a block or of a quote begins with.
        '\n' => (1 + rest.len() - rest.trim_start_matches([' ', '\t', '>']).len(), Seen::One('\n')),
        '\u{300}'..='\u{36f}' => (length, Seen::Mark),
        _ => (length, Seen::Like(character)),
    }
}

/// Characters that look like those of a keyboard and that Unicode does not take apart; what has no width looks like nothing.
#[rustfmt::skip]
const ALIKE: &[(&str, &str)] = &[
    // A digit on a key is the digit, a sign of variation and the key.
    ("", "\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{20e3}"),
    ("", "\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{fe0e}\u{fe0f}\u{feff}"),
    ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"),
    ("'", "\u{b4}\u{2018}\u{2019}\u{2bc}\u{2032}"), ("\"", "«»\u{201c}\u{201d}\u{201e}"),
    (".", "·\u{2022}\u{2027}\u{2219}\u{22c5}"), ("oe", "œ"), ("OE", "Œ"), ("ae", "æ"), ("AE", "Æ"), ("ss", "ß"),
    ("a", "аα"), ("c", "с"), ("d", "đԁ"), ("e", "е"), ("h", "һ"), ("i", "ıіι"), ("j", "ј"), ("l", "łӏ"), ("m", "м"),
    ("o", "øоο"), ("p", "рρ"), ("s", "ѕ"), ("x", "х"), ("y", "у"), ("A", "АΑ"), ("B", "ВΒ"), ("C", "С"),
    ("E", "ЕΕ"), ("H", "НΗ"), ("I", "ІΙ"), ("K", "КΚ"), ("M", "МΜ"), ("N", "Ν"), ("O", "ОΟØ"), ("P", "РΡ"),
    ("T", "ТΤ"), ("X", "ХΧ"),
];

/// Gives `push` each character of ASCII that `character` looks like, or itself where none does.
fn like(character: char, push: impl FnMut(char)) {
    /// Most letters with a mark are below.
    const LATIN_END: u32 = 0x180;
    static LATIN: LazyLock<Vec<String>> =
        LazyLock::new(|| (0..LATIN_END).filter_map(char::from_u32).map(taken_apart).collect());
    match LATIN.get(character as usize) {
        Some(letters) => letters.chars().for_each(push),
        None => taken_apart(character).chars().for_each(push),
    }
}

fn taken_apart(character: char) -> String {
    if let Some((letters, _)) = ALIKE.iter().find(|(_, alike)| alike.contains(character)) {
        return (*letters).to_owned();
    }
    let parts = DecomposingNormalizerBorrowed::new_nfkd().normalize(character.encode_utf8(&mut [0; 4])).into_owned();
    let plain: String = parts.chars().filter(char::is_ascii).collect();
    if plain.is_empty() { character.to_string() } else { plain }
}

/// The character of the entity that `rest` is, behind its `&`, and the length of its name (CommonMark, 6.2).
fn entity(rest: &str) -> Option<(usize, char)> {
    #[rustfmt::skip]
    const NAMED: &[(&str, char)] = &[
        ("nbsp", ' '), ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '), ("numsp", ' '), ("shy", '\u{ad}'),
        ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'), ("commat", '@'), ("period", '.'), ("hyphen", '-'), ("dash", '-'),
        ("ndash", '-'), ("mdash", '-'), ("middot", '·'), ("lowbar", '_'), ("plus", '+'), ("colon", ':'),
        ("comma", ','), ("sol", '/'), ("lpar", '('), ("rpar", ')'), ("apos", '\''), ("rsquo", '\''), ("euro", '€'),
        ("eacute", 'é'), ("Eacute", 'É'), ("egrave", 'è'), ("ecirc", 'ê'), ("agrave", 'à'), ("acirc", 'â'),
        ("Acirc", 'Â'), ("ccedil", 'ç'), ("ocirc", 'ô'),
    ];
    const NAME_MAX: usize = 10;
    let length = rest.bytes().take(NAME_MAX).position(|byte| byte == b';')?;
    let name = &rest[..length];
    let decoded = match name.strip_prefix('#') {
        Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        })?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((length + 1, decoded))
}

/// The sign of an address that `rest` is, behind its `%` (RFC 3986, 2.1).
fn percent(rest: &str) -> Option<char> {
    let decoded = match rest.get(..2)? {
        "40" => '@',
        "20" => ' ',
        "2B" | "2b" => '+',
        "2D" | "2d" => '-',
        "2E" | "2e" => '.',
        _ => return None,
    };
    rest[2..].starts_with(|next: char| next.is_ascii_alphanumeric()).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_sees_no_marks() {
        let seen = |text: &str| read(text).text;
        assert_eq!(seen("rien à changer, l'été"), "rien a changer, l'ete");
        assert_eq!(seen("**06** _12_ `34`&nbsp;&#53;&#x36; 7\u{ad}8"), "06 12 34 56 78");
        assert_eq!(seen("jean_paul\\@gmail\\.com, j’ai"), "jean_paul@gmail.com, j'ai");
        assert_eq!(seen("ne\u{301}e, 6️⃣ ６ 𝟔 – à 20\u{202f}% ou a%40b.fr"), "nee, 6 6 6 - a 20 % ou a@b.fr");
        assert_eq!(seen("> a\\\n> b\n   c & d &amp; R&D; 100 %"), "> a\nb\nc & d &amp; R&D; 100 %");
        assert_eq!(seen("a<b title=\"x\">b</b><!-- c -->d<br>e</p>[f](/g) < h <i@j.fr>"), "abd e\n[f < h <i@j.fr>");
        assert_eq!(
            seen("Œuvre, ﬁn, ｆｒ, 𝐣𝐞, «\u{a0}ß\u{a0}», 3 €, раul, 😀"),
            "OEuvre, fin, fr, je, \" ss \", 3 €, paul, 😀"
        );
    }

    #[test]
    fn what_is_read_stands_where_it_was_written() {
        let text = "é **06**&nbsp;12 ’\u{ad}x\u{ad} e\u{301}t œil";
        let reading = read(text);
        let written = |words: &str| {
            let start = reading.text.find(words).unwrap();
            let (start, end) = reading.written(start, start + words.len());
            &text[start..end]
        };
        let words = ["06 12", "6 1", "e", "'", "x", "et", "oe", "oeil"];
        assert_eq!(words.map(written), ["06**&nbsp;12", "6**&nbsp;1", "é", "’", "x", "e\u{301}t", "œ", "œil"]);
        let (start, end) = reading.written(0, reading.text.len());
        assert_eq!(&text[start..end], text);
    }
}
