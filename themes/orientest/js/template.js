// Reads what a template wrote for scripts: elements, texts in their `data-…`, pieces to copy. Scripts have no words of
// their own.
const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
/** The numbers whose forms stand in a counted text, after the form for none. */
const SAMPLES = [1, 2, 5];

/** @typedef {Record<string, string | number>} Values The values for the braces of a text; `n` chooses its form. */
/** @typedef {Node | string} Content */

/**
 * The first element of `root` that `selector` names: what its template always writes. Throws where it is missing.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @overload
 * @param {ParentNode} root
 * @param {Tag} selector
 * @returns {HTMLElementTagNameMap[Tag]}
 */
/**
 * @template {Element} [Found=HTMLElement]
 * @overload
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {Found}
 */
/**
 * @param {ParentNode} root
 * @param {string} selector
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/**
 * All elements of `root` that `selector` names.
 * @template {Element} [Found=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {Found[]}
 */
export const all = (root, selector) => Array.from(root.querySelectorAll(selector));

/**
 * The function that gives the text `name` of `element` with `values` in its braces; its form is the one for `n` things.
 * @param {HTMLElement | null} element null where the page has no such texts
 * @returns {(name: string, values?: Values) => string}
 */
export const texts = (element) => (name, values = {}) => {
  const forms = (element?.dataset[name] ?? "").split("|");
  const given = new Map(Object.entries(values));
  const count = +(given.get("n") ?? NaN);
  const at = count && 1 + SAMPLES.findIndex((sample) => plurals.select(sample) === plurals.select(count));
  return (forms[at] ?? forms[0]).replace(/\{(\w+)\}/g, (_, key) => (given.get(key) ?? "").toLocaleString(language));
};

/**
 * A day as people write it: with its year, or the parts that `style` names.
 * @param {Date} date
 * @param {Intl.DateTimeFormatOptions} [style]
 */
export const day = (date, style = { dateStyle: "long" }) => new Intl.DateTimeFormat(language, style).format(date);

/**
 * Names as people list them: "Lucas, Hugo et Karim".
 * @param {string[]} names
 */
export const listed = (names) => new Intl.ListFormat(language).format(names);

/**
 * A copy of the template's piece `name`; `filling` says by selector what goes into which of its elements.
 * @param {string} name
 * @param {Record<string, Content | Content[]>} [filling]
 */
export function piece(name, filling = {}) {
  /** @type {HTMLTemplateElement} */
  const template = find(document, `#piece-${name}`);
  const copy = document.importNode(find(template.content, "*"), true);
  for (const [selector, contents] of Object.entries(filling)) find(copy, selector).append(...[contents].flat());
  return copy;
}
