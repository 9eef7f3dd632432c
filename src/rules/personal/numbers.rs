//! Telephone and social security numbers: digits in groups, however they are set.

use super::looks::end_of;

/// Digits without anything between them, a letter O in the place of the first zero included.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    end: usize,
    /// Where what stands between this group and the next one ends; nothing stands there behind the last of a run.
    gap_end: usize,
}

/// The longest gap between two groups: a bracket, a space, a dash, a space.
const GAP_MAX: usize = 4;
/// The most digits that a number has: a country's code and fifteen in all (E.164).
const DIGITS_MAX: usize = 15;

/// A number by its bytes.
pub(super) enum Number {
    /// Somebody answers it.
    Telephone(usize, usize),
    /// The state knows somebody by it.
    SocialSecurity(usize, usize),
}

/// Every number of a person in `text`.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    // Most texts have no digit at all, and that is told quickest of many bytes at once.
    let has_digit = |bytes: &[u8]| bytes.iter().fold(false, |has, byte| has | byte.is_ascii_digit());
    if !text.as_bytes().chunks(64).any(has_digit) {
        return found;
    }
    let mut run: Vec<Group> = Vec::new();
    let mut index = 0;
    while let Some(start) = next_digit(text, index) {
        index = start;
        run.clear();
        while let Some(group) = group(text, index) {
            run.push(group);
            index = group.gap_end;
            if group.gap_end == group.end {
                break;
            }
        }
        // What is no group, `24h`, is passed by, and so is its run.
        index = index.max(end_of_digits(text, start));
        Run { text, groups: &run }.numbers(&mut found);
    }
    found
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    let digit = from + text.as_bytes()[from..].iter().position(u8::is_ascii_digit)?;
    // "o6": one who types an O for a zero.
    let is_o =
        digit > from && text[..digit].ends_with(['o', 'O']) && !text[..digit - 1].ends_with(char::is_alphanumeric);
    Some(digit - usize::from(is_o))
}

fn end_of_digits(text: &str, start: usize) -> usize {
    let skipped = usize::from(!text.as_bytes()[start].is_ascii_digit());
    let rest = &text.as_bytes()[start + skipped..];
    start + skipped + rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
}

/// The group that starts at `start`.
fn group(text: &str, start: usize) -> Option<Group> {
    let end = end_of_digits(text, start);
    if text[..start].ends_with(char::is_alphanumeric) || text[end..].starts_with(char::is_alphabetic) {
        return None;
    }
    let gap = text[end..].chars().take_while(|c| " .-/_,:·()+[]\n".contains(*c)).take(GAP_MAX + 1);
    let length: usize = gap.clone().map(char::len_utf8).sum();
    let gap_end = end + length;
    let goes_on = gap.clone().count() <= GAP_MAX
        && gap.filter(|c| *c == '\n').count() <= 1
        && (text[gap_end..].starts_with(|c: char| c.is_ascii_digit()) || next_digit(text, end) == Some(gap_end));
    let gap_end = if goes_on && group_is_next(text, gap_end) { gap_end } else { end };
    Some(Group { start, end, gap_end })
}

/// Whether what starts at `start` is a group, so that a run goes on to it.
fn group_is_next(text: &str, start: usize) -> bool {
    let end = end_of_digits(text, start);
    !text[end..].starts_with(char::is_alphabetic) && !text[..start].ends_with(char::is_alphanumeric)
}

/// Groups with only gaps between them.
struct Run<'a> {
    text: &'a str,
    groups: &'a [Group],
}

impl Run<'_> {
    fn numbers(&self, found: &mut Vec<Number>) {
        let (mut index, mut known_to) = (0, 0);
        while index < self.groups.len() {
            let start = self.groups[index].start;
            let end = |to: usize| self.groups[to - 1].end;
            if let Some(to) = self.social_security(index) {
                found.push(Number::SocialSecurity(start, end(to)));
                (index, known_to) = (to, to);
            } else if let Some((start, to)) = self.international(index) {
                found.push(Number::Telephone(start, end(to)));
                (index, known_to) = (to, to);
            } else if let Some(to) = self.national(index, known_to).or_else(|| self.called(index)) {
                found.push(Number::Telephone(self.opened(start), end(to)));
                (index, known_to) = (to, to);
            } else {
                index += 1;
            }
        }
    }

    fn digits(&self, from: usize, to: usize) -> String {
        let groups = self.groups[from..to].iter();
        groups
            .flat_map(|group| self.text[group.start..group.end].chars())
            .map(|c| if c.is_ascii_digit() { c } else { '0' })
            .collect()
    }

    fn size(&self, index: usize) -> usize {
        self.groups[index].end - self.groups[index].start
    }

    /// What stands behind the group at `index`, as one kind: spaces and brackets around a sign do not count.
    fn gap(&self, index: usize) -> &str {
        let Group { end, gap_end, .. } = self.groups[index];
        let gap = self.text[end..gap_end].trim_matches([' ', '\n', '(', ')', '[', ']']);
        if gap.is_empty() && end < gap_end { " " } else { gap }
    }

    /// The group behind those from `from` that have `count` digits together.
    fn with_digits(&self, from: usize, count: usize) -> Option<usize> {
        let mut sum = 0;
        let to = (from..self.groups.len()).find(|&index| {
            sum += self.size(index);
            sum >= count
        })?;
        (sum == count).then_some(to + 1)
    }

    /// `start`, or the bracket before it: "(06) 12 …".
    fn opened(&self, start: usize) -> usize {
        let is_closed = self.text[start..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(')');
        if is_closed && self.text[..start].ends_with('(') { start - 1 } else { start }
    }

    fn before(&self, index: usize, count: usize) -> String {
        end_of(&self.text[..self.groups[index].start], count)
    }

    /// Whether the words before the group at `index` say that a telephone number follows.
    fn is_announced(&self, index: usize) -> bool {
        const WORDS: &[&str] = &[
            "tél", "tel.", "tel ", "tel:", "appel", "joign", "joindre", "portable", "mobile", "phone", "fax",
            "whatsapp", "sms", "fixe ", "fixe:", "☎", "📞",
        ];
        let before = self.before(index, 32);
        WORDS.iter().any(|word| before.contains(word))
    }

    /// Whether the last word before the group at `index` says so, so that any setting of digits is one.
    fn is_called(&self, index: usize) -> bool {
        const WORDS: &[&str] = &[
            "tél",
            "tel",
            "téléphone",
            "telephone",
            "telefon",
            "handy",
            "handynummer",
            "mobil",
            "mobile",
            "portable",
            "phone",
            "whatsapp",
            "sms",
            "fixe",
            "fax",
            "☎",
            "📞",
        ];
        let before = self.before(index, 24);
        let words = before.trim_end_matches([' ', ':', '.', '(', '=', '-']);
        let last = words.rsplit([' ', '\n', '(', '/', ',', '*', '\'']).next().unwrap_or_default();
        WORDS.contains(&last) || last == "au" && self.is_announced(index)
    }

    /// Whether they say that the digits are those of something else.
    fn is_another_code(&self, index: usize) -> bool {
        const WORDS: &[&str] = &[
            "isbn",
            "siret",
            "siren",
            "iban",
            "uai",
            "rncp",
            "ean",
            "série",
            "départ",
            "norme",
            "réf",
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
        ];
        let before = self.before(index, 24);
        WORDS.iter().any(|word| before.contains(word))
    }

    /// Ten digits of the French plan, from 01 to 09: <https://www.arcep.fr>, decision 2018-0881.
    fn national(&self, from: usize, known_to: usize) -> Option<usize> {
        if !self.text[self.groups[from].start..].starts_with(['0', 'o', 'O']) {
            return None;
        }
        let to = self.with_digits(from, 10)?;
        let digits = self.digits(from, to);
        let sizes: Vec<usize> = (from..to).map(|index| self.size(index)).collect();
        let is_announced = self.is_announced(from);
        let looks_so = !digits.starts_with("00")
            && (is_usual(&sizes) || is_announced && sizes[0] <= 4 && sizes.len() <= 5)
            && self.is_set_alike(from, to, &sizes, is_announced)
            && self.is_apart(from, to, known_to);
        let is_other = || !is_announced && (self.is_another_code(from) || sizes.len() > 4 && is_a_list(&digits));
        (looks_so && !is_other()).then_some(to)
    }

    /// What the word before it calls a number and no French one looks like: one without its zero, and those of Germany, from
    /// eight digits behind the zero on.
    fn called(&self, from: usize) -> Option<usize> {
        const GERMAN: std::ops::RangeInclusive<usize> = 9..=13;
        const GROUPS_MAX: usize = 6;
        let near = from..self.groups.len().min(from + GROUPS_MAX);
        let to = near.into_iter().find(|&index| self.groups[index].gap_end == self.groups[index].end)? + 1;
        let digits = self.digits(from, to);
        let sizes: Vec<usize> = (from..to).map(|index| self.size(index)).collect();
        let is_german =
            digits.starts_with('0') && !digits.starts_with("00") && GERMAN.contains(&digits.len()) && sizes[0] > 2;
        let is_without_zero = sizes == [1, 2, 2, 2, 2] && !digits.starts_with('0');
        ((is_german || is_without_zero) && self.is_called(from)).then_some(to)
    }

    /// Whether the gaps of a number are those of one.
    fn is_set_alike(&self, from: usize, to: usize, sizes: &[usize], is_announced: bool) -> bool {
        let gaps: Vec<&str> = (from..to - 1).map(|index| self.gap(index)).collect();
        let Some(first) = gaps.first() else {
            return true;
        };
        let is_uniform = gaps.iter().all(|gap| gap == first);
        let digits = self.digits(from, to);
        if gaps.iter().any(|gap| gap.contains([',', ':', '+'])) {
            // Lists and hours are written so.
            return is_uniform
                && sizes.len() == 5
                && (is_announced || digits.starts_with("06") || digits.starts_with("07"));
        }
        if sizes.len() > 6 {
            return is_uniform;
        }
        let is_by_turns = gaps.len() == 4 && gaps[0] == gaps[2] && gaps[1] == gaps[3] && !is_uniform;
        // "06/12/26 14.30"
        let is_day_and_hour = gaps.len() == 4 && gaps[0] == gaps[1] && gaps[1] != gaps[2] && &digits[2..4] <= "12";
        let are_years =
            sizes == [2, 4, 4] && [&digits[2..4], &digits[6..8]].iter().all(|year| ["19", "20"].contains(year));
        !is_by_turns && !is_day_and_hour && !are_years
    }

    /// Whether the number is no part of a longer list of alike groups. A number before it may be one.
    fn is_apart(&self, from: usize, to: usize, known_to: usize) -> bool {
        if to - from == 1 {
            return true;
        }
        let (inner_first, inner_last) = (self.gap(from), self.gap(to - 2));
        let goes_back = from > known_to
            && self.gap(from - 1) == inner_first
            && (self.size(from - 1) == self.size(from) || self.size(from - 1) == self.size(from + 1));
        let goes_on = to < self.groups.len()
            && self.gap(to - 1) == inner_last
            && self.size(to) == self.size(to - 1)
            && !self.is_always(to)
            && !(self.text[self.groups[to].start..].starts_with('0') && self.with_digits(to, 10).is_some());
        !goes_back && !goes_on
    }

    /// "24/24", "7/7".
    fn is_always(&self, index: usize) -> bool {
        let is_slash = index + 1 < self.groups.len() && self.gap(index) == "/";
        is_slash && self.digits(index, index + 1) == self.digits(index + 1, index + 2)
    }

    /// A number with a country's code behind `+` or `00`, or in a link that calls it.
    fn international(&self, from: usize) -> Option<(usize, usize)> {
        let group_start = self.groups[from].start;
        let before = &self.text[..group_start];
        let sign = before.trim_end_matches([' ', '(']);
        let is_link = ["wa.me/", "tel:", "phone=", "phone/"].iter().any(|link| before.ends_with(link));
        let digits = self.digits(from, from + 1);
        let (start, code_from) = if sign.ends_with('+') && group_start - sign.len() <= 2 {
            let start = sign.len() - 1;
            (if self.text[..start].ends_with('(') { start - 1 } else { start }, 0)
        } else if digits.starts_with("00") {
            (self.opened(group_start), 2)
        } else if is_link && digits.starts_with(|c| c != '0') {
            (group_start, 0)
        } else {
            return None;
        };
        let mut to = from;
        let mut sum = 0;
        while to < self.groups.len() && sum + self.size(to) <= DIGITS_MAX + 2 {
            // Another number has a sign of its own.
            if to > from && self.text[self.groups[to - 1].end..self.groups[to].start].contains('+') {
                break;
            }
            sum += self.size(to);
            to += 1;
        }
        // The first group may be longer than any number.
        if to == from {
            return None;
        }
        let all = self.digits(from, to);
        let number = all.get(code_from..).unwrap_or_default();
        if number.starts_with("33") {
            return self.french(from, to, code_from).map(|to| (start, to));
        }
        let is_known = if code_from == 0 {
            !number.starts_with('0')
        } else {
            NEIGHBOURS.iter().any(|code| number.starts_with(code))
        };
        let is_percentage = self.text[self.groups[to - 1].end..].trim_start().starts_with(['%', '€']);
        let is_amount = number.len() < 10 && (from + 1..to).all(|index| self.size(index) == 3);
        let is_one = (9..=DIGITS_MAX).contains(&number.len());
        (is_known && is_one && !is_percentage && !is_amount).then_some((start, to))
    }

    /// The end of a French number with its country's code: nine digits, and a zero before them or none.
    fn french(&self, from: usize, to: usize, code_from: usize) -> Option<usize> {
        (from + 1..=to).find(|&end| {
            let digits = self.digits(from, end);
            let national = digits.get(code_from + 2..).unwrap_or_default();
            let national = national.strip_prefix('0').unwrap_or(national);
            national.len() == 9 && !national.starts_with('0')
        })
    }

    /// A French social security number: sex, year, month, department, commune, order and key, as INSEE tells,
    /// <https://www.insee.fr/fr/metadonnees/definition/c1409>. With a key it may be set in any way.
    fn social_security(&self, from: usize) -> Option<usize> {
        if !self.text[self.groups[from].start..].starts_with(['1', '2']) {
            return None;
        }
        let is_apart = |to: usize| {
            let goes_back = from > 0 && self.groups.get(from + 1).is_some() && self.gap(from - 1) == self.gap(from);
            !goes_back && (to == self.groups.len() || to - from > 1 && self.gap(to - 1) != self.gap(to - 2))
        };
        let is_real = |digits: &str| {
            let month: u32 = digits[3..5].parse().unwrap_or_default();
            (1..=12).contains(&month) || (20..=99).contains(&month)
        };
        if let Some(to) = self.with_digits(from, 15) {
            let digits = self.digits(from, to);
            let number: u64 = digits[..13].parse().ok()?;
            let key: u64 = digits[13..].parse().ok()?;
            let is_right = is_real(&digits) && 97 - number % 97 == key;
            return (is_apart(to) && (is_right || self.is_said_to_be_one(from, to))).then_some(to);
        }
        let to = self.with_digits(from, 13)?;
        let sizes: Vec<usize> = (from..to).map(|index| self.size(index)).collect();
        let is_usual = [[13].as_slice(), &[1, 2, 2, 2, 3, 3]].contains(&sizes.as_slice());
        let is_one = is_usual && is_real(&self.digits(from, to));
        (is_apart(to) && (is_one || self.is_said_to_be_one(from, to))).then_some(to)
    }

    /// Whether the words around the groups call them a social security number: then a mistyped one is one, too. An amount and
    /// the number of a company are none.
    fn is_said_to_be_one(&self, from: usize, to: usize) -> bool {
        const WORDS: &[&str] = &["sécu", "secu", "n° ss", "numéro ss", "numéro insee", "n° insee", "nir ", "nir:"];
        let before = self.before(from, 48);
        let before = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or_default();
        let after: String = self.text[self.groups[to - 1].end..].chars().take(48).collect::<String>().to_lowercase();
        let after = after.split(['.', '!', '?', '\n']).next().unwrap_or_default();
        let is_amount = to - from > 1 && (from + 1..to).all(|index| self.size(index) == 3) && self.size(from) < 3;
        let is_other = before.contains("siret") || self.is_another_code(from);
        !is_amount && !is_other && WORDS.iter().any(|word| before.contains(word) || after.contains(word))
    }
}

/// Those that numbers with 00 in a French text have.
const NEIGHBOURS: &[&str] =
    &["32", "352", "41", "49", "39", "34", "44", "31", "351", "48", "40", "36", "212", "213", "216", "90"];

/// Whether groups of these sizes are a telephone number without another word.
fn is_usual(sizes: &[usize]) -> bool {
    const USUAL: &[&[usize]] = &[
        &[10],
        &[2, 2, 2, 2, 2],
        &[1, 1, 2, 2, 2, 2],
        &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        &[4, 2, 2, 2],
        &[4, 3, 3],
        &[1, 3, 3, 3],
        &[2, 4, 4],
        &[2, 3, 3, 2],
        &[2, 8],
        &[2, 2, 2, 4],
        &[2, 2, 3, 3],
    ];
    USUAL.contains(&sizes)
}

/// Whether digits or pairs of them count: steps, months.
fn is_a_list(digits: &str) -> bool {
    if digits == "0123456789" {
        return true;
    }
    let pairs: Vec<i32> = (0..5).filter_map(|index| digits.get(2 * index..2 * index + 2)?.parse().ok()).collect();
    pairs.windows(2).all(|pair| pair[1] - pair[0] == pairs[1] - pairs[0]) || pairs.iter().all(|pair| *pair <= 12)
}
