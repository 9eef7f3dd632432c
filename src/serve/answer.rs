//! Requests and their answers.

use std::io::Write;
use std::net::IpAddr;
use std::sync::mpsc::{Sender, channel};

use tiny_http::{Header, Method, Request, Response, StatusCode};

use super::events::Streams;
use super::live::{Answer, Ask, Desk, script};
use super::request::{is_own_host, path, range};
use super::sandbox::Sandbox;
use crate::text::output::media_type;
use crate::text::url;

/// The page that waits where nothing can be shown.
const WAITING: &str = include_str!("waiting.html");
/// What the server asks of itself.
pub(super) const PUMP: &str = "__pump";
/// Where forms are sent in the preview.
const FORM: &str = "__form";
const SCRIPT: &str = include_str!("preview.js");

/// Answers `request`, which came to a server at `bound`.
pub(super) fn answer(request: Request, bound: IpAddr, site: &Sender<Ask>, streams: &Streams, sandbox: &Sandbox) {
    if !is_own_host(header(&request, "Host").as_deref(), bound) {
        return send(request, plain(403));
    }
    if *request.method() == Method::Post && path(request.url()).as_deref() == Some(FORM) {
        return receive(request, bound, site, sandbox);
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return send(request, plain(405).with_header(field("Allow", "GET, HEAD")));
    }
    let range = header(&request, "Range");
    let Some(path) = path(request.url()) else {
        return send(request, plain(400));
    };
    match path.as_str() {
        "__events" if *request.method() == Method::Get => streams.add(request.into_writer()),
        PUMP => send(request, plain(204)),
        FORM => match desk(site) {
            Some(desk) => send(request, file(200, "log.html", sandbox.page(&desk).into_bytes(), None)),
            None => send(request, plain(404)),
        },
        "__preview.js" => send(request, file(200, "preview.js", SCRIPT.as_bytes().to_vec(), None)),
        _ => {
            let (reply, answer) = channel();
            let asked = site.send(Ask::Page(path, reply)).is_ok();
            let response = match answer.recv().ok().filter(|_| asked) {
                Some(Answer::File { status, path, bytes }) => file(status, &path, bytes, range.as_deref()),
                Some(Answer::Moved(path)) => {
                    let query = request.url().split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
                    plain(301).with_header(field("Location", &format!("/{}{query}", url::encoded(&path))))
                }
                Some(Answer::Faulty { report }) => {
                    let page = WAITING.replace("{report}", &escaped(&report)).replace("{script}", &script(0));
                    file(500, "fault.html", page.into_bytes(), None)
                }
                // The site's thread is gone: so is the server.
                None => plain(503),
            };
            send(request, response);
        }
    }
}

/// Hands a form to the sandbox, where it comes from a page of this server.
fn receive(request: Request, bound: IpAddr, site: &Sender<Ask>, sandbox: &Sandbox) {
    let origin = header(&request, "Origin").filter(|origin| origin != "null");
    let host = origin.as_deref().map(|origin| origin.split_once("://").map_or(origin, |(_, host)| host));
    if host.is_some_and(|host| !is_own_host(Some(host), bound)) {
        return send(request, plain(403));
    }
    match desk(site) {
        Some(desk) => sandbox.receive(request, &desk),
        None => send(request, plain(404)),
    }
}

/// Where the site's forms are sent; `None` where they are sent nowhere.
fn desk(site: &Sender<Ask>) -> Option<Desk> {
    let (reply, answer) = channel();
    site.send(Ask::Desk(reply)).ok()?;
    answer.recv().ok()?
}

/// The value of the header `name` of `request`.
pub(super) fn header(request: &Request, name: &'static str) -> Option<String> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.as_str().to_owned())
}

type Bytes = Response<std::io::Cursor<Vec<u8>>>;

/// A whole file, or the part of a picture that `range` asks for.
pub(super) fn file(status: u16, path: &str, bytes: Vec<u8>, range: Option<&str>) -> Bytes {
    let kind = media_type(path);
    let size = bytes.len();
    let asked =
        range.filter(|_| status == 200 && kind.starts_with("image/")).and_then(|header| self::range(header, size));
    let response = match asked {
        Some(Some((first, last))) => Response::from_data(bytes[first..=last].to_vec())
            .with_status_code(206)
            .with_header(field("Content-Range", &format!("bytes {first}-{last}/{size}"))),
        Some(None) => plain(416).with_header(field("Content-Range", &format!("bytes */{size}"))),
        None => Response::from_data(bytes).with_status_code(status),
    };
    let response =
        if kind.starts_with("image/") { response.with_header(field("Accept-Ranges", "bytes")) } else { response };
    response.with_header(field("Content-Type", kind)).with_header(field("X-Content-Type-Options", "nosniff"))
}

pub(super) fn plain(status: u16) -> Bytes {
    Response::from_data(StatusCode(status).default_reason_phrase().as_bytes().to_vec()).with_status_code(status)
}

/// Sends `response` in one piece: a head that leaves before its body waits for the reader to acknowledge it, which takes
/// up to 40 ms on a connection that is kept (RFC 1122, 4.2.3.2 and 4.2.3.4).
pub(super) fn send(request: Request, response: Bytes) {
    let is_head = *request.method() == Method::Head;
    let response = response.with_header(field("Cache-Control", "no-store")).with_chunked_threshold(usize::MAX);
    let mut whole = Vec::new();
    let printed = response.raw_print(&mut whole, request.http_version().clone(), request.headers(), is_head, None);
    let mut writer = request.into_writer();
    // A reader that has gone away is no fault.
    let _ = printed.and_then(|()| writer.write_all(&whole)).and_then(|()| writer.flush());
}

pub(super) fn field(name: &str, value: &str) -> Header {
    Header::from_bytes(name.as_bytes(), value.as_bytes())
        .unwrap_or_else(|()| Header::from_bytes(&b"X-Refused"[..], &b"1"[..]).expect("an ASCII header"))
}

pub(super) fn escaped(text: &str) -> String {
    let mut html = Vec::new();
    match tera::escape_html(text, &mut html) {
        Ok(()) => String::from_utf8_lossy(&html).into_owned(),
        Err(_) => String::new(),
    }
}
