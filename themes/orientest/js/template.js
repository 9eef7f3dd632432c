// Texts that a template wrote into the `data-…` of an element: scripts have no words of their own.
const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
/** The numbers whose forms stand in a counted text, after the form for none. */
const SAMPLES = [1, 2, 5];

/** What gives the text `name` of `element` with `values` in its braces; its form is the one for `n` things. */
export const texts = (element) => (name, values = {}) => {
  const forms = element.dataset[name].split("|");
  const at = values.n && 1 + SAMPLES.findIndex((sample) => plurals.select(sample) === plurals.select(values.n));
  return (forms[at] ?? forms[0]).replace(/\{(\w+)\}/g, (_, key) => values[key].toLocaleString(language));
};

/** A day as people write it. */
export const day = (date) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(date);

/** A copy of the template's piece `name`; `filling` says what goes into which of its elements. */
export function piece(name, filling = {}) {
  const copy = document.getElementById(`piece-${name}`).content.firstElementChild.cloneNode(true);
  for (const [selector, contents] of Object.entries(filling)) copy.querySelector(selector).append(...[contents].flat());
  return copy;
}
