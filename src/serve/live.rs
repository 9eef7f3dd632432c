//! The thread that owns the site: it reads the files that changed, keeps the last site that could be shown, and renders
//! the pages that are asked for.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use serde_json::json;

use super::Options;
use super::events::Streams;
use super::sandbox::{SandboxService, panel};
use super::unwatched::Unwatched;
use crate::load::{Folder, LoadError};
use crate::pipeline::{Checked, SiteCache};
use crate::report::{self, Format, Reader};
use crate::site::forms;
use crate::site::render::{Renderer, Route};
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::text::io_message::say;
use crate::text::language::Language;
use crate::text::source::FilePath;
use crate::text::url;

/// A request of another thread.
pub(super) enum Request {
    /// These files may have changed.
    Changed(HashSet<PathBuf>),
    /// Changes are not told by the system any more.
    Unwatched(Unwatched),
    /// Asks what to say to who comes by this name, which is not answered.
    Foreign(String, Sender<String>),
    /// Asks for the file at this path from the server's root.
    Page(String, Sender<Answer>),
    /// Asks for the service that forms are sent to.
    Service(Sender<Option<SandboxService>>),
}

/// The file at a path.
pub(super) enum Answer {
    /// The bytes, with the path that gives their media type. The page for a missing one has the status 404.
    File { status: u16, path: String, bytes: Vec<u8> },
    /// The page has this address, with a slash.
    Moved(String),
    /// The page cannot be rendered, or the site could not be shown since the start.
    Faulty { report: String },
}

/// The site's folder, and the parts of the site that were made of it.
pub(super) struct Live {
    folder: Folder,
    cache: SiteCache,
    today: Date,
    language: Option<Language>,
    colour: bool,
    streams: Arc<Streams>,
    print: Box<dyn Fn(&str) + Send>,
    first: Option<Checked>,
    /// Counts sites that differ in more than their style.
    content: u64,
    base: String,
    /// The diagnostics of the last check, and the language to write them in.
    found: Diagnostics,
    reader: Language,
    /// Whether the terminal knows that a name was refused.
    has_told_foreign: bool,
}

/// A checked site, and whether it can be shown.
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
            language: options.language,
            colour: options.colour,
            streams,
            print,
            first: None,
            content: 1,
            base: "/".to_owned(),
            found: Diagnostics::new(),
            reader: Language::default(),
            has_told_foreign: false,
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

    /// Answers `requests` until no thread can send any.
    pub(super) fn run(mut self, requests: &Receiver<Request>) {
        let mut shown = self.first.take();
        while let Some(next) = self.show(shown.as_ref(), requests) {
            // Freeing a large site takes a while, and no request should wait for it.
            let former = shown.replace(next);
            rayon::spawn(move || drop(former));
        }
    }

    /// Answers with the site `shown` until another can be shown, which is returned; `None` at the end.
    fn show(&mut self, shown: Option<&Checked>, requests: &Receiver<Request>) -> Option<Checked> {
        if let Some(site) = shown.and_then(|checked| checked.site.as_ref()) {
            self.base = url::base_path(&site.identity.address);
        }
        // Of two pages with one address the first is shown and the fault reported: the site stays browsable.
        let renderer = shown.and_then(|checked| checked.renderer(None, &mut self.found));
        let styles = shown.and_then(|checked| checked.theme.as_ref()).map(|theme| theme.assets.style_sheets());
        let styles = styles.unwrap_or_default();
        self.announce(&styles);
        while let Ok(request) = requests.recv() {
            match request {
                Request::Page(path, reply) => {
                    // The connection may be gone.
                    let _ = reply.send(self.answer(renderer.as_ref(), &path));
                }
                Request::Service(reply) => {
                    let _ = reply.send(shown.and_then(|checked| self.service(checked)));
                }
                Request::Unwatched(reason) => (self.print)(&format!("{}\n", reason.message(self.reader))),
                Request::Foreign(name, reply) => {
                    let _ = reply.send(self.foreign(&name));
                }
                Request::Changed(touched) => {
                    if let Some(verdict) = self.change(&touched) {
                        if verdict.is_fine {
                            return Some(verdict.checked);
                        }
                        self.announce(&styles);
                    }
                }
            }
        }
        None
    }

    /// Why the name `name` is not answered and what to do, which the terminal is told once.
    fn foreign(&mut self, name: &str) -> String {
        let message = say(self.reader, "foreign-name", &[("name", name)]);
        if !std::mem::replace(&mut self.has_told_foreign, true) {
            (self.print)(&format!("{message}\n"));
        }
        message
    }

    /// Reads the files that changed and checks the site; `None` if none did.
    fn change(&mut self, touched: &HashSet<PathBuf>) -> Option<Verdict> {
        let changed = match self.folder.refresh(touched) {
            Ok(changed) => changed,
            Err(error) => {
                (self.print)(&format!("{}\n", error.message(self.reader)));
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
        self.reader = self.language.unwrap_or_else(|| checked.language());
        let is_fine = checked.site.is_some() && checked.theme.is_some() && !self.found.has_errors();
        Verdict { checked, is_fine }
    }

    fn report(&self, diagnostics: &[Diagnostic], language: Language, colour: bool) -> String {
        let sources = |path: &str| self.folder.sources().text(path);
        report::render(diagnostics, Format::Human, &Reader { language, sources: &sources, base: "", colour })
    }

    /// The diagnostics as JSON for the pages: each with its report, its place, and the address of its file.
    fn findings(&self, diagnostics: &[Diagnostic], language: Language) -> String {
        const MOST: usize = 50;
        let row = |found: &Diagnostic| {
            let alone = std::slice::from_ref(found);
            let sources = |path: &str| self.folder.sources().text(path);
            let reader = Reader { language, sources: &sources, base: "", colour: false };
            let flat: serde_json::Value =
                serde_json::from_str(&report::render(alone, Format::Json, &reader)).unwrap_or_default();
            let place =
                format!("{}:{}:{}", flat[0]["path"].as_str().unwrap_or_default(), flat[0]["line"], flat[0]["column"]);
            let report = report::render(alone, Format::Human, &reader);
            // The report ends with a count, which is of no use for a single diagnostic.
            let text = report.trim_end().rsplit_once("\n\n").map_or(report.as_str(), |(text, _)| text);
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

    /// Sends the state of the site to the pages: its number, its style sheets and its faults. The terminal gets the faults.
    fn announce(&self, styles: &[String]) {
        let diagnostics = self.found.clone().sorted();
        (self.print)(&self.report(&diagnostics, self.reader, self.colour));
        let found = self.findings(&diagnostics, self.reader);
        let content = self.content;
        let styles = json!(styles.iter().map(|path| format!("{}{path}", self.base)).collect::<Vec<_>>());
        let panel = panel(self.reader);
        self.streams.send(&format!(r#"{{"content":{content},"styles":{styles},"panel":{panel},"found":{found}}}"#));
    }

    fn service(&self, checked: &Checked) -> Option<SandboxService> {
        let site = checked.site.as_ref()?;
        let sending = site.sending.as_ref()?;
        let service = forms::service(sending)?;
        Some(SandboxService {
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
        // The site is served at the path of its address, so that every link of its pages is right.
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
            Err(fault) => Answer::Faulty { report: self.report(&[*fault], self.reader, false) },
        }
    }

    /// A page with the script that listens for changes, the only difference to the bytes of `build`.
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
