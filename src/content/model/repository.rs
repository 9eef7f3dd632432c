//! The repository that keeps the content, and where a browser edits its files.

use super::raw_repository::Forge;
use crate::text::url::encoded;

/// The longest address that browsers, proxies and forges are sure to take, in bytes.
const ADDRESS_MAX: usize = 7_500;

/// The repository of the content's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    pub forge: Forge,
    /// Its address without a slash at its end.
    pub address: String,
    pub branch: String,
    /// The site's folder in it: empty, or with a slash at its end.
    pub folder: String,
    /// Of a custom forge: where a file is edited, with holes.
    pub edit_template: Option<String>,
    /// Of a custom forge: where a file is made, with holes.
    pub new_template: Option<String>,
    pub is_public: bool,
    /// The text of a new profile; `{{id}}` stands for its id.
    pub starter: String,
}

/// Where a browser makes a new file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    pub address: String,
    /// Whether the text is in the address, so that nobody has to copy it.
    pub is_filled: bool,
}

impl Repository {
    /// The name of the forge, as its users call it; `None` for one of their own.
    pub fn forge_name(&self) -> Option<&'static str> {
        match self.forge {
            Forge::GitHub => Some("GitHub"),
            Forge::GitLab => Some("GitLab"),
            Forge::Gitea => Some("Gitea"),
            Forge::Forgejo if self.address.starts_with("https://codeberg.org/") => Some("Codeberg"),
            Forge::Forgejo => Some("Forgejo"),
            Forge::Bitbucket => Some("Bitbucket"),
            Forge::Custom => None,
        }
    }

    /// Where a browser edits the file at `path`, given from the site's root. Each part of the path is percent-encoded;
    /// slashes stay, those of the branch too.
    pub fn edit(&self, path: &str) -> Option<String> {
        let Repository { address, branch, folder, .. } = self;
        let (branch, file) = (encoded(branch), encoded(&format!("{folder}{path}")));
        match self.forge {
            Forge::GitHub => Some(format!("{address}/edit/{branch}/{file}")),
            Forge::GitLab => Some(format!("{address}/-/edit/{branch}/{file}")),
            Forge::Gitea | Forge::Forgejo => Some(format!("{address}/_edit/{branch}/{file}")),
            Forge::Bitbucket => {
                Some(format!("{address}/src/{branch}/{file}?mode=edit&spa=0&at={branch}&fileviewer=file-view-default"))
            }
            Forge::Custom => Some(self.filled(self.edit_template.as_ref()?, path, "")),
        }
    }

    /// Where a browser makes the file at `path`, given from the site's root, with the text `content` already in it where
    /// the forge can and the address does not grow too long for it. Bitbucket has no such address: its page of the folder has
    /// a button for it.
    pub fn new_file(&self, path: &str, content: &str) -> Option<NewFile> {
        let Repository { address, branch, folder, .. } = self;
        let full = format!("{folder}{path}");
        let (in_folder, name) = full.rsplit_once('/').unwrap_or(("", &full));
        let (branch, in_folder) = (encoded(branch), encoded(in_folder));
        let in_folder = if in_folder.is_empty() { in_folder } else { format!("/{in_folder}") };
        let (bare, filled) = match self.forge {
            Forge::GitHub => {
                let bare = format!("{address}/new/{branch}?filename={}", query(&full));
                let filled = format!("{bare}&value={}", query(content));
                (bare, Some(filled))
            }
            Forge::GitLab => (format!("{address}/-/new/{branch}{in_folder}?file_name={}", query(name)), None),
            Forge::Gitea | Forge::Forgejo => {
                let bare = format!("{address}/_new/{branch}{in_folder}?filename={}", query(name));
                let filled = format!("{bare}&value={}", query(content));
                (bare, Some(filled))
            }
            Forge::Bitbucket => (format!("{address}/src/{branch}{in_folder}/"), None),
            Forge::Custom => {
                let template = self.new_template.as_ref()?;
                let filled = template.contains("{content}").then(|| self.filled(template, path, content));
                (self.filled(template, path, ""), filled)
            }
        };
        let filled = filled.filter(|address| address.len() <= ADDRESS_MAX);
        Some(NewFile { is_filled: filled.is_some(), address: filled.unwrap_or(bare) })
    }

    /// `template` with its holes filled.
    fn filled(&self, template: &str, path: &str, content: &str) -> String {
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let id = name.rsplit_once('.').map_or(name, |(id, _)| id);
        // What a hole is filled with holds no braces any more: nothing is filled twice.
        template
            .replace("{path}", &encoded(&format!("{}{path}", self.folder)))
            .replace("{branch}", &encoded(&self.branch))
            .replace("{id}", &encoded(id))
            .replace("{content}", &query(content))
    }
}

/// `text` as a value in the query of an address.
fn query(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository(forge: Forge, address: &str) -> Repository {
        Repository {
            forge,
            address: address.to_owned(),
            branch: "main".to_owned(),
            folder: String::new(),
            edit_template: None,
            new_template: None,
            is_public: true,
            starter: String::new(),
        }
    }

    #[test]
    fn every_forge_has_its_addresses() {
        let forges = [
            repository(Forge::GitHub, "https://github.com/orient-est/annuaire"),
            repository(Forge::GitLab, "https://gitlab.com/orient-est/outils/annuaire"),
            repository(Forge::Gitea, "https://gitea.com/orient-est/annuaire"),
            repository(Forge::Forgejo, "https://codeberg.org/orient-est/annuaire"),
            repository(Forge::Bitbucket, "https://bitbucket.org/orient-est/annuaire"),
            Repository {
                edit_template: Some("https://git.example/edit?file={path}&ref={branch}#{id}".to_owned()),
                new_template: Some("https://git.example/new?file={path}&text={content}".to_owned()),
                ..repository(Forge::Custom, "https://git.example/annuaire")
            },
        ];
        let lines = forges.iter().flat_map(|forge| {
            let edit = forge.edit("content/ambassadors/oe-0001.yaml");
            let new = forge.new_file("content/ambassadors/oe-0081.yaml", "kind: person\nname: Léa & Co\n");
            let new = new.map(|new| format!("{} ({})", new.address, if new.is_filled { "filled" } else { "empty" }));
            [forge.forge_name().unwrap_or("custom").to_owned(), edit.unwrap_or_default(), new.unwrap_or_default()]
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r"
        GitHub
        https://github.com/orient-est/annuaire/edit/main/content/ambassadors/oe-0001.yaml
        https://github.com/orient-est/annuaire/new/main?filename=content%2Fambassadors%2Foe-0081.yaml&value=kind%3A+person%0Aname%3A+L%C3%A9a+%26+Co%0A (filled)
        GitLab
        https://gitlab.com/orient-est/outils/annuaire/-/edit/main/content/ambassadors/oe-0001.yaml
        https://gitlab.com/orient-est/outils/annuaire/-/new/main/content/ambassadors?file_name=oe-0081.yaml (empty)
        Gitea
        https://gitea.com/orient-est/annuaire/_edit/main/content/ambassadors/oe-0001.yaml
        https://gitea.com/orient-est/annuaire/_new/main/content/ambassadors?filename=oe-0081.yaml&value=kind%3A+person%0Aname%3A+L%C3%A9a+%26+Co%0A (filled)
        Codeberg
        https://codeberg.org/orient-est/annuaire/_edit/main/content/ambassadors/oe-0001.yaml
        https://codeberg.org/orient-est/annuaire/_new/main/content/ambassadors?filename=oe-0081.yaml&value=kind%3A+person%0Aname%3A+L%C3%A9a+%26+Co%0A (filled)
        Bitbucket
        https://bitbucket.org/orient-est/annuaire/src/main/content/ambassadors/oe-0001.yaml?mode=edit&spa=0&at=main&fileviewer=file-view-default
        https://bitbucket.org/orient-est/annuaire/src/main/content/ambassadors/ (empty)
        custom
        https://git.example/edit?file=content/ambassadors/oe-0001.yaml&ref=main#oe-0001
        https://git.example/new?file=content/ambassadors/oe-0081.yaml&text=kind%3A+person%0Aname%3A+L%C3%A9a+%26+Co%0A (filled)
        ");
    }

    #[test]
    fn odd_names_stay_in_their_part_of_the_address() {
        let odd = Repository {
            branch: "feature/été#1".to_owned(),
            folder: "mon site?/".to_owned(),
            ..repository(Forge::GitHub, "https://github.com/orient-est/annuaire")
        };
        assert_eq!(
            odd.edit("content/pages/100%.md").unwrap(),
            "https://github.com/orient-est/annuaire/edit/feature/%C3%A9t%C3%A9%231/mon%20site%3F/content/pages/100%25.md"
        );
        assert_eq!(
            odd.new_file("content/pages/a&b.md", "x=1&y").unwrap().address,
            "https://github.com/orient-est/annuaire/new/feature/%C3%A9t%C3%A9%231?filename=mon+site%3F%2Fcontent%2Fpages\
             %2Fa%26b.md&value=x%3D1%26y"
        );
    }

    #[test]
    fn an_address_never_grows_too_long() {
        let forge = repository(Forge::GitHub, "https://github.com/orient-est/annuaire");
        let new = forge.new_file("content/ambassadors/a.yaml", &"é".repeat(2_000)).unwrap();
        assert!(!new.is_filled && new.address.len() < ADDRESS_MAX && !new.address.contains("value"));
    }
}
