//! What a preview keeps between edits: no more than what an edit leaves right.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use annuaire::content::model::kinds::Records;
use annuaire::content::model::{Ambassador, Site};
use annuaire::load::{Folder, load};
use annuaire::pipeline::{self, Checked, Picture, SiteCache, Sources, ThemeFile};
use annuaire::site::render::Route;
use annuaire::text::date::Date;
use annuaire::text::diagnostic::{
    BAD_TEMPLATE, BROKEN_ANCHOR, BROKEN_LINK, DATE_IN_FUTURE, DEPARTED_LINK, DUPLICATE_ADDRESS, Diagnostics, Rule,
    Severity, UNKNOWN_REFERENCE, UNPROTECTED_MINOR,
};
use annuaire::text::source::SourceFile;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const FIRST: &str = "content/ambassadors/oe-0001.yaml";
const SECOND: &str = "content/ambassadors/oe-0002.yaml";
const SECTOR: &str = "content/sectors/batiment.md";
const ORGANISATION: &str = "content/organisations/cfa-trois-rivieres.yaml";
const PAGE: &str = "content/pages/ask.md";
const GUIDE: &str = "content/guides/parler-a-une-classe-de-college.md";
const FORM: &str = "content/forms/request.yaml";

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

    /// Puts `other` where `one` stands, or back.
    fn exchange(&mut self, path: &str, one: &str, other: &str) {
        // The file may have another name just now.
        let Some(text) = self.sources.text(path).map(str::to_owned) else { return };
        let (from, to) = if text.contains(other) { (other, one) } else { (one, other) };
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Gives the file `one` the name `other`, or back.
    fn rename(&mut self, one: &str, other: &str) {
        let has_one = self.sources.text(one).is_some();
        let (from, to) = if has_one { (one, other) } else { (other, one) };
        if let Some(text) = self.sources.text(from).map(str::to_owned) {
            self.remove(from);
            self.write(to, &text);
        }
    }

    /// Lets the first profile link to other files and the second be one that an organisation protects.
    fn look_around(&mut self) {
        let links = "[1](../sectors/batiment.md#six-entrees-possibles) [2](../pages/ask.md#etapes) \
                     [3](../pages/legal.md#legal_host) [4](../forms/request.yaml) [5](oe-0003.yaml)";
        self.replace(FIRST, "bio: |\n", &format!("bio: |\n  {links}\n\n"));
        let name = self.text(SECOND).lines().find(|line| line.starts_with("name: ")).unwrap().to_owned();
        self.replace(SECOND, &name, "name: Solène");
        let rows = [
            ("adult: true", "adult: false\nauthorisation: { references: [A-1, A-2], until: 2023-09-01 }"),
            ("covers: [name, employer, open_data, search_engines]", "covers: [name, employer]"),
            ("endorsed_by: [federation-batisseurs-est, filiere-bois-vosges]", "endorsed_by: [cfa-trois-rivieres]"),
            ("charter: ", "links: [{ label: Le centre, url: \"https://cfa-trois-rivieres.example/\" }]\ncharter: "),
        ];
        rows.into_iter().for_each(|(from, to)| self.replace(SECOND, from, to));
        self.replace("content/site.yaml", "forms:\n", "minors: with_authorisation\nforms:\n");
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

/// Everything of a site in its order. Tables are printed as lists, because they print their ids in any order.
fn told(site: &Site) -> String {
    let ambassadors: Vec<&Ambassador> = site.ambassadors.iter().collect();
    let (sectors, forms): (Vec<_>, Vec<_>) = (site.sectors.iter().collect(), site.forms.iter().collect());
    let Records { organisations, pages, guides } = &site.records;
    let (organisations, pages): (Vec<_>, Vec<_>) = (organisations.iter().collect(), pages.iter().collect());
    let guides: Vec<_> = guides.iter().collect();
    let others = (&site.identity, &site.charter, &site.gone, site.listed_count, &site.dropped, &site.repository);
    format!("{ambassadors:#?}\n{sectors:#?}\n{organisations:#?}\n{pages:#?}\n{guides:#?}\n{forms:#?}\n{others:#?}")
}

/// The files in which `rule` is broken.
fn faulty(checked: &Checked, rule: Rule) -> Vec<String> {
    checked.diagnostics.iter().filter(|found| found.rule == rule).map(|found| found.path.to_string()).collect()
}

/// The errors, each with its file.
fn errors(checked: &Checked) -> Vec<String> {
    let errors = checked.diagnostics.iter().filter(|found| found.rule.severity == Severity::Error);
    errors.map(|found| format!("{} {}", found.rule.code, found.path)).collect()
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
    let withdrawn = site.check();
    assert_eq!(faulty(&withdrawn, DEPARTED_LINK), [SECOND]);
    assert_eq!(faulty(&withdrawn, BROKEN_LINK), [""; 0]);
    site.remove(FIRST);
    assert_eq!(faulty(&site.check(), BROKEN_LINK), [SECOND]);
    site.write(FIRST, &first);
    assert_eq!(faulty(&site.check(), BROKEN_LINK), [""; 0]);
}

#[test]
fn an_edit_of_a_record_keeps_every_profile_and_the_theme() {
    let mut site = Edited::sample();
    let before = site.check();
    for (path, from, to) in [
        (SECTOR, "summary: Construire", "summary: Bâtir"),
        (SECTOR, "## Six entrées", "## Sept entrées"),
        (ORGANISATION, "relays_requests: true", "relays_requests: false"),
        (PAGE, "title: Comment", "title: Comment bien"),
        (GUIDE, "summary: Ce que", "summary: Tout ce que"),
        (FORM, "title: Demander", "title: Proposer"),
    ] {
        site.replace(path, from, to);
        let after = site.check();
        assert_eq!(kept(&before, &after), count(&after), "{path}");
        assert!(Arc::ptr_eq(before.theme.as_ref().unwrap(), after.theme.as_ref().unwrap()), "{path}");
    }
}

#[test]
fn a_heading_and_an_organisation_are_felt_by_the_profiles_that_need_them() {
    let mut site = Edited::sample();
    site.look_around();
    assert_eq!(errors(&site.check()), [""; 0]);
    for (path, from, to, rule, profile) in [
        (SECTOR, "## Six entrées", "## Sept entrées", BROKEN_ANCHOR, FIRST),
        (PAGE, "{#etapes}", "{#marches}", BROKEN_ANCHOR, FIRST),
        ("content/pages/legal.md", "declares: legal_notice", "menu: main", BROKEN_ANCHOR, FIRST),
        (ORGANISATION, "relays_requests: true", "relays_requests: false", UNPROTECTED_MINOR, SECOND),
        (ORGANISATION, "https://cfa", "https://other", UNPROTECTED_MINOR, SECOND),
    ] {
        let whole = site.text(path);
        site.replace(path, from, to);
        let found = faulty(&site.check(), rule);
        assert!(found.iter().any(|path| path == profile), "{path}: {found:?}");
        site.write(path, &whole);
        assert_eq!(errors(&site.check()), [""; 0], "{path}");
    }
}

#[test]
fn a_sector_without_a_page_can_be_named_by_its_new_name_only() {
    let mut site = Edited::sample();
    site.replace(SECTOR, "family: construire", "family: nowhere");
    let named = faulty(&site.check(), UNKNOWN_REFERENCE);
    assert!(!named.contains(&SECOND.to_owned()), "{named:?}");
    site.rename(SECTOR, "content/sectors/construction.md");
    let renamed = faulty(&site.check(), UNKNOWN_REFERENCE);
    assert!(renamed.contains(&SECOND.to_owned()), "{renamed:?}");
}

#[test]
fn a_sector_that_changes_its_place_resolves_every_profile_again() {
    let mut site = Edited::sample();
    let before = site.check();
    site.replace(SECTOR, "name: Bâtiment", "name: Zinc et bâtiment");
    assert_eq!(kept(&before, &site.check()), 0);
}

/// Texts that are exchanged in a file: what the second says, if the first is not there.
const EXCHANGES: &[(&str, &str, &str)] = &[
    (SECTOR, "summary: Construire", "summary: Bâtir"),
    (SECTOR, "name: Bâtiment\n", "name: Zinc et bâtiment\n"),
    (SECTOR, "family: construire", "family: nowhere"),
    (SECTOR, "## Six entrées", "## Sept entrées"),
    (SECTOR, "## Le vrai", "## Six entrées possibles\n\n## Le vrai"),
    (SECTOR, "## Le vrai", "Écrivez à ada@gmail.com.\n\n## Le vrai"),
    (ORGANISATION, "relays_requests: true", "relays_requests: false"),
    (ORGANISATION, "https://cfa", "https://other"),
    (ORGANISATION, "name: CFA", "name: Zoom sur le CFA"),
    (ORGANISATION, "type: organisme-formation", "type: nothing"),
    (ORGANISATION, "about: |\n", "about: |\n  ada@gmail.com\n"),
    (PAGE, "{#etapes}", "{#marches}"),
    (PAGE, "menu: main", "menu: footer"),
    (GUIDE, "audiences: [scolaires]", "audiences: [scolaire]"),
    (GUIDE, "order: 2", "order: 9"),
    ("content/pages/legal.md", "declares: legal_notice", "menu: main"),
    (FORM, "title: Demander", "title: Proposer"),
    (FIRST, "occupation: Soudeuse", "occupation: Chaudronnière"),
    (FIRST, "sectors: [metallurgie-mecanique]", "sectors: [batimant]"),
    (FIRST, "employer:", "endorsed_by: [cfa-trois-riviere]\nemployer:"),
    (SECOND, "adult: false", "adult: true"),
    ("content/site.yaml", "minors: with_authorisation", "minors: forbidden"),
    ("content/vocabularies/audiences.yaml", "- id: scolaires", "- id: classes"),
    ("content/territory/region.yaml", "employment_areas:", "employment_area:"),
];

/// Files that change their names, or go if the second name is none of a file that is read.
const MOVES: &[(&str, &str)] = &[
    (SECTOR, "content/sectors/construction.md"),
    (SECTOR, "content/sectors/batiment.txt"),
    ("content/sectors/energies.md", "content/sectors/nergies.md"),
    (ORGANISATION, "content/organisations/cfa.yaml"),
    (ORGANISATION, "content/organisations/cfa.yml"),
    (PAGE, "content/pages/demander.md"),
    (FORM, "content/forms/demande.yaml"),
    (GUIDE, "content/guides/parler.md"),
    ("content/ambassadors/oe-0003.yaml", "content/ambassadors/oe-9000.yaml"),
    ("content/territory/region.yaml", "content/territory/regions.yaml"),
];

#[test]
fn what_is_kept_over_any_edits_is_what_a_fresh_check_finds() {
    let mut sample = Edited::sample();
    // A few profiles feel the same as many, and are checked sooner.
    let is_many = |path: &str| path.starts_with("content/ambassadors/") && path > "content/ambassadors/oe-0008.yaml";
    sample.sources.texts.retain(|file| !is_many(&file.path));
    sample.look_around();
    for (path, one, other) in EXCHANGES {
        let text = sample.text(path);
        assert!(text.contains(one) && !text.contains(other), "{path}: {one}");
    }
    let mut runner = TestRunner::new(ProptestConfig { cases: 8, ..ProptestConfig::default() });
    let steps = vec(0..=EXCHANGES.len() + MOVES.len(), 1..8);
    runner
        .run(&steps, |steps| {
            let mut site = Edited { sources: sample.sources.clone(), cache: SiteCache::default(), today: sample.today };
            site.check();
            for step in steps {
                match (EXCHANGES.get(step), MOVES.get(step.wrapping_sub(EXCHANGES.len()))) {
                    (Some((path, one, other)), _) => site.exchange(path, one, other),
                    (None, Some((one, other))) => site.rename(one, other),
                    (None, None) => site.today = site.today.tomorrow().unwrap(),
                }
                site.check();
            }
            Ok(())
        })
        .unwrap();
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
    assert!(text.contains("oe-0001.png"), "{text}");
    fs::write(root.join(FIRST), text.replace("oe-0001.png", "photo.png")).unwrap();
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
