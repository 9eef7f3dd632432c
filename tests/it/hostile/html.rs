//! A strict reader of the pages: tokens as a browser cuts them, elements as our templates must nest them.
//!
//! A browser repairs faulty markup, and a repair is the moment when a stranger's markup comes alive. So nothing here is
//! repaired: a parse error of the tokenizer, an element that is not closed by its own tag, or one in a place out of which
//! a browser would move it, is a fault.

use std::cell::RefCell;
use std::collections::HashSet;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::states::{RawKind, Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

const VOID: &[&str] = &["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
/// Elements that a paragraph, a heading or a button cannot hold.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "table",
    "ul",
];
const PHRASES_ONLY: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "button", "summary", "label", "span"];
/// Elements that no page needs, and that load, frame, redirect or run something.
const FORBIDDEN: &[&str] = &[
    "applet",
    "audio",
    "base",
    "embed",
    "foreignobject",
    "frame",
    "frameset",
    "iframe",
    "image",
    "math",
    "noembed",
    "noframes",
    "object",
    "param",
    "plaintext",
    "portal",
    "set",
    "style",
    "track",
    "video",
    "xmp",
];
/// Attributes whose value is an address.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "icon",
    "longdesc",
    "manifest",
    "ping",
    "poster",
    "src",
    "xlink:href",
];
/// Browsers move elements that are nested deeper out of their parents.
const DEPTH_MAX: usize = 200;

/// The page that is read.
pub struct Page<'a> {
    /// Its path from the site's root.
    pub path: &'a str,
    /// The address of the site, with a slash at its end.
    pub base: &'a str,
}

/// Every fault of `html`, the page `page`.
pub fn faults(html: &str, page: &Page<'_>) -> Vec<String> {
    let reader = Reader { page, state: RefCell::default() };
    let tokenizer = Tokenizer::new(reader, TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
    let input = BufferQueue::default();
    input.push_back(html.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut state = tokenizer.sink.state.into_inner();
    state.finish();
    state.faults
}

struct Reader<'a> {
    page: &'a Page<'a>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    open: Vec<String>,
    ids: HashSet<String>,
    /// Ids that something points to.
    wanted: Vec<String>,
    headings: Vec<String>,
    /// The text of the JSON block that is open.
    json: Option<String>,
    faults: Vec<String>,
}

impl TokenSink for Reader<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::ParseError(error) => state.fault(line, &format!("parse error: {error}")),
            Token::NullCharacterToken => state.fault(line, "a character of no value"),
            Token::CommentToken(text) => state.fault(line, &format!("a comment: {text:?}")),
            Token::CharacterTokens(text) => state.text(&text, line),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => state.close(&tag, line),
            Token::TagToken(tag) => {
                state.open(&tag, self.page, line);
                match &*tag.name {
                    "script" => return TokenSinkResult::RawData(ScriptData),
                    "title" if !state.is_in("svg") => return TokenSinkResult::RawData(Rcdata),
                    "textarea" => return TokenSinkResult::RawData(Rcdata),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => return raw(Rawtext),
                    _ => {}
                }
            }
            Token::DoctypeToken(_) | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.state.borrow().is_in("svg")
    }
}

fn raw(kind: RawKind) -> TokenSinkResult<()> {
    TokenSinkResult::RawData(kind)
}

impl State {
    fn fault(&mut self, line: u64, what: &str) {
        self.faults.push(format!("line {line}: {what}, in {}", self.open.join(" ")));
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn text(&mut self, text: &str, line: u64) {
        if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            self.fault(line, &format!("the control character {control:?}"));
        }
        if let Some(json) = &mut self.json {
            json.push_str(text);
        }
    }

    fn open(&mut self, tag: &Tag, page: &Page<'_>, line: u64) {
        let name = tag.name.to_string();
        if FORBIDDEN.contains(&&*name.to_lowercase()) {
            self.fault(line, &format!("<{name}>"));
        }
        if let Some(wrong) = misplaced(&name, &self.open) {
            self.fault(line, &wrong);
        }
        let value = |key: &str| tag.attrs.iter().find(|a| &*a.name.local == key).map(|a| a.value.to_string());
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            if let Some(wrong) = self.wrong_attribute(&name, key, value, page) {
                self.fault(line, &format!("<{name} {key}={value:?}>: {wrong}"));
            }
        }
        match name.as_str() {
            // A page that shows one thing or another has a heading for each.
            "h1" => self.headings.push(value("data-shown").unwrap_or_default()),
            "meta" => {
                let is_policy = value("http-equiv").is_none_or(|kind| kind == "Content-Security-Policy");
                // Only the page of a former address sends its visitors on, to an address of the site.
                let is_onward = value("content").is_some_and(|to| to.starts_with("0; url=..") && !to.contains("//"));
                if !is_policy && !is_onward {
                    self.fault(line, &format!("<meta http-equiv> {:?}", value("content")));
                }
            }
            "script" if value("type").as_deref() == Some("application/ld+json") => self.json = Some(String::new()),
            "script" if value("src").is_none() => self.fault(line, "a script in the page"),
            "input" if value("type").as_deref() == Some("image") => self.fault(line, "a picture as a button"),
            _ => {}
        }
        let is_empty = VOID.contains(&name.as_str()) || tag.self_closing && self.is_in("svg");
        if !is_empty {
            self.open.push(name);
            if self.open.len() == DEPTH_MAX {
                self.fault(line, "nested too deep");
            }
        }
    }

    fn wrong_attribute(&mut self, tag: &str, key: &str, value: &str, page: &Page<'_>) -> Option<String> {
        if key.starts_with("on") || matches!(key, "style" | "srcdoc" | "nonce" | "is" | "slot") {
            return Some("such an attribute".to_owned());
        }
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Some("a control character".to_owned());
        }
        match key {
            "id" if value.is_empty() || value.contains(char::is_whitespace) => return Some("no id".to_owned()),
            "id" if !self.ids.insert(value.to_owned()) => return Some("twice".to_owned()),
            "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" | "popovertarget" => {
                self.wanted.extend(value.split_whitespace().map(str::to_owned));
            }
            "srcset" => {
                let mut addresses = value.split(',').filter_map(|part| part.split_whitespace().next());
                return addresses.find_map(|address| wrong_address("img", address, page));
            }
            key if ADDRESSES.contains(&key) => return wrong_address(tag, value, page),
            _ => {}
        }
        None
    }

    fn close(&mut self, tag: &Tag, line: u64) {
        let name = &*tag.name;
        if self.open.last().is_none_or(|open| open != name) {
            return self.fault(line, &format!("</{name}>"));
        }
        self.open.pop();
        if let Some(json) = self.json.take_if(|_| name == "script")
            && let Err(error) = serde_json::from_str::<serde_json::Value>(&json)
        {
            self.fault(line, &format!("JSON: {error}"));
        }
    }

    fn finish(&mut self) {
        if !self.open.is_empty() {
            self.fault(0, "left open");
        }
        let shown: HashSet<&String> = self.headings.iter().collect();
        if shown.is_empty() || shown.len() < self.headings.len() {
            self.faults.push(format!("{} headings of the first level", self.headings.len()));
        }
        let missing: Vec<&String> = self.wanted.iter().filter(|id| !self.ids.contains(*id)).collect();
        if !missing.is_empty() {
            self.faults.push(format!("no element has the id {missing:?}"));
        }
    }
}

/// The reason why a browser would put the element `name` elsewhere than in `open`.
fn misplaced(name: &str, open: &[String]) -> Option<String> {
    let parent = open.last().map_or("", String::as_str);
    let is_in = |names: &[&str]| open.iter().any(|open| names.contains(&open.as_str()));
    let fits = match name {
        "html" => open.is_empty(),
        "head" | "body" => parent == "html",
        "li" => matches!(parent, "ul" | "ol" | "menu" | "template"),
        "dt" | "dd" => matches!(parent, "dl" | "div"),
        "thead" | "tbody" | "tfoot" | "caption" => parent == "table",
        "tr" => matches!(parent, "thead" | "tbody" | "tfoot"),
        "td" | "th" => parent == "tr",
        "option" => matches!(parent, "select" | "optgroup" | "datalist"),
        "a" => !is_in(&["a", "button"]),
        "button" | "input" | "select" | "textarea" => !is_in(&["a", "button"]),
        "form" => !is_in(&["form", "p"]),
        name if BLOCKS.contains(&name) => !is_in(PHRASES_ONLY) || is_in(&["svg"]),
        _ => !matches!(parent, "ul" | "ol" | "dl" | "table" | "thead" | "tbody" | "tr" | "select"),
    };
    (!fits).then(|| format!("<{name}>"))
}

/// The reason why the element `tag` may not have `address`.
fn wrong_address(tag: &str, address: &str, page: &Page<'_>) -> Option<String> {
    let scheme = annuaire::text::url::scheme(address);
    let is_own = address.starts_with(page.base);
    match scheme.as_deref() {
        Some("http" | "https") if tag == "a" => return None,
        Some("https") if is_own && matches!(tag, "link" | "form") => return None,
        Some("mailto") if matches!(tag, "a" | "form") && address.starts_with("mailto:equipe@annuaire.example") => {
            return None;
        }
        Some(scheme) => return Some(format!("the scheme {scheme}")),
        None => {}
    }
    // A page that knows no address of its site says its own from the root of the host; the one for lost visitors has to.
    let is_rooted = address.starts_with('/') && (tag == "link" || page.path == "404.html");
    if address.starts_with("//") || address.starts_with(['/', '\\']) && !is_rooted {
        return Some("another host's".to_owned());
    }
    if address.contains('\\') || address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Some("no address".to_owned());
    }
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let climbs = path.split('/').filter(|part| *part == "..").count();
    (climbs > page.path.matches('/').count()).then(|| "out of the site".to_owned())
}
