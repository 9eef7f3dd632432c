//! Addresses: where a page stands in the site, how one page points to another, which links are safe.

use std::cell::Cell;
use std::collections::HashMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::{SyntaxViolation, Url};

/// Every byte that would end a word, a line or an argument in a file for a host, or that means something there.
const NOT_IN_A_WORD: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b':').remove(b'%');

/// Every byte of a path that is not plain there (RFC 3986, 2.3), but the slash between its parts.
const NOT_PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The id after the last one of those `ids` that most are like, where most are a word and a number: `oe-0143` after `oe-0142`.
pub fn next_id<'a>(ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut series: HashMap<&str, (usize, u64, usize)> = HashMap::new();
    let mut total = 0;
    for id in ids {
        total += 1;
        let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
        let Ok(number) = id[stem.len()..].parse::<u64>() else { continue };
        let (count, last, width) = series.entry(stem).or_default();
        (*count, *last, *width) = (*count + 1, number.max(*last), (id.len() - stem.len()).max(*width));
    }
    let (stem, (_, last, width)) = series.into_iter().find(|(_, (count, ..))| count * 2 > total)?;
    Some(format!("{stem}{:0width$}", last.saturating_add(1)))
}

/// The relative prefix that leads from the page at `path` back to the site's root: `./` for the home page,
/// `../../` for `secteurs/batiment/`. Every link of the site starts with it, so that the site works in any folder.
pub fn root_from(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The file that a static host serves for `path`: `secteurs/batiment/` is `secteurs/batiment/index.html`.
pub fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// The full address of `path` on a site published at `base`.
pub fn absolute(base: &str, path: &str) -> String {
    format!("{}/{path}", base.trim_end_matches('/'))
}

/// The address `written` that a site is published at, in ASCII: the host as the network knows it, the path percent-encoded,
/// nothing behind it. An address that is none is encoded as it stands, so that no file can be ended by it.
pub fn published_at(written: &str) -> String {
    let Ok(url) = Url::parse(written) else { return one_word(written) };
    let path = url.path().trim_end_matches('/');
    match url.origin() {
        origin if origin.is_tuple() => one_word(&format!("{}{}", origin.ascii_serialization(), path)),
        _ => one_word(written),
    }
}

/// `text` as one word of a line: all that could end it or means something in a file for a host is percent-encoded.
pub fn one_word(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_A_WORD).to_string()
}

/// The path part of the address `base`, with a slash at its end: `https://host/annuaire` gives `/annuaire/`.
pub fn base_path(base: &str) -> String {
    let after_scheme = base.split_once("://").map_or(base, |(_, rest)| rest);
    match after_scheme.split_once('/') {
        Some((_, path)) if !path.trim_matches('/').is_empty() => {
            format!("/{}/", path.trim_matches('/'))
        }
        _ => "/".to_owned(),
    }
}

/// The scheme of a link in lower case, if it has one. Spaces and control characters before and inside it are
/// skipped as browsers do, so that `java\nscript:` is seen for what it is.
pub fn scheme(link: &str) -> Option<String> {
    let mut scheme = String::new();
    for character in link.chars().filter(|c| !c.is_whitespace() && !c.is_control()) {
        match character {
            ':' => return (!scheme.is_empty()).then_some(scheme),
            c if c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.') => scheme.push(c.to_ascii_lowercase()),
            _ => return None,
        }
    }
    None
}

/// Whether a visitor may be sent to `link`: `http` or `https` written plainly, a plain host, no user name.
pub fn is_external(link: &str) -> bool {
    // Browsers repair these, and people read another address than they follow.
    let is_repaired = Cell::new(false);
    let note = |violation| match violation {
        SyntaxViolation::ExpectedDoubleSlash
        | SyntaxViolation::TabOrNewlineIgnored
        | SyntaxViolation::C0SpaceIgnored
        | SyntaxViolation::EmbeddedCredentials => is_repaired.set(true),
        _ => {}
    };
    let Ok(url) = Url::options().syntax_violation_callback(Some(&note)).parse(link) else {
        return false;
    };
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    matches!(url.scheme(), "http" | "https") && !is_repaired.get() && host.split('.').all(is_label)
}

/// The host of `address`, in lower case and ASCII, without its port.
pub fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}

/// Scheme, host and port of `address`: what a content security policy names. `None` where it has no host.
pub fn origin(address: &str) -> Option<String> {
    let origin = Url::parse(address).ok()?.origin();
    // Hosts may hold signs that end a directive of a policy.
    let is_odd = |c: char| !(c.is_ascii_alphanumeric() || "-._~:/[]".contains(c));
    Some(origin.ascii_serialization()).filter(|text| origin.is_tuple() && !text.contains(is_odd))
}

/// `path` as a relative reference: all but plain characters and `/` percent-encoded.
pub fn encoded(path: &str) -> String {
    utf8_percent_encode(path, NOT_PLAIN).to_string()
}

/// `text` with the percent-encoded bytes in it decoded; `None` where they are no text. A percent sign without two
/// hexadecimal digits behind it stands for itself, as in browsers.
pub fn percent_decoded(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

/// Whether `id` may name a file and stand in an address: lower-case ASCII letters, digits and inner hyphens.
pub fn is_slug(id: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.len() <= 80 && id.chars().all(inner) && !id.starts_with('-') && !id.ends_with('-')
}

/// `to`, written relative to the folder of the file `from`, as a path from the root; `None` where it climbs out.
pub fn join(from: &str, to: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if to.starts_with('/') || to.contains('\\') || to.contains('\0') {
        return None;
    }
    for part in to.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_climb_to_the_root() {
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("secteurs/batiment/"), "../../");
        assert_eq!(root_from("404.html"), "./");
    }

    #[test]
    fn hidden_schemes_are_seen() {
        assert_eq!(scheme(" java\n\u{1}script:alert(1)").as_deref(), Some("javascript"));
        assert_eq!(scheme("../pages/a.md"), None);
        assert!(is_external("https://example.org/") && !is_external("https:///x") && !is_external("data:x"));
    }

    #[test]
    fn a_path_that_climbs_out_is_none() {
        assert_eq!(join("content/pages/a.md", "../sectors/b.md").as_deref(), Some("content/sectors/b.md"));
        assert_eq!(join("content/pages/a.md", "../../../etc/passwd"), None);
        assert_eq!(join("content/pages/a.md", "/etc/passwd"), None);
    }

    #[test]
    fn a_base_keeps_its_folder() {
        assert_eq!(base_path("https://host.example/annuaire"), "/annuaire/");
        assert_eq!(base_path("https://host.example"), "/");
    }

    #[test]
    fn only_plain_web_addresses_are_followed() {
        for good in ["https://a.example", "HTTP://a.example:8080/b?c#d", "https://é.example./"] {
            assert!(is_external(good), "{good}");
        }
        for bad in [
            "ht\ntps://a.fr",
            "https://a@b.fr",
            "https://a..fr",
            "https://a b",
            "https:///a",
            "data:x",
            "//a",
            "https://a:x",
            "https:a.fr",
            " https://a.fr",
            "https://a\t.fr/",
        ] {
            assert!(!is_external(bad), "{bad}");
        }
    }

    #[test]
    fn the_address_of_a_site_is_one_word() {
        for (written, published) in [
            ("https://a.example/", "https://a.example"),
            ("HTTPS://É.example:8443/annuaire/", "https://xn--9ca.example:8443/annuaire"),
            ("https://a.example/b c/\"d\";é/", "https://a.example/b%20c/%22d%22%3B%C3%A9"),
            ("https://a.example/\n/*\n  X: y", "https://a.example//%2A%20%20X:%20y"),
            ("https://a.example/?b#c", "https://a.example"),
            ("a\r\nSitemap: https://b.example/", "a%0D%0ASitemap:%20https://b.example/"),
            ("https://a;b.example/", "https://a%3Bb.example"),
        ] {
            assert_eq!(published_at(written), published, "{written:?}");
        }
        assert_eq!(origin("https://a;b.example/"), None);
    }

    #[test]
    fn origins_and_hosts_are_ascii() {
        assert_eq!(origin("HTTPS://É.example:443/a?b").as_deref(), Some("https://xn--9ca.example"));
        assert_eq!(origin("http://a.example:8000").as_deref(), Some("http://a.example:8000"));
        assert_eq!(host("https://A.example:8000/").as_deref(), Some("a.example"));
        for none in ["", "a/b", "mailto:a@b.fr", "a?b=https://c.fr"] {
            assert_eq!((origin(none), host(none)), (None, None), "{none}");
        }
    }

    #[test]
    fn percent_signs_that_encode_nothing_stay() {
        assert_eq!(percent_decoded("100 % de a%2D1%C3%A9").as_deref(), Some("100 % de a-1é"));
        assert_eq!(percent_decoded("%ff"), None);
        assert_eq!(encoded("é/a b~c"), "%C3%A9/a%20b~c");
    }
}
