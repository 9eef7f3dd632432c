//! The list of all ambassadors.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::{PageContext, Shared};
use super::frame::{Frame, Head};
use super::parts::{LetterView, ListView};
use super::route::Route;
use super::{Page, cards};
use crate::content::model::{Ambassador, Key};

/// All ambassadors, in pages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AmbassadorsPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The ambassadors on this page.
    #[serde(flatten)]
    pub list: ListView,
    /// The letters that names begin with.
    pub letters: Shared<Vec<LetterView>>,
}

impl Page for AmbassadorsPage {
    const TEMPLATE: &'static str = "ambassadors.html";
}

impl AmbassadorsPage {
    /// Page `number`, from 1.
    pub fn new(context: &PageContext<'_>, number: usize) -> AmbassadorsPage {
        let keys: Vec<Key<Ambassador>> = context.site.listed().collect();
        let (heading, description) = (context.text("title-ambassadors"), context.text("description-ambassadors"));
        let head = Head::of_list(context, "ambassadors", &heading, description, number);
        AmbassadorsPage {
            frame: Frame::new(context, &Route::Ambassadors(number), head),
            list: cards::list(context, &keys, &context.addresses.ambassadors(), number),
            letters: context.shared.letters.get_or_init(|| Shared::new(&cards::letters(context))).clone(),
        }
    }
}
