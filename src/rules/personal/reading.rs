//! A text as a reader sees it, and where each of its letters was written.
//!
//! Markdown hides a number from a search without hiding it from a reader: marks of emphasis, escapes, entities, characters
//! without any width, tags and comments, other digits, spaces and dashes than those of a keyboard. The text is read line by line, not as a
//! document: what is read may as well be YAML or half of a text.

use std::borrow::Cow;
use std::ops::Range;

mod hidden;

use hidden::{Hidden, LastEnds};

/// A text without its marks.
pub(super) struct Reading<'a> {
    pub(super) text: Cow<'a, str>,
    /// The pieces that `text` is made of; none where it is what was written.
    pieces: Vec<Piece>,
    /// The parts of what was written that no reader sees and that may tell something nevertheless.
    pub(super) hidden: Vec<Range<usize>>,
}

/// A part of what was written, and where it begins in what is read. It is as long there, or it is one character.
struct Piece {
    read: usize,
    start: usize,
    end: usize,
}

impl Reading<'_> {
    /// Where the bytes from `start` to `end` of what is read were written.
    pub(super) fn written(&self, start: usize, end: usize) -> (usize, usize) {
        let piece = |at: usize| {
            let index = self.pieces.partition_point(|piece| piece.read <= at).checked_sub(1)?;
            Some((&self.pieces[index], self.pieces.get(index + 1).map_or(self.text.len(), |next| next.read)))
        };
        let (Some((first, _)), Some((last, read_to))) = (piece(start), piece(end.saturating_sub(1))) else {
            return (start, end);
        };
        let end = if end == read_to { last.end } else { last.start + (end - last.read) };
        (first.start + (start - first.read), end)
    }
}

/// Reads `text`.
pub(super) fn read(text: &str) -> Reading<'_> {
    let mut reader = Reader { text, read: String::new(), pieces: Vec::new(), hidden: Vec::new(), copied_to: 0 };
    let (mut index, last_ends) = (0, LastEnds::default());
    while let Some(plain) = text.as_bytes()[index..].iter().position(|&byte| !PLAIN[usize::from(byte)]) {
        index += plain;
        let character = text[index..].chars().next().unwrap_or_default();
        match seen(text, index, character, &last_ends) {
            Seen::Itself => index += character.len_utf8(),
            Seen::Nothing(length) => {
                reader.replace(index, index + length, None);
                index += length;
            }
            Seen::As(length, character) => {
                reader.replace(index, index + length, Some(character));
                index += length;
            }
            Seen::Hidden(Hidden { length, inside, shown }) => {
                reader.replace(index, index + length, shown);
                reader.hidden.push(index + inside.start..index + inside.end);
                index += length;
            }
            Seen::WithTheLast(start, composed) => {
                let end = index + character.len_utf8();
                // A letter that was read as another one already keeps its mark.
                if start >= reader.copied_to {
                    reader.replace(start, end, Some(composed));
                }
                index = end;
            }
        }
    }
    if reader.copied_to == 0 {
        return Reading { text: Cow::Borrowed(text), pieces: Vec::new(), hidden: Vec::new() };
    }
    reader.copy(text.len());
    Reading { text: Cow::Owned(reader.read), pieces: reader.pieces, hidden: reader.hidden }
}

struct Reader<'a> {
    text: &'a str,
    read: String,
    pieces: Vec<Piece>,
    hidden: Vec<Range<usize>>,
    copied_to: usize,
}

impl Reader<'_> {
    fn copy(&mut self, end: usize) {
        let start = self.copied_to;
        if start < end {
            self.pieces.push(Piece { read: self.read.len(), start, end });
            self.read.push_str(&self.text[start..end]);
        }
        self.copied_to = end;
    }

    fn replace(&mut self, start: usize, end: usize, character: Option<char>) {
        self.copy(start);
        if let Some(character) = character {
            self.pieces.push(Piece { read: self.read.len(), start, end });
            self.read.push(character);
        }
        self.copied_to = end;
    }
}

/// What a reader sees of a character.
enum Seen {
    Itself,
    /// Nothing of so many bytes.
    Nothing(usize),
    /// Another character in the place of so many bytes.
    As(usize, char),
    /// Nothing, or a sign for it, of what is not meant for readers.
    Hidden(Hidden),
    /// A mark on the letter that starts there.
    WithTheLast(usize, char),
}

/// Whether a character that begins with this byte always stands for itself. The letters of French do.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let others =
        [b'*', b'_', b'\\', b'&', b'%', b'`', b'~', b'<', b']', b'\n', 0xC2, 0xCA, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF, 0xF0];
    let mut index = 0;
    while index < others.len() {
        plain[others[index] as usize] = false;
        index += 1;
    }
    plain
};

fn seen(text: &str, index: usize, character: char, last_ends: &LastEnds) -> Seen {
    let rest = &text[index + character.len_utf8()..];
    let (before, after) = (text[..index].chars().next_back(), rest.chars().next());
    let is_inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    match character {
        '*' | '~' => Seen::Nothing(1),
        // Inside of a word an underscore is no mark (CommonMark, 6.2), and a grave accent stands for an apostrophe.
        '_' if is_inside || before == Some('_') || after == Some('_') => Seen::Itself,
        '_' => Seen::Nothing(1),
        '`' if is_inside => Seen::As(1, '\''),
        '`' => Seen::Nothing(1),
        '\\' => match after {
            Some('\n') => Seen::Nothing(1),
            Some(escaped) if escaped.is_ascii_punctuation() => Seen::As(2, escaped),
            _ => Seen::Itself,
        },
        '&' => entity(rest).map_or(Seen::Itself, |(length, decoded)| match folded(decoded) {
            Some(None) => Seen::Nothing(1 + length),
            Some(Some(folded)) => Seen::As(1 + length, folded),
            None => Seen::As(1 + length, decoded),
        }),
        '<' => hidden::html(text, index, last_ends).map_or(Seen::Itself, Seen::Hidden),
        ']' => hidden::destination(&text[index..]).map_or(Seen::Itself, Seen::Hidden),
        '%' => percent(rest).map_or(Seen::Itself, |decoded| Seen::As(3, decoded)),
        // What a line of a block or of a quote begins with.
        '\n' => match rest.len() - rest.trim_start_matches([' ', '\t', '>']).len() {
            0 => Seen::Itself,
            length => Seen::As(1 + length, '\n'),
        },
        '\u{300}'..='\u{327}' => match before.and_then(|letter| Some((letter, composed(letter, character)?))) {
            Some((letter, composed)) => Seen::WithTheLast(index - letter.len_utf8(), composed),
            None => Seen::Itself,
        },
        _ => match folded(character) {
            Some(None) => Seen::Nothing(character.len_utf8()),
            Some(Some(folded)) => Seen::As(character.len_utf8(), folded),
            None => Seen::Itself,
        },
    }
}

/// The plain character that `character` looks like, `Some(None)` where it looks like nothing.
fn folded(character: char) -> Option<Option<char>> {
    let plain = match character {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            return Some(None);
        }
        // A digit on a key is the digit, a sign of variation and the key.
        '\u{fe00}'..='\u{fe0f}' | '\u{20e3}' => return Some(None),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' => '\'',
        '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' => '·',
        '\u{fe6b}' => '@',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xFEE0)?,
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((u32::from(character) - 0x1D7CE) % 10, 10)?,
        _ => return None,
    };
    Some(Some(plain))
}

/// The letter with its mark, as keyboards write it.
fn composed(letter: char, mark: char) -> Option<char> {
    const MARKED: &[(char, &str, &str)] = &[
        ('\u{300}', "aeuAEU", "àèùÀÈÙ"),
        ('\u{301}', "eE", "éÉ"),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{308}', "aeiouAEIOU", "äëïöüÄËÏÖÜ"),
        ('\u{327}', "cC", "çÇ"),
    ];
    let (_, plain, marked) = MARKED.iter().find(|(known, ..)| *known == mark)?;
    plain.chars().zip(marked.chars()).find(|(known, _)| *known == letter).map(|(_, marked)| marked)
}

/// The character of the entity that `rest` is, behind its `&`, and the length of its name (CommonMark, 6.2).
fn entity(rest: &str) -> Option<(usize, char)> {
    const NAMED: &[(&str, char)] = &[
        ("nbsp", ' '),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("numsp", ' '),
        ("shy", '\u{ad}'),
        ("zwj", '\u{200d}'),
        ("zwnj", '\u{200c}'),
        ("commat", '@'),
        ("period", '.'),
        ("hyphen", '-'),
        ("dash", '-'),
        ("ndash", '-'),
        ("mdash", '-'),
        ("middot", '·'),
        ("lowbar", '_'),
        ("plus", '+'),
        ("colon", ':'),
        ("comma", ','),
        ("sol", '/'),
        ("lpar", '('),
        ("rpar", ')'),
        ("apos", '\''),
        ("rsquo", '\''),
        ("euro", '€'),
        ("eacute", 'é'),
        ("Eacute", 'É'),
        ("egrave", 'è'),
        ("ecirc", 'ê'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("Acirc", 'Â'),
        ("ccedil", 'ç'),
        ("ocirc", 'ô'),
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
        let seen = |text: &str| read(text).text.into_owned();
        assert_eq!(seen("rien à changer, l'été"), "rien à changer, l'été");
        assert_eq!(seen("**06** _12_ `34`&nbsp;&#53;&#x36; 7\u{ad}8"), "06 12 34 56 78");
        assert_eq!(seen("jean_paul\\@gmail\\.com, j’ai"), "jean_paul@gmail.com, j'ai");
        assert_eq!(seen("ne\u{301}e, 6️⃣ ６ 𝟔 – à 20\u{202f}% ou a%40b.fr"), "née, 6 6 6 - à 20 % ou a@b.fr");
        assert_eq!(seen("> a\\\n> b\n   c & d &amp; R&D; 100 %"), "> a\nb\nc & d &amp; R&D; 100 %");
        assert_eq!(seen("a<b title=\"x\">b</b><!-- c -->d<br>e</p>[f](/g) < h <i@j.fr>"), "abd e\n[f < h <i@j.fr>");
    }

    #[test]
    fn what_is_read_stands_where_it_was_written() {
        let text = "é **06**&nbsp;12 ’\u{ad}x\u{ad}";
        let reading = read(text);
        let written = |words: &str| {
            let start = reading.text.find(words).unwrap();
            let (start, end) = reading.written(start, start + words.len());
            &text[start..end]
        };
        assert_eq!(
            ["06 12", "6 1", "é", "'", "x", "' "].map(|words| if reading.text.contains(words) {
                written(words)
            } else {
                ""
            }),
            ["06**&nbsp;12", "6**&nbsp;1", "é", "’", "x", ""]
        );
        let (start, end) = reading.written(0, reading.text.len());
        assert_eq!(&text[start..end], "é **06**&nbsp;12 ’\u{ad}x");
    }
}
