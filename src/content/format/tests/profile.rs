//! Profiles written in any way that YAML allows, for tests that must hold of all of them.

use crate::content::document::Shape;

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

/// A profile written in any way.
pub(super) struct Profile<'a> {
    choices: Choices<'a>,
    /// Its text.
    pub text: String,
    /// How many comments it has: each ends with its number, `<1>` and so on.
    pub comments: usize,
}

impl Profile<'_> {
    /// A record of `shape`, with a key at least.
    pub(super) fn written<'a>(bytes: &'a [u8], shape: &'static Shape) -> Profile<'a> {
        let mut profile = Profile { choices: Choices(bytes.iter()), text: String::new(), comments: 0 };
        profile.between(0);
        let mut keys = profile.keys(shape);
        if keys.is_empty() {
            keys.push(shape.keys()[0]);
        }
        profile.record(shape, &keys, 0, false);
        profile
    }

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
            2 if text.contains(' ')
                && text.trim() == text
                && !has_lines
                && text.chars().all(|c| c != '\\' && c != '"') =>
            {
                let quote = if is_plain { "" } else { "\"" };
                let broken = text
                    .replace(' ', &format!("{}{}", "\n".repeat(1 + self.choices.next(2)), " ".repeat(indentation + 2)));
                self.text.push_str(&format!("{quote}{broken}{quote}"));
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
        let values: Vec<(String, &'static Shape)> = match shape {
            Shape::List(inner) => vec![(String::new(), *inner); self.choices.next(4)],
            _ => keys.iter().map(|key| (format!("{key}: "), shape.find(key).unwrap().1)).collect(),
        };
        for (index, (head, inner)) in values.iter().enumerate() {
            if self.choices.is(5) {
                self.end_line();
                self.between(indentation + 2);
                self.text.push_str(&" ".repeat(indentation + 2));
            }
            self.text.push_str(head);
            self.inside(inner, indentation);
            if index + 1 < values.len() {
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
            Shape::Scalar(_) => self.text(indentation, true),
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

    /// The value after a key or a dash, with all its lines.
    fn value(&mut self, shape: &'static Shape, indentation: usize, is_of_list: bool) {
        match shape {
            Shape::Scalar(_) if self.choices.is(12) => {
                self.text.push_str(self.choices.of(&["", " ~", " null"]));
                self.end_line();
            }
            Shape::Scalar(_) => {
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
