//! Workflow commands of GitHub, which become annotations of the changed lines.

use std::fmt::Write;

use super::finding::{Finding, level};
use super::message::sentence;
use super::safe::visible;
use crate::text::diagnostic::Severity;
use crate::text::language::Language;

/// The most annotations of each level that GitHub keeps for one step. It drops the others silently.
const SHOWN_OF_EACH: usize = 10;

pub(super) fn render(findings: &[Finding<'_>], language: Language) -> String {
    let mut report = String::new();
    let (mut errors, mut warnings) = (0, 0);
    for finding in findings {
        let count = match finding.severity() {
            Severity::Error => &mut errors,
            Severity::Warning => &mut warnings,
        };
        *count += 1;
        if *count <= SHOWN_OF_EACH {
            report.push_str(&command(finding));
            report.push('\n');
        }
    }
    let left = findings.len() - errors.min(SHOWN_OF_EACH) - warnings.min(SHOWN_OF_EACH);
    if left > 0 {
        let more = sentence(language, "report-more-annotations", &[("count", left)]);
        let _ = writeln!(report, "::notice::{}", data(&more));
    }
    report
}

fn command(finding: &Finding<'_>) -> String {
    let level = level(finding.severity());
    let mut command = format!("::{level} file={}", property(&visible(&finding.path)));
    if let Some(line_number) = finding.line_number {
        let _ = write!(command, ",line={line_number}");
    }
    if let Some(region) = &finding.region {
        let _ = write!(command, ",endLine={}", region.end.line_number);
        // Columns are refused where there are several lines.
        if region.start.line_number == region.end.line_number {
            let _ = write!(command, ",col={},endColumn={}", region.start.column_number, region.end.column_number);
        }
    }
    let title = format!("{} ({})", finding.message.title, finding.diagnostic.rule.code);
    let _ = write!(command, ",title={}::{}", property(&title), data(&finding.message.with_help()));
    command
}

/// `text` as the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// `text` as the value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};
    use crate::text::diagnostic::{BAD_ID, Diagnostic};
    use crate::text::source::Span;

    #[test]
    fn a_workflow_gets_one_command_on_each_line() {
        let report = report(&diagnostics(), Format::Github).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r"
        ::error file=site/content/ambassadors/oe-0001.yaml,line=2,endLine=2,col=11,endColumn=19,title=Secteur inconnu (unknown-reference)::Le secteur «_batimant_» n’existe pas.%0AVouliez-vous dire «_batiment_»_?%0AValeurs acceptées~: batiment, sante%0ALes secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».
        ::warning file=site/content/ambassadors/oe-0001.yaml,line=3,endLine=3,col=19,endColumn=25,title=Élément en double (duplicate-entry)::«_remote_» est écrit deux fois dans «_formats_».%0ASupprimez l’un des deux.
        ::error file=site/content/ambassadors/é 1.jpg,title=Image inutilisable (bad-picture)::Cette image ne peut pas être utilisée (vide).%0AEnregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier.
        ");
    }

    #[test]
    fn content_cannot_start_a_command() {
        let path = "a,b:c%\n::error::x.md".into();
        let hostile = Diagnostic::new(BAD_ID, &path, Span::new(0, 0)).fact("value", "x\r\n::stop-commands::y");
        let report = report(&[hostile], Format::Github);
        assert_eq!(report.lines().count(), 1);
        assert!(report.starts_with("::error file=site/a%2Cb%3Ac%25␊%3A%3Aerror%3A%3Ax.md,title="));
    }

    #[test]
    fn what_github_would_drop_is_counted() {
        let many: Vec<_> = diagnostics().into_iter().cycle().take(36).collect();
        let report = report(&many, Format::Github);
        assert_eq!(report.matches("::error ").count(), 10);
        assert_eq!(report.matches("::warning ").count(), 10);
        assert!(report.lines().last().unwrap().starts_with("::notice::16 autres problèmes"));
    }
}
