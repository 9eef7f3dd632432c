//! Portraits as bytes for the cache, and the key of each.

use std::fmt::Write;
use std::io::Cursor;

use image::{ImageFormat, ImageReader};
use sha2::{Digest, Sha256};

use super::{
    CARD_HEIGHT, CARD_SHAPE, Encoded, FILE_BYTES_LIMIT, Frame, HEADROOM, Portrait, QUALITIES, SHAPE, WIDTHS, bare,
    card_shaped, shaped,
};

/// The first bytes of a cached portrait.
const START: &[u8] = b"annuaire portrait 2\n";
/// Raise this when the same bytes and settings give another portrait.
const RECIPE: u32 = 4;
/// The files of a portrait.
const FILES: usize = 5;
const DIGEST_BYTES: usize = 32;

impl Portrait {
    /// The longest cached portrait, in bytes.
    pub const KEPT_BYTES_MAX: usize = START.len() + FILES * (4 + FILE_BYTES_LIMIT) + DIGEST_BYTES;

    /// The portrait as bytes: a header, each file after its length, and a digest of it all.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = START.to_vec();
        let sizes = self.sizes.iter().flat_map(|frame| [&frame.webp, &frame.jpeg]);
        for file in std::iter::once(&self.card).chain(sizes) {
            let length = u32::try_from(file.bytes.len()).expect("published files are small");
            bytes.extend(length.to_le_bytes());
            bytes.extend(&*file.bytes);
        }
        let digest = Sha256::digest(&bytes);
        bytes.extend(digest);
        bytes
    }

    /// Reads a portrait that [`Portrait::to_bytes`] wrote; `None` for anything else. Somebody else may have written
    /// `bytes`, so every file is checked like a new one: its format, its size, and that it holds only pixels.
    pub fn from_bytes(bytes: &[u8]) -> Option<Portrait> {
        let (text, digest) = bytes.split_at_checked(bytes.len().checked_sub(DIGEST_BYTES)?)?;
        if Sha256::digest(text)[..] != *digest {
            return None;
        }
        let mut rest = text.strip_prefix(START)?;
        let mut file = || {
            let (length, after) = rest.split_first_chunk()?;
            let (file, after) = after.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
            rest = after;
            Some(file.to_vec()).filter(|file| file.len() < FILE_BYTES_LIMIT)
        };
        let card = file()?;
        let (_, height) = size(&card, ImageFormat::WebP)?;
        let is_card = height <= CARD_HEIGHT && size(&card, ImageFormat::WebP) == Some(card_shaped(height));
        if !is_card || !bare::is_webp(&card) {
            return None;
        }
        let mut frame = |width_max: u32| {
            let (webp, jpeg) = (file()?, file()?);
            let (width, height) = size(&webp, ImageFormat::WebP)?;
            let is_sound = width <= width_max
                && (width, height) == shaped(width)
                && size(&jpeg, ImageFormat::Jpeg) == Some((width, height))
                && bare::is_webp(&webp)
                && bare::is_jpeg(&jpeg);
            is_sound.then(|| Frame { width, webp: Encoded::new(webp), jpeg: Encoded::new(jpeg) })
        };
        let sizes = [frame(WIDTHS[0])?, frame(WIDTHS[1])?];
        rest.is_empty().then(|| Portrait { card: Encoded::new(card), sizes })
    }
}

/// Width and height of the picture in `bytes`.
fn size(bytes: &[u8], format: ImageFormat) -> Option<(u32, u32)> {
    ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().ok()
}

/// The cache key of the portrait made from `bytes`: 64 hexadecimal digits of a cryptographic digest of the bytes, the
/// settings and the program's version. Nobody can make a photo with the key of another.
pub fn key(bytes: &[u8]) -> String {
    let shapes = (WIDTHS, SHAPE, CARD_SHAPE, CARD_HEIGHT, HEADROOM);
    let settings = format!("{} {RECIPE} {shapes:?} {FILE_BYTES_LIMIT} {QUALITIES:?}\n", env!("CARGO_PKG_VERSION"));
    let digest = Sha256::new().chain_update(settings).chain_update(bytes).finalize();
    digest.iter().fold(String::with_capacity(64), |mut key, byte| {
        // Writing to a string cannot fail.
        let _ = write!(key, "{byte:02x}");
        key
    })
}
