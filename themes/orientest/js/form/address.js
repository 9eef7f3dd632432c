// Fills in what the address says: the ambassadors, the sector of the page one comes from, the words of a search.
import { fields, form, inputs, isBox } from "./page.js";

const asked = new URLSearchParams(location.search);

/** The ambassadors of the address. */
export const ambassadors = () => [...new Set(asked.getAll(form.dataset.parameter ?? ""))];

/**
 * True where the address names the option.
 * @param {HTMLElement} option
 */
const isNamed = ({ dataset: { id, param } }) => !!param && id !== undefined && asked.getAll(param).includes(id);

/** Fills in what the address says: a text where there is none yet, and the options that it names. */
export function fill() {
  for (const field of fields()) {
    for (const input of inputs(field)) {
      const { param } = input.dataset;
      if (isBox(input)) {
        if (isNamed(input)) input.checked = true;
      } else if (input instanceof HTMLSelectElement) {
        const named = [...input.options].find(isNamed);
        if (named) input.value = named.value;
      } else {
        const own = param && asked.get(param);
        if (own && !input.value) input.value = own;
      }
    }
  }
}
