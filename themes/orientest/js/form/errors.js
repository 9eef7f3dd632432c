// Errors where they are, and all of them in a summary that has the focus: the pattern of the GOV.UK Design System.
import { find, piece } from "../template.js";
import { describe, fields, first, form, inputs, text } from "./page.js";
import { reveal, unfold } from "./steps.js";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("./checks.js").Fault} Fault */

const SUMMARY = "#form-summary";
const title = document.title;

/**
 * Shows the error of a field, or that there is none.
 * @param {Field} field
 */
export function mark(field, message = "") {
  const error = find(field, ".error");
  find(error, ".error-text").textContent = message;
  error.hidden = !message;
  field.classList.toggle("wrong", !!message);
  for (const input of inputs(field)) {
    if (message) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  describe(field);
}

/**
 * Shows `faults` under a heading, on the step that asks for the first; `notes` say more.
 * @param {string} heading
 * @param {Fault[]} faults
 * @param {Node[]} [notes]
 */
export function tell(heading, faults, notes = []) {
  for (const { field } of faults) unfold(field);
  if (faults[0]) reveal(faults[0].field);
  for (const field of fields()) mark(field, faults.find((fault) => fault.field === field)?.message);
  const summary = find(form, SUMMARY);
  find(summary, "h2 span").textContent = heading;
  find(summary, "div").replaceChildren(...notes);
  find(summary, "ul").replaceChildren(...faults.map(({ field, message }) => {
    const item = piece("fault", { a: message });
    find(item, "a").href = `#${first(field).id}`;
    return item;
  }));
  summary.hidden = false;
  document.title = `${text("title")} ${title}`;
  // A summary that is taller than the screen is read from its heading.
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "start" });
}

/** Forgets all errors. */
export function clear() {
  for (const field of fields()) mark(field);
  find(form, SUMMARY).hidden = true;
  document.title = title;
}

// A link of the summary leads to the question with its words, not only to the box below them.
form.addEventListener("click", (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest(`${SUMMARY} a[href^='#']`) : null;
  const input = link && document.getElementById(link.hash.slice(1));
  if (!input) return;
  event.preventDefault();
  reveal(input);
  input.closest("[data-type]")?.scrollIntoView({ block: "start" });
  input.focus({ preventScroll: true });
});
