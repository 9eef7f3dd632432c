//! Organisations: branches, federations, employers.

use super::{Kind, RuleOf};
use crate::content::document::{Code, Flag, Number, Prose, Ref, Url, Words, record};
use crate::content::model::{RawArea, Sector, Territory, Written, term};
use crate::text::diagnostic::Diagnostics;

record! {
    /// An organisation: a branch, a federation, an employer.
    pub struct Organisation {
        /// The name.
        pub name: Words,
        /// The id of its type, in `vocabularies/organisation_types.yaml`.
        pub r#type: Ref<term::OrganisationType>,
        /// One sentence on cards and at the head of the page.
        pub summary: Words,
        /// Ids of its sectors.
        pub sectors: Vec<Ref<Sector>>,
        /// The places where it is present.
        pub areas: Option<Vec<RawArea>>,
        /// The address of its web site, with `https://`.
        pub website: Option<Url>,
        /// Whether it passes requests on to its ambassadors.
        #[schemars(extend("default" = false))]
        pub relays_requests: Option<Flag>,
        /// The number of days within which it replies to a request, from 1 to 90; those of the site by default.
        pub reply_days: Option<Number>,
        /// Markdown: the text of its page.
        pub about: Option<Prose>,
        /// Former addresses of the page, which lead to it from then on.
        pub aliases: Option<Vec<Code>>,
    }
}

impl Kind for Organisation {
    const FOLDER: &'static str = "organisations";
    const WORD: &'static str = "organisation";
    const HAS_BODY: bool = false;
    const RULES: &'static [RuleOf<Organisation>] = &[areas_name_one_place];

    fn title(&self) -> &Words {
        &self.name
    }

    fn aliases(&self) -> &Option<Vec<Code>> {
        &self.aliases
    }
}

impl Organisation {
    /// True if it passes requests on to its ambassadors.
    pub fn relays_requests(&self) -> bool {
        self.relays_requests.as_ref().is_some_and(|flag| flag.value)
    }
}

/// Each area of an organisation names exactly one place.
fn areas_name_one_place(file: &Written<Organisation>, territory: &Territory, diagnostics: &mut Diagnostics) {
    let areas = file.data.areas.as_deref().unwrap_or_default();
    territory.places(areas, &file.path, diagnostics);
}
