//! The promises that every file of a site keeps, for any content.

use std::io::Read;

use flate2::read::DeflateDecoder;
use quick_xml::events::Event;

use super::html;

/// Every fault of the file at `path` with `bytes`, of a site that is published at `base`.
pub fn faults(path: &str, bytes: &[u8], base: &str) -> Vec<String> {
    let mut faults: Vec<String> = wrong_path(path).into_iter().collect();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let text = || std::str::from_utf8(bytes).map_err(|error| error.to_string());
    let found = match ending {
        "html" => text().map(|text| html::faults(text, &html::Page { path, base })),
        "json" | "webmanifest" => text().and_then(json).map(|()| Vec::new()),
        "xml" | "svg" => text().and_then(xml).map(|()| Vec::new()),
        "csv" => csv(bytes).map(|()| Vec::new()),
        "bin" => inflated(bytes).map(|()| Vec::new()),
        "map" => text().map(|text| lines(text, is_map_line)),
        "txt" => text().map(|text| lines(text, is_robots_line)),
        "htaccess" => text().map(|text| lines(text, is_htaccess_line)),
        _ if path == "_redirects" => text().map(|text| lines(text, is_redirect_line)),
        _ if path == "_headers" => text().map(|text| lines(text, is_header_line)),
        _ => Ok(Vec::new()),
    };
    match found {
        Ok(found) => faults.extend(found),
        Err(fault) => faults.push(fault),
    }
    faults
}

/// The bytes of the file at `path` as whoever reads it sees them.
pub fn whole(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    let is_read = path.ends_with(".bin") && DeflateDecoder::new(bytes).read_to_end(&mut inflated).is_ok();
    if is_read { inflated } else { bytes.to_vec() }
}

/// The reason why no host could serve, or no disk hold, a file at `path`.
fn wrong_path(path: &str) -> Option<String> {
    let is_part = |part: &str| {
        let is_plain = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
        is_plain && !part.is_empty() && part.len() < 256 && !part.starts_with("..") && !part.ends_with('.')
    };
    let is_path = path.len() < 1000 && path.split('/').all(is_part);
    (!is_path).then(|| format!("the path {path:?}"))
}

fn json(text: &str) -> Result<(), String> {
    serde_json::from_str::<serde_json::Value>(text).map(|_| ()).map_err(|error| error.to_string())
}

fn xml(text: &str) -> Result<(), String> {
    // Characters that XML 1.0 cannot hold, escaped or not: <https://www.w3.org/TR/xml/#charsets>.
    let is_forbidden =
        |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if let Some(character) = text.chars().find(is_forbidden) {
        return Err(format!("the character {character:?} in XML"));
    }
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err("an element is left open".to_owned()),
            Event::Start(tag) => {
                depth += 1;
                tag.attributes().find_map(Result::err).map_or(Ok(()), |error| Err(error.to_string()))?;
                if tag.local_name().as_ref() == b"script" {
                    return Err("a script in XML".to_owned());
                }
            }
            Event::End(_) => depth -= 1,
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|error| error.to_string())?;
                let is_known = ["amp", "lt", "gt", "quot", "apos"].contains(&&*name);
                let code = || reference.resolve_char_ref().ok().flatten();
                if !is_known && code().is_none_or(|c| is_forbidden(&c)) {
                    return Err(format!("the reference {name}"));
                }
            }
            _ => {}
        }
    }
}

fn csv(bytes: &[u8]) -> Result<(), String> {
    let mut reader = csv::Reader::from_reader(bytes);
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        if let Some(cell) = record.iter().find(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
            return Err(format!("a formula: {cell:?}"));
        }
    }
    Ok(())
}

fn inflated(bytes: &[u8]) -> Result<(), String> {
    let mut inflated = Vec::new();
    DeflateDecoder::new(bytes).read_to_end(&mut inflated).map(|_| ()).map_err(|error| error.to_string())
}

fn lines(text: &str, is_good: impl Fn(&str) -> bool) -> Vec<String> {
    text.lines().filter(|line| !is_good(line)).map(|line| format!("the line {line:?}")).collect()
}

fn is_address(text: &str) -> bool {
    text.starts_with("/") && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/%:".contains(&byte))
}

fn is_redirect_line(line: &str) -> bool {
    let parts: Vec<&str> = line.split(' ').collect();
    matches!(parts.as_slice(), [from, to, "301"] if is_address(from) && is_address(to))
}

/// A line of the form that the program has in its own text, or a rule for an address.
fn is_htaccess_line(line: &str) -> bool {
    let own = include_str!("../../../src/site/render/hosts/htaccess");
    let start = |line: &str| line.split(['"', '{', '/']).next().unwrap_or_default().trim_end().to_owned();
    line.is_ascii() && (own.lines().any(|own| start(own) == start(line)) || line.starts_with("  RewriteRule ^"))
}

/// A path, or a header that the program sends.
fn is_header_line(line: &str) -> bool {
    const NAMES: [&str; 4] = ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Cache-Control"];
    let is_header = |line: &str| NAMES.iter().any(|name| line.starts_with(&format!("{name}: ")));
    let is_path = |line: &str| line.starts_with('/') && line.ends_with('*') && !line.contains(char::is_whitespace);
    line.is_ascii() && (line.is_empty() || is_path(line) || line.strip_prefix("  ").is_some_and(is_header))
}

fn is_map_line(line: &str) -> bool {
    let parts: Vec<&str> = line.split(' ').collect();
    matches!(parts.as_slice(), [from, to] if is_address(from) && to.strip_suffix(';').is_some_and(|to| to == "gone" || is_address(to)))
}

fn is_robots_line(line: &str) -> bool {
    line.is_empty() || ["User-agent: ", "Allow: ", "Sitemap: "].iter().any(|start| line.starts_with(start))
}
