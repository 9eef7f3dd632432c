//! ROME codes of trades (répertoire opérationnel des métiers et des emplois, France Travail).

use super::Facts;
use crate::content::document::Code;
use crate::content::model::{RawAmbassador, Written};
use crate::text::diagnostic::{BAD_ROME, Diagnostic, Diagnostics};
use crate::text::source::FilePath;

/// Digits of a trade's code, and of a family's.
const CODE: &[usize] = &[4];
const CODE_OR_FAMILY: &[usize] = &[4, 2, 0];

/// The ROME code of a profile is a letter and four digits.
pub(super) fn code_of_a_profile_is_one(_: &Facts<'_>, file: &Written<RawAmbassador>, diagnostics: &mut Diagnostics) {
    let rome = file.data.rome.iter();
    rome.for_each(|code| report(&file.path, code, CODE, "code", diagnostics));
}

/// The ROME code of a sector's trade is a letter and four digits; a sector may also name a family of codes by the
/// beginning they share.
pub(super) fn codes_of_sectors_are_ones(facts: &Facts<'_>, diagnostics: &mut Diagnostics) {
    for file in &facts.content.sectors {
        let trades = file.data.occupations.iter().flatten().filter_map(|trade| trade.rome.as_ref());
        trades.for_each(|code| report(&file.path, code, CODE, "code", diagnostics));
        let own = file.data.rome.iter().flatten();
        own.for_each(|code| report(&file.path, code, CODE_OR_FAMILY, "family", diagnostics));
    }
}

fn report(path: &FilePath, code: &Code, digits: &[usize], reason: &str, diagnostics: &mut Diagnostics) {
    if has_shape(&code.value, digits) {
        return;
    }
    let plain: String = code.value.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let mut diagnostic = Diagnostic::new(BAD_ROME, path, code.span).fact("value", &code.value).fact("reason", reason);
    diagnostic.suggestion = Some(plain.to_ascii_uppercase()).filter(|plain| has_shape(plain, digits));
    diagnostics.push(diagnostic);
}

/// Returns true if `code` is a capital letter followed by a number of digits that is among `digits`.
fn has_shape(code: &str, digits: &[usize]) -> bool {
    let rest = code.strip_prefix(|c: char| c.is_ascii_uppercase());
    rest.is_some_and(|rest| digits.contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit()))
}
