//! Sites that differ in where their files stand and in whom they name: most are sound, and all look so.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;

use super::grammar::Files;

/// The id, a word of the name and the photo of somebody who left.
pub const GONE: [&str; 3] = ["pe-0009", "Zwirnerle", "quexphoto"];

/// Parts of addresses: words that the program uses itself, words of other pages, and words that are none.
const PARTS: &[&str] = &[
    "ancien",
    "content",
    "themes",
    "api",
    "assets",
    "search",
    "recherche",
    "secteurs",
    "batiment",
    "ambassadeurs",
    "page",
    "2",
    "index",
    "demande",
    "merci",
    "404",
    "con",
    "pe-0001",
    "publics",
    "territoires",
    "departements",
    "selection",
    "a.b",
    "É",
    "..",
    "",
];

const NAMES: &[&str] = &["Été", "!!!", "Port-Exemple", "Page", "日本", "…", "Départements", "Pays d'Exemple", "x y"];

const ADDRESSES: &[&str] = &[
    "https://a.example/",
    "https://a.example/b/c/",
    "https://é.example/x y/",
    "https://a.example/\\\"x\\\"/",
    "https://a.example/%0AX-Y: z",
    "https://a.example/;x/$1",
    "https://a.example:8080",
];

fn part() -> impl Strategy<Value = String> {
    prop_oneof![30 => select(PARTS).prop_map(str::to_owned), 1 => Just("a".repeat(300)), 1 => Just("a/".repeat(2500))]
}

fn address() -> impl Strategy<Value = String> {
    prop::collection::vec(part(), 1..4).prop_map(|parts| parts.join("/"))
}

/// A change to the file at a path: the beginning of a line, and what stands in its place.
type Edit = (&'static str, &'static str, String);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let region = "content/territory/region.yaml";
    let mut edits: Vec<BoxedStrategy<Edit>> = Vec::new();
    for (start, code) in [("  - { code: \"9A\"", "9A"), ("  - { code: \"9B\"", "9B")] {
        edits.push(
            select(NAMES)
                .prop_map(move |name| {
                    (region, start, format!("  - {{ code: \"{code}\", name: {name:?}, in: x, of: y }}"))
                })
                .boxed(),
        );
    }
    edits.push(
        select(ADDRESSES)
            .prop_map(|address| ("content/site.yaml", "address:", format!("address: \"{address}\"")))
            .boxed(),
    );
    edits.push(
        address()
            .prop_map(|id| {
                ("content/vocabularies/themes.yaml", "- id: mixite", format!("- id: mixite\n  label: a\n- id: {id:?}"))
            })
            .boxed(),
    );
    for slug in
        ["slug-sectors", "slug-audiences", "slug-search", "slug-page", "slug-departments", "slug-sent", "slug-site-map"]
    {
        edits.push(
            part().prop_map(move |word| ("themes/mine/locales/fr.ftl", slug, format!("{slug} = {word}"))).boxed(),
        );
    }
    prop::collection::vec(prop::strategy::Union::new(edits), 0..3)
}

fn page(name: &'static str) -> impl Strategy<Value = (String, String)> {
    (prop::option::of(part()), prop::option::of(address())).prop_map(move |(slug, alias)| {
        let slug = slug.map(|slug| format!("slug: {slug:?}\n")).unwrap_or_default();
        let alias = alias.map(|alias| format!("aliases: [{alias:?}]\n")).unwrap_or_default();
        let text = "Avec [quelqu'un](../ambassadors/pe-0002.yaml).\n\n## Menu\n\n## Menu\n";
        (
            format!("content/pages/{name}.md"),
            format!("---\ntitle: {name}\ndescription: Une page.\n{slug}{alias}---\n{text}"),
        )
    })
}

/// Somebody who left with the whole profile, a photo and a former address.
fn gone(profile: &str) -> String {
    let keeps = |line: &&str| !["name:", "status:", "consent:"].iter().any(|key| line.starts_with(key));
    let kept: Vec<&str> = profile.lines().filter(keeps).collect();
    format!(
        "name: Ada Zwirnerle\nstatus: withdrawn\naliases: [ambassadeurs/zwirnerle]\nphoto: {{ file: quexphoto.jpg, credit: Zwirnerle }}\n\
         consent: {{ reference: PE-9, date: 2026-01-01, covers: [name, photo, employer, open_data, search_engines] }}\n{}\n",
        kept.join("\n")
    )
}

/// Files to lay over the site in the folder `site`.
pub fn files(site: &Path) -> impl Strategy<Value = Files> + use<> {
    let profile = fs::read_to_string(site.join("content/ambassadors/pe-0001.yaml")).unwrap();
    let words = fs::read_to_string("themes/orientest/locales/fr.ftl").unwrap();
    let read = |path: &str| fs::read_to_string(site.join(path)).unwrap();
    let texts = ["content/territory/region.yaml", "content/site.yaml", "content/vocabularies/themes.yaml"]
        .map(|path| (path, read(path)));
    let pages = (prop::option::of(page("x")), prop::option::of(page("y")));
    (edits(), pages, prop::option::of(address()), any::<bool>()).prop_map(move |(edits, (x, y), alias, is_left)| {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let words = ("themes/mine/locales/fr.ftl", words.clone());
        for (path, text) in texts.iter().chain([&words]) {
            let mine: Vec<&Edit> = edits.iter().filter(|(edited, ..)| edited == path).collect();
            if mine.is_empty() {
                continue;
            }
            let lines = text
                .lines()
                .map(|line| mine.iter().find(|(_, start, _)| line.starts_with(start)).map_or(line, |(.., by)| by));
            files.push(((*path).to_owned(), lines.map(|line| format!("{line}\n")).collect::<String>().into_bytes()));
        }
        files.extend([x, y].into_iter().flatten().map(|(path, text)| (path, text.into_bytes())));
        if let Some(alias) = alias {
            files.push((
                "content/ambassadors/pe-0001.yaml".to_owned(),
                format!("{}\naliases: [{alias:?}]\n", profile.trim_end()).into_bytes(),
            ));
        }
        if is_left {
            files.push((format!("content/ambassadors/{}.yaml", GONE[0]), gone(&profile).into_bytes()));
        }
        Files(files)
    })
}
