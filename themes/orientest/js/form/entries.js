// Collects the entries to post: the fields in the order of the page, under the names that the service expects.
import { all } from "../template.js";
import { answer, form, isBox } from "./page.js";

/** @typedef {import("./page.js").Control} Control */
/** @typedef {import("./page.js").Field} Field */
/** @typedef {[name: string, value: string]} Entry */

/** Pairs of names and values. What is left empty is left out; a box to tick says no as well as yes. */
export function entries() {
  /** @type {Entry[]} */
  const list = [];
  /** @type {Control[]} */
  const named = all(form, "input[name], select[name], textarea[name]");
  const done = new Set();
  for (const input of named) {
    /** @type {Field | null} */
    const field = input.closest("[data-type]");
    if (!field) {
      // The hidden fields, and the trap as a machine left it.
      if (!input.disabled && (!isBox(input) || input.checked)) list.push([input.name, input.value]);
      continue;
    }
    if (done.has(field) || field.hidden) continue;
    done.add(field);
    const value = answer(field);
    if (field.dataset.type === "yes_no") list.push([input.name, value[0] ?? input.dataset.no ?? ""]);
    else if (value.length) list.push([input.name, Array.isArray(value) ? value.join(", ") : tidy(field.dataset.type, value)]);
  }
  return list;
}

/**
 * An answer as the team expects it: people put spaces into numbers, and small letters.
 * @param {string} type
 * @param {string} value
 */
function tidy(type, value) {
  if (type === "postcode") return value.replace(/\s/g, "");
  if (type === "uai") return value.replace(/\s/g, "").toUpperCase();
  if (type === "ambassadors") return value.toLowerCase().split(/[\s,;]+/).filter(Boolean).join(", ");
  return value;
}

/** @typedef {{ [step: string]: Tree } | Tree[] | string} Tree */

/**
 * The type and the body of a post. In JSON, the dots of a name are steps into an object.
 * @param {Entry[]} list
 * @param {string | undefined} encoding
 * @returns {[type: string, body: string]}
 */
export function encode(list, encoding) {
  if (encoding !== "json") return ["application/x-www-form-urlencoded;charset=UTF-8", `${new URLSearchParams(list)}`];
  const root = Object.create(null);
  for (const [name, value] of list) {
    const steps = name.split(".");
    const last = steps.pop() ?? "";
    const place = steps.reduce((inner, step) => (inner[step] = typeof inner[step] === "object" ? inner[step] : Object.create(null)), root);
    place[last] = last in place ? [place[last], value].flat() : value;
  }
  return ["application/json", JSON.stringify(root)];
}
