//! Texts and files that would be left out, cut or shown otherwise than they were written, without a word.

use crate::harness::Site;

/// A new site with `bio` in a profile whose name is `name`: the codes that are told, with their suggestions.
fn told(name: &str, bio: &str) -> Vec<String> {
    let site = Site::new();
    let path = "content/ambassadors/pe-0001.yaml";
    site.replace_line(path, "name:", &format!("name: {name}"));
    let text = site.read(path);
    let (head, _) = text.split_once("bio: |\n").unwrap();
    let bio: String = bio.lines().map(|line| format!("  {line}\n")).collect();
    site.write(path, format!("{head}bio: |\n{bio}"));
    let word = |fault: &serde_json::Value| {
        let suggestion = fault["suggestion"].as_str().map(|text| format!(" -> {text}")).unwrap_or_default();
        format!("{}{suggestion}", fault["code"].as_str().unwrap())
    };
    site.faults().iter().map(word).collect()
}

#[test]
fn words_that_would_be_lost_are_told() {
    assert_eq!(told("Camille Test", "Je soude."), Vec::<String>::new());
    assert_eq!(
        told("Camille Test", "Je dis <bonjour>.\n\n    Quatre espaces.\n\nMes étapes :\n• CAP"),
        ["misread-text -> &lt;bonjour>", "misread-text", "misread-text -> -"]
    );
    assert_eq!(told("Camille #3", "Je soude."), ["cut-text"]);
    assert_eq!(told("Camille # une remarque", "Je soude."), Vec::<String>::new());
    assert_eq!(told("Test &amp; Fils", "Je soude."), ["html-entity -> Test & Fils"]);
}

#[test]
fn an_address_among_words_is_a_link_with_the_rules_of_links() {
    let site = Site::new();
    site.append("content/pages/join.md", "Mon site : https://exemple.org/atelier_bois. Et http://exemple.org.\n");
    let faults = site.faults();
    let told: Vec<_> = faults.iter().map(|fault| (fault["code"].as_str().unwrap(), fault["column"].as_u64())).collect();
    assert_eq!(told, [("careless-link", Some(49))]);
    let page = String::from_utf8(site.build()["rejoindre/index.html"].clone()).unwrap();
    let link = "<a href=\"https://exemple.org/atelier_bois\" rel=\"noopener\">https://exemple.org/atelier_bois</a>. Et";
    assert!(page.contains(link), "{page}");
}

#[test]
fn spaces_around_a_name_are_no_part_of_it() {
    let site = Site::new();
    site.replace_line("content/ambassadors/pe-0001.yaml", "name:", "name: \"  Zoé Zzz \"");
    let built = site.build();
    let data = String::from_utf8(built["api/v1/ambassadors.json"].clone()).unwrap();
    assert!(data.contains("\"Zoé Zzz\""), "{data}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_no_text_is_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new();
    let folder = site.path("content/ambassadors");
    std::fs::copy(folder.join("pe-0001.yaml"), folder.join(OsStr::from_bytes(b"pe-90\xe91.yaml"))).unwrap();
    let codes: Vec<_> = site.faults().iter().map(|fault| fault["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes, ["unreadable-name"]);
}
