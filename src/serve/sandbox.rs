//! The preview's form service: it receives what forms send, answers as the site's own service would, and shows what would
//! have been sent. Nothing leaves the machine.

use std::collections::VecDeque;
use std::io::Read;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use tiny_http::Request;
use url::Url;

use super::answer::{escaped, field, file, header, plain, send};
use super::live::Desk;
use crate::site::forms::{self, Answers, words};
use crate::text::language::Language;
use crate::text::locale::Argument;

/// How many messages are kept.
const KEPT: usize = 20;
/// How much of a message is read, in bytes.
const MESSAGE_MAX: u64 = 1024 * 1024;
/// How long a slow answer takes: longer than a page's script waits.
const SLOW: Duration = Duration::from_secs(20);
/// What no browser takes for an answer.
const NOISE: &[u8] = b"\0\0\0\0 no service here \0\0\0\0\r\n\r\n";

const PAGE: &str = include_str!("sandbox.html");

/// What was sent to it, the latest first.
#[derive(Default)]
pub(super) struct Sandbox {
    messages: Mutex<VecDeque<Message>>,
}

/// A message as it arrived.
struct Message {
    behaviour: Behaviour,
    address: String,
    encoding: String,
    /// `None` where it is not written as forms are.
    answers: Option<Answers>,
}

/// How the service is told to behave.
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
    let keys = ["panel", "choose", "accept", "refuse", "quota", "slow", "offline", "see"];
    let word = |key: &str| words(language).text(&format!("sandbox-{key}")).into();
    keys.iter().map(|key| ((*key).to_owned(), word(key))).collect::<serde_json::Map<_, _>>().into()
}

impl Sandbox {
    /// Answers a form that was posted, as `desk`'s service would.
    pub(super) fn receive(&self, mut request: Request, desk: &Desk) {
        let behaviour = Behaviour::of(request.url());
        let encoding = header(&request, "Content-Type").unwrap_or_default();
        let is_background = header(&request, "Accept").is_some_and(|accepted| accepted.contains("application/json"));
        let mut body = Vec::new();
        if request.as_reader().take(MESSAGE_MAX + 1).read_to_end(&mut body).is_err() || body.len() as u64 > MESSAGE_MAX
        {
            return send(request, plain(413));
        }
        let answers = forms::decode(&encoding, &body);
        let address = if is_background { &desk.background } else { &desk.action };
        let message = Message { behaviour, address: address.clone(), encoding, answers: answers.clone() };
        {
            let mut messages = self.messages.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            messages.push_front(message);
            messages.truncate(KEPT);
        }
        if behaviour == Behaviour::Slow {
            thread::sleep(SLOW);
        }
        if behaviour == Behaviour::Offline {
            let mut writer = request.into_writer();
            // The reader may be gone already.
            let _ = writer.write_all(NOISE).and_then(|()| writer.flush());
            return;
        }
        let answers = answers.unwrap_or_default();
        if is_background {
            let (status, body) = spoken(behaviour, desk, &answers);
            return send(request, file(status, "answer.json", body.into_bytes(), None));
        }
        let (status, next) = match behaviour {
            Behaviour::Refuse => (422, desk.failure.as_deref()),
            Behaviour::Quota => (429, desk.failure.as_deref()),
            _ => (200, desk.redirect.as_deref()),
        };
        match next.and_then(|name| destination(&answers, name)) {
            Some(path) => send(request, plain(303).with_header(field("Location", &path))),
            None => send(request, file(status, "log.html", self.page(desk).into_bytes(), None)),
        }
    }

    /// The page that shows what would have been sent.
    pub(super) fn page(&self, desk: &Desk) -> String {
        let words = words(Language::of(&desk.language));
        let text = |key: &str| escaped(words.text(key));
        let messages = self.messages.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
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
        PAGE.replace("{language}", &desk.language)
            .replace("{title}", &text("sandbox-title"))
            .replace("{lead}", &text("sandbox-lead"))
            .replace("{back}", &text("sandbox-back"))
            .replace("{base}", &escaped(&desk.base))
            // Last, so that nothing a stranger wrote is taken for a place to fill.
            .replace("{messages}", &list)
    }
}

/// What the service says to a script.
fn spoken(behaviour: Behaviour, desk: &Desk, answers: &Answers) -> (u16, String) {
    match behaviour {
        Behaviour::Refuse => {
            let name = answers.iter().map(|(name, _)| name).find(|name| **name == desk.reply);
            let name = name.or(answers.last().map(|(name, _)| name)).cloned().unwrap_or_default();
            let message = words(Language::of(&desk.language)).text("sandbox-refused-field");
            let body = serde_json::json!({
                "success": false,
                "error": message,
                "errors": [{ "field": name, "code": "TYPE_EMAIL", "message": message }],
            });
            (422, body.to_string())
        }
        Behaviour::Quota => desk.over_quota.clone(),
        Behaviour::Accept | Behaviour::Slow | Behaviour::Offline => (200, desk.accepts.clone()),
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
