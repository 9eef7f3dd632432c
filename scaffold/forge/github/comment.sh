set -euo pipefail
cd "$RUNNER_TEMP/review"
refuse() { echo "::error::$1"; exit 1; }

# Whoever changes the check of a request writes these files: a link among them could lead anywhere.
if [ -n "$(find . -type l)" ]; then refuse "there is a link among the files"; fi
for file in number diff.md; do
  if [ -L "$file" ] || [ ! -f "$file" ]; then refuse "$file is missing"; fi
  if [ "$(wc -c < "$file")" -gt 250000 ]; then refuse "$file is too large"; fi
done
number=$(head -n 1 number)
if ! [[ "$number" =~ ^[1-9][0-9]{0,8}$ ]]; then refuse "this is not the number of a pull request"; fi

# The number is believed only if the pull request is at the commit that was checked.
head=$(gh api "repos/$REPOSITORY/pulls/$number" --jq .head.sha)
if [ "$head" != "$HEAD" ]; then
  echo "The pull request is at another commit: its own check will comment."
  exit 0
fi

# The file is data and is shown as such: every line of it stands four columns in, which is a block of code for Markdown. Nothing in
# a line can end it, and forges look for no mention, address, link, picture, tag or drawing there. A comment has at most 65,536
# characters. Signs that turn the direction of writing are left out, and so are those that end a line unseen.
export LC_ALL=C.UTF-8
turns=$'\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9'
text=$({ iconv -c -f utf-8 -t utf-8 diff.md || true; } | tr -d '\000\r\v\f' | sed -e "s/[$turns]//g" -e 's/^/    /')
if [ "${#text}" -gt 60000 ]; then
  text=${text:0:60000}
  text="${text%$'\n'*}"$'\n\n'"$CUT"
fi
mark='<!-- annuaire: review -->'
# A check that failed has left no preview.
if [ "$CONCLUSION" = success ]; then link="[$PREVIEW]($RUN#artifacts). $LOOK"; else link="[$FAILED]($RUN)"; fi
# In a folder of its own, where nothing that was downloaded stands in the way.
comment=$(mktemp -d)/comment.md
printf '%s\n%s\n\n%s\n\n%s\n' "$mark" "$link" "$HEADING" "$text" > "$comment"

known=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$known" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$known" --field body=@"$comment"
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$number/comments" --field body=@"$comment"
fi
