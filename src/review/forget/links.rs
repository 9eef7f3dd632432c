//! Replaces the links to a forgotten profile by their words.

use super::texts::{KeyedText, texts};
use crate::site::markdown::{self, Marks, WrittenLink, split_fragment};
use crate::text::source::FilePath;

/// A file without its links to the profile.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unlinked {
    /// The new text, where it changes.
    pub(super) text: Option<String>,
    /// The number of links that were replaced.
    pub(super) count: usize,
    /// The positions of the other links, in bytes of the new text.
    pub(super) left: Vec<usize>,
}

/// The file at `path` with its links replaced by their words, as far as `leads_there` says that they lead to the
/// profile. All of them stay if the file would then have another meaning anywhere else.
pub(super) fn unlinked(path: &FilePath, file: &str, leads_there: &dyn Fn(&str) -> bool) -> Unlinked {
    if !file.contains(['[', '<']) {
        return Unlinked::default();
    }
    let Some(before) = texts(path, file) else {
        return Unlinked::default();
    };
    let (mut gone, mut expected): (Vec<Marks>, Vec<(&str, String)>) = (Vec::new(), Vec::new());
    for text in &before {
        let marks = if text.value.contains('[') { markdown::marks(&text.value, leads_there) } else { Vec::new() };
        let written = marks.iter().map(|[before, behind]| Some([text.range(before)?, text.range(behind)?]));
        match written.collect::<Option<Vec<Marks>>>() {
            Some(written) if !written.is_empty() => {
                gone.extend(written);
                expected.push((&text.key, markdown::without(&text.value, &marks)));
            }
            _ => expected.push((&text.key, text.value.clone())),
        }
    }
    if gone.is_empty() {
        return Unlinked { left: left(file, &before, leads_there), ..Unlinked::default() };
    }
    let text = markdown::without(file, &gone);
    match texts(path, &text) {
        Some(after) if is_as_expected(&after, &expected) => {
            Unlinked { count: gone.len(), left: left(&text, &after, leads_there), text: Some(text) }
        }
        _ => Unlinked { left: left(file, &before, leads_there), ..Unlinked::default() },
    }
}

fn is_as_expected(texts: &[KeyedText], expected: &[(&str, String)]) -> bool {
    let found = texts.iter().map(|text| (text.key.as_str(), text.value.as_str()));
    found.eq(expected.iter().map(|(key, value)| (*key, value.as_str())))
}

/// The positions of the links to the profile in `file`.
fn left(file: &str, texts: &[KeyedText], leads_there: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let of = |text: &KeyedText| {
        let place = |link: WrittenLink| match text.range(&(link.span.start..link.span.end)) {
            Some(place) => place.start,
            None => text.place.start + file[text.place.start..text.place.end].find(&link.destination).unwrap_or(0),
        };
        let links = markdown::links(&text.value).into_iter();
        links.filter(|link| leads_there(split_fragment(&link.destination).0)).map(place).collect::<Vec<_>>()
    };
    texts.iter().filter(|text| text.value.contains(['[', '<'])).flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there(path: &str, file: &str) -> Unlinked {
        unlinked(&path.into(), file, &|to| to == "x")
    }

    #[test]
    fn links_become_their_words_and_no_other_byte_changes() {
        let file = "# Un commentaire  \r\nname:   'Ada' # [a](x)\r\nbio: |\r\n  Voir [Ada [la grande]](x#bio \"a (b)\"), [Bob](y) et\r\n  [elle](<x>).  \r\n\r\n      [code](x)\r\nabout: \"[b](x) c\" \r\n";
        let found = there("content/ambassadors/a.yaml", file);
        let expected = "# Un commentaire  \r\nname:   'Ada' # [a](x)\r\nbio: |\r\n  Voir Ada [la grande], [Bob](y) et\r\n  elle.  \r\n\r\n      [code](x)\r\nabout: \"b c\" \r\n";
        assert_eq!((found.text.as_deref(), found.count, found.left.len()), (Some(expected), 3, 0));
        let page = "---\ntitle: \"[t](x)\"\n---\n\n[a](x)\n\n```\n[a](x)\n```\n[b]: x\n\n[c][b] ![i](x)\n";
        let found = there("content/pages/a.md", page);
        let text = found.text.unwrap();
        assert_eq!(text, page.replace("[t](x)", "t").replace("[a](x)\n\n", "a\n\n").replace("[c][b]", "c"));
        let left: Vec<&str> = found.left.iter().map(|at| text[*at..].lines().next().unwrap()).collect();
        assert_eq!((found.count, left), (3, vec!["x)"]));
    }

    #[test]
    fn a_link_stays_where_yaml_would_read_something_else_or_nobody_knows_its_bytes() {
        for file in [
            "about: Voir [#a](x)\n",
            "about: >\n  Voir\n  [a](x)\n",
            "about: \"\\u0056oir [a](x)\"\n",
            "about: |\n  [ a](x)\n",
        ] {
            let found = there("content/organisations/a.yaml", file);
            assert_eq!((found.text, found.count, found.left.len()), (None, 0, 1), "{file}");
        }
        assert_eq!(there("content/organisations/a.yaml", "about: [a](x\n"), Unlinked::default());
        assert_eq!(there("content/territory/communes.csv", "[a](x)\n"), Unlinked::default());
    }
}
