//! Whether somebody is reached so.

use super::{end_of, holds_any, start_of, starts_with_any};
use crate::rules::personal::people::{clause, is_named};

/// A mailbox that writes to somebody: no handle, no picture, no login of an address.
pub(in crate::rules::personal) fn is_mailbox(before: &str, it: &str, _: &str) -> bool {
    const FILES: &[&str] = &[
        ".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg", ".gif", ".js", ".css", ".html", ".pdf", ".doc", ".docx",
        ".odt", ".txt", ".csv", ".xlsx", ".ods", ".pptx", ".mp3", ".mp4",
    ];
    let lower = it.to_lowercase();
    let is_handle = before.ends_with(['/', '@'])
        || lower.starts_with("git@")
        || it.contains(" @") && !it.contains("@ ") && !is_mailbox_local(it);
    !is_handle && !FILES.iter().any(|ending| lower.ends_with(ending))
}

/// Whether what stands before the sign of an address is a name there and hardly a word: `jeanne.dupont`.
fn is_mailbox_local(it: &str) -> bool {
    let local = it.split([' ', '@', '(', '[']).next().unwrap_or_default();
    let has_provider = it.rsplit(['@', ' ']).next().is_some_and(is_provider) || it.split(['@', ' ']).any(is_provider);
    local.contains(['.', '_']) || local.contains(|c: char| c.is_ascii_digit()) || has_provider
}

fn is_provider(host: &str) -> bool {
    const PROVIDERS: &[&str] = &[
        "gmail",
        "hotmail",
        "outlook",
        "wanadoo",
        "laposte.net",
        "yahoo",
        "icloud",
        "protonmail",
        "proton.me",
        "googlemail",
    ];
    starts_with_any(&host.to_lowercase(), PROVIDERS)
}

/// "At" and "chez" are words: what stands before is a name of a mailbox, or behind stands who has many.
pub(in crate::rules::personal) fn is_spelt_mailbox(before: &str, it: &str, after: &str) -> bool {
    is_mailbox(before, it, after) && is_mailbox_local(it)
}

/// "À" is a word more often: what stands before is a name of a mailbox or a first name.
pub(in crate::rules::personal) fn is_mailbox_or_name(before: &str, it: &str, after: &str) -> bool {
    is_mailbox(before, it, after) && (is_mailbox_local(it) || is_known_first_name(it))
}

fn is_known_first_name(text: &str) -> bool {
    let mut letters = text.split([' ', '.', '_']).next().unwrap_or_default().chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    is_named(&first.chain(letters.flat_map(char::to_lowercase)).collect::<String>())
}

/// An account, where a word for its network announces it: a handle or a name. The network's own is told with "us".
pub(in crate::rules::personal) fn is_account(before: &str, it: &str, after: &str) -> bool {
    let name = it.rsplit([':', '=']).next().unwrap_or_default();
    let name = name.find('@').map_or_else(|| name.rsplit("est ").next().unwrap_or_default(), |at| &name[at..]).trim();
    let is_address = name.starts_with("http") || name.starts_with("www.") || after.starts_with('/');
    let is_handle = name.starts_with('@')
        || name.trim_end_matches('.').contains(['_', '.'])
        || name.contains(|c: char| c.is_ascii_digit()) && name.contains(char::is_alphabetic);
    let lower = end_of(before, 60);
    let is_ours = holds_any(clause(&lower), &["nous", "notre", "nos ", "le réseau", "la région", "du réseau"]);
    !is_address && !is_ours && (is_handle || is_named(name))
}

/// Numbers in words have ten digits, and two words are none.
pub(in crate::rules::personal) fn is_spelt_telephone(_: &str, it: &str, _: &str) -> bool {
    const UNITS: &[&str] = &["un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
    const TEENS: &[&str] = &["dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];
    const TENS: &[&str] = &["vingt", "vingts", "trente", "quarante", "cinquante", "soixante"];
    let lower = it.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "et");
    let (mut digits, mut last, mut spelt) = (0, "", 0);
    for word in all {
        spelt += usize::from(!word.starts_with(|c: char| c.is_ascii_digit()));
        digits += match word {
            _ if word.starts_with(|c: char| c.is_ascii_digit() || c == 'o') => word.len(),
            "zero" | "zéro" => 1,
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

/// A street has a name: it is no place that a sentence goes on from. A year before it is one.
pub(in crate::rules::personal) fn is_street(before: &str, it: &str, after: &str) -> bool {
    const NO_NAMES: &[&str] =
        &["ou", "et", "par", "en", "avec", "pour", "sans", "que", "qui", "dans", "sur", "à", "est", "sont"];
    /// What a street is, written as no name is.
    const STATES: &[&str] =
        &["barrée", "ouverte", "fermée", "bloquée", "coupée", "inondée", "déserte", "calme", "piétonne", "libre"];
    const KINDS: &[&str] = &["bis", "ter", "quater", "numéro", "numero", "au", "de", "du", "des", "la"];
    let kind = it.split_whitespace().position(|word| {
        word.chars().all(|c| c.is_alphabetic() || c == '.')
            && word.chars().count() > 1
            && !KINDS.contains(&word.to_lowercase().as_str())
    });
    let all: Vec<&str> = it.split_whitespace().collect();
    let name = kind.and_then(|kind| all.get(kind + 1));
    let is_before_christ = after.starts_with(".-C") || after.starts_with(". C");
    is_house(before, it, "")
        && !is_before_christ
        && name.is_none_or(|word| !NO_NAMES.contains(&word.to_lowercase().as_str()) && !STATES.contains(word))
}

/// The number of a house before the name of a German or English street.
pub(in crate::rules::personal) fn is_house_abroad(before: &str, it: &str, after: &str) -> bool {
    let number: String = it.chars().take_while(char::is_ascii_digit).collect();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    !is_year && is_house(before, it, after)
}

/// A number in words before a street is one of a house where a sentence begins with it, or somebody lives there.
pub(in crate::rules::personal) fn is_spelt_house(before: &str, it: &str, _: &str) -> bool {
    const LIVES: &[&str] = &["au", "habite", "situé", "située", "sis", "sise", "adresse", "demeure", "domicile", "est"];
    let clause = clause(before).trim_end();
    let last = clause.rsplit([' ', '\'']).next().unwrap_or_default().to_lowercase();
    let is_one = ["un ", "une "].iter().any(|one| it.to_lowercase().starts_with(one));
    !is_one && (clause.is_empty() || clause.ends_with([':', ',']) || LIVES.contains(&last.as_str()))
}

/// The number of a house: no year, no line and no page.
pub(in crate::rules::personal) fn is_house(before: &str, it: &str, _: &str) -> bool {
    const NUMBERED: &[&str] = &[
        "départementale",
        "nationale",
        "communale",
        "route",
        "ligne",
        "bus",
        "tram",
        "tramway",
        "car",
        "page",
        "étape",
        "sortie",
        "figure",
        "lot",
        "kilomètre",
        "km",
        "borne",
        "article",
        "rd",
        "rn",
        "d",
        "n",
        "a",
        "équipe",
        "chapitre",
        "photo",
        "chantier",
        "minibus",
    ];
    const MOMENTS: &[&str] =
        &["en", "depuis", "dès", "fin", "début", "avant", "après", "vers", "jusqu'en", "année", "été", "printemps"];
    let number: String = it.chars().take_while(char::is_ascii_digit).collect();
    let lower = end_of(before, 24);
    let last = lower.trim_end().rsplit([' ', '\n', '(', '\'']).next().unwrap_or_default();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    !NUMBERED.contains(&last) && !(is_year && (MOMENTS.contains(&last) || it.contains(',')))
}

/// "Cours" are lessons as well: a street has an article, or a comma behind its number.
pub(in crate::rules::personal) fn is_course(before: &str, it: &str, after: &str) -> bool {
    let number = it.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_set_as_one = number.starts_with(',')
        || starts_with_any(after.trim_start_matches([',', ' ', '-']), &["0", "5", "6", "8", "1"]);
    is_house(before, it, after) && (is_set_as_one || holds_any(it, &[" du ", " de la ", " des ", " de l'"]))
}

/// The number behind a street ends what it says.
pub(in crate::rules::personal) fn is_number_behind(_: &str, it: &str, after: &str) -> bool {
    let number: String = it.chars().rev().take_while(char::is_ascii_digit).collect();
    let is_year = number.len() == 4 && (number.ends_with("91") || number.ends_with("02"));
    let rest = after.trim_start_matches([',', ' ', '-']);
    let is_end = after.is_empty()
        || after.starts_with(['.', ',', ';', ')', '\n', '!', '?', '"'])
        || starts_with_any(rest, &["à ", "0", "5", "6", "8"]);
    !is_year
        && is_end
        && !(after.starts_with(',') && rest.starts_with(|c: char| c.is_ascii_digit()) && number.len() < 2)
}

/// A post box; a BP is a certificate, too, and a CS a year after another one.
pub(in crate::rules::personal) fn is_post_box(_: &str, it: &str, after: &str) -> bool {
    let mut numbers = it.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let number = numbers.next().unwrap_or_default();
    let has_postcode = numbers.next().is_some();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let is_span = starts_with_any(&start_of(after), &["mois", "heures", "h ", "ans", "€", "euros", "élèves", "places"]);
    has_postcode || number.len() >= 4 && !is_year && !is_span
}
