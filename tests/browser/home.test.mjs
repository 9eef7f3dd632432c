// The home page as a visitor meets it first: who they are, what they look for, and that all of it is in sight.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from './site.mjs';
import { AUDITED, audit, box, leave, open, settled, total } from './visit.mjs';

const our = sample();

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function home(options) {
  const page = await open(our, options);
  await page.goto(our.host.address);
  return page;
}

for (const viewport of [{ width: 1366, height: 650 }, { width: 1280, height: 720 }, { width: 390, height: 844 }]) {
  test(`who asks, the search and what is often asked are in sight at ${viewport.width} x ${viewport.height}`, async () => {
    const page = await home({ viewport });
    const { masthead, ...bottoms } = await page.evaluate(() => {
      const bottom = (/** @type {string} */ selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity;
      return { masthead: bottom('.masthead'), situations: bottom('.situations'), search: bottom('#search'), tries: bottom('.tries') };
    });
    assert.ok(masthead <= 97, `${masthead}`);
    for (const [name, bottom] of Object.entries(bottoms)) assert.ok(bottom <= viewport.height, `${name}: ${bottom}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await leave(page);
  });
}

test('people stand in the landscape, from a file of their own', async () => {
  const page = await home();
  const picture = await page.evaluate(() => getComputedStyle(document.getElementsByClassName('hero-people')[0]).backgroundImage);
  assert.match(picture, /assets\/img\/people\.[0-9a-f]+\.svg|assets\/people\.[0-9a-f]+\.svg/);
  assert.equal((await page.request.get(picture.slice(5, -2))).status(), 200);
  await leave(page);
});

test('who asks goes with the search, with JavaScript and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await home({ javaScriptEnabled });
    await page.getByRole('radio', { name: 'J’enseigne' }).check();
    await page.fill('#search-query', 'boulanger');
    await page.locator('#search button[type=submit]').click();
    await page.waitForURL(/recherche\/\?.*q=boulanger/);
    assert.deepEqual([...new URL(page.url()).searchParams].filter(([, value]) => value).sort(), [['public', 'scolaires'], ['q', 'boulanger']]);
    if (javaScriptEnabled) {
      await settled(page);
      assert.ok(await box(page, 'public', 'scolaires').isChecked());
      assert.ok(await total(page) > 0);
      assert.equal(await page.locator('.chips').getByRole('button', { name: 'Retirer le filtre Public : J’enseigne' }).innerText(), 'J’enseigne');
    }
    await leave(page);
  }
});

test('who asks goes with a suggestion that leads to another page', async () => {
  const page = await home();
  await page.getByRole('radio', { name: 'Je suis parent' }).check();
  await page.locator('#search-query').pressSequentially('bâtim');
  await page.locator('#search-query-options [aria-label=Secteurs] [role=option]').first().click();
  await page.waitForURL(/recherche\/\?.*secteur=batiment/);
  assert.equal(new URL(page.url()).searchParams.get('public'), 'parents');
  await leave(page);
});

test('what is often asked finds somebody, and stands in the content', async () => {
  const page = await home();
  const links = await page.locator('.tries a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  assert.equal(links.length, 3);
  for (const link of links) {
    await page.goto(our.host.address + link);
    await settled(page);
    assert.ok(await total(page) > 0, link);
  }
  await leave(page);
});

test('the home page is accessible on a phone with a choice made and suggestions open', async () => {
  const page = await home({ ...AUDITED, viewport: { width: 390, height: 844 } });
  await page.getByRole('radio', { name: 'Je conseille' }).check();
  await page.locator('#search-query').pressSequentially('soud');
  await page.waitForSelector('#search-query-options:not([hidden]) [role=option]');
  await audit(page, 'home');
  await leave(page);
});
