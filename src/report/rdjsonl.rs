//! The format of reviewdog: one diagnostic per line, with columns in bytes.

use serde::Serialize;

use super::finding::{Finding, Region, level};
use super::harmless::harmless_json;
use crate::text::source::Position;

#[derive(Serialize)]
struct Row<'a> {
    message: String,
    location: Location<'a>,
    severity: String,
    source: Source,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Point,
    /// One past the last byte.
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

pub(super) fn render(findings: &[Finding<'_>]) -> String {
    let mut report = String::new();
    for finding in findings {
        report.push_str(&harmless_json(&serde_json::to_string(&row(finding)).expect("a row has text keys only")));
        report.push('\n');
    }
    report
}

fn row<'a>(finding: &'a Finding<'_>) -> Row<'a> {
    let region = finding.region.as_ref();
    let suggestion = region.and_then(|region| {
        let text = region.replacement.as_deref()?;
        Some(Suggestion { range: range(region), text })
    });
    Row {
        message: finding.message.with_help(),
        location: Location { path: &finding.path, range: region.map(range) },
        severity: level(finding.severity()).to_uppercase(),
        source: Source { name: env!("CARGO_PKG_NAME") },
        code: Code { value: finding.diagnostic.rule.code },
        suggestions: suggestion.into_iter().collect(),
    }
}

fn range(region: &Region<'_>) -> Range {
    let point = |at: Position| Point { line: at.line_number, column: at.byte_column_number };
    Range { start: point(region.start), end: point(region.end) }
}

#[cfg(test)]
mod tests {
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};

    #[test]
    fn reviewdog_gets_one_diagnostic_on_each_line() {
        let report = report(&diagnostics(), Format::Rdjsonl).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r#"
        {"message":"Le secteur «_batimant_» n’existe pas.\nVouliez-vous dire «_batiment_»_?\nValeurs acceptées~: batiment, sante\nLes secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_».","location":{"path":"site/content/ambassadors/oe-0001.yaml","range":{"start":{"line":2,"column":11},"end":{"line":2,"column":19}}},"severity":"ERROR","source":{"name":"annuaire"},"code":{"value":"unknown-reference"},"suggestions":[{"range":{"start":{"line":2,"column":11},"end":{"line":2,"column":19}},"text":"batiment"}]}
        {"message":"«_remote_» est écrit deux fois dans «_formats_».\nSupprimez l’un des deux.","location":{"path":"site/content/ambassadors/oe-0001.yaml","range":{"start":{"line":3,"column":19},"end":{"line":3,"column":25}}},"severity":"WARNING","source":{"name":"annuaire"},"code":{"value":"duplicate-entry"}}
        {"message":"Cette image ne peut pas être utilisée (vide).\nEnregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier.","location":{"path":"site/content/ambassadors/é 1.jpg"},"severity":"ERROR","source":{"name":"annuaire"},"code":{"value":"bad-picture"}}
        "#);
    }
}
