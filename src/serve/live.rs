//! The site as it is now: reads what changed, keeps the last site that could be shown, and renders what is asked.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use serde_json::json;

use super::Options;
use super::events::Streams;
use super::sandbox::panel;
use crate::load::{Folder, LoadError};
use crate::pipeline::{Checked, SiteCache};
use crate::report::{self, Format, Reader};
use crate::site::forms;
use crate::site::render::{Renderer, Route};
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::source::FilePath;
use crate::text::url;

/// What the other threads ask of the site's.
pub(super) enum Ask {
    /// These files may have changed.
    Changed(HashSet<PathBuf>),
    /// What stands at this path from the site's root?
    Page(String, Sender<Answer>),
    /// Where are forms sent?
    Desk(Sender<Option<Desk>>),
}

/// Where the site's forms are sent, and how the one who receives them is spoken to.
pub(super) struct Desk {
    pub(super) reply: String,
    pub(super) redirect: Option<String>,
    pub(super) failure: Option<String>,
    pub(super) accepts: String,
    pub(super) over_quota: (u16, String),
    pub(super) action: String,
    pub(super) background: String,
    /// The language of the site.
    pub(super) language: String,
    /// The path of the site.
    pub(super) base: String,
}

/// What stands at a path.
pub(super) enum Answer {
    /// A file, with the path that tells its type; a page that stands for a missing one has the status 404.
    File { status: u16, path: String, bytes: Vec<u8> },
    /// The page stands at this path, with a slash.
    Moved(String),
    /// The page cannot be rendered; or nothing can, because the site never could be shown.
    Faulty { report: String },
}

/// The site's folder and what is known of it.
pub(super) struct Live {
    folder: Folder,
    cache: SiteCache,
    today: Date,
    language: Option<String>,
    colour: bool,
    streams: Arc<Streams>,
    print: Box<dyn Fn(&str) + Send>,
    first: Option<Checked>,
    /// Counts sites that differ in more than their style.
    content: u64,
    base: String,
    /// What was found at the last check, and the language to tell it in.
    found: Diagnostics,
    reader: String,
}

/// What was found, and whether the site can be shown.
struct Verdict {
    checked: Checked,
    is_fine: bool,
}

impl Live {
    pub(super) fn open(
        options: &Options,
        streams: Arc<Streams>,
        print: Box<dyn Fn(&str) + Send>,
    ) -> Result<Live, LoadError> {
        let mut live = Live {
            folder: Folder::open(&options.root)?,
            cache: SiteCache::default(),
            today: options.today,
            language: options.language.clone(),
            colour: options.colour,
            streams,
            print,
            first: None,
            content: 1,
            base: "/".to_owned(),
            found: Diagnostics::new(),
            reader: String::new(),
        };
        let verdict = live.check();
        if let Some(site) = &verdict.checked.site {
            live.base = url::base_path(&site.identity.address);
        }
        live.first = verdict.is_fine.then_some(verdict.checked);
        Ok(live)
    }

    /// The folder, without links.
    pub(super) fn root(&self) -> &Path {
        self.folder.root()
    }

    /// The path of the site's address, with slashes around it.
    pub(super) fn base(&self) -> String {
        self.base.clone()
    }

    /// Answers until nobody can ask any more.
    pub(super) fn run(mut self, inbox: &Receiver<Ask>) {
        let mut shown = self.first.take();
        while let Some(next) = self.show(shown.as_ref(), inbox) {
            // Freeing a large site takes a while, and nobody should wait for it.
            let former = shown.replace(next);
            rayon::spawn(move || drop(former));
        }
    }

    /// Answers with the site `shown` until another can be shown, which is returned; `None` at the end.
    fn show(&mut self, shown: Option<&Checked>, inbox: &Receiver<Ask>) -> Option<Checked> {
        if let Some(site) = shown.and_then(|checked| checked.site.as_ref()) {
            self.base = url::base_path(&site.identity.address);
        }
        // Of two pages with one address the first is shown, and the fault is told: the site stays browsable.
        let renderer = shown.and_then(|checked| checked.renderer(None, &mut self.found));
        let style = shown.and_then(|checked| Some(checked.theme.as_ref()?.assets.css.clone()));
        self.tell(style.as_deref());
        while let Ok(ask) = inbox.recv() {
            match ask {
                Ask::Page(path, reply) => {
                    // Who asked may be gone.
                    let _ = reply.send(self.answer(renderer.as_ref(), &path));
                }
                Ask::Desk(reply) => {
                    let _ = reply.send(shown.and_then(|checked| self.desk(checked)));
                }
                Ask::Changed(touched) => {
                    if let Some(verdict) = self.change(&touched) {
                        if verdict.is_fine {
                            return Some(verdict.checked);
                        }
                        self.tell(style.as_deref());
                    }
                }
            }
        }
        None
    }

    /// Reads what changed; `None` where nothing did.
    fn change(&mut self, touched: &HashSet<PathBuf>) -> Option<Verdict> {
        let changed = match self.folder.refresh(touched) {
            Ok(changed) => changed,
            Err(error) => {
                (self.print)(&format!("{}\n", error.told(&self.reader)));
                return None;
            }
        };
        if changed.is_empty() {
            return None;
        }
        changed.iter().for_each(|path| self.cache.forget(path));
        let is_style = |path: &FilePath| path.starts_with("themes/") && path.ends_with(".css");
        if !changed.iter().all(is_style) {
            self.content += 1;
        }
        Some(self.check())
    }

    fn check(&mut self) -> Verdict {
        let mut checked = self.cache.check(self.folder.sources(), self.today);
        self.folder.keep(&checked.portraits);
        self.found = self.folder.faults();
        self.found.extend(std::mem::take(&mut checked.diagnostics));
        self.reader = checked.language(self.language.as_deref());
        let is_fine = checked.site.is_some() && checked.theme.is_some() && !self.found.has_errors();
        Verdict { checked, is_fine }
    }

    fn report(&self, diagnostics: &[Diagnostic], language: &str, colour: bool) -> String {
        let sources = |path: &str| self.folder.sources().text(path);
        report::render(diagnostics, Format::Human, &Reader { language, sources: &sources, base: "", colour })
    }

    /// The diagnostics as JSON for the pages: each with its report, its place, and the address of its file.
    fn findings(&self, diagnostics: &[Diagnostic], language: &str) -> String {
        const MOST: usize = 50;
        let row = |found: &Diagnostic| {
            let alone = std::slice::from_ref(found);
            let sources = |path: &str| self.folder.sources().text(path);
            let reader = Reader { language, sources: &sources, base: "", colour: false };
            let flat: serde_json::Value =
                serde_json::from_str(&report::render(alone, Format::Json, &reader)).unwrap_or_default();
            let place =
                format!("{}:{}:{}", flat[0]["path"].as_str().unwrap_or_default(), flat[0]["line"], flat[0]["column"]);
            let told = report::render(alone, Format::Human, &reader);
            // The report ends with a count, which says nothing of one alone.
            let text = told.trim_end().rsplit_once("\n\n").map_or(told.as_str(), |(text, _)| text);
            json!({
                "text": text,
                "place": place,
                "href": format!("vscode://file{}/{place}", self.folder.root().display()),
            })
        };
        let of = |severity: Severity| {
            let found = diagnostics.iter().filter(|found| found.rule.severity == severity);
            found.take(MOST).map(row).collect::<Vec<_>>()
        };
        json!({ "errors": of(Severity::Error), "warnings": of(Severity::Warning) }).to_string()
    }

    /// Tells the pages which site is shown, in which style, and what is wrong; and the terminal the latter.
    fn tell(&self, style: Option<&str>) {
        let diagnostics = self.found.clone().sorted();
        (self.print)(&self.report(&diagnostics, &self.reader, self.colour));
        let found = self.findings(&diagnostics, &self.reader);
        let content = self.content;
        let style = json!(style.map(|path| format!("{}{path}", self.base)));
        let panel = panel(&self.reader);
        self.streams.tell(format!(r#"{{"content":{content},"style":{style},"panel":{panel},"found":{found}}}"#));
    }

    fn desk(&self, checked: &Checked) -> Option<Desk> {
        let site = checked.site.as_ref()?;
        let sending = site.sending.as_ref()?;
        let service = forms::service(sending)?;
        Some(Desk {
            action: service.posts_to(&sending.key.value),
            background: service.posts_in_background_to(&sending.key.value),
            reply: service.reply.to_owned(),
            redirect: service.redirect.map(str::to_owned),
            failure: service.failure.map(str::to_owned),
            accepts: service.accepts.to_owned(),
            over_quota: (service.over_quota.0, service.over_quota.1.to_owned()),
            language: site.identity.language.clone(),
            base: self.base.clone(),
        })
    }

    fn answer(&self, renderer: Option<&Renderer<'_>>, path: &str) -> Answer {
        let Some(renderer) = renderer else {
            return Answer::Faulty { report: String::new() };
        };
        // The site stands where its address says, so that every link of its pages is right.
        let base = self.base.trim_start_matches('/');
        let path = match path.strip_prefix(base) {
            Some(path) => path,
            None if path.is_empty() || format!("{path}/") == base => return Answer::Moved(base.to_owned()),
            None => return self.rendered(renderer, 404, &Route::NotFound),
        };
        let found = renderer.find(&url::file_of(path)).map(|route| (200, route));
        let (status, route) = match found {
            Some(found) => found,
            None if renderer.find(&url::file_of(&format!("{path}/"))).is_some() => {
                return Answer::Moved(format!("{base}{path}/"));
            }
            None => (404, Route::NotFound),
        };
        self.rendered(renderer, status, &route)
    }

    fn rendered(&self, renderer: &Renderer<'_>, status: u16, route: &Route) -> Answer {
        match renderer.render(route) {
            Ok(bytes) => Answer::File { status, path: renderer.path(route), bytes: self.with_script(route, bytes) },
            Err(fault) => Answer::Faulty { report: self.report(&[*fault], &self.reader, false) },
        }
    }

    /// A page with the script that listens for changes, the only difference to what `build` writes.
    fn with_script(&self, route: &Route, bytes: Vec<u8>) -> Vec<u8> {
        const END: &[u8] = b"</body>";
        let end = bytes.windows(END.len()).rposition(|window| window == END).filter(|_| route.is_page());
        let Some(end) = end else {
            return bytes;
        };
        let script = script(self.content);
        [&bytes[..end], script.as_bytes(), &bytes[end..]].concat()
    }
}

/// The script element of a page of the site number `content`.
pub(super) fn script(content: u64) -> String {
    format!("<script type=\"module\" src=\"/__preview.js?content={content}\"></script>\n")
}
