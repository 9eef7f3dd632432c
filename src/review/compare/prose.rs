//! The edits of a long text, word by word, each with a few words of context.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::report::clip;
use crate::review::changes::{Edit, Op, Segment};

/// The words shown on each side of a change.
const CONTEXT_WORDS: usize = 4;
/// Fewer equal words than this between two changes are a coincidence, and become part of the change.
const MEETING_WORDS: usize = 3;
/// The most characters shown of one segment.
const SEGMENT_CHARS: usize = 3000;
/// The most edits shown of one text.
const EDITS_MOST: usize = 8;
/// Longer texts, in words, are not compared word by word: the work grows with the product of both lengths.
const WORDS_MOST: usize = 4000;
/// The sign of an empty line among the words of a text.
pub(super) const PARAGRAPH: &str = "¶";

/// The words of `text`, with a sign at the end of each paragraph. Line breaks make no difference to visitors.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for line in text.trim().lines() {
        let before = words.len();
        words.extend(line.split_whitespace());
        if words.len() == before && words.last() != Some(&PARAGRAPH) {
            words.push(PARAGRAPH);
        }
    }
    words
}

/// Whether both texts read the same.
pub(super) fn is_same(before: &str, after: &str) -> bool {
    before == after || words(before) == words(after)
}

/// The first edits that make `after` of `before`, and the number of those left out.
pub(super) fn edits(before: &str, after: &str) -> (Vec<Edit>, usize) {
    let (old, new) = (words(before), words(after));
    let hunks = hunks(changed(&old, &new));
    let shown = hunks.iter().take(EDITS_MOST);
    let edits = shown.map(|hunk| edit(hunk, &old, &new)).collect();
    (edits, hunks.len().saturating_sub(EDITS_MOST))
}

/// The words that are removed, as a range of the old text, and those in their place, as one of the new text.
type Replacement = (Range<usize>, Range<usize>);

/// The replacements, in order.
fn changed(old: &[&str], new: &[&str]) -> Vec<Replacement> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = (old.len() - head).min(new.len() - head);
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    if (old_end, new_end) == (head, head) {
        return Vec::new();
    }
    if old_end - head > WORDS_MOST || new_end - head > WORDS_MOST {
        return vec![(head..old_end, head..new_end)];
    }
    let mut pairs: Vec<Replacement> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old[head..old_end], &new[head..new_end]) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let moved = |range: Range<usize>| range.start + head..range.end + head;
        let (removed, added) = (moved(op.old_range()), moved(op.new_range()));
        match pairs.last_mut() {
            Some((last_removed, last_added)) if removed.start - last_removed.end < MEETING_WORDS => {
                (last_removed.end, last_added.end) = (removed.end, added.end);
            }
            _ => pairs.push((removed, added)),
        }
    }
    pairs
}

/// The replacements in groups that share their context.
fn hunks(pairs: Vec<Replacement>) -> Vec<Vec<Replacement>> {
    let mut hunks: Vec<Vec<Replacement>> = Vec::new();
    for pair in pairs {
        let last = hunks.last().and_then(|hunk| hunk.last());
        let is_near = last.is_some_and(|(removed, _)| pair.0.start - removed.end <= 2 * CONTEXT_WORDS);
        match hunks.last_mut() {
            Some(hunk) if is_near => hunk.push(pair),
            _ => hunks.push(vec![pair]),
        }
    }
    hunks
}

fn edit(hunk: &[Replacement], old: &[&str], new: &[&str]) -> Edit {
    let mut segments = Vec::new();
    let mut push = |op: Op, text: String| {
        if !text.is_empty() {
            segments.push(Segment { op, text: clip(&text, SEGMENT_CHARS) });
        }
    };
    let Some((first, last)) = hunk.first().zip(hunk.last()) else {
        return Edit { segments };
    };
    let start = first.0.start.saturating_sub(CONTEXT_WORDS);
    let mut at = start;
    for (removed, added) in hunk {
        let sign = if at == start && start > 0 { "… " } else { "" };
        push(Op::Same, format!("{sign}{}", old[at..removed.start].join(" ")));
        push(Op::Removed, old[removed.clone()].join(" "));
        push(Op::Added, new[added.clone()].join(" "));
        at = removed.end;
    }
    let end = (last.0.end + CONTEXT_WORDS).min(old.len());
    let sign = if end < old.len() { " …" } else { "" };
    push(Op::Same, format!("{}{sign}", old[at..end].join(" ")));
    Edit { segments }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(before: &str, after: &str) -> String {
        let (edits, left_out) = edits(before, after);
        let segment = |segment: &Segment| match segment.op {
            Op::Same => segment.text.clone(),
            Op::Removed => format!("[-{}-]", segment.text),
            Op::Added => format!("{{+{}+}}", segment.text),
        };
        let edits = edits.iter().map(|edit| edit.segments.iter().map(segment).collect::<Vec<_>>().join(" "));
        let text = edits.collect::<Vec<_>>().join("\n");
        if left_out == 0 { text } else { format!("{text}\n+{left_out}") }
    }

    #[test]
    fn a_change_is_shown_with_a_few_words_around() {
        let before = "un deux trois quatre cinq six sept huit neuf dix onze douze";
        assert_eq!(
            edited(before, "un deux trois quatre cinq SIX sept huit neuf dix onze douze"),
            "… deux trois quatre cinq [-six-] {+SIX+} sept huit neuf dix …"
        );
        assert_eq!(edited("a b", "a b c"), "a b {+c+}");
        assert_eq!(edited("a b c", "b c"), "[-a-] b c");
        assert_eq!(edited("", "a"), "{+a+}");
    }

    #[test]
    fn how_lines_are_broken_is_no_change_and_a_paragraph_is() {
        assert!(is_same("un deux\ntrois\n", "un\ndeux trois"));
        assert!(!is_same("un deux\n\ntrois", "un deux trois"));
        assert_eq!(edited("un\n\n\ndeux", "un deux"), "un [-¶-] deux");
    }

    #[test]
    fn changes_far_apart_stand_apart_and_near_ones_together() {
        let before: Vec<String> = (0..200).map(|n| format!("w{n}")).collect();
        let mut after = before.clone();
        for at in (0..200).step_by(20) {
            after[at] = "X".to_owned();
        }
        after[22] = "Y".to_owned();
        let edited = edited(&before.join(" "), &after.join(" "));
        assert_eq!(edited.lines().count(), EDITS_MOST + 1);
        assert!(edited.contains("[-w20 w21 w22-] {+X w21 Y+}") && edited.ends_with("+2"), "{edited}");
    }

    #[test]
    fn texts_of_any_length_are_compared_in_a_moment() {
        let (a, b) = ("a b ".repeat(300_000), "b c ".repeat(300_000));
        let (edits, _) = edits(&a, &b);
        assert!(edits[0].segments.iter().all(|segment| segment.text.chars().count() <= SEGMENT_CHARS + 1));
        for (before, after) in [("", ""), (" \n\n ", ""), ("¶", "\n\n"), ("é\u{202e}", "\u{0}")] {
            let _ = super::edits(before, after);
        }
    }
}
