//! Ambassadors: their references, coverage and order.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::references::Ids;
use super::territory::coverage;
use super::{ideas, links, markdown, optional};
use crate::content::model::Content;
use crate::content::model::kinds::Organisation;
use crate::content::model::{
    Ambassador, Availability, Employer, Photo, RawAmbassador, RawAvailability, RawEmployer, RawPhoto, RawVisit, Site,
    Stage, Status, Table, Visit, Written,
};
use crate::text::date::Date;
use crate::text::diagnostic::{Diagnostic, Diagnostics, MISSING_FILE, PATH_OUTSIDE_ROOT};
use crate::text::file_name;
use crate::text::locale::Collation;
use crate::text::source::FilePath;
use crate::text::url;

/// Profiles that were resolved on one ground, and their order.
#[derive(Default)]
pub(super) struct Profiles {
    /// See [`named`].
    named: [Vec<String>; 3],
    /// In the order of their files.
    resolved: Vec<Profile>,
    /// The listed ones, then the unlisted, then those without a page; each group sorted by name.
    ambassadors: Table<Ambassador>,
}

/// Ambassadors in order.
pub(super) struct Ordered {
    /// Those with a page.
    pub(super) ambassadors: Table<Ambassador>,
    /// The number of listed ones, which come first.
    pub(super) listed_count: usize,
    /// Those whose profile is too old for a page.
    pub(super) dropped: Vec<Arc<Ambassador>>,
}

/// A profile: as written, as resolved, and its faults.
struct Profile {
    written: Arc<Written<RawAmbassador>>,
    row: Arc<Ambassador>,
    diagnostics: Diagnostics,
}

impl Profiles {
    /// The ambassadors of `content`, which refer to `ground`. Profiles are kept while the ids of records stay in
    /// their places, because nothing else of records is read here.
    pub(super) fn resolve(
        &mut self,
        content: &Content,
        ground: &Site,
        today: Date,
        diagnostics: &mut Diagnostics,
    ) -> Ordered {
        let named = named(content, ground);
        if self.named != named {
            *self = Profiles { named, ..Profiles::default() };
        }
        let (kept, gone) = self.keep(&content.ambassadors);
        let unknown: Vec<&Arc<Written<RawAmbassador>>> =
            content.ambassadors.iter().zip(&kept).filter(|(_, kept)| kept.is_none()).map(|(new, _)| new).collect();
        let ids = Ids::new(content, &ground.charter, &ground.vocabularies, &ground.territory);
        let found: Vec<(Ambassador, Diagnostics)> =
            unknown.par_iter().map(|written| resolved(written, ground, &ids, today, &content.pictures)).collect();
        let mut shared = HashMap::new();
        let mut new = found.into_iter().zip(unknown).map(|((mut row, diagnostics), written)| {
            let set = shared.entry(row.places.clone()).or_insert_with(|| coverage(&row.places, &ground.territory));
            row.coverage = set.clone();
            Profile { written: written.clone(), row: Arc::new(row), diagnostics }
        });
        let mut added = Vec::new();
        for kept in kept {
            let profile = kept.or_else(|| {
                let profile = new.next()?;
                added.push(profile.row.clone());
                Some(profile)
            });
            self.resolved.extend(profile);
        }
        self.resolved.iter().for_each(|profile| diagnostics.extend(profile.diagnostics.clone()));
        self.ambassadors = Table::of_shared(self.ordered(&gone, added, &Collation::new(&ground.identity.language)));
        let place = |stage: Stage| self.ambassadors.shared().as_slice().partition_point(|row| row.stage < stage);
        let (listed_count, shown) = (place(Stage::Unlisted), place(Stage::Dropped));
        let dropped: Vec<Arc<Ambassador>> = self.ambassadors.shared().skip(shown).cloned().collect();
        let ambassadors = match dropped.is_empty() {
            true => self.ambassadors.clone(),
            false => Table::of_shared(self.ambassadors.shared().take(shown).cloned().collect()),
        };
        Ordered { ambassadors, listed_count, dropped }
    }

    /// Splits the known profiles into those that `written` still has, each at the place of its file, and those that
    /// are gone. Both lists are in the order of files.
    fn keep(&mut self, written: &[Arc<Written<RawAmbassador>>]) -> (Vec<Option<Profile>>, Vec<Profile>) {
        let mut former = std::mem::take(&mut self.resolved).into_iter().peekable();
        let mut gone = Vec::new();
        let kept = written.iter().map(|written| {
            // A profile that is known to be the same is not read: access to memory is the slowest part here.
            let is_same = |profile: &Profile| Arc::ptr_eq(&profile.written, written);
            while let Some(profile) = former.next_if(|former| !is_same(former) && former.written.path < written.path) {
                gone.push(profile);
            }
            former.next_if(is_same)
        });
        let kept = kept.collect();
        gone.extend(former);
        (kept, gone)
    }

    /// The known rows without those that are `gone` and with those that were `added`, sorted by name.
    fn ordered(
        &self,
        gone: &[Profile],
        mut added: Vec<Arc<Ambassador>>,
        collation: &Collation,
    ) -> Vec<Arc<Ambassador>> {
        let compare = |a: &Ambassador, b: &Ambassador| {
            let rank = |row: &Ambassador| row.stage.max(Stage::Doubtful);
            let names = || collation.compare(&a.sort_name, &b.sort_name).then_with(|| a.id.cmp(&b.id));
            rank(a).cmp(&rank(b)).then_with(names)
        };
        added.par_sort_by(|a, b| compare(a, b));
        let gone: HashSet<*const Ambassador> = gone.iter().map(|profile| Arc::as_ptr(&profile.row)).collect();
        let kept: Vec<&Arc<Ambassador>> =
            self.ambassadors.shared().filter(|row| !gone.contains(&Arc::as_ptr(row))).collect();
        let mut rows = Vec::with_capacity(kept.len() + added.len());
        let mut rest = kept.as_slice();
        // Comparing names is expensive, so each new one is inserted by binary search instead of sorting all again.
        for row in added {
            let at = rest.partition_point(|other| compare(other, &row).is_lt());
            rows.extend(rest[..at].iter().map(|&row| row.clone()));
            rows.push(row);
            rest = &rest[at..];
        }
        rows.extend(rest.iter().map(|&row| row.clone()));
        rows
    }
}

/// All that is read of records to resolve a profile: the ids in the tables that keys lead to, and those of sectors that
/// another fault keeps out of their table.
fn named(content: &Content, ground: &Site) -> [Vec<String>; 3] {
    let ids = |ids: &mut dyn Iterator<Item = &str>| ids.map(str::to_owned).collect();
    [
        ids(&mut ground.sectors.ids()),
        ids(&mut ground.records.organisations.ids()),
        ids(&mut content.sectors.iter().map(|file| file.id.as_str())),
    ]
}

fn resolved(
    written: &Written<RawAmbassador>,
    ground: &Site,
    ids: &Ids<'_>,
    today: Date,
    pictures: &[FilePath],
) -> (Ambassador, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let row = ambassador(written, ground, today, pictures, &mut diagnostics);
    ids.check(written.record(), &mut diagnostics);
    (row, diagnostics)
}

fn ambassador(
    written: &Written<RawAmbassador>,
    ground: &Site,
    today: Date,
    pictures: &[FilePath],
    diagnostics: &mut Diagnostics,
) -> Ambassador {
    let path = &written.path;
    let RawAmbassador {
        kind,
        name,
        sort_name,
        occupation,
        rome,
        role,
        since,
        employer,
        endorsed_by,
        sectors,
        themes,
        areas,
        audiences,
        levels,
        interventions,
        formats,
        languages,
        availability,
        visit,
        photo,
        links: raw_links,
        charter,
        consent,
        adult,
        authorisation,
        status,
        until,
        confirmed,
        hook,
        bio,
        received_ideas,
        aliases,
        // The owners of a profile are never published.
        owner: _,
    } = &written.data;
    let words = &ground.vocabularies;
    let places = ground.territory.places(areas, path, diagnostics);
    let paused_until = until.as_ref().filter(|_| status.value == Status::Paused).map(|until| until.value);
    let agreed = authorisation.as_ref().map(|agreed| &agreed.until).filter(|until| until.span.is_somewhere());
    let authorised_until = agreed.filter(|_| !adult.value && adult.span.is_somewhere()).map(|until| until.value);
    Ambassador {
        id: written.id.clone(),
        kind: kind.value,
        sort_name: optional(sort_name).unwrap_or_else(|| default_sort_name(&name.value, kind.value)),
        name: name.value.clone(),
        occupation: occupation.value.clone(),
        rome: optional(rome),
        role: role.as_ref().and_then(|role| words.roles.find(&role.value)),
        since: since.as_ref().map(|year| year.value),
        employer: employer.as_ref().and_then(|raw| self::employer(raw, &ground.records.organisations)),
        endorsed_by: ground.records.organisations.find_all(list(endorsed_by)),
        sectors: ground.sectors.find_all(list(sectors)),
        themes: words.themes.find_all(list(themes)),
        coverage: Default::default(),
        places,
        audiences: words.audiences.find_all(audiences),
        levels: words.levels.find_all(list(levels)),
        interventions: words.interventions.find_all(interventions),
        formats: words.formats.find_all(formats),
        languages: words.languages.find_all(languages),
        availability: availability.as_ref().map(self::availability).unwrap_or_default(),
        visit: visit.as_ref().map(self::visit),
        photo: photo.as_ref().and_then(|raw| self::photo(raw, pictures, path, diagnostics)),
        links: links(raw_links),
        charter_version: charter.version.value.to_string(),
        charter_accepted: charter.accepted.value,
        consent: consent.covers.iter().map(|what| what.value).collect(),
        // An unreadable value has been reported already.
        is_adult: adult.value || !adult.span.is_somewhere(),
        authorised_until,
        paused_until,
        pause_is_over: paused_until.is_some_and(|back| back < today),
        confirmed: confirmed.span.is_somewhere().then_some(confirmed.value),
        stage: match authorised_until {
            // A profile ends with its agreement.
            Some(until) if until < today => Stage::Dropped,
            _ if confirmed.span.is_somewhere() => ground.freshness.stage(confirmed.value, today),
            // An unreadable day has been reported already and must not hide anybody.
            _ => Stage::Fresh,
        },
        hook: optional(hook),
        bio: markdown(bio, path),
        received_ideas: ideas(received_ideas, path),
        aliases: super::aliases(aliases),
    }
}

fn list<T>(list: &Option<Vec<T>>) -> &[T] {
    list.as_deref().unwrap_or_default()
}

/// A person is sorted by what follows the first name, an organisation by its whole name. `sort_name` is for
/// exceptions.
fn default_sort_name(name: &str, kind: crate::content::model::Kind) -> String {
    match (kind, name.split_once(' ')) {
        (crate::content::model::Kind::Person, Some((first, last))) => format!("{last} {first}"),
        _ => name.to_owned(),
    }
}

fn employer(raw: &RawEmployer, organisations: &Table<Written<Organisation>>) -> Option<Employer> {
    match raw {
        RawEmployer::Id(id) => organisations.find(&id.value).map(Employer::Organisation),
        RawEmployer::Name(employer) => Some(Employer::Name(employer.name.value.clone())),
    }
}

fn availability(raw: &RawAvailability) -> Availability {
    let RawAvailability { per_year, rhythm, months, notice_days, group_max } = raw;
    let number = |number: &Option<crate::text::source::Spanned<u32>>| number.as_ref().map(|number| number.value);
    Availability {
        per_year: number(per_year),
        rhythm: optional(rhythm),
        months: months.iter().flatten().map(|month| month.value.0).collect(),
        notice_days: number(notice_days),
        group_max: number(group_max),
    }
}

fn visit(raw: &RawVisit) -> Visit {
    let RawVisit { minimum_age, equipment, wheelchair } = raw;
    Visit {
        minimum_age: minimum_age.as_ref().map(|age| age.value),
        equipment: optional(equipment),
        wheelchair: wheelchair.as_ref().map(|flag| flag.value),
    }
}

fn photo(raw: &RawPhoto, pictures: &[FilePath], profile: &FilePath, diagnostics: &mut Diagnostics) -> Option<Photo> {
    let Some(path) = url::join(profile, &raw.file.value) else {
        let diagnostic = Diagnostic::new(PATH_OUTSIDE_ROOT, profile, raw.file.span);
        diagnostics.push(diagnostic.fact("value", &raw.file.value));
        return None;
    };
    let found = file_name::find(&path, pictures, |picture| picture);
    if found.is_none() {
        let diagnostic = Diagnostic::new(MISSING_FILE, profile, raw.file.span);
        let beside = pictures.iter().filter_map(|picture| picture.rsplit('/').next());
        diagnostics.push(diagnostic.fact("file", &path).among(&raw.file.value, beside));
    }
    found.map(|path| Photo { path: path.clone(), credit: raw.credit.value.clone() })
}
