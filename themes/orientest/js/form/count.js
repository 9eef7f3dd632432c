// How many characters are left. The browser's own limit would cut what is pasted without a word.
import { form, inputs, say, text } from "./page.js";

/** From how much of the limit on it is said. */
const NEAR = 0.8;

function count({ target }) {
  const field = target.closest("[data-max]");
  if (!field) return;
  const [length, most] = [target.value.length, +field.dataset.max];
  if (length < most * NEAR) say(field, "");
  else say(field, length > most ? text("long", { n: length - most }) : text("left", { n: most - length }));
}

export function start() {
  for (const field of form.querySelectorAll("[data-max]")) for (const input of inputs(field)) input.removeAttribute("maxlength");
  form.addEventListener("input", count);
}
