# What the person reads who takes a profile off: `annuaire forget`.

forget-unknown = There is no profile “{ $id }” in content/ambassadors/.
forget-plan = To forget “{ $id }”, this is what will change:
forget-done = “{ $id }” is forgotten:
forget-profile = { $path } keeps only “status: withdrawn”; its number is never used again
forget-picture = { $path } is deleted
forget-links = { $path }: { $count ->
    [one] a link to the profile becomes text; if it named the person, the name is still to be taken out
   *[other] { $count } links to the profile become text; if they named the person, the name is still to be taken out
}
forget-yes = Nothing is done yet. To do it: annuaire forget { $id } --yes
forget-left = What is left to do by hand:
forget-will-be-left = What will be left to do by hand, among other things:
forget-unsure = { $path } is called after the profile or the person: delete that file if it is about this person;
forget-shared = { $path } is kept, because another profile shows it: replace it if it shows this person, too;
forget-by-hand = { $path }, { $count ->
    [one] line { $lines }: mend this passage, which names
   *[other] lines { $lines }: mend these passages, which name
} the person or the profile;
forget-elsewhere = search the rest of the repository, which this command does not read: git grep -i -n { $id }, then the same with the name;
forget-merge = publish this change, and close open change requests about the profile;
forget-history = the history of the repository keeps the profile. To erase it: git filter-repo --invert-paths { $paths }, then write { $profile } again with the one line “status: withdrawn”, which the command takes too, then a forced push, then ask the forge to forget its copies; clones of others are out of reach;
forget-caches = empty the cache of the host, and the previews kept by continuous integration;
forget-engines = ask search engines to drop the address of the profile;
forget-service = delete the messages about this person at the form service;
forget-consent = tell the person what was done, within a month of the request.
