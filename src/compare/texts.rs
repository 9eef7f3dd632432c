//! What sectors, pages and organisations say, and what stands in the other files of the content.

use super::names::{Names, known, optional};
use super::profile::Gathered;
use super::sheet::{Field, Item, Value};
use crate::diagnostic::Diagnostics;
use crate::document::{self, Node, NodeKind};
use crate::model::{RawOccupation, RawOrganisation, RawPage, RawSector, Written};
use crate::output::fingerprint;
use crate::report::masked_text;
use crate::source::SourceFile;

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
pub(super) fn file(file: &SourceFile) -> Vec<Field> {
    match file.path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("yaml") => {}
        Some("csv") => {
            let lines = file.text.lines().map(|line| Item::text(&file.path, line)).collect();
            return vec![Field { key: "lines".to_owned(), value: Value::Many(lines) }];
        }
        _ => {
            let shown = format!("{} ({})", file.text.len(), fingerprint(file.text.as_bytes()));
            let item = Item::named(&file.text, &shown);
            return vec![Field { key: "bytes".to_owned(), value: Value::One(Some(item)) }];
        }
    }
    let mut fields = Vec::new();
    if let Some(node) = document::parse(&file.path, &file.text, 0, &mut Diagnostics::new()) {
        flatten(&file.path, &node, String::new(), &mut fields);
    }
    fields
}

fn flatten(path: &str, node: &Node, key: String, fields: &mut Vec<Field>) {
    if fields.len() >= FIELDS_MOST {
        return;
    }
    let under = |inner: &str| if key.is_empty() { inner.to_owned() } else { format!("{key}.{inner}") };
    match &node.kind {
        NodeKind::Null => {}
        NodeKind::Scalar(text) => {
            let is_markdown = path.starts_with("content/forms/") && FORM_MARKDOWN.contains(&key.as_str());
            let item = if is_markdown { Item::markdown } else { Item::text };
            fields.push(Field { key, value: Value::One(Some(item(path, text))) });
        }
        NodeKind::Mapping(entries) => {
            for entry in entries {
                flatten(path, &entry.value, under(&masked_text(path, &entry.key.value)), fields);
            }
        }
        NodeKind::Sequence(nodes) => match scalars(nodes) {
            Some(texts) => {
                let items = texts.iter().map(|text| Item::text(path, text)).collect();
                fields
                    .push(Field { key: if key.is_empty() { "1".to_owned() } else { key }, value: Value::Many(items) });
            }
            None => {
                for (index, node) in nodes.iter().enumerate() {
                    flatten(path, node, under(&own_id(path, node).unwrap_or_else(|| (index + 1).to_string())), fields);
                }
            }
        },
    }
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
