use super::*;
use crate::pipeline::PictureFile;
use crate::text::language::Language;

/// A site of these files, where pictures are empty.
fn site(files: &[(&str, &str)]) -> (Sources, Vec<FilePath>) {
    let mut sources = Sources::default();
    for (path, text) in files {
        if path.ends_with(".jpg") {
            sources.pictures.push(PictureFile::new((*path).into(), Vec::new()));
        } else if path.ends_with(".yaml") || path.ends_with(".md") {
            sources.texts.push(SourceFile::new(path, text));
        }
    }
    sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
    sources.pictures.sort_by(|a, b| a.path.cmp(&b.path));
    let mut paths: Vec<FilePath> = files.iter().map(|(path, _)| (*path).into()).collect();
    paths.sort();
    (sources, paths)
}

fn planned(files: &[(&str, &str)], id: &str) -> Plan {
    let (sources, paths) = site(files);
    plan(&sources, &paths, id).unwrap()
}

fn names(paths: &[FilePath]) -> Vec<&str> {
    paths.iter().map(|path| path.rsplit('/').next().unwrap()).collect()
}

const OTHER: &str = "content/ambassadors/a-3.yaml";

#[test]
fn a_plan_takes_only_what_is_the_profiles() {
    let files = [
        ("content/ambassadors/a-1-b.yaml", "name: B\n"),
        ("content/ambassadors/a-1.yaml", "name: A\nphoto: { file: vacances.jpg }\n"),
        ("content/pages/x.md", "[A][a]\n\n[a]: ../ambassadors/a-1.yaml\n"),
        ("content/ambassadors/a-1-b.jpg", ""),
        ("content/ambassadors/a-1-b-atelier.jpg", ""),
        ("content/ambassadors/a-1-atelier.jpg", ""),
        ("content/ambassadors/a-1.jpg", ""),
        ("content/ambassadors/a-10.jpg", ""),
        ("content/ambassadors/vacances.jpg", ""),
    ];
    let plan = planned(&files, "a-1");
    assert_eq!(names(&plan.pictures), ["a-1-atelier.jpg", "a-1.jpg", "vacances.jpg"]);
    assert_eq!(plan.by_hand, [("content/pages/x.md".into(), vec![3])]);
    let unlinked = "A\n\n[a]: ../ambassadors/a-1.yaml\n";
    assert_eq!(plan.links, [("content/pages/x.md".into(), unlinked.to_owned(), 1)]);
    assert!(plan.unsure.is_empty() && plan.shared.is_empty());
    let (sources, paths) = site(&files);
    assert_eq!(super::plan(&sources, &paths, "a-2"), None);
}

/// What becomes of `pictures` where the profile shows `own` and another one `others`.
fn pictures(own: &str, others: &str, pictures: &[&str]) -> [Vec<String>; 3] {
    let (own, others) = (format!("name: A\nphoto: {own}\n"), format!("name: C\nphoto: {others}\n"));
    let mut files = vec![("content/ambassadors/a-1.yaml", own.as_str()), (OTHER, others.as_str())];
    let paths: Vec<String> = pictures.iter().map(|name| format!("content/ambassadors/{name}")).collect();
    files.extend(paths.iter().map(|path| (path.as_str(), "")));
    let Plan { pictures, shared, unsure, .. } = planned(&files, "a-1");
    [pictures, shared, unsure].map(|paths| names(&paths).into_iter().map(str::to_owned).collect())
}

#[test]
fn a_photo_is_the_one_that_the_profile_shows_and_no_other_of_a_similar_name() {
    let none = Vec::<String>::new;
    let some = |name: &str| vec![name.to_owned()];
    let similar = ["azalea.jpg", "lea.jpg"];
    let found = pictures("{ file: lea.jpg }", "{ file: azalea.jpg }", &similar);
    assert_eq!(found, [some("lea.jpg"), none(), none()]);
    let found = pictures("{ file: azalea.jpg }", "{ file: x.jpg }", &similar);
    assert_eq!(found, [some("azalea.jpg"), none(), none()]);
    let found = pictures("{ file: \"l\\u00e9o.jpg\" }", "{ file: x.jpg }", &["léo.jpg"]);
    assert_eq!(found, [some("léo.jpg"), none(), none()]);
    // A picture that another profile shows stays, even under the name of this one.
    let found = pictures("{ file: \"a-1.jpg\" }", "{ file: \"a-\\u0031.jpg\" }", &["a-1.jpg"]);
    assert_eq!(found, [none(), some("a-1.jpg"), none()]);
    let found = pictures("{ file: x.jpg }", "{ file: a-1.jpg }", &["a-1.jpg"]);
    assert_eq!(found, [none(), some("a-1.jpg"), none()]);
    let found = pictures("{ file: a-3.jpg }", "{ file: x.jpg }", &["a-3.jpg"]);
    assert_eq!(found, [none(), none(), some("a-3.jpg")]);
    // What nobody can read may show it.
    let found = pictures("{ file: lea.jpg }", "{ file: lea.jpg", &["lea.jpg"]);
    assert_eq!(found, [none(), some("lea.jpg"), none()]);
    let found = pictures("{ file: lea.jpg", "{ file: x.jpg }", &["lea.jpg", "x.jpg"]);
    assert_eq!(found, [none(), none(), some("lea.jpg")]);
}

#[test]
fn files_called_after_the_person_are_listed() {
    let beside = ["a-1.pdf", "a-1.md", "A-1.yml", ".a-1.yaml.swp", "a-1.yaml.bak", "a-1-original.tif", "a-1.jpg.orig"];
    let paths = beside.map(|name| format!("content/ambassadors/{name}"));
    let mut files = vec![
        ("content/ambassadors/a-1.yaml", "name: Solène Brindavoine\n"),
        (OTHER, "name: C\n"),
        ("content/ambassadors/a-3-original.tif", ""),
        ("content/ambassadors/a-10.pdf", ""),
        ("content/a-1/photo.jpg", ""),
        ("themes/x/brindavoine-solene.svg", ""),
    ];
    files.extend(paths.iter().map(|path| (path.as_str(), "")));
    let plan = planned(&files, "a-1");
    let mut expected = beside.to_vec();
    expected.extend(["photo.jpg", "brindavoine-solene.svg"]);
    expected.sort_unstable();
    let mut found = names(&plan.unsure);
    found.sort_unstable();
    assert_eq!((found, plan.pictures), (expected, Vec::new()));
}

#[test]
fn every_line_that_names_the_person_is_listed_once() {
    let files = [
        ("content/ambassadors/a-1.yaml", "name: \"Sol\\u00e8ne Brindavoine\"\n"),
        (
            OTHER,
            "name: \"C\"\nbio: |\n  Avec Solène Brindavoine (a-1),\n  et [elle](a-1.yaml).\r\nabout: \"Sol\\u00e8ne Brindavoine\"\n",
        ),
        ("content/organisations/o.yaml", "name: O\nabout: >\n  Voir\n  [elle](../ambassadors/a-1.yaml)\n"),
        (
            "content/pages/x.md",
            "# X\n\n`[a](../ambassadors/a-1.yaml)`\n\n[b][c] et [d](../ambassadors/a-1.yaml \"e (f)\")\n\n[c]: ../ambassadors/a%2D1.yaml\n",
        ),
        ("content/territory/communes.csv.md", "Solène Brindavoine\n"),
    ];
    let plan = planned(&files, "a-1");
    let changed: Vec<(&str, &str, usize)> =
        plan.links.iter().map(|(path, text, count)| (&**path, text.as_str(), *count)).collect();
    let [other, page] = [1, 3].map(|at| files[at].1);
    let other = other.replace("[elle](a-1.yaml)", "elle");
    let page = page.replace("[d](../ambassadors/a-1.yaml \"e (f)\")", "d").replace("[b][c]", "b");
    assert_eq!(changed, [(OTHER, other.as_str(), 1), ("content/pages/x.md", page.as_str(), 2)]);
    let left: Vec<(&str, &[usize])> = plan.by_hand.iter().map(|(path, lines)| (&**path, lines.as_slice())).collect();
    let expected: [(&str, &[usize]); 3] =
        [(OTHER, &[3, 5]), ("content/organisations/o.yaml", &[4]), ("content/pages/x.md", &[3, 7])];
    assert_eq!(left, expected);
    for is_done in [false, true] {
        let message = message(&plan, "a-1", is_done, Language::French);
        assert!(message.contains("x.md, lignes 3, 7 :") && !message.contains("Brindavoine"), "{message}");
    }
}

#[test]
fn addresses_are_compared_as_a_browser_does() {
    let own = [on_host("https://annuaire.example/ambassadeurs/a-1/").unwrap()];
    let leads = |to: &str| leads_to("content/pages/x.md", to, "content/ambassadors/a-1.yaml", &own);
    for to in [
        "../ambassadors/a-1.yaml",
        "../ambassadors/a%2D1.yaml",
        "../../content/ambassadors/./a-1.yaml?x",
        "https://annuaire.example/ambassadeurs/a-1/",
        "http://ANNUAIRE.example/ambassadeurs/a%2d1?x",
        "https://annuaire.example/ambassadeurs/a-1/index.html",
    ] {
        assert!(leads(to), "{to}");
    }
    for to in [
        "../ambassadors/a-10.yaml",
        "a-1.yaml",
        "https://annuaire.example/ambassadeurs/a-10/",
        "https://annuaire.example/secteurs/a-1/",
        "https://other.example/ambassadeurs/a-1/",
        "%zz",
    ] {
        assert!(!leads(to), "{to}");
    }
}

#[test]
fn a_byte_order_mark_stays() {
    let root = tempfile::tempdir().unwrap();
    let page = root.path().join("content/pages/x.md");
    for folder in ["ambassadors", "pages"] {
        fs::create_dir_all(root.path().join("content").join(folder)).unwrap();
    }
    fs::write(root.path().join("content/ambassadors/a-1.yaml"), "name: A\n").unwrap();
    fs::write(&page, "\u{FEFF}[a](../ambassadors/a-1.yaml)\r\n").unwrap();
    let files =
        [("content/ambassadors/a-1.yaml", "name: A\n"), ("content/pages/x.md", "[a](../ambassadors/a-1.yaml)\r\n")];
    carry_out(&planned(&files, "a-1"), root.path()).unwrap();
    assert_eq!(fs::read_to_string(page).unwrap(), "\u{FEFF}a\r\n");
}
