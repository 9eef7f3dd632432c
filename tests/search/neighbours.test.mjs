// The departments beside a place, on a map of four squares in a row and one far away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbours } from '../../themes/orientest/js/search-page/neighbours.js';

/** @typedef {import('../../themes/orientest/js/search/engine.js').Engine} Engine */

const IDS = ['a', 'b', 'c', 'd', 'far'];
/** Of each department, where its western edge is; each is a degree wide, and b has two arrondissements. */
const EDGES = [[0, 0], [1, 1], [1, 1.5], [2, 2], [3, 3.01], [4, 9]];

/** @param {Partial<import('../../themes/orientest/js/search/places.js').View>} view */
const engine = (view) => /** @type {Engine} */ (/** @type {unknown} */ ({ gazetteer: { view }, manifest: { facets: [{ name: 'department', values: IDS.map((id) => [id, id]) }] } }));
const row = engine({
  districts: EDGES.map(([zone, west]) => [zone, 48, west, 1, zone === 1 ? 0.5 : 1, 0]),
  zones: IDS.map((_, value) => ['department', [0, value]]),
});
/** @param {{ id: string }[]} found */
const ids = (found) => found.map(({ id }) => id);

test('departments that touch are neighbours, and those a step further are not', () => {
  assert.deepEqual(ids(neighbours(row, ['a'])), ['b']);
  assert.deepEqual(ids(neighbours(row, ['c'])), ['b', 'd']);
  assert.deepEqual(ids(neighbours(row, ['far'])), []);
});

test('a small gap between boxes is no gap between departments', () => {
  assert.deepEqual(ids(neighbours(row, ['d'])), ['c']);
});

test('from a point, the nearer neighbour comes first, with its kilometres', () => {
  const [first, second] = neighbours(row, ['c'], [48.5, 2.9]);
  assert.deepEqual([first.id, second.id], ['d', 'b']);
  assert.ok(Math.abs(first.km - 8.1) < 0.2, `${first.km}`);
  assert.ok(Math.abs(second.km - 66.3) < 0.5, `${second.km}`);
});

test('several departments have the neighbours of all, and none of themselves', () => {
  assert.deepEqual(ids(neighbours(row, ['b', 'c'])).sort(), ['a', 'd']);
});

test('a territory without departments has no neighbours', () => {
  assert.deepEqual(neighbours(engine({ districts: [[0, 48, 0, 1, 1, 0]], zones: [['region']] }), ['a']), []);
  assert.deepEqual(neighbours(engine({ districts: [], zones: [] }), []), []);
  assert.deepEqual(neighbours(row, ['unknown']), []);
});
