//! The context of each kind of page: what its template sees.

mod areas;
mod declarations;
mod editing;
mod forms;
mod profile;
mod sectors;
mod site_map;

use serde_json::Value as Json;
use tera::{Context, Value};

use super::cards::value;
use super::route::{self, Route, TermKind};
use super::view::{
    FigureView, HeadingView, LabelView, LinkView, NameView, OrganisationPageView, PageView, TermPageView,
};
use super::{Renderer, terms};
use crate::content::model::{Ambassador, Area, AreaKind, Key, Markdown, Menu, Organisation, Page, Term};
use crate::text::locale::Argument;
use crate::text::url;

/// How many new ambassadors the home page shows.
const NEWEST_SHOWN: usize = 6;

/// What a page says of itself.
pub(super) struct Head {
    kind: &'static str,
    /// In the browser's frame.
    title: String,
    /// On the page.
    heading: String,
    description: String,
    noindex: bool,
    about: Option<Json>,
    /// Pages between the home page and this one.
    trail: Vec<LabelView>,
}

impl Head {
    pub(super) fn new(kind: &'static str, heading: &str, description: String) -> Head {
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
}

impl Renderer<'_> {
    /// The template of a page's route, and its context.
    pub(super) fn page(&self, route: &Route) -> (&'static str, Context) {
        match *route {
            Route::Home => self.home(),
            Route::Ambassadors(number) => self.ambassadors(number),
            Route::Profile(key) => self.profile(key),
            Route::Gone(index) => self.gone(index),
            Route::Unconfirmed(index) => self.unconfirmed(index),
            Route::Sectors => self.sectors(),
            Route::Sector(key, number) => self.sector(key, number),
            Route::Terms(kind) => self.terms(kind),
            Route::Term(kind, key, number) => self.term(kind, key, number),
            Route::Areas => self.areas(),
            Route::Area(key, number) => self.area(key, number),
            Route::Organisations => self.organisations(),
            Route::Organisation(key, number) => self.organisation(key, number),
            Route::Page(key) => self.markdown_page(key),
            Route::Declaration(declaration) => self.declaration(declaration, None),
            Route::Form(key) => self.form(key),
            Route::Sent(key) => self.sent(key),
            Route::NotSent(key) => self.not_sent(key),
            Route::Selection => self.selection(),
            Route::Search => self.search_page(),
            Route::SiteMap => self.site_map(),
            Route::NotFound => self.not_found(),
            Route::Redirect(index) => self.redirect(index),
            Route::Generated(_) | Route::SitemapPart(_) | Route::Asset(_) | Route::Index(_) => {
                unreachable!("only pages have a template")
            }
        }
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.theme.locale.text(key).to_owned()
    }

    fn format(&self, key: &str, args: &[(&str, Argument<'_>)]) -> String {
        self.theme.locale.format(key, args)
    }

    fn label(&self, key: &str, path: String) -> LabelView {
        LabelView { label: self.text(key), path, current: false }
    }

    fn label_of(&self, label: &str, path: String) -> LabelView {
        LabelView { label: label.to_owned(), path, current: false }
    }

    /// The context of the page of `route` with its head, its breadcrumbs and its menus.
    pub(super) fn with_head(&self, route: &Route, head: Head) -> Context {
        let path = route::address(route, self.site, &self.addresses).unwrap_or_default();
        let Head { kind, title, heading, description, noindex, about, trail } = head;
        let noindex = noindex || !self.site.identity.is_indexed;
        let mut breadcrumbs = vec![self.label("breadcrumb-home", String::new())];
        breadcrumbs.extend(trail);
        let crumb = match route {
            Route::Search => self.text("breadcrumb-search"),
            _ => heading.clone(),
        };
        breadcrumbs.push(LabelView { label: crumb, path: path.clone(), current: true });
        let hides_crumbs = matches!(route, Route::Home | Route::NotFound);
        if hides_crumbs {
            breadcrumbs.clear();
        }
        let view = PageView {
            kind,
            title,
            heading,
            description,
            canonical: url::absolute(&self.base_url, &path),
            noindex,
            og_type: if kind == "profile" { "profile" } else { "website" },
            json_ld: if noindex { None } else { self.json_ld(&breadcrumbs, about) },
            breadcrumbs,
            feed: "feed.xml".to_owned(),
            edit: self.edit_address(route),
            path: path.clone(),
        };
        let mut context = self.context(&path);
        context.insert_value("page", value(&view));
        context.insert_value("menu", value(&self.main_menu(&path)));
        context.insert_value("footer", value(&self.footer_menu(&path)));
        context
    }

    fn main_menu(&self, path: &str) -> Vec<LabelView> {
        let addresses = &self.addresses;
        let sections = [
            ("menu-ambassadors", addresses.ambassadors()),
            ("menu-sectors", addresses.sectors()),
            ("menu-areas", addresses.areas()),
        ];
        let mut menu: Vec<LabelView> = sections
            .into_iter()
            .map(|(key, section)| LabelView {
                label: self.text(key),
                current: path.starts_with(&section),
                path: section,
            })
            .collect();
        menu.extend(self.pages_of(Menu::Main).map(|page| self.page_label(page, path)));
        menu
    }

    fn footer_menu(&self, path: &str) -> Vec<LabelView> {
        let addresses = &self.addresses;
        let mut menu = vec![
            self.label("title-audiences", addresses.terms(TermKind::Audience)),
            self.label("title-interventions", addresses.terms(TermKind::Intervention)),
            self.label("title-themes", addresses.terms(TermKind::Theme)),
            self.label("title-organisations", addresses.organisations()),
        ];
        menu.extend(self.pages_of(Menu::Footer).map(|page| self.page_label(page, path)));
        menu.extend(self.undeclared().map(|declaration| self.declaration_label(declaration, path)));
        menu.push(self.label("title-site-map", addresses.site_map()));
        menu
    }

    fn pages_of(&self, menu: Menu) -> impl Iterator<Item = &Page> {
        self.site.pages.iter().filter(move |page| page.menu == Some(menu))
    }

    /// Ambassadors who take part today by the day they accepted the charter, newest first.
    pub(super) fn newest(&self, count: usize) -> Vec<Key<Ambassador>> {
        let is_there = |key: &Key<Ambassador>| self.site.ambassadors[*key].paused_until.is_none();
        let mut keys: Vec<Key<Ambassador>> = self.site.listed().filter(is_there).collect();
        keys.sort_by_key(|&key| (std::cmp::Reverse(self.site.ambassadors[key].charter_accepted), key));
        keys.truncate(count);
        keys
    }

    fn departments(&self) -> Vec<LinkView> {
        self.site.territory.of_kind(AreaKind::Department).map(|key| self.area_link(key)).collect()
    }

    fn term_links(&self, kind: TermKind) -> Vec<LinkView> {
        terms(self.site, kind).keys().map(|key| self.term_link(kind, key)).collect()
    }

    fn home(&self) -> (&'static str, Context) {
        let identity = &self.site.identity;
        let title = self.text("title-home");
        let mut head = Head::new("home", &title, identity.description.clone());
        head.title = format!("{} – {title}", identity.name);
        head.about = Some(self.site_ld());
        let mut context = self.with_head(&Route::Home, head);
        let departments = self.departments();
        let figures: Vec<FigureView> = [
            ("figure-ambassadors", self.site.listed_count),
            ("figure-sectors", self.site.sectors.len()),
            ("figure-departments", departments.len()),
            ("figure-organisations", self.site.organisations.len()),
        ]
        .into_iter()
        .map(|(key, count)| FigureView { value: count, label: self.format(key, &[("count", count.into())]) })
        .collect();
        context.insert_value("families", value(&self.families()));
        context.insert_value("map", value(&self.coverage_map(None)));
        context.insert_value("departments", value(&departments));
        context.insert_value("audiences", value(&self.term_links(TermKind::Audience)));
        context.insert_value("interventions", value(&self.term_links(TermKind::Intervention)));
        context.insert_value("newest", self.cards_of(&self.newest(NEWEST_SHOWN)));
        context.insert_value("figures", value(&figures));
        context.insert_value("search", value(&self.search_view()));
        ("home.html", context)
    }

    /// The head of page `number` of a list: later pages say which they are.
    fn list_head(&self, kind: &'static str, heading: &str, description: String, number: usize) -> Head {
        let mut head = Head::new(kind, heading, description);
        if number > 1 {
            let page = self.format("page-number", &[("number", number.into())]);
            head.title = format!("{heading}, {page}");
            head.description = format!("{} ({page})", head.description);
        }
        head
    }

    /// Adds page `number` of `list` to a context.
    fn insert_list(&self, context: &mut Context, list: &[Key<Ambassador>], base: &str, number: usize) {
        let (shown, pager) = self.paged(list, base, number);
        context.insert_value("cards", self.cards_of(shown));
        context.insert_value("pager", value(&pager));
    }

    fn ambassadors(&self, number: usize) -> (&'static str, Context) {
        let keys: Vec<Key<Ambassador>> = self.site.listed().collect();
        let head = self.list_head(
            "ambassadors",
            self.theme.locale.text("title-ambassadors"),
            self.text("description-ambassadors"),
            number,
        );
        let mut context = self.with_head(&Route::Ambassadors(number), head);
        self.insert_list(&mut context, &keys, &self.addresses.ambassadors(), number);
        context.insert_value("letters", self.shared.letters.get_or_init(|| value(&self.letters())).clone());
        ("ambassadors.html", context)
    }

    fn terms(&self, kind: TermKind) -> (&'static str, Context) {
        let word = kind.word();
        let head = Head::new(
            "terms",
            self.theme.locale.text(&format!("title-{word}s")),
            self.text(&format!("description-{word}s")),
        );
        let mut context = self.with_head(&Route::Terms(kind), head);
        context.insert_value("kind", Value::from(word));
        context.insert_value("terms", value(&self.term_links(kind)));
        ("terms.html", context)
    }

    fn term(&self, kind: TermKind, key: Key<Term>, number: usize) -> (&'static str, Context) {
        let word = kind.word();
        let term = &terms(self.site, kind)[key];
        let heading = self.format(&format!("term-title-{word}"), &[("name", term.label.as_str().into())]);
        let description = term.description.clone().unwrap_or_else(|| self.text(&format!("description-{word}s")));
        let mut head = self.list_head("term", &heading, shortened(&description), number);
        head.trail = vec![self.label(&format!("title-{word}s"), self.addresses.terms(kind))];
        let mut context = self.with_head(&Route::Term(kind, key, number), head);
        let levels =
            self.site.vocabularies.levels.iter().filter(|level| kind == TermKind::Audience && level.audience == key);
        let view = TermPageView {
            link: self.term_link(kind, key),
            levels: levels.map(|level| NameView { id: level.id.clone(), name: level.label.clone() }).collect(),
        };
        let siblings: Vec<LinkView> = terms(self.site, kind)
            .keys()
            .filter(|&other| other != key)
            .map(|other| self.term_link(kind, other))
            .collect();
        context.insert_value("term", value(&view));
        context.insert_value("siblings", value(&siblings));
        self.insert_list(&mut context, self.lists.term(kind, key), &self.addresses.term(kind, term), number);
        ("term.html", context)
    }

    fn organisations(&self) -> (&'static str, Context) {
        let head = Head::new(
            "organisations",
            self.theme.locale.text("title-organisations"),
            self.text("description-organisations"),
        );
        let mut context = self.with_head(&Route::Organisations, head);
        let links: Vec<_> = self.site.organisations.keys().map(|key| self.organisation_link(key)).collect();
        context.insert_value("organisations", value(&links));
        ("organisations.html", context)
    }

    fn organisation(&self, key: Key<Organisation>, number: usize) -> (&'static str, Context) {
        let row = &self.site.organisations[key];
        let description = self.format("description-organisation", &[("name", row.name.as_str().into())]);
        let mut head = self.list_head("organisation", &row.name, description, number);
        head.trail = vec![self.label("title-organisations", self.addresses.organisations())];
        let route = Route::Organisation(key, number);
        let mut context = self.with_head(&route, head);
        let view = OrganisationPageView {
            name: row.name.clone(),
            kind: self.site.vocabularies.organisation_types[row.kind].label.clone(),
            summary: row.summary.clone(),
            about: row.about.as_ref().map(|about| self.html(about, &route, 3, "").html),
            sectors: row.sectors.iter().map(|&key| self.sector_link(key)).collect(),
            areas: self.places(&row.places),
            website: row.website.clone(),
            relays_requests: row.relays_requests,
            hue: row.sectors.first().map_or(0, |&sector| self.hue(sector)),
        };
        context.insert_value("organisation", value(&view));
        self.insert_list(&mut context, self.lists.organisation(key), &self.addresses.organisation(row), number);
        ("organisation.html", context)
    }

    fn markdown_page(&self, key: Key<Page>) -> (&'static str, Context) {
        let page = &self.site.pages[key];
        if let Some(declaration) = page.declares {
            return self.declaration(declaration, Some(key));
        }
        let route = Route::Page(key);
        let mut head = Head::new("page", &page.title, page.description.clone());
        head.noindex = !page.is_indexed;
        let mut context = self.with_head(&route, head);
        self.insert_text(&mut context, &page.body, &route, Vec::new());
        self.insert_new_profile(&mut context, page);
        ("page.html", context)
    }

    /// Adds a page's text to a context, and its table of contents, which begins with the headings that are `made`.
    fn insert_text(&self, context: &mut Context, body: &Markdown, route: &Route, made: Vec<HeadingView>) {
        let rendered = self.html(body, route, 2, "");
        let mut toc = made;
        toc.extend(rendered.headings.into_iter().map(|heading| HeadingView {
            id: heading.id,
            text: heading.text,
            level: heading.level,
        }));
        context.insert_value("content", Value::safe_string(&rendered.html));
        context.insert_value("toc", value(&toc));
    }

    fn not_found(&self) -> (&'static str, Context) {
        let mut head =
            Head::new("not_found", self.theme.locale.text("title-not-found"), self.site.identity.description.clone());
        head.noindex = true;
        ("404.html", self.with_head(&Route::NotFound, head))
    }

    fn redirect(&self, index: usize) -> (&'static str, Context) {
        let redirect = &self.routes.redirects[index];
        let view = PageView {
            kind: "redirect",
            title: self.text("redirect-link"),
            heading: self.text("redirect-link"),
            description: self.site.identity.description.clone(),
            path: redirect.from.clone(),
            canonical: url::absolute(&self.base_url, &redirect.to),
            noindex: true,
            og_type: "website",
            json_ld: None,
            breadcrumbs: Vec::new(),
            feed: "feed.xml".to_owned(),
            edit: None,
        };
        let mut context = self.context(&redirect.from);
        context.insert_value("page", value(&view));
        context.insert_value("target", Value::from(redirect.to.as_str()));
        ("redirect.html", context)
    }

    /// Areas of the same kind around `area`, the nearest first.
    fn neighbours(&self, key: Key<Area>, count: usize) -> Vec<LinkView> {
        let territory = &self.site.territory;
        let centre = |key: Key<Area>| {
            let members = territory
                .communes
                .iter()
                .enumerate()
                .filter(|(index, _)| territory.areas[key].communes.contains(*index));
            let (mut north, mut east, mut count) = (0.0, 0.0, 0.0_f64);
            for (_, commune) in members {
                (north, east, count) = (north + commune.latitude, east + commune.longitude, count + 1.0);
            }
            (north / count.max(1.0), east / count.max(1.0))
        };
        let own = centre(key);
        let mut others: Vec<(f64, Key<Area>)> = territory
            .of_kind(territory.areas[key].kind)
            .filter(|&other| other != key)
            .map(|other| {
                let (north, east) = centre(other);
                let east = (east - own.1) * own.0.to_radians().cos();
                ((north - own.0).powi(2) + east.powi(2), other)
            })
            .collect();
        others.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        others.into_iter().take(count).map(|(_, other)| self.area_link(other)).collect()
    }
}

/// The beginning of a text, whole words, for search engines: at most 160 characters.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 160;
    if text.chars().count() <= LIMIT {
        return text.trim().to_owned();
    }
    let head: String = text.chars().take(LIMIT - 1).collect();
    let whole = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_description_ends_with_a_whole_word() {
        let long = shortened(&"mot ".repeat(100));
        assert!(long.chars().count() <= 160 && long.ends_with("mot…"));
        assert_eq!(shortened(" court "), "court");
    }
}
