//! Words and positions in them, and the bytes that leave. Nothing here knows a record, a page or a file system.

pub mod io_message;
pub mod language;
pub mod locale;

pub mod diagnostic;

pub mod compress;
pub mod date;
pub mod file_name;
pub mod invisible;
pub mod nearest;
pub mod output;
pub mod source;
pub mod typography;
pub mod url;
