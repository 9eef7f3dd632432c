//! The functions of the fuzz targets: each takes any bytes and panics where a promise is broken. The property tests of the
//! program call the same functions, so that they are always compiled.

mod options;

use annuaire::content::document;
use annuaire::content::parse;
use annuaire::site::markdown;
use annuaire::site::picture;
use annuaire::text::diagnostic::Diagnostics;
use annuaire::text::source::SourceFile;

/// Bytes as a profile: read, decoded, and every fault at a place of its text.
pub fn yaml(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let file = SourceFile::new("content/ambassadors/a.yaml", &text);
    let mut diagnostics = Diagnostics::new();
    let _ = document::parse(&file.path, &file.text, 0, &mut diagnostics);
    let (_, found) = parse::parse(std::slice::from_ref(&file), &[]);
    diagnostics.extend(found);
    for diagnostic in diagnostics.sorted().iter().filter(|found| found.path == file.path) {
        let span = diagnostic.span;
        let is_place = file.text.get(span.start..span.end).is_some();
        assert!(is_place || !span.is_somewhere(), "{diagnostic:?} is no place of the text");
    }
}

/// Bytes as Markdown: no script, no address that runs one, headings that links find.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let rendered = markdown::render(&text, &options::MARKDOWN);
    let html = rendered.html.to_ascii_lowercase();
    // A text may show the words of a script: they are dangerous in tags alone, whose values have no sharp bracket.
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        for sign in ["script", "style", "iframe"] {
            assert!(!tag.starts_with(sign), "<{sign} in {html}");
        }
        for sign in ["href=\"javascript:", "href=\"data:", "href=\"//"] {
            assert!(!tag.contains(sign), "{sign} in {html}");
        }
    }
    let ids: Vec<String> = rendered.headings.into_iter().map(|heading| heading.id).collect();
    assert_eq!(ids, markdown::anchors(&text));
    for link in markdown::links(&text) {
        assert!(text.get(link.span.start..link.span.end).is_some(), "{link:?}");
    }
    let _ = markdown::plain_text(&text);
}

/// Bytes as a photo: a fault, or files that are small enough.
pub fn photo(bytes: &[u8]) {
    if let Ok(portrait) = picture::portrait(bytes) {
        assert!(portrait.card.bytes.len() < picture::FILE_BYTES_LIMIT);
        for frame in portrait.sizes {
            assert!(frame.webp.bytes.len() < picture::FILE_BYTES_LIMIT);
            assert!(frame.jpeg.bytes.len() < picture::FILE_BYTES_LIMIT);
        }
    }
}
