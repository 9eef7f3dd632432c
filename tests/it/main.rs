//! The tests of the whole program: one module a subject, and one harness for all.

mod harness;

mod architecture;
mod build;
mod causes;
mod check;
mod check_base;
mod cures;
mod days;
mod diff;
mod docs;
mod edit_links;
mod files;
mod fmt;
mod forge;
mod hostile;
mod ids;
mod legal_pages;
mod line_ends;
mod manual;
mod messages;
mod misread;
mod new_site;
mod older;
mod packages;
mod photos;
mod precompress;
mod preview_cache;
mod privacy;
mod privacy_fixture;
mod promises;
mod publish;
mod records;
mod suggestions;
mod templates;
mod theme;
