//! Forms and the services that receive them: addresses, messages, replies. One table, [`SERVICES`], describes how to
//! speak to each service; pages, rules, the content security policy, `annuaire form test` and the preview's sandbox
//! all read it.

mod answer;
mod message;
mod services;
mod words;

pub use answer::{Verdict, verdict};
pub use message::{Addresses, Answers, decode, encode, hidden, posted_names, test_answers};
pub use services::{RESERVED, SAMPLE_KEY, SERVICES, Service, service};
pub use words::words;

use crate::content::model::{Form, Sending};
use crate::text::url;

/// The identifier of `form` at its service.
pub fn key<'a>(sending: &'a Sending, form: &'a Form) -> &'a str {
    form.key.as_deref().unwrap_or(&sending.key.value)
}

/// `address` with `key` in place of `{id}`.
pub fn endpoint(address: &str, key: &str) -> String {
    address.replace("{id}", &url::encoded(key))
}
