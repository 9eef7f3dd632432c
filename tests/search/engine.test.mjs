// The engine of the search in node, on the index that the real program makes of the sample: the same words as in Rust, the same
// counts as by brute force, and no harm from damaged files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { values } from '../cases.mjs';
import { example, repository } from '../program.mjs';
import { build } from '../site.mjs';
import { engineOf, indexOf } from './index.mjs';
import { mark, open } from '../../themes/orientest/js/search/engine.js';
import { distance } from '../../themes/orientest/js/search/fuzzy.js';
import { Language } from '../../themes/orientest/js/search/words.js';

const CONSTRUCTOR = 'tests/cases/01-the-word-constructor';
const PLACES = 'tests/cases/10-places-as-written';
const WORDLESS = 'tests/cases/11-no-word-left';
const LONG = 'tests/cases/24-long-questions';

/**
 * The questions of a case, each with the person who is found, with 0 if nobody is, or with null if nothing must break.
 * @param {string} folder
 * @returns {[query: string, found: string | 0 | null][]}
 */
const questions = (folder) => values(folder, 'queries.json');

/** @type {ReturnType<typeof build>} */
let site;
/** @type {ReturnType<typeof build>} */
let joined;
/** @type {string} */
let folder;
/** @type {string} */
let manifest;

before(() => {
  site = build();
  joined = build([], undefined, [], [CONSTRUCTOR, WORDLESS].map((folder) => join(repository, folder, 'content/ambassadors')));
  ({ folder, manifest } = indexOf(site));
});
after(() => [site, joined].forEach((one) => one.remove()));

/** @param {string} path */
const load = async (path) => readFileSync(join(folder, path));
/** @param {string} query */
const find = async (query, more = {}) => (await open(load, manifest)).search({ query, ...more });
/** The engine of the sample with the profiles of two cases: names and trades that are hard to look for. */
const openJoined = () => engineOf(joined);
/** @param {import('../../themes/orientest/js/search/engine.js').Answer} answer */
const people = (answer) => answer.hits.map(({ card }) => card.id);

test('words are those of the program', () => {
  /** @type {Record<string, { text: string, terms: string[], keys: string[] }[]>} */
  const table = JSON.parse(readFileSync(new URL('words.json', import.meta.url), 'utf8'));
  for (const [code, rows] of Object.entries(table)) {
    const language = new Language(JSON.parse(readFileSync(join(repository, `src/site/search/rules/${code}.json`), 'utf8')));
    for (const { text, terms, keys } of rows) {
      assert.deepEqual(language.terms(text), terms, text);
      assert.deepEqual(terms.map((term) => language.key(term)), keys, text);
    }
  }
});

test('distances count slips of the pen', () => {
  /** @type {[a: string, b: string, steps: number][]} */
  const rows = [['soudeuse', 'soudeuse', 0], ['soudeuse', 'oudeuse', 1], ['soudeuse', 'suodeuse', 1], ['soudeuse', 'soudeur', 2], ['a', 'abcd', 3], ['metz', 'nancy', 3]];
  for (const [a, b, steps] of rows) assert.equal(distance(a, b, 2), steps, `${a} ${b}`);
});

test('counts are those of a count by brute force', async () => {
  const lines = execFileSync(example('count'), [repository, '60'], { encoding: 'utf8' }).trim().split('\n');
  const engine = await open(load, manifest);
  assert.equal(lines.length, 60);
  // A count by filters knows the words of profiles, and nothing else that they mean.
  engine.meanings.lines = async () => new Map();
  for (const line of lines) {
    const { query, filters, total, counts } = JSON.parse(line);
    const answer = await engine.search({ query: query ?? '', filters, facets: Object.keys(counts) });
    // Where the filters leave nobody, bios are searched as well, which no count by filters knows.
    if (answer.wide) continue;
    assert.equal(answer.total, total, line);
    assert.deepEqual(answer.counts, counts, line);
  }
});

test('a welder is found however she is written', async () => {
  for (const query of ['soudeuse', 'Soudeuses', 'SOUDEUR', 'soudeuse strasbour', 'soudeuse 67000', 'soudeus', 'suodeuse', 'oudeuse', 'soodeuse', 'soudure', 'aylin', 'karatas', 'karatash', 'soudeuse bas-rhin', 'soudeuse college', 'strasbuorg soudeuse', 'metal soudeuse']) {
    const answer = await find(query);
    assert.ok(people(answer).includes('oe-0001'), `${query}: ${people(answer)}`);
  }
});

test('what is approximate says so', async () => {
  const answer = await find('soudeuze');
  assert.ok(answer.near);
  assert.equal(answer.words[0].found[0], 'soudeuse');
  assert.ok(!(await find('soudeuse')).near);
});

test('a place is found by name, by postcode, in part, and nearest first', async () => {
  const engine = await open(load, manifest);
  for (const text of ['Sélestat', 'selestat', '67600', 'Sélestat (67600)', 'selest', 'sélesta']) {
    assert.equal((await engine.places(text))[0]?.name, 'Sélestat', text);
  }
  for (const text of ['Strasbourg', 'st dizier', 'Saint-Dizier', 'Châlons', 'bar le duc']) {
    assert.ok((await engine.places(text)).length > 0, text);
  }
  assert.equal((await engine.places('st dizier'))[0].name, 'Saint-Dizier');
  const { hits, place, total } = await engine.search({ place: 'Strasbourg', count: 100 });
  assert.equal(place?.department, '67');
  assert.equal(hits.length, total);
  const km = hits.map((hit) => hit.km).filter((distance) => distance !== undefined);
  assert.deepEqual(km, km.toSorted((a, b) => a - b));
  assert.ok(hits.some(({ reach }) => reach === 'region') && km[0] < 2, `${km}`);
  assert.ok((await engine.search({ place: 'nulle part ailleurs' })).unknown_place);
});

test('a place is understood as people write it', async () => {
  const engine = await open(load, manifest);
  /** @type {[text: string, place: string | undefined, area: string | undefined, isNear: boolean][]} */
  const rows = [
    ['Strasbourg Cedex', 'Strasbourg', undefined, false], ['67000 Strasbourg Cedex 9', 'Strasbourg', undefined, false],
    ['67070 STRASBOURG CEDEX', 'Strasbourg', undefined, false], ['67 000', 'Strasbourg', undefined, false],
    ['67\u00a0000 Strasbourg', 'Strasbourg', undefined, false], ['F-67000', 'Strasbourg', undefined, false], ['FR-67000 Strasbourg', 'Strasbourg', undefined, false],
    ['Metz (57)', 'Metz', undefined, false], ['57000-Metz', 'Metz', undefined, false], ['St-Dié', 'Saint-Dié-des-Vosges', undefined, false],
    ['Straßburg', 'Strasbourg', undefined, false], ['lhopital', 'L’Hôpital', undefined, false], ['Troyes Aube', 'Troyes', undefined, false],
    ['Mulhouse-Dornach', 'Mulhouse', undefined, true], ['Reims centre', 'Reims', undefined, false], ['Colmar, France', 'Colmar', undefined, true],
    ['Le Mans', 'Manspach', undefined, true],
    ['Bas-Rhin', undefined, '67', false], ['département du Bas-Rhin', undefined, '67', false], ['67', undefined, '67', false], ['Vosges', undefined, '88', false],
    ['Haute-Marne', undefined, '52', false], ['Meurthe et Moselle', undefined, '54', false], ['Aube', undefined, '10', false], ['Aube (57580)', 'Aube', undefined, false],
    ['Grand Est', undefined, 'region', false], ['Région Grand-Est', undefined, 'region', false], ['Grand (88350)', 'Grand', undefined, false],
  ];
  for (const [text, place, area, isNear] of rows) {
    const answer = await engine.search({ place: text, count: 0 });
    assert.deepEqual([answer.place?.name.replace("'", '’'), answer.area, Boolean(answer.near_place), answer.unknown_place], [place, area, isNear, false], text);
    assert.ok(answer.total > 0, text);
  }
  // What the vocabulary knows: landscapes, historic regions, places abroad.
  const alsace = await engine.search({ place: 'Alsace', count: 100 });
  assert.deepEqual(people(alsace).toSorted(), people(await engine.search({ filters: { department: ['67', '68'] }, count: 100 })).toSorted());
  assert.equal((await engine.search({ place: 'Sundgau', count: 0 })).place?.name, 'Altkirch');
  const [paris, luxembourg] = [await engine.search({ place: 'Paris', count: 0 }), await engine.search({ place: 'Luxembourg', count: 0 })];
  assert.deepEqual([paris.outside?.name, paris.unknown_place, paris.total], ['Paris', false, 80]);
  assert.deepEqual([luxembourg.outside?.near?.name, luxembourg.place?.name], ['Thionville', 'Thionville']);
  for (const text of values(PLACES, 'places.json')) {
    const answer = await engine.search({ place: text, count: 0 });
    assert.ok((answer.place || answer.area) && !answer.unknown_place && answer.total > 0, text);
  }
  const whole = (await engine.search({ count: 0 })).total;
  assert.equal((await engine.search({ place: 'Grand Est', count: 0 })).total, whole);
  assert.equal((await engine.search({ query: 'Grand Est', count: 0 })).total, whole);
  const welders = await engine.search({ query: 'soudeuse', count: 100 });
  assert.deepEqual(people(await engine.search({ query: 'soudeuse Grand Est', count: 100 })), people(welders));
  const filtered = await engine.search({ filters: { department: ['67'] }, facets: ['department', 'sector'], count: 100 });
  const named = await engine.search({ place: 'Bas-Rhin', facets: ['department', 'sector'], count: 100 });
  assert.deepEqual([people(named), named.counts], [people(filtered), filtered.counts]);
  assert.equal((await engine.search({ place: 'Bas-Rhin', filters: { department: ['88'] } })).total, 0);
  assert.deepEqual(people(await engine.search({ query: 'soudeuse 67 000' })), people(await engine.search({ query: 'soudeuse 67000' })));
});

test('a question without a word finds nobody, and a sign may make a word', async () => {
  const engine = await openJoined();
  for (const query of ['🧑‍🍳', 'le la les', '$&', '…!?', '\ufffd', '++']) {
    const answer = await engine.search({ query, facets: ['sector'] });
    assert.deepEqual([answer.total, answer.hits, answer.counts, answer.wordless, answer.idle], [0, [], { sector: {} }, true, true], query);
  }
  for (const [query, found] of questions(WORDLESS)) {
    const answer = await engine.search({ query });
    assert.deepEqual([people(answer), Boolean(answer.wordless)], [found ? [found] : [], !found], query);
  }
  assert.ok(!people(await engine.search({ query: 'C#' })).includes('oe-9104'));
  // A place is enough to look for somebody.
  const answer = await engine.search({ query: 'le la les', place: 'Metz' });
  assert.ok(answer.total > 0 && answer.wordless && !answer.idle);
  assert.ok(!(await engine.search({})).wordless && (await engine.search({})).total > 0);
});

test('a long question keeps its place and its trade', async () => {
  const engine = await open(load, manifest);
  for (const [query, found] of questions(LONG)) {
    const answer = await engine.search({ query, count: 3 });
    assert.equal(people(answer)[0], found, query);
    assert.equal(answer.words.at(-1)?.how, 'place', query);
    assert.ok(answer.words.length < 9 && answer.left?.every((word) => !answer.words.some(({ typed }) => typed === word)), query);
  }
});

test('a town is understood in a query, and the nearest come first', async () => {
  const engine = await open(load, manifest);
  /** @type {[query: string, first: string, km: number | undefined][]} */
  const rows = [
    ['Épinal', 'oe-0054', 0], ['Saint-Avold', 'oe-0074', 0], ['Bar-le-Duc', 'oe-0059', 0], ['Charleville-Mézières', 'oe-0027', 0],
    ['20 km autour de Nancy', 'oe-0015', 0], ['couvreur près de Nancy', 'oe-0015', 0], ['soudeur saint-avold', 'oe-0001', undefined],
    ['boulanger Metz', 'oe-0008', undefined], ['je cherche une soudeuse', 'oe-0001', undefined],
  ];
  for (const [query, first, km] of rows) {
    const { hits } = await engine.search({ query });
    assert.deepEqual([hits[0]?.card.id, hits[0]?.km], [first, km], query);
    const rest = hits.slice(Number(km === undefined)).map(({ km = 999 }) => km);
    assert.deepEqual(rest, rest.toSorted((a, b) => a - b), query);
  }
});

test('words of a question are looked for where there are no others', async () => {
  for (const [question, words] of [
    ['Bonjour, je cherche un couvreur', 'couvreur'], ['quelqu’un qui travaille dans la soudure', 'soudure'], ['je veux devenir soudeuse', 'soudeuse'],
  ]) assert.deepEqual(people(await find(question)), people(await find(words)), question);
  assert.deepEqual((await find('je cherche')).words.map(({ typed }) => typed), ['cherche']);
  const rules = JSON.parse(readFileSync(join(repository, 'src/site/search/rules/fr.json'), 'utf8'));
  for (const phrase of rules.question.split(', ')) assert.match(phrase, /^[a-z#]+( [a-z#]+)*$/, 'phrases are folded');
});

test('nobody is found for what nobody does, and the best that there is for a part of it', async () => {
  const answer = await find('xqzzkw');
  assert.deepEqual([answer.total, answer.words[0].how], [0, 'none']);
  const part = await find('soudeuse xqzzkw');
  assert.ok(part.partial && people(part).includes('oe-0001'));
});

test('suggestions are of every kind', async () => {
  const engine = await open(load, manifest);
  assert.ok((await engine.suggest('soud')).trades.some(({ label }) => label === 'Soudeuse'));
  assert.ok((await engine.suggest('bâti')).sectors.includes('batiment'));
  assert.ok((await engine.suggest('ayl')).people.some(({ id }) => id === 'oe-0001'));
  assert.ok((await engine.suggest('strasb')).communes.some(({ name }) => name === 'Strasbourg'));
});

test('marks are on whole words that begin so', () => {
  assert.deepEqual(mark('Soudeuse à Strasbourg', ['soud', 'strasbourg']).filter(([, is]) => is).map(([text]) => text), ['Soudeuse', 'Strasbourg']);
  assert.equal(mark('Œnologue & co', ['x']).map(([text]) => text).join(''), 'Œnologue & co');
});

test('no word is looked up among what all objects have', async () => {
  const questioned = questions(CONSTRUCTOR);
  for (const word of [...questioned.map(([query]) => query), '__proto__', 'toString valueOf']) {
    const engine = await openJoined();
    assert.ok(!(await engine.search({ query: word, place: word, filters: { constructor: ['constructor'] } })).damaged, word);
    await engine.suggest(word);
    await engine.places(word);
    assert.ok((await engine.search({ query: 'soudeuse' })).total > 0, `after ${word}`);
    assert.ok(!engine.files.damaged, word);
  }
  for (const [query, found] of questioned) {
    const { total } = await (await openJoined()).search({ query });
    const answer = await (await openJoined()).search({ query, count: total });
    assert.ok(found === null || people(answer).includes(`${found}`), query);
  }
  assert.ok((await (await openJoined()).suggest('constr')).people.some(({ id }) => id === 'oe-9107'));

  // Whoever looks up this word finds it in every object.
  /** @type {(string | undefined)[]} */
  const asked = [];
  Object.defineProperty(Object.prototype, 'licorne', { configurable: true, get: () => void asked.push(new Error('looked up').stack) });
  try {
    const engine = await openJoined();
    await engine.search({ query: 'licorne licornes', place: 'licorne', filters: { sector: ['licorne'] }, facets: ['sector'] });
    await engine.suggest('licorne');
    await engine.places('licorne');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'licorne');
  }
  assert.deepEqual(asked, []);
});

test('a file that cannot be had is asked for again', async () => {
  for (const kind of ['first', 'meanings']) {
    let fails = true;
    const engine = await open(async (path) => {
      if (fails && path.includes(kind)) throw new Error('offline');
      return load(path);
    }, manifest);
    await assert.rejects(engine.search({ query: 'soudeuse' }));
    fails = false;
    assert.ok((await engine.search({ query: 'soudeuse' })).total > 0);
  }
});

test('damaged files do no harm', async () => {
  let seed = 1;
  /** @param {number} limit */
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  // A name that is damaged is one of no file, which a page may ask for again.
  const lost = (/** @type {unknown} */ error) => assert.ok(error instanceof Error && 'lost' in error, `${error}`);
  for (let round = 0; round < 120; round++) {
    /** @param {Buffer} bytes */
    const damage = (bytes) => {
      const copy = Uint8Array.from(bytes);
      if (round % 3 === 0) return copy.subarray(0, random(copy.length + 1));
      for (let times = 1 + random(6); times > 0 && copy.length; times--) copy[random(copy.length)] = random(256);
      return copy;
    };
    const engine = await open(async (path) => (path === manifest ? load(path) : damage(await load(path))), manifest);
    for (const request of [{ query: 'soudeuse strasbour', facets: ['sector', 'department'] }, { query: 'chrapentier', place: '67600' }, { filters: { sector: ['batiment'] } }]) {
      const answer = await engine.search(request).catch(lost);
      assert.ok(!answer || (answer.total >= 0 && answer.hits.every(({ card }) => typeof card.name === 'string')));
    }
    await engine.suggest('stra').catch(lost);
  }
});
