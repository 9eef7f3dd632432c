//! `annuaire` builds a public directory of ambassadors as a static site.
//!
//! The data flows one way: `load -> parse -> resolve -> check -> render -> write`. [`pipeline`] shows it, a line a stage.
//!
//! The house has eleven rooms, listed from the top floor down. A room uses rooms below it, never one above it;
//! `tests/it/architecture.rs` reads this list and checks every `use`. CONTRIBUTING.md says which rooms may touch the
//! disk, the network, the clock and the environment.

/// The command line: one file a command. The only room that parses arguments and prints.
pub mod cli;

/// The preview: a local server that renders the page that is asked for and reloads it when a file changes.
pub mod serve;

/// Changes and chores: what a pull request changes for visitors, who must confirm, whom to forget, files to start from.
pub mod review;

/// Diagnostics for readers and for machines: text, JSON, SARIF, annotations of a forge.
pub mod report;

/// From finished bytes to a folder or a bucket, whole or not at all.
pub mod deploy;

/// The only reader of a site's folder and of git.
pub mod load;

/// The stages in their order.
pub mod pipeline;

/// What content must keep: one function a rule.
pub mod rules;

/// From meaning to bytes: pages, theme, Markdown, search index, pictures, forms.
pub mod site;

/// From text to meaning: YAML with positions, records, references, schemas.
pub mod content;

/// Words and positions in them, and the bytes that leave. It uses nothing else of ours.
pub mod text;
