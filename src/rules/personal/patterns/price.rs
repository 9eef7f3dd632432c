//! Prices for a visit.

use super::Pattern;
use crate::rules::personal::Kind;
use crate::rules::personal::prices::{
    is_expense, is_no_denial, is_paid_for_each, is_price, is_price_of_a_visit, is_price_of_an_hour, is_price_of_one,
};

pub(super) const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<amount>>\s?(?:ttc|ht|net)?\s?(?:/\s?|(?:par|per|pro|each|la|chaque|de la|pour (?:une?|chaque|la|le)|du)\s|l'|de l'|pour l')<<each>>",
        is_real: is_paid_for_each,
    },
    Pattern {
        // What many trades earn by the hour.
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<amount>>\s?(?:ttc\s|ht\s)?(?:(?:de )?l'heure|/\s?h(?:eure)?|par heure|per hour|pro stunde|die stunde)",
        is_real: is_price_of_an_hour,
    },
    Pattern {
        kind: Kind::Price,
        sign: "tarif|honoraires|participation|défraiement|dédommagement|frais|indemnité",
        regex: r"(?i)(?:tarifs?|honoraires|participation(?: aux frais)?|défraiement|dédommagement|frais (?:de déplacement|de route|de transport|de trajet|d'essence|kilométriques)|indemnités? kilométriques?)<<said>><<amount>>",
        is_real: is_price,
    },
    Pattern {
        kind: Kind::Price,
        sign: "prends|demande",
        regex: r"(?i)je (?:prends|demande)\s(?:(?:environ|juste|seulement|généralement|souvent|en général)\s)?<<amount>>",
        is_real: is_price,
    },
    Pattern {
        kind: Kind::Price,
        sign: "prix|coute|coûte|coût|factur|forfait|devis|frais",
        regex: r"(?i)(?:prix|co[ûu]te(?:nt)?|coût|facturée?s?|facture|forfait|devis|frais)<<said>><<amount>>",
        is_real: is_price_of_a_visit,
    },
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<amount>> (?:de frais(?: de déplacement| kilométriques)?|d'honoraires|de défraiement|de participation|de déplacement|pour (?:mon|le|les) déplacements?)",
        is_real: is_expense,
    },
    Pattern {
        kind: Kind::Price,
        sign: "€|eur",
        regex: r"(?i)<<visit>>s?(?:\s(?:scolaire|guidée|en classe|d'une heure|d'une journée|est|sont))?\s?(?::|à|pour|de|au prix de|coûte|à partir de)?\s<<amount>>",
        is_real: is_price_of_one,
    },
    Pattern {
        kind: Kind::Price,
        sign: "payant",
        regex: r"(?i)<<visit>>s?\s(?:est\s|sont\s|reste\s|restent\s)?payante?s?",
        is_real: is_no_denial,
    },
];
