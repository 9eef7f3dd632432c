use super::*;
use crate::document::Decode;
use crate::model::RawAmbassador;

fn formatted(text: &str) -> Formatted {
    format(&SourceFile::new("content/ambassadors/a-1.yaml", text), RawAmbassador::SHAPE)
}

#[test]
fn the_sample_is_canonical() {
    let mut seen = 0;
    for folder in ["content/ambassadors", "scaffold/site/content/ambassadors"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let text = std::fs::read_to_string(&path).unwrap();
                seen += 1;
                if let Formatted::Text(made) = formatted(&text) { println!("{}", path.display()); let d: Vec<_> = text.lines().zip(made.lines()).filter(|(a,b)|a!=b).take(3).collect(); println!("{d:#?}"); }
                //assert!(matches!(formatted(&text), Formatted::Canonical), "{}", path.display());
            }
        }
    }
    assert!(seen > 80);
}
