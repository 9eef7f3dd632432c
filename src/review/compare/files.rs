//! The fields of a file that is no record: the site's own, vocabularies, forms, the territory.

use super::fields::{Field, Item, Value};
use crate::content::document::{self, Node, NodeKind, Scalar};
use crate::report::masked_text;
use crate::review::changes::ListEntry;
use crate::text::date::Date;
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Locale;
use crate::text::output::fingerprint;
use crate::text::source::SourceFile;

/// The most fields of one key of a file.
const FIELDS_MOST: usize = 5_000;
/// The keys of a form that are Markdown.
const FORM_MARKDOWN: &[&str] = &["intro", "sent_text"];

/// The fields of `file`: each value of a YAML file under the keys that lead to it, with entries of lists under their
/// own id; the lines of a table; the size of a map. Empty where a YAML file cannot be parsed.
pub(super) fn fields(file: &SourceFile, words: &Locale) -> Vec<Field> {
    match file.path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("yaml") => {}
        Some("csv") => {
            let lines = file.text.lines().map(|line| Item::text(&file.path, line)).collect();
            return vec![Field::new("lines", Value::Many(lines))];
        }
        _ => {
            let shown = format!("{} ({})", file.text.len(), fingerprint(file.text.as_bytes()));
            let item = Item::named(&file.text, &shown);
            return vec![Field::new("bytes", Value::One(Some(item)))];
        }
    }
    let flattener = Flattener { path: &file.path, words };
    match document::parse(&file.path, &file.text, 0, &mut Diagnostics::new()) {
        // Each key has its own limit, so that no list crowds out the keys behind it.
        Some(Node { kind: NodeKind::Mapping(entries), .. }) => entries
            .iter()
            .flat_map(|entry| flattener.fields(&entry.value, flattener.under(&KeyPath::default(), &entry.key.value)))
            .collect(),
        Some(node) => flattener.fields(&node, KeyPath::default()),
        None => Vec::new(),
    }
}

/// The keys from the top of a file to a value.
#[derive(Default, Clone)]
struct KeyPath {
    /// As [`Field::key`].
    key: String,
    /// As [`Field::name`].
    name: String,
    within: Vec<ListEntry>,
}

/// Turns the tree of a file into fields.
struct Flattener<'a> {
    path: &'a str,
    words: &'a Locale,
}

impl Flattener<'_> {
    /// The values of `node` at `path`.
    fn fields(&self, node: &Node, path: KeyPath) -> Vec<Field> {
        let mut fields = Vec::new();
        self.flatten(node, path, &mut fields);
        fields
    }

    fn flatten(&self, node: &Node, path: KeyPath, fields: &mut Vec<Field>) {
        if fields.len() >= FIELDS_MOST {
            return;
        }
        match &node.kind {
            NodeKind::Null => {}
            NodeKind::Scalar(text) => {
                let item = self.item(&path.key, text);
                fields.push(path.field(Value::One(Some(item))));
            }
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    self.flatten(&entry.value, self.under(&path, &entry.key.value), fields);
                }
            }
            NodeKind::Sequence(nodes) => match nodes.iter().map(scalar).collect::<Option<Vec<&str>>>() {
                Some(texts) => {
                    let items = texts.iter().map(|text| Item::text(self.path, text)).collect();
                    let path = if path.key.is_empty() { path.into_entry("1".to_owned()) } else { path };
                    fields.push(path.field(Value::Many(items)));
                }
                None => {
                    for (index, node) in nodes.iter().enumerate() {
                        let id = own_id(self.path, node).unwrap_or_else(|| (index + 1).to_string());
                        self.flatten(node, path.clone().into_entry(id), fields);
                    }
                }
            },
        }
    }

    fn under(&self, path: &KeyPath, key: &str) -> KeyPath {
        let key = masked_text(self.path, key);
        KeyPath { key: joined(&path.key, &key), name: joined(&path.name, &key), within: path.within.clone() }
    }

    fn item(&self, key: &str, text: &str) -> Item {
        if self.path.starts_with("content/forms/") && FORM_MARKDOWN.contains(&key) {
            return Item::markdown(self.path, text);
        }
        match text {
            "true" => Item::named(text, self.words.text("is-yes")),
            "false" => Item::named(text, self.words.text("is-no")),
            text => match Date::read(text) {
                Ok(date) => Item::named(text, &self.words.date(date)),
                Err(_) => Item::text(self.path, text),
            },
        }
    }
}

impl KeyPath {
    fn field(self, value: Value) -> Field {
        let KeyPath { key, name, within } = self;
        Field { key, name, within, value }
    }

    /// The path of the entry `id` of the list at this path.
    fn into_entry(self, id: String) -> KeyPath {
        let name = if self.name.is_empty() { "entries".to_owned() } else { self.name };
        let list = name.rsplit('.').next().unwrap_or_default().to_owned();
        let within = self.within.into_iter().chain([ListEntry { list, id: id.clone() }]).collect();
        KeyPath { key: joined(&self.key, &id), name, within }
    }
}

fn joined(outer: &str, inner: &str) -> String {
    if outer.is_empty() { inner.to_owned() } else { format!("{outer}.{inner}") }
}

fn scalar(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Scalar(text) => Some(text),
        _ => None,
    }
}

/// The value that identifies an entry of a list, at any position.
fn own_id(path: &str, node: &Node) -> Option<String> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return None;
    };
    ["id", "code", "version", "name"].iter().find_map(|key| {
        let entry = entries.iter().find(|entry| entry.key.value == *key)?;
        scalar(&entry.value).map(|text| masked_text(path, text))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::content::schema::{SchemaKind, schema};
    use crate::review::compare::WORDS;
    use crate::review::compare::differences::label;
    use crate::text::language::Language;
    use crate::text::source::SourceFile;

    /// The names of all values that `part` of the schema `whole` has, below `name`.
    fn names(whole: &Value, part: &Value, name: &str, found: &mut Vec<String>) {
        let part = match part["$ref"].as_str() {
            Some(place) => whole.pointer(place.trim_start_matches('#')).unwrap(),
            None => part,
        };
        let ways = part["anyOf"].as_array().or(part["oneOf"].as_array());
        if let Some(properties) = part["properties"].as_object() {
            for (key, value) in properties {
                names(whole, value, &super::joined(name, key), found);
            }
        } else if part["items"].is_object() {
            names(whole, &part["items"], if name.is_empty() { "entries" } else { name }, found);
        } else if let Some(ways) = ways {
            ways.iter().filter(|way| way["type"] != "null").for_each(|way| names(whole, way, name, found));
        } else {
            found.push(name.to_owned());
        }
    }

    #[test]
    fn every_value_of_a_file_has_a_name_in_words() {
        let mut found = Vec::new();
        for kind in
            [SchemaKind::Site, SchemaKind::Form, SchemaKind::Vocabulary, SchemaKind::Territory, SchemaKind::Synonyms]
        {
            let whole = serde_json::from_str(&schema(kind, Language::English, None)).unwrap();
            names(&whole, &whole, "", &mut found);
        }
        assert!(found.len() > 100 && found.contains(&"charter.versions.to".to_owned()), "{found:?}");
        for language in [Language::French, Language::English] {
            let words = WORDS.for_reader(language);
            let nameless: Vec<&String> = found.iter().filter(|name| label(name, words).is_none()).collect();
            assert!(nameless.is_empty(), "{language:?}: {nameless:?}");
        }
    }

    #[test]
    fn no_list_crowds_out_what_stands_behind_it() {
        let version = "    - { version: a, from: 2026-01-01, to: 2027-01-01 }\n".repeat(super::FIELDS_MOST);
        let text = format!("charter:\n  versions:\n{version}forms:\n  team: a\n");
        let fields = super::fields(&SourceFile::new("content/site.yaml", &text), WORDS.for_reader(Language::French));
        assert!(fields.iter().any(|field| field.key == "forms.team"), "{}", fields.len());
    }
}
