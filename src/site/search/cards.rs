//! The cards that results show, in files of a few documents.

use rayon::prelude::*;

use super::pack::{Folder, Pack};
use super::{Card, Document};

/// Cards of a file.
pub(super) const SIZE: usize = 32;

/// The cards of `documents`: in each file a column of lines after the other, because equal things side by side deflate
/// well.
pub(super) fn cards(documents: &[&Document]) -> Folder {
    let files = documents.par_chunks(SIZE).map(|chunk| {
        let columns: [fn(&Card) -> String; 8] = [
            |card| card.id.clone(),
            |card| card.name.clone(),
            |card| card.occupation.clone(),
            |card| card.voice.clone(),
            |card| card.place.clone(),
            |card| card.face.clone(),
            |card| card.takes.join(" "),
            |card| {
                let flags = [card.is_organisation, card.is_remote, card.is_paused];
                let letters = ['o', 'r', 'p'].iter().zip(flags).filter(|(_, is)| *is).map(|(letter, _)| *letter);
                let sectors = card.sectors.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
                let photo = card.photo.as_deref().unwrap_or_default();
                format!("{sectors} {} {} {photo}", card.avatar, letters.collect::<String>())
            },
        ];
        let lines = columns.iter().flat_map(|column| chunk.iter().map(|row| column(&row.card).replace('\n', " ")));
        let mut pack = Pack::default();
        pack.raw(lines.collect::<Vec<_>>().join("\n").as_bytes());
        pack.deflated()
    });
    Folder::new("cards", files.collect())
}
