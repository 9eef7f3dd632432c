//! How often each choice is made: a word of the content's vocabularies and its chance in percent or its weight.

/// Audiences, each with its chance.
pub const AUDIENCES: &[(&str, usize)] = &[
    ("scolaires", 82),
    ("demandeurs-emploi", 44),
    ("en-formation", 30),
    ("salaries-reconversion", 31),
    ("parents", 22),
    ("professionnels-orientation", 18),
];

/// Levels: the audience each belongs to, and its chance where the audience is chosen.
pub const LEVELS: &[(&str, &str, usize)] = &[
    ("college", "scolaires", 66),
    ("lycee", "scolaires", 48),
    ("lycee-pro", "scolaires", 52),
    ("cfa", "scolaires", 27),
    ("post-bac", "scolaires", 21),
    ("jeunes", "demandeurs-emploi", 70),
    ("adultes", "demandeurs-emploi", 58),
];

/// Interventions of a person.
pub const INTERVENTIONS: &[(&str, usize)] = &[
    ("etablissement", 71),
    ("temoignage", 52),
    ("conference", 14),
    ("demonstration", 29),
    ("evenement", 43),
    ("visite", 33),
    ("interview", 21),
    ("portrait", 19),
];

/// Interventions of an organisation, which mostly opens its doors.
pub const INTERVENTIONS_OF_ORGANISATIONS: &[(&str, usize)] =
    &[("etablissement", 25), ("conference", 20), ("demonstration", 45), ("evenement", 62), ("visite", 88)];

/// Themes, each with its chance.
pub const THEMES: &[(&str, usize)] = &[
    ("mixite", 10),
    ("egalite", 7),
    ("handicap", 6),
    ("creation-activite", 9),
    ("alternance", 12),
    ("reconversion", 13),
];

/// Languages besides French.
pub const LANGUAGES: &[(&str, usize)] =
    &[("de", 21), ("en", 24), ("lb", 3), ("es", 5), ("it", 3), ("ar", 5), ("lsf", 1)];

/// What a consent may cover besides the name.
pub const CONSENT: &[(&str, usize)] = &[("open_data", 78), ("search_engines", 71)];

/// Roles: weight, first and last year in which the trade began, whether there is an employer.
pub const ROLES: &[(&str, usize, u32, u32, bool)] = &[
    ("salarie", 46, 1986, 2021, true),
    ("dirigeant", 15, 1988, 2018, true),
    ("branche", 6, 1990, 2018, true),
    ("jeune-en-formation", 9, 2019, 2021, true),
    ("competitions-metiers", 3, 2016, 2021, true),
    ("programmes-specifiques", 2, 2017, 2021, false),
    ("etudiant", 4, 2019, 2021, false),
    ("education-nationale", 4, 1992, 2018, false),
    ("referent-metier", 3, 1995, 2019, false),
    ("retraite", 5, 1972, 1990, false),
    ("parrain-marraine", 3, 1985, 2015, false),
];

/// The weight of a sector, by its place in the order of the ids: no network is even.
pub const SECTORS: &[usize] = &[9, 22, 14, 11, 34, 6, 19, 5, 12, 7, 16, 8, 10, 24, 21, 3, 18, 27, 9, 15, 4, 13, 11, 6];
