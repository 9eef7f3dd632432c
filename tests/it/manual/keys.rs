//! `docs/content.md` and `docs/fr/reference.md`: every key of every file. The structure comes from the types that read
//! the files, the examples from a site that writes every key, `tests/fixtures/keys/` on top of the one of `init`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use annuaire::content::document::{Decode, Node, NodeKind, Shape, parse};
use annuaire::content::model::Commune;
use annuaire::content::model::kinds::{KIND_NAMES, KindName};
use annuaire::content::parse::VOCABULARIES;
use annuaire::content::schema::{self, SchemaKind};
use annuaire::load::Folder;
use annuaire::pipeline;
use annuaire::site::theme::RawTheme;
use annuaire::text::diagnostic::{Diagnostic, Diagnostics};
use annuaire::text::language::Language;
use annuaire::text::locale::{Argument, Locale};
use annuaire::text::source::SourceFile;
use fluent_syntax::ast::Entry;
use image::{DynamicImage, ImageFormat, RgbImage};
use schemars::schema_for;
use serde_json::Value;

use super::{COMMAND, TODAY};
use crate::harness;

/// The files that write every key.
const KEYS: &str = "tests/fixtures/keys";

/// A kind of file that is made of keys.
struct File {
    /// Where such files are.
    pattern: String,
    /// The folder or the file of its examples.
    examples: String,
    schema: Value,
    shape: &'static Shape,
    /// The message that says more about it.
    note: Option<&'static str>,
    /// Whether the review has names in words for its keys.
    has_labels: bool,
}

fn files(language: &str) -> Vec<File> {
    use SchemaKind::{Ambassador, Form, Sector, Site, Territory, Vocabulary};
    let file = |kind: SchemaKind, pattern: &str, examples: &str, note| File {
        pattern: pattern.to_owned(),
        examples: examples.to_owned(),
        schema: serde_json::from_str(&schema::schema(kind, Language::of(language), None)).unwrap(),
        shape: kind.shape(),
        note,
        has_labels: true,
    };
    let theme = {
        let mut theme = schema_for!(RawTheme);
        schema::describe(&mut theme, Language::of(language));
        File {
            pattern: "themes/*/theme.yaml".to_owned(),
            examples: "themes/mine/theme.yaml".to_owned(),
            schema: theme.to_value(),
            shape: RawTheme::SHAPE,
            note: Some("themes"),
            has_labels: false,
        }
    };
    let records = KIND_NAMES.iter().map(|name| {
        let KindName { folder, extension, .. } = name;
        let note = (*extension == "md").then_some("body");
        let pattern = format!("content/{folder}/*.{extension}");
        file(SchemaKind::Record(*name), &pattern, &format!("content/{folder}"), note)
    });
    let mut files = vec![
        file(Site, "content/site.yaml", "content/site.yaml", None),
        file(Ambassador, "content/ambassadors/*.yaml", "content/ambassadors", None),
        file(Sector, "content/sectors/*.md", "content/sectors", Some("body")),
        file(Form, "content/forms/*.yaml", "content/forms", None),
        file(Vocabulary, "content/vocabularies/*.yaml", "content/vocabularies", Some("vocabularies")),
        file(Territory, "content/territory/region.yaml", "content/territory/region.yaml", None),
        theme,
    ];
    files.splice(3..3, records);
    files
}

/// How a value is written.
enum Form<'a> {
    /// A scalar: the message of its type is `type-…`.
    One(&'static str),
    /// One of the words of this schema.
    Word(&'a Value),
    List(Box<Form<'a>>),
    Record(&'a Value),
}

/// The ways to write the value of `schema`, a part of `whole`.
fn forms<'a>(whole: &'a Value, schema: &'a Value) -> Vec<Form<'a>> {
    if let Some(place) = schema["$ref"].as_str() {
        return forms(whole, whole.pointer(place.trim_start_matches('#')).unwrap());
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        return ways.iter().filter(|way| way["type"] != "null").flat_map(|way| forms(whole, way)).collect();
    }
    if schema["enum"].is_array() {
        return vec![Form::Word(schema)];
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap();
    let form = match kind {
        "string" if schema["format"] == "date" => Form::One("date"),
        "string" => Form::One("text"),
        "boolean" => Form::One("boolean"),
        "integer" => Form::One("integer"),
        "number" if schema["maximum"] == 100 => Form::One("percent"),
        "number" => Form::One("number"),
        "array" => Form::List(Box::new(forms(whole, &schema["items"]).remove(0))),
        "object" => Form::Record(schema),
        other => panic!("no word for {other}"),
    };
    vec![form]
}

/// A key of a group.
struct Key<'a> {
    /// From the root of the file: `charter.versions.from`.
    path: String,
    name: &'static str,
    forms: Vec<Form<'a>>,
    schema: &'a Value,
    is_required: bool,
}

impl Key<'_> {
    /// The schema of its words, where it takes words.
    fn words(&self) -> Option<&Value> {
        self.forms.iter().find_map(|form| match form {
            Form::Word(schema) => Some(*schema),
            Form::List(inner) => match **inner {
                Form::Word(schema) => Some(schema),
                _ => None,
            },
            _ => None,
        })
    }

    fn has_keys_of_its_own(&self) -> bool {
        let is_record = |form: &Form<'_>| match form {
            Form::Record(_) => true,
            Form::List(inner) => matches!(**inner, Form::Record(_)),
            _ => false,
        };
        self.forms.iter().all(is_record)
    }
}

/// Keys that stand together.
struct Group<'a> {
    /// Nothing for the file itself.
    path: String,
    is_in_list: bool,
    meaning: Option<&'a str>,
    keys: Vec<Key<'a>>,
}

fn groups(file: &File) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let whole = &file.schema;
    for form in forms(whole, whole) {
        match form {
            Form::List(inner) => {
                let (Form::Record(record), Shape::List(shape)) = (*inner, file.shape) else {
                    panic!("a list of groups")
                };
                collect(whole, record, shape, String::new(), false, &mut groups);
            }
            Form::Record(record) => collect(whole, record, file.shape, String::new(), false, &mut groups),
            _ => panic!("a file is a group or a list of groups"),
        }
    }
    groups
}

fn collect<'a>(
    whole: &'a Value,
    record: &'a Value,
    shape: &'static Shape,
    path: String,
    is_in_list: bool,
    groups: &mut Vec<Group<'a>>,
) {
    let key = |&name: &&'static str| {
        let schema = &record["properties"][name];
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        Key { path, name, forms: forms(whole, schema), schema, is_required: shape.requires(name) }
    };
    let keys: Vec<Key<'a>> = shape.keys().iter().map(key).collect();
    let mut inner = Vec::new();
    for key in &keys {
        let shape = shape.find(key.name).unwrap().1;
        for form in &key.forms {
            match (form, shape) {
                (Form::Record(record), shape) => collect(whole, record, shape, key.path.clone(), false, &mut inner),
                (Form::List(list), Shape::List(shape)) => {
                    if let Form::Record(record) = **list {
                        collect(whole, record, shape, key.path.clone(), true, &mut inner);
                    }
                }
                _ => {}
            }
        }
    }
    groups.push(Group { path, is_in_list, meaning: record["description"].as_str(), keys });
    groups.extend(inner);
}

/// A file that writes keys.
struct Written {
    text: String,
    node: Node,
}

/// The example files of `file`, their front matter only.
fn written(file: &File) -> Vec<Written> {
    let tree = harness::tree(Path::new(KEYS));
    let texts = tree.into_iter().filter(|(path, _)| path.starts_with(&file.examples));
    let read = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let text = match text.strip_prefix("---\n").and_then(|text| text.split_once("\n---\n")) {
            Some((front_matter, _)) => front_matter.to_owned(),
            None => text,
        };
        let node = parse(&path.as_str().into(), &text, 0, &mut Diagnostics::new()).unwrap();
        Written { text, node }
    };
    texts.map(read).collect()
}

/// The first text that is written as the value of the key at `path`, on one line.
fn example(written: &[Written], path: &str) -> Option<String> {
    let names: Vec<&str> = path.split('.').collect();
    written.iter().find_map(|file| {
        let node = find(&file.node, &names)?;
        Some(file.text[node.span.start..node.span.end].to_owned())
    })
}

/// The first scalar, or list of scalars, behind `names`.
fn find<'n>(node: &'n Node, names: &[&str]) -> Option<&'n Node> {
    match (&node.kind, names) {
        (NodeKind::Sequence(items), []) => {
            items.iter().all(|item| matches!(item.kind, NodeKind::Scalar(_))).then_some(node)
        }
        (NodeKind::Scalar(_), []) => Some(node),
        (NodeKind::Sequence(items), names) => items.iter().find_map(|item| find(item, names)),
        (NodeKind::Mapping(entries), [name, rest @ ..]) => {
            entries.iter().find(|entry| entry.key.value == *name).and_then(|entry| find(&entry.value, rest))
        }
        _ => None,
    }
}

/// The keys that no example file writes.
pub fn without_example() -> Vec<String> {
    let mut missing = Vec::new();
    for file in files("en") {
        let written = written(&file);
        for key in groups(&file).iter().flat_map(|group| &group.keys) {
            if !key.has_keys_of_its_own() && example(&written, &key.path).is_none() {
                missing.push(format!("{}: {}", file.pattern, key.path));
            }
        }
    }
    missing
}

/// The keys and words without a doc comment.
pub fn without_english() -> Vec<String> {
    let mut missing = Vec::new();
    let is_missing = |text: &Value| text.as_str().is_none_or(str::is_empty);
    for file in files("en") {
        for key in groups(&file).iter().flat_map(|group| &group.keys) {
            let meanings = key.words().and_then(|schema| schema["enumDescriptions"].as_array());
            if is_missing(&key.schema["description"]) || meanings.into_iter().flatten().any(is_missing) {
                missing.push(format!("{}: {}", file.pattern, key.path));
            }
        }
    }
    missing
}

/// The site that writes every key, in a folder of its own.
fn folder() -> (tempfile::TempDir, Folder) {
    let site = tempfile::tempdir().unwrap();
    for folder in ["scaffold/site", KEYS] {
        for (path, bytes) in harness::tree(Path::new(folder)) {
            let to = site.path().join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
    }
    let mut photo = Cursor::new(Vec::new());
    DynamicImage::from(RgbImage::new(300, 300)).write_to(&mut photo, ImageFormat::Jpeg).unwrap();
    fs::write(site.path().join("content/ambassadors/pe-0001.jpg"), photo.into_inner()).unwrap();
    let folder = Folder::open(site.path()).unwrap();
    (site, folder)
}

/// The files of the site that writes every key.
pub fn sources() -> pipeline::Sources {
    folder().1.into_sources()
}

/// The faults of the site that writes every key: none.
pub fn faults() -> Vec<Diagnostic> {
    let (_site, folder) = folder();
    let mut diagnostics = pipeline::check(folder.sources(), TODAY).diagnostics;
    diagnostics.extend(folder.faults());
    diagnostics.sorted()
}

/// The messages and attributes of `keys.ftl` that the types ask for.
pub fn meanings_needed() -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let of =
        |kind: SchemaKind| -> Value { serde_json::from_str(&schema::schema(kind, Language::English, None)).unwrap() };
    let kinds: Vec<(SchemaKind, Value)> = SchemaKind::all().into_iter().map(|kind| (kind, of(kind))).collect();
    // The files of these two are lists, whose entries have the texts.
    let name = |kind: SchemaKind| match kind {
        SchemaKind::Vocabulary | SchemaKind::Synonyms => String::new(),
        kind => kind.word().to_owned(),
    };
    let mut records: Vec<(String, Value)> = kinds.iter().map(|(kind, schema)| (name(*kind), schema.clone())).collect();
    for (_, whole) in &kinds {
        for (name, record) in whole["$defs"].as_object().into_iter().flatten() {
            records.push((kebab(name.trim_start_matches("Raw")), record.clone()));
        }
    }
    records.push(("theme".to_owned(), schema_for!(RawTheme).to_value()));
    records.push(("commune".to_owned(), schema_for!(Commune).to_value()));
    for (name, record) in records.iter().filter(|(name, _)| !name.is_empty()) {
        needed.insert(name.clone());
        for (key, schema) in record["properties"].as_object().into_iter().flatten() {
            let key = key.replace('_', "-");
            needed.insert(format!("{name}.{key}"));
            let words = schema["enum"].as_array().or(schema["items"]["enum"].as_array());
            let words = words.into_iter().flatten().filter_map(Value::as_str);
            needed.extend(words.map(|word| format!("{name}-{key}.{}", word.replace('_', "-"))));
        }
    }
    needed
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

/// The messages and attributes of `keys.ftl`.
pub fn meanings_written() -> BTreeSet<String> {
    let text = fs::read_to_string("locales/fr/keys.ftl").unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap();
    let mut written = BTreeSet::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            written.extend(message.value.is_some().then(|| message.id.name.to_owned()));
            written.extend(message.attributes.iter().map(|one| format!("{}.{}", message.id.name, one.id.name)));
        }
    }
    written
}

/// The page in `language`.
pub fn page(language: &str) -> String {
    let words = locale(language, "manual");
    let labels = locale(language, "diff");
    let command = format!("`{COMMAND}`");
    let mut page = format!(
        "<!-- {} -->\n\n# {}\n\n{}\n\n{}\n\n",
        words.format("warning", &[("command", Argument::Text(&command))]),
        words.text("title"),
        unwrapped(words.text("intro")),
        unwrapped(words.text("intro-schemas")),
    );
    let files = files(language);
    let tables = ["content/synonyms.yaml", "content/territory/communes.csv"];
    for pattern in files.iter().map(|file| file.pattern.as_str()).chain(tables) {
        writeln!(page, "- [`{pattern}`](#{})", anchor(pattern)).unwrap();
    }
    for file in &files {
        page.push_str(&file_section(file, &words, &labels));
    }
    page.push_str(&synonyms(&words));
    page.push_str(&communes(&words, language));
    page
}

fn locale(language: &str, file: &str) -> Locale {
    let path = format!("locales/{language}/{file}.ftl");
    let mut faults = Diagnostics::new();
    let source = SourceFile::new(&path, &fs::read_to_string(&path).unwrap());
    let locale = Locale::new(language, &[source], &mut faults);
    assert!(!faults.has_errors(), "{path}: {faults:?}");
    locale
}

/// The anchor that forges give the heading "`pattern`".
fn anchor(pattern: &str) -> String {
    pattern.chars().filter(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect::<String>().to_lowercase()
}

fn unwrapped(text: &str) -> String {
    text.replace('\n', " ")
}

fn file_section(file: &File, words: &Locale, labels: &Locale) -> String {
    let mut text = format!("\n## `{}`\n", file.pattern);
    let written = written(file);
    for group in groups(file) {
        if group.path.is_empty() {
            let meaning = group.meaning.map(unwrapped).unwrap_or_default();
            write!(text, "\n{meaning}\n").unwrap();
            if let Some(note) = file.note {
                let list = VOCABULARIES.iter().map(|name| format!("`{name}.yaml`")).collect::<Vec<_>>().join(", ");
                write!(text, "\n{}\n", words.format(note, &[("files", Argument::Text(&list))])).unwrap();
            }
        } else {
            let key = if group.is_in_list { "in-each" } else { "in-group" };
            write!(text, "\n{}\n", words.format(key, &[("path", Argument::Text(&group.path))])).unwrap();
        }
        text.push_str(&head(words));
        for key in &group.keys {
            text.push_str(&row(key, file, &written, words, labels));
        }
        for key in group.keys.iter() {
            text.push_str(&accepted(key, words));
        }
    }
    text
}

fn head(words: &Locale) -> String {
    let cells = ["key", "value", "meaning", "example"].map(|cell| words.text(cell).to_owned());
    format!("\n| {} |\n| --- | --- | --- | --- |\n", cells.join(" | "))
}

fn row(key: &Key<'_>, file: &File, written: &[Written], words: &Locale, labels: &Locale) -> String {
    let mut value = key.forms.iter().map(|form| kind(form, words)).collect::<Vec<_>>();
    value.dedup();
    let mut value = value.join(&format!(" {} ", words.text("or")));
    if key.is_required {
        write!(value, ", **{}**", words.text("required")).unwrap();
    }
    if let Some(default) = key.schema.get("default") {
        let default = format!("`{}`", default.as_str().map_or_else(|| default.to_string(), str::to_owned));
        write!(value, ", {}", words.format("default", &[("value", Argument::Text(&default))])).unwrap();
    }
    let prefix = if matches!(file.shape, Shape::List(_)) { "entries." } else { "" };
    let label = format!("field-{}{}", prefix, key.path).replace(['.', '_'], "-");
    let label = labels.find(&label).filter(|_| file.has_labels);
    let meaning = unwrapped(key.schema["description"].as_str().unwrap_or_default());
    let meaning = label.map_or_else(|| meaning.clone(), |label| format!("*{label}.* {meaning}"));
    let shown = example(written, &key.path).map(|text| format!("`{}: {}`", key.name, short(&text)));
    let cells = [format!("`{}`", key.name), value, meaning, shown.unwrap_or_default()];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

fn kind(form: &Form<'_>, words: &Locale) -> String {
    let name = |form: &Form<'_>| match form {
        Form::One(kind) => *kind,
        Form::Word(_) => "word",
        Form::Record(_) => "record",
        Form::List(_) => panic!("a list in a list"),
    };
    match form {
        Form::List(inner) => words.text(&format!("list-{}", name(inner))).to_owned(),
        form => words.text(&format!("type-{}", name(form))).to_owned(),
    }
}

/// `text` on one line, cut where it is long.
fn short(text: &str) -> String {
    const LONG: usize = 72;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    annuaire::report::clip(&line, LONG)
}

/// The words that a key takes, with their meanings.
fn accepted(key: &Key<'_>, words: &Locale) -> String {
    let Some(schema) = key.words() else { return String::new() };
    let names = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let meanings = schema["enumDescriptions"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut text = format!("\n{}\n\n", words.format("words", &[("path", Argument::Text(&key.path))]));
    for (name, meaning) in names.zip(meanings) {
        let meaning = unwrapped(meaning);
        let arguments = [("word", Argument::Text(name)), ("meaning", Argument::Text(&meaning))];
        writeln!(text, "- {}", words.format("word", &arguments)).unwrap();
    }
    text
}

fn synonyms(words: &Locale) -> String {
    let example = fs::read_to_string(format!("{KEYS}/content/synonyms.yaml")).unwrap();
    format!("\n## `content/synonyms.yaml`\n\n{}\n\n```yaml\n{example}```\n", words.text("synonyms"))
}

fn communes(words: &Locale, language: &str) -> String {
    let table = fs::read_to_string("scaffold/site/content/territory/communes.csv").unwrap();
    let mut rows = table.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let (names, values) = (rows.next().unwrap(), rows.nth(2).unwrap());
    let mut schema = schema_for!(Commune);
    schema::describe(&mut schema, Language::of(language));
    let schema = schema.to_value();
    let properties = schema["properties"].as_object().unwrap();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), properties.len());
    let mut text = format!("\n## `content/territory/communes.csv`\n\n{}\n", words.text("communes"));
    text.push_str(&head(words));
    for (name, value) in names.iter().zip(values) {
        let schema = &properties[*name];
        let kind = forms(schema, schema).iter().map(|form| kind(form, words)).collect::<String>();
        let meaning = schema["description"].as_str().unwrap_or_default();
        writeln!(text, "| `{name}` | {kind} | {meaning} | `{value}` |").unwrap();
    }
    text
}
