//! The watch: sends the site's thread the paths of files that may have changed.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, new_debouncer};

use super::live::Request;

/// Folders that are watched with everything below them.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Watches `content/` and `themes/` below `root` until the process ends. `root` itself is watched too: a folder that is
/// replaced takes its watch along, and the new one needs another.
pub(super) fn watch(root: &Path, debounce: Duration, site: Sender<Request>) -> io::Result<()> {
    let (replaced, replacements) = channel();
    let folders = FOLDERS.map(|folder| root.join(folder));
    let report = {
        let (site, folders) = (site.clone(), folders.clone());
        move |result: DebounceEventResult| {
            // An overflow or a lost watch names no file: the empty path means that any may have changed.
            let touched: HashSet<PathBuf> = match result {
                Ok(events) => {
                    let changes = events.into_iter().filter(|event| !event.kind.is_access());
                    changes.flat_map(|event| event.event.paths).collect()
                }
                Err(_) => [PathBuf::new()].into(),
            };
            if folders.iter().any(|folder| touched.contains(folder)) {
                let _ = replaced.send(());
            }
            if !touched.is_empty() {
                // The site's thread is gone only when the process ends.
                let _ = site.send(Request::Changed(touched));
            }
        }
    };
    let mut watcher = new_debouncer(debounce, Some(debounce / 4), report).map_err(io::Error::other)?;
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
    }
    let again = move || {
        while replacements.recv().is_ok() {
            for folder in &folders {
                // A folder that is not there is watched when it comes.
                let _ = watcher.unwatch(folder);
                let _ = watcher.watch(folder, RecursiveMode::Recursive);
            }
            // Changes that came before the new watch have no event.
            let _ = site.send(Request::Changed([PathBuf::new()].into()));
        }
    };
    thread::Builder::new().name("watch".to_owned()).spawn(again).map(drop)
}
