//! What leaves the program: files with their bytes, and names that change with them.

use std::borrow::Cow;

/// A file of the finished site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File<'a> {
    /// Its path from the site's root, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Cow<'a, [u8]>,
}

/// Eight hexadecimal digits that change when `bytes` change: FNV-1a, 64 bits, folded to 32
/// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>). It keeps caches honest; it is no defence.
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:08x}", (hash >> 32) as u32 ^ hash as u32)
}

/// `style.css` with the fingerprint of `bytes` before its ending: `style.0123abcd.css`.
pub fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}.{}.{ending}", fingerprint(bytes))
}

/// `text` as a cell of a table for spreadsheets: what one would take for a formula is preceded by an apostrophe (OWASP, CSV
/// injection).
pub fn spreadsheet_text(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
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
