//! Addresses that stand among the words of a text. They become links, as forges make them of such addresses
//! (<https://github.github.com/gfm/#autolinks-extension->).

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// The places of the addresses in `text`, in order. An address ends before a sign of the sentence around it.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices("http") {
        let is_within = found.last().is_some_and(|last| at < last.end);
        let is_glued = text[..at].ends_with(char::is_alphanumeric);
        let scheme = SCHEMES.iter().find(|scheme| text[at..].starts_with(**scheme));
        let Some(scheme) = scheme.filter(|_| !is_within && !is_glued) else {
            continue;
        };
        let length = length(&text[at..]);
        if text[at + scheme.len()..at + length.max(scheme.len())].contains('.') {
            found.push(at..at + length);
        }
    }
    found
}

/// How many bytes of `text`, which starts with one, the address takes.
fn length(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '»' | '«' | '“' | '”');
    let mut address = &text[..text.find(ends).unwrap_or(text.len())];
    loop {
        let count = |sign: char| address.matches(sign).count();
        let shorter = match address.chars().next_back() {
            Some(')') => count(')') > count('('),
            Some(last) => ".,;:!?*_~'’…]".contains(last),
            None => false,
        };
        if !shorter {
            return address.len();
        }
        address = &address[..address.len() - address.chars().next_back().map_or(0, char::len_utf8)];
    }
}

/// `events` with the addresses in their texts as links.
pub(super) fn linked<'a>(events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    let is_bare = |event: &Event| matches!(event, Event::Text(text) if text.contains("://"));
    if !events.iter().any(is_bare) {
        return events;
    }
    let (mut made, mut closed) = (Vec::with_capacity(events.len() + 8), 0);
    for event in events {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => closed -= 1,
            _ => {}
        }
        match event {
            Event::Text(text) if closed == 0 => link(text, &mut made),
            event => made.push(event),
        }
    }
    made
}

fn link<'a>(text: CowStr<'a>, made: &mut Vec<Event<'a>>) {
    let found = addresses(&text);
    if found.is_empty() {
        made.push(Event::Text(text));
        return;
    }
    let part = |range: Range<usize>| CowStr::from(text[range].to_owned());
    let mut end = 0;
    for address in found {
        made.push(Event::Text(part(end..address.start)));
        let (link_type, none) = (LinkType::Autolink, CowStr::Borrowed(""));
        made.push(Event::Start(Tag::Link {
            link_type,
            dest_url: part(address.clone()),
            title: none.clone(),
            id: none,
        }));
        made.push(Event::Text(part(address.clone())));
        made.push(Event::End(TagEnd::Link));
        end = address.end;
    }
    made.push(Event::Text(part(end..text.len())));
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        for (text, found) in [
            ("Mon site : https://exemple.org/a_b, venez", &["https://exemple.org/a_b"][..]),
            ("(voir http://exemple.org/x).", &["http://exemple.org/x"]),
            ("https://fr.wikipedia.org/wiki/Mineur_(métier) !", &["https://fr.wikipedia.org/wiki/Mineur_(métier)"]),
            ("« https://a.fr/é » et https://b.fr…", &["https://a.fr/é", "https://b.fr"]),
            ("**https://a.fr**", &["https://a.fr"]),
            ("https://a.fr/?u=https://b.fr", &["https://a.fr/?u=https://b.fr"]),
            ("https:// et xhttps://a.fr et https://local", &[]),
            ("aucune", &[]),
        ] {
            let made: Vec<&str> = addresses(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(made, found, "{text}");
        }
    }
}
