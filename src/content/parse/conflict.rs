//! The marks that git leaves in a file where two versions could not be merged.

use crate::text::diagnostic::{Diagnostic, Diagnostics, MERGE_CONFLICT};
use crate::text::source::{SourceFile, Span};

/// What a line is in a merge.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `<<<<<<<`: the first version follows.
    First,
    /// `|||||||`: what both come from follows.
    Origin,
    /// `=======`: the second version follows. Below a line of Markdown it makes a heading.
    Second,
    /// `>>>>>>>`: the end.
    End,
}

/// Reports each place of `file` where two versions stand. The answer is the file with the first version alone and with
/// empty lines in place of all else, so that every position stays and none of the consequences is told; `None` where there is
/// no such place.
pub(super) fn merged(file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<SourceFile> {
    if !file.text.contains("<<<<<<<") && !file.text.contains(">>>>>>>") {
        return None;
    }
    let (mut text, mut is_faulty) = (String::with_capacity(file.text.len()), false);
    // The last mark of the place that is read.
    let mut last: Option<Mark> = None;
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let span = Span::new(start + line.len() - line.trim_start_matches(' ').len(), start + line.trim_end().len());
        start += line.len();
        let mark = mark(line).filter(|mark| match mark {
            Mark::First | Mark::End => true,
            Mark::Origin => last == Some(Mark::First),
            Mark::Second => matches!(last, Some(Mark::First | Mark::Origin)),
        });
        // An end without its beginning was left over.
        if mark == Some(Mark::First) || mark == Some(Mark::End) && last.is_none() {
            diagnostics.push(Diagnostic::new(MERGE_CONFLICT, &file.path, span));
            is_faulty = true;
        }
        if mark.is_none() && matches!(last, None | Some(Mark::First)) {
            text.push_str(line);
        } else {
            // Spaces would move in the block of YAML that they stand in.
            let content = line.trim_end_matches(['\r', '\n']);
            text.extend(std::iter::repeat_n('\n', content.len()));
            text.push_str(&line[content.len()..]);
        }
        last = mark.or(last).filter(|mark| *mark != Mark::End);
    }
    is_faulty.then(|| SourceFile { path: file.path.clone(), text })
}

/// The mark that `line` is: seven signs, then nothing or a space and the name of a branch. In a block of YAML it is moved in.
fn mark(line: &str) -> Option<Mark> {
    let line = line.trim();
    let signs = line.get(..7)?;
    let mark = match signs {
        "<<<<<<<" => Mark::First,
        "|||||||" => Mark::Origin,
        "=======" => Mark::Second,
        ">>>>>>>" => Mark::End,
        _ => return None,
    };
    let rest = &line[7..];
    (rest.is_empty() || rest.starts_with(' ') && mark != Mark::Second).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the marks that are told, and the text that is read.
    fn read(text: &str) -> (Vec<usize>, String) {
        let mut diagnostics = Diagnostics::new();
        let merged = merged(&SourceFile::new("content/pages/a.md", text), &mut diagnostics);
        let line = |found: &Diagnostic| text[..found.span.start].matches('\n').count() + 1;
        let merged = merged.map_or_else(|| text.to_owned(), |file| file.text);
        assert_eq!(merged.len(), text.len());
        (diagnostics.sorted().iter().map(line).collect(), merged)
    }

    #[test]
    fn the_first_version_is_read_and_the_marks_are_told() {
        let (lines, text) = read("a\r\n<<<<<<< HEAD\r\nun\r\n||||||| b\nz\n=======\ndeux\n>>>>>>> autre branche\nc\n");
        assert_eq!(lines, [2]);
        assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["a", "un", "c"]);
        assert_eq!(read("bio: |\n  <<<<<<< HEAD\n  é\n  =======\n  ï\n  >>>>>>> b\n").0, [2]);
        assert_eq!(read("<<<<<<< a\n=======\n>>>>>>> b\nx\n<<<<<<<\n=======\n>>>>>>>\n").0, [1, 5]);
        assert_eq!(read("un\n>>>>>>> b\ndeux\n").0, [2], "what is left of a place that was mended by half");
        assert_eq!(read("<<<<<<< a\nun\n").0, [1]);
    }

    #[test]
    fn headings_and_quotations_are_no_marks() {
        for text in ["Accueil\n=======\nTexte\n", "> > Cité\n", "========\n", "<<<<<<<<\n>>>>>>>>\n", "x >>>>>>> y\n"]
        {
            assert_eq!(read(text), (Vec::new(), text.to_owned()));
        }
    }
}
