//! What was written of forms: the fields of each, and where they are sent.

use super::raw::Text;
use crate::content::document::{choice, record};
use crate::text::source::Spanned;

record! {
    /// `content/forms/*.yaml`: what a form asks.
    pub struct RawForm {
        /// The title of its page.
        pub title: Text,
        /// A short name for buttons and menus; the title otherwise.
        pub label: Option<Text>,
        /// The last part of its address; the file's stem otherwise.
        pub slug: Option<Text>,
        /// For search engines; under 160 characters.
        pub description: Text,
        /// Markdown before the first field.
        pub intro: Option<Text>,
        /// The subject of the message that arrives.
        pub subject: Text,
        /// Why the answers are collected; read in the privacy notice after "to" ("pour").
        pub purpose: Text,
        /// The words on the button that sends.
        pub button: Text,
        /// What is shown once the form is sent.
        pub sent: RawSent,
        /// The provider's identifier for this form, where it is not the site's.
        pub id: Option<Text>,
        /// Groups of fields, in their order.
        pub sections: Vec<RawSection>,
    }
}

record! {
    /// What is shown once a form is sent.
    pub struct RawSent {
        /// The title.
        pub title: Text,
        /// Markdown: what happens next.
        pub text: Text,
    }
}

record! {
    /// Fields that belong together.
    pub struct RawSection {
        /// Its title.
        pub title: Text,
        /// A sentence under the title.
        pub help: Option<Text>,
        /// Its fields, in their order.
        pub fields: Vec<RawField>,
    }
}

record! {
    /// One question of a form.
    pub struct RawField {
        /// What the answer is called in the message: small letters, digits and `_`, from a letter on.
        pub name: Text,
        /// What kind of answer.
        pub r#type: Spanned<FieldType>,
        /// The question.
        pub label: Text,
        /// What helps to answer.
        pub help: Option<Text>,
        /// Whether an answer is needed.
        pub required: Option<Spanned<bool>>,
        /// What browsers may fill in: a token of HTML's `autocomplete`.
        pub autocomplete: Option<Text>,
        /// The answers to choose from.
        pub options: Option<Vec<Text>>,
        /// What the answers to choose from are taken from.
        pub options_from: Option<Spanned<OptionsFrom>>,
        /// The most characters of a text.
        pub max_length: Option<Spanned<u32>>,
        /// The smallest number.
        pub minimum: Option<Spanned<u32>>,
        /// The largest number.
        pub maximum: Option<Spanned<u32>>,
        /// Whether a `yes_no` starts as yes.
        pub checked: Option<Spanned<bool>>,
        /// Whether a date starts after the notice that the ambassadors ask for.
        pub after_notice: Option<Spanned<bool>>,
        /// Which words of a search a text starts with.
        pub prefill: Option<Spanned<Prefill>>,
    }
}

choice! {
    /// What kind of answer a field takes.
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
    }
}

choice! {
    /// What options are taken from.
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
    /// Which words of a search.
    pub enum Prefill {
        /// What was looked for.
        Query = "query",
        /// Where.
        Place = "place",
    }
}

record! {
    /// `forms` of `site.yaml`: where forms are sent.
    pub struct RawForms {
        /// The service that receives them.
        pub provider: Spanned<Provider>,
        /// The site's identifier at the provider; it is public.
        pub id: Option<Text>,
        /// A shared mailbox of the team: never a person's own.
        pub team: Option<Text>,
        /// Who reads what is sent; part of the privacy notice.
        pub recipients: Option<Text>,
        /// Who receives it on the publisher's behalf; part of the privacy notice.
        pub processor: Option<RawProcessor>,
        /// For `link`: the page elsewhere; `{form}` and `{ambassadors}` in it are replaced.
        pub page: Option<Text>,
        /// For `custom`: how the service is spoken to.
        pub custom: Option<RawCustom>,
    }
}

record! {
    /// The service that receives forms, as the privacy notice names it.
    pub struct RawProcessor {
        /// Its name.
        pub name: Text,
        /// Where it keeps what it receives.
        pub country: Text,
        /// Its terms for data processing.
        pub contract: Option<Text>,
        /// What protects the data where that country is outside of the European Economic Area: standard contractual clauses, a
        /// decision of adequacy.
        pub safeguards: Option<Text>,
        /// For how many days it keeps it.
        pub retention_days: Spanned<u32>,
    }
}

record! {
    /// How a service of one's own is spoken to.
    pub struct RawCustom {
        /// Where a form is posted; `{id}` in it is replaced.
        pub action: Text,
        /// Where a script posts it; `action` otherwise.
        pub background: Option<Text>,
        /// How a script writes it; `urlencoded` otherwise.
        pub encoding: Option<Spanned<Encoding>>,
        /// The name of the field for the subject.
        pub subject: Option<Text>,
        /// The name of the field for the address to answer to; `email` otherwise.
        pub reply: Option<Text>,
        /// The name of the field for the address of the page to show afterwards.
        pub redirect: Option<Text>,
        /// The name of the field for the address of the page to show where it failed.
        pub failure: Option<Text>,
        /// The name of the field that people leave empty.
        pub trap: Option<Text>,
        /// Fields that are called otherwise there.
        pub names: Option<Vec<RawRename>>,
    }
}

record! {
    /// A field that is called otherwise at the service.
    pub struct RawRename {
        /// Its name here.
        pub field: Text,
        /// Its name there.
        pub name: Text,
    }
}

choice! {
    /// How a script writes what it posts.
    pub enum Encoding {
        /// As a browser posts a form.
        Urlencoded = "urlencoded",
        /// As JSON.
        Json = "json",
    }
}

choice! {
    /// Who receives forms.
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
