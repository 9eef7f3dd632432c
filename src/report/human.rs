//! Text for a person at a terminal: the line, a caret under the faulty text, and the help.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::Reader;
use super::finding::{Finding, Region, counts};
use super::message::sentence;
use super::safe::{visible, visible_but_tabs};
use crate::text::diagnostic::Severity;

/// The longest line, in bytes, that goes to the renderer, which cuts it to the width of a terminal. A longer one is cut
/// around the faulty text first, so that a hostile file costs little.
const LINE_MAX: usize = 2_000;
/// The characters kept of a cut line before and after the start of the faulty text.
const KEPT_BEFORE: usize = 60;
const KEPT_AFTER: usize = 120;

pub(super) fn render(findings: &[Finding<'_>], reader: &Reader<'_>) -> String {
    let renderer = if reader.colour { Renderer::styled() } else { Renderer::plain() };
    let word = |id| sentence(reader.language, id, &[]);
    let labels = Labels { error: word("report-error"), warning: word("report-warning"), help: word("report-help") };
    let mut report = String::new();
    for finding in findings {
        report.push_str(&one(finding, &renderer, &labels));
        report.push_str("\n\n");
    }
    report.push_str(&sentence(reader.language, "report-summary", &counts(findings)));
    report.push('\n');
    report
}

struct Labels {
    error: String,
    warning: String,
    help: String,
}

fn one(finding: &Finding<'_>, renderer: &Renderer, labels: &Labels) -> String {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR.with_name(&labels.error),
        Severity::Warning => Level::WARNING.with_name(&labels.warning),
    };
    let title = level.primary_title(&finding.message.text).id(finding.diagnostic.rule.code);
    let path = visible(&finding.path);
    let mut group = match &finding.region {
        Some(region) => {
            let excerpt = excerpt(region);
            let caret = AnnotationKind::Primary.span(excerpt.start..excerpt.end);
            let snippet = Snippet::source(excerpt.line).line_start(region.start.line_number).annotation(caret);
            if excerpt.is_cut {
                // The renderer would count columns from the cut.
                let origin = Origin::path(path).line(region.start.line_number).char_column(region.start.column_number);
                title.element(origin).element(snippet)
            } else {
                title.element(snippet.path(path))
            }
        }
        None => title.element(match finding.line_number {
            Some(line_number) => Origin::path(path).line(line_number),
            None => Origin::path(path),
        }),
    };
    if let Some(help) = &finding.message.help {
        group = group.element(Level::HELP.with_name(&labels.help).message(help));
    }
    renderer.render(&[group])
}

/// A line, or the part of it around the faulty text.
struct Excerpt {
    line: String,
    /// The faulty text in it, in bytes.
    start: usize,
    end: usize,
    is_cut: bool,
}

/// The line on which the faulty text starts.
fn excerpt(region: &Region<'_>) -> Excerpt {
    let line_start = region.span.start + 1 - region.start.byte_column_number;
    let line = region.text[line_start..].split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let start = (region.span.start - line_start).min(line.len());
    let end = (region.span.end - line_start).min(line.len()).max(start);
    let is_cut = line.len() > LINE_MAX;
    if !is_cut {
        return shown(line, [start, end], ["", ""]);
    }
    let kept_start = line[..start].char_indices().rev().nth(KEPT_BEFORE).map_or(0, |(index, _)| index);
    let kept_end = line[start..].char_indices().nth(KEPT_AFTER).map_or(line.len(), |(index, _)| start + index);
    let guilty = [start, end.min(kept_end)].map(|offset| offset - kept_start);
    Excerpt { is_cut, ..shown(&line[kept_start..kept_end], guilty, ["…", "…"]) }
}

/// The whole of `line` between two `signs`, with the faulty text between two offsets. It is made harmless as a whole,
/// since a command for a log might begin before the faulty text and end in it.
fn shown(line: &str, guilty: [usize; 2], signs: [&str; 2]) -> Excerpt {
    let harmless = visible_but_tabs(line);
    // As many characters came out as went in.
    let [start, end] = guilty.map(|offset| {
        let count = line[..offset].chars().count();
        signs[0].len() + harmless.char_indices().nth(count).map_or(harmless.len(), |(index, _)| index)
    });
    Excerpt { start, end, line: format!("{}{harmless}{}", signs[0], signs[1]), is_cut: false }
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{diagnostics, report};
    use crate::report::{Format, Reader, render};
    use crate::text::diagnostic::{Diagnostic, UNKNOWN_VALUE};
    use crate::text::language::Language;
    use crate::text::source::Span;

    fn in_english(text: &str, word: &str) -> String {
        let start = text.rfind(word).unwrap();
        let span = Span::new(start, start + word.len());
        let diagnostic = Diagnostic::new(UNKNOWN_VALUE, &"a.yaml".into(), span).fact("key", "k").fact("value", word);
        let sources = |_: &str| Some(text);
        let reader = Reader { language: Language::English, sources: &sources, base: "", colour: false };
        render(&[diagnostic], Format::Human, &reader)
    }

    #[test]
    fn a_person_sees_the_place_and_what_to_do() {
        let report = report(&diagnostics(), Format::Human).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r"
        erreur[unknown-reference]: Le secteur «_batimant_» n’existe pas.
         --> site/content/ambassadors/oe-0001.yaml:2:11
          |
        2 | sectors: [batimant]
          |           ^^^^^^^^
          |
          = aide: Vouliez-vous dire «_batiment_»_?
                  Valeurs acceptées~: batiment, sante
                  Les secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».

        avertissement[duplicate-entry]: «_remote_» est écrit deux fois dans «_formats_».
         --> site/content/ambassadors/oe-0001.yaml:3:19
          |
        3 | formats: [remote, remote]
          |                   ^^^^^^
          |
          = aide: Supprimez l’un des deux.

        erreur[bad-picture]: Cette image ne peut pas être utilisée (vide).
        --> site/content/ambassadors/é 1.jpg
         = aide: Enregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier.

        2 erreurs, 1 avertissement.
        ");
    }

    #[test]
    fn hostile_text_is_shown_and_not_obeyed() {
        insta::assert_snapshot!(in_english("k: \u{1b}[2J\u{202e}x\t\u{9b}31mword\t# \r\r\n", "word"), @r"
        error[unknown-value]: “word” is not accepted for “k”.
         --> a.yaml:1:15
          |
        1 | k: ␛[2J�x    �31mword    # ␍
          |                  ^^^^
          |
          = help: Write one of these words exactly, in small letters.

        1 error, no warnings.
        ");
    }

    #[test]
    fn a_long_line_is_shown_around_its_fault() {
        let text = format!("k: [{}wrong, {}]\n", "éa, ".repeat(5_000), "b, ".repeat(5_000));
        insta::assert_snapshot!(in_english(&text, "wrong"), @r"
        error[unknown-value]: “wrong” is not accepted for “k”.
         --> a.yaml:1:20005
          |
         ::: 
        1 | … éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, wrong, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b...
          |                                                               ^^^^^
          |
          = help: Write one of these words exactly, in small letters.

        1 error, no warnings.
        ");
    }

    #[test]
    fn a_line_wider_than_the_terminal_keeps_its_column() {
        let text = format!("k: [{}wrong, {}]\n", "éa, ".repeat(60), "b, ".repeat(60));
        insta::assert_snapshot!(in_english(&text, "wrong"), @r"
        error[unknown-value]: “wrong” is not accepted for “k”.
         --> a.yaml:1:245
          |
        1 | ..., éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, éa, wrong, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b...
          |                                                                  ^^^^^
          |
          = help: Write one of these words exactly, in small letters.

        1 error, no warnings.
        ");
    }

    #[test]
    fn the_end_of_a_file_without_a_line_break_can_be_shown() {
        insta::assert_snapshot!(in_english("a: 1\nk: x", "x"), @r"
        error[unknown-value]: “x” is not accepted for “k”.
         --> a.yaml:2:4
          |
        2 | k: x
          |    ^
          |
          = help: Write one of these words exactly, in small letters.

        1 error, no warnings.
        ");
    }

    #[test]
    fn nothing_to_say_is_said() {
        assert_eq!(report(&[], Format::Human), "Tout est en ordre.\n");
    }
}
