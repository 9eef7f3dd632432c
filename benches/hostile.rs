//! Measures how the time for one hostile file grows with its size: `cargo bench --bench hostile [PART OF A NAME]`.
//!
//! Each kind of file is made as large as a profile may be, and half as large. Printed are the milliseconds for the larger,
//! and how many times longer it takes than the smaller: 2 is linear, 4 is quadratic. A row that is slow, or that grows too
//! fast, ends the run with status 1.

#[path = "../fuzz/src/options.rs"]
mod options;

use std::cell::RefCell;
use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use annuaire::pipeline::{SiteCache, Sources};
use annuaire::text::diagnostic::Diagnostics;
use annuaire::text::source::SourceFile;
use annuaire::{rules::personal, site::markdown, text::invisible, text::typography};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 24);
/// The size of a profile at its limit, in bytes.
const BYTES: usize = 64_000;
/// No file may take longer, and no row may grow faster.
const TIME_MAX: Duration = Duration::from_millis(1000);
const GROWTH_MAX: f64 = 3.0;
const RUNS: usize = 3;

/// What a hostile text is made of: a beginning, what is repeated, and an end; the number of the repetition is for `#`.
const TEXTS: &[(&str, &str, &str, &str)] = &[
    ("words", "", "word ", ""),
    ("one word", "", "a", ""),
    ("brackets", "", "[", ""),
    ("brackets, closed", "", "[a]", ""),
    ("links", "", "[a](x) ", ""),
    ("links to anchors", "", "[a](#b) ", ""),
    ("links to headings", "", "[a](#b)\n\n# b\n\n", ""),
    ("links to headings of another page", "", "[a](../pages/charter.md#b) ", ""),
    ("links to profiles", "", "[a](pe-000.yaml) ", ""),
    ("links to the same place", "", "[b](https://a.example/) ", ""),
    ("references", "", "[a#]: x\n", ""),
    ("references, used", "[a]: x\n\n", "[a] ", ""),
    ("images", "", "![", ""),
    ("link openings", "", "[a](", ""),
    ("stars", "", "*", ""),
    ("stars and words", "", "*a ", ""),
    ("stars, both", "", "*a **b ", ""),
    ("underscores", "", "_a_", ""),
    ("backticks", "", "`", ""),
    ("backticks, apart", "", "`a ``b ", ""),
    ("quotes", "", "> ", "a"),
    ("quotes, lines", "", "> a\n", ""),
    ("lists, deep", "", "- ", "a"),
    ("lists, long", "", "- a\n", ""),
    ("headings", "", "# a\n", ""),
    ("tables", "|a|\n|-|\n", "|a|\n", ""),
    ("columns", "", "|a", "|\n|-|\n"),
    ("footnotes", "", "[^a#]: b\n\n", ""),
    ("footnote references", "[^a]: b\n\n", "[^a] ", ""),
    ("smaller", "", "<", ""),
    ("tags", "", "<b>", ""),
    ("tags with attributes", "", "<a b=\"", ""),
    ("comments", "", "<!--", ""),
    ("declarations", "", "<!a ", ""),
    ("instructions", "", "<?", ""),
    ("blocks of HTML", "", "<div>\n", ""),
    ("entities", "", "&#", ""),
    ("entities, whole", "", "&amp;", ""),
    ("autolinks", "", "<https://a.example> ", ""),
    ("backslashes", "", "\\", ""),
    ("digits", "", "0", ""),
    ("digits, apart", "", "0 1 ", ""),
    ("digits in pairs", "", "06 12 34 5x ", ""),
    ("telephones", "", "06 12 34 56 78 ", ""),
    ("signs of mail", "", "a@", ""),
    ("mail", "", "a@b.fr ", ""),
    ("mail, spelt", "", "a arobase ", ""),
    ("mail, dotted", "", "a@a.", ""),
    ("births", "", "né le ", ""),
    ("streets", "", "1 rue a ", ""),
    ("spaces", "a", " ", "b"),
    ("thousands", "", "1 000 ", ""),
    ("quotation marks", "", "« ", ""),
    ("apostrophes", "", "l'a", ""),
    ("accents", "", "e\u{301}", ""),
    ("joiners", "", "\u{200d}", ""),
    ("hidden", "", "a\u{202e}", ""),
    ("emoji", "", "😀", ""),
];

/// What a hostile YAML file is made of.
const DOCUMENTS: &[(&str, &str, &str, &str)] = &[
    ("keys", "", "k#: v\n", ""),
    ("the same key", "", "k: v\n", ""),
    ("known keys", "", "bio: v\n", ""),
    ("keys like known ones", "", "bios#: v\n", ""),
    ("entries", "sectors:\n", "  - s#\n", ""),
    ("entries, empty", "sectors: [", ",", "]"),
    ("sectors", "sectors: [", "batiment, ", "]"),
    ("areas", "areas: [", "{department: \"9A\"}, ", "]"),
    ("links", "links: [", "{label: a, url: x}, ", "]"),
    ("aliases of addresses", "aliases: [", "a/b#, ", "]"),
    ("months", "availability: { months: [", "1, ", "] }"),
    ("lists, open", "a: ", "[", ""),
    ("records, open", "a: ", "{a: ", ""),
    ("lists, deep", "", "- ", "a"),
    ("questions", "", "? ", ""),
    ("anchors", "", "- &a# b\n", ""),
    ("references", "", "- *a\n", ""),
    ("tags", "", "- !!a b\n", ""),
    ("quotes, open", "a: \"", "b ", ""),
    ("escapes", "a: \"", "\\u202e", "\""),
    ("escapes, apart", "sectors: [", "\"\\u202e\", ", "]"),
    ("lines of a text", "bio: |\n", "  a\n", ""),
    ("folded lines", "bio: >\n", "  a\n\n", ""),
    ("plain lines", "bio: a\n", "  b\n", ""),
    ("empty lines", "bio: |\n", "\n", "  a\n"),
    ("comments", "", "# a\n", "a: b\n"),
    ("documents", "", "---\n", ""),
    ("tabs", "a:", "\t", "b"),
    ("spaces", "a:", " ", "b"),
    ("colons", "a: ", ":", ""),
    ("one long key", "", "k", ": v\n"),
    ("one long text", "bio: ", "a", "\n"),
];

const PROFILE: &str = "kind: person\nname: A B\noccupation: C\nrole: salarie\nsectors: [batiment]\nareas: [{ department: \"9A\" }]\n\
    audiences: [scolaires]\ninterventions: [temoignage]\nformats: [on_site]\nlanguages: [fr]\n\
    charter: { version: \"1\", accepted: 2025-02-03 }\nconsent: { reference: X-1, date: 2025-02-03, covers: [name] }\n\
    adult: true\nstatus: active\nconfirmed: 2026-01-12\n";

/// `kind` in about `bytes` bytes.
fn made((_, start, unit, end): &(&str, &str, &str, &str), bytes: usize) -> String {
    let mut text = (*start).to_owned();
    let mut number = 0;
    while text.len() + unit.len() + end.len() < bytes {
        if unit.starts_with('#') {
            text.push_str(unit)
        } else {
            text.push_str(&unit.replace('#', &number.to_string()))
        }
        number += 1;
    }
    text + end
}

/// The sound site around the file that is measured.
fn site() -> Sources {
    let folder = tempfile::tempdir().expect("a folder for the site");
    annuaire::review::scaffold::init(folder.path(), annuaire::text::language::Language::French)
        .expect("the sample site is written");
    annuaire::load::load(folder.path()).expect("the sample site is read").0
}

/// The median time of `work`.
fn median(work: &dyn Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

struct Bench {
    filter: String,
    is_good: bool,
}

impl Bench {
    fn row(&mut self, stage: &str, kind: &(&str, &str, &str, &str), work: &dyn Fn(&str)) {
        let name = format!("{stage}: {}", kind.0);
        if !name.contains(&self.filter) {
            return;
        }
        let time = |bytes: usize| {
            let text = made(kind, bytes);
            median(&|| work(&text))
        };
        let (half, whole) = (time(BYTES / 2), time(BYTES));
        let growth = whole.as_secs_f64() / half.as_secs_f64().max(1e-4);
        let is_bad = whole > TIME_MAX || (whole > TIME_MAX / 20 && growth > GROWTH_MAX);
        self.is_good &= !is_bad;
        let sign = if is_bad { "  <-" } else { "" };
        let milliseconds = whole.as_secs_f64() * 1e3;
        writeln!(std::io::stdout(), "{milliseconds:9.2} ms {growth:6.1} x  {name}{sign}")
            .expect("a terminal that reads");
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let mut bench = Bench { filter: arguments.next().unwrap_or_default(), is_good: true };
    let site = site();
    let cache = RefCell::new(SiteCache::default());
    // As in the preview: the files that did not change come from the cache, and only the file's own page is asked for.
    let with = |path: &str, text: &str| {
        let mut sources = site.clone();
        sources.texts.push(SourceFile::new(path, text));
        sources.texts.sort_by(|a, b| a.path.cmp(&b.path));
        let mut cache = cache.borrow_mut();
        cache.forget(path);
        let checked = cache.check(&sources, TODAY);
        if let Some(renderer) = checked.renderer(None, &mut Diagnostics::new()) {
            let is_asked = |path: &str| path.contains("/x/") || path.starts_with("x/") || path.starts_with("search/");
            for route in renderer.routes().iter().filter(|route| is_asked(&renderer.path(route))) {
                renderer.render(route).expect("the built-in theme renders everything");
            }
        }
    };
    for kind in TEXTS {
        bench.row("markdown", kind, &|text| {
            markdown::render(text, &options::MARKDOWN);
            markdown::links(text);
            markdown::plain_text(text);
        });
        bench.row("personal", kind, &|text| drop(personal::find(text)));
        bench.row("typography", kind, &|text| drop(typography::typeset(text, "fr")));
        bench.row("invisible", kind, &|text| drop(invisible::cleaned(text)));
        bench.row("site, bio", kind, &|text| {
            with("content/ambassadors/x.yaml", &format!("{PROFILE}bio: |\n  {}\n", text.replace('\n', "\n  ")));
        });
        bench.row("site, page", kind, &|text| {
            with("content/pages/x.md", &format!("---\ntitle: a\ndescription: b\n---\n{text}\n"))
        });
    }
    for kind in DOCUMENTS {
        bench.row("site, yaml", kind, &|text| with("content/ambassadors/x.yaml", text));
    }
    if bench.is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
