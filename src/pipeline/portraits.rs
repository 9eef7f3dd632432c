//! The photos that profiles name.

use std::collections::HashMap;

use rayon::prelude::*;

use super::sources::{Picture, PictureFile, Sources};
use crate::content::model::Content;
use crate::site::picture::{self, PictureFault, Portrait, Portraits};
use crate::text::diagnostic::{BAD_PICTURE, Diagnostic, Diagnostics};
use crate::text::source::FilePath;
use crate::text::url;

/// By the path of the photo's file.
pub(super) type PortraitCache = HashMap<FilePath, Result<Portrait, PictureFault>>;

/// The portraits of every photo that a profile names. Those that are not in `cache` are made, in parallel.
pub(super) fn portraits(
    content: &Content,
    sources: &Sources,
    cache: &mut PortraitCache,
    diagnostics: &mut Diagnostics,
) -> Portraits {
    // A photo that is missing was reported when its profile was resolved.
    let named = content.ambassadors.iter().filter_map(|profile| {
        let name = &profile.data.photo.as_ref()?.file;
        Some((profile, name.span, sources.picture(&url::join(&profile.path, &name.value)?)?))
    });
    let named: Vec<_> = named.collect();
    let made: Vec<_> = named
        .par_iter()
        .filter(|(_, _, file)| !cache.contains_key(&file.path))
        .map(|(_, _, file)| (file.path.clone(), portrait(file)))
        .collect();
    cache.extend(made);
    let mut portraits = Portraits::new();
    for (profile, span, file) in named {
        match cache.get(&file.path) {
            Some(Ok(portrait)) => {
                portraits.insert(file.path.clone(), portrait.clone());
            }
            Some(Err(fault)) => {
                diagnostics.push(Diagnostic::new(BAD_PICTURE, &profile.path, span).fact("reason", fault.word()));
            }
            None => {}
        }
    }
    portraits
}

fn portrait(file: &PictureFile) -> Result<Portrait, PictureFault> {
    match &file.picture {
        Picture::Original(bytes) => picture::portrait(bytes),
        Picture::Portrait(portrait) => Ok(portrait.clone()),
    }
}
