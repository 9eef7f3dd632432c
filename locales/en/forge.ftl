# What people read on the forge who propose a profile or review a request: `annuaire forge`.

check-name = Check
comment-name = Comment
publish-name = Publish
renew-name = Publish each day
remind-name = Remind
review-name = What changes
preview-name = The site with this change
remind-title = Profiles to confirm
remind-intro = Each week, the profiles to confirm, the most urgent first. Send the link to the person, who confirms or corrects the profile. This issue is closed when nobody is left to ask.
remind-asleep = GitHub stops the daily publication and the reminders of a public repository in which nothing has happened for 60 days. To resume them: tab Actions, “Publish each day” then “Remind”, button “Enable workflow”. Committing one confirmation is enough to keep them.

forge-mark = Written by “annuaire forge”, which does not write over a file that somebody has changed.
program-missing = content/site.yaml does not say where the program annuaire comes from: nothing is installed. Add the line “program: {"{"} address: "https://…", revision: "…" {"}"}” with the address of its repository and the full name of a commit, then run “annuaire forge” and commit what it writes.
program-brought = The repository has a folder “.annuaire-program”, which would take the place of the program: nothing is run. Remove that folder.
publish-waiting = The content has errors, which the task that builds the site tells. Online is the newest version without any, without those who left since; the rest waits.
waiting-name = Nothing waits
owners-note = Who has to agree before anything but the content changes: “maintainers” in content/site.yaml.
comment-heading = *What follows is written by the request's own run. Where the request touches anything but `content/`, do not rely on it: read the files.*
comment-preview = Download the preview of the site
comment-look = To look at it, unpack it into a folder “preview”, run `python3 -m http.server -d preview` and open http://localhost:8000/
comment-failed = The check did not succeed: read what it says
comment-cut = … The rest is in the summary of the check.

public-warning = **This repository is public, and its history keeps everything.** Write no e-mail address, no telephone number, no postal address and no date of birth, of yours or of anybody.
public-questions = Neither your name nor your employer is asked here, where anyone reads you as soon as you send: the team will ask elsewhere. Do not write them in your texts either.

request-template =
    ## What changes

    …

    ## Before you send

    - [ ] The request changes one profile, and it is mine; or I say above for whom I make it.
    - [ ] Nothing personal is written: no way to reach anybody, no date of birth, no health.
    - [ ] The person has agreed in writing to all that is published: name, employer, photo.
    - [ ] `annuaire check` finds nothing, or I ask for help.
request-answer-github = The check says on each line what is wrong, and then a comment says what changes for visitors.
request-answer-gitlab = The check says on each line what is wrong. Below the request, “What changes” says what changes for visitors, and “The site with this change” can be downloaded. To look at it, unpack it and run `python3 -m http.server -d preview`.

private-name = Remove a profile, report personal data
private-about = Not here, where all is public: use the site.

profile-name = Propose a profile
profile-about = Become an ambassador without writing a file.
profile-title = New profile
profile-welcome = Thank you! These questions are those of a profile. The team makes a file of it, you read it, then it is published.

change-name = Correct a profile or a page
change-about = A mistake, something new, an idea.
change-title = Correction
change-welcome = Say what has to change: the team does the rest.
change-id = Which profile, which page?
change-id-help = Its address on the site.
change-what = What has to change?
change-own = Your profile
change-own-box = It is my profile, or the person agrees.

optional-question = { $label } (optional)
ask-kind = Who are you?
kind-person = A person
kind-organisation = An organisation
ask-name = Name to show
ask-name-help = As visitors will read it.
ask-occupation = Trade
ask-occupation-help = In your own words: “Carpenter”, “Night nurse”.
ask-role = In what capacity do you speak?
ask-since = The year you began the trade
ask-employer = Employer
ask-employer-help = Shown only if you tick “my employer” below.
ask-sectors = Sectors
ask-sectors-help = At least one sector or one theme.
ask-themes = Themes
ask-areas = Where do you go?
ask-areas-help = For one commune or one employment area, say so under “Availability”.
ask-audiences = To whom do you like to speak?
ask-levels = Levels
ask-interventions = What do you offer?
ask-formats = On site or remote?
ask-languages = Languages
ask-availability = Availability
ask-availability-help = How often a year, which months, how much notice, how large a group, which commune.
ask-hook = Your hook
ask-hook-help = One sentence in the first person, at most 90 characters: it is on your card and at the head of your page.
ask-bio = Your text
ask-bio-help = Three paragraphs in the first person: my trade, my path and my choices, what I like.
ask-received-ideas = A received idea about your trade, and your answer
ask-links = Pages of other sites, to know more
ask-consent = What the site may show
ask-consent-help = Your written consent will be asked for elsewhere: it is never kept here.
covers-name = my name
covers-employer = my employer
covers-photo = my photo
covers-open-data = my profile in open data
covers-search-engines = my page in search engines
ask-charter = The charter
ask-charter-box = I have read the network's charter and I accept it.
ask-adult = Your age
ask-adult-box = I am eighteen or older.

forge-written = Written: { $path }
forge-rewritten = Rewritten: { $path }
forge-missing = Missing: { $path }
forge-stale = Out of date: { $path }
forge-theirs = Left as it is, because somebody wrote or changed it: { $path }
forge-linked = Left as it is, because it is a link or in a folder that is one: { $path }
forge-same = All is up to date.
forge-how = To write them: annuaire forge
forge-force = To write over what somebody wrote or changed as well: annuaire forge --force
forge-folder = This folder is a part of a repository, in { $folder }: a forge reads its files at the root of the repository, so that they were not written here. Write “folder: { $folder }” under “repository” in content/site.yaml, then run “annuaire forge”.
