# What the person reads who begins a site or builds it: “annuaire init”, “annuaire build”.

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
    Then read { $readme }: it says what is left to write before it is published.
