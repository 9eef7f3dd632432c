//! Responses of every kind.

use std::io::Cursor;

use tiny_http::{Header, Response, StatusCode};

use super::request;
use crate::text::output::media_type;

pub(super) type BytesResponse = Response<Cursor<Vec<u8>>>;

/// A response whose body is the name of its `status`.
pub(super) fn plain(status: u16) -> BytesResponse {
    Response::from_data(StatusCode(status).default_reason_phrase().as_bytes().to_vec()).with_status_code(status)
}

/// A whole file, or the part of a picture that `range` asks for.
pub(super) fn file(status: u16, path: &str, bytes: Vec<u8>, range: Option<&str>) -> BytesResponse {
    let kind = media_type(path);
    let size = bytes.len();
    let is_picture = kind.starts_with("image/");
    let response = match range.filter(|_| status == 200 && is_picture).and_then(|header| request::range(header, size)) {
        Some(Some((first, last))) => Response::from_data(bytes[first..=last].to_vec())
            .with_status_code(206)
            .with_header(field("Content-Range", &format!("bytes {first}-{last}/{size}"))),
        Some(None) => plain(416).with_header(field("Content-Range", &format!("bytes */{size}"))),
        None => Response::from_data(bytes).with_status_code(status),
    };
    let response = if is_picture { response.with_header(field("Accept-Ranges", "bytes")) } else { response };
    response.with_header(field("Content-Type", kind)).with_header(field("X-Content-Type-Options", "nosniff"))
}

pub(super) fn field(name: &str, value: &str) -> Header {
    Header::from_bytes(name.as_bytes(), value.as_bytes())
        .unwrap_or_else(|()| Header::from_bytes(&b"X-Refused"[..], &b"1"[..]).expect("an ASCII header"))
}

/// `text` as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = Vec::new();
    match tera::escape_html(text, &mut html) {
        Ok(()) => String::from_utf8_lossy(&html).into_owned(),
        Err(_) => String::new(),
    }
}
