//! The frame of a page: its head, its breadcrumbs and its menus.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;

use super::context::{OnEveryPage, PageContext};
use super::parts::{LabelView, PageView};
use super::records::shown;
use super::route::{Route, TermKind, address};
use super::{cards, declarations, editing, json_ld};
use crate::content::model::Written;
use crate::content::model::kinds::{Menu, Page};

use crate::text::url;

/// Everything that `base.html` reads.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Frame {
    /// The site, its paths, parameters and files.
    #[serde(flatten)]
    pub site: SiteFrame,
    /// The page itself.
    pub page: PageView,
    /// The main menu.
    pub menu: Vec<LabelView>,
    /// The menu at the foot.
    pub footer: Vec<LabelView>,
}

/// The parts of a page that do not depend on what it shows.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SiteFrame {
    /// The relative path to the site's root, with a slash at its end: `../../`. Every path is written after it.
    pub root: String,
    /// The language of the site: `fr`.
    pub lang: String,
    /// The same on every page.
    #[serde(flatten)]
    pub on_every_page: OnEveryPage,
}

impl SiteFrame {
    /// The parts of a page at `path`.
    pub fn new(context: &PageContext<'_>, path: &str) -> SiteFrame {
        // The page for missing addresses is shown at any depth.
        let root = if path == "404.html" { url::base_path(&context.base_url) } else { url::root_from(path) };
        let lang = context.theme.locale.language().to_owned();
        SiteFrame { root, lang, on_every_page: context.on_every_page() }
    }
}

/// What a page says of itself.
pub struct Head {
    pub kind: &'static str,
    /// The title of the browser's window.
    pub title: String,
    /// The heading of the page.
    pub heading: String,
    pub description: String,
    pub noindex: bool,
    /// What the page is about, in schema.org's words.
    pub about: Option<Json>,
    /// The pages between the home page and this one.
    pub trail: Vec<LabelView>,
}

impl Head {
    /// The head of a page whose title is its heading.
    pub fn new(kind: &'static str, heading: &str, description: String) -> Head {
        Head {
            kind,
            title: heading.to_owned(),
            heading: heading.to_owned(),
            description,
            noindex: false,
            about: None,
            trail: Vec::new(),
        }
    }

    /// The head of page `number` of a list: later pages say which they are.
    pub fn of_list(
        context: &PageContext<'_>,
        kind: &'static str,
        heading: &str,
        description: String,
        number: usize,
    ) -> Head {
        let mut head = Head::new(kind, heading, description);
        if number > 1 {
            let page = context.format("page-number", &[("number", number.into())]);
            head.title = format!("{heading}, {page}");
            head.description = format!("{} ({page})", head.description);
        }
        head
    }
}

impl Frame {
    /// The frame of the page of `route`.
    pub fn new(context: &PageContext<'_>, route: &Route, head: Head) -> Frame {
        let path = address(route, context.site, &context.addresses).unwrap_or_default();
        let Head { kind, title, heading, description, noindex, about, trail } = head;
        let noindex = noindex || !context.site.identity.is_indexed;
        let breadcrumbs = breadcrumbs(context, route, &heading, &path, trail);
        let page = PageView {
            kind,
            title,
            heading,
            description,
            canonical: url::absolute(&context.base_url, &path),
            noindex,
            og_type: if kind == "profile" { "profile" } else { "website" },
            json_ld: if noindex { None } else { json_ld::json_ld(context, &breadcrumbs, about) },
            breadcrumbs,
            feed: "feed.xml".to_owned(),
            edit: editing::edit_address(context, route),
            path: path.clone(),
        };
        Frame {
            site: SiteFrame::new(context, &path),
            page,
            menu: main_menu(context, &path),
            footer: footer_menu(context, &path),
        }
    }
}

fn breadcrumbs(
    context: &PageContext<'_>,
    route: &Route,
    heading: &str,
    path: &str,
    trail: Vec<LabelView>,
) -> Vec<LabelView> {
    if matches!(route, Route::Home | Route::NotFound) {
        return Vec::new();
    }
    let own = match route {
        Route::Search => context.text("breadcrumb-search"),
        _ => heading.to_owned(),
    };
    let mut breadcrumbs = vec![label(context, "breadcrumb-home", String::new())];
    breadcrumbs.extend(trail);
    breadcrumbs.push(LabelView { label: own, path: path.to_owned(), current: true });
    breadcrumbs
}

/// A link with the text `key` of the theme.
pub fn label(context: &PageContext<'_>, key: &str, path: String) -> LabelView {
    LabelView { label: context.text(key), path, current: false }
}

/// A link with the words `label`.
pub fn label_of(label: &str, path: String) -> LabelView {
    LabelView { label: label.to_owned(), path, current: false }
}

fn main_menu(context: &PageContext<'_>, path: &str) -> Vec<LabelView> {
    let addresses = &context.addresses;
    let sections = [
        ("menu-ambassadors", addresses.ambassadors()),
        ("menu-sectors", addresses.sectors()),
        ("menu-areas", addresses.areas()),
    ];
    let mut menu: Vec<LabelView> = sections
        .into_iter()
        .map(|(key, section)| LabelView {
            label: context.text(key),
            current: path.starts_with(&section),
            path: section,
        })
        .collect();
    menu.extend(pages_of(context, Menu::Main).map(|page| cards::page_label(context, page, path)));
    menu
}

fn footer_menu(context: &PageContext<'_>, path: &str) -> Vec<LabelView> {
    let addresses = &context.addresses;
    let mut menu = vec![
        label(context, "title-audiences", addresses.terms(TermKind::Audience)),
        label(context, "title-interventions", addresses.terms(TermKind::Intervention)),
        label(context, "title-themes", addresses.terms(TermKind::Theme)),
        label(context, "title-organisations", addresses.organisations()),
    ];
    menu.extend(record_lists(context));
    menu.extend(pages_of(context, Menu::Footer).map(|page| cards::page_label(context, page, path)));
    let undeclared = declarations::undeclared(context);
    menu.extend(undeclared.map(|declaration| cards::declaration_label(context, declaration, path)));
    menu.push(label(context, "title-site-map", addresses.site_map()));
    menu
}

/// The lists of the kinds of records that the site has.
pub fn record_lists<'c>(context: &'c PageContext<'_>) -> impl Iterator<Item = LabelView> + 'c {
    let sets = shown(&context.site.records).into_iter().filter(|set| set.count() > 0);
    sets.filter_map(|set| {
        let folder = set.name().folder;
        Some(label(context, &format!("title-{folder}"), context.addresses.records(folder)?))
    })
}

fn pages_of<'c>(context: &'c PageContext<'_>, menu: Menu) -> impl Iterator<Item = &'c Written<Page>> {
    context
        .site
        .records
        .pages
        .iter()
        .filter(move |page| page.data.menu.as_ref().is_some_and(|written| written.value == menu))
}
