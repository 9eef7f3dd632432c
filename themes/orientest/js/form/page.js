// The form of the page: its fields as the template wrote them, and the words that go with them.
import { all, find, texts } from "../template.js";

/** @typedef {HTMLElement & { dataset: DOMStringMap & { type: string, label: string } }} Field A question of the form. */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** The form; on the pages around it (thanks, a form that is elsewhere) an empty one that stands nowhere. */
export const form = document.forms.namedItem("form") ?? document.createElement("form");
export const text = texts(document.getElementById("form-texts"));

/**
 * Every question: an element that says of what type its answer is.
 * @returns {Field[]}
 */
export const fields = () => all(form, "[data-type]");

/**
 * The question whose answers are taken from the list `from`.
 * @param {string} from
 */
export const question = (from) => fields().find((field) => field.dataset.from === from);

/** The questions for a day on which the meeting may take place. */
export const dates = () => fields().filter((field) => field.dataset.afterNotice !== undefined);

/** The questions that are asked: not those that who is chosen, or another answer, makes needless. */
export const asked = () => fields().filter((field) => !field.hidden);

/**
 * The inputs of a field.
 * @param {Field} field
 * @returns {Control[]}
 */
export const inputs = (field) => all(field, "input, select, textarea");

/**
 * True for a box to tick.
 * @param {Control} input
 * @returns {input is HTMLInputElement}
 */
export const isBox = (input) => input.matches("[type=checkbox], [type=radio]");

/**
 * The answer to a field: a text, or the texts of the boxes that are ticked.
 * @param {Field} field
 */
export function answer(field) {
  const own = inputs(field).filter((input) => !input.disabled);
  if (own[0] && isBox(own[0])) return own.filter((input) => isBox(input) && input.checked).map((input) => input.value);
  return own[0]?.value.trim() ?? "";
}

/**
 * The input that stands for a field: to be described, and to be led to.
 * @param {Field} field
 */
export const first = (field) => inputs(field).find((input) => !input.disabled && !input.hidden) ?? inputs(field)[0];

/**
 * Tells screen readers which texts belong to the label: those below it that are shown.
 * @param {Field} field
 */
export function describe(field) {
  const said = all(field, ".help, .said, .error").filter((part) => !part.hidden).map((part) => part.id);
  const target = field.matches("fieldset") ? field : first(field);
  if (said.length) target.setAttribute("aria-describedby", said.join(" "));
  else target.removeAttribute("aria-describedby");
}

/**
 * Says `words` under the question of a field; nothing where there are none.
 * @param {Field} field
 * @param {string} words
 */
export function say(field, words) {
  const said = find(field, ".said");
  said.textContent = words;
  said.hidden = !words;
  describe(field);
}
