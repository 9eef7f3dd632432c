//! Two versions of the content, compared for those who decide: what changes for visitors, in words.
//!
//! [`compare`] is a function from two [`Version`]s to [`Changes`]; [`print`] makes text of them for a person, a forge or a
//! program.

mod flags;
mod form;
mod human;
mod loss;
mod markdown;
mod names;
mod profile;
mod prose;
mod renames;
mod sheet;
mod telling;
mod texts;
mod version;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use clap::ValueEnum;

use crate::content::model::{Stage, Status, Written};
use crate::report::{harmless_json, masked_text};
use crate::review::changes::{
    Changes, Consents, Entry, Event, FieldChange, Photo, PhotoChange, Profile, VERSION, Which,
};
use crate::text::locale::{Locale, Words, words};
use crate::text::source::SourceFile;
use crate::text::url;
use names::Names;
use renames::{About, Marks, renames};
use sheet::{Field, differences};
use version::{State, Touch, Touched, stem};

pub use flags::handle;
pub use version::Version;

/// The id of the page that the site shows as its charter.
const CHARTER_PAGE: &str = "charter";

static WORDS: Words = words!("diff.ftl");

/// How the changes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person at a terminal
    Human,
    /// For a comment on a forge: under 60,000 characters, and nothing in it can act
    Markdown,
    /// For a program: see docs/diff.md and schemas/diff.schema.json
    Json,
}

/// What is known of a change beside the two versions.
pub struct Question<'a> {
    /// Who made it: names of accounts, as [`handle`] gives them.
    pub authors: Vec<String>,
    /// The language of the answer.
    pub language: &'a str,
    /// Files outside the content that change, from the root of the repository.
    pub code: Vec<String>,
}

/// All that differs between `before` and `after`.
pub fn compare(before: &Version<'_>, after: &Version<'_>, question: &Question<'_>) -> Changes {
    let pair = Pair::new(before, after, question.language);
    let touched = pair.touched_profiles();
    let charter = |field: &FieldChange| field.field.starts_with("charter.");
    let mut texts = pair.texts();
    let site = texts.iter_mut().find(|entry| entry.id == "content/site.yaml");
    let charter = site.map(|entry| entry.fields.extract_if(.., |field| charter(field)).collect()).unwrap_or_default();
    texts.retain(|entry| entry.event != Event::Changed || !entry.fields.is_empty());
    let flags = flags::flags(&touched, &question.authors, &question.code, pair.is_content_touched());
    let (consents, profiles) = pair.profiles(&touched);
    let sectors = pair.entries(
        "sectors",
        |content| &content.sectors,
        texts::sector,
        |data| About { name: &data.name, slug: None, aliases: &data.aliases },
    );
    let pages = pair.entries(
        "pages",
        |content| &content.pages,
        texts::page,
        |data| About { name: &data.title, slug: data.slug.as_ref(), aliases: &data.aliases },
    );
    let organisations = pair.entries(
        "organisations",
        |content| &content.organisations,
        texts::organisation,
        |data| About { name: &data.name, slug: None, aliases: &data.aliases },
    );
    let is_charter =
        |page: &&Entry| [Some(&page.id), page.former_id.as_ref()].contains(&Some(&CHARTER_PAGE.to_owned()));
    Changes {
        version: VERSION,
        language: pair.words.language().to_owned(),
        before: before.side.clone(),
        after: after.side.clone(),
        authors: question.authors.clone(),
        flags: [flags::of_texts(&texts), flags].concat(),
        unread: pair.unread(),
        charter,
        consents,
        profiles,
        photos: pair.photos(&touched),
        broken_addresses: loss::broken_addresses(before, after),
        lost_coverage: loss::lost_coverage(before, after, &sectors),
        charter_pages: pages.iter().filter(is_charter).map(|page| page.id.clone()).collect(),
        sectors,
        pages,
        organisations,
        texts,
        code: question.code.clone(),
    }
}

/// The changes as text that ends with a line break; `colour` is for [`Format::Human`].
pub fn print(changes: &Changes, format: Format, colour: bool) -> String {
    let words = WORDS.for_reader(&changes.language);
    match format {
        Format::Human => human::print(changes, words, colour),
        Format::Markdown => markdown::print(changes, words),
        Format::Json => {
            let text = serde_json::to_string_pretty(changes).expect("the changes have text keys only");
            format!("{}\n", harmless_json(&text))
        }
    }
}

/// The two versions with the names that each gives.
struct Pair<'a> {
    before: &'a Version<'a>,
    after: &'a Version<'a>,
    old: Names<'a>,
    new: Names<'a>,
    words: &'a Locale,
    old_paths: BTreeSet<&'a str>,
    new_paths: BTreeSet<&'a str>,
}

impl<'a> Pair<'a> {
    fn new(before: &'a Version<'a>, after: &'a Version<'a>, language: &str) -> Pair<'a> {
        let words = WORDS.for_reader(language);
        Pair {
            before,
            after,
            old: Names::new(&before.understood.content, words),
            new: Names::new(&after.understood.content, words),
            words,
            old_paths: before.paths(),
            new_paths: after.paths(),
        }
    }

    /// Whether the same stands at `path` in both versions, readable or not.
    fn is_same(&self, path: &str) -> bool {
        let Pair { before, after, .. } = self;
        match (before.text(path), after.text(path)) {
            (None, None) => before.key(path).is_some() && before.key(path) == after.key(path),
            (before, after) => before == after,
        }
    }

    fn is_content_touched(&self) -> bool {
        let photos = |version: &Version<'_>| {
            version.snapshot.photos.iter().map(|(path, facts)| (path.clone(), facts.key.clone())).collect::<Vec<_>>()
        };
        let is_other = |path: &&str| !self.is_same(path);
        self.old_paths.union(&self.new_paths).any(is_other) || photos(self.before) != photos(self.after)
    }

    /// Files that could not be read in a version and are not the same in the other one.
    fn unread(&self) -> Vec<crate::review::changes::Unread> {
        let before = self.before.unread(Which::Before).into_iter();
        let both = before.chain(self.after.unread(Which::After));
        both.filter(|unread| !self.is_same(&unread.path))
            .map(|unread| crate::review::changes::Unread { path: masked_text(sheet::PEOPLE, &unread.path), ..unread })
            .collect()
    }

    /// The profiles of which the text or the photo is another.
    fn touched_profiles(&self) -> Touched<'a> {
        let (old, new) = (self.before.profiles(), self.after.profiles());
        let ids: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
        let state =
            |profiles: &BTreeMap<&'a str, State<'a>>, id: &str| profiles.get(id).copied().unwrap_or(State::Absent);
        let touch = |id: &'a str| (id, Touch { former: None, before: state(&old, id), after: state(&new, id) });
        let is_touched = |(id, touch): &(&str, Touch<'a>)| {
            let is_other_stage = match (touch.before, touch.after) {
                (State::Here(_, old), State::Here(_, new)) => shown(old) != shown(new),
                _ => false,
            };
            is_other_stage
                || !self.is_same(&format!("content/ambassadors/{id}.yaml"))
                || self.photo(id, touch).is_some()
        };
        let mut touched: Touched<'a> = ids.into_iter().map(touch).filter(is_touched).collect();
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        for (id, touch) in &touched {
            match (touch.before, touch.after) {
                (State::Here(written, _), State::Absent) => gone.push((*id, Marks::of_profile(written))),
                (State::Absent, State::Here(written, _)) => come.push((*id, Marks::of_profile(written))),
                _ => {}
            }
        }
        for (id, former) in renames(&gone, &come) {
            let was = touched.remove(former);
            if let (Some(was), Some(touch)) = (was, touched.get_mut(id)) {
                *touch = Touch { former: Some(former), before: was.before, ..*touch };
            }
        }
        touched
    }

    fn profiles(&self, touched: &Touched<'a>) -> (Vec<Consents>, Vec<Profile>) {
        let (mut consents, mut profiles) = (Vec::new(), Vec::new());
        for (id, Touch { former, before, after }) in touched {
            let Some(event) = event(*before, *after) else {
                continue;
            };
            let (mut name, mut agreed, mut fields) = (None, Vec::new(), Vec::new());
            if let State::Here(written, _) = after {
                let new = profile::sheet(written, &self.new);
                let old = match before {
                    State::Here(written, _) => Some(profile::sheet(written, &self.old)),
                    _ => None,
                };
                let differ = |old: Option<&Vec<Field>>, new: &[Field]| {
                    differences(old.map(Vec::as_slice).unwrap_or_default(), new, self.words)
                };
                agreed = differ(old.as_ref().map(|sheet| &sheet.consents), &new.consents);
                fields = differ(old.as_ref().map(|sheet| &sheet.fields), &new.fields);
                name = Some(masked_text(&written.path, &written.data.name.value));
            }
            if !agreed.is_empty() {
                let is_new = !matches!(before, State::Here(..));
                consents.push(Consents { profile: (*id).to_owned(), is_new, fields: agreed });
            }
            if event != Event::Changed || !fields.is_empty() || former.is_some() {
                profiles.push(Profile {
                    id: (*id).to_owned(),
                    former_id: former.map(str::to_owned),
                    name,
                    event,
                    fields,
                });
            }
        }
        profiles.sort_by_key(|profile| Event::ALL.iter().position(|event| *event == profile.event));
        (consents, profiles)
    }

    fn photos(&self, touched: &Touched<'a>) -> Vec<PhotoChange> {
        touched.iter().filter_map(|(id, touch)| self.photo(id, touch)).collect()
    }

    /// How the photo of the profile `id` changes, if its bytes do.
    fn photo(&self, id: &str, &Touch { before, after, .. }: &Touch<'_>) -> Option<PhotoChange> {
        if matches!(before, State::Unreadable) || matches!(after, State::Unreadable) {
            return None;
        }
        let photo = |version: &Version<'_>, state: State<'_>| {
            let State::Here(written, _) = state else {
                return None;
            };
            let path = url::join(&written.path, &written.data.photo.as_ref()?.file.value)?;
            let facts = version.snapshot.photos.get(path.as_str());
            let size = facts.and_then(|facts| facts.size);
            let photo = Photo {
                path: masked_text(&written.path, &path),
                bytes: facts.map(|facts| facts.bytes),
                width: size.map(|(width, _)| width),
                height: size.map(|(_, height)| height),
            };
            Some((facts.map(|facts| facts.key.clone()), photo))
        };
        let (old, new) = (photo(self.before, before), photo(self.after, after));
        let key = |photo: &Option<(Option<String>, Photo)>| photo.as_ref().map(|(key, _)| key.clone());
        let is_other = key(&old) != key(&new);
        is_other.then(|| PhotoChange {
            profile: id.to_owned(),
            before: old.map(|(_, photo)| photo),
            after: new.map(|(_, photo)| photo),
        })
    }

    /// What changes in the files of one folder.
    fn entries<T>(
        &self,
        folder: &str,
        files: impl Fn(&'a crate::content::model::Content) -> &'a Vec<Arc<Written<T>>>,
        fields: impl Fn(&Written<T>, &Names<'_>) -> Vec<Field>,
        about: impl Fn(&T) -> About<'_>,
    ) -> Vec<Entry>
    where
        T: 'a,
    {
        let by_path = |version: &'a Version<'a>| -> BTreeMap<&'a str, &'a Written<T>> {
            files(&version.understood.content).iter().map(|file| (&*file.path, &**file)).collect()
        };
        let (old, new) = (by_path(self.before), by_path(self.after));
        let folder = format!("content/{folder}/");
        let marks = |version: &Version<'_>, file: &Written<T>| {
            Marks::of_entry(stem(&file.path), version.text(&file.path), &about(&file.data))
        };
        let gone = old.iter().filter(|(path, _)| !self.new_paths.contains(*path));
        let come = new.iter().filter(|(path, _)| !self.old_paths.contains(*path));
        let gone: Vec<_> = gone.map(|(path, file)| (*path, marks(self.before, file))).collect();
        let come: Vec<_> = come.map(|(path, file)| (*path, marks(self.after, file))).collect();
        let renamed = renames(&gone, &come);
        let is_renamed: BTreeSet<&str> = renamed.values().copied().collect();
        let paths = self.old_paths.union(&self.new_paths).filter(|path| path.starts_with(&folder));
        let entry = |path: &&'a str| {
            let former = renamed.get(path).copied();
            let (was, is) = (old.get(former.unwrap_or(path)), new.get(path));
            let (event, changed) = match (was, is) {
                _ if is_renamed.contains(path) => return None,
                _ if former.is_none() && self.is_same(path) => return None,
                (Some(was), Some(is)) => {
                    let changed = differences(&fields(was, &self.old), &fields(is, &self.new), self.words);
                    (Event::Changed, changed)
                }
                (None, Some(is)) if !self.old_paths.contains(path) => {
                    (Event::Added, differences(&[], &fields(is, &self.new), self.words))
                }
                (Some(_), None) if !self.new_paths.contains(path) => (Event::Removed, Vec::new()),
                _ => return None,
            };
            if event == Event::Changed && changed.is_empty() && former.is_none() {
                return None;
            }
            let name = is.or(was).map(|file| masked_text(path, &about(&file.data).name.value));
            let former_id = former.map(|path| stem(path).to_owned());
            Some(Entry { id: stem(path).to_owned(), former_id, name, event, fields: changed })
        };
        paths.filter_map(entry).collect()
    }

    /// What changes in the files that have no noun of their own here: the site's texts, vocabularies, forms, the territory.
    fn texts(&self) -> Vec<Entry> {
        let is_other = |path: &&&str| {
            let inner = path.trim_start_matches("content/");
            !["sectors/", "pages/", "organisations/", "ambassadors/"].iter().any(|folder| inner.starts_with(folder))
        };
        let paths = self.old_paths.union(&self.new_paths).filter(is_other);
        let entry = |path: &&'a str| {
            let fields = |version: &Version<'_>| match version.text(path) {
                Some(text) => texts::file(&SourceFile::new(path, text), self.words),
                None => Vec::new(),
            };
            let (event, fields) = match (self.before.text(path), self.after.text(path)) {
                (Some(before), Some(after)) if before == after => return None,
                (Some(_), Some(_)) if !self.is_meaningful_in_both(path) => return None,
                (Some(_), Some(_)) => {
                    (Event::Changed, differences(&fields(self.before), &fields(self.after), self.words))
                }
                (None, Some(_)) if !self.old_paths.contains(path) => {
                    (Event::Added, differences(&[], &fields(self.after), self.words))
                }
                (Some(_), None) if !self.new_paths.contains(path) => (Event::Removed, Vec::new()),
                _ => return None,
            };
            Some(Entry { id: (*path).to_owned(), former_id: None, name: None, event, fields })
        };
        paths.filter_map(entry).collect()
    }

    /// Whether both versions of a YAML file can be parsed: of one that cannot, its fault is told.
    fn is_meaningful_in_both(&self, path: &str) -> bool {
        let is_tree = |version: &Version<'_>| {
            !texts::file(&SourceFile::new(path, version.text(path).unwrap_or_default()), self.words).is_empty()
        };
        is_tree(self.before) && is_tree(self.after)
    }
}

/// Where a profile is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    Nowhere,
    OnItsPage,
    OnLists,
}

/// Where a profile of this age is shown.
fn shown(stage: Stage) -> Shown {
    match stage {
        Stage::Dropped => Shown::Nowhere,
        Stage::Unlisted => Shown::OnItsPage,
        Stage::Fresh | Stage::Due | Stage::Doubtful => Shown::OnLists,
    }
}

/// What becomes of a profile; `None` where that cannot be told.
fn event(before: State<'_>, after: State<'_>) -> Option<Event> {
    let is_paused =
        |written: &Written<crate::content::model::RawAmbassador>| written.data.status.value == Status::Paused;
    match (before, after) {
        (State::Unreadable, _) | (_, State::Unreadable) | (State::Absent, State::Absent) => None,
        (State::Withdrawn, State::Withdrawn) => None,
        (_, State::Absent) => Some(Event::Removed),
        (_, State::Withdrawn) => Some(Event::Withdrawn),
        (State::Absent, State::Here(..)) => Some(Event::Added),
        (State::Withdrawn, State::Here(..)) => Some(Event::Returned),
        (State::Here(old, old_stage), State::Here(new, new_stage)) => Some(match (is_paused(old), is_paused(new)) {
            (false, true) => Event::Paused,
            (true, false) => Event::Returned,
            _ => match (shown(old_stage), shown(new_stage)) {
                (was, is) if was == is => Event::Changed,
                (_, Shown::OnLists) => Event::Returned,
                (_, Shown::OnItsPage) => Event::Lapsed,
                (_, Shown::Nowhere) => Event::Dropped,
            },
        }),
    }
}
