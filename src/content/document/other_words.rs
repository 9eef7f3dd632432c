//! The words that people write in place of the program's own: `metier` for `occupation`.

use std::sync::LazyLock;

/// The program's own words, each with the slugs that people write for it.
static OTHER_WORDS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("other_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(own, others)| (own, others.split(' ').collect())).collect()
});

/// The one of `accepted` that people also call `written`, whatever its case and its accents.
pub(super) fn own_word<'a>(written: &str, accepted: &[&'a str]) -> Option<&'a str> {
    const WRITTEN_MAX: usize = 40;
    if written.len() > WRITTEN_MAX {
        return None;
    }
    let folded = slug::slugify(written);
    let means = |(own, others): &(&str, Vec<&str>)| {
        let own = accepted.iter().find(|accepted| *accepted == own)?;
        others.contains(&folded.as_str()).then_some(*own)
    };
    OTHER_WORDS.iter().find_map(means)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::document::Decode;
    use crate::content::model::RawAmbassador;

    #[test]
    fn what_people_call_a_key_is_answered_with_the_key() {
        let keys = RawAmbassador::SHAPE.keys();
        for (written, key) in [
            ("metier", "occupation"),
            ("Métier", "occupation"),
            ("nom", "name"),
            ("prénom", "name"),
            ("ville", "areas"),
            ("secteur", "sectors"),
            ("full_name", "name"),
            ("langues", "languages"),
            ("statut", "role"),
        ] {
            assert_eq!(own_word(written, keys), Some(key), "{written}");
        }
        assert_eq!(own_word("statut", &["status"]), Some("status"));
        assert_eq!(own_word("xyz", keys), None);
    }

    #[test]
    fn the_table_names_words_that_the_program_has_and_each_other_word_as_it_is_compared() {
        for (own, others) in OTHER_WORDS.iter() {
            assert!(!others.is_empty(), "{own}");
            for other in others {
                assert_eq!(slug::slugify(other), *other, "{own}");
            }
        }
    }
}
