## Addresses
slug-ambassadors = ambassadors
slug-sectors = sectors
slug-themes = themes
slug-audiences = audiences
slug-interventions = interventions
slug-areas = areas
slug-departments = departments
slug-employment-areas = employment-areas
slug-organisations = organisations
slug-guides = guides
slug-page = page
slug-site-map = site-map
slug-search = find
slug-selection = selection
slug-sent = thanks
slug-not-sent = failed
slug-legal-notice = legal-notice
slug-privacy = personal-data
slug-accessibility = accessibility

## Names in the address of a search: parameters, each different
param-query = q
param-place = place
param-wide = texts
param-page = page
param-sector = sector
param-department = department
param-employment_area = area
param-audience = audience
param-level = level
param-intervention = intervention
param-format = format
param-theme = theme
param-language = language
param-month = month
param-radius = radius
param-order = order
param-role = role
param-kind = kind
param-ambassador = ambassador

## Titles
title-home = Meet the people behind the trades
title-ambassadors = Ambassadors
title-sectors = Sectors
title-themes = Themes
title-audiences = Audiences
title-interventions = Ways to meet
title-areas = Areas
title-organisations = Organisations
title-guides = Guides for ambassadors
title-site-map = Site map
title-search = Find an ambassador
title-not-found = This page does not exist
title-gone = This person no longer takes part
description-gone = This profile is no longer published. Other people are happy to talk about their trade.
title-unconfirmed = This profile is not shown at the moment
description-unconfirmed = This profile awaits a confirmation. Other people are happy to talk about their trade.
title-selection = My selection
title-not-sent = Your message was not sent
area-title = Ambassadors { $in }
term-title-theme = { $name }
term-title-audience = For { $name }
term-title-intervention = { $name }
sector-title = { $name }: trades and ambassadors
page-number = page { $number }
feed-title = New ambassadors
place-region = All of { $name }

## Descriptions, for search engines and shared links
description-profile-organisation = { $name }, { $occupation }: an organisation that shows its trades. { $place }. Free of charge.
description-profile = { $name }, { $occupation }, talks about the trade to pupils and adults. { $place }. Free of charge.
description-ambassadors = Everyone in the network who presents a trade, free of charge.
description-sectors = Every sector of the network, by family, with its trades and its ambassadors.
description-themes = Gender balance, equality, disability, starting a business: subjects that cross every trade.
description-audiences = Pupils, job seekers, employees, parents, professionals: who the talks are for.
description-interventions = Testimony, company visit, demonstration, talk: the forms a meeting can take.
description-areas = Find an ambassador near you, area by area.
description-organisations = The branches, federations, companies and associations behind the network.
description-guides = Preparing a visit, speaking to each audience, keeping it going: short guides to read and to print.
description-site-map = Every page of the site on one page.
description-search = Search by trade, name, commune or postcode: who can come and present a trade, and from how far.
description-selection = The profiles you have kept: print them, share them, or ask all of them at once.
description-sent = Your message is on its way.
description-not-sent = The form service did not take the message. Here is what to do.
description-area = { $count ->
    [0] Discovering trades { $in }: what the network offers.
    [one] One person or organisation presents a trade { $in }, free of charge.
   *[other] { $count } people and organisations present their trade { $in }, free of charge.
}
description-organisation = { $name }: its sectors, its areas, its ambassadors.

## Months
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

## Every page
skip-to-content = Skip to content
demonstration-label = Demonstration:
demonstration-text = everything is invented.
menu = Menu
menu-close = Close
menu-main = Main menu
menu-footer = Information
menu-home = Home
breadcrumbs = You are here
breadcrumb-home = Home
breadcrumb-search = Search
ask = Ask for a visit
join = Become an ambassador
footer-feed = What is new (Atom feed)
footer-csv = Open data (CSV)
footer-api = Open data (JSON)
footer-update = Update or remove my profile
footer-feedback = Give feedback after a visit
published-by = Published by
redirect-link = This page has moved
not-found-text = The address may be old, or the person may have left the network. Start again from here:
not-found-ask = Or simply say whom you are looking for: the network takes care of it, free of charge.
gone-text = The profile was taken off this site, which keeps its number alone, so that nobody else is ever given it. Other people are happy to talk about their trade:
gone-ask = Or simply say whom you are looking for: the network takes care of it, free of charge.
unconfirmed-text = It awaits a confirmation. Nothing of it is shown until then, and it will be back once it is confirmed. Other people are happy to talk about their trade:
unconfirmed-yours = Is this your profile?
unconfirmed-kept = Your profile, number { $id }, is kept and not shown. Tell us whether it is still right: it is back as soon as it is confirmed. If you would rather have it taken off, say so too, without any reason.
unconfirmed-confirm = Confirm or correct my profile
unconfirmed-edit = Propose the change in its file
unconfirmed-write = Write to

## Numbers of people
count-ambassadors = { $count ->
    [0] Nobody yet
    [one] { $count } ambassador
   *[other] { $count } ambassadors
}
ambassadors-noun = { $count ->
    [one] ambassador
   *[other] ambassadors
}
ambassadors-column = Ambassadors
none-yet = none yet
figures = The network in figures
figure-ambassadors = { $count ->
    [one] ambassador
   *[other] ambassadors
}
figure-sectors = { $count ->
    [one] sector
   *[other] sectors
}
figure-departments = { $count ->
    [one] department
   *[other] departments
}
figure-organisations = { $count ->
    [one] organisation
   *[other] organisations
}

## Lists
list = List
letters = By first letter
pager = Pages of the list
pager-page = Page
pager-previous = Previous page
pager-next = Next page
all-ambassadors = See the whole network
all-areas = All areas
department = Department
families = Families of trades
tag-remote = Online too
card-remote = Online
tag-paused = Taking a break
tag-doubtful = To be confirmed
ambassadors-lead = { $count ->
    [0] The network is taking shape.
    [one] One person or organisation presents a trade, free of charge. Open the profile, then ask for a visit.
   *[other] { $count } people and organisations present their trade, free of charge. Open a profile, then ask for a visit.
}

## Home
home-lead = { $count ->
    [one] One person or organisation { $within } comes to talk about it, for free.
   *[other] { $count } people and organisations { $within } come to talk about it, for free.
}
home-situation = I am here because
home-searches = Often asked:
home-sectors = Which trade shall we discover?
home-sectors-text = Families of trades, and behind every sector the people who work in it.
home-places = Who comes to your area?
home-places-text = Each department shows how many people and organisations can travel there.
home-audiences = Who is the meeting for?
home-audiences-text = A school, a job centre and a family do not expect the same thing.
home-interventions = In what form?
home-newest = They have just joined
steps-heading = Three steps, no account needed
step-1 = Choose.
step-1-text = A trade, a place, an audience: the profile says who comes, where and how.
step-2 = Ask.
step-2-text = What to prepare fits in a few lines. The network passes it on to the right person.
step-2-text-form = The form takes five minutes. The network passes it on to the right person.
step-3 = Meet.
step-3-text = In class, at work or online, always free of charge.

## Map
map-label = Map of the region
map-description = { $count ->
    [0] The departments of the region. The list beside the map gives the same information.
    [one] The departments of the region; one ambassador. The list beside the map gives the same information.
   *[other] The departments of the region, darker where there are more ambassadors ({ $count } in all). The list beside the map gives the same information.
}
map-legend = From fewer to more ambassadors:

## Profile
profile-facts = In short
profile-where = Where
profile-audiences = For whom
profile-interventions = In what form
profile-when = When
profile-per-year = { $count ->
    [one] once a year
   *[other] up to { $count } times a year
}
profile-months = Preferably in
profile-notice = Notice
profile-notice-days = { $count ->
    [one] { $count } day ahead
   *[other] { $count } days ahead
}
profile-group = Group
profile-group-max = { $count ->
    [one] { $count } person at a time
   *[other] { $count } people at most
}
profile-languages = Languages
profile-cost = Cost
profile-free = Free of charge
profile-free-short = Free of charge.
profile-ask = Ask for a visit
profile-invite = Invite { $name }
profile-with-class = With your class
profile-with-group = With your group
profile-together-rhythm = When: { $rhythm }.
profile-sectors = Sector
profile-role = Speaks as
back-bar = Your results
back-results = Back to the results
back-next = Next:
profile-ask-notice = { $count ->
    [one] Please ask { $count } day ahead.
   *[other] Please ask { $count } days ahead.
}
profile-relay = Send your request to the organisation that supports this person:
profile-ask-relay = The request goes through the organisation that stands by this person:
profile-reference = Reference to quote:
profile-paused = This person is taking a break.
profile-paused-until = Taking a break until { $date }.
profile-paused-similar = See who can come meanwhile
profile-employer = at
profile-kind-organisation = Ambassador organisation
profile-since = in the trade since { $year }
profile-bio = My trade, my path
profile-bio-organisation = What we show you
profile-ideas = What people say, what is true
idea-said = People say
idea-answer = In fact
profile-visit = For a visit on site
profile-visit-age = From the age of { $count }
profile-visit-equipment = To bring:
profile-visit-wheelchair = Wheelchair accessible
profile-visit-no-wheelchair = Not yet wheelchair accessible
profile-protocol = A visit to a school is prepared together:
profile-protocol-link = the protocol, step by step
profile-themes = Also talks about
profile-endorsed = With the support of
profile-links = Find out more
profile-charter = Charter { $version } accepted on { $date }
profile-confirmed = Profile confirmed on { $date }.
profile-doubtful = This profile is to be confirmed: nobody has looked through it since { $date }.
profile-met = Has the visit taken place?
profile-feedback = Say how the visit went
profile-yours = Is this your profile?
profile-update = Update it
profile-removal = Have it removed
profile-area = Area
profile-similar = Similar profiles
profile-all-in-sector = All of { $name }
photo-credit = Photo:
print = Print this profile
print-page = Print this page
share = Share this profile
share-copied = Address copied

## Sectors
sectors-lead = { $count ->
    [one] One sector, told by the people who work in it.
   *[other] { $count } sectors in eight families, told by the people who work in them.
}
sector-occupations = Some of the trades
sector-links = Read more
sector-ideas = Received ideas
sector-ambassadors = Who can talk about it?
sector-coverage = Where to find someone?
sector-coverage-text = Number of people and organisations of this sector who come to each department.
sector-related = Neighbouring sectors

## Guides
record-guides = Guide
related-guides = Guides to prepare for this audience
guides-for-all = For every meeting
guide-updated = Revised on { $date }.
guide-checklist = To check before you leave
guide-audiences = Audiences
guide-sectors = Sectors
guide-organisations = Offered by


## Terms
term-kind-theme = Theme
term-kind-audience = Audience
term-kind-intervention = Way to meet
term-siblings-theme = Other themes
term-siblings-audience = Other audiences
term-siblings-intervention = Other ways to meet
term-protocol = This meeting takes place in a school:
terms-lead-theme = Subjects that cross every trade, carried by people who live them.
terms-lead-audience = Choose the people you work with: each page gathers those who are ready to meet them.
terms-lead-intervention = In class, at work, online: choose the meeting that suits your project.

## Areas
area-kind-region = Region
area-kind-department = Department
area-kind-employment_area = Employment area
area-kind-commune = Town and surroundings
area-lead = { $count ->
    [0] Nobody is listed { $in } yet. Here is how to go on.
    [one] One person or organisation can come { $in }, free of charge.
   *[other] { $count } people and organisations can come { $in }, free of charge.
}
area-inside = { $count ->
    [0] None is attached to it in particular;
    [one] { $count } is attached to it in particular;
   *[other] { $count } are attached to it in particular;
}
area-wider = { $count ->
    [one] { $count } covers a wider area.
   *[other] { $count } cover a wider area.
}
area-parent = Part of:
area-sectors = Sectors present { $in }
area-no-sector = No sector is present here yet.
area-ambassadors = Who can come { $in }?
area-estimated = { $count ->
    [one] This employment area has about { $count } commune.
   *[other] This employment area has about { $count } communes: its outline is an estimate.
}
area-communes = { $count ->
    [one] { $count } commune.
   *[other] { $count } communes.
}
area-neighbours = Neighbouring areas
area-white = Sectors still missing { $in }
area-white-text = For these, the network looks for another way: a neighbouring area, an online meeting, a branch.
area-children = Closer still
areas-lead = From all of { $name } to your doorstep: find who can come.
areas-departments = By department
areas-employment = By employment area
areas-employment-text = The area where people live and work.

## Organisations
organisations-lead = { $count ->
    [0] No organisation is listed yet.
    [one] One organisation supports the network and passes requests on.
   *[other] { $count } organisations support the network and pass requests on.
}
organisation-about = About
organisation-website = Website of { $name }
organisation-relays = This organisation passes requests on to its members.
organisation-sectors = Sectors
organisation-areas = Areas
organisation-ambassadors = Its ambassadors

## Pages
toc = On this page

## Search: the fields
search = Search
search-query = Trade, class, subject or name
search-query-example = welder, secondary, equality…
search-place = Commune or postcode
search-place-example = Near you
search-anything = Search for a trade, a name, a place
search-anything-example = A trade, a name, a place
search-submit = Find
search-hint = Results appear as you type.
suggest = Suggestions
suggest-trades = Trades
suggest-sectors = Sectors
suggest-people = People and organisations
suggest-communes = Communes

## Search: before anything is asked
search-start = Three ways to search
search-tip-trade = A trade
search-tip-trade-text = In any form, even with a typing mistake.
search-tip-place = A place
search-tip-place-text = A commune or a postcode: those who are nearest come first.
search-tip-topic = A subject, an audience
search-tip-topic-text = Equality, middle school, German: what a profile says can be searched too.
search-browse = Browse the pages
search-no-script = Searching by words needs JavaScript. The whole network remains within reach: choose a sector, an area or an audience.
search-not-here = This browser cannot search by words. The whole network remains within reach: choose a sector, an area or an audience.

## Search: filters
facet-sector = Sector
facet-department = Department
facet-employment_area = Employment area
facet-audience = Audience
facet-level = Level
facet-intervention = Way to meet
facet-format = On site or online
facet-theme = Theme
facet-language = Language
facet-month = Month of the meeting
facet-role = Who comes
facet-kind = Person or organisation
facet-kind-person = People
facet-kind-organisation = Organisations
search-understood = Understood:
search-quick = Quick choices
search-quick-case = same
search-quick-remote = Remotely as well
search-quick-month = Free in { $name }
search-quick-language = In { $name }
search-order = Order of the results
search-order-best = Best match
search-order-near = Nearest first
search-radius = Distance from the town
search-radius-km = { $shown } km
search-radius-any = Any
search-fold = { $count ->
    [one] Show the choice with nobody
   *[other] Show the { $shown } choices with nobody
}
search-unfold = Hide the choices with nobody
search-map = Map
search-map-heading = On the map
search-map-label = Map of the results; the list has the same people, with the same numbers
search-map-people = Results of the list
search-map-inside = Within { $shown } km, or comes
search-map-further = Further away
search-filters = Filters
search-filters-heading = Refine
search-to-results = Skip to the results
search-filters-close = Close the filters
search-filters-done = { $count ->
    [0] No result
    [one] See { $shown } result
   *[other] See { $shown } results
}
search-wide = Search the presentation texts too
search-applied = Filters in use
search-scope = Scope
search-remove = Remove the filter { $facet }: { $value }
search-remove-all = Remove all filters
search-forget = Remove “{ $typed }”
search-forget-meant = Remove “{ $typed }”, understood as { $label }

## Search: results. { $shown } is the number as it is written; { $count } chooses the plural
search-waiting = Searching…
search-found-nobody = Nobody matches “{ $query }” yet
search-found = { $count ->
    [0] Nobody matches all of this yet
    [one] { $shown } ambassador
   *[other] { $shown } ambassadors
}
search-status = { $count ->
    [0] No result. Suggestions follow.
    [one] { $shown } result
   *[other] { $shown } results
}
search-near = Close results for “{ $query }”.
search-near-try = Did you mean:
search-partial = Nobody matches all these words. These profiles come closest.
search-left = Words left aside: { $words }.
search-instead = Nobody in the directory has this trade: { $typed }. What comes closest: { $label }.
search-related = Few people have this trade. Neighbouring trades follow.
search-unknown-place = “{ $place }” is no commune of the region. Try a similar name or a postcode.
search-near-town = “{ $place }” is not the name of a commune of the region. Here is who can come to { $name }.
search-no-word = “{ $query }” has no word to look for. Write a trade, a name or a place.
search-km = { $shown } km away
search-here = right there
search-reach-employment_area = throughout the employment area
search-reach-department = throughout the department
search-reach-region = as far as your place
search-near-place = near { $place }
search-around = Around { $place }.
search-around-nearest = Around { $place }, the nearest first.
search-within = At most { $shown } km from { $place }.
search-beyond = Nobody within { $shown } km of { $place }. These people are further away.
search-twin = { $place }?
search-outside = Were you looking for { $place }? It is not { $in }.
search-outside-near = Search near { $place }
search-outside-remote = Meet online
search-lacks = Not on the profile: { $labels }
search-more = { $count ->
    [one] Show { $shown } more profile
   *[other] Show { $shown } more profiles
}
search-shown = { $shown } of { $total }
search-print = Print
search-share = Share
search-failed = The search could not finish.
search-failed-text = A file of the directory could not be loaded. Check the connection and try again; the pages below remain available.
search-retry = Try again

## Search: when nobody fits
search-none-ways = These ways lead to someone
search-few-ways = Widen the search
search-none-beside = In the neighbouring department: { $name }
search-none-from = from { $shown } km
search-none-radius = Within { $shown } km
search-none-employment_area = Throughout the employment area: { $name }
search-none-relay = Through an organisation of the sector “{ $name }”
search-none-without = Without the filter “{ $value }”
search-none-without-words = Without the words “{ $query }”
search-none-without-filters = Without any filter
search-none-department = Throughout the department: { $name }
search-none-region = Throughout the region
search-none-remote = Online
search-none-page = The page “{ $name }”
search-also = Also on this site
record-organisations = Organisation
record-pages = Page
search-none-organisations = Ask a branch or an organisation
search-none-ask = Describe your project: the network searches for you, free of charge and without an account.
search-among = { $count ->
    [one] Search this profile
   *[other] Search these { $count } profiles
}
search-everywhere = Search the whole network

## When nobody fits
nobody-heading = Nobody here yet.
nobody-text = Describe your project all the same: the network looks for a neighbouring area, an online meeting or a branch that can answer.
nobody-area = Nobody { $in } yet.
nobody-area-text = Describe your project: the network looks in neighbouring areas, online, or among the branches.
nobody-sector = This sector is waiting for its first voice.
nobody-sector-text = Describe your project: the network asks the branches and the neighbouring sectors.
nobody-organisation = No ambassador in this organisation yet.
nobody-organisations = No organisation yet.
nobody-organisations-text = Branches and companies can join the network at any time.
nobody-join = Is this your trade? Join the network
ask-anyway = Describe what I need
invite-heading = Nothing suitable?
invite-text = Describe your project in a few lines: the network searches for you, free of charge and without an account.

## Selection: the profiles a visitor keeps
selection = My selection
selection-keep = Keep this profile
selection-count = { $count ->
    [0] Your selection is empty
    [one] { $shown } profile in your selection
   *[other] { $shown } profiles in your selection
}
selection-lead = Compare them, print them to talk them over, or send one request for all.
selection-shared-title = A selection for you
selection-shared = Someone suggests these profiles. Open them, keep them, or make the request yourself.
selection-shared-count = { $count ->
    [0] No profile
    [one] { $shown } suggested profile
   *[other] { $shown } suggested profiles
}
selection-printed = { $site }, { $address }. Visits are free of charge.
selection-request = Ask for a visit
selection-take = Add to my selection
selection-print = Print
selection-share = Share
selection-clear = Remove all
selection-kept = Your selection stays in this browser: nobody else sees it.
selection-none = Nothing is chosen yet.
selection-none-text = A bookmark on every profile keeps it here. Then compare, print the list to talk it over, and send a single request.
selection-no-script = The selection needs JavaScript. Without it, note the reference of each profile: the request form takes it.

## Forms
form-optional = (optional)
form-all-needed = Every answer helps; those that are not needed say “optional”.
form-choose = Choose…
form-yes = Yes
form-no = No
form-promises = Good to know
form-free = It is free.
form-free-text = Visits are free of charge.
form-no-pupil = Name no pupil.
form-no-pupil-text = Nobody's name, health or situation: the team does not need them.
form-nobody-else = Name nobody else, and no pupil.
form-free-for-all = Free for everybody.
form-free-for-all-text = To be in the directory, to leave it or to welcome somebody costs nothing.
form-no-account = No account.
form-no-account-text = What you write stays in your browser until you send it.
form-private = Your contact details are not published.
form-private-text = A profile has no place at all for an address or a telephone number.
form-by-mail = By your own mail.
form-by-mail-text = The message leaves when you send it, like any e-mail. No account to create.
form-trouble = Trouble with this form? Write to
form-trap = Leave this empty
form-sending = Sending…
form-late = The service is slow to answer. Your message may already have arrived. We are still waiting for its answer.
form-unknown = The connection broke before the service answered. Your message may already have arrived.
form-doubt = It is your decision: sent again, it may arrive twice. Your answers stay here.
form-send-again = Send again
form-sent-already = This message has already been sent: it was not sent a second time.
form-sent-before = A message has already been sent from here. To send another one, fill in the form again.
form-offline = You are offline. Nothing is lost: send the form again once you are connected.
form-refused = The service did not take the message.
form-refused-reason = It answered: “{ $message }”
form-refused-field = The service did not take this answer: “{ $message }”
form-kept = Nothing is lost: your answers are still here. Try again in a moment.
form-or-write = Or send the same answers by e-mail to
form-to-say = What you will be asked
form-link = Open the form
form-link-text = It opens on another site.
form-mail = Write the message
form-mail-text = Your mail program opens. Otherwise, write to

## A form in steps
form-steps = Steps
form-step = Step { $step } of { $steps }: { $title }
form-step-done = done, change
form-check = Check
form-check-title = Check before you send
form-check-text = Read it again, correct it, print it if you need to. Nothing has been sent yet.
form-next = Continue
form-back = Back
form-edit = Change
form-print = Print this summary
form-fold = Add details (optional):
form-from-search = taken from your search
form-invite = Invite { $names }
form-invite-many = { $count ->
    [one] Invite { $shown } person
   *[other] Invite { $shown } people
}
form-team-relay = the team of the site
form-through = relay: { $relay }

## What does not suit somebody who is asked
form-past = This day is over. Choose a day to come.
form-fit-place = { $name } comes to other places: { $place }.
form-fit-audience = { $name } does not usually meet this public.
form-fit-level = { $name } does not usually meet this level.
form-fit-group = { $count ->
    [one] { $name } meets one person at a time.
   *[other] { $name } meets { $shown } people at a time.
}
form-fit-month = { $name } is not available in { $month }, but in { $months }.
form-fit-notice = { $count ->
    [one] { $name } asks for one day’s notice: { $date } is soon.
   *[other] { $name } asks for { $shown } days’ notice: { $date } is soon.
}
form-fit-on-site = { $name } only meets people on site.
form-fit-remote = { $name } only meets people online.
form-fit-format = { $name } offers other ways to meet.
form-fit-intervention = { $name } offers none of these kinds of meeting.
form-way-remote = Suggest online as well
form-way-groups = Come in { $n } groups
form-way-date = Suggest { $date }
form-way-off = Take { $name } off
form-way-others = Look for somebody else
form-way-keep = Keep it, we will see together
form-settled = Noted: to be agreed together.
form-settled-groups = Noted: in { $n } groups.
form-fits = Suits your request

## Forms: what is wrong with an answer
form-error = Error:
form-error-title = Error:
form-error-summary = { $count ->
    [one] There is one thing to look at
   *[other] There are { $shown } things to look at
}
form-missing = An answer is missing: “{ $label }”
form-missing-email = Enter your e-mail address, for example first.last@school.example.
form-missing-one = Choose an answer: “{ $label }”
form-missing-some = Tick at least one answer: “{ $label }”
form-missing-yes = Tick this box to go on: “{ $label }”
form-missing-date = Choose a day: “{ $label }”
form-missing-postcode = Enter the postcode, for example 67000.
form-missing-ambassadors = Enter the reference of the profile, for example oe-0001.
form-wrong-email = This e-mail address is not complete. It looks like first.last@school.example.
form-wrong-postcode = A postcode has five digits, for example 67000.
form-wrong-uai = A UAI number has seven digits and a letter, for example 0750655E.
form-wrong-uai-letter = With these digits, the letter of the UAI number would be { $letter }. Check it, or leave it empty.
form-wrong-date = This day does not exist. Enter the day, the month and the year.
form-wrong-number = Enter a whole number, in digits.
form-minimum = The smallest possible number is { $minimum }.
form-maximum = The largest possible number is { $maximum }.
form-long = { $count ->
    [one] This text is { $shown } character too long.
   *[other] This text is { $shown } characters too long.
}
form-left = { $count ->
    [0] There is no room left.
    [one] { $shown } character left.
   *[other] { $shown } characters left.
}
form-wrong-ambassadors = “{ $value }” is no reference of a profile. It looks like oe-0001.

## Forms: the ambassadors they are about
form-use-selection = { $count ->
    [one] Use the profile in my selection
   *[other] Use the { $shown } profiles in my selection
}
form-paused = taking a break at the moment
form-gone = This profile is no longer online.
form-unread = This profile could not be read; its reference will be sent.
form-take-off = Remove
form-take-off-name = Remove { $name }
form-took-off = { $name }: profile removed

## Forms: the privacy notice
notice-purpose = { $publisher } receives your answers to { $purpose }.
notice-recipients = Who reads your answers: { $recipients }.
notice-service = Your answers pass through the service { $service } (country: { $country })
notice-terms = : here are
notice-contract = its commitments
notice-retention = { $count ->
    [one] This service keeps your answers for { $count } day at most.
   *[other] This service keeps your answers for { $count } days at most.
}
notice-outside = Your answers leave the European Economic Area this way.
notice-safeguards = Safeguards for this transfer: { $safeguards }.
notice-safeguards-label = Safeguards for this transfer:
notice-messages = { $count ->
    [one] The team keeps your answers for { $count } month at most.
   *[other] The team keeps your answers for { $count } months at most.
}
notice-messages-label = Kept by the team:
notice-rights = You can see your answers, correct them, have them erased or object to their use.
notice-more = Your rights and our commitments

## Forms: once they are sent
sent-invited = Your request is on its way to { $names }
sent-reference = Your reference:
sent-today = Today
sent-until = By { $date }
sent-received = The team receives your request.
sent-relays = Relay: { $relays }.
sent-reply = A reply reaches you at { $email }.
sent-prepare = You prepare the meeting together.
sent-silence = No news on { $date }? Write to the team and give the reference:
sent-calendar = Note the dates
sent-print = Print the copy
sent-event = Suggested date: { $names }
sent-event-alone = Suggested date: meeting with an ambassador
sent-event-text = This date awaits a reply. Reference of the request: { $reference }
sent-copy = The copy of your answers
sent-copy-text = It stays in this tab: print it, or save it, if you want to keep it.
sent-mark = Sent
sent-search = Look for more people
sent-another = Fill in another form
not-sent-text = The form service did not take your message. Your answers are still in your browser: go back to the form and try again in a moment.
not-sent-back = Back to the form
not-sent-write = If it happens again, write to the team:

## Pages that lead to a form
page-request = Fill in a request
page-join = Fill in the form
page-update = Update my profile
page-removal = Have my profile removed
page-feedback = Give feedback after the visit

## Menu
menu-ambassadors = Directory
menu-sectors = Sectors
menu-areas = Areas

## Notes and open data
footnote-back = Back to the text, note
api-description = Open data of the directory. Only the profiles of people who agreed are there, who agreed to be in search engines too.
api-ambassadors = Ambassadors: occupation, sectors, areas, audiences, interventions.
api-ambassadors-csv = The same data as a table. Lists are separated by semicolons.
api-sectors = The sectors.
api-organisations = Branches and organisations.
api-guides = The guides for ambassadors.
api-areas = The region, departments and other areas, with their numbers of ambassadors.
api-vocabularies = Ids and labels of all vocabularies.

## Pages that the law asks for
title-legal-notice = Legal notice
title-privacy = Personal data
title-accessibility = Accessibility statement
description-legal-notice = Who publishes this site, who hosts it, where the data come from.
description-privacy = What a profile shows, what it never shows, for how long, and how to use your rights.
description-accessibility = What everybody can use on this site, what is still missing, and whom to tell about an obstacle.
mention-compliant = Accessibility: fully compliant
mention-partially-compliant = Accessibility: partially compliant
mention-not-compliant = Accessibility: not compliant
declared-missing = to be completed by the publisher
decimal-separator = .

legal-publisher = Publisher
legal-host = Hosting
legal-sources = Sources of the data
legal-engagements = Other commitments
legal-name = Name
legal-form = Legal form
legal-address = Seat
legal-phone = Telephone
legal-contact = Contact
legal-registration = Registration
legal-director = Director of publication
legal-demonstration = This site is a demonstration: the publisher is named as an example, has not published this site and does not answer for what it says.
legal-static = The site is made of files: no program and no database runs at the host's.
legal-territory = Municipalities, districts, departments, outlines and populations:
legal-rome = The codes of occupations are those of ROME, by France Travail.
legal-charter = The network's charter
legal-report = Report an error
legal-report-text = Something wrong, a profile that is about you, content that hurts you: tell us, and we correct it.
legal-report-contact = To write

privacy-controller = Controller
privacy-visit = If you visit the site
privacy-profile = If you are an ambassador
privacy-forms = If you send a form
privacy-duration = How long we keep a profile
privacy-rights = Your rights
privacy-controller-name = Controller
privacy-controller-contact = Reach the controller
privacy-officer = Data protection
privacy-contact = Reach data protection
privacy-demonstration = This site is a demonstration: its profiles describe nobody real, and the controller is named as an example.
privacy-visit-nothing = No cookie, no audience measurement, nothing loaded from another site.
privacy-visit-browser = Your selection of profiles and the draft of a form stay in your browser: nothing leaves it before you send a form. The draft is gone once you close the tab, the selection once you empty it.
privacy-visit-selection = Your selection of profiles stays in your browser, until you empty it.
privacy-visit-log = As for any site, the host may keep a technical log of connections, for security.
privacy-shown = What the profile shows
privacy-shown-text = The name you chose to show, your occupation, your area, for whom and how you speak, when you are available, your text. The employer and the photo appear only if you agreed to it.
privacy-hidden = What it never shows
privacy-hidden-text = E-mail address, telephone, postal address, date of birth. There is no place for them in our files: the publisher keeps them elsewhere.
privacy-purpose = Why
privacy-purpose-text = So that people can find you and ask for you, through the publisher or an organisation that relays requests.
privacy-basis = On which basis
privacy-basis-text = { $basis ->
    [legitimate_interest] Running the network is the controller's legitimate interest in making trades known (GDPR, article 6.1.f); your profile is published with your consent (article 6.1.a). The publisher keeps your written agreement; the site knows only its reference, its date and its scope.
    [consent] Running the network and publishing your profile rest on your consent (GDPR, article 6.1.a). The publisher keeps your written agreement; the site knows only its reference, its date and its scope.
   *[public_task] Running the network is a task in the public interest (GDPR, article 6.1.e); your profile is published with your consent (article 6.1.a). The publisher keeps your written agreement; the site knows only its reference, its date and its scope.
}
privacy-choices = Your choices, one by one
privacy-choices-text = Showing your name, your photo, your employer, being in the open data, being in search engines. You can change them whenever you like.
privacy-sensitive = Delicate subjects
privacy-sensitive-text = Health, disability, trade unions, beliefs: nothing obliges you to speak of them. If you wish to, you are asked for a particular agreement.
privacy-minors = People under age
privacy-minors-text = { $policy ->
    [true] Somebody under age is in the directory only with the agreement of both holders of parental authority, under a first name alone, for a year at most. The profile is neither in search engines nor in the open data, and every request goes through an organisation.
   *[other] They are not in the directory.
}
privacy-forms-text = We ask only for what we need to answer you and to understand your need. In a request, do not give any pupil's name.
privacy-forms-basis = On which basis
privacy-forms-basis-text = { $basis ->
    [legitimate_interest] The controller's legitimate interest in running the network and answering those who turn to it (GDPR, article 6.1.f).
    [consent] Your consent, which you give by sending the form and can withdraw at any time (GDPR, article 6.1.a).
   *[public_task] The task in the public interest of running the network and answering those who turn to it (GDPR, article 6.1.e).
}
privacy-forms-basis-rights = To have a profile corrected or taken off: the legal obligation to answer those who use their rights (article 6.1.c).
privacy-forms-recipients = Who reads your answers
privacy-forms-team = The team that runs the network for { $controller }.
privacy-forms-service = Through which service
privacy-forms-service-text = { $service } (country: { $country })
privacy-forms-way = Which way they take
privacy-forms-mail = Your mail program sends a message: your mail provider and the team's carry it. The team's address:
privacy-forms-link = The form stands on another site, which says how it handles your answers.
privacy-forms-outside = Outside of the European Economic Area
privacy-forms-retention = For how long
privacy-asked-purpose = Why: { $purpose }.
privacy-asked-needed = Needed:
privacy-asked-optional = Optional:
privacy-asked-form = See the form “{ $title }”
privacy-duration-asked = { $count ->
    [one] One month after its last confirmation, we ask you whether your profile is still right.
   *[other] { $count } months after its last confirmation, we ask you whether your profile is still right.
}
privacy-duration-unlisted = { $count ->
    [one] Without an answer, the profile leaves lists and search after one month.
   *[other] Without an answer, the profile leaves lists and search after { $count } months.
}
privacy-duration-dropped = { $count ->
    [one] After one month the profile is no longer published.
   *[other] After { $count } months the profile is no longer published.
}
privacy-duration-file = The file of a profile that is no longer published
privacy-duration-file-text = { $count ->
    [one] kept for { $count } month, to wait for an answer, then emptied
   *[other] kept for { $count } months, to wait for an answer, then emptied
}
privacy-duration-after = After a removal, the profile's file is emptied: it says only that the profile was removed, under its number, which is never given to anybody else. Neither the name, nor the day, nor the reason stand there.
privacy-rights-text = At any time, and without giving a reason, you can:
privacy-right-access = know what we have about you and receive a copy;
privacy-right-correct = have what is wrong corrected;
privacy-right-withdraw = withdraw your consent, as a whole or for one point;
privacy-right-object = object to the use of your data or have it restricted;
privacy-right-portability = receive the data that you gave us in a format that can be reused, or have them handed to somebody else (portability);
privacy-right-erase = have your profile erased.
privacy-rights-forms = For a profile, the removal and update forms are enough: no account, no reason.
privacy-rights-write = For any request, write to
privacy-rights-answer = You are answered within a month.
privacy-erasure = What erasing does: the profile and the photo leave the site, the lists and the open data; search engines are asked to forget it; former versions of the files are purged if you ask for it. Copies that others made cannot be taken back.
privacy-authority = If the answer does not satisfy you, you can turn to the
privacy-authority-name = Commission nationale de l'informatique et des libertés
privacy-authority-url = https://www.cnil.fr/en/plaintes

accessibility-law = Article 47 of the French law of 11 February 2005 asks public bodies to make their online services accessible. { $publisher } makes this statement for the site “{ $name }”.
accessibility-state = State of compliance
accessibility-results = Results of tests
accessibility-contents = Content that is not accessible
accessibility-established = How this statement was made
accessibility-contact = Feedback and contact
accessibility-remedies = Remedies
accessibility-state-audit = { $state ->
    [compliant] This site complies fully with { $standard }.
    [partially_compliant] This site complies partially with { $standard }, because of what is listed below.
   *[other] This site does not comply with { $standard }, because of what is listed below.
}
accessibility-state-none = This site is declared not compliant with the French standard RGAA, because there is no valid audit.
accessibility-scheme = Plan for several years
accessibility-plan = This year's plan
accessibility-results-audit = The audit done on { $date } by { $auditor } shows that { $rate }% of the applicable criteria of { $standard } are met.
accessibility-results-none = No audit was done, so that there is no rate to publish. Automatic checks can show some of the faults; they do not replace an audit.
accessibility-contents-unknown = Without an audit, the list of faults is not known. No exemption is claimed. Documents and videos of other sites, to which some links lead, are not ours.
accessibility-contents-none = The audit found no content that is not accessible.
accessibility-non-compliant = What does not comply
accessibility-burdens = Disproportionate burdens
accessibility-exempt = What the law exempts
accessibility-day = Made on
accessibility-technologies = Technologies
accessibility-environment = Test environment
accessibility-tools = Tools
accessibility-pages = Pages that were checked
accessibility-contact-text = A page you cannot read, a request you cannot prepare? Say so: you will be given the information in another way, and the fault will be mended.
accessibility-contact-label = To write
accessibility-remedies-text = If you reported an obstacle and the answer does not satisfy you, you can turn to the French Défenseur des droits:
accessibility-remedy-form = with the online form
accessibility-remedy-form-url = https://formulaire.defenseurdesdroits.fr/
accessibility-remedy-delegate = through the delegate in your department
accessibility-remedy-delegate-url = https://www.defenseurdesdroits.fr/carte-des-delegues
accessibility-remedy-post = by post, free of charge and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.

## Where files are edited
edit-question = A mistake, an idea?
edit-propose = Propose a change
slug-new-profile = new-profile
new-profile-title = Would you rather write the file?
new-profile-filled = A profile is a text file. This one is begun for you, with a word of explanation on each line: complete it, then propose it. We read it before it is published.
new-profile-copied = A profile is a text file. Copy the model into a new file named “{ $name }”, complete it, then propose it. We read it before it is published.
new-profile-open-at = Open a profile begun on { $forge }
new-profile-open = Open a profile begun
new-profile-new-at = Open a new file on { $forge }
new-profile-new = Open a new file
new-profile-text = The model of a profile
