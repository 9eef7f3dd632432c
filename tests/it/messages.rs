//! Help, refusals and errors of the command line in the reader's language.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Run, program};

/// The command line `arguments` in `folder`, with all that it prints and its exit code.
fn transcript(arguments: &str, folder: &Path) -> String {
    let words = arguments.split(' ').filter(|part| !part.is_empty());
    let run = Run::of(program().args(words).current_dir(folder));
    let code = run.code.map_or_else(|| "no code".to_owned(), |code| code.to_string());
    format!("$ annuaire {arguments}\n{}[{code}]\n\n", run.text())
}

/// The command lines one after the other, in a folder that holds nothing but a file.
fn transcripts(lines: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    lines.iter().map(|line| transcript(line, folder.path())).collect()
}

#[test]
fn help_is_in_the_readers_language() {
    insta::assert_snapshot!(transcripts(&["--help", "build -h", "fmt --help", "help new", "form", "publish --help"]));
}

#[test]
fn a_mistyped_command_is_answered_with_the_right_one() {
    insta::assert_snapshot!(transcripts(&[
        "",
        "chek",
        "build --ouput x",
        "build --lang en --ouput x",
        "check --format xml",
        "check --today demain",
        "build --base-url site.fr",
        "serve --port 99999999",
        "new sector",
        "check --strict --strict",
        "build --output",
        "schema site --output x",
    ]));
}

#[test]
fn an_error_of_the_system_comes_with_a_remedy() {
    insta::assert_snapshot!(transcripts(&[
        "check",
        "check --lang en",
        "diff main",
        "new sector Été",
        "new sector ete",
        "init file",
        "init .",
        "publish elsewhere",
        "schema --output file/x",
    ]));
}

#[test]
fn a_new_site_comes_with_the_next_step() {
    insta::assert_snapshot!(transcripts(&["init site", "check --root site --today 2026-11-24"]));
}

/// A command in the folder of a site, and a part of its output in French and in English.
const COMMANDS: [(&str, &str, &str); 16] = [
    ("build --output ../out --today 2026-11-24", "4 fiches", "4 profiles"),
    ("check --today 2026-11-24", "Tout est en ordre.", "All is well."),
    ("fmt", "Rien à changer", "Nothing to change"),
    ("serve --root nowhere", "n'est pas celui d'un site", "is not the folder of a site"),
    ("diff . --today 2026-11-24", "Rien ne change pour les visiteurs.", "Nothing changes for visitors."),
    ("remind --today 2026-11-24", "Personne n'est à relancer.", "Nobody is to be reminded."),
    ("forget nobody", "Il n'y a pas de fiche", "There is no profile"),
    ("publish ../out --from nowhere", "lancez d'abord", "first."),
    ("form test nope --today 2026-11-24", "Ce site n'a pas de formulaire", "This site has no form"),
    ("new sector Été", "ne peut pas être un identifiant", "cannot be an id"),
    ("init .", "n'est pas vide", "is not empty"),
    ("forge", "Tout est à jour.", "All is up to date."),
    ("theme export --only css", "n'a pas de fichier", "has no file"),
    ("schema --output content/site.yaml/x", "n'est pas un dossier", "is not a folder"),
    ("completions csh", "n'est pas une valeur", "invalid value"),
    ("help build", "Usage :", "Usage:"),
];

/// A new site in `folder`, in English.
fn english_site(folder: &Path) -> PathBuf {
    transcript("init site", folder);
    let site = folder.join("site");
    let settings = site.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("\nlanguage: fr", "\nlanguage: en")).unwrap();
    transcript("forge --force", &site);
    site
}

#[test]
fn every_command_speaks_the_language_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let site = english_site(folder.path());
    for (command, french, english) in COMMANDS {
        let asked = [
            (format!("--lang fr-FR {command}"), french),
            (format!("{command} --lang=fr_CA"), french),
            (format!("--lang=en {command}"), english),
            (format!("{command} --lang de"), english),
            (command.to_owned(), if command.contains("--root nowhere") { french } else { english }),
        ];
        for (arguments, part) in asked {
            let transcript = transcript(&arguments, &site);
            assert!(transcript.contains(part), "{part} is not in:\n{transcript}");
        }
    }
}

#[test]
fn the_table_above_names_every_command() {
    let help = transcripts(&["--help --lang en"]);
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let named = list.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let first_words = COMMANDS.map(|(command, ..)| command.split(' ').next().unwrap());
    assert_eq!(named.collect::<BTreeSet<_>>(), BTreeSet::from(first_words));
}

#[test]
fn the_help_of_every_command_shows_the_language_once() {
    let names = COMMANDS.map(|(command, ..)| command.split(' ').next().unwrap());
    for name in names.into_iter().chain(["", "form test"]) {
        for (language, text) in [("fr", "La langue des messages"), ("en", "The language of messages")] {
            let help = transcripts(&[&format!("{name} --help --lang {language}")]);
            assert_eq!((help.matches("--lang <LANGUAGE>").count(), help.matches(text).count()), (1, 1), "{help}");
            assert!(help.contains("[0]"), "{help}");
        }
    }
}

#[test]
fn a_new_file_has_comments_in_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let site = english_site(folder.path());
    let comments = |arguments: &str, id: &str| {
        transcript(&format!("new ambassador {id} {arguments}"), &site);
        fs::read_to_string(site.join(format!("content/ambassadors/{id}.yaml"))).unwrap()
    };
    let english = comments("", "pe-0101");
    assert_eq!(comments("--lang en-GB", "pe-0102"), english.replace("pe-0101", "pe-0102"));
    let french = comments("--lang fr", "pe-0103");
    assert!(french.contains("# ") && french != english.replace("pe-0101", "pe-0103"), "{french}");
}

#[test]
fn a_new_site_is_presented_in_the_language_that_is_asked_for() {
    let text = transcripts(&["init site --lang en", "check --root site --today 2026-11-24"]);
    assert!(text.contains("The site is ready.") && text.ends_with("Tout est en ordre.\n[0]\n\n"), "{text}");
}
