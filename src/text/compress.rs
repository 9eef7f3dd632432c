//! Copies of text files, compressed when the site is built, for hosts that send such copies as they are.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Extensions of files that shrink. Pictures and the files of the search index are compressed already.
const TEXTS: [&str; 11] = ["css", "csv", "ftl", "html", "ics", "js", "json", "svg", "txt", "webmanifest", "xml"];

/// The smallest file worth compressing, in bytes: a smaller one fits into one network packet anyway.
const SIZE_MIN: usize = 1000;

/// Of 11 levels. The 4.3 MB of text of the sample become 1.19 MB at 6 in 0.2 s, 1.18 MB at 9 in 3.4 s, 1.09 MB at 10
/// in 2.7 s, 1.08 MB at 11 in 6.4 s; gzip makes 1.26 MB in 0.1 s. Hosts that compress on the fly use 4 to 6.
const BROTLI_QUALITY: i32 = 10;

/// The compressed copies of the file at `path`, each with the extension to append to its name. Deterministic; empty
/// for a file that does not shrink.
pub fn packed(path: &str, bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let ending = path.rsplit('/').next().and_then(|name| Some(name.rsplit_once('.')?.1));
    let is_text = ending.is_some_and(|ending| TEXTS.contains(&ending));
    if !is_text || bytes.len() < SIZE_MIN {
        return Vec::new();
    }
    let both = [("br", brotli(bytes)), ("gz", gzip(bytes))];
    both.into_iter().filter(|(_, packed)| packed.len() < bytes.len()).collect()
}

/// Without name and time (RFC 1952, 2.3.1), which would differ from one build to the next.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes every byte")
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters =
        BrotliEncoderParams { quality: BROTLI_QUALITY, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut { bytes }, &mut packed, &parameters).expect("memory takes every byte");
    packed
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_is_the_same_text_and_the_same_every_time() {
        let text = "<p>Une visite de l'atelier, un témoignage en classe.</p>\n".repeat(100);
        let both = packed("a/index.html", text.as_bytes());
        assert_eq!(both, packed("a/index.html", text.as_bytes()));
        let [("br", brotli), ("gz", gzip)] = both.as_slice() else { panic!("both are smaller") };
        let mut inflated = String::new();
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut inflated).unwrap();
        assert_eq!(inflated, text);
        assert_eq!(gzip[3..8], [0; 5], "neither a name nor a time");
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut whole).unwrap();
        assert_eq!(whole, text.as_bytes());
    }

    #[test]
    fn what_does_not_shrink_is_left_alone() {
        let text = "a".repeat(SIZE_MIN);
        assert_eq!(packed("a.webp", text.as_bytes()), []);
        assert_eq!(packed("search/a/0.bin", text.as_bytes()), []);
        assert_eq!(packed("a.html/b", text.as_bytes()), []);
        assert_eq!(packed("a.html", &text.as_bytes()[1..]), []);
        let noise: Vec<u8> =
            (0..4000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).rotate_left(n % 31).to_le_bytes()).collect();
        assert!(packed("a.txt", &noise).iter().all(|(_, packed)| packed.len() < noise.len()));
    }
}
