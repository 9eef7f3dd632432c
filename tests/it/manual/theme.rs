//! `docs/theme.md`: every template with the fields it reads, the parts of pages, the components and the blocks. The fields come
//! from the page structs, the examples from the sample and from the site that writes every key.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use annuaire::pipeline::{self, Sources};
use annuaire::site::pages::{self, PageSchema};
use annuaire::site::render::Route;
use annuaire::text::date::Date;
use annuaire::text::diagnostic::Diagnostics;
use jiff::ToSpan;
use serde_json::{Map, Value};

use super::{COMMAND, TODAY, keys};
use crate::harness::sample_sources;

const TEMPLATES: &str = "themes/orientest/templates";
/// The page whose fields stand for those of every page.
const EVERY_PAGE: &str = "404.html";
/// The longest example, in characters.
const EXAMPLE_MAX: usize = 60;

/// The schemas of all pages, and the parts that they are made of.
struct Schemas {
    /// By template.
    pages: Vec<(&'static str, Value)>,
    /// By name.
    parts: BTreeMap<String, Value>,
}

impl Schemas {
    fn read() -> Schemas {
        let mut parts = BTreeMap::new();
        let pages = pages::SCHEMAS.iter().map(|PageSchema { template, schema }| {
            let mut schema = schema().to_value();
            if let Some(Value::Object(inner)) = schema.as_object_mut().and_then(|schema| schema.remove("$defs")) {
                parts.extend(inner);
            }
            (*template, schema)
        });
        let pages = pages.collect();
        Schemas { pages, parts }
    }

    fn page(&self, template: &str) -> &Value {
        &self.pages.iter().find(|(name, _)| *name == template).unwrap().1
    }
}

/// The fields of a page or a part, in alphabetical order.
fn fields(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

/// The part that `schema` names: itself, the entries of its list, or what it is if it is not `none`.
fn part_of(schema: &Value) -> Option<&str> {
    if let Some(path) = schema["$ref"].as_str() {
        return path.rsplit('/').next();
    }
    let inner = schema.get("items").or_else(|| schema.get("additionalProperties"));
    let inner = inner.or_else(|| schema["anyOf"].as_array()?.first());
    inner.and_then(part_of)
}

/// A part's name as readers know it: `CardView` is a card.
fn part_name(name: &str) -> &str {
    name.strip_suffix("View").unwrap_or(name)
}

/// The type of a field in words.
fn type_of(schema: &Value) -> String {
    if let Some(part) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        let name = part_name(part);
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return format!("{} or none", type_of(&choices[0]));
    }
    match &schema["type"] {
        Value::Array(types) => format!("{} or none", words_of_type(types[0].as_str().unwrap())),
        Value::String(word) if word == "array" => format!("list of {}", type_of(&schema["items"])),
        Value::String(word) if word == "object" => format!("{} by name", type_of(&schema["additionalProperties"])),
        Value::String(word) => words_of_type(word).to_owned(),
        _ => "text".to_owned(),
    }
}

fn words_of_type(word: &str) -> &'static str {
    match word {
        "string" => "text",
        "integer" | "number" => "number",
        "boolean" => "true or false",
        "array" => "list",
        other => panic!("no words for {other}"),
    }
}

/// Examples by the name of a page's template or a part, and the field.
type Examples = BTreeMap<(String, String), String>;

/// The first telling value of each field, from the sites of `sources`.
fn examples(schemas: &Schemas) -> Examples {
    let mut examples = Examples::new();
    let sample = sample_sources();
    collect(schemas, &sample, TODAY, &mut examples);
    collect(schemas, &keys::sources(), TODAY, &mut examples);
    // Profiles grow old: first doubtful, then no longer published.
    for months in [40, 130] {
        collect(schemas, &sample, TODAY.saturating_add(months.months()), &mut examples);
    }
    examples
}

fn collect(schemas: &Schemas, sources: &Sources, today: Date, examples: &mut Examples) {
    let checked = pipeline::check(sources, today);
    let renderer = checked.renderer(None, &mut Diagnostics::new()).expect("the site can be shown");
    for route in renderer.routes().iter().filter(|route| route.is_page() && !is_further_page(route)) {
        let made = renderer.page(route);
        let schema = schemas.page(made.template);
        for (name, field) in fields(schema) {
            let value = made.context.get(name).map(|value| serde_json::to_value(value).unwrap());
            visit(schemas, made.template, name, field, &value.unwrap_or(Value::Null), examples);
        }
    }
}

/// Later pages of lists show nothing new.
fn is_further_page(route: &Route) -> bool {
    matches!(
        route,
        Route::Ambassadors(3..)
            | Route::Sector(_, 2..)
            | Route::Term(_, _, 2..)
            | Route::Area(_, 2..)
            | Route::Organisation(_, 2..)
    )
}

fn visit(schemas: &Schemas, owner: &str, name: &str, field: &Value, value: &Value, examples: &mut Examples) {
    let is_telling = match value {
        Value::Null => false,
        Value::Bool(is_set) => *is_set,
        Value::Number(number) => number.as_i64() != Some(0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    };
    if !is_telling {
        return;
    }
    if let Some(part) = part_of(field) {
        let schema = &schemas.parts[part];
        let is_map = field.get("additionalProperties").is_some();
        let items: Vec<&Value> = match value {
            Value::Array(items) => items.iter().collect(),
            Value::Object(fields) if is_map => fields.values().collect(),
            one => vec![one],
        };
        for item in items {
            for (inner, field) in fields(schema) {
                visit(schemas, part, inner, field, &item[inner], examples);
            }
        }
    }
    examples.entry((owner.to_owned(), name.to_owned())).or_insert_with(|| shown(value));
}

/// `value` in a few characters, as a template would write it.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(_) => value.to_string(),
        Value::Array(items) if items.iter().any(Value::is_object) => return String::new(),
        Value::Object(fields) if fields.values().any(|field| !field.is_string()) => return String::new(),
        Value::Object(fields) => quoted_map(fields),
        other => other.to_string(),
    };
    let short: String = text.chars().take(EXAMPLE_MAX).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn quoted_map(fields: &Map<String, Value>) -> String {
    Value::Object(fields.iter().take(2).map(|(key, value)| (key.clone(), value.clone())).collect()).to_string()
}

/// The templates below the built-in theme, with their paths.
fn templates() -> BTreeMap<String, String> {
    fn read(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() { read(&entry, found) } else { found.push(entry) }
        }
    }
    let mut paths = Vec::new();
    read(Path::new(TEMPLATES), &mut paths);
    let name = |path: &PathBuf| path.strip_prefix(TEMPLATES).unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// The texts between `{{ }}` and `{% %}` of a template, without their quoted texts.
fn expressions(template: &str) -> String {
    let mut code = String::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for part in template.split(open).skip(1) {
            let inner = part.split(close).next().unwrap_or_default();
            code.extend(inner.split('"').step_by(2));
            code.push(' ');
        }
    }
    code
}

/// The names behind a dot in the expressions of `template`: `page.title` reads `title`.
fn names_read(template: &str) -> BTreeSet<String> {
    let code = expressions(template);
    let names =
        code.split('.').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
    names.filter(|name: &String| name.starts_with(|c: char| c.is_alphabetic())).collect()
}

/// The names of `{% block … %}` in `template`.
fn blocks(template: &str) -> Vec<&str> {
    let starts = template.split("block ").skip(1);
    let mut names: Vec<&str> = starts.filter_map(|rest| rest.split([' ', '%', '-']).next()).collect();
    names.dedup();
    names
}

/// The heads of the components of `template`: `card(profile, root)`.
fn components(template: &str) -> impl Iterator<Item = &str> {
    let starts = template.split("{% component ").skip(1);
    starts.filter_map(|rest| Some(rest.split_once(" -%}")?.0)).map(str::trim)
}

pub fn page() -> String {
    let schemas = Schemas::read();
    let examples = examples(&schemas);
    let templates = templates();
    let common: BTreeSet<&String> = fields(schemas.page(EVERY_PAGE)).map(|(name, _)| name).collect();
    let mut page =
        format!("<!-- This page is made by `{COMMAND}`: do not edit it by hand. -->\n\n{}", include_str!("theme.md"));
    page.push_str("\n## On every page\n\n`base.html` reads these; every other template may too.\n\n");
    table(&mut page, schemas.page(EVERY_PAGE), EVERY_PAGE, &examples, |_| true);
    page.push_str("\n## The templates\n");
    for (template, schema) in &schemas.pages {
        let _ = write!(page, "\n### `{template}`\n\n{}\n", description(schema));
        let blocks = blocks(&templates[*template]).iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
        if !blocks.is_empty() {
            let _ = write!(page, "\nBlocks: {}.\n", blocks.join(", "));
        }
        if fields(schema).any(|(name, _)| !common.contains(name)) {
            page.push('\n');
            table(&mut page, schema, template, &examples, |name| !common.contains(name));
        }
    }
    page.push_str("\n## The parts\n\nFields whose type is a part have these fields in turn.\n");
    for (name, schema) in &schemas.parts {
        let _ = write!(page, "\n### {}\n\n{}\n\n", part_name(name), description(schema));
        table(&mut page, schema, name, &examples, |_| true);
    }
    page.push_str("\n## The components\n\nA template writes `{{<card profile={profile} root={root} />}}`. Names after `@` are taken from the page.\n\n| file | component |\n| --- | --- |\n");
    for (file, text) in &templates {
        for component in components(text) {
            let _ = writeln!(page, "| `{file}` | `{component}` |");
        }
    }
    page
}

fn description(schema: &Value) -> String {
    one_line(schema["description"].as_str().unwrap_or_default())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn table(page: &mut String, schema: &Value, owner: &str, examples: &Examples, is_shown: impl Fn(&String) -> bool) {
    page.push_str("| field | type | meaning | example |\n| --- | --- | --- | --- |\n");
    for (name, field) in fields(schema).filter(|(name, _)| is_shown(name)) {
        let example = examples.get(&(owner.to_owned(), name.clone())).filter(|example| !example.is_empty());
        let example =
            example.map(|example| format!("`{}`", example.replace('|', "\\|").replace('`', "'"))).unwrap_or_default();
        let _ = writeln!(page, "| `{name}` | {} | {} | {example} |", type_of(field), description(field));
    }
}

/// Fields without a comment: `template or part: field`.
pub fn without_comment() -> Vec<String> {
    let schemas = Schemas::read();
    let pages = schemas.pages.iter().map(|(name, schema)| ((*name).to_owned(), schema));
    let parts = schemas.parts.iter().map(|(name, schema)| (name.clone(), schema));
    let all = pages.chain(parts).flat_map(|(owner, schema)| {
        let silent = fields(schema).filter(|(_, field)| description(field).is_empty());
        silent.map(move |(name, _)| format!("{owner}: {name}")).collect::<Vec<_>>()
    });
    all.collect()
}

/// Fields for which no site of the tests has a value: `template or part: field`.
pub fn without_example() -> Vec<String> {
    let schemas = Schemas::read();
    let examples = examples(&schemas);
    let pages = schemas.pages.iter().map(|(name, schema)| ((*name).to_owned(), schema));
    let parts = schemas.parts.iter().map(|(name, schema)| (name.clone(), schema));
    let all = pages.chain(parts).flat_map(|(owner, schema)| {
        let names = fields(schema).map(|(name, _)| (owner.clone(), name.clone()));
        names
            .filter(|key| !examples.contains_key(key))
            .map(|(owner, name)| format!("{owner}: {name}"))
            .collect::<Vec<_>>()
    });
    all.collect()
}

/// All names of fields, of pages and of parts.
fn field_names(schemas: &Schemas) -> BTreeSet<String> {
    let all = schemas.pages.iter().map(|(_, schema)| schema).chain(schemas.parts.values());
    all.flat_map(|schema| fields(schema).map(|(name, _)| name.clone())).collect()
}

/// Names that a template reads and no struct has: `template: name`.
pub fn unknown_names() -> Vec<String> {
    /// Fields of Tera's `loop`.
    const OF_LOOPS: [&str; 4] = ["index", "index0", "first", "last"];
    let schemas = Schemas::read();
    let mut known = field_names(&schemas);
    known.extend(OF_LOOPS.map(str::to_owned));
    // Modules and forms are reached by name.
    known.extend(theme_modules());
    known.extend(["request", "join", "update", "removal", "feedback"].map(str::to_owned));
    let unknown = |(template, text): (String, String)| {
        let names = names_read(&text).into_iter().filter(|name| !known.contains(name)).collect::<Vec<_>>();
        names.into_iter().map(move |name| format!("{template}: {name}"))
    };
    templates().into_iter().flat_map(unknown).collect()
}

/// The stems of the theme's script modules, with `_` for `-`.
fn theme_modules() -> Vec<String> {
    let files = fs::read_dir("themes/orientest/js").unwrap().map(|entry| entry.unwrap().path());
    files.filter_map(|path| Some(path.file_stem()?.to_string_lossy().replace('-', "_"))).collect()
}

/// Fields that no template reads: `template or part: field`.
pub fn unread_fields() -> Vec<String> {
    let schemas = Schemas::read();
    let templates = templates();
    let code: String = templates.values().map(|text| expressions(text)).collect();
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let read: BTreeSet<String> = templates.values().flat_map(|text| names_read(text)).collect();
    let tops = schemas.pages.iter().flat_map(|(template, schema)| {
        let unread = fields(schema).filter(|(name, _)| !words.contains(name.as_str()));
        unread.map(move |(name, _)| format!("{template}: {name}")).collect::<Vec<_>>()
    });
    let parts = schemas.parts.iter().flat_map(|(part, schema)| {
        let unread = fields(schema).filter(|(name, _)| !read.contains(*name));
        unread.map(move |(name, _)| format!("{part}: {name}")).collect::<Vec<_>>()
    });
    tops.chain(parts).collect()
}

/// The templates that the theme has for pages, and those that pages name; both sorted.
pub fn written_and_used() -> (Vec<String>, Vec<String>) {
    let is_page = |name: &String| !name.contains('/') && name != "base.html";
    let written = templates().into_keys().filter(is_page).collect();
    let mut used: Vec<String> = pages::SCHEMAS.iter().map(|page| page.template.to_owned()).collect();
    used.sort_unstable();
    (written, used)
}
