// The searches that are measured, as `chromium.mjs` wants them. What begins a subject runs inside a page.
import { basename } from 'node:path';

/** Our engine with the index of the built site. */
export function ours(host, published) {
  const at = (path) => `${host.origin}/${path}`;
  const options = { engine: at(published.engine), index: `${at(published.index)}/`, manifest: basename(published.manifest) };
  return { name: 'annuaire', host, begin: beginOurs, options };
}

async function beginOurs({ engine, index, manifest }) {
  const { open } = await import(engine);
  const load = async (path) => {
    const response = await fetch(index + path);
    if (!response.ok) throw new Error(path);
    return response.arrayBuffer();
  };
  const opened = await open(load, manifest);
  window.warm = () => opened.warm();
  window.find = async (query, count, facets) => {
    const answer = await opened.search({ query, place: '', filters: {}, facets, wide: false, first: 0, count });
    return answer.hits.map((hit) => hit.card.id);
  };
}

/** Pagefind; `ids` tells which profile each of its results is. */
export function pagefind(host, ids) {
  return { name: 'Pagefind', host, begin: beginPagefind, options: { script: `${host.origin}/pagefind/pagefind.js`, ids } };
}

async function beginPagefind({ script, ids }) {
  const library = await import(script);
  window.warm = () => library.init();
  window.find = async (text, count, facets) => {
    // Its counts come with every answer once the filters are loaded.
    if (facets.length) await library.filters();
    const { results } = await library.search(text);
    const first = results.slice(0, count);
    // Ten results are shown, and for that their files are needed; more are only counted here.
    if (count <= 10) await Promise.all(first.map((result) => result.data()));
    return first.map((result) => ids[result.id]);
  };
}
