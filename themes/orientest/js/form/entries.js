// What is posted: the fields in the order of the page, under the names that the service expects.
import { answer, form } from "./page.js";

/** Pairs of names and values. What is left empty is left out; a box to tick says no as well as yes. */
export function entries() {
  const list = [];
  const done = new Set();
  for (const input of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    const field = input.closest("[data-type]");
    if (!field) {
      // The hidden fields, and the trap as a machine left it.
      if (input.type !== "checkbox" || input.checked) list.push([input.name, input.value]);
      continue;
    }
    if (done.has(field)) continue;
    done.add(field);
    const value = answer(field);
    if (field.dataset.type === "yes_no") list.push([input.name, value[0] ?? input.dataset.no]);
    else if (value.length) list.push([input.name, Array.isArray(value) ? value.join(", ") : tidy(field.dataset.type, value)]);
  }
  return list;
}

/** An answer as the team expects it: people put spaces into numbers, and small letters. */
function tidy(type, value) {
  if (type === "postcode") return value.replace(/\s/g, "");
  if (type === "uai") return value.replace(/\s/g, "").toUpperCase();
  if (type === "ambassadors") return value.toLowerCase().split(/[\s,;]+/).filter(Boolean).join(", ");
  return value;
}

/** The type and the body of a post. In JSON, the dots of a name are steps into an object. */
export function encode(list, encoding) {
  if (encoding !== "json") return ["application/x-www-form-urlencoded;charset=UTF-8", `${new URLSearchParams(list)}`];
  const root = Object.create(null);
  for (const [name, value] of list) {
    const steps = name.split(".");
    const last = steps.pop();
    const place = steps.reduce((inner, step) => (inner[step] = Object(inner[step])), root);
    place[last] = last in place ? [place[last], value].flat() : value;
  }
  return ["application/json", JSON.stringify(root)];
}
