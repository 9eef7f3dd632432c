set -euo pipefail
count=$(annuaire remind --root="$ROOT" --within 30 --format csv | tail -n +2 | wc -l)
number=$(gh api --paginate "repos/$REPOSITORY/issues?state=open&creator=github-actions%5Bbot%5D" \
  --jq '.[] | select(.title == env.TITLE) | .number' | head -n 1)

# As code, line by line: nothing in a name is a link or calls anybody.
{
  printf '%s\n\n' "$INTRO"
  sed 's/^/    /' "$RUNNER_TEMP/list.txt"
  printf '\n%s\n' "$ASLEEP"
} > "$RUNNER_TEMP/issue.md"
if [ "$count" -eq 0 ]; then
  if [ -n "$number" ]; then
    gh api --silent --method PATCH "repos/$REPOSITORY/issues/$number" --raw-field state=closed
  fi
elif [ -n "$number" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/$number" --field body=@"$RUNNER_TEMP/issue.md"
else
  gh api --silent --method POST "repos/$REPOSITORY/issues" --raw-field title="$TITLE" --field body=@"$RUNNER_TEMP/issue.md"
fi
