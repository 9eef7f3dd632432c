//! Typical changes, each a branch.

use super::{FIRST, FOURTH, SECOND, THIRD, photo_of, with_photo};
use crate::harness::Site;

/// A name and an edit of the site.
pub(super) type Edit = (&'static str, fn(&Site));

/// Typical changes, each a branch.
pub(super) const EDITS: &[Edit] = &[
    ("area-and-rhythm", |site| {
        site.replace(FIRST, "  - department: \"9A\"", "  - department: \"9A\"\n  - department: \"9B\"");
        site.replace(FIRST, "un vendredi par mois, hors été", "deux jeudis par mois");
        site.replace(FIRST, "months: [10, 11, 1, 2, 3]", "months: [9, 10, 11, 1, 2, 3, 4]");
        site.replace(FIRST, "themes: [mixite]", "themes: [mixite, reconversion]");
    }),
    ("bio", |site| {
        site.replace(FIRST, "surtout sur des maisons", "surtout sur des granges et des maisons");
        site.replace(FIRST, "J'apporte en\n  classe un assemblage en cinq morceaux.", "J'apporte un nœud.");
        site.replace(FIRST, "Nous sommes trois dans mon équipe", "Nous sommes quatre dans mon équipe");
        site.replace(FIRST, "confirmed: 2026-01-12", "confirmed: 2026-11-20");
    }),
    ("new-profile", |site| {
        let text = site.read(THIRD);
        let text = text.replace("Noor Tournesac", "Ada Violette").replace("PE-2025-0003", "PE-2026-0005");
        site.write("content/ambassadors/pe-0005.yaml", format!("{text}owner: \"@ada\"\n"));
    }),
    ("pause", |site| {
        site.replace(FIRST, "status: active", "status: paused\nuntil: 2027-03-01");
    }),
    ("return", |site| {
        site.replace(FOURTH, "status: paused\nuntil: 2027-01-31", "status: active");
        site.replace(FOURTH, "confirmed: 2026-01-26", "confirmed: 2026-11-23");
    }),
    ("withdrawal", |site| {
        site.write(THIRD, "status: withdrawn\n");
    }),
    ("removal", |site| {
        site.remove(FIRST);
        site.remove("content/ambassadors/pe-0001.jpg");
    }),
    ("consent-and-charter", |site| {
        site.replace(FIRST, "covers: [name, photo, employer, open_data, search_engines]", "covers: [name, photo]");
        site.replace(FIRST, "employer: { name: \"Toitures du Grelot\" }\n", "");
        let versions = "    - { version: \"2\", from: 2027-01-01, to: 2030-12-31 }";
        site.replace("content/site.yaml", "to: 2030-12-31 }", &format!("to: 2026-12-31 }}\n{versions}"));
        site.replace("content/site.yaml", "current: \"1\"", "current: \"2\"");
        site.replace("content/site.yaml", "Métiers d'ici", "Métiers d'à côté");
    }),
    ("photos", |site| {
        site.write("content/ambassadors/pe-0001.jpg", photo_of(480, 480, 41_200));
        with_photo(site, "pe-0003");
        site.write("content/ambassadors/pe-0003.jpg", photo_of(640, 480, 99_950));
    }),
    ("page-and-sector", |site| {
        site.replace("content/pages/protocol.md", "slug: protocole-scolaire", "slug: regles");
        site.replace("content/pages/protocol.md", "Pas de démarchage, pas de", "Ni démarchage, ni");
        site.rename("content/sectors/cuisine-accueil.md", "content/sectors/cuisine.md");
        site.replace("content/sectors/cuisine.md", "\n---\n", "\naliases: [secteurs/cuisine-accueil]\n---\n");
        for profile in [SECOND, FOURTH] {
            site.replace(profile, "[cuisine-accueil]", "[cuisine]");
        }
        site.replace("content/sectors/sante.md", "[cuisine-accueil]", "[cuisine]");
        site.replace("content/organisations/auberge-des-quatre-lunes.yaml", "cuisine-accueil", "cuisine");
    }),
    ("texts", |site| {
        site.replace("content/site.yaml", "C'est gratuit.", "C'est gratuit et sans engagement.");
        let themes = "content/vocabularies/themes.yaml";
        site.replace(themes, "label: Reconversion", "label: Changer de métier");
        site.append(themes, "- id: rural\n  label: Campagnes\n");
        site.replace("content/forms/request.yaml", "\n", "\n# Un commentaire de plus.\n");
    }),
    ("who-is-reached", |site| {
        let config = "content/site.yaml";
        site.replace(config, "team: equipe@annuaire.example", "team: quelqu-un@ailleurs.example");
        site.replace(config, "address: https://annuaire.example/", "address: https://ailleurs.example/");
        site.replace(config, "Pays d'Exemple (démonstration)", "Pays d'Ailleurs");
        site.append(config, "repository: { address: \"https://github.com/mallory/annuaire\" }\n");
        let revision = "0123456789abcdef0123456789abcdef01234567";
        site.append(config, &format!("program: {{ address: \"https://git.example/m/a\", revision: {revision} }}\n"));
        site.replace(config, "demonstration: true", "demonstration: false");
        let form = "content/forms/request.yaml";
        site.append(form, "id: ailleurs\n");
        site.replace(form, "prefill: place, required: true", "prefill: place");
    }),
    ("too-old", |site| {
        site.replace(FIRST, "confirmed: 2026-01-12", "confirmed: 2021-01-12");
        site.replace(SECOND, "confirmed: ", "confirmed: 2015-01-01 #");
    }),
    ("somebody-elses-profile-with-code", |site| {
        site.replace(SECOND, "owner: sam", "owner: lea");
        site.replace(SECOND, "occupation: Cuisinier", "occupation: Chef");
        site.replace(FIRST, "since: 2014", "since: 2013");
        site.write("../.github/workflows/build.yaml", "on: push\n");
        site.append("themes/mine/css/6-mine.css", "a { color: red; }\n");
    }),
    ("renames", |site| {
        site.rename(SECOND, "content/ambassadors/pe-0009.yaml");
        site.replace("content/ambassadors/pe-0009.yaml", "since: 2019", "since: 2018");
        site.replace("content/ambassadors/pe-0009.yaml", "owner: sam", "owner: mallory");
        site.rename("content/pages/protocol.md", "content/pages/school.md");
        site.replace("content/pages/school.md", "title: Protocole en milieu", "title: Règles en milieu");
        let house = "content/organisations/auberge-des-quatre-lunes.yaml";
        site.rename(house, "content/organisations/auberge.yaml");
    }),
    ("charter-page-and-lost-sector", |site| {
        site.replace("content/site.yaml", "Métiers d'ici", "Métiers d'à côté");
        site.replace("content/pages/charter.md", "order: 1\n", "order: 9\n");
        site.append("content/pages/charter.md", "\nDonner deux heures par an.\n");
        site.remove("content/sectors/sante.md");
    }),
    ("faults", |site| {
        site.append(FIRST, "  bio: [\n");
        site.replace(SECOND, "since: 2019", "since: long ago");
        site.replace(SECOND, "occupation: Cuisinier", "occupation: Chef");
        site.write("content/pages/protocol.md", b"---\ntitle: \xff\n---\n");
        site.remove(THIRD);
    }),
    ("comments-alone", |site| {
        site.append(FIRST, "# Relu.\n");
    }),
];
