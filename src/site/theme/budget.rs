//! What a page may cost. The engine of templates has no limit of its own: a loop in a loop would go on for days.
//!
//! Work is counted in bytes of templates that are gone through, before they are: a loop costs its length times its text, a block, a
//! file or a component its text, and a variable the length of its value. The places that count are written into the templates
//! before the engine reads them, and are the same on every machine. A site without templates of its own counts nothing: tests
//! hold the built-in ones.

use std::cell::Cell;
use std::io::{self, Write};

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::scan::{Part, Tag, Token, tags};

/// What one page may cost. The most expensive page of a site of 10,000 ambassadors costs 161,943.
const WORK_MAX: u64 = 100_000_000;

/// How many bytes a page may have.
const BYTES_MAX: usize = 64_000_000;

/// What a fault says that is one of the budget.
pub const SPENT: &str = "the budget of a page is spent";

/// The names of what counts, which no template uses by itself.
const VALUE: &str = "annuaire_costs";
const TEXT: &str = "annuaire_cost";

thread_local! {
    /// What is left for the page that this thread renders.
    static LEFT: Cell<u64> = const { Cell::new(0) };
}

/// Gives this thread the budget of a page.
pub fn begin() {
    LEFT.set(WORK_MAX);
}

fn spend(work: u64) -> TeraResult<()> {
    let left = LEFT.get().checked_sub(work).ok_or_else(|| tera::Error::message(SPENT))?;
    LEFT.set(left);
    Ok(())
}

/// Teaches `tera` what the places that count call.
pub fn register(tera: &mut Tera) {
    tera.register_filter(VALUE, |value: &Value, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let length = value.as_str().map(str::len).or_else(|| value.len()).unwrap_or_default() as u64;
        spend(length.saturating_add(1).saturating_mul(kwargs.must_get::<u64>("of")?))?;
        Ok(value.clone())
    });
    tera.register_function(TEXT, |kwargs: Kwargs, _: &State| -> TeraResult<bool> {
        spend(kwargs.must_get::<u64>("of")?)?;
        Ok(true)
    });
}

/// The bytes of a page, up to [`BYTES_MAX`]. What is too much is dropped and takes the budget with it, so that the next loop is
/// blamed.
pub struct PageBytes {
    pub bytes: Vec<u8>,
    /// True if something was dropped.
    pub is_cut: bool,
}

impl Write for PageBytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.is_cut |= self.bytes.len() + bytes.len() > BYTES_MAX;
        if self.is_cut {
            LEFT.set(0);
        } else {
            self.bytes.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A template with the places that count.
pub struct Counted {
    pub text: String,
    /// Where each was inserted into the template as it was written, and how long it is; in order.
    inserted: Vec<(usize, usize)>,
}

impl Counted {
    pub fn new(written: &str) -> Counted {
        let mut inserted = insertions(written);
        inserted.sort_by_key(|(at, _)| *at);
        let mut text = String::with_capacity(written.len() + 64 * inserted.len());
        let mut end = 0;
        for (at, word) in &inserted {
            text.push_str(&written[end..*at]);
            text.push_str(word);
            end = *at;
        }
        text.push_str(&written[end..]);
        Counted { text, inserted: inserted.into_iter().map(|(at, word)| (at, word.len())).collect() }
    }

    /// The place in the template as it was written of the byte `at` of [`Counted::text`].
    pub fn written(&self, at: usize) -> usize {
        let mut shift = 0;
        for &(place, length) in &self.inserted {
            if at < place + shift {
                break;
            }
            if at < place + shift + length {
                return place;
            }
            shift += length;
        }
        at - shift
    }
}

/// What to insert into the template `written`, and where.
fn insertions(written: &str) -> Vec<(usize, String)> {
    let tags = tags(written);
    let mut inserted = Vec::new();
    if tags.first().and_then(Tag::keyword) != Some("extends") {
        inserted.push((0, counter(written.len(), false)));
    }
    for (index, tag) in tags.iter().enumerate() {
        let text_length = || closing(&tags[index..]).map_or(written.len(), |end| end.tokens[0].span.start) - tag.end;
        let is_trimmed = written[..tag.end].ends_with("-%}");
        match tag.keyword() {
            // A component that uses no other is paid for by whoever uses it, up to the length of its text.
            Some("component") if !uses_components(&tags[index..]) => {}
            Some("component" | "block") => inserted.push((tag.end, counter(text_length(), is_trimmed))),
            Some("set" | "set_global") if tag.is_sign(2, "=") && grows(tag) => {
                count_value(&tag.tokens[3..], 1, &mut inserted);
            }
            Some("for") => {
                let start = tag.tokens.iter().position(|token| token.part == Part::Name("in"));
                let values = start.map_or(&[][..], |start| &tag.tokens[start + 1..]);
                count_value(values, text_length().max(1), &mut inserted);
            }
            _ => {}
        }
        count_comprehensions(tag, &mut inserted);
    }
    inserted
}

/// Whether the component that the first of `tags` begins uses others, or itself.
fn uses_components(tags: &[Tag<'_>]) -> bool {
    let inner = tags.iter().take_while(|tag| tag.keyword() != Some("endcomponent"));
    inner.skip(1).any(|tag| tag.is_sign(0, "<") || tag.keyword() == Some("include"))
}

/// Whether the value that `tag` gives a variable may be longer than those it is made of.
fn grows(tag: &Tag<'_>) -> bool {
    tag.tokens.iter().any(|token| matches!(token.part, Part::Sign("~" | "|")))
}

/// A tag that counts a text of `length` bytes, and trims what stands behind it if the tag before it did.
fn counter(length: usize, is_trimmed: bool) -> String {
    let [open, close] = if is_trimmed { ["{%-", "-%}"] } else { ["{%", "%}"] };
    format!("{open} set annuaire_counted = {TEXT}(of={}) {close}", length.max(1))
}

/// Counts the value of the expression `tokens`, each part of it for `length` bytes.
fn count_value(tokens: &[Token<'_>], length: usize, inserted: &mut Vec<(usize, String)>) {
    if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
        inserted.push((first.span.start, "(".to_owned()));
        inserted.push((last.span.end, format!(")|{VALUE}(of={length})")));
    }
}

/// Counts the values of every `[a for b in values if c]` in `tag`.
fn count_comprehensions(tag: &Tag<'_>, inserted: &mut Vec<(usize, String)>) {
    let length = tag.tokens.last().map_or(1, |last| last.span.end - tag.tokens[0].span.start);
    let loops = (1..tag.tokens.len()).filter(|&index| tag.tokens[index].part == Part::Name("for"));
    for index in loops {
        let Some(start) = (index..tag.tokens.len()).find(|&at| tag.tokens[at].part == Part::Name("in")) else {
            continue;
        };
        let rest = &tag.tokens[start + 1..];
        let mut depth = 0_usize;
        let end = rest.iter().position(|token| match token.part {
            Part::Sign("(" | "[" | "{" | "?[") => {
                depth += 1;
                false
            }
            Part::Sign(")" | "]" | "}") if depth > 0 => {
                depth -= 1;
                false
            }
            Part::Sign("]") | Part::Name("if") => depth == 0,
            _ => false,
        });
        count_value(&rest[..end.unwrap_or(rest.len())], length, inserted);
    }
}

/// The tag that ends what the first of `tags` begins.
fn closing<'t, 's>(tags: &'t [Tag<'s>]) -> Option<&'t Tag<'s>> {
    let keyword = tags.first()?.keyword()?;
    let mut depth = 0_usize;
    tags.iter().find(|tag| {
        match tag.keyword() {
            Some(word) if word == keyword => depth += 1,
            Some(word) if word.strip_prefix("end") == Some(keyword) => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_that_multiplies_counts() {
        let counted = |written: &str| Counted::new(written).text.matches("annuaire_cost").count();
        for (written, places) in [
            ("{{ a }}", 1),
            ("{% extends \"a\" %}{% block b %}{% endblock %}", 1),
            ("{% extends \"a\" %}{%- for b in c -%}{% for d in e %}{% endfor %}{% endfor %}", 2),
            ("{% extends \"a\" %}{{ [b for b in c[1:] if d] }}{{<e f={[g for g in [h for h in i]]} />}}", 3),
            ("{% extends \"a\" %}{% set b = c %}{% set d %}{% endset %}{% set_global e = f ~ g %}", 1),
            ("{% component a() -%}\n b{% endcomponent a %}", 1),
            ("{% component a() -%}\n {{<b />}}{% endcomponent a %}", 2),
            ("{% extends \"a\" %}{% raw %}{% for b in c %}{% endraw %}{# {% for b in c %} #}", 0),
        ] {
            assert_eq!(counted(written), places, "{written}: {}", Counted::new(written).text);
        }
    }

    #[test]
    fn a_place_in_what_is_counted_is_one_in_what_was_written() {
        let written = "é{% for b in c %}{{ b }}{% endfor %}{% set d = e ~ b %}f";
        let counted = Counted::new(written);
        for word in ["é", "{% for", "b in", "{{ b", "{% set d", "~ b", "f"] {
            let [at, place] = [&counted.text, written].map(|text| text.rfind(word).unwrap());
            assert_eq!(counted.written(at), place, "{word} in {}", counted.text);
        }
    }
}
