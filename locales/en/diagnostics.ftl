# What the tool says about a file: one message for each rule of src/text/diagnostic.rs, named by the rule's code.
#
# The message says what is wrong. `.title` sums it up in a few words. `.accepted` introduces what is accepted where the
# general sentence does not fit. `.help` says what to write. The reader mends a profile and knows nothing of computing.

## Around the messages

report-error = error
report-warning = warning
report-help = help
report-did-you-mean = Did you mean “{ $suggestion }”?
report-accepted = Accepted values: { $accepted }
report-summary = { $errors ->
    [0] { $warnings ->
        [0] All is well.
        [one] No errors, { $warnings } warning.
       *[other] No errors, { $warnings } warnings.
    }
    [one] { $errors } error, { $warnings ->
        [0] no warnings.
        [one] { $warnings } warning.
       *[other] { $warnings } warnings.
    }
   *[other] { $errors } errors, { $warnings ->
        [0] no warnings.
        [one] { $warnings } warning.
       *[other] { $warnings } warnings.
    }
}
report-more = { $count ->
    [one] { $count } more problem is not shown here: start with those that are.
   *[other] { $count } more problems are not shown here: start with those that are.
}
report-more-annotations = { $count ->
    [one] { $count } more problem is not shown here: read the summary of the run, or run “annuaire check”.
   *[other] { $count } more problems are not shown here: read the summary of the run, or run “annuaire check”.
}
report-heading = Check of the content
report-expected = { $expected ->
    [boolean] true (yes) or false (no)
    [integer] a whole number
    [percent] a percentage from 0 to 100
    [date] a date
    [list] a list
    [record] a group of keys
   *[text] a text
}

## Files

not-utf8 = Line { $line } has characters that the tool cannot read.
    .title = Unreadable characters
    .help = { $kind ->
        [table]
            A spreadsheet saved it in Windows-1252. In LibreOffice: File, Save As, type “Text CSV”, tick “Edit filter
            settings”, then choose the character set “Unicode (UTF-8)” and the separator “,”. Or in a terminal:
            iconv -f WINDOWS-1252 -t UTF-8 communes.csv > new.csv
       *[text]
            Save the file again with the “UTF-8” encoding. In Notepad: File, Save as, then Encoding.
    }

unreadable-name = The name of this file, “{ $file }”, has characters that the tool cannot read.
    .title = Unreadable name
    .help = Rename the file with letters without accents: its name comes from an old archive or another system.

foreign-name = { $reason ->
    [device] Windows cannot keep a file named “{ $file }”: the name means a device there.
   *[sign] Windows cannot keep a file named “{ $file }”: it has a sign, or an end, that Windows refuses.
}
    .title = Name that Windows refuses
    .help = Rename it with other letters, digits and hyphens: otherwise the folder cannot be copied to Windows.

same-name = { $reason ->
    [case] The names “{ $file }” and “{ $other }” differ by their capitals only.
   *[accents] The names “{ $file }” and “{ $other }” differ only by how their accents are written, which nobody sees.
}
    .title = Two names that look the same
    .help = Rename or delete one of them: on Windows and macOS a single file would be left. A name in lower case without accents is safest.

file-too-large = This file has { $size }; the limit is { $limit }.
    .title = File too large
    .help = Make the file smaller. Save a photo again in a smaller size.

symbolic-link = This is a shortcut to “{ $target }”: the site follows none, so that all that is published is reviewed.
    .title = Shortcut
    .help = Put a copy of what it leads to in its place.

lfs-pointer = This file is not there: Git LFS left these lines in its place.
    .title = File left on the server
    .help = Run “git lfs install”, then “git lfs pull”. In a workflow of GitHub, add “lfs: true” under “with” at the step “actions/checkout”.

path-outside-root = The path “{ $value }” leads outside the site's folder.
    .title = Path outside the site
    .help =
        For a link, the path starts from the folder of the file you are writing, such as “../pages/charter.md”. For a
        photo, put it into the folder of the profile and write its name alone, such as “oe-0142.jpg”.

unknown-folder = The folder “{ $folder }” is no part of the site.
    .title = Unknown folder
    .accepted = Possible folders in “content”: { $accepted }
    .help = Move the file into one of these folders, or correct the folder's name.

unknown-file = The file “{ $file }” is not expected in the folder “{ $folder }”.
    .title = Unexpected file
    .accepted = Files expected here: { $accepted }
    .help = Delete it if it does not belong here. Otherwise rename it, or move it into the folder where it belongs.

missing-file = The file “{ $file }” is missing.
    .title = Missing file
    .help = Add this file, or correct its name where it is written.

bad-id = { $kind ->
    [term] The id “{ $value }” cannot be an address on the site.
   *[file] The file name “{ $value }” cannot be an address on the site.
}
    .title = Impossible file name or id
    .help = { $kind ->
        [term] Write it with small letters without accents, digits and hyphens, such as “travaux-publics”.
       *[file] Rename the file with small letters without accents, digits and hyphens, such as “travaux-publics”.
    }

## How files are written

merge-conflict = Two versions of this file were not brought together: keep one of them.
    .title = Two versions
    .help =
        The first version starts below the line “{"<<<<<<<"}”, the second one below the line “{"======="}”, and it ends at the
        line “{">>>>>>>"}”. Delete these three lines and the version that is not the right one.

yaml-syntax = { $cause ->
    [space] A no-break space, which looks like a plain one, stands here: this line cannot be read.
    [curly] This text stands between curly quotation marks (“ ”), which the site does not read as such.
    [empty] This file is empty.
    [tab] A tab (the Tab key) stands here: it is not accepted.
    [colon] An unexpected colon makes this line unreadable.
    [apostrophe] An apostrophe ends the text too early: the rest of the line cannot be read.
    [quote-inside] A quotation mark ends the text too early: the rest of the line cannot be read.
    [quote] A quotation mark or an apostrophe is opened and never closed.
    [bracket] A list between brackets or a group between braces is not closed well.
    [character] A text cannot start with the character “{ $character }”.
    [backslash] The backslash (\) cannot be followed by this character.
    [indentation] This line does not start at the same distance from the margin as its neighbours.
    [hyphen] A list's hyphen stands where no list is expected.
    [list] A line without a hyphen stands among the entries of a list.
    [missing-colon] A colon is missing after the key's name.
    [block] Some text follows the sign “|” or “>” on the same line, or its lines are not moved in.
    [second-document] A line “---” cuts this file in two.
   *[other] This file cannot be read from here on.
}
    .title = Unreadable file
    .help = { $cause ->
        [space] Delete it and type a plain space in its place: it often comes from a copied text.
        [curly]
            Write straight quotation marks:
            rhythm: "one Friday a month, not in summer"
        [empty] Write its keys, or delete it. “annuaire new” gives a model to fill in.
        [tab]
            Replace the tab with spaces, two for each level:
            areas:
              - department: "{ $somedepartment }"
        [colon]
            If the colon is part of the text, put the whole text between quotation marks:
            occupation: "Carpenter: a passion for wood"
            Otherwise check that a space follows the colon of the line before, and that both lines start at the
            same distance from the margin.
        [apostrophe]
            Put the text between straight quotation marks instead of apostrophes:
            name: "The East's workshop"
        [quote-inside]
            Inside a text between straight quotation marks, use curly ones:
            idea: "They say “it is no job for girls”."
        [quote]
            Add the quotation mark at the end of the text:
            name: "The East's workshop"
        [bracket]
            Put commas between the entries and close what you open:
            audiences: [{ $someaudience }, { $otheraudience }]
        [character]
            Put the whole text between quotation marks:
            rhythm: "@ as you like"
        [backslash] Write a plain slash (/), or remove the quotation marks around the text.
        [indentation]
            Line up the keys of one group with spaces, never with the Tab key:
            charter:
              version: "{ $someversion }"
              accepted: 2024-01-15
        [hyphen]
            Start a new line before the first hyphen:
            audiences:
              - { $someaudience }
              - { $otheraudience }
        [list] Add a hyphen and a space before the line, or line it up with the next key.
        [missing-colon]
            Write the key's name, a colon, a space, then the value:
            occupation: Carpenter
            If the line goes on with the text before it, move it in by two spaces.
        [block]
            Start a new line after the sign and move the whole text in by two spaces:
            bio: |
              I have been a carpenter for fifteen years.
        [second-document] Delete this line: a file describes one thing only.
       *[other]
            Usual causes: a tab instead of spaces, no space after a colon, an apostrophe or a colon in a text without
            quotation marks, a quotation mark that is never closed, or a line that is not lined up with its
            neighbours.
    }

yaml-alias = The signs “&” and “*” are not accepted at the start of a value.
    .title = References are not allowed
    .help = Write the whole value again, or put the text between quotation marks if it does start with this sign.

yaml-depth = This file has more than { $limit } levels of lists or groups inside each other.
    .title = Too many levels
    .help = Check the brackets and braces: there is probably one too many.

hidden-character = An invisible character ({ $value }) hides in this text.
    .title = Invisible character
    .help = Delete it, or type the word anew: it often comes with a copied text, and can make people read something else than what is written.

stacked-marks = Too many marks ({ $value }…) are piled on one letter.
    .title = Piled marks
    .help = Delete them: they run over the lines around. One or two are enough in any language.

missing-front-matter = { $reason ->
    [open] The line “---” that ends the keys of this file is missing: nothing of it is read.
   *[none] This file does not start with its keys between two lines “---”.
}
    .title = No front matter
    .help =
        { $reason ->
            [open] Write a line “---” below the last key, before the text:
           *[none] Start the file like this, then write the text below:
        }
        ---
        title: Title of the page
        description: One sentence about it.
        ---

unknown-key = The key “{ $key }” does not exist here.
    .title = Unknown key
    .accepted = Possible keys: { $accepted }
    .help = Correct its name, or delete the line.

duplicate-key = The key “{ $key }” is written twice.
    .title = Key written twice
    .help = Keep one of the two lines. Where several answers are allowed, they stand in a list: [first, second].

missing-key = The key “{ $key }” is required and has no value.
    .title = Missing key
    .help = { $key ->
        [kind]
            Add the line that says whether this is a person or an organisation:
            kind: person
        [role]
            Say in what capacity the person takes part, such as:
            role: { $somerole }
        [occupation]
            Add the trade in the person's own words:
            occupation: Carpenter
        [sectors]
            Add at least one sector:
            sectors: [{ $somesector }]
        [areas]
            Add at least one place:
            areas:
              - department: "{ $somedepartment }"
        [audiences]
            Add at least one audience:
            audiences: [{ $someaudience }, { $otheraudience }]
        [interventions]
            Add at least one form of intervention:
            interventions: [{ $someintervention }, { $otherintervention }]
        [formats]
            Add on_site, remote, or both:
            formats: [on_site, remote]
        [languages]
            Add at least one language:
            languages: [fr]
        [charter]
            Add the version of the charter that was accepted, and when:
            charter:
              version: "{ $someversion }"
              accepted: 2024-01-15
        [consent]
            Add the reference of the consent, its date and what it allows to publish:
            consent:
              reference: OE-2024-0142
              date: 2024-01-15
              covers: [name]
        [adult]
            Confirm that the person is of age:
            adult: true
        [status]
            Say whether the profile is shown:
            status: active
        [confirmed]
            Add the day the profile was last read through:
            confirmed: 2026-09-01
        [bio]
            Add a few sentences, moved in by two spaces:
            bio: |
              I have been a carpenter for fifteen years.
       *[other]
            Add a line, with the value after the colon:
            { $key }: …
    }

## Values

wrong-type = { $found ->
    [nothing] Nothing is written for “{ $key }”: it takes { report-expected }.
    [list] “{ $key }” is a list: it takes { report-expected }.
    [record] “{ $key }” is a group of keys: it takes { report-expected }.
   *[other] “{ $key }” does not have the right form: it takes { report-expected }.
}
    .title = Unexpected form
    .help = { $expected ->
        [boolean]
            Write “true” for yes, “false” for no:
            { $key }: true
            { $key }: false
        [percent]
            Write the number without the % sign, with a point and two decimals at most:
            { $key }: 74.5
        [integer]
            Write a number in digits, without spaces or units:
            { $key ->
                [months] months: [10, 11]
               *[other] { $key }: 12
            }
        [date]
            Write the date as year, month, day:
            { $key }: 2026-09-01
        [list]
            { $found ->
                [text] Put brackets around the value, and commas between several entries:
               *[other] Write the entries between brackets, with commas between them:
            }
            { $found ->
                [text] { $key }: [{ $value }]
               *[other] { $key }: [first, second]
            }
        [record]
            { $key ->
                [photo] Write the name of the file and of who took the photo:
                [employer] Write the id of an organisation, or a name:
                [charter] Write the version and the day it was accepted:
                [consent] Write the reference, the day and what the consent permits:
                [availability] Write what you know of the times that suit:
                [visit] Write what is to be known before a visit:
               *[other] Start a new line after the colon and move the keys in by two spaces:
            }
            { $key ->
                [photo] photo: { "{" } file: { $found ->
                    [text] { $value }
                   *[other] oe-0142.jpg
                }, credit: "Name of the photographer" { "}" }
                [employer] employer: { "{" } name: "Name of the employer" { "}" }
                [charter] charter: { "{" } version: "{ $someversion }", accepted: 2024-01-15 { "}" }
                [consent] consent: { "{" } reference: OE-2024-0142, date: 2024-01-15, covers: [name] { "}" }
                [availability] availability: { "{" } per_year: 4, months: [10, 11] { "}" }
                [visit] visit: { "{" } minimum_age: 14, equipment: "closed shoes" { "}" }
               *[other] { $key }: { "{" } key: value { "}" }
            }
       *[text]
            Write a single text, between quotation marks if needed:
            { $key }: "your text"
    }

bad-date = “{ $value }” is not a day of the calendar.
    .title = Wrong date
    .help =
        { $key ->
            [accepted] Write the day the charter was accepted: the year in four digits, then the month and the day in two digits, with hyphens between them:
            [date] Write the day of the consent or of the audit: the year in four digits, then the month and the day in two digits, with hyphens between them:
            [confirmed] Write the day the profile was read through: the year in four digits, then the month and the day in two digits, with hyphens between them:
           *[other] Write the year in four digits, then the month and the day in two digits, with hyphens between them:
        }
        { $key }: 2026-09-01

out-of-range = “{ $value }” does not suit “{ $key }”: it takes a number from { $minimum } to { $maximum }.
    .title = Number out of range
    .help = Correct the number, or delete the line if you do not know it.

empty-text = “{ $key }” is empty.
    .title = Empty text
    .help = Write the text after the colon, or delete the line if the key is optional.

line-break = “{ $key }” stands on one line, and this text has several.
    .title = Text on several lines
    .help = Write the text on one line, or replace “|” by “>-” after the colon.

empty-list = The list “{ $key }” is empty.
    .title = Empty list
    .help =
        Add at least one entry, or delete the line if the key is optional:
        { $key }:
          - first entry

unknown-value = “{ $value }” is not accepted for “{ $key }”.
    .title = Unknown value
    .help = Write one of these words exactly, in small letters.

unknown-reference = { $kind ->
    [sector] The sector “{ $value }” does not exist.
    [theme] The theme “{ $value }” does not exist.
    [audience] The audience “{ $value }” does not exist.
    [level] The level “{ $value }” does not exist.
    [intervention] The form of intervention “{ $value }” does not exist.
    [role] The role “{ $value }” does not exist.
    [format] The format “{ $value }” does not exist.
    [language] The language “{ $value }” does not exist.
    [organisation] The organisation “{ $value }” does not exist.
    [organisation-type] The type of organisation “{ $value }” does not exist.
    [family] The family of sectors “{ $value }” does not exist.
    [region] The region “{ $value }” does not exist.
    [department] The department “{ $value }” does not exist.
    [employment-area] The employment area “{ $value }” does not exist.
    [commune] The commune “{ $value }” does not exist.
    [arrondissement] The arrondissement “{ $value }” does not exist.
    [charter-version] The version “{ $value }” of the charter does not exist.
    [icon] The icon “{ $value }” does not exist.
    [theme-name] The site's theme “{ $value }” does not exist.
    [field] No form has a question named “{ $value }”.
    [autocomplete] “{ $value }” is nothing that browsers can fill in.
    [site-language] The site cannot be built in the language “{ $value }”.
   *[other] “{ $value }” does not exist.
}
    .title = { $kind ->
        [sector] Unknown sector
        [theme] Unknown theme
        [audience] Unknown audience
        [level] Unknown level
        [intervention] Unknown intervention
        [role] Unknown role
        [format] Unknown format
        [language] Unknown language
        [organisation] Unknown organisation
        [organisation-type] Unknown type of organisation
        [family] Unknown family
        [region] Unknown region
        [department] Unknown department
        [employment-area] Unknown employment area
        [commune] Unknown commune
        [arrondissement] Unknown arrondissement
        [charter-version] Unknown version of the charter
        [icon] Unknown icon
        [theme-name] Unknown theme of the site
        [site-language] Unknown language of the site
       *[other] Unknown reference
    }
    .accepted = { $kind ->
        [commune] INSEE codes of “{ $value }”: { $accepted }
       *[other] Accepted values: { $accepted }
    }
    .help = { $kind ->
        [sector] Sectors are the files of the folder “content/sectors”: write the file's name without “.md”.
        [organisation]
            Organisations are the files of the folder “content/organisations”: write the file's name without “.yaml”.
            For an employer without a file, give its name only:
            employer:
              name: "Name of the company"
        [theme] Themes are defined in “content/vocabularies/themes.yaml”.
        [audience] Audiences are defined in “content/vocabularies/audiences.yaml”.
        [level] Levels are defined with their audience in “content/vocabularies/audiences.yaml”.
        [intervention] Forms of intervention are defined in “content/vocabularies/interventions.yaml”.
        [role] Roles are defined in “content/vocabularies/roles.yaml”.
        [format] Formats are defined in “content/vocabularies/formats.yaml”.
        [language] Languages are defined in “content/vocabularies/languages.yaml”.
        [organisation-type] Types of organisation are defined in “content/vocabularies/organisation_types.yaml”.
        [family] Families are defined in “content/vocabularies/families.yaml”.
        [region]
            Write the official code of the region between quotation marks:
            region: "{ $someregion }"
        [department]
            Write the number of the department between quotation marks:
            department: "{ $somedepartment }"
        [employment-area]
            Write the official code of the employment area between quotation marks:
            employment_area: "{ $somearea }"
        [commune]
            Write the INSEE code of the commune (not its postcode) between quotation marks:
            commune: "{ $somecommune }"
        [charter-version] The versions of the charter are defined in “content/site.yaml”.
        [theme-name] The site's themes are the folders of the folder “themes”.
       *[other] Choose a value that exists, or delete the line if the key is optional.
    }

duplicate-entry = “{ $value }” is written twice in “{ $key }”.
    .title = Entry written twice
    .help = Delete one of the two.

duplicate-id = { $other ->
    [none] The id “{ $id }” is used twice.
   *[other] The id “{ $id }” is already used in “{ $other }”.
}
    .title = Id used twice
    .help = Choose another id, or delete the repetition.

duplicate-address = { $other ->
    [none] The address “{ $address }” is given to two pages.
   *[other] The address “{ $address }” already belongs to “{ $other }”.
}
    .title = Address used twice
    .help = Change the address of one of the two pages.

bad-synonyms = “{ $value }” is not a group of words that mean the same.
    .title = Wrong synonyms
    .help =
        A group has two words or more that mean the same, or says what a word finds as well:
        - [prof, professeur, enseignant]
        - say: [flic]
          means: [gardien de la paix]

## Links

bad-alias = { $reason ->
    [own] “{ $value }” is in a folder that the site keeps for itself.
   *[address] “{ $value }” is not a former address of this site.
}
    .title = Wrong former address
    .help = { $reason ->
        [own] Take it out: no page has its address in api/, assets/, content/ or search/.
       *[address]
            Write the end of the address only, without https:// or the site's name:
            aliases:
              - ambassadeurs/former-address/
    }

bad-slug = “{ $value }” cannot be the end of an address.
    .title = Bad address
    .help = Write lower-case letters without accents, digits and hyphens, for example “ask-for-a-visit”.

bad-address = “{ $value }” is not the address of a site.
    .title = Bad address of the site
    .help = Write the address that the site is published at, such as “https://annuaire.example/”: https://, the host and, if need be, its folder.

bad-repository = { $reason ->
    [forge] The host of “{ $value }” is not a known one: its software has to be written.
    [custom] The addresses of the forge of “{ $value }” have to be written.
    [template] “{ $value }” is no model of an address.
    [branch] “{ $value }” cannot be the name of a branch.
    [folder] “{ $value }” cannot be the site's folder in the repository.
    [maintainer] “{ $value }” is no account or team of the forge.
    [program] “{ $value }” is not the address of a repository that everybody can clone.
    [revision] “{ $value }” does not name one version for ever.
    [credentials] The repository's address holds a user name or a password: “{ $value }”.
   *[address] “{ $value }” is not the web address of a repository.
}
    .title = Wrong repository
    .help = { $reason ->
        [forge] Add “forge:” with github, gitlab, gitea, forgejo or bitbucket; or custom, with the addresses “edit” and “new”.
        [custom] Add “edit:” with the address where a file is edited, and “{"{path}"}” in place of its path.
        [template] Write a full address that holds “{"{path}"}” and, where needed, “{"{branch}"}”, “{"{id}"}” or “{"{content}"}”.
        [branch] Write the name of the branch that is published, for example “main”.
        [folder] Write the site's path from the root of the repository, for example “site”, without “..” or “$”; at the root, take the line out.
        [maintainer] Write it as the forge does, with an “@”: “"@lea"”, “"@orient-est/technical"”.
        [program] Write the address of the program's repository, with https and without a name or a password.
        [revision] Write the full name of a commit of the program, 40 digits and letters from a to f: a branch or a tag can move.
        [credentials] Take out what stands before “@”. If it is a password or a token, revoke it: whoever reads this repository or its history knows it.
       *[address] Copy the repository's address from the browser: “https://github.com/orient-est/annuaire”.
    }

unsafe-link = The link “{ $url }” does not lead to a web page.
    .title = Refused link
    .help =
        Write a whole address that starts with https://, such as “https://www.onisep.fr/”. E-mail addresses and
        telephone numbers are not published here.

careless-link = { $reason ->
    [http] This link is not encrypted.
    [short] This link goes through a service that hides where it leads and counts who follows it.
    [address] This link leads to an address in digits, which does not say whose it is.
    [lookalike] The name of this site is written with letters that imitate others, or that nobody can read.
    [other-host] This link shows “{ $shown }” and leads to “{ $host }”.
   *[tracked] This link tells others where the people who follow it come from.
}
    .title = Careless link
    .help = { $reason ->
        [http] Write the address with https://, once you have tried it.
        [short] Open the link, then copy the address of the page it leads to.
        [address] Write the name of the site, for example https://www.example.org/, or remove the link.
        [lookalike] Find the site through a search engine, then copy its address; or remove the link.
        [other-host] Show the site that the link leads to, or lead to the site that the link shows.
       *[tracked] Remove from the address, after “?”, what serves to count visits, as “utm_source=…”.
    }

broken-link = This link leads to “{ $target }”, which has no page on the site.
    .title = Broken link
    .help = The path starts from the folder of the file you are writing, such as “../pages/charter.md”.

departed-link = This link leads to the profile of somebody who left (“{ $id }”): only its words are shown.
    .title = Link to somebody who left
    .help = Remove the link, and the person's name if it is there.

broken-anchor = The link “{ $target }” leads to a title named “{ $anchor }”, which does not exist.
    .title = Title not found
    .help =
        Correct what follows the sign #, remove it to lead to the top of the page, or give this name to a title of
        the page:
        ## The title { "{" }#{ $anchor }{ "}" }

picture-in-text = The picture “{ $target }” will not be shown: only the words in brackets will.
    .title = Picture in a text
    .help =
        Take the picture out: pages only show the photos of profiles, given by the key “photo”. To lead to it on another
        site, write a link, without the exclamation mark before the bracket.

misread-text = { $reason ->
    [tag] “{ $value }” is taken for a tag of HTML and will not be shown.
    [attribute] A part of “{ $value }” is taken for HTML and will not be shown.
    [code] This line starts with four spaces: it will be shown as a block of code.
   *[list] The sign “{ $value }” makes no list: the lines will run into each other.
}
    .title = Misread text
    .help = { $reason ->
        [code] Take the spaces at the beginning of the line away.
        [list] Write a hyphen “-” and a space, with an empty line before the first one.
       *[tag] To show the sign “{"<"}”, write “{"&lt;"}”; otherwise take the tag away.
    }

cut-text = The rest of the text, “{ $value }”, is taken for a comment and will not be shown.
    .title = Cut text
    .help = Put the whole text between straight quotation marks ("); leave a space after the # of a real comment.

html-entity = “{ $value }” has codes of HTML, which will be shown as they stand.
    .title = Codes of HTML
    .help = Write the letters themselves: “{ $suggestion }”.

## Profiles

area-kind = { $count ->
    [0] This place does not say whether it is a region, a department, an employment area or a commune.
   *[other] This place names { $count } at once: it takes only one.
}
    .title = Wrong place
    .help =
        Write one place after each hyphen, in one of these forms:
        areas:
          - region: "{ $someregion }"
          - department: "{ $somedepartment }"
          - employment_area: "{ $somearea }"
          - commune: "{ $somecommune }"

sector-or-theme = This profile has no sector and no theme: visitors could not find it.
    .title = No sector and no theme
    .help =
        Add one or the other, such as:
        sectors: [{ $somesector }]

bad-rome = “{ $value }” is not a ROME code.
    .title = Wrong ROME code
    .help = { $reason ->
        [family] Write a letter and four digits, as “F1503”, or what several codes begin with, as “F15”.
       *[code] Write a letter and four digits, as “F1503”, or remove the line. The trade itself stands under “occupation”.
    }

key-for-other-kind = { $kind ->
    [person] The key “{ $key }” does not suit the profile of a person.
    [organisation] The key “{ $key }” does not suit the profile of an organisation.
   *[other] The key “{ $key }” does not suit this profile.
}
    .title = Key out of place
    .help = Delete this key, or correct “kind” if the profile is not of the right kind.

level-without-audience = The level “{ $level }” belongs to the audience “{ $audience }”, which this profile does not address.
    .title = Level without its audience
    .help = Add “{ $audience }” to the list “audiences”, or remove this level.

pause-without-end = This profile is paused without saying until when.
    .title = Pause without an end
    .help =
        Add the day it starts again:
        until: 2027-01-15

pause-over = The day of return, { $value }, has been: the page says that the person is taking a break, without saying until when.
    .title = Pause over
    .help = Ask the person whether she or he is back. If so, write “status: active” and remove “until”. Otherwise write another day.

until-without-pause = “until” is for a paused profile alone: nothing will come of this date.
    .title = Day of return without a pause
    .help = Write “status: paused” if the person is taking a break. Otherwise remove “until”.

date-in-future = The date { $value } of “{ $key }” has not come yet: today is { $today }.
    .title = Date in the future
    .help = Check the year, then the month and the day.

stale-profile = { $reason ->
    [doubtful] This profile was not confirmed since { $value }: its page says that it is to be confirmed.
    [unlisted] This profile was not confirmed since { $value }: neither lists nor the search show it any more.
   *[dropped] This profile was not confirmed since { $value }: it is not published any more.
}
    .title = Profile to be confirmed
    .help = Ask the person whether all of it still holds, then write the date of the answer. `annuaire remind` lists everybody who is to be asked.

withdrawn-data = { $reason ->
    [comment] This profile is withdrawn, and this comment can still be read in the repository.
    [photo] This photo is of a withdrawn profile, and can still be seen in the repository.
    [file-name] This profile is withdrawn, and the name of its file still tells what is personal.
   *[keys] This profile is withdrawn, and its other keys can still be read in the repository.
}
    .title = Withdrawn profile that keeps data
    .help = { $reason ->
        [file-name] Delete the file: its address will answer no more.
        [photo] Delete the file. “annuaire forget { $id }” deletes what is left of a profile, and tells how to clear the history.
       *[keys] A withdrawn profile keeps nothing but “status: withdrawn”. “annuaire forget { $id }” empties it, with its photo and the links to it.
    }

unused-photo = No profile shows the photo “{ $file }”, which the repository keeps and anybody can see there.
    .title = Photo without a profile
    .help = Delete the file, or write its name under “photo” in the profile that is to show it.

unfinished-text = “{ $value }” is the text of the model.
    .title = Text to be written
    .help = { $key ->
        [reference] Write the reference of the written consent that you keep.
       *[other] Write in its place what visitors are to read.
    }

date-outside-charter = { $reason ->
    [since] The version “{ $version }” of the charter is accepted from { $from } on: { $value } is too early.
    [until] The version “{ $version }” of the charter was accepted until { $to }: { $value } is too late.
   *[between] The version “{ $version }” of the charter is accepted from { $from } to { $to }: { $value } is not among those days.
}
    .title = Charter not in force
    .help = Correct the date, or write the version of the charter that was in force that day.

charter-backwards = The version “{ $version }” of the charter begins on { $from } and ends before that, on { $to }.
    .title = Charter backwards
    .help = Correct one of the two dates, or take the key “to” away if the end is not known yet.

charter-over = { $reason ->
    [current] The version “{ $version }” of the charter, which the site asks for, ended on { $to }.
   *[signed] The version “{ $version }” of the charter ended on { $to }, and { $count ->
        [one] one profile accepted no other.
       *[other] { $count } profiles accepted no other.
    }
}
    .title = Charter over
    .help = { $reason ->
        [current] Add the new version under “versions”, and write it under “current”. Then ask the ambassadors to accept it.
       *[signed] Ask them to accept the version of today, then write it in each profile, with the day it was accepted.
    }

unprotected-minor = { $reason ->
    [forbidden] This site publishes nobody under age.
    [name] Of a person under age, the first name alone is published.
    [sort-name] What this is sorted by says more than the first name.
    [family-name] This text tells the family name of a person under age.
    [id] The name of this file, which is the address of the profile, holds the first name of a person under age.
    [alias] This former address holds the first name of a person under age.
    [search] A person under age stands neither in search engines nor in the open data.
    [organisation] No organisation speaks for this person under age.
    [relay] This organisation does not relay requests: nobody answers for this person under age.
    [link] This link leaves the site of the organisation: it may lead to an account of a person under age.
    [holders] Both holders of parental authority must agree.
    [photo] The name of the photo's file holds the first name of a person under age.
   *[long] The agreement of the holders of parental authority lasts twelve months at most from its day, under “consent”.
}
    .title = Person under age
    .help = { $reason ->
        [forbidden] Remove the profile. Where the network takes people under age, write “minors: with_authorisation” in content/site.yaml, with the advice of your data protection officer.
        [name] Write the first name alone, in one word, as “Inès” or “Anne-Sophie”.
        [family-name] Write the first name alone.
        [sort-name] Remove “sort_name”: the profile is sorted by the first name.
        [id] Rename the file with a reference that tells nothing, as “oe-0142.yaml”.
        [alias] Remove it.
        [search] Remove “search_engines” and “open_data” from “covers”.
        [organisation] Write the school or organisation under “employer” or “endorsed_by”: it is the one to be reached.
        [relay] Write “relays_requests: true” in the file of the organisation, if it passes requests on. Otherwise name one that does.
        [link] Remove the link. Only the site of the organisation under “employer” or “endorsed_by” may be named (its key “website”).
        [holders] Write two different references under “authorisation: { "{" } references: [OE-…, OE-…], until: … { "}" }”.
        [photo] Name the photo like the profile, as “oe-0142.jpg”, and write that name here.
       *[long] Write a nearer day. If the agreement was renewed, write its new day under “consent” as well.
    }

authorisation-over = The agreement of the holders of parental authority ran out on { $value }: the profile is not published any more.
    .title = Parental agreement over
    .help = Ask for a new agreement and write the day it ends, or withdraw the profile. “annuaire remind” tells a month ahead.

telling-id = { $reason ->
    [alias] This former address holds the person's name.
    [photo] The name of the photo's file holds the person's name: the history would keep it after a withdrawal.
   *[id] The name of this file, which is the address of the profile, holds the person's name: it would stay there after a withdrawal.
}
    .title = Name in the address
    .help = { $reason ->
        [alias] Remove it: without it the former address leads nowhere any more.
        [photo] Name the photo like the profile, as “oe-0142.jpg”, and write that name here.
       *[id] Rename the file, and its photo, with a reference that tells nothing, as “oe-0142.yaml”. Do not write the former address under “aliases”.
    }

double-profile = This profile has the same name and the same trade as “{ $other }”.
    .title = Profile written twice
    .help = If it is the same person, keep one of the two profiles. Otherwise tell the trade of one of them more exactly.

consent-missing = { $covers ->
    [name] The name is published without the person's consent.
    [photo] The photo is published without the person's consent.
    [employer] The employer is published without the person's consent.
    [open_data] The profile is given away as open data without the person's consent.
    [search_engines] The profile is shown to search engines without the person's consent.
   *[other] “{ $covers }” is published without the person's consent.
}
    .title = Missing consent
    .help =
        If the person has agreed, add “{ $covers }” to the list “covers” of “consent”. Otherwise remove the information
        from the profile.

personal-data = { $reason ->
    [file-name] The name of this file, which is the address of the profile, tells what is personal.
   *[text] { $kind ->
        [email] An e-mail address is written here.
        [phone] A telephone number is written here.
        [account] An account at a social network is written here.
        [address] A postal address is written here.
        [social-security] A social security number is written here.
        [bank-account] The number of a bank account is written here.
        [plate] A number plate is written here.
        [price] A price is asked here, while visits are free.
       *[other] A personal detail is written here ({ $kind }).
    }
}
    .title = Personal detail
    .help = { $kind ->
        [price] Remove the price, the quote or the contribution: the charter says that visits are free. Expenses are settled with the school, outside the site.
        [bank-account] Remove it: nothing on the site needs it. It is masked in this message, but the history of the repository keeps it: tell the team.
        [plate] Remove it: nothing on the site needs it. It is masked in this message, but the history of the repository keeps it: tell the team.
       *[other] Remove it: people reach the person through the forms of the site. It is masked in this message, but the history of the repository keeps it: tell the team.
    }

private-life = { $kind ->
    [birth] A date or year of birth is written here.
    [age] A person's age is written here.
   *[family] This passage speaks of the person's family.
}
    .title = Private life
    .help = { $kind ->
        [birth] Remove it. Where experience matters, write for example “twenty years in the trade”.
        [age] Remove it. Where experience matters, write for example “twenty years in the trade”.
       *[family] Remove it unless the person insists. To say that a trade leaves time for a life, write for example “my hours leave me my evenings”.
    }

sensitive-data = { $kind ->
    [health] This passage speaks of the person's health.
    [union] This passage speaks of a trade union.
    [religion] This passage speaks of religion.
    [politics] This passage speaks of a political opinion.
    [orientation] This passage speaks of sexual orientation or gender.
    [origin] This passage speaks of ethnic origin.
    [offence] This passage speaks of a conviction or of prison.
   *[other] This passage touches a subject that the law protects ({ $kind }).
}
    .title = Protected subject
    .help = Where the person wants to say so and agreed in writing, add “sensitive” to the list “covers” of “consent”. Otherwise remove the passage.

discrimination = These words shut people out for what they are.
    .title = People shut out
    .help = The law forbids it, and the charter opens visits to all pupils. Say what the trade demands instead, for example “carrying 15 kg” or “closed shoes”.

promotion = { $kind ->
    [recruiting] This passage hires.
   *[advertising] This passage advertises.
}
    .title = Advertising or hiring
    .help = { $kind ->
        [recruiting] Remove it: a profile presents a trade. To say that there is work, write for example “the sector hires at all levels”.
       *[advertising] Remove it: a profile presents a trade, not a company. Write what you do, for example “we bake 300 loaves a day”.
    }

long-hook = This hook has { $length } characters: { $over } too many.
    .title = Hook too long
    .help = Write at most { $most } characters, for example “My first roof frame was three centimetres out.”: a card shows it whole and never cuts it.

redundant-area = The place “{ $area }” is already part of “{ $other }”.
    .title = Repeated place
    .help = Keep the larger of the two, or the smaller one if the person goes no further.

sector-without-ambassador = No profile speaks for the sector “{ $sector }”.
    .title = Sector without a profile
    .help =
        The site can be published, but the page of the sector will have nobody to offer. Invite a person of the sector
        to join the network.

## Forms

bad-field-name = { $reason ->
    [twice] Two questions of this form are named “{ $value }”.
    [reserved] A question cannot be named “{ $value }”: a form service or the browser gives that name another meaning.
   *[shape] “{ $value }” cannot be the name of a question.
}
    .title = Bad name of a question
    .help = { $reason ->
        [twice] Give one of them another name, so that both answers arrive.
        [reserved] Choose a name of your own, for example “topic” instead of “subject”.
       *[shape] Write at most 40 characters: lower-case letters without accents, digits and “_”, from a letter on.
    }

bad-options = { $reason ->
    [missing] This question is a choice, but there is nothing to choose from.
    [both] The answers to choose from are written in two places.
   *[needless] A question of the type “{ $type }” has no answers to choose from.
}
    .title = Bad answers to choose from
    .help = { $reason ->
        [missing] Add “options” with a list of answers, or “options_from” with the name of a list of the site.
        [both] Keep “options” or “options_from”, not both.
       *[needless] Remove the list, or give the question the type “one_of” (one answer) or “some_of” (several).
    }

key-for-other-type = “{ $key }” does not suit a question of the type “{ $type }”.
    .title = Needless key
    .help = Remove “{ $key }”, or change the type of the question.

bad-endpoint = { $reason ->
    [email] “{ $value }” holds an e-mail address in the clear, which robots would collect.
    [identifier] “{ $value }” does not look like an identifier.
    [address] The form service cannot lead visitors back to “{ $value }”.
   *[https] “{ $value }” is no safe address to send a form to.
}
    .title = Bad destination of forms
    .help = { $reason ->
        [email] Write the identifier or alias that the service gave you instead of the address.
        [identifier] Copy the form's identifier from your account: letters, digits, “-” and “_” only.
        [address] Publish the site at an address that starts with https://.
       *[https] Write the whole address, which starts with https://.
    }

bad-mailbox = “{ $value }” is not an e-mail address.
    .title = Bad address of the team
    .help = Write the address of a mailbox that the team shares, for example “careers@example.org”.

sample-identifier = Forms are sent to the sample's identifier “{ $value }”: nobody will receive them.
    .title = Identifier of the sample
    .help = Create a form at the service you chose, then write its identifier under “id”.

## What the law asks for

declared-twice = This page and “{ $other }” hold the same declaration, “{ $value }”.
    .title = Declaration twice
    .help = Keep “declares” on one of the two pages.

compliance-state = { $reason ->
    [order] The statement is of { $value }, before the audit of { $other } whose results it gives.
    [list] The rate of the audit is 100%, and yet “non_compliant” says what does not comply.
    [no-audit] Without an audit, the site cannot declare itself “{ $value }”.
   *[rate] The declared state, “{ $value }”, is not the one that the rate of the audit gives.
}
    .title = State of accessibility disagrees
    .help = { $reason ->
        [order] Write under “established” the day the statement was drawn up with this audit.
        [list] Remove this list if all complies; otherwise write under “audit” the rate that the audit gave.
       *[rate] 100% of the criteria: “compliant”. At least 50%: “partially_compliant”. Less, or no audit: “not_compliant”. You can remove the line: the state is then worked out from the audit.
    }

audit-too-old = { $key ->
    [audit] The accessibility audit of { $value } is more than three years old: it no longer holds.
   *[established] The accessibility statement of { $value } is more than three years old: it is to be made anew.
}
    .title = Accessibility: out of date
    .help = { $key ->
        [audit] Have the audit done again and write its date, or remove “audit”: the site is then declared not compliant.
       *[established] Read the statement again, then write the day it was revised.
    }

other-standard = In France, the accessibility statement is based on version 4 of the RGAA: the audit names “{ $value }”.
    .title = Other accessibility standard
    .help = Have the site audited by the RGAA 4, then write its version, for example: standard: "RGAA 4.1.2". Outside of France, leave the line as it is.

missing-legal-fact = “{ $key }” is missing or says nothing: the law asks a public site for it.
    .title = Legal fact missing
    .help = { $reason ->
        [publisher-name] Write the publisher's name under “publisher”: name: "…".
        [publisher-legal_form] Write the publisher's legal form under “publisher”: legal_form: "…".
        [publisher-address] Write the address of the seat under “publisher”: address: "…".
        [publisher-phone] Write the telephone number of the office under “publisher”: phone: "…".
        [publisher-director] Write who directs the publication under “publisher”: director: "…".
        [publisher-host] Write who hosts the site under “publisher”, with address and telephone: host: {"{"} name: "…", address: "…", phone: "…" {"}"}.
        [publisher-host-address] Write the host's address under “host”: address: "…".
        [publisher-host-phone] Write the host's telephone number under “host”: phone: "…".
        [privacy-officer] Write who watches over data protection under “privacy”: officer: "…".
        [privacy-contact] Write how to reach that person under “privacy”: contact: "…".
        [accessibility-audit-environment] Write under “audit” the browsers and assistive technologies of the audit: environment: ["Firefox and NVDA"].
        [accessibility-audit-tools] Write under “audit” the tools of the audit: tools: ["…"].
        [accessibility-audit-pages] Write under “audit” the pages that were audited: pages: ["Home", "…"].
        [privacy-controller_contact] Write how to reach the controller, who is not the publisher, under “privacy”: controller_contact: "…".
        [privacy-messages_months] Write for how many months the team keeps what forms bring under “privacy”, for example: messages_months: 12.
        [privacy-unpublished_months] Write for how many months the file of a profile that is no longer published is kept under “privacy”, for example: unpublished_months: 6.
        [forms-processor-safeguards] This country is outside of the European Economic Area, or no name of a country: write what protects the data under “processor”, for example: safeguards: "standard contractual clauses".
        [accessibility-established] Write the day of the statement under “accessibility”: established: 2026-09-01.
        [accessibility-contact] Write whom to tell about an obstacle under “accessibility”: contact: "…".
        [accessibility-scheme] Write the address of the plan for several years under “accessibility”: scheme: "https://…".
        [accessibility-non_compliant] The audit is below 100%: write under “accessibility” what does not comply: non_compliant: ["…"].
       *[accessibility-plan] Write the address of this year's plan under “accessibility”: plan: "https://…".
    }

## Data of the territory, pictures and the theme

bad-table = { $reason ->
    [columns] The columns of this table are not the expected ones.
    [semicolons] The columns of this table are separated by semicolons: they need commas.
    [tabs] The columns of this table are separated by tabs: they need commas.
    [spelling] The names of the columns are written without capitals and without spaces.
    [cells] This line has { $value } columns instead of 8.
    [empty] The column “{ $key }” of this line is empty.
    [line-break] The column “{ $key }” contains a line break.
    [zero] The code “{ $value }” has four digits instead of five.
    [code] The code “{ $value }” is not the INSEE code of a commune: five digits, or 2A and 2B followed by three digits.
    [postcode] “{ $value }” is not a postcode: it has five digits.
    [number] The number of inhabitants “{ $value }” is not a whole number.
    [decimal] “{ $value }”, in the column “{ $key }”, is not a number of degrees.
    [degrees] The column “{ $key }” cannot be { $value } degrees.
    [metres] The column “{ $key }” is in metres ({ $value }), as in Lambert 93: it needs degrees.
    [department] The department “{ $value }” of this commune is not in region.yaml.
    [other-department] This commune has the department “{ $value }”, but its code, { $id }, is of another one.
    [code-of-other] The code of this commune, “{ $value }”, does not begin with its department, { $other }.
    [arrondissement] The arrondissement “{ $value }” of this commune is not in region.yaml.
    [other-arrondissement] The arrondissement “{ $value }” of this commune is of another department: { $other }.
    [code-of-region] The code “{ $value }” of region.yaml is that of no commune of communes.csv: they have { $other }, which is not in region.yaml.
    [department-of-arrondissement] The arrondissement { $id } is not of the department “{ $value }”: in communes.csv, its communes are of another one.
   *[other] The column “{ $key }” of this line does not have the right form.
}
    .title = Wrong table
    .accepted = { $reason ->
        [columns] Expected columns, in this order: { $accepted }
        [semicolons] Expected columns, in this order: { $accepted }
        [tabs] Expected columns, in this order: { $accepted }
        [spelling] Expected columns, in this order: { $accepted }
        [other-arrondissement] The arrondissements of its department: { $accepted }
        [arrondissement] The arrondissements of its department: { $accepted }
       *[other] Accepted values: { $accepted }
    }
    .help = { $reason ->
        [columns] Correct the first line of the file, and put commas between the columns.
        [semicolons] { bad-table.save }
        [tabs] { bad-table.save }
        [spelling] Write the first line exactly like this, and remove the spaces around the commas.
        [cells] A comma separates two columns: a number is written with a point, such as 48.5839, and a name with a comma has quotes around it.
        [line-break] Write it on a single line.
        [zero] { bad-table.zeros }
        [metres] Export the positions in WGS 84 (EPSG:4326), in degrees: in QGIS, Export, then CRS.
        [degrees] A latitude is between -90 and 90, a longitude between -180 and 180, and both are written with a point, such as 48.5839.
        [decimal] Write degrees with a point, such as 48.5839, without spaces and letters.
        [department] Correct this line, or add the department to region.yaml. { bad-table.zeros }
        [other-department] Correct the department or the code of this line.
        [code-of-other] Correct the code or the department of this line.
        [arrondissement] Correct this line, or add the arrondissement to region.yaml. { bad-table.zeros }
        [other-arrondissement] Correct the arrondissement of this line.
        [code-of-region] Correct this code.
        [department-of-arrondissement] Correct the department of this arrondissement.
       *[other] Correct this line.
    }{ $count ->
        [0] { "" }
        [one] { " " }The same fault is in one other line.
       *[other] { " " }The same fault is in { $count } other lines: correct the cause rather than each line.
    }
    .save =
        In LibreOffice: File, Save As, type “Text CSV”, tick “Edit filter settings”, then choose the character set
        “Unicode (UTF-8)” and the separator “,”. Excel writes the separator of the system, which is a semicolon in French:
        open its file in LibreOffice. When opening, give the type “Text” to the columns of codes, so that they keep their
        zeros.
    .zeros =
        A spreadsheet removes the zeros that codes begin with: when opening the file, give the type “Text” to the columns
        code, postcodes, department and arrondissement.

area-without-communes = { $kind ->
    [department] No commune of communes.csv is in the department “{ $value }”.
   *[arrondissement] No commune of communes.csv is in the arrondissement “{ $value }”.
}
    .title = Area without communes
    .help = Correct its code, add its communes to communes.csv, or remove this line: nobody would be found there.

unlikely-position = { $reason ->
    [swapped] The latitude and the longitude of “{ $key }” are swapped.
    [sign] The position of “{ $key }” has the opposite sign: it is { $size } km from the other communes of { $value }.
   *[far] “{ $key }” is { $size } km from the middle of its department, { $value }, far from all of its other communes.
}
    .title = Unlikely position
    .help = { $reason ->
        [swapped] The latitude comes first: it tells north and south.
        [sign] A minus sign tells the west for a longitude, the south for a latitude.
       *[far] Correct the latitude or the longitude: every search for what is near uses them.
    }{ $count ->
        [0] { "" }
        [one] { " " }The same fault is in one other line.
       *[other] { " " }The same fault is in { $count } other lines.
    }

unlikely-postcode = { $reason ->
    [far] The postcode “{ $value }” is that of communes far from “{ $key }”.
   *[other] The postcode “{ $value }” of “{ $key }” is neither of the department { $id } nor of a department nearby.
}
    .title = Unlikely postcode
    .help = Check the postcode: the commune is found by it.

bad-map = { $reason ->
    [syntax] This map is not JSON: the program stops here.
    [shape] This map is not a list of outlines in GeoJSON: the program stops here.
    [code] The property “code” of this outline is not a text: { $value }.
    [metres] The coordinates of this map are in metres, as in Lambert 93: they need degrees.
    [twice] Two outlines have the code “{ $value }”: only one would be drawn.
    [unknown] This outline has the code “{ $value }”, which no department of region.yaml has.
    [swapped] The outlines are not where the communes are: latitude and longitude are swapped in one of the two files.
   *[elsewhere] The outline “{ $value }” is not around the communes of that department.
}
    .title = Wrong map
    .accepted = Departments of region.yaml: { $accepted }
    .help = { $reason ->
        [syntax] Export the map again as GeoJSON.
        [shape] Export the map as GeoJSON, with a property “code” and a polygon for each outline.
        [code] Put the code in quotes, with its zero.
        [metres] Export the map in WGS 84 (EPSG:4326), in degrees: in QGIS, Export, then CRS.
        [twice] Make one “MultiPolygon” of the two, or correct one of the codes.
        [unknown] { $count ->
            [0] Correct the code, or remove the outline.
           *[other] Correct the code, or remove the outline; { $count } others are like it.
        }
        [swapped] In departments.geojson the longitude comes first; in communes.csv, the latitude.
       *[elsewhere] Correct the code of the outline, or export the map again.
    }

missing-outline = The department “{ $value }” ({ $area }) has no outline in departments.geojson.
    .title = Missing outline
    .help = Add its outline to the map: without it the department is not drawn there.

bad-picture = { $reason ->
    [animation] This picture is a GIF or moves.
    [drawing] This picture is an SVG drawing, not a photo.
    [format] This picture is no JPEG, PNG or WebP.
    [large] This picture has too many pixels: at most 12,000 on a side and 50 million in all, or 24 million if it is a PNG, a WebP or a progressive JPEG.
    [small] This picture is too small: each side needs at least 240 pixels.
    [unreadable] This picture is damaged, or a part of it is missing.
   *[other] This picture cannot be used ({ $reason }).
}
    .title = Unusable picture
    .help = { $reason ->
        [animation] Save one still picture as JPEG, PNG or WebP, then replace the file.
        [drawing] Save it as PNG, at least 480 pixels wide and high, then replace the file.
        [large] Make the picture smaller (a side of 1,000 pixels is plenty), save it as JPEG, then replace the file.
        [small] Look for the original of the photo, which is often larger, then replace the file.
        [unreadable] Copy the original again; if it is whole on the screen, save it again as JPEG, PNG or WebP. Then replace the file.
       *[other] Save the picture again as JPEG, PNG or WebP, then replace the file.
    }

bad-template = { $reason ->
    [endless] This page template does not end: here, its loops or its texts multiply beyond what a page can hold.
   *[other] This page template cannot be used ({ $reason }).
}
    .title = Wrong page template
    .help = Tell the person who looks after the site's theme, with this message.

bad-locale = This translation file cannot be read ({ $reason }).
    .title = Unreadable translation
    .help = Compare the line with the same message in another language.

missing-theme-file = The file “{ $file }” is missing from the site's theme.
    .title = Missing file of the theme
    .help = Add this file to the theme, or choose another theme in “content/site.yaml”.

unused-theme-file = Nothing uses this file of the theme: there is no built-in file “{ $file }”, and no other file leads to it.
    .title = Unused file of the theme
    .help = Give it the name of the file whose place it takes, or delete it.

missing-block = The block “{ $value }” is missing. What it holds would not be shown in: { $file }.
    .title = Missing block
    .help = Add {"{%"} block { $value } {"%}"}{"{%"} endblock {"%}"} where the page belongs.

unknown-block = The template that this one extends has no block “{ $value }”: what is in it would not be shown.
    .title = Unknown block
    .accepted = Possible blocks: { $accepted }
    .help = Correct its name, or put what it holds into another block.

unknown-field = This page has no field “{ $key }” here.
    .title = Unknown field
    .accepted = Possible fields: { $accepted }
    .help = Correct its name: “docs/theme.md” lists what each template gets.

unknown-text = The theme has no text “{ $key }” in the site's language, nor in English.
    .title = Unknown text
    .help = Correct its name, or add a line “{ $key } = …” to the file of the language in the folder “locales”.

unused-text = Nothing uses the text “{ $key }”: there is no built-in text of this name, and no template asks for it.
    .title = Unused text
    .help = Correct its name, or delete it.

bad-style = { $kind ->
    [open] Nothing closes the bracket “{ $reason }”.
    [close] The bracket “{ $reason }” closes nothing.
    [deep] There are too many brackets inside of each other here.
    [end] “{ $reason }” is not complete: browsers leave it out.
    [selector] The selector “{ $reason }” cannot be read: browsers leave its rule out.
    [token] “{ $reason }” does not belong here: browsers leave the line out.
   *[other] This style sheet cannot be read here ({ $reason }).
}
    .title = Wrong style sheet
    .help = { $kind ->
        [open] Add the bracket that closes it.
        [close] Delete it, or add the one that opens.
        [deep] Write rules beside each other.
        [end] Write a name, a colon and a value, for example: color: red;
       *[other] Correct this line.
    }

bad-script = { $kind ->
    [circle] This import leads back to this file: “{ $reason }” imports it, itself or through others.
    [unknown] Nothing in “{ $file }” is exported as “{ $reason }”.
    [long] This script is longer than { $reason } kB.
    [slow] Nobody can wait until this script is read.
   *[other] This script cannot be read here ({ $reason }).
}
    .title = Wrong script
    .help = { $kind ->
        [circle] Move what both need into a file of its own.
        [unknown] Correct the name, or export it there.
        [long] Divide it into several files.
        [slow] Write fewer brackets inside of each other.
       *[other] Correct this line: browsers would run nothing of this script.
    }

broken-style-link = { $kind ->
    [elsewhere] The address “{ $target }” does not come from this site: browsers would not load it.
   *[missing] The address “{ $target }” leads to no file of the theme.
}
    .title = Address of no file
    .help = Put the file into the theme, for example into a folder “pictures” beside “css”, and write url("../pictures/…").
