//! The changes for a person at a terminal. No line starts with words of the content, which the log of a workflow might
//! take for a command.

use super::format::{Formatter, Line};
use crate::report::visible;
use crate::review::changes::{Changes, Edit, Op};
use crate::text::locale::Locale;

/// The codes that turn a terminal's colours on and off.
struct Colours {
    bold: &'static str,
    yellow: &'static str,
    green: &'static str,
    red: &'static str,
    off: &'static str,
}

const PLAIN: Colours = Colours { bold: "", yellow: "", green: "", red: "", off: "" };
const BRIGHT: Colours =
    Colours { bold: "\u{1b}[1m", yellow: "\u{1b}[1;33m", green: "\u{1b}[32m", red: "\u{1b}[31m", off: "\u{1b}[0m" };

pub(super) fn print(changes: &Changes, words: &Locale, colour: bool) -> String {
    let colours = if colour { BRIGHT } else { PLAIN };
    let formatter = Formatter { words, write: visible, name: visible };
    let mut text = format!("{}\n", formatter.sides(changes));
    for section in formatter.sections(changes) {
        let Colours { bold, yellow, off, .. } = colours;
        let start = if section.is_warning { format!("{yellow}⚠ ") } else { bold.to_owned() };
        text.push_str(&format!("\n{start}{}{off}\n", section.title));
        for group in &section.groups {
            let indent = if group.heading.is_some() { "    " } else { "  " };
            if let Some(heading) = &group.heading {
                text.push_str(&format!("  • {heading}\n"));
            }
            group.lines.iter().for_each(|line| text.push_str(&entry(line, indent, &colours)));
        }
    }
    if changes.is_empty() {
        text.push_str(&format!("\n{}\n", formatter.nothing(changes)));
    }
    text
}

fn entry(line: &Line, indent: &str, colours: &Colours) -> String {
    let mut text = format!("{indent}- {}\n", line.text);
    for edit in &line.edits {
        text.push_str(&format!("{indent}  │ {}\n", marked(edit, colours)));
    }
    text
}

/// An edit on one line, removed words between `[-` and `-]` and added ones between `{+` and `+}`.
fn marked(edit: &Edit, colours: &Colours) -> String {
    let Colours { green, red, off, .. } = colours;
    let words = edit.segments.iter().map(|segment| {
        let words = visible(segment.text.trim());
        match segment.op {
            Op::Same => words,
            Op::Removed => format!("{red}[-{words}-]{off}"),
            Op::Added => format!("{green}{{+{words}+}}{off}"),
        }
    });
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
