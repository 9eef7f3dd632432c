//! The changes as sentences in sections, before a terminal or a forge lays them out.

use crate::report::rule_title;
use crate::review::changes::{
    BrokenAddress, Change, Changes, Consents, Edit, Entry, Event, FieldChange, Flag, FormPart, ListEntry, LostArea,
    LostCoverage, Photo, PhotoChange, Profile, Side, Unread, Which, word,
};
use crate::text::language::Language;
use crate::text::locale::{Argument, Locale, size};

/// The most profiles, files or areas named on one line.
const NAMED_MOST: usize = 20;
/// A list with fewer items and characters, before and after together, is shown whole.
const SHORT_LIST: (usize, usize) = (6, 120);

pub(super) struct Section {
    pub title: String,
    pub is_warning: bool,
    pub groups: Vec<Group>,
}

/// The lines about one profile, one file, or the whole section.
pub(super) struct Group {
    pub heading: Option<String>,
    pub lines: Vec<Line>,
}

pub(super) struct Line {
    pub text: String,
    /// The edits of a long text, shown below the line.
    pub edits: Vec<Edit>,
}

impl Line {
    fn new(text: String) -> Line {
        Line { text, edits: Vec::new() }
    }
}

/// Formats changes in one language. Every text of the content passes through one of the two functions.
pub(super) struct Formatter<'a> {
    pub words: &'a Locale,
    /// Makes a text harmless for the reader's medium.
    pub write: fn(&str) -> String,
    /// Makes an id or a path harmless.
    pub name: fn(&str) -> String,
}

impl Formatter<'_> {
    /// The sections that have something to show, the most important first.
    pub(super) fn sections(&self, changes: &Changes) -> Vec<Section> {
        let mut sections = vec![self.flags(changes)];
        sections.push(self.lines("unread", changes.unread.iter().map(|unread| self.unread(unread)).collect()));
        sections.push(self.consents(changes));
        for event in Event::ALL {
            let profiles = changes.profiles.iter().filter(|profile| profile.event == event);
            let groups = profiles.map(|profile| self.profile(profile)).collect();
            sections.push(self.groups(&format!("profiles-{}", word(event)), groups));
        }
        let photos = changes.photos.iter().map(|photo| self.photo(photo)).collect();
        sections.push(Section { is_warning: false, ..self.lines("photos", photos) });
        sections.push(self.addresses(changes));
        sections.push(self.coverage(changes));
        let entries = |entries: &[Entry]| entries.iter().map(|entry| self.entry(entry)).collect();
        sections.push(self.groups("sectors", entries(&changes.sectors)));
        // The pages of the charter are in the section of consents.
        let pages = changes.pages.iter().filter(|page| !changes.charter_pages.contains(&page.id));
        sections.push(self.groups("pages", pages.map(|page| self.entry(page)).collect()));
        sections.push(self.groups("organisations", entries(&changes.organisations)));
        sections.extend(changes.records.iter().map(|(folder, records)| self.groups(folder, entries(records))));
        sections.push(self.groups("texts", self.texts(changes)));
        let is_shown = |group: &Group| group.heading.is_some() || !group.lines.is_empty();
        sections.retain(|section| section.groups.iter().any(is_shown));
        sections
    }

    /// The line that names the two versions.
    pub(super) fn sides(&self, changes: &Changes) -> String {
        let side = |side: &Side| match &side.commit {
            Some(commit) => {
                let short: String = commit.chars().take(10).collect();
                format!("{} ({})", (self.name)(&side.name), (self.name)(&short))
            }
            None => self.say("diff-folder", &[("path", &(self.name)(&side.name))]),
        };
        self.say("diff-sides", &[("before", &side(&changes.before)), ("after", &side(&changes.after))])
    }

    /// The line for a report without changes.
    pub(super) fn nothing(&self, changes: &Changes) -> &str {
        self.words.text(if changes.is_whole() { "diff-none" } else { "diff-none-read" })
    }

    /// A warning of single lines.
    fn lines(&self, key: &str, lines: Vec<Line>) -> Section {
        Section { is_warning: true, ..self.groups(key, vec![Group { heading: None, lines }]) }
    }

    fn groups(&self, key: &str, groups: Vec<Group>) -> Section {
        Section { title: self.words.text(&format!("diff-{key}")).to_owned(), is_warning: false, groups }
    }

    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.words.format(key, &arguments)
    }

    /// Like `say`, with the number `count`.
    fn count(&self, key: &str, count: usize, texts: &[(&str, &str)]) -> String {
        let texts = texts.iter().map(|(name, text)| (*name, Argument::Text(text)));
        let arguments: Vec<_> = texts.chain([("count", Argument::from(count))]).collect();
        self.words.format(key, &arguments)
    }

    /// The first of `names` and the number of the others.
    fn list<T>(&self, items: &[T], name: impl Fn(&T) -> String) -> String {
        let shown = items.iter().take(NAMED_MOST).map(name).collect::<Vec<_>>().join(", ");
        match items.len().saturating_sub(NAMED_MOST) {
            0 => shown,
            more => self.count("diff-and-more", more, &[("list", &shown)]),
        }
    }

    fn names(&self, names: &[String]) -> String {
        self.list(names, |name| (self.name)(name))
    }

    fn flags(&self, changes: &Changes) -> Section {
        let heading = |Flag { code, profiles, files, .. }: &Flag| {
            let names = if profiles.is_empty() { files } else { profiles };
            self.count(&format!("flag-{}", word(code)), names.len(), &[("list", &self.names(names))])
        };
        let group = |flag: &Flag| Group { heading: Some(heading(flag)), lines: self.fields(&flag.fields) };
        let groups = changes.flags.iter().map(group).collect();
        Section { is_warning: true, ..self.groups("flags", groups) }
    }

    /// The other texts, without the fields that are shown with the flags.
    fn texts(&self, changes: &Changes) -> Vec<Group> {
        let group = |entry: &Entry| {
            let of_entry = changes.flags.iter().filter(|flag| flag.files.contains(&entry.id));
            let flagged: Vec<&FieldChange> = of_entry.flat_map(|flag| &flag.fields).collect();
            let fields: Vec<FieldChange> =
                entry.fields.iter().filter(|field| !flagged.contains(field)).cloned().collect();
            let is_flagged_whole = entry.event == Event::Changed && fields.is_empty();
            (!is_flagged_whole).then(|| self.entry(&Entry { fields, ..entry.clone() }))
        };
        changes.texts.iter().filter_map(group).collect()
    }

    fn unread(&self, unread: &Unread) -> Line {
        let version = match unread.version {
            Which::Before => self.words.text("diff-before"),
            Which::After => self.words.text("diff-after"),
        };
        let reason = match unread.reason.as_str() {
            "link" | "submodule" => self.words.text(&format!("unread-{}", unread.reason)).to_owned(),
            code => rule_title(Language::of(self.words.language()), code),
        };
        let key = if unread.is_whole { "diff-unread-whole" } else { "diff-unread-part" };
        let path = (self.name)(&unread.path);
        Line::new(self.say(key, &[("path", &path), ("version", version), ("reason", &reason)]))
    }

    fn consents(&self, changes: &Changes) -> Section {
        let mut groups = Vec::new();
        if !changes.charter.is_empty() {
            let heading = Some(self.words.text("diff-charter").to_owned());
            groups.push(Group { heading, lines: self.fields(&changes.charter) });
        }
        let pages = changes.pages.iter().filter(|page| changes.charter_pages.contains(&page.id));
        groups.extend(pages.map(|page| {
            let group = self.entry(page);
            let heading = group.heading.map(|entry| self.say("diff-charter-page", &[("entry", &entry)]));
            Group { heading, ..group }
        }));
        groups.extend(changes.consents.iter().map(|Consents { profile, is_new, fields }| {
            let key = if *is_new { "diff-consent-new" } else { "diff-consent" };
            Group { heading: Some(self.say(key, &[("id", &(self.name)(profile))])), lines: self.fields(fields) }
        }));
        self.groups("consents", groups)
    }

    /// An id with the name that people know.
    fn id_and_name(&self, id: &str, name: Option<&String>) -> String {
        let id = (self.name)(id);
        match name {
            Some(name) => self.say("diff-named", &[("id", &id), ("name", &(self.write)(name))]),
            None => id,
        }
    }

    fn profile(&self, Profile { id, former_id, name, event: _, fields }: &Profile) -> Group {
        let entry = self.id_and_name(id, name.as_ref());
        let heading = match former_id {
            Some(former) => self.say("diff-profile-renamed", &[("entry", &entry), ("former", &(self.name)(former))]),
            None => entry,
        };
        Group { heading: Some(heading), lines: self.fields(fields) }
    }

    fn entry(&self, Entry { id, former_id, name, event, fields }: &Entry) -> Group {
        let entry = self.id_and_name(id, name.as_ref());
        let heading = match (event, former_id) {
            (Event::Added, _) => self.say("diff-entry-added", &[("entry", &entry)]),
            (Event::Removed, _) => self.say("diff-entry-removed", &[("entry", &entry)]),
            (_, Some(former)) => self.say("diff-entry-renamed", &[("entry", &entry), ("former", &(self.name)(former))]),
            (_, None) => entry,
        };
        Group { heading: Some(heading), lines: self.fields(fields) }
    }

    fn photo(&self, change: &PhotoChange) -> Line {
        let side = |photo: &Option<Photo>| match photo {
            Some(photo) => self.picture(photo),
            None => self.words.text("diff-no-photo").to_owned(),
        };
        let (id, before, after) = ((self.name)(&change.profile), side(&change.before), side(&change.after));
        Line::new(self.say("diff-photo", &[("id", &id), ("before", &before), ("after", &after)]))
    }

    fn picture(&self, photo: &Photo) -> String {
        let file = photo.path.as_ref().and_then(|path| path.rsplit('/').next()).map(|file| (self.name)(file));
        let size = match photo.bytes {
            Some(bytes) => size(bytes, Language::of(self.words.language())),
            None => self.words.text("diff-no-file").to_owned(),
        };
        let pixels = photo.width.zip(photo.height).map(|(width, height)| format!(", {width} × {height} px"));
        let facts = format!("{size}{}", pixels.unwrap_or_default());
        file.into_iter().chain([facts]).collect::<Vec<_>>().join(", ")
    }

    fn addresses(&self, changes: &Changes) -> Section {
        let Some(broken) = &changes.broken_addresses else {
            return self.not_compared("addresses");
        };
        let line = |BrokenAddress { address, path }: &BrokenAddress| {
            Line::new(match (address, path) {
                (Some(address), _) => (self.name)(&format!("/{address}")),
                (None, path) => {
                    let file = path.as_ref().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
                    self.say("diff-former-addresses", &[("id", &(self.name)(file.trim_end_matches(".yaml")))])
                }
            })
        };
        self.lines("addresses", broken.iter().map(line).collect())
    }

    fn coverage(&self, changes: &Changes) -> Section {
        let Some(lost) = &changes.lost_coverage else {
            return self.not_compared("coverage");
        };
        self.lines("coverage", lost.iter().map(|lost| Line::new(self.lost(lost))).collect())
    }

    /// The section for `subject` where one of the sites could not be put together.
    fn not_compared(&self, subject: &str) -> Section {
        let line = Line::new(self.words.text(&format!("diff-{subject}-unknown")).to_owned());
        self.lines(&format!("{subject}-at-all"), vec![line])
    }

    fn lost(&self, LostCoverage { name, is_everywhere, is_removed, named_by, areas, .. }: &LostCoverage) -> String {
        let sector = (self.write)(name);
        if *is_removed {
            let profiles = self.names(named_by);
            return self.count("diff-coverage-removed", named_by.len(), &[("sector", &sector), ("list", &profiles)]);
        }
        if *is_everywhere {
            return self.say("diff-coverage-everywhere", &[("sector", &sector)]);
        }
        let area = |area: &LostArea| {
            let kind = self.words.text(match area.kind.as_str() {
                "department" => "place-department",
                _ => "place-employment-area",
            });
            format!("{} ({kind})", (self.write)(&area.name))
        };
        self.say("diff-coverage-areas", &[("sector", &sector), ("areas", &self.list(areas, area))])
    }

    fn fields(&self, fields: &[FieldChange]) -> Vec<Line> {
        fields.iter().map(|field| self.field(field)).collect()
    }

    /// The label of a field, after the entries of lists that hold it.
    fn label(&self, field: &FieldChange) -> String {
        if field.label == field.field {
            return (self.write)(&field.field);
        }
        let entry = |entry: &ListEntry| {
            let key = format!("entry-{}", entry.list.replace('_', "-"));
            let id = (self.write)(&entry.id);
            self.words.try_format(&key, &[("id", Argument::Text(&id))]).unwrap_or(id)
        };
        let entries = field.within.iter().map(entry);
        entries.chain([field.label.clone()]).collect::<Vec<_>>().join(", ")
    }

    fn field(&self, field: &FieldChange) -> Line {
        let label = self.label(field);
        let side = |value: &Option<String>| match value {
            Some(value) => (self.write)(value),
            None => self.words.text("diff-nothing").to_owned(),
        };
        Line::new(match &field.change {
            Change::Value { before: None, after } => self.new_value(&label, &side(after)),
            Change::Value { before, after } => self.changed_value(&label, &side(before), &side(after)),
            Change::List { before, after, added, removed } => {
                self.changed_list(&label, [before, after], added, removed)
            }
            Change::Form { near, parts } => self.form(&label, near.as_deref(), parts),
            Change::Hidden => self.say("diff-hidden", &[("label", &label)]),
            Change::Text { edits, left_out } => {
                let text = match left_out {
                    0 => self.say("diff-text", &[("label", &label)]),
                    more => self.count("diff-text-more", *more, &[("label", &label)]),
                };
                return Line { text, edits: edits.clone() };
            }
        })
    }

    fn new_value(&self, label: &str, after: &str) -> String {
        self.say("diff-value-new", &[("label", label), ("after", after)])
    }

    fn changed_value(&self, label: &str, before: &str, after: &str) -> String {
        self.say("diff-value", &[("label", label), ("before", before), ("after", after)])
    }

    fn form(&self, label: &str, near: Option<&str>, parts: &[FormPart]) -> String {
        let part = |FormPart { part, before, after }: &FormPart| {
            let name = self.words.text(&format!("form-{}", word(part))).to_owned();
            let (before, after) = (before.to_string(), after.to_string());
            self.say("diff-form-part", &[("part", &name), ("before", &before), ("after", &after)])
        };
        let key = match (near, parts.is_empty()) {
            (None, _) => "diff-form-also",
            (Some(_), false) => "diff-form",
            (Some(_), true) => "diff-form-alone",
        };
        let parts = parts.iter().map(part).collect::<Vec<_>>().join(", ");
        let near = near.map(self.write).unwrap_or_default();
        self.say(key, &[("label", label), ("near", &near), ("parts", &parts)])
    }

    fn changed_list(
        &self,
        label: &str,
        [before, after]: [&[String]; 2],
        added: &[String],
        removed: &[String],
    ) -> String {
        let joined = |items: &[String]| items.iter().map(|item| (self.write)(item)).collect::<Vec<_>>().join(", ");
        if before.is_empty() {
            return self.new_value(label, &joined(after));
        }
        if added.is_empty() && removed.is_empty() {
            return self.say("diff-order", &[("label", label)]);
        }
        let characters: usize = before.iter().chain(after).map(|item| item.chars().count()).sum();
        if before.len() + after.len() <= SHORT_LIST.0 && characters <= SHORT_LIST.1 {
            let after = if after.is_empty() { self.words.text("diff-nothing").to_owned() } else { joined(after) };
            return self.changed_value(label, &joined(before), &after);
        }
        let signed = |sign: &str, items: &[String]| -> Vec<String> {
            let shown = items.iter().take(NAMED_MOST).map(|item| format!("{sign} {}", (self.write)(item)));
            let more = items.len().saturating_sub(NAMED_MOST);
            shown.chain((more > 0).then(|| format!("{sign} … ({more})"))).collect()
        };
        self.new_value(label, &[signed("+", added), signed("−", removed)].concat().join(", "))
    }
}
