# The words of docs/content.md around those of the types' doc comments.

warning = This page is made by { $command }: do not edit it by hand.
title = Keys of the content files
intro =
    Every file of `content/` is made of keys and values: `occupation: Charpentière`. This page lists the keys of each kind of
    file. It is made from the types in `src/content/model/` that read the files, whose doc comments it quotes; the French
    page for editors, [`docs/fr/reference.md`](fr/reference.md), takes its words from `locales/fr/keys.ftl`.
intro-schemas =
    The JSON Schemas in `schemas/` come from the same types: `annuaire schema`. [`rules.md`](rules.md) lists the promises
    that content keeps beyond its types.
key = Key
value = Value
meaning = Meaning
example = Example
required = required
default = { $value } by default
in-each = In each entry of `{ $path }`:
in-group = In `{ $path }`:
words = The words of `{ $path }`:
word = `{ $word }`: { $meaning }
or = or
type-text = text
type-word = a word
type-boolean = `true` or `false`
type-integer = whole number
type-number = number
type-percent = percentage
type-date = date, `2026-09-01`
type-record = group of keys
list-text = list of texts
list-word = list of words
list-integer = list of whole numbers
list-record = list of groups of keys
body = The text of the page follows the second line `---`, in Markdown.
vocabularies = One file a vocabulary ({ $files }), and in each a list of terms.
synonyms = A list. Each group of words that mean the same is a list and works in both directions; a record with `say` and `means` leads one way. A word may be several (“aide à domicile”).
communes = A table, one commune a row. The first row names the columns, in this order, with commas between them.
themes = The file of the theme. The other files of a theme replace those of the built-in theme with the same name.
