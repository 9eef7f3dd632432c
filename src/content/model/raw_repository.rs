//! What was written of the repository that keeps the content.

use crate::content::document::{Flag, Setting, choice, record};
use crate::text::source::Spanned;
use crate::text::url;

record! {
    /// The repository of the content's files: pages link to where they are edited.
    pub struct RawRepository {
        /// The address of the repository, as a browser shows it.
        pub address: Setting,
        /// The software of the forge; known for github.com, gitlab.com, codeberg.org, gitea.com and bitbucket.org.
        pub forge: Option<Spanned<Forge>>,
        /// The branch that is published.
        #[schemars(extend("default" = RawRepository::BRANCH))]
        pub branch: Option<Setting>,
        /// The site's folder in the repository; the root by default.
        pub folder: Option<Setting>,
        /// The address where a file is edited, for `custom`: with `{path}` and, where needed, `{branch}` and `{id}`.
        pub edit: Option<Setting>,
        /// The address where a file is added, for `custom`: with `{path}` and, where needed, `{branch}`, `{id}` and
        /// `{content}`.
        pub new: Option<Setting>,
        /// Whether anyone can read the repository. Pages do not link to a private one.
        #[schemars(extend("default" = true))]
        pub public: Option<Flag>,
        /// The accounts or teams that are asked before the theme, the workflows or the settings of the site change:
        /// `annuaire forge` writes them into CODEOWNERS.
        pub maintainers: Option<Vec<Setting>>,
    }
}

record! {
    /// The program that workflows install: one commit of a repository, the same until somebody writes another.
    pub struct RawProgram {
        /// The address of its repository, for `git clone`.
        pub address: Setting,
        /// The full name of the commit: 40 or 64 hexadecimal digits.
        pub revision: Setting,
    }
}

impl RawProgram {
    /// Whether the address can be cloned by anybody, signs nobody in, and is nothing else in a workflow.
    pub fn has_safe_address(&self) -> bool {
        let address = &self.address.value;
        address.starts_with("https://")
            && is_web_address(address)
            && !address.contains(['?', '#', '$', '{', '}'])
            && url::base_path(address) != "/"
    }

    /// Whether the revision names one commit for ever: a branch or a tag can move.
    pub fn is_fixed(&self) -> bool {
        let revision = &self.revision.value;
        [40, 64].contains(&revision.len()) && revision.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    }
}

/// Whether a browser can be sent to `address`: safe, and nothing in it ends it early.
pub fn is_web_address(address: &str) -> bool {
    url::is_external(address) && !address.contains(|c: char| c.is_whitespace() || "\"'<>`\\".contains(c))
}

impl RawRepository {
    /// The usual branch.
    pub const BRANCH: &str = "main";

    /// Whether the branch can have its name: none has spaces, or what git, a pattern or a workflow reads otherwise.
    pub fn is_branch(name: &str) -> bool {
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || "~^:?*[\\${}!+\"".contains(c);
        !name.is_empty() && !name.starts_with(['-', '/']) && !name.contains("..") && !name.contains(is_odd)
    }

    /// Whether `folder` is the plain path of a folder of a repository. A workflow would fill in what follows a `$`.
    pub fn is_folder(folder: &str) -> bool {
        let folder = folder.trim_matches('/');
        let is_plain = |part: &str| !matches!(part, "" | "." | "..");
        (folder.is_empty() || folder.split('/').all(is_plain))
            && !folder.contains(|c: char| c.is_control() || "$\\".contains(c))
    }

    /// Whether `account` is the name of an account or a team as forges write it: `@name`, `@organisation/team`.
    pub fn is_account(account: &str) -> bool {
        let is_part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphanumeric())
                && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        };
        account.strip_prefix('@').is_some_and(|parts| parts.split('/').all(is_part))
    }

    /// The accounts that are asked before anything but the content changes.
    pub fn maintainers(&self) -> impl Iterator<Item = &str> {
        self.maintainers.iter().flatten().map(|account| account.value.as_str())
    }

    /// The branch that is published.
    pub fn branch_name(&self) -> &str {
        self.branch.as_ref().map_or(RawRepository::BRANCH, |branch| &branch.value)
    }

    /// The site's folder in the repository, without slashes at its ends: empty for the root.
    pub fn inner_folder(&self) -> &str {
        self.folder.as_ref().map_or("", |folder| folder.value.trim_matches('/'))
    }

    /// Whether its branch and its folder can stand in a workflow.
    pub fn suits_workflows(&self) -> bool {
        RawRepository::is_branch(self.branch_name()) && RawRepository::is_folder(self.inner_folder())
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
