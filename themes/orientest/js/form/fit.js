// Compares a request with what each person who is asked accepts: place, public, level, group, months, notice, format. What
// does not suit is said at once, with ways on, and never keeps anybody from sending.
import { all, day as written, listed } from "../template.js";
import { after, read } from "./days.js";
import { asked, dates, form, inputs, question, text } from "./page.js";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("../selection/profile.js").Choice} Choice */
/** @typedef {import("../search/engine.js").Commune} Commune */
/**
 * What does not suit: the question, the people with a sentence about each, the answer that it is about, and the date or the
 * number of groups that would suit.
 * @typedef {{ field: Field, kind: string, who: Choice[], said: string[], about: string, date?: Date, groups?: number, canRemote?: boolean }} Misfit
 */

const DAY_MS = 86_400_000;
/** A date is looked for within this many weeks. */
const WEEKS = 60;

/** @param {Choice} choice */
export const short = ({ first_name, name }) => first_name ?? name;

/**
 * The name of a month, from 1 to 12.
 * @param {number} month
 */
const monthName = (month) => written(new Date(2000, month - 1, 1), { month: "long" });

/**
 * The ids of the answers to a question that has options.
 * @param {Field} field
 */
export const picked = (field) => {
  /** @type {(HTMLInputElement | HTMLOptionElement)[]} */
  const options = all(field, "input:checked, option:checked");
  return options.flatMap((option) => (option.disabled || !option.dataset.id ? [] : [option.dataset.id]));
};

/**
 * What of the options does not suit: people who accept none of those that are chosen.
 * @param {Choice[]} choices
 * @param {string} from
 * @param {(choice: Choice) => string[]} accepted
 * @param {(choice: Choice) => string} say
 * @returns {Misfit[]}
 */
function optionsUnfit(choices, from, accepted, say) {
  const field = question(from);
  const ids = field ? picked(field) : [];
  if (!field || !ids.length) return [];
  const who = choices.filter((choice) => accepted(choice).length && !ids.some((id) => accepted(choice).includes(id)));
  return misfit({ field, kind: from, who, said: who.map(say), about: `${ids}` });
}

/**
 * A misfit, where there is somebody whom it is about.
 * @param {Misfit} one
 */
const misfit = (one) => (one.who.length ? [one] : []);

/** True where the request asks to meet at a distance. */
export function isRemote() {
  const field = question("formats");
  return !!field && picked(field).includes("remote");
}

/**
 * Who does not come to `town`: none of their areas holds it, and they are not asked at a distance.
 * @param {Choice[]} choices
 * @param {Commune | undefined} town
 */
function placeUnfit(choices, town) {
  const field = asked().find(({ dataset }) => dataset.type === "commune");
  if (!field || !town) return [];
  const { department = "", employment_area = "" } = town;
  const who = choices.filter(({ departments, employment_areas, formats }) =>
    !departments.includes(department) && !employment_areas.includes(employment_area) && !(formats.includes("remote") && isRemote()));
  const canRemote = who.some(({ formats }) => formats.includes("remote"));
  return misfit({ field, kind: "place", who, said: who.map((choice) => text("fit_place", { name: short(choice), place: choice.place })), about: town.label, canRemote });
}

/**
 * Who meets fewer people at a time than come.
 * @param {Choice[]} choices
 */
function groupUnfit(choices) {
  const field = asked().find(({ dataset }) => dataset.groupSize !== undefined);
  const size = field ? groupSize(field) : 0;
  const who = choices.filter(({ group_max }) => group_max && size > group_max);
  const least = Math.min(...who.map(({ group_max }) => group_max ?? Infinity));
  const said = who.map((choice) => text("fit_group", { name: short(choice), n: choice.group_max ?? 0 }));
  return field ? misfit({ field, kind: "group", who, said, about: `${size}`, groups: Math.ceil(size / least) }) : [];
}

/**
 * The size of the group that is answered: the number, or the least one of a range ("Plus de 60" exceeds it).
 * @param {Field} field
 */
function groupSize(field) {
  const own = inputs(field).filter((input) => input instanceof HTMLSelectElement || input.type === "number" || (input instanceof HTMLInputElement && input.checked));
  const value = own[0]?.value ?? "";
  return Number(value.match(/\d+/)?.[0] ?? 0) + (/\d+\D+\d|^\d|^$/.test(value) ? 0 : 1);
}

/**
 * A day that suits everybody of `choices`: on the weekday of `date`, not before it and not before their notice.
 * @param {Choice[]} choices
 * @param {Date} date
 * @param {Date} today
 */
export function suitable(choices, date, today) {
  const earliest = after(today, Math.max(0, ...choices.map(({ notice_days }) => notice_days ?? 0)));
  let day = date;
  for (let week = 0; week < WEEKS; week += 1) {
    const month = day.getMonth() + 1;
    if (day >= earliest && choices.every(({ months }) => !months.length || months.includes(month))) return day;
    day = after(day, 7);
  }
  return undefined;
}

/**
 * Whom a date does not suit, by notice or by month.
 * @param {Choice[]} choices
 * @param {Field} field
 * @param {Date} today
 * @returns {Misfit[]}
 */
function dateUnfit(choices, field, today) {
  const [value] = inputs(field).map((input) => input.value);
  const date = read(value);
  if (!value || Number.isNaN(date.getTime()) || date < after(today, 0)) return [];
  const days = Math.round((date.getTime() - after(today, 0).getTime()) / DAY_MS);
  const month = date.getMonth() + 1;
  const shown = written(date, { day: "numeric", month: "long" });
  const found = choices.flatMap((choice) => {
    const { notice_days, months } = choice;
    const name = short(choice);
    if (months.length && !months.includes(month)) {
      return [{ choice, said: text("fit_month", { name, month: monthName(month), months: listed(months.map(monthName)) }) }];
    }
    return notice_days && days < notice_days ? [{ choice, said: text("fit_notice", { name, n: notice_days, date: shown }) }] : [];
  });
  const who = found.map(({ choice }) => choice);
  return misfit({ field, kind: "date", who, said: found.map(({ said }) => said), about: value, date: suitable(choices, date, today) ?? suitable(who, date, today) });
}

/**
 * All that does not suit `choices`, in the order of the page; `town` is the commune that is meant, where it is known.
 * @param {Choice[]} choices
 * @param {Commune | undefined} town
 * @param {Date} today
 */
export function misfits(choices, town, today) {
  const say = (/** @type {string} */ key) => (/** @type {Choice} */ choice) => text(key, { name: short(choice) });
  /** @param {Choice} choice */
  const format = (choice) => say(choice.formats.length > 1 ? "fit_format" : choice.formats[0] === "remote" ? "fit_remote" : "fit_on_site")(choice);
  const all = [
    ...optionsUnfit(choices, "audiences", ({ audiences }) => audiences, say("fit_audience")),
    ...optionsUnfit(choices, "levels", ({ levels }) => levels, say("fit_level")),
    ...groupUnfit(choices),
    ...placeUnfit(choices, town),
    ...optionsUnfit(choices, "formats", ({ formats }) => formats, format),
    ...optionsUnfit(choices, "interventions", ({ interventions }) => interventions, say("fit_intervention")),
    ...dates().flatMap((field) => dateUnfit(choices, field, today)),
  ];
  // Whoever does not meet the public meets none of its levels either: that is said once.
  const [publics] = all.filter(({ kind }) => kind === "audiences");
  const order = asked();
  return all
    .filter(({ kind, who }) => kind !== "levels" || !publics || who.some((one) => !publics.who.includes(one)))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** The search, narrowed to what the request asks, for somebody else. */
export function searchElsewhere() {
  const found = new URLSearchParams();
  for (const field of asked()) {
    /** @type {HTMLElement[]} */
    const options = all(field, "input:checked, option:checked");
    for (const { dataset: { id, param } } of options) if (id && param && ["audiences", "levels"].includes(field.dataset.from ?? "")) found.append(param, id);
    if (field.dataset.type === "commune") {
      const [input] = inputs(field);
      if (input.dataset.param && input.value.trim()) found.set(input.dataset.param, input.value.trim());
    }
  }
  return `${form.dataset.search}?${found}`;
}
