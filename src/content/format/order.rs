//! Sorts the keys of a document, and moves comments to the items that they are written with.

use super::tree::{Block, Document, Item, Value};
use crate::content::document::{Meaning, Shape};

/// Sorts the keys of all records of `document` in the order of `shape`.
pub(super) fn ordered(mut document: Document, shape: &'static Shape) -> Document {
    sort(&mut document.body, shape);
    together(&mut document.body);
    document
}

fn sort(items: &mut [Item], shape: &'static Shape) {
    let place = |item: &Item| item.key.as_deref().and_then(|key| shape.find(key));
    // The sort is stable: keys without a place come last, in their own order.
    items.sort_by_key(|item| place(item).map_or(usize::MAX, |(at, _)| at));
    for item in items {
        let inner = place(item).map_or(&Shape::Scalar(Meaning::Words), |(_, shape)| shape);
        settle(item, inner);
    }
}

/// Sorts the inside of `item`, and moves the comments to it that can only be written above it.
fn settle(item: &mut Item, shape: &'static Shape) {
    let is_of_list = item.key.is_none();
    let Block { items, tail } = match &mut item.value {
        Value::Text(_) => return,
        Value::Record(block) => {
            sort(&mut block.items, shape);
            block
        }
        Value::List(block) => {
            let inner = if let Shape::List(inner) = shape { inner } else { &Shape::Scalar(Meaning::Words) };
            block.items.iter_mut().for_each(|item| settle(item, inner));
            block
        }
    };
    match items.first_mut() {
        // A dash is written on the line of the first item of its record.
        Some(first) if is_of_list => item.before.append(&mut first.before),
        Some(_) => together(items),
        None => item.before.append(tail),
    }
}

/// Removes the blank line above the first of `items`.
fn together(items: &mut [Item]) {
    if let Some(first) = items.first_mut() {
        *first.before.first_mut().map_or(&mut first.is_apart, |remark| &mut remark.is_apart) = false;
    }
}
