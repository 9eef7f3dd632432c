//! Photos: made small, without what they tell of a place, and kept between builds.

use std::collections::BTreeMap;
use std::fs;

use image::{ImageFormat, Rgb, RgbImage};

use crate::harness::{Site, encoded, tree};

/// A JPEG of one colour, with Exif data that names a place and a person.
fn photo(colour: [u8; 3]) -> Vec<u8> {
    let picture = RgbImage::from_fn(600, 400, |x, _| if x % 97 == 0 { Rgb([90; 3]) } else { Rgb(colour) });
    let plain = encoded(picture, ImageFormat::Jpeg);
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0GPS 48.58 7.75 PLANTED";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, exif, &plain[2..], b"PLANTED"].concat()
}

/// Gives the ambassador `id` the photo `file` with these bytes.
fn give_photo(site: &Site, id: &str, file: &str, bytes: &[u8]) {
    site.write(&format!("content/ambassadors/{file}"), bytes);
    let profile = format!("content/ambassadors/{id}.yaml");
    site.replace(&profile, "covers: [", "covers: [photo, ");
    site.append(&profile, &format!("photo: {{ file: {file}, credit: Ada }}\n"));
}

/// The files of photos in the built site, by their path.
fn build_photos(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.build().into_iter().filter(|(path, _)| path.starts_with("assets/pe-")).collect()
}

#[test]
fn a_photo_is_published_small_and_its_original_is_not() {
    let site = Site::new();
    let original = photo([200, 120, 90]);
    give_photo(&site, "pe-0001", "vacances-a-la-plage.jpg", &original);
    let photos: Vec<String> = build_photos(&site).into_keys().collect();
    assert_eq!(photos.len(), 5, "{photos:?}");
    let files = site.public();
    let contains = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    for (path, bytes) in &files {
        assert!(!path.contains("plage") && *bytes != original, "{path}");
        assert!(["PLANTED", "plage", "GPS 48.58", "Exif\0"].iter().all(|text| !contains(bytes, text)), "{path}");
    }
    let page = String::from_utf8_lossy(&files["ambassadeurs/pe-0001/index.html"]).into_owned();
    let (sizes, card): (Vec<_>, Vec<_>) = photos.iter().partition(|path| path.contains("pe-0001-"));
    assert!(sizes.iter().all(|path| page.contains(path.as_str())) && page.contains("Ada"), "{page}");
    let list = String::from_utf8_lossy(&files["ambassadeurs/index.html"]).into_owned();
    let image = format!(
        "<img src=\"../{}\" alt=\"\" width=\"240\" height=\"400\" loading=\"lazy\" decoding=\"async\">",
        card[0]
    );
    assert!(card.len() == 1 && list.matches("<img").count() == 1 && list.contains(&image), "{list}");
    assert!(page.contains("<picture><source type=\"image/webp\""), "{page}");
    give_photo(&site, "pe-0002", "dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    let refused = [("no picture", "is no JPEG"), ("<svg/>", "SVG drawing"), ("GIF89a", "is a GIF or moves")];
    for (text, told) in refused {
        site.write("content/ambassadors/vacances-a-la-plage.jpg", text);
        let report = site.run(&["check", "--lang", "en"]).stdout;
        assert!(report.contains("bad-picture") && report.contains(told), "{report}");
        assert!(report.contains("pe-0002.yaml:") && report.contains("Save it as PNG"), "{report}");
    }
}

#[test]
fn photos_are_made_once_and_what_is_kept_of_them_goes_with_them() {
    let site = Site::new();
    give_photo(&site, "pe-0001", "a.jpg", &photo([200, 40, 40]));
    give_photo(&site, "pe-0002", "b.jpg", &photo([40, 40, 200]));
    let made = build_photos(&site);
    let cache = site.path(".annuaire/cache");
    let entries: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!((made.len(), entries.len()), (10, 2), "{entries:?}");
    // Each entry under the other's name: who reads them takes each for the other, who decodes does not.
    let [first, second] = [&entries[0], &entries[1]].map(|name| fs::read(cache.join(name)).unwrap());
    fs::write(cache.join(&entries[0]), &second).unwrap();
    fs::write(cache.join(&entries[1]), &first).unwrap();
    let read = build_photos(&site);
    let of = |photos: &BTreeMap<String, Vec<u8>>, id: &str| {
        photos.iter().filter(|(path, _)| path.contains(id)).map(|(_, bytes)| bytes.clone()).collect::<Vec<_>>()
    };
    let sorted = |mut files: Vec<Vec<u8>>| {
        files.sort();
        files
    };
    assert_eq!(sorted(of(&read, "pe-0001")), sorted(of(&made, "pe-0002")));
    assert_eq!(sorted(of(&read, "pe-0002")), sorted(of(&made, "pe-0001")));
    // What is damaged is made again, and so is what was deleted.
    fs::write(cache.join(&entries[0]), &second[..second.len() - 1]).unwrap();
    fs::write(cache.join(&entries[1]), "").unwrap();
    assert_eq!(build_photos(&site), made);
    fs::remove_dir_all(site.path(".annuaire")).unwrap();
    assert_eq!(build_photos(&site), made);
    assert_eq!(tree(&cache).into_keys().collect::<Vec<_>>(), entries);
    // A photo that is replaced leaves nothing behind, and `check` keeps what it made.
    site.write("content/ambassadors/a.jpg", photo([40, 200, 40]));
    site.run(&["check"]).exits(0);
    let now: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!((now.len(), now.iter().filter(|name| entries.contains(name)).count()), (2, 1), "{now:?}");
    site.run(&["forget", "pe-0002", "--yes"]).exits(0);
    let left: Vec<String> = tree(&cache).into_keys().collect();
    assert_eq!(left, now.into_iter().filter(|name| !entries.contains(name)).collect::<Vec<_>>());
}

#[cfg(unix)]
#[test]
fn a_cache_that_leads_elsewhere_is_not_used() {
    let site = Site::new();
    give_photo(&site, "pe-0001", "a.jpg", &photo([200, 40, 40]));
    let elsewhere = site.room.path().join("elsewhere");
    fs::create_dir_all(elsewhere.join("cache")).unwrap();
    let letter = elsewhere.join("cache").join(format!("{}.portrait", "0".repeat(64)));
    fs::write(&letter, "dear").unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.path(".annuaire")).unwrap();
    assert_eq!(build_photos(&site).len(), 5);
    assert_eq!(tree(&elsewhere).len(), 1);
}
