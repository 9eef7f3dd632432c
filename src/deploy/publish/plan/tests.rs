use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;

use super::*;

/// A site: each page, by its number, with the numbers of the files that it loads.
type Pages = BTreeMap<u8, BTreeSet<u8>>;

/// A place: the bytes of each file by its path.
type Place = BTreeMap<String, String>;

fn asset(number: u8) -> String {
    format!("assets/file.{number}.{}", ["css", "webp", "js"][usize::from(number % 3)])
}

/// The files of a site. The bytes of a page are the paths it loads.
fn files(pages: &Pages) -> Place {
    let mut files = Place::new();
    for (page, loads) in pages {
        let loaded: Vec<String> = loads.iter().map(|&number| asset(number)).collect();
        files.insert(format!("page-{page}/index.html"), loaded.join(" "));
        files.extend(loaded.into_iter().map(|path| (path, "bytes".to_owned())));
    }
    files
}

fn local(files: &Place) -> BTreeMap<String, LocalFile> {
    let local =
        |bytes: &String| LocalFile { sha256: bytes.clone(), md5: format!("md5 {bytes}"), size: bytes.len() as u64 };
    files.iter().map(|(path, bytes)| (path.clone(), local(bytes))).collect()
}

/// What a place lists: with the marks of a store that hashes, or of one that knows no marks.
fn found(place: &Place, has_marks: bool) -> BTreeMap<String, RemoteFile> {
    let found =
        |bytes: &String| RemoteFile { size: bytes.len() as u64, mark: has_marks.then(|| format!("md5 {bytes}")) };
    place.iter().map(|(path, bytes)| (path.clone(), found(bytes))).collect()
}

/// Fails if a page lacks a file that it loads.
fn is_whole(place: &Place) -> Result<(), TestCaseError> {
    for (path, loads) in place.iter().filter(|(path, _)| path.ends_with("index.html")) {
        for asset in loads.split_whitespace() {
            prop_assert!(place.contains_key(asset), "{path} asks for {asset}");
        }
    }
    Ok(())
}

/// Publishes `site` and stops after `steps_max` steps. Steps of one group come in any order, by `seed`.
fn publish(
    place: &mut Place,
    known: &mut Option<Manifest>,
    site: &Place,
    has_marks: bool,
    (steps_max, seed): (usize, usize),
) -> Result<(), TestCaseError> {
    let (local, listed) = (local(site), found(place, has_marks));
    let plan = plan(&local, known.as_ref(), &listed);
    if !plan.is_needed {
        return Ok(());
    }
    let mut steps_left = steps_max;
    let mut goes_on = || {
        steps_left = steps_left.saturating_sub(1);
        steps_left > 0
    };
    if !goes_on() {
        return Ok(());
    }
    *known = Some(plan.begun(known.as_ref()));
    let shuffled = |group: &Vec<String>| {
        let mut group = group.clone();
        let middle = seed % group.len().max(1);
        group.rotate_left(middle);
        if seed % 2 == 1 {
            group.reverse();
        }
        group
    };
    for path in plan.uploads.iter().flat_map(shuffled) {
        if !goes_on() {
            return Ok(());
        }
        place.insert(path.clone(), site[&path].clone());
        is_whole(place)?;
    }
    for path in plan.deletions.iter().flat_map(shuffled) {
        if !goes_on() {
            return Ok(());
        }
        place.remove(&path);
        is_whole(place)?;
    }
    let marks =
        plan.uploads.iter().flatten().map(|path| (path.clone(), has_marks.then(|| format!("md5 {}", site[path]))));
    *known = Some(plan.ended(&local, &listed, marks.collect()));
    Ok(())
}

proptest! {
    #[test]
    fn a_page_is_never_there_without_what_it_loads(
        sites in vec((btree_map(0..5_u8, btree_set(0..9_u8, 0..4), 0..5), 0..40_usize, 0..7_usize), 1..8),
        has_marks in any::<bool>(),
    ) {
        let (mut place, mut known) = (Place::new(), None);
        place.insert("theirs.txt".to_owned(), "theirs".to_owned());
        for (pages, steps_max, seed) in &sites {
            publish(&mut place, &mut known, &files(pages), has_marks, (*steps_max, *seed))?;
        }
        // Whatever was interrupted, one whole publication makes the place right.
        let site = files(&sites.last().unwrap().0);
        publish(&mut place, &mut known, &site, has_marks, (usize::MAX, 0))?;
        let manifest = known.clone().unwrap();
        let expected: BTreeSet<&String> = site.keys().chain(&manifest.former).collect();
        let ours: BTreeSet<&String> = place.keys().filter(|path| *path != "theirs.txt").collect();
        prop_assert_eq!(ours, expected);
        prop_assert!(site.iter().all(|(path, bytes)| place.get(path) == Some(bytes)));
        prop_assert!(place.contains_key("theirs.txt") && manifest.pending.is_empty());
        prop_assert!(manifest.former.iter().all(|path| !path.ends_with(".webp")));
        // And there is nothing left to do.
        let again = plan(&local(&site), known.as_ref(), &found(&place, has_marks));
        prop_assert!(!again.is_needed, "{:?}", again);
    }
}

fn place(rows: &[(&str, &str)]) -> Place {
    rows.iter().map(|(path, bytes)| ((*path).to_owned(), (*bytes).to_owned())).collect()
}

fn published(site: &Place) -> Manifest {
    let (local, listed) = (local(site), found(site, true));
    plan(&local, None, &listed).ended(&local, &listed, BTreeMap::new())
}

#[test]
fn what_is_new_comes_first_and_what_goes_is_last() {
    let old = place(&[
        ("index.html", "assets/a.1.css"),
        ("left/index.html", "assets/a.1.css"),
        ("feed.xml", "1"),
        ("assets/a.1.css", "1"),
        ("assets/p.1.webp", "1"),
    ]);
    let new = place(&[
        ("index.html", "assets/a.2.css"),
        ("new/index.html", "assets/a.2.css"),
        ("feed.xml", "2"),
        ("robots.txt", "1"),
        ("assets/a.2.css", "2"),
    ]);
    let plan = plan(&local(&new), Some(&published(&old)), &found(&old, true));
    let texts = |group: &[&str]| group.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
    assert_eq!(plan.uploads[0], texts(&["assets/a.2.css"]));
    assert_eq!(plan.uploads[1], texts(&["robots.txt"]));
    assert_eq!(plan.uploads[2], texts(&["new/index.html"]));
    assert_eq!(plan.uploads[3], texts(&["feed.xml", "index.html"]));
    assert_eq!(plan.deletions, [texts(&["left/index.html"]), texts(&["assets/p.1.webp"])]);
    assert_eq!(plan.former, BTreeSet::from(["assets/a.1.css".to_owned()]));
}

#[test]
fn what_somebody_else_changed_is_put_right_and_what_is_theirs_stays() {
    let site = place(&[("index.html", "ours"), ("feed.xml", "feed")]);
    let mut touched = site.clone();
    touched.insert("index.html".to_owned(), "hers".to_owned());
    touched.insert("notes.txt".to_owned(), "hers".to_owned());
    touched.remove("feed.xml");
    let plan = plan(&local(&site), Some(&published(&site)), &found(&touched, true));
    assert_eq!(plan.uploads[1], ["feed.xml"]);
    assert_eq!(plan.uploads[3], ["index.html"]);
    assert_eq!((plan.foreign, plan.replaced), (vec!["notes.txt".to_owned()], Vec::new()));
}

#[test]
fn a_foreign_file_in_the_way_is_told() {
    let site = place(&[("index.html", "ours")]);
    let plan = plan(&local(&site), None, &found(&site, true));
    assert_eq!((plan.replaced, plan.uploads[3].len()), (vec!["index.html".to_owned()], 1));
}
