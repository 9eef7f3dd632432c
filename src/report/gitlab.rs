//! The code quality report of GitLab, which compares it with the one of the target branch by fingerprints.

use serde::Serialize;

use super::finding::Finding;
use super::pretty;
use crate::text::diagnostic::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

pub(super) fn render(findings: &[Finding<'_>]) -> String {
    pretty(&findings.iter().map(issue).collect::<Vec<_>>())
}

fn issue<'a>(finding: &'a Finding<'_>) -> Issue<'a> {
    // The widget shows one line.
    let description = match &finding.message.did_you_mean {
        Some(did_you_mean) => format!("{} {did_you_mean}", finding.message.text),
        None => finding.message.text.clone(),
    };
    Issue {
        description,
        check_name: finding.diagnostic.rule.code,
        fingerprint: &finding.fingerprint,
        severity: match finding.severity() {
            Severity::Error => "major",
            Severity::Warning => "minor",
        },
        location: Location { path: &finding.path, lines: Lines { begin: finding.line() } },
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};

    #[test]
    fn gitlab_gets_issues_with_fingerprints() {
        let report = report(&diagnostics(), Format::Gitlab).replace('\u{202f}', "_").replace('\u{a0}', "~");
        insta::assert_snapshot!(report, @r#"
        [
          {
            "description": "Le secteur «_batimant_» n’existe pas. Vouliez-vous dire «_batiment_»_?",
            "check_name": "unknown-reference",
            "fingerprint": "7ffce0b0942d2e0b",
            "severity": "major",
            "location": {
              "path": "site/content/ambassadors/oe-0001.yaml",
              "lines": {
                "begin": 2
              }
            }
          },
          {
            "description": "«_remote_» est écrit deux fois dans «_formats_».",
            "check_name": "duplicate-entry",
            "fingerprint": "5da95fdf1af4f4c7",
            "severity": "minor",
            "location": {
              "path": "site/content/ambassadors/oe-0001.yaml",
              "lines": {
                "begin": 3
              }
            }
          },
          {
            "description": "Cette image ne peut pas être utilisée (vide).",
            "check_name": "bad-picture",
            "fingerprint": "d507ccc46bd6dffc",
            "severity": "major",
            "location": {
              "path": "site/content/ambassadors/é 1.jpg",
              "lines": {
                "begin": 1
              }
            }
          }
        ]
        "#);
    }

    #[test]
    fn nothing_to_say_is_an_empty_list() {
        assert_eq!(report(&[], Format::Gitlab), "[]\n");
    }
}
