// What teachers, advisers, pupils and job seekers type on the sample, and whom they find.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { build } from '../site.mjs';
import { engineOf } from './index.mjs';

/** @type {ReturnType<typeof build>} */
let site;
/** @type {Awaited<ReturnType<typeof engineOf>>} */
let engine;

before(async () => {
  site = build();
  engine = await engineOf(site);
});
after(() => site.remove());

/** @param {string} query */
const ask = (query, more = {}) => engine.search({ query, count: 100, ...more });
/** @param {Awaited<ReturnType<typeof ask>>} answer */
const people = ({ hits }) => hits.map(({ card }) => card.id);
/** @param {Awaited<ReturnType<typeof ask>>} answer */
const meant = ({ understood = [] }) => understood.map(({ typed, label }) => `${typed} → ${label}`);

test('a class and a town find who takes that class, the nearest first', async () => {
  const answer = await ask('4e Bar-le-Duc');
  assert.ok(meant(answer).includes('4e → Collège'), `${meant(answer)}`);
  assert.equal(answer.around?.name, 'Bar-le-Duc');
  assert.equal(people(answer)[0], 'oe-0059');
  const taking = new Set(people(await ask('', { filters: { level: ['college'] } })));
  assert.ok(people(answer).every((id) => taking.has(id)));
});

test('a family of sectors is found by its name', async () => {
  const [industry, near] = [await ask('industrie'), await ask('industrie Bar-le-Duc')];
  const sectors = new Set(industry.hits.flatMap(({ card }) => card.sectors));
  for (const sector of ['metallurgie-mecanique', 'chimie-plasturgie-pharmacie', 'electricite-automatismes-maintenance']) assert.ok(sectors.has(sector), sector);
  assert.ok(near.total > 0 && people(near).every((id) => people(industry).includes(id)));
});

test('logistics at a postcode is for job seekers too', async () => {
  const answer = await ask('logistique 51300', { filters: { audience: ['demandeurs-emploi'] } });
  const everywhere = await ask('logistique', { filters: { audience: ['demandeurs-emploi'] } });
  assert.ok(everywhere.hits.some(({ card }) => card.sectors.includes('transport-logistique')));
  assert.equal(answer.around?.name ?? 'Vitry-le-François', 'Vitry-le-François');
  assert.ok(answer.total <= everywhere.total);
});

test('letters are what they stand for', async () => {
  assert.deepEqual(people(await ask('LSF')).toSorted(), people(await ask('', { filters: { language: ['lsf'] } })).toSorted());
  assert.equal(people(await ask('AS'))[0], 'oe-0062');
  assert.ok((await ask('BTP')).hits.some(({ card }) => card.sectors.includes('batiment')));
});

test('a trade that nobody has leads to the nearest, and says so', async () => {
  for (const query of ['je veux être vétérinaire', 'vétérinaire', 'veterinere', 'je deux être vétérinaire']) {
    const answer = await ask(query);
    assert.ok(answer.instead || answer.near, query);
    assert.ok(answer.total > 0 && answer.hits.every(({ card }) => card.sectors.includes('agriculture-elevage')), query);
  }
});

test('a wish leads to trades', async () => {
  const answer = await ask('boulot avec les animaux');
  assert.equal(people(answer)[0], 'oe-0011');
  assert.ok(!answer.partial);
});

test('a cook is no foreman', async () => {
  const answer = await ask('cuisinier');
  assert.equal(people(answer)[0], 'oe-0018');
  assert.ok(!people(answer).includes('oe-0044'));
});

test('a place of work is no commune of its name', async () => {
  const answer = await ask('hôpital');
  assert.ok(!answer.around);
  assert.ok(answer.hits.slice(0, 5).every(({ card }) => card.sectors.includes('sante')), `${people(answer)}`);
});

test('a town is the town and not the area of its name', async () => {
  const town = await ask('Saint-Avold');
  assert.equal(town.around?.name, 'Saint-Avold');
  assert.equal(people(town)[0], 'oe-0074');
  const welder = await ask('soudeur saint-avold');
  assert.equal(people(welder)[0], 'oe-0001');
  assert.ok(welder.partial);
});

test('places outside of the region are said, with the nearest inside', async () => {
  const [paris, luxembourg] = [await ask('Paris'), await ask('Luxembourg')];
  assert.equal(paris.outside?.name, 'Paris');
  assert.equal(luxembourg.outside?.name, 'Luxembourg');
  assert.equal(luxembourg.outside?.near?.name, 'Thionville');
  assert.ok(luxembourg.total > 0 && paris.total > 0);
});

test('historic regions and landscapes are places', async () => {
  const alsace = await ask('Alsace');
  const both = await ask('', { filters: { department: ['67', '68'] } });
  assert.deepEqual(people(alsace).toSorted(), people(both).toSorted());
  assert.equal((await ask('Sundgau')).around?.name, 'Altkirch');
});

test('a month orders, and alone it is what is asked', async () => {
  const [march, welder] = [await ask('mars'), await ask('soudeuse en mars')];
  assert.ok(march.total > 0 && march.total < 80);
  assert.equal(people(welder)[0], 'oe-0001');
});

test('a woman of a trade comes first, and nobody is left out', async () => {
  const [women, everybody] = [await ask('femme agriculture'), await ask('agriculture')];
  assert.deepEqual(people(women).toSorted(), people(everybody).toSorted());
  assert.equal(women.hits[0].card.occupation, 'Agricultrice');
});

test('what must not be found is left out', async () => {
  const [without, all] = [await ask('métiers du bois sauf charpentier'), await ask('métiers du bois')];
  assert.ok(people(all).includes('oe-0002') && !people(without).includes('oe-0002'));
  assert.ok(meant(without).some((text) => text.startsWith('sauf')));
});

test('a question keeps its trade and its place, whatever surrounds them', async () => {
  const answer = await ask("qui peut parler d'apprentissage en menuiserie près de verdun");
  assert.equal(answer.around?.name, 'Verdun');
  assert.ok(answer.total > 0);
  const asker = await ask('je suis prof à Épinal, cherche charpentier pour ma 3e');
  assert.equal(people(asker)[0], 'oe-0002');
  assert.ok(!asker.partial);
});

test('a weak answer says what it lacks', async () => {
  const answer = await ask('tailleur de pierre lycée');
  assert.equal(people(answer)[0], 'oe-0004');
  const partial = await ask('soudeuse allemand lsf');
  assert.ok(!partial.partial || partial.hits[0].lacks?.length, JSON.stringify(partial.hits[0]?.lacks));
});
