mod profile;

use proptest::prelude::*;

use profile::Profile;

use super::*;
use crate::content::document::Decode;
use crate::content::model::RawAmbassador;
use crate::text::invisible::is_invisible_control;

fn formatted(text: &str) -> Formatted {
    format(&SourceFile::new("content/ambassadors/a-1.yaml", text), RawAmbassador::SHAPE)
}

/// The canonical form of `text`, which is its own canonical form.
fn canonical(text: &str) -> String {
    match formatted(text) {
        Formatted::Canonical => text.to_owned(),
        Formatted::Text(made) => {
            assert!(matches!(formatted(&made), Formatted::Canonical), "once more changes something:\n{made}");
            made
        }
        other => panic!("{other:?} of:\n{text}"),
    }
}

#[test]
fn the_sample_is_canonical() {
    let mut seen = 0;
    for folder in ["content/ambassadors", "scaffold/site/content/ambassadors"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let text = std::fs::read_to_string(&path).unwrap();
                assert_eq!(canonical(&text), text, "{}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 80);
}

#[test]
fn keys_and_quotes_find_their_form() {
    let text = r#"# yaml-language-server: $schema=../../schemas/ambassador.schema.json
bio: |
    Ligne une.

      - deux, plus loin  
    fin
status:   'active'
"name": "Ada Lovelace"
occupation: 'L''art : tout'
since: 1999
rome: "F1503"


kind: person
sectors:
- batiment
- "sante"
areas: [{commune: "51454"},
  department: 08]
availability:
  rhythm: le mardi
  months: [ 9,10 ]
  per_year: "6"
consent: {covers: ['name'], date: 2024-01-15, reference: "OE-1"}
received_ideas:
    - {answer: "Non.", idea: Court ?}
    - answer: >-
        Un texte long
        sur deux lignes

        et une troisième.
      idea: "Une autre"
aliases: ["https://a.example/x y"]
charter: {version: 2022, accepted: '2022-01-01'}
employer: {name: "Une
  maison"}
visit: {}
links: []
sort_name:
themes: ~
"#;
    insta::assert_snapshot!(canonical(text));
}

#[test]
fn comments_go_with_what_they_are_about() {
    let text = r"# yaml-language-server: $schema=x
# Une fiche d'essai.

# Le nom.
# (deux lignes)
name: Ada      # à vérifier
# Personne ou organisation.

kind: person # l'une des deux
areas:   # où
  # le premier lieu
  - department: 51   # la Marne
  # - region: 44
# pour qui
audiences: [scolaires, # d'abord
  # puis
  parents # enfin
  # et c'est tout
]
sectors: # mes secteurs
  - batiment
  - sante
formats:
  # seulement sur place
  [on_site]
availability: { per_year: 6, # six
  rhythm: x } # fin
received_ideas:
  - # la première
    answer: Oui
    # avant l'idée
    idea: Non
  # la seconde
  - idea: a
    answer: b
    # après tout
occupation: | # en bloc
  Vigneronne
bio: >+ # à relire
  Un
  deux


# C'est fini.

#   vraiment";
    insta::assert_snapshot!(canonical(text));
}

#[test]
fn a_key_takes_its_comments_along() {
    let text = "# yaml-language-server: x\nname: Ada\n# la sorte\nkind: person\n\n# le métier\n\nrome: F1503 # code\noccupation: Ada\n# fin\n";
    let made = canonical(text);
    assert_eq!(
        made,
        "# yaml-language-server: x\n# la sorte\nkind: person\nname: Ada\noccupation: Ada\n\n# le métier\n\nrome: F1503 # code\n# fin\n"
    );
}

#[test]
fn line_ends_and_blank_lines_are_one_of_each() {
    let text = "\n\nkind: person\r\n\r\n\r\nname: Ada  \r\nbio: |\r\n  a\r\n\r\n\r\n  b\r\n\r\n\r\n";
    assert_eq!(canonical(text), "kind: person\n\nname: Ada\nbio: |\n  a\n\n\n  b\n");
    assert_eq!(canonical("kind: person\rname: Ada"), "kind: person\nname: Ada\n");
    assert_eq!(canonical("---\nkind: person\n...\n# fin\n"), "kind: person\n# fin\n");
    assert_eq!(canonical("{name: Ada, kind: person}"), "kind: person\nname: Ada\n");
    assert_eq!(canonical("# a\n{ # b\n} # c"), "{}\n# a\n# b\n# c\n");
}

#[test]
fn a_text_of_several_lines_is_a_block() {
    assert_eq!(canonical("bio: \"a\\n\\nb\\n\"\n"), "bio: |\n  a\n\n  b\n");
    assert_eq!(canonical("bio: 'a\n\n  b'\n"), "bio: >-\n  a\n\n  b\n");
    assert_eq!(canonical("bio: a b\n   c\n"), "bio: a b c\n");
    let long = "mot ".repeat(20);
    let long = long.trim_end();
    assert_eq!(canonical(&format!("bio: {long}\n    {long}\n")), format!("bio: >-\n  {long}\n  {long}\n"));
    assert_eq!(
        canonical(&format!("bio: \"{long}\n\n    \\u00e9{long}\"\n")),
        format!("bio: |-\n  {long}\n  é{long}\n")
    );
    assert_eq!(canonical("bio: \"a \\nb\"\n"), "bio: \"a \\nb\"\n");
    assert_eq!(canonical("bio: |2+\n    a\n   b\n\n\n"), "bio: |2+\n    a\n   b\n\n\n");
    assert_eq!(canonical("bio: |\n\n  a"), "bio: |\n\n  a\n");
    assert_eq!(canonical("bio: |\n"), "bio: \"\"\n");
    assert_eq!(
        canonical("bio: >\n\n\n  a\n   b\n  c\n  d\n\nkind: person\n"),
        "kind: person\nbio: >\n\n\n  a\n   b\n  c\n  d\n"
    );
}

#[test]
fn what_leaves_no_sure_order_is_left() {
    let rule = |text: &str| match formatted(text) {
        Formatted::Faulty(faults) => faults.sorted()[0].rule.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(rule("name: [\n"), "yaml-syntax");
    assert_eq!(rule("name: a\nname: b\n"), "duplicate-key");
    assert_eq!(rule("nom: a\n"), "unknown-key");
    assert_eq!(rule("areas:\n  - departement: \"51\"\n"), "unknown-key");
    assert_eq!(rule("- a\n"), "wrong-type");
    assert_eq!(rule(""), "wrong-type");
    assert_eq!(rule("# rien\n"), "wrong-type");
    for (text, at) in [("name: a\r\nkind: !!str b\r\n", "b"), ("%YAML 1.2\n---\nname: a\n", "%")] {
        let Formatted::Beyond(span) = formatted(text) else { panic!("{:?}", formatted(text)) };
        assert_eq!(&text[span.start..span.end], at);
    }
}

fn tree(text: &str) -> Option<Node> {
    let mut faults = Diagnostics::new();
    let tree = document::parse(&"a.yaml".into(), text, 0, &mut faults);
    tree.filter(|_| !faults.has_errors())
}

/// The characters of `text` that nobody sees, and that a check looks for.
fn invisible(text: &str) -> Vec<char> {
    let mut controls: Vec<char> =
        text.chars().filter(|&c| !matches!(c, '\n' | '\r' | '\t') && is_invisible_control(c)).collect();
    controls.sort_unstable();
    controls
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn no_value_and_no_comment_is_lost(bytes in proptest::collection::vec(any::<u8>(), 0..300), has_crlf: bool) {
        let Profile { text, comments, .. } = Profile::written(&bytes, RawAmbassador::SHAPE);
        let text = if has_crlf { text.replace('\n', "\r\n") } else { text };
        let before = tree(&text);
        prop_assert!(before.is_some(), "the text is no YAML:\n{text}");
        let made = match formatted(&text) {
            Formatted::Canonical => text.clone(),
            Formatted::Text(made) => made,
            other => return Err(TestCaseError::fail(format!("{other:?} of:\n{text}"))),
        };
        let after = tree(&made);
        prop_assert!(is_same(&before.unwrap(), after.as_ref().unwrap()), "{text}\n=>\n{made}");
        for number in 1..=comments {
            prop_assert_eq!(made.matches(&format!("<{number}>")).count(), 1, "{}\n=>\n{}", text, made);
        }
        prop_assert_eq!(invisible(&made), invisible(&text), "{}\n=>\n{}", text, made);
        let Some(Node { kind: NodeKind::Mapping(entries), .. }) = after else { panic!("a record") };
        let places: Vec<_> = entries.iter().map(|entry| RawAmbassador::SHAPE.find(&entry.key.value).unwrap().0).collect();
        prop_assert!(places.is_sorted(), "{made}");
        prop_assert!(matches!(formatted(&made), Formatted::Canonical), "{text}\n=>\n{made}\n=>\n{:?}", formatted(&made));
    }

    #[test]
    fn no_text_makes_a_panic(text in "([a-z]{1,3}: |name: |bio: [|>][-+2]?\n|- |  |\n|\r\n|# a|\"|'|\\[|\\]|\\{|\\}|, |a|é|!|&a|\\*a|~|\\? |---|\\.\\.\\.|%|\t){0,40}") {
        if let Formatted::Text(made) = formatted(&text) {
            prop_assert!(matches!(formatted(&made), Formatted::Canonical), "{text:?}\n=>\n{made:?}");
        } else {
            prop_assert!(!matches!(formatted(&text), Formatted::Mistaken), "{text:?}");
        }
    }
}
