//! Photos of people as they are published: square, small, and without a trace of where and by what they were taken.
//!
//! 1. [`decoder`] tells the format by the bytes, refuses drawings, animations and what is cut short, and sets limits before a
//!    pixel is decoded.
//! 2. [`square`] decodes, turns the picture as its camera was held, cuts the square around its centre and lays it on
//!    white.
//! 3. [`shrunk`] takes most of its pixels away in one quick step; nothing is ever enlarged.
//! 4. [`published`] resizes it, makes its colours those of sRGB, and encodes it anew as WebP and JPEG, at the highest quality
//!    that fits.
//!
//! Nothing but pixels and what their colours mean goes from one step to the next, and nothing but pixels into the encoders,
//! so that no metadata can. What is written is looked at once more: see [`bare`].
//!
//! WebP is written by `webp`, which compiles Google's own libwebp: the encoder of `image` is lossless only, and a face
//! takes ten times the bytes. Its input is pixels that were decoded here, never a stranger's file: those are read by
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

/// The sides of the published squares, in pixels: a card on a plain screen, a profile on a dense one. Where the photo is smaller
/// than the second, that square has the photo's own side.
pub const SIDES: [u32; 2] = [240, 480];
/// Every published file is smaller than this, in bytes.
pub const FILE_BYTES_LIMIT: usize = 60_000;

/// The largest side that is decoded: a camera's, not a bomb's.
const SIDE_MAX: u32 = 12_000;
/// The most pixels of a JPEG that is gone through once, as cameras write it: theirs have 12 to 50 million.
const PIXELS_MAX: u64 = 50_000_000;
/// The most pixels of any other picture: it takes twice the time and the memory, and was made by a program that can make a
/// smaller one.
const OTHER_PIXELS_MAX: u64 = 24_000_000;
/// Programs go through a JPEG about ten times; each time costs as much as the first.
const SCANS_MAX: usize = 30;
/// The most bytes of pixels that are decoded: 50 million pixels of three bytes, or 24 million of eight.
const DECODED_BYTES_MAX: u64 = 192 * 1_000_000;
/// What is larger is brought down to this side first, the quick way: four pixels or more for each that is published.
const SHRUNK_SIDE: u32 = 4 * SIDES[1];
/// Qualities of JPEG and WebP, from 1 to 100, in the order in which they are tried.
const QUALITIES: [u8; 9] = [80, 72, 64, 56, 48, 36, 24, 12, 4];
/// How far into a text the root of an SVG is looked for.
const SVG_HEAD_BYTES: usize = 4096;

/// A photo in two sizes: see [`SIDES`]. A copy shares the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The square of each size, the smaller one first.
    pub sizes: [Square; 2],
}

/// A square photo in both formats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    /// Its side in pixels.
    pub side: u32,
    /// For every browser of today.
    pub webp: Encoded,
    /// For the others.
    pub jpeg: Encoded,
}

/// The bytes of a picture, with what names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Its fingerprint.
    pub fingerprint: Arc<str>,
}

impl Encoded {
    fn new(bytes: Vec<u8>) -> Encoded {
        Encoded { fingerprint: fingerprint(&bytes).into(), bytes: bytes.into() }
    }
}

/// Photos by the path of the file they were made of.
pub type Portraits = BTreeMap<FilePath, Portrait>;

/// Why a picture cannot be published; the word is a variant of the message `bad-picture`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// It is no JPEG, PNG or WebP.
    Format,
    /// It is an SVG: a drawing, and a program at times.
    Drawing,
    /// It is a GIF, or a PNG or WebP that moves.
    Animation,
    /// It is damaged, or not there to its end.
    Unreadable,
    /// It has more pixels than any photo of its format.
    Large,
    /// A side is shorter than the smallest published one.
    Small,
}

impl PictureFault {
    /// The word for it in messages.
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

/// The photo in `bytes` as it is published. The same bytes give the same portrait, so that it can be kept: see [`key`].
///
/// # Errors
/// Why the picture cannot be published.
pub fn portrait(bytes: &[u8]) -> Result<Portrait, PictureFault> {
    let square = shrunk(square(decoder(bytes)?)?);
    let sides = SIDES.map(|side| side.min(square.pixels.width()));
    Ok(Portrait { sizes: [published(&square, sides[0])?, published(&square, sides[1])?] })
}

/// Width and height of the photo in `bytes`, in pixels, as its file holds it; `None` where it cannot be published.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    decoder(bytes).ok().map(|decoder| decoder.dimensions())
}

/// What decodes `bytes`, within limits.
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
    // The decoders' own limits leave out the buffer that they are given.
    if is_large || decoder.total_bytes() > DECODED_BYTES_MAX { Err(PictureFault::Large) } else { Ok(decoder) }
}

/// Whether `bytes` are markup with an SVG's root near its beginning.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SVG_HEAD_BYTES)]).to_lowercase();
    head.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']).starts_with('<') && head.contains("<svg")
}

/// A square as its camera saw it.
struct Seen {
    pixels: RgbImage,
    /// The colour profile that came with it; nothing where there was none.
    profile: Vec<u8>,
}

/// The largest square around the centre, upright.
fn square(mut decoder: Box<dyn ImageDecoder + '_>) -> Result<Seen, PictureFault> {
    let (width, height) = decoder.dimensions();
    let side = width.min(height);
    if side < SIDES[0] {
        return Err(PictureFault::Small);
    }
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile().ok().flatten().filter(|_| decoder.color_type().has_color()).unwrap_or_default();
    let picture = DynamicImage::from_decoder(decoder)?;
    let mut square = picture.crop_imm((width - side) / 2, (height - side) / 2, side, side);
    square.apply_orientation(orientation);
    Ok(Seen { pixels: on_white(square), profile })
}

/// The same with no more pixels than a good result needs: the slow filter of [`published`] looks at every one of them, twice.
fn shrunk(square: Seen) -> Seen {
    if square.pixels.width() <= SHRUNK_SIDE {
        return square;
    }
    Seen { pixels: image::imageops::thumbnail(&square.pixels, SHRUNK_SIDE, SHRUNK_SIDE), ..square }
}

/// The picture on white. What its author made invisible must not come back as the colours that are left below.
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

/// The square of `side` pixels in both formats.
fn published(square: &Seen, side: u32) -> Result<Square, PictureFault> {
    let resized = image::imageops::resize(&square.pixels, side, side, FilterType::Lanczos3);
    let resized = colours::to_srgb(resized, &square.profile);
    let (webp, jpeg) = (fitting(&resized, webp)?, fitting(&resized, jpeg)?);
    assert!(bare::is_webp(&webp) && bare::is_jpeg(&jpeg), "encoders write pixels and nothing else");
    Ok(Square { side, webp: Encoded::new(webp), jpeg: Encoded::new(jpeg) })
}

/// How a picture becomes a file of a quality from 1 to 100.
type Encode = fn(&RgbImage, u8) -> Result<Vec<u8>, PictureFault>;

/// What `encode` makes of `picture` at the highest quality that fits. Noise alone needs the lowest ones, and black and white
/// points, as of a printed page, even then lose their details.
fn fitting(picture: &RgbImage, encode: Encode) -> Result<Vec<u8>, PictureFault> {
    let side = picture.width();
    let details = std::iter::successors(Some(side), |details| Some(details / 2)).take_while(|details| *details > 0);
    for details in details {
        let softened = (details < side).then(|| softened(picture, details));
        for quality in QUALITIES {
            let bytes = encode(softened.as_ref().unwrap_or(picture), quality)?;
            if bytes.len() < FILE_BYTES_LIMIT {
                return Ok(bytes);
            }
        }
    }
    unreachable!("a single colour fits")
}

/// `picture` with as many points a side as `details`, in its own size.
fn softened(picture: &RgbImage, details: u32) -> RgbImage {
    let small = image::imageops::resize(picture, details, details, FilterType::Triangle);
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
