//! Whether a JPEG is there to its end. Its decoder shows grey in the place of what is missing; those of PNG and WebP refuse
//! such a file.

/// The parts of a JPEG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Jpeg {
    /// How often its pixels are gone through: once in a camera's, several times in one that grows clear step by step.
    pub(super) scans: usize,
}

/// The parts of the JPEG in `bytes`, from its start to the mark of its end; `None` where it ends before. What stands behind
/// the end is not looked at: cameras put films and other pictures there.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Jpeg> {
    const SCAN: u8 = 0xDA;
    const END: u8 = 0xD9;
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut scans = 0;
    loop {
        // Between two parts, and in a scan, stands what is no mark: 0xFF before 0 is a byte of pixels, before itself it fills.
        let at = rest.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xFF))?;
        let mark = rest[at + 1];
        rest = &rest[at + 2..];
        match mark {
            END => return (scans > 0).then_some(Jpeg { scans }),
            // Marks without a length: restarts in a scan, and one that means nothing.
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
