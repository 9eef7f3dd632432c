//! The contents of a message: names of fields, additional fields, encoding.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::services::Service;
use super::{endpoint, key};
use crate::content::model::{Encoding, Field, FieldType, Form, Sending};
use crate::text::date::Date;

/// The addresses of a form's pages, in full.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// The page with the form.
    pub form: String,
    /// The page that thanks.
    pub sent: String,
    /// The page that helps after a failure.
    pub not_sent: String,
}

/// Answers with the names they are posted under, in order; a name may occur more than once.
pub type Answers = Vec<(String, String)>;

/// The version of the meaning of fields, for programs that read messages.
const VERSION: &str = "1";

/// The name under which each field of `form` is posted, in order.
pub fn posted_names(service: &Service<'_>, sending: &Sending, form: &Form) -> Vec<String> {
    let reply = form.reply().map(|field| field.name.as_str());
    form.fields()
        .map(|field| {
            let renamed = sending.custom.names.iter().find(|(here, _)| *here == field.name);
            match renamed {
                Some((_, there)) => there.clone(),
                None if Some(field.name.as_str()) == reply => service.reply.to_owned(),
                None if service.has_typed_names => typed(&field.name, field.kind, field.autocomplete.as_deref()),
                None => field.name.clone(),
            }
        })
        .collect()
}

/// The name with its type: <https://forminit.com/docs/form-blocks/>. A telephone number is sent as text, because the
/// service accepts only the international form, which people do not write.
fn typed(name: &str, kind: FieldType, autocomplete: Option<&str>) -> String {
    let kind = match kind {
        _ if autocomplete == Some("name") => return "fi-sender-fullName".to_owned(),
        FieldType::Email => "email",
        FieldType::Date => "date",
        FieldType::Number => "number",
        FieldType::OneOf => "select",
        FieldType::SomeOf | FieldType::YesNo => "checkbox",
        _ => "text",
    };
    format!("fi-{kind}-{name}")
}

/// The fields sent in addition to the answers: those the service needs, and the name of the form.
pub fn hidden(service: &Service<'_>, sending: &Sending, form: &Form, language: &str, addresses: &Addresses) -> Answers {
    let identifier = key(sending, form);
    let mut all: Answers = Vec::new();
    let mut add = |name: Option<&str>, value: &str| {
        if let Some(name) = name {
            all.push((name.to_owned(), value.to_owned()));
        }
    };
    add(service.is_host.then_some("form-name"), &form.id);
    add(service.key, identifier);
    add(service.subject, &form.subject);
    add(service.redirect, &addresses.sent);
    add(service.failure, &addresses.not_sent);
    add(service.language, language);
    service.fixed.iter().for_each(|(name, value)| add(Some(name), value));
    for (name, value) in [("form", form.id.as_str()), ("version", VERSION)] {
        let typed = format!("fi-text-{name}");
        add(Some(if service.has_typed_names { &typed } else { name }), value);
    }
    all
}

/// A whole message that says in every answer that it is a test.
pub fn test_answers(
    service: &Service<'_>,
    sending: &Sending,
    form: &Form,
    language: &str,
    addresses: &Addresses,
    today: Date,
) -> Answers {
    let answer = |field: &Field| match field.kind {
        FieldType::Email => sending.team.clone().unwrap_or_else(|| "test@example.org".to_owned()),
        // A number that the regulator reserves for fiction (ARCEP, decision 2018-0881), in international form.
        FieldType::Phone => "+33199000000".to_owned(),
        FieldType::Postcode => "00000".to_owned(),
        FieldType::Date => today.to_string(),
        FieldType::Number => field.minimum.unwrap_or(0).to_string(),
        _ => format!("[TEST] {}", field.label),
    };
    let mut all = hidden(service, sending, form, language, addresses);
    for (name, value) in &mut all {
        if Some(name.as_str()) == service.subject {
            *value = format!("[TEST] {value}");
        }
    }
    let names = posted_names(service, sending, form);
    all.extend(names.into_iter().zip(form.fields().map(answer)));
    all
}

impl Service<'_> {
    /// The address that a form with the identifier `key` is posted to.
    pub fn posts_to(&self, key: &str) -> String {
        endpoint(self.action, key)
    }

    /// The address that a script posts to.
    pub fn posts_in_background_to(&self, key: &str) -> String {
        endpoint(self.background.unwrap_or(self.action), key)
    }
}

/// The content type and the body of a message.
pub fn encode(answers: &Answers, encoding: Encoding) -> (&'static str, String) {
    match encoding {
        Encoding::Urlencoded => {
            let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(answers).finish();
            ("application/x-www-form-urlencoded", body)
        }
        Encoding::Json => ("application/json", nested(answers).to_string()),
    }
}

/// Answers as one object: dots in names make nested objects, and a repeated answer makes a list.
fn nested(answers: &Answers) -> Value {
    let mut root = Map::new();
    for (name, value) in answers {
        let mut steps = name.split('.').peekable();
        let mut place = &mut root;
        while let Some(step) = steps.next() {
            if steps.peek().is_none() {
                let value = Value::from(value.as_str());
                let all = match place.remove(step) {
                    None => value,
                    Some(Value::Array(mut list)) => {
                        list.push(value);
                        Value::Array(list)
                    }
                    Some(one) => Value::Array(vec![one, value]),
                };
                place.insert(step.to_owned(), all);
                break;
            }
            let inner = place.entry(step).or_insert_with(|| Value::Object(Map::new()));
            if !inner.is_object() {
                *inner = Value::Object(Map::new());
            }
            match inner {
                Value::Object(inner) => place = inner,
                _ => break,
            }
        }
    }
    Value::Object(root)
}

/// Decodes a message of `content_type`; `None` if forms never use that type.
pub fn decode(content_type: &str, body: &[u8]) -> Option<Answers> {
    match content_type.split(';').next().unwrap_or_default().trim() {
        "application/x-www-form-urlencoded" => Some(url::form_urlencoded::parse(body).into_owned().collect()),
        "application/json" => {
            let Written(object) = serde_json::from_slice(body).ok()?;
            let mut answers = Answers::new();
            object.iter().for_each(|(name, value)| flatten(name, value, &mut answers));
            Some(answers)
        }
        _ => None,
    }
}

/// The entries of a JSON object in the order they were written, which is the order of the form.
struct Written(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Written, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Written;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Written(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

fn flatten(name: &str, value: &Value, answers: &mut Answers) {
    match value {
        Value::Object(inner) => {
            inner.iter().for_each(|(step, value)| flatten(&format!("{name}.{step}"), value, answers));
        }
        Value::Array(list) => list.iter().for_each(|value| flatten(name, value, answers)),
        Value::String(text) => answers.push((name.to_owned(), text.clone())),
        other => answers.push((name.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let all = answers(&[("objet", "Élèves de 3e\net « parents » & amis"), ("public", "a"), ("public", "b")]);
        for encoding in [Encoding::Urlencoded, Encoding::Json] {
            let (kind, body) = encode(&all, encoding);
            assert_eq!(decode(kind, body.as_bytes()).unwrap(), all, "{body}");
        }
    }

    #[test]
    fn a_message_is_shown_in_the_order_of_its_form() {
        let read = decode("application/json", br#"{"z":"1","a":["2","3"]}"#).unwrap();
        assert_eq!(read, answers(&[("z", "1"), ("a", "2"), ("a", "3")]));
    }

    #[test]
    fn dots_of_names_are_steps_into_json() {
        let all = answers(&[("_email.subject", "Demande"), ("nom", "A"), ("_email.from", "B")]);
        let (_, body) = encode(&all, Encoding::Json);
        assert_eq!(body, r#"{"_email":{"from":"B","subject":"Demande"},"nom":"A"}"#);
        assert!(decode("text/plain", b"a=b").is_none() && decode("application/json", b"[]").is_none());
    }
}
