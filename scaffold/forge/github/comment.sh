set -euo pipefail
cd "$RUNNER_TEMP/review"
refuse() { echo "::error::$1"; exit 1; }

# Whoever changes the check of a request writes these files: a link among them could lead anywhere.
if [ -n "$(find . -type l)" ]; then refuse "there is a link among the files"; fi
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

# Nobody is called, and nothing leads anywhere or is loaded: what `annuaire diff` writes has none of it outside code, and another
# text gets a space that is not seen where a mention, an address, a link, a picture, a tag, an entity, the number of an issue or a
# drawing would begin. The space counts: a comment has at most 65,536 characters.
gap=$'\xe2\x80\x8b'
turns=$'\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9'
text=$({ iconv -c -f utf-8 -t utf-8 diff.md || true; } | tr -d '\000\r' | sed -E \
  -e "s/[$turns]//g" \
  -e "s/[@<&]/&$gap/g" \
  -e "s/:\/\//:$gap\/\//g" \
  -e "s/www\./www$gap./gI" \
  -e "s/\]([][(:])/]$gap\1/g" \
  -e "s/!\[/!$gap[/g" \
  -e "s/#([0-9])/#$gap\1/g" \
  -e "s/GH-/GH-$gap/gI" \
  -e "s/(\`{3,}|~{3,})/\1$gap/g" \
  -e "s/^( *\`{3,})$gap(diff)?\$/\1\2/")
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
