//! Publishes script modules: named by their content, importing each other by those names.

use std::collections::{BTreeMap, BTreeSet};

use super::{Module, ThemeSources};
use crate::text::output::File;
use crate::text::url;

/// Publishes each module after those it imports.
pub(super) struct Scripts<'s, P: FnMut(&str, Vec<u8>) -> String> {
    sources: &'s ThemeSources,
    publish: P,
    done: BTreeMap<String, Module>,
    open: BTreeSet<String>,
    /// Files that were imported but do not exist.
    pub(super) missing: Vec<String>,
}

impl<'s, P: FnMut(&str, Vec<u8>) -> String> Scripts<'s, P> {
    pub(super) fn new(sources: &'s ThemeSources, publish: P) -> Scripts<'s, P> {
        Scripts { sources, publish, done: BTreeMap::new(), open: BTreeSet::new(), missing: Vec::new() }
    }

    /// Publishes the module `name` once. A module that is missing or part of an import cycle is noted.
    pub(super) fn module(&mut self, name: &str) -> Option<Module> {
        if let Some(module) = self.done.get(name) {
            return Some(module.clone());
        }
        let source = self.sources.get(name).filter(|_| self.open.insert(name.to_owned()));
        let Some(source) = source else {
            self.missing.push(name.to_owned());
            return None;
        };
        // Without comments first: an import in one names a type, which a browser does not load.
        let text = bare(&String::from_utf8_lossy(&source.bytes));
        let (mut written, mut imports) = (String::with_capacity(text.len()), Vec::new());
        let mut rest: &str = &text;
        while let Some((before, specifier, after)) = next_import(rest) {
            written.push_str(before);
            let module = url::join(name, specifier).and_then(|path| self.module(&path));
            match &module {
                Some(module) => {
                    let file = module.path.rsplit('/').next().unwrap_or_default();
                    written.push_str(specifier.rsplit_once('/').map_or("", |(folder, _)| folder));
                    written.extend(["/", file]);
                    // A dynamic import is loaded when it is called.
                    if !before.trim_end_matches('"').trim_end().ends_with('(') {
                        imports.extend(module.imports.iter().cloned().chain([module.path.clone()]));
                    }
                }
                None => written.push_str(specifier),
            }
            rest = after;
        }
        written.push_str(rest);
        imports.sort();
        imports.dedup();
        let module = Module { path: (self.publish)(name, written.into_bytes()), imports };
        self.open.remove(name);
        self.done.insert(name.to_owned(), module.clone());
        Some(module)
    }
}

/// The next relative path that `text` imports, with the text before and after it.
fn next_import(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find("\"./").into_iter().chain(text[from..].find("\"../")).min()? + 1;
        let end = at + text[at..].find('"')?;
        let before = text[..at - 1].trim_end();
        let is_import = before.ends_with("from") || before.ends_with("import") || before.ends_with("import(");
        if is_import && text[at..end].ends_with(".js") {
            return Some((&text[..at], &text[at..end], &text[end..]));
        }
        from = end;
    }
}

/// `script` without comment lines and indentation, which browsers do not need. A script with a multi-line text stays
/// unchanged.
fn bare(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut bare = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            bare.extend([line, "\n"]);
        }
        in_comment &= !line.ends_with("*/");
    }
    bare
}

/// The published files of `modules` by the stem of their names, for templates.
pub(super) fn by_stem(modules: impl Iterator<Item = (String, Module)>) -> BTreeMap<String, Module> {
    let stem = |name: &str| name.rsplit('/').next().unwrap_or(name).trim_end_matches(".js").to_owned();
    modules.map(|(name, module)| (stem(&name), module)).collect()
}

/// A published file of the theme.
pub(super) fn file(name: &str, bytes: Vec<u8>) -> File<'static> {
    File {
        path: format!("{}/{}", super::ASSETS, crate::text::output::fingerprinted(name, &bytes)),
        bytes: bytes.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::theme::ThemeSource;

    fn published(files: &[(&str, &str)], name: &str) -> (Option<Module>, Vec<(String, String)>, Vec<String>) {
        let source = |text: &str| ThemeSource { path: "t".into(), bytes: text.as_bytes().to_vec(), is_own: true };
        let sources: ThemeSources = files.iter().map(|(name, text)| ((*name).to_owned(), source(text))).collect();
        let mut out = Vec::new();
        let mut scripts = Scripts::new(&sources, |name, bytes| {
            let file = file(name, bytes);
            out.push((file.path.clone(), String::from_utf8(file.bytes.to_vec()).unwrap()));
            file.path
        });
        let module = scripts.module(name);
        let missing = scripts.missing;
        (module, out, missing)
    }

    #[test]
    fn modules_import_each_other_by_their_published_names() {
        let files = [
            ("js/a.js", "import { b } from \"./lib/b.js\";\nconst text = \"./not-an-import.js\";\n"),
            ("js/lib/b.js", "import \"../c.js\";\nexport const b = 1;"),
            ("js/c.js", "// Says nothing.\n/**\n * Nor does\n * this.\n */\n  c(); // stays\n"),
        ];
        let (module, out, missing) = published(&files, "js/a.js");
        let module = module.unwrap();
        assert!(missing.is_empty());
        assert_eq!(out[0].1, "c(); // stays\n");
        let c = out[0].0.rsplit('/').next().unwrap();
        assert_eq!(out[1].1, format!("import \"../{c}\";\nexport const b = 1;\n"));
        assert!(out[2].1.contains("from \"./lib/b.") && out[2].1.contains("\"./not-an-import.js\""), "{}", out[2].1);
        assert_eq!(module.imports.len(), 2);
    }

    #[test]
    fn an_import_in_a_comment_is_a_type() {
        let files = [
            ("a.js", "/** @type {import(\"./b.js\").B} */\nlet b;\n"),
            ("b.js", "/** @typedef {import(\"./gone.js\").Gone} B */\nimport \"./a.js\";\n"),
        ];
        let (module, out, missing) = published(&files, "b.js");
        assert!(module.is_some() && missing.is_empty(), "{missing:?}");
        assert_eq!(out[0].1, "let b;\n");
    }

    #[test]
    fn missing_and_circular_modules_are_noted() {
        let (module, _, missing) = published(&[("a.js", "import \"./b.js\";"), ("b.js", "import \"./a.js\";")], "a.js");
        assert!(module.is_some());
        assert_eq!(missing, ["a.js"]);
        assert_eq!(published(&[("a.js", "import \"./gone.js\";")], "a.js").2, ["gone.js"]);
    }

    #[test]
    fn a_script_with_a_long_text_is_left_alone() {
        let script = "const text = `one\n  // two`;\n";
        assert_eq!(bare(script), script);
    }
}
