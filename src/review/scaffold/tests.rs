use std::fmt::Write;

use super::*;
use crate::content::starter::StarterKind as Kind;
use crate::pipeline::{RenderError, Sources, ThemeFile, check, render};
use crate::text::diagnostic::{BAD_DATE, Diagnostic, Severity, UNFINISHED_TEXT};
use crate::text::language::Language;
use crate::text::source::SourceFile;

/// The kind that the command line calls `word`.
fn kind(word: &str) -> Kind {
    clap::ValueEnum::from_str(word, false).unwrap()
}

fn new_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    init(folder.path(), Language::French).unwrap();
    folder
}

/// The diagnostics of the site at `root`, its rendering included.
fn diagnostics(root: &Path) -> Vec<Diagnostic> {
    let mut sources = Sources::default();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let bytes = || fs::read(entry.path()).unwrap();
        if !entry.file_type().is_file() {
            continue;
        } else if path.starts_with("content/") {
            sources.texts.push(SourceFile::new(&path, &String::from_utf8(bytes()).unwrap()));
        } else if path.starts_with("themes/") {
            sources.themes.push(ThemeFile { path: path.as_str().into(), bytes: bytes() });
        }
    }
    sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
    let mut checked = check(&sources, jiff::civil::date(2026, 1, 31));
    let mut diagnostics = std::mem::take(&mut checked.diagnostics);
    let renderer = checked.renderer(None, &mut diagnostics).expect("the site can be shown");
    if let Err(RenderError::Templates(faults)) = render(&renderer, |_, _| Ok::<(), ()>(())) {
        diagnostics.extend(faults);
    }
    diagnostics.sorted()
}

#[test]
fn a_new_site_has_nothing_to_correct() {
    let site = new_site();
    assert_eq!(diagnostics(site.path()), []);
    assert!(site.path().join(".gitignore").is_file() && site.path().join("schemas/ambassador.schema.json").is_file());
}

#[test]
fn a_new_file_is_valid_where_it_is_written() {
    for language in ["fr", "en"] {
        let site = new_site();
        let settings = site.path().join("content/site.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        fs::write(&settings, text.replace("\nlanguage: fr", &format!("\nlanguage: {language}"))).unwrap();
        for &kind in <Kind as clap::ValueEnum>::value_variants() {
            // A form and a page of one name would want one address.
            let id = if kind == Kind::Form { "une-question" } else { "un-exemple" };
            let path = new(site.path(), kind, id, None).unwrap();
            assert!(!fs::read_to_string(&path).unwrap().contains("{{"), "{}", path.display());
        }
        let rules = [UNFINISHED_TEXT.code, BAD_DATE.code];
        let is_other = |found: &Diagnostic| found.rule.severity == Severity::Error && !rules.contains(&found.rule.code);
        assert_eq!(diagnostics(site.path()).into_iter().filter(is_other).collect::<Vec<_>>(), [], "{language}");
    }
}

#[test]
fn what_only_its_author_knows_of_a_new_file_is_asked_for() {
    for language in ["fr", "en"] {
        let site = new_site();
        let settings = site.path().join("content/site.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        fs::write(&settings, text.replace("\nlanguage: fr", &format!("\nlanguage: {language}"))).unwrap();
        let mut asked = String::new();
        for &kind in <Kind as clap::ValueEnum>::value_variants() {
            let path = new(site.path(), kind, "un-exemple", None).unwrap();
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(site.path()).unwrap().to_string_lossy().replace('\\', "/");
            for found in diagnostics(site.path()).iter().filter(|found| *found.path == *name) {
                let line = text[..found.span.start].matches('\n').count() + 1;
                let guilty = text[found.span.start..found.span.end].lines().next().unwrap_or_default();
                writeln!(asked, "{name}:{line} {} {guilty}", found.rule.code).unwrap();
            }
            fs::remove_file(path).unwrap();
        }
        insta::assert_snapshot!(format!("asked_{language}"), asked);
    }
}

#[test]
fn a_profile_whose_text_is_of_the_model_is_refused_even_below_a_name_of_its_own() {
    let site = new_site();
    let path = new(site.path(), Kind::Ambassador, "pe-0005", None).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace("Prénom Nom", "Ada Martin").replace("Métier à écrire ici", "Menuisière");
    let text = text.replace("à compléter", "PE-2026-0005").replace("AAAA-MM-JJ", "2026-01-30");
    // Words of the template within a sentence of the person are fine; a whole sentence of the template is not.
    let text = text.replace("  Mon métier. Commencez par une scène", "  Je me suis dit : commencez par une scène");
    let text =
        text.replace("Mon parcours et mes choix. Les", "Un CAP, puis un chantier. Mon parcours et mes choix. Les");
    fs::write(&path, &text).unwrap();
    let found = diagnostics(site.path());
    let guilty: Vec<&str> = found.iter().map(|found| &text[found.span.start..found.span.end]).collect();
    assert_eq!(
        guilty,
        [
            "Mon parcours et mes choix. Les détours comptent autant que les diplômes.\n\n  Ce qui me plaît, et ce qui est difficile. On vous croira davantage sur le reste."
        ]
    );
}

#[test]
fn a_site_without_sectors_gets_a_profile_with_a_theme() {
    let site = new_site();
    fs::remove_dir_all(site.path().join("content/sectors")).unwrap();
    let path = new(site.path(), Kind::Ambassador, "a", None).unwrap();
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("\n# sectors: [todo]\n") && text.contains("\nthemes: [mixite]\n"));
}

#[test]
fn odd_ids_of_a_site_are_quoted() {
    let site = new_site();
    let roles = "- { id: \"a: {{b}}\", label: \"A kind: x\" }\n";
    fs::write(site.path().join("content/vocabularies/roles.yaml"), roles).unwrap();
    let text = fs::read_to_string(new(site.path(), Kind::Ambassador, "a", None).unwrap()).unwrap();
    assert!(text.contains("\nrole: \"a: {{b}}\"\n") && text.contains("A kind: x"));
}

#[test]
fn a_file_is_never_overwritten() {
    let site = new_site();
    for &kind in <Kind as clap::ValueEnum>::value_variants() {
        let path = new(site.path(), kind, "a", None).unwrap();
        fs::write(&path, "mine").unwrap();
        assert!(matches!(new(site.path(), kind, "a", None), Err(ScaffoldError::Exists(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    }
}

#[test]
fn a_bad_id_is_refused() {
    let site = new_site();
    for id in ["", "../a", "a/b", "Élodie", "-a", "a.yaml", "a b"] {
        assert!(matches!(new(site.path(), kind("page"), id, None), Err(ScaffoldError::BadId(..))), "{id}");
    }
    let message = |kind: Kind| new(site.path(), kind, "Élodie Martin", None).unwrap_err().message(Language::English);
    assert!(message(kind("page")).ends_with("for example “elodie-martin”."), "{}", message(kind("page")));
    // The address of a profile does not hold the name of the person.
    assert!(message(Kind::Ambassador).ends_with("for example “pe-0005”."), "{}", message(Kind::Ambassador));
}

#[test]
fn a_folder_without_content_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(new(folder.path(), kind("page"), "a", None), Err(ScaffoldError::Load(LoadError::NoSite(_)))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_site_needs_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "mine").unwrap();
    assert!(matches!(init(folder.path(), Language::French), Err(ScaffoldError::NotEmpty(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(matches!(init(&folder.path().join("letter.txt"), Language::French), Err(ScaffoldError::Disk(..))));
}

#[test]
fn a_new_site_may_start_in_a_fresh_repository_or_a_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    init(folder.path(), Language::French).unwrap();
    init(&folder.path().join("below/new"), Language::French).unwrap();
    assert!(folder.path().join("below/new/README.md").is_file());
}
