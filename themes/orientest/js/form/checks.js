// What is wrong with the answers, all at once. The service checks nothing, so that this is done with care; without it the
// browser's own checks remain.
import { REFERENCE } from "../selection/profile.js";
import { day } from "../template.js";
import { answer, fields, first, text } from "./page.js";

/** A shape that addresses have; whether there is a mailbox, only a message can tell. */
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** The letters of a school's number, by the rest of its digits. */
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** What is wrong with an answer that is there, by the type of its field. */
const WRONG = {
  email: (value) => !EMAIL.test(value) && text("email"),
  postcode: (value) => !/^\d{5}$/.test(value.replace(/\s/g, "")) && text("postcode"),
  uai(value) {
    const [, digits, letter] = value.replace(/\s/g, "").toUpperCase().match(/^(\d{7})([A-Z])$/) ?? [];
    if (!digits) return text("uai");
    const right = LETTERS[digits % LETTERS.length];
    return letter !== right && text("uai_letter", { letter: right });
  },
  date(value, field) {
    const { min } = first(field);
    return min && value < min && text("early", { date: day(new Date(`${min}T12:00`)) });
  },
  number(value, field) {
    const { min, max } = first(field);
    if (!/^-?\d+$/.test(value)) return text("number");
    if (min !== "" && +value < +min) return text("minimum", { n: +min });
    return max !== "" && +value > +max && text("maximum", { n: +max });
  },
  ambassadors(value) {
    const wrong = value.split(/[\s,;]+/).find((id) => id && !REFERENCE.test(id.toLowerCase()));
    return wrong && text("ambassadors", { value: wrong });
  },
};

/** What to do where there is no answer: in the words of the type where it has some. */
function missing({ dataset: { type, label } }) {
  const own = `missing_${type}`;
  return text(own in document.getElementById("form-texts").dataset ? own : "missing", { label });
}

function fault(field) {
  const { type, max, required } = field.dataset;
  const value = answer(field);
  const input = first(field);
  // What a browser cannot read as a day or a number has no value, and is not nothing.
  if (input.validity?.badInput) return text(type);
  if (!value.length) return required !== undefined && missing(field);
  if (max && value.length > max) return text("long", { n: value.length - max });
  return WRONG[type]?.(value, field);
}

/** The fields that are not right, in the order of the page, with what to say. */
export const faults = () => fields().map((field) => ({ field, message: fault(field) })).filter(({ message }) => message);
