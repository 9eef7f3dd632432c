// Finds all that is wrong with the answers, at once. The service checks nothing, so this takes care; without it the
// browser's own checks remain.
import { REFERENCE } from "../selection/profile.js";
import { find } from "../template.js";
import { answer, asked, first, text } from "./page.js";

/** A shape that addresses have; whether there is a mailbox, only a message can tell. */
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** The letters of a school's number, by the rest of its digits. */
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {{ field: Field, message: string }} Fault */

/**
 * The fault of an answer that is there, by the type of its field.
 * @type {Map<string, (value: string, field: Field) => string | false | undefined>}
 */
const WRONG = new Map([
  ["email", (value) => !EMAIL.test(value) && text("email")],
  ["postcode", (value) => !/^\d{5}$/.test(value.replace(/\s/g, "")) && text("postcode")],
  ["uai", (value) => {
    const [, digits, letter] = value.replace(/\s/g, "").toUpperCase().match(/^(\d{7})([A-Z])$/) ?? [];
    if (!digits) return text("uai");
    const right = LETTERS[+digits % LETTERS.length];
    return letter !== right && text("uai_letter", { letter: right });
  }],
  ["date", (value, field) => {
    const { min } = find(field, "input");
    return min !== "" && value < min && text("past");
  }],
  ["number", (value, field) => {
    const { min, max } = find(field, "input");
    if (!/^-?\d+$/.test(value)) return text("number");
    if (min !== "" && +value < +min) return text("minimum", { n: +min });
    return max !== "" && +value > +max && text("maximum", { n: +max });
  }],
  ["ambassadors", (value) => {
    const wrong = value.split(/[\s,;]+/).find((id) => id && !REFERENCE.test(id.toLowerCase()));
    return wrong ? text("ambassadors", { value: wrong }) : false;
  }],
]);

/**
 * Asks for an answer: in the question's own words, or in those of its type.
 * @param {Field} field
 */
function missing({ dataset: { type, label, missing } }) {
  if (missing) return missing;
  const own = `missing_${type}`;
  return text(own in find(document, "#form-texts").dataset ? own : "missing", { label });
}

/** @param {Field} field */
function fault(field) {
  const { type, max, required } = field.dataset;
  const value = answer(field);
  const input = first(field);
  // A text that a browser cannot read as a day or a number has no value, but is not empty.
  if (input.validity.badInput) return text(type);
  if (!value.length) return required !== undefined && missing(field);
  if (max && value.length > +max) return text("long", { n: value.length - +max });
  return typeof value === "string" && WRONG.get(type)?.(value, field);
}

/**
 * The fields that are not right, in the order of the page, with what to say.
 * @returns {Fault[]}
 */
export const faults = () => asked().flatMap((field) => {
  const message = fault(field);
  return message ? [{ field, message }] : [];
});
