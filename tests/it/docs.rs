//! The documentation: its links lead somewhere, its commands exist, its examples pass the check.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::harness::{annuaire, text};

const README_LINES_MAX: usize = 150;

/// A Markdown file of the documentation, with its path from the root of the repository.
struct Page {
    path: String,
    text: String,
}

impl Page {
    fn read(path: &str) -> Page {
        Page { path: path.to_owned(), text: fs::read_to_string(path).unwrap() }
    }

    fn events(&self) -> Parser<'_> {
        Parser::new_ext(&self.text, Options::ENABLE_TABLES)
    }

    /// The destinations of its links and pictures that are not addresses of the web.
    fn links(&self) -> Vec<String> {
        let destinations = self.events().filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        });
        destinations.filter(|link| !link.contains("://") && !link.starts_with("mailto:")).collect()
    }

    /// The anchors of its headings as GitHub makes them: small letters, hyphens for spaces, no other punctuation, and a
    /// number behind one that was there before.
    fn anchors(&self) -> HashSet<String> {
        let mut anchors = HashSet::new();
        let mut heading: Option<String> = None;
        for event in self.events() {
            match (event, &mut heading) {
                (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
                (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
                (Event::End(TagEnd::Heading(_)), Some(text)) => {
                    let anchor = anchor(text);
                    let numbered = (1..).map(|number| format!("{anchor}-{number}"));
                    let free = std::iter::once(anchor.clone()).chain(numbered).find(|anchor| !anchors.contains(anchor));
                    anchors.extend(free);
                    heading = None;
                }
                _ => {}
            }
        }
        anchors
    }

    /// The texts of its fenced blocks in `language`.
    fn blocks(&self, language: &str) -> Vec<String> {
        let mut blocks = Vec::new();
        let mut is_inside = false;
        for event in self.events() {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == language => {
                    is_inside = true;
                    blocks.push(String::new());
                }
                Event::Text(text) if is_inside => blocks.last_mut().unwrap().push_str(&text),
                Event::End(TagEnd::CodeBlock) => is_inside = false,
                _ => {}
            }
        }
        blocks
    }
}

fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || ['_', '-', ' '].contains(c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn documentation() -> Vec<Page> {
    let folders = walkdir::WalkDir::new("docs").sort_by_file_name().into_iter().map(Result::unwrap);
    let below_docs = folders.map(|entry| entry.path().to_string_lossy().replace('\\', "/"));
    let at_the_root = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "scaffold/site/README.md"].map(str::to_owned);
    let paths = at_the_root.into_iter().chain(below_docs.filter(|path| path.ends_with(".md")));
    paths.map(|path| Page::read(&path)).collect()
}

/// The path from the root that `link`, written in the file at `from`, leads to.
fn target(from: &str, link: &str) -> String {
    let mut path = PathBuf::new();
    for part in Path::new(from).parent().unwrap().join(link).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{from}: {link} leaves the repository"),
            part => path.push(part),
        }
    }
    path.to_string_lossy().replace('\\', "/")
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut broken = Vec::new();
    for page in documentation() {
        for link in page.links() {
            let (path, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { page.path.clone() } else { target(&page.path, path) };
            if !Path::new(&target).exists() {
                broken.push(format!("{}: {link}", page.path));
            } else if !fragment.is_empty() && !Page::read(&target).anchors().contains(fragment) {
                broken.push(format!("{}: {link} (no such heading)", page.path));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_page_is_on_a_shelf() {
    let shelves = ["docs/README.md", "docs/fr/README.md"].map(Page::read);
    let listed: BTreeSet<String> =
        shelves.iter().flat_map(|shelf| shelf.links().into_iter().map(|link| target(&shelf.path, &link))).collect();
    let pages = documentation().into_iter().map(|page| page.path);
    let lost: Vec<String> = pages
        .filter(|path| path.starts_with("docs/") && path != "docs/README.md" && path != "docs/fr/README.md")
        .filter(|path| !listed.contains(path))
        .collect();
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn the_readme_is_short_and_names_every_command() {
    let readme = Page::read("README.md");
    let lines = readme.text.lines().count();
    assert!(lines <= README_LINES_MAX, "{lines} lines");

    let first_word = |text: &str| text.split([' ', '`']).next().unwrap_or_default().to_owned();
    let named: BTreeSet<String> =
        readme.text.lines().filter_map(|line| line.strip_prefix("| `annuaire ")).map(first_word).collect();
    let help = annuaire(&["help"]);
    let is_command = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let existing: BTreeSet<String> = help
        .stdout
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter(is_command)
        .map(first_word)
        .filter(|command| command != "help")
        .collect();
    assert!(existing.len() > 10, "{existing:?}");
    assert_eq!(named, existing);
}

/// A block of the documentation that is a file of the content, or some keys of one. Its first line, or the line behind a
/// first `---`, is a comment with the path.
struct Example {
    page: String,
    path: String,
    text: String,
}

impl Example {
    fn of(page: &Page) -> Vec<Example> {
        let blocks = ["yaml", "markdown"].map(|language| page.blocks(language)).concat();
        let named = blocks.into_iter().filter_map(|text| {
            let path = text.trim_start_matches("---\n").lines().next()?.strip_prefix("# ")?.to_owned();
            path.starts_with("content/").then(|| Example { page: page.path.clone(), path, text })
        });
        named.collect()
    }

    /// Its keys, if it is a part of a file that the sample has: they replace those of the same name there. Any other
    /// example is a whole file.
    fn keys(&self) -> Vec<&str> {
        let is_part = self.path.ends_with(".yaml") && Path::new(&self.path).exists();
        self.text.lines().filter(|_| is_part).filter_map(key).collect()
    }

    fn clashes_with(&self, other: &Example) -> bool {
        let keys = other.keys();
        self.path == other.path && (keys.is_empty() || self.keys().iter().any(|key| keys.contains(key)))
    }

    fn write_to(&self, root: &Path) {
        let path = root.join(&self.path);
        let mut is_replaced = self.keys().is_empty();
        let old = fs::read_to_string(&path).unwrap_or_default();
        let kept = old.lines().filter(|line| {
            if let Some(key) = key(line) {
                is_replaced = self.keys().is_empty() || self.keys().contains(&key);
            }
            !is_replaced
        });
        let kept: String = kept.flat_map(|line| [line, "\n"]).collect();
        fs::write(path, kept + &self.text).unwrap();
    }
}

/// The key that a line starts at the margin.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    key.chars().all(|c| c.is_ascii_lowercase() || c == '_').then_some(key)
}

/// Copies the sample's content to `root`: of the profiles only those that an example changes, because the others only take
/// time.
fn copy_sample(examples: &[Example], root: &Path) {
    let is_changed = |path: &str| examples.iter().any(|example| example.path == path);
    for entry in walkdir::WalkDir::new("content").into_iter().map(Result::unwrap) {
        let path = entry.path().to_string_lossy().replace('\\', "/");
        if entry.file_type().is_dir() {
            fs::create_dir_all(root.join(&path)).unwrap();
        } else if !path.starts_with("content/ambassadors/") || is_changed(&path) {
            fs::copy(&path, root.join(&path)).unwrap();
        }
    }
}

#[test]
fn every_example_passes_the_check() {
    let mut examples: Vec<Example> = documentation().iter().flat_map(Example::of).collect();
    assert!(examples.len() > 10, "{}", examples.len());
    while !examples.is_empty() {
        let folder = tempfile::tempdir().unwrap();
        copy_sample(&examples, folder.path());
        let (mut now, mut later) = (Vec::<Example>::new(), Vec::new());
        for example in examples {
            let list = if now.iter().any(|other| example.clashes_with(other)) { &mut later } else { &mut now };
            list.push(example);
        }
        now.iter().for_each(|example| example.write_to(folder.path()));
        let root = text(folder.path());
        let found = annuaire(&["check", "--root", root, "--today", "2026-11-29", "--format", "json"]).faults();
        // The manual says that a new sector is warned of until somebody speaks for it.
        let faults: Vec<_> = found.iter().filter(|fault| fault["code"] != "sector-without-ambassador").collect();
        let pages: BTreeSet<&str> = now.iter().map(|example| example.page.as_str()).collect();
        assert!(faults.is_empty(), "{pages:?}: {faults:#?}");
        examples = later;
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let tables = ["[dependencies]\n", "[dev-dependencies]\n"].map(|table| manifest.split(table).nth(1).unwrap());
    let lines = tables.into_iter().flat_map(|table| table.split("\n\n").next().unwrap().lines());
    let crates: BTreeSet<&str> = lines.filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    assert!(crates.len() > 40, "{crates:?}");
    let page = fs::read_to_string("docs/dependencies.md").unwrap();
    let missing = crates.into_iter().filter(|name| !page.contains(&format!("`{name}`")));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&str>::new());
}
