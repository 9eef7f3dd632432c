//! What a preview keeps between edits: no more than what an edit leaves right.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use annuaire::content::model::{Ambassador, Site};
use annuaire::load::{Folder, load};
use annuaire::pipeline::{self, Checked, Picture, SiteCache, Sources, ThemeFile};
use annuaire::site::render::Route;
use annuaire::text::date::Date;
use annuaire::text::diagnostic::{
    BAD_TEMPLATE, BROKEN_LINK, DATE_IN_FUTURE, DUPLICATE_ADDRESS, Diagnostics, Rule, UNKNOWN_REFERENCE,
};
use annuaire::text::source::SourceFile;

const FIRST: &str = "content/ambassadors/oe-0001.yaml";
const SECOND: &str = "content/ambassadors/oe-0002.yaml";
const SECTOR: &str = "content/sectors/batiment.md";

/// The sample site under the hands of an editor.
struct Edited {
    sources: Sources,
    cache: SiteCache,
    today: Date,
}

impl Edited {
    fn sample() -> Edited {
        let (sources, _) = load(Path::new(".")).unwrap();
        let mut edited = Edited { sources, cache: SiteCache::default(), today: "2026-11-24".parse().unwrap() };
        edited.check();
        edited
    }

    fn text(&self, path: &str) -> String {
        self.sources.text(path).unwrap().to_owned()
    }

    fn remove(&mut self, path: &str) {
        self.sources.texts.retain(|file| &*file.path != path);
        self.cache.forget(path);
    }

    fn write(&mut self, path: &str, text: &str) {
        self.remove(path);
        self.sources.texts.push(SourceFile::new(path, text));
        self.sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
    }

    fn replace(&mut self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path}: {from}");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// What is found with what is kept, which is what is found without.
    fn check(&mut self) -> Checked {
        let kept = self.cache.check(&self.sources, self.today);
        let fresh = pipeline::check(&self.sources, self.today);
        assert_eq!(kept.diagnostics, fresh.diagnostics);
        assert_eq!(kept.site.as_ref().map(told), fresh.site.as_ref().map(told));
        let addresses = |checked: &Checked| {
            let mut diagnostics = Diagnostics::new();
            checked.renderer(None, &mut diagnostics);
            diagnostics
        };
        assert_eq!(addresses(&kept), addresses(&fresh));
        kept
    }
}

fn told(site: &Site) -> String {
    let ambassadors: Vec<&Ambassador> = site.ambassadors.iter().collect();
    let sectors: Vec<_> = site.sectors.iter().collect();
    format!("{ambassadors:#?}\n{sectors:#?}\n{:#?}", site.identity)
}

/// The files in which `rule` is broken.
fn faulty(checked: &Checked, rule: Rule) -> Vec<String> {
    checked.diagnostics.iter().filter(|found| found.rule == rule).map(|found| found.path.to_string()).collect()
}

/// How many ambassadors of `after` are the very ones of `before`.
fn kept(before: &Checked, after: &Checked) -> usize {
    let rows = |checked: &Checked| checked.site.as_ref().unwrap().ambassadors.clone();
    let (before, after) = (rows(before), rows(after));
    after.shared().filter(|row| before.shared().any(|other| Arc::ptr_eq(row, other))).count()
}

fn count(checked: &Checked) -> usize {
    checked.site.as_ref().unwrap().ambassadors.len()
}

#[test]
fn an_edit_of_a_profile_keeps_all_others() {
    let mut site = Edited::sample();
    let before = site.check();
    site.replace(FIRST, "occupation: Soudeuse", "occupation: Chaudronnière");
    let after = site.check();
    assert_eq!(kept(&before, &after), count(&after) - 1);
}

#[test]
fn a_new_name_finds_its_place() {
    let mut site = Edited::sample();
    for name in ["Zoé Zzz", "Élise Aaa", "Noé Éaa", "Aylin Karataş"] {
        let text = site.text(FIRST);
        let line = text.lines().find(|line| line.starts_with("name: ")).unwrap().to_owned();
        site.replace(FIRST, &line, &format!("name: {name}"));
        site.check();
    }
    let (first, second) = (site.text(FIRST), site.text(SECOND));
    site.write(FIRST, &second);
    site.write(SECOND, &first);
    site.check();
}

#[test]
fn a_profile_that_goes_or_comes_is_felt_by_those_that_link_to_it() {
    let mut site = Edited::sample();
    let first = site.text(FIRST);
    site.replace(SECOND, "bio: |\n", "bio: |\n  [Une collègue](oe-0001.yaml).\n\n");
    let whole = site.check();
    assert_eq!(faulty(&whole, BROKEN_LINK), [""; 0]);
    site.remove(FIRST);
    let without = site.check();
    assert_eq!(faulty(&without, BROKEN_LINK), [SECOND]);
    assert_eq!(count(&without), count(&whole) - 1);
    site.write(FIRST, &first.replace("status: active", "status: withdrawn"));
    assert_eq!(faulty(&site.check(), BROKEN_LINK), [SECOND]);
    site.write(FIRST, &first);
    assert_eq!(faulty(&site.check(), BROKEN_LINK), [""; 0]);
}

#[test]
fn a_renamed_sector_resolves_every_profile_again() {
    let mut site = Edited::sample();
    let before = site.check();
    let text = site.text(SECTOR);
    site.remove(SECTOR);
    site.write("content/sectors/construction.md", &text);
    let without = site.check();
    assert_eq!(kept(&before, &without), 0);
    assert!(faulty(&without, UNKNOWN_REFERENCE).iter().any(|path| path.starts_with("content/ambassadors/")));
    site.remove("content/sectors/construction.md");
    site.write(SECTOR, &text);
    assert!(faulty(&site.check(), UNKNOWN_REFERENCE).is_empty());
}

#[test]
fn a_fault_is_told_until_it_is_mended() {
    let mut site = Edited::sample();
    let mended = site.text(FIRST);
    site.replace(FIRST, "sectors: [metallurgie-mecanique]", "sectors: [metalurgie-mecanique]");
    for path in [SECOND, SECTOR] {
        assert_eq!(faulty(&site.check(), UNKNOWN_REFERENCE), [FIRST]);
        site.write(path, &format!("{}\n", site.text(path)));
    }
    site.write(FIRST, "kind: person\n  name: broken");
    let before = site.check();
    assert!(before.diagnostics.has_errors());
    site.write(FIRST, &mended);
    assert!(!site.check().diagnostics.has_errors());
}

#[test]
fn another_day_is_another_check() {
    let mut site = Edited::sample();
    assert!(faulty(&site.check(), DATE_IN_FUTURE).is_empty());
    site.today = "2020-01-01".parse().unwrap();
    assert!(!faulty(&site.check(), DATE_IN_FUTURE).is_empty());
}

#[test]
fn a_theme_keeps_the_profiles_and_is_made_again() {
    let mut site = Edited::sample();
    let path = "themes/orientest/templates/profile.html";
    let before = site.check();
    let own = |text: &str| ThemeFile { path: path.into(), bytes: text.as_bytes().to_vec() };
    site.sources.themes.retain(|file| &*file.path != path);
    site.sources.themes.push(own("{% if %}"));
    site.cache.forget(path);
    let broken = site.check();
    assert_eq!(faulty(&broken, BAD_TEMPLATE), [path]);
    assert_eq!(kept(&before, &broken), count(&broken));
    site.sources.themes.retain(|file| &*file.path != path);
    site.cache.forget(path);
    assert!(faulty(&site.check(), BAD_TEMPLATE).is_empty());
}

#[test]
fn a_page_that_wants_the_address_of_a_profile_is_told_and_the_profile_is_shown() {
    let mut site = Edited::sample();
    site.replace(SECOND, "status: active", "aliases: [ambassadeurs/oe-0001, ambassadeurs/oe-free]\nstatus: active");
    let checked = site.check();
    let mut diagnostics = Diagnostics::new();
    let renderer = checked.renderer(None, &mut diagnostics).unwrap();
    let faults: Vec<_> = diagnostics.iter().map(|found| (found.rule, &*found.path, found.get("other"))).collect();
    assert_eq!(faults, [(DUPLICATE_ADDRESS, SECOND, Some("ambassadeurs/oe-0001/"))]);
    let found = |path: &str| renderer.find(path);
    assert!(matches!(found("ambassadeurs/oe-0001/index.html"), Some(Route::Profile(_))));
    assert!(matches!(found("ambassadeurs/oe-free/index.html"), Some(Route::Redirect(_))));
    assert_eq!(found("ambassadeurs/oe-none/index.html"), None);
}

#[test]
fn every_file_is_found_where_it_stands() {
    let checked = Edited::sample().check();
    let renderer = checked.renderer(None, &mut Diagnostics::new()).unwrap();
    for route in renderer.routes() {
        assert_eq!(renderer.find(&renderer.path(&route)), Some(route));
    }
}

/// The sample's profiles below `root`, the first of them with a photo of this colour.
fn site_with_photo(root: &Path, colour: u8) {
    let people = root.join("content/ambassadors");
    fs::create_dir_all(&people).unwrap();
    image::RgbImage::from_pixel(250, 250, image::Rgb([colour; 3])).save(people.join("photo.png")).unwrap();
    let text = fs::read_to_string(FIRST).unwrap();
    fs::write(root.join(FIRST), format!("{text}photo: {{ file: photo.png, credit: Ada }}\n")).unwrap();
}

#[test]
fn a_photo_is_read_as_it_was_made_until_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    site_with_photo(folder.path(), 40);
    let today: Date = "2026-11-24".parse().unwrap();
    let is_made = |folder: &Folder| matches!(folder.sources().pictures[0].picture, Picture::Portrait(_));
    let mut cache = SiteCache::default();
    let mut edited = Folder::open(folder.path()).unwrap();
    assert!(!is_made(&edited));
    let first = cache.check(edited.sources(), today).portraits;
    edited.keep(&first);
    assert!(is_made(&edited) && is_made(&Folder::open(folder.path()).unwrap()));
    site_with_photo(folder.path(), 200);
    for path in edited.refresh(&HashSet::new()).unwrap() {
        cache.forget(&path);
    }
    assert!(!is_made(&edited));
    let second = cache.check(edited.sources(), today).portraits;
    edited.keep(&second);
    assert_eq!((first.len(), second.len(), first == second), (1, 1, false));
    assert_eq!(SiteCache::default().check(Folder::open(folder.path()).unwrap().sources(), today).portraits, second);
    assert_eq!(fs::read_dir(folder.path().join(".annuaire/cache")).unwrap().count(), 1);
}
