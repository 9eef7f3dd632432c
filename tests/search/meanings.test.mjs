// What words, phrases, grammar, places and traps mean, by the table that tests/it/meanings.rs reads as well: the program writes these
// meanings into the index, and the browser finds them in a query.
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { build } from '../site.mjs';
import { engineOf } from './index.mjs';
import { read } from '../../themes/orientest/js/search/query.js';

/**
 * A text, its parts (each its words, then some of what they mean), what must not be found, and whether the word is no commune.
 * @typedef {{ text: string, parts: [words: string, ...means: string[]][], without?: string[], isWord?: boolean }} Row
 */

/** @type {Row[]} */
const rows = JSON.parse(readFileSync(new URL('meanings.json', import.meta.url), 'utf8'));

/** @type {ReturnType<typeof build>} */
let site;
/** @type {Awaited<ReturnType<typeof engineOf>>} */
let engine;

before(async () => {
  site = build();
  engine = await engineOf(site);
});
after(() => site.remove());

/**
 * A code of the table in words.
 * @param {string} code
 */
function meaning(code) {
  const [facet, value] = code.slice(1).split('.').map(Number);
  /** @type {Map<string, string>} */
  const kinds = new Map([['t', 'trade'], ['r', 'trade'], ['c', 'town'], ['o', 'outside'], ['x', 'grammar'], ['e', 'instead'], ['m', 'month'], ['s', 'order'], ['v', 'set']]);
  const name = engine.manifest.facets[facet]?.name;
  if (code[0] === 'w') return name;
  return 'fhd'.includes(code[0]) ? `${name}:${engine.manifest.facets[facet]?.values[value]?.[0]}` : kinds.get(code[0]) ?? code;
}

for (const { text, parts, without, isWord } of rows) {
  test(`"${text}" means what the table says`, async () => {
    const query = await read(engine, text);
    assert.deepEqual(query.parts.map(({ words }) => words.join(' ')), parts.map(([words]) => words));
    parts.forEach(([words, ...means], at) => {
      const found = query.parts[at].codes.map(meaning);
      for (const one of means.filter(Boolean)) assert.ok(found.includes(one), `${words}: ${found}`);
      if (isWord) assert.ok(query.parts[at].codes.includes('!'), `${words} is no commune`);
    });
    assert.deepEqual(query.without.flatMap(({ words }) => words), without ?? []);
  });
}
