// The search page, people first: the first card in sight, choices that have somebody, the map that says what the list says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from './site.mjs';
import { AUDITED, audit, box, leave, names, open, settled, total, unfold } from './visit.mjs';

const our = sample();

/** @typedef {import('playwright-core').Page} Page */

/**
 * The search page with this question, settled; `now` is the visitor's clock.
 * @param {string} search
 * @param {import('playwright-core').BrowserContextOptions & { now?: string }} [options]
 */
async function visit(search, { now, ...options } = {}) {
  const page = await open(our, options);
  if (now) await page.clock.setFixedTime(new Date(now));
  await page.goto(`${our.host.address}recherche/${search}`);
  if (search) await settled(page);
  return page;
}

/**
 * Waits until the heading says `count`.
 * @param {Page} page
 * @param {number} count
 */
const counts = (page, count) => page.waitForFunction((n) => Number(document.querySelector('#results-heading')?.textContent.match(/\d+/)?.[0]) === n, count);

/**
 * Waits until the map has a dot.
 * @param {Page} page
 */
const drawn = (page) => page.locator('#map .dots a').first().waitFor();

for (const viewport of [{ width: 390, height: 844 }, { width: 1366, height: 650 }]) {
  test(`the first card begins within 400 px at ${viewport.width} x ${viewport.height}`, async () => {
    for (const search of ['?q=4e&lieu=Bar-le-Duc', '?q=boulanger', '?secteur=batiment&modalite=remote', '?q=4e&lieu=Bar-le-Duc&rayon=20']) {
      const page = await visit(search, { viewport });
      const top = await page.evaluate(() => document.querySelector('#found > li')?.getBoundingClientRect().top ?? Infinity);
      assert.ok(top <= 400, `${search}: ${top}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), search);
      await leave(page);
    }
  });
}

test('the filters that are used most come first', async () => {
  const page = await visit('');
  const facets = await page.locator('.facet').evaluateAll((all) => all.map((facet) => facet.dataset.facet));
  assert.deepEqual(facets.slice(0, 6), ['audience', 'level', 'format', 'language', 'month', 'sector']);
  await leave(page);
});

test('choices with nobody are folded away, and unfold', async () => {
  const page = await visit('?q=boulanger');
  const facet = page.locator('.facet[data-facet=level]');
  const shown = () => facet.locator('li:visible').evaluateAll((items) => items.map((item) => Number(item.querySelector('.count')?.textContent)));
  assert.ok((await shown()).every((count) => count > 0));
  const folded = await facet.locator('li.none').count();
  assert.ok(folded > 0);
  const button = facet.locator('.fold');
  assert.match(await button.innerText(), folded === 1 ? /^Afficher le choix sans personne$/ : new RegExp(`^Afficher les ${folded} choix sans personne$`));
  await button.click();
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal((await shown()).length, await facet.locator('li').count());
  await button.press('Enter');
  assert.ok((await shown()).every((count) => count > 0));
  await leave(page);
});

test('quick choices say how many fit, and are the filters of the same name', async () => {
  const page = await visit('?q=collège', { now: '2026-03-10T12:00:00' });
  const choices = page.locator('.choices button');
  assert.equal(await choices.count(), 3);
  const all = await total(page);
  const shown = await choices.allInnerTexts();
  assert.match(shown.join(), /À distance aussi/);
  assert.match(shown.join(), /Libre en mars/);
  for (const choice of await choices.all()) {
    const count = Number((await choice.locator('.count').innerText()).match(/\d+/)?.[0]);
    assert.ok(count > 0 && count < all);
    await choice.click();
    await counts(page, count);
    await settled(page);
    assert.equal(await page.locator('.choices [aria-pressed=true]').count(), 1);
    await page.locator('.choices [aria-pressed=true]').click();
    await counts(page, all);
    await settled(page);
  }
  await page.locator('.choices button', { hasText: 'À distance aussi' }).click();
  await page.waitForFunction(() => location.search.includes('modalite=remote'));
  assert.ok(await box(page, 'modalite', 'remote').isChecked());
  await leave(page);
});

test('a month that is asked in words is the one to choose', async () => {
  const page = await visit('?q=collège+en+mai', { now: '2026-03-10T12:00:00' });
  assert.match((await page.locator('.choices').innerText()), /Libre en mai/);
  await leave(page);
});

test('months narrow, and who names none is free in all', async () => {
  const page = await visit('?q=collège');
  await unfold(page, 'month');
  await settled(page);
  const all = await total(page);
  const months = await page.locator('.facet[data-facet=month] li').evaluateAll((items) => items.map((item) => Number(item.querySelector('.count')?.textContent)));
  assert.equal(months.length, 12);
  assert.ok(months.every((count) => count <= all) && months.some((count) => count < all) && Math.min(...months) > 0, `${months} of ${all}`);
  await box(page, 'mois', '7').check();
  await counts(page, months[6]);
  assert.equal(new URL(page.url()).searchParams.get('mois'), '7');
  await box(page, 'mois', '3').check();
  await page.waitForFunction((least) => Number(document.querySelector('#results-heading')?.textContent.match(/\d+/)?.[0]) >= least, Math.max(months[6], months[2]));
  await leave(page);
});

test('a radius leaves out who is further, and is there only with a place', async () => {
  const page = await visit('?q=collège');
  const near = page.getByRole('radio', { name: '20 km' });
  assert.ok(await near.isDisabled() && !(await page.locator('.sort').isVisible()));
  await page.fill('#search-place', 'Nancy');
  await page.press('#search-place', 'Enter');
  await page.locator('.sort').waitFor();
  await settled(page);
  const all = await total(page);
  await near.check();
  await page.waitForFunction(() => location.search.includes('rayon=20'));
  await page.waitForFunction(() => /À 20 km au plus de Nancy/.test(document.querySelector('.result-place')?.textContent ?? ''));
  assert.ok(await total(page) <= all);
  const away = (await page.locator('#found .away').allTextContents()).map((text) => Number(text.match(/(\d+)\s*km/)?.[1] ?? 0));
  assert.ok(away.every((km) => km <= 20), `${away}`);
  await page.locator('.chips button', { hasText: '20 km' }).click();
  await counts(page, all);
  assert.ok(await page.getByRole('radio', { name: 'Sans limite' }).isChecked());
  await leave(page);
});

test('the order can be the distance', async () => {
  const page = await visit('?q=collège&lieu=Nancy');
  await page.selectOption('.sort select', { label: 'Au plus près' });
  await page.waitForFunction(() => location.search.includes('tri=distance'));
  await settled(page);
  const away = (await page.locator('#found > li').evaluateAll((cards) => cards.map((card) => card.querySelector('.away')?.textContent ?? '')))
    .map((text) => (/sur place/.test(text) ? 0 : Number(text.match(/(\d+)\s*km/)?.[1] ?? Infinity)));
  assert.deepEqual(away, away.toSorted((a, b) => a - b));
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.sort select').inputValue(), 'distance');
  await leave(page);
});

test('the map has the people of the list with their numbers, and leads to them', async () => {
  const page = await visit('?q=collège&lieu=Nancy&rayon=20', { ...AUDITED, viewport: { width: 1280, height: 900 } });
  await drawn(page);
  const dots = await page.locator('#map .dots a').evaluateAll((links) => links.map((link) => ({ label: link.getAttribute('aria-label') ?? '', href: link.getAttribute('href'), width: link.getBoundingClientRect().width, height: link.getBoundingClientRect().height, far: Boolean(link.querySelector('.far')) })));
  const cards = await page.locator('#found > li:has(.card-number)').evaluateAll((items) => items.map((item) => ({ number: item.querySelector('.card-number')?.textContent, name: item.querySelector('h3')?.textContent, href: item.querySelector('a')?.getAttribute('href'), away: Number(item.querySelector('.away')?.textContent.match(/(\d+)\s*km/)?.[1] ?? 0) })));
  assert.ok(dots.length > 2);
  assert.equal(dots.length, cards.length);
  for (const [at, { label, href, width, height, far }] of dots.entries()) {
    assert.ok(label.startsWith(`${cards[at].number}. ${cards[at].name}, `), label);
    assert.equal(href, cards[at].href);
    assert.ok(width >= 24 && height >= 24, `${label}: ${width} x ${height}`);
    assert.equal(far, cards[at].away > 20, label);
  }
  assert.equal(await page.locator('#map .reach').count(), 1);
  assert.match(await page.locator('#map figcaption').innerText(), /Dans les 20 km.*Plus loin.*20 km/s);
  await audit(page, 'map');
  await page.locator('#map .dots a').first().click();
  await page.waitForURL(/ambassadeurs\//);
  await leave(page);
});

test('where nobody is within the radius, the map shows who is further as hollow', async () => {
  const page = await visit('?q=collège&lieu=Givet&rayon=10');
  await drawn(page);
  assert.match(await page.locator('.result-place').innerText(), /^Personne à 10 km au plus de Givet/);
  assert.ok(await page.locator('#map .dot.far').count() > 0);
  assert.equal(await page.locator('#map .reach').count(), 1);
  await leave(page);
});

test('on a phone the filters and the map are one press away', async () => {
  const page = await visit('?q=boulanger', { ...AUDITED, viewport: { width: 390, height: 844 } });
  const bar = await page.locator('.filter-bar').boundingBox();
  assert.ok(bar && Math.abs(bar.y + bar.height - 844) < 2, JSON.stringify(bar));
  assert.equal(await page.locator('#found .card-number').count(), 0);
  await page.locator('.filter-bar').getByRole('button', { name: 'Carte' }).click();
  await drawn(page);
  assert.equal(await page.locator('#map .dots a').count(), await page.locator('#found .card-number').count());
  await audit(page, 'map on a phone');
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#map').isVisible()));
  await page.locator('.filter-bar').getByRole('button', { name: 'Filtres' }).click();
  assert.ok(await page.locator('#filters').isVisible());
  await leave(page);
});

test('one word that nobody has is said in its own words', async () => {
  const page = await visit('?q=xqzzkw');
  assert.match((await page.locator('#results-heading').innerText()), /^Personne ne correspond à «\sxqzzkw\s» pour l’instant$/);
  await leave(page);
});

test('pages of sectors, publics, levels, subjects and places lead to the search for theirs', async () => {
  const page = await open(our);
  /** @type {[path: string, link: string, search: string][]} */
  const ways = [
    ['secteurs/batiment/', '#ambassadors .band-head a', '?secteur=batiment'],
    ['publics/scolaires/', '#ambassadors .band-head a', '?public=scolaires'],
    ['publics/scolaires/', '.levels a', '?niveau=college'],
    ['thematiques/mixite/', '#ambassadors .band-head a', '?thematique=mixite'],
    ['interventions/visite/', '#ambassadors .band-head a', '?intervention=visite'],
    ['territoires/departements/meuse/', '#ambassadors .band-head a', '?departement=55'],
    ['secteurs/batiment/', '.occupations a', '?q=Charpenti%C3%A8re'],
  ];
  for (const [path, link, search] of ways) {
    await page.goto(our.host.address + path);
    await page.locator(link).first().click();
    await settled(page);
    assert.equal(new URL(page.url()).search, search);
    assert.ok((await names(page)).length > 0, search);
  }
  await leave(page);
});
