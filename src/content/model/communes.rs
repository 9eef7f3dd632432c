//! The table of communes.

use std::ops::Range;

use super::table::Identified;
use crate::text::source::Span;

/// The columns of `communes.csv`, in order.
pub const COMMUNE_COLUMNS: [&str; 8] =
    ["code", "name", "postcodes", "department", "arrondissement", "population", "latitude", "longitude"];

/// A commune: a row of the table.
#[derive(Debug, Clone, PartialEq, schemars::JsonSchema)]
pub struct Commune {
    /// The INSEE code.
    pub code: String,
    /// The name.
    pub name: String,
    /// The postcodes, with semicolons between them. Several communes may share one.
    pub postcodes: Vec<String>,
    /// The code of its department.
    pub department: String,
    /// The code of its arrondissement.
    pub arrondissement: String,
    /// The number of inhabitants.
    pub population: u32,
    /// The latitude of the town hall or of the centre, in degrees, with a point.
    pub latitude: f64,
    /// The longitude of the town hall or of the centre, in degrees, with a point.
    pub longitude: f64,
}

impl Identified for Commune {
    fn id(&self) -> &str {
        &self.code
    }
}

/// `communes.csv` as it was written.
#[derive(Debug, Clone, Default)]
pub struct CommuneTable {
    pub rows: Vec<Commune>,
    /// Where each row stands in the file.
    pub places: Vec<Span>,
    /// The codes of rows that have a fault elsewhere. These communes exist, and nothing else is known of them.
    pub lost: Vec<String>,
    /// Whether the code of every row could be read. Where it is false, nobody knows which communes there are.
    pub has_all_codes: bool,
}

impl CommuneTable {
    /// Whether the codes are surely those of all communes: a row whose department contradicts its code may be any commune.
    pub fn is_sure(&self) -> bool {
        self.has_all_codes && self.rows.iter().all(|commune| commune.code.starts_with(&commune.department))
    }

    /// The place of the cell of `column` in the row at `index`; `source` is the text of the file.
    pub fn cell(&self, index: usize, column: &str, source: &str) -> Span {
        let row = self.places[index];
        let cells = cells(source.get(row.start..row.end).unwrap_or_default());
        let at = COMMUNE_COLUMNS.iter().position(|name| *name == column);
        let cell = at.and_then(|at| cells.get(at));
        cell.map_or(row, |cell| Span::new(row.start + cell.start, row.start + cell.end))
    }
}

/// The cells of `row`, a record of a CSV file, in bytes from its start, without their quotes.
pub fn cells(row: &str) -> Vec<Range<usize>> {
    let mut cells = Vec::with_capacity(COMMUNE_COLUMNS.len());
    let (mut start, mut is_quoted) = (0, false);
    let mut end_cell = |start: usize, end: usize| {
        let is_in_quotes = end > start + 1 && row[start..end].starts_with('"') && row[start..end].ends_with('"');
        cells.push(if is_in_quotes { start + 1..end - 1 } else { start..end });
    };
    for (at, byte) in row.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => {
                end_cell(start, at);
                start = at + 1;
            }
            _ => {}
        }
    }
    end_cell(start, row.len());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_in_quotes_ends_no_cell() {
        let row = "08001,\"Acy, le \"\"Haut\"\"\",,08";
        let texts: Vec<&str> = cells(row).into_iter().map(|cell| &row[cell]).collect();
        assert_eq!(texts, ["08001", "Acy, le \"\"Haut\"\"", "", "08"]);
    }
}
