//! Photos of people as they are published: square, small, and without a trace of where and by what they were taken.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

use crate::source::FilePath;

/// The sides of the published squares, in pixels: a card on a plain screen, a profile on a dense one.
pub const SIDES: [u32; 2] = [240, 480];

/// The largest side that is decoded: a camera's, not a bomb's.
const SIDE_MAX: u32 = 12_000;
/// The most memory a picture may take while it is decoded, in bytes.
const DECODED_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// JPEG quality from 1 to 100: at 480 pixels a face stays under 60 kB.
const QUALITY: u8 = 80;

/// A photo in the sizes of [`SIDES`], as JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The bytes of each size.
    pub sizes: [Vec<u8>; 2],
}

/// Photos by the path of the file they were made of.
pub type Portraits = BTreeMap<FilePath, Portrait>;

/// Why a picture cannot be published; the word is a variant of the message `bad-picture`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// It is no JPEG, PNG or WebP.
    Format,
    /// It is damaged, or larger than any photo.
    Unreadable,
    /// A side is shorter than the smallest published one.
    Small,
}

impl PictureFault {
    /// The word for it in messages.
    pub fn word(self) -> &'static str {
        match self {
            PictureFault::Format => "format",
            PictureFault::Unreadable => "unreadable",
            PictureFault::Small => "small",
        }
    }
}

/// Decodes a photo within limits, turns it as its camera was held, cuts the square around its centre and encodes it
/// anew, so that nothing of the original's metadata is left.
///
/// # Errors
/// Why the picture cannot be published.
pub fn portrait(bytes: &[u8]) -> Result<Portrait, PictureFault> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureFault::Unreadable)?;
    if reader.format().is_none() {
        return Err(PictureFault::Format);
    }
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(SIDE_MAX), Some(SIDE_MAX));
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        image::ImageError::Unsupported(_) => PictureFault::Format,
        _ => PictureFault::Unreadable,
    })?;
    let orientation = decoder.orientation().map_err(|_| PictureFault::Unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureFault::Unreadable)?;
    picture.apply_orientation(orientation);
    let side = picture.width().min(picture.height());
    if side < SIDES[0] {
        return Err(PictureFault::Small);
    }
    let square = picture.crop_imm((picture.width() - side) / 2, (picture.height() - side) / 2, side, side).to_rgb8();
    let square = DynamicImage::ImageRgb8(square);
    let size = |side: u32| {
        let mut encoded = Vec::new();
        let resized = square.resize_exact(side, side, FilterType::Lanczos3);
        resized
            .write_with_encoder(JpegEncoder::new_with_quality(&mut encoded, QUALITY))
            .map_err(|_| PictureFault::Unreadable)?;
        Ok(encoded)
    };
    Ok(Portrait { sizes: [size(SIDES[0])?, size(SIDES[1])?] })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of `width` by `height`, its left half red and its right half blue, with EXIF data that says "turn me".
    fn photo(width: u32, height: u32, orientation: u8) -> Vec<u8> {
        let picture = image::RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        });
        let mut bytes = Vec::new();
        DynamicImage::ImageRgb8(picture).write_with_encoder(JpegEncoder::new(&mut bytes)).unwrap();
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"GPS 48.58 7.75");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xFF, 0xE1], length.as_slice(), exif.as_slice()].concat();
        [&bytes[..2], segment.as_slice(), &bytes[2..]].concat()
    }

    #[test]
    fn a_photo_becomes_two_squares_without_metadata() {
        let original = photo(900, 500, 1);
        assert!(original.windows(4).any(|window| window == b"Exif"));
        let portrait = portrait(&original).unwrap();
        for (bytes, side) in portrait.sizes.iter().zip(SIDES) {
            let read = image::load_from_memory(bytes).unwrap();
            assert_eq!((read.width(), read.height()), (side, side));
            assert!(!bytes.windows(4).any(|window| window == b"Exif" || window == b"GPS "));
            assert!(bytes.len() < 60_000);
        }
    }

    #[test]
    fn a_photo_is_turned_as_its_camera_was_held() {
        // Orientation 6: the camera lay on its side, so that the left half belongs at the top.
        let read = image::load_from_memory(&portrait(&photo(480, 480, 6)).unwrap().sizes[0]).unwrap().to_rgb8();
        assert!(read.get_pixel(120, 20)[0] > 150 && read.get_pixel(120, 220)[2] > 150);
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        assert_eq!(portrait(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(PictureFault::Format));
        assert_eq!(portrait(&photo(300, 100, 1)), Err(PictureFault::Small));
        assert_eq!(portrait(&photo(300, 300, 1)[..400]), Err(PictureFault::Unreadable));
    }
}
