//! Numbers and texts as the bytes of the index's files, and the files of a folder, whose name is a fingerprint of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::text::output::fingerprint;

/// Fewer bytes than this are not worth codes of their own.
const WORTH_A_BLOCK: usize = 192;

/// Bytes that are being written.
#[derive(Debug, Default, Clone)]
pub(super) struct Pack {
    bytes: Vec<u8>,
    /// The places at which bytes of another kind start.
    seams: Vec<usize>,
}

impl Pack {
    /// These bytes, as they are.
    pub(super) fn of(bytes: &[u8]) -> Pack {
        Pack { bytes: bytes.to_vec(), seams: Vec::new() }
    }

    /// A number in groups of seven bits, the lowest first (LEB128).
    pub(super) fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// A count, then the numbers of an ascending list as the steps between them.
    pub(super) fn ascending(&mut self, numbers: &[u32]) {
        self.number(numbers.len());
        let mut before = 0;
        for &number in numbers {
            self.number((number - before) as usize);
            before = number;
        }
    }

    /// Bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A column of another kind than the bytes before: it gets codes of its own when it is deflated.
    pub(super) fn column(&mut self, other: &Pack) {
        self.seams.push(self.bytes.len());
        self.bytes.extend_from_slice(&other.bytes);
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes, deflated (RFC 1951) so that they are as small on a host that compresses nothing.
    pub(super) fn deflated(&self) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::with_capacity(self.bytes.len() / 2), Compression::best());
        let mut write = || {
            let mut from = 0;
            for &seam in &self.seams {
                // A flush ends the block and its codes, which suit the bytes before it. It costs five bytes.
                if seam - from >= WORTH_A_BLOCK {
                    encoder.write_all(&self.bytes[from..seam])?;
                    encoder.flush()?;
                    from = seam;
                }
            }
            encoder.write_all(&self.bytes[from..])
        };
        write().and_then(|()| encoder.finish()).expect("memory takes every byte")
    }
}

/// Files of one kind, numbered from 0, in a folder whose name changes with any of them: an old file is never taken for
/// a new one.
#[derive(Debug, Default)]
pub(super) struct Folder {
    pub(super) name: String,
    pub(super) files: Vec<Vec<u8>>,
}

impl Folder {
    /// The folder of `files`, which are deflated already; its name starts with `kind`.
    pub(super) fn new(kind: &str, files: Vec<Vec<u8>>) -> Folder {
        let mut all: Vec<u8> = Vec::new();
        for file in &files {
            all.extend_from_slice(&(file.len() as u64).to_le_bytes());
            all.extend_from_slice(file);
        }
        Folder { name: format!("{kind}-{}", fingerprint(&all)), files }
    }

    /// What its name starts with.
    pub(super) fn kind(&self) -> &str {
        self.name.rsplit_once('-').map_or(&self.name, |(kind, _)| kind)
    }
}

/// Entries one after the other, cut into files of about `size` bytes before they are deflated. The numbers of the
/// entries that files start with tell which file holds an entry.
pub(super) fn cut(entries: impl Iterator<Item = Pack>, size: usize) -> (Vec<usize>, Vec<Pack>) {
    let (mut starts, mut files): (Vec<usize>, Vec<Pack>) = (Vec::new(), Vec::new());
    for (number, entry) in entries.enumerate() {
        match files.last_mut() {
            Some(last) if last.len() + entry.len() <= size => last.raw(&entry.bytes),
            _ => {
                starts.push(number);
                files.push(entry);
            }
        }
    }
    (starts, files)
}
