# The messages of “annuaire init” and “annuaire build”.

build-progress = files
build-pages = { $count ->
    [one] one page
   *[other] { $number } pages
}
build-ambassadors = { $count ->
    [0] no profile
    [one] one profile
   *[other] { $number } profiles
}
build-files = { $count ->
    [one] one file
   *[other] { $number } files
}
build-unchanged = { $count ->
    [0] all new
    [one] one unchanged
   *[other] { $number } unchanged
}
build-decimal = .
build-summary = { $page }: { $pages }, { $ambassadors }, { $files } ({ $unchanged }), { $size }, { $seconds } s

init-next =
    The site is ready. To see it and change it:
      annuaire serve --root { $root }
    Then read { $readme }: it lists what is left to write before the site is published.
