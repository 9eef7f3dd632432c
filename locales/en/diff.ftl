# What the person reads who reviews a change: `annuaire diff`.

diff-title = What changes for visitors
diff-sides = Before: { $before } · After: { $after }
diff-folder = folder { $path }
diff-none = Nothing changes for visitors.
diff-none-read = In what could be read and compared nothing changes; look at the rest by hand.
diff-left-out = { $count ->
    [one] … and one more change that found no room here: run `annuaire diff` to read all.
   *[other] … and { $count } more changes that found no room here: run `annuaire diff` to read all.
}
diff-before = before
diff-after = after
diff-nothing = (nothing)
diff-and-more = { $count ->
    [one] { $list } and one more
   *[other] { $list } and { $count } more
}

diff-flags = To look at first
flag-forms-moved = Where what teachers and ambassadors write is sent, or who reads it, changes: check who receives it ({ $list })
flag-program-moved = The program that the forge builds and runs, or its version, changes: check where it comes from ({ $list })
flag-repository-moved = Where “Propose a change” leads changes: check that it is your repository ({ $list })
flag-publisher-changed = What is said of who answers for the site and for personal data changes: check that it is true ({ $list })
flag-address-moved = The address that permanent links, the feed and reminders are made from changes: check that it is yours ({ $list })
flag-foreign-profile = { $count ->
    [one] A profile belongs to another account than the author's: { $list }
   *[other] { $count } profiles belong to other accounts than the author's: { $list }
}
flag-owner-is-not-author = { $count ->
    [one] A profile is made or brought back in the name of another account than the author's: { $list }
   *[other] { $count } profiles are made or brought back in the name of other accounts than the author's: { $list }
}
flag-owner-taken = { $count ->
    [one] The account a profile belongs to changes, and the former one is not the author's: { $list }
   *[other] The accounts { $count } profiles belong to change, and the former ones are not the author's: { $list }
}
flag-owner-unknown = { $count ->
    [one] Nobody knows whose a profile was: its former version cannot be read: { $list }
   *[other] Nobody knows whose { $count } profiles were: their former versions cannot be read: { $list }
}
flag-workflow-changed = { $count ->
    [one] A file that the forge runs of its own accord changes: read it before you accept ({ $list })
   *[other] { $count } files that the forge runs of its own accord change: read them before you accept ({ $list })
}
flag-host-changed = { $count ->
    [one] A file that the host obeys changes: headers, redirects or settings ({ $list })
   *[other] { $count } files that the host obeys change: headers, redirects or settings ({ $list })
}
flag-theme-changed = { $count ->
    [one] The theme changes, and any page may change with it: read this file ({ $list })
   *[other] The theme changes, and any page may change with it: read these { $count } files ({ $list })
}
flag-code-changed = { $count ->
    [one] Another file outside the content changes; what it does is not told here ({ $list })
   *[other] { $count } other files outside the content change; what they do is not told here ({ $list })
}
flag-code-and-content = { $count ->
    [one] The content and a file outside it change together: ask for two proposals
   *[other] The content and { $count } files outside it change together: ask for two proposals
}
flag-several-profiles = { $count ->
    [one] One profile changes: { $list }
   *[other] { $count } profiles change at once: { $list }
}

diff-unread = Files that could not be read
diff-unread-whole = { $path } ({ $version }): { $reason }; what it changes is not told here
diff-unread-part = { $path } ({ $version }): { $reason }; a part of what it changes is not told here
unread-link = it is a symbolic link, which is not followed
unread-submodule = it is a submodule, which is not read

diff-consents = Charter and consents
diff-charter = Charter that the site asks for
diff-charter-page = Page of the charter: { $entry }
diff-consent = { $id }
diff-consent-new = { $id } (new or returning profile)

diff-profiles-added = New profiles
diff-profiles-returned = Returning profiles
diff-profiles-changed = Changed profiles
diff-profiles-paused = Profiles that take a break
diff-profiles-lapsed = Profiles too old for the lists: they keep their page
diff-profiles-dropped = Profiles too old to be published
diff-profiles-withdrawn = Withdrawn profiles: their address says that the person no longer takes part
diff-profiles-removed = Removed profiles
diff-profile-renamed = { $former } → { $entry } (renamed profile)
diff-named = { $id } · { $name }

diff-photos = Photos
diff-photo = { $id }: { $before } → { $after }
diff-no-photo = no photo
diff-no-file = file missing or too large

diff-addresses = Addresses that will lead nowhere (keep them with `aliases` or, for a profile, `status: withdrawn`)
diff-former-addresses = former addresses of { $id }, which may hold the name
diff-addresses-at-all = Addresses
diff-addresses-unknown = The addresses could not be compared: one of the two versions cannot be built.
diff-coverage = Sectors that lose their last ambassador
diff-coverage-at-all = Coverage of the sectors
diff-coverage-unknown = The coverage could not be compared: one of the two versions could not be read as a whole.
diff-coverage-everywhere = { $sector }: everywhere
diff-coverage-removed = { $count ->
    [0] { $sector }: everywhere; the sector itself is removed
    [one] { $sector }: everywhere; the sector itself is removed, and one profile still names it: { $list }
   *[other] { $sector }: everywhere; the sector itself is removed, and { $count } profiles still name it: { $list }
}
diff-coverage-areas = { $sector }: { $areas }

diff-sectors = Sectors
diff-pages = Pages
diff-organisations = Organisations
diff-guides = Guides
diff-texts = Other texts of the site
diff-entry-added = { $entry } (new)
diff-entry-removed = { $entry } (removed)
diff-entry-renamed = { $former } → { $entry } (renamed)

diff-value = { $label }: { $before } → { $after }
diff-value-new = { $label }: { $after }
diff-order = { $label }: only the order changes
diff-hidden = { $label }: changes; what differs is personal data and masked here
diff-form = { $label }: only the form changes, from “{ $near }” on; { $parts }
diff-form-alone = { $label }: only the form changes, from “{ $near }” on
diff-form-also = { $label }: the form changes as well; { $parts }
diff-form-part = { $part }: { $before } → { $after }
diff-text = { $label }:
diff-text-more = { $count ->
    [one] { $label } (one more place changes):
   *[other] { $label } ({ $count } more places change):
}

form-paragraphs = paragraphs
form-headings = headings
form-lists = lists
form-items = items of lists
form-tables = tables
form-rows = rows of tables
form-code = blocks of code
form-quotes = quotations
form-rules = rules
form-breaks = line breaks

place-region = region
place-department = department
place-employment-area = employment area
place-commune = commune
is-yes = yes
is-no = no
kind-person = person
kind-organisation = organisation
status-active = takes part
status-paused = takes a break
status-withdrawn = no longer takes part
menu-main = at the head of pages
menu-footer = at the foot of pages
covers-name = name
covers-photo = photo
covers-employer = employer
covers-open-data = open data
covers-search-engines = search engines
covers-sensitive = sensitive data
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

field-name = name
field-kind = kind
field-occupation = trade
field-role = in what capacity
field-since = in the trade since
field-employer = employer
field-endorsed-by = endorsed by
field-sectors = sectors
field-themes = themes
field-areas = areas
field-audiences = audiences
field-levels = levels
field-interventions = interventions
field-formats = on site or remote
field-languages = languages
field-availability-per-year = interventions a year
field-availability-rhythm = rhythm
field-availability-months = months
field-availability-notice-days = notice in days
field-availability-group-max = largest group
field-visit-minimum-age = minimum age
field-visit-equipment = what to wear
field-visit-wheelchair = wheelchair access
field-photo-credit = photo credit
field-hook = hook
field-bio = text
field-received-ideas = received ideas
field-links = links
field-status = participation
field-until = back on
field-confirmed = last confirmed
field-sort-name = name to sort by
field-rome = ROME code
field-aliases = former addresses
field-owner = owner's account
field-consent-covers = the consent covers
field-consent-reference = reference of the consent
field-consent-date = date of the consent
field-charter-version = version of the charter
field-charter-accepted = charter accepted
field-charter-current = version asked for
field-adult = of age
field-authorisation-references = parents' agreements
field-authorisation-until = agreement holds until
field-family = family
field-summary = summary
field-icon = symbol
field-occupations = trades
field-body = text
field-related = related sectors
field-type = type of organisation
field-website = web site
field-relays-requests = relays requests
field-reply-days = days before the reply
field-about = about
field-title = title
field-label = short name
field-description = description
field-slug = address
field-menu = menu
field-order = place in the menu
field-organisations = organisations
field-updated = last revision
field-checklist = checklist
field-declares = declaration
field-search-engines = search engines
field-short-name = short name
field-tagline = tagline
field-address = address of the site
field-language = language
field-theme = theme
field-demonstration = demonstration
field-lines = lines
field-bytes = bytes
field-accessibility-audit-auditor = auditor of accessibility
field-accessibility-audit-date = date of the accessibility audit
field-accessibility-audit-environment = environment of the accessibility audit
field-accessibility-audit-pages = pages of the accessibility audit
field-accessibility-audit-rate = rate of accessibility
field-accessibility-audit-standard = standard of the accessibility audit
field-accessibility-audit-tools = tools of the accessibility audit
field-accessibility-burdens = accessibility burdens
field-accessibility-contact = contact for accessibility
field-accessibility-established = date of the accessibility declaration
field-accessibility-exempt = contents exempt from accessibility
field-accessibility-non-compliant = accessibility faults
field-accessibility-plan = accessibility plan of the year
field-accessibility-scheme = accessibility scheme
field-accessibility-state = state of accessibility
field-charter-versions-from = valid from
field-charter-versions-to = valid until
field-charter-versions-version = name of the version
field-forms-provider = service that receives the forms
field-forms-id = identifier at the form service
field-forms-team = team's mailbox that receives what is asked
field-forms-reply-days = days before the team replies
field-forms-recipients = who reads the forms, as the notice says
field-forms-page = page that forms lead to
field-forms-processor-name = processor of the forms
field-forms-processor-country = country of the processor of the forms
field-forms-processor-contract = terms of the processor of the forms
field-forms-processor-retention-days = days for which messages are kept
field-forms-processor-safeguards = what protects the data given to the processor
field-forms-custom-action = address that forms are sent to
field-forms-custom-background = address that scripts send forms to
field-forms-custom-encoding = encoding of what forms send
field-forms-custom-failure = name of the field for the page of a failure
field-forms-custom-redirect = name of the field for the next page
field-forms-custom-reply = name of the field for the address to answer to
field-forms-custom-subject = name of the field for the subject
field-forms-custom-trap = name of the field that stays empty
field-forms-custom-names-field = field to rename
field-forms-custom-names-name = name of the field at the service
field-freshness-remind-months = months before asking again
field-freshness-doubt-months = months before “to be confirmed”
field-freshness-unlist-months = months before leaving the lists
field-freshness-drop-months = months before not being published
field-minors = profiles of people under age
field-page-size = profiles on a page of a list
field-searches = what is often asked
field-privacy-controller = who decides about personal data
field-privacy-officer = data protection officer
field-privacy-contact = contact for personal data
field-privacy-unpublished-months = months for which profiles that are no longer published are kept
field-privacy-messages-months = months for which answers to forms are kept
field-privacy-controller-contact = contact of who decides about personal data
field-privacy-basis = legal basis of the forms
field-program-address = repository of the program that the forge runs
field-program-revision = version of the program that the forge runs
field-publisher-name = publisher of the site
field-publisher-url = publisher's web site
field-publisher-legal-form = publisher's legal form
field-publisher-address = publisher's address
field-publisher-phone = publisher's telephone
field-publisher-contact = publisher's contact
field-publisher-registration = publisher's registration
field-publisher-director = who directs the publication
field-publisher-host-name = host
field-publisher-host-address = host's address
field-publisher-host-phone = host's telephone
field-repository-address = repository where a change is proposed
field-repository-forge = forge of the repository
field-repository-branch = published branch
field-repository-folder = folder of the site in the repository
field-repository-edit = address where a file is edited
field-repository-new = address where a file is added
field-repository-public = repository that anyone can read
field-repository-maintainers = accounts to ask about the theme and the settings
field-id = identifier of this form at the service
field-intro = introduction
field-subject = subject of the message
field-purpose = what the answers are for
field-button = words on the button
field-steps = steps
field-sent-title = title after sending
field-sent-text = text after sending
field-sections-title = title
field-sections-help = help
field-sections-fields-name = technical name
field-sections-fields-type = kind of answer
field-sections-fields-label = question
field-sections-fields-help = help
field-sections-fields-required = answer required
field-sections-fields-missing = words for a missing answer
field-sections-fields-unless-chosen = asked where nobody is chosen
field-sections-fields-folded = in a closed fold
field-sections-fields-autocomplete = filled in by the browser
field-sections-fields-options = answers offered
field-sections-fields-options-from = vocabulary of the answers
field-sections-fields-max-length = greatest length
field-sections-fields-minimum = smallest answer
field-sections-fields-maximum = largest answer
field-sections-fields-checked = ticked beforehand
field-sections-fields-after-notice = after the notice
field-sections-fields-group-size = size of the group
field-sections-fields-prefill = filled in by the search
field-entries = words that mean the same
field-entries-id = identifier
field-entries-label = label
field-entries-short = short name
field-entries-feminine = for a woman
field-entries-masculine = for a man
field-entries-description = description
field-entries-order = place in lists
field-entries-says = in the first person
field-entries-protocol = follows the school protocol
field-entries-say = what is typed
field-entries-means = what the search finds as well
field-entries-levels-id = identifier
field-entries-levels-label = label
field-entries-levels-short = short name
field-region-code = code of the region
field-region-name = name of the region
field-region-in = “in” the region
field-region-of = “of” the region
field-source = source of the territory's data
field-departments-code = code
field-departments-name = name
field-departments-in = name with “in”
field-departments-of = name with “of”
field-arrondissements-code = code
field-arrondissements-name = name
field-arrondissements-department = department
field-employment-areas-code = code
field-employment-areas-name = name
field-employment-areas-in = name with “in”
field-employment-areas-of = name with “of”
field-employment-areas-main-towns = main towns
field-employment-areas-communes = communes
field-relays-role = role
field-relays-area-region = region
field-relays-area-department = department
field-relays-area-employment-area = employment area
field-relays-area-commune = commune
field-relays-reply-days = days before the reply

entry-versions = version { $id }
entry-sections = part { $id }
entry-fields = question { $id }
entry-levels = level { $id }
entry-departments = department { $id }
entry-arrondissements = arrondissement { $id }
entry-employment-areas = employment area { $id }
