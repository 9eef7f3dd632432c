//! Conversion to sRGB, which browsers assume without a profile. Telephones write Display P3, cameras Adobe RGB;
//! published files have no profile, so without this step every face would look a little grey.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// No camera writes a larger profile, in bytes.
const PROFILE_BYTES_MAX: usize = 1_000_000;

/// `picture` in sRGB, converted by its `profile`. The colours stay if the profile is unreadable or not an RGB one.
pub(super) fn to_srgb(picture: RgbImage, profile: &[u8]) -> RgbImage {
    converted(&picture, profile).unwrap_or(picture)
}

fn converted(picture: &RgbImage, profile: &[u8]) -> Option<RgbImage> {
    if profile.is_empty() || profile.len() > PROFILE_BYTES_MAX {
        return None;
    }
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, TransformOptions::default()).ok()?;
    let mut converted = RgbImage::new(picture.width(), picture.height());
    transform.transform(picture, &mut converted).ok()?;
    Some(converted)
}

#[cfg(test)]
mod tests {
    use image::Rgb;
    use proptest::prelude::*;

    use super::*;

    fn pixel(rgb: [u8; 3], profile: &ColorProfile) -> [u8; 3] {
        to_srgb(RgbImage::from_pixel(3, 2, Rgb(rgb)), &profile.encode().unwrap()).get_pixel(2, 1).0
    }

    fn is_near(found: [u8; 3], expected: [u8; 3]) -> bool {
        found.iter().zip(expected).all(|(found, expected)| found.abs_diff(expected) <= 2)
    }

    /// The expected colours are those of CSS Color 4 for `color(display-p3 …)` and `color(a98-rgb …)`
    /// (<https://www.w3.org/TR/css-color-4/#color-conversion-code>).
    #[test]
    fn colours_of_telephones_and_cameras_become_those_of_the_web() {
        let (p3, adobe) = (ColorProfile::new_display_p3(), ColorProfile::new_adobe_rgb());
        assert!(is_near(pixel([128, 128, 128], &p3), [128, 128, 128]));
        assert!(is_near(pixel([200, 150, 120], &p3), [209, 147, 115]), "{:?}", pixel([200, 150, 120], &p3));
        assert!(is_near(pixel([200, 150, 120], &adobe), [217, 151, 119]), "{:?}", pixel([200, 150, 120], &adobe));
        assert!(is_near(pixel([200, 150, 120], &ColorProfile::new_srgb()), [200, 150, 120]));
    }

    #[test]
    fn a_profile_that_says_nothing_changes_nothing() {
        let picture = RgbImage::from_pixel(2, 2, Rgb([9, 80, 200]));
        let grey = ColorProfile::new_gray_with_gamma(2.2).encode().unwrap();
        for profile in [&b""[..], b"SECRET profile", &grey, &vec![0; PROFILE_BYTES_MAX + 1]] {
            assert_eq!(to_srgb(picture.clone(), profile), picture);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_damage_to_a_profile_breaks_its_reader(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
            end in any::<prop::sample::Index>(),
        ) {
            let mut profile = ColorProfile::new_display_p3().encode().unwrap();
            for (index, byte) in changes {
                let at = index.index(profile.len());
                profile[at] = byte;
            }
            for profile in [&profile[..], &profile[..end.index(profile.len())]] {
                to_srgb(RgbImage::from_pixel(2, 2, Rgb([9, 80, 200])), profile);
            }
        }
    }
}
