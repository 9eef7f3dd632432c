//! The second looks at amounts of money: what visitors are asked for, not what a trade earns and costs.

use super::looks::{end_of, holds_any, start_of, starts_with_any};
use super::people::clause;

/// What is told near an amount that is no visit's: what one earns, pays for a tool or gets.
const OTHER_MONEY: &[&str] = &[
    "salaire",
    "gagn",
    "payé",
    "rémunér",
    "brut",
    "smic",
    "touch",
    "aide",
    "prime",
    "subvention",
    "bourse",
    "gratification",
    "budget",
    "chiffre",
    "loyer",
    "économ",
    "coût de formation",
    "amende",
    "indemnité de stage",
    "opco",
    "crédit",
    "prêt",
    "offert",
    "rapporte",
];
const VISITS: &[&str] = &[
    "visite",
    "intervention",
    "rencontre",
    "déplacement",
    "séance",
    "démonstration",
    "conférence",
    "témoignage",
    "atelier",
    "venue",
    "dans la classe",
    "en classe",
    "participation",
    "tarif",
    "comptez",
    "honoraires",
];
/// More than any visit costs.
const AMOUNT_MAX: u32 = 2_000;

/// The euros of an amount in figures.
fn euros(it: &str) -> Option<u32> {
    let from = it.find(|c: char| c.is_ascii_digit())?;
    let figures =
        it[from..].split(|c: char| !(c.is_ascii_digit() || c == ' ' || c == '.' || c == ',')).next()?.trim_end();
    // What has two digits behind the last sign is cents.
    let whole = match figures.rsplit_once(['.', ',']) {
        Some((whole, cents)) if cents.trim().len() < 3 => whole,
        _ => figures,
    };
    whole.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

fn is_nothing(it: &str) -> bool {
    let mut digits = it.chars().filter(char::is_ascii_digit).peekable();
    digits.peek().is_some() && digits.all(|digit| digit == '0') || it.to_lowercase().contains("zéro")
}

/// What is to be paid for each visitor or each visit.
pub(super) fn is_paid_for_each(before: &str, it: &str, _: &str) -> bool {
    let clause = end_of(before, 48);
    let is_travel = it.ends_with("km") || it.ends_with("kilomètre");
    !is_nothing(it)
        && !holds_any(&clause, OTHER_MONEY)
        && euros(it).is_none_or(|euros| if is_travel { euros < 5 } else { euros <= AMOUNT_MAX })
}

/// What a word for prices says, where it can be of nothing but a visit.
pub(super) fn is_price(before: &str, it: &str, _: &str) -> bool {
    !is_nothing(it) && !holds_any(&end_of(before, 24), OTHER_MONEY) && euros(it).is_none_or(|euros| euros <= AMOUNT_MAX)
}

/// What a word for prices says near a visit.
pub(super) fn is_price_of_a_visit(before: &str, it: &str, after: &str) -> bool {
    let lower = end_of(before, 60);
    let near = [clause(&lower), &it.to_lowercase(), after.split(['.', '!', '?', ';', '\n']).next().unwrap_or_default()]
        .join(" ");
    is_price(before, it, after) && holds_any(&near, VISITS)
}

fn end_of_sentence(after: &str) -> String {
    after.split(['.', '!', '?', ';', '\n']).next().unwrap_or_default().to_lowercase()
}

/// What an hour costs where nothing else is told, or a visit is: a trade earns by the hour, too.
pub(super) fn is_price_of_an_hour(before: &str, it: &str, after: &str) -> bool {
    let lower = end_of(before, 60);
    let clause = clause(&lower).trim();
    let is_asked = clause.is_empty()
        || clause.ends_with(':')
        || ["comptez", "je prends", "je demande", "pour"].iter().any(|word| clause.ends_with(word))
        || holds_any(clause, VISITS);
    let is_of_work = holds_any(clause, &["débute", "commence", "plomb", "horaire", "artisan", "taux"])
        || holds_any(&end_of_sentence(after), &["smic", "salaire", "brut", "net", "pour un ", "pour une "]);
    is_asked && !is_of_work && is_paid_for_each(before, it, after)
}

/// What a visit costs in all: what each has to pay is another thing.
pub(super) fn is_price_of_one(before: &str, it: &str, after: &str) -> bool {
    !starts_with_any(&start_of(after), &["par ", "/"]) && is_price(before, it, after)
}

/// Expenses of a visit, not of a letter or a school.
pub(super) fn is_expense(before: &str, it: &str, after: &str) -> bool {
    let after = start_of(after);
    let is_other = starts_with_any(
        &after,
        &["de port", "de dossier", "de notaire", "de scolarité", "d'inscription", "de bouche", "de garde"],
    );
    !is_other && is_price(before, it, "")
}

/// "No visit is payable" says that it is free.
pub(super) fn is_no_denial(before: &str, _: &str, _: &str) -> bool {
    !holds_any(&end_of(before, 16), &["aucun", "jamais", "ni ", "pas de", "pas d'", "sans "])
}
