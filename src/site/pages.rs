//! The pages of a site. Each is a struct, made from a [`PageContext`], which is all that its template reads.
//!
//! A page has a file here with its struct and the function that makes it. The structs and their comments are also the
//! manual of the theme, `docs/theme.md`.

mod addresses;
mod ambassadors;
mod areas;
mod cards;
mod choice;
mod context;
mod declarations;
mod editing;
mod finder;
mod forms;
mod frame;
mod genders;
mod guide;
mod home;
mod json_ld;
mod lists;
mod map;
mod markdown_page;
mod notices;
mod organisations;
mod parts;
mod profile;
mod questions;
mod records;
mod route;
mod search;
mod sectors;
mod selection;
mod site_map;
mod terms;
mod texts;
mod voice;

use schemars::JsonSchema;
use serde::Serialize;

use crate::content::model::Declaration;
use crate::content::model::kinds::{Page as MarkdownRecord, RecordKey};

pub use addresses::Addresses;
pub use cards::{card_photo, employer_name, in_a_sentence, is_person};
pub use context::{PageContext, PhotoPaths, Shared};
pub use finder::Finder;
pub use forms::{form_addresses, policy, update_address};
pub use home::newest;
pub use lists::Lists;
pub use map::Drawing;
pub use profile::{is_indexed, profile_description};
pub use records::{ShownSet, shown};
pub use route::{Redirect, Route, TermKind, address, terms};

/// A page that a template renders.
pub trait Page: Serialize + JsonSchema {
    /// The template, by its path below `templates/`.
    const TEMPLATE: &'static str;
}

/// A template and the schema of the page that it renders.
pub struct PageSchema {
    /// The template, by its path below `templates/`.
    pub template: &'static str,
    /// Makes the schema of the page's fields, with their comments.
    pub schema: fn() -> schemars::Schema,
}

const fn schema_of<P: Page>() -> PageSchema {
    PageSchema { template: P::TEMPLATE, schema: || schemars::schema_for!(P) }
}

/// Every page, in the order of the manual.
pub const SCHEMAS: &[PageSchema] = &[
    schema_of::<home::HomePage>(),
    schema_of::<ambassadors::AmbassadorsPage>(),
    schema_of::<profile::ProfilePage>(),
    schema_of::<sectors::SectorsPage>(),
    schema_of::<sectors::SectorPage>(),
    schema_of::<areas::AreasPage>(),
    schema_of::<areas::AreaPage>(),
    schema_of::<terms::TermsPage>(),
    schema_of::<terms::TermPage>(),
    schema_of::<organisations::OrganisationsPage>(),
    schema_of::<organisations::OrganisationPage>(),
    schema_of::<search::SearchPage>(),
    schema_of::<selection::SelectionPage>(),
    schema_of::<forms::FormPage>(),
    schema_of::<forms::SentPage>(),
    schema_of::<forms::NotSentPage>(),
    schema_of::<markdown_page::MarkdownPage>(),
    schema_of::<records::RecordsPage>(),
    schema_of::<guide::GuidePage>(),
    schema_of::<declarations::LegalNoticePage>(),
    schema_of::<declarations::PrivacyPage>(),
    schema_of::<declarations::AccessibilityPage>(),
    schema_of::<site_map::SiteMapPage>(),
    schema_of::<notices::GonePage>(),
    schema_of::<notices::UnconfirmedPage>(),
    schema_of::<notices::NotFoundPage>(),
    schema_of::<notices::RedirectPage>(),
];

/// A page that was made, ready for its template.
pub struct MadePage {
    /// The template, by its path below `templates/`.
    pub template: &'static str,
    /// Everything that the template reads.
    pub context: tera::Context,
}

fn made<P: Page>(page: &P) -> MadePage {
    let context = tera::Context::from_serialize(page).expect("a page is a struct of serialisable parts");
    MadePage { template: P::TEMPLATE, context }
}

/// Makes the page of `route`.
///
/// # Panics
/// If no template writes the file of `route`: see [`Route::is_page`].
pub fn page(route: &Route, context: &PageContext<'_>) -> MadePage {
    match *route {
        Route::Home => made(&home::HomePage::new(context)),
        Route::Ambassadors(number) => made(&ambassadors::AmbassadorsPage::new(context, number)),
        Route::Profile(key) => made(&profile::ProfilePage::new(context, key)),
        Route::Gone(index) => made(&notices::GonePage::new(context, index)),
        Route::Unconfirmed(index) => made(&notices::UnconfirmedPage::new(context, index)),
        Route::Sectors => made(&sectors::SectorsPage::new(context)),
        Route::Sector(key, number) => made(&sectors::SectorPage::new(context, key, number)),
        Route::Terms(kind) => made(&terms::TermsPage::new(context, kind)),
        Route::Term(kind, key, number) => made(&terms::TermPage::new(context, kind, key, number)),
        Route::Areas => made(&areas::AreasPage::new(context)),
        Route::Area(key, number) => made(&areas::AreaPage::new(context, key, number)),
        Route::Organisations => made(&organisations::OrganisationsPage::new(context)),
        Route::Organisation(key, number) => made(&organisations::OrganisationPage::new(context, key, number)),
        Route::Records(kind) => records::list(context, kind),
        Route::Record(kind, index) => records::record(context, kind, index),
        Route::Page(key) => match context.site.records.pages[key].data.declares() {
            Some(declaration) => declaration_page(context, declaration, Some(key)),
            None => made(&markdown_page::MarkdownPage::new(context, key)),
        },
        Route::Declaration(declaration) => declaration_page(context, declaration, None),
        Route::Form(key) => made(&forms::FormPage::new(context, key)),
        Route::Sent(key) => made(&forms::SentPage::new(context, key)),
        Route::NotSent(key) => made(&forms::NotSentPage::new(context, key)),
        Route::Selection => made(&selection::SelectionPage::new(context)),
        Route::Search => made(&search::SearchPage::new(context)),
        Route::SiteMap => made(&site_map::SiteMapPage::new(context)),
        Route::NotFound => made(&notices::NotFoundPage::new(context)),
        Route::Redirect(index) => made(&notices::RedirectPage::new(context, index)),
        Route::Generated(_) | Route::RecordData(_) | Route::SitemapPart(_) | Route::Asset(_) | Route::Index(_) => {
            unreachable!("no template writes {route:?}")
        }
    }
}

fn declaration_page(
    context: &PageContext<'_>,
    declaration: Declaration,
    page: Option<RecordKey<MarkdownRecord>>,
) -> MadePage {
    match declaration {
        Declaration::LegalNotice => made(&declarations::LegalNoticePage::new(context, page)),
        Declaration::Privacy => made(&declarations::PrivacyPage::new(context, page)),
        Declaration::Accessibility => made(&declarations::AccessibilityPage::new(context, page)),
    }
}
