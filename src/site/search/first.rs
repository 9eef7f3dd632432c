//! The files that a first answer needs, in one file: a phone waits for each turn of questions and answers.

use std::io::Read;

use flate2::read::DeflateDecoder;
use serde::Serialize;

use super::pack::{Folder, Pack};

/// The most bytes of the file, deflated: what a phone loads in the time of one more turn.
const MOST: usize = 26_000;

/// Which folders are in the file, as a browser finds them: its path, and of each folder the lengths of its files, which
/// stand in it one after the other.
#[derive(Debug, Serialize)]
pub(super) struct FirstView(String, Vec<(String, Vec<usize>)>);

impl FirstView {
    /// The path of the file, from the folder of the index.
    pub(super) fn path(&self) -> &str {
        &self.0
    }

    /// Whether the file has those of `folder`.
    pub(super) fn has(&self, folder: &str) -> bool {
        self.1.iter().any(|(name, _)| name == folder)
    }
}

/// Takes the folders of these `kinds` out of `folders` and makes one file of them. Kinds that belong together are taken
/// together, the first ones first, as long as the file stays small.
pub(super) fn write(folders: &mut Vec<Folder>, kinds: &[Vec<&str>]) -> FirstView {
    let (mut taken, mut weight): (Vec<usize>, usize) = (Vec::new(), 0);
    for group in kinds {
        let of_group: Vec<usize> =
            group.iter().filter_map(|kind| folders.iter().position(|folder| folder.kind() == *kind)).collect();
        let more: usize = of_group.iter().flat_map(|at| &folders[*at].files).map(Vec::len).sum();
        weight += more;
        if weight > MOST {
            break;
        }
        taken.extend(of_group);
    }
    let mut pack = Pack::default();
    let mut parts = Vec::new();
    for at in &taken {
        let folder = &folders[*at];
        let files: Vec<Vec<u8>> = folder.files.iter().map(|file| inflated(file)).collect();
        let lengths = files.iter().map(Vec::len);
        pack.column(&Pack::of(&files.concat()));
        parts.push((folder.name.clone(), lengths.collect()));
    }
    folders.retain(|folder| !parts.iter().any(|(name, _)| *name == folder.name));
    let first = Folder::new("first", vec![pack.deflated()]);
    let path = format!("{}/0.bin", first.name);
    folders.push(first);
    FirstView(path, parts)
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    DeflateDecoder::new(bytes).read_to_end(&mut inflated).expect("a file of the index is deflated");
    inflated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(kind: &str, files: &[&[u8]]) -> Folder {
        Folder::new(kind, files.iter().map(|bytes| Pack::of(bytes).deflated()).collect())
    }

    #[test]
    fn files_of_a_first_answer_are_one_file_as_long_as_they_are_small() {
        // Bytes that do not deflate.
        let mut state = 1_u32;
        let mut noise = |length: usize| -> Vec<u8> {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            };
            (0..length).map(|_| next()).collect()
        };
        let (large, small) = (noise(MOST), noise(2_000));
        let mut folders =
            vec![folder("a", &[b"one", b"two!"]), folder("b", &[&large]), folder("c", &[&small]), folder("d", &[b"x"])];
        let names: Vec<String> = folders.iter().map(|folder| folder.name.clone()).collect();
        let view = write(&mut folders, &[vec!["a", "c", "absent"], vec!["b", "d"], vec!["d"]]);
        assert!(view.has(&names[0]) && view.has(&names[2]) && !view.has(&names[1]) && !view.has(&names[3]));
        let kinds: Vec<&str> = folders.iter().map(Folder::kind).collect();
        assert_eq!(kinds, ["b", "d", "first"]);
        assert_eq!(view.path(), format!("{}/0.bin", folders[2].name));
        assert_eq!(view.1, [(names[0].clone(), vec![3, 4]), (names[2].clone(), vec![2_000])]);
        assert_eq!(inflated(&folders[2].files[0]), [b"onetwo!".as_slice(), &small].concat());
    }
}
