# What the person reads who puts profiles in order: `annuaire fmt`.

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
fmt-beyond = { $path }, line { $line }: a tag (!), a directive (%) or a key that is no word. The profile is left as it is; write this passage in a simpler way.
fmt-mistaken = { $path }: put in order, the profile would not say the same any more. This is a mistake of annuaire, please report it; the profile is left as it is.
fmt-no-file = { $path } does not exist, or cannot be read.
fmt-outside = { $path } is not in the site's folder. Name the site with --root.
fmt-no-profile = { $path } is no profile: profiles are the files content/ambassadors/*.yaml.
fmt-no-profiles = { $path } holds no profile: profiles are the files content/ambassadors/*.yaml.
