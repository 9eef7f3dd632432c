//! What life tells of a person, which is a warning: age, birth, family, health, belief, politics, union, origin, orientation
//! and offences. Rows as those of the table, and words for which every row would be the same.

use super::Kind::{self, *};
use super::table::{Row, row};

/// What life tells of a kind: what one is, and what one has.
pub(super) struct Lexicon {
    pub(super) kind: Kind,
    pub(super) am: &'static str,
    pub(super) have: &'static str,
    pub(super) unless: &'static str,
}

/// What is told in other ways than [`WORDS`] are.
#[rustfmt::skip]
pub(super) const LIFE: &[Row] = &[
    // Births: of a person, not of a company, a project, an idea or a calf.
    row(Birth, "nee |nee,|ne a|ne d|ne e|ne f|ne le|ne un|ne l'|ne c|ne v|ne (|ne(|ne.e|ne,",
        r"{born}\s(?:(?:{born_in}(?:\.?\s[a-z'-]+){0,5}\.?\s(?:\([^()\n]+\)\s?)?|\([^()\n]+\)\s)?,?\s?(?:le|un|en|fin|
        debut|courant|vers|au mois de|en fin d'annee|au printemps|a l'automne|l'ete)\s(?:fin\s|debut\s)?{day}|
        {born_in}(?:\s[a-z'-]+){0,4}(?:\s?\([^()\n]+\))?,\s(?:le|en|un)\s{day}|
        (?:{born_in}(?:\s[a-z'-]+){0,4},?\s)?(?:le|un)\s{weekday}(?:\d{1,2}(?:er)?|premier)\s{month})")
        .only(r"{person}|\b(?:il|elle)[ ,]+{between}«[^»]*(?:\d\D+\d{4}|premier)").unless("{of_no_person}"),
    row(Birth, "nee |ne a|ne d|ne e|ne f|ne le|ne un", r"{born}\s(?:{born_in}(?:\s[a-z'-]+){0,4},?\s)?(?:le|un|en|fin|
        debut)\s{day}").only(r"¶[^«]*«[^»]*»\)?, ?(?:je |j'|moi|mon |ma |mes )").unless(r"¶{determiner}|
        {of_no_person}"),
    row(Birth, "mon anniv", r"mon anniversaire(?:\s(?:est|tombe|a lieu|se fete))?\s?:?\s(?:le\s)?(?:(?:\d{1,2}(?:er)?|
        premier)\s{month}|\d{1,2}[/.]\d{1,2})(?:\s\d{4})?"),
    row(Birth, "vu le jour", r"j'ai vu le jour(?:\s(?:a|au|en|dans (?:le|la|
        les))\s[a-z'-]+(?:\s[a-z'-]+){0,3})?,?\s(?:le|en|un)\s{day}"),
    row(Birth, "date de n|annee de n|jour de n|lieu et d|date et l|naissance|ddn|nee :|ne :|nee:|ne:|nee(|ne(|geboren|jahrgang|born ",
        r"(?:(?:date|jour|annee|lieu et date|date et lieu) de naissance(?:\s?:\s?[a-z-]+,|\sest|\s?,)?|naissance\s?:|
        ddn|nee?\(e\) le|nee?\s?:|geboren(?: am)?|jahrgang|born (?:on|
        in))\s{0,2}:?\s{0,2}(?:le\s)?(?:\d{1,2}(?:er)?\s{month}\s\d{4}|\d{1,2}\.?\s{foreign_month}\s\d{4}|
        {foreign_month}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d[\d./ -]{0,12}\d)"),
    row(Birth, "geboren", r"(?:am \d{1,2}\.\s?(?:{foreign_month}|\d{1,2}\.)\s?\d{4}|(?:im jahr |
        im {foreign_month} )?(?:19|20)\d{2})(?:\sin\s[a-z-]+){0,2}\sgeboren").only(r"¶«|\b(?:bin|wurde ich|ich wurde|
        bin ich)\s«"),
    row(Birth, "je suis|suis de", r"je suis (?:de|du millesime|un enfant de|une enfant de) 19\d\d|
        je suis (?:de la classe|de l'annee) \d{2,4}"),

    // Ages: not years of something, not the least one that is asked for.
    row(Age, "ans|piges|berges|balais|printemps", r"(?:j'ai|jai|j ai)(?:\s(?:tout juste|a peine|aujourd'hui|
        maintenant|bientot|deja|presque|desormais|environ|exactement|seulement|actuellement|juste|aussi|donc|
        moi-meme)){0,2}\s{grown}").unless("{of_time}"),
    row(Age, "ans|piges|berges|balais|printemps", "{grown}").only(r"(?:¶|[,:]\s?)«[^»]*»[,.;\s]*(?:et )?(?:{alone})|
        (?:{alone})[, ]+(?:et )?«[^»]*»(?:$|[,.])|¶«[^»]*», [a-z]+(?:euse|eur|iere|ier|rice|ienne|ien|iste)\b")
        .unless("», (?:premier|dernier|c'est|entier)|{of_time}"),
    row(Age, "aurai|avoir|approche|depasse|passe|franchi", r"(?:j'aurai|je vais avoir|je viens d'avoir|
        j'approche(?: de)?(?: mes| les)?|j'ai (?:depasse|passe|franchi)(?: les| mes))(?:\s(?:bientot|
        tout juste))?\s{years}").unless("{of_a_trade}"),
    row(Age, "ag", r"agee?(?:\(e\)|\.e)?(?:\s(?:aujourd'hui|maintenant|
        desormais))?(?:\sde)?(?:\sseulement)?\s{years}").only("{person}").unless("{of_no_person}|{of_time}"),
    row(Age, "age", r"(?:mon )?age\s?:\s?{years}|mon age\s?:\s?[1-9]\d").unless("{of_time}"),
    row(Age, "mes ", r"(?:(?:fet|souffl)[a-z]{1,5}|du haut de|malgre|avec|approche de|passe|atteint|eu)\smes\s{years}|
        mes\s{years} (?:et|ne)").unless("{of_time}"),
    row(Age, "ans|balais|printemps", r"{grown} (?:au compteur|bien (?:sonnes|tasses|tapes)|et toutes mes dents)|
        a (?:bientot|presque|pres de) {grown},? (?:je |j')"),
    row(Age, "trentaine|quarantaine|cinquantaine|soixantaine", r"(?:la|ma|une) (?:trentaine|quarantaine|cinquantaine|
        soixantaine) (?:bien (?:tassee|sonnee|entamee)|passee|approch)|j'approche (?:de )?la (?:trentaine|quarantaine|
        cinquantaine|soixantaine)"),
    row(Age, "souffl|bougies", r"souffl[a-z]{1,5}\s(?:mes|ses)\s(?:\d\d|{tens}) bougies"),
    row(Age, "ans", r"(?-i:{names}(?:-[A-Z][a-z]+)?(?:\s[A-Z][A-Za-z.'-]*){0,2})\s?(?:[,:(-]|,\s?j'ai|a|
        \s)\s?(?:bientot\s|deja\s)?{years}\)?").only(r"¶«|[:,]\s?«|¶(?:je suis|m'appelle|moi)|\b(?:suis|m'appelle|moi|
        et|avec|voici|apprentie?|collegue|(?:maman|papa|mere|pere) de) «").unless("{of_time}"),
    row(Age, "jeune|je suis u", r"(?:je suis une?\s(?:homme|femme|maman|papa|mere|pere)|jeune\s(?:femme|homme|fille|
        garcon|papa|maman|mere|pere|retraitee?|apprentie?|diplomee?|entrepreneure?|agricultrice|agriculteur|artisane?|
        cheffe?))\s(?:agee?\s)?de\s{years}").unless(r"{of_a_trade}|»\s?(?:peut|doit|qui|et plus|ou plus|minimum)"),
    // The present: "at 42, I began" tells no age.
    row(Age, "ans", r"a\s(?:bientot\s|presque\s)?(?:[2-9]\d|{tens})\s?ans\s?(?:passes|
        revolus)?,?\s(?:je (?:suis (?:toujours|encore|aujourd'hui|maintenant|le doyen|la doyenne|la? (?:plus|
        benjamine?|cadette?|ainee?))|[a-z]+ (?:toujours|encore))|j'[a-z]{3,} (?:toujours|encore))"),
    row(Age, "viens de f|vais f|fete mes|vais sur mes", r"(?:je viens de feter|je vais (?:bientot )?feter|je fete|
        je vais sur) mes\s{years}").unless("{of_time}"),
    // So many years are rarely those at a company.
    row(Age, "viens de f|fete mes", r"(?:je viens de feter|je fete) mes\s[4-9]\d ans").unless(r"{of_a_trade}|
        »\s?(?:a la (?:sncf|mine)|a l'(?:usine|hopital)|en (?:usine|poste))"),
    row(Age, "moi,|moi c|moi ,", r"moi\s?(?:,|c'est)\s{grown}").only(r"¶«[^»]*»(?:$|[,.\n)!;:]| et )").unless(r"{of_time}|
        »[, ]*c'est"),
    row(Age, "ans|piges|berges|balais|printemps", r"(?:mon|ma|notre)\s(?:petit |petite |grand |
        grande )?{family}(?:\s(?-i:[A-Z])[a-z-]+)?(?:\s?[,(]\s?(?:agee?\sde\s)?|\sa\s(?:aujourd'hui |deja |bientot )?|
        \s(?:agee?\s)?de\s){years}\)?").unless("{of_time}"),
    row(Age, "mes enf|mes fil|mes jum|mes deux|mes trois", r"mes (?:deux |trois |quatre )?(?:enfants|fils|filles|
        jumeaux|jumelles) (?:ont|de)\s(?:\d{1,2}(?:,| et)\s){0,4}{years}").unless("{of_time}"),
    row(Age, "i am|i'm|ich bin", r"(?:i am|i'm|ich bin) (?:1[3-9]|[2-9]\d)").only(r"»(?:$|[.,!;\n](?:$|\D)| (?:and|
        und) )"),
    row(Age, "jahre|years", r"(?:ich bin \d{1,2} jahre alt|i(?: am|'m) \d{1,2} years old)"),
    row(Age, "quadra|quinqua|sexag|septuag|trenten|quaranten|cinquanten|soixanten", r"(?:trentenaire|
        quadra(?:genaire)?|quinqua(?:genaire)?|sexagenaire|septuagenaire|soixantenaire)|j'ai (?:la (?:trentaine|
        quarantaine|cinquantaine|soixantaine)|passe la (?:quarantaine|cinquantaine|soixantaine))").only(r"¶«|
        \b(?:suis|moi|je),? (?:une? )?(?:jeune |jeunes )?«|«j'ai").unless(r"»s\b"),

    // The person's own family: whom one lives with, and how many children.
    row(Family, "maman|papa|mere|pere|maman", r"(?:maman|papa|(?:grand-)?mere|(?:grand-)?pere)\s(?:(?:tres )?(?:solo|
        celibataire|isolee?|comblee?)|au foyer|de famille(?: nombreuse)?|(?:de|d')\s?(?:\d|{number}|jeunes|grands?|
        petits?|plusieurs)\s?(?:(?:petite?s?|grande?s?|beaux|belles|jeunes|adorables)\s)?(?:enfants?|filles?|garcons?|
        fils|ados?|bebes?|petits-enfants|jum(?:eaux|elles)|triples)|de (?:jum(?:eaux|elles)|triples))")
        .unless(r"\b(?:une|des|chaque|les|aux?|la|le)\s«|{of_others}"),
    row(Family, "enfant|fille|garcon|fils|gamin|gosse|bambin|petits-enf|jum", r"nous avons\s(?:\d|{number})\senfants|
        j'ai\s(?:\d|{number})\s(?:(?:petite?s?|grande?s?|beaux|belles|jeunes)\s)?(?:enfants?|filles?|garcons?|fils|
        gamins?|gosses|bambins|petits-enfants|jum(?:eaux|elles))").unless(r"»\s(?:dans (?:mon|ma|l'|le|la|notre)|
        en (?:stage|formation|apprentissage|classe)|sur |a l'atelier|autour)"),
    row(Family, "marie|mariee|pacs|divorc|veuf|veuve|celibataire|fiance|separe|en couple", r"(?:mari|pacs|divorc|
        fianc)ee?|veuve?|veuf|celibataire|separee?|en couple").only(r"(?:¶|[,:]\s?|
        \bet )«[^»]*»(?: depuis [^.,]{1,12})?(?:,|\set|\savec|\sa)\s(?:(?:et|avec) )?(?:une? |mere |pere |sans |avec |
        \d|{number} |maman |papa |j'|je )").unless(r"«(?-i:Marie)»|»\s(?:a|avec) (?:mon|ma|le|la|un homme|une femme)\b"),
    // "Marié" and "Marie" are read alike.
    row(Family, "marie", r"(?-i:Marie), (?:\d|{number}) (?:enfants?|filles|garcons|fils)"),
    row(Family, "eleve", r"j'eleve (?:seule? )?(?:mes|ma|mon|\d|{number}) ?(?:deux |trois |quatre )?(?:enfants?|
        filles?|fils|garcons?)(?: seule?)?"),
    row(Family, "divorce|conge|garde alt|attends|futur|separation conj|veuvage|mariage|ex-|belle-mere|famille|vie de|
        qui eleve", r"(?:mon|ma) (?:divorce|conge (?:maternite|paternite|parental)|separation conjugale|veuvage|
        mariage|ex-mari|ex-femme|ex-compagn(?:on|e)|belle-mere|famille (?:recomposee|monoparentale|nombreuse))|
        ma vie de (?:maman|papa|mere|famille)|(?:mere|pere|maman|papa) qui eleve|(?:ma |en )?garde alternee|
        j'attends (?:un enfant|un bebe|un heureux evenement|des jumeaux)|future maman|futur papa"),

    // Health, in other words than those of the lexicon.
    row(Health, "j'ai ete", r"j'ai ete (?:moi-meme |aussi )?(?:greffee?|amputee?|hospitalisee?|internee?|
        operee? (?:du|de la|de|d'un|des)|diagnostiquee?|reconnue? (?:rqth|handicapee?|travailleu(?:r|se) handicapee?|
        en invalidite)|en (?:depression|burn[\s-]?out|arret maladie|remission)|malade (?:du|d'un|pendant|longtemps))")
        .unless("{no_illness}"),
    row(Health, "attein|souffr|ampute|greffe|porteu", r"(?:(?:atteinte?|souffrant|porteur|porteuse)\s(?:de la |de l'|
        d'une? |de |du |d')(?:[a-z]{2,6} )?{illness}s?|amputee?\s(?:de la|de|d'une?|d'|du|des)\s?[a-z]+|
        greffee?\s(?:du|de la|des)\s(?:rein|coeur|foie|poumon|cornee|moelle)s?)").only(r"{apposition}|¶«[^»]*»(?:$|
        [.!\n])|¶[^«]*\b(?:je |j'|m')[^«]*«").unless("{of_others}|{no_illness}"),
    row(Health, "ich bin|bin ich", r"(?:ich bin|bin ich)\s(?:(?:selbst|auch|seit geburt|von geburt an|zu \d+ prozent|
        ein|eine)\s){0,2}(?:schwerbehindert|behindert|gehorlos|schwerhorig|taub|blind|autist(?:in|isch)?|
        legastheniker(?:in)?|diabetiker(?:in)?|epileptiker(?:in)?|rollstuhlfahrer(?:in)?|depressiv|krebskrank|
        querschnittsgelahmt|schwanger)").unless("{no_illness}"),
    row(Health, "i am|i'm|i have|i've", r"i(?: am|'m)\s(?:(?:also|myself|an?|born)\s){0,2}(?:deaf|hard of hearing|
        dyslexic|dyspraxic|blind|autistic|disabled|diabetic|epileptic|bipolar|pregnant|hiv[ -]positive|
        wheelchair user|cancer survivor)|i(?: have|'ve got)\s(?:dyslexia|autism|adhd|epilepsy|diabetes|cancer|
        multiple sclerosis|a disability|depression)").unless("{no_illness}|»-"),
    row(Health, "fauteuil|appareil|prothese|implant|perdu", r"(?:je (?:suis|me deplace|roule|vis|
        travaille) en fauteuil(?: roulant)?|j'ai perdu (?:une?|deux|trois|mon|ma|mes) (?:oeil|main|bras|jambe|pied|
        doigts?|vue|audition|oreille)|je porte (?:une prothese|un implant|des appareils auditifs|un appareil auditif)|
        ma prothese|mon implant cochleaire)"),

    // Union, religion and politics, wherever they are told.
    row(Union, "cgt|cfdt|cfe|cftc|unsa|force o|fsu|sud|solidaires", r"(?-i:CGT|CFDT|CFE-CGC|CFTC|UNSA|
        [Ff]orce [Oo]uvriere|FSU|S(?:UD|ud)[- ](?:Rail|Education|Sante|PTT|Solidaires|Industrie|Commerces?|Chimie|
        Collectivites|CT|Aerien|Telecom|Recherche|Energie|Michelin))"),
    row(Union, "syndi|delegu|mandat|milit|adh|encarte|membre|elu|permanent|secretaire|representant|responsable|
        ma section|carte|president", r"(?:deleguee? syndicale?|syndiquee?|syndicaliste|mandat syndical|
        ma section syndicale|(?:militante?|representante?|permanente?|responsable) syndicale?|mon syndicat|
        secretaire du syndicat|(?:milite|adhere|adherente?|encartee?|elue?|deleguee?|mandatee?|membre|permanente?|
        carte|representante?|secretaire|presidente?)\s(?:(?:au )?(?:cse|comite d'entreprise|
        comite social et economique)\s)?(?:sur la liste\s)?{mine}(?:syndicat|fo|solidaires|f[dn]sea|
        confederation paysanne|coordination rurale))").unless(r"»\s?(?:mixte|intercommunal|des eaux|d'initiative|
        de copro|d'electri|d'agglo|viticole|forestier|professionnel)|{of_union_law}"),
    row(Union, "greve|piquet", r"j'ai fait (?:toutes les |la |une |des )?greves?|piquets? de greve"),
    row(Union, "mitglied", r"mitglied (?:bei der|in der|der|bei|von)\s(?:ig metall|ig bau|ig bce|ver\.?di|dgb|gew|
        gewerkschaft)"),
    row(Religion, "religion|confession|paroisse|mosquee|synagogue|eglise|ma foi|ramadan|messe|kippa|voile|foulard|
        hijab|culte|temple|islam|je prie|halal|casher|kasher|communion|bar-mit|conversion|bapteme|pelerin|catech|
        converti", r"(?:ma religion|de confession (?:juive|musulmane|catholique|protestante|orthodoxe|evangelique|
        chretienne|bouddhiste)|ma paroisse|ma mosquee|ma synagogue|(?:dans|a|de|pour) mon eglise|ma foi (?:chretienne|
        catholique|musulmane|juive|protestante)|je (?:fais|jeune pendant|pratique|respecte|suis) le ramadan|
        pendant le ramadan,? (?:je |j')|je (?:vais|prie) (?:a la|dans une?) (?:messe|mosquee|synagogue|eglise|temple)|
        je vais au (?:culte|temple)|je prie (?:cinq|chaque|tous|dieu|allah|avant)|je mange (?:halal|casher|kasher)|
        ma foi en|ma (?:communion|bar-mitsva|conversion religieuse)|mon (?:bapteme|pelerinage)|(?:je (?:fais|
        enseigne) |au |le )catechisme|ma kippa|mon (?:voile|foulard|hijab)|je porte (?:le|un) (?:voile|hijab|
        foulard islamique)|convertie? (?:a l'islam|au (?:christianisme|bouddhisme|judaisme|catholicisme)))"),
    row(Religion, "ich bin|bin ich|i am|i'm", r"(?:(?:ich bin|bin ich)\s(?:(?:glaubig|praktizierend|selbst|auch|
        eine?)e?r?\s){0,2}(?:muslim(?:in|a)?|moslem|katholisch|katholik(?:in)?|evangelisch|protestant(?:in)?|judisch|
        jude|judin|christ(?:in)?|buddhist(?:in)?|atheist(?:in)?)|i(?: am|'m)\s(?:(?:also|practising|practicing|
        an?)\s){0,3}(?:muslim|catholic|protestant|jewish|jew|buddhist|hindu|atheist|christian))")
        .unless(r"Christian»\s(?-i:[A-Z])|» (?:school|church|college|studies)"),
    row(Politics, "milit|adh|encarte|membre|sympathisant|elu|candidat|responsable|delegue|vot|carte|conseill|adjoint|
        tracte|campagne|liste|etiquette|investi", r"(?:milite|militante?|adhere|adherente?|encartee?|membre|
        sympathisante?|elue?|candidate?|responsable|deleguee?|vote|carte|tracte|campagne|liste|etiquette|
        investie? par|conseill(?:er|ere) (?:municipale?|departementale?|regionale?)|adjointe?|maire)\s{mine}(?:(?:aux|
        des|les)\s)?(?:communistes?|socialistes?|ecologistes?|partis? (?:socialiste|communiste|radical|politique|
        ecologiste|de gauche|de droite|de la majorite)|rassemblement national|front national|(?:la )?france insoumise|
        lfi|rn|ps|pcf|lr|udi|modem|mouvement democrate|eelv|europe ecologie|ecologistes|(?:aux |des |les |
        chez les )verts|republicains|insoumise?s?|reconquete|debout la france|lutte ouvriere|npa|renaissance)")
        .unless(r"rn»\s?\d"),
    row(Politics, "lfi|eelv|pcf|modem|npa|rassemblement n|front n|france ins|parti ", r"(?-i:LFI|EELV|PCF|MoDem|NPA)|
        (?:rassemblement|front) national|(?:la )?france insoumise|parti (?:socialiste|communiste)"),
    row(Politics, "milit|adh|membre|elu|candidat", r"(?:milite|militante?|adherente?|membre|elue?|candidate?) (?:des|
        chez les|aux|avec les) verts"),
    row(Politics, "mitglied", r"mitglied (?:bei der|bei den|in der|der|bei|von)\s(?:spd|cdu|csu|afd|fdp|grunen|linken|
        linkspartei|piratenpartei)"),
    row(Politics, "gauche|droite|d'extreme", r"(?:je (?:suis|me sens|vote|votais)|j'ai (?:toujours )?vote|
        etant)\s(?:(?:plutot|tres|clairement|resolument|toujours|moi-meme|une?|femme|homme|electeur|electrice|
        d')\s?){0,3}(?:(?:de|d'|a l'|a)\s?(?:extreme[\s-])?(?:gauche|droite))").unless(r"(?:suis|sens) a (?:gauche|
        droite)»|»\s?(?:a droite|a gauche|de |du |d'|en |sur )"),
    row(Politics, "gauche|droite", r"(?:engagee?|ancree?|militante?) a (?:l'extreme[\s-])?(?:gauche|droite)|
        (?:le coeur|sensibilite|convictions?|homme|femme|militante?|elue?|electeur|electrice) (?:de|
        a) (?:l'extreme[\s-])?(?:gauche|droite)"),
    row(Politics, "vote|votais|votant", r"(?:j'ai (?:toujours )?vote|je (?:vote|votais))(?: pour)? (?-i:(?:Melenchon|
        Macron|Le Pen|Bardella|Zemmour|Hollande|Sarkozy|Jadot|Hidalgo|Pecresse|Roussel|Glucksmann|Jospin|Chirac)|
        (?:le )?(?:RN|PS|PCF|LR|LFI|EELV|FN|MoDem|NPA))"),
    row(Politics, "politique", r"mes (?:opinions|convictions|idees|engagements) politiques|mon (?:engagement|opinion|
        parti|mandat) politique|ma (?:famille|sensibilite|carriere) politique"),

    // Whom one loves, and where one's family comes from.
    row(Orientation, "ich bin|bin ich|i am|i'm", r"(?:(?:ich bin|bin ich)\s(?:(?:selbst|auch|offen|
        eine?)\s){0,2}(?:schwul|lesbisch|lesbe|bisexuell|homosexuell|transgender|trans|queer|nicht-?binar)|i(?: am|
        'm)\s(?:(?:also|openly|an?|proud|proudly|woman|man)\s){0,3}(?:gay|lesbian|bisexual|homosexual|transgender|
        trans|queer|non-binary))").unless("»-"),
    row(Orientation, "mari et|compagn|epoux et|femme et|epouse et|couple", r"(?:mon (?:mari|compagnon|
        epoux) et moi,?\s(?:sommes\s)?(?:deux hommes|(?:un )?couple d'hommes|deux papas)|ma (?:femme|compagne|
        epouse) et moi,?\s(?:sommes\s)?(?:deux femmes|(?:un )?couple de femmes|deux mamans)|(?:notre|mon|en|
        un) couple (?:d'hommes|de femmes|de meme sexe|homosexuel|gay|lesbien|homoparental))"),
    row(Orientation, "suis bi|suis homo", r"je suis (?:bi|homo)").unless("»-"),
    row(Orientation, "ouvertement|fier", r"(?:ouvertement|fiere?ment|fiere? d'etre) (?:homosexuel(?:le)?|gay|
        lesbienne|bi(?:sexuel(?:le)?)?|trans(?:genre)?|queer)"),
    row(Orientation, "je suis ne|assigne|deux papas|deux mamans", r"je suis nee? (?:fille|garcon|dans un corps|
        dans le mauvais corps)|assignee? (?:fille|garcon|femme|homme) a la naissance|(?:mes enfants|ma fille|mon fils|
        notre fils|notre fille) (?:ont|a) deux (?:papas|mamans)").unless(r"«je[^»]*» (?:de|d'une?) "),
    row(Orientation, "marie", r"mariee (?:a|avec) une femme|marie (?:a|avec) un homme").only(r"¶[^«]*\b(?:je |j'|m')")
        .unless("{of_others}"),
    row(Origin, "d'origine", r"(?:(?:je suis|etant|j'etais)\s(?:(?:moi-meme|aussi|une?|francaise?|femme|homme|nee?|
        ouvri[e]re?|fiere|fier)\s){0,4})?d'origines?\s{nation}").only(r"«(?:je|etant|j')|{apposition}|
        ¶«d'origine [^»]*»[^,.]{0,20},\s(?:je|j')"),
    row(Origin, "mes origines|mes racines|mes parents|fils d|fille d|issu|racise|moitie|mi-|suis franco|famille d|
        quand on e|comme on e", r"(?:mes (?:origines|racines)\s{nation}|mes parents sont (?:immigres|{nation})|
        (?:petit-)?(?:fils|fille) (?:d'immigres|de harkis?|de refugies|d'exiles|de rapatries|d'une? {nation}|
        de {nation}|d'{nation})|(?:petite-)fille d'immigres|je suis (?:a )?(?:moitie|mi-|franco-) ?{nation}|
        (?:issue?|famille) (?:des|de) gens du voyage|(?:quand|comme) on est (?:noire?|arabe|maghrebin|asiatique|
        metisse?)|issue? de l'immigration|je suis (?:une (?:femme|personne) |un homme )?racisee?)").only(r"¶«|,\s?«|
        ¶[^«]*\b(?:je |j'|moi|mes |que )").unless(r"¶[^«]*(?:eleve|jeune|public|accompagn|personne|l'histoire|
        form)[^«]*«|»-"),
    row(Origin, "algerie|italie|espagne|armenie|afghanistan|ukraine|haiti|iran|irak|inde|angola|albanie|maroc|
        portugal|senegal|mali|cameroun|congo|kosovo|vietnam|cambodge|laos|liban|bresil|togo|benin|pakistan|tunisie|
        turquie|pologne|cote d|guinee|chine|syrie|russie|roumanie|serbie|bosnie|georgie|tchetchenie|madagascar|
        guyane|guadeloupe|martinique|comores", r"(?:mes (?:grands-|arriere-grands-)?parents|ma (?:famille|mere|
        grand-mere)|mon (?:grand-)?pere|mes ancetres) (?:(?:est|sont|etait|etaient) (?:arrivee?s?|venue?s?|
        originaires?|nee?s?)|vient|viennent) {country}|je (?:viens|suis (?:arrivee?|venue?)) {country}")
        .unless("{of_others}"),

    // Convictions and prison.
    row(Offence, "prison|taule|casier|bracelet|condam|incarc|emprison|deten|peine|ecrou|maison d|barreaux|sursis|
        liberte cond|controle jud|tig|travaux d'int", r"(?:j'ai (?:deja )?fait\s(?:(?:de la|un peu de|une?|\d{1,2}|
        deux|trois|quatre|cinq|six|dix|quelques|plusieurs|ans?|mois|annees?|de)\s){1,4}(?:prison|taule|detention)|
        (?:j'ai ete|ayant ete|j'etais) (?:condamnee?|incarceree?|emprisonnee?|detenue?|placee? en detention|
        mise? en examen)|(?:mon|j'ai un) casier (?:judiciaire|n'est pas vierge|charge)|avec mon casier|j'ai (?:fait|
        pris|purge) (?:\d{1,2}|{number}) (?:mois|ans) (?:ferme|de (?:ferme|cabane|placard))|
        je porte un bracelet electronique|j'ai passe (?:(?:une?|\d{1,2}|{number}|quelques|plusieurs|ans?|mois|
        annees?)\s){1,3}(?:en (?:prison|detention|taule)|a la maison d'arret|derriere les barreaux)|
        je suis (?:sortie?|passee?) (?:de|par la(?: case)?) prison|(?:mon|avec mon|(?:je suis|j'etais|j'ai ete) (?:en|
        sous|avec)) (?:sursis|liberte conditionnelle|controle judiciaire)|j'ai (?:fait|effectue) (?:des|mes) (?:tig|
        travaux d'interet general)|(?:ma|a ma|depuis ma) sortie de prison|ma (?:peine de prison|detention|
        incarceration|garde a vue)|j'ai purge (?:une|ma) peine|j'etais en (?:prison|detention)|ma condamnation)")
        .unless(r"condamnee?s?»\s(?:a\s[a-z]+(?:er|ir|re)\b)|(?:prison|detention|arret|casier)»\s(?:comme |
        en tant que|pour y |a |avec |une? |mon |ma |le |la )"),
];

/// What life tells of the person.
#[rustfmt::skip]
pub(super) const WORDS: &[Lexicon] = &[
    Lexicon { kind: Family, am: "mariee?|pacsee?|divorcee?|celibataire|veuf|veuve|fiancee?|en couple|orpheline?|papa|
        maman|pere|mere|grand-pere|grand-mere", have: "", unless: r"»e?\s(?:a|avec) (?:mon|ma|un homme|une femme|
        l[ae'])|»\s(?:poule|porteuse|superieur|fondat|blanc|d[eu] (?:l[a']|ce|cette|projet|nombreu))|«[^»]*\bl[ae] |
        «[^»]*(?-i:Marie)»" },
    Lexicon { kind: Health, am: r"rqth|handicapee?|situation de handicap|sourde?|malentendante?|aveugle|malvoyante?|
        autiste|dys(?:lexi(?:que|e)|praxique|phasique|calculique)|epileptique|diabetique|seropositi(?:f|ve)|
        paraplegique|tetraplegique|hemiplegique|bipolaire|depressi(?:f|ve)|asthmatique|alcoolique|enceinte|
        amputee?(?: d(?:e la|u|'une?|es) [a-z]+)?|greffee?|hemophile|trisomique|schizophrene|fauteuil(?: roulant)?|
        allergique|reconnue? travailleu(?:r|se) handicapee?|travailleu(?:r|se) handicapee?|invalide|tdah|porteu(?:r|
        se) de trisomie(?: 21)?", have: r"rqth|tdah|cancer|depression|burn[\s-]?out|sclerose|diabete|epilepsie|
        autisme|dyslexie|dyspraxie|mucoviscidose|maladies? (?:chronique|professionnelle|grave|rare|auto-?immune|
        genetique|d(?:e |')(?:crohn|parkinson|charcot|lyme|hodgkin|meniere|huntington|verneuil|basedow|addison|wilson|
        alzheimer))|handicap|accident vasculaire|avc|surdite|greffe|leucemie|endometriose|infarctus|schizophrenie|
        grossesse|amputation|traitement medical|fauteuil roulant|antidepresseurs?|fibromyalgie|trouble bipolaire|
        stimulateur cardiaque|pacemaker|lymphome|tumeur|hepatite|vih|asthme|hernie discale|lombalgie|arthrose|
        scoliose|anorexie|boulimie|alcoolisme|eczema|troubles? (?:dys|anxieux|bipolaire|de l'attention|du spectre|
        musculo)|crises? d'epilepsie|syndrome d|insuline|allergies?|migraines|handicaps?", unless: "{no_illness}|
        «enceinte»\\s(?:acoust|scol|sport|du |de la |de l'|close|sonore|fortif|clotur)" },
    Lexicon { kind: Religion, am: "catholique|protestante?|evangelique|orthodoxe|musulmane?|juive|juif|bouddhiste|
        hindoue?|croyante?|pratiquante?|athee|chretienne|chretien|temoin de jehovah|mormone?", have: "",
        unless: r"(?:pratiquant|croyant)e?»?\s?(?:de |d'|du |en (?:la|l'|mon))" },
    Lexicon { kind: Politics, am: "communiste|socialiste|royaliste|gaulliste|anarchiste|trotskiste|macroniste|
        lepeniste|melenchoniste|insoumise?|frontiste", have: "", unless: "" },
    Lexicon { kind: Orientation, am: r"homosexuel(?:le)?|gay|lesbienne|bisexuel(?:le)?|pansexuel(?:le)?|
        asexuel(?:le)?|transgenre|transsexuel(?:le)?|trans|non[\s-]binaire|intersexe|queer|lgbt[qia+]*",
        have: "homosexualite|coming[\\s-]out|orientation sexuelle|identite de genre|changement de sexe|bisexualite|
        transidentite|transition de genre|sexualite|vie sexuelle", unless: "»-" },
    Lexicon { kind: Origin, am: "arabe|kabyle|berbere|maghrebine?|gitane?|tzigane|tsigane|manouche|metisse?|rom|
        noire?|immigree?|refugiee?|sans-papiers", have: "", unless: r"»-" },
    Lexicon { kind: Offence, am: "ancien(?:ne)? (?:detenue?|prisonni(?:er|ere)|taularde?|delinquante?|dealer|dealeuse|
        braqueu(?:r|se))|sortie? de (?:prison|detention)|ex-(?:detenue?|taularde?)", have: "", unless: "" },
];
