// Shows an answer: its cards, notes about them, and the ways on where nobody fits.
import { fold } from "../search/words.js";
import { address, box, find, form, having, label, marked, piece, place, query, question, sector, text, ticked, without } from "./page.js";

const WORD = /[\p{Alphabetic}\p{N}]+/gu;

/** @typedef {import("./page.js").Answer} Answer */
/** @typedef {import("./page.js").Asked} Asked */
/** @typedef {import("../search/engine.js").Engine} Engine */
/** @typedef {import("../search/places.js").Reach} Reach */
/** @typedef {import("../template.js").Content} Content */

/**
 * The cards of an answer.
 * @param {Answer} answer
 */
export function cards({ hits, marks }) {
  return hits.map(({ card, km, reach }) => {
    const tags = card.sectors.map(sector).filter((known) => known !== undefined).map(({ name, hue }) => tag(name, hue));
    if (card.remote) tags.push(tag(text("remote")));
    if (card.paused) tags.push(tag(text("paused"), "tag-paused"));
    const item = piece("card", {
      ".initials": card.initials, a: marked(card.name, marks), ".job": marked(card.occupation, marks), ".at": marked(card.employer, marks),
      ".where span": marked(card.place, marks), ".away": distance(km, reach), ".tags": tags,
    });
    item.classList.add(`hue-${card.hue}`);
    item.classList.toggle("card-org", card.kind === "organisation");
    /** @type {SVGUseElement} */
    const face = find(item, "use");
    find(item, "a").href = form.dataset.root + card.path;
    face.href.baseVal += card.avatar;
    return item;
  });
}

/** @param {string} name */
function tag(name, kind = "tag") {
  const element = piece("tag");
  element.append(name);
  element.classList.add(kind);
  return element;
}

/**
 * The distance in words.
 * @param {number | undefined} km
 * @param {Reach["reach"] | undefined} reach
 */
function distance(km = NaN, reach) {
  const n = Math.round(km);
  if (n) return text("km", { n });
  return reach ? text(n === 0 ? "commune" : reach) : "";
}

/**
 * A link to another search, or to a page.
 * @param {string} name
 * @param {Asked | string} to
 * @param {number} [total]
 */
function link(name, to, total) {
  const item = piece("way", { a: name, ".count": total ? text("status", { n: total }) : "" });
  find(item, "a").href = typeof to === "string" ? to : address(to);
  return item;
}

/**
 * A folded word as the cards of `answer` write it.
 * @param {string} word
 * @param {Answer} answer
 */
function spelt(word, { hits }) {
  const written = hits.flatMap(({ card }) => `${card.occupation} ${card.name} ${card.place}`.match(WORD) ?? []);
  return written.find((other) => fold(other) === word) ?? word;
}

/**
 * The query of `asked` with `found` in the place of the word `typed`.
 * @param {Asked} asked
 * @param {string} typed
 * @param {string} found
 */
function corrected(asked, typed, found) {
  const words = `${asked.get(query.name)}`.replace(WORD, (word) => (fold(word) === typed ? found : word));
  return having(asked, query.name, words);
}

/**
 * The notes to read before an answer.
 * @param {Answer} answer
 * @param {Asked} asked
 */
export function notes(answer, asked) {
  /** @type {HTMLElement[]} */
  const said = [];
  /** @type {(...parts: Content[]) => void} */
  const note = (...parts) => said.push(piece("note", { span: parts.flatMap((part, at) => (at ? [" ", part] : [part])) }));
  if (answer.unknown_place) note(text("unknown", { place: place.value }));
  if (answer.near_place && answer.place) note(text("town", { place: place.value, name: answer.place.label }));
  if (answer.wordless) note(text("wordless_query", { query: query.value }));
  if (answer.partial && answer.total) note(text("partial"));
  if (answer.left?.length) {
    const typed = query.value.match(WORD) ?? [];
    note(text("left", { words: answer.left.map((word) => typed.find((other) => fold(other) === word) ?? word).join(", ") }));
  }
  if (answer.near) {
    const words = answer.words.filter(({ how }) => how === "near");
    const others = words.flatMap(({ typed, found }) => found.map((word) => corrected(asked, typed, spelt(word, answer)))).filter((other) => `${other}` !== `${asked}`);
    const links = others.slice(0, 4).map((other) => find(link(`${other.get(query.name)}`, other), "a"));
    /** @type {Content[]} */
    const near = answer.total ? [text("near", { query: query.value })] : [];
    if (links.length) near.push(text("try"), ...links);
    if (near.length) note(...near);
  }
  return said;
}

/**
 * The link after the cards: to the next ones, or into the bios where they were not searched.
 * @param {Answer} answer
 * @param {number} shown
 * @param {number} size
 * @param {Asked} asked
 */
export function ending({ total, more }, shown, size, asked) {
  if (shown < total) {
    return [piece("more", { ".small": text("shown", { n: total, shown }), button: text("more", { n: Math.min(size, total - shown) }) })];
  }
  if (!more) return [];
  const wider = piece("wide");
  find(wider, "a").href = address(having(asked, form.dataset.wide, "1"));
  return [wider];
}

/**
 * The filters that are set, each a button that removes it.
 * @param {Asked} asked
 */
export function chips(asked) {
  /** @type {(name: string, to: Asked) => HTMLElement} */
  const button = (name, to) => {
    const item = piece(name);
    find(item, "button").dataset.go = address(to);
    return item;
  };
  const set = ticked();
  const list = set.map((box) => {
    const item = button("chip", without(asked, box));
    const chip = find(item, "button");
    const facet = box.closest("[data-facet]")?.querySelector("summary")?.textContent ?? text("scope");
    chip.prepend(label(box));
    chip.setAttribute("aria-label", text("remove", { facet, value: label(box) }));
    chip.classList.add(sector(box.value)?.hue ?? "hue-0");
    return item;
  });
  if (list.length > 1) list.push(button("clear", set.reduce(without, asked)));
  return list;
}

/**
 * Everything that may be asked instead of `asked`, the closest first: what it is called, and what it asks.
 * @param {Asked} asked
 * @param {Answer} answer
 * @returns {Generator<[name: string, other: Asked]>}
 */
function* others(asked, answer) {
  const filters = ticked().filter((box) => box.closest("[data-facet]"));
  for (const box of filters) yield [text("without", { value: label(box) }), without(asked, box)];
  const anywhere = without(asked, place);
  const department = box("department", answer.place?.department);
  if (department) yield [text("wider", { name: label(department) }), having(anywhere, department.name, department.value)];
  if (place.value) yield [text("everywhere"), anywhere];
  const remote = box("format", "remote");
  const areas = filters.filter((box) => box.closest("[data-facet=department], [data-facet=employment_area]"));
  if (remote) yield [text("online"), having(areas.reduce(without, anywhere), remote.name, remote.value)];
  if (filters.length > 1) yield [text("unfiltered"), filters.reduce(without, asked)];
  if (query.value) yield [text("wordless", { query: query.value }), without(asked, query)];
}

/**
 * The panel for a search that fits nobody; the engine says which ways lead to somebody. Zero results is never an end.
 * @param {Engine} engine
 * @param {Asked} asked
 * @param {Answer} answer
 */
export async function nobody(engine, asked, answer) {
  const all = [...others(asked, answer)].filter(([, other]) => `${other}`);
  const totals = await Promise.all(all.map(async ([, other]) => (await engine.search({ ...question(other), facets: [], count: 0 })).total));
  const ways = all.flatMap(([name, other], at) => (totals[at] ? [link(name, other, totals[at])] : []));
  for (const box of ticked()) if (box.dataset.path) ways.push(link(text("discover", { name: label(box) }), box.dataset.path));
  const panel = piece("none", { ".ways-out": ways });
  // The request form understands what was asked here.
  for (const link of panel.querySelectorAll("[data-ask]")) link.setAttribute("href", `${link.getAttribute("href")}?${asked}`);
  return panel;
}
