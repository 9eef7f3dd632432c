// Guesses the meaning of a text while it is typed.
import { mark } from "./words.js";

/**
 * Trades, sectors, people and communes that begin as the last word of `text` does.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 */
export async function suggest(engine, text) {
  const words = engine.language.terms(text);
  const last = words.at(-1) ?? "";
  const [answer, communes] = await Promise.all([engine.search({ query: words.length ? text : "", count: words.length ? 24 : 0 }), last.length > 2 ? engine.places(last) : []]);
  /** @param {string} label */
  const begins = (label) => words.length > 0 && words.every((word) => engine.language.terms(label).some((term) => term.startsWith(word)));
  /** @param {string} label */
  const marked = (label) => mark(label, answer.marks).some(([, is]) => is);
  const cards = answer.hits.map(({ card }) => card);
  const trades = new Map(cards.filter(({ occupation }) => marked(occupation)).map((card) => [card.occupation, { label: card.occupation, sector: card.sectors[0] }]));
  const sectors = (engine.manifest.facets[0]?.values ?? []).filter(([, label]) => begins(label)).map(([id]) => id);
  return { trades: [...trades.values()].slice(0, 4), sectors: sectors.slice(0, 3), people: cards.filter(({ name }) => begins(name)).slice(0, 3), communes: communes.slice(0, 3) };
}
