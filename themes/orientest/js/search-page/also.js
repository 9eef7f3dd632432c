// Shows what else the site says about the words of a search: guides, pages, organisations.
import { records } from "../search/records.js";
import { engine, find, form, piece } from "./page.js";

const section = find(document, "#also");
let turn = 0;

/**
 * Shows the records that hold the words of `text`; nothing where there are none, or where their file cannot be had.
 * @param {string} text
 */
export async function also(text) {
  const mine = ++turn;
  const found = await engine().then((ready) => records(ready, text)).catch(() => []);
  if (mine !== turn) return;
  const items = found.map(([path, title, description, kind]) => {
    const item = piece("also", { a: title, ".kicker": kind, ".small": description });
    find(item, "a").href = form.dataset.root + path;
    return item;
  });
  find(section, "ul").replaceChildren(...items);
  section.hidden = !items.length;
}
