// What the page has ready: its form, the texts and pieces that its template wrote, the index that it names.
import { mark } from "../search/engine.js";
import { piece, texts } from "../template.js";
import { SIZE, engine as engineAt, forget } from "./index.js";

export const form = document.getElementById("search");
export const [query, place] = form.querySelectorAll("[data-suggest]");
const groups = [...document.querySelectorAll("[data-facet]")];

const language = document.documentElement.lang;
/** The text `name` of the search; see `texts`. */
export const text = texts(document.getElementById("search-texts"));
export { piece };

/** `label` with what was looked for in `<mark>`. */
export function marked(label, marks) {
  return mark(label, marks).map(([part, isMarked]) => {
    if (!isMarked) return part;
    const element = document.createElement("mark");
    element.append(part);
    return element;
  });
}

/** The name of a sector and the class of its colour, as the page has them. */
export function sector(id) {
  const label = document.querySelector(`[data-sector="${CSS.escape(id)}"]`);
  return label && { name: label.textContent, hue: label.closest("[class*=hue-]").className.match(/hue-\d+/)[0] };
}

// What is asked: the form holds it, the address repeats it, the engine is told the same.

/** What the form says, as the parameters of an address; nothing is empty. */
export function parameters() {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

/** The address of the page with `asked`. */
export const address = (asked) => (`${asked}` ? `?${asked}` : location.pathname);

/** Parameters without what a field says: without its value where it is a box. */
export const without = (asked, { name, type, value }) =>
  new URLSearchParams([...asked].filter(([other, own]) => other !== name || (type === "checkbox" && own !== value)));

/** Parameters with `value` as the only one of `name`. */
export function having(asked, name, value) {
  const changed = new URLSearchParams(asked);
  changed.set(name, value);
  return changed;
}

/** Writes `asked` into the form. */
export function restore(asked) {
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = asked.getAll(field.name).includes(field.value);
    else field.value = asked.get(field.name) ?? "";
  }
}

/** What the engine is asked for `asked`. */
export function question(asked) {
  const filters = {};
  for (const { dataset } of groups) if (asked.has(dataset.param)) filters[dataset.facet] = asked.getAll(dataset.param);
  return { query: asked.get(query.name) ?? "", place: asked.get(place.name) ?? "", filters, wide: asked.has(form.dataset.wide) };
}

/** The boxes that are ticked, in the order of the page. */
export const ticked = () => [...form.elements].filter((field) => field.checked);

/** The box of a facet's value, where the page has one. */
export const box = (facet, value) => groups.flatMap((group) => (group.dataset.facet === facet ? boxes(group) : [])).find((box) => box.value === value);

/** What a box says. */
export const label = (box) => box.parentElement.querySelector(".value").textContent;

const boxes = (group) => [...group.querySelectorAll("input")];

/** Makes boxes of what is a list of links without a script. On a phone the groups are closed, so that all fit the sheet. */
export function enliven(filters) {
  filters.classList.add("live");
  for (const link of filters.querySelectorAll("li a")) link.replaceWith(...link.childNodes);
  if (!matchMedia("(min-width: 62rem)").matches) for (const group of groups) group.open = false;
}

/** The facets whose counts a visitor sees. */
export const openFacets = () => groups.filter((group) => group.open && group.offsetParent).map(({ dataset }) => dataset.facet);

/** Writes `counts` into their groups; without any, those of everybody. */
export function count(counts) {
  for (const group of groups) {
    const own = counts?.[group.dataset.facet];
    if (counts && !own) continue;
    for (const box of boxes(group)) {
      const people = counts ? own[box.value] ?? 0 : +box.dataset.count;
      box.parentElement.querySelector(".count").textContent = people.toLocaleString(language);
      box.closest("li").classList.toggle("none", !people && !box.checked);
    }
  }
}

/** The engine of the index that the form names; nothing is loaded before it is asked for. */
export const engine = () => engineAt(form.dataset.manifest);
export { SIZE, forget };
