//! The losses of visitors: addresses that lead nowhere, and areas where a sector has no ambassador any more.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::departed::Departed;
use super::version::{ProfileState, Version};
use crate::content::model::{Ambassador, Area, AreaKind, Key, RawAmbassador, Sector, Site, Written};
use crate::report::masked_text;
use crate::review::changes::{BrokenAddress, Entry, LostArea, LostCoverage, Which};

/// The addresses of `before` at which `after` has no page at all, not even the one of a withdrawn profile. A file that
/// cannot be read breaks no address, since it is reported as unread.
pub(super) fn broken_addresses(
    before: &Version<'_>,
    after: &Version<'_>,
    departed: &Departed<'_>,
) -> Option<Vec<BrokenAddress>> {
    let (old, new) = (before.understood.addresses()?, after.understood.addresses()?);
    let new: HashSet<&str> = new.iter().map(|address| address.path.as_str()).collect();
    let unread: HashSet<String> = after.unread(Which::After).into_iter().map(|unread| unread.path).collect();
    let mut broken: Vec<BrokenAddress> = old
        .into_iter()
        .filter(|address| !new.contains(address.path.as_str()))
        .filter(|address| address.file.as_ref().is_none_or(|file| !unread.contains(&**file)))
        .map(|address| {
            let is_former = departed.is_former(&address.path, address.file.as_deref());
            let path = address.file.map(|file| departed.hide(&file));
            BrokenAddress { address: (!is_former).then(|| departed.hide(&address.path)), path }
        })
        .collect();
    broken.sort_by(|a, b| (&a.address, &a.path).cmp(&(&b.address, &b.path)));
    broken.dedup();
    Some(broken)
}

/// The sectors that lose their last ambassador, and the departments and employment areas where a sector loses it.
/// Paused and unlisted ambassadors do not count. `None` where a profile cannot be read any more. `sectors` are the ones
/// that change, with their former ids.
pub(super) fn lost_coverage(before: &Version<'_>, after: &Version<'_>, sectors: &[Entry]) -> Option<Vec<LostCoverage>> {
    let (old, new) = (before.understood.site.as_ref()?, after.understood.site.as_ref()?);
    let (was, is) = (before.profiles(), after.profiles());
    let is_read = |profiles: &BTreeMap<&str, ProfileState<'_>>, id: &str| {
        !matches!(profiles.get(id), Some(ProfileState::Unreadable))
    };
    if is.keys().any(|id| !is_read(&is, id) && is_read(&was, id)) {
        return None;
    }
    let renamed = |id: &str| {
        let entry = sectors.iter().find(|entry| entry.former_id.as_deref() == Some(id));
        entry.map_or_else(|| id.to_owned(), |entry| entry.id.clone())
    };
    let lost = |sector: &Sector| {
        let own = new.sectors.find(&renamed(&sector.id));
        let (had, has) = (speakers(old, old.sectors.find(&sector.id)), speakers(new, own));
        let (is_everywhere, is_removed) = (has.is_empty(), own.is_none());
        let named_by = if is_removed { naming(after, &sector.id) } else { Vec::new() };
        if had.is_empty() && named_by.is_empty() {
            return None;
        }
        let areas: Vec<LostArea> = lost_areas(old, &had, new, &has);
        let name = masked_text("content/sectors/", own.map_or(&sector.name, |own| &new.sectors[own].name));
        (is_everywhere || !areas.is_empty()).then(|| LostCoverage {
            sector: own.map_or(&sector.id, |own| &new.sectors[own].id).clone(),
            name,
            is_everywhere,
            is_removed,
            named_by,
            areas,
        })
    };
    Some(old.sectors.iter().filter_map(lost).collect())
}

/// The ids of the profiles that name the sector `id`.
fn naming(version: &Version<'_>, id: &str) -> Vec<String> {
    let profiles = version.understood.content.ambassadors.iter();
    let names =
        |file: &&Arc<Written<RawAmbassador>>| file.data.sectors.iter().flatten().any(|sector| *sector.value == *id);
    profiles.filter(names).map(|file| file.id.clone()).collect()
}

fn speakers(site: &Site, sector: Option<Key<Sector>>) -> Vec<Key<Ambassador>> {
    let speaks = |key: &Key<Ambassador>| {
        let row = &site.ambassadors[*key];
        row.paused_until.is_none() && sector.is_some_and(|sector| row.sectors.contains(&sector))
    };
    site.listed().filter(speaks).collect()
}

fn lost_areas(old: &Site, had: &[Key<Ambassador>], new: &Site, has: &[Key<Ambassador>]) -> Vec<LostArea> {
    let serves = |site: &Site, speakers: &[Key<Ambassador>], area: Key<Area>| {
        speakers.iter().any(|&key| site.territory.serves(&site.ambassadors[key].places, area))
    };
    let kinds = [AreaKind::Department, AreaKind::EmploymentArea];
    let areas = kinds.into_iter().flat_map(|kind| old.territory.of_kind(kind));
    let lost = areas.filter_map(|area| {
        let row = &old.territory.areas[area];
        let same = new.territory.areas.find(&row.id)?;
        let is_lost = serves(old, had, area) && !serves(new, has, same);
        is_lost.then(|| LostArea {
            kind: row.kind.word().to_owned(),
            code: row.code.clone(),
            name: new.territory.areas[same].name.clone(),
        })
    });
    lost.collect()
}
