//! Why the system refused to read, write or listen, as a sentence in the reader's language.
//!
//! The errors themselves are types of the rooms that meet them; the words of all are in `locales/<language>/errors.ftl`.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::text::language::Language;
use crate::text::locale::{Argument, Words, words};

static WORDS: Words = words!("errors.ftl");

/// Why the system refused, as a part of a sentence; of a rare reason the number.
pub fn reason(error: &io::Error, language: Language) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-denied",
        ErrorKind::AlreadyExists => "reason-exists",
        ErrorKind::NotADirectory => "reason-no-folder",
        ErrorKind::IsADirectory => "reason-folder",
        ErrorKind::DirectoryNotEmpty => "reason-not-empty",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "reason-full",
        ErrorKind::InvalidFilename => "reason-name",
        ErrorKind::AddrNotAvailable => "reason-address",
        ErrorKind::InvalidData => "reason-data",
        ErrorKind::UnexpectedEof => "reason-cut",
        ErrorKind::TimedOut => "reason-late",
        ErrorKind::ConnectionRefused => "reason-unreachable",
        ErrorKind::InvalidInput if error.raw_os_error().is_none() => "reason-no-file",
        _ => {
            let code = error.raw_os_error().map_or_else(|| "…".to_owned(), |code| code.to_string());
            return say(language, "reason-other", &[("code", &code), ("reason", &error.to_string())]);
        }
    };
    say(language, key, &[])
}

/// `path` and why the system refused it.
pub fn refused(path: &Path, error: &io::Error, language: Language) -> String {
    say(language, "refused", &[("path", &shown(path)), ("reason", &reason(error, language))])
}

/// The message `key` with texts for its variables.
pub fn say(language: Language, key: &str, facts: &[(&str, &str)]) -> String {
    let facts: Vec<_> = facts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
    WORDS.for_reader(language).format(key, &facts)
}

/// `path` as far as it is text.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
