//! The parts of a request that are checked before it is answered: its host, its path, its range.

use std::net::IpAddr;

use crate::text::url;

/// What the server is called.
pub(super) struct OwnHost {
    /// The address that it listens at.
    pub(super) bound: IpAddr,
    /// Names that it was given.
    pub(super) names: Vec<String>,
}

impl OwnHost {
    /// Whether `host`, the `Host` header of a request, names this server. Any other name leads here by DNS rebinding, with
    /// which a page elsewhere could read the preview, or by a name that nobody gave it.
    pub(super) fn is(&self, host: &str) -> bool {
        let name = name(host);
        match name.parse::<IpAddr>() {
            Ok(address) => address.is_loopback() || address == self.bound || self.bound.is_unspecified(),
            Err(_) => {
                let mut names = self.names.iter().map(String::as_str).chain(["localhost"]);
                names.any(|own| name.eq_ignore_ascii_case(own))
            }
        }
    }
}

/// The name in a `Host` header: what stands before the port.
pub(super) fn name(host: &str) -> &str {
    match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    }
}

/// The path of `target` without its query, percent-decoded, without its first `/`. `None`
/// for a path that no file of a site has: one that leaves it, one with a back slash or a control character, or bytes that
/// are no text.
pub(super) fn path(target: &str) -> Option<String> {
    let path = url::percent_decoded(target.split(['?', '#']).next()?.strip_prefix('/')?)?;
    let is_bad = path.contains(|c: char| matches!(c, '\\' | '%') || c.is_control())
        || path.split('/').any(|part| part == ".." || part == ".")
        || path.contains("//");
    (!is_bad && !path.starts_with('/')).then_some(path)
}

/// The first and the last byte that the `Range` header asks of a file of `size` bytes. `None` where it is no single range,
/// and the whole file is the answer (RFC 9110, 14.2); `Some(None)` where the file has none of these bytes.
pub(super) fn range(header: &str, size: usize) -> Option<Option<(usize, usize)>> {
    let (from, to) = header.trim().strip_prefix("bytes=")?.split_once('-')?;
    let last = size.checked_sub(1);
    let found = match (from.trim(), to.trim()) {
        ("", "") => return None,
        ("", count) => {
            let count: usize = count.parse().ok()?;
            last.filter(|_| count > 0).map(|last| (size.saturating_sub(count), last))
        }
        (from, to) => {
            let from: usize = from.parse().ok()?;
            let to = if to.is_empty() { usize::MAX } else { to.parse().ok()? };
            if to < from {
                return None;
            }
            last.filter(|last| from <= *last).map(|last| (from, to.min(last)))
        }
    };
    Some(found)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn only_the_own_host_is_answered() {
        let host = |bound: Ipv4Addr, names: &[&str]| OwnHost {
            bound: IpAddr::V4(bound),
            names: names.iter().map(|&name| name.to_owned()).collect(),
        };
        let usual = host(Ipv4Addr::LOCALHOST, &[]);
        for own in ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "127.0.0.1", "[::1]:8000"] {
            assert!(usual.is(own), "{own}");
        }
        for foreign in
            ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.0.2.1", "localhost.evil", ""]
        {
            assert!(!usual.is(foreign), "{foreign}");
        }
        assert!(host(Ipv4Addr::UNSPECIFIED, &[]).is("192.0.2.1:8000"));
        let named = host(Ipv4Addr::LOCALHOST, &["my-laptop.local"]);
        assert!(named.is("My-Laptop.local:8000") && named.is("localhost"));
        assert!(!named.is("laptop.local") && !named.is("x.my-laptop.local"));
    }

    #[test]
    fn paths_stay_in_the_site() {
        let good = [("/", ""), ("/a/b/", "a/b/"), ("/a%20b?q=1", "a b"), ("/%C3%A9", "é"), ("/a.html#b", "a.html")];
        for (target, expected) in good {
            assert_eq!(path(target).as_deref(), Some(expected), "{target}");
        }
        let bad = [
            "",
            "a",
            "/../x",
            "/a/%2e%2e/x",
            "/a/..%2fx",
            "/a\\b",
            "/%5c",
            "/%00",
            "/%0a",
            "//x",
            "/%2fetc",
            "/%ff",
            "/%4",
            "/%zz",
            "/./a",
            "/a//b",
        ];
        for target in bad {
            assert_eq!(path(target), None, "{target}");
        }
    }

    #[test]
    fn ranges_are_those_of_the_file() {
        let rows = [
            ("bytes=0-9", Some(Some((0, 9)))),
            ("bytes=90-", Some(Some((90, 99)))),
            ("bytes=-10", Some(Some((90, 99)))),
            ("bytes=0-1000", Some(Some((0, 99)))),
            ("bytes=100-", Some(None)),
            ("bytes=-0", Some(None)),
            ("bytes=5-2", None),
            ("bytes=a-b", None),
            ("bytes=0-1,5-6", None),
            ("pages=1-2", None),
        ];
        for (header, expected) in rows {
            assert_eq!(range(header, 100), expected, "{header}");
        }
        assert_eq!(range("bytes=0-", 0), Some(None));
    }
}
