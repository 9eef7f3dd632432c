// What a service's answer means. Many services answer 200 to what they refuse, so that the body has the first word. The
// preview and `annuaire form test` judge by the same rules (`src/site/forms/answer.rs`); `tests/forms/replies.json` holds both
// to them.

/** A "no" in any of the ways services write it. */
const isNo = (value) => [false, 0, "false", "error"].includes(value);

/** Whether an error is there: `null`, `false`, empty texts and empty lists are none. */
const isThere = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The text of `value` under `key`, where it is one and says something. */
const said = (value, key) => (isObject(value) && typeof value[key] === "string" && value[key]) || null;

/** What an answer with `status` and `body` (null where it is no JSON) means: `{ok, message, fields: [{name, message}]}`. */
export function verdict(status, body) {
  const answer = isObject(body) ? body : {};
  const refuses = isNo(answer.success) || isNo(answer.ok) || isThere(answer.error) || isThere(answer.errors);
  if (!refuses && status >= 200 && status < 300) return { ok: true, message: null, fields: [] };
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  const general = errors.find((error) => !said(error, "field"));
  return {
    ok: false,
    message: said(answer, "message") ?? said(answer, "error") ?? said(answer.error, "message") ?? said(general, "message"),
    fields: errors.filter((error) => said(error, "field")).map((error) => ({ name: error.field, message: said(error, "message") ?? "" })),
  };
}
