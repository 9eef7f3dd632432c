//! Structured data for search engines: schema.org, in the vocabulary's own terms. A `Person` has no `areaServed`, so
//! where and for whom is said of the service that the person offers for nothing.

use serde_json::{Value, json};

use super::cards::{self, is_person};
use super::context::PageContext;
use super::parts::LabelView;
use crate::content::model::{Ambassador, Key};
use crate::text::url;

/// The elements of a page's head: its breadcrumbs and what it is about.
pub fn json_ld(context: &PageContext<'_>, breadcrumbs: &[LabelView], about: Option<Value>) -> Option<String> {
    let mut graph: Vec<Value> = about.into_iter().collect();
    if breadcrumbs.len() > 1 {
        let items: Vec<Value> = breadcrumbs
            .iter()
            .enumerate()
            .map(|(index, crumb)| {
                json!({
                    "@type": "ListItem",
                    "position": index + 1,
                    "name": crumb.label,
                    "item": url::absolute(&context.base_url, &crumb.path),
                })
            })
            .collect();
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items }));
    }
    if graph.is_empty() {
        return None;
    }
    let text = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // Inside a script element only `<` could end it.
    Some(format!("<script type=\"application/ld+json\">{}</script>", text.replace('<', "\\u003c")))
}

/// The site and who publishes it.
pub fn site_ld(context: &PageContext<'_>) -> Value {
    let identity = &context.site.identity;
    let mut publisher = json!({ "@type": "Organization", "name": identity.publisher.name });
    if let Some(address) = &identity.publisher.url {
        publisher["url"] = json!(address);
    }
    json!({
        "@type": "WebSite",
        "name": identity.name,
        "description": identity.description,
        "url": url::absolute(&context.base_url, ""),
        "inLanguage": identity.language,
        "publisher": publisher,
    })
}

/// An ambassador and the free service.
pub fn profile_ld(context: &PageContext<'_>, key: Key<Ambassador>) -> Value {
    let row = &context.site.ambassadors[key];
    let words = &context.site.vocabularies;
    let areas: Vec<Value> = cards::places(context, &row.places)
        .into_iter()
        .map(|place| json!({ "@type": "AdministrativeArea", "name": place.name }))
        .collect();
    let audiences: Vec<Value> = row
        .audiences
        .iter()
        .map(|&key| json!({ "@type": "Audience", "audienceType": words.audiences[key].label }))
        .collect();
    let services: Vec<&str> = row.interventions.iter().map(|&key| words.interventions[key].label.as_str()).collect();
    let languages: Vec<&str> = row.languages.iter().map(|&key| words.languages[key].id.as_str()).collect();
    let mut entity = json!({
        "@type": if is_person(row) { "Person" } else { "Organization" },
        "name": row.name,
        "url": url::absolute(&context.base_url, &context.addresses.ambassador(row)),
        "makesOffer": {
            "@type": "Offer",
            "price": 0,
            "priceCurrency": "EUR",
            "itemOffered": {
                "@type": "Service",
                "name": services.join(", "),
                "areaServed": areas,
                "audience": audiences,
            },
        },
    });
    if is_person(row) {
        entity["jobTitle"] = json!(row.occupation);
        entity["knowsLanguage"] = json!(languages);
        if let Some(employer) = &row.employer {
            entity["worksFor"] = json!({ "@type": "Organization", "name": cards::employer_name(context, employer) });
        }
    } else {
        entity["description"] = json!(row.occupation);
    }
    json!({
        "@type": "ProfilePage",
        "dateModified": row.confirmed.unwrap_or(row.charter_accepted).to_string(),
        "inLanguage": context.site.identity.language,
        "mainEntity": entity,
    })
}
