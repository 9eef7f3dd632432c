//! The changes in sentences, section by section; how words of the content are written is the reader's business.

use crate::review::changes::{
    Change, Changes, Consents, Edit, Entry, Event, FieldChange, Flag, FormPart, ListEntry, LostCoverage, Photo,
    PhotoChange, Profile, Side, Unread, Which,
};
use crate::text::locale::{Argument, Locale, size};

/// Profiles, files or areas that one line names.
const NAMED_MOST: usize = 20;
/// A list that is shorter before and after is shown whole, in entries and in characters.
const SHORT_LIST: (usize, usize) = (6, 120);

/// A part of what is told.
pub(super) struct Section {
    pub title: String,
    /// Whether it asks for attention.
    pub is_warning: bool,
    pub groups: Vec<Group>,
}

/// What is told of one thing.
#[derive(Default)]
pub(super) struct Group {
    pub heading: Option<String>,
    pub lines: Vec<Line>,
}

/// A line, and the places of a long text that it tells of.
pub(super) struct Line {
    pub text: String,
    pub edits: Vec<Edit>,
}

impl Line {
    fn new(text: String) -> Line {
        Line { text, edits: Vec::new() }
    }
}

/// Tells in `words`; `write` makes words of the content harmless, `name` does so with ids and paths.
pub(super) struct Teller<'a> {
    pub words: &'a Locale,
    pub write: fn(&str) -> String,
    pub name: fn(&str) -> String,
}

impl Teller<'_> {
    /// What is compared with what.
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

    /// That nothing changes, where nothing was found to.
    pub(super) fn nothing(&self, changes: &Changes) -> &str {
        self.words.text(if changes.is_whole() { "diff-none" } else { "diff-none-read" })
    }

    /// Everything, what matters most first.
    pub(super) fn sections(&self, changes: &Changes) -> Vec<Section> {
        let mut sections = vec![self.flags(changes)];
        sections.push(self.section("unread", true, changes.unread.iter().map(|unread| self.unread(unread)).collect()));
        sections.push(self.consents(changes));
        for event in Event::ALL {
            let profiles = changes.profiles.iter().filter(|profile| profile.event == event);
            let groups = profiles.map(|profile| self.profile(profile)).collect();
            sections.push(self.grouped(&format!("profiles-{}", event.word()), groups));
        }
        sections.push(self.section("photos", false, changes.photos.iter().map(|photo| self.photo(photo)).collect()));
        sections.push(self.addresses(changes));
        sections.push(self.coverage(changes));
        let entries =
            [("sectors", &changes.sectors), ("pages", &changes.pages), ("organisations", &changes.organisations)];
        for (key, entries) in entries {
            // Those were told with the charter.
            let is_told = |entry: &&Entry| key == "pages" && changes.charter_pages.contains(&entry.id);
            let others = entries.iter().filter(|entry| !is_told(entry));
            sections.push(self.grouped(key, others.map(|entry| self.entry(entry)).collect()));
        }
        sections.push(self.grouped("texts", self.texts(changes)));
        sections
            .retain(|section| section.groups.iter().any(|group| group.heading.is_some() || !group.lines.is_empty()));
        sections
    }

    fn section(&self, key: &str, is_warning: bool, lines: Vec<Line>) -> Section {
        Section { is_warning, ..self.grouped(key, vec![Group { heading: None, lines }]) }
    }

    fn grouped(&self, key: &str, groups: Vec<Group>) -> Section {
        Section { title: self.words.text(&format!("diff-{key}")).to_owned(), is_warning: false, groups }
    }

    fn say(&self, key: &str, facts: &[(&str, &str)]) -> String {
        let facts: Vec<(&str, Argument<'_>)> = facts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.words.format(key, &facts)
    }

    fn named(&self, names: &[String]) -> String {
        let shown: Vec<String> = names.iter().take(NAMED_MOST).map(|name| (self.name)(name)).collect();
        let shown = shown.join(", ");
        match names.len().saturating_sub(NAMED_MOST) {
            0 => shown,
            more => {
                let facts = [("list", Argument::Text(&shown)), ("count", Argument::from(more))];
                self.words.format("diff-and-more", &facts)
            }
        }
    }

    fn flags(&self, changes: &Changes) -> Section {
        let group = |flag: &Flag| Group { heading: Some(self.flag(flag)), lines: self.fields(&flag.fields) };
        let groups = changes.flags.iter().map(group).collect();
        Section { is_warning: true, ..self.grouped("flags", groups) }
    }

    /// The other texts, but for what was told with the flags.
    fn texts(&self, changes: &Changes) -> Vec<Group> {
        let group = |entry: &Entry| {
            let of_entry = changes.flags.iter().filter(|flag| flag.files.contains(&entry.id));
            let flagged: Vec<&FieldChange> = of_entry.flat_map(|flag| &flag.fields).collect();
            let fields: Vec<FieldChange> =
                entry.fields.iter().filter(|field| !flagged.contains(field)).cloned().collect();
            let is_told = entry.event == Event::Changed && fields.is_empty();
            (!is_told).then(|| self.entry(&Entry { fields, ..entry.clone() }))
        };
        changes.texts.iter().filter_map(group).collect()
    }

    fn flag(&self, flag: &Flag) -> String {
        let names = if flag.profiles.is_empty() { &flag.files } else { &flag.profiles };
        let list = self.named(names);
        let facts = [("list", Argument::Text(&list)), ("count", Argument::from(names.len()))];
        self.words.format(&format!("flag-{}", flag.code.word()), &facts)
    }

    fn unread(&self, unread: &Unread) -> Line {
        let version = match unread.version {
            Which::Before => self.words.text("diff-before"),
            Which::After => self.words.text("diff-after"),
        };
        let reason = match unread.reason.as_str() {
            "link" | "submodule" => self.words.text(&format!("unread-{}", unread.reason)).to_owned(),
            code => crate::report::rule_title(self.words.language(), code),
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
        self.grouped("consents", groups)
    }

    fn profile(&self, profile: &Profile) -> Group {
        let id = (self.name)(&profile.id);
        let named = match &profile.name {
            Some(name) => self.say("diff-named", &[("id", &id), ("name", &(self.write)(name))]),
            None => id,
        };
        let heading = match &profile.former_id {
            Some(former) => self.say("diff-profile-renamed", &[("entry", &named), ("former", &(self.name)(former))]),
            None => named,
        };
        Group { heading: Some(heading), lines: self.fields(&profile.fields) }
    }

    fn entry(&self, entry: &Entry) -> Group {
        let id = (self.name)(&entry.id);
        let named = match &entry.name {
            Some(name) => self.say("diff-named", &[("id", &id), ("name", &(self.write)(name))]),
            None => id,
        };
        let heading = match entry.event {
            Event::Added => self.say("diff-entry-added", &[("entry", &named)]),
            Event::Removed => self.say("diff-entry-removed", &[("entry", &named)]),
            _ => match &entry.former_id {
                Some(former) => self.say("diff-entry-renamed", &[("entry", &named), ("former", &(self.name)(former))]),
                None => named,
            },
        };
        Group { heading: Some(heading), lines: self.fields(&entry.fields) }
    }

    fn photo(&self, change: &PhotoChange) -> Line {
        let side = |photo: &Option<Photo>| match photo {
            Some(photo) => self.picture(photo),
            None => self.words.text("diff-no-photo").to_owned(),
        };
        let (before, after) = (side(&change.before), side(&change.after));
        Line::new(
            self.say("diff-photo", &[("id", &(self.name)(&change.profile)), ("before", &before), ("after", &after)]),
        )
    }

    fn picture(&self, photo: &Photo) -> String {
        let file = photo.path.rsplit('/').next().unwrap_or_default();
        let size = match photo.bytes {
            Some(bytes) => size(bytes, self.words.language()),
            None => self.words.text("diff-no-file").to_owned(),
        };
        let pixels = photo.width.zip(photo.height).map(|(width, height)| format!(", {width} × {height} px"));
        format!("{}, {size}{}", (self.name)(file), pixels.unwrap_or_default())
    }

    fn addresses(&self, changes: &Changes) -> Section {
        let Some(broken) = &changes.broken_addresses else {
            return self.unknown("addresses");
        };
        let line =
            |broken: &crate::review::changes::BrokenAddress| Line::new((self.name)(&format!("/{}", broken.address)));
        self.section("addresses", true, broken.iter().map(line).collect())
    }

    /// That `what` could not be compared: no heading says what became of it.
    fn unknown(&self, what: &str) -> Section {
        let line = Line::new(self.words.text(&format!("diff-{what}-unknown")).to_owned());
        self.section(&format!("{what}-at-all"), true, vec![line])
    }

    fn coverage(&self, changes: &Changes) -> Section {
        let Some(lost) = &changes.lost_coverage else {
            return self.unknown("coverage");
        };
        let line = |lost: &LostCoverage| {
            let name = (self.write)(&lost.name);
            if lost.is_removed {
                let profiles = self.named(&lost.named_by);
                let count = Argument::from(lost.named_by.len());
                let facts = [("sector", Argument::Text(&name)), ("list", Argument::Text(&profiles)), ("count", count)];
                return Line::new(self.words.format("diff-coverage-removed", &facts));
            }
            if lost.is_everywhere {
                return Line::new(self.say("diff-coverage-everywhere", &[("sector", &name)]));
            }
            let area = |area: &crate::review::changes::LostArea| {
                let kind = self.words.text(if area.kind == "department" {
                    "place-department"
                } else {
                    "place-employment-area"
                });
                format!("{} ({kind})", (self.write)(&area.name))
            };
            let shown: Vec<String> = lost.areas.iter().take(NAMED_MOST).map(area).collect();
            let mut shown = shown.join(", ");
            if let Some(more @ 1..) = lost.areas.len().checked_sub(NAMED_MOST) {
                let facts = [("list", Argument::Text(&shown)), ("count", Argument::from(more))];
                shown = self.words.format("diff-and-more", &facts);
            }
            Line::new(self.say("diff-coverage-areas", &[("sector", &name), ("areas", &shown)]))
        };
        self.section("coverage", true, lost.iter().map(line).collect())
    }

    fn fields(&self, fields: &[FieldChange]) -> Vec<Line> {
        fields.iter().map(|field| self.field(field)).collect()
    }

    /// What a field is called, after the entries of lists that it stands in.
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
        let from_to = |before: &str, after: &str| {
            self.say("diff-value", &[("label", &label), ("before", before), ("after", after)])
        };
        let nothing = self.words.text("diff-nothing");
        let written = |value: &Option<String>| value.as_ref().map(|value| (self.write)(value));
        match &field.change {
            Change::Value { before: None, after } => {
                let after = written(after).unwrap_or_else(|| nothing.to_owned());
                Line::new(self.say("diff-value-new", &[("label", &label), ("after", &after)]))
            }
            Change::Value { before, after } => {
                let side = |value| written(value).unwrap_or_else(|| nothing.to_owned());
                Line::new(from_to(&side(before), &side(after)))
            }
            Change::List { before, after, added, removed } => {
                Line::new(self.list(&label, before, after, added, removed, &from_to))
            }
            Change::Form { near, parts } => Line::new(self.form(&label, near.as_deref(), parts)),
            Change::Hidden => Line::new(self.say("diff-hidden", &[("label", &label)])),
            Change::Text { edits, left_out } => {
                let text = match left_out {
                    0 => self.say("diff-text", &[("label", &label)]),
                    more => {
                        let facts = [("label", Argument::Text(&label)), ("count", Argument::from(*more))];
                        self.words.format("diff-text-more", &facts)
                    }
                };
                Line { text, edits: edits.clone() }
            }
        }
    }

    fn form(&self, label: &str, near: Option<&str>, parts: &[FormPart]) -> String {
        let part = |part: &FormPart| {
            let name = self.words.text(&format!("form-{}", part.part.word())).to_owned();
            self.say(
                "diff-form-part",
                &[("part", &name), ("before", &part.before.to_string()), ("after", &part.after.to_string())],
            )
        };
        let parts = parts.iter().map(part).collect::<Vec<_>>().join(", ");
        let near = near.map(|near| (self.write)(near));
        let key = match (&near, parts.is_empty()) {
            (None, _) => "diff-form-also",
            (Some(_), false) => "diff-form",
            (Some(_), true) => "diff-form-alone",
        };
        let near = near.unwrap_or_default();
        self.say(key, &[("label", label), ("near", &near), ("parts", &parts)])
    }

    fn list(
        &self,
        label: &str,
        before: &[String],
        after: &[String],
        added: &[String],
        removed: &[String],
        from_to: &dyn Fn(&str, &str) -> String,
    ) -> String {
        let joined = |items: &[String]| items.iter().map(|item| (self.write)(item)).collect::<Vec<_>>().join(", ");
        if before.is_empty() {
            return self.say("diff-value-new", &[("label", label), ("after", &joined(after))]);
        }
        if added.is_empty() && removed.is_empty() {
            return self.say("diff-order", &[("label", label)]);
        }
        let characters: usize = before.iter().chain(after).map(|item| item.chars().count()).sum();
        if before.len() + after.len() <= SHORT_LIST.0 && characters <= SHORT_LIST.1 {
            let after = if after.is_empty() { self.words.text("diff-nothing").to_owned() } else { joined(after) };
            return from_to(&joined(before), &after);
        }
        let signed = |sign: &str, items: &[String]| -> Vec<String> {
            let shown = items.iter().take(NAMED_MOST).map(|item| format!("{sign} {}", (self.write)(item)));
            let more = items.len().saturating_sub(NAMED_MOST);
            shown.chain((more > 0).then(|| format!("{sign} … ({more})"))).collect()
        };
        let parts = [signed("+", added), signed("−", removed)].concat().join(", ");
        self.say("diff-value-new", &[("label", label), ("after", &parts)])
    }
}
