use super::*;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{RenderError, Sources, ThemeFile, check, render};
use crate::source::SourceFile;

const KINDS: [Kind; 5] = [Kind::Ambassador, Kind::Sector, Kind::Organisation, Kind::Page, Kind::Form];

fn new_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    init(folder.path()).unwrap();
    folder
}

/// What is said of the site at `root`, its rendering included.
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
        for kind in KINDS {
            // A form and a page of one name would want one address.
            let id = if kind == Kind::Form { "une-question" } else { "un-exemple" };
            let path = new(site.path(), kind, id).unwrap();
            assert!(!fs::read_to_string(&path).unwrap().contains("{{"), "{}", path.display());
        }
        let errors: Vec<_> =
            diagnostics(site.path()).into_iter().filter(|found| found.rule.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{language}");
    }
}

#[test]
fn a_site_without_sectors_gets_a_profile_with_a_theme() {
    let site = new_site();
    fs::remove_dir_all(site.path().join("content/sectors")).unwrap();
    let path = new(site.path(), Kind::Ambassador, "a").unwrap();
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("\n# sectors: [todo]\n") && text.contains("\nthemes: [mixite]\n"));
}

#[test]
fn odd_ids_of_a_site_are_quoted() {
    let site = new_site();
    let roles = "- { id: \"a: {{b}}\", label: \"A\\nkind: x\" }\n";
    fs::write(site.path().join("content/vocabularies/roles.yaml"), roles).unwrap();
    let text = fs::read_to_string(new(site.path(), Kind::Ambassador, "a").unwrap()).unwrap();
    assert!(text.contains("\nrole: \"a: {{b}}\"\n") && text.contains("A kind: x"));
}

#[test]
fn a_file_is_never_overwritten() {
    let site = new_site();
    for kind in KINDS {
        let path = new(site.path(), kind, "a").unwrap();
        fs::write(&path, "mine").unwrap();
        assert!(matches!(new(site.path(), kind, "a"), Err(ScaffoldError::Exists(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    }
}

#[test]
fn a_bad_id_is_refused() {
    let site = new_site();
    for id in ["", "../a", "a/b", "Élodie", "-a", "a.yaml", "a b"] {
        assert!(matches!(new(site.path(), Kind::Page, id), Err(ScaffoldError::BadId(_))), "{id}");
    }
    let message = ScaffoldError::BadId("Élodie Martin".to_owned()).told("en");
    assert!(message.ends_with("for example “elodie-martin”."), "{message}");
}

#[test]
fn a_folder_without_content_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(new(folder.path(), Kind::Page, "a"), Err(ScaffoldError::NoSite(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_site_needs_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "mine").unwrap();
    assert!(matches!(init(folder.path()), Err(ScaffoldError::NotEmpty(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(matches!(init(&folder.path().join("letter.txt")), Err(ScaffoldError::Disk(..))));
}

#[test]
fn a_new_site_may_start_in_a_fresh_repository_or_a_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    init(folder.path()).unwrap();
    init(&folder.path().join("below/new")).unwrap();
    assert!(folder.path().join("below/new/README.md").is_file());
}
