// The phrases and places that benches/search --phrases asks: their files are sound, and a slip in them is told.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { repository } from '../program.mjs';
import { readContent } from '../../benches/find/content.mjs';
import { figures, judge } from '../../benches/find/ranks.mjs';
import { faults, readEntries, understand } from '../../benches/find/sets.mjs';
import { readTerritory } from '../../benches/find/territory.mjs';

const { profiles } = readContent(repository);
const territory = readTerritory(repository);

/** @type {import('../../themes/orientest/js/search/engine.js').Answer} */
const NOTHING = { words: [], near: false, marks: [], total: 0, hits: [], counts: {}, partial: false, wide: false, more: false };

/**
 * An answer with the people of these ids.
 * @param {string[]} ids
 */
const answer = (ids, more = {}) => ({ ...NOTHING, total: ids.length, hits: ids.map((id) => ({ card: /** @type {any} */ ({ id }) })), ...more });

test('the phrases and places of real life name people and places that there are', () => {
  for (const name of /** @type {const} */ (['phrases', 'places'])) assert.deepEqual(faults(readEntries(name), profiles, territory), [], name);
  assert.ok(readEntries('phrases').length >= 150);
  assert.ok(readEntries('places').length >= 60);
});

test('a slip in the phrases is told with its entry', () => {
  /** @type {import('../../benches/find/sets.mjs').Entry[]} */
  const entries = [
    { category: 'a', text: 'soudeuse', right: ['oe-0001', 'oe-9999'] }, { category: 'a', text: 'Soudeuse', nobody: true }, { text: 'maçon', right: [] },
    { category: 'a', text: 'ici', communes: ['00000'], nobody: true }, { category: 'a', text: 'là', departments: ['99'] }, { category: 'a' },
    /** @type {any} */ ({ category: 'b', text: 'x', nobody: true, note: '' }),
  ];
  assert.deepEqual(faults(entries, profiles, territory), [
    'entry 1 "soudeuse": no profile oe-9999',
    'entry 2 "Soudeuse": stands already as entry 1',
    'entry 3 "maçon": no category',
    'entry 3 "maçon": right is empty',
    'entry 4 "ici": one of right, communes, departments, nobody is needed, not communes and nobody',
    'entry 4 "ici": no commune 00000',
    'entry 5 "là": no department 99',
    'entry 6 "": no text',
    'entry 6 "": one of right, communes, departments, nobody is needed, not none',
    'entry 7 "x": unknown key note',
    'category "a": 5 entries, at least 6 are needed',
    'category "b": 1 entries, at least 6 are needed',
  ]);
  assert.throws(() => understand('phrases', entries, profiles, territory), /^Error: phrases\.json\nentry 1 .*no profile oe-9999/);
});

test('for a commune who is nearest is right, for a department who serves it', () => {
  const entries = readEntries('places');
  const right = new Map(understand('places', entries, profiles, territory).map((place) => [place.text, place.right]));
  const regional = 'oe-0004';
  assert.ok(right.get('Strasbourg 67000')?.has('oe-0001') && !right.get('Strasbourg 67000')?.has(regional));
  assert.ok(right.get('bas rhin')?.has('oe-0001') && right.get('bas rhin')?.has(regional));
  assert.equal(right.get('Marseille')?.size, 0);
});

test('an answer has the rank of the first right person, and nobody is right where the answer says so', () => {
  const asked = { category: 'a', text: 'x', right: new Set(['b', 'c']) };
  const nobody = { category: 'a', text: 'y', right: new Set() };
  const judged = [judge(asked, answer(['b'])), judge(asked, answer(['a', 'c', 'b'])), judge(asked, answer(['a'])), judge(asked, NOTHING)];
  assert.deepEqual(judged.map(({ rank }) => rank), [1, 2, Infinity, Infinity]);
  assert.deepEqual(figures(judged), { count: 4, first: 0.25, three: 0.5, five: 0.5, reciprocal: 0.375 });
  const hits = [{ card: /** @type {any} */ ({ id: 'a' }), lacks: ['y'] }];
  assert.deepEqual([answer([]), answer(['a'], { partial: true }), answer(['a'], { hits }), answer(['a'], { outside: { name: 'y' } }), answer(['a'])]
    .map((given) => judge(nobody, given).rank), [1, 1, 1, 1, Infinity]);
});
