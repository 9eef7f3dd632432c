//! Forms and the services that receive them: where each is posted, what the message holds, what an answer means.
//!
//! One table ([`SERVICES`]) says how each service is spoken to; pages, checks, the policy of the site, `annuaire form test` and
//! the preview's sandbox all read it.

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

/// The identifier that `form` has at its service.
pub fn key<'a>(sending: &'a Sending, form: &'a Form) -> &'a str {
    form.key.as_deref().unwrap_or(&sending.key.value)
}

/// `address` of a service with `key` in its place.
pub fn endpoint(address: &str, key: &str) -> String {
    address.replace("{id}", &url::encoded(key))
}
