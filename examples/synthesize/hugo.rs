//! The same site as content for Hugo (`benches/hugo`): terms of taxonomies with their texts, pages, profiles.
//!
//! What the tool computes and Hugo would have to compute in templates at a cost (initials, sort keys, which areas a
//! profile belongs to, which areas are neighbours) is written into the front matter: it counts in Hugo's favour.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::profile::{Employer, Profile};
use crate::territory::{Area, AreaKind, Place, Territory};
use crate::world::{World, files};
use crate::yaml::{availability, kind_word, line, list, optional, quoted, visit, wrapped};

/// Vocabularies whose terms have pages, and the Hugo taxonomy of each.
const TAXONOMIES: &[(&str, &str)] =
    &[("audiences", "publics"), ("interventions", "interventions"), ("themes", "thematiques")];

/// Writes everything but the profiles into `folder`, and gives the folder for those.
pub fn write_site(source: &Path, folder: &Path, world: &World) -> Result<PathBuf, Box<dyn Error + Send + Sync>> {
    let content = folder.join("content");
    for (vocabulary, taxonomy) in TAXONOMIES {
        let text = fs::read_to_string(source.join(format!("vocabularies/{vocabulary}.yaml")))?;
        for (id, front_matter) in terms(&text) {
            let hue = format!("hue: 0\n{front_matter}");
            write(&content.join(taxonomy).join(id).join("_index.md"), &hue, "")?;
        }
    }
    for (sector, (id, text)) in world.sectors.iter().zip(files(&source.join("sectors"))?) {
        let (front_matter, body) = parts(&text);
        let front_matter = format!("hue: {}\n{}", sector.hue, renamed(front_matter));
        write(&content.join("secteurs").join(id).join("_index.md"), &front_matter, body)?;
    }
    for (id, text) in files(&source.join("organisations"))? {
        let (front_matter, about) = text.split_once("about: |\n").unwrap_or((&text, ""));
        let about: Vec<&str> = about.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
        let front_matter = renamed(front_matter).replace("\ntype:", "\nform:");
        write(&content.join("structures").join(id).join("_index.md"), &front_matter, &about.join("\n"))?;
    }
    for (id, text) in files(&source.join("pages"))? {
        let (front_matter, body) = parts(&text);
        // A page has its title; its label is what a menu shows.
        let front_matter = renamed(&front_matter.replace("\nlabel: ", "\nlinkTitle: "));
        write(&content.join("pages").join(format!("{id}.md")), &front_matter, body)?;
    }
    let territory = &world.territory;
    for index in listed(territory) {
        let folder = content.join("territoires").join(slug(&territory.areas[index].name));
        write(&folder.join("_index.md"), &area_front_matter(index, territory), "")?;
    }
    write_data(source, &folder.join("data"))?;
    let ambassadors = content.join("ambassadeurs");
    fs::create_dir_all(&ambassadors)?;
    Ok(ambassadors)
}

/// Labels of words that have no page, and the families, as data files.
fn write_data(source: &Path, folder: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    fs::create_dir_all(folder)?;
    let read = |name: &str| fs::read_to_string(source.join(format!("vocabularies/{name}.yaml")));
    let mut labels = String::new();
    for name in ["roles", "formats", "languages", "organisation_types"] {
        let _ = writeln!(labels, "{name}:");
        for (id, front_matter) in terms(&read(name)?) {
            let title = front_matter.lines().find_map(|line| line.strip_prefix("title: ")).unwrap_or_default();
            let _ = writeln!(labels, "  {id}: {title}");
        }
    }
    labels.push_str("levels:\n");
    for level in read("audiences")?.lines().filter_map(|line| line.trim().strip_prefix("- { id: ")) {
        if let Some((id, label)) = level.trim_end_matches(" }").split_once(", label: ") {
            let _ = writeln!(labels, "  {id}: {label}");
        }
    }
    fs::write(folder.join("labels.yaml"), labels)?;
    fs::write(folder.join("families.yaml"), read("families")?)?;
    Ok(())
}

/// The file of `profile`.
pub fn ambassador(profile: &Profile, world: &World) -> String {
    let territory = &world.territory;
    let mut file = String::with_capacity(3200);
    let out = &mut file;
    out.push_str("---\n");
    line(out, "title", &quoted(&profile.name));
    line(out, "linkTitle", &quoted(&sort_key(profile)));
    line(out, "date", &profile.accepted.to_string());
    line(out, "confirmed", &quoted(&profile.confirmed.to_string()));
    line(out, "person", if profile.is_person { "true" } else { "false" });
    line(out, "initials", &quoted(&initials(&profile.name)));
    line(out, "avatar", &(profile.name.len() % 6).to_string());
    line(out, "hue", &profile.sectors.first().map_or(0, |&index| world.sectors[index].hue).to_string());
    line(out, "occupation", &quoted(&profile.occupation));
    optional(out, "rome", profile.rome.clone());
    optional(out, "role", profile.role.map(str::to_owned));
    optional(out, "since", profile.since.map(|year| year.to_string()));
    let employer = profile.employer.as_ref().map(|employer| match employer {
        Employer::Organisation(index) => (Some(*index), &world.organisations[*index].name),
        Employer::Name(name) => (None, name),
    });
    optional(out, "employer", employer.map(|(_, name)| quoted(name)));
    let employer_id = employer.and_then(|(index, _)| index);
    optional(out, "employer_id", employer_id.map(|index| world.organisations[index].id.clone()));
    let organisation_ids =
        |indexes: &[usize]| indexes.iter().map(|&index| world.organisations[index].id.as_str()).collect::<Vec<_>>();
    list(out, "endorsed_by", &organisation_ids(&profile.endorsed_by));
    let mut structures: Vec<usize> = employer_id.into_iter().chain(profile.endorsed_by.iter().copied()).collect();
    structures.sort_unstable();
    structures.dedup();
    list(out, "structures", &organisation_ids(&structures));
    list(out, "secteurs", &profile.sectors.iter().map(|&index| world.sectors[index].id.as_str()).collect::<Vec<_>>());
    list(out, "thematiques", &profile.themes);
    places(out, profile, territory);
    list(out, "publics", &profile.audiences);
    list(out, "levels", &profile.levels);
    list(out, "interventions", &profile.interventions);
    list(out, "formats", &profile.formats);
    list(out, "languages", &profile.languages);
    optional(out, "availability", availability(profile));
    optional(out, "visit", visit(profile));
    optional(
        out,
        "links",
        profile.link.map(|label| format!("[{{ label: {}, url: \"https://{}.example/\" }}]", quoted(label), profile.id)),
    );
    if !profile.covers.contains(&"search_engines") {
        line(out, "noindex", "true");
    }
    optional(out, "until", profile.until.map(|day| quoted(&day.to_string())));
    if !profile.ideas.is_empty() {
        out.push_str("received_ideas:\n");
    }
    for (idea, answer) in &profile.ideas {
        let _ = writeln!(out, "  - idea: {}\n    answer: {}", quoted(idea), quoted(answer));
    }
    out.push_str("---\n\n");
    let paragraphs: Vec<String> = profile.bio.iter().map(|paragraph| wrapped(paragraph).join("\n")).collect();
    out.push_str(&paragraphs.join("\n\n"));
    out.push('\n');
    file
}

/// Where, twice: as it was named, and as the areas whose lists show the profile.
fn places(out: &mut String, profile: &Profile, territory: &Territory) {
    out.push_str("places:\n");
    for &place in &profile.places {
        let (kind, name, link) = match place {
            Place::Area(area) => (kind_word(territory.areas[area].kind), &territory.areas[area].name, area),
            Place::Commune(commune) => {
                ("commune", &territory.communes[commune].name, territory.area_of(AreaKind::EmploymentArea, commune))
            }
        };
        let link = slug(&territory.areas[link].name);
        let _ = writeln!(out, "  - {{ kind: {kind}, name: {}, area: {link} }}", quoted(name));
    }
    let areas: Vec<&Area> = territory.listing(&profile.places).iter().map(|&area| &territory.areas[area]).collect();
    let departments = areas.iter().filter(|area| area.kind == AreaKind::Department).map(|area| area.code.as_str());
    let departments: Vec<&str> = departments.collect();
    line(out, "departments", &quoted(&departments.join(" ")));
    let slugs: Vec<String> = areas.iter().map(|area| slug(&area.name)).collect();
    list(out, "territoires", &slugs.iter().map(String::as_str).collect::<Vec<_>>());
}

fn area_front_matter(index: usize, territory: &Territory) -> String {
    let area = &territory.areas[index];
    let slugs = |kind: AreaKind, areas: Vec<usize>| {
        let areas = areas.into_iter().filter(|&other| other != index).map(|other| &territory.areas[other]);
        areas.filter(|area| area.kind == kind).map(|area| slug(&area.name)).collect::<Vec<_>>()
    };
    let mut neighbours = slugs(area.kind, listed(territory).collect());
    neighbours.truncate(5);
    let inside = territory.listing(&[Place::Area(index)]);
    let children = match area.kind {
        AreaKind::Region => slugs(AreaKind::Department, inside),
        AreaKind::Department => slugs(AreaKind::EmploymentArea, inside),
        _ => Vec::new(),
    };
    let mut out = String::new();
    line(&mut out, "title", &quoted(&area.name));
    line(&mut out, "form", kind_word(area.kind));
    line(&mut out, "code", &format!("\"{}\"", area.code));
    line(&mut out, "in", &quoted(&area.within));
    line(&mut out, "commune_count", &area.communes.iter().map(|word| word.count_ones()).sum::<u32>().to_string());
    line(&mut out, "neighbours", &format!("[{}]", neighbours.join(", ")));
    line(&mut out, "children", &format!("[{}]", children.join(", ")));
    out
}

/// Areas with a page.
fn listed(territory: &Territory) -> impl Iterator<Item = usize> {
    (0..territory.areas.len()).filter(|&index| territory.areas[index].kind != AreaKind::Arrondissement)
}

fn write(path: &Path, front_matter: &str, body: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, format!("---\n{}\n---\n{body}\n", front_matter.trim_end()))
}

/// The terms of a vocabulary: their ids, and their other keys as front matter.
fn terms(text: &str) -> Vec<(&str, String)> {
    let mut terms: Vec<(&str, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("- id: "), terms.last_mut()) {
            (Some(id), _) => terms.push((id, String::new())),
            (None, Some((_, front_matter))) => {
                front_matter.push_str(line.strip_prefix("  ").unwrap_or(line));
                front_matter.push('\n');
            }
            _ => {}
        }
    }
    terms.iter_mut().for_each(|(_, front_matter)| *front_matter = renamed(front_matter));
    terms
}

/// Front matter and body.
fn parts(text: &str) -> (&str, &str) {
    text.trim_start_matches("---\n").split_once("\n---\n").unwrap_or((text, ""))
}

/// Our keys as Hugo's: what is shown is `title`, the place in a list is `weight`.
fn renamed(front_matter: &str) -> String {
    let renamed = |line: &str| match line.split_once(": ") {
        Some(("name" | "label", value)) => format!("title: {value}\n"),
        Some(("order", value)) => format!("weight: {value}\n"),
        _ => format!("{line}\n"),
    };
    front_matter.lines().map(renamed).collect()
}

fn sort_key(profile: &Profile) -> String {
    match (&profile.sort_name, profile.is_person.then(|| profile.name.split_once(' ')).flatten()) {
        (Some(sort_name), _) => sort_name.clone(),
        (None, Some((first, last))) => format!("{last} {first}"),
        (None, None) => profile.name.clone(),
    }
}

fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    [words.first(), words.last()].into_iter().flatten().filter_map(|word| word.chars().next()).collect()
}

/// `name` for an address.
fn slug(name: &str) -> String {
    let ascii = name.chars().flat_map(char::to_lowercase).map(|c| match c {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ç' => 'c',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    });
    ascii.collect()
}
