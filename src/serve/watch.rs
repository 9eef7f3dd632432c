//! The watch: sends the site's thread the paths of files that may have changed.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::{self, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, new_debouncer};

use super::live::Request;
use super::unwatched::Unwatched;
use crate::load::{Looks, silent_file_system};

/// Folders that are watched with everything below them.
const FOLDERS: [&str; 2] = ["content", "themes"];
/// The wait between two looks at the files.
const LOOK_WAIT: Duration = Duration::from_secs(1);

/// Tells `site` of changes below `root` until the process ends: what the system says, or what is seen by looking where it
/// says nothing.
pub(super) fn watch(root: &Path, debounce: Duration, site: Sender<Request>) -> io::Result<()> {
    let looking = Arc::new(Looking { root: root.to_owned(), site, is_begun: AtomicBool::new(false) });
    let silent = FOLDERS.iter().find_map(|folder| silent_file_system(&root.join(folder)));
    let reason = match silent {
        Some(kind) => Some(Unwatched::FileSystem(kind)),
        None => listen(debounce, &looking).err(),
    };
    reason.map_or(Ok(()), |reason| looking.begin(reason))
}

/// Looks at the files again and again, once it has begun.
struct Looking {
    root: PathBuf,
    site: Sender<Request>,
    is_begun: AtomicBool,
}

impl Looking {
    /// Begins if `error` says that there are no watches left.
    fn instead(&self, error: notify::Error) {
        let reason = Unwatched::from(error);
        if matches!(reason, Unwatched::Watches) {
            // Without a thread for it, the watches that there are go on.
            let _ = self.begin(reason);
        }
    }

    fn begin(&self, reason: Unwatched) -> io::Result<()> {
        if self.is_begun.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let (root, site) = (self.root.clone(), self.site.clone());
        let look = move || {
            let mut looks = Looks::of(&root);
            // Changes that came before the first look are not seen by it.
            let mut touched = HashSet::from([PathBuf::new()]);
            // The site's thread is gone only when the process ends.
            while touched.is_empty() || site.send(Request::Changed(std::mem::take(&mut touched))).is_ok() {
                thread::sleep(LOOK_WAIT);
                touched = looks.renew();
            }
        };
        thread::Builder::new().name("look".to_owned()).spawn(look)?;
        let _ = self.site.send(Request::Unwatched(reason));
        Ok(())
    }
}

/// Lets the system tell of changes in `content/` and `themes/`. The folder around them is watched too: a folder that is
/// replaced takes its watch along, and the new one needs another. From the moment when there is no watch left, the files
/// are looked at.
fn listen(debounce: Duration, looking: &Arc<Looking>) -> Result<(), Unwatched> {
    let (replaced, replacements) = channel();
    let (root, site) = (&looking.root, looking.site.clone());
    let folders = FOLDERS.map(|folder| root.join(folder));
    let report = {
        let (looking, folders) = (looking.clone(), folders.clone());
        move |result: DebounceEventResult| {
            // An overflow or a lost watch names no file: the empty path means that any may have changed.
            let touched: HashSet<PathBuf> = match result {
                Ok(events) => {
                    let changes = events.into_iter().filter(|event| !event.kind.is_access());
                    changes.flat_map(|event| event.event.paths).collect()
                }
                Err(errors) => {
                    errors.into_iter().for_each(|error| looking.instead(error));
                    [PathBuf::new()].into()
                }
            };
            if folders.iter().any(|folder| touched.contains(folder)) {
                let _ = replaced.send(());
            }
            if !touched.is_empty() {
                // The site's thread is gone only when the process ends.
                let _ = looking.site.send(Request::Changed(touched));
            }
        }
    };
    let mut watcher = new_debouncer(debounce, Some(debounce / 4), report)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    let looking = looking.clone();
    let again = move || {
        while replacements.recv().is_ok() {
            for folder in &folders {
                // A folder that is not there is watched when it comes.
                let _ = watcher.unwatch(folder);
                if let Err(error) = watcher.watch(folder, RecursiveMode::Recursive) {
                    looking.instead(error);
                }
            }
            // Changes that came before the new watch have no event.
            let _ = site.send(Request::Changed([PathBuf::new()].into()));
        }
    };
    thread::Builder::new().name("watch".to_owned()).spawn(again).map(drop).map_err(Unwatched::Other)
}
