//! Rules beyond types and references: one function a rule, whose doc comment is its promise. The functions stand in
//! five tables: [`CHECKS`], [`GROUND_CHECKS`], [`TEXT_CHECKS`], [`PROFILE_CHECKS`] and [`SURROUNDED_CHECKS`].

mod charter;
mod forms;
mod legal;
mod links;
mod minors;
mod misread;
mod names;
mod personal;
mod photos;
mod profiles;
mod repository;
mod rome;
mod territory;

use std::sync::Arc;

use rayon::prelude::*;

use crate::content::document::Code;
use crate::content::model::{Content, Freshness, RawAmbassador, RawMeans, RawSynonym, Site, Written};
use crate::content::parse::Layer;
use crate::content::starter::{self, StarterKind};
use crate::text::date::Date;
use crate::text::diagnostic::{
    BAD_SLUG, BAD_SYNONYMS, Diagnostic, Diagnostics, FILE_TOO_LARGE, MISSING_LEGAL_FACT, NOT_UTF8, OUT_OF_RANGE,
    SAMPLE_IDENTIFIER, SECTOR_WITHOUT_AMBASSADOR, UNFINISHED_TEXT, UNKNOWN_REFERENCE, YAML_ALIAS, YAML_DEPTH,
    YAML_SYNTAX,
};
use crate::text::source::{FilePath, Span, Spanned};
use crate::text::url;

/// Everything a rule may read.
pub struct Facts<'a> {
    pub content: &'a Content,
    pub site: &'a Site,
    /// The text of a content file by its path, to find positions inside values.
    pub sources: &'a (dyn Fn(&str) -> Option<&'a str> + Sync),
    pub icons: &'a [String],
    pub languages: &'a [String],
    pub today: Date,
}

/// A rule about the site as a whole: reads the facts and reports faults.
pub type Check = fn(&Facts<'_>, &mut Diagnostics);

/// A rule about one profile. What it may read beside that profile is said where the rules stand.
pub type ProfileCheck = fn(&Facts<'_>, &Written<RawAmbassador>, &mut Diagnostics);

/// Rules about the site as a whole.
pub const CHECKS: &[Check] = &[
    language_is_spoken,
    icons_exist,
    page_size_is_sensible,
    freshness_is_in_order,
    sectors_have_ambassadors,
    synonyms_are_words,
    slugs_can_stand_in_addresses,
    repository::repository_can_be_reached,
    repository::program_is_fixed,
    repository::site_has_an_address,
    links::links_are_safe,
    links::links_are_careful,
    links::markdown_links_lead_somewhere,
    personal::nothing_is_left_of_the_withdrawn,
    photos::photos_are_of_profiles,
    names::nobody_has_two_profiles,
    rome::codes_of_sectors_are_ones,
    charter::charter_is_in_force,
    charter::days_of_the_charter_are_in_order,
    forms::field_names_are_their_own,
    forms::choices_have_options,
    forms::keys_suit_the_type,
    forms::limits_are_sensible,
    forms::services_get_what_they_need,
    forms::endpoints_are_safe,
    forms::identifiers_are_own,
    legal::declarations_stand_once,
    legal::state_agrees_with_the_audit,
    legal::audit_is_valid,
    legal::standard_is_the_one_of_the_law,
    legal::addresses_of_declarations_are_safe,
    legal::months_of_the_privacy_page_are_sensible,
    legal::legal_facts_are_there,
];

/// Rules about the territory. They read the ground alone (see [`Layer`]).
pub const GROUND_CHECKS: &[Check] = &[
    territory::arrondissements_are_in_their_department,
    territory::codes_are_those_of_communes,
    territory::communes_are_of_the_region,
    territory::areas_have_communes,
    territory::communes_lie_in_their_department,
    territory::postcodes_are_of_the_surroundings,
    territory::outlines_are_of_departments,
    territory::outlines_lie_around_their_communes,
];

/// Rules about texts that belong to no profile. They may read neither the theme nor the day, so their findings stay
/// right while profiles change.
pub const TEXT_CHECKS: &[Check] = &[
    personal::texts_keep_what_is_personal,
    personal::comments_of_the_content_keep_what_is_personal,
    models_are_filled_in,
    misread::texts_are_shown_as_written,
];

/// Rules about each profile that read, beside it, its own row of the site, the ground (see [`Layer`]) and the day. So their
/// findings stay right while records and other profiles change.
pub const PROFILE_CHECKS: &[ProfileCheck] = &[
    links::links_of_a_profile_are_safe,
    links::links_of_a_profile_are_careful,
    profiles::speaks_for_a_sector_or_a_theme,
    profiles::keys_suit_the_kind,
    profiles::levels_belong_to_audiences,
    profiles::pause_has_an_end,
    profiles::pause_is_not_over,
    profiles::until_is_of_a_pause,
    rome::code_of_a_profile_is_one,
    names::addresses_do_not_name,
    profiles::past_days_are_past,
    profiles::confirmation_is_not_too_old,
    minors::agreements_still_hold,
    profiles::nothing_is_left_of_the_model,
    profiles::charter_was_in_force,
    profiles::consent_covers_what_is_shown,
    profiles::hook_is_short,
    profiles::areas_are_not_redundant,
    profiles::numbers_are_sensible,
    personal::profiles_keep_what_is_personal,
    misread::texts_of_a_profile_are_shown_as_written,
];

/// Rules about each profile that read its [`Surroundings`] too.
pub const SURROUNDED_CHECKS: &[ProfileCheck] =
    &[links::markdown_links_of_a_profile_lead_somewhere, minors::minors_are_protected];

/// All that a rule about one profile may read of records. Of other profiles it may read the list of their files.
#[derive(PartialEq, Eq)]
struct Surroundings {
    targets: Vec<links::Target>,
    relays: Vec<minors::Relay>,
}

impl Surroundings {
    fn of(facts: &Facts<'_>) -> Surroundings {
        Surroundings { targets: links::targets(facts.content), relays: minors::relays(facts.site) }
    }
}

/// What was found in profiles, kept so that only those that changed are checked again, and in the texts beside them. It
/// is forgotten here when the day is another.
#[derive(Default)]
pub struct CheckCache {
    today: Option<Date>,
    /// `None` when the territory may have changed.
    ground: Option<Diagnostics>,
    /// `None` when a record has changed.
    texts: Option<Diagnostics>,
    surroundings: Option<Surroundings>,
    profiles: Vec<CheckedProfile>,
    /// The ids of those who left.
    withdrawn: Vec<String>,
}

/// A profile, and what was found in it.
struct CheckedProfile {
    written: Arc<Written<RawAmbassador>>,
    found: Diagnostics,
    found_around: Diagnostics,
}

impl CheckCache {
    /// Drops what depends on a file of `layer`, which changed. Profiles find out by themselves what they no longer are.
    pub fn forget(&mut self, layer: Layer) {
        match layer {
            Layer::Ground => *self = CheckCache::default(),
            Layer::Record => self.texts = None,
            Layer::Profile => {}
        }
    }

    /// Runs every rule whose findings are not known.
    pub fn check(&mut self, facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
        CHECKS.iter().for_each(|check| check(facts, diagnostics));
        let profiles = &facts.content.ambassadors;
        let (is_other_day, withdrawn) =
            (self.today.replace(facts.today) != Some(facts.today), &facts.content.withdrawn);
        if is_other_day || self.withdrawn != *withdrawn || !self.are_of_same_files(profiles) {
            *self = CheckCache { today: self.today, withdrawn: withdrawn.clone(), ..CheckCache::default() };
            self.profiles = profiles.par_iter().map(|profile| CheckedProfile::new(facts, profile)).collect();
        }
        let ground = self.ground.get_or_insert_with(|| found(GROUND_CHECKS, |check, found| check(facts, found)));
        diagnostics.extend(ground.clone());
        let mut is_elsewhere = false;
        let texts = self.texts.get_or_insert_with(|| {
            // A profile that comes or goes has dropped everything above.
            let surroundings = Some(Surroundings::of(facts));
            is_elsewhere = self.surroundings.is_some() && self.surroundings != surroundings;
            self.surroundings = surroundings;
            found(TEXT_CHECKS, |check, found| check(facts, found))
        });
        diagnostics.extend(texts.clone());
        self.profiles.par_iter_mut().zip(profiles).for_each(|(known, profile)| {
            if !Arc::ptr_eq(&known.written, profile) {
                *known = CheckedProfile::new(facts, profile);
            } else if is_elsewhere {
                known.found_around = found(SURROUNDED_CHECKS, |check, found| check(facts, profile, found));
            }
        });
        for CheckedProfile { found, found_around, .. } in &self.profiles {
            diagnostics.extend(found.clone());
            diagnostics.extend(found_around.clone());
        }
    }

    fn are_of_same_files(&self, profiles: &[Arc<Written<RawAmbassador>>]) -> bool {
        let is_same = |(known, new): (&CheckedProfile, &Arc<Written<RawAmbassador>>)| {
            Arc::ptr_eq(&known.written, new) || known.written.path == new.path
        };
        self.profiles.len() == profiles.len() && self.profiles.iter().zip(profiles).all(is_same)
    }
}

impl CheckedProfile {
    fn new(facts: &Facts<'_>, written: &Arc<Written<RawAmbassador>>) -> CheckedProfile {
        CheckedProfile {
            written: written.clone(),
            found: found(PROFILE_CHECKS, |check, found| check(facts, written, found)),
            found_around: found(SURROUNDED_CHECKS, |check, found| check(facts, written, found)),
        }
    }
}

/// What is found by `checks`, each of which `run` runs.
fn found<T>(checks: &[T], run: impl Fn(&T, &mut Diagnostics)) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    checks.iter().for_each(|check| run(check, &mut diagnostics));
    diagnostics
}

/// Adds the rules that hold for a site that is published for good but not for a demonstration, and makes errors of
/// the warnings about them.
pub fn check_for_publication(site: &Site, diagnostics: &mut Diagnostics) {
    if site.identity.is_demonstration {
        forms::report_sample_identifier(site, diagnostics);
        legal::report_missing_facts(site, diagnostics);
    }
    diagnostics.make_errors(&[SAMPLE_IDENTIFIER, MISSING_LEGAL_FACT]);
}

/// The theme has texts in the site's language.
fn language_is_spoken(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(site) = &facts.content.site else {
        return;
    };
    let language = &site.data.language;
    if !facts.languages.contains(&language.value) {
        diagnostics.push(unknown("site-language", language, &site.path, facts.languages));
    }
}

/// An icon that a sector names is in the theme's sprite.
fn icons_exist(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for sector in &facts.content.sectors {
        if let Some(icon) = sector.data.icon.as_ref().filter(|icon| !facts.icons.contains(&icon.value)) {
            diagnostics.push(unknown("icon", icon, &sector.path, facts.icons));
        }
    }
}

fn unknown(kind: &str, written: &Code, path: &FilePath, accepted: &[String]) -> Diagnostic {
    Diagnostic::new(UNKNOWN_REFERENCE, path, written.span)
        .fact("kind", kind)
        .fact("value", &written.value)
        .among(&written.value, accepted.iter().map(String::as_str))
}

/// A list page shows at least one ambassador, and no more than a browser can bear.
fn page_size_is_sensible(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(site) = &facts.content.site else {
        return;
    };
    if let Some(size) = &site.data.page_size {
        in_range("page_size", size, 1, 500, &site.path, diagnostics);
    }
}

/// The ages of a profile are in order: remind, doubt, unlist, drop.
fn freshness_is_in_order(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    const MONTHS_MAX: u32 = 120;
    let Some((path, raw)) =
        facts.content.site.as_ref().and_then(|site| Some((&site.path, site.data.freshness.as_ref()?)))
    else {
        return;
    };
    let Freshness { remind_months, doubt_months, unlist_months, .. } = facts.site.freshness;
    let steps = [
        ("remind_months", &raw.remind_months, 1),
        ("doubt_months", &raw.doubt_months, remind_months),
        ("unlist_months", &raw.unlist_months, doubt_months),
        ("drop_months", &raw.drop_months, unlist_months),
    ];
    for (key, written, least) in steps {
        if let Some(months) = written {
            in_range(key, months, least, MONTHS_MAX, path, diagnostics);
        }
    }
}

/// No page keeps a placeholder of the model it was started from.
fn models_are_filled_in(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Content { sectors, records, forms, .. } = facts.content;
    let mut files: Vec<(&FilePath, StarterKind)> = Vec::new();
    files.extend(sectors.iter().map(|file| (&file.path, StarterKind::Sector)));
    for set in records.sets() {
        files.extend(set.records().map(|record| (record.path, StarterKind::Record(set.name()))));
    }
    files.extend(forms.iter().map(|file| (&file.path, StarterKind::Form)));
    files.into_iter().for_each(|(path, kind)| starter_texts(facts, path, kind, diagnostics));
}

/// Reports each placeholder of the model of `kind` that the file at `path` still has.
fn starter_texts(facts: &Facts<'_>, path: &FilePath, kind: StarterKind, diagnostics: &mut Diagnostics) {
    let source = (facts.sources)(path).unwrap_or_default();
    for place in starter::leftovers(kind, source) {
        let text = source[place.start..place.end].lines().next().unwrap_or_default();
        let before = source[..place.start].trim_end_matches([' ', '"', '\'']).strip_suffix(':').unwrap_or_default();
        let key = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        diagnostics.push(Diagnostic::new(UNFINISHED_TEXT, path, place).fact("key", key).fact("value", text));
    }
}

/// A number lies between two others, both included.
fn in_range(
    key: &str,
    number: &Spanned<u32>,
    minimum: u32,
    maximum: u32,
    path: &FilePath,
    diagnostics: &mut Diagnostics,
) {
    if !(minimum..=maximum).contains(&number.value) {
        diagnostics.push(
            Diagnostic::new(OUT_OF_RANGE, path, number.span)
                .fact("key", key)
                .fact("value", number.value)
                .fact("minimum", minimum)
                .fact("maximum", maximum),
        );
    }
}

/// The slug of a page or a form can be part of an address.
fn slugs_can_stand_in_addresses(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let pages = facts.content.records.pages.iter().map(|page| (&page.path, &page.data.slug));
    let forms = facts.content.forms.iter().map(|form| (&form.path, &form.data.slug));
    for (path, slug) in pages.chain(forms) {
        if let Some(slug) = slug.as_ref().filter(|slug| !url::is_slug(&slug.value)) {
            let mut diagnostic = Diagnostic::new(BAD_SLUG, path, slug.span).fact("value", &slug.value);
            diagnostic.suggestion = Some(slug::slugify(&slug.value)).filter(|slug| url::is_slug(slug));
            diagnostics.push(diagnostic);
        }
    }
}

/// Every sector has at least one ambassador.
fn sectors_have_ambassadors(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let site = facts.site;
    // A profile that could not be read may belong to any sector.
    if diagnostics.iter().any(hides_a_sector) {
        return;
    }
    let is_covered = |id: &str| {
        let key = site.sectors.find(id);
        key.is_some_and(|key| site.listed().any(|row| site.ambassadors[row].sectors.contains(&key)))
    };
    for sector in facts.content.sectors.iter().filter(|sector| !is_covered(&sector.id)) {
        let span = sector.data.name.span;
        let span = if span.is_somewhere() { span } else { Span::new(0, 0) };
        let diagnostic = Diagnostic::new(SECTOR_WITHOUT_AMBASSADOR, &sector.path, span);
        diagnostics.push(diagnostic.fact("sector", &sector.data.name.value));
    }
}

/// Returns true if `fault` leaves open which sectors a profile belongs to.
fn hides_a_sector(fault: &Diagnostic) -> bool {
    let is_unread = [NOT_UTF8, FILE_TOO_LARGE, YAML_SYNTAX, YAML_ALIAS, YAML_DEPTH].contains(&fault.rule);
    let is_of_sectors = fault.get("key") == Some("sectors") || fault.get("kind") == Some("sector");
    fault.path.starts_with("content/ambassadors/") && (is_unread || is_of_sectors)
}

/// Words that mean the same are at least two, and each has a letter or a figure: the search compares words.
fn synonyms_are_words(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    let Some(synonyms) = &facts.content.synonyms else {
        return;
    };
    for group in &synonyms.data {
        let (words, means, is_alone) = match group {
            RawSynonym::Same(words) => (words.as_slice(), [].as_slice(), words.len() == 1),
            RawSynonym::Means(RawMeans { say, means }) => (say.as_slice(), means.as_slice(), false),
        };
        let faulty = words.iter().chain(means).filter(|word| !word.value.chars().any(char::is_alphanumeric));
        for word in faulty.chain(words.first().filter(|_| is_alone)) {
            diagnostics.push(Diagnostic::new(BAD_SYNONYMS, &synonyms.path, word.span).fact("value", &word.value));
        }
    }
}
