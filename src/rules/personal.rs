//! What in a text says too much about a person: ways to reach somebody, numbers of one's life, prices for what is free, and
//! what the law calls special categories of data (article 9 of the GDPR).
//!
//! A pattern finds what looks like it, and a second look at the words around it takes back what only looks so: a company that
//! was born in 1923, twenty years of experience, the number of a school. `personal/cases.tsv` holds what must and what must
//! not be found.

use std::sync::OnceLock;

use regex::Regex;

mod looks;
mod numbers;
mod patterns;
mod people;
mod prices;
mod reading;
mod signs;

use numbers::{Number, numbers};
use patterns::{PARTS, PATTERNS, Pattern};
use reading::read;

/// How many bytes before and after a thing say what it is.
const AROUND: usize = 120;
/// The most bytes that a thing has.
const BYTES_MAX: usize = 300;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An e-mail address, disguised ones too.
    Email,
    /// A telephone number.
    Phone,
    /// The name of an account at a social network.
    Account,
    /// A postal address.
    Address,
    /// A French social security number.
    SocialSecurity,
    /// A date or year of birth.
    Birth,
    /// An age.
    Age,
    /// A price for a visit.
    Price,
    /// The person's own health.
    Health,
    /// The person's trade union.
    Union,
    /// The person's religion.
    Religion,
    /// The person's political opinion.
    Politics,
    /// The person's sexual orientation or gender.
    Orientation,
    /// The person's ethnic origin.
    Origin,
    /// The person's convictions and time in prison.
    Offence,
}

impl Kind {
    /// The word for it in messages.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Email => "email",
            Kind::Phone => "phone",
            Kind::Account => "account",
            Kind::Address => "address",
            Kind::SocialSecurity => "social-security",
            Kind::Birth => "birth",
            Kind::Age => "age",
            Kind::Price => "price",
            Kind::Health => "health",
            Kind::Union => "union",
            Kind::Religion => "religion",
            Kind::Politics => "politics",
            Kind::Orientation => "orientation",
            Kind::Origin => "origin",
            Kind::Offence => "offence",
        }
    }

    /// Whether a person may speak of it where the consent says so.
    pub fn is_sensitive(self) -> bool {
        match self {
            Kind::Health | Kind::Union | Kind::Religion | Kind::Politics => true,
            Kind::Orientation | Kind::Origin | Kind::Offence => true,
            Kind::Email | Kind::Phone | Kind::Account | Kind::Address | Kind::SocialSecurity => false,
            Kind::Birth | Kind::Age | Kind::Price => false,
        }
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

/// The patterns that texts had signs of: most sites have few.
static SEEN: [OnceLock<Regex>; PATTERNS.len()] = [const { OnceLock::new() }; PATTERNS.len()];

fn compiled(pattern: &Pattern) -> Regex {
    // A part may hold parts before it.
    let parts = PARTS.iter().rev();
    let whole = parts.fold(pattern.regex.to_owned(), |whole, (name, part)| whole.replace(&format!("<<{name}>>"), part));
    Regex::new(&plain(&whole)).expect("patterns are tested")
}

/// `pattern` for a text of plain digits and spaces and of Latin letters: all of Unicode's would make every search several
/// times slower.
fn plain(pattern: &str) -> String {
    const CLASSES: &[(&str, &str)] = &[
        (r"\d", "[0-9]"),
        (r"\s", r"[ \t\r\n]"),
        (r"\p{Lu}", "[A-ZÀ-ÖØ-ÞŒ]"),
        (r"\p{Ll}", "[a-zß-öø-ÿœ]"),
        (r"\p{L}", "[A-Za-zÀ-ÖØ-öø-ÿŒœ]"),
    ];
    CLASSES.iter().fold(pattern.to_owned(), |pattern, (class, plain)| pattern.replace(class, plain))
}

/// Everything in `text` that says too much, in its order; nothing is found twice at one place. What a reader does not see, a
/// comment or the destination of a link, is a text of its own.
pub fn find(text: &str) -> Vec<Found> {
    let reading = read(text);
    let mut found = numbers_in(&reading.text);
    for index in signs::of(&reading.text) {
        let pattern = &PATTERNS[index];
        found.extend(matches(pattern, SEEN[index].get_or_init(|| compiled(pattern)), &reading.text));
    }
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

fn numbers_in(text: &str) -> Vec<Found> {
    let found = |number| match number {
        Number::Telephone(start, end) => Found { kind: Kind::Phone, start, end },
        Number::SocialSecurity(start, end) => Found { kind: Kind::SocialSecurity, start, end },
    };
    numbers(text).into_iter().map(found).collect()
}

fn matches(pattern: &Pattern, regex: &Regex, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(matched) = regex.find_at(text, from) {
        let (start, end) = (matched.start(), matched.end());
        if matched.len() > BYTES_MAX {
            from = end;
            continue;
        }
        let before = &text[boundary(text, start.saturating_sub(AROUND))..start];
        let after = &text[end..boundary(text, end + AROUND)];
        // Boundaries of words are looked at here: in a pattern they would make every search several times slower.
        let is_whole = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        if is_whole && (pattern.is_real)(before, matched.as_str(), after) {
            found.push(Found { kind: pattern.kind, start, end });
            from = end;
        } else {
            // What is none may hide the beginning of one, behind its first word. As it is short, no letter is read often.
            let word = matched.as_str().trim_start_matches(char::is_alphanumeric);
            let first = matched.as_str().chars().next().map_or(1, char::len_utf8);
            from = (end - word.len()).max(start + first);
        }
    }
    found
}

/// The last end of a character in `text` up to `index`.
fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|&index| text.is_char_boundary(index)).unwrap_or(0)
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
        const WORDS: &[&str] = &[
            "+",
            "00",
            "06",
            "0",
            "33",
            "o6",
            " ",
            "\u{a0}",
            ".",
            "-",
            "/",
            "(",
            ")",
            "%",
            "€",
            ",",
            ":",
            "\n",
            "@",
            "&nbsp;",
            "**",
            "\\",
            "né le ",
            "J'ai ",
            " ans",
            "âgée de ",
            "rue ",
            "at ",
            "é",
            "tél ",
            "1er ",
            "😀",
            "\u{301}",
            "euros ",
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "](/",
        ];
        prop_oneof!["[0-9]{1,30}", "[a-zé.]{1,6}", prop::sample::select(WORDS).prop_map(str::to_owned)]
    }
}
