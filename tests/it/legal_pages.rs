//! The pages that the law asks for, made from `site.yaml`.

use std::collections::BTreeMap;

use crate::harness::Site;

/// What a public body writes of itself, with an audit whose rate is `rate`.
fn declared(rate: &str) -> String {
    let listed = match rate {
        "100" => "",
        _ => "  non_compliant: [\"Le contraste d'un bouton <b>gris</b>\"]\n",
    };
    format!(
        r#"privacy: {{ officer: "Délégation aux données", contact: dpd@exemple.invalid, messages_months: 12, unpublished_months: 6 }}
accessibility:
  established: 2026-09-01
  contact: "https://exemple.invalid/contact"
  scheme: "https://exemple.invalid/schema"
  plan: "https://exemple.invalid/plan"
  audit: {{ date: 2026-06-01, auditor: "Cabinet d'essai", standard: "RGAA 4.1.2", rate: {rate}, pages: ["Accueil", "Recherche"], tools: ["Axe"], environment: ["Firefox et NVDA"] }}
{listed}"#
    )
}

const PUBLISHER: &str = r#"publisher:
  name: "Pays d'Exemple"
  url: "https://pays-exemple.example/"
  legal_form: "collectivité territoriale"
  address: "1 place du Marché, 99999 Exemple"
  phone: "03 00 00 00 00"
  director: "Camille Exemple"
  host: { name: "Hébergeur d'essai", address: "2 rue des Serveurs, 99999 Exemple", phone: "03 00 00 00 01" }
"#;

/// The sample site of `init`, whose `site.yaml` went through `edit`.
fn site(edit: impl Fn(String) -> String) -> Site {
    let site = Site::new();
    site.write("content/site.yaml", edit(site.read("content/site.yaml")));
    site
}

/// `text` with all that a public body declares, and no demonstration any more.
fn complete(text: String, rate: &str) -> String {
    let start = text.find("publisher:").unwrap();
    let end = start + text[start..].find("\n#").unwrap() + 1;
    let text = format!("{}{PUBLISHER}{}{}", &text[..start], declared(rate), &text[end..]);
    text.replace("demonstration: true", "demonstration: false")
}

/// The built site, its files as text with common spaces.
fn built(site: &Site) -> BTreeMap<String, String> {
    let text =
        |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8_lossy(&bytes).replace(['\u{a0}', '\u{202f}'], " "));
    site.build().into_iter().map(text).collect()
}

/// What `check` prints with `arguments`, the codes alone.
fn codes(site: &Site, arguments: &[&str]) -> Vec<String> {
    let text = site.run(&[&["check"], arguments].concat()).stdout;
    let code = |line: &str| Some(line.split_once('[')?.1.split_once("]:")?.0.to_owned());
    text.lines().filter(|line| !line.starts_with(' ')).filter_map(code).collect()
}

fn pages(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(path, text)| path.ends_with(".html") && text.contains("<footer"))
}

#[test]
fn a_site_that_says_nothing_declares_that_it_is_not_compliant_on_every_page() {
    let site = site(|text| text);
    for page in ["legal", "privacy", "accessibility"] {
        site.remove(&format!("content/pages/{page}.md"));
    }
    let join = "content/pages/join.md";
    site.write(join, site.read(join).replace("../pages/privacy.md#privacy_rights", "../pages/ask.md"));
    let files = built(&site);
    for page in ["mentions-legales", "donnees-personnelles", "accessibilite"] {
        assert!(files[&format!("{page}/index.html")].contains("à compléter par l’éditeur"), "{page}");
    }
    assert!(pages(&files).count() > 20);
    for (path, text) in pages(&files) {
        assert!(text.contains(">Accessibilité : non conforme</a>"), "{path}");
        assert!(text.contains("mentions-legales/\""), "{path}");
    }
}

#[test]
fn what_is_declared_stands_on_the_pages_as_it_was_written() {
    let site = site(|text| complete(text, "74.5"));
    assert_eq!(codes(&site, &["--strict"]), Vec::<String>::new());
    let files = built(&site);
    let legal = &files["mentions-legales/index.html"];
    for fact in
        ["collectivité territoriale", "1 place du Marché", "Camille Exemple", "Hébergeur d’essai", "03 00 00 00 01"]
    {
        assert!(legal.contains(fact), "{fact}");
    }
    let privacy = &files["donnees-personnelles/index.html"];
    assert!(privacy.contains("<a href=\"mailto:dpd@exemple.invalid\">dpd@exemple.invalid</a>"));
    assert!(privacy.contains("ne figurent pas dans l’annuaire") && privacy.contains("120 mois"));
    let accessibility = &files["accessibilite/index.html"];
    for fact in
        ["partiellement conforme au RGAA 4.1.2", "1er juin 2026", "74,5", "Accueil, Recherche", "1er septembre 2026"]
    {
        assert!(accessibility.contains(fact), "{fact}");
    }
    assert!(accessibility.contains("&lt;b&gt;gris&lt;/b&gt;"));
    assert!(!accessibility.contains("à compléter") || accessibility.matches("à compléter").count() == 2);
    assert!(pages(&files).all(|(_, text)| text.contains(">Accessibilité : partiellement conforme</a>")));
}

/// The privacy page of a site that declares all but for what `edit` does, without the marks of its text.
fn privacy_page(edit: impl Fn(String) -> String) -> String {
    let site = site(|text| edit(complete(text, "74.5")));
    let page = built(&site).remove("donnees-personnelles/index.html").unwrap();
    page.replace('\u{2019}', "'")
}

#[test]
fn the_privacy_page_says_what_becomes_of_what_forms_bring() {
    let mail = privacy_page(|text| text);
    for fact in [
        "mission d'intérêt public qui consiste",
        "L'équipe qui anime le réseau pour Pays d'Exemple.",
        "Votre messagerie envoie un courriel",
        "L'équipe garde vos réponses 12 mois au plus.",
        "conservé 6 mois",
        "(portabilité)",
        "1 place du Marché, 99999 Exemple",
    ] {
        assert!(mail.contains(fact), "{fact}");
    }
    assert!(!mail.contains("à compléter") && !mail.contains("Espace économique") && !mail.contains("et la date"));
    assert!(!mail.contains("brouillon"), "what is written in a mail stays in no browser");
    let basis =
        |word: &str| privacy_page(|text| text.replacen("privacy: { ", &format!("privacy: {{ basis: {word}, "), 1));
    assert!(basis("legitimate_interest").contains("intérêt légitime du responsable à animer le réseau"));
    assert!(basis("consent").contains("Votre consentement, que vous donnez en envoyant"));
    let other = privacy_page(|text| {
        let other = "privacy: { controller: \"Autre organisme\", controller_contact: autre@exemple.invalid, ";
        text.replacen("privacy: { ", other, 1)
    });
    assert!(other.contains("mailto:autre@exemple.invalid") && !other.contains("1 place du Marché"));
}

#[test]
fn answers_that_leave_europe_are_told_of_with_what_protects_them() {
    let service = |country: &str, more: &str| {
        let processor = format!("{{ name: Service, country: {country}, retention_days: 30{more} }}");
        let forms =
            format!("provider: formspark\n  id: abcdefgh\n  recipients: \"l'équipe\"\n  processor: {processor}");
        site(|text| complete(text, "74.5").replacen("provider: mailto", &forms, 1))
    };
    let inside = service("France et Irlande", "");
    assert_eq!(codes(&inside, &["--strict"]), Vec::<String>::new());
    let files = built(&inside);
    assert!(!files["donnees-personnelles/index.html"].contains("Espace économique"));
    assert!(files["demande/index.html"].contains("Ce service garde vos réponses 30 jours au plus."));
    let outside = service("États-Unis", "");
    assert_eq!(codes(&outside, &["--strict"]), ["missing-legal-fact"]);
    let protected = service("États-Unis", ", safeguards: clauses contractuelles types");
    assert_eq!(codes(&protected, &["--strict"]), Vec::<String>::new());
    let files = built(&protected);
    for page in ["donnees-personnelles/index.html", "demande/index.html"] {
        let said = ["Espace économique européen", "Garanties pour ce transfert : clauses contractuelles types."];
        assert!(said.iter().all(|fact| files[page].contains(fact)), "{page}");
    }
}

#[test]
fn what_is_kept_for_no_time_or_for_ever_is_refused() {
    for months in ["0", "121"] {
        let site = site(|text| {
            complete(text, "74.5").replacen("messages_months: 12", &format!("messages_months: {months}"), 1)
        });
        assert_eq!(codes(&site, &[]), ["out-of-range"], "{months}");
    }
}

#[test]
fn a_form_says_what_concerns_who_fills_it_in() {
    let site = site(|text| text);
    let files = built(&site);
    let form = |path: &str| files[&format!("{path}/index.html")].split_once("<main").unwrap().1.to_owned();
    for (path, is_request) in
        [("demande", true), ("retirer-une-fiche", false), ("ma-fiche", false), ("je-me-lance", false)]
    {
        let form = form(path);
        assert_eq!(form.contains("Les interventions sont gratuites"), is_request, "{path}");
        assert_eq!(form.contains("Gratuit pour tout le monde"), !is_request, "{path}");
        assert!(form.contains("aucun élève"), "{path}");
        assert!(!form.contains("reste dans votre navigateur"), "{path}: it goes into a mail");
    }
    assert!(form("ma-fiche").contains("%20{ambassadors}"), "whom it is about goes into the mail");
}

#[test]
fn nothing_of_the_starter_is_false_once_the_site_is_real() {
    let site = site(|text| complete(text, "72.5"));
    let files = built(&site);
    for (path, text) in pages(&files) {
        for hint in
            ["inventé", "démonstration", "Faites relire", "à faire valider", "à discuter avec", "n’a pas été audité"]
        {
            // Where the territory comes from is written beside it, and goes with it.
            let told = text.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
            let told = told.replace("Source : territoire inventé pour l’exemple", "");
            assert!(!told.contains(hint), "{path}: {hint}");
        }
    }
}

#[test]
fn the_state_follows_the_audit_and_cannot_contradict_it() {
    for (rate, state, mention) in [
        ("100", "compliant", "totalement conforme"),
        ("50", "partially_compliant", "partiellement conforme"),
        ("49.99", "not_compliant", "non conforme"),
    ] {
        let says = |state: &str| {
            let line = format!("accessibility:\n  state: {state}\n");
            site(|text| complete(text, rate).replacen("accessibility:\n", &line, 1))
        };
        let right = says(state);
        assert_eq!(codes(&right, &[]), Vec::<String>::new());
        assert!(built(&right)["index.html"].contains(&format!("Accessibilité : {mention}</a>")));
        for wrong in ["compliant", "partially_compliant", "not_compliant"].into_iter().filter(|word| *word != state) {
            assert_eq!(codes(&says(wrong), &[]), ["compliance-state"], "{rate} {wrong}");
        }
    }
    let unaudited = site(|text| text.replacen("charter:", "accessibility: { state: compliant }\ncharter:", 1));
    assert_eq!(codes(&unaudited, &[]), ["compliance-state"]);
    // What does not comply is listed where something does not, and nowhere else.
    let listed =
        site(|text| complete(text, "100").replacen("  audit:", "  non_compliant: [\"Un bouton\"]\n  audit:", 1));
    assert_eq!(codes(&listed, &[]), ["compliance-state"]);
    let unlisted = |state: &str| {
        let list = "  non_compliant: [\"Le contraste d'un bouton <b>gris</b>\"]\n";
        site(|text| complete(text, "74.5").replace(list, state))
    };
    assert_eq!(codes(&unlisted(""), &[]), ["missing-legal-fact"]);
    assert_eq!(codes(&unlisted("  exempt: [\"Une carte\"]\n"), &[]), Vec::<String>::new());
}

#[test]
fn an_audit_of_more_than_three_years_ago_is_a_warning_that_time_alone_brings() {
    let with_day = |day: &str| site(|text| complete(text, "80").replace("date: 2026-06-01", &format!("date: {day}")));
    assert_eq!(codes(&with_day("2023-11-24"), &[]), Vec::<String>::new());
    assert_eq!(codes(&with_day("2023-11-23"), &[]), ["audit-too-old"]);
    assert_eq!(codes(&with_day("2026-11-25"), &[]), ["date-in-future"]);
    with_day("2023-11-23").run(&["build"]).exits(0);
    with_day("2023-11-23").run(&["check", "--strict"]).exits(1);
}

#[test]
fn an_audit_says_with_what_and_of_which_pages_by_the_standard_in_force_and_before_the_declaration() {
    let with = |from: &str, to: &str| site(|text| complete(text, "80").replace(from, to));
    for part in [", pages: [\"Accueil\", \"Recherche\"]", ", tools: [\"Axe\"]", ", environment: [\"Firefox et NVDA\"]"]
    {
        assert_eq!(codes(&with(part, ""), &[]), ["missing-legal-fact"], "{part}");
    }
    for (standard, expected) in [
        ("RGAA 4.1.2", vec![]),
        ("rgaa v4", vec![]),
        ("RGAA 3.0", vec!["other-standard"]),
        ("WCAG 2.1", vec!["other-standard"]),
    ] {
        assert_eq!(codes(&with("RGAA 4.1.2", standard), &[]), expected, "{standard}");
    }
    assert_eq!(codes(&with("established: 2026-09-01", "established: 2026-05-31"), &[]), ["compliance-state"]);
}

#[test]
fn what_protects_answers_far_away_is_asked_for() {
    let processor = |text: &str| {
        let processor = format!("  provider: mailto\n  processor: {{ name: Essai, retention_days: 30, {text} }}\n");
        site(|text| complete(text, "100").replace("  provider: mailto\n", &processor))
    };
    for (written, expected) in [
        ("country: France", vec![]),
        ("country: États-Unis", vec!["missing-legal-fact"]),
        ("country: États-Unis, safeguards: clauses contractuelles types", vec![]),
    ] {
        assert_eq!(codes(&processor(written), &[]), expected, "{written}");
    }
}

#[test]
fn what_is_missing_is_told_in_the_block_that_it_belongs_to() {
    let text = |text: String| {
        complete(text, "100")
            .replace("  plan: \"https://exemple.invalid/plan\"\n", "")
            .replace(", phone: \"03 00 00 00 01\"", "")
    };
    let site = site(text);
    let found = site.faults();
    let written = site.read("content/site.yaml");
    let lines: Vec<&str> = written.lines().collect();
    let line = |fault: &serde_json::Value| lines[fault["line"].as_u64().unwrap() as usize - 1].trim().to_owned();
    let told: Vec<String> = found.iter().map(|fault| line(fault).chars().take(12).collect()).collect();
    assert_eq!(told, ["host: { name", "established:"]);
}

#[test]
fn what_the_law_asks_for_is_missed_and_refused_where_the_site_is_published_for_good() {
    let demonstration = site(|text| text);
    assert_eq!(codes(&demonstration, &[]), Vec::<String>::new());
    let count = |codes: Vec<String>| codes.iter().filter(|code| *code == "missing-legal-fact").count();
    assert_eq!(count(codes(&demonstration, &["--strict"])), 13);
    let real = site(|text| text.replace("demonstration: true", "demonstration: false"));
    assert_eq!(count(codes(&real, &[])), 13);
    real.run(&["build"]).exits(0);
    real.run(&["build", "--strict"]).exits(1);
}

#[test]
fn what_the_law_asks_for_is_told_once_and_as_an_error_where_the_site_is_published_for_good() {
    for is_demonstration in ["true", "false"] {
        let line = format!("demonstration: {is_demonstration}");
        let site = site(|text| text.replace("demonstration: true", &line).replace("id: demonstration", "id: abc-123"));
        let printed = |arguments: &[&str]| {
            let run = site.run(&[&["check"], arguments].concat());
            (run.code, run.stdout.replace(['\u{a0}', '\u{202f}'], " "))
        };
        let (code, text) = printed(&["--strict"]);
        assert_eq!((code, text.matches("erreur[missing-legal-fact]").count()), (Some(1), 13), "{text}");
        assert!(text.ends_with("13 erreurs, aucun avertissement.\n"), "{text}");
        for (format, error, count) in [
            ("json", "\"severity\": \"error\"", 13),
            // GitHub shows ten of a kind.
            ("github", "::error ", 10),
            ("gitlab", "\"severity\": \"major\"", 13),
            ("sarif", "\"level\": \"error\",\n          \"locations\"", 13),
            ("rdjsonl", "\"severity\":\"ERROR\"", 13),
        ] {
            let (code, text) = printed(&["--strict", "--format", format]);
            assert_eq!((code, text.matches(error).count()), (Some(1), count), "{format}: {text}");
        }
        let (code, text) = printed(&[]);
        let warnings = if is_demonstration == "true" { 0 } else { 13 };
        assert_eq!((code, text.matches("avertissement[missing-legal-fact]").count()), (Some(0), warnings), "{text}");
    }
}

#[test]
fn what_stands_in_the_place_of_a_fact_is_none() {
    let phone = "phone: \"03 00 00 00 00\"";
    for nothing in ["x", ".", "???", "XXX", "À définir", "À compléter", "TODO", "0000000000"] {
        let phone = |text: &str| complete(text.to_owned(), "100").replacen(phone, &format!("phone: \"{nothing}\""), 1);
        let faulty = site(|text| phone(&text));
        assert_eq!(codes(&faulty, &[]), ["missing-legal-fact"], "{nothing}");
    }
    let host = site(|text| complete(text, "100").replace("name: \"Hébergeur d'essai\"", "name: \"…\""));
    assert_eq!(codes(&host, &[]), ["missing-legal-fact"]);
}

#[test]
fn what_search_engines_may_not_show_says_so_and_stays_out_of_the_site_map() {
    let noindex = "<meta name=\"robots\" content=\"noindex, noimageindex\">";
    let whole = site(|text| text.replacen("charter:", "search_engines: false\ncharter:", 1));
    let files = built(&whole);
    assert!(pages(&files).all(|(_, text)| text.contains(noindex)));
    assert!(!files["sitemap.xml"].contains("<loc>"));
    let page = site(|text| text);
    page.replace("content/pages/legal.md", "menu: footer", "menu: footer\nsearch_engines: false");
    let files = built(&page);
    assert!(files["mentions-legales/index.html"].contains(noindex));
    assert!(!files["accessibilite/index.html"].contains(noindex));
    assert!(!files["sitemap.xml"].contains("mentions-legales"));
}
