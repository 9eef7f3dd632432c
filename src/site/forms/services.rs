//! How to speak to each service.

use crate::content::model::{Encoding, Provider, RawCustom, Sending};

/// How to speak to a service. Names are those of its hidden fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service<'a> {
    /// The address a form is posted to, with `{id}` for its identifier; a path means the site's own host.
    pub action: &'a str,
    /// The address a script posts to, if it is another one.
    pub background: Option<&'a str>,
    /// The encoding that scripts use.
    pub encoding: Encoding,
    /// The field for the identifier, if the address does not have it.
    pub key: Option<&'a str>,
    pub subject: Option<&'a str>,
    /// The field for the address to reply to.
    pub reply: &'a str,
    /// The field for the page to show on success.
    pub redirect: Option<&'a str>,
    /// The field for the page to show on failure.
    pub failure: Option<&'a str>,
    /// The field for the language of the service's own pages.
    pub language: Option<&'a str>,
    /// The honeypot: the field that people leave empty, and true if it is a checkbox.
    pub trap: Option<(&'a str, bool)>,
    /// Fields with a constant value.
    pub fixed: &'a [(&'a str, &'a str)],
    /// True if field names have a type: `fi-text-…`.
    pub has_typed_names: bool,
    /// True if the host finds forms in the pages it publishes.
    pub is_host: bool,
    /// The reply to an accepted message, for the sandbox.
    pub accepts: &'a str,
    /// The status and the reply of a service whose quota is used up, for the sandbox.
    pub over_quota: (u16, &'a str),
}

/// A service without needs of its own.
const PLAIN: Service<'static> = Service {
    action: "",
    background: None,
    encoding: Encoding::Urlencoded,
    key: None,
    subject: None,
    reply: RawCustom::REPLY,
    redirect: None,
    failure: None,
    language: None,
    trap: None,
    fixed: &[],
    has_typed_names: false,
    is_host: false,
    accepts: r#"{"success":true}"#,
    over_quota: (429, r#"{"success":false,"message":"Monthly limit reached"}"#),
};

/// Every service, from its public documentation and its client libraries.
pub const SERVICES: &[(Provider, Service<'static>)] = &[
    (
        // <https://help.formspree.io>, <https://github.com/formspree/formspree-js>. Answers 200 to a message it
        // refuses.
        Provider::Formspree,
        Service {
            action: "https://formspree.io/f/{id}",
            subject: Some("_subject"),
            redirect: Some("_next"),
            language: Some("_language"),
            trap: Some(("_gotcha", false)),
            accepts: r#"{"ok":true,"next":"/thanks"}"#,
            over_quota: (200, r#"{"error":"form over quota"}"#),
            ..PLAIN
        },
    ),
    (
        // <https://documentation.formspark.io>. Without `_append` it adds every answer to the address of the next
        // page.
        Provider::Formspark,
        Service {
            action: "https://submit-form.com/{id}",
            encoding: Encoding::Json,
            subject: Some("_email.subject"),
            redirect: Some("_redirect"),
            failure: Some("_error"),
            language: Some("_feedback.language"),
            trap: Some(("_honeypot", false)),
            fixed: &[("_append", "false")],
            accepts: "{}",
            over_quota: (402, r#"{"message":"No submissions left"}"#),
            ..PLAIN
        },
    ),
    (
        // <https://docs.usebasin.com>
        Provider::Basin,
        Service { action: "https://usebasin.com/f/{id}", trap: Some(("_gotcha", false)), ..PLAIN },
    ),
    (
        // <https://docs.web3forms.com>
        Provider::Web3forms,
        Service {
            action: "https://api.web3forms.com/submit",
            encoding: Encoding::Json,
            key: Some("access_key"),
            subject: Some("subject"),
            redirect: Some("redirect"),
            trap: Some(("botcheck", true)),
            accepts: r#"{"success":true,"message":"Email sent successfully!"}"#,
            ..PLAIN
        },
    ),
    (
        // <https://formsubmit.co/documentation>. Booleans are texts.
        Provider::Formsubmit,
        Service {
            action: "https://formsubmit.co/{id}",
            background: Some("https://formsubmit.co/ajax/{id}"),
            encoding: Encoding::Json,
            subject: Some("_subject"),
            redirect: Some("_next"),
            trap: Some(("_honey", false)),
            // The captcha needs a script, which plain posts do not have.
            fixed: &[("_template", "table"), ("_captcha", "false")],
            accepts: r#"{"success":"true","message":"The form was submitted successfully."}"#,
            over_quota: (200, r#"{"success":"false","message":"Too many submissions"}"#),
            ..PLAIN
        },
    ),
    (
        // <https://forminit.com/docs>
        Provider::Forminit,
        Service {
            action: "https://forminit.com/f/{id}",
            reply: "fi-sender-email",
            has_typed_names: true,
            accepts: r#"{"success":true,"redirectUrl":"https://forminit.com/thank-you"}"#,
            over_quota: (429, r#"{"success":false,"error":"Submission limit reached"}"#),
            ..PLAIN
        },
    ),
    (
        // <https://docs.netlify.com/manage/forms/setup/>. A post goes to the next page, which is the reply.
        Provider::Netlify,
        Service {
            action: "/",
            subject: Some("subject"),
            trap: Some(("bot-field", false)),
            is_host: true,
            accepts: "<!doctype html><title>OK</title>",
            over_quota: (429, "<!doctype html><title>Too many requests</title>"),
            ..PLAIN
        },
    ),
    (
        // <https://www.staticforms.dev/docs>
        Provider::Staticforms,
        Service {
            action: "https://api.staticforms.dev/submit",
            encoding: Encoding::Json,
            key: Some("apiKey"),
            subject: Some("subject"),
            redirect: Some("redirectTo"),
            trap: Some(("honeypot", false)),
            fixed: &[("replyTo", "@")],
            accepts: r#"{"success":true,"message":"Form submission received"}"#,
            ..PLAIN
        },
    ),
];

/// The identifier of the sample site, which no service knows.
pub const SAMPLE_KEY: &str = "demonstration";

/// Names that a field may not have, because they mean something to a service, its reply, a form's properties in a
/// browser, or this program.
pub const RESERVED: &[&str] = &[
    "error",
    "errors",
    "success",
    "ok",
    "access_key",
    "attachment",
    "botcheck",
    "ccemail",
    "from_name",
    "honeypot",
    "recaptcha_response",
    "redirect",
    "replyto",
    "subject",
    "webhook",
    "action",
    "dataset",
    "elements",
    "length",
    "method",
    "reset",
    "submit",
    "target",
    "form",
    "version",
];

/// How to speak to the service that `sending` names; `None` if nothing is posted.
pub fn service(sending: &Sending) -> Option<Service<'_>> {
    if let Some((_, service)) = SERVICES.iter().find(|(provider, _)| *provider == sending.provider) {
        return Some(*service);
    }
    if sending.provider != Provider::Custom {
        return None;
    }
    let custom = &sending.custom;
    Some(Service {
        action: &custom.action,
        background: custom.background.as_deref(),
        encoding: custom.encoding.unwrap_or(PLAIN.encoding),
        subject: custom.subject.as_deref(),
        reply: custom.reply.as_deref().unwrap_or(PLAIN.reply),
        redirect: custom.redirect.as_deref(),
        failure: custom.failure.as_deref(),
        trap: custom.trap.as_deref().map(|name| (name, false)),
        ..PLAIN
    })
}
