//! Names of files: those that editors and systems leave, and those that not every system can keep.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Whole names, in lower case, that systems and editors give to files of their own.
const LEFT: [&str; 8] =
    ["$recycle.bin", "4913", "5036", "__macosx", "desktop.ini", "ehthumbs.db", "icon\r", "thumbs.db"];

/// The ends of names, in lower case, under which editors, browsers and tools keep a copy or write a file in parts.
const ENDS_OF_COPIES: [&str; 17] = [
    "~",
    ".bak",
    ".bck",
    ".crdownload",
    ".download",
    ".orig",
    ".part",
    ".rej",
    ".swo",
    ".swp",
    ".swx",
    ".temp",
    ".tmp",
    ":zone.identifier",
    "___jb_bak___",
    "___jb_old___",
    "___jb_tmp___",
];

/// The names that mean a device on Windows, whatever ending they have.
const DEVICES: [&str; 6] = ["aux", "clock$", "con", "conin$", "nul", "prn"];

/// Returns true if a file or folder of this name belongs to an editor or a system and is no content: a hidden one, a copy, a
/// picture of a folder.
pub fn is_left_behind(name: &str) -> bool {
    let of_sed = |rest: &str| {
        (5..=6).contains(&rest.len())
            && rest.chars().all(|letter| letter.is_ascii_alphanumeric())
            && rest.chars().any(|letter| !letter.is_ascii_lowercase())
    };
    let is_of_sed = name.strip_prefix("sed").is_some_and(of_sed);
    let name = name.to_lowercase();
    name.starts_with(['.', '#'])
        || name.starts_with("~$")
        || LEFT.contains(&name.as_str())
        || ENDS_OF_COPIES.iter().any(|end| name.ends_with(end))
        || is_of_sed
}

/// Why Windows cannot keep a file of this name, as a reason of the message `foreign-name`; `None` if it can.
pub fn refused_by_windows(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |device: &str| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|number| {
            matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    if DEVICES.contains(&stem.as_str()) || is_port("com") || is_port("lpt") {
        return Some("device");
    }
    let has_sign = name.contains(['<', '>', ':', '"', '\\', '|', '?', '*']) || name.contains(char::is_control);
    (has_sign || name.ends_with(['.', ' '])).then_some("sign")
}

/// `name` with each accent on its letter. Systems write the same name in one way or the other.
pub fn composed(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(name).into_owned()
}

/// The one of `items`, which are sorted by path, whose path is `wanted`, or else `wanted` with accents that are written in
/// another way.
pub fn find<'a, T>(wanted: &str, items: &'a [T], path: impl Fn(&T) -> &str) -> Option<&'a T> {
    if let Ok(index) = items.binary_search_by(|item| path(item).cmp(wanted)) {
        return Some(&items[index]);
    }
    if wanted.is_ascii() {
        return None;
    }
    let wanted = composed(wanted);
    items.iter().find(|item| !path(item).is_ascii() && composed(path(item)) == wanted)
}

/// The same for two names that some systems take for one.
pub fn folded(name: &str) -> String {
    composed(&composed(name).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_and_systems_leave_is_known_by_its_name() {
        for name in [
            ".DS_Store",
            "._oe-9001.jpg",
            ".#oe-9001.yaml",
            "#oe-9001.yaml#",
            "oe-9001.yaml~",
            ".oe-9001.yaml.swp",
            "oe-9001.yaml___jb_tmp___",
            "oe-9001.yaml0HlVyu.bck",
            "4913",
            "sedXq12Z",
            "oe-9001.yaml.orig",
            "oe-9001.jpg.crdownload",
            "Thumbs.db",
            "Desktop.ini",
            "Icon\r",
            "oe-9001.yaml:Zone.Identifier",
            "~$lettre.docx",
        ] {
            assert!(is_left_behind(name), "{name}");
        }
        for name in
            ["oe-9001.yaml", "sedentaire.md", "sedation", "4914", "vignettes.db", "tmp.yaml", "temp", "icon.png"]
        {
            assert!(!is_left_behind(name), "{name}");
        }
    }

    #[test]
    fn names_that_windows_cannot_keep_are_known() {
        for name in ["con.yaml", "AUX.md", "nul.jpg", "com1.yaml", "lpt9.md", "prn", "con .yaml", "nul.tar.gz"] {
            assert_eq!(refused_by_windows(name), Some("device"), "{name}");
        }
        for name in ["a:b.jpg", "pourquoi?.md", "a.", "a ", "a\u{7}.md"] {
            assert_eq!(refused_by_windows(name), Some("sign"), "{name}");
        }
        for name in ["console.md", "com10.yaml", "com.yaml", "lpt.md", "nulle-part.jpg", "oe-0001.yaml"] {
            assert_eq!(refused_by_windows(name), None, "{name}");
        }
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        assert_eq!(composed("e\u{301}te\u{301}.jpg"), "été.jpg");
        assert_eq!(folded("E\u{301}T\u{c9}.JPG"), folded("été.jpg"));
        assert_ne!(folded("ete.jpg"), folded("été.jpg"));
    }
}
