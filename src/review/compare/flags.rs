//! The flags: the changes that a reviewer has to look at first.

use super::version::{ProfileState, Touched};
use crate::content::model::RawOwner;
use crate::review::changes::{Entry, FieldChange, Flag, FlagCode};

/// The name of an account as it is compared: without `@` and in lower case.
pub fn handle(written: &str) -> String {
    written.trim().trim_start_matches('@').to_lowercase()
}

/// Flags for the `touched` profiles, under their former id, and for `code` that changes together with content. The
/// owner of a profile is read from the former version, so that nobody takes over a profile by writing a name into it.
pub(super) fn flags(touched: &Touched<'_>, authors: &[String], code: &[String], is_content_touched: bool) -> Vec<Flag> {
    let profiles = |code: FlagCode, is_so: &dyn Fn(ProfileState<'_>, ProfileState<'_>) -> bool| {
        let of = touched.iter().filter(|(_, touch)| is_so(touch.before, touch.after));
        let profiles: Vec<String> = of.map(|(id, touch)| touch.former.unwrap_or(id).to_owned()).collect();
        (!profiles.is_empty()).then_some(Flag { code, profiles, files: Vec::new(), fields: Vec::new() })
    };
    let is_author = |owners: &[String]| owners.iter().any(|owner| authors.contains(owner));
    let is_others = |owners: &[String]| !owners.is_empty() && !is_author(owners);
    let mut flags = Vec::new();
    if !authors.is_empty() {
        flags.extend(profiles(FlagCode::ForeignProfile, &|before, _| is_others(&owners(before))));
        flags.extend(profiles(FlagCode::OwnerUnknown, &|before, _| matches!(before, ProfileState::Unreadable)));
        flags.extend(profiles(FlagCode::OwnerTaken, &|before, after| {
            let (old, new) = (owners(before), owners(after));
            matches!((before, after), (ProfileState::Here(..), ProfileState::Here(..)))
                && old != new
                && !is_author(&old)
        }));
        flags.extend(profiles(FlagCode::OwnerIsNotAuthor, &|before, after| {
            !matches!(before, ProfileState::Here(..)) && is_others(&owners(after))
        }));
    }
    if !code.is_empty() && is_content_touched {
        flags.push(of_files(FlagCode::CodeAndContent, code.to_vec()));
    }
    if touched.len() > 1 {
        flags.extend(profiles(FlagCode::SeveralProfiles, &|_, _| true));
    }
    flags
}

/// Flags for `code`, the changed files outside the content: one for each kind that changes, the one with most power first.
pub(super) fn of_code(code: &[String]) -> Vec<Flag> {
    let kinds = [FlagCode::WorkflowChanged, FlagCode::HostChanged, FlagCode::ThemeChanged, FlagCode::CodeChanged];
    let of_kind = |kind| code.iter().filter(|path| kind_of_code(path) == kind).cloned().collect::<Vec<_>>();
    kinds.into_iter().map(|kind| of_files(kind, of_kind(kind))).filter(|flag| !flag.files.is_empty()).collect()
}

fn of_files(code: FlagCode, files: Vec<String>) -> Flag {
    Flag { code, profiles: Vec::new(), files, fields: Vec::new() }
}

/// The folders and files from which forges take what they run and who may agree to it, wherever they stand in a path.
const WORKFLOWS: &[&str] = &[
    ".circleci",
    ".drone.yml",
    ".forgejo",
    ".gitea",
    ".github",
    ".gitlab",
    ".gitlab-ci.yml",
    ".travis.yml",
    ".woodpecker",
    ".woodpecker.yaml",
    ".woodpecker.yml",
    "azure-pipelines.yml",
    "bitbucket-pipelines.yml",
    "codeowners",
    "jenkinsfile",
];

/// The files that a host obeys.
const HOSTS: &[&str] = &[
    ".htaccess",
    "_headers",
    "_nginx.map",
    "_redirects",
    "_routes.json",
    "_worker.js",
    "cname",
    "netlify.toml",
    "nginx.conf",
    "static.json",
    "staticwebapp.config.json",
    "vercel.json",
    "wrangler.json",
    "wrangler.jsonc",
    "wrangler.toml",
];

/// The flag for the file at `path`, from the root of the repository.
fn kind_of_code(path: &str) -> FlagCode {
    let path = path.to_lowercase();
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let has = |names: &[&str]| path.split('/').any(|part| names.contains(&part));
    if has(WORKFLOWS) {
        FlagCode::WorkflowChanged
    } else if HOSTS.contains(&name) {
        FlagCode::HostChanged
    } else if folders.split('/').any(|folder| folder == "themes") {
        FlagCode::ThemeChanged
    } else {
        FlagCode::CodeChanged
    }
}

/// The keys that decide who is reached, which program runs and who answers for the site: inconspicuous lines whose
/// change no visitor sees.
const DECISIVE: &[(FlagCode, &str, &[&str])] = &[
    (FlagCode::FormsMoved, "content/site.yaml", &["forms"]),
    (FlagCode::FormsMoved, "content/forms/", &["id"]),
    (FlagCode::ProgramMoved, "content/site.yaml", &["program"]),
    (FlagCode::RepositoryMoved, "content/site.yaml", &["repository"]),
    (FlagCode::AddressMoved, "content/site.yaml", &["address"]),
    (FlagCode::PublisherChanged, "content/site.yaml", &["publisher", "privacy"]),
];

/// Flags for the decisive fields of `texts`, one for each file.
pub(super) fn of_texts(texts: &[Entry]) -> Vec<Flag> {
    let flag = |(code, path, keys): &(FlagCode, &str, &[&str]), entry: &Entry| {
        let is_decisive = |field: &&FieldChange| keys.contains(&field.field.split('.').next().unwrap_or_default());
        let fields: Vec<FieldChange> = entry.fields.iter().filter(is_decisive).cloned().collect();
        let is_flagged = entry.id.starts_with(path) && !fields.is_empty();
        is_flagged.then(|| Flag { code: *code, profiles: Vec::new(), files: vec![entry.id.clone()], fields })
    };
    DECISIVE.iter().flat_map(|decisive| texts.iter().filter_map(move |entry| flag(decisive, entry))).collect()
}

fn owners(state: ProfileState<'_>) -> Vec<String> {
    let owners = state.written().into_iter().flat_map(|written| &written.data.owner).flat_map(RawOwner::handles);
    owners.filter(|owner| owner.span.is_somewhere()).map(|owner| handle(&owner.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_compared_without_its_sign_and_its_case() {
        assert_eq!((handle(" @Léa "), handle("Orga/Equipe")), ("léa".to_owned(), "orga/equipe".to_owned()));
    }
}
