//! The fields of a record of any type: one for each key, in words by the meaning of its values.

use super::fields::{Field, Item, Value};
use super::names::Names;
use crate::content::document::{self, Meaning, Step};
use crate::content::model::{RawAmbassador, Record, Written};

/// The fields of a profile, its consents apart.
pub(super) struct ProfileFields {
    /// The consent, the charter and the agreements of parents.
    pub consents: Vec<Field>,
    /// All others.
    pub fields: Vec<Field>,
}

/// The keys of a profile that are consents.
const CONSENTS: [&str; 4] = ["consent", "charter", "adult", "authorisation"];

/// The fields of a profile, with ids and codes under the `names` of its version.
pub(super) fn profile(written: &Written<RawAmbassador>, names: &Names<'_>) -> ProfileFields {
    let is_consent = |field: &Field| CONSENTS.contains(&field.key.split('.').next().unwrap_or_default());
    let (consents, fields) = fields(written.record(), names).into_iter().partition(is_consent);
    ProfileFields { consents, fields }
}

/// The fields of `record`, in the order of its type, with ids and codes under the `names` of its version.
pub(super) fn fields(record: Record<'_>, names: &Names<'_>) -> Vec<Field> {
    let mut fields: Vec<Gathered<'_>> = Vec::new();
    record.walk(|steps, value| {
        // The file of a photo is compared by its bytes.
        if value.meaning == Meaning::File {
            return;
        }
        let (field, entry) = match steps.iter().position(|step| matches!(step, Step::Index(_))) {
            Some(at) => (&steps[..at], Some(&steps[at..])),
            None => (steps, None),
        };
        let key = if steps.is_empty() { "body".to_owned() } else { document::key(field) };
        if fields.last().is_none_or(|last| last.key != key) {
            fields.push(Gathered { key, values: Vec::new() });
        }
        if let Some(last) = fields.last_mut() {
            last.values.push(Part { entry: entry.unwrap_or_default().to_vec(), value });
        }
    });
    fields.into_iter().map(|field| Field::new(&field.key, field.value(record, names))).collect()
}

/// The values under one key.
struct Gathered<'a> {
    key: String,
    values: Vec<Part<'a>>,
}

/// A value under a key.
struct Part<'a> {
    /// The steps from the key's list to the value; none where the key has no list.
    entry: Vec<Step>,
    value: document::Value<'a>,
}

impl Gathered<'_> {
    fn value(&self, record: Record<'_>, names: &Names<'_>) -> Value {
        if self.values.iter().any(|part| !part.value.span.is_somewhere()) {
            return Value::Unknown;
        }
        let item = |part: &Part<'_>| item(&self.key, &part.value, record, names);
        match self.values.as_slice() {
            [part] if part.entry.is_empty() => Value::One(Some(item(part))),
            parts if parts.iter().all(|part| part.entry.len() == 1) => Value::Many(parts.iter().map(item).collect()),
            parts if parts.iter().any(|part| part.value.meaning == Meaning::Markdown) => {
                Value::One(Some(one_text(parts, record)))
            }
            parts => {
                let entries = parts.chunk_by(|one, next| one.entry.first() == next.entry.first());
                Value::Many(entries.map(|parts| entry(parts, record, names)).collect())
            }
        }
    }
}

/// A value as people read it.
fn item(key: &str, value: &document::Value<'_>, record: Record<'_>, names: &Names<'_>) -> Item {
    let text = &*value.text;
    match value.meaning {
        Meaning::Markdown => Item::markdown(record.path, text),
        Meaning::Reference(set) => names.item(set.name, text),
        Meaning::Choice => names.word(key.rsplit('.').next().unwrap_or_default(), text),
        Meaning::Flag => names.word("is", if text == "true" { "yes" } else { "no" }),
        Meaning::Month => names.word("month", text),
        Meaning::Number => Item::named(text, text),
        Meaning::Day => Item::named(text, &text.parse().map_or(text.to_owned(), |day| names.words.date(day))),
        Meaning::Words | Meaning::Code | Meaning::Url | Meaning::File | Meaning::Setting | Meaning::Private => {
            Item::text(record.path, text)
        }
    }
}

/// An entry of a list as one line: its words, and the rest in brackets; a place with its kind.
fn entry(parts: &[Part<'_>], record: Record<'_>, names: &Names<'_>) -> Item {
    let is_reference = |part: &Part<'_>| matches!(part.value.meaning, Meaning::Reference(_));
    if parts.iter().all(is_reference) {
        let places = parts.iter().map(|part| place(part, names));
        let (keys, shown): (Vec<String>, Vec<String>) = places.unzip();
        return Item::named(&keys.join(" "), &shown.join(" "));
    }
    let (words, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.value.meaning == Meaning::Words);
    let text = |parts: Vec<&Part<'_>>| parts.iter().map(|part| &*part.value.text).collect::<Vec<_>>().join(", ");
    let (words, rest) = (text(words), text(rest));
    Item::text(record.path, &if rest.is_empty() { words } else { format!("{words} ({rest})") })
}

/// A place that an area names: its code under its key, and its name with its kind.
fn place(part: &Part<'_>, names: &Names<'_>) -> (String, String) {
    let key = document::key(&part.entry);
    let Meaning::Reference(set) = part.value.meaning else { return (key, part.value.text.to_string()) };
    let name = names.item(set.name, &part.value.text).shown;
    let kind = names.words.find(&format!("place-{}", set.one));
    (format!("{key}:{}", part.value.text), kind.map_or(name.clone(), |kind| format!("{name} ({kind})")))
}

/// The entries of a list as one text, in which only some parts are Markdown.
fn one_text(parts: &[Part<'_>], record: Record<'_>) -> Item {
    let (mut whole, mut markdown) = (String::new(), Vec::new());
    for part in parts {
        if !whole.is_empty() {
            whole.push_str("\n\n");
        }
        let start = whole.len();
        whole.push_str(&part.value.text);
        if part.value.meaning == Meaning::Markdown {
            markdown.push(start..whole.len());
        }
    }
    Item { markdown, ..Item::text(record.path, &whole) }
}

#[cfg(test)]
mod tests {
    use crate::content::document::{Meaning, Shape};
    use crate::content::schema::SchemaKind;
    use crate::review::compare::WORDS;
    use crate::review::compare::differences::label;
    use crate::text::language::Language;

    /// The keys of the fields that [`super::fields`] makes of records of `shape`.
    fn keys(shape: &Shape, before: &str, found: &mut Vec<String>) {
        let Shape::Record { keys, values, .. } = shape else { return };
        for (key, value) in keys.iter().zip(*values) {
            let key = if before.is_empty() { (*key).to_owned() } else { format!("{before}.{key}") };
            match value {
                Shape::Scalar(Meaning::File) => {}
                // An employer is one value, whether it has a page or only a name.
                Shape::Record { .. } if key != "employer" => self::keys(value, &key, found),
                _ => found.push(key),
            }
        }
    }

    #[test]
    fn every_field_of_a_record_has_a_name_in_words() {
        let mut found = vec!["body".to_owned()];
        let kinds = SchemaKind::all().into_iter();
        let kinds =
            kinds.filter(|kind| matches!(kind, SchemaKind::Sector | SchemaKind::Ambassador | SchemaKind::Record(_)));
        kinds.for_each(|kind| keys(kind.shape(), "", &mut found));
        assert!(found.len() > 50 && found.contains(&"consent.covers".to_owned()), "{found:?}");
        for language in [Language::French, Language::English] {
            let words = WORDS.for_reader(language);
            let nameless: Vec<&String> = found.iter().filter(|key| label(key, words).is_none()).collect();
            assert!(nameless.is_empty(), "{language:?}: {nameless:?}");
        }
    }
}
