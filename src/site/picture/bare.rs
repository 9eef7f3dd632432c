//! Recognises files that hold pixels and nothing else: no Exif, XMP, profile, comment, thumbnail, or bytes after the
//! end. It lists the allowed parts, so that anything unforeseen is refused.

/// Returns true if `bytes` are a baseline JPEG of one scan with the tables it needs.
pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(&[0xFF, 0xD8]) else {
        return false;
    };
    while let &[0xFF, marker, high, low, ..] = rest {
        let end = 2 + usize::from(u16::from_be_bytes([high, low]));
        let Some(segment) = rest.get(4..end) else {
            return false;
        };
        rest = &rest[end..];
        match marker {
            // The JFIF header with the pixel aspect ratio; a thumbnail would make it longer.
            0xE0 if segment.starts_with(b"JFIF\0") && segment.len() == 14 => {}
            // Quantisation tables, Huffman tables, and the frame header.
            0xDB | 0xC4 | 0xC0 => {}
            0xDA => return is_scan_to_the_end(rest),
            _ => return false,
        }
    }
    false
}

/// Returns true if the first marker in a scan is the end of the image. Within the scan, 0xFF is followed by zero.
fn is_scan_to_the_end(bytes: &[u8]) -> bool {
    let marker = bytes.windows(2).position(|pair| pair[0] == 0xFF && pair[1] != 0);
    marker.is_some_and(|at| bytes[at..] == [0xFF, 0xD9])
}

/// Returns true if `bytes` are a WebP with a single chunk of lossy pixels.
pub(super) fn is_webp(bytes: &[u8]) -> bool {
    let size_at = |at: usize| {
        let size = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(size)).ok()
    };
    let (Some(file), Some(chunk)) = (size_at(4), size_at(16)) else {
        return false;
    };
    bytes.starts_with(b"RIFF")
        && bytes.get(8..16) == Some(b"WEBPVP8 ")
        && file.checked_add(8) == Some(bytes.len())
        && chunk.checked_next_multiple_of(2).and_then(|even| even.checked_add(20)) == Some(bytes.len())
}
