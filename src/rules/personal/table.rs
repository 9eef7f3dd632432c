//! How each kind of thing looks, and what the words around it must and must not say.
//!
//! Patterns are written for a text as [`super::reading`] reads it: in the letters of ASCII, without accents, in either
//! case. `{name}` stands for a part, and a line that is broken goes on behind its indentation. `only` and `unless` are
//! looked for in the text around with the thing marked: `«` and `»` stand where it begins and ends, `¶` where its clause
//! begins. Whether a kind is an error or a warning, [`Kind::rule`] says.

use super::Kind::{self, *};
use super::numbers;

/// What only counting tells, by the text before a thing, itself, and the text after it.
pub(super) type Check = fn(&str, &str, &str) -> bool;

/// One way in which a kind of thing looks.
pub(super) struct Row {
    pub(super) kind: Kind,
    /// Beginnings of words, one of which a text holds that holds such a thing; `#` stands for a digit.
    pub(super) sign: &'static str,
    pub(super) looks: &'static str,
    /// What must be around it, if anything must.
    pub(super) only: &'static str,
    /// What makes it something else.
    pub(super) unless: &'static str,
    pub(super) check: Check,
}

pub(super) const fn row(kind: Kind, sign: &'static str, looks: &'static str) -> Row {
    Row { kind, sign, looks, only: "", unless: "", check: |_, _, _| true }
}

impl Row {
    pub(super) const fn only(self, only: &'static str) -> Row {
        Row { only, ..self }
    }

    pub(super) const fn unless(self, unless: &'static str) -> Row {
        Row { unless, ..self }
    }

    pub(super) const fn check(self, check: Check) -> Row {
        Row { check, ..self }
    }
}

/// Ways to reach somebody, numbers that somebody is known by, what visitors must pay and who may not come, which are errors;
/// and what sells and hires, which is a warning.
#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // E-mail addresses, disguised ones too.
    row(Email, "@|arobas|arrobas|chez)|chez]|at)|at]|at}|at>|a)|a]|at- |a- |chez- ",
        r"{local}{at}{host}(?:{dot}{host}){0,5}{dot}[a-z]{2,}").unless("{no_mailbox}"),
    // A comma or a space where the point belongs.
    row(Email, "@", r"{local}@\s?{host}\s?[.,]\s?{ending}|{local}\s?@{provider}|{local}\s?@\s{host}\s\.\s?{ending}")
        .unless("{no_mailbox}"),
    // "At", "chez" and a lone handle are words: what stands before is a name of a mailbox, or behind stands who has many.
    row(Email, "@|arobas|arrobas|at |chez |at-|at_", r"(?:{telling}(?:\s(?:at|chez)\s|[_-]at[_-]|\s@){site}|
        {local}(?:\s(?:at|chez)\s|[_-]at[_-]|\s@){provider}{dot}{ending})").unless("{no_mailbox}"),
    row(Email, "at ", r"(?-i:[A-Za-z0-9._+-]+ AT [A-Za-z0-9-]+(?: DOT |\.)[A-Za-z]{2,})"),
    // "À" is a word of most sentences: the point of an address is what is looked for.
    row(Email, ".fr|.com|.net|.org|.eu|.de|.be|.ch|.lu|.io|.info|.alsace|point |dot ", r"(?:{telling}|
        {names}[a-z]*)\sa\s{site}").unless("{no_mailbox}"),
    // The sign left out.
    row(Email, "gmail|googlemail|hotmail|outlook|wanadoo|laposte|yahoo|icloud|proton",
        r"{telling}\s{provider}{dot}{ending}").unless("{no_mailbox}"),
    row(Email, "point |dot ", r"{host}\s(?:dot|point)\s{host}\s(?:at|a|chez|arr?obase?)\s{site}"),
    // Letter by letter.
    row(Email, "@", r"[a-z0-9](?:\s?[._-]?\s[a-z0-9]){2,}\s?@\s?(?:[a-z0-9](?:\s[a-z0-9])+|{host})\s?\.\s?{ending}")
        .unless("{no_mailbox}"),

    // Telephone numbers.
    row(Phone, "0|o#", r"\(?[0o]\)?(?:{gap}\d){9}").check(numbers::is_telephone),
    row(Phone, "+|00", r"\(?(?:\+|00) ?\(?33\)?{gap}(?:\(?0\)?{gap})?[1-9](?:{gap}\d){8}"),
    row(Phone, "33", r"33[ .]?[67](?:[ .-]?\d\d){4}"),
    row(Phone, "+", r"\(?\+ ?\(?(?:[124-9]|3[0-24-9])(?:{gap}\d){8,14}").check(numbers::is_abroad),
    row(Phone, "00", r"00 ?{neighbour}(?:{gap}\d){6,13}").check(numbers::is_abroad),
    row(Phone, "wa.me/|tel:|phone", r"[1-9]\d{8,14}").only(r"(?:wa\.me/|tel:|phone=|phone/)«"),
    row(Phone, "tel|handy|mobil|portable|phone|whatsapp|sms|fixe|fax|☎|📞|appel|joign|joindre|mon num|mon 0",
        r"0\d{2,}(?:{gap}\d+){0,5}|[1-9](?:[ .-]?\d\d){4}").only("{called}").check(numbers::is_called_telephone),
    row(Phone, "zero|0|o#", r"(?:zero[\s,.-]{1,2}(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|[1-9])|
        [0o][1-9])(?:[\s,.-]{1,3}(?:et[\s-])?(?:{number}|zero|\d{2})){4,12}").check(numbers::is_spelt_telephone),

    // Numbers that an office or a bank knows somebody by.
    row(SocialSecurity, "1|2", r"[12](?:{gap}\d){5}{gap}[\dab](?:{gap}\d){6}").check(numbers::is_social_security),
    row(SocialSecurity, "1|2", r"[12](?:{gap}\d){5}{gap}[\dab](?:{gap}\d){8}").check(numbers::is_social_security),
    row(BankAccount, "fr#|mc#|it#|de#|be#|lu#|ch#|es#|pt#", r"(?:(?:fr|mc|it)\d\d(?:\s?[a-z0-9]){23}|
        de\d\d(?:\s?\d){18}|be\d\d(?:\s?\d){12}|lu\d\d(?:\s?[a-z0-9]){16}|ch\d\d(?:\s?[a-z0-9]){17}|
        es\d\d(?:\s?\d){20}|pt\d\d(?:\s?\d){21})").check(numbers::is_bank_account),
    row(BankAccount, "rib", r"\d{5}\s?\d{5}\s?(?:[a-z0-9]\s?){11}\d{2}").only(r"\brib\b[^«]{0,24}«"),
    row(Plate, "-#", r"(?-i:[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2})").unless(r"(?:ref|serie|modele|lot|norme|code|
        article|piece|affaire|commande|dossier|reference)[^«]{0,16}«"),
    row(Plate, "immatricul|plaque|voiture|vehicule|fourgon|camion|camionnette|utilitaire|parking",
        r"(?-i:[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}|[1-9]\d{0,3} ?[A-Z]{2,3} ?(?:\d\d|2[AB]))")
        .only(r"(?:immatricul|plaque|voiture|vehicule|fourgon|camion|utilitaire|parking)[^«.!?]{0,60}«"),

    // Accounts at networks, for which a profile has no place; what a company or the network tells of its own is none.
    row(Account, "insta|snap|facebook|fb|tiktok|tik tok|telegram|whatsapp|discord|messenger|twitter|linkedin|mastodon|
        youtube|twitch|bluesky|threads|pinterest|strava|skype|viadeo",
        r"{network}(?:\s?/\s?[a-z]{2,10}){0,4}(?:\s(?:perso(?:nnel)?|prive))?(?:(?:\s?[:=]|\s?\(|,?\s(?:c'est|est)|
        ,?\ssous)\s?@?|\s@)(?:@{handle}|{handle}[._]{handle}|[a-z._-]*[0-9][a-z0-9._-]*[a-z_][a-z0-9_]*|
        [a-z_][a-z._-]*[0-9][a-z0-9_]*|{handle}#\d{4}|(?-i:{names}(?:\s[A-Z][A-Za-z-]+)?))").unless(r"{ours}|
        [:=]\s?(?:https?|www\.)|»/|@»|»(?:\.[a-z]{2,}/|://)"),
    row(Account, "insta|snap|facebook|fb|tiktok|tik tok|telegram|whatsapp|discord|messenger|twitter|linkedin|mastodon|
        youtube|twitch|bluesky|threads", r"{network}\s?(?::|est|c'est|\()?\s?@{handle}").unless("{ours}"),
    row(Account, "@", r"@{handle}\s?(?:\(|,)?\s?(?:sur|on|auf|via|chez)?\s?{network}").unless("{ours}|[a-z0-9]«"),
    row(Account, "mon ", r"mon (?:compte|profil|pseudo)(?:\s(?:perso(?:nnel)?|pro|public|{network}))?(?:\s?:\s?|
        \s(?:est|c'est)\s)@?(?:{handle}[._0-9]{handle})|mon (?:compte|profil|pseudo)[^.!?\n@]{0,20}@{handle}"),
    row(Account, "http|www|insta|face|fb.|m.me|t.me|linkedin|fr.linkedin|tiktok|vm.tiktok|twitter|x.com|snap|youtu|
        m.you|threads|pinterest|discord|bsky|mastodon|piaille|mamot|twitch|linktr|strava|soundcloud|viadeo|
        m.facebook", r"(?:https?://)?(?:[a-z0-9-]+\.)*(?:(?:instagram|facebook|fb|tiktok|twitter|x|twitch|viadeo|
        soundcloud|pinterest|threads)\.(?:com|fr|tv|net)|(?:m|fb|t)\.me|linkedin\.com/(?:in|pub)|snapchat\.com/add|
        bsky\.app/profile|strava\.com/athletes|discord(?:app)?\.(?:gg|com/users)|linktr\.ee|mastodon\.[a-z]+|
        piaille\.fr|mamot\.fr)/@?[a-z0-9][a-z0-9._%-]*(?:@{host}(?:\.{host})+)?/?").unless(r"/@?(?:groups|events|pages?|
        sharer|share|watch|hashtag|help|business|policies|privacy|legal|explore|reel|reels|p|intent|search|playlist|
        embed|shorts|results|live|company|school|about|login|tag|web|directory)\b[^»]*»"),
    row(Account, "http|www|youtu|m.you", r"(?:https?://)?(?:[a-z0-9-]+\.)*youtube\.com/(?:@|c/|user/|
        channel/)[a-z0-9._%-]+"),

    // Addresses of houses.
    row(Address, "rue|avenue|av.|boulevard|bd |bd. |blvd|bld|bvd|impasse|chemin|route|quai|allee|faubourg|lotissement|
        ruelle|venelle|montee", r"{house}{street}\s(?:du \d{1,2} {month}|[a-z']+(?:[ -][a-z']+){0,4})")
        .unless("{no_house}|{no_street}"),
    row(Address, "rue|grand", r"{house}grande?[' -]{1,2}rue").unless("{no_house}"),
    // Words that mean more than a street want a name behind them.
    row(Address, "place|square|residence|passage|esplanade|sentier|promenade|allees|hameau|lieu|cour |cite|clos|
        parvis|rond-point|mail |av |pl.|r.|rte|imp.|all.|chem.", r"{house}(?:place|square|residence|passage|esplanade|
        sentier|promenade|allees|hameau|lieu-?dit|cour|cite|clos|parvis|rond-point|mail|av|pl\.|r\.|rte|imp\.|all\.|
        chem\.)\s{of}{name}").unless("{no_house}"),
    // What every town has.
    row(Address, "place|pl.|square|cour |esplanade|sentier|parvis|promenade", r"{house}(?:place|pl\.|square|cour|
        esplanade|sentier|parvis|promenade)\s(?:de la|de l'|du|des|de)\s?(?:gare|mairie|eglise|hotel de ville|marche|
        chateau|republique|liberte|fetes|ecole|paix|moulin|lavoir|tilleuls?|fontaine|cathedrale|poste|halles?|douane|
        foire|bascule|victoire)").unless("{no_house}"),
    // "Cours" are lessons as well: a street has an article, or a comma behind its number.
    row(Address, "cours", r"{house}(?-i:[Cc]ours)\s{of}{name}").only(r"«\d+,|cours (?:du|de la|des|de l')|
        »[, -]*[01568]").unless("{no_house}"),
    row(Address, "lieu", r"(?:lieu-?dit\s(?:(?:le|la|les)\s|l')?{name})"),
    row(Address, "rue|avenue|boulevard|impasse|chemin|quai|place", r"(?:rue|avenue|boulevard|impasse|chemin|quai|
        place)\s{of}{name},?\s(?:n°\s?)?\d{1,4}(?:\s?bis)?").only(r"»(?:$|[.,;)\n!?\x22]|[ ,-]+(?:a |[0568]))")
        .unless(r"\b(?:19|20)\d\d»|\b\d»,[ -]*\d"),
    row(Address, "rue|avenue|boulevard|impasse|chemin|quai|place|zone|za|zi|zac|allee|route", r"(?:{street}|place|
        z(?:a|i|ac|one artisanale|one industrielle))\s{of}{name},?\s(?:-\s)?\d{5}\s{name}"),
    row(Address, "bp|cs|b.p.", r"(?-i:BP|CS|B\.P\.)\s?\d{2,6}(?:\s{1,2}\d{5})?").only(r"\d\s{1,2}\d{5}»|\d{4,}»")
        .unless(r"\D(?:19|20)\d\d»|»\s?(?:mois|heures|h |ans|€|euros|eleves|places)"),
    row(Address, "boite postale", r"boite postale\s(?:n°\s?)?\d{1,6}"),
    row(Address, "#", r"(?-i:[A-Z][A-Za-z-]*(?:strasse|str\.|weg|platz|gasse)\s{1,2}\d{1,4}[a-z]?|
        \d{1,4}[a-z]?,?\s[A-Z][A-Za-z-]*(?:strasse|str\.|gasse)|\d{1,4}[a-z]?,?\s(?:[A-Z][A-Za-z']+\s){1,3}(?:Street|
        Road|Lane|Avenue|Drive|Strasse))").unless(r"«(?:19|20)\d\d\b|{no_house}"),
    row(Address, "rue|avenue|boulevard|impasse|quai|allee|faubourg", r"(?:(?:numero|n°)\s?\d{1,4}(?:\s?(?:bis|
        ter))?\s?,?\s(?:de la |de l'|du |des )?|au \d{1,4}(?:\s?(?:bis|ter))?\s(?:de la |de l'|du |des ))(?:rue|
        avenue|boulevard|impasse|quai|allee|faubourg)\s[a-z'-]+(?:\s[a-z'-]+){0,3}").unless("{no_house}|{no_street}"),
    // In words, only where something lives: one paves two streets as well.
    row(Address, "rue|avenue|boulevard|impasse|quai|allee", r"{number}(?:[\s-](?:et[\s-])?{number}){0,2}(?:\s(?:bis|
        ter))?,?\s(?:rue|avenue|boulevard|impasse|quai|allee)\s{of}{name}").only(r"¶«|[:,]\s?«|[ ']au «|\b(?:habite|
        situee?|sise?|adresse|demeure|domicile|est) «").unless(r"«une?\s"),

    // What visitors are asked for, not what a trade earns and costs.
    row(Price, "€|eur", r"{amount}\s?(?:ttc|ht|net)?\s?(?:/\s?|(?:par|per|pro|each|la|chaque|de la|pour (?:une?|
        chaque|la|le)|du)\s|l'|de l'|pour l'){each}").unless(r"{nothing}|{money}|{much_travel}"),
    // What many trades earn by the hour.
    row(Price, "€|eur", r"{amount}\s?(?:ttc\s|ht\s)?(?:(?:de )?l'heure|/\s?h(?:eure)?|par heure|per hour|pro stunde|
        die stunde)").only(r"¶«|:\s*«|\b(?:comptez|je prends|je demande|pour)\s«|¶[^«]*{visits}").unless(r"{no_price}|
        ¶[^«]*(?:debute|commence|plomb|horaire|artisan|taux)[^«]*«|»[^.!?;\n]*(?:smic|salaire|brut|net|pour une?) ?"),
    row(Price, "tarif|honoraires|participation|defraiement|dedommagement|frais|indemnite", r"(?:tarifs?|honoraires|
        participation(?: aux frais)?|defraiement|dedommagement|frais (?:de deplacement|de route|de transport|
        de trajet|d'essence|kilometriques)|indemnites? kilometriques?){said}{amount}").unless("{no_price}"),
    row(Price, "prends|demande", r"je (?:prends|demande)\s(?:(?:environ|juste|seulement|generalement|souvent|
        en general)\s)?{amount}").unless("{no_price}"),
    row(Price, "prix|coute|cout|factur|forfait|devis|frais", r"(?:prix|coute(?:nt)?|cout|facturee?s?|forfait|devis|
        frais){said}{amount}").only(r"¶[^«]*{visits}|«[^»]*{visits}|»[^.!?;\n]*{visits}").unless("{no_price}"),
    row(Price, "€|eur", r"{amount} (?:de frais(?: de deplacement| kilometriques)?|d'honoraires|de defraiement|
        de participation|de deplacement|pour (?:mon|le|les) deplacements?)").unless(r"{no_price}|»\s?(?:de port|
        de dossier|de notaire|de scolarite|d'inscription|de bouche|de garde)"),
    row(Price, "€|eur", r"{visit}s?(?:\s(?:scolaire|guidee|en classe|d'une heure|d'une journee|est|sont))?\s?(?::|a|
        pour|de|au prix de|coute|a partir de)?\s{amount}").unless(r"{no_price}|»\s?(?:par |/)"),
    row(Price, "payant|tarifee|remuneree", r"{visit}s?\s(?:est\s|sont\s|reste\s|restent\s)?(?:payante?s?|tarifee?s?|
        remuneree?s?)").unless("{denied}"),
    // Without an amount.
    row(Price, "tarif|prix|devis", r"(?:tarifs?|prix|{visit}s?)\s?:?\s?(?:est |sont |se fait |se font )?(?:sur|
        selon) (?:devis|demande|la duree|la distance)|(?:tarifs?|prix) (?:a (?:convenir|definir|discuter|negocier)|
        negociables?|nous consulter|libres?)").only(r"(?:tarif|prix|devis)[^»]*»").unless("{denied}"),
    row(Price, "participation|contribution|defraiement|dedommagement", r"(?:(?:petite |
        legere )?participation (?:aux frais|financiere|libre|demandee|symbolique)|contribution (?:financiere|demandee|
        aux frais|libre)|(?:defraiement|dedommagement|remboursement) (?:demande|souhaite|apprecie|bienvenu|exige|
        a prevoir))").unless(r"{denied}|»{said}{amount}"),
    row(Price, "prevoir|prevoyez|moyennant|contre", r"(?:prevoir|prevoyez|moyennant) (?:environ )?{amount}|
        {visit}s? (?:se font )?(?:contre|moyennant) (?:[a-z]+ ){0,2}(?:remuneration|participation|finances?|paiement|
        don|cheque)").unless("{no_price}"),
    row(Price, "tarif|facture", r"tarifs?\s?:?\s?(?:a )?(?:me|nous) (?:consulter|demander|contacter)|(?:me|
        nous) consulter pour (?:le|les|mes|nos) tarifs?|demandez (?:le|les|mon|mes|nos) tarifs?|je facture (?:mes|les|
        chaque|la|l'|une?) ?{visit}s?"),
    row(Price, "gratuit", r"(?:{visit}s?|me deplace|viens|interviens)[^.!?\n]{0,24} pas gratuit(?:e?s?|ement)"),
    row(Price, "frais|deplacement|essence|trajet|peage|repas", r"(?:frais|deplacements?|essence|trajets?|peages?|
        repas|kilometres) (?:[a-z]+ ){0,3}a (?:votre|la) charge(?: (?:de l'etablissement|du lycee|du college|
        de l'ecole|des eleves))?"),

    // Whom one does not want, which the law forbids.
    row(Discrimination, "reserve|destine|ouvert|seulement|uniquement|exclusivement|strictement|only|de pref",
        r"(?:reservee?s?|exclusivement|uniquement|seulement|strictement) (?:aux?|pour les|pour des) (?:seuls |
        jeunes )?{some}|{some} (?:uniquement|seulement|exclusivement|only|de preference)|de preference (?:des? |
        une? )?{some}").unless(r"»\s?(?:et|comme|,|ou|/) ?(?:aux? |les )?(?:filles|femmes|etrang)|(?:pas|plus|
        n'est) [^«]{0,12}«|«[^»]*pas|en «franc|en fran"),
    row(Discrimination, "pas de|pas d'|aucun|sans|ni ", r"(?:pas de|pas d'|aucune?) ?{shut_out}(?: et (?:de |
        d')?{shut_out})?").only(r"¶«[^»]*»(?:$|[.!,;\n]|\s(?:chez (?:moi|nous)|sur m[oe][ns]|dans m(?:on|a|
        es) (?:atelier|equipe|entreprise|garage|boite|cuisine|camion)|ici|merci|svp|s'il))|je (?:ne |n')?(?:prends|
        veux|accepte|accueille|recois|forme|recrute)[^«]{0,12}«").unless(r"»[^.!?]{0,40}(?:dommage|helas|malheureus|
        encore|avant|epoque|trop peu|c'etait|chang|promo)|(?:y a|avait|voit|voyait|compte)[^«]{0,20}«"),
    row(Discrimination, "interdit|deconseill|refus|abstenir|sauf|s'abst", r"(?:interdit|deconseille|ferme|
        refuse)e?s? aux {shut_out}|{shut_out} (?:s'abstenir|non acceptee?s|refusee?s|pas acceptee?s|non admis(?:es)?)|
        sauf (?:les |aux )?{shut_out}").unless(r"(?:etait|n'est|plus|longtemps|jamais)[^«]{0,24}«|«[^»]*(?:plus|
        longtemps)"),
    row(Discrimination, "que des|que les", r"je (?:ne )?(?:prends|veux|accepte|accueille|recois|forme|
        recrute) que (?:des|les) (?:jeunes )?{some}"),

    // What sells something or hires somebody, which a profile is not for.
    row(Advertising, "meilleur|n°|numero un|leader|imbattable|premier", r"(?:les? |la |l'une? des |une? des |
        des )meilleure?s?(?: [a-z-]+){0,3} (?:de (?:france|la region|la ville|toute? l[ae']|tout le|l'est|lorraine|
        champagne|moselle|meuse|strasbourg|metz|nancy|reims)|d'(?:alsace|europe)|des (?:vosges|ardennes)|
        du (?:grand est|monde|pays|departement|marche|coin|quartier))|n°\s?1 (?:de|du|des|en|sur) (?:la |l')?[a-z]+|
        numero un (?:du|de la|des|en|francais|mondial|regional|europeen)|leaders? (?:du|de la|des|francais|mondial|
        regional|europeen|incontest)|(?:tarifs?|prix) (?:imbattables?|casses|mini|attractifs)|imbattables?")
        .unless(r"meilleure?s?(?: [a-z-]+)? (?:ouvri|apprenti|sommelier|jeune|ami|souvenir|moment|eleve)|(?:ligne|
        presse|machine|zone|poste|quai|atelier|halle|lot|etape|team) «|(?:pour|avec|contre)\sl[ea]s? «[^»]*meilleur"),
    row(Advertising, "remise|reduction|code promo|offre |devis grat|satisfait|livraison|achetez|commandez|profitez|
        faites appel|visitez|promo|%|abonnez|likez", r"-\s?\d{1,2} ?% (?:pour|sur)|\d{1,2} ?% de (?:remise|reduction|
        rabais)|code promo|promo(?:tion)?s? (?:du|de la|en cours|exceptionnelles?)|offre (?:speciale|exclusive|
        de lancement|decouverte|promotionnelle)|devis gratuits?|satisfaite?s? ou rembours|livraison (?:gratuite|
        offerte)|(?:achetez|commandez) (?:vite|en ligne|chez|nos|notre|mes|ma|vos|votre)|profitez (?:vite|de (?:nos|
        notre offre|mes))|faites appel a (?:nos|notre) (?:services|equipes?|entreprise|savoir)|visitez (?:notre|ma|
        mon|nos) (?:boutique|magasin|showroom|e-shop)|(?:abonnez-vous|likez) ").unless("«[^»]*%[^»]*»[^.!?]*(?:smic|
        salaire|tva)"),
    row(Recruiting, "recrut|embauch|engage|cherch|postul|envoyez|adressez|deposez|rejoign|candidat|pourvoir",
        r"(?:nous|on) (?:recrutons|embauchons|recrute|embauche|cherche(?:ons)? (?:des|une?|
        nos) (?:[a-z]+ )?(?:apprentie?|salariee?|collegue|soudeu(?:r|se)|cuisini(?:er|ere)|serveu(?:r|se)|
        technicien(?:ne)?|ouvri(?:er|ere)|vendeu(?:r|se)|chauffeur|candidat|profil|talent)s?)|(?:envoyez|adressez|
        deposez|transmettez)(?:-(?:nous|moi))? (?:vite )?(?:votre|vos|ton|un) (?:cv|candidature)s?|postulez|
        rejoignez[ -](?:nous|moi|notre equipe|nos equipes|l'equipe|mon equipe)|(?:postes?|cdi|cdd|stages?|
        alternances?|emplois?) (?:est |sont )?a pourvoir|candidatures? (?:ouvertes|a envoyer|spontanees bienvenues)|
        (?:je|l'entreprise|mon entreprise|mon patron|la boite) (?:recrute|embauche) (?:en ce moment|actuellement|des|
        deux|trois|\d)").unless(r"(?:comment|pourquoi|quand|si|qui|que|ou|dont) «|l'«|embauche» (?:a|vers|des) (?:\d|
        quatre|cinq|six|sept|huit|l'aube)"),
];
