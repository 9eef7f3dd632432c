//! Files for hosts: headers, moved and gone addresses. Every word of a line passes through [`url::one_word`] and every
//! value to its end through [`visible`], so that nothing ends its line, wherever it comes from.

use std::fmt::Write;

use super::Renderer;
use crate::site::pages;
use crate::text::output::IMMUTABLE;
use crate::text::url;

/// The content security policy as a header. Only there can it forbid others to frame the page.
pub(super) fn policy_header(site: &Renderer<'_>) -> String {
    visible(&format!("{}; frame-ancestors 'self'", pages::policy(&site.context)))
}

/// The headers that Netlify, Cloudflare Pages and others send with every file (<https://docs.netlify.com/manage/routing/headers/>,
/// <https://developers.cloudflare.com/pages/configuration/headers/>).
pub(super) fn headers(site: &Renderer<'_>) -> String {
    let policy = policy_header(site);
    let base = base(site);
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         X-Content-Type-Options: nosniff\n\n{base}assets/*\n  Cache-Control: {IMMUTABLE}\n"
    );
    // A theme may put the search page there, which is not to be kept.
    if site.context.addresses.search() != "search/" {
        let _ = write!(text, "\n{base}search/*\n  Cache-Control: {IMMUTABLE}\n");
    }
    text
}

/// Former addresses for Netlify, Cloudflare Pages and GitLab Pages
/// (<https://docs.netlify.com/manage/routing/redirects/overview/>). They have no word for a page that is gone.
pub(super) fn redirect_lines(site: &Renderer<'_>) -> String {
    moved(site).map(|(from, to)| format!("{from} {to} 301\n")).collect()
}

/// Former addresses, and those of people who left, for a `map` of nginx
/// (<https://nginx.org/en/docs/http/ngx_http_map_module.html>).
pub(super) fn nginx_map(site: &Renderer<'_>) -> String {
    let moved = moved(site).map(|(from, to)| format!("{from} {to};\n"));
    let base = base(site);
    let gone = left(site).map(|path| format!("{base}{path} gone;\n"));
    moved.chain(gone).collect()
}

/// For Apache 2.4, with directives of `AllowOverride FileInfo` alone: one that a host does not allow would break every
/// page. Patterns match below the site's own folder; targets need its path.
pub(super) fn htaccess(site: &Renderer<'_>) -> String {
    let base = base(site);
    let mut rules = String::new();
    for redirect in &site.context.redirects {
        let (from, to) =
            (pattern(&url::one_word(&redirect.from)), target(&format!("{base}{}", url::one_word(&redirect.to))));
        // What is encoded already is not encoded again.
        let flags = if to.contains('%') { "R=301,L,NE" } else { "R=301,L" };
        let _ = writeln!(rules, "  RewriteRule ^{from}$ {to} [{flags}]");
    }
    for path in left(site) {
        let _ = writeln!(rules, "  RewriteRule ^({})$ - [E=GONE:$1,G]", pattern(&path));
    }
    include_str!("hosts/htaccess")
        .replace("{policy}", &quoted(&policy_header(site)))
        .replace("{immutable}", IMMUTABLE)
        .replace("{base}", &base)
        .replace("{rules}\n", &rules)
}

/// Former addresses and those of today, both from the root of the host.
pub(super) fn moved(site: &Renderer<'_>) -> impl Iterator<Item = (String, String)> {
    let base = base(site);
    let redirects = site.context.redirects.iter();
    let address = move |path: &str| format!("{base}{}", url::one_word(path));
    redirects.map(move |redirect| (address(&redirect.from), address(&redirect.to)))
}

/// The path of the site's own folder as a word of a line.
fn base(site: &Renderer<'_>) -> String {
    url::one_word(&url::base_path(&site.context.base_url))
}

/// The addresses of people who left, from the site's root. A profile that awaits a confirmation may come back: it is not gone.
pub(super) fn left(site: &Renderer<'_>) -> impl Iterator<Item = String> {
    site.context.site.gone.iter().map(|id| url::one_word(&site.context.addresses.unshown(id)))
}

/// An address that is one word as a regular expression.
fn pattern(address: &str) -> String {
    address.replace('.', "\\.")
}

/// An address that is one word as the target of a rule of Apache, where `%2` would be a part of what matched.
fn target(address: &str) -> String {
    address.replace('%', "\\%")
}

/// `text` without what ends a line or is not seen in it.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')).collect()
}

/// `text` inside double quotes in a configuration of Apache, where `%` starts a variable of a header.
fn quoted(text: &str) -> String {
    visible(text).replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_stays_one_argument() {
        assert_eq!(quoted("a \"b\" \\ 100%\nHeader set X"), "a \\\"b\\\" \\\\ 100%%Header set X");
    }
}
