mod strict_html;

use std::time::Instant;

use proptest::prelude::*;

use self::strict_html::{check, document};
use super::*;

/// The resolver of the tests: `page…` is a page, `photo…` a picture, other addresses lead out.
fn resolve(destination: &str) -> Target {
    match destination {
        "missing.md" => Target::Broken,
        path if path.starts_with("photo") => Target::Picture { path: path.to_owned(), size: Some((4, 3)) },
        path if path.starts_with("page") => Target::Page { path: path.replace(".md", "/") },
        address => Target::External(address.to_owned()),
    }
}

fn options<'a>() -> Options<'a> {
    Options {
        language: "fr",
        base_level: 3,
        root: "../",
        id_prefix: "",
        footnote_back: "Retour au renvoi",
        links: &resolve,
    }
}

fn html(text: &str) -> String {
    let html = render(text, &options()).html;
    check(&html);
    html
}

#[test]
fn headings_start_at_the_base_level_and_skip_none() {
    let rendered = render("# A\n\n### B\n\n### B\n\n## C {#c .big}\n\n#\n\n##### B {#Bad id}\n", &options());
    check(&rendered.html);
    let found: Vec<_> = rendered.headings.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
    assert_eq!(found, [(3, "a", "A"), (4, "b", "B"), (4, "b-2", "B"), (4, "c", "C"), (5, "b-3", "B")]);
    assert!(rendered.html.starts_with("<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>\n"), "{}", rendered.html);
    assert!(!rendered.html.contains("class"));
}

#[test]
fn the_outermost_heading_need_not_come_first() {
    let levels: Vec<_> = render("### A\n\n## B\n\n#### C\n", &options()).headings.iter().map(|h| h.level).collect();
    assert_eq!(levels, [3, 3, 4]);
}

#[test]
fn given_anchors_win_over_automatic_ids() {
    assert_eq!(anchors("# Charte\n\n# Autre {#charte}\n\n# Encore {#charte}\n"), ["charte-2", "charte", "charte-3"]);
    assert_eq!(anchors("# ???\n\n# L'idée `du` *métier* ![photo](photo)\n"), ["section", "l-idee-du-metier-photo"]);
}

#[test]
fn links_lead_where_the_resolver_says() {
    assert_eq!(html("[a](page.md#x)"), "<p><a href=\"../page/#t-x\">a</a></p>\n");
    assert_eq!(
        html("<https://a.fr/?b&c>"),
        "<p><a href=\"https://a.fr/?b&amp;c\" rel=\"noopener\">https://a.fr/?b&amp;c</a></p>\n"
    );
    assert_eq!(html("[a *b*](missing.md) [](page.md)"), "<p>a <em>b</em> </p>\n");
    assert_eq!(html("# T\n\n[a](#t) [b](#u) [c](#)"), "<h3 id=\"t\">T</h3>\n<p><a href=\"#t\">a</a> b c</p>\n");
}

#[test]
fn unsafe_destinations_lose_their_link() {
    for destination in [
        "javascript:alert(1)",
        "JaVa&#x0A;Script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "&#1;javascript:x",
        "//evil.fr",
        "mailto:a@b.fr",
        "https://user@evil.fr",
        "<ht tps://a.fr>",
        "java\\script:x",
        "&#106;avascript:x",
        "file:///etc/passwd",
    ] {
        assert_eq!(html(&format!("[a]({destination})")), "<p>a</p>\n", "{destination}");
        assert_eq!(html(&format!("![a]({destination})")), "<p>a</p>\n", "{destination}");
    }
    assert_eq!(html("<a@b.fr>"), "<p>a@b.fr</p>\n");
}

#[test]
fn images_are_pictures_of_the_site_or_words() {
    assert_eq!(
        html("![Un *bel* \"atelier\"](photo.jpg \"titre\")"),
        "<p><img src=\"../photo.jpg\" \
         alt=\"Un bel &quot;atelier&quot;\" width=\"4\" height=\"3\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(html("![Un atelier](https://a.fr/b.jpg) ![b](page.md)"), "<p>Un atelier b</p>\n");
}

#[test]
fn typography_sees_the_whole_sentence_but_no_code() {
    let html = html("**Attention** : l'*idée*\n« ici » `a ?` ? L'&eacute;t&eacute; n'est pas `l'a`");
    let shown = html.replace('\u{202F}', "_").replace('\u{A0}', "~");
    assert_eq!(
        shown,
        "<p><strong>Attention</strong>~: l’<em>idée</em> «_ici_» <code>a ?</code>_? \
         L’été n’est pas <code>l'a</code></p>\n"
    );
}

#[test]
fn tables_are_named_and_scroll() {
    let rendered = html("| Public | n |\n|--|-:|\n| Parents | **2** |\n");
    assert_eq!(
        rendered,
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Public\"><table>\n<thead><tr>\
         <th scope=\"col\">Public</th><th scope=\"col\">n</th></tr></thead>\n\
         <tbody>\n<tr><td>Parents</td><td><strong>2</strong></td></tr>\n</tbody>\n</table></div>\n"
    );
    assert!(html("| | |\n|--|--|\n").starts_with("<div class=\"table\"><table>\n<thead><tr><td></td>"));
}

#[test]
fn footnotes_lead_there_and_back() {
    let rendered = html("Un[^a] deux[^B] un[^a] rien[^c].\n\n[^b]: Le *deux* ?\n[^a]: # Le un\n[^d]: Sans renvoi.\n");
    let (text, notes) = rendered.split_once("<div class=\"footnotes\"").unwrap();
    assert_eq!(text.matches("role=\"doc-noteref\"").count(), 3);
    assert!(
        text.contains("<sup id=\"fnref:1-2\"><a href=\"#fn:1\" role=\"doc-noteref\">1</a></sup> rien[^c]."),
        "{text}"
    );
    let first = "<li id=\"fn:1\"><p>Le un \
                 <a href=\"#fnref:1\" role=\"doc-backlink\" aria-label=\"Retour au renvoi 1\">↩</a></p>";
    assert!(notes.contains(first), "{notes}");
    assert!(!notes.contains("Sans renvoi"));
}

#[test]
fn a_prefix_keeps_two_texts_apart() {
    let options = Options { id_prefix: "b-", ..options() };
    let html = render("# T\n\n[t](#t)[^1]\n\n[^1]: n\n", &options).html;
    check(&html);
    for id in ["id=\"b-t\"", "href=\"#b-t\"", "id=\"b-fn:1\"", "href=\"#b-fnref:1\""] {
        assert!(html.contains(id), "{html}");
    }
}

#[test]
fn raw_html_is_reduced_to_inline_markup() {
    assert_eq!(html("H<sub class=x onclick=y>2</sub>O <script>x</script>"), "<p>H<sub>2</sub>O x</p>\n");
    assert_eq!(html("*a <b>c*</b> d <!-- e --><br/>"), "<p><em>a <b>c</b></em> d <br></p>\n");
    assert_eq!(
        html("<div id=a><p style=x>Bonjour<script>x</script></div>\n\n# A\n"),
        "<p>Bonjour</p>\n<h3 id=\"a\">A</h3>\n"
    );
    assert_eq!(
        html("<a href=\"https://a.fr\" target=_blank>a [b](page.md)</a> <a href=\"http://a.fr\">c</a>"),
        "<p><a rel=\"noopener\" href=\"https://a.fr\">a b</a> c</p>\n"
    );
    assert_eq!(
        html("<a href='https://a.fr'>[b](page.md) [c](page.md)</a>"),
        "<p><a rel=\"noopener\" href=\"https://a.fr\">b c</a></p>\n"
    );
    assert_eq!(html("- <b>a\n  - b</b>"), "<ul>\n<li><b>a</b><ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n");
    assert_eq!(html("<img src=x onerror=y>"), "");
    assert_eq!(html("a <span lang=de id=x>b</span>"), "<p>a <span lang=\"de\">b</span></p>\n");
}

#[test]
fn the_second_gate_keeps_all_that_the_writer_writes() {
    let text = "# A ? {#a}\n\n> q\n\n1. a\n2. b\n\n- c\n\n7) d\n\n---\n\n| A | |\n|---|---|\n| b[^1] | c |\n\n\
                ```rust\nlet a = \"&\";\n```\n\n\
                [x](page.md) <https://a.fr/b?c=d&e> ![p](photo.png) `c`\\\nd\n\n[^1]: n\n";
    let html = html(text);
    assert_eq!(document(&html), document(&raw::clean_page(&html)));
}

#[test]
fn links_are_listed_where_they_are_written() {
    let text = "É [a *b*](page.md#x \"t\") ![p [q](u)](<photo 1.jpg>) [r][Ref] [ref]\n\n\
                <https://a.fr> <a@b.fr> [e](a&amp;b) [z]()\n\n[ref]: ../r.md 'r'\n";
    let found: Vec<_> = links(text)
        .into_iter()
        .map(|link| (link.destination, link.is_image, text[link.span.start..link.span.end].to_owned()))
        .collect();
    let expected = [
        ("page.md#x", false, "page.md#x"),
        ("photo 1.jpg", true, "photo 1.jpg"),
        ("u", false, "u"),
        ("../r.md", false, "../r.md"),
        ("../r.md", false, "../r.md"),
        ("https://a.fr", false, "https://a.fr"),
        ("mailto:a@b.fr", false, "a@b.fr"),
        ("a&b", false, "a&amp;b"),
        ("", false, "[z]()"),
    ];
    assert_eq!(found, expected.map(|(d, image, written)| (d.to_owned(), image, written.to_owned())));
}

#[test]
fn plain_text_has_words_only() {
    let text = "# T\n\nUn  [lien](page.md)\net `code`[^1]<br>![alt](x)\n\n\
                - a\n- b\n\n[^1]: note\n\n<div>raw</div>\n\n|a|b|\n|-|-|\n|c|d|\n";
    assert_eq!(plain_text(text), "T Un lien et codealt a b a b c d");
}

#[test]
fn endless_nesting_is_bounded() {
    // For a debug build on a busy machine, the checks included; a release build needs a hundredth of it.
    const SECONDS_MAX: f64 = 8.0;
    let count = 10_000;
    let texts = [
        ">".repeat(count) + " a",
        "[".repeat(count),
        "![".repeat(count) + &"](photo)".repeat(count),
        "*a ".repeat(count),
        "- ".repeat(count) + "a",
        "<b>".repeat(count),
        format!("a {}", "<i title=x>".repeat(count)),
        "[^a]: ".repeat(count) + "[^a]",
        "`".repeat(count),
        "*a **b ".repeat(count) + &"c** d*".repeat(count),
        "[a](".repeat(count),
        "<div ".repeat(count),
        "# a\n".repeat(count),
        "[a](#a)\n# a\n".repeat(count),
        "a[^a]".repeat(count) + "\n\n[^a]: b",
        "_(".repeat(count) + &")_".repeat(count),
        (0..count).map(|n| format!("[^{n}]: [^{}]\n\n", n + 1)).collect::<String>() + "[^0]",
        "<!--".repeat(count),
        "<?".repeat(count),
        format!("|{}\n|{}\n{}", "a|".repeat(1000), "-|".repeat(1000), "|\n".repeat(count / 10)),
        "&#".repeat(count),
        "a <a b=\"".repeat(count),
    ];
    for text in texts {
        let start = Instant::now();
        html(&text);
        links(&text);
        plain_text(&text);
        let seconds = start.elapsed().as_secs_f64();
        assert!(seconds < SECONDS_MAX, "{seconds} s for {:?}", text.chars().take(20).collect::<String>());
    }
}

#[test]
fn no_nesting_is_too_deep_for_the_stack() {
    for depth in [1_000, 100_000] {
        for unit in ["> ", "- ", "[", "![", "*a ", "<b>", "<div>", "[a](", "_("] {
            let rendered = html(&(unit.repeat(depth) + "mot"));
            assert!(rendered.contains("mot"), "{unit} keeps its words");
        }
    }
}

/// Texts that are likely to be misread: every construct and every trick, in any order.
fn soup() -> impl Strategy<Value = String> {
    const TOKENS: &[&str] = &[
        "a",
        " ",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "    ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "](",
        ")",
        "![",
        "](page.md)",
        "](#a)",
        "](javascript:x)",
        "](photo.png)",
        "](https://a.fr)",
        "<https://a.fr>",
        "<a@b.c>",
        "[^1]",
        "[^1]: ",
        "[^2]: ",
        "[^2]",
        "[r]: javascript:x\n",
        "[r]",
        "{#a}",
        "{#b onclick=x}",
        "|",
        "\n|-|-|\n",
        "---\n",
        "<b>",
        "</b>",
        "<a href=\"https://a.fr\">",
        "<a href='javascript:x'>",
        "</a>",
        "<script>",
        "</script>",
        "<div>",
        "</div>",
        "\n<div ",
        "<img src=x onerror=y>",
        "<p>",
        "</p>",
        "<table>",
        "<li>",
        "<style>",
        "<svg>",
        "<math>",
        "<!--",
        "-->",
        "<i ",
        "onclick=x",
        "\"",
        "'",
        "=",
        ">",
        "<",
        "&lt;",
        "&#106;",
        "&",
        "\\",
        "\\\n",
        "  \n",
        "\t",
        "\r\n",
        "\0",
        "\u{FFFE}",
        "é",
        " ?",
        "« ",
        "h-2",
        "<![CDATA[",
        "]]>",
        "<?",
        "<textarea>",
        "<title>",
        "<noscript>",
        "<br>",
        "<plaintext>",
        "<template>",
        "<select>",
    ];
    prop::collection::vec(prop::sample::select(TOKENS), 0..40).prop_map(|tokens| tokens.concat())
}

fn holds_for(text: &str) {
    let rendered = html(text);
    assert!(!rendered.to_ascii_lowercase().contains("<script"));
    let ids: Vec<_> = render(text, &options()).headings.into_iter().map(|heading| heading.id).collect();
    assert_eq!(ids, anchors(text));
    for link in links(text) {
        assert!(text.get(link.span.start..link.span.end).is_some(), "{link:?}");
    }
    plain_text(text);
    assert_eq!(document(&rendered), document(&raw::clean_page(&rendered)), "{rendered}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn any_text_gives_safe_balanced_html(text in any::<String>()) {
        holds_for(&text);
    }

    #[test]
    fn any_mixture_of_markup_gives_safe_balanced_html(text in soup()) {
        holds_for(&text);
    }
}
