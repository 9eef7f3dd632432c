// A form that stands on another site, or in the visitor's mail program: whom it is about goes with it.

import { find } from "../template.js";

/**
 * Puts the ambassadors of our address into the link that leads there.
 * @param {HTMLElement} place
 */
export function forward(place) {
  const { parameter = "", pattern } = place.dataset;
  const ids = new URLSearchParams(location.search).getAll(parameter).join(",");
  if (!ids || !pattern) return;
  /** @type {HTMLAnchorElement} */
  const link = find(place, "a.button");
  link.href = pattern.replaceAll("{ambassadors}", encodeURIComponent(ids));
}
