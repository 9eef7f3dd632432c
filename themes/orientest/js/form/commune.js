// The commune of a request: suggested while one writes, and known to the page once it is one of the territory. Without the
// index it is a plain text.
import { engine } from "../search-page/index.js";
import { supported } from "../search/engine.js";
import { tokenize } from "../search/words.js";
import { form } from "./page.js";

/** @typedef {import("../search/engine.js").Commune} Commune */

const PAUSE_MS = 120;
const SHORTEST = 2;

/** @type {HTMLInputElement | null} */
const input = form.querySelector("[data-type=commune] input");
const list = document.createElement("datalist");
/** @type {Commune | undefined} */
let known;
let pause = 0, turn = 0;

/** The commune that is meant; undefined where it is not one of the territory. */
export const town = () => known;

/** @param {string} text */
const folded = (text) => tokenize(text).join(" ");

/** @type {Promise<string> | undefined} */
let index;

/** The address of the index: the page of the search is the one place that knows it today. */
async function manifest() {
  const response = await fetch(form.dataset.search ?? "");
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  /** @type {HTMLElement | null} */
  const search = page.querySelector("#search[data-manifest]");
  if (!search) throw new Error("no index");
  return new URL(search.dataset.manifest ?? "", response.url).href;
}

/** @param {string} words */
async function found(words) {
  index ??= manifest();
  index.catch(() => (index = undefined));
  return (await engine(await index)).places(words);
}

/**
 * The commune that `words` name alone: by name and postcode, or by a name that no other has.
 * @param {string} words
 * @returns {Promise<Commune | undefined>}
 */
async function meant(words) {
  if (words.length < SHORTEST) return undefined;
  const own = folded(words);
  const communes = (await found(words)).filter(({ name, label }) => folded(label) === own || folded(name) === own);
  return communes.length === 1 ? communes[0] : communes.find(({ label }) => folded(label) === own);
}

async function offer() {
  const words = input?.value.trim() ?? "";
  const communes = words.length < SHORTEST ? [] : await found(words);
  if (words !== input?.value.trim()) return;
  list.replaceChildren(...communes.map(({ label }) => new Option(label, label)));
}

/**
 * Finds out which commune is written, completes its name with the postcode, and calls `act`.
 * @param {() => void} act
 */
async function settle(act) {
  const mine = ++turn;
  const words = input?.value.trim() ?? "";
  const commune = await meant(words);
  if (mine !== turn || !input) return;
  known = commune;
  if (commune && folded(commune.name) === folded(words)) input.value = commune.label;
  act();
}

/**
 * Suggests communes; `act` is called whenever another one is meant.
 * @param {() => void} act
 */
export function start(act) {
  if (!input || !supported) return;
  list.id = `${input.id}-list`;
  input.after(list);
  input.setAttribute("list", list.id);
  // The browser's own list of addresses would cover the suggestions.
  input.autocomplete = "off";
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => offer().catch(() => {}), PAUSE_MS);
  });
  input.addEventListener("change", () => settle(act).catch(() => {}));
  if (input.value) settle(act).catch(() => {});
}
