use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::text::language::Language;

/// A folder that is removed with all in it, and the output in it.
fn room() -> (TempDir, PathBuf) {
    let room = TempDir::new().unwrap();
    let output = room.path().canonicalize().unwrap().join("public");
    (room, output)
}

fn build(output: &Path, files: &[(&str, &str)]) -> Summary {
    let stage = Stage::begin(output).unwrap();
    for (path, text) in files {
        stage.put(path, text.as_bytes()).unwrap();
    }
    stage.commit().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

fn age(path: &Path) -> SystemTime {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    long_ago
}

fn time(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn the_output_holds_what_was_put_and_nothing_stays_beside_it() {
    let (room, output) = room();
    let summary = build(&output, &[("index.html", "home"), ("a/b/c.html", "deep"), ("a/d.html", "d")]);
    assert_eq!(summary, Summary { files: 3, bytes: 9, unchanged: 0 });
    assert_eq!(names(&output), [".annuaire", "a", "index.html"]);
    assert_eq!(read(&output, "a/b/c.html"), "deep");
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn an_unchanged_file_keeps_its_time_and_a_changed_one_does_not() {
    let (_room, output) = room();
    build(&output, &[("same.html", "same"), ("other.html", "old!")]);
    let long_ago = age(&output.join("same.html"));
    age(&output.join("other.html"));
    let summary = build(&output, &[("same.html", "same"), ("other.html", "new!")]);
    assert_eq!(summary, Summary { files: 2, bytes: 8, unchanged: 1 });
    assert_eq!(time(&output.join("same.html")), long_ago);
    assert_ne!(time(&output.join("other.html")), long_ago);
    assert_eq!(read(&output, "other.html"), "new!");
}

#[test]
fn a_large_file_is_compared_to_its_last_byte() {
    let (_room, output) = room();
    let mut text = "x".repeat(200_000);
    build(&output, &[("large.json", &text)]);
    assert_eq!(build(&output, &[("large.json", &text)]).unchanged, 1);
    text.replace_range(199_999.., "y");
    assert_eq!(build(&output, &[("large.json", &text)]).unchanged, 0);
    assert_eq!(read(&output, "large.json"), text);
}

#[test]
fn an_abandoned_build_does_not_reach_the_previous_files_through_links() {
    let (_room, output) = room();
    build(&output, &[("same.html", "same"), ("other.html", "old!")]);
    let stage = Stage::begin(&output).unwrap();
    stage.put("same.html", b"same").unwrap();
    stage.put("other.html", b"new!").unwrap();
    drop(stage);
    assert_eq!(read(&output, "same.html") + &read(&output, "other.html"), "sameold!");
}

#[test]
fn stale_files_go() {
    let (_room, output) = room();
    build(&output, &[("index.html", "1"), ("gone/index.html", "2")]);
    build(&output, &[("index.html", "1")]);
    assert_eq!(names(&output), [".annuaire", "index.html"]);
}

#[cfg(unix)]
#[test]
fn an_output_stays_where_nothing_changed_and_only_there() {
    use std::os::unix::fs::MetadataExt;

    let (room, output) = room();
    let files = [("index.html", "1"), ("a/index.html", "2")];
    build(&output, &files);
    let folder = |path: &Path| fs::metadata(path).unwrap().ino();
    let first = folder(&output);
    assert_eq!(build(&output, &files), Summary { files: 2, bytes: 2, unchanged: 2 });
    assert_eq!(folder(&output), first);
    assert_eq!(names(room.path()), ["public"]);

    let additions: [fn(&Path) -> io::Result<()>; 3] = [
        |output| fs::write(output.join("a/stray"), "stray"),
        |output| fs::create_dir(output.join("stray")),
        |output| std::os::unix::fs::symlink("index.html", output.join("stray")),
    ];
    for add in additions {
        add(&output).unwrap();
        let stray = folder(&output);
        assert_eq!(build(&output, &files).unchanged, 2);
        assert_ne!(folder(&output), stray);
        assert_eq!(names(&output), [".annuaire", "a", "index.html"]);
        assert_eq!(names(&output.join("a")), ["index.html"]);
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let (_room, output) = room();
    build(&output, &[("a", "file"), ("b/c", "folder")]);
    build(&output, &[("a/c", "folder"), ("b", "file")]);
    assert_eq!(read(&output, "a/c") + &read(&output, "b"), "folderfile");
}

#[test]
fn a_foreign_folder_or_file_is_refused_and_left_alone() {
    let (room, output) = room();
    fs::create_dir(&output).unwrap();
    fs::write(output.join("thesis.txt"), "years of work").unwrap();
    assert!(matches!(Stage::begin(&output), Err(WriteError::NotOurs(path)) if path == output));
    fs::write(output.join(MARKER), "the notes of somebody else").unwrap();
    assert!(matches!(Stage::begin(&output), Err(WriteError::NotOurs(_))));
    assert!(matches!(Stage::begin(&output.join("thesis.txt")), Err(WriteError::NotOurs(_))));
    assert_eq!(names(&output), [MARKER, "thesis.txt"]);
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn a_folder_that_turns_foreign_during_the_build_is_refused() {
    let (room, output) = room();
    let stage = Stage::begin(&output).unwrap();
    fs::create_dir(&output).unwrap();
    fs::write(output.join("thesis.txt"), "years of work").unwrap();
    assert!(matches!(stage.commit(), Err(WriteError::NotOurs(_))));
    assert_eq!(names(&output), ["thesis.txt"]);
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn a_folder_with_sources_is_refused_even_with_a_marker() {
    for name in SOURCES {
        let (_room, output) = room();
        build(&output, &[("index.html", "home")]);
        fs::create_dir(output.join(name)).unwrap();
        assert!(matches!(Stage::begin(&output), Err(WriteError::Unsafe(..))));
        assert!(output.join(name).exists());
    }
}

#[test]
fn an_output_among_the_sources_is_refused_and_nothing_is_made() {
    let (room, _) = room();
    let root = room.path();
    fs::create_dir(root.join("content")).unwrap();
    let refused = |output: &str| {
        matches!(check_apart(&root.join(output), root), Err(WriteError::Unsafe(_, Danger::AmongSources)))
    };
    for output in
        ["content", "content/", "content/public", "content/a/b", "./content/../content/x", "themes/x", ".git/x"]
    {
        assert!(refused(output), "{output}");
    }
    for output in ["public", "contents", "a/content", "content/../public"] {
        assert!(!refused(output), "{output}");
    }
    #[cfg(unix)]
    for (link, target) in [("within", "content"), ("later", "content/later")] {
        std::os::unix::fs::symlink(target, root.join(link)).unwrap();
        assert!(refused(link), "{link}");
        assert!(link == "later" || refused("within/public"), "{link}");
        fs::remove_file(root.join(link)).unwrap();
    }
    assert_eq!(names(root), ["content"]);
    assert!(names(&root.join("content")).is_empty());
}

#[test]
fn the_root_and_the_current_folder_are_refused() {
    assert!(matches!(Stage::begin(Path::new("/")), Err(WriteError::Unsafe(..))));
    assert!(matches!(Stage::begin(Path::new(".")), Err(WriteError::Unsafe(..))));
    assert!(matches!(Stage::begin(Path::new("..")), Err(WriteError::Unsafe(..))));
    assert!(Stage::begin(Path::new("")).is_err());
}

#[test]
fn an_empty_folder_is_replaced() {
    let (_room, output) = room();
    fs::create_dir(&output).unwrap();
    build(&output, &[("index.html", "home")]);
    assert_eq!(read(&output, "index.html"), "home");
}

#[test]
fn a_dropped_stage_leaves_everything_as_it_was() {
    let (room, output) = room();
    build(&output, &[("index.html", "old")]);
    let stage = Stage::begin(&output).unwrap();
    stage.put("index.html", b"new").unwrap();
    stage.put("a/b/c.html", b"new").unwrap();
    assert_eq!(names(room.path()).len(), 3, "the output, the stage and the lock");
    drop(stage);
    assert_eq!(names(room.path()), ["public"]);
    assert_eq!(names(&output), [".annuaire", "index.html"]);
    assert_eq!(read(&output, "index.html"), "old");
}

#[test]
fn a_second_build_is_refused_while_the_first_runs() {
    let (_room, output) = room();
    let first = Stage::begin(&output).unwrap();
    let refused = Stage::begin(&output).unwrap_err();
    assert!(matches!(&refused, WriteError::Busy(path) if *path == output));
    assert!(refused.message(Language::English).contains("Another build writes"));
    first.put("index.html", b"first").unwrap();
    first.commit().unwrap();
    build(&output, &[("index.html", "second")]);
    assert_eq!(read(&output, "index.html"), "second");
}

#[test]
fn threads_put_at_once() {
    let (_room, output) = room();
    let paths: Vec<_> = (0..2000).map(|n| format!("{}/{}/{n}/index.html", n % 3, n % 7)).collect();
    for unchanged in [0, 2000] {
        let stage = Stage::begin(&output).unwrap();
        paths.par_iter().for_each(|path| {
            stage.put(path, path.as_bytes()).unwrap();
        });
        assert_eq!(stage.commit().unwrap().unchanged, unchanged);
    }
    let stage = Stage::begin(&output).unwrap();
    paths.par_iter().for_each(|path| {
        stage.put(path, path.as_bytes()).unwrap();
    });
    stage.put("new.html", b"new").unwrap();
    assert_eq!(stage.commit().unwrap().unchanged, 2000);
    assert!(paths.iter().all(|path| read(&output, path) == *path));
}

#[test]
fn leftovers_of_dead_builds_go_and_those_of_the_living_stay() {
    let (room, output) = room();
    // No process has this id: Linux counts to four millions.
    for name in [".public.stage-999999999", ".public.old-999999999", ".public.stage-1", ".public.stage-mine"] {
        fs::create_dir_all(room.path().join(name).join("a/b")).unwrap();
    }
    fs::write(room.path().join(".public.stage-999999999/a/b/index.html"), "half").unwrap();
    build(&output, &[("index.html", "home")]);
    let is_linux = cfg!(target_os = "linux");
    assert_eq!(names(room.path()).contains(&".public.stage-1".to_owned()), is_linux);
    assert!(room.path().join(".public.stage-mine").exists());
    assert_eq!(names(room.path()).len(), 2 + usize::from(is_linux));
}

#[test]
fn an_output_that_was_moved_aside_by_a_dead_build_is_put_back() {
    let (room, output) = room();
    build(&output, &[("index.html", "old")]);
    fs::rename(&output, room.path().join(".public.old-999999999")).unwrap();
    drop(Stage::begin(&output).unwrap());
    assert_eq!(read(&output, "index.html"), "old");
    assert_eq!(names(room.path()), ["public"]);
}

#[test]
fn one_that_was_being_removed_is_not_put_back() {
    let (room, output) = room();
    fs::create_dir_all(room.path().join(".public.old-999999999/half")).unwrap();
    drop(Stage::begin(&output).unwrap());
    assert!(names(room.path()).is_empty());
}

#[test]
fn parents_are_made_and_a_slash_at_the_end_is_dropped() {
    let (_room, output) = room();
    let deep = output.join("x/./y/public/");
    build(&deep, &[("index.html", "1")]);
    build(&deep, &[("index.html", "2")]);
    assert_eq!(names(&output.join("x/y")), ["public"]);
    assert_eq!(read(&deep, "index.html"), "2");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_stays_and_its_target_is_replaced() {
    let (room, output) = room();
    std::os::unix::fs::symlink("real/site", &output).unwrap();
    // The first build makes the target.
    build(&output, &[("index.html", "1")]);
    build(&PathBuf::from(format!("{}/", output.display())), &[("index.html", "2")]);
    assert!(output.is_symlink());
    assert_eq!(read(&room.path().join("real/site"), "index.html"), "2");
    assert_eq!(names(&room.path().join("real")), ["site"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_previous_output_is_neither_kept_nor_followed() {
    let (room, output) = room();
    build(&output, &[("index.html", "same"), ("a/index.html", "a")]);
    fs::write(room.path().join("outside"), "same").unwrap();
    fs::create_dir(room.path().join("folder")).unwrap();
    fs::write(room.path().join("folder/precious"), "same").unwrap();
    fs::remove_file(output.join("index.html")).unwrap();
    std::os::unix::fs::symlink("../outside", output.join("index.html")).unwrap();
    std::os::unix::fs::symlink("../folder", output.join("folder")).unwrap();
    assert_eq!(build(&output, &[("index.html", "same")]).unchanged, 0);
    assert!(!output.join("index.html").is_symlink());
    assert_eq!(read(room.path(), "folder/precious"), "same");
}

#[cfg(target_os = "linux")]
#[test]
fn the_output_is_there_at_every_moment() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let (_room, output) = room();
    build(&output, &[("index.html", "0")]);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let mut looks = 0_usize;
            while !done.load(Ordering::Relaxed) {
                assert!(output.join("index.html").exists(), "the output was missing");
                looks += 1;
            }
            looks
        });
        for n in 0..50 {
            build(&output, &[("index.html", &n.to_string())]);
        }
        done.store(true, Ordering::Relaxed);
        assert!(watcher.join().unwrap() > 0);
    });
}

#[test]
fn a_path_that_could_leave_the_output_is_a_fault_of_ours() {
    let bad = ["", "/etc/passwd", "../a", "a/../b", "a/./b", "a//b", "a/", "a\\b", "a\0b", MARKER];
    for path in bad {
        let (_room, output) = room();
        let stage = Stage::begin(&output).unwrap();
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| stage.put(path, b"x")));
        assert!(result.is_err(), "{path:?} was accepted");
    }
}

#[test]
fn an_output_never_looks_like_sources() {
    let (_room, output) = room();
    let stage = Stage::begin(&output).unwrap();
    let refused = stage.put("content/index.html", b"x").unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::InvalidInput);
    stage.put("pages/content/index.html", b"x").unwrap();
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "put twice")]
fn two_files_at_one_path_are_a_fault_of_ours() {
    let (_room, output) = room();
    let stage = Stage::begin(&output).unwrap();
    stage.put("index.html", b"1").unwrap();
    let _ = stage.put("index.html", b"2");
}
