//! A reader of the HTML that the writer promises, which panics at anything else.

use std::collections::HashSet;

/// A piece of HTML, with entities decoded.
#[derive(Debug, PartialEq)]
pub(super) enum Piece {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

const VOID: &[&str] = &["br", "hr", "img", "wbr"];
const BLOCKS: &[&str] =
    &["blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul"];

/// Reads the strict HTML that the writer promises; panics at anything else.
fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            pieces.push(Piece::Text(decoded(text)));
            rest = after;
            continue;
        };
        let (name, mut tag) = tag.split_at(tag.find([' ', '>']).expect("a tag ends"));
        let mut attributes = Vec::new();
        while let Some(attribute) = tag.strip_prefix(' ') {
            let (key, value) = attribute.split_once("=\"").expect("an attribute has a value");
            assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "attribute {key:?}");
            let (value, after) = value.split_once('"').expect("a value ends");
            attributes.push((key.to_owned(), decoded(value)));
            tag = after;
        }
        attributes.sort();
        rest = tag.strip_prefix('>').expect("a tag ends behind its attributes");
        match name.strip_prefix('/') {
            Some(name) => pieces.push(Piece::Close(name.to_owned())),
            None => pieces.push(Piece::Open(name.to_owned(), attributes)),
        }
    }
    pieces
}

fn decoded(text: &str) -> String {
    const NAMED: &[(&str, &str)] = &[("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("nbsp;", "\u{A0}")];
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, character) =
            NAMED.iter().find(|(name, _)| part.starts_with(name)).unwrap_or_else(|| panic!("bare & before {part:?}"));
        decoded.push_str(character);
        decoded.push_str(&part[name.len()..]);
    }
    decoded
}

/// Panics unless `html` is balanced, safe and follows the content model of the elements that it uses.
pub(super) fn check(html: &str) {
    let mut open: Vec<String> = Vec::new();
    let mut ids = HashSet::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(_) => {}
            Piece::Close(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            Piece::Open(name, attributes) => {
                check_place(&name, &open);
                for (key, value) in attributes {
                    assert!(!key.starts_with("on") && key != "style", "{key}");
                    if key == "id" {
                        assert!(!value.contains(char::is_whitespace) && ids.insert(value), "{html}");
                    } else if key == "href" || key == "src" {
                        let scheme = crate::text::url::scheme(&value);
                        assert!(matches!(scheme.as_deref(), None | Some("http" | "https")), "{value}");
                    }
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
        }
    }
    assert!(open.is_empty(), "{open:?} stays open in {html}");
}

fn check_place(name: &str, open: &[String]) {
    assert!(!["script", "style", "iframe", "form", "input", "svg"].contains(&name), "{name}");
    let parent = open.last().map_or("", String::as_str);
    let fits = match name {
        "li" => matches!(parent, "ul" | "ol"),
        "thead" | "tbody" => parent == "table",
        "tr" => matches!(parent, "thead" | "tbody"),
        "th" | "td" => parent == "tr",
        name if BLOCKS.contains(&name) => matches!(parent, "" | "div" | "blockquote" | "li"),
        "a" => !open.iter().any(|name| name == "a"),
        _ => !matches!(parent, "ul" | "ol" | "table" | "thead" | "tbody" | "tr"),
    };
    assert!(fits, "<{name}> in {open:?}");
    assert!(open.len() < 100, "too deep");
}

/// The pieces of `html` with neighbouring texts as one, to compare documents.
pub(super) fn document(html: &str) -> Vec<Piece> {
    let mut document: Vec<Piece> = Vec::new();
    for piece in pieces(html) {
        match (document.last_mut(), piece) {
            (Some(Piece::Text(text)), Piece::Text(more)) => text.push_str(&more),
            (_, piece) => document.push(piece),
        }
    }
    document
}
