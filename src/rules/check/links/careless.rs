//! Addresses that hide where they lead or track who follows them, and words that show another site than a link leads to.

use url::{Host, Url};

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

/// Last parts of names of sites, by which words without a scheme are told to show one.
const ENDINGS: &[&str] = &[
    "alsace", "app", "be", "biz", "ch", "com", "de", "dev", "edu", "eu", "example", "fr", "info", "io", "lu", "net",
    "org", "pro", "tv", "uk",
];

/// The reason why a link should not lead to `address` of another site, if there is one.
pub(super) fn carelessness(address: &str) -> Option<&'static str> {
    let written = address;
    let address = Url::parse(address).ok()?;
    let host = address.host_str()?;
    let is_tracker = |name: &str| name.starts_with("utm_") || TRACKERS.contains(&name);
    if SHORTENERS.contains(&host.trim_start_matches("www.")) {
        Some("short")
    } else if address.query_pairs().any(|(name, _)| is_tracker(&name)) {
        Some("tracked")
    } else if matches!(address.host(), Some(Host::Ipv4(_) | Host::Ipv6(_))) {
        Some("address")
    } else if host.contains("xn--") && is_lookalike(written) {
        Some("lookalike")
    } else {
        (address.scheme() == "http").then_some("http")
    }
}

/// Whether the international name of the site in `address` is written in a code, or in letters that are not Latin ones.
fn is_lookalike(address: &str) -> bool {
    /// Where the letters end that languages with Latin letters are written in.
    const LATIN_END: char = '\u{250}';
    let host = address.split_once("//").map_or(address, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    // Without its dot an i is another letter that looks the same.
    host.is_ascii() || host.contains(|c: char| c.is_alphabetic() && (c >= LATIN_END || c == 'ı'))
}

/// The site that `words` show and the one that `address` leads to, where they are two.
pub(super) fn other_site(words: &str, address: &str) -> Option<(String, String)> {
    let address = Url::parse(address).ok()?;
    let host = address.host_str()?.trim_start_matches("www.").trim_end_matches('.');
    let is_inside = |inner: &str, outer: &str| inner.strip_suffix(outer).is_some_and(|rest| rest.ends_with('.'));
    let is_other = |shown: &String| shown != host && !is_inside(shown, host) && !is_inside(host, shown);
    let other = words.split_whitespace().filter_map(shown_site).find(is_other);
    other.map(|shown| (shown, host.to_owned()))
}

/// The name of the site that `word` shows, if it is an address.
fn shown_site(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let (has_scheme, rest) = match word.split_once("://") {
        Some(("http" | "https", rest)) => (true, rest),
        Some(_) => return None,
        None => (word.starts_with("www."), word.as_str()),
    };
    let name = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (_, ending) = name.rsplit_once('.')?;
    let is_name = !name.contains(|c: char| !c.is_alphanumeric() && c != '-' && c != '.');
    if !is_name || !has_scheme && !ENDINGS.contains(&ending) {
        return None;
    }
    let shown = Url::parse(&format!("https://{name}/")).ok()?;
    Some(shown.host_str()?.trim_start_matches("www.").to_owned())
}

#[cfg(test)]
mod tests {
    use super::{carelessness, other_site};

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
            ("https://93.184.216.34/a", Some("address")),
            ("https://3232235521/", Some("address")),
            ("http://[2001:db8::1]/", Some("address")),
            ("https://économie.example/", None),
            ("https://münchen.example/ı", None),
            ("https://xn--pple-43d.example/", Some("lookalike")),
            ("https://аpple.example/", Some("lookalike")),
            ("https://%D0%B0pple.example/", Some("lookalike")),
            ("https://wıkipedia.example/", Some("lookalike")),
        ];
        for (address, reason) in cases {
            assert_eq!(carelessness(address), reason, "{address}");
        }
    }
    #[test]
    fn words_that_show_another_site_are_told_from_others() {
        let other =
            |words: &str, address: &str| other_site(words, address).map(|(shown, host)| format!("{shown} {host}"));
        assert_eq!(other("www.onisep.fr", "https://piege.example/"), Some("onisep.fr piege.example".into()));
        assert_eq!(
            other("Voir https://Onisep.fr/a.", "https://onisep.fr.piege.example/"),
            Some("onisep.fr onisep.fr.piege.example".into())
        );
        assert_eq!(other("**onisep.fr**", "https://www.0nisep.fr/"), Some("onisep.fr 0nisep.fr".into()));
        for (words, address) in [
            ("onisep.fr", "https://www.onisep.fr/metiers"),
            ("onisep.fr", "https://avenirs.onisep.fr/"),
            ("avenirs.onisep.fr", "https://onisep.fr/avenirs"),
            ("économie.fr", "https://économie.fr/"),
            ("la page de M. Dupont", "https://exemple.fr/"),
            ("Node.js, fiche.pdf, 3.5", "https://exemple.fr/"),
            ("jeanne@exemple.fr", "https://exemple.org/"),
            ("ftp://exemple.fr", "https://exemple.org/"),
        ] {
            assert_eq!(other(words, address), None, "{words}");
        }
    }
}
