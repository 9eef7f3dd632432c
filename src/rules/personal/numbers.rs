//! Whether digits are the number of somebody: what no pattern can count. Each takes the text before a number, itself and the
//! text after it.

use super::reading::boundary;

/// The most signs between two groups: a bracket, a space, a dash, a space.
const GAP_MAX: usize = 4;

/// Digits in groups.
#[derive(Default)]
struct Groups {
    /// What stands before each group, as one kind: spaces and brackets around a sign do not count.
    gaps: Vec<String>,
    digits: Vec<String>,
}

/// The groups that `text` begins with; a letter behind digits makes them none, `24h`.
fn groups(text: impl Iterator<Item = char>) -> Groups {
    let (mut groups, mut gap, mut is_gap) = (Groups::default(), String::new(), true);
    for character in text {
        if character.is_ascii_digit() {
            if is_gap {
                let sign = gap.trim_matches([' ', '\n', '(', ')', '[', ']']);
                groups.gaps.push(if sign.is_empty() && !gap.is_empty() { " ".into() } else { sign.into() });
                groups.digits.push(String::new());
                gap.clear();
            }
            groups.digits.last_mut().into_iter().for_each(|digits| digits.push(character));
            is_gap = false;
        } else if " .-/_,:()+[]\n".contains(character) && gap.len() < GAP_MAX {
            gap.push(character);
            is_gap = true;
        } else {
            if character.is_ascii_alphabetic() && !is_gap {
                groups.gaps.pop();
                groups.digits.pop();
            }
            break;
        }
    }
    groups
}

impl Groups {
    fn of(number: &str) -> Groups {
        groups(
            number
                .trim_start_matches(['(', '+', ' '])
                .chars()
                .map(|c| if c.is_ascii_digit() || !c.is_alphabetic() { c } else { '0' }),
        )
    }

    fn sizes(&self) -> Vec<usize> {
        self.digits.iter().map(String::len).collect()
    }

    /// What stands between the first two groups, and between the last two.
    fn inner(&self) -> Option<(&str, &str)> {
        Some((self.gaps.get(1)?, self.gaps.last()?))
    }

    /// How many digits stand in the groups that go on behind the same gap.
    fn alike(&self, gap: &str) -> usize {
        let alike = self.gaps.iter().zip(&self.digits).take_while(|(known, _)| *known == gap);
        alike.map(|(_, digits)| digits.len()).sum()
    }
}

/// The last `count` letters of `text` or fewer, in lower case.
fn tail(text: &str, count: usize) -> String {
    text[boundary(text, text.len().saturating_sub(count))..].to_lowercase()
}

fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether the words before say that the digits are those of something else.
fn is_another_code(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "isbn",
        "siret",
        "siren",
        "iban",
        "uai",
        "rncp",
        "ean",
        "serie",
        "depart",
        "norme",
        "ref",
        "article",
        "lot ",
        "rib ",
        "matricule",
        "tva",
        "facture",
        "issn",
        "code",
        "loto",
        "tirage",
        "gagnant",
        "keno",
        "euromillion",
        "reference",
    ];
    holds_any(&tail(before, 24), WORDS)
}

/// Ten digits of the French plan, from 01 to 09: <https://www.arcep.fr>, decision 2018-0881.
pub(super) fn is_telephone(before: &str, it: &str, after: &str) -> bool {
    const CALLED: &[&str] = &[
        "tel", "appel", "joign", "joindre", "portable", "mobile", "phone", "fax", "whatsapp", "sms", "fixe ", "fixe:",
        "☎", "📞",
    ];
    let groups = Groups::of(it);
    let (sizes, digits) = (groups.sizes(), groups.digits.concat());
    let is_called = holds_any(&tail(before, 32), CALLED);
    let is_listed = || !is_called && (is_another_code(before) || sizes.len() > 4 && is_a_list(&digits));
    !digits.starts_with("00")
        && (is_usual(&sizes) || is_called && sizes[0] <= 4 && sizes.len() <= 5)
        && is_set_as_one(&groups, is_called)
        && is_apart(&groups, before, after)
        && !is_listed()
}

/// Whether groups of these sizes are a telephone number without another word.
fn is_usual(sizes: &[usize]) -> bool {
    let sizes: String = sizes.iter().map(usize::to_string).collect();
    ["10", "22222", "112222", "1111111111", "4222", "433", "1333", "244", "2332", "28", "2224", "2233"]
        .contains(&sizes.as_str())
}

/// Whether digits or pairs of them count: steps, months.
fn is_a_list(digits: &str) -> bool {
    let pairs: Vec<i32> = (0..5).filter_map(|index| digits.get(2 * index..2 * index + 2)?.parse().ok()).collect();
    let is_even = pairs.windows(2).all(|pair| pair[1] - pair[0] == pairs[1] - pairs[0]);
    digits == "0123456789" || is_even || pairs.iter().all(|pair| *pair <= 12)
}

/// Whether the gaps are those of one number.
fn is_set_as_one(groups: &Groups, is_called: bool) -> bool {
    let (gaps, sizes, digits) = (&groups.gaps[1..], groups.sizes(), groups.digits.concat());
    let is_uniform = gaps.windows(2).all(|pair| pair[0] == pair[1]);
    if gaps.iter().any(|gap| gap.contains([',', ':', '+'])) {
        // Lists and hours are written so.
        return is_uniform && sizes.len() == 5 && (is_called || digits.starts_with("06") || digits.starts_with("07"));
    }
    if sizes.len() > 6 {
        return is_uniform;
    }
    let is_by_turns = gaps.len() == 4 && gaps[0] == gaps[2] && gaps[1] == gaps[3] && !is_uniform;
    // "06/12/26 14.30"
    let is_day_and_hour = gaps.len() == 4 && gaps[0] == gaps[1] && gaps[1] != gaps[2] && &digits[2..4] <= "12";
    let are_years = sizes == [2, 4, 4] && [&digits[2..4], &digits[6..8]].iter().all(|year| ["19", "20"].contains(year));
    !is_by_turns && !is_day_and_hour && !are_years
}

/// Whether the number is no part of a longer list of alike groups. Another number beside it may be one.
fn is_apart(number: &Groups, before: &str, after: &str) -> bool {
    const DIGITS: usize = 10;
    let Some((first, last)) = number.inner() else {
        return true;
    };
    let sizes = number.sizes();
    let is_part = |others: &Groups, gap: &str, sizes: &[usize]| {
        let is_alike = others.digits.first().is_some_and(|digits| sizes.contains(&digits.len()));
        is_alike && others.gaps[0] == gap && !others.alike(gap).is_multiple_of(DIGITS)
    };
    let (back, on) = (groups(before.chars().rev()), groups(after.chars()));
    // "24/24", "7/7"
    let is_always = on.gaps.get(1).is_some_and(|gap| gap == "/") && on.digits[0] == on.digits[1];
    !is_part(&back, first, &sizes[..2]) && (is_always || !is_part(&on, last, &sizes[sizes.len() - 1..]))
}

/// What the word before it calls a number and no French one looks like: one without its zero, and those of Germany, from
/// eight digits behind the zero on.
pub(super) fn is_called_telephone(_: &str, it: &str, _: &str) -> bool {
    let groups = Groups::of(it);
    let (sizes, digits) = (groups.sizes(), groups.digits.concat());
    let is_german =
        digits.starts_with('0') && !digits.starts_with("00") && (9..=13).contains(&digits.len()) && sizes[0] > 2;
    is_german || sizes == [1, 2, 2, 2, 2] && !digits.starts_with('0')
}

/// A number with a country's code, no amount.
pub(super) fn is_abroad(_: &str, it: &str, after: &str) -> bool {
    let groups = Groups::of(it);
    let count: usize = groups.sizes().iter().sum();
    let is_amount = count < 10 && groups.sizes()[1..].iter().all(|size| *size == 3);
    (9..=17).contains(&count) && !is_amount && !after.trim_start().starts_with(['%', '€'])
}

/// Numbers in words have ten digits, and two words are none.
pub(super) fn is_spelt_telephone(_: &str, it: &str, _: &str) -> bool {
    const UNITS: &[&str] = &["un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
    const TEENS: &[&str] = &["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];
    const TENS: &[&str] = &["vingt", "vingts", "trente", "quarante", "cinquante", "soixante"];
    let lower = it.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "et");
    let (mut digits, mut last, mut spelt) = (0, "", 0);
    for word in all {
        spelt += usize::from(!word.starts_with(|c: char| c.is_ascii_digit()));
        digits += match word {
            _ if word.starts_with(|c: char| c.is_ascii_digit()) || word.starts_with('o') && word != "onze" => {
                word.len()
            }
            "zero" => 1,
            // "Seventy-eight" is sixty and eighteen, "eighty" four times twenty.
            "vingt" | "vingts" if last == "quatre" => 1,
            _ if UNITS.contains(&word)
                && (TENS.contains(&last) || last == "dix" && ["sept", "huit", "neuf"].contains(&word)) =>
            {
                0
            }
            _ if TEENS.contains(&word) && TENS.contains(&last) => 0,
            _ if UNITS.contains(&word) => 1,
            _ => 2,
        };
        last = word;
    }
    spelt > 0 && digits == 10
}

/// A French social security number: sex, year, month, department, commune, order and key, as INSEE tells,
/// <https://www.insee.fr/fr/metadonnees/definition/c1409>. One with the right key may be set in any way, and a mistyped one
/// is one where words say so.
pub(super) fn is_social_security(before: &str, it: &str, after: &str) -> bool {
    // Corsica's letters stand for numbers (INSEE).
    let number = Groups::of(&it.to_uppercase().replace("2A", "19").replace("2B", "18"));
    let (digits, sizes) = (number.digits.concat(), number.sizes());
    let (back, on) = (groups(before.chars().rev()), groups(after.chars()));
    let is_apart = number.inner().is_none_or(|(first, last)| {
        back.gaps.first().is_none_or(|gap| gap != first) && on.gaps.first().is_none_or(|gap| gap != last)
    });
    let month = digits[3..5].parse().is_ok_and(|month: u32| (1..=12).contains(&month) || (20..=99).contains(&month));
    let is_right = match digits.len() {
        13 => [[13].as_slice(), &[1, 2, 2, 2, 3, 3]].contains(&sizes.as_slice()),
        _ => {
            let (number, key) = (digits[..13].parse::<u64>(), digits[13..].parse::<u64>());
            number.is_ok_and(|number| key.is_ok_and(|key| 97 - number % 97 == key))
        }
    };
    is_apart && (month && is_right || is_said_to_be_one(before, &sizes, after))
}

/// Whether the words around call it a social security number; an amount and the number of a company are none.
fn is_said_to_be_one(before: &str, sizes: &[usize], after: &str) -> bool {
    const WORDS: &[&str] = &["secu", "n° ss", "numero ss", "numero insee", "n° insee", "nir ", "nir:"];
    const ENDS: [char; 4] = ['.', '!', '?', '\n'];
    let near = tail(before, 48);
    let near = near.rsplit(ENDS).next().unwrap_or_default();
    let behind: String = after.chars().take(48).collect::<String>().to_lowercase();
    let behind = behind.split(ENDS).next().unwrap_or_default();
    let is_amount = sizes.len() > 1 && sizes[0] < 3 && sizes[1..].iter().all(|size| *size == 3);
    let is_said = holds_any(near, WORDS) || holds_any(behind, WORDS);
    is_said && !is_amount && !near.contains("siret") && !is_another_code(before)
}

/// An international bank account number by its check digits (ISO 13616), or where a word calls it one.
pub(super) fn is_bank_account(before: &str, it: &str, _: &str) -> bool {
    let all: Vec<u32> = it.chars().filter_map(|c| c.to_digit(36)).collect();
    let digits = all[4..].iter().chain(&all[..4]);
    let rest = digits.fold(0, |rest, &digit| (rest * if digit < 10 { 10 } else { 100 } + digit) % 97);
    rest == 1 || holds_any(&tail(before, 24), &["iban", "rib"])
}
