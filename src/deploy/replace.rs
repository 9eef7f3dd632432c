//! Replaces a source file, as a whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` to the existing file at `path`, which keeps its permissions.
///
/// # Errors
/// When the disk fails, or when `path` is a link or no file. Nothing has changed then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{} is a link or no file", path.display())));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A hidden name that no other run uses.
    let beside = path.with_file_name(format!(".{name}.{}~", std::process::id()));
    let put = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
        file.set_permissions(metadata.permissions())?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    put().inspect_err(|error| {
        // A file of this name belongs to another run.
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&beside);
        }
    })
}

/// `text` with the line ends of `written`, the former text of its file: an editor of Windows goes on with its own. Where a line
/// has become several, all end as the first did.
pub fn in_line_ends_of(written: &str, text: &str) -> String {
    let ends: Vec<&str> = written.split_inclusive('\n').map(|line| split_end(line).1).collect();
    let first = ends.first().copied().filter(|end| !end.is_empty()).unwrap_or("\n");
    let is_line_by_line = text.split_inclusive('\n').count() == ends.len();
    let mut made = String::with_capacity(text.len());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let (words, end) = split_end(line);
        let former = if is_line_by_line && !ends[index].is_empty() { ends[index] } else { first };
        made.push_str(words);
        made.push_str(if end.is_empty() { "" } else { former });
    }
    made
}

/// A line without its end, and its end.
fn split_end(line: &str) -> (&str, &str) {
    let words = line.strip_suffix('\n').map_or(line, |words| words.strip_suffix('\r').unwrap_or(words));
    line.split_at(words.len())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_file_keeps_its_permissions_and_a_link_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.yaml"), folder.path().join("b.yaml"));
        fs::write(&file, "a\n").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        replace(&file, b"b\n").unwrap();
        assert!(replace(&link, b"c\n").is_err() && link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "b\n");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
