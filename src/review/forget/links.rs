//! Links to a profile that is forgotten become the words they stand on.

use super::leaves::{Leaf, leaves};
use crate::site::markdown::{self, Marks, WrittenLink, split_fragment};
use crate::text::source::FilePath;

/// A file without its links to the profile.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unlinked {
    /// Its text, where it changes.
    pub(super) text: Option<String>,
    /// How many links became words.
    pub(super) count: usize,
    /// Where the others stand, in bytes of the new text.
    pub(super) left: Vec<usize>,
}

/// The file at `path` with the words of its links in the place of those that lead where `leads_there` says. A file that would
/// then read otherwise in any other place keeps them all.
pub(super) fn unlinked(path: &FilePath, file: &str, leads_there: &dyn Fn(&str) -> bool) -> Unlinked {
    if !file.contains(['[', '<']) {
        return Unlinked::default();
    }
    let Some(before) = leaves(path, file) else {
        return Unlinked::default();
    };
    let (mut gone, mut expected): (Vec<Marks>, Vec<(&str, String)>) = (Vec::new(), Vec::new());
    for leaf in &before {
        let marks = if leaf.value.contains('[') { markdown::marks(&leaf.value, leads_there) } else { Vec::new() };
        let written = marks.iter().map(|[before, behind]| Some([leaf.range(before)?, leaf.range(behind)?]));
        match written.collect::<Option<Vec<Marks>>>() {
            Some(written) if !written.is_empty() => {
                gone.extend(written);
                expected.push((&leaf.key, markdown::without(&leaf.value, &marks)));
            }
            _ => expected.push((&leaf.key, leaf.value.clone())),
        }
    }
    if gone.is_empty() {
        return Unlinked { left: left(file, &before, leads_there), ..Unlinked::default() };
    }
    let text = markdown::without(file, &gone);
    match leaves(path, &text) {
        Some(after) if is_as_expected(&after, &expected) => {
            Unlinked { count: gone.len(), left: left(&text, &after, leads_there), text: Some(text) }
        }
        _ => Unlinked { left: left(file, &before, leads_there), ..Unlinked::default() },
    }
}

fn is_as_expected(leaves: &[Leaf], expected: &[(&str, String)]) -> bool {
    let found = leaves.iter().map(|leaf| (leaf.key.as_str(), leaf.value.as_str()));
    found.eq(expected.iter().map(|(key, value)| (*key, value.as_str())))
}

/// Where the links that lead there are written in `file`.
fn left(file: &str, leaves: &[Leaf], leads_there: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let of = |leaf: &Leaf| {
        let place = |link: WrittenLink| match leaf.range(&(link.span.start..link.span.end)) {
            Some(place) => place.start,
            None => leaf.place.start + file[leaf.place.start..leaf.place.end].find(&link.destination).unwrap_or(0),
        };
        let links = markdown::links(&leaf.value).into_iter();
        links.filter(|link| leads_there(split_fragment(&link.destination).0)).map(place).collect::<Vec<_>>()
    };
    leaves.iter().filter(|leaf| leaf.value.contains(['[', '<'])).flat_map(of).collect()
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
