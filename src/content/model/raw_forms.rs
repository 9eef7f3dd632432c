//! What was written of forms: the fields of each, and where they are sent.

use crate::content::document::{Code, Flag, Number, Prose, Setting, Words, choice, record};
use crate::text::source::Spanned;

record! {
    /// The questions of a form, and the words around them.
    pub struct RawForm {
        /// The title of its page.
        pub title: Words,
        /// A short name for buttons and menus; the title by default.
        pub label: Option<Words>,
        /// The last part of the address; the file's stem by default.
        pub slug: Option<Code>,
        /// One sentence for search engines and shared links; under 160 characters.
        pub description: Words,
        /// Markdown before the first field.
        pub intro: Option<Prose>,
        /// The subject of the message that the team receives.
        pub subject: Words,
        /// The reason why the answers are collected: the privacy notice shows it after "to" ("pour").
        pub purpose: Words,
        /// The words on the button that sends.
        pub button: Words,
        /// The page that is shown once the form is sent.
        pub sent: RawSent,
        /// The service's identifier for this form, where it is not that of `site.yaml`.
        pub id: Option<Setting>,
        /// Whether each section is a step, with a last one to check the answers; without JavaScript the form is one page.
        #[schemars(extend("default" = false))]
        pub steps: Option<Flag>,
        /// Groups of fields, in their order.
        pub sections: Vec<RawSection>,
    }
}

record! {
    /// The page that is shown once a form is sent.
    pub struct RawSent {
        /// The title.
        pub title: Words,
        /// Markdown: what happens next.
        pub text: Prose,
    }
}

record! {
    /// Fields that belong together.
    pub struct RawSection {
        /// The title of the group.
        pub title: Words,
        /// A sentence under the title.
        pub help: Option<Words>,
        /// The questions, in their order.
        pub fields: Vec<RawField>,
    }
}

record! {
    /// One question of a form.
    pub struct RawField {
        /// The name of the answer in the message: small letters, digits and `_`, from a letter on.
        pub name: Code,
        /// The kind of answer.
        pub r#type: Spanned<FieldType>,
        /// The question.
        pub label: Words,
        /// A sentence that helps to answer.
        pub help: Option<Words>,
        /// Whether an answer is needed.
        #[schemars(extend("default" = false))]
        pub required: Option<Flag>,
        /// The sentence that asks for a missing answer; by default, one that is made from the question.
        pub missing: Option<Words>,
        /// Whether it is asked only where no ambassador is chosen.
        #[schemars(extend("default" = false))]
        pub unless_chosen: Option<Flag>,
        /// Whether it stands in a fold that is closed at first, for what few people need.
        #[schemars(extend("default" = false))]
        pub folded: Option<Flag>,
        /// The value that browsers may fill in: a token of HTML's `autocomplete`.
        pub autocomplete: Option<Code>,
        /// The answers to choose from, for `one_of` and `some_of`.
        pub options: Option<Vec<Words>>,
        /// The list that the answers to choose from are taken from, in place of `options`.
        pub options_from: Option<Spanned<OptionsFrom>>,
        /// The most characters of a text, up to 10,000.
        pub max_length: Option<Number>,
        /// The smallest number.
        pub minimum: Option<Number>,
        /// The largest number.
        pub maximum: Option<Number>,
        /// Whether a `yes_no` starts as yes.
        #[schemars(extend("default" = false))]
        pub checked: Option<Flag>,
        /// Whether the date is compared with the notice and the months of the chosen ambassadors.
        #[schemars(extend("default" = false))]
        pub after_notice: Option<Flag>,
        /// Whether the answer is the size of the group, which is compared with what the chosen ambassadors accept.
        #[schemars(extend("default" = false))]
        pub group_size: Option<Flag>,
        /// The words of the search that the text starts with; none by default.
        pub prefill: Option<Spanned<Prefill>>,
    }
}

choice! {
    /// The kind of answer that a field takes.
    pub enum FieldType {
        /// A line of text.
        Text = "text",
        /// Several lines.
        LongText = "long_text",
        /// An e-mail address; the first one of a form is the address to answer to.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// Five digits.
        Postcode = "postcode",
        /// The number of a French school: seven digits and their check letter.
        Uai = "uai",
        /// A day.
        Date = "date",
        /// A whole number.
        Number = "number",
        /// One of the options.
        OneOf = "one_of",
        /// Any of the options.
        SomeOf = "some_of",
        /// Yes or no.
        YesNo = "yes_no",
        /// The ambassadors it is about.
        Ambassadors = "ambassadors",
        /// A commune of the territory, which is compared with the places of the chosen ambassadors.
        Commune = "commune",
        /// Filled in by the page: a reference, the same in every copy of the message.
        Reference = "reference",
        /// Filled in by the page: the reference, the name, the trade and the relay of each chosen ambassador.
        Forwarding = "forwarding",
        /// Filled in by the page: what does not suit a chosen ambassador, in words.
        ToSettle = "to_settle",
    }
}

impl FieldType {
    /// True for what the page fills in by itself when it sends the form: it asks nothing.
    pub fn is_filled_in(self) -> bool {
        matches!(self, FieldType::Reference | FieldType::Forwarding | FieldType::ToSettle)
    }
}

choice! {
    /// The list that options are taken from.
    pub enum OptionsFrom {
        /// `vocabularies/audiences.yaml`.
        Audiences = "audiences",
        /// The levels of the audiences.
        Levels = "levels",
        /// `vocabularies/interventions.yaml`.
        Interventions = "interventions",
        /// `vocabularies/formats.yaml`.
        Formats = "formats",
        /// `vocabularies/languages.yaml`.
        Languages = "languages",
        /// `vocabularies/roles.yaml`.
        Roles = "roles",
        /// `vocabularies/themes.yaml`.
        Themes = "themes",
        /// `sectors/*.md`.
        Sectors = "sectors",
        /// `vocabularies/organisation_types.yaml`.
        OrganisationTypes = "organisation_types",
        /// The departments of the territory.
        Departments = "departments",
        /// Its departments and employment areas.
        Areas = "areas",
    }
}

choice! {
    /// Words of a search.
    pub enum Prefill {
        /// The words that were looked for.
        Query = "query",
        /// The place.
        Place = "place",
    }
}

record! {
    /// The service that forms are sent to.
    pub struct RawForms {
        /// The service that receives the forms.
        pub provider: Spanned<Provider>,
        /// The site's identifier at the service. It is public.
        pub id: Option<Setting>,
        /// A shared mailbox of the team, never a person's own. It is shown where sending fails.
        pub team: Option<Setting>,
        /// The number of days within which the team replies, from 1 to 90; the pages around a request say it.
        pub reply_days: Option<Number>,
        /// Who reads the forms, as the privacy notice says it.
        pub recipients: Option<Words>,
        /// Who receives the forms on behalf of the publisher, as the privacy notice says it.
        pub processor: Option<RawProcessor>,
        /// The address of a form elsewhere, for `link`; `{form}` and `{ambassadors}` in it are replaced.
        pub page: Option<Setting>,
        /// How a service of one's own is addressed, for `custom`.
        pub custom: Option<RawCustom>,
    }
}

record! {
    /// The service that receives forms, as the privacy notice names it.
    pub struct RawProcessor {
        /// The name of the service.
        pub name: Words,
        /// The country where it keeps the messages.
        pub country: Words,
        /// The address of its terms for data processing.
        pub contract: Option<Setting>,
        /// The protection of the data where that country is outside of the European Economic Area: standard contractual
        /// clauses, a decision of adequacy.
        pub safeguards: Option<Words>,
        /// The number of days for which it keeps a message, from 1 to 3650.
        pub retention_days: Number,
    }
}

record! {
    /// How a service of one's own is addressed.
    pub struct RawCustom {
        /// The address that a form is posted to; `{id}` in it is replaced.
        pub action: Setting,
        /// The address that a script posts to; `action` by default.
        pub background: Option<Setting>,
        /// The encoding of what a script posts.
        #[schemars(extend("default" = Encoding::Urlencoded.word()))]
        pub encoding: Option<Spanned<Encoding>>,
        /// The name of the field for the subject.
        pub subject: Option<Setting>,
        /// The name of the field for the address to answer to.
        #[schemars(extend("default" = RawCustom::REPLY))]
        pub reply: Option<Setting>,
        /// The name of the field for the address of the page to show after sending.
        pub redirect: Option<Setting>,
        /// The name of the field for the address of the page to show after a failure.
        pub failure: Option<Setting>,
        /// The name of the field that people leave empty and robots fill in.
        pub trap: Option<Setting>,
        /// Fields that have other names at the service.
        pub names: Option<Vec<RawRename>>,
    }
}

impl RawCustom {
    /// The usual name of the field for the address to answer to.
    pub const REPLY: &str = "email";
}

record! {
    /// A field that has another name at the service.
    pub struct RawRename {
        /// The name of the field here.
        pub field: Code,
        /// Its name at the service.
        pub name: Code,
    }
}

choice! {
    /// The encoding of what a script posts.
    pub enum Encoding {
        /// As a browser posts a form.
        Urlencoded = "urlencoded",
        /// As JSON.
        Json = "json",
    }
}

choice! {
    /// The service that receives forms.
    pub enum Provider {
        /// <https://formspree.io>
        Formspree = "formspree",
        /// <https://formspark.io>
        Formspark = "formspark",
        /// <https://usebasin.com>
        Basin = "basin",
        /// <https://web3forms.com>
        Web3forms = "web3forms",
        /// <https://formsubmit.co>
        Formsubmit = "formsubmit",
        /// <https://forminit.com>
        Forminit = "forminit",
        /// The host itself: <https://docs.netlify.com/manage/forms/setup/>
        Netlify = "netlify",
        /// <https://www.staticforms.dev>
        Staticforms = "staticforms",
        /// A service of one's own.
        Custom = "custom",
        /// A page elsewhere.
        Link = "link",
        /// A message from the visitor's own mail program.
        Mailto = "mailto",
    }
}
