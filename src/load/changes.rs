//! Changes that the system does not tell of: the files are looked at, and looked at again.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::folder::Stamp;
use super::list;
use crate::text::diagnostic::Diagnostics;
use crate::text::source::FilePath;

/// The file systems whose every change the system tells of. On others (network folders, folders of another system) it
/// tells of its own changes at best.
const TOLD: &[&str] = &[
    "bcachefs", "btrfs", "ecryptfs", "exfat", "ext2", "ext3", "ext4", "f2fs", "jfs", "ntfs3", "overlay", "ramfs",
    "reiserfs", "rootfs", "tmpfs", "vfat", "xfs", "zfs",
];

/// What the files of a site looked like, without what is in them.
pub struct Looks {
    root: PathBuf,
    files: BTreeMap<FilePath, Option<Stamp>>,
    links: Diagnostics,
}

impl Looks {
    /// The looks of the files of `root` now.
    pub fn of(root: &Path) -> Looks {
        let mut looks = Looks { root: root.to_owned(), files: BTreeMap::new(), links: Diagnostics::new() };
        looks.renew();
        looks
    }

    /// Looks again and returns the files that look different from before; the empty path means that any may have changed.
    pub fn renew(&mut self) -> HashSet<PathBuf> {
        let mut links = Diagnostics::new();
        let mut paths = |folder| list(&self.root, folder, &mut links);
        let (Ok(content), Ok(themes)) = (paths("content"), paths("themes")) else {
            // Folders that are exchanged just now are there when they are looked at next.
            return HashSet::new();
        };
        let look = |path: FilePath| {
            let metadata = fs::metadata(self.root.join(&*path)).ok();
            (path, metadata.map(|metadata| Stamp::of(&metadata)))
        };
        let files: BTreeMap<FilePath, Option<Stamp>> = content.into_iter().chain(themes).map(look).collect();
        let is_other = |path: &&FilePath| self.files.get(*path) != files.get(*path);
        let changed = self.files.keys().chain(files.keys()).filter(is_other).map(|path| self.root.join(&**path));
        let mut changed: HashSet<PathBuf> = changed.collect();
        if links != self.links {
            changed.insert(PathBuf::new());
        }
        (self.files, self.links) = (files, links);
        changed
    }
}

/// The type of the file system of `folder`, if the system may not tell of all its changes. Only Linux knows it.
pub fn silent_file_system(folder: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = file_system(&mounts, folder)?;
    (!TOLD.contains(&kind)).then(|| kind.to_owned())
}

/// The type of the file system of `folder` in a table of mounts (proc_pid_mountinfo(5)).
fn file_system<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let rows = mounts.lines().filter_map(|line| {
        let (mount, source) = line.split_once(" - ")?;
        // A space in a name is written so.
        let place = mount.split(' ').nth(4)?.replace("\\040", " ");
        let depth = Path::new(&place).components().count();
        folder.starts_with(&place).then_some((depth, source.split(' ').next()?))
    });
    // Of two mounts at one place the later hides the other.
    rows.max_by_key(|(depth, _)| *depth).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
                      40 22 0:50 / /mnt/c rw,noatime - 9p drvfs rw,trans=fd\n\
                      41 22 0:51 / /mnt/my\\040site rw master:1 - nfs4 host:/a rw\n\
                      42 22 0:52 / /srv rw - tmpfs none rw\n\
                      43 22 0:53 / /srv rw - fuse.sshfs host: rw\n";
        for (folder, kind) in [
            ("/home/ada/site", "ext4"),
            ("/mnt/c/site", "9p"),
            ("/mnt/cd", "ext4"),
            ("/mnt/my site/content", "nfs4"),
            ("/srv/site", "fuse.sshfs"),
        ] {
            assert_eq!(file_system(mounts, Path::new(folder)), Some(kind), "{folder}");
        }
        assert_eq!(file_system("no table", Path::new("/")), None);
    }

    #[test]
    fn files_that_come_change_or_go_are_seen() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join("content").join(name);
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(path("a.yaml"), "1").unwrap();
        let mut looks = Looks::of(root.path());
        assert_eq!(looks.renew(), HashSet::new());
        fs::write(path("a.yaml"), "22").unwrap();
        fs::write(path("b.yaml"), "1").unwrap();
        assert_eq!(looks.renew(), HashSet::from([path("a.yaml"), path("b.yaml")]));
        fs::remove_file(path("a.yaml")).unwrap();
        fs::write(path(".b.yaml.swp"), "1").unwrap();
        assert_eq!(looks.renew(), HashSet::from([path("a.yaml")]));
        fs::remove_dir_all(root.path().join("content")).unwrap();
        assert_eq!(looks.renew(), HashSet::from([path("b.yaml")]));
    }
}
