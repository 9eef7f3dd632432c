//! `annuaire build`: what it writes, and what it leaves alone.

use std::fs;

use crate::harness::{Run, Site, annuaire, program, text, tree};

#[test]
fn two_builds_give_the_same_bytes_on_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let trees = ["1", "5"].map(|threads| {
        let output = folder.path().join(threads);
        let words = ["build", "--quiet", "--output", text(&output)];
        Run::of(program().args(words).env("RAYON_NUM_THREADS", threads)).exits(0);
        tree(&output)
    });
    assert!(trees[0].len() > 200);
    assert!(trees[0] == trees[1]);
}

#[test]
fn a_refused_build_leaves_the_previous_site() {
    let site = Site::new();
    site.run(&["build"]).exits(0);
    let before = site.public();
    site.write("content/ambassadors/casse.yaml", "kind: [\n");
    let output = site.run(&["build"]);
    assert_eq!(output.code, Some(1));
    assert!(output.stderr.contains("casse.yaml:1:"), "{}", output.stderr);
    assert!(before == site.public());
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_previous_site() {
    let site = Site::new();
    site.run(&["build"]).exits(0);
    let before = site.public();
    let template = "{% extends \"base.html\" %}\n{% block main %}\n{{ nobody.name }}\n{% endblock main %}\n";
    site.write("themes/mine/templates/404.html", template);
    for command in ["check", "build"] {
        let text = site.run(&[command]).exits(1).text();
        assert!(text.contains("themes/mine/templates/404.html:3:"), "{text}");
    }
    assert!(before == site.public());
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let site = Site::new();
    let output = site.room.path().join("mine");
    fs::create_dir(&output).unwrap();
    fs::write(output.join("letter.txt"), "dear").unwrap();
    site.run(&["build", "--output", text(&output)]).exits(2);
    assert_eq!(tree(&output).len(), 1);
}

#[test]
fn a_site_overrides_a_file_of_the_theme_by_its_name() {
    let site = Site::new();
    let template = "{% extends \"base.html\" %}{% block main %}<h1>Perdu</h1>{% endblock main %}";
    site.write("themes/mine/templates/404.html", template);
    site.build();
    let page = site.read("public/404.html");
    assert!(page.contains("<h1>Perdu</h1>"));
}

#[test]
fn a_profile_is_open_data_only_with_consent() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    annuaire(&["build", "--quiet", "--output", text(&output)]).exits(0);
    let text = fs::read_to_string(output.join("api/v1/ambassadors.json")).unwrap();
    let csv = fs::read_to_string(output.join("ambassadors.csv")).unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    let (mut open, mut closed) = (0, 0);
    for entry in fs::read_dir("content/ambassadors").unwrap().map(|entry| entry.unwrap().path()) {
        let Some(id) = entry.file_name().and_then(|name| name.to_str()?.strip_suffix(".yaml")) else { continue };
        let profile = fs::read_to_string(&entry).unwrap();
        let Some(name) = profile.lines().find_map(|line| line.strip_prefix("name: ")) else { continue };
        let consent = profile.lines().find(|line| line.starts_with("consent:")).unwrap();
        let agrees = consent.contains("open_data") && consent.contains("search_engines");
        assert!(agrees || !csv.contains(id) && !text.contains(id), "{id} is in the open data without consent");
        let named = rows.iter().any(|row| row["name"] == name.trim_matches('"'));
        assert_eq!(named, ids.contains(&id), "{id}");
        *if ids.contains(&id) { &mut open } else { &mut closed } += 1;
    }
    assert!(open >= 60 && closed > 0 && open == rows.len(), "the sample has both kinds: {open}, {closed}");
}

/// What must not begin a line or an argument of its own in the files for hosts.
const ADDRESS: &str = "https://annuaire.example/\\n/*\\n  X-Injected: yes\\nSitemap: https://evil.example/\\\"";

#[test]
fn an_address_with_line_breaks_or_quotes_is_an_error_at_its_place() {
    let site = Site::new();
    for address in [
        ADDRESS,
        "https://a.example/\\\"b",
        "https://a.example/b c/",
        "https://a@b.example/",
        "a.example",
        "//a",
        "https://a.example/?b",
    ] {
        site.replace_line("content/site.yaml", "address", &format!("address: \"{address}\""));
        let faults = site.faults();
        let fault = faults.iter().find(|fault| fault["code"] == "bad-address");
        let fault = fault.unwrap_or_else(|| panic!("{address}: {faults:#?}"));
        assert_eq!(
            (fault["path"].as_str().unwrap().ends_with("content/site.yaml"), fault["column"].as_u64()),
            (true, Some(10))
        );
    }
}

#[test]
fn no_address_ends_a_line_of_the_files_for_hosts() {
    let site = Site::new();
    site.append("content/ambassadors/pe-0001.yaml", "aliases: [gens/ancienne]\n");
    site.write("content/ambassadors/pe-0002.yaml", "status: withdrawn\n");
    let files = ["_headers", "_redirects", ".htaccess", "_nginx.map", "robots.txt"];
    let lines = |base: &str| {
        let public = site.room.path().join("public");
        site.run(&["build", "--base-url", base, "--output", text(&public)]).exits(0);
        files.map(|file| fs::read_to_string(public.join(file)).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
    };
    let plain = lines("https://annuaire.example/x/");
    let odd = lines("https://annuaire.example/x\";y $1 'z' #é\u{2028}{w}/");
    for ((file, plain), odd) in files.iter().zip(&plain).zip(&odd) {
        assert_eq!(plain.len(), odd.len(), "{file}");
        for (plain, odd) in plain.iter().zip(odd) {
            let words = |line: &str| line.split_whitespace().count();
            assert_eq!(words(plain), words(odd), "{file}: {odd}");
            let signs = |line: &str| line.matches(['"', ';', '$', '\'', '{', '#']).collect::<String>();
            assert_eq!(signs(plain), signs(odd), "{file}: {odd}");
        }
    }
    assert!(odd[3].iter().any(|line| line.starts_with("/x%22%3By%20%241%20%27z%27%20")), "{:?}", odd[3]);
}

#[test]
fn a_form_endpoint_with_an_international_host_is_ascii_in_the_policy() {
    let site = Site::new();
    let custom = "provider: custom\n  id: maison\n  processor: { name: Maison, country: France, contract: \"https://maison.example/\", retention_days: 30 }\n  custom: { action: \"https://Écoles.example/{form}\", background: \"https://écoles.example/b\" }";
    let provider =
        site.read("content/site.yaml").lines().find(|line| line.starts_with("  provider:")).unwrap().trim().to_owned();
    site.replace("content/site.yaml", &provider, custom);
    let built = site.build();
    let page = String::from_utf8_lossy(&built["index.html"]).into_owned();
    let headers = String::from_utf8_lossy(&built["_headers"]).into_owned();
    for text in [page, headers] {
        let policy = text.split("form-action").nth(1).unwrap().split("connect-src").next().unwrap();
        assert!(policy.contains("https://xn--coles-9ra.example") && policy.is_ascii(), "{policy}");
    }
}

#[test]
fn a_name_or_label_has_no_line_break_and_a_folded_one_has_none() {
    let site = Site::new();
    site.replace_line("content/ambassadors/pe-0001.yaml", "occupation", "occupation: \"Char\\npentière\"");
    site.replace_line("content/ambassadors/pe-0002.yaml", "occupation", "occupation: |\n  Cuisinier\n  ou chef");
    site.replace_line("content/ambassadors/pe-0003.yaml", "occupation", "occupation: >-\n  Aide\n  soignante");
    let faults = site.faults();
    let told: Vec<_> =
        faults.iter().map(|fault| (fault["code"].as_str().unwrap(), fault["path"].as_str().unwrap())).collect();
    assert_eq!(told.iter().filter(|(code, _)| *code == "line-break").count(), 2, "{told:?}");
    assert!(!told.iter().any(|(_, path)| path.ends_with("pe-0003.yaml")), "{told:?}");
}
