//! Raw HTML in a text: what is kept of it, and the second gate that the whole passes through when there is some.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::escape;
use crate::{text::unseen, text::url};

/// The elements that raw HTML may hold: words of a sentence, so that they are valid wherever a sentence is.
const KEPT: &[&str] = &[
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "u", "var", "wbr",
];

/// The elements that the writer adds to them.
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

/// More tags than this in one block are no sentence but an attempt to keep the parser busy.
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

/// A cleaner that keeps `tags` with `attributes` and nothing that ammonia would keep on its own account.
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

/// One raw tag of a sentence.
pub(super) enum RawTag {
    /// An opening tag as it may be written, and its closing tag.
    Open(String, String),
    /// The closing tag.
    Close(String),
    /// A tag without content as it may be written.
    Void(String),
    /// Nothing that is kept: a comment, an element or address that is not allowed.
    Nothing,
}

/// Reads `tag`, which is one tag or comment.
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

/// What is kept of a block of raw HTML: balanced, without block elements. Nothing where it has no words.
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

/// The second gate: `html` with nothing but what the writer writes and raw HTML may hold.
pub(super) fn clean_page(html: &str) -> String {
    PAGE.clean(html).to_string()
}

fn clean_fragment(fragment: &str) -> String {
    // A quote inside an attribute is written `&quot;`, so this finds nothing but the beginnings of links.
    let cleaned = FRAGMENTS.clean(fragment).to_string().replace("<a href=\"", "<a rel=\"noopener\" href=\"");
    unseen::cleaned(&cleaned).into_owned()
}
