//! The profiles that change, their consents and their photos.

use std::collections::{BTreeMap, BTreeSet};

use super::Pair;
use super::fields::Field;
use super::records;
use super::renames::{Marks, renames};
use super::version::{ProfileState, Touch, Touched, Version};
use crate::content::model::{RawAmbassador, Stage, Status, Written};
use crate::report::masked_text;
use crate::review::changes::{Consents, Event, Photo, PhotoChange, Profile};
use crate::text::url;

impl<'a> Pair<'a> {
    /// The profiles whose text, photo or age makes a difference. One whose file has another name is one profile.
    pub(super) fn touched_profiles(&self) -> Touched<'a> {
        let (old, new) = (self.before.profiles(), self.after.profiles());
        let ids: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
        let state = |profiles: &BTreeMap<&'a str, ProfileState<'a>>, id: &str| {
            profiles.get(id).copied().unwrap_or(ProfileState::Absent)
        };
        let touch = |id: &'a str| (id, Touch { former: None, before: state(&old, id), after: state(&new, id) });
        let is_touched = |(id, touch): &(&str, Touch<'a>)| {
            let is_shown_elsewhere = match (touch.before, touch.after) {
                (ProfileState::Here(_, old), ProfileState::Here(_, new)) => reach(old) != reach(new),
                _ => false,
            };
            is_shown_elsewhere
                || !self.is_same(&format!("content/ambassadors/{id}.yaml"))
                || self.photo(id, touch).is_some()
        };
        let mut touched: Touched<'a> = ids.into_iter().map(touch).filter(is_touched).collect();
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        for (id, touch) in &touched {
            match (touch.before, touch.after) {
                (ProfileState::Here(written, _), ProfileState::Absent) => gone.push((*id, Marks::of_profile(written))),
                (ProfileState::Absent, ProfileState::Here(written, _)) => come.push((*id, Marks::of_profile(written))),
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

    /// The changes of consents and the other changes of the `touched` profiles.
    pub(super) fn profiles(&self, touched: &Touched<'a>) -> (Vec<Consents>, Vec<Profile>) {
        let (mut consents, mut profiles) = (Vec::new(), Vec::new());
        for (id, Touch { former, before, after }) in touched {
            let Some(event) = event(*before, *after) else {
                continue;
            };
            let (mut name, mut agreed, mut fields) = (None, Vec::new(), Vec::new());
            if let Some(written) = after.written() {
                let new = records::profile(written, &self.new);
                let old = before.written().map(|written| records::profile(written, &self.old));
                let differ = |old: Option<&Vec<Field>>, new: &[Field]| {
                    self.differences(old.map(Vec::as_slice).unwrap_or_default(), new)
                };
                agreed = differ(old.as_ref().map(|old| &old.consents), &new.consents);
                fields = differ(old.as_ref().map(|old| &old.fields), &new.fields);
                name = Some(masked_text(&written.path, &written.data.name.value));
            }
            let id = (*id).to_owned();
            if !agreed.is_empty() {
                consents.push(Consents { profile: id.clone(), is_new: before.written().is_none(), fields: agreed });
            }
            if event != Event::Changed || !fields.is_empty() || former.is_some() {
                profiles.push(Profile { id, former_id: former.map(str::to_owned), name, event, fields });
            }
        }
        profiles.sort_by_key(|profile| Event::ALL.iter().position(|event| *event == profile.event));
        (consents, profiles)
    }

    pub(super) fn photos(&self, touched: &Touched<'a>) -> Vec<PhotoChange> {
        touched.iter().filter_map(|(id, touch)| self.photo(id, touch)).collect()
    }

    /// The change of the photo of the profile `id`, if its bytes change.
    fn photo(&self, id: &str, &Touch { before, after, .. }: &Touch<'_>) -> Option<PhotoChange> {
        if matches!(before, ProfileState::Unreadable) || matches!(after, ProfileState::Unreadable) {
            return None;
        }
        let (old, new) = (photo(self.before, before), photo(self.after, after));
        let is_other = old.as_ref().map(|(key, _)| key) != new.as_ref().map(|(key, _)| key);
        is_other.then(|| PhotoChange {
            profile: id.to_owned(),
            // The name of the file may be that of the person who leaves.
            before: old.map(|(_, photo)| if after.written().is_some() { photo } else { Photo { path: None, ..photo } }),
            after: new.map(|(_, photo)| photo),
        })
    }
}

/// The photo that a profile shows in `version`, with the key of its bytes if the file is there.
fn photo(version: &Version<'_>, state: ProfileState<'_>) -> Option<(Option<String>, Photo)> {
    let written = state.written()?;
    let path = url::join(&written.path, &written.data.photo.as_ref()?.file.value)?;
    let facts = version.snapshot.photo(&path);
    let (width, height) = facts.and_then(|facts| facts.size).unzip();
    let path = masked_text(&written.path, &path);
    let photo = Photo { path: Some(path), bytes: facts.map(|facts| facts.bytes), width, height };
    Some((facts.map(|facts| facts.key.clone()), photo))
}

/// Where visitors find a profile.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nowhere,
    ItsPage,
    Lists,
}

fn reach(stage: Stage) -> Reach {
    match stage {
        Stage::Dropped => Reach::Nowhere,
        Stage::Unlisted => Reach::ItsPage,
        Stage::Fresh | Stage::Due | Stage::Doubtful => Reach::Lists,
    }
}

/// The event of a profile; `None` where a version cannot be read or nothing is public in either.
fn event(before: ProfileState<'_>, after: ProfileState<'_>) -> Option<Event> {
    use ProfileState::{Absent, Here, Unreadable, Withdrawn};
    let is_paused = |written: &Written<RawAmbassador>| written.data.status.value == Status::Paused;
    match (before, after) {
        (Unreadable, _) | (_, Unreadable) | (Absent, Absent) | (Withdrawn, Withdrawn) => None,
        (_, Absent) => Some(Event::Removed),
        (_, Withdrawn) => Some(Event::Withdrawn),
        (Absent, Here(..)) => Some(Event::Added),
        (Withdrawn, Here(..)) => Some(Event::Returned),
        (Here(old, old_stage), Here(new, new_stage)) => Some(match (is_paused(old), is_paused(new)) {
            (false, true) => Event::Paused,
            (true, false) => Event::Returned,
            _ => match (reach(old_stage), reach(new_stage)) {
                (was, is) if was == is => Event::Changed,
                (_, Reach::Lists) => Event::Returned,
                (_, Reach::ItsPage) => Event::Lapsed,
                (_, Reach::Nowhere) => Event::Dropped,
            },
        }),
    }
}
