//! The author's own sentences: the one that a card shows, and the one that a long story shows large.
//!
//! A sentence is taken whole or not at all, and only from the author's own words: none that quotes somebody else.

use crate::content::model::{Ambassador, RawAmbassador};
use crate::site::markdown;

/// Fewer characters than this in a paragraph that loses its last sentence are no paragraph.
const REST_MIN: usize = 80;
/// A sentence that is shown large has so many characters.
const PULLED: std::ops::RangeInclusive<usize> = 40..=110;
/// A story that has fewer characters needs no rest for the eye.
const STORY_MIN: usize = 600;

/// The sentence that a card shows: the profile's hook, else the first whole sentence of the bio in the first person that
/// has at most [`RawAmbassador::HOOK_MAX`] characters; `None` where there is neither.
pub fn voice(row: &Ambassador, language: &str) -> Option<String> {
    row.hook.clone().or_else(|| {
        let paragraphs = markdown::paragraphs(&row.bio.text);
        let mut sentences = paragraphs.iter().flat_map(|paragraph| sentences(paragraph));
        sentences.find(|sentence| is_voice(sentence, language)).map(str::to_owned)
    })
}

fn is_voice(sentence: &str, language: &str) -> bool {
    sentence.chars().count() <= RawAmbassador::HOOK_MAX && is_whole(sentence) && is_first_person(sentence, language)
}

/// A story in HTML with the sentence that is shown large, which stands where it was read before: after `start`.
#[derive(Debug, PartialEq, Eq)]
pub struct Story {
    pub start: String,
    /// As HTML, without quotation marks.
    pub pulled: Option<String>,
    pub end: String,
}

/// The story of `html`, of which no sentence is repeated: one that `voice` begins with starts after it, and of one that
/// is long the last sentence of a paragraph stands between this paragraph and the next. Its first and its last
/// paragraph keep their ends, and so does every paragraph that would be too short without.
pub fn story(html: &str, voice: Option<&str>) -> Story {
    let whole = |html: &str| Story { start: html.to_owned(), pulled: None, end: String::new() };
    let Some(mut paragraphs) = plain_paragraphs(html) else {
        return whole(html);
    };
    if let (Some(voice), Some(first)) = (voice, paragraphs.first_mut())
        && let Some(rest) = first.strip_prefix(voice).map(str::trim_start).filter(|rest| begins(rest))
    {
        *first = rest.to_owned();
    }
    let is_long = paragraphs.iter().map(|text| text.chars().count()).sum::<usize>() >= STORY_MIN;
    let inner = 1..paragraphs.len().saturating_sub(1);
    let found = inner.filter(|_| is_long).find_map(|at| {
        let text = &paragraphs[at];
        let last = sentences(text).pop().filter(|last| is_pulled(last) && Some(*last) != voice)?;
        let rest = text[..text.len() - last.len()].trim_end();
        (rest.chars().count() >= REST_MIN).then(|| (at, rest.to_owned(), last.to_owned()))
    });
    let written = |paragraphs: &[String]| paragraphs.iter().map(|text| format!("<p>{text}</p>\n")).collect::<String>();
    match found {
        None => whole(&written(&paragraphs)),
        Some((at, rest, last)) => {
            paragraphs[at] = rest;
            Story { start: written(&paragraphs[..=at]), pulled: Some(last), end: written(&paragraphs[at + 1..]) }
        }
    }
}

fn is_pulled(sentence: &str) -> bool {
    PULLED.contains(&sentence.chars().count()) && is_whole(sentence) && !sentence.contains(['<', '>', '&'])
}

/// The inner HTML of each paragraph, if `html` is nothing else.
fn plain_paragraphs(html: &str) -> Option<Vec<String>> {
    let inner = html.trim().strip_prefix("<p>")?.strip_suffix("</p>")?;
    let paragraphs: Vec<String> = inner.split("</p>\n<p>").map(str::to_owned).collect();
    paragraphs.iter().all(|text| !text.contains("</p>") && !text.contains("<p>")).then_some(paragraphs)
}

/// The sentences of a paragraph, each with the mark that ends it. What follows the last mark is one too.
fn sentences(paragraph: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(mark) = paragraph[from..].find(['.', '!', '?', '…']).map(|at| from + at) {
        let after = &paragraph[mark..];
        let closed = closed(after.trim_start_matches(['.', '!', '?', '…', '\u{202f}', '\u{a0}']));
        from = paragraph.len() - closed.len();
        let rest = closed.trim_start();
        let is_end = rest.is_empty() || (rest.len() < closed.len() && begins(rest));
        if is_end && !is_abbreviated(&paragraph[start..mark]) {
            sentences.push(paragraph[start..from].trim());
            start = paragraph.len() - rest.len();
        }
    }
    sentences.push(paragraph[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// `text` without the marks that close what is quoted or in brackets; French has a space before its own.
fn closed(mut text: &str) -> &str {
    while let Some(rest) = text.strip_prefix(['”', '"', ')']).or_else(|| text.trim_start().strip_prefix('»')) {
        text = rest;
    }
    text
}

/// Whether `text` begins as a sentence does.
fn begins(text: &str) -> bool {
    let first = text.trim_start_matches(['«', '“', '"', '(', '\u{a0}', '\u{202f}', ' ', '—', '–']).chars().next();
    first.is_some_and(|first| first.is_uppercase() || first.is_numeric())
}

/// Whether the last word of `text` is a title or an initial, whose full stop ends nothing: `M.`, `Dr.`, `J.`.
fn is_abbreviated(text: &str) -> bool {
    let word = text.rsplit([' ', '\u{a0}', '\u{202f}', '-']).next().unwrap_or_default();
    word.chars().count() <= 2 && word.starts_with(char::is_uppercase)
}

/// Whether `sentence` has a beginning and an end and quotes nobody.
fn is_whole(sentence: &str) -> bool {
    let quotes = ['«', '»', '“', '”', '„', '"'];
    begins(sentence) && sentence.ends_with(['.', '!', '?', '…']) && !sentence.contains(quotes)
}

/// Whether the author speaks of themselves, or of themselves and others.
fn is_first_person(sentence: &str, language: &str) -> bool {
    let words: &[&str] = match language.get(..2) {
        Some("fr") => &["je", "j", "me", "m", "moi", "mon", "ma", "mes", "nous", "notre", "nos"],
        Some("de") => &[
            "ich", "mich", "mir", "mein", "meine", "meinem", "meinen", "meiner", "meines", "wir", "uns", "unser",
            "unsere", "unserem", "unseren", "unserer",
        ],
        Some("en") => &["i", "me", "my", "mine", "we", "us", "our", "ours"],
        _ => &[],
    };
    sentence.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bio: &str) -> Option<&str> {
        sentences(bio).into_iter().find(|sentence| is_voice(sentence, "fr"))
    }

    #[test]
    fn a_voice_is_the_first_short_sentence_in_the_first_person() {
        let bio = "Le vide est là. Je couvre les toits de Nancy. Je les connais par leurs cheminées.";
        assert_eq!(found(bio), Some("Je couvre les toits de Nancy."));
        assert_eq!(found("L'usine ferme. On m'appelle encore !"), Some("On m'appelle encore !"));
        assert_eq!(found("Nous sommes six. Le bois vient d'ici."), Some("Nous sommes six."));
        assert_eq!(found("Le bois vient d'ici. Il sèche deux ans."), None);
    }

    #[test]
    fn a_voice_is_never_cut() {
        let long = format!("Je {} tout le monde.", "vois ".repeat(20));
        assert_eq!(found(&long), None);
        assert_eq!(found("Je commence une phrase sans fin"), None);
        assert_eq!(found("… et je continue."), None);
        let exact = format!("Je{}.", "e".repeat(87));
        assert_eq!(found(&format!("Je {exact}")), None);
        let words = format!("Je {}.", "a".repeat(86));
        assert_eq!((words.chars().count(), found(&words)), (90, Some(words.as_str())));
        assert_eq!(found(&format!("Je {}.", "a".repeat(87))), None);
    }

    #[test]
    fn a_voice_is_the_authors_own() {
        assert_eq!(found("« Je suis perdu. » Il me l'a dit hier. Voilà."), Some("Il me l'a dit hier."));
        assert_eq!(found("Ma mère disait « photographe d'os »."), None);
    }

    #[test]
    fn a_title_and_an_initial_end_no_sentence() {
        assert_eq!(sentences("Je suis M. Test. Bonjour."), ["Je suis M. Test.", "Bonjour."]);
        assert_eq!(
            sentences("Il est 3.5 fois. Non… peut-être ! Oui."),
            ["Il est 3.5 fois.", "Non… peut-être !", "Oui."]
        );
        assert_eq!(sentences("« Oui. » Il rit. (Moi aussi.) Fin"), ["« Oui. »", "Il rit.", "(Moi aussi.)", "Fin"]);
    }

    const LAST: &str = "Le déploiement embauchait quiconque savait lire un plan.";

    fn paragraphs(middle: &str) -> String {
        let long = "Je tire et je soude. ".repeat(14);
        format!("<p>Le vide ne me gêne pas. {long}</p>\n<p>{middle}</p>\n<p>{long}</p>\n")
    }

    #[test]
    fn a_long_story_shows_the_end_of_an_inner_paragraph_large_and_once() {
        let kept = "Mon bac, je l'ai eu de justesse. ".repeat(5);
        let told = story(&paragraphs(&format!("{kept}{LAST}")), None);
        assert_eq!(told.pulled.as_deref(), Some(LAST));
        assert!(told.start.ends_with(&format!("{}</p>\n", kept.trim_end())) && told.end.starts_with("<p>Je tire"));
        assert!(!told.start.contains(LAST) && !told.end.contains(LAST));
    }

    #[test]
    fn nothing_is_pulled_where_it_would_leave_too_little_or_break_a_link() {
        let kept = "Mon bac, je l'ai eu de justesse. ".repeat(5);
        for middle in [
            format!("Trop court. {LAST}"),
            format!("{kept}Court."),
            format!("{kept}Il embauchait qui savait <a href=\"x\">lire un plan</a> et tenir."),
            format!("{kept}Ma mère disait « photographe d'os » et je n'ai pas mieux."),
        ] {
            let html = paragraphs(&middle);
            assert_eq!(story(&html, None), Story { start: html, pulled: None, end: String::new() }, "{middle}");
        }
        let list = format!("<p>{LAST}</p>\n<ul>\n<li>Un</li>\n</ul>\n");
        assert_eq!(story(&list, None).start, list);
    }

    #[test]
    fn a_story_begins_after_the_sentence_that_the_head_shows() {
        let told = story(&paragraphs("Court."), Some("Le vide ne me gêne pas."));
        assert!(told.start.starts_with("<p>Je tire et je soude."));
        let other = story("<p>Je ris.</p>\n", Some("Je ris."));
        assert_eq!(other.start, "<p>Je ris.</p>\n", "a story is not emptied");
    }
}
