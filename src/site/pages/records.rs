//! Records of the kinds that have no page of another shape: a list of each kind, the page of each record, and the lists of
//! those that name a sector, a term, a place or an organisation.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::context::PageContext;
use super::frame::{Frame, Head, label};
use super::route::Route;
use super::{MadePage, Page, made};
use crate::content::document::Meaning;
use crate::content::model::kinds::{Kind, RecordSet, Records};
use crate::content::model::{Table, Written};
use crate::text::date::Date;

/// All records of a kind.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecordsPage {
    /// Everything that `base.html` reads.
    #[serde(flatten)]
    pub frame: Frame,
    /// The folder of the kind, as `guides`: the end of the keys of its texts.
    pub kind: &'static str,
    /// The records, in groups.
    pub groups: Vec<RecordGroupView>,
}

/// Records under a heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordGroupView {
    /// The heading; `none` for records that need none.
    pub title: Option<String>,
    /// The records.
    pub records: Vec<RecordView>,
}

/// A record in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordView {
    /// The name or title.
    pub name: String,
    /// The page's path, from the root.
    pub path: String,
    /// A sentence about it.
    pub description: Option<String>,
}

impl Page for RecordsPage {
    const TEMPLATE: &'static str = "records.html";
}

impl RecordsPage {
    /// All records of `set`, which is the kind number `kind` of [`shown`].
    fn new(context: &PageContext<'_>, kind: usize, set: &dyn ShownSet) -> RecordsPage {
        let folder = set.name().folder;
        let heading = context.text(&format!("title-{folder}"));
        let head = Head::new("records", &heading, context.text(&format!("description-{folder}")));
        let route = Route::Records(kind);
        RecordsPage { frame: Frame::new(context, &route, head), kind: folder, groups: set.groups(context) }
    }
}

/// A kind whose records have pages of their own.
pub trait Shown: Kind {
    /// What the template of a record reads.
    type Page: Page;

    /// One sentence on cards and for search engines.
    fn summary(&self) -> &str;

    /// The page of a record. `route` is its route.
    fn page(file: &Written<Self>, context: &PageContext<'_>, route: &Route) -> Self::Page;

    /// The headings under which the list of the kind shows a record, each with its place; none for the first group.
    fn headings(&self, _: &PageContext<'_>) -> Vec<(usize, String)> {
        Vec::new()
    }

    /// The day under which the feed shows the record, if it does.
    fn published(&self) -> Option<Date> {
        None
    }
}

/// The kinds whose records have pages, in the order of menus.
pub fn shown(records: &Records) -> Vec<&dyn ShownSet> {
    // Organisations and pages in Markdown have routes of their own.
    let Records { organisations: _, pages: _, guides } = records;
    vec![guides]
}

/// The records of one kind, as pages and files show them.
pub trait ShownSet: RecordSet {
    /// The page of the record at `index`, whose route is `route`.
    fn page(&self, index: usize, context: &PageContext<'_>, route: &Route) -> MadePage;
    /// The record at `index` as lists show it.
    fn view(&self, index: usize, context: &PageContext<'_>) -> RecordView;
    /// All records, as the list of the kind shows them.
    fn groups(&self, context: &PageContext<'_>) -> Vec<RecordGroupView>;
    /// The day under which the feed shows the record at `index`, if it does.
    fn published(&self, index: usize) -> Option<Date>;
}

impl<T: Shown> ShownSet for Table<Written<T>> {
    fn page(&self, index: usize, context: &PageContext<'_>, route: &Route) -> MadePage {
        made(&T::page(self.at(index), context, route))
    }

    fn view(&self, index: usize, context: &PageContext<'_>) -> RecordView {
        let Written { id, data, .. } = self.at(index);
        RecordView {
            name: data.title().value.clone(),
            path: context.addresses.record(context.site, T::FOLDER, id).unwrap_or_default(),
            description: Some(data.summary().to_owned()),
        }
    }

    fn groups(&self, context: &PageContext<'_>) -> Vec<RecordGroupView> {
        let mut first = RecordGroupView { title: None, records: Vec::new() };
        let mut groups: Vec<(usize, RecordGroupView)> = Vec::new();
        for index in 0..self.len() {
            let view = self.view(index, context);
            let headings = self.at(index).data.headings(context);
            if headings.is_empty() {
                first.records.push(view);
                continue;
            }
            for (place, title) in headings {
                match groups.iter_mut().find(|(other, _)| *other == place) {
                    Some((_, group)) => group.records.push(view.clone()),
                    None => groups.push((place, RecordGroupView { title: Some(title), records: vec![view.clone()] })),
                }
            }
        }
        groups.sort_by_key(|(place, _)| *place);
        std::iter::once(first)
            .filter(|group| !group.records.is_empty())
            .chain(groups.into_iter().map(|(_, group)| group))
            .collect()
    }

    fn published(&self, index: usize) -> Option<Date> {
        self.at(index).data.published()
    }
}

/// The page that lists the kind number `kind` of [`shown`].
pub fn list(context: &PageContext<'_>, kind: usize) -> MadePage {
    made(&RecordsPage::new(context, kind, shown(&context.site.records)[kind]))
}

/// The page of the record at `index` of the kind number `kind`.
pub fn record(context: &PageContext<'_>, kind: usize, index: usize) -> MadePage {
    shown(&context.site.records)[kind].page(index, context, &Route::Record(kind, index))
}

/// The head of the page of a record: its title and summary, below the list of its kind.
pub fn head<T: Shown>(context: &PageContext<'_>, file: &Written<T>) -> Head {
    let mut head = Head::new("record", &file.data.title().value, file.data.summary().to_owned());
    let list = context.addresses.records(T::FOLDER).unwrap_or_default();
    head.trail = vec![label(context, &format!("title-{}", T::FOLDER), list)];
    head
}

/// The records that name a thing, by the set and the id of the thing: the number of their kind and their index.
#[derive(Debug, Default)]
pub struct Backlinks(HashMap<(&'static str, String), Vec<(usize, usize)>>);

impl Backlinks {
    /// Every reference of every record that has a page.
    pub fn new(records: &Records) -> Backlinks {
        let mut links = Backlinks::default();
        for (kind, set) in shown(records).into_iter().enumerate() {
            for index in 0..set.count() {
                set.record(index).each(|_, value| {
                    let Meaning::Reference(to) = value.meaning else { return };
                    let from = links.0.entry((to.name, value.text.into_owned())).or_default();
                    if from.last() != Some(&(kind, index)) {
                        from.push((kind, index));
                    }
                });
            }
        }
        links
    }
}

/// The records that name the thing `id` of `set`, in a group a kind, for page `number` of its list: only the first shows
/// them.
pub fn related(context: &PageContext<'_>, number: usize, set: &'static str, id: &str) -> Vec<RecordGroupView> {
    if number > 1 {
        return Vec::new();
    }
    let from = context.backlinks.0.get(&(set, id.to_owned())).map_or(&[][..], Vec::as_slice);
    let sets = shown(&context.site.records);
    let groups = from.chunk_by(|one, next| one.0 == next.0).map(|of_kind| {
        let set = sets[of_kind[0].0];
        RecordGroupView {
            title: Some(context.text(&format!("related-{}", set.name().folder))),
            records: of_kind.iter().map(|&(_, index)| set.view(index, context)).collect(),
        }
    });
    groups.collect()
}
