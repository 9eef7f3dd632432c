//! The site that a command works on, read and checked once.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

use super::args::SiteArgs;
use super::{Failure, colours};
use crate::load::Folder;
use crate::pipeline::{self, Checked, Sources};
use crate::report::{self, Format, Reader};
use crate::text::diagnostic::{Diagnostic, Diagnostics};
use crate::text::language::Language;
use crate::text::source::FilePath;

/// A site with the files it was made of.
pub(super) struct ReadSite {
    pub(super) sources: Sources,
    pub(super) checked: Checked,
    /// The language of messages: the one that was asked for, or else the site's own.
    pub(super) language: Language,
    base: String,
}

impl ReadSite {
    /// Reads and checks the site. The diagnostics include those of reading.
    pub(super) fn read(args: &SiteArgs, asked: Option<Language>) -> Result<(ReadSite, Diagnostics), Failure> {
        let mut folder = Folder::open(&args.root)?;
        let mut checked = pipeline::check(folder.sources(), args.today()?);
        folder.keep(&checked.portraits);
        let mut diagnostics = folder.faults();
        diagnostics.extend(std::mem::take(&mut checked.diagnostics));
        let language = asked.unwrap_or_else(|| checked.language());
        Ok((ReadSite { sources: folder.into_sources(), checked, language, base: base(&args.root) }, diagnostics))
    }

    /// The files that are there and could not be read, by the faults that were found.
    pub(super) fn unread(&self, diagnostics: &[Diagnostic]) -> BTreeSet<FilePath> {
        let paths = diagnostics.iter().map(|fault| &fault.path);
        paths.filter(|path| self.sources.text(path).is_none()).cloned().collect()
    }

    /// The report on `diagnostics`, in their order; `colour` is for [`Format::Human`].
    pub(super) fn report(&self, diagnostics: &[Diagnostic], format: Format, colour: bool) -> String {
        let sources = |path: &str| self.sources.text(path);
        report::render(
            diagnostics,
            format,
            &Reader { language: self.language, sources: &sources, base: &self.base, colour },
        )
    }

    /// Prints diagnostics for a person to standard error.
    pub(super) fn print_diagnostics(&self, diagnostics: &[Diagnostic]) -> Result<(), Failure> {
        if diagnostics.is_empty() {
            return Ok(());
        }
        let report = self.report(diagnostics, Format::Human, colours(&io::stderr()));
        Ok(io::stderr().lock().write_all(report.as_bytes())?)
    }
}

/// The site's folder, seen from where the command was run.
pub(super) fn base(root: &Path) -> String {
    match root.to_string_lossy().trim_end_matches('/') {
        "." | "" => String::new(),
        root => root.trim_start_matches("./").to_owned(),
    }
}
