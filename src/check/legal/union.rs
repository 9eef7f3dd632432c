//! Countries where the Union's law protects data: its own, and those of the European Economic Area.

/// Their names as [`slug::slugify`] writes them, in French, English and German, and what stands for all of them.
const INSIDE: &str = " allemagne germany deutschland autriche austria osterreich belgique belgium belgien bulgarie bulgaria bulgarien \
    chypre cyprus zypern croatie croatia kroatien danemark denmark danemark espagne spain spanien estonie estonia estland \
    finlande finland finnland france frankreich grece greece griechenland hongrie hungary ungarn irlande ireland irland \
    italie italy italien lettonie latvia lettland lituanie lithuania litauen luxembourg luxemburg malte malta pays-bas \
    netherlands niederlande pologne poland polen portugal roumanie romania rumanien slovaquie slovakia slowakei slovenie \
    slovenia slowenien suede sweden schweden tchequie czechia tschechien islande iceland island liechtenstein norvege norway \
    norwegen union-europeenne european-union europaische-union ue eu espace-economique-europeen european-economic-area eee eea \
    fr de be nl ie lu ";

/// Whether all that `country` names, one country or several, is inside. What nobody knows is not.
pub(super) fn is_inside(country: &str) -> bool {
    let country = country.to_lowercase().replace(" et ", ",").replace(" and ", ",").replace(" und ", ",");
    let names = country.split([',', ';', '/', '(']).map(|name| name.trim_end_matches(')'));
    let mut slugs = names.map(slug::slugify).filter(|name| !name.is_empty()).peekable();
    slugs.peek().is_some() && slugs.all(|name| INSIDE.contains(&format!(" {} ", without_article(&name))))
}

/// `name` without what stands before it in a sentence.
fn without_article(name: &str) -> &str {
    ["en-", "au-", "aux-", "la-", "le-", "l-", "les-", "the-"]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn a_country_of_the_union_is_known_by_its_name() {
        for inside in [
            "France",
            "Allemagne",
            "Pays-Bas",
            "Union européenne",
            "l'Irlande",
            "France et Allemagne",
            "Suède, Norvège",
            "EU",
        ] {
            assert!(is_inside(inside), "{inside}");
        }
        for outside in
            ["États-Unis", "USA", "France et États-Unis", "Suisse", "", "à préciser", "Royaume-Uni", "Inde", "a"]
        {
            assert!(!is_inside(outside), "{outside}");
        }
    }
}
