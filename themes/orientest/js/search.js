// The search page: results as one types, filters with live counts, the whole state in the address. Without it the page
// is a list of links to the lists.
import { supported } from "./search/engine.js";
import { SIZE, address, all, box, count, engine, enliven, fields, find, forget, form, label, openFacets, parameters, piece, place, query, question, restore, text, ticked, unfold, within } from "./search-page/page.js";
import { COUNTED, quick } from "./search-page/quick.js";
import { cards, chips, ending, notes } from "./search-page/results.js";
import { leave, returned } from "./search-page/trail.js";
import "./suggest.js";

/** The pause in writing after which there is an answer, and the one after which it is read out. */
const [PAUSE_MS, SILENCE_MS] = [120, 1400];

/** @typedef {import("./search-page/page.js").Answer} Answer */
/** @typedef {import("./search-page/page.js").Asked} Asked */
/** @typedef {import("./search-page/page.js").Understood} Understood */

/** The most results that other ways stand under. */
const FEW = 3;
/** The facets that a request asks for as well. */
const CARRIED = ["audience", "level", "intervention", "format", "language"];

const [finder, filters, results, heading, status, map] = ["#finder", "#filters", "#results", "#results-heading", "#search-status", "#map"].map((name) => find(document, name));
const [printed, chipList, noteList, choices, found, end] = [".print-search", ".chips", ".result-notes", ".choices", ".cards", ".result-end"].map((name) => find(finder, name));
/** What only a known place has: the radius and the order. */
const placed = all(finder, "[data-placed]");
const done = find(filters, ".filters-done button");
const original = [document.title, heading.textContent, done.textContent];

let page = 1, turn = 0;
/** The address of the last step of the history, the one that is asked with its open facets, the one whose cards are shown. */
let committed = "", asking = "", shown = "";
/**
 * The department that the field for a place names, as the answer says.
 * @type {string | undefined}
 */
let area;
/**
 * What the last answer understood of the query.
 * @type {Understood[]}
 */
let understood = [];
/**
 * The last answer and everybody it shows, for the map.
 * @type {{ answer: Answer, hits: Answer["hits"] } | undefined}
 */
let drawn;
let pause = 0, silence = 0, scrolled = 0;

/** The address of what is asked. */
function here() {
  const asked = parameters();
  if (page > 1) asked.set(form.dataset.page, `${page}`);
  return address(asked);
}

/** Makes what is asked a step of the history: what was written since the last step takes no step of its own. */
function commit() {
  if (here() === committed) return;
  history.replaceState(history.state, "", committed);
  committed = here();
  history.pushState(null, "", committed);
}

/**
 * Says `words` to screen readers after `wait` in which nothing else was said.
 * @param {string} words
 * @param {number} [wait]
 */
function say(words, wait) {
  clearTimeout(silence);
  status.textContent = "";
  silence = setTimeout(() => (status.textContent = words), wait);
}

/**
 * Answers what the form asks; `wait` is how long screen readers are left in peace, `more` adds the next page, `isWritten` says
 * that nobody is writing.
 */
async function update({ wait = 300, more = false, isWritten = false } = {}) {
  clearTimeout(pause);
  const [asked, now, facets] = [parameters(), here(), openFacets()];
  if (asking === now + facets) return;
  asking = now + facets;
  const mine = ++turn;
  describe(asked);
  if (!`${asked}`) {
    others("");
    return begin();
  }
  // The cards are there already where a group of filters was opened.
  const known = now === shown;
  const first = more ? SIZE * (page - 1) : 0;
  if (!known) {
    say("");
    if (!found.childElementCount) heading.textContent = text("waiting");
    finder.dataset.state = "busy";
  }
  // The cards need not wait for the counts.
  /** @param {Answer} answer */
  const early = (answer) => {
    if (mine !== turn) return;
    area = answer.area;
    if (!(isWritten && adopt()) && answer.total && !known) show(answer, asked, { wait, more });
  };
  const request = question(asked);
  // The counts of what is filtered say which filter leaves most people out.
  const counts = [...new Set([...facets, ...COUNTED, ...Object.keys(request.filters)])];
  filters.setAttribute("aria-busy", "true");
  /** @type {Answer | undefined} */
  const answer = await engine().then((ready) => ready.search({ ...request, facets: counts, first, count: known ? 0 : SIZE * page - first }, early)).catch(() => undefined);
  if (mine !== turn) return;
  filters.removeAttribute("aria-busy");
  if (answer) {
    count(answer.counts);
    keep(choices, answer.total ? quick(answer) : []);
    finder.dataset.counted = "";
    if (answer.idle) begin(notes(answer, asked));
    else if (!answer.total && !known) show(answer, asked, { wait, more });
    if (!answer.idle) shown = now;
    if (!answer.idle && !known) climb(answer, asked);
  }
  if (!answer || answer.damaged) fail();
  if (!known) others(answer?.idle ? "" : query.value);
}

/**
 * Shows what else the site says about `words`; people need not wait for it.
 * @param {string} words
 */
async function others(words) {
  const { also } = await import("./search-page/also.js");
  await also(words);
}

/**
 * Adds the other ways below an answer that has few people or nobody; who was found need not wait for them.
 * @param {Answer} answer
 * @param {Asked} asked
 */
async function climb(answer, asked) {
  if (answer.total > FEW && !answer.partial && !answer.radius_empty) return;
  const mine = shown;
  try {
    const [{ ladder }, ready] = await Promise.all([import("./search-page/ladder.js"), engine()]);
    const panel = await ladder(ready, asked, answer);
    if (mine !== shown) return;
    end.querySelector(".ladder")?.remove();
    end.append(...panel);
  } catch {
    if (mine === shown && !answer.total) fail();
  }
}

/**
 * Shows the cards of an answer.
 * @param {Answer} answer
 * @param {Asked} asked
 * @param {{ wait: number, more: boolean }} options
 */
function show(answer, asked, { wait, more }) {
  const n = answer.total;
  understood = answer.understood ?? [];
  keep(chipList, chips(asked, understood));
  situate(Boolean(answer.place ?? answer.around));
  const list = [...(more ? found.children : []), ...cards(answer)];
  const at = list.length - answer.hits.length;
  done.textContent = text("done", { n });
  const said = notes(answer, asked);
  say([...said.map((note) => note.textContent), text("status", { n })].join(" "), n ? wait : 50);
  drawn = { answer, hits: [...(more ? drawn?.hits ?? [] : []), ...answer.hits] };
  const isOneWord = !n && `${asked}`.startsWith(`${query.name}=`) && [...asked].length === 1 && !/\s/.test(query.value.trim());
  put(n ? "found" : "none", isOneWord ? text("nobody", { query: query.value.trim() }) : text("found", { n }), list, said, ending(answer, list.length, SIZE, asked));
  chart().catch(() => {});
  if (more) list[at]?.querySelector("a")?.focus();
}

/**
 * The page as it is when nothing is asked: its counts are those of everybody.
 * @param {Element[]} [notes] why nothing was found in what was asked
 */
function begin(notes = []) {
  shown = "";
  understood = [];
  filters.removeAttribute("aria-busy");
  done.textContent = original[2];
  say(notes.map((note) => note.textContent).join(" "), 50);
  count();
  drawn = undefined;
  situate(false);
  chart().catch(() => {});
  put("start", original[1], [], notes);
}

function fail() {
  asking = shown = "";
  say(text("failed"), 50);
  put("failed", text("failed"), found.children, [piece("failed")]);
}

/**
 * Shows a state. Who was on something that is gone finds the heading.
 * @param {"start" | "found" | "none" | "failed"} state
 * @param {string} title
 * @param {Iterable<Element>} [list]
 * @param {Element[]} [notes]
 * @param {Element[]} [after]
 */
function put(state, title, list = [], notes = [], after = []) {
  const isHeld = results.contains(document.activeElement);
  finder.dataset.state = state;
  heading.textContent = title;
  found.replaceChildren(...list);
  noteList.replaceChildren(...notes);
  end.replaceChildren(...after);
  if (isHeld && !results.contains(document.activeElement)) heading.focus({ preventScroll: true });
}

/**
 * Shows the chips, the titles and what is printed: all that needs no answer.
 * @param {Asked} asked
 */
function describe(asked) {
  keep(chipList, chips(asked, understood));
  const words = [query.value, place.value && text("around", { place: place.value })].filter(Boolean);
  const set = ticked().map(label);
  document.title = [words.join(", "), original[0]].filter(Boolean).join(" – ");
  printed.textContent = [...words, ...set].join(" · ");
  for (const number of finder.querySelectorAll(".filters-count")) number.textContent = `${set.length || ""}`;
}

/**
 * Offers what only a known place has, or what of it is chosen already.
 * @param {boolean} isKnown
 */
function situate(isKnown) {
  for (const part of placed) {
    const isChosen = part.querySelector("[value]:not([value='']):checked") !== null;
    part.toggleAttribute(part.matches("fieldset") ? "disabled" : "hidden", !isKnown && !isChosen);
  }
}

/** Draws the people of the last answer on the map where it is seen; nobody need wait for it. */
async function chart() {
  if (!map.offsetParent && !map.matches(":popover-open")) return;
  const mine = drawn;
  const { clear, draw } = await import("./search-page/map.js");
  if (mine !== drawn) return;
  if (mine) await draw(mine.answer, mine.hits, all(found, ":scope > li"), () => mine === drawn);
  else clear();
}

/**
 * Puts `items` into the place of those of `list`. Who was on one stays on it, or finds the next one, or the heading.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} items
 */
function keep(list, items) {
  /** @param {Element | null | undefined} button */
  const name = (button) => `${button?.ariaLabel} ${button?.textContent}`;
  const [at, own] = [[...list.children].findIndex((item) => item.contains(document.activeElement)), name(document.activeElement)];
  list.replaceChildren(...items);
  if (at < 0) return;
  const buttons = all(list, "button");
  (buttons.find((button) => name(button) === own) ?? buttons[at] ?? heading).focus();
}

/** Makes a filter of the department that stands in the field for a place; says whether there was one. */
function adopt() {
  const own = box("department", area);
  if (!own) return false;
  own.checked = true;
  place.value = "";
  area = undefined;
  committed = here();
  history.replaceState(history.state, "", committed);
  update();
  return true;
}

/** Asks what the address says. */
async function arrive() {
  const asked = new URLSearchParams(location.search);
  restore(asked);
  // Whatever the address says is a whole number from 1 to 40.
  page = Math.min(Number(asked.get(form.dataset.page)) >>> 0 || 1, 40);
  committed = here();
  await update({ isWritten: true });
  const y = history.state?.y ?? returned(location.href);
  if (y) scrollTo({ top: y, behavior: "instant" });
}

/**
 * Follows a click on something that leads to another search.
 * @param {MouseEvent} event
 */
function follow(event) {
  /** @type {HTMLElement | null | false} */
  const target = event.target instanceof Element && event.target.closest("a[href^='?'], [data-go], [data-more], [data-retry], [data-choice], .fold");
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { go, more, retry, choice } = target.dataset;
  if (target.matches(".fold")) return unfold(target);
  if (choice !== undefined) return find(document, choice).click();
  if (retry !== undefined) forget();
  else if (more !== undefined) page++;
  else {
    restore(new URLSearchParams(`${go ?? target.getAttribute("href")}`.split("?")[1]));
    page = 1;
  }
  commit();
  update({ more: more !== undefined });
}

/** @param {HTMLInputElement} field */
function type(field) {
  if (field.type !== "text") return;
  page = 1;
  turn++;
  asking = "";
  history.replaceState(history.state, "", here());
  clearTimeout(pause);
  pause = setTimeout(update, PAUSE_MS, { wait: SILENCE_MS });
}

/**
 * Keeps the page of results for a text: a field says that it changed when one leaves it, and then the same was asked before.
 * @param {HTMLInputElement} field
 */
function decide(field) {
  if (field.type !== "text") page = 1;
  commit();
  if (!adopt()) update({ isWritten: true });
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  commit();
  if (!adopt()) update({ isWritten: true });
  // The keyboard of a phone would hide the results.
  if (matchMedia("(pointer: coarse)").matches) heading.focus();
}

/** Leaves a trail to this answer for the pages of those who are in it. */
function depart() {
  keepScroll();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = found.querySelectorAll("h3 a");
  const title = [heading.textContent, printed.textContent].filter(Boolean).join(" · ");
  if (links.length) leave({ address: location.href, title, people: [...links].map(({ href, textContent }) => [href, textContent]), y: scrollY, request: `${request()}` });
}

/** What is asked and what was understood of it, for a request to somebody who was found: for whom, how, where. */
function request() {
  const asked = new URLSearchParams();
  for (const facet of CARRIED) {
    const meant = understood.flatMap((one) => (one.facet === facet && box(facet, one.value)) || []);
    for (const { name, value } of new Set([...within(facet).filter((box) => box.checked), ...meant])) asked.append(name, value);
  }
  const town = drawn?.answer.around ?? drawn?.answer.place;
  const where = town?.label ?? place.value.trim();
  if (where) asked.set(place.name, where);
  return asked;
}

const keepScroll = () => history.replaceState({ y: scrollY }, "");

if (supported) {
  enliven(filters);
  history.scrollRestoration = "manual";
  for (const field of fields) {
    field.addEventListener("input", () => type(field));
    field.addEventListener("change", () => decide(field));
  }
  form.addEventListener("submit", submit);
  finder.addEventListener("click", follow);
  finder.addEventListener("toggle", () => update(), true);
  map.addEventListener("toggle", () => chart().catch(() => {}));
  matchMedia("(min-width: 80rem)").addEventListener("change", () => chart().catch(() => {}));
  addEventListener("popstate", arrive);
  addEventListener("pagehide", depart);
  addEventListener("scroll", () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(keepScroll, 300);
  });
  arrive();
} else {
  finder.dataset.state = "static";
}
