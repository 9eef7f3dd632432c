//! The files of a site's folder, as they were read.

use crate::content::parse;
use crate::site::picture::{self, Portrait};
use crate::text::file_name;
use crate::text::language::Language;
use crate::text::source::{FilePath, SourceFile};

/// Every file of a site that is read.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Texts below `content/`, sorted by path.
    pub texts: Vec<SourceFile>,
    /// Pictures below `content/`, sorted by path.
    pub pictures: Vec<PictureFile>,
    /// Files below `themes/`.
    pub themes: Vec<ThemeFile>,
}

/// A picture below `content/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// From the root.
    pub path: FilePath,
    /// The name under which the portrait made of its bytes is kept: see [`picture::key`].
    pub key: String,
    /// The file's bytes, or the portrait.
    pub picture: Picture,
}

/// A picture before or after it was decoded and made into a portrait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// The bytes of the file.
    Original(Vec<u8>),
    /// A portrait that was made by an earlier build, which makes the file's bytes unnecessary.
    Portrait(Portrait),
}

/// A file below `themes/`.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// From the root.
    pub path: FilePath,
    /// As they were read.
    pub bytes: Vec<u8>,
}

impl PictureFile {
    /// A picture at `path` that no portrait was made of.
    pub fn new(path: FilePath, bytes: Vec<u8>) -> PictureFile {
        PictureFile { path, key: picture::key(&bytes), picture: Picture::Original(bytes) }
    }
}

impl Sources {
    /// The text of the file at `path`, for the excerpts of diagnostics.
    pub fn text(&self, path: &str) -> Option<&str> {
        let text = self.texts.binary_search_by(|file| (*file.path).cmp(path));
        text.ok().map(|index| self.texts[index].text.as_str()).or_else(|| {
            let file = self.themes.iter().find(|file| &*file.path == path)?;
            std::str::from_utf8(&file.bytes).ok()
        })
    }

    /// The language to speak about the site, from `site.yaml` without the rest of the content.
    pub fn language(&self) -> Language {
        let file = self.texts.iter().filter(|file| &*file.path == parse::SITE).cloned().collect::<Vec<_>>();
        let site = parse::parse(&file, &[]).0.site;
        site.map_or_else(Language::default, |site| Language::of(&site.data.language.value))
    }

    /// Returns true if there is a picture at `path`.
    pub fn has_picture(&self, path: &str) -> bool {
        self.picture(path).is_some()
    }

    pub(super) fn picture(&self, path: &str) -> Option<&PictureFile> {
        file_name::find(path, &self.pictures, |file| &file.path)
    }

    pub(super) fn picture_paths(&self) -> Vec<FilePath> {
        self.pictures.iter().map(|file| file.path.clone()).collect()
    }
}
