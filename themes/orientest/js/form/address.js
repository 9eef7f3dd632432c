// Fills in what the address says: the ambassadors, the sector of the page one comes from, the words of a search.
import { find } from "../template.js";
import { fields, form, inputs, isBox } from "./page.js";

const asked = new URLSearchParams(location.search);

/** The ambassadors of the address. */
export const ambassadors = () => [...new Set(asked.getAll(form.dataset.parameter ?? ""))];

/**
 * True where the address names the option.
 * @param {HTMLElement} option
 */
const isNamed = ({ dataset: { id, param } }) => !!param && id !== undefined && asked.getAll(param).includes(id);

/**
 * Fills in what the address says of an input: a text where there is none yet, and the option that it names. Returns true where it
 * said something.
 * @param {import("./page.js").Control} input
 */
function take(input) {
  if (isBox(input)) return isNamed(input) && (input.checked = true);
  if (input instanceof HTMLSelectElement) {
    const named = [...input.options].find(isNamed);
    if (named) input.value = named.value;
    return !!named;
  }
  const { param } = input.dataset;
  const own = param && asked.get(param);
  if (!own || input.value) return false;
  input.value = own;
  return true;
}

/** Fills in what the address says, and says that it came from there. */
export function fill() {
  for (const field of fields()) {
    const isTaken = inputs(field).map(take).some(Boolean);
    if (field.dataset.type !== "ambassadors") find(field, ".from-search").hidden = !isTaken;
  }
}
