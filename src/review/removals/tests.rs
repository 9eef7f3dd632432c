use super::*;

/// A profile as it was, with everything that can be taken back.
const BEFORE: &str = "\
kind: person
name: Ada Keller
employer: atelier
photo: { file: ada.jpg, credit: Studio }
consent:
  reference: C-1
  date: 2026-01-02
  covers:
    - name
    - photo
    - employer
    - open_data
adult: true
status: active
confirmed: 2026-01-02
";

fn sources(profile: Option<&str>, has_photo: bool) -> Sources {
    let texts = profile.map(|text| SourceFile::new("content/ambassadors/a-1.yaml", text)).into_iter().collect();
    let photo = || crate::pipeline::PictureFile::new("content/ambassadors/ada.jpg".into(), Vec::new());
    Sources { texts, pictures: has_photo.then(photo).into_iter().collect(), ..Sources::default() }
}

/// The profile `before` after what `after` takes back was taken out of it; empty for a whole removal, `None` for none.
fn left_of(before: &str, after: Option<&str>) -> Option<String> {
    let mut sources = sources(Some(before), true);
    let removals = Removals::between(&sources, &self::sources(after, true), &BTreeSet::new());
    removals.carry_out(&mut sources);
    let text = sources.texts.remove(0).text;
    match text.as_str() {
        text if text == before => None,
        WITHDRAWN => Some(String::new()),
        _ => Some(text),
    }
}

fn edited(from: &str, to: &str) -> String {
    assert!(BEFORE.contains(from), "{from}");
    BEFORE.replace(from, to)
}

#[test]
fn whoever_leaves_is_out_whatever_else_is_wrong() {
    for after in [
        None,
        Some("status: withdrawn\n".to_owned()),
        Some("status: Withdrawn\nnmae: Ada Keller\n".to_owned()),
        Some(edited("status: active", "status: retirée")),
        Some(edited("status: active", "status: active\nstatus: withdrawn")),
        Some(edited("status: active", "status: paused")),
        Some(edited("status: active", "status: paused\nuntil: bientôt")),
        Some(edited("    - name\n", "")),
        Some(edited("consent:", "consentement:")),
        Some(edited("  covers:", "  couvre:")),
        Some(edited("adult: true", "adult: false")),
        Some(edited("status: active", "status: withdrawn\n\t: [")),
        Some(edited("status: active", "<<<<<<< HEAD\nstatus: active\n=======\nstatus: \"withdrawn\"\n>>>>>>> x")),
        Some(edited("status: active", "status: paused\nuntil: {")),
    ] {
        assert_eq!(left_of(BEFORE, after.as_deref()).as_deref(), Some(""), "{after:?}");
    }
}

#[test]
fn other_changes_take_nothing_back() {
    for after in [
        BEFORE.to_owned(),
        edited("name: Ada Keller", "nom: Ada Keller"),
        edited("status: active", "status: 'active'"),
        edited("status: active\n", ""),
        edited("employer: atelier\n", ""),
        edited("    - open_data\n", "    - open_data\n    - search_engines\n"),
        edited("confirmed: 2026-01-02", "confirmed: demain"),
        BEFORE.replace('\n', "\r\n"),
    ] {
        assert_eq!(left_of(BEFORE, Some(&after)), None, "{after}");
    }
    let paused = edited("status: active", "status: paused\nuntil: 2026-03-01");
    assert_eq!(left_of(&paused, Some(BEFORE)), None, "whoever comes back waits");
    assert_eq!(left_of(WITHDRAWN, Some(BEFORE)), None);
    assert_eq!(left_of(WITHDRAWN, None), None, "nothing is left to take back");
}

#[test]
fn a_part_that_is_taken_back_is_all_that_goes() {
    let photo = "photo: { file: ada.jpg, credit: Studio }\n";
    let covers = "    - name\n    - photo\n    - employer\n    - open_data\n";
    let without = |part: &str| {
        let rest: Vec<&str> = ["name", "photo", "employer", "open_data"].into_iter().filter(|it| *it != part).collect();
        edited(covers, &format!("    [{}]\n", rest.join(", ")))
    };
    for (after, left) in [
        (edited("status: active", "status: paused\nuntil: 2027-03-01"), None),
        (edited("    - open_data\n", ""), Some(without("open_data"))),
        (edited("    - photo\n", ""), Some(without("photo").replace(photo, ""))),
        (edited("    - employer\n", ""), Some(without("employer").replace("employer: atelier\n", ""))),
        (edited(photo, ""), Some(BEFORE.replace(photo, ""))),
    ] {
        let left = left.unwrap_or_else(|| after.clone());
        let faulty = format!("{after}inconnue: x\n");
        assert_eq!(left_of(BEFORE, Some(&faulty)).as_deref(), Some(&*left));
    }
    let paused = edited("status: active", "status: paused\nuntil: 2026-12-01");
    let longer = paused.replace("2026-12-01", "2027-12-01");
    assert_eq!(left_of(&paused, Some(&longer)).as_deref(), Some(&*longer));
}

#[test]
fn a_photo_that_is_gone_from_the_folder_is_gone() {
    let (before, after) = (sources(Some(BEFORE), true), sources(Some(BEFORE), false));
    let removals = Removals::between(&before, &after, &BTreeSet::new());
    assert_eq!(removals.ids(), ["a-1"]);
    assert!(!removals.texts.values().any(|text| text.contains("ada.jpg")));
}

#[test]
fn an_agreement_that_ends_earlier_ends_earlier() {
    let before =
        "adult: false\nauthorisation: { references: [A-1, A-2], until: 2027-01-02 }\nconsent: { covers: [name] }\n";
    let earlier = before.replace("2027-01-02", "2026-12-01");
    assert_eq!(left_of(before, Some(&earlier)), Some(earlier.clone()));
    assert_eq!(left_of(&earlier, Some(before)), None);
    let gone = before.replace("authorisation", "autorisation");
    assert_eq!(left_of(before, Some(&gone)).as_deref(), Some(""));
    assert_eq!(left_of(before, Some("adult: true\nconsent: { covers: [name] }\n")), None);
}

#[test]
fn a_profile_that_nobody_can_read_is_named() {
    let before = sources(Some(BEFORE), true);
    let path: FilePath = "content/ambassadors/a-1.yaml".into();
    let absent = Removals::between(&before, &sources(None, true), &BTreeSet::from([path]));
    let broken = Removals::between(&before, &sources(Some("name: [\n"), true), &BTreeSet::new());
    for removals in [absent, broken] {
        assert_eq!((removals.unsure(), removals.ids()), (vec!["a-1".to_owned()], Vec::new()));
    }
}

#[test]
fn a_rest_that_cannot_stand_alone_goes_as_a_whole() {
    let mut before = sources(Some(BEFORE), true);
    let after = edited("    - photo\n", "");
    let mut removals = Removals::between(&before, &sources(Some(&after), true), &BTreeSet::new());
    let path: FilePath = "content/ambassadors/a-1.yaml".into();
    assert!(removals.widen([&path].into_iter()));
    assert!(!removals.widen([&path].into_iter()));
    removals.carry_out(&mut before);
    assert_eq!(before.texts[0].text, WITHDRAWN);
}
