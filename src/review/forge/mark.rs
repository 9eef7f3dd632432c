//! The first line of a file for a forge, by which a later run knows that nobody has changed the file since.

use crate::text::output::fingerprint;

/// The word before the fingerprint of the rest of the file.
const MARK: &str = "annuaire-forge:";

/// `text` of the file at `path`, with the mark as its first line; `sentence` explains the mark.
pub(super) fn marked(path: &str, text: &str, sentence: &str) -> String {
    let mark = format!("{MARK}{}", fingerprint(text.as_bytes()));
    // The author of a request sees this line in the text, where a sentence would be in the way.
    if path.ends_with(".md") { format!("<!-- {mark} -->\n{text}") } else { format!("# {mark} {sentence}\n{text}") }
}

/// Whether nobody has changed the text `there` since this or another version of the program wrote it, or it equals
/// `wanted` except for the mark, as after a merge of two versions.
pub fn is_ours(there: &str, wanted: &str) -> bool {
    let Some((first, rest)) = there.split_once('\n') else {
        return false;
    };
    let mark = first.split_once(MARK).map(|(_, after)| after);
    mark.is_some_and(|mark| {
        mark.starts_with(&fingerprint(rest.as_bytes()))
            || wanted.split_once('\n').is_some_and(|(_, wanted)| wanted == rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_ours_until_somebody_changes_it() {
        for path in ["a.yml", "a.md"] {
            let text = marked(path, "a: 1\nb: 2\n", "Written here.");
            let wanted = marked(path, "a: 1\nb: 3\n", "Written here.");
            assert!(is_ours(&text, &wanted), "{text}");
            assert!(!is_ours(&text.replace("b: 2", "b: 4"), &wanted) && !is_ours(&format!("{text}c: 3\n"), &wanted));
            assert!(is_ours(&text.replace("b: 2", "b: 3"), &wanted), "as a merge leaves it");
        }
        let wanted = "# annuaire-forge:\na: 1\n";
        assert!(!is_ours("", wanted) && !is_ours("a: 1\nb: 2\n", wanted) && !is_ours("# mine\na: 1\n", wanted));
    }
}
