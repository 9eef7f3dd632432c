//! The map of departments: outlines projected once, in whole units of a small plane, and the shades of each page.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::parts::{MapView, ShapeView};
use crate::content::model::{AreaKind, Key, Outline, Sector, Site};
use crate::text::output::{File, fingerprinted};

/// The plane's width in its own units; a department is then known to about a kilometre, which a screen cannot show better.
const WIDTH: f64 = 480.0;

/// A department's outline on the plane.
pub struct Shape {
    pub code: String,
    pub name: String,
    /// SVG path data.
    pub d: String,
    /// Centre, for a label.
    pub x: i32,
    pub y: i32,
}

/// How degrees become units of the plane: from `west` and `north`, `across` units a degree to the right and `down` units a degree down.
#[derive(Debug, Clone, Copy, Default, Serialize, JsonSchema)]
pub struct ProjectionView {
    /// The longitude of the left edge.
    pub west: f64,
    /// The latitude of the upper edge.
    pub north: f64,
    /// Units of the plane in a degree of longitude.
    pub across: f64,
    /// Units of the plane in a degree of latitude.
    pub down: f64,
}

/// The drawing of a territory.
pub struct Drawing {
    pub projection: ProjectionView,
    pub view_box: String,
    pub shapes: Vec<Shape>,
    /// The outlines as an SVG file of symbols that pages refer to.
    pub sprite: File<'static>,
}

impl Drawing {
    /// Draws the outlines of `site` with an equirectangular projection at its middle latitude, north up.
    pub fn new(site: &Site) -> Drawing {
        let points = || site.territory.outlines.iter().flat_map(|outline| outline.rings.iter().flatten());
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for &(longitude, latitude) in points() {
            (west, east) = (west.min(longitude), east.max(longitude));
            (south, north) = (south.min(latitude), north.max(latitude));
        }
        if points().next().is_none() || east <= west {
            let (projection, view_box) = (ProjectionView::default(), "0 0 480 480".to_owned());
            return Drawing { projection, view_box, shapes: Vec::new(), sprite: sprite(&[]) };
        }
        let scale = WIDTH / (east - west);
        let stretch = 1.0 / ((south + north) / 2.0).to_radians().cos();
        let projection = ProjectionView { west, north, across: scale, down: scale * stretch };
        let project = |&(longitude, latitude): &(f64, f64)| {
            let x = ((longitude - west) * scale).round() as i32;
            let y = ((north - latitude) * projection.down).round() as i32;
            (x, y)
        };
        let height = ((north - south) * scale * stretch).ceil() as i32;
        let departments = site.territory.of_kind(AreaKind::Department);
        let shapes = departments.filter_map(|key| {
            let area = &site.territory.areas[key];
            let outline = site.territory.outlines.iter().find(|outline| outline.code == area.code)?;
            Some(shape(outline, &area.name, project))
        });
        let shapes: Vec<Shape> = shapes.collect();
        let view_box = format!("-2 -2 {} {}", WIDTH as i32 + 4, height + 4);
        Drawing { projection, view_box, sprite: sprite(&shapes), shapes }
    }
}

/// The outlines as an SVG file of symbols.
fn sprite(shapes: &[Shape]) -> File<'static> {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for Shape { code, d, .. } in shapes {
        let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        svg.push_str(&format!("<path id=\"d-{code}\" d=\"{d}\"/>"));
    }
    svg.push_str("</svg>");
    let bytes = svg.into_bytes();
    File { path: format!("assets/{}", fingerprinted("map.svg", &bytes)), bytes: bytes.into() }
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

/// The number of ambassadors who cover each department, all or of one sector.
pub fn department_counts(context: &PageContext<'_>, sector: Option<Key<Sector>>) -> Vec<usize> {
    match sector {
        Some(sector) => context.sector_departments()[sector.index()].clone(),
        None => {
            context.site.territory.of_kind(AreaKind::Department).map(|area| context.lists.area(area).len()).collect()
        }
    }
}

/// The map of the number of ambassadors by department, in four shades relative to the largest.
pub fn coverage_map(context: &PageContext<'_>, sector: Option<Key<Sector>>) -> MapView {
    let counts = department_counts(context, sector);
    let largest = counts.iter().copied().max().unwrap_or_default().max(1);
    let codes: Vec<&str> = context
        .site
        .territory
        .of_kind(AreaKind::Department)
        .map(|key| context.site.territory.areas[key].code.as_str())
        .collect();
    let total: usize = sector.map_or(context.site.listed_count, |key| context.lists.sector(key).len());
    let shapes = context.drawing.shapes.iter().map(|shape| {
        let count = codes.iter().position(|code| *code == shape.code).map_or(0, |index| counts[index]);
        let level = if count == 0 { 0 } else { 1 + (count * 3) / largest };
        ShapeView { count, level, ..shape_view(shape, false) }
    });
    MapView { shapes: shapes.collect(), sprite: None, ..empty_map(context, total) }
}

/// The map of the departments for which `is_active`, drawn from the shared file of outlines.
pub fn map_of(context: &PageContext<'_>, is_active: &dyn Fn(&str) -> bool) -> MapView {
    let shapes: Vec<ShapeView> = context
        .drawing
        .shapes
        .iter()
        .map(|shape| {
            let active = is_active(&shape.code);
            ShapeView { level: if active { 3 } else { 0 }, d: String::new(), ..shape_view(shape, active) }
        })
        .collect();
    let names: Vec<&str> = shapes.iter().filter(|shape| shape.active).map(|shape| shape.name.as_str()).collect();
    MapView {
        description: names.join(", "),
        sprite: Some(context.drawing.sprite.path.clone()),
        shapes,
        ..empty_map(context, 0)
    }
}

fn empty_map(context: &PageContext<'_>, count: usize) -> MapView {
    MapView {
        view_box: context.drawing.view_box.clone(),
        label: context.text("map-label"),
        description: context.format("map-description", &[("count", count.into())]),
        sprite: None,
        shapes: Vec::new(),
    }
}

fn shape_view(shape: &Shape, active: bool) -> ShapeView {
    ShapeView {
        code: shape.code.clone(),
        name: shape.name.clone(),
        d: shape.d.clone(),
        active,
        level: 0,
        count: 0,
        x: shape.x,
        y: shape.y,
    }
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
