//! The table of communes, in CSV. A fault that many rows share is told at the first of them.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use crate::content::model::{COMMUNE_COLUMNS, Commune, CommuneTable, cells};
use crate::text::diagnostic::{BAD_TABLE, DUPLICATE_ID, Diagnostic, Diagnostics, Rule};
use crate::text::source::{SourceFile, Span};

/// The table that `file` holds: the rows that can be read. None where its first line is another than expected.
pub(super) fn communes(file: &SourceFile, diagnostics: &mut Diagnostics) -> CommuneTable {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    if headers.iter().ne(COMMUNE_COLUMNS) {
        diagnostics.push(heading_fault(file, &headers));
        return CommuneTable::default();
    }
    let mut table = CommuneTable { has_all_codes: true, ..CommuneTable::default() };
    let mut codes = HashSet::new();
    let mut faults = Vec::new();
    for record in reader.into_records().flatten() {
        let span = place(&record, &file.text);
        match commune(&record) {
            Ok(commune) if codes.insert(commune.code.clone()) => {
                table.rows.push(commune);
                table.places.push(span);
            }
            Ok(commune) => {
                // Another commune with this code has lost its own.
                table.has_all_codes &= table.rows.contains(&commune);
                faults.push(Fault::new(DUPLICATE_ID, span, Cell::new("code", "", &commune.code), file));
            }
            Err(cell) => {
                match record.get(0) {
                    Some(code) if !["", "code"].contains(&cell.column) => table.lost.push(code.to_owned()),
                    _ => table.has_all_codes = false,
                }
                faults.push(Fault::new(BAD_TABLE, span, cell, file));
            }
        }
    }
    report(file, faults, diagnostics);
    table
}

/// The first line is not the names of the columns with commas between them.
fn heading_fault(file: &SourceFile, headers: &StringRecord) -> Diagnostic {
    let line = file.text.lines().next().unwrap_or_default();
    let is_divided_by = |separator: char| {
        let names = line.split(separator).map(|name| name.trim().trim_matches('"').to_lowercase());
        names.eq(COMMUNE_COLUMNS.iter().map(|name| name.to_string()))
    };
    let reason = match () {
        () if is_divided_by(';') => "semicolons",
        () if is_divided_by('\t') => "tabs",
        () if is_divided_by(',') => "spelling",
        () => "columns",
    };
    let found = headers.iter().collect::<Vec<_>>().join(",");
    let diagnostic = Diagnostic::new(BAD_TABLE, &file.path, Span::new(0, line.len())).fact("reason", reason);
    diagnostic.fact("value", found).fact("accepted", COMMUNE_COLUMNS.join(",")).fact("count", 0)
}

/// Where `record` stands in `text`, without the line's end.
fn place(record: &StringRecord, text: &str) -> Span {
    let start = record.position().map_or(0, |position| position.byte() as usize);
    // The reader's position is before the blank lines.
    let start = start + text[start..].len() - text[start..].trim_start().len();
    let mut is_quoted = false;
    let length = text[start..].bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'\n' && !is_quoted
    });
    let end = length.map_or(text.len(), |length| start + length);
    Span::new(start, text[..end].trim_end().len().max(start))
}

/// A cell that has not the right form.
struct Cell {
    column: &'static str,
    reason: &'static str,
    /// The faulty text: the cell's, or one of its postcodes.
    value: String,
    suggestion: Option<String>,
}

impl Cell {
    fn new(column: &'static str, reason: &'static str, value: &str) -> Cell {
        Cell { column, reason, value: value.to_owned(), suggestion: None }
    }

    /// The cell of a code that should have five digits: a spreadsheet drops the zero it begins with.
    fn of_code(column: &'static str, reason: &'static str, value: &str) -> Cell {
        if value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Cell { suggestion: Some(format!("0{value}")), ..Cell::new(column, "zero", value) };
        }
        Cell::new(column, reason, value)
    }
}

struct Fault {
    rule: Rule,
    span: Span,
    cell: Cell,
}

impl Fault {
    /// The fault of `cell` in the row at `row`.
    fn new(rule: Rule, row: Span, cell: Cell, file: &SourceFile) -> Fault {
        Fault { rule, span: cell_place(row, &cell, &file.text), cell }
    }
}

/// The place of the faulty text of `cell` in the row at `row`.
fn cell_place(row: Span, cell: &Cell, text: &str) -> Span {
    let line = &text[row.start..row.end];
    let at = COMMUNE_COLUMNS.iter().position(|name| *name == cell.column);
    let Some(range) = at.and_then(|at| cells(line).get(at).cloned()).filter(|range| !range.is_empty()) else {
        return row;
    };
    let within = line[range.clone()].find(&cell.value);
    let start = row.start + range.start + within.unwrap_or(0);
    Span::new(start, if within.is_some() { start + cell.value.len() } else { row.start + range.end })
}

/// Rows with the same fault that are told one by one. More have one cause, and nobody mends them one by one.
const ROWS_TOLD: usize = 10;

/// Reports `faults`; where many rows share one, at the first of them.
fn report(file: &SourceFile, faults: Vec<Fault>, diagnostics: &mut Diagnostics) {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for Fault { cell, .. } in &faults {
        *counts.entry((cell.column, cell.reason)).or_default() += 1;
    }
    for Fault { rule, span, cell } in faults {
        let Some(count) = counts.get_mut(&(cell.column, cell.reason)) else { continue };
        let more = if *count > ROWS_TOLD { std::mem::take(count) - 1 } else { 0 };
        if *count == 0 && more == 0 {
            continue;
        }
        let mut diagnostic = Diagnostic::new(rule, &file.path, span).fact("count", more);
        diagnostic = match cell.reason {
            "" => diagnostic.fact("id", &cell.value),
            reason => diagnostic.fact("reason", reason).fact("key", cell.column).fact("value", &cell.value),
        };
        diagnostic.suggestion = cell.suggestion;
        diagnostics.push(diagnostic);
    }
}

/// The commune of a record; the error is the first faulty cell.
fn commune(record: &StringRecord) -> Result<Commune, Cell> {
    let text = |index: usize| -> Result<&str, Cell> {
        let column = COMMUNE_COLUMNS[index];
        match record.get(index).unwrap_or_default() {
            text if text.trim().is_empty() => Err(Cell::new(column, "empty", "")),
            text if text.contains(['\n', '\r']) => Err(Cell::new(column, "line-break", text)),
            text => Ok(text),
        }
    };
    if record.len() != COMMUNE_COLUMNS.len() {
        return Err(Cell::new("", "cells", &record.len().to_string()));
    }
    let code = text(0)?;
    if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Cell::of_code("code", "code", code));
    }
    let postcodes: Vec<String> = text(2)?.split(';').map(|code| code.trim().to_owned()).collect();
    let is_postcode = |code: &&String| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(wrong) = postcodes.iter().find(|code| !is_postcode(code)) {
        return Err(Cell::of_code("postcodes", "postcode", wrong));
    }
    Ok(Commune {
        code: code.to_owned(),
        name: text(1)?.to_owned(),
        postcodes,
        department: text(3)?.to_owned(),
        arrondissement: text(4)?.to_owned(),
        population: population(text(5)?)?,
        latitude: degrees(6, text(6)?, 90.0)?,
        longitude: degrees(7, text(7)?, 180.0)?,
    })
}

fn population(written: &str) -> Result<u32, Cell> {
    written.parse().map_err(|_| {
        let digits: String = written.chars().filter(|c| !c.is_whitespace()).collect();
        let suggestion = digits.parse::<u32>().is_ok().then_some(digits);
        Cell { suggestion, ..Cell::new("population", "number", written) }
    })
}

/// A latitude or a longitude, the column at `index`, of at most `limit` degrees.
fn degrees(index: usize, written: &str, limit: f64) -> Result<f64, Cell> {
    let fault = |reason| Cell::new(COMMUNE_COLUMNS[index], reason, written);
    match written.parse::<f64>() {
        Ok(value) if value.abs() <= limit => Ok(value),
        // The coordinates of Lambert 93 and of other plane projections have six digits or more.
        Ok(value) if value.is_finite() && value.abs() >= 1000.0 => Err(fault("metres")),
        Ok(_) => Err(fault("degrees")),
        Err(_) => {
            let with_point = written.replacen(',', ".", 1);
            let suggestion = with_point.parse::<f64>().is_ok_and(|value| value.abs() <= limit).then_some(with_point);
            Err(Cell { suggestion, ..fault("decimal") })
        }
    }
}
