// The answers as people read them: on the last step, on the page that thanks, on paper. And what the page itself adds to a
// message: its reference, whom to forward it to, what is to be agreed.
import { all, day, find, piece } from "../template.js";
import { chosen } from "./ambassadors.js";
import { read } from "./days.js";
import { short } from "./fit.js";
import { answer, asked, dates, form, inputs, text } from "./page.js";
import { reference } from "./reference.js";
import { toSettle, toSettleIn } from "./settle.js";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {{ step: string, title: string, rows: [label: string, value: string][] }} Part The answers of a step, which has an id. */
/**
 * A copy of a message for who sent it. `names` are those of the people who are asked, `dates` those that are suggested, `days` those within
 * which a reply comes.
 * @typedef {{ reference: string, at: number, parts: Part[], names: string[], email: string, dates: string[], place: string, relays: string[], days: number }} Copy
 */

/** @param {import("../selection/profile.js").Choice} choice */
const described = ({ name, trade }) => `${name}, ${trade}`;

/**
 * The answer to a question in words; empty where there is none.
 * @param {Field} field
 */
function words(field) {
  const [input] = inputs(field);
  const value = answer(field);
  if (field.dataset.type === "yes_no") return value[0] ?? input.dataset.no ?? "";
  if (field.dataset.type === "ambassadors" && chosen().length) return chosen().map(described).join("\n");
  if (field.dataset.type === "date" && value) return day(read(`${value}`));
  return Array.isArray(value) ? value.join(", ") : value;
}

/** @param {string} kind */
const filled = (kind) => all(form, `[data-filled=${kind}]`)[0];

/**
 * The answers of each step, those that were given.
 * @returns {Part[]}
 */
export function parts() {
  return all(form, ".form-section").map((step) => {
    /** @type {Part["rows"]} */
    const rows = asked().flatMap((field) => (step.contains(field) && words(field) ? [[field.dataset.label, words(field)]] : []));
    const open = toSettleIn(step);
    if (open.length) rows.push([filled("to_settle")?.dataset.label ?? "", open.join("\n")]);
    return { step: step.id, title: find(step, "h2").textContent, rows };
  });
}

/**
 * The elements of `parts`; a part leads to its step where it has a link.
 * @param {Part[]} parts
 */
export const drawn = (parts) => parts.filter(({ rows }) => rows.length).map(({ step, title, rows }) => {
  const part = piece("part", { h3: title, dl: rows.map(([dt, dd]) => piece("row", { dt, dd })) });
  const link = part.querySelector("a");
  if (link) {
    link.href = `#${step}`;
    find(link, ".sr").textContent = ` (${title})`;
  }
  return part;
});

/** Shows the answers on the last step. */
export const summarise = () => find(form, ".form-check > div").replaceChildren(...drawn(parts()));

/** Who forwards the message, each once. */
const relays = () => [...new Set(chosen().flatMap(({ relay }) => relay ?? []))];

/**
 * What the page adds to a message.
 * @returns {Entry[]}
 */
function additions() {
  /** @type {Map<string | undefined, () => string>} */
  const values = new Map([
    ["reference", reference],
    ["forwarding", () => chosen().map((choice) => `${choice.id}, ${described(choice)}, ${text("through", { relay: choice.relay ?? text("team_relay") })}`).join("\n")],
    ["to_settle", () => toSettle().join("\n")],
  ]);
  /** @type {HTMLInputElement[]} */
  const inputs = all(form, "[data-filled]");
  return inputs.flatMap(({ name, dataset }) => {
    const value = values.get(dataset.filled)?.();
    return value ? [/** @type {Entry} */ ([name, value])] : [];
  });
}

/**
 * `list` with what the page adds: the subject names who forwards the message, and its reference.
 * @param {Entry[]} list
 * @returns {Entry[]}
 */
export function completed(list) {
  const subject = all(form, "[data-subject]")[0]?.getAttribute("name");
  const more = filled("reference") ? [...relays(), reference()] : [];
  return [...list.map(([name, value]) => /** @type {Entry} */ ([name, name === subject ? [value, ...more].join(" – ") : value])), ...additions()];
}

/** @returns {Copy} */
export function copy() {
  /** @param {Field[]} fields */
  const said = (fields) => fields.map((field) => `${answer(field)}`).filter(Boolean);
  /** @param {string} type */
  const of = (type) => said(asked().filter((field) => field.dataset.type === type))[0] ?? "";
  const days = chosen().flatMap(({ reply_days }) => reply_days ?? []);
  return {
    reference: filled("reference") ? reference() : "", at: Date.now(), parts: parts(), names: chosen().map(short), email: of("email"),
    dates: said(dates()), place: of("commune"), relays: relays(), days: Math.max(Number(form.dataset.replyDays ?? 0), ...days),
  };
}
