//! `annuaire form`.

use std::time::Duration;

use ::url::{Position, Url};

use super::args::FormArgs;
use super::site::ReadSite;
use super::{Failure, Outcome, print};
use crate::content::model::{Form, Sending, Site};
use crate::report;
use crate::site::forms::{self, Service, Verdict, words};
use crate::text::language::Language;
use crate::text::locale::Argument;
use crate::text::url;

/// How long a service may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How much of an answer is read.
const ANSWER_BYTES_MAX: u64 = 64 * 1024;
/// How much of it is shown.
const SHOWN_CHARS_MAX: usize = 2000;

/// Sends one marked message of a form and prints the answer of its service.
pub(super) fn test(args: &FormArgs, asked: Option<Language>) -> Result<Outcome, Failure> {
    let (read, mut diagnostics) = ReadSite::read(&args.site, asked)?;
    let say = |key: &str, facts: &[(&str, &str)]| {
        let facts: Vec<_> = facts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        words(read.language).format(key, &facts)
    };
    let renderer = read.checked.renderer(None, &mut diagnostics);
    let has_errors = diagnostics.has_errors();
    let diagnostics = diagnostics.sorted();
    let (Some(site), Some(renderer), false) = (&read.checked.site, renderer, has_errors) else {
        read.print_diagnostics(&diagnostics)?;
        return Ok(Outcome::ContentHasErrors);
    };
    let sending = site.sending.as_ref().ok_or_else(|| Failure::Text(say("form-none", &[])))?;
    let form = choose(site, args.name.as_deref()).ok_or_else(|| {
        let accepted = site.forms.ids().collect::<Vec<_>>().join(", ");
        Failure::Text(say(
            "form-unknown",
            &[("name", args.name.as_deref().unwrap_or("request")), ("accepted", &accepted)],
        ))
    })?;
    let service = forms::service(sending)
        .ok_or_else(|| Failure::Text(say("form-not-posted", &[("provider", sending.provider.word())])))?;
    let addresses = renderer.form_addresses(form);
    let answers = forms::test_answers(&service, sending, form, &site.identity.language, &addresses, args.site.today()?);
    let to = destination(&service, sending, form, &site.identity.address, args.to.as_deref());
    print(&format!("{}\n", say("form-sent-to", &[("title", &form.title), ("address", &to)])))?;
    let (status, body) = post(&to, &addresses.form, &service, &answers)
        .map_err(|error| Failure::Text(say("form-unreachable", &[("reason", &error.to_string())])))?;
    let verdict = forms::verdict(status, serde_json::from_str(&body).ok().as_ref());
    let status = status.to_string();
    let mut text = match readable(&body) {
        answer if answer.is_empty() => say("form-answered-nothing", &[("status", &status)]),
        answer => format!("{}\n{answer}", say("form-answered", &[("status", &status)])),
    };
    let Verdict { is_accepted, message, fields } = verdict;
    text.push_str("\n\n");
    text.push_str(&match (is_accepted, message) {
        (true, _) => say("form-accepted", &[]),
        (false, Some(message)) => say("form-refused-says", &[("message", &readable(&message))]),
        (false, None) => say("form-refused", &[]),
    });
    for (field, message) in &fields {
        let facts = [("field", &*readable(field)), ("message", &*readable(message))];
        text.push_str(&format!("\n  {}", say("form-refused-field", &facts)));
    }
    print(&format!("{text}\n"))?;
    Ok(if is_accepted { Outcome::Fine } else { Outcome::ContentHasErrors })
}

/// The form `name`; without a name the request form, or else the first.
fn choose<'s>(site: &'s Site, name: Option<&str>) -> Option<&'s Form> {
    match name {
        Some(name) => site.forms.find(name).map(|key| &site.forms[key]),
        None => site.forms.find("request").map(|key| &site.forms[key]).or_else(|| site.forms.iter().next()),
    }
}

/// Where the message goes: to the service as a page's script would send it, or with the same path to `host`.
fn destination(service: &Service<'_>, sending: &Sending, form: &Form, site: &str, host: Option<&str>) -> String {
    let own = service.posts_in_background_to(forms::key(sending, form));
    let own = if service.is_host { format!("{site}{own}") } else { own };
    match (host, Url::parse(&own)) {
        (Some(host), Ok(own)) => format!("{}{}", host.trim_end_matches('/'), &own[Position::BeforePath..]),
        _ => own,
    }
}

/// Posts `answers` to `address` as the page `from` would, and returns the status and the text of the response.
fn post(
    address: &str,
    from: &str,
    service: &Service<'_>,
    answers: &forms::Answers,
) -> Result<(u16, String), ureq::Error> {
    let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
    let agent: ureq::Agent = config.build().into();
    let (content_type, body) = forms::encode(answers, service.encoding);
    let mut response = agent
        .post(address)
        .header("Content-Type", content_type)
        .header("Accept", "application/json")
        .header("Origin", url::origin(from).as_deref().unwrap_or(from))
        .header("Referer", from)
        .send(&body)?;
    let status = response.status().as_u16();
    let bytes = response.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_vec()?;
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

/// The beginning of a stranger's text, line by line, without control characters.
fn readable(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(report::visible).collect();
    report::clip(&lines.join("\n"), SHOWN_CHARS_MAX)
}
