//! The preview's form service: it receives forms, answers as the site's own service would, and shows the messages.
//! Nothing leaves the machine.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use url::Url;

use super::connection::{HttpReply, HttpRequest};
use super::response::{escaped, field, file, plain};
use crate::site::forms::{self, Answers, words};
use crate::text::language::Language;
use crate::text::locale::Argument;

/// How many messages are kept.
const MESSAGES_MAX: usize = 20;
/// How long a slow answer takes: longer than a page's script waits.
const SLOW: Duration = Duration::from_secs(20);
/// Bytes that no browser takes for a response.
const NOISE: &[u8] = b"\0\0\0\0 no service here \0\0\0\0\r\n\r\n";

const PAGE: &str = include_str!("sandbox.html");

/// The service that the sandbox stands in for. The names of fields and the answers are those of [`forms::service`].
pub(super) struct SandboxService {
    pub(super) reply: String,
    pub(super) redirect: Option<String>,
    pub(super) failure: Option<String>,
    pub(super) accepts: String,
    pub(super) over_quota: (u16, String),
    pub(super) action: String,
    pub(super) background: String,
    /// The language of the site.
    pub(super) language: String,
    /// The path of the site.
    pub(super) base: String,
}

/// The messages that it received, the latest first.
#[derive(Default)]
pub(super) struct FormSandbox {
    messages: Mutex<VecDeque<Message>>,
}

/// A message as it arrived.
struct Message {
    behaviour: Behaviour,
    address: String,
    encoding: String,
    /// `None` where the body is not encoded as forms are.
    answers: Option<Answers>,
}

/// How the service is to behave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behaviour {
    Accept,
    Refuse,
    Quota,
    Slow,
    Offline,
}

impl Behaviour {
    const ALL: [(Behaviour, &'static str); 5] = [
        (Behaviour::Accept, "accept"),
        (Behaviour::Refuse, "refuse"),
        (Behaviour::Quota, "quota"),
        (Behaviour::Slow, "slow"),
        (Behaviour::Offline, "offline"),
    ];

    /// The behaviour that the address of a post asks for: `?as=refuse`.
    fn of(address: &str) -> Behaviour {
        let asked = address.split_once("?as=").map_or("", |(_, word)| word);
        Behaviour::ALL.iter().find(|(_, word)| *word == asked).map_or(Behaviour::Accept, |(behaviour, _)| *behaviour)
    }

    fn word(self) -> &'static str {
        Behaviour::ALL.iter().find(|(behaviour, _)| *behaviour == self).map_or("accept", |(_, word)| word)
    }
}

/// The words of the panel that chooses a behaviour, by their name.
pub(super) fn panel(language: Language) -> serde_json::Value {
    let keys = ["panel", "choose", "see"].into_iter().chain(Behaviour::ALL.map(|(_, word)| word));
    keys.map(|key| (key.to_owned(), words(language).text(&format!("sandbox-{key}")).to_owned())).collect()
}

impl FormSandbox {
    /// Answers a form that was posted, as `service` would.
    pub(super) fn receive(&self, request: &HttpRequest, service: &SandboxService) -> HttpReply {
        let behaviour = Behaviour::of(&request.target);
        let encoding = request.header("Content-Type").unwrap_or_default().to_owned();
        let is_background = request.header("Accept").is_some_and(|accepted| accepted.contains("application/json"));
        let answers = forms::decode(&encoding, &request.body);
        let address = if is_background { &service.background } else { &service.action };
        self.keep(Message { behaviour, address: address.clone(), encoding, answers: answers.clone() });
        let answers = answers.unwrap_or_default();
        let failure = service.failure.as_deref();
        let (status, next) = match behaviour {
            Behaviour::Offline => return HttpReply::Raw(NOISE),
            Behaviour::Slow => {
                thread::sleep(SLOW);
                (200, service.redirect.as_deref())
            }
            Behaviour::Accept => (200, service.redirect.as_deref()),
            Behaviour::Refuse => (422, failure),
            Behaviour::Quota => (429, failure),
        };
        if is_background {
            let (status, body) = background_answer(behaviour, service, &answers);
            return file(status, "answer.json", body.into_bytes(), None).into();
        }
        match next.and_then(|name| destination(&answers, name)) {
            Some(path) => plain(303).with_header(field("Location", &path)).into(),
            None => file(status, "log.html", self.page(service).into_bytes(), None).into(),
        }
    }

    fn keep(&self, message: Message) {
        let mut messages = self.messages.lock().unwrap_or_else(PoisonError::into_inner);
        messages.push_front(message);
        messages.truncate(MESSAGES_MAX);
    }

    /// The page that shows the messages.
    pub(super) fn page(&self, service: &SandboxService) -> String {
        let words = words(Language::of(&service.language));
        let text = |key: &str| escaped(words.text(key));
        let messages = self.messages.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = String::new();
        for (index, Message { behaviour, address, encoding, answers }) in messages.iter().enumerate() {
            let number = (messages.len() - index).to_string();
            let behaviour = words.text(&format!("sandbox-{}", behaviour.word())).to_owned();
            let facts = [("number", Argument::Text(&number)), ("behaviour", Argument::Text(&behaviour))];
            let heading = escaped(&words.format("sandbox-message", &facts));
            let facts = [("address", Argument::Text(address)), ("encoding", Argument::Text(encoding))];
            let place = escaped(&words.format("sandbox-encoding", &facts));
            let rows: String = match answers {
                Some(answers) => answers
                    .iter()
                    .map(|(name, value)| {
                        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escaped(name), escaped(value))
                    })
                    .collect(),
                None => format!("<tr><td>{}</td></tr>\n", text("sandbox-unreadable")),
            };
            list.push_str(&format!("<h2>{heading}</h2>\n<p>{place}</p>\n<table>\n{rows}</table>\n"));
        }
        if list.is_empty() {
            list = format!("<p>{}</p>\n", text("sandbox-nothing"));
        }
        PAGE.replace("{language}", &service.language)
            .replace("{title}", &text("sandbox-title"))
            .replace("{lead}", &text("sandbox-lead"))
            .replace("{back}", &text("sandbox-back"))
            .replace("{base}", &escaped(&service.base))
            // Last, so that nothing a stranger wrote is taken for a place to fill.
            .replace("{messages}", &list)
    }
}

/// The status and the body that the service sends to a script.
fn background_answer(behaviour: Behaviour, service: &SandboxService, answers: &Answers) -> (u16, String) {
    match behaviour {
        Behaviour::Refuse => {
            let name = answers.iter().map(|(name, _)| name).find(|name| **name == service.reply);
            let name = name.or(answers.last().map(|(name, _)| name)).cloned().unwrap_or_default();
            let message = words(Language::of(&service.language)).text("sandbox-refused-field");
            let body = serde_json::json!({
                "success": false,
                "error": message,
                "errors": [{ "field": name, "code": "TYPE_EMAIL", "message": message }],
            });
            (422, body.to_string())
        }
        Behaviour::Quota => service.over_quota.clone(),
        Behaviour::Accept | Behaviour::Slow | Behaviour::Offline => (200, service.accepts.clone()),
    }
}

/// The path of the page that the answer `name` leads to, on this server.
fn destination(answers: &Answers, name: &str) -> Option<String> {
    let (_, address) = answers.iter().find(|(other, _)| other == name)?;
    Some(format!("/{}/", Url::parse(address).ok()?.path().trim_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_elsewhere_is_looked_for_here() {
        let answers = vec![("_next".to_owned(), "https://site.example/annuaire/demande/merci/".to_owned())];
        assert_eq!(destination(&answers, "_next").as_deref(), Some("/annuaire/demande/merci/"));
        assert_eq!(destination(&answers, "_other"), None);
        let hostile = vec![("_next".to_owned(), "https://x.example//evil.example\r\nX: y".to_owned())];
        assert_eq!(destination(&hostile, "_next").as_deref(), Some("/evil.exampleX:%20y/"));
    }
}
