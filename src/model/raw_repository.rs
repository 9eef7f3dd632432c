//! What was written of the repository that keeps the content.

use super::raw::Text;
use crate::document::{choice, record};
use crate::source::Spanned;

record! {
    /// The repository of the content's files: pages link to where they are edited.
    pub struct RawRepository {
        /// Its address, as a browser shows it.
        pub address: Text,
        /// The software behind the address; known for github.com, gitlab.com, codeberg.org, gitea.com and bitbucket.org.
        pub forge: Option<Spanned<Forge>>,
        /// The branch that is published; `main` by default.
        pub branch: Option<Text>,
        /// The site's folder in the repository; its root by default.
        pub folder: Option<Text>,
        /// The address where a file is edited, with `{path}` and, where needed, `{branch}` and `{id}`; for a custom forge.
        pub edit: Option<Text>,
        /// The address where a file is made, with `{path}` and, where needed, `{branch}`, `{id}` and `{content}`.
        pub new: Option<Text>,
        /// Whether anyone can read the repository; true by default. Pages do not lead to a private one.
        pub public: Option<Spanned<bool>>,
    }
}

impl RawRepository {
    /// The branch that is published.
    pub fn branch_name(&self) -> &str {
        self.branch.as_ref().map_or("main", |branch| &branch.value)
    }

    /// The site's folder in the repository, without slashes at its ends: empty for the root.
    pub fn inner_folder(&self) -> &str {
        self.folder.as_ref().map_or("", |folder| folder.value.trim_matches('/'))
    }

    /// Whether anyone can read it.
    pub fn is_public(&self) -> bool {
        self.public.as_ref().is_none_or(|public| public.value)
    }
}

choice! {
    /// The software that keeps a repository and edits its files in a browser.
    pub enum Forge {
        /// GitHub, and GitHub Enterprise Server.
        GitHub = "github",
        /// GitLab, on any host.
        GitLab = "gitlab",
        /// Gitea.
        Gitea = "gitea",
        /// Forgejo: Codeberg, among others.
        Forgejo = "forgejo",
        /// Bitbucket Cloud.
        Bitbucket = "bitbucket",
        /// Another: its addresses are written out.
        Custom = "custom",
    }
}

impl Forge {
    /// The forge of a host that the public knows.
    pub fn of_host(host: &str) -> Option<Forge> {
        match host {
            "github.com" => Some(Forge::GitHub),
            "gitlab.com" => Some(Forge::GitLab),
            "codeberg.org" => Some(Forge::Forgejo),
            "gitea.com" => Some(Forge::Gitea),
            "bitbucket.org" => Some(Forge::Bitbucket),
            _ => None,
        }
    }
}
