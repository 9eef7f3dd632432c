//! Profiles of persons under age: refused, or protected, and gone when the agreement ends.

use super::{PROFILE, awaits_a_confirmation, built, holding, new_site, told, with_photo};
use crate::harness::Site;

/// A site whose first profile is of a person under age, with all that it needs until the day `until`.
fn site_with_a_minor(until: &str) -> Site {
    let site = new_site();
    site.append("content/site.yaml", "minors: with_authorisation\n");
    with_photo(&site);
    site.replace_line(PROFILE, "name:", "name: Zwirnerle");
    site.replace_line(
        PROFILE,
        "consent:",
        "consent: { reference: PE-1, date: 2026-07-01, covers: [name, employer, photo] }",
    );
    let agreed = format!("adult: false\nauthorisation: {{ references: [A-1, A-2], until: {until} }}");
    site.replace_line(PROFILE, "adult:", &agreed);
    site
}

#[test]
fn a_person_under_age_is_refused_or_protected() {
    let site = new_site();
    site.replace_line(PROFILE, "adult:", "adult: false");
    insta::assert_snapshot!("minor_forbidden", told(&site));
    site.append("content/site.yaml", "minors: with_authorisation\n");
    site.replace_line(PROFILE, "adult:", "adult: false\nauthorisation: { references: [A-1, A-1], until: 2028-01-01 }");
    insta::assert_snapshot!("minor_unprotected", told(&site));
    site.replace_line(
        PROFILE,
        "endorsed_by:",
        "endorsed_by: [auberge-des-quatre-lunes]\nlinks: [{ label: Moi, url: \"https://a.example\" }]",
    );
    let all = told(&site);
    assert!(all.contains("relaie pas les demandes") && all.contains("Ce lien quitte le site"), "{all}");
}

#[test]
fn no_text_tells_the_family_name_of_a_person_under_age() {
    let site = site_with_a_minor("2027-06-30");
    // A place is no name.
    site.replace_line(PROFILE, "bio:", "bio: |\n  Pour Zwirnerle Brumeval est loin.");
    assert_eq!(told(&site), "");
    site.replace_line(PROFILE, "  Pour Zwirnerle", "  Je m'appelle Zwirnerle Dupontel.");
    let all = told(&site);
    assert!(all.contains("dit le nom de famille"), "{all}");
}

#[test]
fn of_a_person_under_age_little_is_shown_and_nothing_once_the_agreement_is_over() {
    let site = site_with_a_minor("2027-06-30");
    assert_eq!(told(&site), "");
    let files = built(&site);
    let page = "ambassadeurs/pe-0001/index.html";
    assert!(files[page].contains("Zwirnerle") && files[page].contains("noindex"));
    for other in ["sitemap.xml", "feed.xml", "ambassadors.csv", "api/v1/ambassadors.json"] {
        assert!(!files[other].contains("Zwirnerle") && !files[other].contains("pe-0001"), "{other}");
    }
    assert_eq!(holding(&files, "Brindavoine"), Vec::<&str>::new());
    assert!(files.keys().any(|path| path.starts_with("assets/pe-0001-")), "the photo is covered");
    let relay = files[page].split_once("class=\"ask-relay\"").expect("who relays").1;
    assert!(relay.split_once("</p>").unwrap().0.contains("structures/federation-exemple-batiment/"), "{relay}");

    // The day after the last one: the site is built, without her or him.
    site.replace_line(PROFILE, "authorisation:", "authorisation: { references: [A-1, A-2], until: 2026-11-23 }");
    let all = told(&site);
    assert!(all.starts_with("authorisation-over: ") && !all.contains("unprotected-minor"), "{all}");
    let files = built(&site);
    assert_eq!(holding(&files, "Zwirnerle"), Vec::<&str>::new());
    assert_eq!(files.keys().filter(|path| path.contains("pe-0001")).collect::<Vec<_>>(), [page]);
    awaits_a_confirmation(&files, page);
    assert!(!files[page].contains("parental"), "that somebody is under age is nobody's business");
}

#[test]
fn an_agreement_for_a_person_under_age_is_asked_for_again_in_time() {
    let reminded = |until: &str, format: &str| {
        let site = site_with_a_minor(until);
        site.run(&["remind", "--format", format]).stdout
    };
    assert!(!reminded("2027-03-01", "table").contains("pe-0001"));
    let soon = reminded("2026-12-20", "table");
    assert!(soon.contains("2026-11-20  pe-0001") && soon.contains("accord parental à renouveler"), "{soon}");
    let over = reminded("2026-11-20", "table");
    assert!(over.contains("2026-10-20  pe-0001") && over.contains("accord parental à renouveler"), "{over}");
    assert!(reminded("2026-12-20", "ics").contains("UID:pe-0001-agreement-20261120@annuaire"));
}
