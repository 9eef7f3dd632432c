// What the chosen ambassadors accept is all that a form offers: publics, levels, ways to meet, dates after their notice,
// groups they can meet.
import { day } from "../template.js";
import { fields, form, inputs, say, text } from "./page.js";

/** What of a profile narrows which options. */
const NARROWED = ["audiences", "levels", "interventions", "formats"];

const narrowed = () => fields().filter(({ dataset }) => NARROWED.includes(dataset.from));

/** Whether the form offers less for some ambassadors than for others. */
export const narrows = () => narrowed().length > 0;

/** Leaves in the form what at least one of `choices` accepts; everything where there are none. */
export function narrow(choices) {
  for (const field of narrowed()) {
    const accepted = new Set(choices.flatMap((choice) => choice[field.dataset.from] ?? []));
    offer(field, ({ id }) => !accepted.size || accepted.has(id));
  }
  startDates(Math.max(0, ...choices.map((choice) => choice.notice_days ?? 0)));
  limitGroups(Math.min(...choices.map((choice) => choice.group_max ?? Infinity)));
}

/** Lets the dates start after `notice` days, and says so under the first. */
function startDates(notice) {
  const from = new Date();
  from.setDate(from.getDate() + notice);
  // In the visitor's own days: `toISOString` would speak of Greenwich's.
  const min = [from.getFullYear(), from.getMonth() + 1, from.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  for (const [at, field] of form.querySelectorAll("[data-after-notice]").entries()) {
    field.querySelector("input").min = min;
    say(field, notice && !at ? text("from", { date: day(from) }) : "");
  }
}

/** Says how large a group may be, and leaves out the ranges that are larger. */
function limitGroups(most) {
  const words = Number.isFinite(most) ? text("group", { n: most }) : "";
  for (const field of fields()) {
    if (field.dataset.type === "number") say(field, words);
    else if (isOfRanges(field)) offer(field, (option) => lowest(option) <= most, words);
  }
}

/** A question about the size of a group: each of its written options says a number. */
const isOfRanges = (field) =>
  field.dataset.type === "one_of" && !field.dataset.from && inputs(field).every((option) => /\d/.test(option.value));

/** The smallest group that an option names: a lone number after words is one that it exceeds ("Plus de 60"). */
const lowest = ({ label }) => +label.match(/\d+/)[0] + (/\d+\D+\d|^\d/.test(label) ? 0 : 1);

/** Leaves the options of a question that `isFit`; `words` say why where some are gone. */
function offer(field, isFit, words = "") {
  let areGone = false;
  for (const option of field.querySelectorAll("input, option:not([value=''])")) {
    const gone = !isFit({ id: option.dataset.id, label: option.value });
    areGone ||= gone;
    option.disabled = gone;
    if (gone) option.checked = option.selected = false;
    (option.closest("label") ?? option).hidden = gone;
  }
  say(field, areGone ? words : "");
}
