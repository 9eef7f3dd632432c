//! Markdown of the content as HTML: links between files become links between pages.

use super::context::PageContext;
use super::route::{Route, address};
use crate::content::model::Markdown;
use crate::site::markdown::{self, Options, Rendered, Target};
use crate::text::url;

/// Renders `text` for the page of `route`, with headings from `base_level` on. `id_prefix` keeps the anchors of several
/// texts on one page apart.
pub fn html(context: &PageContext<'_>, text: &Markdown, route: &Route, base_level: u8, id_prefix: &str) -> Rendered {
    let path = address(route, context.site, &context.addresses).unwrap_or_default();
    let root = url::root_from(&path);
    let links = |destination: &str| target(context, text, destination);
    let options = Options {
        language: context.theme.locale.language(),
        base_level,
        root: &root,
        id_prefix,
        footnote_back: context.theme.locale.text("footnote-back"),
        links: &links,
    };
    markdown::render(&text.text, &options)
}

fn target(context: &PageContext<'_>, text: &Markdown, destination: &str) -> Target {
    if url::scheme(destination).is_some() {
        let is_safe = url::is_external(destination);
        return if is_safe { Target::External(destination.to_owned()) } else { Target::Unsafe };
    }
    match url::join(&text.path, destination).and_then(|file| page_of_file(context, &file)) {
        Some(path) => Target::Page { path },
        None => Target::Broken,
    }
}

/// The address of the page that a content file becomes.
fn page_of_file(context: &PageContext<'_>, file: &str) -> Option<String> {
    let (folder, name) = file.strip_prefix("content/")?.split_once('/')?;
    let (id, _) = name.rsplit_once('.')?;
    let site = context.site;
    match folder {
        "sectors" => site.sectors.find(id).map(|key| context.addresses.sector(&site.sectors[key])),
        "ambassadors" => match site.ambassadors.find(id) {
            Some(key) => Some(context.addresses.ambassador(&site.ambassadors[key])),
            // A profile that awaits a confirmation keeps its address. Nobody is led to the page of somebody who left.
            None => site.dropped.iter().any(|row| row.id == id).then(|| context.addresses.unshown(id)),
        },
        "forms" if site.sending.is_some() => site.forms.find(id).map(|key| context.addresses.form(&site.forms[key])),
        _ => site.records.find(file).and_then(|record| context.addresses.record(site, folder, record.id)),
    }
}
