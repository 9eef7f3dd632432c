//! Content from strangers, through the whole program: nothing panics, and every file that is written is well formed, stays
//! inside the site and is free of scripts and of anything that a browser would load from another host.

mod grammar;
mod html;
mod outputs;
mod plans;

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use annuaire::deploy::write::Stage;
use annuaire::pipeline::{self, RenderError};
use annuaire::text::diagnostic::{Diagnostics, FILE_TOO_LARGE};
use annuaire::text::url;
use annuaire::{load, review::scaffold};
use image::{ImageFormat, RgbImage};
use proptest::prelude::*;
use proptest::test_runner::{TestRng, TestRunner};

use grammar::{Files, MARK};

use crate::harness::{DAY, encoded, jpeg};

/// The result of a site's way through every stage.
#[derive(Default)]
struct Outcome {
    /// Faults of files, each with its path.
    faults: Vec<String>,
    /// Whether a page shows a profile of the stranger.
    is_shown: bool,
    /// Whether `build` would write it: no fault is an error.
    is_sound: bool,
}

/// A sound site with a photo that can be read and one that cannot.
fn site(folder: &Path) {
    scaffold::init(folder, annuaire::text::language::Language::French).unwrap();
    fs::write(folder.join("content/ambassadors/photo.jpg"), jpeg(300, 300)).unwrap();
    fs::write(folder.join("content/ambassadors/bad.jpg"), b"\xff\xd8\xff\xe0 no photo").unwrap();
}

/// Writes `files` into the site `folder`, builds it in memory, and takes the files back out.
fn built(folder: &Path, files: &Files) -> Outcome {
    let mut former = Vec::new();
    for (path, bytes) in &files.0 {
        let path = folder.join(path);
        former.push((path.clone(), fs::read(&path).ok()));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let outcome = rendered(folder);
    for (path, bytes) in former {
        match bytes {
            Some(bytes) => fs::write(path, bytes).unwrap(),
            None => fs::remove_file(path).unwrap(),
        }
    }
    outcome
}

/// What a file tells of somebody who left: the id stands in the page that says so and in the files that tell servers of it,
/// nothing else stands anywhere.
fn traces(path: &str, bytes: &[u8]) -> Vec<String> {
    let [id, name, photo] = plans::GONE;
    let text = format!("{path}\n{}", String::from_utf8_lossy(&outputs::whole(path, bytes))).to_lowercase();
    let is_told = path == format!("ambassadeurs/{id}/index.html") || [".htaccess", "_nginx.map"].contains(&path);
    let words = [name, photo].into_iter().chain((!is_told).then_some(id));
    words.filter(|word| text.contains(&word.to_lowercase())).map(|word| format!("{path}: {word}")).collect()
}

/// Takes the site `folder` through every stage, as a preview does: faults do not stop it.
fn rendered(folder: &Path) -> Outcome {
    let (sources, mut diagnostics) = load::load(folder).unwrap();
    let checked = pipeline::check(&sources, DAY);
    diagnostics.extend(checked.diagnostics.clone());
    let mut found = Diagnostics::new();
    let renderer = checked.renderer(None, &mut found);
    diagnostics.extend(found);
    let mut outcome = Outcome::default();
    let is_sound = !diagnostics.has_errors();
    for diagnostic in diagnostics.sorted() {
        let text = sources.text(&diagnostic.path).filter(|_| diagnostic.span.is_somewhere());
        if text.is_some_and(|text| text.get(diagnostic.span.start..diagnostic.span.end).is_none()) {
            outcome.faults.push(format!("no place: {diagnostic:?}"));
        }
    }
    let Some(renderer) = renderer else { return outcome };
    let base = checked.site.as_ref().map(|site| url::published_at(&site.identity.address) + "/").unwrap_or_default();
    let output = tempfile::tempdir().unwrap();
    let stage = Stage::begin(&output.path().join("public")).unwrap();
    let written = Mutex::new((outcome, HashSet::new()));
    let put = |path: &str, bytes: &[u8]| {
        let found = outputs::faults(path, bytes, &base);
        let mut written_guard = written.lock().unwrap();
        let (outcome, paths) = &mut *written_guard;
        outcome.faults.extend(found.iter().map(|fault| format!("{path}: {fault}")));
        if is_sound {
            outcome.faults.extend(traces(path, bytes));
        }
        if path.starts_with("ambassadeurs/") && String::from_utf8_lossy(bytes).contains(MARK) {
            outcome.is_shown = true;
        }
        // The writer takes a path twice for a fault of ours, and no page of a site that is not sound is written.
        let is_new = paths.insert(path.to_owned());
        let is_written = is_sound && (is_new || !cfg!(debug_assertions));
        if is_sound && !is_new {
            outcome.faults.push(format!("{path} is there twice"));
        }
        drop(written_guard);
        if is_written { stage.put(path, bytes).map(drop) } else { Ok(()) }
    };
    let end = pipeline::render(&renderer, put);
    let (mut outcome, _) = written.into_inner().unwrap();
    match end {
        Err(RenderError::Templates(faults)) => outcome.faults.push(format!("templates: {:?}", faults.sorted())),
        Err(RenderError::Sink(error)) if is_sound => {
            outcome.faults.push(format!("check passes, and build does not: {error}"))
        }
        Ok(()) if is_sound => {
            stage.commit().map(drop).unwrap_or_else(|error| outcome.faults.push(format!("{error:?}")))
        }
        Err(_) | Ok(()) => {}
    }
    outcome.is_sound = is_sound;
    outcome
}

fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    // `PROPTEST_CASES` asks for more; the crate's own default is too many for a whole site.
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 300, ..default }
}

/// The same sites at each run, and others if more are asked for.
fn runner() -> TestRunner {
    let config = config(40);
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => TestRunner::new(config),
        None => {
            let random = TestRng::deterministic_rng(config.rng_algorithm);
            TestRunner::new_with_rng(config, random)
        }
    }
}

#[test]
fn no_site_of_a_stranger_breaks_the_program_or_its_pages() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let (cases, shown, sound) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let mut runner = runner();
    let result = runner.run(&grammar::files(), |files| {
        let outcome = built(folder.path(), &files);
        cases.fetch_add(1, Ordering::Relaxed);
        shown.fetch_add(usize::from(outcome.is_shown), Ordering::Relaxed);
        sound.fetch_add(usize::from(outcome.is_sound && outcome.is_shown), Ordering::Relaxed);
        prop_assert!(outcome.faults.is_empty(), "{}", outcome.faults.join("\n"));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let share = |count: &AtomicUsize| 100 * count.load(Ordering::Relaxed) / cases.load(Ordering::Relaxed);
    eprintln!(
        "{} sites: {} % shown, {} % without an error",
        cases.load(Ordering::Relaxed),
        share(&shown),
        share(&sound)
    );
    assert!(share(&shown) >= 30, "a test of pages needs pages");
    assert!(share(&sound) >= 20, "a test of what is built needs sites that are built");
}

#[test]
fn what_check_accepts_build_builds_and_nobody_who_left_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    fs::write(folder.path().join("content/ambassadors/quexphoto.jpg"), jpeg(300, 300)).unwrap();
    let (cases, sound) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let result = runner().run(&plans::files(folder.path()), |files| {
        let outcome = built(folder.path(), &files);
        cases.fetch_add(1, Ordering::Relaxed);
        sound.fetch_add(usize::from(outcome.is_sound), Ordering::Relaxed);
        prop_assert!(outcome.faults.is_empty(), "{}", outcome.faults.join("\n"));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let share = 100 * sound.into_inner() / cases.into_inner();
    eprintln!("{share} % are built");
    assert!(share >= 20, "a test of what is built needs sites that are built");
}

#[test]
fn a_sound_site_has_no_such_fault() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let outcome = rendered(folder.path());
    assert_eq!(outcome.faults, Vec::<String>::new());
    assert!(outcome.is_sound);
}

/// Keys of a profile, to be put over those of a sound one, that once brought their words onto a page as markup, as an address
/// or as a control character.
const FOUND_ONCE: &[&str] = &[
    "received_ideas: [{ idea: \"<script>alert(1)</script><form action=//evil.example>\", answer: a }]",
    "links: [{ label: a, url: \"javascript:alert(1)\" }]",
    "links: [{ label: a, url: \"//evil.example\" }]",
    "name: \"A\\0B\\u202e\\u0001\\uFFFE\"",
    "bio: \"zqxwmarque &#1; &#x202e; <abbr title='&#1;'>a</abbr>\\n\\n<div>&#1;</div>\"",
];

#[test]
fn what_was_found_once_stays_away() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let sound = fs::read_to_string(folder.path().join("content/ambassadors/pe-0001.yaml")).unwrap();
    let (head, _) = sound.split_once("bio: |").unwrap();
    for line in FOUND_ONCE {
        let key = line.split(':').next().unwrap();
        let others = head.lines().filter(|other| !other.starts_with(&format!("{key}:"))).collect::<Vec<_>>().join("\n");
        let bio = if key == "bio" { "" } else { "\nbio: zqxwmarque" };
        let profile = format!("{others}\n{line}{bio}\n");
        let outcome =
            built(folder.path(), &Files(vec![("content/ambassadors/x.yaml".to_owned(), profile.into_bytes())]));
        assert!(outcome.is_shown, "{line}");
        assert_eq!(outcome.faults, Vec::<String>::new(), "{line}");
    }
    let page = "---\ntitle: a\ndescription: b\nslug: \"../x\\\"y\"\n---\na\n";
    for (path, text) in [("content/pages/x.md", page), ("content/ambassadors/a\nb.yaml", &sound)] {
        let outcome = built(folder.path(), &Files(vec![(path.to_owned(), text.as_bytes().to_vec())]));
        assert!(!outcome.is_sound, "{path} is told of");
        assert_eq!(outcome.faults, Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_file_that_nobody_would_write_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let is_refused = |path: &str, bytes: usize| {
        let file = folder.path().join(path);
        let former = fs::read(&file).ok();
        fs::write(&file, "a".repeat(bytes)).unwrap();
        let (sources, diagnostics) = load::load(folder.path()).unwrap();
        let is_told = diagnostics.sorted().iter().any(|found| found.rule == FILE_TOO_LARGE && &*found.path == path);
        assert_eq!(is_told, sources.text(path).is_none(), "{path} is read, or told of");
        former.map_or_else(|| fs::remove_file(&file), |bytes| fs::write(&file, bytes)).unwrap();
        is_told
    };
    let limits = [
        ("ambassadors/x.yaml", 64_000),
        ("pages/x.md", 256_000),
        ("site.yaml", 256_000),
        ("territory/communes.csv", 4_000_000),
    ];
    for (path, limit) in limits {
        let path = format!("content/{path}");
        assert!(!is_refused(&path, limit) && is_refused(&path, limit + 1), "{path}");
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn no_bytes_break_what_fuzzing_tries(bytes in grammar::anything(), text in grammar::text(true)) {
        for bytes in [&bytes, text.as_bytes()] {
            fuzz::yaml(bytes);
            fuzz::markdown(bytes);
            fuzz::photo(bytes);
        }
    }
}

proptest! {
    // A photo that is whole enough is encoded ten times.
    #![proptest_config(config(16))]

    #[test]
    fn no_damage_to_a_photo_breaks_its_reader(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        format in prop::sample::select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP]),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bytes = photo(format);
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        fuzz::photo(&bytes);
        fuzz::photo(&bytes[..end.index(bytes.len())]);
    }
}

/// A small photo that is none of the simplest.
fn photo(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(242, 241, |x, y| image::Rgb([x as u8, y as u8, (x * y) as u8]));
    encoded(picture, format)
}
