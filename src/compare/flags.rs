//! What a reviewer is to look at first.

use super::version::{State, Touched};
use crate::changes::{Flag, FlagCode};
use crate::model::RawOwner;

/// The name of an account as it is compared.
pub fn handle(written: &str) -> String {
    written.trim().trim_start_matches('@').to_lowercase()
}

/// Flags for the profiles that were `touched`, under the id that they had, and for `code` that changes together with content. Whose a profile is, is read
/// from the former version, so that nobody takes a profile by writing a name into it.
pub(super) fn flags(touched: &Touched<'_>, authors: &[String], code: &[String], is_content_touched: bool) -> Vec<Flag> {
    let profiles = |code: FlagCode, is_so: &dyn Fn(State<'_>, State<'_>) -> bool| {
        let of = touched.iter().filter(|(_, touch)| is_so(touch.before, touch.after));
        let profiles: Vec<String> = of.map(|(id, touch)| touch.former.unwrap_or(id).to_owned()).collect();
        (!profiles.is_empty()).then_some(Flag { code, profiles, files: Vec::new() })
    };
    let is_author = |owners: &[String]| owners.iter().any(|owner| authors.contains(owner));
    let is_others = |owners: &[String]| !owners.is_empty() && !is_author(owners);
    let mut flags = Vec::new();
    if !authors.is_empty() {
        flags.extend(profiles(FlagCode::ForeignProfile, &|before, _| is_others(&owners(before))));
        flags.extend(profiles(FlagCode::OwnerUnknown, &|before, _| matches!(before, State::Unreadable)));
        flags.extend(profiles(FlagCode::OwnerTaken, &|before, after| {
            let (old, new) = (owners(before), owners(after));
            matches!((before, after), (State::Here(..), State::Here(..))) && old != new && !is_author(&old)
        }));
        flags.extend(profiles(FlagCode::OwnerIsNotAuthor, &|before, after| {
            !matches!(before, State::Here(..)) && is_others(&owners(after))
        }));
    }
    if !code.is_empty() && is_content_touched {
        flags.push(Flag { code: FlagCode::CodeAndContent, profiles: Vec::new(), files: code.to_vec() });
    }
    if touched.len() > 1 {
        flags.extend(profiles(FlagCode::SeveralProfiles, &|_, _| true));
    }
    flags
}

fn owners(state: State<'_>) -> Vec<String> {
    match state {
        State::Here(written, _) => {
            let handles = written.data.owner.iter().flat_map(RawOwner::handles);
            handles.filter(|written| written.span.is_somewhere()).map(|written| handle(&written.value)).collect()
        }
        State::Absent | State::Unreadable | State::Withdrawn => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_compared_without_its_sign_and_its_case() {
        assert_eq!((handle(" @Léa "), handle("Orga/Equipe")), ("léa".to_owned(), "orga/equipe".to_owned()));
    }
}
