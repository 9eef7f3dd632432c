//! From meaning to bytes. [`render`] turns a route into a page with the help of the rooms' other modules: the theme's templates,
//! Markdown, pictures, forms and the search index.

pub mod render;

pub mod pages;

pub mod forms;
pub mod markdown;
pub mod mistakes;
pub mod picture;
pub mod search;
pub mod theme;
