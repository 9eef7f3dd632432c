//! Makes texts of the content harmless in a terminal and in a log: nothing hides, reverses the line or is a command.

use crate::text::invisible;

/// `text` on one line, with each control and invisible character replaced by a visible one. The number of characters
/// stays the same.
pub fn visible(text: &str) -> String {
    no_command(text.chars().map(visible_char).collect())
}

/// Like [`visible`], but tabs stay.
pub(super) fn visible_but_tabs(text: &str) -> String {
    no_command(
        text.chars().map(|character| if character == '\t' { character } else { visible_char(character) }).collect(),
    )
}

/// `text` without lines that the log of a workflow takes for a command. Everything else stays.
pub fn harmless_lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let words = line.trim_start();
        // GitHub, Gitea and Forgejo look for `::…::` behind the spaces at the start of a line.
        match words.strip_prefix("::") {
            Some(rest) => format!("{}\u{2236}:{rest}", &line[..line.len() - words.len()]),
            None => line.to_owned(),
        }
    });
    no_command(lines.collect::<Vec<_>>().join("\n"))
}

/// `text` without the commands that the logs of GitHub and Azure look for anywhere in a line: `##[…]` and `##vso[…]`.
fn no_command(text: String) -> String {
    if !text.contains("##") {
        return text;
    }
    let mut safe = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        let opens = || text[index + 1..].trim_start_matches(|next: char| next.is_ascii_alphanumeric()).starts_with('[');
        safe.push(if character == '#' && safe.ends_with('#') && opens() { '♯' } else { character });
    }
    safe
}

/// The first `length` characters of `text`, followed by `…` if it is longer.
pub fn clip(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn visible_char(character: char) -> char {
    match character {
        // The pictures of the control characters have the same order.
        '\0'..='\x1f' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{FFFD}'),
        '\x7f' => '\u{2421}',
        // Line breaks that only some programs see, and our own marks around facts.
        '\u{2028}' | '\u{2029}' | '\u{e000}' | '\u{e001}' | '\u{fffc}' => '\u{FFFD}',
        _ if invisible::is_invisible_control(character) => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_act_become_characters_that_are_seen() {
        assert_eq!(visible("a\u{1b}[31m\r\n\u{202e}b\u{9b}\u{2028}"), "a␛[31m␍␊\u{FFFD}b\u{FFFD}\u{FFFD}");
        assert_eq!(visible("l’été « à\u{a0}Épernay »"), "l’été « à\u{a0}Épernay »");
        assert_eq!(visible_but_tabs("\ta\n"), "\ta␊");
    }

    #[test]
    fn a_log_reads_no_command() {
        assert_eq!(visible("a##[error]b ##vso[task.x] ###[x\n::error::"), "a#♯[error]b #♯vso[task.x] ##♯[x␊::error::");
        assert_eq!(visible("## Titre ##b # #[x]"), "## Titre ##b # #[x]");
        assert_eq!(harmless_lines("  ::error::\r\n::a\n+::b\n##[c]\n"), "  ∶:error::\r\n∶:a\n+::b\n#♯[c]\n");
    }

    #[test]
    fn a_long_text_says_that_it_goes_on() {
        assert_eq!((clip("éèà", 2).as_str(), clip("éèà", 3).as_str()), ("éè…", "éèà"));
    }
}
