//! The style sheets of a theme: joined in the order of their names, with the files that they lead to, and minified. Those that
//! not every page needs become sheets of their own.

mod brackets;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, RwLock};

use cssparser::{ParseError, Parser, ParserInput, Token};
use lightningcss::error::{Error, ParserError, SelectorError};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

use super::ThemeSources;
use crate::text::source::{Span, Spanned};
use crate::text::url;

pub use brackets::{Bracket, unmatched};

/// A fault of a style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleFault {
    /// `end`, `selector`, `token` or `other`: what the message says.
    pub kind: &'static str,
    /// What is written there; the parser's words for an `other` fault.
    pub reason: String,
    /// Where it is.
    pub span: Span,
}

/// Nothing modern is lowered, and `(min-width: …)` stays as it is: the newer `(width >= …)` needs newer browsers.
const TARGETS: Targets = Targets { browsers: None, include: Features::MediaRangeSyntax, exclude: Features::empty() };

/// More faults of one sheet than anybody reads. To find the place of each takes time in proportion to the sheet.
const FAULTS_MAX: usize = 50;

/// Whether the file `name` of a theme is a style sheet.
pub fn is_sheet(name: &str) -> bool {
    name.starts_with("css/") && name.ends_with(".css")
}

/// The published style sheets of a theme.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// What every page loads.
    pub always: String,
    /// What some pages load, by name.
    pub named: BTreeMap<String, String>,
    /// Sheets that are named but do not exist.
    pub missing: BTreeSet<String>,
}

/// The style sheets of `sources`, minified: the files `apart` by the names that templates have for them, and all others as one.
/// Those that become one are joined in the order of their names, which is the order of the cascade. Each file of the theme that
/// they lead to is published, and its address becomes the one that `publish` gives.
pub(super) fn sheets(
    sources: &ThemeSources,
    apart: &BTreeSet<String>,
    mut publish: impl FnMut(&str) -> String,
) -> Sheets {
    let mut sheets = Sheets::default();
    for (name, source) in sources.iter().filter(|(name, _)| is_sheet(name)) {
        let led = led(name, &String::from_utf8_lossy(&source.bytes), sources, &mut publish);
        let sheet = match apart.contains(name) {
            true => sheets.named.entry(sheet_name(name).to_owned()).or_default(),
            false => &mut sheets.always,
        };
        sheet.push_str(&minified(&led).unwrap_or(led));
        sheet.push('\n');
    }
    sheets.missing = apart.iter().filter(|name| !(is_sheet(name) && sources.contains_key(*name))).cloned().collect();
    sheets
}

/// What templates call the sheet of the file `name`: `search` for `css/4-search.css`.
fn sheet_name(name: &str) -> &str {
    let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".css");
    stem.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-')
}

/// The sheet `name` with the addresses that `publish` gives to the files of the theme that it leads to.
fn led(name: &str, text: &str, sources: &ThemeSources, mut publish: impl FnMut(&str) -> String) -> String {
    let mut led = String::with_capacity(text.len());
    let mut from = 0;
    for address in addresses(text) {
        let Some(file) = file(name, &address.value, sources) else {
            continue;
        };
        let (_, end) = split(&address.value);
        led.push_str(&text[from..address.span.start]);
        // The style sheet is published beside them.
        let path = publish(&file);
        let place = path.split_once('/').map_or(path.as_str(), |(_, inner)| inner);
        led.push_str(&format!("{}{end}", url::encoded(place)));
        from = address.span.end;
    }
    led.push_str(&text[from..]);
    led
}

/// `text` without what browsers do not need; `None` if it cannot be parsed.
fn minified(text: &str) -> Option<String> {
    if unmatched(text).is_some() {
        return None;
    }
    let sheet = StyleSheet::parse(text, ParserOptions { error_recovery: true, ..ParserOptions::default() }).ok()?;
    let options = PrinterOptions { minify: true, targets: TARGETS, ..PrinterOptions::default() };
    Some(sheet.to_css(options).ok()?.code)
}

/// The faults of `text`, whose brackets match; the first of many.
pub fn faults(text: &str) -> Vec<StyleFault> {
    let warnings = Arc::new(RwLock::new(Vec::new()));
    let options = ParserOptions { error_recovery: true, warnings: Some(warnings.clone()), ..ParserOptions::default() };
    let result = StyleSheet::parse(text, options).map(drop);
    let mut found: Vec<StyleFault> = Vec::new();
    if let Ok(warnings) = warnings.read() {
        let faults = warnings.iter().filter(|warning| is_fault(&warning.kind)).take(FAULTS_MAX);
        found.extend(faults.map(|warning| fault(text, warning)));
    }
    found.extend(result.err().map(|error| fault(text, &error)));
    found
}

/// Whether browsers drop what `error` is about. They may know rules and selectors that the parser does not.
fn is_fault(error: &ParserError<'_>) -> bool {
    let is_newer = |error: &SelectorError<'_>| {
        matches!(error, SelectorError::UnsupportedPseudoClass(_) | SelectorError::UnsupportedPseudoElement(_))
    };
    match error {
        ParserError::AtRuleInvalid(_) => false,
        ParserError::SelectorError(error) => !is_newer(error),
        _ => true,
    }
}

fn fault(text: &str, error: &Error<ParserError<'_>>) -> StyleFault {
    let found = error.loc.as_ref().map_or(0, |place| offset(text, place.line as usize, place.column as usize));
    let start = text.len() - text[found..].trim_start().len();
    let part = |from: usize, to: usize| {
        let written = text[from..to].trim_end();
        let start = from + written.len() - written.trim_start().len();
        Span::new(start.min(from + written.len()), from + written.len())
    };
    // What is only known to be wrong at its end is shown from its beginning.
    let begun = || text[..found].rfind([';', '{', '}', '/']).map_or(0, |at| at + 1);
    let ends = |signs: &[char]| text[start..].find(signs).map_or(text.len(), |at| start + at);
    let (kind, span) = match &error.kind {
        ParserError::EndOfInput | ParserError::InvalidDeclaration => ("end", part(begun(), found)),
        ParserError::SelectorError(_) => ("selector", part(begun(), ends(&['{', '}']))),
        ParserError::UnexpectedToken(_) => ("token", part(start, ends(&[' ', '\n', ';', ')', '{', '}']))),
        _ => ("other", part(start, ends(&[' ', '\n', ';', ')', '{', '}']))),
    };
    let reason = if kind == "other" { error.kind.to_string() } else { text[span.start..span.end].to_owned() };
    StyleFault { kind, reason, span }
}

/// The byte of `text` at the line, counted from 0, and the column, counted from 1 in units of UTF-16.
fn offset(text: &str, line_index: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 0..line_index {
        let Some(end) = text[start..].find(['\n', '\r', '\u{c}']) else {
            return text.len();
        };
        start += end + if text[start + end..].starts_with("\r\n") { 2 } else { 1 };
    }
    let mut units = 0;
    let found = text[start..].char_indices().find(|(_, c)| {
        let is_here = units + 1 >= column;
        units += c.len_utf16();
        is_here
    });
    found.map_or(text.len(), |(at, _)| start + at)
}

/// What stands in `url(…)` in `text`, without quotes, and where; nothing if its brackets do not match.
pub fn addresses(text: &str) -> Vec<Spanned<String>> {
    let mut found = Vec::new();
    if unmatched(text).is_none() {
        let mut input = ParserInput::new(text);
        collect(text, &mut Parser::new(&mut input), &mut found);
    }
    found
}

fn collect(text: &str, parser: &mut Parser<'_, '_>, found: &mut Vec<Spanned<String>>) {
    loop {
        let start = parser.position().byte_index();
        let token = match parser.next_including_whitespace_and_comments() {
            Ok(token) => token.clone(),
            Err(_) => return,
        };
        let end = parser.position().byte_index();
        match token {
            Token::UnquotedUrl(address) => {
                found.push(Spanned::new(address.to_string(), bare(text, start, end)));
            }
            Token::Function(name) => {
                let is_address = name.eq_ignore_ascii_case("url");
                let _ = parser.parse_nested_block(|inner| {
                    if is_address {
                        inner.skip_whitespace();
                        let start = inner.position().byte_index();
                        if let Ok(address) = inner.expect_string().map(ToString::to_string) {
                            let end = inner.position().byte_index();
                            found.push(Spanned::new(address, Span::new(start + 1, end.saturating_sub(1))));
                        }
                    } else {
                        collect(text, inner, found);
                    }
                    Ok::<(), ParseError<'_, ()>>(())
                });
            }
            Token::CurlyBracketBlock | Token::ParenthesisBlock | Token::SquareBracketBlock => {
                let _ = parser.parse_nested_block(|inner| {
                    collect(text, inner, found);
                    Ok::<(), ParseError<'_, ()>>(())
                });
            }
            _ => {}
        }
    }
}

/// The place of the address in `url(…)` without quotes, which is written at `start` to `end` of `text`.
fn bare(text: &str, start: usize, end: usize) -> Span {
    let written = &text[start..end];
    let inner = written.split_once('(').map_or(written, |(_, inner)| inner).trim_start();
    let from = end - inner.len();
    let length = inner.strip_suffix(')').unwrap_or(inner).trim_end().len();
    Span::new(from, from + length)
}

/// The file of the theme that `address` in the style sheet `name` leads to, where one may be published for it.
pub fn file(name: &str, address: &str, sources: &ThemeSources) -> Option<String> {
    let path = url::join(name, split(address).0)?;
    let is_of_pages =
        path == "theme.yaml" || ["templates/", "locales/", "css/", "js/"].iter().any(|start| path.starts_with(start));
    (sources.contains_key(&path) && !is_of_pages).then_some(path)
}

/// An address before and from its `?` or `#` on.
fn split(address: &str) -> (&str, &str) {
    address.split_at(address.find(['?', '#']).unwrap_or(address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_modern_is_lowered_and_nothing_is_raised_for_newer_browsers() {
        let kept = [
            "@layer tokens, reset, blocks;",
            "@layer blocks{.a{color:red}}",
            ".a:has(>.b){color:light-dark(#111,#eee)}",
            ".a{color:red;& .b{color:var(--b,blue)}@media (hover:hover){color:#00f}}",
            "@media (min-width:62rem) and (max-width:80rem){.a{inset-inline:0;padding-block:1rem 2rem}}",
            "@container (max-width:22rem){.a{container-type:inline-size}}",
            "@supports (color:oklch(from red l c h)){.a{color:oklch(from var(--hue) .9 .02 h)}}",
            ".a{color:red;color:color-mix(in srgb,var(--hue) 13%,var(--surface))}",
            ":root{--shadow:0 1px 2px rgb(var(--shade) / .1);--serif:\"Iowan Old Style\",serif}",
            "@starting-style{.a{opacity:0}}",
            ".a:is(.b,:not(.c))::details-content{interpolate-size:allow-keywords}",
            "@page{size:A4;margin:11mm 14mm}",
            "@view-transition{navigation:auto}",
        ];
        for sheet in kept {
            let without_spaces = |text: &str| text.replace([' ', '\n'], "");
            assert_eq!(without_spaces(&minified(sheet).unwrap()), without_spaces(sheet));
        }
        assert_eq!(minified("/* a */ .a  {\n  color : #ffffff ; }\n").unwrap(), ".a{color:#fff}");
    }

    #[test]
    fn a_sheet_of_some_pages_is_apart_and_those_of_one_name_are_one() {
        let files = [
            ("css/1-a.css", ".a{color:red}"),
            ("css/2-map.css", ".b{background:url(../p.svg)}"),
            ("css/3-c.css", ".c{color:red}"),
            ("css/4-map.css", ".d{color:red}"),
            ("p.svg", "<svg/>"),
        ];
        let source = |text: &str| super::super::ThemeSource {
            path: "themes/a".into(),
            bytes: text.as_bytes().to_vec(),
            is_own: true,
        };
        let sources = files.iter().map(|(name, text)| ((*name).to_owned(), source(text))).collect();
        let apart = ["css/2-map.css", "css/4-map.css", "css/gone.css", "p.svg"].map(str::to_owned).into();
        let sheets = sheets(&sources, &apart, |name| format!("assets/new-{name}"));
        assert_eq!(sheets.always, ".a{color:red}\n.c{color:red}\n");
        assert_eq!(
            sheets.named,
            BTreeMap::from([("map".to_owned(), ".b{background:url(new-p.svg)}\n.d{color:red}\n".to_owned())])
        );
        assert_eq!(sheets.missing, ["css/gone.css", "p.svg"].map(str::to_owned).into());
    }

    #[test]
    fn the_built_in_sheets_keep_their_rules() {
        for file in std::fs::read_dir("themes/orientest/css").unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!((unmatched(&text), faults(&text)), (None, Vec::new()), "{}", path.display());
            let small = minified(&text).unwrap();
            assert!(small.len() < text.len());
            // Comments have brackets too.
            let bare: String = text.split("/*").map(|part| part.rsplit("*/").next().unwrap_or(part)).collect();
            for sign in ["{", "@media", "@container", "@supports", "@layer", ":has(", "var(--", "color-mix("] {
                assert_eq!(small.matches(sign).count(), bare.matches(sign).count(), "{sign} in {}", path.display());
            }
        }
    }

    #[test]
    fn hostile_sheets_are_read_to_their_end() {
        let many = |part: &str| part.repeat(200_000 / part.len());
        let sheets = [
            many("a{"),
            many("}"),
            many("("),
            many("a,"),
            many("a{}"),
            many(":is(a) "),
            many("/*"),
            many("\""),
            many("url("),
            many("\\"),
            many("@media x,"),
            many("--a:"),
            many("\u{0}"),
            many("é"),
            many("a{b:c}"),
            many("> "),
            many("!"),
            format!("a{{b:{}}}", many("calc(1px + 1px) ")),
            format!("{}{}", "a{".repeat(32), "}".repeat(32)),
            format!("a{{b:{}{}}}", "calc(".repeat(31), ")".repeat(31)),
            format!("a{}{}{{}}", ":is(".repeat(31), ")".repeat(31)),
            format!("@media {}a{}{{}}", "(".repeat(31), ")".repeat(31)),
            format!("@supports {}{{}}", many("not ")),
        ];
        for sheet in sheets {
            addresses(&sheet);
            if unmatched(&sheet).is_none() {
                faults(&sheet);
                minified(&sheet);
            }
        }
    }

    #[test]
    fn the_place_of_an_address_is_what_is_between_its_brackets() {
        let text = "a{b:url( c.png );d:url(\"e f.png\") URL('g')}/* url(h) */i{j:image-set(url(k) 1x)}@import url(l);";
        let shown: Vec<String> = addresses(text)
            .iter()
            .map(|address| format!("{}={}", address.value, &text[address.span.start..address.span.end]))
            .collect();
        assert_eq!(shown, ["c.png=c.png", "e f.png=e f.png", "g=g", "k=k", "l=l"]);
    }
}
