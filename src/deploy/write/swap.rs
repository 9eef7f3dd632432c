//! Replaces the output by a finished folder, and removes the old one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::MARKER;

/// Why a swap failed; and if the old output could not be put back, its present path and the reason.
pub(super) type Refusal = (io::Error, Option<(PathBuf, io::Error)>);

/// Replaces `output` by the folder `new`, and returns the path of the old output, if there was one: `new`, or `aside`
/// where the system cannot swap two folders in one step. After an error `output` is as it was, unless the refusal says
/// otherwise.
pub(super) fn swap<'a>(new: &'a Path, output: &Path, aside: &'a Path) -> Result<Option<&'a Path>, Refusal> {
    if !output.is_dir() {
        return fs::rename(new, output).map(|()| None).map_err(|error| (error, None));
    }
    // The renames are safe to try after any error, and theirs is the clearer one.
    if exchange(new, output).is_ok() {
        return Ok(Some(new));
    }
    replace(new, output, aside)?;
    Ok(Some(aside))
}

/// Swaps two folders in one step, so that both exist at every moment.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_a: &Path, _b: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Moves `output` to `aside` and `new` to `output`, or leaves both where they are. After a build that dies between the
/// two, the next one puts the output back ([`super::output::OutputFolder::restore`]).
fn replace(new: &Path, output: &Path, aside: &Path) -> Result<(), Refusal> {
    fs::rename(output, aside).map_err(|error| (error, None))?;
    let Err(error) = fs::rename(new, output) else {
        return Ok(());
    };
    match fs::rename(aside, output) {
        Ok(()) => Err((error, None)),
        Err(second) => Err((error, Some((aside.to_owned(), second)))),
    }
}

/// Removes the output or stage at `folder`, its marker first, so that half a site is never taken for a whole one.
pub(super) fn remove_site(folder: &Path) -> io::Result<()> {
    match fs::remove_file(folder.join(MARKER)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => remove_tree(folder),
    }
}

/// Removes `folder` and all in it, on all threads. Symbolic links are removed, never followed.
fn remove_tree(folder: &Path) -> io::Result<()> {
    let entries = fs::read_dir(folder)?
        .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?.is_dir()))))
        .collect::<io::Result<Vec<_>>>()?;
    entries.par_iter().try_for_each(
        |(path, is_folder)| {
            if *is_folder { remove_tree(path) } else { fs::remove_file(path) }
        },
    )?;
    fs::remove_dir(folder)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use tempfile::TempDir;

    use super::*;

    fn folders() -> (TempDir, [PathBuf; 3]) {
        let room = TempDir::new().unwrap();
        let paths = ["new", "output", "aside"].map(|name| room.path().join(name));
        for path in &paths[..2] {
            fs::create_dir(path).unwrap();
            fs::write(path.join("name"), path.file_name().unwrap().as_encoded_bytes()).unwrap();
        }
        (room, paths)
    }

    fn name(folder: &Path) -> String {
        fs::read_to_string(folder.join("name")).unwrap()
    }

    #[test]
    fn two_folders_are_swapped() {
        let (_room, [new, output, aside]) = folders();
        let old = swap(&new, &output, &aside).unwrap().unwrap();
        assert_eq!((name(&output), name(old)), ("new".to_owned(), "output".to_owned()));
    }

    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    #[test]
    fn the_swap_is_one_step_where_the_system_can() {
        let (_room, [new, output, _]) = folders();
        exchange(&new, &output).unwrap();
        assert_eq!((name(&output), name(&new)), ("new".to_owned(), "output".to_owned()));
    }

    #[test]
    fn two_renames_do_where_the_system_cannot_swap() {
        let (_room, [new, output, aside]) = folders();
        replace(&new, &output, &aside).unwrap();
        assert_eq!((name(&output), name(&aside)), ("new".to_owned(), "output".to_owned()));
        assert!(!new.exists());
    }

    #[test]
    fn a_second_rename_that_fails_is_rolled_back() {
        let (room, [_, output, aside]) = folders();
        assert!(replace(&room.path().join("missing"), &output, &aside).is_err());
        assert_eq!(name(&output), "output");
        assert!(!aside.exists());
    }
}
