//! Files for hosts: headers, moved and gone addresses.

use std::fmt::Write;

use super::Renderer;
use crate::text::output::IMMUTABLE;
use crate::text::url;

impl Renderer<'_> {
    /// The content security policy as a header. Only there can it forbid others to frame the page.
    fn policy_header(&self) -> String {
        format!("{}; frame-ancestors 'self'", self.policy())
    }

    /// The headers that Netlify, Cloudflare Pages and others send with every file (<https://docs.netlify.com/manage/routing/headers/>,
    /// <https://developers.cloudflare.com/pages/configuration/headers/>).
    pub(super) fn headers(&self) -> String {
        let policy = self.policy_header();
        let base = url::base_path(&self.base_url);
        let mut text = format!(
            "/*\n  Content-Security-Policy: {policy}\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
             X-Content-Type-Options: nosniff\n\n{base}assets/*\n  Cache-Control: {IMMUTABLE}\n"
        );
        // A theme may put the search page there, which is not to be kept.
        if self.addresses.search() != "search/" {
            let _ = write!(text, "\n{base}search/*\n  Cache-Control: {IMMUTABLE}\n");
        }
        text
    }

    /// Former addresses for Netlify, Cloudflare Pages and GitLab Pages
    /// (<https://docs.netlify.com/manage/routing/redirects/overview/>). They have no word for a page that is gone.
    pub(super) fn redirect_lines(&self) -> String {
        self.moved().map(|(from, to)| format!("{from} {to} 301\n")).collect()
    }

    /// Former addresses, and those of people who left, for a `map` of nginx
    /// (<https://nginx.org/en/docs/http/ngx_http_map_module.html>).
    pub(super) fn nginx_map(&self) -> String {
        let moved = self.moved().map(|(from, to)| format!("{from} {to};\n"));
        let base = url::base_path(&self.base_url);
        let gone = self.left().map(|path| format!("{base}{path} gone;\n"));
        moved.chain(gone).collect()
    }

    /// For Apache 2.4, with directives of `AllowOverride FileInfo` alone: one that a host does not allow would break every
    /// page. Patterns match below the site's own folder; targets need its path.
    pub(super) fn htaccess(&self) -> String {
        let base = url::base_path(&self.base_url);
        let mut rules = String::new();
        for redirect in &self.routes.redirects {
            let _ = writeln!(rules, "  RewriteRule ^{}$ {base}{} [R=301,L]", pattern(&redirect.from), redirect.to);
        }
        for path in self.left() {
            let _ = writeln!(rules, "  RewriteRule ^({})$ - [E=GONE:$1,G]", pattern(&path));
        }
        include_str!("hosts/htaccess")
            .replace("{policy}", &quoted(&self.policy_header()))
            .replace("{immutable}", IMMUTABLE)
            .replace("{base}", &base)
            .replace("{rules}\n", &rules)
    }

    /// Former addresses and those of today, both from the root of the host.
    fn moved(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let base = url::base_path(&self.base_url);
        let redirects = self.routes.redirects.iter();
        redirects.map(move |redirect| (format!("{base}{}", redirect.from), format!("{base}{}", redirect.to)))
    }

    /// The addresses of people who left, from the site's root. A profile that awaits a confirmation may come back: it is not gone.
    fn left(&self) -> impl Iterator<Item = String> + '_ {
        self.site.gone.iter().map(|id| self.addresses.unshown(id))
    }
}

/// An address of letters, digits, hyphens and slashes as a regular expression. Neither aliases nor ids have anything else.
fn pattern(address: &str) -> String {
    address.replace('.', "\\.")
}

/// `text` inside double quotes in a configuration of Apache, where `%` starts a variable of a header.
fn quoted(text: &str) -> String {
    let visible = text.chars().filter(|c| !c.is_control()).collect::<String>();
    visible.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_stays_one_argument() {
        assert_eq!(quoted("a \"b\" \\ 100%\nHeader set X"), "a \\\"b\\\" \\\\ 100%%Header set X");
    }
}
