// The departments beside a place, by the boxes of their arrondissements: no list of neighbours is kept anywhere.
const DEGREE = 111.2; // kilometres on a meridian
/** The most kilometres between the boxes of departments that are beside each other. */
const BESIDE = 5;

/** @typedef {import("../search/engine.js").Engine} Engine */
/** @typedef {[south: number, west: number, north: number, east: number]} Box In degrees. */

/**
 * The kilometres between two boxes: 0 where they touch.
 * @param {Box} one
 * @param {Box} other
 */
function gap([south, west, north, east], [otherSouth, otherWest, otherNorth, otherEast]) {
  const up = Math.max(0, south - otherNorth, otherSouth - north);
  const across = Math.max(0, west - otherEast, otherWest - east) * Math.cos((south * Math.PI) / 180);
  return Math.hypot(up, across) * DEGREE;
}

/**
 * The box as its middle alone.
 * @param {Box} box
 * @returns {Box}
 */
function middle([south, west, north, east]) {
  const [up, across] = [(south + north) / 2, (west + east) / 2];
  return [up, across, up, across];
}

/**
 * The least of what `measure` says of a box of each.
 * @param {Box[]} from
 * @param {Box[]} to
 * @param {(one: Box, other: Box) => number} measure
 */
const least = (from, to, measure) => Math.min(...from.flatMap((one) => to.map((other) => measure(one, other))));

/**
 * The departments beside `departments`, the nearest first, with the kilometres to them at least: from `point` in degrees where it is
 * given, or from the departments.
 * @param {Engine} engine
 * @param {string[]} departments the ids of the facet's values
 * @param {[north: number, east: number]} [point]
 * @returns {{ id: string, km: number }[]}
 */
export function neighbours({ gazetteer: { view }, manifest: { facets } }, departments, point) {
  /** @type {Map<string, Box[]>} */
  const boxes = new Map();
  for (const [zone, south, west, height, width] of view.districts) {
    const [facet, value] = view.zones[zone]?.[1] ?? [-1, -1];
    const id = facets[facet]?.values[value]?.[0];
    if (id) boxes.set(id, [...(boxes.get(id) ?? []), [south, west, south + height, west + width]]);
  }
  const own = departments.flatMap((id) => boxes.get(id) ?? []);
  /** @type {Box[]} */
  const from = point ? [[...point, ...point]] : own;
  const beside = [...boxes].filter(([id, theirs]) => !departments.includes(id) && least(own, theirs, gap) <= BESIDE);
  // Boxes overlap where a border is crooked: the nearer middle tells those apart.
  const measured = beside.map(([id, theirs]) => ({ id, km: least(from, theirs, gap), far: least(from, theirs, (one, other) => gap(middle(one), middle(other))) }));
  return measured.sort((a, b) => a.km - b.km || a.far - b.far);
}
