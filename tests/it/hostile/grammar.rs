//! Sites from strangers: valid profiles, pages and forms whose words are anything, and files that are no YAML at all.

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;

/// A word of every profile, to see whether it was rendered.
pub const MARK: &str = "zqxwmarque";

/// Files of a site, to be put over those of a sound one.
#[derive(Clone)]
pub struct Files(pub Vec<(String, Vec<u8>)>);

impl fmt::Debug for Files {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, bytes) in &self.0 {
            let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]);
            writeln!(
                out,
                "\n--- {path} ({} bytes)\n{}",
                bytes.len(),
                text.escape_debug().to_string().replace("\\n", "\n")
            )?;
        }
        Ok(())
    }
}

/// Words that break nothing if they are taken for words.
const CALM: &[&str] = &[
    "Ada",
    " ",
    " ",
    " de ",
    "é",
    "Œuvre",
    "'",
    "\"",
    "`",
    "<",
    ">",
    "&",
    "&amp;",
    "&#60;",
    "&lt;script&gt;",
    "\u{a0}",
    "<script>alert(1)</script>",
    "</script>",
    "<script src=https://evil.example/x.js>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"https://evil.example/p.png\">",
    "<svg onload=alert(1)>",
    "<svg><script>x</script>",
    "<style>*{}</style>",
    "</style>",
    "</title>",
    "</textarea>",
    "</template>",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?xml ?>",
    "<iframe src=//evil.example>",
    "<form action=//evil.example>",
    "<base href=//evil.example/>",
    "<plaintext>",
    "<meta http-equiv=refresh content=0>",
    "<a href=javascript:x>",
    "<b onclick=x>",
    "\" onmouseover=\"x",
    "' onfocus='x",
    "\" autofocus onfocus=x y=\"",
    "</p></div></main>",
    "</li></ul>",
    "<table><tr><td>",
    "</body></html>",
    "<select>",
    "{{ site.name }}",
    "{{ 7*7 }}",
    "{% raw %}",
    "{% include 'x' %}",
    "{# #}",
    "{{",
    "}}",
    "{ $count }",
    "{ -terme }",
    "{\"a\"}",
    "%s",
    "${x}",
    "\\",
    "\\u003c/script>",
    "\\\"",
    "=cmd|'/C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "#",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "* ",
    "*",
    "**",
    "_",
    "~~",
    "```",
    "`` ` ``",
    "---",
    "|a|b|\n|-|-|\n",
    "[",
    "]",
    "[a]",
    "![",
    "[^1]",
    "[^1]: x",
    "\n\n",
    "\n",
    "\t",
    "    ",
    "  \n",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<sub>",
    "<span lang=de>",
    "<wbr>",
    "😀",
    "👩\u{200d}🔧",
    "مرحبا",
    "שלום",
    "日本語",
    "ı İ ß ſ",
    "\u{fffd}",
    "e\u{301}",
    "ﬁ",
    "Ⅷ",
    "٣",
    "𝒜",
    "0",
    "1e309",
    "null",
    "~",
    "true",
    ": ",
    " #",
    "&a",
    "*a",
    "!!binary",
    "%YAML",
    "...",
    "10 000",
    "« ",
    " »",
    " ?",
    "n° 5",
    "http://",
    "https://a.example/?q=<b>&x=\"y\"",
    "oe-0001",
    "constructor",
    "__proto__",
    "toString",
    "a-très-long",
];

/// Words that are faults of their own, or that no editor writes.
const WILD: &[&str] = &[
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt&colon;x)",
    "[a](java\nscript:x)",
    "[a](data:text/html,<script>x</script>)",
    "[a](vbscript:x)",
    "[a](//evil.example)",
    "[a](\\\\evil.example)",
    "[a](https:evil.example)",
    "[a](https://a@evil.example)",
    "[a](../../../../etc/passwd)",
    "[a](/etc/passwd)",
    "[a](file:///etc/passwd)",
    "![a](https://evil.example/p.png)",
    "![a](data:image/svg+xml,<svg/>)",
    "![a](../../secret.png)",
    "<https://evil.example/\">",
    "<javascript:x>",
    "[r]: javascript:x",
    "[r]",
    "[a](<javascript:x> \"y\")",
    "[a](#x\" onclick=y)",
    "[a](../pages/join.md#choisir)",
    "[a](../pages/join.md#nul\">)",
    "\u{202e}",
    "\u{202d}abc\u{202c}",
    "\u{2066}",
    "\u{2069}",
    "\u{200e}",
    "\u{200b}",
    "\u{feff}",
    "\u{200d}\u{200d}\u{200d}",
    "\u{0}",
    "\u{1}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{9f}",
    "\u{fffe}",
    "\u{1ffff}",
    "\u{fdd0}",
    "\u{2028}",
    "\u{2029}",
    "\r",
    "\r\n",
    "&#0;",
    "&#x202e;",
    "&#1;",
    "&#xD800;",
    "&#x110000;",
    "&NewLine;",
    "&Tab;",
    "a@b.example",
    "06 12 34 56 78",
    "\u{e0041}\u{e0042}",
    "\u{34f}",
    "\u{115f}",
    "\u{2800}",
    "\u{3164}",
];

fn long_word() -> impl Strategy<Value = String> {
    let unit = select(vec!["a", "é", "日", "-", "_", "/", ".", "&", "<", "😀", "e\u{301}", "A", "0", "'"]);
    (unit, 900_usize..1100).prop_map(|(unit, count)| unit.repeat(count))
}

fn deep() -> impl Strategy<Value = String> {
    let unit = select(vec!["> ", "- ", "1. ", "[", "![", "*a ", "**", "<b>", "<div>", "(", "{{", "[^1]: ", "`"]);
    (unit, 900_usize..1100).prop_map(|(unit, count)| unit.repeat(count) + "a")
}

/// Words in any order; only where `is_wild` those that are faults.
fn words(is_wild: bool) -> BoxedStrategy<String> {
    let word = select(CALM).prop_map(str::to_owned).boxed();
    let word = match is_wild {
        true => {
            let run = (select(vec!["\u{301}", "\u{200d}", "\u{202e}", "\u{200b}", "\0"]), 2_usize..1100);
            let run = run.prop_map(|(unit, count)| unit.repeat(count));
            prop_oneof![20 => word, 15 => select(WILD).prop_map(str::to_owned), 5 => any::<String>(), 1 => run].boxed()
        }
        false => word,
    };
    let one = prop_oneof![60 => word, 1 => long_word()];
    prop::collection::vec(one, 1..7).prop_map(|words| words.concat()).boxed()
}

/// Words for a field of one line; only where `is_wild` with the ends of lines that such a field refuses.
fn one_line(is_wild: bool) -> BoxedStrategy<String> {
    words(is_wild).prop_map(move |words| if is_wild { words } else { words.replace(['\n', '\r'], " ") }).boxed()
}

/// A text of some lines.
pub fn text(is_wild: bool) -> BoxedStrategy<String> {
    let line = prop_oneof![12 => words(is_wild), 1 => deep()];
    prop::collection::vec(line, 1..8).prop_map(|lines| lines.join("\n")).boxed()
}

/// One of `good`, or as often one of `bad` if there are any.
fn one_of(good: &'static [&'static str], bad: &'static [&'static str]) -> BoxedStrategy<String> {
    match bad {
        [] => select(good).prop_map(str::to_owned).boxed(),
        _ => prop_oneof![select(good), select(bad)].prop_map(str::to_owned).boxed(),
    }
}

fn address(is_wild: bool) -> BoxedStrategy<String> {
    const GOOD: &[&str] = &[
        "https://a.example/",
        "https://a.example/?a=\"><script>x</script>",
        "https://a.example/'onclick=x",
        "http://a.example",
        "https://a.example/#{{x}}",
        "https://a.example/\u{e9}",
        "https://a.example/%00%0d%0a",
        "https://a.example/</a><b>",
    ];
    const BAD: &[&str] = &[
        "javascript:alert(1)",
        " javascript:x",
        "java\tscript:x",
        "data:text/html,x",
        "//evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://a@evil.example",
        "ftp://a",
        "mailto:a@b.example",
        "../../../etc/passwd",
        "/etc/passwd",
        "https://a.example/\n x",
        "https://",
        "",
        "#",
        "https://a.example/\u{202e}",
    ];
    one_of(GOOD, if is_wild { BAD } else { &[] })
}

fn path(is_wild: bool) -> BoxedStrategy<String> {
    const GOOD: &[&str] = &["/ancien/", "/a/b/c/", "/ancienne-adresse/"];
    const BAD: &[&str] = &[
        "/../x/",
        "../..",
        "/a b/",
        "/",
        "",
        "//evil.example/",
        "/a\n/b/",
        "/é/",
        "/index.html",
        "/assets/",
        "/search/",
        "/./",
        "/a/../../b/",
        "\\a",
        "/a;b/",
        "/$1/",
        "/\"/",
        "/api/v1/index.json",
        "/404.html",
        "/ambassadeurs/pe-0001/",
        "/CON/",
    ];
    one_of(GOOD, if is_wild { BAD } else { &[] })
}

/// A double-quoted scalar: what JSON writes, YAML reads. Characters that no YAML file holds are escapes.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for character in serde_json::to_string(text).expect("a text is JSON").chars() {
        match character {
            '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                quoted += &format!("\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted
}

/// A text as a scalar, in one of the ways in which people write one.
fn scalar(text: &str, style: u8) -> String {
    let is_plain = !text.contains(['\n', '\r']);
    match style % 4 {
        0 if is_plain => text.to_owned(),
        1 if is_plain => format!("'{}'", text.replace('\'', "''")),
        2 => format!("|\n  {}", text.replace('\n', "\n  ")),
        _ => quoted(text),
    }
}

/// A profile whose keys are sound; its words are `is_wild` or calm.
fn profile(is_wild: bool) -> impl Strategy<Value = String> {
    let names = (
        one_line(is_wild),
        one_line(is_wild),
        prop::option::of(one_line(is_wild)),
        prop::option::of(one_line(is_wild)),
    );
    let texts =
        (text(is_wild), prop::option::of((one_line(is_wild), text(is_wild))), one_line(is_wild), one_line(is_wild));
    let places = (
        prop::option::of((one_line(is_wild), address(is_wild))),
        prop::option::of(path(is_wild)),
        prop::option::of(photo(is_wild)),
    );
    // Most are quoted, because most words are no plain scalar.
    let style = prop_oneof![3 => Just(3_u8), 1 => Just(2_u8), 1 => any::<u8>()];
    (names, texts, places, style, 0..6_u8).prop_map(move |(names, texts, places, style, odd)| {
        let (name, occupation, sort_name, employer) = names;
        let (bio, idea, rhythm, equipment) = texts;
        let (link, alias, photo) = places;
        let line = |key: &str, text: &str| format!("{key}: {}\n", scalar(text, style));
        let mut yaml = String::from(
            "kind: person\nrole: salarie\nsectors: [batiment]\nareas: [{ department: \"9A\" }]\naudiences: [scolaires]\n\
             interventions: [temoignage]\nformats: [on_site]\nlanguages: [fr]\ncharter: { version: \"1\", accepted: 2025-02-03 }\n\
             consent: { reference: X-1, date: 2025-02-03, covers: [name, photo, employer, open_data, search_engines] }\n\
             adult: true\nstatus: active\nconfirmed: 2026-01-12\n",
        );
        yaml += &line("name", &name);
        yaml += &line("occupation", &occupation);
        sort_name.iter().for_each(|name| yaml += &line("sort_name", name));
        employer.iter().for_each(|name| yaml += &format!("employer: {{ name: {} }}\n", quoted(name)));
        yaml += &format!("availability: {{ rhythm: {} }}\nvisit: {{ equipment: {} }}\n", quoted(&rhythm), quoted(&equipment));
        if let Some((label, url)) = link {
            yaml += &format!("links: [{{ label: {}, url: {} }}]\n", quoted(&label), quoted(&url));
        }
        alias.iter().for_each(|alias| yaml += &format!("aliases: [{}]\n", quoted(alias)));
        photo.iter().for_each(|file| yaml += &format!("photo: {{ file: {}, credit: {} }}\n", quoted(file), quoted(&name)));
        if let Some((idea, answer)) = idea {
            yaml += &format!("received_ideas: [{{ idea: {}, answer: {} }}]\n", quoted(&idea), quoted(&answer));
        }
        yaml += &line("bio", &format!("{MARK} {bio}"));
        match odd {
            0 if is_wild => yaml.replace('\n', "\r\n"),
            1 => format!("\u{feff}{yaml}"),
            _ => yaml,
        }
    })
}

fn photo(is_wild: bool) -> BoxedStrategy<String> {
    const BAD: &[&str] = &[
        "photo.jpg",
        "bad.jpg",
        "../../../etc/passwd",
        "/etc/passwd",
        "https://evil.example/x.jpg",
        "..\\x.jpg",
        "\u{0}.jpg",
        "../sectors/batiment.md",
        "photo.jpg\"><script>",
        ".",
        "",
    ];
    if is_wild { select(BAD).prop_map(str::to_owned).boxed() } else { Just("photo.jpg".to_owned()).boxed() }
}

/// YAML that is none, or that wants to grow.
fn junk() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "a: &a [x, x]\n",
        "b: *a\n",
        "<<: *a\n",
        "? [a, b]\n: c\n",
        "!!python/object:x {}\n",
        "--- \n",
        "...\n",
        "%YAML 1.2\n",
        "key: value\n",
        "name: x\n",
        "name: y\n",
        "status: withdrawn\n",
        "kind: person\n",
        "sectors: [batiment]\n",
        "- a\n",
        "  - b\n",
        "\tx: y\n",
        "'",
        "\"",
        "|\n",
        ">-\n",
        "{",
        "}",
        "[",
        "]",
        ",",
        ": ",
        "\\x41",
        "\\uD800",
        "\0",
        "\u{feff}",
        "\u{85}",
        "\r",
        "areas: [{}]\n",
        "areas: {}\n",
        "since: 99999999999999999999\n",
        "since: -1\n",
        "confirmed: 9999-99-99\n",
        "confirmed: -0001-01-01\n",
        "~: ~\n",
        "? \n",
        "\u{2028}",
        "#\n",
        "bio: |9\n",
        "bio: |\n\n\n",
        "photo: photo.jpg\n",
        "adult: maybe\n",
        "a: b: c\n",
    ];
    let huge = prop_oneof![
        (30_usize..3000).prop_map(|count| "[".repeat(count)),
        (30_usize..3000).prop_map(|count| "{a: ".repeat(count)),
        (30_usize..3000).prop_map(|count| "- ".repeat(count)),
        (100_usize..600).prop_map(|count| (0..count).map(|n| format!("k{n}: {n}\n")).collect()),
        (900_usize..3000).prop_map(|count| format!("{}: x\n", "k".repeat(count))),
    ];
    let piece = prop_oneof![20 => select(PIECES).prop_map(str::to_owned), 1 => huge, 1 => any::<String>()];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A file that may hold anything.
pub fn anything() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => junk().prop_map(String::into_bytes),
        1 => (profile(true), junk()).prop_map(|(profile, junk)| (profile + &junk).into_bytes()),
        1 => (junk(), text(true)).prop_map(|(front, body)| format!("---\n{front}\n---\n{body}").into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..300),
    ]
}

fn sector(is_wild: bool) -> impl Strategy<Value = String> {
    (one_line(is_wild), one_line(is_wild), one_line(is_wild), text(is_wild), address(is_wild), prop::option::of(path(is_wild))).prop_map(
        |(name, summary, occupation, body, url, alias)| {
            let (name, summary, occupation, url) = (quoted(&name), quoted(&summary), quoted(&occupation), quoted(&url));
            let aliases = alias.map(|alias| format!("aliases: [{}]\n", quoted(&alias))).unwrap_or_default();
            format!(
                "---\nname: {name}\nfamily: construire\nsummary: {summary}\noccupations: [{{ feminine: {occupation}, masculine: {name} }}]\n\
                 received_ideas: [{{ idea: {summary}, answer: {name} }}]\nlinks: [{{ label: {name}, url: {url} }}]\n{aliases}---\n{body}\n"
            )
        },
    )
}

fn page(is_wild: bool) -> impl Strategy<Value = String> {
    const BAD: &[&str] =
        &["../x", "a b", "x\"y", "é", "index.html", "ambassadeurs", "api", "assets", "a/b", "\u{202e}"];
    let slug = if is_wild { select(BAD).boxed() } else { Just("page").boxed() };
    (one_line(is_wild), one_line(is_wild), prop::option::of(slug), text(is_wild)).prop_map(
        |(title, description, slug, body)| {
            let (title, description) = (quoted(&title), quoted(&description));
            let slug = slug.map(|slug| format!("slug: {}\n", quoted(slug))).unwrap_or_default();
            format!("---\ntitle: {title}\ndescription: {description}\n{slug}menu: main\n---\n{body}\n")
        },
    )
}

fn organisation(is_wild: bool) -> impl Strategy<Value = String> {
    (one_line(is_wild), one_line(is_wild), text(is_wild), address(is_wild)).prop_map(|(name, summary, about, website)| {
        let (name, summary, about, website) = (quoted(&name), quoted(&summary), quoted(&about), quoted(&website));
        format!("name: {name}\ntype: entreprise\nsummary: {summary}\nsectors: [batiment]\nwebsite: {website}\nabout: {about}\n")
    })
}

fn form(is_wild: bool) -> impl Strategy<Value = String> {
    (one_line(is_wild), one_line(is_wild), text(is_wild)).prop_map(|(title, label, text)| {
        let (title, label, text) = (quoted(&title), quoted(&label), quoted(&text));
        format!(
            "title: {title}\nslug: formulaire\ndescription: {label}\nintro: {text}\nsubject: {label}\npurpose: {label}\nbutton: {label}\n\
             sent: {{ title: {title}, text: {text} }}\nsections:\n  - title: {title}\n    fields:\n      \
             - {{ name: champ, type: one_of, label: {label}, help: {title}, options: [{label}, \"b\"] }}\n      \
             - {{ name: reponse, type: long_text, label: {title}, help: {label} }}\n"
        )
    })
}

/// The name of a file that a stranger adds.
fn stem(is_wild: bool) -> BoxedStrategy<String> {
    const ODD: &[&str] = &[
        "a b",
        "É",
        "x\"onload=y",
        "<script>",
        "a'b",
        "index",
        "..x",
        "con",
        "a%2f..%2fb",
        "-x",
        "{{x}}",
        "a&b",
        "\u{202e}a",
        "a\nb",
        "javascript:x",
        "pe-0001",
        "PE-0001",
    ];
    if is_wild {
        prop_oneof![2 => Just("x-1".to_owned()), 1 => select(ODD).prop_map(str::to_owned)].boxed()
    } else {
        Just("x-1".to_owned()).boxed()
    }
}

/// A site from a stranger. Half of them hold only words that break no rule, so that they are built and not only previewed.
pub fn files() -> impl Strategy<Value = Files> {
    any::<bool>().prop_flat_map(|is_wild| {
        let texts =
            (profile(is_wild), stem(is_wild), sector(is_wild), page(is_wild), organisation(is_wild), form(is_wild));
        let other = prop::option::weighted(
            if is_wild { 0.5 } else { 0.01 },
            (
                select(
                    &[
                        "ambassadors/junk.yaml",
                        "sectors/junk.md",
                        "pages/junk.md",
                        "organisations/junk.yaml",
                        "forms/junk.yaml",
                        "synonyms.yaml",
                        "junk/junk.yaml",
                        "ambassadors/junk.txt",
                        "vocabularies/themes.yaml",
                        "territory/communes.csv",
                        "territory/departments.geojson",
                        "site.yaml",
                    ][..],
                ),
                anything(),
            ),
        );
        (texts, other, prop::collection::vec(any::<bool>(), 4)).prop_map(
            |((profile, stem, sector, page, organisation, form), other, with)| {
                let mut files = vec![(format!("content/ambassadors/{stem}.yaml"), profile.into_bytes())];
                let more = [
                    (format!("content/sectors/s-{stem}.md"), sector),
                    ("content/pages/x.md".to_owned(), page),
                    ("content/organisations/x.yaml".to_owned(), organisation),
                    ("content/forms/x.yaml".to_owned(), form),
                ];
                files.extend(
                    more.into_iter()
                        .zip(with)
                        .filter(|(_, with)| *with)
                        .map(|((path, text), _)| (path, text.into_bytes())),
                );
                files.extend(other.map(|(path, bytes)| (format!("content/{path}"), bytes)));
                Files(files)
            },
        )
    })
}
