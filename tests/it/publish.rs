//! `annuaire publish` to a folder: what is sent, what is deleted, what stays, and what a visitor meets meanwhile.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use regex::Regex;

use crate::harness::{Site, annuaire, program, text, tree};

const MANIFEST: &str = ".annuaire-manifest.json";
/// Two marks that are no part of the site: the builder's and the publisher's.
const MARKS: [&str; 2] = [".annuaire", MANIFEST];

/// The words of a publication that must succeed.
fn publish(from: &Path, to: &Path, options: &[&str]) -> String {
    let published = annuaire(&[&["publish", text(to), "--from", text(from), "--lang", "en"], options].concat());
    published.exits(0).stdout.replace(text(to), "DEST")
}

/// Builds `ours` into the folder `name` beside it.
fn build(ours: &Site, name: &str) -> PathBuf {
    let output = ours.room.path().join(name);
    ours.run(&["build", "--output", text(&output), "--quiet"]).exits(0);
    output
}

/// The site in `folder`, without marks and without what is kept of a site before.
fn site(folder: &Path, kept: &BTreeSet<String>) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(folder);
    files.retain(|path, _| !MARKS.contains(&path.as_str()) && !kept.contains(path));
    files
}

/// What the manifest of the place `to` says is kept of the site before.
fn kept(to: &Path) -> BTreeSet<String> {
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(to.join(MANIFEST)).unwrap()).unwrap();
    assert_eq!(manifest["pending"], serde_json::json!([]), "the publication ended");
    manifest["former"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_site_of_a_folder_is_published_from_there() {
    let ours = Site::new();
    let room = ours.room.path();
    let (built, to) = (build(&ours, "site/public"), room.join("online"));
    ours.run(&["publish", text(&to), "--yes", "--lang", "en"]).exits(0);
    assert_eq!(site(&to, &BTreeSet::new()), site(&built, &BTreeSet::new()));
}

#[test]
fn only_what_changed_is_sent() {
    let ours = Site::new();
    let room = ours.room.path();
    let from = build(&ours, "public");
    let to = room.join("www/annuaire");

    let first = publish(&from, &to, &[]);
    assert!(first.starts_with("To publish the site to DEST") && first.ends_with("add --yes.\n"), "{first}");
    assert!(!to.exists(), "nothing is written before --yes");
    publish(&from, &to, &["--dry-run", "--yes"]);
    assert!(!to.exists(), "a dry run writes nothing whatever else is asked");
    publish(&from, &to, &["--yes"]);
    assert_eq!(site(&to, &BTreeSet::new()), site(&from, &BTreeSet::new()));
    assert_eq!(publish(&from, &to, &["--yes"]), "DEST is up to date: nothing to send.\n");

    // One profile: its page, and the lists and files that name it.
    fs::write(to.join("theirs.txt"), "theirs").unwrap();
    ours.replace("content/ambassadors/pe-0001.yaml", "bio: |\n", "bio: |\n  Une phrase de plus.\n");
    let from = build(&ours, "public");
    let second = publish(&from, &to, &["--yes"]);
    assert!(second.contains("ambassadeurs/pe-0001/index.html") && second.contains("    theirs.txt\n"), "{second}");
    let before = fs::metadata(to.join("404.html")).unwrap().modified().unwrap();

    // One profile leaves: its page says so, and nothing of it stays.
    ours.write("content/ambassadors/pe-0001.yaml", "status: withdrawn\n");
    let from = build(&ours, "public");
    publish(&from, &to, &["--yes"]);
    let mut expected = site(&from, &BTreeSet::new());
    expected.insert("theirs.txt".to_owned(), b"theirs".to_vec());
    assert_eq!(site(&to, &kept(&to)), expected);
    assert_eq!(
        fs::metadata(to.join("404.html")).unwrap().modified().unwrap(),
        before,
        "what did not change is left alone"
    );

    // Somebody else's hand is put right.
    fs::write(to.join("index.html"), "hers").unwrap();
    fs::remove_file(to.join("feed.xml")).unwrap();
    publish(&from, &to, &["--yes"]);
    assert_eq!(site(&to, &kept(&to)), expected);
}

#[test]
fn the_theme_of_the_site_before_stays_for_one_publication() {
    let ours = Site::new();
    let room = ours.room.path();
    let to = room.join("www");
    let style = |folder: &Path| {
        let files = tree(folder).into_keys();
        files.filter(|path| path.starts_with("assets/style.")).collect::<BTreeSet<_>>()
    };
    let mut generations = Vec::new();
    for number in 0..3 {
        ours.write("themes/mine/css/6-mine.css", format!("a {{ --generation: {number}; }}\n"));
        let from = build(&ours, "public");
        publish(&from, &to, &["--yes"]);
        generations.push(style(&from));
    }
    assert!(generations[0].is_disjoint(&generations[2]) && generations[1].is_disjoint(&generations[2]));
    let expected: BTreeSet<String> = generations[1].union(&generations[2]).cloned().collect();
    assert_eq!(style(&to), expected);
}

#[test]
fn what_is_no_site_and_what_is_in_the_way_is_refused() {
    let ours = Site::new();
    let room = ours.room.path();
    let from = build(&ours, "public");
    let other = build(&ours, "other");
    let told = |from: &Path, to: &str| {
        let output = annuaire(&["publish", to, "--from", text(from), "--yes", "--lang", "en"]);
        assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
        output.stderr.replace(text(room), "ROOM")
    };
    let all = [
        told(&ours.root, "/tmp/none"),
        told(&from, text(&from.join("inner"))),
        told(&from, text(room)),
        told(&from, text(&other)),
        told(&from, "s3://KEY:SECRET@bucket"),
        told(&from, "ftp://host/folder"),
    ];
    insta::assert_snapshot!(all.concat());
    let reason = if cfg!(feature = "s3") {
        "There is no access to the bucket: put AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY into the environment."
    } else {
        "This program was built without stores (the feature \"s3\"): publish to a folder, or install it with that feature."
    };
    assert_eq!(told(&from, "s3://bucket"), format!("annuaire: {reason}\n"));
}

#[test]
fn a_broken_manifest_stops_and_deletes_nothing() {
    let ours = Site::new();
    let room = ours.room.path();
    let from = build(&ours, "public");
    let to = room.join("www");
    publish(&from, &to, &["--yes"]);
    fs::write(to.join(MANIFEST), "{\"version\":1,\"files\":{\"../../x\":1}}").unwrap();
    let before = tree(&to);
    annuaire(&["publish", text(&to), "--from", text(&from), "--yes", "--lang", "en"]).exits(2);
    assert_eq!(tree(&to), before);
}

#[cfg(unix)]
#[test]
fn odd_things_in_the_folder_stay_and_stop_nothing() {
    use std::os::unix::ffi::OsStrExt;
    let ours = Site::new();
    let room = ours.room.path();
    let from = build(&ours, "public");
    let (to, elsewhere) = (room.join("www"), room.join("elsewhere"));
    fs::create_dir_all(to.join("theirs/inner")).unwrap();
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("secret.txt"), "theirs").unwrap();
    fs::write(to.join(std::ffi::OsStr::from_bytes(b"x\xff")), "theirs").unwrap();
    fs::write(to.join("a\u{1b}[31m\nb"), "theirs").unwrap();
    std::os::unix::fs::symlink("loop", to.join("loop")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, to.join("link")).unwrap();
    // A link in the place of a page is replaced itself, not what it leads to.
    fs::write(elsewhere.join("page.html"), "theirs").unwrap();
    std::os::unix::fs::symlink(elsewhere.join("page.html"), to.join("index.html")).unwrap();
    let told = publish(&from, &to, &["--yes"]);
    assert!(told.contains("4 files that annuaire did not publish stay"), "{told}");
    assert!(told.contains("    x\u{fffd}\n") && told.contains("    loop\n") && told.contains("    link\n"), "{told}");
    assert!(told.contains("    a\u{fffd}[31m\u{fffd}b\n") && !told.contains("secret"), "{told}");
    assert!(to.join("link").is_symlink() && to.join("loop").is_symlink() && !to.join("index.html").is_symlink());
    assert_eq!(fs::read_to_string(elsewhere.join("page.html")).unwrap(), "theirs");
    assert_eq!(fs::read(to.join("index.html")).unwrap(), fs::read(from.join("index.html")).unwrap());
    assert_eq!(publish(&from, &to, &["--yes"]), "DEST is up to date: nothing to send.\n");
}

#[cfg(unix)]
#[test]
fn what_is_in_the_way_of_the_site_is_told_before_anything_is_done() {
    let ours = Site::new();
    let room = ours.room.path();
    let from = build(&ours, "public");
    let elsewhere = room.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    /// How something comes to stand at a path.
    type Put<'a> = &'a dyn Fn(&Path);
    let put: [(&str, Put<'_>); 4] = [
        ("ambassadeurs", &|path| fs::write(path, "theirs").unwrap()),
        ("ambassadeurs", &|path| std::os::unix::fs::symlink(&elsewhere, path).unwrap()),
        ("index.html", &|path| fs::create_dir(path).unwrap()),
        (MANIFEST, &|path| fs::create_dir(path).unwrap()),
    ];
    for (index, (name, put)) in put.into_iter().enumerate() {
        let to = room.join(format!("www-{index}"));
        fs::create_dir(&to).unwrap();
        put(&to.join(name));
        for option in ["--dry-run", "--yes"] {
            let told = annuaire(&["publish", text(&to), "--from", text(&from), option, "--lang", "en"]).exits(2).stderr;
            assert!(told.contains(&format!("{name} is in the way")), "{told}");
        }
        assert_eq!(fs::read_dir(&to).unwrap().count(), 1);
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    }
    let file = room.join("file");
    fs::write(&file, "theirs").unwrap();
    let output = annuaire(&["publish", text(&file), "--from", text(&from), "--yes", "--lang", "en"]);
    assert!(output.stderr.contains("file is in the way"));
}

/// Where files stand whose names change with their bytes, by those names.
fn places(sites: &[PathBuf]) -> BTreeMap<String, String> {
    let paths = sites.iter().flat_map(|site| tree(site).into_keys());
    let fingerprinted = paths.filter(|path| path.starts_with("assets/") || path.starts_with("search/manifest-"));
    fingerprinted.map(|path| (path.rsplit('/').next().unwrap().to_owned(), path)).collect()
}

/// Somebody who reads pages and all they load.
struct Visitor<'a> {
    to: &'a Path,
    places: BTreeMap<String, String>,
    name: Regex,
    /// What style sheets and scripts load: their bytes never change.
    known: BTreeMap<String, BTreeSet<String>>,
    pages_seen: usize,
    missing: Vec<String>,
}

impl<'a> Visitor<'a> {
    fn new(to: &'a Path, places: BTreeMap<String, String>) -> Visitor<'a> {
        let name = r"[\w-]+\.[0-9a-f]{8}\.(?:css|js|svg|webp|jpg|woff2)|manifest-[0-9a-f]{8}\.bin";
        let name = Regex::new(name).unwrap();
        Visitor { to, places, name, known: BTreeMap::new(), pages_seen: 0, missing: Vec::new() }
    }

    /// The files that a page, a style sheet or a script loads.
    fn loaded(&self, text: &str) -> BTreeSet<String> {
        self.name.find_iter(text).map(|name| self.places[name.as_str()].clone()).collect()
    }

    /// Whether the file at `path` is there; what it loads comes to `wanted`.
    fn load(&mut self, path: &str, wanted: &mut Vec<String>) -> bool {
        let Ok(bytes) = fs::read(self.to.join(path)) else {
            return false;
        };
        if !self.known.contains_key(path) {
            let loaded = self.loaded(&String::from_utf8_lossy(&bytes));
            self.known.insert(path.to_owned(), loaded);
        }
        wanted.extend(self.known[path].iter().cloned());
        true
    }

    /// Reads every page that is there, all it loads, and all that loads. What is missing though the page is still the same is
    /// a fault.
    fn read(&mut self) {
        let entries = walkdir::WalkDir::new(self.to).into_iter().filter_map(Result::ok);
        for entry in entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "html")) {
            let Ok(page) = fs::read_to_string(entry.path()) else {
                continue;
            };
            assert!(page.trim_end().ends_with("</html>"), "{} is half a page", entry.path().display());
            self.pages_seen += 1;
            let mut wanted: Vec<String> = self.loaded(&page).into_iter().collect();
            let mut asked = BTreeSet::new();
            while let Some(path) = wanted.pop() {
                if asked.insert(path.clone())
                    && !self.load(&path, &mut wanted)
                    && fs::read_to_string(entry.path()).is_ok_and(|now| now == page)
                {
                    self.missing.push(format!("{} loads {path}", entry.path().display()));
                }
            }
        }
    }
}

#[test]
fn a_visitor_never_meets_a_page_without_what_it_loads() {
    const KILLS: usize = 20;
    let ours = Site::new();
    let room = ours.room.path();
    let to = room.join("www");
    let tagline = ours.read("content/site.yaml");
    let tagline = tagline.lines().find(|line| line.starts_with("tagline:")).unwrap().to_owned();
    let mut last = tagline;
    let sites: Vec<PathBuf> = (0..3)
        .map(|number| {
            let line = format!("tagline: \"Version {number}\"");
            ours.replace("content/site.yaml", &last, &line);
            last = line;
            ours.write("themes/mine/css/6-mine.css", format!("a {{ --n: {number}; }}\n"));
            ours.replace("content/ambassadors/pe-0001.yaml", "bio: |\n", &format!("bio: |\n  Version {number}.\n"));
            build(&ours, &format!("public-{number}"))
        })
        .collect();
    publish(&sites[2], &to, &["--yes"]);
    let start = Instant::now();
    publish(&sites[0], &to, &["--yes"]);
    let duration = start.elapsed();

    let ends = AtomicBool::new(false);
    let mut visitor = Visitor::new(&to, places(&sites));
    let killed = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ends.load(Ordering::Relaxed) {
                visitor.read();
            }
        });
        let mut state = 2026_u64;
        let (mut killed, mut wait) = (0, duration.as_secs_f64());
        for round in 1..=KILLS * 10 {
            if killed == KILLS {
                break;
            }
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let part = (state >> 33) as f64 / f64::from(1_u32 << 31);
            let words = ["publish", text(&to), "--from", text(&sites[round % 3]), "--yes"];
            let mut child = program().args(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_secs_f64(wait * (0.2 + 0.8 * part)));
            child.kill().unwrap();
            let was_killed = !child.wait().unwrap().success();
            killed += usize::from(was_killed);
            // A machine that had more to do when the first was timed.
            wait *= if was_killed { 1.02 } else { 0.9 };
        }
        let last = publish(&sites[1], &to, &["--yes"]);
        assert!(last.starts_with("The site is published to DEST"), "{last}");
        ends.store(true, Ordering::Relaxed);
        killed
    });
    assert_eq!(visitor.missing, Vec::<String>::new());
    assert_eq!(killed, KILLS, "publications that were killed before their end");
    assert!(visitor.pages_seen > 100, "the visitor read {} pages", visitor.pages_seen);
    assert_eq!(site(&to, &kept(&to)), site(&sites[1], &BTreeSet::new()));
    assert_eq!(publish(&sites[1], &to, &["--yes"]), "DEST is up to date: nothing to send.\n");
}
