//! What a page tells the form of a request about an ambassador, and what a request must not say.

use serde_json::Value;

use crate::harness::{Site, unescaped};

/// The facts that the profile `id` of `site` gives to forms.
#[track_caller]
fn choice(site: &Site, id: &str) -> Value {
    let files = site.build();
    let page = String::from_utf8_lossy(&files[&format!("ambassadeurs/{id}/index.html")]).into_owned();
    let (_, rest) = page.split_once("data-ambassador=\"").expect("a profile says what it accepts");
    serde_json::from_str(&unescaped(rest.split('"').next().unwrap()).replace("&quot;", "\"")).unwrap()
}

#[test]
fn a_request_is_forwarded_by_an_organisation_or_else_by_the_smallest_area_around() {
    let site = Site::new();
    site.append(
        "content/territory/region.yaml",
        "relays:\n  - { role: \"Le pays\", area: { region: \"99\" }, reply_days: 9 }\n  \
         - { role: \"La côte\", area: { department: \"9B\" }, reply_days: 4 }\n",
    );
    let relay = |id: &str| {
        let choice = choice(&site, id);
        (choice["relay"].as_str().map(str::to_owned), choice["reply_days"].as_u64())
    };
    // An organisation that endorses her relays requests.
    let (organisation, days) = relay("pe-0001");
    assert!(organisation.unwrap().starts_with("Fédération") && days.is_none());
    site.replace("content/organisations/federation-exemple-batiment.yaml", "relays_requests: true\n", "");
    // Her department has no relay of its own, his has one.
    assert_eq!(relay("pe-0001"), (Some("Le pays".to_owned()), Some(9)));
    assert_eq!(relay("pe-0002"), (Some("La côte".to_owned()), Some(4)));
}

#[test]
fn a_request_is_compared_with_the_areas_that_somebody_serves() {
    let site = Site::new();
    let codes = |id: &str| {
        let choice = choice(&site, id);
        ["departments", "employment_areas"].map(|key| {
            choice[key].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        })
    };
    assert_eq!(codes("pe-0001"), [vec!["9A"], vec!["9901"]]);
    assert_eq!(codes("pe-0002"), [vec!["9B"], vec!["9902"]]);
}

#[test]
fn nobody_replies_today_or_after_a_quarter_and_a_relay_is_a_role() {
    let site = Site::new();
    site.replace("content/site.yaml", "  reply_days: 8", "  reply_days: 91");
    site.append("content/organisations/federation-exemple-batiment.yaml", "reply_days: 0\n");
    site.append(
        "content/territory/region.yaml",
        "relays:\n  - { role: \"Le pays, 06 23 23 23 23\", area: { region: \"98\" }, reply_days: 0 }\n",
    );
    let faults: Vec<String> = site
        .faults()
        .iter()
        .map(|fault| {
            let file = fault["path"].as_str().unwrap().rsplit('/').next().unwrap();
            format!("{file} {}", fault["code"].as_str().unwrap())
        })
        .collect();
    for told in [
        "site.yaml out-of-range",
        "federation-exemple-batiment.yaml out-of-range",
        "region.yaml out-of-range",
        "region.yaml personal-data",
        "region.yaml unknown-reference",
    ] {
        assert!(faults.iter().any(|fault| fault == told), "{told}: {faults:?}");
    }
}
