// Errors where they are, and all of them in a summary that has the focus: the pattern of the GOV.UK Design System.
import { piece } from "../template.js";
import { describe, fields, first, inputs, text } from "./page.js";

const summary = document.getElementById("form-summary");
const title = document.title;

/** Shows the error of a field, or that there is none. */
export function mark(field, message = "") {
  const error = field.querySelector(".error");
  error.querySelector(".error-text").textContent = message;
  error.hidden = !message;
  field.classList.toggle("wrong", !!message);
  for (const input of inputs(field)) {
    if (message) input.setAttribute("aria-invalid", true);
    else input.removeAttribute("aria-invalid");
  }
  describe(field);
}

/** Shows `faults`, each `{field, message}`, under a heading; `notes` are elements and texts that say more. */
export function tell(heading, faults, notes = []) {
  for (const field of fields()) mark(field, faults.find((fault) => fault.field === field)?.message);
  summary.querySelector("h2 span").textContent = heading;
  summary.querySelector("div").replaceChildren(...notes);
  summary.querySelector("ul").replaceChildren(...faults.map(({ field, message }) => {
    const item = piece("fault", { a: message });
    item.querySelector("a").href = `#${first(field).id}`;
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
  summary.hidden = true;
  document.title = title;
}

// A link of the summary leads to the question with its words, not only to the box below them.
summary?.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  const input = document.getElementById(link.hash.slice(1));
  input.closest("[data-type]").scrollIntoView({ block: "start" });
  input.focus({ preventScroll: true });
});
