//! From file texts to records: the folder decides the type of each file, and every fault is reported.

mod communes;
mod conflict;
mod hidden;
mod markdown_file;
mod names;
mod outlines;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use rayon::prelude::*;

use crate::content::document::{self, Decode, Entry, NodeKind, Prose, Shape, Text};
use crate::content::model::kinds::{KIND_NAMES, ParsedRecord, RecordSet, Records};
use crate::content::model::{
    CommuneTable, Content, Outline, RawAmbassador, RawForm, RawSector, RawSite, RawTerm, RawTerritory, Synonyms,
    Written,
};
use crate::text::diagnostic::{
    BAD_ID, Diagnostic, Diagnostics, MISSING_FILE, UNKNOWN_FILE, UNKNOWN_FOLDER, WITHDRAWN_DATA,
};
use crate::text::source::{FilePath, SourceFile, Span};
use crate::text::url::{is_slug, next_id};

pub use markdown_file::split_front_matter;

/// The folders of `content/` and the extensions of the files in them.
pub static FOLDERS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let mut folders = vec![
        ("vocabularies", vec!["yaml"]),
        ("territory", vec!["yaml", "csv", "geojson"]),
        ("sectors", vec!["md"]),
        ("ambassadors", vec!["yaml", "jpg", "jpeg", "png", "webp"]),
        ("forms", vec!["yaml"]),
    ];
    folders.extend(KIND_NAMES.iter().map(|name| (name.folder, vec![name.extension])));
    folders
});

/// The vocabularies that every site has, as files of `content/vocabularies/`.
pub const VOCABULARIES: &[&str] =
    &["families", "audiences", "interventions", "themes", "roles", "formats", "languages", "organisation_types"];

/// Parses `files`, sorted by path, in parallel; `pictures` are the paths of files that are not text.
pub fn parse(files: &[SourceFile], pictures: &[FilePath]) -> (Content, Diagnostics) {
    let parsed: Vec<(Piece, Diagnostics)> = files.par_iter().map(parsed).collect();
    assemble(parsed.into_iter(), files, pictures)
}

/// What files held, kept so that only those that changed are parsed again.
#[derive(Default)]
pub struct ParseCache {
    pieces: HashMap<FilePath, (Piece, Diagnostics)>,
}

impl ParseCache {
    /// Drops what is known of the file at `path`, which changed or is gone.
    pub fn forget(&mut self, path: &str) {
        self.pieces.remove(path);
    }

    /// Does the work of [`parse`], but parses only files that are not known yet.
    pub fn parse(&mut self, files: &[SourceFile], pictures: &[FilePath]) -> (Content, Diagnostics) {
        let known: Vec<Option<(Piece, Diagnostics)>> =
            files.par_iter().map(|file| self.pieces.get(&file.path).cloned()).collect();
        let unknown = files.par_iter().zip(&known).filter(|(_, known)| known.is_none());
        let found: Vec<(&FilePath, (Piece, Diagnostics))> =
            unknown.map(|(file, _)| (&file.path, parsed(file))).collect();
        self.pieces.extend(found.iter().map(|(path, found)| ((*path).clone(), found.clone())));
        let mut found = found.into_iter().map(|(_, found)| found);
        assemble(known.into_iter().filter_map(|known| known.or_else(|| found.next())), files, pictures)
    }
}

fn parsed(file: &SourceFile) -> (Piece, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let mut merged = None;
    // A file of no known kind need not be valid UTF-8.
    if is_expected(&file.path) {
        hidden::report(file, &mut diagnostics);
        merged = conflict::merged(file, &mut diagnostics);
    }
    let file = merged.as_ref().unwrap_or(file);
    let piece = piece(file, &mut diagnostics);
    // The file's name would become an address; a bad name has been reported already.
    let is_lost = piece.has_address() && !is_slug(file.stem());
    (if is_lost { Piece::Nothing } else { piece }, diagnostics)
}

fn assemble(
    parsed: impl Iterator<Item = (Piece, Diagnostics)>,
    files: &[SourceFile],
    pictures: &[FilePath],
) -> (Content, Diagnostics) {
    let mut content = Content::default();
    let mut all = Diagnostics::new();
    for (piece, diagnostics) in parsed {
        all.extend(diagnostics);
        add(&mut content, piece);
    }
    names::report(files.iter().map(|file| &file.path).chain(pictures), &mut all);
    profile_ids(files, &mut all);
    for path in pictures {
        if folder_of(path) == Some("ambassadors") {
            content.pictures.push(path.clone());
        } else {
            unknown_file(path, &mut all);
        }
    }
    require_files(&content, files, &mut all);
    (content, all)
}

/// The content of one file, shared, so that a copy is cheap.
#[derive(Clone)]
enum Piece {
    Site(Arc<Written<RawSite>>),
    Vocabulary(Arc<Written<Vec<RawTerm>>>),
    Synonyms(Arc<Written<Synonyms>>),
    Territory(Arc<Written<RawTerritory>>),
    Communes(Arc<CommuneTable>),
    Outlines(Arc<[Outline]>),
    Sector(Arc<Written<RawSector>>),
    Ambassador(Arc<Written<RawAmbassador>>),
    Withdrawn(String),
    /// A record of the kind with this folder.
    Record(&'static str, ParsedRecord),
    Form(Arc<Written<RawForm>>),
    Nothing,
}

impl Piece {
    /// Returns true if the file's name becomes part of an address.
    fn has_address(&self) -> bool {
        match self {
            Piece::Sector(_) | Piece::Ambassador(_) | Piece::Withdrawn(_) | Piece::Record(..) | Piece::Form(_) => true,
            Piece::Site(_)
            | Piece::Vocabulary(_)
            | Piece::Synonyms(_)
            | Piece::Territory(_)
            | Piece::Communes(_)
            | Piece::Outlines(_)
            | Piece::Nothing => false,
        }
    }
}

/// Adds the content of one file to the list it belongs to.
fn add(content: &mut Content, piece: Piece) {
    match piece {
        Piece::Site(site) => content.site = Some(site),
        Piece::Vocabulary(terms) => content.vocabularies.push(terms),
        Piece::Synonyms(groups) => content.synonyms = Some(groups),
        Piece::Territory(territory) => content.territory = Some(territory),
        Piece::Communes(communes) => content.communes = communes,
        Piece::Outlines(outlines) => content.outlines = outlines,
        Piece::Sector(sector) => content.sectors.push(sector),
        Piece::Ambassador(ambassador) => content.ambassadors.push(ambassador),
        Piece::Withdrawn(id) => content.withdrawn.push(id),
        Piece::Record(folder, record) => {
            if let Some(set) = content.records.sets_mut().into_iter().find(|set| set.name().folder == folder) {
                set.add(record);
            }
        }
        Piece::Form(form) => content.forms.push(form),
        Piece::Nothing => {}
    }
}

/// The folder of `content/` that `path` is in: `Some("")` for a file directly below it.
fn folder_of(path: &str) -> Option<&str> {
    let inner = path.strip_prefix("content/")?;
    Some(inner.rsplit_once('/').map_or("", |(folder, _)| folder))
}

/// The file that describes the site.
pub const SITE: &str = "content/site.yaml";

/// What refers to a file. A layer refers to those before it, and records to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// `site.yaml`, vocabularies, the territory, pictures, and what nothing is known of.
    Ground,
    /// Sectors, forms and records of every kind.
    Record,
    /// Profiles.
    Profile,
}

/// The layer of the file at `path`.
pub fn layer(path: &str) -> Layer {
    let folder = folder_of(path).unwrap_or_default();
    let is_kind = || KIND_NAMES.iter().any(|name| name.folder == folder);
    match folder {
        "ambassadors" if path.ends_with(".yaml") => Layer::Profile,
        "sectors" | "forms" => Layer::Record,
        _ if is_kind() => Layer::Record,
        _ => Layer::Ground,
    }
}

/// Returns true if the file at `path` is a profile.
pub fn is_profile(path: &str) -> bool {
    layer(path) == Layer::Profile
}

/// Returns true if the extension of the file at `path` is one that its folder expects.
pub fn is_expected(path: &str) -> bool {
    let folder = folder_of(path).unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let endings = FOLDERS.iter().find(|(name, _)| *name == folder).map(|(_, endings)| endings);
    endings.map_or(folder.is_empty() && ending == "yaml", |endings| endings.contains(&ending))
}

fn piece(file: &SourceFile, diagnostics: &mut Diagnostics) -> Piece {
    let folder = folder_of(&file.path).unwrap_or_default();
    let ending = file.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match (folder, ending) {
        ("", "yaml") if file.stem() == "site" => yaml(file, diagnostics).map_or(Piece::Nothing, Piece::Site),
        ("", "yaml") if file.stem() == "synonyms" => yaml(file, diagnostics).map_or(Piece::Nothing, Piece::Synonyms),
        ("vocabularies", "yaml") if VOCABULARIES.contains(&file.stem()) => {
            yaml(file, diagnostics).map_or(Piece::Nothing, Piece::Vocabulary)
        }
        ("territory", "yaml") if file.stem() == "region" => {
            yaml(file, diagnostics).map_or(Piece::Nothing, Piece::Territory)
        }
        ("territory", "csv") if file.stem() == "communes" => {
            Piece::Communes(communes::communes(file, diagnostics).into())
        }
        ("territory", "geojson") if file.stem() == "departments" => {
            Piece::Outlines(outlines::outlines(file, diagnostics).into())
        }
        ("sectors", "md") => {
            let parts = markdown_file::split(file, diagnostics);
            parts.map_or(Piece::Nothing, |(node, body)| Piece::Sector(Written::decode(file, &node, body, diagnostics)))
        }
        ("ambassadors", "yaml") => ambassador(file, diagnostics),
        ("forms", "yaml") => yaml(file, diagnostics).map_or(Piece::Nothing, Piece::Form),
        _ => {
            let kinds = Records::default();
            let Some(set) = kinds.set(folder).filter(|set| set.name().extension == ending) else {
                unknown_file(&file.path, diagnostics);
                return Piece::Nothing;
            };
            record(set, file, diagnostics).map_or(Piece::Nothing, |record| Piece::Record(set.name().folder, record))
        }
    }
}

/// A withdrawn profile keeps only its id and status, so nothing else of it is decoded, required or kept.
fn ambassador(file: &SourceFile, diagnostics: &mut Diagnostics) -> Piece {
    let Some(node) = document::parse_record(&file.path, &file.text, 0, diagnostics) else {
        return Piece::Nothing;
    };
    let entries = node.entries();
    let is_status = |entry: &&Entry| entry.key.value == "status";
    let withdrawn = NodeKind::Scalar("withdrawn".to_owned());
    if entries.iter().any(|entry| is_status(&entry) && entry.value.kind == withdrawn) {
        if let Some(kept) = entries.iter().find(|entry| !is_status(entry)) {
            let diagnostic = Diagnostic::new(WITHDRAWN_DATA, &file.path, kept.key.span).fact("key", &kept.key.value);
            diagnostics.push(diagnostic.fact("id", file.stem()));
        }
        return Piece::Withdrawn(file.stem().to_owned());
    }
    Piece::Ambassador(Written::decode(file, &node, no_body(), diagnostics))
}

/// A record of `set`; `None` where too little of the file can be read.
fn record(set: &dyn RecordSet, file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<ParsedRecord> {
    if set.name().extension == "md" {
        let (node, body) = markdown_file::split(file, diagnostics)?;
        return Some(set.decode(file, &node, body, diagnostics));
    }
    check_id(file, diagnostics);
    let node = document::parse_record(&file.path, &file.text, 0, diagnostics)?;
    Some(set.decode(file, &node, no_body(), diagnostics))
}

/// A file that is YAML as a whole.
fn yaml<T: Decode>(file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<Arc<Written<T>>> {
    if !matches!(folder_of(&file.path), Some("" | "territory" | "vocabularies")) {
        check_id(file, diagnostics);
    }
    let is_record = matches!(T::SHAPE, Shape::Record { .. });
    let parse = if is_record { document::parse_record } else { document::parse };
    let node = parse(&file.path, &file.text, 0, diagnostics)?;
    Some(Written::decode(file, &node, no_body(), diagnostics))
}

fn no_body() -> Prose {
    Prose::new(Text::new(""), Span::new(0, 0))
}

fn check_id(file: &SourceFile, diagnostics: &mut Diagnostics) {
    if !is_slug(file.stem()) {
        let mut diagnostic = Diagnostic::new(BAD_ID, &file.path, Span::new(0, 0)).fact("value", file.stem());
        diagnostic.suggestion = Some(slug::slugify(file.stem())).filter(|slug| is_slug(slug));
        diagnostics.push(diagnostic);
    }
}

/// The id of a profile can be part of an address. The suggestion for another id that holds a word, which may be a
/// name, is a free number.
fn profile_ids(files: &[SourceFile], diagnostics: &mut Diagnostics) {
    let profiles = files.iter().filter(|file| is_profile(&file.path));
    for file in profiles.clone().filter(|file| !is_slug(file.stem())) {
        let mut diagnostic = Diagnostic::new(BAD_ID, &file.path, Span::new(0, 0)).fact("value", file.stem());
        let slug = slug::slugify(file.stem());
        let may_name = slug.split('-').any(|word| word.chars().filter(char::is_ascii_alphabetic).count() >= 3);
        let next = || next_id(profiles.clone().map(SourceFile::stem).filter(|id| is_slug(id)));
        let is_free = |slug: &String| is_slug(slug) && profiles.clone().all(|file| file.stem() != slug);
        diagnostic.suggestion = if may_name { next() } else { Some(slug).filter(is_free).or_else(next) };
        diagnostics.push(diagnostic);
    }
}

fn unknown_file(path: &FilePath, diagnostics: &mut Diagnostics) {
    let folder = folder_of(path).unwrap_or_default();
    let start = Span::new(0, 0);
    let first = folder.split('/').next().unwrap_or_default();
    match FOLDERS.iter().find(|(name, _)| *name == folder) {
        Some((_, endings)) => {
            let stem = path.rsplit('/').next().unwrap_or_default();
            let accepted: Vec<String> = match folder {
                "vocabularies" => VOCABULARIES.iter().map(|name| format!("{name}.yaml")).collect(),
                "territory" => ["region.yaml", "communes.csv", "departments.geojson"].map(str::to_owned).to_vec(),
                _ => endings.iter().map(|ending| format!("*.{ending}")).collect(),
            };
            let diagnostic = Diagnostic::new(UNKNOWN_FILE, path, start).fact("file", stem).fact("folder", folder);
            let mut diagnostic = diagnostic.among(stem, accepted.iter().map(String::as_str));
            if let Some(name) = stem.strip_suffix(".yml").filter(|_| endings.contains(&"yaml")) {
                diagnostic.suggestion = Some(format!("{name}.yaml"));
            }
            diagnostics.push(diagnostic);
        }
        None if folder.is_empty() => {
            let stem = path.rsplit('/').next().unwrap_or_default();
            let diagnostic = Diagnostic::new(UNKNOWN_FILE, path, start).fact("file", stem).fact("folder", "content");
            diagnostics.push(diagnostic.among(stem, ["site.yaml", "synonyms.yaml"].into_iter()));
        }
        None => {
            let known = FOLDERS.iter().map(|(name, _)| *name);
            let diagnostic = Diagnostic::new(UNKNOWN_FOLDER, path, start).fact("folder", folder);
            diagnostics.push(diagnostic.among(first, known));
        }
    }
}

/// Reports missing files without which there is no site; faulty ones have been reported already.
fn require_files(content: &Content, files: &[SourceFile], diagnostics: &mut Diagnostics) {
    debug_assert!(content.site.is_none() || files.iter().any(|file| &*file.path == SITE));
    let vocabularies = VOCABULARIES.iter().map(|name| format!("content/vocabularies/{name}.yaml"));
    let others = ["site.yaml", "territory/region.yaml", "territory/communes.csv"].map(|name| format!("content/{name}"));
    for path in others.into_iter().chain(vocabularies) {
        if !files.iter().any(|file| *file.path == *path) {
            diagnostics.push(Diagnostic::new(MISSING_FILE, &path.as_str().into(), Span::new(0, 0)).fact("file", &path));
        }
    }
}
