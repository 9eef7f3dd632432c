// The form of the page: its fields as the template wrote them, and the words that go with them.
import { texts } from "../template.js";

export const form = document.getElementById("form");
const written = document.getElementById("form-texts");
export const text = written && texts(written);

/** Every question: an element that says of what type its answer is. */
export const fields = () => [...form.querySelectorAll("[data-type]")];

/** The inputs of a field. */
export const inputs = (field) => [...field.querySelectorAll("input, select, textarea")];

/** What is answered to a field: a text, or the texts of the boxes that are ticked. */
export function answer(field) {
  const own = inputs(field).filter((input) => !input.disabled);
  if (own[0]?.matches("[type=checkbox], [type=radio]")) return own.filter((input) => input.checked).map((input) => input.value);
  return own[0]?.value.trim() ?? "";
}

/** The input that stands for a field: to be described, and to be led to. */
export const first = (field) => inputs(field).find((input) => !input.disabled && !input.hidden) ?? inputs(field)[0];

/** What a screen reader hears after the label: the ids of the texts below it that are shown. */
export function describe(field) {
  const said = [...field.querySelectorAll(".help, .said, .error")].filter((part) => !part.hidden).map((part) => part.id);
  const target = field.matches("fieldset") ? field : first(field);
  if (said.length) target.setAttribute("aria-describedby", said.join(" "));
  else target.removeAttribute("aria-describedby");
}

/** Says `words` under the question of a field; nothing where there are none. */
export function say(field, words) {
  const said = field.querySelector(".said");
  said.textContent = words;
  said.hidden = !words;
  describe(field);
}
