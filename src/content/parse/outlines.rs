//! The outlines of departments, in GeoJSON.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value;

use crate::content::model::{Outline, outline_places};
use crate::text::diagnostic::{BAD_MAP, Diagnostic, Diagnostics};
use crate::text::source::{SourceFile, Span};

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
    code: Value,
}

type Ring = Vec<(f64, f64)>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

/// The outlines that `file` holds, one for each code; none where it cannot be read.
pub(super) fn outlines(file: &SourceFile, diagnostics: &mut Diagnostics) -> Vec<Outline> {
    let mut report = |span, reason: &str, value: &str, suggestion: Option<String>| {
        let diagnostic = Diagnostic::new(BAD_MAP, &file.path, span).fact("reason", reason);
        diagnostics.push(Diagnostic { suggestion, ..diagnostic.fact("value", value).fact("count", 0) });
    };
    let collection = match serde_json::from_str::<Collection>(&file.text) {
        Ok(collection) => collection,
        Err(error) => {
            let line_start: usize =
                file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let at = (line_start + error.column().saturating_sub(1)).min(file.text.len());
            report(Span::new(at, at), if error.is_data() { "shape" } else { "syntax" }, "", None);
            return Vec::new();
        }
    };
    let places = outline_places(&file.text);
    let place = |index: usize| places.get(index).map_or(Span::new(0, 0), |(_, span)| *span);
    let mut outlines: Vec<Outline> = Vec::with_capacity(collection.features.len());
    let mut codes = HashSet::new();
    for (index, Feature { properties, geometry }) in collection.features.into_iter().enumerate() {
        let rings: Vec<Ring> = match geometry {
            Geometry::Polygon(rings) => rings,
            Geometry::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
        };
        let Value::String(code) = properties.code else {
            let written = properties.code.to_string();
            let suggestion = properties.code.is_u64().then(|| format!("\"{written:0>2}\""));
            report(place(index), "code", &written, suggestion);
            continue;
        };
        let is_in_degrees = |&(longitude, latitude): &(f64, f64)| longitude.abs() <= 180.0 && latitude.abs() <= 90.0;
        if !rings.iter().flatten().all(is_in_degrees) {
            // All outlines of a file are in one projection.
            report(place(index), "metres", &code, None);
            return Vec::new();
        }
        if codes.insert(code.clone()) {
            outlines.push(Outline { code, rings });
        } else {
            report(place(index), "twice", &code, None);
        }
    }
    outlines
}
