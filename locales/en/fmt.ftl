# The messages of `annuaire fmt`.

fmt-nothing = { $count ->
    [0] No profile was changed.
    [one] Nothing to change: the profile is in order.
   *[other] Nothing to change: { $count } profiles are in order.
}
fmt-changed = { $count ->
    [one] One profile put in order.
   *[other] { $count } profiles put in order.
}
fmt-would-change = { $count ->
    [one] One profile is not in order. To put it in order: annuaire fmt
   *[other] { $count } profiles are not in order. To put them in order: annuaire fmt
}
fmt-beyond = { $path }, line { $line }: a tag (!), a directive (%) or a key that is not a word. The profile was not changed; write this passage in a simpler way.
fmt-mistaken = { $path }: the formatted profile would not say the same as before. This is a bug in annuaire, please report it; the profile was not changed.
fmt-no-file = { $path } does not exist, or cannot be read.
fmt-outside = { $path } is not in the site's folder. Name the site with --root.
fmt-no-profile = { $path } is not a profile: profiles are the files content/ambassadors/*.yaml.
fmt-no-profiles = { $path } contains no profile: profiles are the files content/ambassadors/*.yaml.
