//! The comment on a pull request, whatever stands in the file that its check left.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::harness::{Run, isolated, text};

/// Texts that have passed filters, and others that try to end what holds them.
const HOSTILE: &[&str] = &[
    "[[x]](//evil.example)",
    "[x]\n\n[x]: //evil.example 'title'",
    "[x](https:\\/\\/evil.example) <https:\\/\\/evil.example>",
    "[x]&#40;https&#58;//evil.example)",
    "![a][b]\n\n[b]:\n//evil.example/a.png",
    "@everyone \\@everyone &commat;everyone",
    "www.evil.example a@evil.example #1 GH-3 x/y#1",
    "<img src=x><!-- --><script>x</script>",
    "```\n\n# Titre\n````\n~~~",
    "\n\n\n\n# Titre\n\n- un\n\n    - deux\n",
    "a\r[x](//evil.example)\r\n\r\n[y](//evil.example)",
    "a\u{b}\u{c}\u{85}\u{2028}\u{2029}[x](//evil.example)",
    "\t[x](//evil.example)\n> [x](//evil.example)\n1. [x](//evil.example)",
    "</code></pre>\n</details>\n\n[x](//evil.example)",
    "| a |\n|---|\n| [x](//evil.example) |\n\n[^1]: note $`x`$",
    "\u{202e}gauche\0\u{feff}[x](//evil.example)",
];

/// The comment that the script posts of a check that left `told`.
fn comment(told: &str) -> String {
    let room = tempfile::tempdir().unwrap();
    let path = |name: &str| room.path().join(name);
    fs::create_dir(path("review")).unwrap();
    fs::create_dir(path("bin")).unwrap();
    fs::write(path("review/number"), "12\n").unwrap();
    fs::write(path("review/diff.md"), told).unwrap();
    let forge = format!(
        "#!/bin/bash\ncase \"$*\" in\n  *\"/pulls/\"*) echo abc ;;\n  *--paginate*) ;;\n  \
         *) for word; do case \"$word\" in body=@*) cp \"${{word#body=@}}\" {}/sent ;; esac; done ;;\nesac\n",
        text(room.path())
    );
    fs::write(path("bin/gh"), forge).unwrap();
    fs::set_permissions(path("bin/gh"), fs::Permissions::from_mode(0o755)).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scaffold/forge/github/comment.sh");
    let tools = std::env::var("PATH").unwrap();
    let mut command = isolated("bash");
    command.arg(script).env("PATH", format!("{}:{tools}", text(&path("bin")))).env("RUNNER_TEMP", room.path());
    let facts = [
        ("REPOSITORY", "pays/annuaire"),
        ("HEAD", "abc"),
        ("CONCLUSION", "success"),
        ("RUN", "https://forge.example/5"),
    ];
    let words =
        [("PREVIEW", "Prendre"), ("LOOK", "Ainsi."), ("HEADING", "*De la demande.*"), ("FAILED", "Raté"), ("CUT", "…")];
    Run::of(command.envs(facts).envs(words)).exits(0);
    fs::read_to_string(path("sent")).unwrap()
}

#[test]
fn nothing_that_a_check_left_acts_in_the_comment() {
    for told in HOSTILE {
        let sent = comment(told);
        let (mut links, mut in_block, mut plain, mut shown) = (Vec::new(), false, String::new(), String::new());
        for event in Parser::new_ext(&sent, Options::all()) {
            match event {
                Event::Start(Tag::CodeBlock(_)) => in_block = true,
                Event::End(TagEnd::CodeBlock) => in_block = false,
                Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url),
                Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::HtmlBlock) | Event::End(_) | Event::SoftBreak => {}
                // The mark by which the script finds its own comment.
                Event::Html(html) if html.trim() == "<!-- annuaire: review -->" => {}
                Event::Text(text) if in_block => shown.push_str(&text),
                Event::Text(text) => plain.push_str(&text),
                other => panic!("{other:?} in\n{sent}"),
            }
        }
        assert_eq!(links, [CowStr::from("https://forge.example/5#artifacts")], "{sent}");
        assert_eq!(plain, "Prendre. Ainsi.De la demande.", "{sent}");
        // It can be read all the same.
        let letters = |text: &str| text.chars().filter(char::is_ascii_graphic).collect::<String>();
        assert_eq!(letters(&shown), letters(told), "{sent}");
    }
}
