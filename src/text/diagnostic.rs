//! What we say about a text: which rule, which file, which bytes, and the facts that the message needs.
//!
//! A diagnostic holds no sentence. Its code names a message of `locales/<language>/diagnostics.ftl`, and its facts are the
//! message's variables; the reporter joins them in the reader's language.

use crate::text::nearest::{Choice, Meant, meant};
use crate::text::source::{FilePath, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be built.
    Error,
    /// The site can be built, but a visitor will miss something.
    Warning,
}

/// One fault the tool knows: its stable code and how bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Stable: it may be quoted in documentation and disabled in other tools. Also the key of its message.
    pub code: &'static str,
    /// Error or warning; a diagnostic of a warning may be an error where more is asked: see [`Diagnostics::make_errors`].
    pub severity: Severity,
    /// What content keeps, in one sentence.
    pub promise: &'static str,
}

macro_rules! rules {
    ($(#[doc = $promise:literal] $name:ident = $code:literal $severity:ident;)*) => {
        $(
            #[doc = $promise]
            pub const $name: Rule =
                Rule { code: $code, severity: Severity::$severity, promise: $promise.trim_ascii() };
        )*

        /// Every rule, in the order of this file.
        pub const RULES: &[Rule] = &[$($name),*];
    };
}

rules! {
    /// A file is UTF-8 text.
    NOT_UTF8 = "not-utf8" Error;
    /// The name of a file is UTF-8 text.
    UNREADABLE_NAME = "unreadable-name" Error;
    /// Every system can keep a file of this name.
    FOREIGN_NAME = "foreign-name" Error;
    /// No system takes the names of two files for one.
    SAME_NAME = "same-name" Error;
    /// A file is no larger than what a person writes.
    FILE_TOO_LARGE = "file-too-large" Error;
    /// A file is no symbolic link.
    SYMBOLIC_LINK = "symbolic-link" Error;
    /// A file is there itself, and not what Git LFS leaves in its place.
    LFS_POINTER = "lfs-pointer" Error;
    /// A path written in a file stays inside the site's root.
    PATH_OUTSIDE_ROOT = "path-outside-root" Error;
    /// A folder of `content/` is one that the program reads.
    UNKNOWN_FOLDER = "unknown-folder" Error;
    /// A file has the ending that its folder expects.
    UNKNOWN_FILE = "unknown-file" Error;
    /// A file that every site needs, or that another file names, is there.
    MISSING_FILE = "missing-file" Error;
    /// A file's stem can stand in an address.
    BAD_ID = "bad-id" Error;
    /// A file holds one version of its text, and no marks of a merge.
    MERGE_CONFLICT = "merge-conflict" Error;
    /// A YAML file can be parsed.
    YAML_SYNTAX = "yaml-syntax" Error;
    /// A YAML file uses no anchors and no aliases, so that it cannot grow in memory.
    YAML_ALIAS = "yaml-alias" Error;
    /// A YAML file is not nested deeper than any content needs.
    YAML_DEPTH = "yaml-depth" Error;
    /// A text has no invisible character that changes how the rest is read.
    HIDDEN_CHARACTER = "hidden-character" Error;
    /// A letter carries no more marks than any script writes.
    STACKED_MARKS = "stacked-marks" Error;
    /// A Markdown file starts with front matter between two lines of `---`.
    MISSING_FRONT_MATTER = "missing-front-matter" Error;
    /// A key is one of the keys of its group.
    UNKNOWN_KEY = "unknown-key" Error;
    /// A key is written once.
    DUPLICATE_KEY = "duplicate-key" Error;
    /// A required key is written.
    MISSING_KEY = "missing-key" Error;
    /// A value has the type of its key.
    WRONG_TYPE = "wrong-type" Error;
    /// A date is a day of the calendar, written year-month-day.
    BAD_DATE = "bad-date" Error;
    /// A number is in the range that makes sense.
    OUT_OF_RANGE = "out-of-range" Error;
    /// A text is not empty.
    EMPTY_TEXT = "empty-text" Error;
    /// A text that stands on one line has no line break.
    LINE_BREAK = "line-break" Error;
    /// A required list has at least one entry.
    EMPTY_LIST = "empty-list" Error;
    /// A value is one of the accepted words.
    UNKNOWN_VALUE = "unknown-value" Error;
    /// A reference names something that exists.
    UNKNOWN_REFERENCE = "unknown-reference" Error;
    /// An entry of a list stands in it once.
    DUPLICATE_ENTRY = "duplicate-entry" Warning;
    /// An id is used once.
    DUPLICATE_ID = "duplicate-id" Error;
    /// Two pages do not share an address.
    DUPLICATE_ADDRESS = "duplicate-address" Error;
    /// An alias is an address inside the site.
    BAD_ALIAS = "bad-alias" Error;
    /// The last part of a page's address can stand in one.
    BAD_SLUG = "bad-slug" Error;
    /// The site is published at a web address.
    BAD_ADDRESS = "bad-address" Error;
    /// Pages can lead to the repository that keeps the content, and the program comes from a fixed commit of its own.
    BAD_REPOSITORY = "bad-repository" Error;
    /// Words that mean the same are groups of two or more, or lead from some to others.
    BAD_SYNONYMS = "bad-synonyms" Error;
    /// A link leads to a web page.
    UNSAFE_LINK = "unsafe-link" Error;
    /// A link is encrypted, shows where it leads and does not track who follows it.
    CARELESS_LINK = "careless-link" Warning;
    /// A link between content files leads to a file that has a page.
    BROKEN_LINK = "broken-link" Error;
    /// A link between content files leads to nobody who left: only its words are shown.
    DEPARTED_LINK = "departed-link" Warning;
    /// A link's anchor is a heading of the page it leads to.
    BROKEN_ANCHOR = "broken-anchor" Error;
    /// A text has no pictures: they would not be shown.
    PICTURE_IN_TEXT = "picture-in-text" Warning;
    /// Words of a text are shown as they were written: none is left out as a tag, or becomes code by its indentation.
    MISREAD_TEXT = "misread-text" Warning;
    /// A text is not cut at a `#`.
    CUT_TEXT = "cut-text" Warning;
    /// A plain text has no entities of HTML.
    HTML_ENTITY = "html-entity" Warning;
    /// An area names exactly one of region, department, employment area or commune.
    AREA_KIND = "area-kind" Error;
    /// An ambassador speaks for a sector or a theme.
    SECTOR_OR_THEME = "sector-or-theme" Error;
    /// The ROME code of a trade has the form of one.
    BAD_ROME = "bad-rome" Error;
    /// A key that suits only one kind of profile is not written in the other.
    KEY_FOR_OTHER_KIND = "key-for-other-kind" Error;
    /// A level belongs to one of the profile's audiences.
    LEVEL_WITHOUT_AUDIENCE = "level-without-audience" Error;
    /// A paused profile says until when.
    PAUSE_WITHOUT_END = "pause-without-end" Error;
    /// A pause ends on a day to come.
    PAUSE_OVER = "pause-over" Warning;
    /// Only a paused profile says until when.
    UNTIL_WITHOUT_PAUSE = "until-without-pause" Warning;
    /// The date of something done is not in the future.
    DATE_IN_FUTURE = "date-in-future" Error;
    /// A profile was confirmed recently.
    STALE_PROFILE = "stale-profile" Warning;
    /// A charter is accepted while its version is in force.
    DATE_OUTSIDE_CHARTER = "date-outside-charter" Error;
    /// A version of the charter ends after it begins.
    CHARTER_BACKWARDS = "charter-backwards" Error;
    /// A version of the charter is in force.
    CHARTER_OVER = "charter-over" Warning;
    /// A person under age is published only as the site's policy allows, and little is shown.
    UNPROTECTED_MINOR = "unprotected-minor" Error;
    /// The agreement for a person under age still holds.
    AUTHORISATION_OVER = "authorisation-over" Warning;
    /// The addresses of a person do not tell the name.
    TELLING_ID = "telling-id" Warning;
    /// Nobody has two profiles.
    DOUBLE_PROFILE = "double-profile" Warning;
    /// A withdrawn profile keeps nothing but its status.
    WITHDRAWN_DATA = "withdrawn-data" Warning;
    /// A photo in the folder of the profiles belongs to one of them.
    UNUSED_PHOTO = "unused-photo" Warning;
    /// A text is no placeholder of a template.
    UNFINISHED_TEXT = "unfinished-text" Error;
    /// What is published is covered by the person's consent.
    CONSENT_MISSING = "consent-missing" Error;
    /// A text has no contact details, no personal numbers, no accounts of a person and no price.
    PERSONAL_DATA = "personal-data" Error;
    /// A text does not tell a person's age, birth or family.
    PRIVATE_LIFE = "private-life" Warning;
    /// A text speaks of health, a union, religion, politics or sexual orientation only where the consent covers it.
    SENSITIVE_DATA = "sensitive-data" Warning;
    /// No text shuts anybody out for what the person is.
    DISCRIMINATION = "discrimination" Error;
    /// A profile speaks of a trade: it does not sell and does not hire.
    PROMOTION = "promotion" Warning;
    /// The sentence that a card shows is short enough to stand there whole.
    LONG_HOOK = "long-hook" Error;
    /// An area is not inside another one of the same profile.
    REDUNDANT_AREA = "redundant-area" Warning;
    /// A sector has at least one ambassador.
    SECTOR_WITHOUT_AMBASSADOR = "sector-without-ambassador" Warning;
    /// A field of a form has a name of its own that no service gives a meaning.
    BAD_FIELD_NAME = "bad-field-name" Error;
    /// A choice has options, and only a choice.
    BAD_OPTIONS = "bad-options" Error;
    /// A key of a field suits its type.
    KEY_FOR_OTHER_TYPE = "key-for-other-type" Error;
    /// Forms are sent to a safe address that belongs to the site's owner.
    BAD_ENDPOINT = "bad-endpoint" Error;
    /// The team's mailbox is an e-mail address.
    BAD_MAILBOX = "bad-mailbox" Error;
    /// Forms are sent to the site's own identifier.
    SAMPLE_IDENTIFIER = "sample-identifier" Warning;
    /// A declaration that the law asks for stands on one page.
    DECLARED_TWICE = "declared-twice" Error;
    /// The declared state of accessibility agrees with the audit.
    COMPLIANCE_STATE = "compliance-state" Error;
    /// An audit or a declaration of accessibility still holds.
    AUDIT_TOO_OLD = "audit-too-old" Warning;
    /// An audit of accessibility was done by the standard that the law names.
    OTHER_STANDARD = "other-standard" Warning;
    /// The declarations say all that the law asks for.
    MISSING_LEGAL_FACT = "missing-legal-fact" Warning;
    /// A table of the territory can be read, and agrees with the other one.
    BAD_TABLE = "bad-table" Error;
    /// A department and an arrondissement have communes.
    AREA_WITHOUT_COMMUNES = "area-without-communes" Warning;
    /// A commune lies among those of its department.
    UNLIKELY_POSITION = "unlikely-position" Warning;
    /// A postcode is that of communes nearby.
    UNLIKELY_POSTCODE = "unlikely-postcode" Warning;
    /// A map can be read, and its outlines are those of the departments.
    BAD_MAP = "bad-map" Error;
    /// On a map each department has an outline.
    MISSING_OUTLINE = "missing-outline" Warning;
    /// A picture can be read, unpacks to a sensible size and is no drawing with scripts.
    BAD_PICTURE = "bad-picture" Error;
    /// A template can be parsed and rendered.
    BAD_TEMPLATE = "bad-template" Error;
    /// A locale file can be parsed.
    BAD_LOCALE = "bad-locale" Error;
    /// A theme has every file that the pages need.
    MISSING_THEME_FILE = "missing-theme-file" Error;
    /// A file of a site's theme takes the place of a built-in one, or another file leads to it.
    UNUSED_THEME_FILE = "unused-theme-file" Warning;
    /// A template has the blocks that pages fill.
    MISSING_BLOCK = "missing-block" Error;
    /// A block of a template is one of the template that it extends.
    UNKNOWN_BLOCK = "unknown-block" Error;
    /// A template reads fields that its page has.
    UNKNOWN_FIELD = "unknown-field" Error;
    /// A text that a template asks for is in the theme.
    UNKNOWN_TEXT = "unknown-text" Error;
    /// A text of a site's theme takes the place of a built-in one, or a template asks for it.
    UNUSED_TEXT = "unused-text" Warning;
    /// A style sheet can be parsed.
    BAD_STYLE = "bad-style" Error;
    /// A script can be read, and finds what it imports.
    BAD_SCRIPT = "bad-script" Error;
    /// A style sheet leads to files of its theme.
    BROKEN_STYLE_LINK = "broken-style-link" Error;
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which promise is broken.
    pub rule: Rule,
    /// In which file.
    pub path: FilePath,
    /// The smallest guilty text.
    pub span: Span,
    /// The variables of the message, by name.
    pub facts: Vec<(&'static str, String)>,
    /// What to write in place of the guilty text, where there is one good answer.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// `rule` is broken in `path` at `span`.
    pub fn new(rule: Rule, path: &FilePath, span: Span) -> Diagnostic {
        Diagnostic { rule, path: path.clone(), span, facts: Vec::new(), suggestion: None }
    }

    /// The same with one more variable for its message.
    pub fn fact(mut self, name: &'static str, value: impl ToString) -> Diagnostic {
        self.facts.push((name, value.to_string()));
        self
    }

    /// The same with the accepted values, the nearest first, and the one that was meant as the suggestion.
    pub fn among<'a>(self, written: &str, accepted: impl Iterator<Item = &'a str>) -> Diagnostic {
        let choices: Vec<Choice<'_>> = accepted.map(|id| Choice::new(id, "")).collect();
        self.among_choices(written, &choices)
    }

    /// The same for things that have names beside their ids.
    pub fn among_choices(self, written: &str, choices: &[Choice<'_>]) -> Diagnostic {
        const SHOWN: usize = 40;
        let Meant { one, order } = meant(written, choices);
        let mut list = order.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
        if order.len() > SHOWN {
            list.push_str(", …");
        }
        Diagnostic { suggestion: one.map(str::to_owned), ..self }.fact("accepted", list)
    }

    /// The value of one of its facts.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

/// All that is said in one run. Nothing is said twice of a value that is already known to be faulty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Nothing to say.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds one, unless it speaks of a value that stands nowhere: its fault was told where it was found.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if diagnostic.span.is_somewhere() {
            self.list.push(diagnostic);
        }
    }

    /// Adds all of `other`.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Keeps those that `is_kept` is true of.
    pub fn retain(&mut self, is_kept: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(is_kept);
    }

    /// Adds `examples`, facts of the site, to those whose messages show some.
    pub fn show_examples(&mut self, examples: &[(&'static str, &str)]) {
        const SHOW_SOME: &[Rule] =
            &[AREA_KIND, MISSING_KEY, SECTOR_OR_THEME, UNKNOWN_REFERENCE, WRONG_TYPE, YAML_SYNTAX];
        for diagnostic in self.list.iter_mut().filter(|diagnostic| SHOW_SOME.contains(&diagnostic.rule)) {
            diagnostic.facts.extend(examples.iter().map(|(name, value)| (*name, (*value).to_owned())));
        }
    }

    /// Makes errors of those that break one of `rules`.
    pub fn make_errors(&mut self, rules: &[Rule]) {
        for diagnostic in self.list.iter_mut().filter(|diagnostic| rules.contains(&diagnostic.rule)) {
            diagnostic.rule.severity = Severity::Error;
        }
    }

    /// By file, then place, then code; each once. A file that cannot be read is not missing as well.
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        let is_unread =
            |fault: &&Diagnostic| [NOT_UTF8, FILE_TOO_LARGE, SYMBOLIC_LINK, LFS_POINTER].contains(&fault.rule);
        let unread: Vec<FilePath> = self.list.iter().filter(is_unread).map(|fault| fault.path.clone()).collect();
        let is_unread = |path: &str| unread.iter().any(|unread| **unread == *path);
        let names_unread = |fault: &Diagnostic| is_unread(&fault.path) || fault.get("file").is_some_and(is_unread);
        self.list.retain(|fault| fault.rule != MISSING_FILE || !names_unread(fault));
        self.list.sort_by(|a, b| (&a.path, a.span, a.rule.code).cmp(&(&b.path, b.span, b.rule.code)));
        self.list.dedup();
        self.list
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.rule.severity == Severity::Error)
    }

    /// As they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_a_value_that_stands_nowhere() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(Diagnostic::new(UNKNOWN_REFERENCE, &"a.yaml".into(), Span::NOWHERE));
        assert!(diagnostics.sorted().is_empty());
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RULES.len());
    }
}
