//! `annuaire forget`: a profile is emptied with all that leads to it.

use super::{PROFILE, built, new_site};
use crate::harness::tree;

#[test]
fn forgetting_empties_the_profile_and_touches_nothing_else() {
    let site = new_site();
    let page = "content/pages/ask.md";
    let text = site.read(page);
    // What is a link, what only looks like one, and what only a person can mend.
    let lines = [
        "Voir [la fiche](../ambassadors/pe-0001.yaml), par exemple.  \r",
        "[x](../ambassadors/pe-0001.yaml \"a (b) c\") fin",
        r"[a\[b](../ambassadors/pe%2D0001.yaml) fin",
        "[x](https://annuaire.example/ambassadeurs/pe-0001/)",
        "![i](../ambassadors/pe-0001.yaml)",
        "`[x](../ambassadors/pe-0001.yaml)`",
        "<!-- [x](../ambassadors/pe-0001.yaml) -->",
        "Merci à Solène Brindavoine.",
    ];
    let linked = format!("{text}\n{}\n", lines.join("\n"));
    site.write(page, &linked);
    site.write("content/ambassadors/pe-0001.jpg", "x");
    site.write("content/ambassadors/pe-0001.jpg.orig", "x");
    let forget = |arguments: &[&str]| site.run(&[&["forget", "pe-0001"], arguments].concat());
    let before = tree(&site.root);
    let shown = forget(&[]);
    assert_eq!(tree(&site.root), before, "nothing is done without --yes");
    assert!(shown.stdout.contains("--yes"));
    insta::assert_snapshot!("forget", forget(&["--yes"]).exits(0).stdout);
    let mut expected = before;
    expected.remove("content/ambassadors/pe-0001.jpg");
    expected.insert(PROFILE.to_owned(), b"status: withdrawn\n".to_vec());
    expected.insert(
        page.to_owned(),
        linked
            .replace("[la fiche](../ambassadors/pe-0001.yaml)", "la fiche")
            .replace("[x](../ambassadors/pe-0001.yaml \"a (b) c\")", "x")
            .replace(r"[a\[b](../ambassadors/pe%2D0001.yaml)", r"a\[b")
            .replace("[x](https://annuaire.example/ambassadeurs/pe-0001/)", "x")
            .into(),
    );
    assert_eq!(tree(&site.root), expected);
    // What is left stands where it was said.
    site.write(page, text);
    site.remove("content/ambassadors/pe-0001.jpg.orig");
    built(&site);
    forget(&["--lang", "en"]).exits(0);
}
