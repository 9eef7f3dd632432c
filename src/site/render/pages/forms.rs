//! Pages of forms: to fill in, to thank, to say what to do where it failed; and the visitor's selection.

use std::collections::BTreeMap;

use tera::Context;

use super::Head;
use crate::content::model::{
    Ambassador, AreaKind, Declaration, Encoding, Field, FieldType, Form, Identified, Key, Options, OptionsFrom,
    Prefill, Provider, Section, Sending, Table,
};
use crate::site::forms::{self, Addresses, Service};
use crate::site::render::Renderer;
use crate::site::render::cards::value;
use crate::site::render::route::Route;
use crate::site::render::view::{
    ChoiceView, FieldView, FormSectionView, FormView, NoticeView, OptionView, PairView, SentView, TrapView,
};
use crate::text::typography::unbroken;
use crate::text::url;

/// The place in a message for the ids of the ambassadors it is about.
const WHOM: &str = "%20{ambassadors}";

/// A choice of more options than this is a list to open.
const BUTTONS_MOST: usize = 7;

impl Renderer<'_> {
    pub(super) fn form(&self, key: Key<Form>) -> (&'static str, Context) {
        let form = &self.site.forms[key];
        let mut context = self.with_head(&Route::Form(key), Head::new("form", &form.title, form.description.clone()));
        if let Some(sending) = &self.site.sending {
            context.insert_value("form", value(&self.form_view(sending, key)));
        }
        ("form.html", context)
    }

    pub(super) fn sent(&self, key: Key<Form>) -> (&'static str, Context) {
        let form = &self.site.forms[key];
        let route = Route::Sent(key);
        let mut context = self.after(&route, form, "sent", &form.sent_title);
        let view = SentView { title: form.sent_title.clone(), text: self.html(&form.sent_text, &route, 2, "").html };
        context.insert_value("sent", value(&view));
        ("sent.html", context)
    }

    pub(super) fn not_sent(&self, key: Key<Form>) -> (&'static str, Context) {
        let form = &self.site.forms[key];
        ("not_sent.html", self.after(&Route::NotSent(key), form, "not_sent", &self.text("title-not-sent")))
    }

    /// The context of a page that follows `form`: it is for the one who sent it, and for no search engine.
    fn after(&self, route: &Route, form: &Form, kind: &'static str, title: &str) -> Context {
        let mut head = Head::new(kind, title, form.description.clone());
        head.noindex = true;
        head.trail = vec![self.label_of(&form.title, self.addresses.form(form))];
        let mut context = self.with_head(route, head);
        let team = self.site.sending.as_ref().and_then(|sending| sending.team.as_deref());
        let view = [
            ("id", Some(form.id.as_str())),
            ("title", Some(form.title.as_str())),
            ("path", Some(&*self.addresses.form(form))),
            ("team", team),
        ]
        .into_iter()
        .map(|(name, text)| (name, text.map(str::to_owned)))
        .collect::<BTreeMap<_, _>>();
        context.insert_value("form", value(&view));
        context
    }

    pub(super) fn selection(&self) -> (&'static str, Context) {
        let mut head = Head::new("selection", &self.text("title-selection"), self.text("description-selection"));
        head.noindex = true;
        ("selection.html", self.with_head(&Route::Selection, head))
    }

    fn form_view(&self, sending: &Sending, key: Key<Form>) -> FormView {
        let form = &self.site.forms[key];
        let (sent, not_sent) = (self.addresses.sent(form), self.addresses.not_sent(form));
        let mut view = FormView {
            id: form.id.clone(),
            title: form.title.clone(),
            intro: form.intro.as_ref().map(|intro| self.html(intro, &Route::Form(key), 2, "").html),
            mode: mode(sending),
            action: String::new(),
            pattern: None,
            background: String::new(),
            encoding: Encoding::Urlencoded.word(),
            attributes: Vec::new(),
            hidden: Vec::new(),
            trap: None,
            sections: Vec::new(),
            button: form.button.clone(),
            sent,
            not_sent,
            notice: self.notice(sending, form),
            team: sending.team.clone(),
        };
        let service = forms::service(sending);
        let names: Vec<String> = match &service {
            Some(service) => forms::posted_names(service, sending, form),
            None => form.fields().map(|field| field.name.clone()).collect(),
        };
        view.sections = self.form_sections(form, names);
        match (service, sending.provider) {
            (Some(service), _) => self.post(&mut view, &service, sending, form),
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

    /// Says where the form is posted, and what with it.
    fn post(&self, view: &mut FormView, service: &Service<'_>, sending: &Sending, form: &Form) {
        let pair = |(name, value): (String, String)| PairView { name, value };
        let key = forms::key(sending, form);
        let base = url::base_path(&self.base_url);
        view.encoding = service.encoding.word();
        let language = self.theme.locale.language();
        view.hidden =
            forms::hidden(service, sending, form, language, &self.form_addresses(form)).into_iter().map(pair).collect();
        view.trap = service.trap.map(|(name, is_box)| TrapView { name: name.to_owned(), is_box });
        if service.is_host {
            // The host answers a post to a page with that page.
            view.action = format!("{base}{}", view.sent);
            view.background = base;
            let attributes =
                [("name", form.id.as_str()), ("data-netlify", "true"), ("data-netlify-honeypot", "bot-field")];
            view.attributes = attributes.map(|(name, value)| pair((name.to_owned(), value.to_owned()))).into();
        } else {
            view.action = service.posts_to(key);
            view.background = service.posts_in_background_to(key);
        }
    }

    /// The pages of `form` on the published site.
    pub fn form_addresses(&self, form: &Form) -> Addresses {
        let full = |path: String| url::absolute(&self.base_url, &path);
        Addresses {
            form: full(self.addresses.form(form)),
            sent: full(self.addresses.sent(form)),
            not_sent: full(self.addresses.not_sent(form)),
        }
    }

    /// Where the ambassador `id` confirms or changes the profile: the update form, or else the profile itself.
    pub fn update_address(&self, id: &str) -> String {
        let form = self.site.forms.find("update").filter(|_| self.site.sending.is_some());
        let path = match form {
            Some(key) => format!("{}?{}={id}", self.addresses.form(&self.site.forms[key]), self.param("ambassador")),
            None => self.addresses.unshown(id),
        };
        url::absolute(&self.base_url, &path)
    }

    fn notice(&self, sending: &Sending, form: &Form) -> NoticeView {
        let processor = sending.processor.as_ref();
        NoticeView {
            purpose: form.purpose.clone(),
            publisher: self.site.identity.publisher.name.clone(),
            recipients: sending.recipients.clone(),
            service: processor.map(|processor| processor.name.clone()),
            country: processor.map(|processor| processor.country.clone()),
            contract: processor.and_then(|processor| processor.contract.clone()),
            leaves_europe: processor.is_some_and(|processor| processor.leaves_europe),
            safeguards: processor.and_then(|processor| processor.safeguards.clone()),
            retention_days: processor.map(|processor| processor.retention_days),
            messages_months: self.site.identity.privacy.messages_months,
            path: self.addresses.declaration(Declaration::Privacy, self.site),
        }
    }

    fn form_sections(&self, form: &Form, names: Vec<String>) -> Vec<FormSectionView> {
        let mut names = names.into_iter();
        let section = |Section { title, help, fields }: &Section| FormSectionView {
            title: title.clone(),
            help: help.clone(),
            fields: fields
                .iter()
                .map(|field| self.field(field, names.next().unwrap_or_else(|| field.name.clone())))
                .collect(),
        };
        form.sections.iter().map(section).collect()
    }

    fn field(&self, field: &Field, posted: String) -> FieldView {
        let (options, from) = match &field.options {
            Options::Written(labels) => {
                let option = |label: &String| OptionView { label: label.clone(), id: String::new(), param: None };
                (labels.iter().map(option).collect(), None)
            }
            Options::From(from) => (self.options(*from), Some(from.word())),
        };
        let options: Vec<OptionView> = options;
        let param = match field.kind {
            FieldType::Ambassadors => Some("ambassador"),
            _ => field.prefill.map(|prefill| match prefill {
                Prefill::Query => "query",
                Prefill::Place => "place",
            }),
        };
        FieldView {
            id: format!("f-{}", field.name.replace('_', "-")),
            name: posted,
            kind: field.kind.word(),
            label: field.label.clone(),
            help: field.help.as_deref().map(unbroken),
            required: field.is_required,
            autocomplete: field.autocomplete.clone(),
            max_length: field.length_max,
            minimum: field.minimum,
            maximum: field.maximum,
            checked: field.is_checked,
            after_notice: field.is_after_notice,
            param: param.map(|name| self.param(name)),
            from,
            list: field.kind == FieldType::OneOf && options.len() > BUTTONS_MOST,
            options,
        }
    }

    /// Options taken from the content, with the words that the search has for them in addresses.
    fn options(&self, from: OptionsFrom) -> Vec<OptionView> {
        let words = &self.site.vocabularies;
        let of = |param: Option<&str>, rows: Vec<(&str, &str)>| -> Vec<OptionView> {
            let param = param.map(|name| self.param(name));
            let option = |(id, label): (&str, &str)| OptionView {
                label: label.to_owned(),
                id: id.to_owned(),
                param: param.clone(),
            };
            rows.into_iter().map(option).collect()
        };
        let areas = |kind: AreaKind, param: &str| {
            let territory = &self.site.territory;
            let rows = territory.of_kind(kind).map(|key| &territory.areas[key]);
            of(Some(param), rows.map(|area| (area.code.as_str(), area.name.as_str())).collect())
        };
        let departments = || areas(AreaKind::Department, "department");
        match from {
            OptionsFrom::Audiences => of(Some("audience"), rows(&words.audiences, |term| &term.label)),
            OptionsFrom::Levels => of(Some("level"), rows(&words.levels, |level| &level.label)),
            OptionsFrom::Interventions => of(Some("intervention"), rows(&words.interventions, |term| &term.label)),
            OptionsFrom::Formats => of(Some("format"), rows(&words.formats, |term| &term.label)),
            OptionsFrom::Languages => of(Some("language"), rows(&words.languages, |term| &term.label)),
            OptionsFrom::Roles => of(Some("role"), rows(&words.roles, |term| &term.label)),
            OptionsFrom::Themes => of(Some("theme"), rows(&words.themes, |term| &term.label)),
            OptionsFrom::Sectors => of(Some("sector"), rows(&self.site.sectors, |sector| &sector.name)),
            OptionsFrom::OrganisationTypes => of(None, rows(&words.organisation_types, |term| &term.label)),
            OptionsFrom::Departments => departments(),
            OptionsFrom::Areas => {
                departments().into_iter().chain(areas(AreaKind::EmploymentArea, "employment_area")).collect()
            }
        }
    }

    /// The ambassador as a form's script reads it, in JSON.
    pub(super) fn choice(&self, row: &Ambassador) -> String {
        let words = &self.site.vocabularies;
        let view = ChoiceView {
            id: row.id.clone(),
            name: row.name.clone(),
            occupation: row.occupation.clone(),
            place: self.place_text(row),
            audiences: ids(&words.audiences, &row.audiences),
            levels: ids(&words.levels, &row.levels),
            interventions: ids(&words.interventions, &row.interventions),
            formats: ids(&words.formats, &row.formats),
            notice_days: row.availability.notice_days,
            group_max: row.availability.group_max,
            paused: row.paused_until.is_some(),
        };
        serde_json::to_string(&view).unwrap_or_default()
    }

    /// The addresses of forms, by their ids; empty where forms are sent nowhere.
    pub(in crate::site::render) fn form_paths(&self) -> BTreeMap<String, String> {
        let forms = self.site.forms.iter().filter(|_| self.site.sending.is_some());
        forms.map(|form| (form.id.clone(), self.addresses.form(form))).collect()
    }

    /// The content security policy of the pages: nothing but the site's own, and the service that forms are sent to.
    pub(in crate::site::render) fn policy(&self) -> String {
        let service = self.site.sending.as_ref().and_then(forms::service).filter(|service| !service.is_host);
        let mut origins: Vec<String> = service
            .iter()
            .flat_map(|service| [Some(service.action), service.background])
            .filter_map(|address| url::origin(address?))
            .collect();
        origins.dedup();
        let own: String = origins.iter().map(|origin| format!(" {origin}")).collect();
        format!(
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'{own}; connect-src 'self'{own}"
        )
    }
}

/// How forms are sent: by a service, by the visitor's own mail, or on a page elsewhere.
pub(super) fn mode(sending: &Sending) -> &'static str {
    match (forms::service(sending), sending.provider) {
        (Some(_), _) => "send",
        (None, Provider::Mailto) => "mail",
        (None, _) => "link",
    }
}

/// A `mailto:` address whose message has a line for each question (RFC 6068), with [`WHOM`] where that is asked.
fn mail(team: &str, form: &Form) -> String {
    let encoded = |text: &str| url::encoded(text).replace('/', "%2F");
    let line = |field: &Field| {
        let about = if field.kind == FieldType::Ambassadors { WHOM } else { "" };
        format!("{}{about}%0D%0A", encoded(&format!("{} :", field.label)))
    };
    let section = |section: &Section| {
        let lines: String = section.fields.iter().map(line).collect();
        format!("{}%0D%0A%0D%0A{lines}", encoded(&section.title))
    };
    let body: Vec<String> = form.sections.iter().map(section).collect();
    format!("mailto:{team}?subject={}&body={}", encoded(&form.subject), body.join("%0D%0A"))
}

fn rows<'t, T: Identified>(table: &'t Table<T>, label: impl Fn(&'t T) -> &'t String) -> Vec<(&'t str, &'t str)> {
    table.iter().map(|row| (row.id(), label(row).as_str())).collect()
}

fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> Vec<String> {
    keys.iter().map(|&key| table[key].id().to_owned()).collect()
}
