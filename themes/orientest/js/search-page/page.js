// The parts of the search page: its form, the texts and pieces that its template wrote, the index that it names.
import { mark } from "../search/engine.js";
import { all, find, piece, texts } from "../template.js";
import { SIZE, engine as engineAt, forget } from "./index.js";

/** @typedef {import("../search/engine.js").Commune} Commune */
/** @typedef {import("../search/engine.js").Understood} Understood */
/**
 * An answer of the engine. `others` are the communes that are called like the one it is about, `radius` the kilometres around it
 * that were asked for, `radius_empty` that nobody is within them.
 * @typedef {import("../search/engine.js").Answer & { others?: Commune[], radius?: number, radius_empty?: boolean }} Answer
 */
/** @typedef {import("../search/engine.js").Request} Request */
/** @typedef {URLSearchParams} Asked A question as the parameters of the page's address. */

/**
 * The form; its `data-…` name the site's root, the index, and the parameters of the address that no field has.
 * @type {HTMLFormElement & { dataset: DOMStringMap & { root: string, manifest: string, wide: string, page: string, radius: string, order: string, sector: string } }}
 */
export const form = find(document, "#search");
/** @type {HTMLInputElement[]} */
export const [query, place] = all(form, "[data-suggest]");
/**
 * The groups of filters, each with its facet and its parameter of the address.
 * @type {(HTMLDetailsElement & { dataset: DOMStringMap & { facet: string, param: string } })[]}
 */
const groups = all(document, "[data-facet]");

/** The text `name` of the search; see `texts`. */
export const text = texts(document.getElementById("search-texts"));
export { all, find, piece };

/**
 * `label` with what was looked for in `<mark>`.
 * @param {string} label
 * @param {string[]} marks
 */
export function marked(label, marks) {
  return mark(label, marks).map(([part, isMarked]) => {
    if (!isMarked) return part;
    const element = document.createElement("mark");
    element.append(part);
    return element;
  });
}

/**
 * The name of a sector and the class of its colour, as the page has them; undefined where the page has no such sector.
 * @param {string} id
 */
export function sector(id) {
  const label = document.querySelector(`[data-sector="${CSS.escape(id)}"]`);
  const hue = label?.closest("[class*=hue-]")?.className.match(/hue-\d+/)?.[0];
  return hue ? { name: label.textContent, hue } : undefined;
}

// A question: the form holds it, the address repeats it, the engine gets the same.

/** The names and values of the form's fields. */
export const answers = () => [...new FormData(form)].map(([name, value]) => [name, `${value}`]);

/** The answers of the form as the parameters of an address; none is empty. */
export function parameters() {
  return new URLSearchParams(answers().map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

/**
 * The address of the page with `asked`.
 * @param {Asked} asked
 */
export const address = (asked) => (`${asked}` ? `?${asked}` : location.pathname);

/**
 * Parameters without what a field says: without its value where it is a box.
 * @param {Asked} asked
 * @param {HTMLInputElement} field
 */
export const without = (asked, { name, type, value }) =>
  new URLSearchParams([...asked].filter(([other, own]) => other !== name || (type === "checkbox" && own !== value)));

/**
 * Parameters with `value` as the only one of `name`.
 * @param {Asked} asked
 * @param {string} name
 * @param {string} value
 */
export function having(asked, name, value) {
  const changed = new URLSearchParams(asked);
  changed.set(name, value);
  return changed;
}

/**
 * The fields of the form, wherever in the page they are.
 * @type {HTMLInputElement[]}
 */
export const fields = all(document, "#search input, [form=search]");

/**
 * Writes `asked` into the form.
 * @param {Asked} asked
 */
export function restore(asked) {
  for (const field of fields) {
    if (field.type === "checkbox") field.checked = asked.getAll(field.name).includes(field.value);
    else if (field.type === "radio") field.checked = field.value === (asked.get(field.name) ?? "");
    else field.value = asked.get(field.name) ?? "";
  }
}

/**
 * The request to the engine for `asked`.
 * @param {Asked} asked
 */
export function question(asked) {
  const filters = Object.fromEntries(groups.filter(({ dataset: { param } }) => asked.has(param)).map(({ dataset: { facet, param } }) => [facet, asked.getAll(param)]));
  const { wide, radius, order } = form.dataset;
  return {
    query: asked.get(query.name) ?? "", place: asked.get(place.name) ?? "", filters, wide: asked.has(wide),
    radius: Number(asked.get(radius)) || 0, nearest: asked.has(order),
  };
}

/** The boxes that are ticked, in the order of the page. */
export const ticked = () => fields.filter((field) => field.checked && field.value);

/**
 * The box of a facet's value, where the page has one.
 * @param {string} facet
 * @param {string | undefined} value
 * @returns {HTMLInputElement | null}
 */
export const box = (facet, value) => document.querySelector(`[data-facet=${facet}] [value="${value}"]`);

/**
 * The boxes of a facet; none where the page has no such facet.
 * @param {string} facet
 * @returns {HTMLInputElement[]}
 */
export const within = (facet) => all(document, `[data-facet=${facet}] input`);

/**
 * The text of a box.
 * @param {HTMLInputElement} box
 */
export const label = (box) => find(box.parentElement ?? box, ".value").textContent;

/** @param {HTMLElement} group */
const boxes = (group) => [...group.querySelectorAll("input")];

/**
 * Makes boxes of what is a list of links without a script, and closes the groups that are used less; on a phone all, so that they fit the
 * sheet.
 * @param {HTMLElement} filters
 */
export function enliven(filters) {
  filters.classList.add("live");
  for (const link of filters.querySelectorAll("li a")) link.replaceWith(...link.childNodes);
  const isWide = matchMedia("(min-width: 62rem)").matches;
  for (const group of groups) group.open = isWide && group.dataset.open !== undefined;
}

/**
 * Says how many values of a group have nobody: they are folded away behind that.
 * @param {HTMLElement} group
 */
function fold(group) {
  const button = find(group, ".fold");
  const n = group.querySelectorAll(".none").length;
  button.hidden = !n;
  button.textContent = text(button.ariaExpanded === "true" ? "unfold" : "fold", { n });
}

/**
 * Shows the values with nobody, or folds them away again.
 * @param {HTMLElement} button
 */
export function unfold(button) {
  button.ariaExpanded = `${button.ariaExpanded !== "true"}`;
  fold(/** @type {HTMLElement} */ (button.closest("[data-facet]")));
}

/** The facets whose counts a visitor sees. */
export const openFacets = () => groups.filter((group) => group.open && group.offsetParent).map(({ dataset }) => dataset.facet);

/**
 * Writes `counts` into their groups; without any, those of everybody.
 * @param {Answer["counts"]} [counts]
 */
export function count(counts) {
  const counted = new Map(Object.entries(counts ?? {}));
  for (const group of groups) {
    const found = counted.get(group.dataset.facet);
    if (counts && !found) continue;
    const own = found && new Map(Object.entries(found));
    for (const box of boxes(group)) {
      const people = own ? own.get(box.value) ?? 0 : Number(box.dataset.count);
      const item = box.closest("li") ?? box;
      find(item, ".count").textContent = people.toLocaleString(document.documentElement.lang);
      item.classList.toggle("none", !people && !box.checked);
    }
    fold(group);
  }
}

/** The engine of the index that the form names; nothing is loaded before it is asked for. */
export const engine = () => engineAt(form.dataset.manifest);
export { SIZE, forget };
