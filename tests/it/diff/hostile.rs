//! Words from strangers, which do nothing wherever a comparison shows them.

use super::{FIRST, Repository, SECOND, THIRD};
use crate::harness::{Run, Site, program, text};

/// What is not to act, wherever it is shown.
const HOSTILE: &[&str] = &[
    "@everyone @orga/equipe",
    "<script>alert(1)</script><img src=x onerror=y>",
    "::error file=x::y",
    "##[error]z ##vso[task.x]y",
    "a\n  ::add-mask::b ##[add-mask]e ##[error]pwned",
    "```\n# Titre\n````",
    "a](http://evil.example) ![x](https://evil.example/x.png)",
    "https://evil.example www.evil.example a@evil.example",
    "#1 orga/x#2 GH-3 !4 deadbeef1",
    "a | b\n|---|---|\n/close",
    "\u{1b}[31m\u{7}\u{9b}",
    "*a* _b_ ~~c~~ $`d`$ &lt; <!-- --> :+1:",
];

/// A YAML text that is `text`, whatever it is.
fn yaml(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The site with `text` in every place that takes one, and in names of files.
fn spoiled(site: &Site, text: &str) {
    let quoted = yaml(text);
    for (from, to) in [
        ("name: Solène Brindavoine", format!("name: {quoted}")),
        ("occupation: Charpentière", format!("occupation: {quoted}")),
        ("[federation-exemple-batiment]", format!("[{quoted}]")),
        ("themes: [mixite]", format!("themes: [{quoted}, b, c, d, e, f, g]")),
        ("rhythm: \"un vendredi par mois, hors été\"", format!("rhythm: {quoted}")),
        ("- department: \"9A\"", format!("- department: {quoted}")),
        ("version: \"1\"", format!("version: {quoted}")),
        ("reference: PE-2025-0001", format!("reference: {quoted}")),
        ("credit: \"Zoé Exemple\"", format!("credit: {quoted}")),
        ("bio: |", format!("links: [{{ label: {quoted}, url: {quoted} }}]\naliases: [{quoted}]\nbio: |")),
        (
            "  Au collège",
            format!("  {}\n\n  Au collège", text.replace('\n', "\n  ").replace(['\u{1b}', '\u{7}', '\u{9b}'], "")),
        ),
        ("idea: \"Une fille", format!("idea: {quoted}\n    other: \"Une fille")),
        ("owner: [\"@Lea\"", format!("owner: [{quoted}, \"@Lea\"")),
    ] {
        site.replace(FIRST, from, &to);
    }
    site.replace("content/site.yaml", "  current: \"1\"", &format!("  current: {quoted}"));
    site.replace("content/site.yaml", "tagline:", &format!("{quoted}: {quoted}\ntagline: {quoted} #"));
    site.append("content/vocabularies/themes.yaml", &format!("- id: {quoted}\n  label: {quoted}\n"));
    site.replace("content/pages/protocol.md", "title: Protocole en milieu scolaire", &format!("title: {quoted}"));
    site.replace("content/pages/protocol.md", "## Toujours", &format!("{text}\n\n## Toujours"));
    site.replace("content/pages/protocol.md", "slug: protocole-scolaire", &format!("slug: {quoted}"));
    site.replace("content/sectors/sante.md", "name: Santé", &format!("name: {quoted}"));
    let file = text.replace(['/', '\0'], "∕");
    let profile = site.read(THIRD);
    site.write(&format!("content/ambassadors/{file}.yaml"), profile);
    site.write(&format!("content/pages/{file}.md"), "no front matter");
    site.write(&format!("themes/mine/{file}"), "x");
    site.write(&format!("../{file}"), "x");
    site.remove(SECOND);
}

/// That a forge makes nothing of `told` but headings and lists of the program's own.
pub(super) fn is_harmless_on_a_forge(told: &str) {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let (mut in_block, mut plain) = (false, String::new());
    for event in Parser::new_ext(told, Options::all()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_block = true,
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item) => {}
            Event::Start(other) => panic!("{other:?} in\n{told}"),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html} in\n{told}"),
            Event::Rule | Event::HardBreak | Event::TaskListMarker(_) => panic!("{event:?} in\n{told}"),
            Event::Text(text) if !in_block => plain.push_str(&text),
            _ => plain.push(' '),
        }
    }
    for sign in ["@", "#", "http", "www.", "<", "://", "$", "|", "!", "~", "GH-", "deadbeef", "*", "_"] {
        assert!(!plain.contains(sign), "{sign} in\n{plain}\nof\n{told}");
    }
    let headings = told.lines().filter(|line| line.trim_start().starts_with('#'));
    let own = |line: &&str| {
        line.starts_with("## Ce qui change") || *line == "## Contrôle du contenu" || line.starts_with("### ")
    };
    assert_eq!(headings.filter(|line| !own(line)).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(told.chars().count() < 60_000);
}

pub(super) fn is_harmless_in_a_log(told: &str) {
    let acts = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{2066}';
    assert!(!told.contains(acts), "{told:?}");
    is_no_command(told);
}

fn is_no_command(told: &str) {
    assert!(!told.lines().any(|line| line.trim_start().starts_with("::")), "{told}");
    assert!(!told.contains("##[") && !told.contains("##vso["), "{told}");
}

/// That nothing which stands in `site` acts in the log of the other commands that workflows run.
fn of_other_commands(site: &Site) {
    let output = tempfile::tempdir().unwrap();
    let public = output.path().join("public");
    let remind = ["remind", "--within", "3000", "--format"];
    for (arguments, is_for_a_log) in [
        (vec!["build", "--output", text(&public)], true),
        (vec!["fmt", "--check"], true),
        (vec!["check", "--format", "markdown"], true),
        (vec!["check", "--format", "human"], true),
        (vec!["check", "--format", "json"], true),
        (vec!["check", "--format", "rdjsonl"], true),
        ([&remind[..], &["table"]].concat(), true),
        ([&remind[..], &["csv"]].concat(), false),
        ([&remind[..], &["ics"]].concat(), false),
    ] {
        let output = site.run(&arguments);
        assert!(!output.text().is_empty(), "{arguments:?}");
        for told in [output.stdout, output.stderr] {
            if arguments.contains(&"markdown") {
                is_harmless_on_a_forge(&told);
            }
            if is_for_a_log { is_harmless_in_a_log(&told) } else { is_no_command(&told) }
        }
    }
}

#[test]
fn hostile_words_do_nothing_wherever_they_are_shown() {
    let repository = Repository::new();
    for (number, text) in HOSTILE.iter().enumerate() {
        let branch = format!("hostile-{number}");
        repository.branch(&branch, |site| spoiled(site, text));
        for arguments in [["main", &branch], [&branch, "main"]] {
            let diff = |format: &str| {
                repository.diff(&[&arguments[..], &["--author", text, "--author", "lea", "--format", format]].concat())
            };
            let markdown = diff("markdown");
            is_harmless_on_a_forge(&markdown);
            is_harmless_in_a_log(&markdown);
            if arguments[0] != "main" {
                continue;
            }
            is_harmless_in_a_log(&diff("human"));
            if ["::", "##", "\u{1b}"].iter().any(|sign| text.contains(sign)) {
                of_other_commands(&repository.site);
            }
            let json = diff("json");
            is_harmless_in_a_log(&json);
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            let told = |list: &str| json[list].as_array().unwrap().len();
            assert!(told("profiles") + told("unread") >= 2, "{json:#}");
        }
    }
}

#[test]
fn names_of_revisions_are_never_options_or_commands() {
    let repository = Repository::new();
    let names = [
        "x$(touch${IFS}pwned)",
        "x;touch${IFS}pwned",
        "--output=pwned",
        "-h",
        "@everyone",
        "<script>",
        "a`b",
        "a\u{202e}b",
    ];
    for name in names {
        repository.branch(name, |site| site.replace(FIRST, "since: 2014", "since: 2013"));
        for format in ["markdown", "human", "json"] {
            let told = repository.diff(&["--format", format, "--", "main", name]);
            assert!(told.contains("2013"), "{name}: {told}");
            is_harmless_in_a_log(&told);
            if format == "markdown" {
                is_harmless_on_a_forge(&told);
            }
        }
    }
    for unknown in
        ["--all", "--output=pwned2", "-p", "--end-of-options", "$(touch pwned)", "", "a\nb", "main..main", "main:site"]
    {
        let output = repository.run(&["--", unknown]);
        assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""), "{unknown}");
        is_harmless_in_a_log(&output.stderr);
    }
    // Without a name no folder is meant, not even where the command runs in a site.
    let told = Run::of(program().args(["diff", "", "main"]).current_dir(&repository.site.root)).exits(2).stderr;
    assert!(told.contains("Un des deux noms est vide") && !told.contains("os error"), "{told}");
    let files: Vec<_> = walkdir::WalkDir::new(repository.site.room.path()).into_iter().collect();
    assert!(files.iter().flatten().all(|file| !file.file_name().to_string_lossy().starts_with("pwned")));
}
