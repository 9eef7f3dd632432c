// Keeps the answers over a reload, until they are sent or the tab is closed: in this tab's own store, and nowhere else.
import { fields, form, inputs, isBox } from "./page.js";

/** @typedef {import("./entries.js").Entry} Entry */

/** @param {string | undefined} id */
const draft = (id) => `annuaire:form:${id}`;
/** @param {string | undefined} id */
const copy = (id) => `annuaire:copy:${id}`;
/** @param {string | undefined} id */
const trace = (id) => `annuaire:sent:${id}`;

/**
 * The store may be closed by the browser's settings: then nothing is kept, and nothing breaks.
 * @template Result
 * @param {(kept: Storage) => Result} act
 */
export function store(act) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}

/** The answers as they stand; neither the trap nor what the template hides is among them. */
export function save() {
  const answers = fields().flatMap(inputs).flatMap((input) => {
    return [isBox(input) ? [input.name, input.value, input.checked] : [input.name, input.value]];
  });
  store((kept) => kept.setItem(draft(form.dataset.form), JSON.stringify({ search: location.search, answers })));
}

/**
 * Puts the draft back. Returns the address it was written at, or undefined where there is none.
 * @returns {string | undefined}
 */
export function restore() {
  const { search, answers } = store((kept) => JSON.parse(kept.getItem(draft(form.dataset.form)) ?? "null")) ?? {};
  if (!Array.isArray(answers)) return undefined;
  for (const input of fields().flatMap(inputs)) {
    const own = answers.find(([name, value]) => name === input.name && (!isBox(input) || value === input.value));
    if (own && isBox(input)) input.checked = own[2] === true;
    else if (own) input.value = own[1];
  }
  return search;
}

/** @param {string | undefined} id */
export const forget = (id) => store((kept) => kept.removeItem(draft(id)));

/**
 * Keeps the copy of a message until the page that thanks takes it.
 * @param {import("./summary.js").Copy} message
 */
export const keepCopy = (message) => store((kept) => kept.setItem(copy(form.dataset.form), JSON.stringify(message)));

/**
 * The copy of the message of the form `id` that led to this page. It moves from the store of the tab to this entry of its history:
 * a reload shows it again, and no other page can.
 * @param {string | undefined} id
 * @returns {import("./summary.js").Copy | undefined}
 */
export function takeCopy(id) {
  const message = store((kept) => JSON.parse(kept.getItem(copy(id)) ?? "null")) ?? history.state?.copy;
  history.replaceState({ ...history.state, copy: message }, "");
  store((kept) => kept.removeItem(copy(id)));
  return message ?? undefined;
}

/**
 * A number that stands for `list`, so that the same message is known again without being kept.
 * @param {Entry[]} list
 */
const number = (list) =>
  [...JSON.stringify(list)].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261);

/** @param {Entry[]} list */
export const remember = (list) => store((kept) => kept.setItem(trace(form.dataset.form), `${number(list)}`));

/**
 * True where exactly this list was sent from this tab; without a list, where anything was.
 * @param {Entry[]} [list]
 */
export const wasSent = (list) => store((kept) => {
  const sent = kept.getItem(trace(form.dataset.form));
  return list ? sent === `${number(list)}` : sent !== null;
}) ?? false;
