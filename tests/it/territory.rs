//! The tables of the territory: each fault is told at its own place, and no line that is right is blamed for it.

use annuaire::pipeline::{self, Sources};
use annuaire::text::source::position;

use crate::harness::{DAY, Site, starter_sources};

const COMMUNES: &str = "content/territory/communes.csv";
const MAP: &str = "content/territory/departments.geojson";
const REGION: &str = "content/territory/region.yaml";

/// A new site whose two departments, 08 and 10, have sixteen communes each, on a grid of ten kilometres.
fn sources() -> Sources {
    let mut sources = starter_sources();
    for file in &mut sources.texts {
        file.text = file.text.replace("9A", "08").replace("9B", "10");
    }
    let mut table = "code,name,postcodes,department,arrondissement,population,latitude,longitude\n".to_owned();
    for (department, south) in [("08", 46.65), ("10", 46.25)] {
        for index in 0..16 {
            let (north, east) = (index / 4, index % 4);
            // 081 and 082 lie side by side; 10 has one arrondissement.
            let district = if department == "08" && east > 1 { 2 } else { 1 };
            let (latitude, longitude) = (south + 0.1 * f64::from(north), -5.2 + 0.13 * f64::from(east));
            table += &format!(
                "{department}{:03},Commune {department}-{index},{department}{district}{}0,{department},{department}{district},\
                1000,{latitude:.2},{longitude:.2}\n",
                index + 1,
                north / 2,
            );
        }
    }
    replace(&mut sources, COMMUNES, |_| table);
    sources
}

fn replace(sources: &mut Sources, path: &str, change: impl FnOnce(&str) -> String) {
    let file = sources.texts.iter_mut().find(|file| *file.path == *path).unwrap();
    let new = change(&file.text);
    assert_ne!(new, file.text, "{path} changes");
    file.text = new;
}

/// What is told of that site where `change` was made to the file at `path`: the rule and its reason, the guilty text, and the
/// suggestion. Anything outside of the territory fails the test.
fn told(path: &str, change: impl FnOnce(&str) -> String) -> Vec<String> {
    let mut sources = sources();
    replace(&mut sources, path, change);
    let faults = pipeline::check(&sources, DAY).diagnostics.sorted();
    let line = |fault: &annuaire::text::diagnostic::Diagnostic| {
        let name = fault.path.strip_prefix("content/territory/");
        let name = name.unwrap_or_else(|| panic!("the consequence is told: {fault:?}"));
        let text = sources.text(&fault.path).unwrap();
        let guilty = &text[fault.span.start..fault.span.end];
        let reason = fault.get("reason").map(|reason| format!("/{reason}")).unwrap_or_default();
        let more =
            fault.get("count").filter(|count| *count != "0").map(|count| format!(" +{count}")).unwrap_or_default();
        let meant = fault.suggestion.as_deref().map(|meant| format!(" -> {meant}")).unwrap_or_default();
        format!(
            "{name}:{} {}{reason} {guilty}{meant}{more}",
            position(text, fault.span.start).line_number,
            fault.rule.code
        )
    };
    faults.iter().map(line).collect()
}

/// The same of the first commune's row with `from` replaced.
fn told_of_row(from: &str, to: &str) -> Vec<String> {
    told(COMMUNES, |text| {
        let (first, rest) = text.split_once('\n').unwrap();
        assert!(rest.lines().next().unwrap().contains(from), "{from}");
        format!("{first}\n{}", rest.replacen(from, to, 1))
    })
}

/// The table with `change` made to the cells of every row but the first.
fn rows(text: &str, change: impl Fn(&mut Vec<String>)) -> String {
    let row = |(index, line): (usize, &str)| {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        if index > 0 {
            change(&mut cells);
        }
        cells.join(",") + "\n"
    };
    text.lines().enumerate().map(row).collect()
}

#[test]
fn tables_that_agree_are_not_blamed() {
    let faults = pipeline::check(&sources(), DAY).diagnostics.sorted();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_code_of_a_row_is_judged_by_the_others_at_its_own_place() {
    for (from, to, expected) in [
        ("08100,08,", "08100,ZZ,", "bad-table/department ZZ -> 08"),
        ("08100,08,", "08100,8,", "bad-table/department 8 -> 08"),
        ("08100,08,", "08100,10,", "bad-table/other-department 10 -> 08"),
        ("08001,", "8001,", "bad-table/zero 8001 -> 08001"),
        ("08001,", "10901,", "bad-table/code-of-other 10901"),
        ("08001,", "08-01 bis,", "bad-table/code 08-01 bis"),
        ("08,081", "08,999", "bad-table/arrondissement 999"),
        ("08,081", "08,81", "bad-table/arrondissement 81 -> 081"),
        ("08,081", "08,101", "bad-table/other-arrondissement 101"),
        (",08100,", ",8100,", "bad-table/zero 8100 -> 08100"),
        (",08100,", ",08100;0811,", "bad-table/zero 0811 -> 00811"),
        (",08100,", ",08 100,", "bad-table/postcode 08 100"),
        (",1000,", ",1 000,", "bad-table/number 1 000 -> 1000"),
        (",46.65,", ",\"46,65\",", "bad-table/decimal 46,65 -> 46.65"),
        (",46.65,", ",N 46,", "bad-table/decimal N 46"),
        (",46.65,", ",466.5,", "bad-table/degrees 466.5"),
        (",46.65,", ",6862305.0,", "bad-table/metres 6862305.0"),
        (",46.65,", ",46,65,", "bad-table/cells 08001,Commune 08-0,08100,08,081,1000,46,65,-5.20"),
        ("Commune 08-0", "\"Commune\n08-0\"", "bad-table/line-break Commune\n08-0"),
    ] {
        assert_eq!(told_of_row(from, to), [format!("communes.csv:2 {expected}")], "{to}");
    }
    let doubled = told(COMMUNES, |text| text.replacen("08002,", "08001,", 1));
    assert_eq!(doubled, ["communes.csv:3 duplicate-id 08001"]);
}

#[test]
fn a_position_far_from_the_others_of_its_department_is_told_with_the_slip_that_explains_it() {
    for (from, to, expected) in [
        ("46.65,-5.20", "-5.20,46.65", "unlikely-position/swapped -5.20,46.65 -> 46.65,-5.2"),
        ("46.65,-5.20", "46.65,5.20", "unlikely-position/sign 5.20 -> -5.2"),
        ("46.65,-5.20", "-46.65,-5.20", "unlikely-position/sign -46.65 -> 46.65"),
        ("46.65,-5.20", "44.65,-5.20", "unlikely-position/far 44.65,-5.20"),
    ] {
        assert_eq!(told_of_row(from, to), [format!("communes.csv:2 {expected}")]);
    }
}

#[test]
fn a_postcode_that_no_neighbour_explains_is_told() {
    // The row in the middle of the grid is surrounded; the one in the corner may have a neighbour beyond the edge.
    let postcode = |row: &str, from: &str, to: &str| {
        let (row, to) = (row.to_owned(), to.to_owned());
        told(COMMUNES, |text| {
            let at = text.find(&row).unwrap();
            text[..at].to_owned() + &text[at..].replacen(from, &to, 1)
        })
    };
    assert_eq!(postcode("\n08006,", "08100", "80300"), ["communes.csv:7 unlikely-postcode/other 80300"]);
    assert_eq!(postcode("\n08001,", "08100", "80300"), [""; 0], "beyond the edge");
    assert_eq!(postcode("\n08001,", "08100", "10999"), [""; 0], "of the department beside it");
    let far = told(COMMUNES, |text| {
        // The other department is a hundred kilometres away.
        let text = rows(text, |cells| {
            if cells[3] == "10" {
                cells[6] = format!("{:.2}", cells[6].parse::<f64>().unwrap() - 1.0);
            }
        });
        text.replacen("08100", "10100", 1)
    });
    assert!(far.contains(&"communes.csv:2 unlikely-postcode/far 10100".to_owned()), "{far:#?}");
}

#[test]
fn a_fault_of_many_rows_is_told_once_and_nothing_else_is() {
    let of_rows = |change: fn(&mut Vec<String>)| told(COMMUNES, |text| rows(text, change));
    assert_eq!(
        of_rows(|cells| cells[0] = cells[0].trim_start_matches('0').to_owned()),
        ["communes.csv:2 bad-table/zero 8001 -> 08001 +15"]
    );
    assert_eq!(
        of_rows(|cells| cells[3] = cells[3].trim_start_matches('0').to_owned()),
        ["communes.csv:2 bad-table/department 8 -> 08 +15"]
    );
    let in_metres = of_rows(|cells| (cells[6], cells[7]) = ("6862305.4".to_owned(), "652469.0".to_owned()));
    assert_eq!(in_metres, ["communes.csv:2 bad-table/metres 6862305.4 +31"]);
    let commas = of_rows(|cells| cells[6] = cells[6].replace('.', ","));
    assert_eq!(commas, ["communes.csv:2 bad-table/cells 08001,Commune 08-0,08100,08,081,1000,46,65,-5.20 +31"]);
    let swapped = of_rows(|cells| cells.swap(6, 7));
    assert_eq!(swapped, ["departments.geojson:2 bad-map/swapped \"08\" +1"]);
}

#[test]
fn a_table_of_a_spreadsheet_is_told_alone_with_the_way_to_mend_it() {
    let header = "code,name,postcodes,department,arrondissement,population,latitude,longitude";
    let heading = |to: fn(&str) -> String| told(COMMUNES, to);
    for (to, reason) in [
        ((|text: &str| text.replace(',', ";")) as fn(&str) -> String, "semicolons"),
        (|text| text.replace(',', "\t"), "tabs"),
        (|text| text.replace(',', ", "), "spelling"),
        (|text| text.replacen("code", "Code", 1), "spelling"),
        (|text| text.replacen("code", "insee", 1), "columns"),
    ] {
        let first = to(header);
        assert_eq!(heading(to), [format!("communes.csv:1 bad-table/{reason} {first}")]);
    }
    let site = Site::new();
    site.write(COMMUNES, site.read(COMMUNES).replace(',', ";"));
    let said = site.run(&["check", "--lang", "fr"]).exits(1).text();
    assert!(said.contains("Éditer les paramètres du filtre") && said.contains("le séparateur"), "{said}");
    site.write(COMMUNES, [site.read(COMMUNES).as_bytes(), b"9A999;\xc9toile\n"].concat());
    let said = site.run(&["check", "--lang", "fr"]).exits(1).text();
    assert!(said.contains("iconv -f WINDOWS-1252 -t UTF-8") && said.matches("erreur[").count() == 1, "{said}");
    let said = site.run(&["check", "--lang", "en"]).exits(1).text();
    assert!(said.contains("iconv -f WINDOWS-1252 -t UTF-8"), "{said}");
}

#[test]
fn a_code_of_the_region_that_communes_contradict_is_told_there() {
    let department = told(REGION, |text| text.replacen("code: \"10\"", "code: \"01\"", 1));
    assert_eq!(department, ["region.yaml:13 bad-table/code-of-region \"01\" -> 10"]);
    let arrondissement = told(REGION, |text| text.replacen("code: \"082\"", "code: \"089\"", 1));
    assert_eq!(arrondissement, ["region.yaml:18 bad-table/code-of-region \"089\" -> 082"]);
    let of_other = told(REGION, |text| {
        text.replacen("name: Pierrelune, department: \"08\"", "name: Pierrelune, department: \"10\"", 1)
    });
    assert_eq!(of_other, ["region.yaml:18 bad-table/department-of-arrondissement \"10\" -> 08"]);
    let row = "  - { code: \"082\"";
    let empty = told(REGION, |text| {
        text.replacen(row, &format!("  - {{ code: \"083\", name: Vide, department: \"08\" }}\n{row}"), 1)
    });
    assert_eq!(empty, ["region.yaml:18 area-without-communes \"083\""]);
}

#[test]
fn an_outline_is_judged_by_the_departments_and_their_communes() {
    for (from, to, expected) in [
        ("\"08\"", "\"8\"", "departments.geojson:2 bad-map/unknown \"8\" -> 08"),
        ("\"08\"", "\"FR-08\"", "departments.geojson:2 bad-map/unknown \"FR-08\" -> 08"),
        ("\"08\"", "\"75\"", "departments.geojson:2 bad-map/unknown \"75\""),
        ("\"08\"", "8", "departments.geojson:2 bad-map/code 8 -> \"08\""),
        ("[-5.6,46.6]", "[165000.2,6640000.7]", "departments.geojson:2 bad-map/metres \"08\""),
        ("\"Polygon\"", "\"LineString\"", "departments.geojson:2 bad-map/shape "),
        ("[-5.6,46.6]", "[-5.6,46.6", "departments.geojson:2 bad-map/syntax "),
    ] {
        let faults = told(MAP, |text| text.replacen(from, to, 1));
        assert_eq!(faults.len(), 1, "{to}: {faults:#?}");
        assert!(faults[0].starts_with(expected), "{to}: {faults:#?}");
    }
    let twice = told(MAP, |text| text.replacen("\"10\"", "\"08\"", 1));
    assert_eq!(twice, ["departments.geojson:3 bad-map/twice \"08\""]);
    let missing = told(MAP, |text| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.remove(2);
        lines.join("\n").replace("]]]}},\n]}", "]]]}}\n]}")
    });
    assert_eq!(missing, ["region.yaml:13 missing-outline \"10\""]);
    let swapped = told(COMMUNES, |text| rows(text, |cells| cells.swap(6, 7)));
    assert_eq!(swapped, ["departments.geojson:2 bad-map/swapped \"08\" +1"]);
    let moved = told(MAP, |text| {
        let (first, second) = text.split_once("\"10\"").unwrap();
        format!("{first}\"10\"{}", second.replace("46.", "36."))
    });
    assert_eq!(moved, ["departments.geojson:3 bad-map/elsewhere \"10\""]);
}

#[test]
fn the_sample_with_a_department_that_does_not_exist_is_told_at_that_cell_alone() {
    let site = Site::copy_of_sample();
    site.replace(COMMUNES, "08300,08,082", "08300,ZZ,082");
    let faults = site.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!((&faults[0]["line"], &faults[0]["column"]), (&2.into(), &25.into()));
    assert_eq!((&faults[0]["code"], &faults[0]["suggestion"]), (&"bad-table".into(), &"08".into()));
}
