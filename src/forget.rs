//! Forgetting an ambassador: the profile keeps its id alone, so that nobody else ever gets it; its photo goes, and so does
//! every link to it. No other byte of any file changes.

use std::fs;
use std::io;
use std::path::Path;

use crate::locale::{Argument, Words, words};
use crate::pipeline::Sources;
use crate::replace::replace;
use crate::source::{FilePath, position};
use crate::url;

static WORDS: Words = words!("forget.ftl");

/// All that is left in the file of a profile.
const EMPTY: &str = "status: withdrawn\n";

/// What will be done to forget an ambassador.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The profile.
    pub profile: FilePath,
    /// Pictures that are the profile's alone.
    pub pictures: Vec<FilePath>,
    /// Files that link to the profile, with their text without the links and how many there were.
    pub links: Vec<(FilePath, String, usize)>,
    /// Places that name the profile in a way that only a person can undo: the file and the line, from 1.
    pub by_hand: Vec<(FilePath, usize)>,
}

/// The plan to forget `id`; `None` where there is no such profile.
pub fn plan(sources: &Sources, id: &str) -> Option<Plan> {
    let profile: FilePath = format!("content/ambassadors/{id}.yaml").into();
    let written = sources.text(&profile)?;
    let is_own = |path: &str| {
        let stem = path.strip_prefix("content/ambassadors/")?.rsplit_once('.')?.0;
        Some(stem == id || stem.strip_prefix(id).is_some_and(|rest| rest.starts_with(['-', '_', '.'])))
    };
    // A name that another profile begins with is that profile's: `oe-1` has no right to `oe-1-b.jpg` beside `oe-1-b.yaml`.
    let is_others = |path: &str| {
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        stem != format!("content/ambassadors/{id}") && sources.text(&format!("{stem}.yaml")).is_some()
    };
    let pictures = sources.pictures.iter().map(|file| file.path.clone());
    // A photo may have any name: the profile says which, and another that names it too keeps it.
    let is_named = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let others =
            sources.texts.iter().filter(|file| file.path != profile && file.path.starts_with("content/ambassadors/"));
        written.contains(name) && !others.into_iter().any(|file| file.text.contains(name))
    };
    let pictures = pictures.filter(|path| is_own(path) == Some(true) && !is_others(path) || is_named(path)).collect();
    let (mut links, mut by_hand) = (Vec::new(), Vec::new());
    for file in sources.texts.iter().filter(|file| file.path != profile) {
        let (text, count) = unlinked(&file.path, &file.text, &profile);
        let name = format!("{id}.yaml");
        by_hand.extend(
            text.match_indices(&name)
                .filter(|(index, _)| !text[..*index].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
                .map(|(index, _)| (file.path.clone(), position(&text, index).line_number)),
        );
        if count > 0 {
            links.push((file.path.clone(), text, count));
        }
    }
    Some(Plan { profile, pictures, links, by_hand })
}

/// `text`, of the file `path`, with every Markdown link to `target` replaced by the words it stands on, and how many there were.
fn unlinked(path: &str, text: &str, target: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let (mut rest, mut count) = (text, 0);
    while let Some(middle) = rest.find("](") {
        let after = &rest[middle + 2..];
        let end = after.find([')', '\n']).filter(|&end| after[end..].starts_with(')'));
        let destination = end.map(|end| after[..end].split([' ', '#']).next().unwrap_or_default());
        let leads_there =
            destination.is_some_and(|to| url::join(path, to.trim_matches(['<', '>'])).as_deref() == Some(target));
        match (leads_there, opening(&rest[..middle]), end) {
            (true, Some(start), Some(end)) => {
                kept.push_str(&rest[..start]);
                kept.push_str(&rest[start + 1..middle]);
                rest = &after[end + 1..];
                count += 1;
            }
            _ => {
                kept.push_str(&rest[..middle + 2]);
                rest = after;
            }
        }
    }
    kept.push_str(rest);
    (kept, count)
}

/// Where the bracket opens that closes at the end of `text`.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (index, bracket) in text.match_indices(['[', ']']).rev() {
        match bracket {
            "]" => depth += 1,
            _ if depth == 0 => return Some(index),
            _ => depth -= 1,
        }
    }
    None
}

/// Does what `plan` says in the site at `root`.
///
/// # Errors
/// When the disk fails; the profile is emptied first, so that what matters most is done whatever follows.
pub fn carry_out(plan: &Plan, root: &Path) -> io::Result<()> {
    replace(&root.join(&*plan.profile), EMPTY)?;
    for picture in &plan.pictures {
        fs::remove_file(root.join(&**picture))?;
    }
    for (path, text, _) in &plan.links {
        replace(&root.join(&**path), text)?;
    }
    Ok(())
}

/// What a person is told where there is no profile `id`.
pub fn unknown(id: &str, language: &str) -> String {
    WORDS.for_reader(language).format("forget-unknown", &[("id", Argument::Text(id))])
}

/// What a person is told of `plan`, before or after it was carried out, in French or else in English.
pub fn told(plan: &Plan, id: &str, is_done: bool, language: &str) -> String {
    let words = WORDS.for_reader(language);
    let line = |key: &str, path: &str| format!("  {}\n", words.format(key, &[("path", Argument::Text(path))]));
    let heading = if is_done { "forget-done" } else { "forget-plan" };
    let mut told = format!("{}\n", words.format(heading, &[("id", Argument::Text(id))]));
    told.push_str(&line("forget-profile", &plan.profile));
    plan.pictures.iter().for_each(|path| told.push_str(&line("forget-picture", path)));
    for (path, _, count) in &plan.links {
        let facts = [("path", Argument::Text(path)), ("count", Argument::from(*count))];
        told.push_str(&format!("  {}\n", words.format("forget-links", &facts)));
    }
    if !is_done {
        told.push_str(&format!("\n{}\n", words.format("forget-yes", &[("id", Argument::Text(id))])));
        return told;
    }
    told.push_str(&format!("\n{}\n", words.text("forget-left")));
    for (path, line) in &plan.by_hand {
        let place = format!("{path}:{line}");
        told.push_str(&format!("  - {}\n", words.format("forget-by-hand", &[("path", Argument::Text(&place))])));
    }
    let gone = std::iter::once(&plan.profile).chain(&plan.pictures);
    let paths: Vec<String> = gone.map(|path| format!("--path {}", quoted(path))).collect();
    let paths = paths.join(" ");
    for key in ["merge", "history", "caches", "engines", "service", "consent"] {
        let facts = [("id", id), ("paths", paths.as_str()), ("profile", &plan.profile)];
        let text = words.format(&format!("forget-{key}"), &facts.map(|(name, value)| (name, Argument::Text(value))));
        told.push_str(&format!("  - {text}\n"));
    }
    told
}

/// `path` as one word of a shell.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if path.chars().all(is_plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::PictureFile;
    use crate::source::SourceFile;

    #[test]
    fn links_become_their_words_and_nothing_else_changes() {
        let text = "# Un commentaire\r\nbio: |\n  Voir [Ada [la grande]](../ambassadors/a-1.yaml#bio), [Bob](../ambassadors/a-10.yaml) et\n  [elle](<../ambassadors/a-1.yaml>).  \n";
        let (kept, count) = unlinked("content/pages/x.md", text, "content/ambassadors/a-1.yaml");
        assert_eq!(count, 2);
        assert_eq!(
            kept,
            "# Un commentaire\r\nbio: |\n  Voir Ada [la grande], [Bob](../ambassadors/a-10.yaml) et\n  elle.  \n"
        );
    }

    #[test]
    fn a_plan_takes_only_what_is_the_profiles() {
        let text = |path: &str, text: &str| SourceFile::new(path, text);
        let sources = Sources {
            texts: vec![
                text("content/ambassadors/a-1-b.yaml", "name: B\n"),
                text("content/ambassadors/a-1.yaml", "name: A\nphoto: { file: vacances.jpg }\n"),
                text("content/pages/x.md", "[A][a]\n\n[a]: ../ambassadors/a-1.yaml\n"),
            ],
            pictures: ["a-1-b.jpg", "a-1-atelier.jpg", "a-1.jpg", "a-10.jpg", "vacances.jpg"]
                .map(|name| PictureFile::new(format!("content/ambassadors/{name}").as_str().into(), Vec::new()))
                .into(),
            themes: Vec::new(),
        };
        let plan = plan(&sources, "a-1").unwrap();
        let pictures: Vec<&str> = plan.pictures.iter().map(|path| &**path).collect();
        assert_eq!(pictures, ["a-1-atelier", "a-1", "vacances"].map(|name| format!("content/ambassadors/{name}.jpg")));
        assert_eq!(plan.by_hand, [("content/pages/x.md".into(), 3)]);
        assert!(plan.links.is_empty() && super::plan(&sources, "a-2").is_none());
    }
}
