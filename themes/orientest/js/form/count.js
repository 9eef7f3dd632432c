// Says how many characters are left. The browser's own limit would cut a pasted text without a word.
import { fields, form, inputs, say, text } from "./page.js";

/** @typedef {import("./page.js").Field} Field */

/** The part of the limit from which the rest is counted aloud. */
const NEAR = 0.8;

/** @param {Field} field */
const limit = (field) => Number(field.dataset.max);

/** @param {Event} event */
function count({ target }) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  /** @type {Field | null} */
  const field = target.closest("[data-max]");
  if (!field) return;
  const [length, most] = [target.value.length, limit(field)];
  if (length < most * NEAR) say(field, "");
  else say(field, length > most ? text("long", { n: length - most }) : text("left", { n: most - length }));
}

export function start() {
  for (const field of fields().filter(limit)) for (const input of inputs(field)) input.removeAttribute("maxlength");
  form.addEventListener("input", count);
}
