//! Turns links into their words.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::links::{WrittenLink, links};
use super::{extensions, split_fragment};

/// If the links cannot be removed together, this many are tried one by one: each attempt parses the whole text.
const SINGLES_MAX: usize = 50;

/// The byte ranges before and after the words of a link.
pub type Marks = [Range<usize>; 2];

/// The marks in `text` of the links for which `leads_there` returns true; it gets the destination without its
/// fragment. Removing them changes nothing else in the text. Left out are links for which that is impossible, images,
/// and addresses in angle brackets. The definition of a reference stays: nobody sees it.
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

/// `text` without `marks`, which are in order.
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

/// Returns true if removing `marks` changes nothing but those links.
fn reads_as_before(text: &str, marks: &[Marks]) -> bool {
    let gone: HashSet<usize> = marks.iter().map(|[before, _]| before.start).collect();
    read(text, &gone) == read(&without(text, marks), &HashSet::new())
}

/// The events of `text` without the links that start at `gone`, with adjacent texts joined.
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
    // A text ends at the end of the element around it.
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
