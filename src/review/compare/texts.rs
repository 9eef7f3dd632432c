//! What sectors, pages and organisations say, and what stands in the other files of the content.

use super::names::{Names, known, optional};
use super::profile::Gathered;
use super::sheet::{Field, Item, Value};
use crate::content::document::{self, Node, NodeKind, Scalar};
use crate::content::model::{RawOccupation, RawOrganisation, RawPage, RawSector, Written};
use crate::report::masked_text;
use crate::review::changes::ListEntry;
use crate::text::date::Date;
use crate::text::diagnostic::Diagnostics;
use crate::text::locale::Locale;
use crate::text::output::fingerprint;
use crate::text::source::SourceFile;

/// More fields than this are not told one by one of a single file.
const FIELDS_MOST: usize = 5_000;
/// What is Markdown in a form.
const FORM_MARKDOWN: &[&str] = &["intro", "sent_text"];

/// What a sector says.
pub(super) fn sector(written: &Written<RawSector>, names: &Names<'_>) -> Vec<Field> {
    let RawSector { name, family, summary, icon, rome, occupations, related, received_ideas, links, aliases } =
        &written.data;
    let mut seen = Gathered { path: &written.path, fields: Vec::new() };
    seen.text("name", name);
    seen.add("family", known(family, |family| names.item("families", family)));
    seen.text("summary", summary);
    let occupation = |RawOccupation { feminine, masculine, rome }: &RawOccupation| {
        let code = rome.as_ref().map(|code| format!(" ({})", code.value)).unwrap_or_default();
        format!("{}, {}{code}", feminine.value, masculine.value)
    };
    seen.texts("occupations", occupations.iter().flatten().map(occupation));
    seen.markdown("body", &written.body);
    seen.ideas(received_ideas);
    seen.links(links);
    seen.add("related", names.items("sectors", related.as_deref().unwrap_or_default()));
    seen.texts("rome", rome.iter().flatten().map(|code| code.value.clone()));
    seen.optional_text("icon", icon);
    seen.aliases(aliases);
    seen.fields
}

/// What an organisation says.
pub(super) fn organisation(written: &Written<RawOrganisation>, names: &Names<'_>) -> Vec<Field> {
    let RawOrganisation { name, r#type, summary, sectors, areas, website, relays_requests, about, aliases } =
        &written.data;
    let mut seen = Gathered { path: &written.path, fields: Vec::new() };
    seen.text("name", name);
    seen.add("type", known(r#type, |kind| names.item("organisation_types", kind)));
    seen.text("summary", summary);
    seen.add("sectors", names.items("sectors", sectors));
    seen.add("areas", Value::Many(areas.iter().flatten().map(|area| names.area(area)).collect()));
    seen.optional_text("website", website);
    seen.add("relays_requests", optional(relays_requests, |flag| names.flag(flag)));
    seen.optional_markdown("about", about);
    seen.aliases(aliases);
    seen.fields
}

/// What a page says.
pub(super) fn page(written: &Written<RawPage>, names: &Names<'_>) -> Vec<Field> {
    let RawPage { title, label, description, slug, menu, order, declares, search_engines, aliases } = &written.data;
    let mut seen = Gathered { path: &written.path, fields: Vec::new() };
    seen.text("title", title);
    seen.optional_text("label", label);
    seen.text("description", description);
    seen.markdown("body", &written.body);
    seen.optional_text("slug", slug);
    seen.add("menu", optional(menu, |menu| known(menu, |menu| names.word("menu", menu.word()))));
    seen.number("order", order.as_ref());
    seen.add("declares", optional(declares, |what| known(what, |what| Item::named(what.word(), what.word()))));
    seen.add("search_engines", optional(search_engines, |flag| names.flag(flag)));
    seen.aliases(aliases);
    seen.fields
}

/// What any other YAML file says: each value under the keys that lead to it, entries of lists under their own id. A table
/// is told by its lines, a map by its size.
pub(super) fn file(file: &SourceFile, words: &Locale) -> Vec<Field> {
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
    let flat = Flat { path: &file.path, words };
    match document::parse(&file.path, &file.text, 0, &mut Diagnostics::new()) {
        // Each key has room of its own, so that no list crowds out what stands behind it.
        Some(Node { kind: NodeKind::Mapping(entries), .. }) => entries
            .iter()
            .flat_map(|entry| flat.fields(&entry.value, flat.under(&Way::default(), &entry.key.value)))
            .collect(),
        Some(node) => flat.fields(&node, Way::default()),
        None => Vec::new(),
    }
}

/// The way from the top of a file to a value.
#[derive(Default, Clone)]
struct Way {
    /// As [`Field::key`].
    key: String,
    /// As [`Field::name`].
    name: String,
    within: Vec<ListEntry>,
}

/// A file as it is made flat.
struct Flat<'a> {
    path: &'a str,
    words: &'a Locale,
}

impl Flat<'_> {
    /// The values of `node`, to which `way` leads.
    fn fields(&self, node: &Node, way: Way) -> Vec<Field> {
        let mut fields = Vec::new();
        self.flatten(node, way, &mut fields);
        fields
    }

    fn flatten(&self, node: &Node, way: Way, fields: &mut Vec<Field>) {
        if fields.len() >= FIELDS_MOST {
            return;
        }
        match &node.kind {
            NodeKind::Null => {}
            NodeKind::Scalar(text) => {
                let item = self.item(&way.key, text);
                fields.push(way.to(Value::One(Some(item))));
            }
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    self.flatten(&entry.value, self.under(&way, &entry.key.value), fields);
                }
            }
            NodeKind::Sequence(nodes) => match scalars(nodes) {
                Some(texts) => {
                    let items = texts.iter().map(|text| Item::text(self.path, text)).collect();
                    let way = if way.key.is_empty() { way.into_entry("1".to_owned()) } else { way };
                    fields.push(way.to(Value::Many(items)));
                }
                None => {
                    for (index, node) in nodes.iter().enumerate() {
                        let id = own_id(self.path, node).unwrap_or_else(|| (index + 1).to_string());
                        self.flatten(node, way.clone().into_entry(id), fields);
                    }
                }
            },
        }
    }

    fn under(&self, way: &Way, key: &str) -> Way {
        let key = masked_text(self.path, key);
        Way { key: joined(&way.key, &key), name: joined(&way.name, &key), within: way.within.clone() }
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

impl Way {
    fn to(self, value: Value) -> Field {
        let Way { key, name, within } = self;
        Field { key, name, within, value }
    }

    /// The way to the entry `id` of the list that this one leads to.
    fn into_entry(self, id: String) -> Way {
        let name = if self.name.is_empty() { "entries".to_owned() } else { self.name };
        let list = name.rsplit('.').next().unwrap_or_default().to_owned();
        let within = self.within.into_iter().chain([ListEntry { list, id: id.clone() }]).collect();
        Way { key: joined(&self.key, &id), name, within }
    }
}

fn joined(outer: &str, inner: &str) -> String {
    if outer.is_empty() { inner.to_owned() } else { format!("{outer}.{inner}") }
}

fn scalars(nodes: &[Node]) -> Option<Vec<&str>> {
    nodes
        .iter()
        .map(|node| match &node.kind {
            NodeKind::Scalar(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// What tells an entry of a list from the others, wherever it stands.
fn own_id(path: &str, node: &Node) -> Option<String> {
    let NodeKind::Mapping(entries) = &node.kind else {
        return None;
    };
    ["id", "code", "version", "name"].iter().find_map(|key| {
        let entry = entries.iter().find(|entry| entry.key.value == *key)?;
        match &entry.value.kind {
            NodeKind::Scalar(text) => Some(masked_text(path, text)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::content::schema::{SchemaKind, schema};
    use crate::review::compare::WORDS;
    use crate::review::compare::sheet::label;
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
            let whole = serde_json::from_str(&schema(kind, "en")).unwrap();
            names(&whole, &whole, "", &mut found);
        }
        assert!(found.len() > 100 && found.contains(&"charter.versions.to".to_owned()), "{found:?}");
        for language in ["fr", "en"] {
            let words = WORDS.for_reader(language);
            let nameless: Vec<&String> = found.iter().filter(|name| label(name, words).is_none()).collect();
            assert!(nameless.is_empty(), "{language}: {nameless:?}");
        }
    }

    #[test]
    fn no_list_crowds_out_what_stands_behind_it() {
        let version = "    - { version: a, from: 2026-01-01, to: 2027-01-01 }\n".repeat(super::FIELDS_MOST);
        let text = format!("charter:\n  versions:\n{version}forms:\n  team: a\n");
        let fields = super::file(&SourceFile::new("content/site.yaml", &text), WORDS.for_reader("fr"));
        assert!(fields.iter().any(|field| field.key == "forms.team"), "{}", fields.len());
    }
}
