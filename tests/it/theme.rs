//! `annuaire theme export`, and what a site's own theme is told.

use std::fs;
use std::path::Path;

use annuaire::pipeline::{self, ThemeFile};
use annuaire::text::diagnostic::Diagnostics;

use crate::harness::{DAY, Run, Site, program, sample_sources, starter_sources, text, tree};

const PROFILE: &str = "themes/mine/templates/profile.html";

fn export(site: &Site, arguments: &[&str]) -> Run {
    site.run(&[&["theme", "export"], arguments].concat())
}

#[test]
fn an_exported_file_is_the_built_in_one_and_changes_nothing() {
    let site = Site::new();
    let before = site.build();
    let said = export(&site, &["--only", "templates/profile.html", "--only", "css/4-blocks.css"]).exits(0).stdout;
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("themes/mine/templates/profile.html"), "{said}");
    let built_in = |name: &str| fs::read(Path::new("themes/orientest").join(name)).unwrap();
    assert_eq!(fs::read(site.path(PROFILE)).unwrap(), built_in("templates/profile.html"));
    assert_eq!(tree(&site.path("themes/mine")).len(), 4);
    assert_eq!(site.build(), before);
}

#[test]
fn the_whole_theme_is_exported_around_the_files_of_the_site() {
    let site = Site::new();
    let own = site.read("themes/mine/theme.yaml");
    let said = export(&site, &["--lang", "en"]).exits(0).stdout;
    assert!(said.contains("Kept, because it differs: ") && said.contains("themes/mine/theme.yaml"), "{said}");
    assert_eq!(site.read("themes/mine/theme.yaml"), own);
    let mut names: Vec<String> = tree(Path::new("themes/orientest")).into_keys().collect();
    names.push("css/6-mine.css".to_owned());
    names.sort();
    assert_eq!(tree(&site.path("themes/mine")).into_keys().collect::<Vec<_>>(), names);
    // A second time, everything is there.
    let again = export(&site, &["--lang", "en"]).exits(0).stdout;
    assert!(!again.contains("Written") && again.contains("There already"), "{again}");
    site.run(&["check"]).exits(0);
    assert!(export(&site, &["--force"]).exits(0).stdout.contains("Remplacé"));
    assert_ne!(site.read("themes/mine/theme.yaml"), own);
}

#[test]
fn a_folder_can_be_named_where_there_is_no_site() {
    let room = tempfile::tempdir().unwrap();
    let run =
        |arguments: &[&str]| Run::of(program().args(["theme", "export"]).args(arguments).current_dir(room.path()));
    run(&[]).exits(2);
    run(&["fresh/theme", "--only", "icons.svg"]).exits(0);
    assert_eq!(tree(room.path()).into_keys().collect::<Vec<_>>(), ["fresh/theme/icons.svg"]);
    let elsewhere = room.path().join("elsewhere");
    run(&[text(&elsewhere), "--only", "icons.svg"]).exits(0);
    assert!(elsewhere.join("icons.svg").is_file());
}

#[test]
fn what_cannot_be_exported_is_refused_as_a_whole() {
    let site = Site::new();
    let before = tree(&site.root);
    let mut said = String::new();
    for arguments in [
        &["--only", "profil.html"][..],
        &["--only", "templates/card.html", "--lang", "en"],
        &["--only", "templates/home.html", "--only", "css"],
        &["--only", "templates/home.html", "--only", "theme.yaml"],
    ] {
        let run = export(&site, arguments).exits(2);
        said.push_str(&run.text().replace(text(&site.root), "SITE"));
    }
    site.replace_line("content/site.yaml", "theme:", "theme: ../../elsewhere");
    said.push_str(&export(&site, &[]).exits(2).text());
    site.replace_line("content/site.yaml", "theme:", "theme: mine");
    assert_eq!(tree(&site.root), before);
    insta::assert_snapshot!(said);
}

#[cfg(unix)]
#[test]
fn nothing_is_exported_through_a_link() {
    let site = Site::new();
    let elsewhere = site.room.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.path("themes/mine/templates")).unwrap();
    for arguments in [&["--only", "templates/profile.html"][..], &["--force"]] {
        let said = export(&site, arguments).exits(2).stderr;
        assert!(said.contains("est un lien"), "{said}");
    }
    assert!(tree(&elsewhere).is_empty() && !site.path("themes/mine/icons.svg").exists());
}

#[test]
fn a_file_in_the_way_of_a_folder_stops_an_export() {
    let site = Site::new();
    site.write("themes/mine/templates", "a file");
    let before = tree(&site.root);
    let said = export(&site, &[]).exits(2).stderr;
    assert!(said.contains("n'est pas un dossier"), "{said}");
    assert_eq!(tree(&site.root), before);
}

/// What `check` says of the site, in both languages.
fn said(site: &Site) -> String {
    let english = site.run(&["check", "--lang", "en"]).exits(1).stdout;
    let french = site.run(&["check"]).exits(1).stdout;
    format!("{english}\n{french}").replace(text(&site.root), "SITE")
}

#[test]
fn the_built_in_files_have_no_mistake_when_they_are_a_sites_own() {
    for (mut sources, theme) in [(starter_sources(), "mine"), (sample_sources(), "orientest")] {
        let is_other = |file: &ThemeFile| file.path.ends_with("6-mine.css");
        sources.themes.retain(is_other);
        for (name, mut bytes) in pipeline::built_in_theme(theme) {
            // With one more line a file is a site's own.
            bytes.extend(b"\n");
            sources.themes.push(ThemeFile { path: format!("themes/{theme}/{name}").as_str().into(), bytes });
        }
        let checked = pipeline::check(&sources, DAY);
        let mut found: Diagnostics = checked.diagnostics;
        found.retain(|fault| fault.path.starts_with("themes/"));
        assert_eq!(found.sorted(), []);
    }
}

#[test]
fn a_file_that_nothing_reads_is_told_of() {
    let site = Site::new();
    site.write("themes/mine/templates/profil.html", "a");
    site.write("themes/mine/templates/components/mine.html", "{% component mine() %}{% endcomponent mine %}");
    site.write("themes/mine/style/colours.css", "a {}");
    site.write("themes/mine/css/print.scss", "a {}");
    site.write("themes/mine/js/nothing.js", "1;");
    site.write("themes/mine/locales/fra.ftl", "menu = Menu\n");
    site.write("themes/mine/icons/building.svg", "<svg/>");
    site.write("themes/mine/favico.svg", "<svg/>");
    // These are read, or are for people.
    site.write("themes/mine/README.md", "To whom it may concern");
    site.write("themes/mine/templates/components/yours.html", "{% component yours() %}{% endcomponent yours %}");
    site.write(
        "themes/mine/templates/404.html",
        "{% extends \"base.html\" %}{% block main %}{{<yours />}}{% endblock %}",
    );
    site.write("themes/mine/js/extra.js", "import \"./lib/part.js\";");
    site.write("themes/mine/js/lib/part.js", "1;");
    site.append("themes/mine/theme.yaml", "modules: [js/extra.js]\n");
    site.write("themes/mine/pictures/hill.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.append("themes/mine/css/6-mine.css", ".hill { background: url(../pictures/hill.svg) }\n");
    let english = site.run(&["check", "--lang", "en"]).exits(0).stdout;
    let french = site.run(&["check"]).exits(0).stdout;
    insta::assert_snapshot!(format!("{english}\n{french}").replace(text(&site.root), "SITE"));
}

#[test]
fn a_style_sheet_that_the_settings_name_is_loaded_where_a_template_asks_for_it() {
    let site = Site::new();
    site.write("themes/mine/css/7-poster.css", ".poster { color: red }");
    let settings = site.read("themes/mine/theme.yaml").replace("sheets:\n", "sheets:\n  - css/7-poster.css\n");
    site.write("themes/mine/theme.yaml", &settings);
    site.write(
        "themes/mine/templates/404.html",
        "{% extends \"base.html\" %}{% block styles %}{{<sheet name=\"poster\" />}}{% endblock %}\
         {% block main %}{{<sheet name=\"nothing\" />}}{% endblock %}",
    );
    site.run(&["build"]).exits(0);
    let public = site.public();
    let sheets = |page: &str| -> Vec<String> {
        let page = String::from_utf8_lossy(&public[page]).into_owned();
        let links = page.split("<link rel=\"stylesheet\"").skip(1).filter_map(|link| link.split_once("assets/"));
        links.map(|(_, path)| path.split('.').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(sheets("404.html"), ["style", "poster", "print"]);
    assert_eq!(sheets("index.html"), ["style", "home", "print"]);
    assert_eq!(sheets("recherche/index.html"), ["style", "print", "search"]);
    let style = |name: &str| {
        let is_it = |path: &&String| path.starts_with(&format!("assets/{name}."));
        let path = public.keys().find(is_it).unwrap();
        String::from_utf8_lossy(&public[path]).into_owned()
    };
    assert!(style("poster").contains(".poster") && !style("style").contains(".poster"));
    // Without the key, every page has all styles, and pages ask for none in vain.
    let from = settings.find("sheets:").unwrap();
    let to = settings.find("scripts:").unwrap();
    site.write("themes/mine/theme.yaml", format!("{}{}", &settings[..from], &settings[to..]));
    site.run(&["build"]).exits(0);
    let page = String::from_utf8_lossy(&site.public()["recherche/index.html"]).into_owned();
    assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1);
    site.write("themes/mine/theme.yaml", settings.replace("7-poster", "7-postr"));
    let said = site.run(&["check", "--lang", "en"]).exits(1).stdout;
    assert!(said.contains("css/7-postr.css"), "{said}");
}

#[test]
fn a_block_that_is_missing_is_blamed_on_the_file_of_the_site() {
    let site = Site::new();
    site.write(
        "themes/mine/templates/page.html",
        "{% extends \"base.html\" %}{% block main %}{{ content | safe }}{% endblock %}",
    );
    site.write("themes/mine/templates/home.html", "{% extends \"base.html\" %}{% block mian %}{% endblock %}");
    insta::assert_snapshot!(said(&site));
}

#[test]
fn a_field_that_a_page_does_not_have_is_shown_where_it_is_read() {
    let site = Site::new();
    site.write(
        "themes/mine/templates/profile.html",
        "{% extends \"base.html\" %}
{% block main %}
<h1>{{ profile.nmae }}</h1>
{% if profil.bio %}{{ profile.bio | safe }}{% endif %}
{% for area in profile.areas %}{{ area.name }} {{ area.pth }}{{ loop.index }}{% endfor %}
{% set first = profile.availability %}{{ first.rythm | default(value=\"x\") }}
{{ assets.modules[\"selection-page\"].pat }} {{ paths[\"serch\"] }} {{ site.name.first }}
{{ [card.nam for card in similar] }} {{ similar[0].titel if cards else lang }}
{{<card profile={profile} rot={root} />}}{{<links links={profile.sectos} root={root} />}}
{% for key, value in params %}{{ key }}{{ value }}{% endfor %}
{% if similar is defined and profile.photo is not none %}{{ profile.name | upper }}{% endif %}
{% endblock main %}
",
    );
    site.write(
        "themes/mine/templates/components/pager.html",
        "{% component pager(pager, root, @asets) %}{{ pager.paegs }} {{ assets.css }}{% endcomponent pager %}",
    );
    insta::assert_snapshot!(said(&site));
}

#[test]
fn a_text_that_is_not_there_or_that_nothing_uses_is_told_of() {
    let site = Site::new();
    site.write(
        "themes/mine/templates/404.html",
        "{% extends \"base.html\" %}{% block main %}
{{ t(key=\"titel-sectors\") }} {{ t(key=\"no-such-thing\", count=3) }}
{{ t(key=\"area-kind-\" ~ lang) }} {{ t(key=\"my-own\") }} {{ t(key=\"mine-\" ~ lang) }}
{% endblock main %}",
    );
    let french = fs::read_to_string("themes/orientest/locales/fr.ftl").unwrap();
    let own = "my-own = À moi\nmine-fr = { inner }\ninner = Dedans\nparam-mine = moi\nmenuu = Menu\n";
    site.write("themes/mine/locales/fr.ftl", own.to_owned() + &french);
    insta::assert_snapshot!(said(&site));
}

#[test]
fn a_style_sheet_that_cannot_be_read_is_told_of_at_its_place() {
    let site = Site::new();
    let sheet = "themes/mine/css/6-mine.css";
    let own = site.read(sheet);
    site.write(
        sheet,
        format!(
            "{own}\na {{ color: red; colour }}\n/* é€😀 */ .b:: {{ }}\n@media (min-width 3rem) {{ a {{ b: c }} }}\n"
        ),
    );
    site.write("themes/mine/css/7-open.css", ".a { color: red;\n.b { color: blue; }\n");
    site.write("themes/mine/css/8-close.css", ".a { color: red; } }\n");
    site.write("themes/mine/css/9-binary.css", b"a { color: red }\n\xff\xfe\0");
    site.write("themes/mine/css/a-deep.css", "a{".repeat(500_000));
    site.write(
        "themes/mine/css/b-new.css",
        "@view-transition { navigation: auto }\n::details-content { x: y }\n:new-one { a: b }\na { corner-shape: squircle; &:hover { b: c } }\n",
    );
    insta::assert_snapshot!(said(&site));
}

#[test]
fn an_address_of_a_style_sheet_leads_to_a_file_that_is_published() {
    let site = Site::new();
    site.write("themes/mine/pictures/hill.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("themes/mine/fonts/mine.woff2", "font");
    let sheet = "themes/mine/css/6-mine.css";
    let own = site.read(sheet);
    let good = "@font-face { font-family: mine; src: url(\"../fonts/mine.woff2?v=1\") format(\"woff2\") }\n\
                .a { background: url( ../pictures/hill.svg ) } .b { mask: url('../icons.svg#pin') } .c { filter: url(#x) }\n";
    site.write(sheet, format!("{own}{good}"));
    let files = site.build();
    let style = files.iter().find(|(path, _)| path.starts_with("assets/style.")).map(|(_, bytes)| bytes.clone());
    let style = String::from_utf8(style.unwrap()).unwrap();
    let published = |start: &str| files.keys().filter(|path| path.starts_with(start)).cloned().collect::<Vec<_>>();
    for start in ["assets/fonts/mine.", "assets/pictures/hill.", "assets/icons."] {
        let [path] = published(start).try_into().unwrap();
        assert!(style.contains(path.strip_prefix("assets/").unwrap()), "{path} in {style}");
    }
    let bad = ".a { background: url(../pictures/hil.svg) } .b { background: url(https://example.org/a.png) }\n\
               .c { background: image-set(url('data:image/png;base64,AAAA') 1x, url(/a.png) 2x) } .d { background: url(../theme.yaml) }\n";
    site.write(sheet, format!("{own}{bad}"));
    insta::assert_snapshot!(said(&site));
}

#[test]
fn a_script_that_cannot_be_read_is_told_of_at_its_place() {
    let site = Site::new();
    site.write("themes/mine/js/print.js", "// Imprime.\nfor (const é of [1) {}\n");
    site.write("themes/mine/js/share.js", "import \"./lib/a.js\";\n");
    site.write("themes/mine/js/lib/a.js", "import { b } from \"./b.js\";\n");
    site.write("themes/mine/js/lib/b.js", "import \"./a.js\";\nexport const b = 1;\n");
    let told = said(&site);
    // Names are looked up when everything can be read. A file of the site is to blame for what it took from a built-in one.
    let site = Site::new();
    site.write("themes/mine/js/share.js", "import { nothing } from \"./template.js\";\nnothing();\n");
    site.write("themes/mine/js/selection/storage.js", "export const kept = () => [];\n");
    insta::assert_snapshot!(format!("{told}\n{}", said(&site)));
}

#[test]
fn a_hostile_theme_is_read_to_its_end() {
    let many = |part: &str| part.repeat(200_000 / part.len());
    let site = Site::new();
    for (number, part) in
        ["{{", "{{x}}", "{{a[", "{%for a in b%}", "{{t(key=\"x\")}}", "{%block a%}", "{{'", "{#"].iter().enumerate()
    {
        site.write(&format!("themes/mine/templates/components/{number}.html"), many(part));
    }
    site.write("themes/mine/templates/404.html", "{% extends \"404.html\" %}");
    site.write("themes/mine/templates/areas.html", b"{{ \xff }}");
    let keys: String = (0..10_000).map(|number| format!("key{number} = {{ key }}\n")).collect();
    site.write("themes/mine/locales/fr.ftl", keys);
    site.write("themes/mine/js/x.js", "import \"./x.js\";".repeat(1_000));
    site.write("themes/mine/css/7-all.css", many("url(x) "));
    let faults = site.run(&["check", "--format", "json"]).exits(1).faults();
    assert!((100..2_000).contains(&faults.len()), "{}", faults.len());
}

/// Templates that would go on for days, or fill the memory, each with the line that is to blame.
const ENDLESS: &[(&str, u64)] = &[
    ("{% for a in range(end=100000) %}\n{% for b in range(end=100000) %}{% endfor %}\n{% endfor %}", 3),
    ("{% for a in range(end=100000) %}\n{% for b in range(end=100000) %}texte {{ b }}{% endfor %}{% endfor %}", 3),
    ("{% set all = range(end=100000) %}\n\n{% set x = [[b for b in all] for a in all] %}", 4),
    (
        "{% set x %}{% for a in range(end=100000) %}\n{%- for b in range(end=100000) -%}\ntexte{% endfor %}{% endfor %}{% endset %}",
        3,
    ),
    ("{% set x = \"0123456789\" %}\n{% for a in range(end=60) %}\n{% set_global x = x ~ x %}{% endfor %}", 4),
    ("{{<deep n={9} />}}", 1),
];

#[test]
fn a_template_that_does_not_end_is_told_at_its_place_and_nothing_is_written() {
    let site = Site::new();
    let deep = "{{<deep n={n - 1} />}}".repeat(20);
    let component = format!("{{% component deep(n) %}}{{% if n > 0 %}}{deep}{{% endif %}}{{% endcomponent deep %}}");
    site.write("themes/mine/templates/components/deep.html", component);
    for (template, line) in ENDLESS {
        let text = format!("{{% extends \"base.html\" %}}{{% block main %}}{{# é #}}{template}{{% endblock %}}");
        site.write("themes/mine/templates/404.html", text.replacen("{# é #}", "{# é #}\n", usize::from(*line > 1)));
        let faults = site.faults();
        let faults: Vec<_> = faults.iter().filter(|fault| fault["severity"] == "error").collect();
        assert_eq!(faults.len(), 1, "{template}: {faults:?}");
        assert_eq!(faults[0]["code"], "bad-template", "{template}");
        assert!(faults[0]["message"].as_str().unwrap().contains("ne finit pas"), "{template}: {faults:?}");
        if !template.contains("deep") {
            assert!(faults[0]["path"].as_str().unwrap().ends_with("mine/templates/404.html"), "{faults:?}");
            assert_eq!(faults[0]["line"], *line, "{template}: {faults:?}");
        }
    }
    site.run(&["build", "--quiet"]).exits(1);
    assert!(!site.path("public").exists());
}
