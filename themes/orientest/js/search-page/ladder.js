// The ways on where nobody fits, or few do: each leads to somebody, and says to how many.
import { neighbours } from "./neighbours.js";
import { address, all as every, box, find, form, having, label, piece, place, query, question, text, ticked, without } from "./page.js";
import { cards, moved, symbol, wordless } from "./results.js";

/** The most questions to the engine. */
const QUESTIONS_MOST = 8;
/** The most departments that are offered beside a place. */
const NEIGHBOURS_MOST = 2;
/** The most people that a step shows. */
const PEOPLE_MOST = 2;
/** The results that are looked at for the nearest, and those that are looked at for somebody who is not shown yet. */
const [NEAREST_OF, NEW_OF] = [8, 4];

/** @typedef {import("./page.js").Answer} Answer */
/** @typedef {import("./page.js").Asked} Asked */
/** @typedef {import("../search/engine.js").Engine} Engine */
/**
 * Something to ask instead: what it is called, its symbol, and the kilometres to it at least. A `wide` step is worth its line where it leads to
 * more people than the one before; of those that `drop` something, only the one that leads to most is; a `last` one is where none of
 * those leads to anybody.
 * @typedef {{ name: string, asked: Asked, icon: string, km?: number, kind?: "wide" | "drop" | "last" }} Step
 */

const AREAS = "[data-facet=department], [data-facet=employment_area]";

/**
 * What is asked, as the steps change it.
 * @param {Asked} asked
 * @param {Answer} answer
 */
function reading(asked, answer) {
  const understood = answer.understood ?? [];
  const filters = ticked().filter((box) => box.closest("[data-facet]"));
  const areas = filters.filter((box) => box.closest(AREAS));
  const said = understood.filter(({ facet }) => facet === "department" || facet === "employment_area");
  const anywhere = said.reduce((other, { typed }) => wordless(other, typed) ?? other, areas.reduce(without, moved(asked, answer)));
  const departments = [...areas.filter((box) => box.closest("[data-facet=department]")).map(({ value }) => value), ...said.filter(({ facet }) => facet === "department").map(({ value = "" }) => value)];
  return { asked, answer, understood, anywhere, departments, areas, filters: filters.filter((box) => !areas.includes(box)), town: answer.around ?? answer.place };
}

/** @typedef {ReturnType<typeof reading>} Reading */

/**
 * The steps to another territory: the departments beside, then wider zones, then no place at all.
 * @param {Engine} engine
 * @param {Reading} reading
 * @returns {Generator<Step>}
 */
function* territories(engine, { asked, anywhere, departments, town }) {
  const { radius } = form.dataset;
  /** @type {HTMLInputElement[]} */
  const radii = town && asked.has(radius) ? every(document, `[name=${radius}]`) : [];
  for (const wider of radii.filter(({ value }) => Number(value) > Number(asked.get(radius)))) {
    yield { name: text("radius", { n: Number(wider.value) }), asked: having(asked, radius, wider.value), icon: "pin", kind: "wide" };
  }
  const own = town?.department ? [town.department] : departments;
  for (const { id, km } of neighbours(engine, own, town?.point).slice(0, NEIGHBOURS_MOST)) {
    const beside = box("department", id);
    if (beside) yield { name: text("beside", { name: label(beside) }), asked: having(anywhere, beside.name, id), icon: "pin", km: town && Math.round(km) };
  }
  for (const [facet, name] of [["employment_area", "zone"], ["department", "wider"]]) {
    const zone = box(facet, facet === "department" ? town?.department : town?.employment_area);
    if (zone) yield { name: text(name, { name: label(zone) }), asked: having(anywhere, zone.name, zone.value), icon: "map", kind: "wide" };
  }
  if (`${anywhere}` !== `${asked}`) yield { name: text("everywhere"), asked: anywhere, icon: "map", kind: "wide" };
}

/**
 * The box of the sector that is asked for, ticked or understood, or else that of who was found.
 * @param {Reading} reading
 */
function sectorOf({ answer: { hits, partial }, filters, understood }) {
  const ticked = filters.find((box) => box.closest("[data-facet=sector]"));
  const meant = understood.find(({ facet }) => facet === "sector")?.value;
  return ticked ?? box("sector", meant ?? (partial ? undefined : hits[0]?.card.sectors[0]));
}

/**
 * The steps to the same people another way: at a distance, or through who relays for their sector.
 * @param {Reading} reading
 * @returns {Generator<Step>}
 */
function* ways(reading) {
  const remote = box("format", "remote");
  if (remote) yield { name: text("online"), asked: having(reading.anywhere, remote.name, remote.value), icon: "video" };
  const [sector, kind] = [sectorOf(reading), box("kind", "organisation")];
  if (sector && kind) yield { name: text("relay", { name: label(sector) }), asked: new URLSearchParams([[sector.name, sector.value], [kind.name, kind.value]]), icon: "building" };
}

/**
 * The steps that ask for less: without all the values of a filter, without a piece that was understood, without any filter, without
 * the words. The filter that has most people outside of it comes first.
 * @param {Reading} reading
 * @returns {Generator<Step>}
 */
function* drops({ asked, answer, areas, filters, understood }) {
  const groups = [...new Set(filters.map((box) => box.name))].map((name) => filters.filter((box) => box.name === name));
  /** @param {HTMLInputElement[]} boxes */
  const outside = ([box]) => Math.max(0, ...Object.values(answer.counts[box.closest("details")?.dataset.facet ?? ""] ?? {}));
  for (const boxes of groups.sort((a, b) => outside(b) - outside(a))) {
    yield { name: text("without", { value: boxes.map(label).join(", ") }), asked: boxes.reduce(without, asked), icon: "filters", kind: "drop" };
  }
  for (const { typed, label, kind, facet } of understood) {
    const other = kind === "filter" && facet !== "department" && facet !== "employment_area" && wordless(asked, typed);
    if (other) yield { name: text("without", { value: label }), asked: other, icon: "filters", kind: "drop" };
  }
  const all = [...areas, ...filters];
  if (all.length > 1) yield { name: text("unfiltered"), asked: all.reduce(without, asked), icon: "filters", kind: "last" };
  if (query.value && !answer.total) yield { name: text("wordless", { query: query.value }), asked: without(asked, query), icon: "filters", kind: "last" };
}

/**
 * The steps that are worth their line, each with its people and the kilometres to the nearest.
 * @param {Engine} engine
 * @param {Answer} answer
 * @param {Step[]} steps
 */
async function counted(engine, answer, steps) {
  const shown = new Set(answer.hits.map(({ card }) => card.id));
  const least = shown.size < NEW_OF ? shown.size : 0;
  const answers = await Promise.all(steps.map(({ asked }) =>
    engine.search({ ...question(asked), facets: [], count: asked.has(place.name) ? NEAREST_OF : NEW_OF }).catch(() => undefined)));
  const all = steps.map((step, at) => {
    const other = answers[at];
    const near = Math.min(...(other?.hits ?? []).map(({ km = Infinity }) => km));
    // Who has some of the words is no way on from who was found, and who is shown already is no other answer.
    const isUseless = !other || (other.partial && (answer.total > 0 || !answer.partial)) || (other.total <= least && other.hits.slice(0, least).every(({ card }) => shown.has(card.id)));
    const fresh = (other?.hits ?? []).filter(({ card }) => !shown.has(card.id));
    return { ...step, hits: fresh, marks: other?.marks ?? [], near: Number.isFinite(near) ? Math.round(near) : undefined, total: isUseless ? 0 : other.total };
  });
  // One who has all the words is more than many who have some.
  const floor = answer.partial ? 0 : answer.total;
  const dropped = all.filter(({ kind, total }) => kind === "drop" && total > floor).sort((a, b) => b.total - a.total)[0];
  let widest = floor;
  return all.filter((step) => {
    if (step.kind === "drop") return step === dropped;
    if (step.kind === "last") return step.total > floor && !dropped;
    const isWider = step.total > widest;
    if (step.kind === "wide" && isWider) widest = step.total;
    return step.kind === "wide" ? isWider : step.total > 0;
  });
}

/**
 * A step of the ladder, with some of its people.
 * @param {string} name
 * @param {string} href
 * @param {number} n
 * @param {{ icon: string, near?: number, away?: string, people?: HTMLElement[] }} more
 */
function rung(name, href, n, { icon, near, away = "", people = [] }) {
  const item = piece("way", { ".rung-name a": name, ".away": away, ".count": text("status", { n }), ".cards": people });
  find(item, ".rung-name a").setAttribute("href", href);
  const mark = find(item, ".rung-mark");
  if (near) mark.replaceChildren(`${near}`);
  else symbol(mark, icon);
  return item;
}

/**
 * The ways on from an answer, the closest first and the request to the network last; nothing where somebody was found already and no
 * way leads further.
 * @param {Engine} engine
 * @param {Asked} asked
 * @param {Answer} answer
 */
export async function ladder(engine, asked, answer) {
  const own = reading(asked, answer);
  const known = new Set(["", `${asked}`]);
  const steps = [...territories(engine, own), ...ways(own), ...drops(own)].filter((step) => !known.has(`${step.asked}`) && known.add(`${step.asked}`));
  const found = await counted(engine, answer, steps.slice(0, QUESTIONS_MOST));
  // Each step shows whom no step before it shows.
  /** @type {Set<string>} */
  const seen = new Set();
  const rungs = found.map(({ name, asked, total, near, km, icon, hits, marks, kind }) => {
    const people = hits.filter(({ card }) => !seen.has(card.id)).slice(0, PEOPLE_MOST);
    people.forEach(({ card }) => seen.add(card.id));
    const away = near ? text("km", { n: near }) : km ? text("from", { n: km }) : "";
    return { isLess: kind === "drop" || kind === "last", item: rung(name, address(asked), total, { icon, near: near ?? km, away, people: cards({ hits: people, marks }) }) };
  });
  const sector = sectorOf(own);
  const [path, people] = [sector?.dataset.path, Number(sector?.dataset.count)];
  const page = sector && path && people ? [rung(text("discover", { name: label(sector) }), path, people, { icon: "people" })] : [];
  const all = [...rungs.filter(({ isLess }) => !isLess).map(({ item }) => item), ...page, ...rungs.filter(({ isLess }) => isLess).map(({ item }) => item)];
  if (answer.total && !all.length) return [];
  const panel = piece("ladder", { h3: text(answer.total ? "ways_more" : "ways"), ul: all });
  // The request form understands what was asked here.
  for (const link of panel.querySelectorAll("[data-ask]")) link.setAttribute("href", `${link.getAttribute("href")}?${asked}`);
  return [panel];
}
