use proptest::prelude::*;

use super::*;
use crate::document::Decode;
use crate::model::RawAmbassador;
use crate::source::acts_unseen;

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
    assert_eq!(canonical("bio: 'a\n\n  b'\n"), "bio: |-\n  a\n  b\n");
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

/// Choices made of bytes, so that a failure shrinks to a short text; the first choice when they are used up.
struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn next(&mut self, count: usize) -> usize {
        self.0.next().map_or(0, |&byte| usize::from(byte)) % count
    }

    fn is(&mut self, one_in: usize) -> bool {
        self.next(one_in) == one_in - 1
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.next(texts.len())]
    }
}

const TEXTS: &[&str] = &[
    "mot",
    "lycee-pro",
    "deux mots",
    "L'œil : un",
    "a, [b] {c}",
    "# croisillon",
    "a #b",
    "été 🧑‍🏭 \u{a0}!",
    "2022",
    "08",
    "1e3",
    "true",
    "no",
    "~",
    "null",
    "2024-01-15",
    "12:30",
    "- tiret",
    "? quoi",
    "tab\tici",
    " bords ",
    "\"guillemets\" \\",
    "un\ndeux",
    "un\n\n# deux\n",
    "un\n  deux\ntrois\n\n\n",
    "  retrait\nsuite\n",
    "\nvide devant\n",
    "fin \n",
    "\n",
    "",
    "x: y\nz",
    "é\u{2028}b",
    "---",
    "... et",
    "a:",
    ":a",
    "https://a.example/?b#c",
    "9A",
    "=",
    "<<",
    "%a",
    "@a",
    "`a`",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "-",
    "une phrase assez longue pour que la ligne passe la largeur d'une liste quand elle s'y trouve deux fois, avec une fin",
];

/// A profile written in any way, what it says, and how many comments it has.
struct Profile<'a> {
    choices: Choices<'a>,
    text: String,
    comments: usize,
}

impl Profile<'_> {
    fn comment(&mut self) -> String {
        self.comments += 1;
        let text = self.choices.of(&["mot", "clé: valeur", "- \"a\"", "é # {", "|"]);
        format!("#{text} <{}>", self.comments)
    }

    fn end_line(&mut self) {
        if self.choices.is(6) {
            let comment = self.comment();
            self.text.push_str(&format!("{}{comment}", self.choices.of(&[" ", "  ", " \t"])));
        } else if self.choices.is(8) {
            self.text.push_str("  ");
        }
        self.text.push('\n');
    }

    /// Blank lines and comments on lines of their own.
    fn between(&mut self, indentation: usize) {
        while self.choices.is(4) {
            if self.choices.is(2) {
                let comment = self.comment();
                let more = self.choices.next(2);
                self.text.push_str(&format!("{}{comment}\n", " ".repeat(indentation + more)));
            } else {
                self.text.push_str(self.choices.of(&["\n", "  \n"]));
            }
        }
    }

    /// A text that ends its line, or inside brackets one that does not.
    fn text(&mut self, indentation: usize, is_on_line: bool) {
        let text = self.choices.of(TEXTS);
        let is_simple = text.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-') && text.trim() == text;
        let is_plain = is_simple && text.starts_with(char::is_alphanumeric);
        let has_lines = text.contains('\n') || text.contains('\u{2028}') || text.contains('\t');
        match self.choices.next(5) {
            0 if is_plain => self.text.push_str(text),
            1 if !has_lines => self.text.push_str(&format!("'{}'", text.replace('\'', "''"))),
            2 if is_plain && text.contains(' ') => {
                let broken = text.replacen(' ', &format!("\n{}", " ".repeat(indentation + 2)), 1);
                self.text.push_str(&broken);
            }
            3 | 4 if !is_on_line && !text.trim().is_empty() && !text.contains('\u{2028}') => {
                return self.block(text, indentation);
            }
            _ => self.text.push_str(&serde_json::Value::from(text).to_string()),
        }
        if !is_on_line {
            self.end_line();
        }
    }

    fn block(&mut self, text: &str, indentation: usize) {
        let body = text.trim_end_matches('\n');
        let chomping = ["-", "", "+"][(text.len() - body.len()).min(2)];
        let more = 1 + self.choices.next(4);
        let sign = if text.contains("\n ") || self.choices.is(2) { "|" } else { ">" };
        let is_indented = text.trim_start_matches('\n').starts_with(' ');
        let indicator = if is_indented { more.to_string() } else { String::new() };
        self.text.push_str(&format!("{sign}{indicator}{chomping}"));
        self.end_line();
        for line in text.split('\n').take(text.split('\n').count() - usize::from(text.ends_with('\n'))) {
            let line =
                if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indentation + more)) };
            self.text.push_str(&format!("{line}\n"));
        }
    }

    /// A list or a record between brackets, perhaps on several lines.
    fn brackets(&mut self, shape: &'static Shape, indentation: usize) {
        let (open, close) = if matches!(shape, Shape::List(_)) { ("[", "]") } else { ("{", "}") };
        self.text.push_str(open);
        let keys = self.keys(shape);
        let count = if let Shape::List(_) = shape { self.choices.next(4) } else { keys.len() };
        for index in 0..count {
            if self.choices.is(5) {
                self.end_line();
                self.between(indentation + 2);
                self.text.push_str(&" ".repeat(indentation + 2));
            }
            match shape {
                Shape::List(inner) => self.inside(inner, indentation),
                _ => {
                    self.text.push_str(&format!("{}: ", keys[index]));
                    self.inside(shape.find(keys[index]).unwrap().1, indentation);
                }
            }
            if index + 1 < count {
                self.text.push_str(self.choices.of(&[", ", " , "]));
            }
        }
        if self.choices.is(6) {
            self.end_line();
            self.between(indentation + 2);
            self.text.push_str(&" ".repeat(indentation + 2));
        }
        self.text.push_str(close);
    }

    fn inside(&mut self, shape: &'static Shape, indentation: usize) {
        match shape {
            Shape::Scalar => self.text(indentation, true),
            _ => self.brackets(shape, indentation),
        }
    }

    /// Some of the keys of `shape`, in any order.
    fn keys(&mut self, shape: &'static Shape) -> Vec<&'static str> {
        let mut left = shape.keys().to_vec();
        let mut keys = Vec::new();
        let most = if left.len() > 6 { 12 } else { 4 };
        while !left.is_empty() && keys.len() < most {
            let at = self.choices.next(left.len() + 1);
            if at == left.len() {
                break;
            }
            keys.push(left.remove(at));
        }
        keys
    }

    /// What stands after a key or a dash, to the end of its line and all lines that belong to it.
    fn value(&mut self, shape: &'static Shape, indentation: usize, is_of_list: bool) {
        match shape {
            Shape::Scalar if self.choices.is(12) => {
                self.text.push_str(self.choices.of(&["", " ~", " null"]));
                self.end_line();
            }
            Shape::Scalar => {
                self.text.push(' ');
                self.text(indentation, false);
            }
            _ if self.choices.is(2) => {
                self.text.push(' ');
                self.brackets(shape, indentation);
                self.end_line();
            }
            Shape::List(inner) => {
                self.end_line();
                let indentation = indentation + if is_of_list { 2 } else { 2 * self.choices.next(3) };
                for _ in 0..=self.choices.next(3) {
                    self.between(indentation);
                    self.text.push_str(&format!("{}-", " ".repeat(indentation)));
                    self.value(inner, indentation, true);
                }
                self.between(indentation);
            }
            Shape::Record { .. } => {
                let keys = self.keys(shape);
                if keys.is_empty() {
                    self.text.push_str(" {}");
                    return self.end_line();
                }
                let is_on_dash = is_of_list && self.choices.is(2);
                let indentation = indentation + if is_on_dash { 2 } else { 1 + self.choices.next(4) };
                if is_on_dash {
                    self.text.push(' ');
                } else {
                    self.end_line();
                }
                self.record(shape, &keys, indentation, is_on_dash);
            }
        }
    }

    fn record(&mut self, shape: &'static Shape, keys: &[&'static str], indentation: usize, is_on_line: bool) {
        for (index, key) in keys.iter().enumerate() {
            if index > 0 || !is_on_line {
                self.between(indentation);
                self.text.push_str(&" ".repeat(indentation));
            }
            self.text.push_str(&match self.choices.next(8) {
                6 => format!("\"{key}\":"),
                7 => format!("'{key}' :"),
                _ => format!("{key}:"),
            });
            self.value(shape.find(key).unwrap().1, indentation, false);
        }
        self.between(indentation);
    }
}

fn tree(text: &str) -> Option<Node> {
    let mut faults = Diagnostics::new();
    let tree = document::parse(&"a.yaml".into(), text, 0, &mut faults);
    tree.filter(|_| !faults.has_errors())
}

/// The characters of `text` that nobody sees, and that a check looks for.
fn unseen(text: &str) -> Vec<char> {
    let mut unseen: Vec<char> = text.chars().filter(|&c| !matches!(c, '\n' | '\r' | '\t') && acts_unseen(c)).collect();
    unseen.sort_unstable();
    unseen
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn no_value_and_no_comment_is_lost(bytes in proptest::collection::vec(any::<u8>(), 0..300), has_crlf: bool) {
        let mut profile = Profile { choices: Choices(bytes.iter()), text: String::new(), comments: 0 };
        profile.between(0);
        let keys = profile.keys(RawAmbassador::SHAPE);
        prop_assume!(!keys.is_empty());
        profile.record(RawAmbassador::SHAPE, &keys, 0, false);
        let Profile { text, comments, .. } = profile;
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
        prop_assert_eq!(unseen(&made), unseen(&text), "{}\n=>\n{}", text, made);
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
