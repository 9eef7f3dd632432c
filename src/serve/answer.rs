//! Answers: from a request to the page, the file or the refusal.

use std::sync::mpsc::{Sender, channel};

use tiny_http::Method;

use super::connection::{HttpReply, HttpRequest};
use super::live::{Answer, Request, script};
use super::request::{OwnHost, name, path};
use super::response::{BytesResponse, escaped, field, file, plain};
use super::sandbox::{FormSandbox, SandboxService};
use crate::text::url;

/// The page that waits until the site can be shown.
const WAITING: &str = include_str!("waiting.html");
const SCRIPT: &str = include_str!("preview.js");
/// The path that forms are sent to in the preview.
const FORM: &str = "__form";
/// The longest name of a host (RFC 1035, 2.3.4).
const NAME_LENGTH_MAX: usize = 255;

/// Answers the requests of all connections.
pub(super) struct Responder {
    /// What the server is called.
    pub(super) own: OwnHost,
    /// The thread that owns the site.
    pub(super) site: Sender<Request>,
    pub(super) sandbox: FormSandbox,
}

impl Responder {
    pub(super) fn respond(&self, request: &HttpRequest) -> HttpReply {
        let host = request.header("Host").unwrap_or_default();
        if !self.own.is(host) {
            return self.foreign(name(host)).into();
        }
        let path = path(&request.target);
        if request.method == Method::Post && path.as_deref() == Some(FORM) {
            return self.receive(request);
        }
        if !matches!(request.method, Method::Get | Method::Head) {
            return plain(405).with_header(field("Allow", "GET, HEAD")).into();
        }
        let Some(path) = path else {
            return plain(400).into();
        };
        match path.as_str() {
            "__events" if request.method == Method::Get => HttpReply::Events,
            "__preview.js" => file(200, "preview.js", SCRIPT.as_bytes().to_vec(), None).into(),
            FORM => match self.service() {
                Some(service) => file(200, "log.html", self.sandbox.page(&service).into_bytes(), None).into(),
                None => plain(404).into(),
            },
            _ => self.page(request, path).into(),
        }
    }

    /// The file of the site at `path`.
    fn page(&self, request: &HttpRequest, path: String) -> BytesResponse {
        match self.ask(|reply| Request::Page(path, reply)) {
            Some(Answer::File { status, path, bytes }) => file(status, &path, bytes, request.header("Range")),
            Some(Answer::Moved(path)) => {
                let query = request.target.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
                plain(301).with_header(field("Location", &format!("/{}{query}", url::encoded(&path))))
            }
            Some(Answer::Faulty { report }) => {
                let page = WAITING.replace("{report}", &escaped(&report)).replace("{script}", &script(0));
                file(500, "fault.html", page.into_bytes(), None)
            }
            // The site's thread is gone: so is the server.
            None => plain(503),
        }
    }

    /// Tells who comes by `name`, which is not answered, what to do about it.
    fn foreign(&self, name: &str) -> BytesResponse {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if name.is_empty() || name.len() > NAME_LENGTH_MAX || !name.chars().all(is_name) {
            return plain(403);
        }
        match self.ask(|reply| Request::Foreign(name.to_owned(), reply)) {
            Some(message) => {
                let page = WAITING.replace("{report}", &escaped(&message)).replace("{script}", "");
                file(403, "foreign.html", page.into_bytes(), None)
            }
            None => plain(503),
        }
    }

    /// Hands a form to the sandbox, if it comes from a page of this server.
    fn receive(&self, request: &HttpRequest) -> HttpReply {
        let origin = request.header("Origin").filter(|origin| *origin != "null");
        let host = origin.map(|origin| origin.split_once("://").map_or(origin, |(_, host)| host));
        if host.is_some_and(|host| !self.own.is(host)) {
            return plain(403).into();
        }
        match self.service() {
            Some(service) => self.sandbox.receive(request, &service),
            None => plain(404).into(),
        }
    }

    /// The service that the site's forms are sent to, if there is one.
    fn service(&self) -> Option<SandboxService> {
        self.ask(Request::Service).flatten()
    }

    /// The answer of the thread that owns the site; `None` if it has ended.
    fn ask<T>(&self, request: impl FnOnce(Sender<T>) -> Request) -> Option<T> {
        let (reply, answer) = channel();
        self.site.send(request(reply)).ok()?;
        answer.recv().ok()
    }
}
