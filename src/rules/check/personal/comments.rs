//! The comments of a YAML text. A `#` inside a value counts as one too.

use std::ops::Range;

use crate::text::source::Span;

/// A comment, or several on consecutive lines, which people read as one.
pub(super) struct Comment {
    /// The words, without `#` and indentation.
    pub(super) text: String,
    /// Offsets in `text` where each line begins, with the offset of that line in the file.
    parts: Vec<(usize, usize)>,
}

impl Comment {
    /// The place in the file of the bytes `range` of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let place = |at: usize| {
            let next = self.parts.partition_point(|(start, _)| *start <= at);
            self.parts[next.saturating_sub(1)]
        };
        let ((first, first_in_file), (last, last_in_file)) = (place(range.start), place(range.end.saturating_sub(1)));
        Span::new(first_in_file + range.start - first, last_in_file + range.end - last)
    }

    fn add(&mut self, words: &str, start: usize) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.parts.push((self.text.len(), start));
        self.text.push_str(words);
    }
}

/// The comments of `source`, in order.
pub(super) fn comments(source: &str) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    if !source.contains('#') {
        return comments;
    }
    let (mut start, mut goes_on) = (0, false);
    for line in source.split_inclusive('\n') {
        let mut signs = line.match_indices('#').map(|(at, _)| at);
        let sign = signs.find(|&at| line[..at].chars().next_back().is_none_or(char::is_whitespace));
        if let Some(sign) = sign {
            let has_line = line[..sign].trim_start().is_empty();
            let words = line[sign..].trim_start_matches(['#', ' ', '\t']);
            let first = start + line.len() - words.len();
            if !(goes_on && has_line) {
                comments.push(Comment { text: String::new(), parts: Vec::new() });
            }
            if let Some(comment) = comments.last_mut() {
                comment.add(words.trim_end(), first);
            }
        }
        goes_on = sign.is_some();
        start += line.len();
    }
    comments
}

#[cfg(test)]
mod tests {
    use super::comments;

    #[test]
    fn comments_on_lines_that_follow_each_other_are_read_as_one() {
        let source = "a: 1 # un\n  # deux\n# trois\nb: 2\n#quatre\n\n# cinq\nc: \"d#e\"\n";
        let found = comments(source);
        let texts: Vec<&str> = found.iter().map(|comment| comment.text.as_str()).collect();
        assert_eq!(texts, ["un deux trois", "quatre", "cinq"]);
        let words = |text: &str| {
            let comment = found.iter().find(|comment| comment.text.contains(text)).unwrap();
            let at = comment.text.find(text).unwrap();
            let span = comment.span(at..at + text.len());
            &source[span.start..span.end]
        };
        assert_eq!((words("deux"), words("cinq"), words("n deux t")), ("deux", "cinq", "n\n  # deux\n# t"));
    }
}
