//! What profiles refer to, read from the content. The files are our own and simple: lines are enough, no YAML parser.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::territory::Territory;

/// A trade in both genders.
pub struct Occupation {
    /// Feminine form.
    pub feminine: String,
    /// Masculine form.
    pub masculine: String,
    /// ROME code.
    pub rome: Option<String>,
}

/// A sector.
pub struct Sector {
    /// Its id.
    pub id: String,
    /// Its place among the families, from 1: its colour.
    pub hue: usize,
    /// Its trades.
    pub occupations: Vec<Occupation>,
    /// Sectors nearby, by id.
    pub related: Vec<String>,
}

/// An organisation.
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Ids of its sectors.
    pub sectors: Vec<String>,
}

/// Everything that profiles refer to.
pub struct World {
    /// Where.
    pub territory: Territory,
    /// By id.
    pub sectors: Vec<Sector>,
    /// By id.
    pub organisations: Vec<Organisation>,
}

impl World {
    /// Reads the folder `content`.
    pub fn read(content: &Path) -> Result<World, Box<dyn Error + Send + Sync>> {
        let families = fs::read_to_string(content.join("vocabularies/families.yaml"))?;
        let families: Vec<&str> = families.lines().filter_map(|line| line.strip_prefix("- id: ")).collect();
        let sectors = files(&content.join("sectors"))?.into_iter().map(|(id, text)| sector(id, &text, &families));
        let organisations = files(&content.join("organisations"))?.into_iter().map(|(id, text)| {
            let line = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
            Organisation { id, name: unquoted(line("name: ")), sectors: list(line("sectors: ")) }
        });
        Ok(World {
            territory: Territory::read(&content.join("territory"))?,
            sectors: sectors.collect(),
            organisations: organisations.collect(),
        })
    }
}

fn sector(id: String, text: &str, families: &[&str]) -> Sector {
    let line = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    let occupations = text.lines().filter_map(|line| {
        Some(Occupation {
            feminine: field(line, "feminine")?,
            masculine: field(line, "masculine")?,
            rome: field(line, "rome"),
        })
    });
    Sector {
        hue: families.iter().position(|family| *family == line("family: ")).map_or(0, |index| index + 1),
        occupations: occupations.collect(),
        related: list(line("related: ")),
        id,
    }
}

/// The files of `folder`, by stem, with their texts.
pub fn files(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.push((stem, fs::read_to_string(path)?));
    }
    files.sort();
    Ok(files)
}

/// The value of `key` in a mapping written on one line: `{ code: "08", name: Ardennes }`.
pub fn field(line: &str, key: &str) -> Option<String> {
    let start = [format!("{{ {key}: "), format!(", {key}: ")]
        .iter()
        .find_map(|start| line.find(start.as_str()).map(|at| at + start.len()))?;
    let value = &line[start..];
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').map(|(value, _)| value.to_owned()),
        None => Some(value.split([',', '}']).next().unwrap_or_default().trim().to_owned()),
    }
}

/// The quoted words of the list `key` in a mapping written on one line.
pub fn quoted_list<'a>(line: &'a str, key: &str) -> impl Iterator<Item = &'a str> {
    let list =
        line.split_once(&format!("{key}: [")).and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2)
}

/// The words of `[a, b]`.
fn list(value: &str) -> Vec<String> {
    let inside = value.trim_start_matches('[').split(']').next().unwrap_or_default();
    inside.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

fn unquoted(value: &str) -> String {
    value.trim().trim_matches('"').to_owned()
}
