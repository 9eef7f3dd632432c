//! The watch: tells the site which files may have changed.

use std::collections::HashSet;
use std::io;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::live::Ask;

/// Watches `content/` and `themes/` below `root` as long as the result lives. `root` itself is watched too, because a
/// folder that is replaced takes its watch along.
pub(super) fn watch(
    root: &Path,
    debounce: Duration,
    site: Sender<Ask>,
) -> io::Result<Debouncer<RecommendedWatcher, RecommendedCache>> {
    let told = move |result: DebounceEventResult| {
        // An overflow or a lost watch says that something changed, not what: everything is looked at.
        let touched: HashSet<_> = match result {
            Ok(events) => {
                let changes = events.into_iter().filter(|event| !event.kind.is_access());
                changes.flat_map(|event| event.event.paths).collect()
            }
            Err(_) => [std::path::PathBuf::new()].into(),
        };
        if !touched.is_empty() {
            // The site's thread is gone only when the process ends.
            let _ = site.send(Ask::Changed(touched));
        }
    };
    let tick = debounce / 4;
    let mut watcher = new_debouncer(debounce, Some(tick), told).map_err(io::Error::other)?;
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    for folder in ["content", "themes"] {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
        }
    }
    Ok(watcher)
}
