// Places in the search: a query that names one finds what the field for places finds.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import assert from 'node:assert/strict';
import { repository } from '../program.mjs';
import { build } from '../site.mjs';
import { engineOf, indexOf } from './index.mjs';
import { open } from '../../themes/orientest/js/search/engine.js';

/** @typedef {import('../../themes/orientest/js/search/engine.js').Answer} Answer */
/** @typedef {import('../../themes/orientest/js/search/engine.js').Engine} Engine */

/** Communes whose names are other words first: typed alone, they may find a trade, a month, a department or a country instead. */
const WORDS = new Set(`L'Hôpital, Cheminot, La Forge, Les Forges, La Salle, La Chaise, Salon, Son, Serres, Selles, Poissons, Lentilles, Fèves, Cuves, Étain,
  Les Étangs, Verrières, Bergères, La Forestière, Soudé, Jury, Plaine, Suisse, Fribourg, Aube, Avril, Grand, Moyen, Faux, Pure, Aire, Riche, Le Chêne,
  Noyers, Le Syndicat, Les Granges, Les Loges, Fontaine, La Chapelle, Bourg, Le Chemin, Réveillon, Romain, Germaine, Viviers, Falaise, L'Échelle,
  Les Croûtes`.split(/,\s+/));
/** Communes that the vocabulary takes for a larger town which people call so, or for a place abroad. */
const OTHERS = new Set('Belval, Charleville, Fribourg, Hombourg, Maizières, Montigny, Mulhausen, Nogent, Suisse, Viller, Villers'.split(', '));

/** @type {ReturnType<typeof build>} */
let site;
/** @type {Engine} */
let engine;

before(async () => {
  site = build();
  engine = await engineOf(site);
});
after(() => site.remove());

/** @param {Answer} answer */
const people = (answer) => answer.hits.map(({ card }) => card.id);

test('each commune typed alone finds what the field for places finds', async () => {
  const rows = readFileSync(join(repository, 'content/territory/communes.csv'), 'utf8').trim().split('\n').slice(1);
  const names = new Set(rows.map((row) => row.split(',')[1]));
  assert.ok(rows.length > 5000 && [...WORDS, ...OTHERS].every((word) => names.has(word)), 'traps are communes');
  const wrong = [];
  for (const name of names) {
    if (WORDS.has(name) || OTHERS.has(name)) continue;
    const [query, place] = [await engine.search({ query: name }), await engine.search({ place: name })];
    const [found, meant] = [query, place].map((answer) => JSON.stringify([answer.total, people(answer), answer.area]));
    if (found !== meant || JSON.stringify(query.around) !== JSON.stringify(place.place) || !query.around) wrong.push(name);
  }
  assert.deepEqual(wrong, []);
});

test('the field for places knows each commune by its name, of one name the largest', async () => {
  const rows = readFileSync(join(repository, 'content/territory/communes.csv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split(','));
  /** @type {Map<string, string[]>} */
  const largest = new Map();
  for (const row of rows) {
    const terms = engine.language.terms(row[1]).join(' ');
    if (Number(row[5]) > Number(largest.get(terms)?.[5] ?? -1)) largest.set(terms, row);
  }
  for (const [terms, [, name, postcodes]] of largest) {
    const [town] = await engine.places(terms);
    assert.deepEqual([town?.name, town?.postcodes[0]], [name, postcodes.split(';')[0]], terms);
  }
});

test('a town is enough of its name from the third letter, and beside another word', async () => {
  /** @type {[query: string, around: string][]} */
  const rows = [
    ['nan', 'Nancy'], ['stras', 'Strasbourg'], ['soudeur nan', 'Nancy'], ['soudeur stras', 'Strasbourg'], ['saint diz', 'Saint-Dizier'], ['Châlons', 'Châlons-en-Champagne'],
    ['boulanger Bar-le-Duc', 'Bar-le-Duc'], ['couvreur près de Charleville-Mézières', 'Charleville-Mézières'], ['Sy', 'Sy'],
  ];
  for (const [query, around] of rows) assert.equal((await engine.search({ query })).around?.name, around, query);
  assert.deepEqual(people(await engine.search({ query: 'soudeur nan' })).slice(0, 1), ['oe-0001']);
});

test('a town is found with a slip in its first letters, in both fields', async () => {
  for (const [text, name] of [['nacny', 'Nancy'], ['tsrasbourg', 'Strasbourg'], ['pinal', 'Épinal'], ['lpinal', 'Épinal'], ['trasbourg', 'Strasbourg'], ['villres', 'Villers-lès-Nancy']]) {
    const [query, place] = [await engine.search({ query: text }), await engine.search({ place: text })];
    assert.deepEqual([query.around?.name, query.near, place.place?.name, place.near_place], [name, true, name, true], text);
    assert.deepEqual(people(query), people(place), text);
  }
  assert.equal((await engine.search({ query: 'soudeur pinal' })).around?.name, 'Épinal');
});

test('no common noun becomes a town by a slip or by its beginning', async () => {
  for (const query of ['plombier', 'plombière', 'champagne', 'mars', 'soudeur', 'boulanger', 'boulngr', 'charpentier', 'couture', 'maçon', 'forêt', 'santé', 'verre', 'bois']) {
    const { around, total } = await engine.search({ query });
    assert.ok(!around && total > 0, `${query}: ${around?.name}`);
  }
  // Names that are words first, unless the department stands beside them.
  for (const [query, name] of [['hopital', "L'Hôpital"], ['cheminot', 'Cheminot'], ['jury', 'Jury']]) {
    assert.equal((await engine.search({ query })).around, undefined, query);
    assert.equal((await engine.search({ query: `${query} 57` })).around?.name, name, query);
  }
  // Nobody is one here, and no town is meant.
  assert.equal((await engine.search({ query: 'vitrier' })).around, undefined);
  // A trade that is also the beginning of a name leads there with the whole name.
  assert.equal((await engine.search({ query: 'Pierre-Percée' })).around?.name, 'Pierre-Percée');
  assert.equal((await engine.search({ query: 'Maisons-lès-Chaource' })).around?.name, 'Maisons-lès-Chaource');
});

test('a department and the region are places in the query', async () => {
  for (const [query, place] of [['67', '67'], ['Bas-Rhin', '67'], ['dans le 67', '67'], ['(57)', '57'], ['dept 55', '55'], ['département de la Meuse', '55'], ['Moselle', '57'], ['Grand Est', 'Grand Est'], ['région Grand Est', 'Grand Est']]) {
    const [found, meant] = [await engine.search({ query }), await engine.search({ place })];
    assert.deepEqual([found.total, people(found), found.area, found.around, found.wordless], [meant.total, people(meant), meant.area, undefined, false], query);
  }
  const welders = await engine.search({ query: 'soudeuse dans le département du Bas-Rhin' });
  assert.deepEqual([people(welders), welders.area, welders.partial], [['oe-0001'], '67', false]);
});

test('of communes with one name the largest is meant, unless a department or a postcode stands beside it', async () => {
  /** @type {[query: string, label: string, others: string[]][]} */
  const rows = [
    ['Saint-Louis', 'Saint-Louis (68300)', ['Saint-Louis (57820)']], ['soudeur Saint-Louis', 'Saint-Louis (68300)', ['Saint-Louis (57820)']],
    ['Saint-Louis 57', 'Saint-Louis (57820)', []], ['Saint-Louis (57820)', 'Saint-Louis (57820)', []], ['Saint-Louis Moselle', 'Saint-Louis (57820)', []],
    ['soudeur Saint-Louis (57)', 'Saint-Louis (57820)', []], ['57820 Saint-Louis', 'Saint-Louis (57820)', []], ['67070 STRASBOURG CEDEX', 'Strasbourg (67000)', []],
    ['Aube (57)', 'Aube (57580)', []], ['Pagny-sur-Moselle', 'Pagny-sur-Moselle (54530)', []], ['Saint-Louis-lès-Bitche', 'Saint-Louis-lès-Bitche (57620)', []],
  ];
  for (const [query, label, others] of rows) {
    const answer = await engine.search({ query });
    assert.deepEqual([answer.around?.label, answer.others?.map((other) => other.label)], [label, others], query);
  }
  // What people write beside a name in the field for a place.
  for (const [place, label] of [['Mulhouse centre ville', 'Mulhouse (68100)'], ['code postal 51200', 'Épernay (51200)'], ['agglo de Troyes', 'Troyes (10000)'], ['Metz et alentours', 'Metz (57000)'], ['Ville-en-Vermois', 'Ville-en-Vermois (54210)']]) {
    assert.equal((await engine.search({ place })).place?.label, label, place);
  }
  const { place, others } = await engine.search({ place: 'Thil' });
  assert.ok(place && others && others.length > 1 && others.length < 5 && others.every(({ name }) => name === place.name));
});

test('a person whose whole name was typed comes before the commune of that name', async () => {
  const room = mkdtempSync(join(tmpdir(), 'annuaire-names-'));
  const profile = readFileSync(join(repository, 'content/ambassadors/oe-0001.yaml'), 'utf8');
  for (const [id, name] of [['oe-9201', 'Aylin de Courtisols'], ['oe-9202', 'Aylin Grandchamp']]) writeFileSync(join(room, `${id}.yaml`), profile.replace('Aylin Karataş', name).replace('OE-2022-0001', `OE-2022-${id.slice(3)}`).replace('67482', '51108'));
  const joined = build([], undefined, [], [room]);
  try {
    const named = await engineOf(joined);
    assert.equal(people(await named.search({ query: 'Aylin de Courtisols' }))[0], 'oe-9201');
    // Alone, it is the town: whoever covers it, and no namesake elsewhere.
    const [query, place] = [await named.search({ query: 'Grandchamp' }), await named.search({ place: 'Grandchamp' })];
    assert.deepEqual([people(query), query.around], [people(place), place.place]);
    assert.equal(people(await named.search({ query: 'Aylin Grandchamp' }))[0], 'oe-9202');
  } finally {
    for (const folder of [join(joined.output, '..'), room]) rmSync(folder, { recursive: true });
  }
});

test('within some kilometres come first, and nobody else does while somebody is inside', async () => {
  /** @type {[request: Parameters<Engine['search']>[0], radius: number][]} */
  const rows = [
    [{ query: '20 km autour de Nancy' }, 20], [{ query: 'à moins de 30 km de Nancy' }, 30], [{ query: 'dans un rayon de 25km autour de Nancy' }, 25], [{ query: 'à 30 minutes de Nancy' }, 30],
    [{ place: 'Nancy', radius: 30 }, 30], [{ place: 'Nancy', query: 'dans un rayon de 15 km' }, 15], [{ query: 'Nancy', radius: 12 }, 12],
  ];
  for (const [request, radius] of rows) {
    const { hits, total, ...answer } = await engine.search({ ...request, facets: ['department'], count: 100 });
    const named = JSON.stringify(request);
    assert.deepEqual([answer.radius, answer.radius_empty, hits.length], [radius, false, total], named);
    // Then whoever covers an area with the commune: they come.
    const inside = hits.filter(({ km = Infinity }) => km <= radius);
    assert.ok(inside.length > 2 && hits.slice(0, inside.length).every(({ km = Infinity }) => km <= radius), named);
    assert.ok(hits.slice(inside.length).every(({ km, reach, comes }) => (km === undefined && reach !== 'commune') || comes), named);
    assert.ok(Object.values(answer.counts.department).every((count) => count <= total), named);
  }
  const [far, near] = [await engine.search({ place: 'Nancy', radius: 30, count: 100 }), await engine.search({ place: 'Nancy', count: 100 })];
  assert.ok(people(far).some((id) => !people(near).includes(id)), 'beyond the border of the arrondissement');
});

test('where nobody is inside, the nearest are shown and the answer says so', async () => {
  const [nearest, empty] = [await engine.search({ place: 'Colmar', count: 100 }), await engine.search({ place: 'Colmar', radius: 1, count: 100 })];
  assert.deepEqual([people(empty), empty.radius, empty.radius_empty], [people(nearest), 1, true]);
  // Who has the trade elsewhere is a better answer than somebody else inside.
  const baker = await engine.search({ query: 'boulanger à 5 km de Nancy' });
  assert.deepEqual([people(baker)[0], baker.radius_empty], ['oe-0008', true]);
  const welder = await engine.search({ query: 'soudeuse à moins de 10 km de Strasbourg' });
  assert.deepEqual([people(welder), welder.radius_empty], [['oe-0001'], false]);
  // Without a place there is nothing to measure from.
  assert.equal((await engine.search({ query: 'soudeuse', radius: 10 })).radius, undefined);
});

test('the kilometres of a phrase are read', () => {
  for (const [text, km] of /** @type {[string, number][]} */ ([
    ['20 km autour de Nancy', 20], ['à moins de 30 km de Metz', 30], ['dans un rayon de 15 km', 15], ['à 20 minutes de Colmar', 20], ['rayon de 5 km', 5],
    ['vingt kilomètres autour de Nancy', 20], ['à moins de vingt-cinq km de Metz', 25], ['à une demi-heure de Colmar', 30], ['à un quart d’heure de Metz', 15],
    ['à moins d’une heure de Troyes', 60], ['une heure d’échange à Metz', 0], ['à Metz pour une demi-heure', 0], ['vingt élèves', 0], ['Cinq-Mars', 0],
    ['soudeuse', 0], ['67000 Strasbourg', 0], ['20 ans', 0], ['près de Nancy', 0],
  ])) assert.equal(engine.language.radius(text).km, km, text);
});

test('damaged files of places do no harm', async () => {
  let seed = 7;
  /** @param {number} limit */
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  const { folder, manifest } = indexOf(site);
  for (let round = 0; round < 60; round++) {
    const damaged = await open(async (path) => {
      const bytes = Uint8Array.from(readFileSync(join(folder, path)));
      if (path === manifest || !/^(towns|postcodes|places-who)/.test(path)) return bytes;
      // The file is whole and its numbers are wrong: what is inside is packed anew.
      const inflated = new Uint8Array(inflateRawSync(bytes));
      for (let times = 1 + random(8); times > 0; times--) inflated[random(inflated.length)] = random(256);
      return Uint8Array.from(deflateRawSync(round % 4 ? inflated : inflated.subarray(0, random(inflated.length))));
    }, manifest);
    for (const request of [{ query: 'soudeur nan' }, { query: 'pinal' }, { query: 'Saint-Louis 57' }, { query: '67600' }, { query: '30 km autour de Nancy' }, { place: 'pinal', radius: 20 }]) {
      const answer = await damaged.search(request);
      assert.ok(answer.total >= 0 && answer.hits.every(({ card }) => typeof card.name === 'string'), JSON.stringify(request));
    }
  }
});
