//! The changes for a comment on a forge.

use super::format::{Formatter, Line};
use super::prose::PARAGRAPH;
use crate::report::{block, code, inline};
use crate::review::changes::{Changes, Edit, Op, Segment};
use crate::text::locale::{Argument, Locale};

/// The length of a comment, in characters. GitHub refuses more than 65,536.
const CHARS_MOST: usize = 60_000;
/// The characters kept free for the last line.
const END_CHARS: usize = 400;

/// The width of a line in a block, in characters: a longer one is scrolled sideways.
const LINE_CHARS: usize = 72;

/// A comment that grows by whole pieces as long as there is room.
struct Comment {
    text: String,
    chars: usize,
    left_out: usize,
}

impl Comment {
    /// Adds `heading` and `piece` if there is room for both, and empties `heading`.
    fn add(&mut self, heading: &mut String, piece: &str) {
        let chars = heading.chars().count() + piece.chars().count();
        if self.chars + chars > CHARS_MOST - END_CHARS {
            self.left_out += 1;
            return;
        }
        self.text.push_str(heading);
        self.text.push_str(piece);
        self.chars += chars;
        heading.clear();
    }
}

pub(super) fn print(changes: &Changes, words: &Locale) -> String {
    let formatter = Formatter { words, write: inline, name: code };
    let mut comment = Comment { text: String::new(), chars: 0, left_out: 0 };
    let mut none = String::new();
    comment.add(&mut none, &format!("## {}\n\n{}\n", words.text("diff-title"), formatter.sides(changes)));
    for section in formatter.sections(changes) {
        let sign = if section.is_warning { "⚠️ " } else { "" };
        let mut title = format!("\n### {sign}{}\n\n", section.title);
        for group in &section.groups {
            // Each thing is an entry of a list, its fields are entries below it.
            let mut heading = std::mem::take(&mut title);
            match &group.heading {
                Some(text) if group.lines.is_empty() => comment.add(&mut heading, &format!("- {text}\n")),
                Some(text) => {
                    heading.push_str(&format!("- {text}\n"));
                    group.lines.iter().for_each(|line| comment.add(&mut heading, &entry(line, "  ")));
                }
                None => group.lines.iter().for_each(|line| comment.add(&mut heading, &entry(line, ""))),
            }
            // A heading that found no room waits for the next group.
            if heading.starts_with("\n###") {
                title = heading[..heading.find("\n\n").map_or(0, |end| end + 2)].to_owned();
            }
        }
    }
    if changes.is_empty() {
        comment.add(&mut none, &format!("\n{}\n", formatter.nothing(changes)));
    }
    if comment.left_out > 0 {
        let more = words.format("diff-left-out", &[("count", Argument::from(comment.left_out))]);
        comment.text.push_str(&format!("\n{more}\n"));
    }
    comment.text
}

/// An entry of a list, `indent` deep.
fn entry(line: &Line, indent: &str) -> String {
    let mut text = format!("{indent}- {}\n", line.text);
    if line.edits.is_empty() {
        return text;
    }
    let lines: Vec<String> = line.edits.iter().flat_map(pieces).collect();
    for line in block("diff", &lines) {
        text.push_str(&format!("{indent}  {line}\n"));
    }
    text
}

/// An edit as lines of equal, removed and added words. Each begins with a sign, so that no line starts with words of
/// the content.
fn pieces(edit: &Edit) -> Vec<String> {
    let piece = |segment: &Segment| {
        let sign = match segment.op {
            Op::Same => "│",
            Op::Removed => "-",
            Op::Added => "+",
        };
        wrapped(&segment.text).into_iter().map(move |line| format!("{sign} {line}"))
    };
    edit.segments.iter().flat_map(piece).collect()
}

/// `text` in lines of [`LINE_CHARS`] that end at words where they can, and always where a paragraph does.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for part in letters.chunks(LINE_CHARS) {
            let part: String = part.iter().collect();
            let chars = part.chars().count();
            match lines.last_mut() {
                Some(line) if chars < room => {
                    line.push(' ');
                    line.push_str(&part);
                    room -= chars + 1;
                }
                _ => {
                    lines.push(part);
                    room = LINE_CHARS - chars;
                }
            }
        }
        if word == PARAGRAPH {
            room = 0;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_words_and_at_paragraphs() {
        let text = format!("{} ¶ un deux {}", "mot ".repeat(40), "x".repeat(2 * LINE_CHARS + 3));
        let lines = wrapped(&text);
        assert!(lines.iter().all(|line| line.chars().count() <= LINE_CHARS), "{lines:?}");
        assert!(lines.contains(&"un deux".to_owned()) && lines.iter().any(|line| line.ends_with("mot ¶")), "{lines:?}");
        let joined = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(joined(&lines.join(" ")), joined(&text));
        assert_eq!(wrapped(" "), Vec::<String>::new());
    }
}
