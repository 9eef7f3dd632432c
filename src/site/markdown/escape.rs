//! The only ways for written text into HTML: as text or attribute value, and as an address.

/// The bytes that [`push_text`] must look at: characters it replaces or drops, or their first byte.
const IS_SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte as u8, 0..=0x1F | b'&' | b'<' | b'>' | b'"' | 0x7F | 0xC2 | 0xEF | 0xF0..);
        byte += 1;
    }
    table
};

/// Appends `text` escaped for use between tags and in double quotes. Characters that HTML forbids are dropped.
pub(super) fn push_text(html: &mut String, text: &str) {
    let mut written = 0;
    for (index, byte) in text.bytes().enumerate() {
        if !IS_SPECIAL[usize::from(byte)] {
            continue;
        }
        let Some(character) = text[index..].chars().next() else {
            break;
        };
        let replacement = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            character if is_forbidden(character) => "",
            _ => continue,
        };
        html.push_str(&text[written..index]);
        html.push_str(replacement);
        written = index + character.len_utf8();
    }
    html.push_str(&text[written..]);
}

/// Control characters and noncharacters.
fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || (0xFDD0..=0xFDEF).contains(&code)
        || code & 0xFFFE == 0xFFFE
}

/// The parts of an address. Each allows its own set of plain characters.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Address,
    /// A path of the site. A colon would turn its beginning into a scheme, so it is encoded.
    Path,
    /// The fragment, after `#`.
    Fragment,
}

/// Appends `text` as a part of an address, percent-encoded as that part needs.
pub(super) fn push_address(html: &mut String, text: &str, part: Part) {
    for (index, byte) in text.bytes().enumerate() {
        let stands = match byte {
            b'&' => {
                html.push_str("&amp;");
                continue;
            }
            b'%' => text.as_bytes()[index + 1..].get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)),
            b':' => !matches!(part, Part::Path),
            _ => byte.is_ascii_alphanumeric() || b"-._~/?@!$'()*+,;=".contains(&byte),
        };
        if stands {
            html.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            html.push('%');
            html.push(char::from(HEX[usize::from(byte >> 4)]));
            html.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str, part: Part) -> String {
        let mut html = String::new();
        push_address(&mut html, text, part);
        html
    }

    #[test]
    fn text_cannot_leave_its_place() {
        let mut html = String::new();
        push_text(&mut html, "a<b>\"&\u{0}\u{85}\u{FFFE}\u{1FFFF}'é\u{A0}😀");
        assert_eq!(html, "a&lt;b&gt;&quot;&amp;'é\u{A0}😀");
    }

    #[test]
    fn addresses_hold_only_what_may_stand_in_them() {
        assert_eq!(address("https://a.fr/é?b=1&c=[\"]", Part::Address), "https://a.fr/%C3%A9?b=1&amp;c=%5B%22%5D");
        assert_eq!(address("javascript:x", Part::Path), "javascript%3Ax");
        assert_eq!(address("50%/%41#", Part::Fragment), "50%25/%41%23");
    }
}
