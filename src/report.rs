//! x
use crate::diagnostic::Diagnostic;
/// x
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {/// x
 Human, /// x
 Github }
/// x
pub struct Reader<'a> { /// x
 pub language: &'a str, /// x
 pub sources: &'a dyn Fn(&str) -> Option<&'a str>, /// x
 pub base: &'a str, /// x
 pub colour: bool }
/// x
pub fn render(d: &[Diagnostic], _f: Format, r: &Reader<'_>) -> String { d.iter().map(|d| { let p=(r.sources)(&d.path).map(|t| crate::source::position(t,d.span.start)); format!("{}:{}:{} {} {:?} {:?}\n", d.path, p.map_or(0,|p|p.line_number), p.map_or(0,|p|p.column_number), d.rule.code, d.facts, d.suggestion)}).collect() }
