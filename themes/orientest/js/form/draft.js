// What is written stays over a reload, until it is sent or the tab is closed: in this tab's own store, and nowhere else.
import { fields, form, inputs } from "./page.js";

const draft = (id) => `annuaire:form:${id}`;
const trace = (id) => `annuaire:sent:${id}`;

/** The store may be closed by the browser's settings: then nothing is kept, and nothing breaks. */
function store(act) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}

/** The answers as they stand; neither the trap nor what the template hides is among them. */
export function save() {
  const answers = fields().flatMap(inputs).flatMap((input) => {
    if (!input.matches("[type=checkbox], [type=radio]")) return [[input.name, input.value]];
    return [[input.name, input.value, input.checked]];
  });
  store((kept) => kept.setItem(draft(form.dataset.form), JSON.stringify({ search: location.search, answers })));
}

/** Puts the draft back. Returns the address it was written at, or undefined where there is none. */
export function restore() {
  const { search, answers } = store((kept) => JSON.parse(kept.getItem(draft(form.dataset.form)))) ?? {};
  if (!Array.isArray(answers)) return undefined;
  for (const input of fields().flatMap(inputs)) {
    const isBox = input.matches("[type=checkbox], [type=radio]");
    const own = answers.find(([name, value]) => name === input.name && (!isBox || value === input.value));
    if (own && isBox) input.checked = own[2] === true;
    else if (own) input.value = own[1];
  }
  return search;
}

export const forget = (id) => store((kept) => kept.removeItem(draft(id)));

/** A number that stands for `list`, so that the same message is known again without being kept. */
const number = (list) => [...JSON.stringify(list)].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0), 16777619), 2166136261);

export const remember = (list) => store((kept) => kept.setItem(trace(form.dataset.form), number(list)));

/** Whether exactly this was sent already from this tab; without a list, whether anything was. */
export const wasSent = (list) => store((kept) => {
  const sent = kept.getItem(trace(form.dataset.form));
  return list ? sent === `${number(list)}` : sent !== null;
}) ?? false;
