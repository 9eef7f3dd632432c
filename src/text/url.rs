//! Addresses: where a page stands in the site, how one page points to another, which links are safe.

use std::collections::HashMap;

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
    let Some((scheme, rest)) = link.split_once("://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && host.trim_end_matches('.').split('.').all(is_label)
        && port.parse::<u16>().is_ok()
}

/// The host of `address`, in lower case, without its port.
pub fn host(address: &str) -> Option<String> {
    let origin = origin(address)?;
    let authority = &origin[origin.find("://")? + 3..];
    Some(authority.rsplit_once(':').map_or(authority, |(host, _)| host).to_ascii_lowercase())
}

/// Scheme, host and port of `address`: what a content security policy names.
pub fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + 3;
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end);
    Some(&address[..end])
}

/// `path` as a relative reference: all but plain characters and `/` percent-encoded.
pub fn encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// `text` with what is percent-encoded in it decoded; `None` where that is no text.
pub fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || Some((rest.next()? as char).to_digit(16)? as u8);
            bytes.push(digit()? * 16 + digit()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
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
        ] {
            assert!(!is_external(bad), "{bad}");
        }
    }
}
