//! Links from the pages to where their files are edited.

use std::collections::BTreeMap;

use crate::harness::Site;

/// A small site whose `site.yaml` ends with `repository`.
fn site(repository: &str) -> Site {
    let site = Site::new();
    site.append("content/site.yaml", &format!("{repository}\n"));
    site
}

/// The pages of the site, by their path.
fn pages(site: &Site) -> BTreeMap<String, String> {
    let pages = site.build().into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// The addresses of a page that lead to `host`.
fn links<'a>(page: &'a str, host: &'a str) -> Vec<&'a str> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.filter(|href| href.contains(host)).collect()
}

/// The profile that was begun is right where it stands: nothing but its texts and its days is asked for, each once.
fn asks_only_for_what_is_left_to_write(site: &Site) {
    let told = site.run(&["check"]).stdout;
    let errors = |code: &str| told.lines().filter(|line| line.starts_with(&format!("erreur[{code}"))).count();
    assert_eq!((errors(""), errors("unfinished-text"), errors("bad-date")), (7, 4, 3), "{told}");
}

#[test]
fn each_page_leads_to_its_own_file() {
    let site = site("repository: { address: \"https://github.com/pays/annuaire.git\", branch: contenu, folder: site }");
    let pages = pages(&site);
    let edits = |path: &str| {
        links(&pages[path], "github.com").into_iter().filter(|link| link.contains("/edit/")).collect::<Vec<_>>()
    };
    let base = "https://github.com/pays/annuaire/edit/contenu/site/content";
    assert_eq!(edits("ambassadeurs/pe-0001/index.html"), [format!("{base}/ambassadors/pe-0001.yaml")]);
    assert_eq!(edits("secteurs/batiment/index.html"), [format!("{base}/sectors/batiment.md")]);
    assert_eq!(edits("rejoindre/index.html"), [format!("{base}/pages/join.md")]);
    let organisation = "structures/federation-exemple-batiment/index.html";
    assert_eq!(edits(organisation), [format!("{base}/organisations/federation-exemple-batiment.yaml")]);
    assert!(edits("index.html").is_empty() && edits("404.html").is_empty());
}

#[test]
fn a_newcomer_gets_a_profile_that_is_begun_and_says_what_is_left_to_write() {
    let site = site("repository: { address: \"https://codeberg.org/pays/annuaire\" }");
    let pages = pages(&site);
    let page = &pages["rejoindre/index.html"];
    let new = links(page, "/_new/main/content/ambassadors?");
    assert_eq!(new.len(), 1, "{page}");
    let address = new[0].replace("&amp;", "&");
    let query = address.split_once('?').unwrap().1;
    let parameters: BTreeMap<_, _> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    assert_eq!(parameters["filename"], "pe-0005.yaml", "the number after the last");
    site.write("content/ambassadors/pe-0005.yaml", &parameters["value"]);
    asks_only_for_what_is_left_to_write(&site);
    // And whoever takes a hash sign out says whose it is.
    let owned = parameters["value"].replace("\n# owner: ", "\nowner: ");
    assert!(owned.contains("\nowner: \"@"), "{owned}");
    site.write("content/ambassadors/pe-0005.yaml", owned);
    asks_only_for_what_is_left_to_write(&site);
    assert!(!page.contains("<pre"), "what is in the address need not be copied");
}

#[test]
fn where_a_forge_cannot_fill_a_file_the_page_shows_what_to_copy() {
    let site = site("repository: { address: \"https://git.exemple.invalid/pays/annuaire\", forge: gitlab }");
    let pages = pages(&site);
    let page = &pages["rejoindre/index.html"];
    assert_eq!(
        links(page, "/-/new/"),
        ["https://git.exemple.invalid/pays/annuaire/-/new/main/content/ambassadors?file_name=pe-0005.yaml"]
    );
    let shown = page.split_once("<pre").unwrap().1.split_once("</pre>").unwrap().0;
    let text = shown.split_once("<code>").unwrap().1.split_once("</code>").unwrap().0;
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    site.write("content/ambassadors/pe-0005.yaml", text);
    asks_only_for_what_is_left_to_write(&site);
}

#[test]
fn without_a_repository_no_page_speaks_of_one() {
    let site = site("");
    for (path, page) in pages(&site) {
        assert!(!page.contains("class=\"edit\"") && !page.contains("new_profile"), "{path}");
    }
}

#[test]
fn a_password_in_the_address_is_told_and_not_repeated() {
    let site = site("repository: { address: \"https://zoe:s3cret@github.com/pays/annuaire\" }");
    for format in ["human", "github", "gitlab", "sarif", "json", "rdjsonl"] {
        let told = site.run(&["check", "--format", format]).exits(1).text();
        assert!(told.contains("mot de passe") && !told.contains("s3cret") && !told.contains("zoe"), "{format}: {told}");
    }
}
