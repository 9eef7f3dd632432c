//! SARIF 2.1.0, with columns in Unicode code points.

use serde_json::{Value, json};

use super::finding::{Finding, Region, level};
use super::message::{rule_title, sentence};
use super::pretty;
use crate::text::diagnostic::RULES;
use crate::text::language::Language;
use crate::text::url;

/// The most results of a run that GitHub shows. It drops the others silently
/// (<https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>).
const SHOWN: usize = 5_000;

pub(super) fn render(findings: &[Finding<'_>], language: Language) -> String {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.code,
                "shortDescription": { "text": rule_title(language, rule.code) },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let mut report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "language": language.tag(),
            "columnKind": "unicodeCodePoints",
            "results": findings.iter().take(SHOWN).map(result).collect::<Vec<_>>(),
        }],
    });
    if let Some(left) = findings.len().checked_sub(SHOWN).filter(|&left| left > 0) {
        let more = sentence(language, "report-more", &[("count", left)]);
        report["runs"][0]["invocations"] = json!([{
            "executionSuccessful": true,
            "toolExecutionNotifications": [{ "level": "note", "message": { "text": unlinked(&more) } }],
        }]);
    }
    pretty(&report)
}

fn result(finding: &Finding<'_>) -> Value {
    let rule = finding.diagnostic.rule;
    let region = finding.region.as_ref();
    // Viewers ask for a line even where the fault is in the file's name.
    let line = json!({ "startLine": finding.line() });
    let artifact = json!({ "uri": url::encoded(&finding.path) });
    let mut result = json!({
        "ruleId": rule.code,
        "level": level(rule.severity),
        "message": { "text": unlinked(&finding.message.with_help()) },
        "locations": [{
            "physicalLocation": { "artifactLocation": artifact, "region": region.map_or(line, span) },
        }],
        "partialFingerprints": { "primaryLocationLineHash": finding.fingerprint },
    });
    if let Some(index) = RULES.iter().position(|known| known.code == rule.code) {
        result["ruleIndex"] = index.into();
    }
    if let Some((region, replacement)) = region.and_then(|region| Some((region, region.replacement.as_ref()?))) {
        let description = finding.message.did_you_mean.as_ref().unwrap_or(&finding.message.text);
        let edit = json!({ "deletedRegion": span(region), "insertedContent": { "text": replacement } });
        result["fixes"] = json!([{
            "description": { "text": unlinked(description) },
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": [edit] }],
        }]);
    }
    result
}

fn span(region: &Region<'_>) -> Value {
    json!({
        "startLine": region.start.line_number,
        "startColumn": region.start.column_number,
        "endLine": region.end.line_number,
        "endColumn": region.end.column_number,
    })
}

/// `text` without links, which SARIF writes as square brackets before round ones.
fn unlinked(text: &str) -> String {
    text.replace("](", "] (")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Format;
    use crate::report::fixture::{diagnostics, report};

    #[test]
    fn what_a_forge_would_drop_is_counted() {
        let many: Vec<_> = diagnostics().into_iter().cycle().take(SHOWN + 3).collect();
        let report: Value = serde_json::from_str(&report(&many, Format::Sarif)).unwrap();
        let run = &report["runs"][0];
        assert_eq!(run["results"].as_array().unwrap().len(), SHOWN);
        let text = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].as_str().unwrap();
        assert!(text.starts_with("3 autres problèmes"), "{text}");
    }

    #[test]
    fn a_result_has_its_rule_its_region_and_its_fix() {
        let report: Value = serde_json::from_str(&report(&diagnostics(), Format::Sarif)).unwrap();
        let run = &report["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), RULES.len());
        let mut results = run["results"].clone();
        for result in results.as_array_mut().unwrap() {
            // The place in the list changes with every new rule, the rule there does not.
            let index = result.as_object_mut().unwrap().remove("ruleIndex").unwrap();
            assert_eq!(rules[index.as_u64().unwrap() as usize]["id"], result["ruleId"]);
        }
        let text = serde_json::to_string_pretty(&results).unwrap();
        insta::assert_snapshot!(text.replace('\u{202f}', "_").replace('\u{a0}', "~"), @r#"
        [
          {
            "fixes": [
              {
                "artifactChanges": [
                  {
                    "artifactLocation": {
                      "uri": "site/content/ambassadors/oe-0001.yaml"
                    },
                    "replacements": [
                      {
                        "deletedRegion": {
                          "endColumn": 19,
                          "endLine": 2,
                          "startColumn": 11,
                          "startLine": 2
                        },
                        "insertedContent": {
                          "text": "batiment"
                        }
                      }
                    ]
                  }
                ],
                "description": {
                  "text": "Vouliez-vous dire «_batiment_»_?"
                }
              }
            ],
            "level": "error",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "site/content/ambassadors/oe-0001.yaml"
                  },
                  "region": {
                    "endColumn": 19,
                    "endLine": 2,
                    "startColumn": 11,
                    "startLine": 2
                  }
                }
              }
            ],
            "message": {
              "text": "Le secteur «_batimant_» n’existe pas.\nVouliez-vous dire «_batiment_»_?\nValeurs acceptées~: batiment, sante\nLes secteurs sont les fichiers du dossier «_content/sectors_»~: écrivez le nom du fichier sans «_.md_»."
            },
            "partialFingerprints": {
              "primaryLocationLineHash": "7ffce0b0942d2e0b"
            },
            "ruleId": "unknown-reference"
          },
          {
            "level": "warning",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "site/content/ambassadors/oe-0001.yaml"
                  },
                  "region": {
                    "endColumn": 25,
                    "endLine": 3,
                    "startColumn": 19,
                    "startLine": 3
                  }
                }
              }
            ],
            "message": {
              "text": "«_remote_» est écrit deux fois dans «_formats_».\nSupprimez l’un des deux."
            },
            "partialFingerprints": {
              "primaryLocationLineHash": "5da95fdf1af4f4c7"
            },
            "ruleId": "duplicate-entry"
          },
          {
            "level": "error",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "site/content/ambassadors/%C3%A9%201.jpg"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "message": {
              "text": "Cette image ne peut pas être utilisée (vide).\nEnregistrez de nouveau l’image au format JPEG, PNG ou WebP, puis remplacez le fichier."
            },
            "partialFingerprints": {
              "primaryLocationLineHash": "d507ccc46bd6dffc"
            },
            "ruleId": "bad-picture"
          }
        ]
        "#);
    }

    #[test]
    fn content_cannot_make_a_link() {
        assert_eq!(unlinked("« [x](https://evil.example) »"), "« [x] (https://evil.example) »");
    }
}
