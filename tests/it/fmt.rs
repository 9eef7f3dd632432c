//! Profiles put in order by the real program.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Run, Site, program, text};

const PROFILE: &str = "content/ambassadors/pe-0001.yaml";

/// Runs `annuaire fmt` in the folder `root`: the exit code, the output and the errors.
fn fmt(root: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let run = Run::of(program().current_dir(root).arg("fmt").args(arguments));
    (run.code, run.stdout, run.stderr)
}

/// Every profile of the site with its bytes.
fn profiles(site: &Site) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(site.path("content/ambassadors")).unwrap();
    let mut profiles: Vec<_> =
        entries.map(|entry| entry.unwrap().path()).map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    profiles.sort();
    profiles
}

/// The lines of the first profile upside down, up to its text.
fn upside_down(site: &Site) -> String {
    let text = site.read(PROFILE);
    let (head, bio) = text.split_once("bio: |\n").unwrap();
    let (areas, area) = ("areas:\n  - department: \"9A\"\n", "areas: [{ department: '9A' }]\n");
    assert!(head.contains(areas));
    let mut lines: Vec<String> = head.replace(areas, area).lines().skip(1).map(|line| format!("{line}\n")).collect();
    lines.reverse();
    format!("# Relu par Ada.\n\nbio: |\n{bio}{}", lines.concat())
}

#[test]
fn what_the_program_writes_is_in_order() {
    let (code, told, errors) = fmt(Path::new(env!("CARGO_MANIFEST_DIR")), &["--check"]);
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{told}");
    for language in ["fr", "en"] {
        let site = Site::new();
        site.replace("content/site.yaml", "\nlanguage: fr", &format!("\nlanguage: {language}"));
        site.run(&["new", "ambassador", "un-exemple"]).exits(0);
        let (code, told, errors) = fmt(&site.root, &["--check"]);
        assert_eq!((code, errors.as_str()), (Some(0), ""), "{told}");
        assert!(told.contains('5'), "{told}");
    }
}

#[test]
fn a_profile_is_shown_then_written_once() {
    let site = Site::new();
    let path = site.path(PROFILE);
    let others = profiles(&site);
    let text = upside_down(&site);
    fs::write(&path, &text).unwrap();

    let (code, shown, errors) = fmt(&site.root, &["--check"]);
    assert_eq!((code, errors.as_str()), (Some(1), ""));
    insta::assert_snapshot!(shown);
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "nothing is written");

    let (code, told, errors) = fmt(&site.root, &[]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    assert_eq!(told, format!("{PROFILE}\nUne fiche mise en ordre.\n"));
    let made = fs::read_to_string(&path).unwrap();
    assert!(made.starts_with("# Relu par Ada.\n\nkind: person\nname: "), "{made}");
    assert_eq!(profiles(&site)[1..], others[1..]);

    let (code, told, _) = fmt(&site.root, &["--check"]);
    assert_eq!((code, told.as_str()), (Some(0), "Rien à changer : 4 fiches sont en ordre.\n"));
    assert_eq!(fmt(&site.root, &["--lang", "en"]).1, "Nothing to change: 4 profiles are in order.\n");
    let names = fs::read_dir(site.path("content/ambassadors")).unwrap().count();
    assert_eq!(names, others.len(), "nothing is left beside the profiles");
}

#[test]
fn what_is_personal_is_masked_where_it_is_shown() {
    let site = Site::new();
    let path = site.path(PROFILE);
    let added = "bio: |\n  Appelez le 06 12 34 56 78, ou **03** 88 12\n  34 56. Comptez 5 € par élève.\n";
    let text = upside_down(&site).replace("bio: |\n", added);
    fs::write(&path, &text).unwrap();
    let (code, shown, _) = fmt(&site.root, &["--check"]);
    assert_eq!(code, Some(1));
    assert!(
        shown.contains("   Appelez le ** ** ** ** **, ou ****** ** **\n   ** **. Comptez 5 € par élève.\n"),
        "{shown}"
    );
    assert!(!shown.contains("12 34") && !shown.contains("34 56"), "{shown}");
    assert!(fs::read_to_string(&path).unwrap() == text, "nothing is written");
}

#[test]
fn line_ends_stay_and_a_mark_at_the_start_is_taken_away() {
    let site = Site::new();
    let path = site.path(PROFILE);
    let text = fs::read_to_string(&path).unwrap();
    let of_windows = text.replace('\n', "\r\n");
    fs::write(&path, format!("\u{feff}{of_windows}")).unwrap();
    let (code, shown, _) = fmt(&site.root, &["--check"]);
    assert_eq!(code, Some(1));
    assert!(!shown.contains("kind: person␍"), "{shown}");
    assert_eq!(fmt(&site.root, &[PROFILE]).0, Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), of_windows);
    assert_eq!(fmt(&site.root, &["--check"]).0, Some(0));
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    assert_eq!(fmt(&site.root, &["--check"]).0, Some(1));
    assert_eq!(fmt(&site.root, &[]).0, Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_faulty_profile_is_told_of_and_left_and_others_are_not() {
    let site = Site::new();
    let path = site.path(PROFILE);
    let text = fs::read_to_string(&path).unwrap();
    let other = site.path("content/ambassadors/pe-0002.yaml");
    let order = fs::read_to_string(&other).unwrap();
    let faults = [
        (text.replace("role: ", "rôle: "), "unknown-key"),
        (format!("{text}name: Ada\n"), "duplicate-key"),
        (text.replace("sectors: [", "sectors: [["), "yaml-syntax"),
        (text.replace("\nkind: ", "\nkind: &a "), "yaml-alias"),
        (text.replace("\nkind: ", "\nkind: !!str "), "pe-0001.yaml, ligne 2 : "),
        ("\u{0}".to_owned(), "yaml-syntax"),
    ];
    for (faulty, told) in faults {
        assert_ne!(faulty, text);
        fs::write(&path, &faulty).unwrap();
        fs::write(&other, order.replacen("name: ", "name:   ", 1)).unwrap();
        for arguments in [&["--check"][..], &[]] {
            let (code, _, errors) = fmt(&site.root, arguments);
            assert_eq!(code, Some(1), "{errors}");
            assert!(errors.contains(told), "{told} in {errors}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), faulty);
        assert_eq!(fs::read_to_string(&other).unwrap(), order);
    }
    fs::write(&path, b"name: \xff\n").unwrap();
    let (code, told, errors) = fmt(&site.root, &[PROFILE]);
    assert_eq!((code, told.as_str()), (Some(1), "Aucune fiche n'a changé.\n"));
    assert!(errors.contains("not-utf8") && errors.contains(PROFILE), "{errors}");
    assert_eq!(fs::read(&path).unwrap(), b"name: \xff\n");
}

#[test]
fn only_profiles_of_the_site_are_taken() {
    let site = Site::new();
    let elsewhere = Site::new();
    let outside = elsewhere.path(PROFILE);
    let outside = text(&outside);
    for (path, told) in [
        ("content/site.yaml", "n'est pas une fiche"),
        ("content/ambassadors/pe-9999.yaml", "n'existe pas"),
        ("content/sectors", "ne contient pas de fiche"),
        (outside, "n'est pas dans le dossier du site"),
        ("content/ambassadors/../../..", "n'est pas dans le dossier du site"),
    ] {
        let (code, shown, errors) = fmt(&site.root, &[PROFILE, path]);
        assert_eq!((code, shown.as_str()), (Some(2), ""));
        assert!(errors.contains(told) && errors.contains(path), "{errors}");
    }
    assert_eq!(fmt(&site.root, &[PROFILE]).1, "Rien à changer : la fiche est en ordre.\n");
    for folder in [".", "content", "content/ambassadors/"] {
        assert_eq!(fmt(&site.root, &[folder]).1, "Rien à changer : 4 fiches sont en ordre.\n");
    }
    let root = text(&elsewhere.root);
    assert_eq!(fmt(&site.root, &[outside, "--root", root]).0, Some(0));
    let (code, _, errors) = fmt(&site.path("content"), &[]);
    assert_eq!(code, Some(2));
    assert!(errors.contains("« content »"), "{errors}");
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_a_link_is_left() {
    use std::os::unix::fs::PermissionsExt;

    let site = Site::new();
    let path = site.path(PROFILE);
    let text = upside_down(&site);
    fs::write(&path, &text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = site.path("content/ambassadors/pe-0009.yaml");
    std::os::unix::fs::symlink("pe-0001.yaml", &link).unwrap();

    let (code, told, errors) = fmt(&site.root, &["content/ambassadors/pe-0009.yaml"]);
    assert_eq!((code, told.as_str()), (Some(1), "Aucune fiche n'a changé.\n"));
    assert!(errors.contains("symbolic-link") && errors.contains("pe-0009.yaml"), "{errors}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);

    assert_eq!(fmt(&site.root, &[PROFILE]).0, Some(0));
    assert!(link.is_symlink());
    assert_ne!(fs::read_to_string(&path).unwrap(), text);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn what_would_change_commands_no_log() {
    let site = Site::new();
    let path = site.path(PROFILE);
    let text = fs::read_to_string(&path).unwrap();
    let bio = "bio: |\n  ::error::un\n  ::add-mask::e et ##[error]deux\n\n  ##vso[task.x]trois\n";
    fs::write(&path, format!("{}\n", text.replace("bio: |\n", bio).replace("kind: person\n", ""))).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("bio: |", "kind: person\nbio: |")).unwrap();
    let (code, told, _) = fmt(&site.root, &["--check"]);
    assert_eq!(code, Some(1));
    assert!(told.contains("\u{2236}:error::un") && told.contains("#♯[error]deux"), "{told}");
    assert!(!told.lines().any(|line| line.trim_start().starts_with("::")), "{told}");
    assert!(!told.contains("##[") && !told.contains("##vso["), "{told}");
}
