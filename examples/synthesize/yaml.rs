//! A profile as the tool reads it.

use std::fmt::Write;

use crate::profile::{Employer, Profile};
use crate::territory::{AreaKind, Place, Territory};
use crate::world::World;

/// Lines of a text are broken here, in characters.
const WIDTH: usize = 112;

/// The file of `profile`.
pub fn ambassador(profile: &Profile, world: &World) -> String {
    let mut file = String::with_capacity(2600);
    let out = &mut file;
    line(out, "kind", if profile.is_person { "person" } else { "organisation" });
    line(out, "name", &quoted(&profile.name));
    optional(out, "sort_name", profile.sort_name.as_deref().map(quoted));
    line(out, "occupation", &quoted(&profile.occupation));
    optional(out, "rome", profile.rome.clone());
    optional(out, "role", profile.role.map(str::to_owned));
    optional(out, "since", profile.since.map(|year| year.to_string()));
    optional(
        out,
        "employer",
        profile.employer.as_ref().map(|employer| match employer {
            Employer::Organisation(index) => world.organisations[*index].id.clone(),
            Employer::Name(name) => format!("{{ name: {} }}", quoted(name)),
        }),
    );
    let endorsed_by = profile.endorsed_by.iter().map(|&index| world.organisations[index].id.as_str());
    list(out, "endorsed_by", &endorsed_by.collect::<Vec<_>>());
    list(out, "sectors", &profile.sectors.iter().map(|&index| world.sectors[index].id.as_str()).collect::<Vec<_>>());
    list(out, "themes", &profile.themes);
    out.push_str("areas:\n");
    for &place in &profile.places {
        let (kind, code) = area(place, &world.territory);
        let _ = writeln!(out, "  - {kind}: \"{code}\"");
    }
    list(out, "audiences", &profile.audiences);
    list(out, "levels", &profile.levels);
    list(out, "interventions", &profile.interventions);
    list(out, "formats", &profile.formats);
    list(out, "languages", &profile.languages);
    optional(out, "availability", availability(profile));
    optional(out, "visit", visit(profile));
    if let Some(label) = profile.link {
        let _ = writeln!(out, "links: [{{ label: {}, url: \"https://{}.example/\" }}]", quoted(label), profile.id);
    }
    let _ = writeln!(out, "charter: {{ version: \"2022\", accepted: {} }}", profile.accepted);
    let reference = format!("OE-{}-{}", profile.accepted.0, &profile.id[3..]);
    let covers = profile.covers.join(", ");
    let _ = writeln!(out, "consent: {{ reference: {reference}, date: {}, covers: [{covers}] }}", profile.accepted);
    line(out, "adult", "true");
    line(out, "status", if profile.until.is_some() { "paused" } else { "active" });
    optional(out, "until", profile.until.map(|day| day.to_string()));
    line(out, "confirmed", &profile.confirmed.to_string());
    out.push_str("bio: |\n");
    out.push_str(&block(&profile.bio));
    if !profile.ideas.is_empty() {
        out.push_str("received_ideas:\n");
    }
    for (idea, answer) in &profile.ideas {
        let _ = writeln!(out, "  - idea: {}\n    answer: {}", quoted(idea), quoted(answer));
    }
    file
}

fn area(place: Place, territory: &Territory) -> (&'static str, &str) {
    match place {
        Place::Commune(commune) => ("commune", &territory.communes[commune].code),
        Place::Area(area) => {
            let area = &territory.areas[area];
            (kind_word(area.kind), &area.code)
        }
    }
}

/// The key that names an area of `kind`.
pub fn kind_word(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Region => "region",
        AreaKind::Department => "department",
        AreaKind::EmploymentArea => "employment_area",
        AreaKind::Arrondissement => "arrondissement",
    }
}

/// The mapping of the availability on one line.
pub fn availability(profile: &Profile) -> Option<String> {
    let availability = &profile.availability;
    let mut fields = Vec::new();
    fields.extend(availability.per_year.map(|number| format!("per_year: {number}")));
    fields.extend(availability.rhythm.map(|text| format!("rhythm: {}", quoted(text))));
    if !availability.months.is_empty() {
        let months: Vec<String> = availability.months.iter().map(u32::to_string).collect();
        fields.push(format!("months: [{}]", months.join(", ")));
    }
    fields.extend(availability.notice_days.map(|days| format!("notice_days: {days}")));
    fields.extend(availability.group_max.map(|number| format!("group_max: {number}")));
    mapping(fields)
}

/// The mapping of what a visit needs on one line.
pub fn visit(profile: &Profile) -> Option<String> {
    let visit = profile.visit.as_ref()?;
    let mut fields = Vec::new();
    fields.extend(visit.minimum_age.map(|age| format!("minimum_age: {age}")));
    fields.extend(visit.equipment.map(|text| format!("equipment: {}", quoted(text))));
    fields.extend(visit.wheelchair.map(|flag| format!("wheelchair: {flag}")));
    mapping(fields)
}

fn mapping(fields: Vec<String>) -> Option<String> {
    (!fields.is_empty()).then(|| format!("{{ {} }}", fields.join(", ")))
}

/// `key: value`.
pub fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key}: {value}");
}

/// `key: value`, where there is a value.
pub fn optional(out: &mut String, key: &str, value: Option<String>) {
    if let Some(value) = value {
        line(out, key, &value);
    }
}

/// `key: [a, b]`, where there are any; the words are ids, which need no quotes.
pub fn list(out: &mut String, key: &str, words: &[&str]) {
    if !words.is_empty() {
        line(out, key, &format!("[{}]", words.join(", ")));
    }
}

/// `text` as a scalar that means this text wherever it stands: in quotes unless it is words of letters that YAML has
/// no other meaning for.
pub fn quoted(text: &str) -> String {
    const RESERVED: &[&str] = &["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let plain = text.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-')
        && text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !RESERVED.contains(&text.to_lowercase().as_str());
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// Paragraphs as the lines of a literal block, indented by two spaces.
fn block(paragraphs: &[String]) -> String {
    let mut out = String::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        for line in wrapped(paragraph) {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}

/// `text` in lines that are no longer than a reader likes. None of them starts like a Markdown list or a heading,
/// because no word of the lists does.
pub fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    let mut length = 0;
    for word in text.split(' ') {
        let width = word.chars().count();
        match lines.last_mut() {
            Some(line) if length == 0 || length + 1 + width <= WIDTH => {
                if length > 0 {
                    line.push(' ');
                }
                length += width + usize::from(length > 0);
                line.push_str(word);
            }
            _ => {
                lines.push(word.to_owned());
                length = width;
            }
        }
    }
    lines
}
