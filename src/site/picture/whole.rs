//! Finds out if a JPEG is complete. Its decoder fills missing parts with grey, whereas those of PNG and WebP refuse
//! such a file.

/// The parts of a JPEG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Jpeg {
    /// The number of scans: one in a camera's file, several in a progressive one.
    pub(super) scans: usize,
}

/// The parts of the JPEG in `bytes`, from its start to its end marker; `None` if it ends before. Bytes after the end
/// are ignored: cameras store films and other pictures there.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Jpeg> {
    const SCAN: u8 = 0xDA;
    const END: u8 = 0xD9;
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut scans = 0;
    loop {
        // Between markers and in scans, 0xFF before 0 is a byte of pixels, and before itself it is filler.
        let at = rest.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xFF))?;
        let mark = rest[at + 1];
        rest = &rest[at + 2..];
        match mark {
            END => return (scans > 0).then_some(Jpeg { scans }),
            // Markers without a length: restarts in a scan, and one without meaning.
            0x01 | 0xD0..=0xD7 => {}
            // The start of another picture: the rest of this one is missing.
            0xD8 => return None,
            _ => {
                let length = u16::from_be_bytes(*rest.first_chunk()?);
                rest = rest.get(usize::from(length)..).filter(|_| length >= 2)?;
                scans += usize::from(mark == SCAN);
            }
        }
    }
}
