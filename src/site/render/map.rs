//! The departments as a drawing: outlines projected once, in whole units of a small plane.

use crate::content::model::{AreaKind, Outline, Site};

/// The plane's width in its own units; a department is then known to about a kilometre, which a screen cannot show better.
const WIDTH: f64 = 480.0;

/// A department's outline on the plane.
pub(super) struct Shape {
    pub(super) code: String,
    pub(super) name: String,
    /// SVG path data.
    pub(super) d: String,
    /// Centre, for a label.
    pub(super) x: i32,
    pub(super) y: i32,
}

/// The drawing of a territory.
pub(super) struct Drawing {
    pub(super) view_box: String,
    pub(super) shapes: Vec<Shape>,
}

impl Drawing {
    /// Draws the outlines of `site` with an equirectangular projection at its middle latitude, north up.
    pub(super) fn new(site: &Site) -> Drawing {
        let points = || site.territory.outlines.iter().flat_map(|outline| outline.rings.iter().flatten());
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for &(longitude, latitude) in points() {
            (west, east) = (west.min(longitude), east.max(longitude));
            (south, north) = (south.min(latitude), north.max(latitude));
        }
        if points().next().is_none() || east <= west {
            return Drawing { view_box: "0 0 480 480".to_owned(), shapes: Vec::new() };
        }
        let scale = WIDTH / (east - west);
        let stretch = 1.0 / ((south + north) / 2.0).to_radians().cos();
        let project = |&(longitude, latitude): &(f64, f64)| {
            let x = ((longitude - west) * scale).round() as i32;
            let y = ((north - latitude) * scale * stretch).round() as i32;
            (x, y)
        };
        let height = ((north - south) * scale * stretch).ceil() as i32;
        let departments = site.territory.of_kind(AreaKind::Department);
        let shapes = departments.filter_map(|key| {
            let area = &site.territory.areas[key];
            let outline = site.territory.outlines.iter().find(|outline| outline.code == area.code)?;
            Some(shape(outline, &area.name, project))
        });
        Drawing { view_box: format!("-2 -2 {} {}", WIDTH as i32 + 4, height + 4), shapes: shapes.collect() }
    }

    /// The outlines as an SVG file of symbols that pages refer to.
    pub(super) fn sprite(&self) -> String {
        let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for Shape { code, d, .. } in &self.shapes {
            let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
            svg.push_str(&format!("<path id=\"d-{code}\" d=\"{d}\"/>"));
        }
        svg.push_str("</svg>");
        svg
    }
}

fn shape(outline: &Outline, name: &str, project: impl Fn(&(f64, f64)) -> (i32, i32)) -> Shape {
    let rings: Vec<Vec<(i32, i32)>> = outline
        .rings
        .iter()
        .map(|ring| {
            let mut points: Vec<_> = ring.iter().map(&project).collect();
            points.dedup();
            points
        })
        .filter(|ring| ring.len() > 2)
        .collect();
    let d = rings.iter().map(|ring| path_data(ring)).collect();
    let (x, y) = rings.iter().max_by_key(|ring| ring.len()).map_or((0, 0), |ring| centroid(ring));
    Shape { code: outline.code.clone(), name: name.to_owned(), d, x, y }
}

/// Relative moves in whole units: a third of the size of absolute ones.
fn path_data(ring: &[(i32, i32)]) -> String {
    let mut data = format!("M{} {}l", ring[0].0, ring[0].1);
    for (index, pair) in ring.windows(2).enumerate() {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        if index > 0 && dx >= 0 {
            data.push(' ');
        }
        data.push_str(&dx.to_string());
        if dy >= 0 {
            data.push(' ');
        }
        data.push_str(&dy.to_string());
    }
    data.push('z');
    data
}

/// The centroid of a polygon (shoelace formula).
fn centroid(ring: &[(i32, i32)]) -> (i32, i32) {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let cross = f64::from(a.0) * f64::from(b.1) - f64::from(b.0) * f64::from(a.1);
        area += cross;
        x += f64::from(a.0 + b.0) * cross;
        y += f64::from(a.1 + b.1) * cross;
    }
    if area == 0.0 { ring[0] } else { ((x / (3.0 * area)).round() as i32, (y / (3.0 * area)).round() as i32) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_drawn_with_relative_moves() {
        let square = [(0, 0), (10, 0), (10, 10), (0, 10)];
        assert_eq!(path_data(&square), "M0 0l10 0 0 10-10 0z");
        assert_eq!(centroid(&square), (5, 5));
    }
}
