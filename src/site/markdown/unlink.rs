//! Links that become the words they stand on.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::links::{WrittenLink, links};
use super::{extensions, split_fragment};

/// So many links are tried one by one where they cannot go together: each is read with the whole text.
const SINGLES_MAX: usize = 50;

/// What makes a link of its words: the bytes before them and the bytes behind.
pub type Marks = [Range<usize>; 2];

/// The marks in `text` of the links that lead where `leads_there` says; it gets the destination without its fragment.
/// Without these bytes the text reads as it did, link by link; a link whose marks cannot go without that is left out, and so
/// are images and addresses in angle brackets. What a link by reference refers to stays: nobody sees it.
pub fn marks(text: &str, leads_there: &dyn Fn(&str) -> bool) -> Vec<Marks> {
    let marks = |link: &WrittenLink| -> Option<Marks> {
        let words = link.words.filter(|_| !link.is_image && leads_there(split_fragment(&link.destination).0))?;
        Some([link.whole.start..words.start, words.end..link.whole.end])
    };
    let found: Vec<Marks> = links(text).iter().filter_map(marks).collect();
    if found.is_empty() || reads_as_before(text, &found) {
        return found;
    }
    let alone = found.into_iter().take(SINGLES_MAX).filter(|marks| reads_as_before(text, std::slice::from_ref(marks)));
    let alone: Vec<Marks> = alone.collect();
    if reads_as_before(text, &alone) { alone } else { Vec::new() }
}

/// `text` without `marks`, which are in its order.
pub fn without(text: &str, marks: &[Marks]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut end = 0;
    for gone in marks.iter().flatten() {
        kept.push_str(&text[end..gone.start]);
        end = gone.end;
    }
    kept.push_str(&text[end..]);
    kept
}

/// Whether all but the links of `marks` is the same without them.
fn reads_as_before(text: &str, marks: &[Marks]) -> bool {
    let gone: HashSet<usize> = marks.iter().map(|[before, _]| before.start).collect();
    read(text, &gone) == read(&without(text, marks), &HashSet::new())
}

/// The events of `text` but for the links that start at `gone`, neighbouring texts as one.
fn read<'t>(text: &'t str, gone: &HashSet<usize>) -> Vec<Event<'t>> {
    let (mut events, mut words) = (Vec::new(), String::new());
    for (event, range) in Parser::new_ext(text, extensions()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) if gone.contains(&range.start) => {}
            Event::Text(more) => words.push_str(&more),
            event => {
                if !words.is_empty() {
                    events.push(Event::Text(std::mem::take(&mut words).into()));
                }
                events.push(event);
            }
        }
    }
    // A text always ends with the end of what it stands in.
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` without its links to `x`.
    fn unlinked(text: &str) -> String {
        without(text, &marks(text, &|to| to == "x"))
    }

    #[test]
    fn a_link_becomes_its_words_whatever_stands_in_it() {
        for (text, expected) in [
            ("[a](x) [b](y) [c](<x>) [d](x#e).", "a [b](y) c d."),
            (r#"[x](x "a (b) c") fin"#, "x fin"),
            ("[x](x 'a \"b') fin", "x fin"),
            (r"[a\[b](x) fin", r"a\[b fin"),
            (r"[a\]](x) fin", r"a\] fin"),
            ("[a [b] c](x) fin", "a [b] c fin"),
            ("[`](`](x) fin", "`](` fin"),
            ("[**a** ![i](y)](x)", "**a** ![i](y)"),
            ("[a](x)\r\n[b](\r\nx)\r\n", "a\r\nb\r\n"),
            ("é [è](x) à", "é è à"),
            ("| a |\n|---|\n| [b](x) |\n", "| a |\n|---|\n| b |\n"),
            ("[*a*][b] [b][] [b] [B]\n\n[b]: x\n", "*a* b b B\n\n[b]: x\n"),
            ("[a][b] [c][d]\n\n[b]: y\n[d]: x\n", "[a][b] c\n\n[b]: y\n[d]: x\n"),
        ] {
            assert_eq!(unlinked(text), expected);
        }
    }

    #[test]
    fn what_is_no_link_stays() {
        for text in [
            "`[a](x)`\n",
            "```\n[a](x)\n```\n",
            "    [a](x)\n",
            "<!-- [a](x) -->\n",
            "<!--\n[a](x)\n-->\n",
            "![i](x)",
            r"\[a](x)",
            "<https://x.example/>",
        ] {
            assert_eq!(unlinked(text), text);
        }
    }

    #[test]
    fn a_link_stays_where_its_words_would_become_something_else() {
        for text in
            ["[# a](x)\n", "[1. a](x)\n", "[- a](x)\n", "[[a](x)](y)\n", "[](x)[a]\n\n[a]: y\n", "[a](x)(y)[b](z)"]
        {
            let kept = unlinked(text);
            assert!(kept == text || kept == "[a]\n\n[a]: y\n" || kept == "a(y)[b](z)", "{text:?} -> {kept:?}");
        }
        assert_eq!(unlinked("[# a](x)\n\n[b](x)\n"), "[# a](x)\n\nb\n");
    }

    /// A thousand links, one of which cannot go, take a moment only.
    #[test]
    fn many_links_take_no_time() {
        let text = format!("[# a](x)\n\n{}", "[b](x)\n\n".repeat(5_000));
        assert_eq!(marks(&text, &|to| to == "x").len(), SINGLES_MAX - 1);
    }
}
