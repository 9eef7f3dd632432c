// Says below each question what does not suit somebody who is asked, with ways on: a click changes the request, or notes that
// it is to be agreed together.
import { day, find, piece } from "../template.js";
import { chosen, takeOff, tick } from "./ambassadors.js";
import { town } from "./commune.js";
import { written } from "./days.js";
import { isRemote, misfits, picked, searchElsewhere, short } from "./fit.js";
import { fields, first, form, question, text } from "./page.js";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("./fit.js").Misfit} Misfit */

/** @type {Map<string, string>} The words by which a misfit was settled. */
const settled = new Map();
/** @type {Misfit[]} */
let found = [];

/** @param {Misfit} misfit */
const key = ({ field, kind, who, about }) => JSON.stringify([first(field).id, kind, who.map(({ id }) => id), about]);

/** What is to be agreed, a sentence for each misfit with the words that settled it. */
export const toSettle = () => found.map((misfit) => [...misfit.said, settled.get(key(misfit)) ?? ""].join(" ").trim());

/**
 * What is to be agreed about the questions of a step.
 * @param {Element} step
 */
export const toSettleIn = (step) => toSettle().filter((_, at) => step.contains(found[at].field));

/**
 * @param {string} words
 * @param {() => void} act
 */
function way(words, act) {
  const button = piece("way");
  button.append(words);
  button.addEventListener("click", act);
  return button;
}

/**
 * Says that an answer was changed, as it does for a visitor.
 * @param {HTMLElement} input
 */
function tell(input) {
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.focus();
}

/** Asks to meet at a distance as well. */
function askRemote() {
  const box = question("formats")?.querySelector("input[data-id=remote]");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = true;
  tell(box);
}

/** @param {Misfit} misfit */
function ways(misfit) {
  const { field, kind, who, date, groups = 0, canRemote } = misfit;
  const input = first(field);
  /** @param {string} words */
  const note = (words) => () => {
    settled.set(key(misfit), words);
    compare();
    input.focus();
  };
  const all = [];
  if (canRemote && !isRemote()) all.push(way(text("way_remote"), () => {
    askRemote();
    input.focus();
  }));
  if (groups > 1) all.push(way(text("way_groups", { n: groups }), note(text("settled_groups", { n: groups }))));
  if (date) {
    const shown = day(date, { weekday: "long", day: "numeric", month: "long" });
    all.push(way(text("way_date", { date: shown }), () => {
      input.value = written(date);
      tell(input);
    }));
  }
  if (who.length < chosen().length) all.push(...who.map((one) => way(text("way_off", { name: short(one) }), () => takeOff(one.id))));
  if (kind !== "date" && kind !== "group") {
    const others = piece("others");
    others.append(text("way_others"));
    if (others instanceof HTMLAnchorElement) others.href = searchElsewhere();
    all.push(others);
  }
  return [...all, way(text("way_keep"), note(text("settled")))];
}

/** @param {Misfit} misfit */
function box(misfit) {
  const words = settled.get(key(misfit));
  const box = piece("misfit", {
    ul: misfit.said.map((said) => {
      const item = document.createElement("li");
      item.append(said);
      return item;
    }),
    ".ways": words ? [] : ways(misfit),
  });
  box.classList.toggle("is-settled", !!words);
  if (words) find(box, "div").append(piece("settled", { span: words }));
  return box;
}

/**
 * The place below a question for what does not suit: one that says aloud what comes into it.
 * @param {Field} field
 */
function place(field) {
  const own = field.querySelector(".misfits");
  if (own instanceof HTMLElement) return own;
  const made = document.createElement("div");
  made.className = "misfits";
  made.setAttribute("role", "status");
  field.append(made);
  return made;
}

/** Compares the request with who is chosen, and says what does not suit. A form that has no place for it asks for no meeting. */
export function compare() {
  if (!form.querySelector("[data-filled=to_settle]")) return;
  found = misfits(chosen(), town(), new Date());
  for (const field of fields()) {
    const own = found.filter((misfit) => misfit.field === field);
    if (!own.length && !field.querySelector(".misfits")) continue;
    const state = own.map((misfit) => key(misfit) + (settled.get(key(misfit)) ?? "") + isRemote() + chosen().length).join();
    const at = place(field);
    // What is said already is not said again.
    if (at.dataset.state === state) continue;
    at.dataset.state = state;
    at.replaceChildren(...own.map(box));
  }
  const publics = question("audiences");
  const isKnown = town() !== undefined || (publics !== undefined && picked(publics).length > 0);
  tick(chosen().filter(({ id }) => isKnown && !found.some(({ who }) => who.some((one) => one.id === id))).map(({ id }) => id));
}
