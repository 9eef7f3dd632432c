//! Forms: to fill in, to thank, to help after a failure.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{Frame, Head, label_of};
use super::parts::{FormView, NoticeView, PairView, TrapView};
use super::route::Route;
use super::{Page, questions, texts};
use crate::content::model::{Declaration, Encoding, Field, FieldType, Form, Key, Provider, Section, Sending};
use crate::site::forms::{self, Addresses, Service};
use crate::site::markdown::MAIN_TEXT;
use crate::text::url;

/// The placeholder in a message for the ids of ambassadors.
const WHOM: &str = "%20{ambassadors}";

/// A form to fill in.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FormPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The form.
    pub form: Option<FormView>,
}

/// The page that thanks.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SentPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The form that was sent.
    pub form: FormLinkView,
    /// The thanks.
    pub sent: SentView,
}

/// The page that helps after a failure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NotSentPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The form that was not sent.
    pub form: FormLinkView,
}

/// A form, from the pages that follow it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FormLinkView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The form's path, from the root.
    pub path: String,
    /// The mailbox of the team.
    pub team: Option<String>,
}

/// Thanks for a form.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SentView {
    /// The title.
    pub title: String,
    /// The text, as HTML.
    pub text: String,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "form.html";
}

impl Page for SentPage {
    const TEMPLATE: &'static str = "sent.html";
}

impl Page for NotSentPage {
    const TEMPLATE: &'static str = "not_sent.html";
}

impl FormPage {
    /// The form `key`.
    pub fn new(context: &PageContext<'_>, key: Key<Form>) -> FormPage {
        let form = &context.site.forms[key];
        let head = Head::new("form", &form.title, form.description.clone());
        let sending = context.site.sending.as_ref();
        FormPage {
            frame: Frame::new(context, &Route::Form(key), head),
            form: sending.map(|sending| form_view(context, sending, key)),
        }
    }
}

impl SentPage {
    /// Thanks for the form `key`.
    pub fn new(context: &PageContext<'_>, key: Key<Form>) -> SentPage {
        let form = &context.site.forms[key];
        let route = Route::Sent(key);
        SentPage {
            frame: frame_after(context, &route, form, "sent", &form.sent_title),
            form: form_link(context, form),
            sent: SentView {
                title: form.sent_title.clone(),
                text: texts::html(context, &form.sent_text, &route, 2, MAIN_TEXT).html,
            },
        }
    }
}

impl NotSentPage {
    /// Help for the form `key`.
    pub fn new(context: &PageContext<'_>, key: Key<Form>) -> NotSentPage {
        let form = &context.site.forms[key];
        NotSentPage {
            frame: frame_after(context, &Route::NotSent(key), form, "not_sent", &context.text("title-not-sent")),
            form: form_link(context, form),
        }
    }
}

/// The frame of a page that follows a form. It is for the sender alone, not for search engines.
fn frame_after(context: &PageContext<'_>, route: &Route, form: &Form, kind: &'static str, title: &str) -> Frame {
    let mut head = Head::new(kind, title, form.description.clone());
    head.noindex = true;
    head.trail = vec![label_of(&form.title, context.addresses.form(form))];
    Frame::new(context, route, head)
}

fn form_link(context: &PageContext<'_>, form: &Form) -> FormLinkView {
    FormLinkView {
        id: form.id.clone(),
        title: form.title.clone(),
        path: context.addresses.form(form),
        team: context.site.sending.as_ref().and_then(|sending| sending.team.clone()),
    }
}

fn form_view(context: &PageContext<'_>, sending: &Sending, key: Key<Form>) -> FormView {
    let form = &context.site.forms[key];
    let mut view = FormView {
        id: form.id.clone(),
        title: form.title.clone(),
        intro: form.intro.as_ref().map(|intro| texts::html(context, intro, &Route::Form(key), 2, MAIN_TEXT).html),
        mode: mode(sending),
        action: String::new(),
        pattern: None,
        background: String::new(),
        encoding: Encoding::Urlencoded.word(),
        attributes: Vec::new(),
        hidden: Vec::new(),
        subject: None,
        filled: Vec::new(),
        steps: form.has_steps,
        reply_days: sending.reply_days,
        trap: None,
        sections: Vec::new(),
        button: form.button.clone(),
        sent: context.addresses.sent(form),
        notice: notice(context, sending, form),
        team: sending.team.clone(),
    };
    let service = forms::service(sending);
    let names: Vec<String> = match &service {
        Some(service) => forms::posted_names(service, sending, form),
        None => form.fields().map(|field| field.name.clone()).collect(),
    };
    (view.sections, view.filled) = questions::sections(context, form, names);
    match (service, sending.provider) {
        (Some(service), _) => post(context, &mut view, &service, sending, form),
        (None, Provider::Mailto) => {
            let message = mail(sending.team.as_deref().unwrap_or_default(), form);
            view.action = message.replace(WHOM, "");
            view.pattern = Some(message).filter(|message| message.contains(WHOM));
        }
        (None, _) => {
            let page = sending.page.replace("{form}", &form.id);
            view.action = page.replace("{ambassadors}", "");
            view.pattern = Some(page).filter(|page| page.contains("{ambassadors}"));
        }
    }
    view
}

/// Fills in the address a form is posted to, and its hidden fields.
fn post(context: &PageContext<'_>, view: &mut FormView, service: &Service<'_>, sending: &Sending, form: &Form) {
    let pair = |(name, value): (String, String)| PairView { name, value };
    let key = forms::key(sending, form);
    let base = url::base_path(&context.base_url);
    view.encoding = service.encoding.word();
    let language = context.theme.locale.language();
    view.hidden =
        forms::hidden(service, sending, form, language, &form_addresses(context, form)).into_iter().map(pair).collect();
    view.subject = service.subject.map(str::to_owned);
    view.trap = service.trap.map(|(name, is_box)| TrapView { name: name.to_owned(), is_box });
    if service.is_host {
        // The host replies to a post to a page with that page.
        view.action = format!("{base}{}", view.sent);
        view.background = base;
        let attributes = [("name", form.id.as_str()), ("data-netlify", "true"), ("data-netlify-honeypot", "bot-field")];
        view.attributes = attributes.map(|(name, value)| pair((name.to_owned(), value.to_owned()))).into();
    } else {
        view.action = service.posts_to(key);
        view.background = service.posts_in_background_to(key);
    }
}

/// The full addresses of the pages of `form`.
pub fn form_addresses(context: &PageContext<'_>, form: &Form) -> Addresses {
    let full = |path: String| url::absolute(&context.base_url, &path);
    Addresses {
        form: full(context.addresses.form(form)),
        sent: full(context.addresses.sent(form)),
        not_sent: full(context.addresses.not_sent(form)),
    }
}

/// The address at which the ambassador `id` confirms or changes the profile: the update form, else the profile itself.
pub fn update_address(context: &PageContext<'_>, id: &str) -> String {
    let form = context.site.forms.find("update").filter(|_| context.site.sending.is_some());
    let path = match form {
        Some(key) => {
            format!("{}?{}={id}", context.addresses.form(&context.site.forms[key]), context.param("ambassador"))
        }
        None => context.addresses.unshown(id),
    };
    url::absolute(&context.base_url, &path)
}

fn notice(context: &PageContext<'_>, sending: &Sending, form: &Form) -> NoticeView {
    let processor = sending.processor.as_ref();
    NoticeView {
        purpose: form.purpose.clone(),
        publisher: context.site.identity.publisher.name.clone(),
        recipients: sending.recipients.clone(),
        service: processor.map(|processor| processor.name.clone()),
        country: processor.map(|processor| processor.country.clone()),
        contract: processor.and_then(|processor| processor.contract.clone()),
        leaves_europe: processor.is_some_and(|processor| processor.leaves_europe),
        safeguards: processor.and_then(|processor| processor.safeguards.clone()),
        retention_days: processor.map(|processor| processor.retention_days),
        messages_months: context.site.identity.privacy.messages_months,
        path: context.addresses.declaration(Declaration::Privacy, context.site),
    }
}

/// The paths of forms by their ids; empty if forms are sent nowhere.
pub fn form_paths(context: &PageContext<'_>) -> BTreeMap<String, String> {
    let forms = context.site.forms.iter().filter(|_| context.site.sending.is_some());
    forms.map(|form| (form.id.clone(), context.addresses.form(form))).collect()
}

/// The content security policy of pages: nothing but the site itself and the service that receives forms.
pub fn policy(context: &PageContext<'_>) -> String {
    let service = context.site.sending.as_ref().and_then(forms::service).filter(|service| !service.is_host);
    let mut origins: Vec<String> = service
        .iter()
        .flat_map(|service| [Some(service.action), service.background])
        .filter_map(|address| url::origin(address?))
        .collect();
    origins.dedup();
    let own: String = origins.iter().map(|origin| format!(" {origin}")).collect();
    format!("default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'{own}; connect-src 'self'{own}")
}

/// How forms are sent: to a service, by the visitor's mail, or on a page elsewhere.
pub fn mode(sending: &Sending) -> &'static str {
    match (forms::service(sending), sending.provider) {
        (Some(_), _) => "send",
        (None, Provider::Mailto) => "mail",
        (None, _) => "link",
    }
}

/// A `mailto:` address whose message has a line for each question (RFC 6068), with [`WHOM`] in the one for ambassadors.
fn mail(team: &str, form: &Form) -> String {
    let encoded = |text: &str| url::encoded(text).replace('/', "%2F");
    let line = |field: &Field| {
        let about = if field.kind == FieldType::Ambassadors { WHOM } else { "" };
        format!("{}{about}%0D%0A", encoded(&format!("{} :", field.label)))
    };
    let section = |section: &Section| {
        let asked = section.fields.iter().filter(|field| !field.kind.is_filled_in());
        let lines: String = asked.map(line).collect();
        format!("{}%0D%0A%0D%0A{lines}", encoded(&section.title))
    };
    let body: Vec<String> = form.sections.iter().map(section).collect();
    format!("mailto:{team}?subject={}&body={}", encoded(&form.subject), body.join("%0D%0A"))
}
