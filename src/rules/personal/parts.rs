//! What the patterns of the table and of the lexicon share.

/// What several patterns share, by its name. A part may hold those before it; `{names}` are the first names that France
/// gives most.
#[rustfmt::skip]
pub(super) const PARTS: &[(&str, &str)] = &[
    // Addresses of mailboxes and of networks.
    ("local", r"[a-z0-9][a-z0-9._%+-]*"),
    ("telling", r"[a-z0-9%+-]*[._0-9][a-z0-9._%+-]*"),
    ("host", r"[a-z0-9-]+"),
    ("at", r"(?:\s?[(\[{<]\s?(?:@|at|a|chez|arr?obas?e?)\s?[)\]}>]\s?|\s?-(?:at|a|chez|arr?obas?e?)-\s|\s@\s|@\s?|
        \s?arr?obase?\s?)"),
    ("dot", r"(?:\.|\s?[(\[{<]\s?(?:\.|dot|point)\s?[)\]}>]\s?|\s(?:dot|point)\s|\s?-(?:dot|point)-\s?)"),
    ("ending", r"(?:com|fr|net|org|eu|info|pro|io|be|ch|de|lu|alsace|email|asso\.fr)"),
    ("provider", r"(?:gmail|googlemail|hotmail|outlook|wanadoo|laposte|yahoo|icloud|proton(?:mail)?)"),
    ("site", r"{host}(?:{dot}{host}){0,3}{dot}{ending}"),
    ("no_mailbox", r"[/@]«|«git@|\.(?:png|jpe?g|webp|avif|svg|gif|js|css|html|pdf|docx?|odt|txt|csv|xlsx|ods|pptx|
        mp[34])»"),
    ("network", r"(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|tik\s?tok|telegram|whatsapp|discord|messenger|twitter|
        linkedin|mastodon|youtube|twitch|bluesky|threads|pinterest|strava|skype|viadeo)"),
    ("handle", r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?"),
    ("ours", r"¶[^«]*\b(?:nous|notre|nos|le reseau|la region|du reseau)\b[^«]*«"),
    // Digits.
    ("gap", r"[ ./_,:()+\[\]-]{0,3}\n?[ ./_,:()+\[\]-]{0,2}"),
    ("called", r"(?:\b(?:tel|telephone|telefon|handy|handynummer|mobil|mobile|portable|phone|whatsapp|sms|fixe|fax)|☎|
        📞|(?:appel|joign|joindre|tel)[^«]{0,24} au|\bmon (?:numero|num|06|07)(?: (?:est|c\x27est))?)[ :.(=-]*«"),
    ("neighbour", r"(?:32|352|41|49|39|34|44|31|351|48|40|36|212|213|216|90)"),
    ("number", r"(?:une?|deux|trois|quatre|cinquante|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|
        seize|vingts?|trente|quarante|soixante)"),
    // Addresses of houses.
    ("house", r"\d{1,4}(?:\s?[-/]\s?\d{1,4})?\s?(?:bis|ter|quater|[a-d])?\s?,?\s{1,2}"),
    ("of", r"(?:(?:de|du|des|la|le|les)\s|d'|l'|de l'){0,3}"),
    ("name", r"(?-i:[A-Z][A-Za-z'-]*(?:\s[A-Z][A-Za-z'-]*){0,4})"),
    ("street", r"(?:rue|avenue|av\.|boulevard|bd\.?|blvd|bld|bvd|impasse|chemin|route|quai|allee|faubourg|lotissement|
        ruelle|venelle|montee)"),
    ("no_house", r"\b(?:departementale|nationale|communale|route|ligne|bus|tram|tramway|car|page|etape|sortie|figure|
        lot|kilometre|km|borne|article|rd|rn|d|n|a|equipe|chapitre|photo|chantier|minibus)[ \n]«|\b(?:en|depuis|des|
        fin|debut|avant|apres|vers|jusqu'en|annee|ete|printemps)\s«(?:19|20)\d\d\b|«(?:19|20)\d\d\b[^»]*,"),
    ("no_street", r"{street}\s(?:ou|et|par|en|avec|pour|sans|que|qui|dans|sur|a|est|sont|(?-i:barree|ouverte|fermee|
        bloquee|coupee|inondee|deserte|calme|pietonne|libre))\b|»\.?\s?-C"),
    // Days and years.
    ("month", r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"),
    ("foreign_month", r"(?:januar|janner|january|februar|february|marz|march|april|mai|may|juni|june|juli|july|august|
        september|oktober|october|november|dezember|december)"),
    ("weekday", r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?"),
    // A year alone has four digits, or is old enough to be none of a day.
    ("day", r"(?:{weekday}(?:(?:\d{1,2}(?:er)?|premier)[\s./-]{1,2}(?:{month}\s|\d{1,2}[./-])(?:19|20)?\d\d|
        (?:{month}\s|\d{1,2}[./-])?(?:(?:19|20)\d\d|[4-9]\d)))"),
    ("born", r"n(?:e\(e\)|e\.e|ee?)"),
    ("born_in", r"(?:a|au|aux|en|dans (?:le|la|les|l'))\s?[a-z'-]+"),
    ("tens", r"(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[\s-]et)?(?:[\s-]{number}){0,2}|
        dix-(?:sept|huit|neuf)|quatorze|quinze|seize"),
    ("years", r"(?:\d{1,2}|{tens})\s?(?:ans|piges|berges|balais|printemps)"),
    // Nobody speaks of ten years so.
    ("grown", r"(?:1[3-9]|[2-9]\d|{tens})\s?(?:ans|piges|berges|balais|printemps)"),
    ("of_a_trade", r"»\s?(?:de |d'|du |dans |chez |comme )"),
    // Years of something, a threshold, a time that passed.
    ("of_time", r"»\s?(?:(?:passes|revolus)\s)?(?:de |d'|du |dans |a (?:[^cp]|c[^e]|p[^r])|au |aux |en |chez |comme |
        derriere |devant |sur |ou |sous |mini|maxi|avant|apres|que |sans |et (?:plus|moins)(?:$|[^ ]| [^d])|et \+|\+|
        consecutifs|depuis |environ dans|pour )"),
    ("alone", r"(?:mari|pacs|divorc|separ|fianc)ee?\b|celibataire|veuf|veuve|en couple|(?:jeune |grand-)?(?:maman|
        papa|mere|pere)\b"),
    // Persons.
    ("family", r"(?:fils|fille|pere|mere|frere|soeur|mari|femme|epouse|epoux|compagne|compagnon|conjointe?|jum(?:eau|
        elle)|ainee?|cadette?|benjamine?)"),
    ("determiner", r"(?:l'|d'|(?:le|la|les|une?|des|notre|nos|votre|vos|mon|ma|mes|son|sa|ses|leur|cette|cet|ce|ces|
        chaque|tout|toutes?|tous|aucune?|quelle?)\s)"),
    ("between", r"(?:(?:est|suis|etais|etait|etant|moi-meme|moi|aussi|donc|meme|bien|pourtant|d'ailleurs|j'etais|
        aujourd'hui|alors|deja|desormais|maintenant)[ ,]+)*"),
    ("person", r"(?:¶{between}«|\b(?:suis|moi|etais|je)[ ,]+{between}«|¶[a-z'-]+(?: [a-z'-]+)? ?: ?«|\b(?:mon|ma|
        notre|jeune) {family}[ ,]+{between}«|jeune homme[ ,]+«|(?:¶|\b(?:c'est|m'appelle|suis|moi|avec|voici|
        et) )(?-i:{names})\b[ -]?(?:(?-i:[A-Z])[a-z.'-]*[ ,(:-]+)*[ ,(:-]*{between}«)"),
    ("of_no_person", r"¶(?:{determiner}[^:«]{0,30}:|{between}«[^»]*»[ )]*, ?(?:la |le |l'|les |notre |nos |cette |
        cet |ce |une? |ma passion|mon entreprise))"),
    // How somebody tells of oneself.
    ("little", r"(?:(?:moi-meme|moi|aussi|devenue?|nee?|femme|homme|personne|garcon|fille|couple|papa|maman|
        patron(?:ne)?|reconnue?|ouvertement|tres|plutot|clairement|resolument|toujours|encore|fier(?:e|ement)?|
        convertie?|baptisee?|practi[cs]ing|de confession|de religion|une?|en|avec|de|du|des|a|au|qu'|d'etre|etre|d'|
        l'|la|le) ?){0,4}"),
    ("i_am", r"(?:je (?:suis|reste|deviens|me sens|me definis|vis)|j'(?:etais|ai ete)|suis|etant|en tant que?|
        comme je suis)[ ']{little}"),
    ("i_have", r"(?:j'ai|j'ai frole|je suis passee? par|je me (?:remets|suis remise?)|je (?:souffre|vis|sors|me bats|
        lutte|garde|reviens|combats|porte|prends)|on m'a (?:diagnostique|trouve|decouvert|detecte)|vivant|
        je suis (?:suivie?|soignee?|traitee?|atteinte?|touchee?|porteu(?:r|se)))(?: (?:eu|fait|survecu|vaincu|
        surmonte|traverse|connu|une?|le|la|les|de|du|des|a|au|avec|contre|pour|depuis|toujours|aussi|petite?|
        traitement|gros(?:se)?|grave|double)| ?l'| ?d'(?:une? )?){0,5} ?"),
    ("with", r"(?:apres|depuis|malgre|(?:a la )?suite (?:a|de|d')|a cause de|en raison de|victime de|en remission|
        guerie?|atteinte?|porteu(?:r|se)|avec)(?:[ '](?:[a-z]{4,}|une?|d|l|le|la|les|de|du|des|en|et|a|au|par|
        ans)){0,6}[ ']"),
    ("mine", r"(?:(?:chez|a|au|de|du|d'une?|d'|pour|avec|la|le|l'|une?)\s?){0,3}"),
    ("of_union_law", r"\b(?:droit|histoire|juriste|enseigne|formons|forme (?:les|des|aux?))[^«]{0,40}«"),
    ("nation", r"(?:algerien|marocain|tunisien|maghrebin|kabyle|berbere|arabe|turc|turque|kurde|portugais|italien|
        espagnol|grecque|grec|polonais|armenien|vietnamien|chinois|cambodgien|laotien|japonais|coreen|asiatique|
        africain|senegalais|malien|ivoirien|camerounais|congolais|comorien|malgache|haitien|antillais|guadeloupeen|
        martiniquais|reunionnais|guyanais|russe|ukrainien|roumain|bulgare|serbe|croate|bosniaque|albanais|kosovar|
        syrien|libanais|iranien|irakien|afghan|indien|pakistanais|tamoule?|sri[\s-]lankais|juive|juif|rom|gitan|
        tzigane|tsigane|manouche|slave|bresilien|etrangere?|immigree?|egyptien|palestinien|tchetchene|georgien|
        guineen|togolais|beninois|angolais)(?:ne|e)?s?"),
    ("country", r"(?:d'(?:algerie|italie|espagne|armenie|afghanistan|ukraine|haiti|iran|irak|inde|angola|albanie)|
        du (?:maroc|portugal|senegal|mali|cameroun|congo|kosovo|vietnam|cambodge|laos|liban|bresil|togo|benin|
        pakistan)|de (?:tunisie|turquie|pologne|cote d'ivoire|guinee|chine|syrie|russie|roumanie|serbie|bosnie|
        georgie|tchetchenie|madagascar|guyane|guadeloupe|martinique)|des comores)"),
    ("illness", r"(?:mucoviscidose|sclerose|cancer|myopathie|leucemie|maladie|parkinson|alzheimer|polyarthrite|
        fibromyalgie|lupus|drepanocytose|hepatite|trisomie|vih|sida|surdite|diabete|epilepsie|endometriose|
        insuffisance|dyslexie|spondylarthrite|trouble|handicap|cecite|narcolepsie|depression|hemophilie|
        bipolarite)s?"),
    // Deafness to prejudices, the handicap of a golfer.
    ("no_illness", r"»e?s? (?:aux |a l|a toute|a ce|a mes|a tes|au golf|de golf|de jeu|a vos|a leur|a la critique|
        fur |vor |patient|to )"),
    ("more", r"(?: (?:pratiquante?|convaincue?|engagee?))?"),
    ("apposition", r"(?:¶(?:je,|moi,|moi-meme,?|et|devenue?|nee?)? ?|, )«[^»]*»(?: [^ ,.!?;:]+){0,5},\s(?:je |j'|moi|
        on m'|mon |ma |mes |cela m'|ca m')"),
    ("no_apposition", r"»e?s? (?:ou|comme) "),
    ("of_me", r"¶[^«]*\b(?:je |j'|m'|mon |ma )[^«]*«|{apposition}|¶«[^»]*»(?:$|[.!\n])"),
    ("others", r"(?:patient|personne|eleve|enfant|salarie|public|travaill|accompagn|gens|jeune|client|collegue|
        stagiaire|apprenti|usager|resident|malade|reeduqu|therapeute|infirmi|medecin|psycho|pour |avec |aide |soign|
        forme |fabriqu)"),
    ("of_others", r"¶[^«]*\b{others}[^«]*«"),
    // Prices.
    ("amount", r"(?:(?:€|eur)\s?\d{1,3}(?:[ .,]?\d{1,3}){0,3}|(?:\d{1,3}(?:[ .,]?\d{1,3}){0,3}|
        {number}(?:[\s-](?:et\s)?{number}){0,2}|cent)\s?(?:€|euros?|eur))"),
    ("each", r"(?:tete|eleve|jeune|stagiaire|personne|pers\.?|participante?|enfant|collegienne?|lyceenne?|etudiante?|
        visiteur|visiteuse|adulte|groupe|classe|class|student|pupil|person|visit|klasse|schuler(?:in)?|besuch|
        intervention|visite|entree|seance|atelier|prestation|rencontre|demi-journee|journee|matinee|apres-midi|
        deplacement|km|kilometre)"),
    ("visit", r"(?:visite|intervention|rencontre|seance|demonstration|conference|atelier|deplacement|temoignage|
        entree|prestation)"),
    ("said", r"(?:(?:\s|:|=)*(?:(?:de|du|des|est|sont|la|le|les|une?|intervention|visite|seance|atelier|rencontre|
        journee|demi-journee|groupe|classe|eleve|scolaires?|individuel|par|partir|a|au|aux|pour|environ|symbolique|
        forfaitaire|unique|libre|minimum|fixee?s?|reduit|plein|normal|compris|souhaitee?s?|demandee?s?|prevue?s?|
        horaires?|personne|deplacement|heure)\s?|(?:d|l|s)'(?:eleve(?:nt)?\s)?)){0,6}(?:\s|:|=)*"),
    ("nothing", r"«[^»0-9]*0[0., ]*[^»0-9]*»"),
    // More than any visit costs; what has three digits behind its last sign is thousands.
    ("much", r"«[^»]*(?:[2-9]|\d\d)[ .]?\d{3}(?:,\d\d?)?\s?(?:€|eur)|«[^»]*(?:€|eur)\s?(?:[2-9]|\d\d)[ .]?\d{3}"),
    ("much_travel", r"«(?:[5-9]|\d\d)(?:,\d\d?)?\s?(?:€|eur)[^»]*(?:km|kilometre)»|{much}"),
    // What one earns, pays for a tool or gets.
    ("money", r"(?:salaire|gagn|paye|remuner|brut|smic|touch|aide|prime|subvention|bourse|gratification|budget|
        chiffre|loyer|econom|cout de formation|amende|indemnite de stage|opco|credit|pret|offert|
        rapporte)[^«]{0,24}«"),
    ("no_price", r"{nothing}|{much}|{money}"),
    ("visits", r"(?:{visit}|venue|dans la classe|en classe|participation|tarif|comptez|honoraires)"),
    ("denied", r"(?:aucune?|jamais|ni|pas de|pas d'|sans|nulle?|zero) ?[^«.!?]{0,12}«"),
    // Whom nobody may shut out.
    ("some", r"(?:garcons?|hommes?|males?|mecs?|francais(?:es)?|chretiens?|catholiques|blancs?|valides?)"),
    ("shut_out", r"(?:filles?|femmes?|meufs?|nanas?|etrangers?|etrangeres?|arabes?|noirs|africains?|maghrebins?|
        musulman(?:e?s)?|juifs?|voilees?|handicapees?|handicapes?|gitans?|roms?|homosexuels?|gays?|lesbiennes?|
        migrants?)"),
];
