//! Files that leave the program, and names that change with their bytes.

use std::borrow::Cow;

/// `Cache-Control` of a fingerprinted file: a year, the longest time that has an effect (RFC 9111).
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// What marks a folder of sources. A site has neither at its top, because the next build would take it for sources.
pub const SOURCES: [&str; 2] = ["content", ".git"];

/// A file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File<'a> {
    /// Path from the site's root, with `/`.
    pub path: String,
    pub bytes: Cow<'a, [u8]>,
}

/// Eight hexadecimal digits that change with `bytes`: 64-bit FNV-1a folded to 32 bits
/// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>). For caches, not for security.
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:08x}", (hash >> 32) as u32 ^ hash as u32)
}

/// Inserts the fingerprint of `bytes` before the extension: `style.css` becomes `style.0123abcd.css`.
pub fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}.{}.{ending}", fingerprint(bytes))
}

/// `text` as a cell for spreadsheets: an apostrophe before anything that could be read as a formula (OWASP, CSV
/// injection).
pub fn spreadsheet_text(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// The media type of the file at `path`, by its extension.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "gz" => "application/gzip",
        "woff2" => "font/woff2",
        "ics" => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Returns true if the name of the file at `path` has a fingerprint, so that browsers need never ask for it again. A
/// compressed copy (`.gz`, `.br`) counts as its original.
pub fn is_fingerprinted(path: &str) -> bool {
    let path = unpacked(path);
    path.starts_with("assets/") || (path.starts_with("search/") && path.ends_with(".bin"))
}

/// `path` without the extension of a compressed copy.
pub fn unpacked(path: &str) -> &str {
    path.strip_suffix(".gz").or_else(|| path.strip_suffix(".br")).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_its_bytes() {
        assert_eq!(fingerprinted("a/style.css", b"x"), fingerprinted("a/style.css", b"x"));
        assert_ne!(fingerprinted("style.css", b"x"), fingerprinted("style.css", b"y"));
        assert!(fingerprinted("a/style.css", b"").starts_with("a/style.") && fingerprint(b"").len() == 8);
    }
}
