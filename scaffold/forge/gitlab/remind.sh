set -eu
count=$(annuaire remind --root="$ROOT" --within 30 --format csv | tail -n +2 | wc -l)
if [ -z "${ANNUAIRE_TOKEN:-}" ]; then exit 0; fi
# As code, line by line: nothing in a name is a link or calls anybody.
{
  printf '%s\n\n' "$INTRO"
  sed 's/^/    /' "$CI_PROJECT_DIR/list.txt"
} > issue.md
issues="$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues"
call() { curl --fail --silent --show-error --header "PRIVATE-TOKEN: $ANNUAIRE_TOKEN" "$@"; }
known=$(call --get --data state=opened --data labels=annuaire-remind "$issues" | grep -o '"iid":[0-9]*' | head -n 1 | tr -dc 0-9 || true)
if [ "$count" -eq 0 ]; then
  if [ -n "$known" ]; then call --request PUT --data state_event=close "$issues/$known" > /dev/null; fi
elif [ -n "$known" ]; then
  call --request PUT --data-urlencode description@issue.md "$issues/$known" > /dev/null
else
  call --data-urlencode "title=$TITLE" --data labels=annuaire-remind --data-urlencode description@issue.md "$issues" > /dev/null
fi
