// The searches that are measured, as `chromium.mjs` wants them. What begins a subject runs inside a page.
import { basename } from 'node:path';

/** @typedef {import('./host.mjs').Host} Host */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof ours> | ReturnType<typeof pagefind>} Subject */

/**
 * Our engine with the index of the built site.
 * @param {Host} host
 * @param {import('./site.mjs').Published} published
 */
export function ours(host, published) {
  /** @param {string} path */
  const at = (path) => `${host.origin}/${path}`;
  const options = { engine: at(published.engine), index: `${at(published.index)}/`, manifest: basename(published.manifest) };
  /** @param {Page} page */
  const begin = (page) => page.evaluate(beginOurs, options);
  return { name: 'annuaire', host, begin };
}

/** @param {{ engine: string, index: string, manifest: string }} options */
async function beginOurs({ engine, index, manifest }) {
  // As pages open it: what the engine's own module is called is lost where scripts are joined.
  const { engine: openAt } = await import(engine);
  const opened = await openAt(index + manifest);
  globalThis.warm = () => opened.warm();
  globalThis.findIds = async (query, count, facets) => {
    const answer = await opened.search({ query, place: '', filters: {}, facets, wide: false, first: 0, count });
    return answer.hits.map((/** @type {{ card: { id: string } }} */ hit) => hit.card.id);
  };
}

/**
 * Pagefind; `ids` tells which profile each of its results is.
 * @param {Host} host
 * @param {Record<string, string>} ids
 */
export function pagefind(host, ids) {
  /** @param {Page} page */
  const begin = (page) => page.evaluate(beginPagefind, { script: `${host.origin}/pagefind/pagefind.js`, ids });
  return { name: 'Pagefind', host, begin };
}

/** @param {{ script: string, ids: Record<string, string> }} options */
async function beginPagefind({ script, ids }) {
  const library = await import(script);
  globalThis.warm = () => library.init();
  globalThis.findIds = async (text, count, facets) => {
    // Its counts come with every answer once the filters are loaded.
    if (facets.length) await library.filters();
    const { results } = await library.search(text);
    /** @type {{ id: string, data: () => Promise<unknown> }[]} */
    const first = results.slice(0, count);
    // Ten results are shown, and for that their files are needed; more are only counted here.
    if (count <= 10) await Promise.all(first.map((result) => result.data()));
    return first.map((result) => ids[result.id]);
  };
}
