// The map of the results: a dot for everybody who has a place, with the number that their card has as well. It is drawn where it is
// seen; without it the list says the same.
import { DEGREE, kilometres } from "../search/places.js";
import { pointsOf } from "../search/points.js";
import { engine, find, form, text } from "./page.js";

/** Half the side of a target of 24 px and the radius of a dot, in units of the drawing, which is at least 330 px wide. */
const [TARGET, DOT] = [18, 13];
/** Turns of the spiral on which a dot looks for a place of its own. */
const TURNS_MOST = 60;

/** @typedef {import("./page.js").Answer} Answer */
/** @typedef {import("../search/places.js").Point} Point */
/** @typedef {{ hit: Answer["hits"][number], card: HTMLElement, x: number, y: number, from: [x: number, y: number], isFar: boolean }} Dot Somebody on the drawing, and where they were before `spread`. */

/** @type {SVGSVGElement} */
const drawing = find(document, "#map svg");
/** @type {SVGGElement} */
const layer = find(drawing, ".dots");
const figure = find(document, "#map figure");

/**
 * An SVG element with these attributes and children.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
function shape(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...children);
  return element;
}

/**
 * A point in units of the drawing.
 * @param {Point} point
 * @returns {[x: number, y: number]}
 */
function project([north, east]) {
  const [top, left, across, down] = ["north", "west", "across", "down"].map((name) => Number(drawing.dataset[name]));
  return [(east - left) * across, (top - north) * down];
}

/**
 * Moves dots that would lie on others, so that each has its target.
 * @param {Dot[]} dots
 */
function spread(dots) {
  for (const [at, dot] of dots.entries()) {
    const { x, y } = dot;
    const isFree = () => dots.slice(0, at).every((other) => Math.hypot(other.x - dot.x, other.y - dot.y) >= 2 * TARGET);
    for (let turn = 1; turn < TURNS_MOST && !isFree(); turn++) {
      dot.x = x + turn * 3 * Math.cos(turn * 2.4);
      dot.y = y + turn * 3 * Math.sin(turn * 2.4);
    }
  }
}

/**
 * Draws the people of an answer, and writes their numbers on their cards.
 * @param {Answer} answer
 * @param {Answer["hits"]} hits everybody who is shown
 * @param {HTMLElement[]} cards theirs
 * @param {() => boolean} isCurrent
 */
export async function draw({ around, place, radius, near_place: isNear }, hits, cards, isCurrent) {
  const ready = await engine();
  const points = await Promise.all(hits.map((hit) => (hit.document === undefined ? [] : pointsOf(ready, hit.document))));
  if (!isCurrent()) return;
  const town = around ?? (isNear ? undefined : place);
  /** @type {Dot[]} */
  const dots = points.flatMap((own, at) => {
    // Who is already there for the town stands at the nearest of their places.
    const point = town ? own.toSorted((a, b) => kilometres(a, town.point) - kilometres(b, town.point))[0] : own[0];
    if (!point) return [];
    const [x, y] = project(point);
    const hit = hits[at];
    // Who comes to the town for their area is not far.
    const isFar = Boolean(town && radius) && (hit.km === undefined ? !hit.reach : hit.km > (radius ?? 0));
    return [{ hit, card: cards[at], x, y, from: [x, y], isFar }];
  });
  spread(dots);
  for (const number of document.querySelectorAll("#found .card-number")) number.remove();
  const links = dots.map(({ hit: { card, km }, card: item, x, y, isFar }, at) => {
    const number = document.createElement("span");
    number.className = "card-number";
    number.ariaHidden = "true";
    number.append(`${at + 1}`);
    item.append(number);
    const away = km === undefined ? "" : `, ${Math.round(km) ? text("km", { n: Math.round(km) }) : text("commune")}`;
    return shape("a", { href: form.dataset.root + card.path, class: `hue-${card.hue}`, "aria-label": `${at + 1}. ${card.name}, ${card.place}${away}` },
      shape("rect", { class: "hit", x: x - TARGET, y: y - TARGET, width: 2 * TARGET, height: 2 * TARGET }),
      shape("circle", { class: isFar ? "dot far" : "dot", cx: x, cy: y, r: DOT }),
      shape("text", { x, y, "aria-hidden": "true" }, `${at + 1}`));
  });
  const leads = dots.filter(({ x, y, from }) => Math.hypot(x - from[0], y - from[1]) > DOT).map(({ x, y, from: [fromX, fromY] }) => shape("path", { class: "lead-to", d: `M${fromX} ${fromY}L${x} ${y}` }));
  const [ring, name] = town ? aim(town, radius, dots) : [];
  layer.replaceChildren(...(ring ? [ring] : []), ...leads, ...links, ...(name ? [name] : []));
  figure.classList.toggle("within", Boolean(town && radius));
  const n = radius ?? 0;
  find(figure, "[data-key=inside]").textContent = text(town && n ? "map_inside_radius" : "map_inside", { n });
  find(figure, "[data-key=reach]").textContent = text("map_reach", { n });
  const own = town?.department;
  for (const land of drawing.querySelectorAll("use")) land.classList.toggle("in", Boolean(own) && (land.getAttribute("href") ?? "").endsWith(`#d-${own}`));
}

/**
 * The place that is asked for: its ring where a radius is, and its name above the dots around it.
 * @param {NonNullable<Answer["place"]>} town
 * @param {number | undefined} radius
 * @param {Dot[]} dots
 */
function aim({ name, point }, radius, dots) {
  const [x, y] = project(point);
  const units = radius ? project([point[0] - radius / DEGREE, point[1]])[1] - y : 0;
  const around = dots.filter((dot) => Math.abs(dot.x - x) < 3 * TARGET && Math.abs(dot.y - y) < 5 * TARGET).map((dot) => dot.y - DOT);
  const isRight = x > drawing.viewBox.baseVal.width * 0.75;
  const ring = units ? shape("circle", { class: "reach", cx: x, cy: y, r: units }) : shape("circle", { class: "here", cx: x, cy: y, r: 4 });
  const above = Math.min(y - units, ...around) - 14;
  return [ring, shape("text", { class: isRight ? "town town-end" : "town", x, y: above < 8 ? y + units + 16 : above }, name)];
}

/** Takes everybody off the map. */
export function clear() {
  layer.replaceChildren();
  figure.classList.remove("within");
}
