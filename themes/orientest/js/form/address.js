// What the address says is filled in: who is asked, the sector of a page one comes from, the words of a search.
import { fields, form, inputs } from "./page.js";

const asked = new URLSearchParams(location.search);

/** The ambassadors of the address. */
export const ambassadors = () => [...new Set(asked.getAll(form.dataset.parameter))];

/** Fills in what the address says: a text where there is none yet, and the options that it names. */
export function fill() {
  for (const field of fields()) {
    for (const input of inputs(field)) {
      const { id, param } = input.dataset;
      if (input.matches("[type=checkbox], [type=radio]")) {
        if (param && asked.getAll(param).includes(id)) input.checked = true;
      } else if (input.matches("select")) {
        const named = [...input.options].find(({ dataset }) => dataset.param && asked.getAll(dataset.param).includes(dataset.id));
        if (named) input.value = named.value;
      } else if (param && asked.get(param) && !input.value) {
        input.value = asked.get(param);
      }
    }
  }
}
