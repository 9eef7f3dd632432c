//! Markdown for the summary of a workflow's run, which holds more than annotations can. Nothing of the content acts in
//! it.

use super::finding::{Finding, counts};
use super::harmless::{block, code, inline};
use super::message::sentence;
use crate::text::diagnostic::Severity;
use crate::text::language::Language;

/// The most bytes of a summary that GitHub accepts
/// (<https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits>).
const BYTES_MOST: usize = 1024 * 1024;
/// The bytes kept free for the last line.
const END_BYTES: usize = 1024;

pub(super) fn render(findings: &[Finding<'_>], language: Language) -> String {
    let say = |id, counts: &[(&'static str, usize)]| sentence(language, id, counts);
    let mut report = format!("## {}\n\n{}\n", say("report-heading", &[]), say("report-summary", &counts(findings)));
    let mut shown = 0;
    for finding in findings {
        let entry = entry(finding);
        if report.len() + entry.len() > BYTES_MOST - END_BYTES {
            break;
        }
        if shown == 0 {
            report.push('\n');
        }
        report.push_str(&entry);
        shown += 1;
    }
    if shown < findings.len() {
        report.push_str(&format!("\n{}\n", say("report-more", &[("count", findings.len() - shown)])));
    }
    report
}

/// An entry of a list: the place, the fault, the help.
fn entry(finding: &Finding<'_>) -> String {
    let sign = match finding.severity() {
        Severity::Error => "❌",
        Severity::Warning => "⚠️",
    };
    let place = match (&finding.region, finding.line_number) {
        (Some(region), _) => format!("{}:{}:{}", finding.path, region.start.line_number, region.start.column_number),
        (None, Some(line_number)) => format!("{}:{line_number}", finding.path),
        (None, None) => finding.path.clone(),
    };
    let rule = code(finding.diagnostic.rule.code);
    let mut entry = format!("- {sign} {} — {} ({rule})\n", code(&place), inline(&finding.message.text));
    let help: Vec<String> = finding.message.help.iter().flat_map(|help| help.lines()).map(str::to_owned).collect();
    // Indented lines are an example to copy, with their indentation.
    if help.iter().any(|line| line.starts_with(' ')) {
        block("text", &help).iter().for_each(|line| entry.push_str(&format!("  {line}\n")));
    } else {
        help.iter().for_each(|line| entry.push_str(&format!("  - {}\n", inline(line))));
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};

    #[test]
    fn a_summary_tells_each_fault_with_its_place_and_what_to_do() {
        let report = report(&diagnostics(), Format::Markdown).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r"
        ## Contrôle du contenu

        2 erreurs, 1 avertissement.

        - ❌ `site/content/ambassadors/oe-0001.yaml:2:11` — Le secteur «_batimant_» n’existe pas. (`unknown-reference`)
          - Vouliez-vous dire «_batiment_»_?
          - Valeurs acceptées~: batiment, sante
          - `Les secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».`
        - ⚠️ `site/content/ambassadors/oe-0001.yaml:3:19` — «_remote_» est écrit deux fois dans «_formats_». (`duplicate-entry`)
          - Supprimez l’un des deux.
        - ❌ `site/content/ambassadors/é 1.jpg` — Cette image ne peut pas être utilisée (vide). (`bad-picture`)
          - Enregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier.
        ");
    }

    #[test]
    fn what_a_forge_would_refuse_is_counted() {
        let many: Vec<_> = diagnostics().into_iter().cycle().take(9_000).collect();
        let report = report(&many, Format::Markdown);
        assert!(report.len() <= BYTES_MOST && report.len() > BYTES_MOST / 2);
        let shown = report.lines().filter(|line| line.starts_with("- ")).count();
        let last = report.lines().last().unwrap();
        assert!(last.starts_with(&format!("{} autres problèmes", 9_000 - shown)), "{last}");
    }

    #[test]
    fn nothing_to_say_is_said() {
        assert_eq!(report(&[], Format::Markdown), "## Contrôle du contenu\n\nTout est en ordre.\n");
    }
}
