# What “annuaire build --fallback” says when the content has errors.

older-found = The site that was written is the one of { $day } (commit { $commit }), the last without errors, built for today.
older-removals = { $count ->
    [one] One removal made since is carried out in it: { $ids }.
   *[other] { $count } removals made since are carried out in it: { $ids }.
}
older-no-removals = No removal was made since.
older-unsure = { $count ->
    [one] One profile can no longer be read, and nobody can tell whether it must go: { $ids }.
   *[other] { $count } profiles can no longer be read, and nobody can tell whether they must go: { $ids }.
}
older-waiting = All other changes wait until the errors above are mended.
older-none = { $count ->
    [0] There is no earlier version in the history: nothing is written.
    [one] The only version in the history has errors too: nothing is written.
   *[other] The last { $count } versions all have errors: nothing is written.
}
older-shallow = This repository has only a part of its history: to get all of it, run “git fetch --unshallow”.
older-none-left = { $count ->
    [one] This profile was removed, and the published site perhaps still shows it: { $ids }.
   *[other] These { $count } profiles were removed, and the published site perhaps still shows them: { $ids }.
}
