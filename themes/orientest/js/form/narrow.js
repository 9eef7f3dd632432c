// Leaves in the form only what the chosen ambassadors accept: publics, levels, ways to meet, dates after their notice,
// groups they can meet.
import { all, day, find } from "../template.js";
import { fields, form, inputs, say, text } from "./page.js";

/**
 * The parts of a profile that narrow options.
 * @type {("audiences" | "levels" | "interventions" | "formats")[]}
 */
const NARROWED = ["audiences", "levels", "interventions", "formats"];

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("../selection/profile.js").Choice} Choice */
/** @typedef {{ id: string | undefined, label: string }} Option */

/** The fields whose options a profile narrows, each with the part of the profile that does. */
const narrowed = () => fields().flatMap((field) => NARROWED.filter((from) => from === field.dataset.from).map((from) => ({ field, from })));

/** True where the form offers less for some ambassadors than for others. */
export const narrows = () => narrowed().length > 0;

/**
 * Leaves in the form what at least one of `choices` accepts; everything where there are none.
 * @param {Choice[]} choices
 */
export function narrow(choices) {
  for (const { field, from } of narrowed()) {
    const accepted = new Set(choices.flatMap((choice) => choice[from] ?? []));
    offer(field, ({ id }) => !accepted.size || (id !== undefined && accepted.has(id)));
  }
  startDates(Math.max(0, ...choices.map((choice) => choice.notice_days ?? 0)));
  limitGroups(Math.min(...choices.map((choice) => choice.group_max ?? Infinity)));
}

/**
 * Lets the dates start after `notice` days, and says so under the first.
 * @param {number} notice
 */
function startDates(notice) {
  const from = new Date();
  from.setDate(from.getDate() + notice);
  // In the visitor's own days: `toISOString` would speak of Greenwich's.
  const min = [from.getFullYear(), from.getMonth() + 1, from.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  /** @type {Field[]} */
  const dates = all(form, "[data-after-notice]");
  for (const [at, field] of dates.entries()) {
    find(field, "input").min = min;
    say(field, notice && !at ? text("from", { date: day(from) }) : "");
  }
}

/**
 * Says how large a group may be, and leaves out the ranges that are larger.
 * @param {number} most
 */
function limitGroups(most) {
  const words = Number.isFinite(most) ? text("group", { n: most }) : "";
  for (const field of fields()) {
    if (field.dataset.type === "number") say(field, words);
    else if (isOfRanges(field)) offer(field, (option) => lowest(option) <= most, words);
  }
}

/**
 * True for a question about the size of a group: each of its written options says a number.
 * @param {Field} field
 */
const isOfRanges = (field) =>
  field.dataset.type === "one_of" && !field.dataset.from && inputs(field).every((option) => /\d/.test(option.value));

/**
 * The smallest group that an option names: a lone number after words is one that it exceeds ("Plus de 60").
 * @param {Option} option
 */
const lowest = ({ label }) => +(label.match(/\d+/)?.[0] ?? 0) + (/\d+\D+\d|^\d/.test(label) ? 0 : 1);

/**
 * Leaves the options of a question that `isFit`; `words` say why where some are gone.
 * @param {Field} field
 * @param {(option: Option) => boolean} isFit
 */
function offer(field, isFit, words = "") {
  let areGone = false;
  /** @type {(HTMLInputElement | HTMLOptionElement)[]} */
  const options = all(field, "input, option:not([value=''])");
  for (const option of options) {
    const gone = !isFit({ id: option.dataset.id, label: option.value });
    areGone ||= gone;
    option.disabled = gone;
    if (gone && option instanceof HTMLInputElement) option.checked = false;
    if (gone && option instanceof HTMLOptionElement) option.selected = false;
    (option.closest("label") ?? option).hidden = gone;
  }
  say(field, areGone ? words : "");
}
