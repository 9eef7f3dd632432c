// Queries and index files that nobody means well: the search never throws, its answers keep their shape and its work an end.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import assert from 'node:assert/strict';
import { Random } from '../../benches/find/random.mjs';
import { open } from '../../themes/orientest/js/search/engine.js';
import { build } from '../site.mjs';
import { indexOf } from './index.mjs';

/** @typedef {import('../../themes/orientest/js/search/engine.js').Answer} Answer */
/** @typedef {import('../../themes/orientest/js/search/engine.js').Engine} Engine */

const SEED = 1907;
const FACETS = ['sector', 'department'];
const HOW = new Set(['exact', 'prefix', 'derived', 'near', 'text', 'place', 'none', 'filter', 'trade', 'month']);

/** The look-ups in files that a query of however many words may make: twice what 24 misspelt words, the most that are read, make today. */
const LOOKUPS_MOST = 2000;
/** The look-ups in files that each word of the field for a place may make, with two that any place needs. */
const LOOKUPS_OF_WORD = 4;

/** @type {ReturnType<typeof build>} */
let site;
/** @type {string} */
let folder;
/** @type {string} */
let manifest;
/** @type {Engine} */
let engine;
/** @type {Set<string>} */
let everybody;

/** @param {string} path */
const load = async (path) => readFileSync(join(folder, path));

before(async () => {
  site = build();
  ({ folder, manifest } = indexOf(site));
  engine = await open(load, manifest);
  everybody = new Set((await engine.search({ count: 1000 })).hits.map(({ card }) => card.id));
});
after(() => site.remove());

/**
 * Asserts that an answer has the shape that a page relies on; `told` is what it answers.
 * @param {Answer} answer
 * @param {string} told
 */
function assertSane(answer, told) {
  const { total, hits, words, counts, marks, left = [] } = answer;
  assert.ok(Number.isInteger(total) && total >= 0 && total <= everybody.size, `${told}: total ${total}`);
  assert.ok(hits.length <= total && new Set(hits.map(({ card }) => card.id)).size === hits.length, `${told}: ${hits.length} hits of ${total}`);
  for (const { card, km = 0 } of hits) assert.ok(everybody.has(card.id) && typeof card.name === 'string' && km >= 0 && km < Infinity, `${told}: ${card.id}, ${km} km`);
  for (const { typed, found, how } of words) {
    assert.ok(typeof typed === 'string' && HOW.has(how) && found.every((word) => typeof word === 'string'), `${told}: ${JSON.stringify({ typed, found, how })}`);
  }
  assert.ok([...marks, ...left].every((word) => typeof word === 'string'), `${told}: marks`);
  assert.deepEqual(Object.keys(counts).filter((facet) => !FACETS.includes(facet)), [], `${told}: counts`);
  for (const sums of Object.values(counts)) for (const sum of Object.values(sums)) assert.ok(Number.isInteger(sum) && sum > 0 && sum <= everybody.size, `${told}: count ${sum}`);
  for (const flag of [answer.near, answer.partial, answer.wide, answer.more]) assert.equal(typeof flag, 'boolean', `${told}: flags`);
  assert.ok(!answer.damaged, `${told}: damaged`);
}

/**
 * Asks `text` as a query.
 * @param {string} text
 */
async function ask(text, told = JSON.stringify(text.slice(0, 80))) {
  assertSane(await engine.search({ query: text, facets: FACETS, count: 3 }), told);
}

/**
 * Asks `text` in every way that a visitor or an address can.
 * @param {string} text
 */
async function askAll(text, told = JSON.stringify(text.slice(0, 80))) {
  await ask(text, told);
  assertSane(await engine.search({ query: 'soudeuse', place: text, facets: FACETS, count: 3 }), `place ${told}`);
  assertSane(await engine.search({ query: text, filters: { sector: [text], [text]: [text] }, facets: FACETS, count: 3 }), `filter ${told}`);
  const { trades, sectors, people, communes } = await engine.suggest(text);
  assert.ok([trades, sectors, people, communes].every((list) => Array.isArray(list) && list.length <= 8), `suggest ${told}`);
  for (const { name } of await engine.places(text)) assert.equal(typeof name, 'string', `places ${told}`);
  assert.ok(!engine.files.damaged, told);
}

test('words that all objects have are words', async () => {
  const objects = [Object.prototype, Function.prototype, Array.prototype, String.prototype, Map.prototype, Promise.prototype];
  const names = new Set([...objects.flatMap((object) => Object.getOwnPropertyNames(object)), 'prototype', 'undefined', 'null', 'NaN', 'Infinity', 'this', 'arguments', 'then']);
  for (const name of names) {
    await ask(name);
    await ask(`soudeuse ${name} Strasbourg`);
  }
  for (const name of ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON']) {
    for (const text of [name, `soudeuse ${name}`, `${name} ${name} Metz`, `__proto__.${name}`, `${name.toUpperCase()}s`]) await askAll(text);
  }
  assert.ok((await engine.search({ query: 'soudeuse' })).hits.some(({ card }) => card.id === 'oe-0001'));
});

test('10,000 characters of any kind have an answer', async () => {
  const pieces = [
    'a', 'é', 'e\u0301', 'ß', 'œ', '0', '67000 ', 'soudeuse ', 'aa ', 'Saint-', "l'", '(', '\\', '"', '.*', '&', '++', '#', '\0', '\n', '\u00a0', '\u200d', '🧑‍🍳', '𝕊', '\ud800', '\udc00', 'ع', '字', 'ก็', 'ﷺ', '\u202e', 'İ', 'ſ',
    'je cherche ', '20 km autour de ', 'Strasbourg ', 'cedex 9 ', 'boulanger·ère ',
  ];
  for (const piece of pieces) await askAll(piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000));
});

test('a character of every Unicode block has an answer', async () => {
  for (let start = 0; start <= 0x10ffff; start += 128) {
    // Another one of each block, and never only its first, which often means nothing.
    const character = String.fromCodePoint(start + ((start / 128) * 37) % 128);
    const told = `U+${start.toString(16)}`;
    await ask(character, told);
    // The planes above are nearly empty.
    if (start < 0x20000) await ask(`soudeuse${character} ${character}metz`, told);
  }
});

test('signs, figures and broken text have an answer', async () => {
  const texts = [
    '', ' ', '\t\n\r', '\0', '\0soudeuse\0', '\ufeff', '\ufffd', '"', '"soudeuse"', "'; DROP TABLE--", '<img src=x onerror=alert(1)>', '&lt;&#0;', '%00%ff', '\x24{x}', '{{x}}', '../../manifest', 'javascript:',
    '.*', '(a+)+$', '[', '(?<x>', '\\', '\\u{110000}', '$&', '^$', '|', 'a{1,99999}', '$1', '...', '---', '___', '·', '+', '++', '#', 'c++', 'c#', 'r&d', '&', '&&', 'a&', '&a',
    '0', '-1', '1e999', '00000', '99999', '67', '670', '6700', '67000', '670000', '0x43', '٦٧٠٠٠', '６７０００', '½', '²', 'Ⅷ',
    '\ud83d', '\ude00\ud83d', 'soudeuse\ud800', '\udfffmetz', '🧑‍🍳', '👩🏽‍🚒', '🇫🇷', `e${'\u0301'.repeat(500)}`, '\u0301soudeuse', 'z̷̛̤a̶̢l̶g̸o̵', '\u202esoudeuse\u202c', '\u2066metz\u2069', 'שלום', 'مرحبا soudeuse', 'soud\u00adeuse', 'soud\u200beuse', 'ſoudeuse', 'İSTANBUL', 'ŒUVRE', 'ﬁn', 'ＳＯＵＤＥＵＳＥ', 'ǅ', '𝓼𝓸𝓾𝓭𝓮𝓾𝓼𝓮',
    'le la les', 'de', 'je cherche', 'à', 'a b c d e f g h i j k l m n o p q r s t u v w x y z', 'né', 'saint', 'saint saint saint', 'sur-sur-sur',
  ];
  for (const text of texts) await askAll(text);
});

test('an address with anything in it has an answer', async () => {
  for (const filters of [{ sector: [] }, { sector: [''] }, { nothing: ['x'] }, { constructor: ['x'] }, { sector: Array(5000).fill('batiment') }, JSON.parse('{"__proto__":["x"]}')]) {
    assertSane(await engine.search({ filters, facets: FACETS, count: 3 }), JSON.stringify(filters).slice(0, 80));
  }
  for (const [first, count] of [[0, 0], [1e9, 24], [79, 1000], [0, 1e9]]) assertSane(await engine.search({ query: 'soudeuse', first, count }), `${first}, ${count}`);
  assertSane(await engine.search({ facets: [...FACETS, ...FACETS, 'constructor', '__proto__', ''] }), 'facets');
});

/** The words that people of the sample are found by, and places. */
async function sampleWords() {
  const { hits } = await engine.search({ count: 1000 });
  const texts = hits.flatMap(({ card }) => [card.name, card.occupation]);
  return [...new Set([...texts.flatMap((text) => text.split(/[^\p{L}]+/u)), 'Strasbourg', 'Metz', '67600', 'Bas-Rhin', 'collège', 'allemand', 'de', 'la', 'je', 'cherche'])].filter(Boolean);
}

/**
 * One to nine words of `words`, most of them spoilt.
 * @param {Random} random
 * @param {string[]} words
 */
function mixture(random, words) {
  const noise = () => String.fromCodePoint(random.pick([random.below(0x80), random.below(0x250), random.below(0x3000), random.below(0xffff), random.below(0x10ffff)]));
  const spoilt = [
    (/** @type {string} */ word) => word,
    (/** @type {string} */ word) => word.toUpperCase(),
    (/** @type {string} */ word) => word.slice(random.below(3), 2 + random.below(word.length)),
    (/** @type {string} */ word) => word + noise(),
    (/** @type {string} */ word) => word.replace(random.pick(word), noise()),
    (/** @type {string} */ word) => random.shuffled([...word]).join(''),
    (/** @type {string} */ word) => word.repeat(1 + random.below(5)),
    (/** @type {string} */ word) => word + random.pick(words),
    () => noise() + noise() + noise(),
  ];
  const parts = Array.from({ length: 1 + random.below(9) }, () => random.pick(spoilt)(random.pick(words)));
  return parts.join(random.pick([' ', ' ', ' ', '-', "'", '  ', ', ', '', '\u00a0']));
}

test('words of the sample mixed with noise have an answer', async () => {
  const words = await sampleWords();
  for (let round = 0; round < 300; round++) {
    const text = mixture(new Random(SEED + round), words);
    await (round % 5 ? ask : askAll)(text, `seed ${SEED + round}: ${JSON.stringify(text)}`);
  }
});

test('the same question has the same answer', async () => {
  const words = await sampleWords();
  const texts = Array.from({ length: 30 }, (_, round) => mixture(new Random(SEED + round), words));
  const asked = await Promise.all(texts.map((text) => engine.search({ query: text, facets: FACETS })));
  for (const [at, text] of texts.entries()) {
    const fresh = await open(load, manifest);
    assert.deepEqual(await fresh.search({ query: text, facets: FACETS }), asked[at], `seed ${SEED + at}: ${JSON.stringify(text)}`);
  }
});

test('a query makes a bounded number of look-ups, a place some for each word, and no file is loaded twice', async () => {
  const words = await sampleWords();
  /** @param {(engine: Engine) => Promise<unknown>} work */
  const cost = async (work) => {
    /** @type {string[]} */
    const loaded = [];
    const fresh = await open((path) => {
      loaded.push(path);
      return load(path);
    }, manifest);
    let lookups = 0;
    const get = fresh.files.get.bind(fresh.files);
    fresh.files.get = (path, read) => {
      lookups++;
      return get(path, read);
    };
    await work(fresh);
    return { loads: loaded.length, distinct: new Set(loaded).size, lookups };
  };
  const random = new Random(SEED);
  const sorts = {
    'words of the sample': () => random.pick(words),
    'words that nobody has': () => Array.from({ length: 7 }, () => random.pick('abcdefghijklmnopqrstuvwxyz')).join(''),
    'postcodes': () => `${10_000 + random.below(80_000)}`,
    'two letters': () => random.pick('abcdefghijklmnopqrstuvwxyz') + random.pick('aeiou'),
  };
  for (const [sort, word] of Object.entries(sorts)) {
    for (const count of [2, 50, 1000]) {
      const text = Array.from({ length: count }, word).join(' ');
      const ofWords = LOOKUPS_OF_WORD * (count + 2);
      /** @type {[name: string, most: number, work: (engine: Engine) => Promise<unknown>][]} */
      const rows = [
        ['query', LOOKUPS_MOST, (engine) => engine.search({ query: text, facets: FACETS })],
        ['suggest', LOOKUPS_MOST, (engine) => engine.suggest(text)],
        ['place', ofWords + 60, (engine) => engine.search({ place: text, facets: FACETS })],
        ['places', ofWords, (engine) => engine.places(text)],
      ];
      for (const [name, most, work] of rows) {
        const { loads, distinct, lookups } = await cost(work);
        assert.equal(loads, distinct, `${name} of ${count} ${sort}`);
        assert.ok(lookups <= most, `${name} of ${count} ${sort}: ${lookups} look-ups, ${most} at most`);
      }
    }
  }
});

/** @type {Partial<Parameters<Engine['search']>[0]>[]} */
const REQUESTS = [
  { query: 'chrapentier strasbour 67600', place: 'Metz', facets: FACETS }, { filters: { sector: ['batiment'], level: ['college'] }, facets: FACETS },
  { query: 'vendanges', place: 'Bas-Rhin', wide: true }, { place: 'Mulhouse', count: 100 },
];

test('damaged files of every kind do no harm, and a damaged manifest is refused at most', async () => {
  const [first, folders] = JSON.parse(inflateRawSync(readFileSync(join(folder, manifest))).toString('utf8')).first;
  let at = 0;
  /** What is damaged: the files of a kind, or what comes of a kind in the first file, from a byte to another. */
  const kinds = [
    ...readdirSync(folder).map((kind) => ({ kind, from: 0, to: Infinity })),
    ...folders.map((/** @type {[string, number[]]} */ [kind, lengths]) => ({ kind: first, part: kind, from: at, to: (at += lengths.reduce((sum, length) => sum + length, 0)) })),
  ];
  assert.ok(kinds.length > 25, `${kinds.map(({ kind }) => kind)}`);
  for (const { kind, part, from, to } of kinds) {
    for (let round = 0; round < 6; round++) {
      const random = new Random(SEED + round);
      /** @param {Buffer} bytes */
      const flipped = (bytes) => {
        const copy = Buffer.from(bytes);
        for (let times = 1 + random.below(8); times > 0 && copy.length; times--) copy[random.below(copy.length)] ^= 1 << random.below(8);
        return round % 3 ? copy : copy.subarray(0, random.below(copy.length + 1));
      };
      /** @param {Buffer} bytes */
      const within = (bytes) => Buffer.concat([bytes.subarray(0, from), flipped(bytes.subarray(from, to)), bytes.subarray(to)]);
      // Damage that the compression would tell, and damage below it.
      /** @param {Buffer} bytes */
      const damaged = (bytes) => (round % 2 && !part ? flipped(bytes) : deflateRawSync(within(inflateRawSync(bytes))));
      const told = `${part ?? kind}, seed ${SEED + round}`;
      /** @type {import('../../themes/orientest/js/search/files.js').Load} */
      const loadSpoilt = async (path) => (path.startsWith(kind) ? Uint8Array.from(damaged(readFileSync(join(folder, path)))) : load(path));
      const spoilt = await open(loadSpoilt, manifest).catch((error) => assert.equal(kind, manifest, `${told}: ${error.stack}`));
      if (!spoilt) continue;
      // A damaged file may name another that there is not: that one is lost, and the page says so.
      /** @param {Error} error */
      const lost = (error) => assert.ok('lost' in error, `${told}: ${error.stack}`);
      for (const request of REQUESTS) {
        const answer = await spoilt.search(request).catch(lost);
        if (!answer) continue;
        assert.ok(Number.isInteger(answer.total) && answer.total >= 0 && Array.isArray(answer.words), told);
        for (const { card } of answer.hits) assert.ok(typeof card.name === 'string' && typeof card.id === 'string', told);
      }
      await spoilt.suggest('stra').catch(lost);
      await spoilt.places('67').catch(lost);
    }
  }
});
