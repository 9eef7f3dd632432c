## Addresses
slug-ambassadors = botschafter
slug-sectors = branchen
slug-themes = themen
slug-audiences = zielgruppen
slug-interventions = formate
slug-areas = gebiete
slug-departments = departements
slug-employment-areas = arbeitsmarktregionen
slug-organisations = organisationen
slug-guides = leitfaeden
slug-page = seite
slug-site-map = uebersicht
slug-search = suche
slug-selection = auswahl
slug-sent = danke
slug-not-sent = fehler
slug-legal-notice = impressum
slug-privacy = datenschutz
slug-accessibility = barrierefreiheit

## Names in the address of a search: parameters, each different
param-query = q
param-place = ort
param-wide = texte
param-page = seite
param-sector = branche
param-department = departement
param-employment_area = arbeitsmarktregion
param-audience = zielgruppe
param-level = stufe
param-intervention = begegnung
param-format = format
param-theme = thema
param-language = sprache
param-month = monat
param-radius = umkreis
param-order = ordnung
param-role = rolle
param-kind = art
param-ambassador = botschafter

## Titles
title-home = Menschen treffen, die ihren Beruf leben
title-ambassadors = Botschafterinnen und Botschafter
title-sectors = Branchen
title-themes = Themen
title-audiences = Zielgruppen
title-interventions = Formate
title-areas = Gebiete
title-organisations = Verbände und Organisationen
title-guides = Leitfäden für Botschafterinnen und Botschafter
title-site-map = Übersicht
title-search = Jemanden finden
title-not-found = Diese Seite gibt es nicht
title-gone = Diese Person ist nicht mehr im Netzwerk
description-gone = Dieses Profil wird nicht mehr veröffentlicht. Andere Menschen erzählen gern von ihrem Beruf.
title-unconfirmed = Dieses Profil wird zurzeit nicht angezeigt
description-unconfirmed = Dieses Profil muss noch bestätigt werden. Andere Menschen erzählen gern von ihrem Beruf.
title-selection = Meine Auswahl
title-not-sent = Ihre Nachricht wurde nicht gesendet
area-title = Botschafterinnen und Botschafter { $in }
term-title-theme = { $name }
term-title-audience = Für: { $name }
term-title-intervention = { $name }
sector-title = { $name }: Berufe und Menschen
page-number = Seite { $number }
feed-title = Neu im Netzwerk
place-region = Die ganze Region { $name }

## Descriptions, for search engines and shared links
description-profile-organisation = { $name }, { $occupation }: eine Organisation, die ihre Berufe zeigt. { $place }. Kostenlos.
description-profile = { $name }, { $occupation }, stellt den eigenen Beruf vor. { $place }. Kostenlos.
description-ambassadors = Alle Personen und Organisationen, die ihren Beruf kostenlos vorstellen.
description-sectors = Alle Branchen des Netzwerks nach Familien, mit ihren Berufen und Menschen.
description-themes = Vielfalt, Gleichstellung, Behinderung, Gründung: Themen, die jeden Beruf betreffen.
description-audiences = Schulklassen, Arbeitsuchende, Beschäftigte, Eltern, Fachleute: für wen die Begegnungen sind.
description-interventions = Bericht, Betriebsbesuch, Vorführung, Vortrag: so kann eine Begegnung aussehen.
description-areas = Jemanden in Ihrer Nähe finden, Gebiet für Gebiet.
description-organisations = Verbände, Unternehmen und Vereine, die das Netzwerk tragen.
description-guides = Ein Treffen vorbereiten, jede Zielgruppe ansprechen, dranbleiben: kurze Leitfäden zum Lesen und Ausdrucken.
description-site-map = Alle Seiten auf einen Blick.
description-search = Nach Beruf, Namen, Gemeinde oder Postleitzahl suchen: wer den eigenen Beruf vorstellt, und aus welcher Entfernung.
description-selection = Die Profile, die Sie sich gemerkt haben: zum Drucken, zum Teilen oder für eine gemeinsame Anfrage.
description-sent = Ihre Nachricht ist unterwegs.
description-not-sent = Der Formulardienst hat die Nachricht nicht angenommen. So geht es weiter.
description-area = { $count ->
    [0] Berufe entdecken { $in }: was das Netzwerk anbietet.
    [one] Eine Person oder Organisation stellt { $in } kostenlos ihren Beruf vor.
   *[other] { $count } Personen und Organisationen stellen { $in } kostenlos ihren Beruf vor.
}
description-organisation = { $name }: Branchen, Gebiete, Botschafterinnen und Botschafter.

## Months
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Every page
skip-to-content = Zum Inhalt
demonstration-label = Vorführung:
demonstration-text = alles ist erfunden.
menu = Menü
menu-close = Schließen
menu-main = Hauptmenü
menu-footer = Informationen
menu-home = Startseite
breadcrumbs = Sie sind hier
breadcrumb-home = Startseite
breadcrumb-search = Suche
ask = Begegnung anfragen
join = Selbst mitmachen
footer-feed = Neuigkeiten (Atom-Feed)
footer-csv = Offene Daten (CSV)
footer-api = Offene Daten (JSON)
footer-update = Mein Profil ändern oder entfernen lassen
footer-feedback = Rückmeldung nach einer Begegnung geben
published-by = Herausgegeben von
redirect-link = Diese Seite ist umgezogen
not-found-text = Vielleicht ist die Adresse alt, oder die Person ist nicht mehr im Netzwerk. Hier geht es weiter:
not-found-ask = Oder sagen Sie einfach, wen Sie suchen: Das Netzwerk kümmert sich darum, kostenlos.
gone-text = Ihr Profil wurde von der Website entfernt; sie behält nur die Nummer, damit sie nie jemand anderem gegeben wird. Andere Menschen erzählen gern von ihrem Beruf:
gone-ask = Oder sagen Sie einfach, wen Sie suchen: Das Netzwerk kümmert sich darum, kostenlos.
unconfirmed-text = Es muss noch bestätigt werden. Bis dahin wird nichts davon gezeigt; danach erscheint es wieder. Andere Menschen erzählen gern von ihrem Beruf:
unconfirmed-yours = Ist das Ihr Profil?
unconfirmed-kept = Ihr Profil, Nummer { $id }, ist gespeichert, aber nicht sichtbar. Sagen Sie uns, ob es noch stimmt: Es erscheint wieder, sobald es bestätigt ist. Möchten Sie es lieber entfernen lassen, sagen Sie es ebenfalls, ohne Begründung.
unconfirmed-confirm = Mein Profil bestätigen oder ändern
unconfirmed-edit = Die Änderung in der Datei vorschlagen
unconfirmed-write = Schreiben Sie an

## Numbers of people
count-ambassadors = { $count ->
    [0] Noch niemand
    [one] { $count } Person oder Organisation
   *[other] { $count } Personen und Organisationen
}
ambassadors-noun = { $count ->
    [one] Person oder Organisation
   *[other] Personen und Organisationen
}
ambassadors-column = Personen
none-yet = noch offen
figures = Das Netzwerk in Zahlen
figure-ambassadors = { $count ->
    [one] Person oder Organisation
   *[other] Botschafterinnen und Botschafter
}
figure-sectors = { $count ->
    [one] Branche
   *[other] Branchen
}
figure-departments = { $count ->
    [one] Departement
   *[other] Departements
}
figure-organisations = { $count ->
    [one] Verband oder Organisation
   *[other] Verbände und Organisationen
}

## Lists
list = Liste
letters = Nach Anfangsbuchstaben
pager = Seiten der Liste
pager-page = Seite
pager-previous = Vorherige Seite
pager-next = Nächste Seite
all-ambassadors = Das ganze Netzwerk ansehen
all-areas = Alle Gebiete
department = Departement
families = Berufsfamilien
tag-remote = Auch online
card-remote = Online
tag-paused = Macht Pause
tag-doubtful = Zu bestätigen
ambassadors-lead = { $count ->
    [0] Das Netzwerk entsteht gerade.
    [one] Eine Person oder Organisation stellt kostenlos ihren Beruf vor. Profil öffnen, dann anfragen.
   *[other] { $count } Personen und Organisationen stellen kostenlos ihren Beruf vor. Profil öffnen, dann anfragen.
}

## Home
home-lead = { $count ->
    [one] Eine Person oder Organisation { $within } erzählt davon, kostenlos.
   *[other] { $count } Personen und Organisationen { $within } erzählen davon, kostenlos.
}
home-situation = Ich bin hier, weil
home-searches = Oft gefragt:
home-sectors = Welchen Beruf möchten Sie entdecken?
home-sectors-text = Familien von Berufen, und hinter jeder Branche Menschen, die darin arbeiten.
home-places = Wer kommt in Ihre Nähe?
home-places-text = Zu jedem Departement steht, wie viele Personen und Organisationen dorthin kommen.
home-audiences = Für wen ist die Begegnung?
home-audiences-text = Eine Schule, eine Beratungsstelle und eine Familie erwarten nicht dasselbe.
home-interventions = In welcher Form?
home-newest = Gerade dazugekommen
steps-heading = Drei Schritte, kein Konto
step-1 = Auswählen.
step-1-text = Ein Beruf, ein Ort, eine Gruppe: das Profil sagt, wer kommt, wohin und wie.
step-2 = Anfragen.
step-2-text = Was vorzubereiten ist, passt in ein paar Zeilen. Das Netzwerk leitet es an die richtige Person weiter.
step-2-text-form = Das Formular dauert fünf Minuten. Das Netzwerk leitet es an die richtige Person weiter.
step-3 = Begegnen.
step-3-text = Im Unterricht, im Betrieb oder online, immer kostenlos.

## Map
map-label = Karte der Region
map-description = { $count ->
    [0] Die Departements der Region. Die Liste neben der Karte enthält dieselben Angaben.
    [one] Die Departements der Region; eine Person oder Organisation. Die Liste neben der Karte enthält dieselben Angaben.
   *[other] Die Departements der Region, dunkler, wo mehr Menschen mitmachen ({ $count } insgesamt). Die Liste neben der Karte enthält dieselben Angaben.
}
map-legend = Von weniger zu mehr Menschen:

## Profile
profile-facts = Kurz gesagt
profile-where = Wo
profile-audiences = Für wen
profile-interventions = In welcher Form
profile-when = Wann
profile-per-year = { $count ->
    [one] einmal im Jahr
   *[other] bis zu { $count }-mal im Jahr
}
profile-months = Am liebsten im
profile-notice = Vorlauf
profile-notice-days = { $count ->
    [one] { $count } Tag im Voraus
   *[other] { $count } Tage im Voraus
}
profile-group = Gruppe
profile-group-max = { $count ->
    [one] eine Person
   *[other] höchstens { $count } Personen
}
profile-languages = Sprachen
profile-cost = Kosten
profile-free = Kostenlos
profile-free-short = Kostenlos.
profile-ask = Begegnung anfragen
profile-invite = { $name } einladen
profile-with-class = Mit Ihrer Klasse
profile-with-group = Mit Ihrer Gruppe
profile-together-rhythm = Wann: { $rhythm }.
profile-sectors = Bereich
profile-role = Spricht als
back-bar = Ihre Ergebnisse
back-results = Zurück zu den Ergebnissen
back-next = Weiter:
profile-ask-notice = { $count ->
    [one] Bitte { $count } Tag im Voraus anfragen.
   *[other] Bitte { $count } Tage im Voraus anfragen.
}
profile-relay = Richten Sie Ihre Anfrage an die Organisation, die diese Person unterstützt:
profile-ask-relay = Die Anfrage läuft über die Organisation, die diese Person begleitet:
profile-reference = Bitte angeben:
profile-paused = Diese Person macht gerade Pause.
profile-paused-until = Macht Pause bis { $date }.
profile-paused-similar = Wer kann inzwischen kommen?
profile-employer = bei
profile-kind-organisation = Organisation
profile-since = im Beruf seit { $year }
profile-bio = Mein Beruf, mein Weg
profile-bio-organisation = Was wir zeigen
profile-ideas = Was man sagt, was stimmt
idea-said = Man sagt
idea-answer = In Wahrheit
profile-visit = Für einen Besuch vor Ort
profile-visit-age = { $count ->
    [one] Ab { $count } Jahr
   *[other] Ab { $count } Jahren
}
profile-visit-equipment = Bitte mitbringen:
profile-visit-wheelchair = Mit dem Rollstuhl zugänglich
profile-visit-no-wheelchair = Noch nicht mit dem Rollstuhl zugänglich
profile-protocol = Ein Besuch in der Schule wird gemeinsam vorbereitet:
profile-protocol-link = der Ablauf, Schritt für Schritt
profile-themes = Spricht auch über
profile-endorsed = Unterstützt von
profile-links = Mehr erfahren
profile-charter = Charta { $version } angenommen am { $date }
profile-confirmed = Profil bestätigt am { $date }.
profile-doubtful = Dieses Profil ist noch zu bestätigen: Es wurde seit dem { $date } nicht durchgesehen.
profile-met = Hat die Begegnung schon stattgefunden?
profile-feedback = Sagen, wie es war
profile-yours = Ist das Ihr Profil?
profile-update = Aktualisieren
profile-removal = Entfernen lassen
profile-area = Gebiet
profile-similar = Ähnliche Profile
profile-all-in-sector = Die ganze Branche { $name }
photo-credit = Foto:
print = Profil drucken
print-page = Seite drucken
share = Profil teilen
share-copied = Adresse kopiert

## Sectors
sectors-lead = { $count ->
    [one] Eine Branche, erzählt von denen, die darin arbeiten.
   *[other] { $count } Branchen in acht Familien, erzählt von denen, die darin arbeiten.
}
sector-occupations = Einige Berufe
sector-links = Weiterlesen
sector-ideas = Vorurteile
sector-ambassadors = Wer kann davon erzählen?
sector-coverage = Wo ist jemand zu finden?
sector-coverage-text = Anzahl der Personen und Organisationen dieser Branche, die in das Departement kommen.
sector-related = Verwandte Branchen

## Guides
record-guides = Leitfaden
related-guides = Leitfäden zur Vorbereitung
guides-for-all = Für jedes Treffen
guide-updated = Durchgesehen am { $date }.
guide-checklist = Vor dem Aufbruch prüfen
guide-audiences = Zielgruppen
guide-sectors = Branchen
guide-organisations = Angeboten von


## Terms
term-kind-theme = Thema
term-kind-audience = Zielgruppe
term-kind-intervention = Format
term-siblings-theme = Andere Themen
term-siblings-audience = Andere Zielgruppen
term-siblings-intervention = Andere Formate
term-protocol = Diese Begegnung findet in einer Schule statt:
terms-lead-theme = Themen, die jeden Beruf betreffen, erzählt von Menschen, die sie erleben.
terms-lead-audience = Wählen Sie die Gruppe, die Sie begleiten: jede Seite zeigt, wer sie treffen möchte.
terms-lead-intervention = Im Unterricht, im Betrieb, online: wählen Sie die Begegnung, die zu Ihrem Vorhaben passt.

## Areas
area-kind-region = Region
area-kind-department = Departement
area-kind-employment_area = Arbeitsmarktregion
area-kind-commune = Ort und Umgebung
area-lead = { $count ->
    [0] Noch ist niemand { $in } dabei. So geht es trotzdem weiter.
    [one] Eine Person oder Organisation kommt kostenlos vorbei { $in }.
   *[other] { $count } Personen und Organisationen kommen kostenlos vorbei { $in }.
}
area-inside = { $count ->
    [0] Keine ist besonders damit verbunden;
    [one] { $count } ist besonders damit verbunden;
   *[other] { $count } sind besonders damit verbunden;
}
area-wider = { $count ->
    [one] { $count } deckt ein größeres Gebiet ab.
   *[other] { $count } decken ein größeres Gebiet ab.
}
area-parent = Gehört zu:
area-sectors = Vertretene Branchen { $in }
area-no-sector = Hier ist noch keine Branche vertreten.
area-ambassadors = Wer kann kommen { $in }?
area-estimated = { $count ->
    [one] Diese Arbeitsmarktregion hat etwa { $count } Gemeinde.
   *[other] Diese Arbeitsmarktregion hat etwa { $count } Gemeinden: ihre Grenzen sind geschätzt.
}
area-communes = { $count ->
    [one] { $count } Gemeinde.
   *[other] { $count } Gemeinden.
}
area-neighbours = Benachbarte Gebiete
area-white = Noch fehlende Branchen { $in }
area-white-text = Hier sucht das Netzwerk einen anderen Weg: ein Nachbargebiet, ein Gespräch online, einen Verband.
area-children = Noch näher
areas-lead = Von der ganzen Region { $name } bis vor Ihre Tür: finden Sie, wer kommen kann.
areas-departments = Nach Departement
areas-employment = Nach Arbeitsmarktregion
areas-employment-text = Das Gebiet, in dem man wohnt und arbeitet.

## Organisations
organisations-lead = { $count ->
    [0] Noch ist keine Organisation dabei.
    [one] Eine Organisation unterstützt das Netzwerk und leitet Anfragen weiter.
   *[other] { $count } Organisationen unterstützen das Netzwerk und leiten Anfragen weiter.
}
organisation-about = Vorstellung
organisation-website = Website von { $name }
organisation-relays = Diese Organisation leitet Anfragen an ihre Mitglieder weiter.
organisation-sectors = Branchen
organisation-areas = Gebiete
organisation-ambassadors = Ihre Botschafterinnen und Botschafter

## Pages
toc = Auf dieser Seite

## Search: the fields
search = Suche
search-query = Beruf, Klasse, Thema oder Name
search-query-example = Schweißerin, 8. Klasse, Vielfalt…
search-place = Gemeinde oder Postleitzahl
search-place-example = In Ihrer Nähe
search-anything = Beruf, Namen oder Ort suchen
search-anything-example = Beruf, Name oder Ort
search-submit = Finden
search-hint = Die Ergebnisse erscheinen beim Schreiben.
suggest = Vorschläge
suggest-trades = Berufe
suggest-sectors = Branchen
suggest-people = Personen und Organisationen
suggest-communes = Gemeinden

## Search: before anything is asked
search-start = Drei Wege zur Begegnung
search-tip-trade = Ein Beruf
search-tip-trade-text = In jeder Form, auch mit Tippfehler.
search-tip-place = Ein Ort
search-tip-place-text = Gemeinde oder Postleitzahl: die Nächsten stehen zuerst.
search-tip-topic = Ein Thema, eine Zielgruppe
search-tip-topic-text = Gleichstellung, Mittelschule, Deutsch: auch was ein Profil sagt, lässt sich suchen.
search-browse = In den Seiten blättern
search-no-script = Die Suche nach Wörtern braucht JavaScript. Das ganze Netzwerk bleibt erreichbar: wählen Sie eine Branche, ein Gebiet oder eine Zielgruppe.
search-not-here = Dieser Browser kann nicht nach Wörtern suchen. Das ganze Netzwerk bleibt erreichbar: wählen Sie eine Branche, ein Gebiet oder eine Zielgruppe.

## Search: filters
facet-sector = Branche
facet-department = Departement
facet-employment_area = Arbeitsmarktregion
facet-audience = Zielgruppe
facet-level = Stufe
facet-intervention = Art der Begegnung
facet-format = Vor Ort oder online
facet-theme = Thema
facet-language = Sprache
facet-month = Monat des Treffens
facet-role = Wer kommt
facet-kind = Person oder Organisation
facet-kind-person = Personen
facet-kind-organisation = Organisationen
search-understood = Verstanden:
search-quick = Schnelle Auswahl
search-quick-case = same
search-quick-remote = Auch aus der Ferne
search-quick-month = Frei im { $name }
search-quick-language = Auf { $name }
search-order = Reihenfolge der Ergebnisse
search-order-best = Nach Übereinstimmung
search-order-near = Die Nächsten zuerst
search-radius = Entfernung zur Gemeinde
search-radius-km = { $shown } km
search-radius-any = Unbegrenzt
search-fold = { $count ->
    [one] Auswahl ohne Personen zeigen
   *[other] { $shown } Auswahlen ohne Personen zeigen
}
search-unfold = Auswahlen ohne Personen ausblenden
search-map = Karte
search-map-heading = Auf der Karte
search-map-label = Karte der Ergebnisse; die Liste zeigt dieselben Personen mit denselben Nummern
search-map-people = Ergebnisse der Liste
search-map-inside = Innerhalb von { $shown } km oder kommt
search-map-further = Weiter entfernt
search-filters = Filter
search-filters-heading = Eingrenzen
search-to-results = Zu den Ergebnissen
search-filters-close = Filter schließen
search-filters-done = { $count ->
    [0] Kein Ergebnis
    [one] { $shown } Ergebnis ansehen
   *[other] { $shown } Ergebnisse ansehen
}
search-wide = Auch in den Vorstellungstexten suchen
search-applied = Aktive Filter
search-scope = Umfang
search-remove = Filter entfernen: { $facet }, { $value }
search-remove-all = Alle Filter entfernen
search-forget = „{ $typed }“ entfernen
search-forget-meant = „{ $typed }“ entfernen, verstanden als { $label }

## Search: results. { $shown } is the number as it is written; { $count } chooses the plural
search-waiting = Suche läuft…
search-found-nobody = Auf „{ $query }“ passt noch niemand
search-found = { $count ->
    [0] Auf alles zusammen passt noch niemand
    [one] { $shown } Person oder Organisation
   *[other] { $shown } Personen und Organisationen
}
search-status = { $count ->
    [0] Kein Ergebnis. Vorschläge folgen.
    [one] { $shown } Ergebnis
   *[other] { $shown } Ergebnisse
}
search-near = Ähnliche Ergebnisse für „{ $query }“.
search-near-try = Meinten Sie:
search-partial = Auf niemanden passen alle diese Wörter. Diese Profile kommen am nächsten.
search-left = Nicht berücksichtigt: { $words }.
search-instead = Diesen Beruf hat im Verzeichnis niemand: { $typed }. Am nächsten kommt: { $label }.
search-related = Nur wenige haben diesen Beruf. Verwandte Berufe folgen.
search-unknown-place = „{ $place }“ ist keine Gemeinde der Region. Versuchen Sie einen ähnlichen Namen oder eine Postleitzahl.
search-near-town = „{ $place }“ ist nicht der Name einer Gemeinde der Region. Hier ist, wer nach { $name } kommen kann.
search-no-word = „{ $query }“ enthält kein Wort, nach dem man suchen kann. Schreiben Sie einen Beruf, einen Namen oder einen Ort.
search-km = { $shown } km entfernt
search-here = vor Ort
search-reach-employment_area = in der ganzen Arbeitsmarktregion
search-reach-department = im ganzen Departement
search-reach-region = bis zu Ihnen
search-near-place = bei { $place }
search-around = Rund um { $place }.
search-around-nearest = Rund um { $place }, die Nächsten zuerst.
search-within = Höchstens { $shown } km von { $place } entfernt.
search-beyond = Niemand im Umkreis von { $shown } km um { $place }. Diese Personen sind weiter entfernt.
search-twin = { $place }?
search-outside = Suchten Sie { $place }? Das liegt nicht { $in }.
search-outside-near = Bei { $place } suchen
search-outside-remote = Online treffen
search-lacks = Nicht im Profil angegeben: { $labels }
search-more = { $count ->
    [one] { $shown } weiteres Profil zeigen
   *[other] { $shown } weitere Profile zeigen
}
search-shown = { $shown } von { $total }
search-print = Drucken
search-share = Teilen
search-failed = Die Suche wurde nicht fertig.
search-failed-text = Eine Datei des Verzeichnisses ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal; die Seiten darunter bleiben erreichbar.
search-retry = Noch einmal versuchen

## Search: when nobody fits
search-none-ways = Diese Wege führen zu jemandem
search-few-ways = Die Suche erweitern
search-none-beside = Im Nachbardepartement: { $name }
search-none-from = ab { $shown } km
search-none-radius = Bis { $shown } km
search-none-employment_area = In der ganzen Arbeitsmarktregion: { $name }
search-none-relay = Über eine Organisation der Branche „{ $name }“
search-none-without = Ohne den Filter „{ $value }“
search-none-without-words = Ohne die Wörter „{ $query }“
search-none-without-filters = Ohne jeden Filter
search-none-department = Im ganzen Departement: { $name }
search-none-region = In der ganzen Region
search-none-remote = Online
search-none-page = Die Seite „{ $name }“
search-also = Auch auf dieser Seite
record-organisations = Organisation
record-pages = Seite
search-none-organisations = Einen Verband oder eine Organisation fragen
search-none-ask = Beschreiben Sie Ihr Vorhaben: das Netzwerk sucht für Sie, kostenlos und ohne Konto.
search-among = { $count ->
    [one] Dieses Profil suchen
   *[other] In diesen { $count } Profilen suchen
}
search-everywhere = Im ganzen Netzwerk suchen

## When nobody fits
nobody-heading = Hier ist noch niemand.
nobody-text = Beschreiben Sie trotzdem Ihr Vorhaben: das Netzwerk sucht ein Nachbargebiet, ein Gespräch online oder einen Verband, der antworten kann.
nobody-area = Noch niemand { $in }.
nobody-area-text = Beschreiben Sie Ihr Vorhaben: das Netzwerk sucht in Nachbargebieten, online oder bei den Verbänden.
nobody-sector = Diese Branche wartet auf ihre erste Stimme.
nobody-sector-text = Beschreiben Sie Ihr Vorhaben: das Netzwerk fragt Verbände und verwandte Branchen.
nobody-organisation = In dieser Organisation ist noch niemand dabei.
nobody-organisations = Noch keine Organisation.
nobody-organisations-text = Verbände und Unternehmen können jederzeit mitmachen.
nobody-join = Ist das Ihr Beruf? Machen Sie mit
ask-anyway = Mein Vorhaben beschreiben
invite-heading = Nichts Passendes gefunden?
invite-text = Beschreiben Sie Ihr Vorhaben in wenigen Zeilen: das Netzwerk sucht für Sie, kostenlos und ohne Konto.

## Selection: the profiles a visitor keeps
selection = Meine Auswahl
selection-keep = Dieses Profil merken
selection-count = { $count ->
    [0] Ihre Auswahl ist leer
    [one] { $shown } Profil in Ihrer Auswahl
   *[other] { $shown } Profile in Ihrer Auswahl
}
selection-lead = Vergleichen Sie, drucken Sie die Liste aus, oder senden Sie eine Anfrage für alle.
selection-shared-title = Eine Auswahl für Sie
selection-shared = Jemand schlägt Ihnen diese Profile vor. Öffnen Sie sie, merken Sie sie sich, oder fragen Sie selbst an.
selection-shared-count = { $count ->
    [0] Kein Profil
    [one] { $shown } vorgeschlagenes Profil
   *[other] { $shown } vorgeschlagene Profile
}
selection-printed = { $site }, { $address }. Die Begegnungen sind kostenlos.
selection-request = Begegnung anfragen
selection-take = Zu meiner Auswahl hinzufügen
selection-print = Drucken
selection-share = Teilen
selection-clear = Alle entfernen
selection-kept = Ihre Auswahl bleibt in diesem Browser: Niemand sonst sieht sie.
selection-none = Noch ist nichts ausgewählt.
selection-none-text = Mit dem Lesezeichen auf jedem Profil merken Sie es sich hier. Dann können Sie vergleichen, die Liste ausdrucken und eine einzige Anfrage senden.
selection-no-script = Die Auswahl braucht JavaScript. Ohne JavaScript notieren Sie die Referenz jedes Profils: Das Anfrageformular nimmt sie an.

## Forms
form-optional = (freiwillig)
form-all-needed = Alle Antworten helfen; wo keine nötig ist, steht „freiwillig“.
form-choose = Auswählen…
form-yes = Ja
form-no = Nein
form-promises = Gut zu wissen
form-free = Es ist kostenlos.
form-free-text = Die Begegnungen sind kostenlos.
form-no-pupil = Nennen Sie keinen Namen von Lernenden.
form-no-pupil-text = Weder Name noch Gesundheit noch Lebenslage: Das Team braucht sie nicht.
form-nobody-else = Nennen Sie sonst niemanden, auch keine Lernenden.
form-free-for-all = Kostenlos für alle.
form-free-for-all-text = Im Verzeichnis zu stehen, es zu verlassen oder jemanden zu empfangen kostet nichts.
form-no-account = Kein Konto.
form-no-account-text = Was Sie schreiben, bleibt bis zum Senden in Ihrem Browser.
form-private = Ihre Kontaktdaten werden nicht veröffentlicht.
form-private-text = In einem Profil gibt es für Adresse oder Telefon gar keinen Platz.
form-by-mail = Mit Ihrem E-Mail-Programm.
form-by-mail-text = Die Nachricht geht ab, wenn Sie sie senden, wie jede E-Mail. Kein Konto nötig.
form-trouble = Probleme mit diesem Formular? Schreiben Sie an
form-trap = Dieses Feld leer lassen
form-sending = Wird gesendet…
form-late = Der Dienst antwortet nicht gleich. Ihre Nachricht ist vielleicht schon angekommen. Wir warten weiter auf die Antwort.
form-unknown = Die Verbindung brach ab, bevor der Dienst geantwortet hat. Ihre Nachricht ist vielleicht schon angekommen.
form-doubt = Sie entscheiden: Noch einmal gesendet kommt sie vielleicht zweimal an. Ihre Antworten bleiben hier.
form-send-again = Noch einmal senden
form-sent-already = Diese Nachricht ist schon unterwegs: Sie wurde nicht ein zweites Mal gesendet.
form-sent-before = Von hier ist schon eine Nachricht unterwegs. Um eine weitere zu senden, füllen Sie das Formular neu aus.
form-offline = Sie sind offline. Nichts ist verloren: Senden Sie das Formular noch einmal, sobald Sie verbunden sind.
form-refused = Der Dienst hat die Nachricht nicht angenommen.
form-refused-reason = Seine Antwort: „{ $message }“
form-refused-field = Der Dienst hat diese Antwort nicht angenommen: „{ $message }“
form-kept = Nichts ist verloren: Ihre Antworten sind noch da. Versuchen Sie es gleich noch einmal.
form-or-write = Oder senden Sie dieselben Antworten per E-Mail an
form-to-say = Was Sie gefragt werden
form-link = Formular öffnen
form-link-text = Es öffnet sich auf einer anderen Website.
form-mail = Nachricht schreiben
form-mail-text = Ihr E-Mail-Programm öffnet sich. Sonst schreiben Sie an

## A form in steps
form-steps = Schritte
form-step = Schritt { $step } von { $steps }: { $title }
form-step-done = erledigt, ändern
form-check = Prüfen
form-check-title = Prüfen Sie vor dem Senden
form-check-text = Lesen Sie alles noch einmal, verbessern Sie es, drucken Sie es bei Bedarf. Noch ist nichts gesendet.
form-next = Weiter
form-back = Zurück
form-edit = Ändern
form-print = Zusammenfassung drucken
form-fold = Genauer angeben (freiwillig):
form-from-search = aus Ihrer Suche übernommen
form-invite = { $names } einladen
form-invite-many = { $count ->
    [one] { $shown } Person einladen
   *[other] { $shown } Personen einladen
}
form-team-relay = das Team der Website
form-through = Vermittlung: { $relay }

## What does not suit somebody who is asked
form-past = Dieser Tag ist vorbei. Wählen Sie einen kommenden Tag.
form-fit-place = { $name } kommt an andere Orte: { $place }.
form-fit-audience = { $name } trifft dieses Publikum sonst nicht.
form-fit-level = { $name } trifft diese Stufe sonst nicht.
form-fit-group = { $count ->
    [one] { $name } trifft jeweils eine Person.
   *[other] { $name } trifft jeweils { $shown } Personen.
}
form-fit-month = { $name } hat im { $month } keine Zeit, aber im { $months }.
form-fit-notice = { $count ->
    [one] { $name } bittet um einen Tag Vorlauf: der { $date } ist knapp.
   *[other] { $name } bittet um { $shown } Tage Vorlauf: der { $date } ist knapp.
}
form-fit-on-site = { $name } kommt nur vor Ort.
form-fit-remote = { $name } spricht nur online.
form-fit-format = { $name } bietet andere Arten der Begegnung an.
form-fit-intervention = { $name } bietet keine dieser Formen an.
form-way-remote = Auch online vorschlagen
form-way-groups = In { $n } Gruppen kommen
form-way-date = Den { $date } vorschlagen
form-way-off = { $name } herausnehmen
form-way-others = Jemand anderen suchen
form-way-keep = So lassen, wir klären es gemeinsam
form-settled = Notiert: wird gemeinsam geklärt.
form-settled-groups = Notiert: in { $n } Gruppen.
form-fits = Passt zu Ihrer Anfrage

## Forms: what is wrong with an answer
form-error = Fehler:
form-error-title = Fehler:
form-error-summary = { $count ->
    [one] Ein Punkt ist noch zu prüfen
   *[other] { $shown } Punkte sind noch zu prüfen
}
form-missing = Eine Antwort fehlt: „{ $label }“
form-missing-email = Geben Sie Ihre E-Mail-Adresse an, zum Beispiel vorname.name@schule.example.
form-missing-one = Wählen Sie eine Antwort: „{ $label }“
form-missing-some = Kreuzen Sie mindestens eine Antwort an: „{ $label }“
form-missing-yes = Kreuzen Sie dieses Feld an, um fortzufahren: „{ $label }“
form-missing-date = Wählen Sie einen Tag: „{ $label }“
form-missing-postcode = Geben Sie die Postleitzahl an, zum Beispiel 67000.
form-missing-ambassadors = Geben Sie die Referenz des Profils an, zum Beispiel oe-0001.
form-wrong-email = Diese E-Mail-Adresse ist nicht vollständig. Sie sieht so aus: vorname.name@schule.example.
form-wrong-postcode = Eine Postleitzahl hat fünf Ziffern, zum Beispiel 67000.
form-wrong-uai = Eine UAI-Nummer hat sieben Ziffern und einen Buchstaben, zum Beispiel 0750655E.
form-wrong-uai-letter = Zu diesen Ziffern gehört der Buchstabe { $letter }. Prüfen Sie die UAI-Nummer, oder lassen Sie das Feld leer.
form-wrong-date = Diesen Tag gibt es nicht. Geben Sie Tag, Monat und Jahr an.
form-wrong-number = Geben Sie eine ganze Zahl in Ziffern an.
form-minimum = Die kleinste mögliche Zahl ist { $minimum }.
form-maximum = Die größte mögliche Zahl ist { $maximum }.
form-long = { $count ->
    [one] Dieser Text ist { $shown } Zeichen zu lang.
   *[other] Dieser Text ist { $shown } Zeichen zu lang.
}
form-left = { $count ->
    [0] Kein Platz mehr.
    [one] Noch { $shown } Zeichen.
   *[other] Noch { $shown } Zeichen.
}
form-wrong-ambassadors = „{ $value }“ ist keine Referenz eines Profils. Sie sieht so aus: oe-0001.

## Forms: the ambassadors they are about
form-use-selection = { $count ->
    [one] Das Profil aus meiner Auswahl übernehmen
   *[other] Die { $shown } Profile aus meiner Auswahl übernehmen
}
form-paused = macht zurzeit eine Pause
form-gone = Dieses Profil ist nicht mehr online.
form-unread = Dieses Profil konnte nicht gelesen werden; seine Referenz wird gesendet.
form-take-off = Entfernen
form-take-off-name = { $name } entfernen
form-took-off = { $name }: Profil entfernt

## Forms: the privacy notice
notice-purpose = { $publisher } erhält Ihre Antworten. Zweck: { $purpose }.
notice-recipients = Ihre Antworten erhalten: { $recipients }.
notice-service = Ihre Antworten laufen über den Dienst { $service } (Land: { $country })
notice-terms = : hier sind
notice-contract = seine Zusagen
notice-retention = { $count ->
    [one] Dieser Dienst bewahrt Ihre Antworten höchstens { $count } Tag auf.
   *[other] Dieser Dienst bewahrt Ihre Antworten höchstens { $count } Tage auf.
}
notice-outside = Ihre Antworten verlassen damit den Europäischen Wirtschaftsraum.
notice-safeguards = Garantien für diese Übermittlung: { $safeguards }.
notice-safeguards-label = Garantien für diese Übermittlung:
notice-messages = { $count ->
    [one] Das Team bewahrt Ihre Antworten höchstens { $count } Monat auf.
   *[other] Das Team bewahrt Ihre Antworten höchstens { $count } Monate auf.
}
notice-messages-label = Aufbewahrung durch das Team:
notice-rights = Sie können Ihre Antworten einsehen, berichtigen und löschen lassen oder der Nutzung widersprechen.
notice-more = Ihre Rechte und unsere Zusagen

## Forms: once they are sent
sent-invited = Ihre Anfrage ist unterwegs zu { $names }
sent-reference = Ihr Zeichen:
sent-today = Heute
sent-until = Bis zum { $date }
sent-received = Das Team erhält Ihre Anfrage.
sent-relays = Vermittlung: { $relays }.
sent-reply = Eine Antwort erreicht Sie unter { $email }.
sent-prepare = Sie bereiten das Treffen gemeinsam vor.
sent-silence = Am { $date } noch nichts gehört? Schreiben Sie dem Team und nennen Sie das Zeichen:
sent-calendar = Termine notieren
sent-print = Kopie drucken
sent-event = Vorgeschlagener Termin: { $names }
sent-event-alone = Vorgeschlagener Termin: Treffen mit einer Botschafterin oder einem Botschafter
sent-event-text = Dieser Termin wartet auf Antwort. Zeichen der Anfrage: { $reference }
sent-copy = Die Kopie Ihrer Antworten
sent-copy-text = Sie bleibt in diesem Tab: Drucken oder speichern Sie sie, wenn Sie sie behalten möchten.
sent-mark = Gesendet
sent-search = Weitere Personen suchen
sent-another = Ein anderes Formular ausfüllen
not-sent-text = Der Formulardienst hat Ihre Nachricht nicht angenommen. Ihre Antworten sind noch in Ihrem Browser: Gehen Sie zurück zum Formular und versuchen Sie es gleich noch einmal.
not-sent-back = Zurück zum Formular
not-sent-write = Wenn es wieder geschieht, schreiben Sie dem Team:

## Pages that lead to a form
page-request = Anfrage ausfüllen
page-join = Formular ausfüllen
page-update = Mein Profil aktualisieren
page-removal = Mein Profil entfernen lassen
page-feedback = Rückmeldung nach der Begegnung geben

## Menu
menu-ambassadors = Verzeichnis
menu-sectors = Branchen
menu-areas = Gebiete

## Notes and open data
footnote-back = Zurück zum Text, Anmerkung
api-description = Offene Daten des Verzeichnisses. Nur die Profile von Personen, die zugestimmt haben, sind enthalten; sie haben auch zugestimmt, in Suchmaschinen zu erscheinen.
api-ambassadors = Die Botschafterinnen und Botschafter: Beruf, Branchen, Gebiete, Zielgruppen, Formen.
api-ambassadors-csv = Dieselben Daten als Tabelle. Listen sind durch Semikolon getrennt.
api-sectors = Die Branchen.
api-organisations = Verbände und Organisationen.
api-guides = Die Leitfäden für Botschafterinnen und Botschafter.
api-areas = Region, Departements und weitere Gebiete mit der Zahl der Botschafterinnen und Botschafter.
api-vocabularies = Kennungen und Bezeichnungen aller Vokabulare.

## Pages that the law asks for
title-legal-notice = Impressum
title-privacy = Datenschutz
title-accessibility = Erklärung zur Barrierefreiheit
description-legal-notice = Wer diese Website veröffentlicht, wer sie hostet und woher die Daten stammen.
description-privacy = Was ein Profil zeigt, was es nie zeigt, wie lange, und wie Sie Ihre Rechte wahrnehmen.
description-accessibility = Was alle auf dieser Website nutzen können, was noch fehlt, und wem Sie ein Hindernis melden.
mention-compliant = Barrierefreiheit: vollständig konform
mention-partially-compliant = Barrierefreiheit: teilweise konform
mention-not-compliant = Barrierefreiheit: nicht konform
declared-missing = vom Herausgeber zu ergänzen
decimal-separator = ,

legal-publisher = Herausgeber
legal-host = Hosting
legal-sources = Datenquellen
legal-engagements = Weitere Verpflichtungen
legal-name = Name
legal-form = Rechtsform
legal-address = Sitz
legal-phone = Telefon
legal-contact = Kontakt
legal-registration = Registernummer
legal-director = Verantwortlich für die Veröffentlichung
legal-demonstration = Diese Website ist eine Demonstration: Der Herausgeber ist als Beispiel genannt, hat sie nicht veröffentlicht und haftet nicht für ihren Inhalt.
legal-static = Die Website besteht aus Dateien: Beim Hoster läuft weder ein Programm noch eine Datenbank.
legal-territory = Gemeinden, Arrondissements, Départements, Umrisse und Einwohnerzahlen:
legal-rome = Die Berufscodes folgen dem Verzeichnis ROME von France Travail.
legal-charter = Die Charta des Netzwerks
legal-report = Einen Fehler melden
legal-report-text = Etwas Falsches, ein Profil, das Sie betrifft, ein Inhalt, der Sie verletzt: Sagen Sie es uns, wir berichtigen es.
legal-report-contact = Schreiben Sie an

privacy-controller = Verantwortliche Stelle
privacy-visit = Wenn Sie die Website besuchen
privacy-profile = Wenn Sie Botschafterin oder Botschafter sind
privacy-forms = Wenn Sie ein Formular senden
privacy-duration = Wie lange wir ein Profil behalten
privacy-rights = Ihre Rechte
privacy-controller-name = Verantwortlich
privacy-controller-contact = Kontakt zur verantwortlichen Stelle
privacy-officer = Datenschutz
privacy-contact = Kontakt zum Datenschutz
privacy-demonstration = Diese Website ist eine Demonstration: Die Profile beschreiben keine wirklichen Personen, und die verantwortliche Stelle ist als Beispiel genannt.
privacy-visit-nothing = Keine Cookies, keine Besuchsmessung, nichts, was von einer anderen Website geladen wird.
privacy-visit-browser = Ihre Auswahl von Profilen und der Entwurf eines Formulars bleiben in Ihrem Browser: Nichts verlässt ihn, bevor Sie ein Formular senden. Der Entwurf ist gelöscht, wenn Sie den Tab schließen, die Auswahl, wenn Sie sie leeren.
privacy-visit-selection = Ihre Auswahl von Profilen bleibt in Ihrem Browser, bis Sie sie leeren.
privacy-visit-log = Wie bei jeder Website kann der Hoster zur Sicherheit ein technisches Protokoll der Verbindungen führen.
privacy-shown = Was das Profil zeigt
privacy-shown-text = Den Namen, den Sie zeigen möchten, Ihren Beruf, Ihr Gebiet, für wen und wie Sie sprechen, wann Sie Zeit haben, Ihren Text. Arbeitgeber und Foto erscheinen nur mit Ihrer Einwilligung.
privacy-hidden = Was es nie zeigt
privacy-hidden-text = E-Mail-Adresse, Telefon, Postanschrift, Geburtsdatum. Dafür gibt es in unseren Dateien keinen Platz: Der Herausgeber bewahrt sie getrennt auf.
privacy-purpose = Wozu
privacy-purpose-text = Damit man Sie findet und anfragen kann, über den Herausgeber oder eine vermittelnde Organisation.
privacy-basis = Auf welcher Grundlage
privacy-basis-text = { $basis ->
    [legitimate_interest] Das Netzwerk zu betreiben ist ein berechtigtes Interesse der verantwortlichen Stelle: Berufe bekannt zu machen (DSGVO, Artikel 6.1.f); Ihr Profil erscheint mit Ihrer Einwilligung (Artikel 6.1.a). Der Herausgeber bewahrt Ihre schriftliche Einwilligung auf; die Website kennt nur deren Nummer, Tag und Umfang.
    [consent] Das Netzwerk und Ihr Profil beruhen auf Ihrer Einwilligung (DSGVO, Artikel 6.1.a). Der Herausgeber bewahrt Ihre schriftliche Einwilligung auf; die Website kennt nur deren Nummer, Tag und Umfang.
   *[public_task] Das Netzwerk zu betreiben liegt im öffentlichen Interesse (DSGVO, Artikel 6.1.e); Ihr Profil erscheint mit Ihrer Einwilligung (Artikel 6.1.a). Der Herausgeber bewahrt Ihre schriftliche Einwilligung auf; die Website kennt nur deren Nummer, Tag und Umfang.
}
privacy-choices = Ihre Entscheidungen, eine nach der anderen
privacy-choices-text = Name, Foto und Arbeitgeber zeigen, in den offenen Daten stehen, in Suchmaschinen stehen. Sie können sie jederzeit ändern.
privacy-sensitive = Heikle Themen
privacy-sensitive-text = Gesundheit, Behinderung, Gewerkschaft, Überzeugungen: Nichts verpflichtet Sie, davon zu sprechen. Möchten Sie es, wird eine besondere Einwilligung erbeten.
privacy-minors = Minderjährige
privacy-minors-text = { $policy ->
    [true] Minderjährige stehen nur mit Zustimmung beider Sorgeberechtigten im Verzeichnis, nur mit dem Vornamen und höchstens ein Jahr lang. Das Profil steht weder in Suchmaschinen noch in den offenen Daten, und jede Anfrage geht über eine Organisation.
   *[other] Sie stehen nicht im Verzeichnis.
}
privacy-forms-text = Wir fragen nur, was wir brauchen, um zu antworten und Ihr Anliegen zu verstehen. Nennen Sie in einer Anfrage keine Namen von Schülerinnen oder Schülern.
privacy-forms-basis = Auf welcher Grundlage
privacy-forms-basis-text = { $basis ->
    [legitimate_interest] Das berechtigte Interesse der verantwortlichen Stelle, das Netzwerk zu betreiben und Anfragen zu beantworten (DSGVO, Artikel 6.1.f).
    [consent] Ihre Einwilligung, die Sie mit dem Senden des Formulars geben und jederzeit widerrufen können (DSGVO, Artikel 6.1.a).
   *[public_task] Die Aufgabe im öffentlichen Interesse, das Netzwerk zu betreiben und Anfragen zu beantworten (DSGVO, Artikel 6.1.e).
}
privacy-forms-basis-rights = Um ein Profil ändern oder löschen zu lassen: die gesetzliche Pflicht, auf die Ausübung Ihrer Rechte zu antworten (Artikel 6.1.c).
privacy-forms-recipients = Wer Ihre Antworten liest
privacy-forms-team = Das Team, das das Netzwerk für { $controller } betreibt.
privacy-forms-service = Über welchen Dienst
privacy-forms-service-text = { $service } (Land: { $country })
privacy-forms-way = Auf welchem Weg
privacy-forms-mail = Ihr E-Mail-Programm sendet eine Nachricht: Ihr E-Mail-Anbieter und der des Teams befördern sie. Adresse des Teams:
privacy-forms-link = Das Formular steht auf einer anderen Website, die sagt, wie sie mit Ihren Antworten umgeht.
privacy-forms-outside = Außerhalb des Europäischen Wirtschaftsraums
privacy-forms-retention = Wie lange
privacy-asked-purpose = Wozu: { $purpose }.
privacy-asked-needed = Erforderlich:
privacy-asked-optional = Freiwillig:
privacy-asked-form = Zum Formular „{ $title }“
privacy-duration-asked = { $count ->
    [one] Einen Monat nach der letzten Bestätigung fragen wir, ob Ihr Profil noch stimmt.
   *[other] { $count } Monate nach der letzten Bestätigung fragen wir, ob Ihr Profil noch stimmt.
}
privacy-duration-unlisted = { $count ->
    [one] Ohne Antwort verlässt es nach einem Monat Listen und Suche.
   *[other] Ohne Antwort verlässt es nach { $count } Monaten Listen und Suche.
}
privacy-duration-dropped = { $count ->
    [one] Nach einem Monat wird es nicht mehr veröffentlicht.
   *[other] Nach { $count } Monaten wird es nicht mehr veröffentlicht.
}
privacy-duration-file = Die Datei eines Profils, das nicht mehr erscheint
privacy-duration-file-text = { $count ->
    [one] wird { $count } Monat aufbewahrt, um eine Antwort abzuwarten, dann geleert
   *[other] wird { $count } Monate aufbewahrt, um eine Antwort abzuwarten, dann geleert
}
privacy-duration-after = Nach einer Löschung wird die Datei des Profils geleert: Darin steht nur noch, dass es entfernt wurde, unter seiner Nummer, die nie jemand anderem gegeben wird. Weder Name noch Tag noch Grund stehen darin.
privacy-rights-text = Sie können jederzeit und ohne Begründung:
privacy-right-access = erfahren, was wir über Sie haben, und eine Kopie erhalten;
privacy-right-correct = Falsches berichtigen lassen;
privacy-right-withdraw = Ihre Einwilligung ganz oder in einem Punkt widerrufen;
privacy-right-object = der Verwendung Ihrer Daten widersprechen oder sie einschränken lassen;
privacy-right-portability = die Daten, die Sie uns gegeben haben, in einem weiterverwendbaren Format erhalten oder anderen übermitteln lassen (Übertragbarkeit);
privacy-right-erase = Ihr Profil löschen lassen.
privacy-rights-forms = Für ein Profil genügen die Formulare zum Löschen und zum Ändern: ohne Konto, ohne Begründung.
privacy-rights-write = Für jedes Anliegen schreiben Sie an
privacy-rights-answer = Sie erhalten innerhalb eines Monats eine Antwort.
privacy-erasure = Was eine Löschung bewirkt: Profil und Foto verlassen die Website, die Listen und die offenen Daten; Suchmaschinen werden gebeten, es zu vergessen; frühere Fassungen der Dateien werden auf Ihren Wunsch entfernt. Kopien, die andere gemacht haben, lassen sich nicht zurückholen.
privacy-authority = Wenn die Antwort Sie nicht zufriedenstellt, wenden Sie sich an die
privacy-authority-name = Commission nationale de l'informatique et des libertés
privacy-authority-url = https://www.cnil.fr/en/plaintes

accessibility-law = Artikel 47 des französischen Gesetzes vom 11. Februar 2005 verlangt von öffentlichen Stellen zugängliche Online-Dienste. { $publisher } gibt diese Erklärung für die Website „{ $name }“ ab.
accessibility-state = Stand der Konformität
accessibility-results = Ergebnisse der Prüfungen
accessibility-contents = Nicht barrierefreie Inhalte
accessibility-established = Erstellung der Erklärung
accessibility-contact = Rückmeldung und Kontakt
accessibility-remedies = Rechtsbehelfe
accessibility-state-audit = { $state ->
    [compliant] Diese Website erfüllt { $standard } vollständig.
    [partially_compliant] Diese Website erfüllt { $standard } teilweise; was fehlt, steht weiter unten.
   *[other] Diese Website erfüllt { $standard } nicht; was fehlt, steht weiter unten.
}
accessibility-state-none = Diese Website gilt als nicht konform mit dem französischen Standard RGAA, weil keine gültige Prüfung vorliegt.
accessibility-scheme = Mehrjahresplan
accessibility-plan = Plan dieses Jahres
accessibility-results-audit = Die Prüfung vom { $date } durch { $auditor } ergab, dass { $rate } % der anwendbaren Kriterien von { $standard } erfüllt sind.
accessibility-results-none = Es gab noch keine Prüfung und daher keinen Wert. Automatische Prüfungen zeigen einen Teil der Mängel; sie ersetzen keine Prüfung.
accessibility-contents-unknown = Ohne Prüfung sind die Mängel nicht bekannt. Es wird keine Ausnahme geltend gemacht. Dokumente und Videos anderer Websites, zu denen manche Links führen, liegen nicht in unserer Hand.
accessibility-contents-none = Die Prüfung fand keine nicht barrierefreien Inhalte.
accessibility-non-compliant = Was nicht konform ist
accessibility-burdens = Unverhältnismäßige Belastungen
accessibility-exempt = Was das Gesetz ausnimmt
accessibility-day = Erstellt am
accessibility-technologies = Techniken
accessibility-environment = Prüfumgebung
accessibility-tools = Werkzeuge
accessibility-pages = Geprüfte Seiten
accessibility-contact-text = Eine Seite, die Sie nicht lesen können, eine Anfrage, die Sie nicht vorbereiten können? Sagen Sie es: Sie erhalten die Information auf anderem Weg, und der Mangel wird behoben.
accessibility-contact-label = Schreiben Sie an
accessibility-remedies-text = Haben Sie ein Hindernis gemeldet und keine befriedigende Antwort erhalten, können Sie sich an den französischen Défenseur des droits wenden:
accessibility-remedy-form = über das Online-Formular
accessibility-remedy-form-url = https://formulaire.defenseurdesdroits.fr/
accessibility-remedy-delegate = bei der oder dem Beauftragten in Ihrem Département
accessibility-remedy-delegate-url = https://www.defenseurdesdroits.fr/carte-des-delegues
accessibility-remedy-post = kostenlos und ohne Briefmarke per Post: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.

## Where files are edited
edit-question = Ein Fehler, eine Idee?
edit-propose = Änderung vorschlagen
slug-new-profile = neues-profil
new-profile-title = Schreiben Sie lieber die Datei?
new-profile-filled = Ein Profil ist eine Textdatei. Diese hier ist schon begonnen, mit einer Erklärung in jeder Zeile: Füllen Sie sie aus und schlagen Sie sie vor. Wir lesen sie, bevor sie erscheint.
new-profile-copied = Ein Profil ist eine Textdatei. Kopieren Sie die Vorlage in eine neue Datei namens „{ $name }“, füllen Sie sie aus und schlagen Sie sie vor. Wir lesen sie, bevor sie erscheint.
new-profile-open-at = Ein begonnenes Profil auf { $forge } öffnen
new-profile-open = Ein begonnenes Profil öffnen
new-profile-new-at = Neue Datei auf { $forge } öffnen
new-profile-new = Neue Datei öffnen
new-profile-text = Die Vorlage
