//! Interprets the reply of a service.

use serde_json::Value;

/// The verdict on a message: accepted or not, and the reasons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    pub is_accepted: bool,
    /// The service's message about the whole.
    pub message: Option<String>,
    /// The fields that the service refuses, with its reasons.
    pub fields: Vec<(String, String)>,
}

/// Interprets a reply with `status` and `body`, which is `None` if it is not JSON. Many services answer 200 to a
/// message they refuse, so the body decides first. The page's script follows the same rules
/// (`themes/orientest/js/form/answer.js`); `tests/forms/replies.json` tests both.
pub fn verdict(status: u16, body: Option<&Value>) -> Verdict {
    let object = body.and_then(Value::as_object);
    let says_no = object.is_some_and(|object| {
        let no = |key: &str| object.get(key).is_some_and(is_no);
        no("success")
            || no("ok")
            || object.get("error").is_some_and(is_there)
            || object.get("errors").is_some_and(is_there)
    });
    if !says_no && (200..300).contains(&status) {
        return Verdict { is_accepted: true, ..Verdict::default() };
    }
    let Some(object) = object else {
        return Verdict::default();
    };
    let text = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let errors: &[Value] = object.get("errors").and_then(Value::as_array).map_or(&[], Vec::as_slice);
    let named = |error: &Value| Some((text(error, "field")?, text(error, "message").unwrap_or_default()));
    let error = object.get("error");
    let message = [
        object.get("message").and_then(Value::as_str).map(str::to_owned),
        error.and_then(Value::as_str).map(str::to_owned),
        error.and_then(|error| text(error, "message")),
        errors.iter().find(|error| named(error).is_none()).and_then(|error| text(error, "message")),
    ];
    Verdict {
        is_accepted: false,
        message: message.into_iter().flatten().find(|text| !text.is_empty()),
        fields: errors.iter().filter_map(named).collect(),
    }
}

/// Returns true for "no" in any of the ways services write it.
fn is_no(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => !truth,
        Value::String(text) => text == "false" || text == "error",
        Value::Number(number) => number.as_f64() == Some(0.0),
        _ => false,
    }
}

/// Returns true for an error; `null`, `false`, empty texts and empty lists are none.
fn is_there(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::Array(list) => !list.is_empty(),
        Value::Object(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row of the table that the page's script is held to as well.
    #[derive(serde::Deserialize)]
    struct Reply {
        name: String,
        status: u16,
        body: Value,
        ok: bool,
        message: Option<String>,
        fields: Vec<String>,
    }

    #[test]
    fn every_known_reply_is_judged_by_what_it_says() {
        let table = std::fs::read_to_string("tests/forms/replies.json").unwrap();
        let replies: Vec<Reply> = serde_json::from_str(&table).unwrap();
        assert!(replies.len() >= 25);
        for reply in replies {
            // A text stands for a body that is no JSON.
            let body = Some(&reply.body).filter(|body| !body.is_string());
            let verdict = verdict(reply.status, body);
            let fields: Vec<&str> = verdict.fields.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(
                (verdict.is_accepted, &verdict.message, fields.as_slice()),
                (reply.ok, &reply.message, reply.fields.iter().map(String::as_str).collect::<Vec<_>>().as_slice()),
                "{}",
                reply.name
            );
        }
    }
}
