//! The grammatical gender of trades, as their own form says it. Nothing is read in a name.

use std::collections::HashMap;

use crate::content::model::Site;
use crate::site::search::fold;

/// The grammatical gender of a trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    Feminine,
    Masculine,
}

/// The genders of the first words of trades: `None` for a word that trades of both have.
#[derive(Debug, Default)]
pub struct Genders(HashMap<String, Option<Gender>>);

impl Genders {
    /// The genders that the lists of the sectors know.
    pub fn of_sectors(site: &Site) -> Genders {
        let listed = site.sectors.iter().flat_map(|sector| &sector.occupations);
        Genders::of_trades(listed.map(|row| (row.feminine.as_str(), row.masculine.as_str())))
    }

    /// The genders of trades that are `listed` in both, the feminine first.
    fn of_trades<'l>(listed: impl Iterator<Item = (&'l str, &'l str)>) -> Genders {
        let mut genders = HashMap::new();
        for (feminine, masculine) in listed.map(|(feminine, masculine)| (first(feminine), first(masculine))) {
            if feminine == masculine {
                continue;
            }
            for (word, gender) in [(feminine, Gender::Feminine), (masculine, Gender::Masculine)] {
                let known = genders.entry(word).or_insert(Some(gender));
                if *known != Some(gender) {
                    *known = None;
                }
            }
        }
        Genders(genders)
    }

    /// The gender of the trade `occupation`: a list has it, or trades that begin with the same word, in one gender alone.
    pub fn of(&self, occupation: &str) -> Option<Gender> {
        self.0.get(&first(occupation)).copied().flatten()
    }
}

/// The first word of a trade, folded.
fn first(trade: &str) -> String {
    fold(trade.split([' ', '-', ',']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_agrees_with_the_trades_own_form_alone() {
        let listed = [("Soudeuse", "Soudeur"), ("Apprentie fleuriste", "Apprenti fleuriste"), ("Juriste", "Juriste")];
        let genders = Genders::of_trades(listed.into_iter());
        assert_eq!(genders.of("Soudeuse"), Some(Gender::Feminine));
        assert_eq!(genders.of("soudeur à l'arc"), Some(Gender::Masculine));
        assert_eq!(genders.of("Apprentie technicienne frigoriste"), Some(Gender::Feminine));
        for unknown in ["Juriste", "Fleuriste", "Luthière", ""] {
            assert_eq!(genders.of(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_word_that_trades_of_both_genders_have_says_none() {
        let genders = Genders::of_trades([("Aide", "Aidant"), ("Assistante", "Aide")].into_iter());
        assert_eq!(genders.of("Aide"), None);
        assert_eq!(genders.of("Assistante"), Some(Gender::Feminine));
    }
}
