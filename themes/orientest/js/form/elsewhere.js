// A form that stands on another site, or in the visitor's mail program: whom it is about goes with it.

/** Puts the ambassadors of our address into the link that leads there. */
export function forward(place) {
  const { parameter, pattern } = place.dataset;
  const ids = new URLSearchParams(location.search).getAll(parameter).join(",");
  if (ids && pattern) place.querySelector("a.button").href = pattern.replaceAll("{ambassadors}", encodeURIComponent(ids));
}
