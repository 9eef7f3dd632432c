//! What in a text says too much about a person, or is not for a profile: ways to reach somebody, numbers of one's life, what
//! life tells, prices for what is free, who is not welcome, advertising.
//!
//! [`table`] and [`lexicon`] list how each looks and what the words around must and must not say; [`engine`] reads them. They
//! are a net, not a guarantee. `personal/cases.tsv` holds what must and what must not be found.

mod engine;
mod lexicon;
mod numbers;
mod parts;
mod reading;
mod table;

use crate::text::diagnostic::{DISCRIMINATION, PERSONAL_DATA, PRIVATE_LIFE, PROMOTION, Rule, SENSITIVE_DATA};

use reading::read;

macro_rules! kinds {
    ($(#[doc = $doc:literal] $kind:ident $word:literal $rule:ident;)*) => {
        /// What kind of thing was found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $doc] $kind,)*
        }

        impl Kind {
            /// The word for it in messages.
            pub fn word(self) -> &'static str {
                match self {
                    $(Kind::$kind => $word,)*
                }
            }

            /// The rule that it breaks, which says how bad it is.
            pub fn rule(self) -> Rule {
                match self {
                    $(Kind::$kind => $rule,)*
                }
            }
        }
    };
}

kinds! {
    /// An e-mail address, disguised ones too.
    Email "email" PERSONAL_DATA;
    /// A telephone number.
    Phone "phone" PERSONAL_DATA;
    /// An account at a social network, by its name or its address.
    Account "account" PERSONAL_DATA;
    /// A postal address.
    Address "address" PERSONAL_DATA;
    /// A French social security number.
    SocialSecurity "social-security" PERSONAL_DATA;
    /// The number of a bank account.
    BankAccount "bank-account" PERSONAL_DATA;
    /// The number plate of a car.
    Plate "plate" PERSONAL_DATA;
    /// A price for a visit.
    Price "price" PERSONAL_DATA;
    /// A date or year of birth.
    Birth "birth" PRIVATE_LIFE;
    /// An age.
    Age "age" PRIVATE_LIFE;
    /// The person's partner and children.
    Family "family" PRIVATE_LIFE;
    /// The person's own health.
    Health "health" SENSITIVE_DATA;
    /// The person's trade union.
    Union "union" SENSITIVE_DATA;
    /// The person's religion.
    Religion "religion" SENSITIVE_DATA;
    /// The person's political opinion.
    Politics "politics" SENSITIVE_DATA;
    /// The person's sexual orientation or gender.
    Orientation "orientation" SENSITIVE_DATA;
    /// The person's ethnic origin.
    Origin "origin" SENSITIVE_DATA;
    /// The person's convictions and time in prison.
    Offence "offence" SENSITIVE_DATA;
    /// Visitors who are not wanted.
    Discrimination "discrimination" DISCRIMINATION;
    /// What sells something.
    Advertising "advertising" PROMOTION;
    /// What hires somebody.
    Recruiting "recruiting" PROMOTION;
}

impl Kind {
    /// Whether a person may speak of it where the consent says so.
    pub fn is_sensitive(self) -> bool {
        self.rule() == SENSITIVE_DATA
    }

    /// Whether it is somebody's secret, which no report may show.
    pub fn is_secret(self) -> bool {
        ![DISCRIMINATION, PROMOTION].contains(&self.rule()) && self != Kind::Price
    }
}

/// Something that was found, by its bytes in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// Everything in `text` that says too much, in its order; nothing is found twice at one place. What a reader does not see, a
/// comment or the destination of a link, is a text of its own.
pub fn find(text: &str) -> Vec<Found> {
    let reading = read(text);
    let mut found = engine::find(&reading.text);
    found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end), found.kind));
    let mut last = 0;
    found.retain(|found| {
        let is_new = found.start >= last;
        last = last.max(found.end);
        is_new
    });
    for found in &mut found {
        (found.start, found.end) = reading.written(found.start, found.end);
    }
    if !reading.hidden.is_empty() {
        for hidden in reading.hidden {
            let inside = find(&text[hidden.clone()]).into_iter();
            found.extend(inside.map(|Found { kind, start, end }| Found {
                kind,
                start: hidden.start + start,
                end: hidden.start + end,
            }));
        }
        found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end), found.kind));
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A row of the table: the kind, or `-`; the text, with what must be found between ⟦ and ⟧.
    fn rows() -> Vec<(&'static str, &'static str)> {
        let rows = include_str!("personal/cases.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        rows.map(|line| line.split_once('\t').expect("a kind and a text")).collect()
    }

    #[test]
    fn what_says_too_much_is_found_and_nothing_else() {
        let (mut positives, mut negatives, mut found_positives, mut false_alarms) = (0, 0, 0, 0);
        let mut wrong = Vec::new();
        for (kind, marked) in rows() {
            let text = marked.replace(['⟦', '⟧'], "").replace("\\n", "\n");
            let shown = find(&text).iter().rev().fold(text.clone(), |shown, found| {
                format!("{}⟦{}⟧{}", &shown[..found.start], &shown[found.start..found.end], &shown[found.end..])
            });
            let kinds: Vec<&str> = find(&text).iter().map(|found| found.kind.word()).collect();
            let expected: Vec<&str> = if kind == "-" { Vec::new() } else { kind.split(',').collect() };
            let is_right = (shown.as_str(), &kinds) == (marked.replace("\\n", "\n").as_str(), &expected);
            if kind == "-" {
                negatives += 1;
                false_alarms += usize::from(!is_right);
            } else {
                positives += 1;
                found_positives += usize::from(is_right);
            }
            if !is_right {
                wrong.push(format!("{kind}: {marked}\n  found {kinds:?}: {shown}"));
            }
        }
        // `tests/run` shows this line.
        eprintln!(
            "The detector of personal data: {found_positives} of {positives} found at their exact place, \
             {false_alarms} false alarms in {negatives}"
        );
        assert!(positives >= 60 && negatives >= 60, "{positives} positives, {negatives} negatives");
        assert!(wrong.is_empty(), "{} wrong of {}:\n{}", wrong.len(), positives + negatives, wrong.join("\n"));
    }

    #[test]
    fn most_of_what_people_write_of_themselves_is_found_and_hardly_anything_else() {
        const FOUND_PERCENT_MIN: usize = 90;
        let rows = include_str!("personal/sentences.tsv").lines().filter(|line| !line.starts_with('#'));
        let rows = rows.map(|line| line.split_once('\t').expect("a kind and a text"));
        let (innocent, telling): (Vec<_>, Vec<_>) = rows.partition(|(kind, _)| *kind == "-");
        let is_missed = |(kind, text): &&(&str, &str)| find(text).iter().all(|found| found.kind.word() != *kind);
        let missed: Vec<_> = telling.iter().filter(is_missed).collect();
        let is_found = (telling.len() - missed.len()) * 100 >= telling.len() * FOUND_PERCENT_MIN;
        assert!(is_found, "{} of {} missed: {missed:#?}", missed.len(), telling.len());
        let alarms: Vec<_> = innocent.iter().filter(|(_, text)| !find(text).is_empty()).collect();
        assert!(innocent.len() > 150 && alarms.is_empty(), "{alarms:#?}");
    }

    #[test]
    fn a_long_text_is_read_in_a_moment() {
        // Time is not measured here: a pattern or a look that went over the whole text again and again would not end.
        let text = "0 1 a@ née rue 12 € J'ai 20 ans, 06 12 ".repeat(50_000);
        assert!(find(&text).len() < text.len());
        for text in ["a.", "<!-- ", "<a b=\"", "<a ", "](", "](a \"", "<?"] {
            assert_eq!(find(&text.repeat(300_000)), [], "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// What is built of the pieces that numbers, ages and prices are built of, in any order and of any length.
        #[test]
        fn no_text_breaks_the_detector(pieces in prop::collection::vec(pieces(), 0..24)) {
            let text = pieces.concat();
            for found in find(&text) {
                prop_assert!(found.start < found.end && text.get(found.start..found.end).is_some(), "{found:?} in {text:?}");
            }
        }
    }

    fn pieces() -> impl Strategy<Value = String> {
        #[rustfmt::skip]
        const WORDS: &[&str] = &[
            "+", "00", "06", "0", "33", "o6", " ", "\u{a0}", ".", "-", "/", "(", ")", "%", "€", ",", ":", "\n", "@",
            "&nbsp;", "**", "\\", "né le ", "J'ai ", " ans", "âgée de ", "rue ", "at ", "é", "tél ", "1er ", "😀",
            "\u{301}", "euros ", "<b>", "</p>", "<!--", "-->", "](/",
        ];
        prop_oneof!["[0-9]{1,30}", "[a-zé.]{1,6}", prop::sample::select(WORDS).prop_map(str::to_owned)]
    }
}
