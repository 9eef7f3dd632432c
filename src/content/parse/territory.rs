//! The tables of the territory: communes in CSV, outlines in GeoJSON.

use serde::Deserialize;

use crate::content::model::{Commune, Outline};
use crate::text::diagnostic::{BAD_MAP, BAD_TABLE, DUPLICATE_ID, Diagnostic, Diagnostics};
use crate::text::source::{SourceFile, Span};

/// The columns of `communes.csv`, in order.
const COLUMNS: [&str; 8] =
    ["code", "name", "postcodes", "department", "arrondissement", "population", "latitude", "longitude"];

pub(super) fn communes(file: &SourceFile, diagnostics: &mut Diagnostics) -> Vec<Commune> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    if headers.iter().ne(COLUMNS) {
        let span = Span::new(0, file.text.find('\n').unwrap_or(file.text.len()));
        let found = headers.iter().collect::<Vec<_>>().join(",");
        let diagnostic = Diagnostic::new(BAD_TABLE, &file.path, span).fact("reason", "columns").fact("value", found);
        diagnostics.push(diagnostic.fact("accepted", COLUMNS.join(",")));
        return Vec::new();
    }
    let mut communes: Vec<Commune> = Vec::new();
    let mut codes = std::collections::HashSet::new();
    for record in reader.into_records().flatten() {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        // The reader's position is before the blank lines.
        let start = start + file.text[start..].len() - file.text[start..].trim_start().len();
        let end = file.text[start..].find('\n').map_or(file.text.len(), |length| start + length);
        let span = Span::new(start, file.text[..end].trim_end().len().max(start));
        match commune(&record) {
            Ok(commune) if codes.insert(commune.code.clone()) => communes.push(commune),
            Ok(commune) => diagnostics.push(Diagnostic::new(DUPLICATE_ID, &file.path, span).fact("id", commune.code)),
            Err(column) => {
                let diagnostic = Diagnostic::new(BAD_TABLE, &file.path, span).fact("reason", "value");
                diagnostics.push(diagnostic.fact("value", column).fact("accepted", COLUMNS.join(",")));
            }
        }
    }
    communes
}

/// The commune of a record; the error is the name of the faulty column.
fn commune(record: &csv::StringRecord) -> Result<Commune, &'static str> {
    let text = |index: usize| record.get(index).filter(|text| !text.is_empty()).ok_or(COLUMNS[index]);
    let degrees = |index: usize, limit: f64| {
        let value = text(index)?.parse::<f64>().map_err(|_| COLUMNS[index])?;
        if value.abs() <= limit { Ok(value) } else { Err(COLUMNS[index]) }
    };
    Ok(Commune {
        code: text(0)?.to_owned(),
        name: text(1)?.to_owned(),
        postcodes: text(2)?.split(';').map(str::to_owned).collect(),
        department: text(3)?.to_owned(),
        arrondissement: text(4)?.to_owned(),
        population: text(5)?.parse().map_err(|_| COLUMNS[5])?,
        latitude: degrees(6, 90.0)?,
        longitude: degrees(7, 180.0)?,
    })
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

type Ring = Vec<(f64, f64)>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

pub(super) fn outlines(file: &SourceFile, diagnostics: &mut Diagnostics) -> Vec<Outline> {
    match serde_json::from_str::<Collection>(&file.text) {
        Ok(collection) => collection.features.into_iter().map(outline).collect(),
        Err(error) => {
            let line_start: usize =
                file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let at = (line_start + error.column().saturating_sub(1)).min(file.text.len());
            let diagnostic = Diagnostic::new(BAD_MAP, &file.path, Span::new(at, at));
            diagnostics.push(diagnostic.fact("reason", if error.is_data() { "data" } else { "syntax" }));
            Vec::new()
        }
    }
}

fn outline(feature: Feature) -> Outline {
    let rings = match feature.geometry {
        Geometry::Polygon(rings) => rings,
        Geometry::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
    };
    Outline { code: feature.properties.code, rings }
}
