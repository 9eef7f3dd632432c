//! Photos of people: upright at four to five, small, and without any trace of place or camera.
//!
//! Four steps: [`decoder`] recognises the format, refuses drawings, animations and truncated files, and sets limits
//! before any pixel is decoded. [`upright`] decodes the picture, turns it upright, crops it and puts it on white. [`shrunk`] reduces it in one quick step; nothing is ever enlarged. [`published`] resizes it, converts
//! its colours to sRGB, and encodes it as WebP and JPEG at the highest quality that fits.
//!
//! Only pixels and their colour profile pass from one step to the next, and only pixels reach the encoders, so no
//! metadata can be published. [`bare`] checks the result once more.
//!
//! WebP is written by `webp`, which compiles Google's libwebp: the encoder of `image` is lossless only, and a face
//! takes ten times the bytes. Its input is pixels decoded here, never a stranger's file; those are decoded by
//! `image`, which is safe Rust.

mod bare;
mod colours;
mod kept;
mod whole;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, Limits, Rgb, RgbImage};

use crate::text::output::fingerprint;
use crate::text::source::FilePath;

pub use kept::key;

/// The widths of the published photos, in pixels: a profile on a telephone, a profile on a dense screen. A smaller photo
/// keeps its own width.
pub const WIDTHS: [u32; 2] = [240, 480];
/// Width to height of a photo.
const SHAPE: (u32, u32) = (4, 5);
/// Width to height of a card's photo: a column, twice as dense as on the page.
const CARD_SHAPE: (u32, u32) = (3, 5);
/// The height of a card's photo, in pixels.
const CARD_HEIGHT: u32 = 400;
/// A photo whose shorter side has fewer pixels is refused.
const SIDE_MIN: u32 = 240;
/// Where a photo that is too high loses its pixels, in tenths from the top: faces are in the upper half.
const HEADROOM: u32 = 3;
/// Every published file is smaller than this, in bytes.
pub const FILE_BYTES_LIMIT: usize = 60_000;

/// The largest side that is decoded: larger than any camera's.
const SIDE_MAX: u32 = 12_000;
/// The most pixels of a JPEG with a single scan, as cameras write it: those have 12 to 50 million.
const PIXELS_MAX: u64 = 50_000_000;
/// The most pixels of any other picture: it takes twice the time and memory, and the program that made it can make a
/// smaller one.
const OTHER_PIXELS_MAX: u64 = 24_000_000;
/// The most scans of a JPEG. Programs write about ten; each costs as much as the first.
const SCANS_MAX: usize = 30;
/// The most bytes of decoded pixels: 50 million pixels of three bytes, or 24 million of eight.
const DECODED_BYTES_MAX: u64 = 192 * 1_000_000;
/// Larger pictures are first reduced to this width, the quick way: at least four pixels for each published one.
const SHRUNK_WIDTH: u32 = 4 * WIDTHS[1];
/// Qualities of JPEG and WebP, 1 to 100, in the order they are tried.
const QUALITIES: [u8; 9] = [80, 72, 64, 56, 48, 36, 24, 12, 4];
/// The bytes of a text in which the root of an SVG is looked for.
const SVG_HEAD_BYTES: usize = 4096;

/// A photo as it is published. A copy shares the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The column of a card, as WebP alone: a list of a thousand names each file once.
    pub card: Encoded,
    /// The photo in each of the [`WIDTHS`], the smaller one first.
    pub sizes: [Frame; 2],
}

/// A portrait in one size, in two formats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Its width in pixels.
    pub width: u32,
    /// For current browsers.
    pub webp: Encoded,
    /// For the others.
    pub jpeg: Encoded,
}

/// The bytes of a picture and their fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    pub bytes: Arc<[u8]>,
    pub fingerprint: Arc<str>,
}

impl Encoded {
    fn new(bytes: Vec<u8>) -> Encoded {
        Encoded { fingerprint: fingerprint(&bytes).into(), bytes: bytes.into() }
    }
}

/// Portraits by the path of the photo they were made from.
pub type Portraits = BTreeMap<FilePath, Portrait>;

/// Reasons to refuse a picture; the word selects a variant of the message `bad-picture`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// Not a JPEG, PNG or WebP.
    Format,
    /// An SVG: a drawing, and sometimes a program.
    Drawing,
    /// A GIF, or an animated PNG or WebP.
    Animation,
    /// Damaged or truncated.
    Unreadable,
    /// Too many pixels for its format.
    Large,
    /// A side is shorter than the smallest published one.
    Small,
}

impl PictureFault {
    /// The word that messages use.
    pub fn word(self) -> &'static str {
        match self {
            PictureFault::Format => "format",
            PictureFault::Drawing => "drawing",
            PictureFault::Animation => "animation",
            PictureFault::Unreadable => "unreadable",
            PictureFault::Large => "large",
            PictureFault::Small => "small",
        }
    }
}

impl From<ImageError> for PictureFault {
    fn from(error: ImageError) -> PictureFault {
        match error {
            ImageError::Unsupported(_) => PictureFault::Format,
            ImageError::Limits(_) => PictureFault::Large,
            _ => PictureFault::Unreadable,
        }
    }
}

/// Makes the published portrait of the photo in `bytes`. Deterministic, so that it can be cached: see [`key`].
///
/// # Errors
/// The reason why the picture cannot be published.
pub fn portrait(bytes: &[u8]) -> Result<Portrait, PictureFault> {
    let seen = shrunk(upright(decoder(bytes)?)?);
    let widths = WIDTHS.map(|width| width.min(seen.pixels.width()));
    Ok(Portrait { card: card(&seen)?, sizes: [published(&seen, widths[0])?, published(&seen, widths[1])?] })
}

/// Width and height of the photo in `bytes`, in pixels, as stored; `None` if it cannot be published.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    decoder(bytes).ok().map(|decoder| decoder.dimensions())
}

/// A decoder of `bytes` with limits.
fn decoder(bytes: &[u8]) -> Result<Box<dyn ImageDecoder + '_>, PictureFault> {
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(SIDE_MAX), Some(SIDE_MAX));
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    let input = Cursor::new(bytes);
    let mut pixels_max = OTHER_PIXELS_MAX;
    let mut decoder: Box<dyn ImageDecoder + '_> = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => {
            let jpeg = Box::new(JpegDecoder::new(input)?);
            match whole::jpeg(bytes) {
                Some(whole::Jpeg { scans: 1 }) => pixels_max = PIXELS_MAX,
                Some(whole::Jpeg { scans: 2..=SCANS_MAX }) => {}
                _ => return Err(PictureFault::Unreadable),
            }
            jpeg
        }
        Ok(ImageFormat::Png) => {
            let png = PngDecoder::with_limits(input, limits.clone())?;
            if png.is_apng()? {
                return Err(PictureFault::Animation);
            }
            Box::new(png)
        }
        Ok(ImageFormat::WebP) => {
            let webp = WebPDecoder::new(input)?;
            if webp.has_animation() {
                return Err(PictureFault::Animation);
            }
            Box::new(webp)
        }
        Ok(ImageFormat::Gif) => return Err(PictureFault::Animation),
        Err(_) if is_svg(bytes) => return Err(PictureFault::Drawing),
        _ => return Err(PictureFault::Format),
    };
    decoder.set_limits(limits)?;
    let (width, height) = decoder.dimensions();
    let is_large = u64::from(width) * u64::from(height) > pixels_max;
    // The decoders' own limits do not count the output buffer.
    if is_large || decoder.total_bytes() > DECODED_BYTES_MAX { Err(PictureFault::Large) } else { Ok(decoder) }
}

/// Returns true if `bytes` are markup with the root of an SVG near the beginning.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SVG_HEAD_BYTES)]).to_lowercase();
    head.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).starts_with('<') && head.contains("<svg")
}

/// An upright photo of the published [`SHAPE`], with the colours of its camera.
struct Seen {
    pixels: RgbImage,
    /// The colour profile of the file; empty if it has none.
    profile: Vec<u8>,
}

/// Turns the picture upright and crops the largest part of the [`SHAPE`]: the middle of a wide picture, the upper part of
/// a high one.
fn upright(mut decoder: Box<dyn ImageDecoder + '_>) -> Result<Seen, PictureFault> {
    let (width, height) = decoder.dimensions();
    if width.min(height) < SIDE_MIN {
        return Err(PictureFault::Small);
    }
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile().ok().flatten().filter(|_| decoder.color_type().has_color()).unwrap_or_default();
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    let (width, height) = (picture.width(), picture.height());
    let part = shaped(width.min(height * SHAPE.0 / SHAPE.1));
    let (left, top) = ((width - part.0) / 2, (height - part.1) * HEADROOM / 10);
    Ok(Seen { pixels: on_white(picture.crop_imm(left, top, part.0, part.1)), profile })
}

/// The size of a photo of `width` pixels.
fn shaped(width: u32) -> (u32, u32) {
    (width, width * SHAPE.1 / SHAPE.0)
}

/// The size of a card's photo that is `height` pixels high.
fn card_shaped(height: u32) -> (u32, u32) {
    (height * CARD_SHAPE.0 / CARD_SHAPE.1, height)
}

/// Reduces the photo to the pixels that a good result needs: the slow filter of [`published`] reads each of them
/// twice.
fn shrunk(seen: Seen) -> Seen {
    if seen.pixels.width() <= SHRUNK_WIDTH {
        return seen;
    }
    let (width, height) = shaped(SHRUNK_WIDTH);
    Seen { pixels: image::imageops::thumbnail(&seen.pixels, width, height), ..seen }
}

/// Puts the picture on white, so that transparent parts do not show the colours below.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0.map(u32::from);
        Rgb([red, green, blue].map(|part| ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8))
    })
}

/// The photo, `width` pixels wide, in both formats.
fn published(seen: &Seen, width: u32) -> Result<Frame, PictureFault> {
    let resized = resized(&seen.pixels, shaped(width), seen);
    let (webp, jpeg) = (fitting(&resized, webp)?, fitting(&resized, jpeg)?);
    assert!(bare::is_webp(&webp) && bare::is_jpeg(&jpeg), "encoders write pixels and nothing else");
    Ok(Frame { width, webp: Encoded::new(webp), jpeg: Encoded::new(jpeg) })
}

/// The column of a card: the middle of the photo in its whole height.
fn card(seen: &Seen) -> Result<Encoded, PictureFault> {
    let (width, height) = card_shaped(seen.pixels.height());
    let left = (seen.pixels.width() - width) / 2;
    let column = image::imageops::crop_imm(&seen.pixels, left, 0, width, height).to_image();
    let webp = fitting(&resized(&column, card_shaped(height.min(CARD_HEIGHT)), seen), webp)?;
    assert!(bare::is_webp(&webp), "encoders write pixels and nothing else");
    Ok(Encoded::new(webp))
}

/// `pixels` of `seen` in another size, in the colours of the web.
fn resized(pixels: &RgbImage, (width, height): (u32, u32), seen: &Seen) -> RgbImage {
    let resized = image::imageops::resize(pixels, width, height, FilterType::Lanczos3);
    colours::to_srgb(resized, &seen.profile)
}

/// Encodes a picture with a quality from 1 to 100.
type Encode = fn(&RgbImage, u8) -> Result<Vec<u8>, PictureFault>;

/// Encodes `picture` at the highest quality that fits. Only noise needs the lowest qualities; black and white dots,
/// as of a printed page, lose details even then.
fn fitting(picture: &RgbImage, encode: Encode) -> Result<Vec<u8>, PictureFault> {
    let width = picture.width();
    let details = std::iter::successors(Some(width), |details| Some(details / 2)).take_while(|details| *details > 0);
    for details in details {
        let softened = (details < width).then(|| softened(picture, details));
        for quality in QUALITIES {
            let bytes = encode(softened.as_ref().unwrap_or(picture), quality)?;
            if bytes.len() < FILE_BYTES_LIMIT {
                return Ok(bytes);
            }
        }
    }
    unreachable!("a single colour fits")
}

/// `picture` with the details of one that is `details` pixels wide, at its own size.
fn softened(picture: &RgbImage, details: u32) -> RgbImage {
    let high = (picture.height() * details / picture.width()).max(1);
    let small = image::imageops::resize(picture, details, high, FilterType::Triangle);
    image::imageops::resize(&small, picture.width(), picture.height(), FilterType::Triangle)
}

fn webp(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, PictureFault> {
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    let encoded = encoder.encode_simple(false, f32::from(quality)).map_err(|_| PictureFault::Unreadable)?;
    Ok(encoded.to_vec())
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, PictureFault> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
