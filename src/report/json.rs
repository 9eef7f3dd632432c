//! JSON for scripts: one array of flat objects, with columns in characters.

use serde::Serialize;

use super::finding::{Finding, level};
use super::pretty;

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: &'static str,
    path: &'a str,
    /// From 1, like the three below; 1 where the fault is in no line.
    line: usize,
    column: usize,
    end_line: usize,
    /// One past the last character.
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
    suggestion: Option<&'a str>,
}

pub(super) fn render(findings: &[Finding<'_>]) -> String {
    pretty(&findings.iter().map(row).collect::<Vec<_>>())
}

fn row<'a>(finding: &'a Finding<'_>) -> Row<'a> {
    let region = finding.region.as_ref();
    Row {
        code: finding.diagnostic.rule.code,
        severity: level(finding.severity()),
        path: &finding.path,
        line: finding.line(),
        column: region.map_or(1, |region| region.start.column_number),
        end_line: region.map_or(finding.line(), |region| region.end.line_number),
        end_column: region.map_or(1, |region| region.end.column_number),
        message: &finding.message.text,
        help: finding.message.help.as_deref(),
        suggestion: finding.diagnostic.suggestion.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};

    #[test]
    fn a_script_gets_flat_objects() {
        let report = report(&diagnostics(), Format::Json).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r#"
        [
          {
            "code": "unknown-reference",
            "severity": "error",
            "path": "site/content/ambassadors/oe-0001.yaml",
            "line": 2,
            "column": 11,
            "end_line": 2,
            "end_column": 19,
            "message": "Le secteur «_batimant_» n’existe pas.",
            "help": "Vouliez-vous dire «_batiment_»_?\nValeurs acceptées~: batiment, sante\nLes secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».",
            "suggestion": "batiment"
          },
          {
            "code": "duplicate-entry",
            "severity": "warning",
            "path": "site/content/ambassadors/oe-0001.yaml",
            "line": 3,
            "column": 19,
            "end_line": 3,
            "end_column": 25,
            "message": "«_remote_» est écrit deux fois dans «_formats_».",
            "help": "Supprimez l’un des deux.",
            "suggestion": null
          },
          {
            "code": "bad-picture",
            "severity": "error",
            "path": "site/content/ambassadors/é 1.jpg",
            "line": 1,
            "column": 1,
            "end_line": 1,
            "end_column": 1,
            "message": "Cette image ne peut pas être utilisée (vide).",
            "help": "Enregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier.",
            "suggestion": null
          }
        ]
        "#);
    }
}
