//! Raw HTML in a text: the parts that are kept, and the second cleaning of any text that has some.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::escape;
use crate::{text::invisible, text::url};

/// The elements that raw HTML may have: phrasing content, which is valid wherever a sentence is.
const KEPT: &[&str] = &[
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "u", "var", "wbr",
];

/// The elements that the renderer writes itself.
const WRITTEN: &[&str] = &[
    "blockquote",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// A block with more tags than this is not a sentence but an attempt to keep the parser busy.
const BLOCK_TAGS_MAX: usize = 200;

static FRAGMENTS: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes = HashMap::from([("a", HashSet::from(["href"])), ("abbr", HashSet::from(["title"]))]);
    let mut builder = strict(KEPT.iter().copied().collect(), attributes);
    builder.url_schemes(HashSet::from(["https"])).url_relative(UrlRelative::Deny).attribute_filter(
        |_, attribute, value| {
            let is_good = match attribute {
                "href" => crate::text::url::is_external(value),
                "lang" => value.len() <= 16 && url::is_slug(&value.to_ascii_lowercase()),
                _ => true,
            };
            is_good.then_some(Cow::Borrowed(value))
        },
    );
    builder
});

static PAGE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes = HashMap::from([
        ("a", HashSet::from(["href", "rel", "role", "aria-label"])),
        ("abbr", HashSet::from(["title"])),
        ("div", HashSet::from(["class", "role", "tabindex", "aria-label"])),
        ("img", HashSet::from(["src", "alt", "width", "height", "loading"])),
        ("ol", HashSet::from(["start"])),
        ("th", HashSet::from(["scope"])),
    ]);
    attributes.extend(["h1", "h2", "h3", "h4", "h5", "h6", "li", "sup"].map(|name| (name, HashSet::from(["id"]))));
    let mut builder = strict(KEPT.iter().chain(WRITTEN).copied().collect(), attributes);
    builder.url_schemes(HashSet::from(["http", "https"])).url_relative(UrlRelative::PassThrough);
    builder
});

/// A cleaner that keeps `tags` with `attributes` and none of ammonia's defaults.
fn strict(tags: HashSet<&'static str>, attributes: HashMap<&'static str, HashSet<&'static str>>) -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .tags(tags)
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["lang"]))
        .link_rel(None);
    builder
}

/// A raw tag inside a sentence.
pub(super) enum RawTag {
    /// The opening tag as it may be written, and its closing tag.
    Open(String, String),
    /// A closing tag.
    Close(String),
    /// A void element as it may be written.
    Void(String),
    /// Dropped: a comment, or an element or address that is not allowed.
    Nothing,
}

/// Reads `tag`, a single tag or comment.
pub(super) fn read_tag(tag: &str) -> RawTag {
    if let Some(name) = tag.strip_prefix("</") {
        let name = name.trim_end_matches('>').trim().to_ascii_lowercase();
        return RawTag::Close(format!("</{name}>"));
    }
    let cleaned = clean_fragment(tag);
    match cleaned.rfind("</") {
        Some(_) if cleaned.starts_with("<a>") => RawTag::Nothing,
        Some(index) => RawTag::Open(cleaned[..index].to_owned(), cleaned[index..].to_owned()),
        None if cleaned.starts_with('<') => RawTag::Void(cleaned),
        None => RawTag::Nothing,
    }
}

/// The allowed part of a block of raw HTML: balanced, without block elements. `None` if no words are left.
pub(super) fn clean_block(block: &str) -> Option<String> {
    let cleaned = if block.matches('<').count() > BLOCK_TAGS_MAX {
        let mut text = String::new();
        escape::push_text(&mut text, block);
        text
    } else {
        clean_fragment(block)
    };
    let trimmed = cleaned.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Second cleaning: keeps only elements of the renderer and allowed raw HTML.
pub(super) fn clean_page(html: &str) -> String {
    PAGE.clean(html).to_string()
}

fn clean_fragment(fragment: &str) -> String {
    // A quote inside an attribute is written `&quot;`, so this matches only the beginnings of links.
    let cleaned = FRAGMENTS.clean(fragment).to_string().replace("<a href=\"", "<a rel=\"noopener\" href=\"");
    invisible::cleaned(&cleaned).into_owned()
}
