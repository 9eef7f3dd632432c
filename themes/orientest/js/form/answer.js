// Judges a service's answer. Many services answer 200 to what they refuse, so the body has the first word. The
// preview and `annuaire form test` judge by the same rules (`src/site/forms/answer.rs`); `tests/forms/replies.json` holds both
// to them.

/**
 * A "no" in any of the ways services write it.
 * @param {unknown} value
 */
const isNo = (value) => value === false || value === 0 || value === "false" || value === "error";

/**
 * True for an error: `null`, `false`, empty texts and empty lists are none.
 * @param {unknown} value
 */
const isThere = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The text of `value` under `key`, where it is one and says something.
 * @param {unknown} value
 * @param {string} key
 */
const said = (value, key) => (isObject(value) && typeof value[key] === "string" && value[key]) || null;

/** @typedef {{ ok: boolean, message: string | null, fields: { name: string, message: string }[] }} Verdict */

/**
 * The verdict on an answer with `status` and `body` (null where it is no JSON).
 * @param {number} status
 * @param {unknown} body
 * @returns {Verdict}
 */
export function verdict(status, body) {
  const answer = isObject(body) ? body : {};
  const refuses = isNo(answer.success) || isNo(answer.ok) || isThere(answer.error) || isThere(answer.errors);
  if (!refuses && status >= 200 && status < 300) return { ok: true, message: null, fields: [] };
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  const general = errors.find((error) => !said(error, "field"));
  return {
    ok: false,
    message: said(answer, "message") ?? said(answer, "error") ?? said(answer.error, "message") ?? said(general, "message"),
    fields: errors.flatMap((error) => {
      const name = said(error, "field");
      return name ? [{ name, message: said(error, "message") ?? "" }] : [];
    }),
  };
}
