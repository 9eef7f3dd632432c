set -euo pipefail
cd "$RUNNER_TEMP/review"
refuse() { echo "::error::$1"; exit 1; }

for file in number diff.md; do
  if [ -L "$file" ] || [ ! -f "$file" ]; then refuse "$file is missing"; fi
  if [ "$(wc -c < "$file")" -gt 250000 ]; then refuse "$file is too large"; fi
done
export LC_ALL=C.UTF-8
number=$(head -n 1 number)
if ! [[ "$number" =~ ^[1-9][0-9]{0,8}$ ]]; then refuse "this is not the number of a pull request"; fi

# The number is believed only if the pull request is at the commit that was checked.
head=$(gh api "repos/$REPOSITORY/pulls/$number" --jq .head.sha)
if [ "$head" != "$HEAD" ]; then
  echo "The pull request is at another commit: its own check will comment."
  exit 0
fi

# Nobody is called: a space that is not seen follows each @. It counts: a comment has at most 65,536 characters.
text=$({ iconv -c -f utf-8 -t utf-8 diff.md || true; } | tr -d '\000' | sed 's/@/@\xE2\x80\x8B/g')
if [ "${#text}" -gt 60000 ]; then
  text=${text:0:60000}
  text="${text%$'\n'*}"$'\n\n'"$CUT"
fi
mark='<!-- annuaire: review -->'
# A check that failed has left no preview.
if [ "$CONCLUSION" = success ]; then link="[$PREVIEW]($RUN#artifacts)"; else link="[$FAILED]($RUN)"; fi
printf '%s\n%s\n\n%s\n' "$mark" "$link" "$text" > comment.md

known=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$known" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$known" --field body=@comment.md
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$number/comments" --field body=@comment.md
fi
