//! The mistakes of a site's own theme, each told where it was made. Tests hold the built-in files.

mod blocks;
mod fields;
mod files;
mod sheets;
mod template;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use self::template::Template;
use crate::site::pages;
use crate::site::theme::scan::tags;
use crate::site::theme::{ThemeSources, named_scripts};
use crate::text::diagnostic::Diagnostics;

/// Everything that a rule about a theme may read.
struct Facts<'a> {
    sources: &'a ThemeSources,
    /// The files of the built-in theme below it.
    built_in: &'a BTreeMap<String, Vec<u8>>,
    language: &'a str,
    templates: Vec<Template<'a>>,
}

type Check = fn(&Facts<'_>, &mut Diagnostics);

/// More faults of one kind in one file than anybody reads. To look for what was meant takes time for each.
const FAULTS_MAX: usize = 50;

/// Rules about the files that a site puts over the built-in ones.
const CHECKS: &[Check] = &[
    files::files_are_text,
    files::files_are_read,
    blocks::blocks_are_kept,
    blocks::pages_are_filled,
    fields::fields_are_there,
    texts::texts_are_there,
    texts::texts_are_read,
    sheets::styles_can_be_parsed,
    sheets::styles_lead_somewhere,
];

/// Reports the mistakes of the files in `sources` that are a site's own, in a theme over `built_in` for a site in `language`.
pub fn report(
    sources: &ThemeSources,
    built_in: &BTreeMap<String, Vec<u8>>,
    language: &str,
    diagnostics: &mut Diagnostics,
) {
    if sources.values().any(|source| source.is_own) {
        let facts = Facts { sources, built_in, language, templates: templates(sources) };
        CHECKS.iter().for_each(|check| check(&facts, diagnostics));
    }
}

/// Whether a page is made of the template `name`.
fn is_page(name: &str) -> bool {
    pages::SCHEMAS.iter().any(|page| page.template == name)
}

fn templates(sources: &ThemeSources) -> Vec<Template<'_>> {
    let templates = sources.iter().filter_map(|(name, source)| {
        let text = std::str::from_utf8(&source.bytes).unwrap_or_default();
        Some(Template::new(name.strip_prefix("templates/")?, &source.path, source.is_own, text))
    });
    templates.collect()
}

impl<'a> Facts<'a> {
    /// The template `name`, by its path below `templates/`.
    fn template(&self, name: &str) -> Option<&Template<'a>> {
        self.templates.iter().find(|template| template.name == name)
    }

    /// The site's own templates.
    fn own_templates(&self) -> impl Iterator<Item = &Template<'a>> {
        self.templates.iter().filter(|template| template.is_own)
    }

    /// The text of the file `name`, empty if there is none.
    fn text(&self, name: &str) -> &'a str {
        let source = self.sources.get(name);
        source.and_then(|source| std::str::from_utf8(&source.bytes).ok()).unwrap_or_default()
    }

    /// The text of the built-in file `name`, empty if there is none.
    fn built_in_text(&self, name: &str) -> &'a str {
        self.built_in.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Whether the built-in template in the place of `template` has the block `block`.
    fn is_built_in_block(&self, template: &Template<'_>, block: &str) -> bool {
        let text = self.built_in_text(&format!("templates/{}", template.name));
        let tags = tags(text);
        tags.iter().any(|tag| tag.keyword() == Some("block") && tag.name(1) == Some(block))
    }

    /// The scripts that the theme's settings name.
    fn settings(&self) -> BTreeSet<String> {
        named_scripts(self.sources)
    }
}
