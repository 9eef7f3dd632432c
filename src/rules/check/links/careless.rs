//! Addresses that hide where they lead or track who follows them.

use url::Url;

/// Link shorteners. Each counts the visitors of its addresses.
const SHORTENERS: &[&str] = &[
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "dub.sh",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "urlz.fr",
    "v.gd",
];
/// Query parameters that identify a visitor or the page she came from.
const TRACKERS: &[&str] = &["dclid", "fbclid", "gclid", "igsh", "igshid", "mc_cid", "mc_eid", "msclkid", "yclid"];

/// The reason why a link should not lead to `address` of another site, if there is one.
pub(super) fn carelessness(address: &str) -> Option<&'static str> {
    let address = Url::parse(address).ok()?;
    let host = address.host_str()?;
    let is_tracker = |name: &str| name.starts_with("utm_") || TRACKERS.contains(&name);
    if SHORTENERS.contains(&host.trim_start_matches("www.")) {
        Some("short")
    } else if address.query_pairs().any(|(name, _)| is_tracker(&name)) {
        Some("tracked")
    } else {
        (address.scheme() == "http").then_some("http")
    }
}

#[cfg(test)]
mod tests {
    use super::carelessness;

    #[test]
    fn careless_addresses_are_told_from_plain_ones() {
        let cases = [
            ("https://exemple.fr/a?b=c#d", None),
            ("https://bit.ly.exemple.fr/", None),
            ("https://exemple.fr/utm_source", None),
            ("http://exemple.fr/", Some("http")),
            ("HTTP://exemple.fr/", Some("http")),
            ("https://bit.ly/3xYz", Some("short")),
            ("https://www.tinyurl.com/a", Some("short")),
            ("https://exemple.fr/?a=b&utm_source=x", Some("tracked")),
            ("https://exemple.fr/?fbclid=x#y", Some("tracked")),
            ("https://exemple.fr/?utm%5Fsource=x", Some("tracked")),
        ];
        for (address, reason) in cases {
            assert_eq!(carelessness(address), reason, "{address}");
        }
    }
}
