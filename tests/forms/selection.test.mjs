// From the people one finds to one request for all of them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { made } from '../hooks.mjs';
import { repository } from '../program.mjs';
import { files } from '../site.mjs';
import { fill } from './fill.mjs';
import { ADDRESS, TEAM, form } from './sites.mjs';
import { button, thanked, tooWide, violations, visitors } from './visitors.mjs';

const { open, sites } = visitors();
const REQUEST = form('request').path;

/**
 * True where the file of an ambassador says that there is a pause.
 * @param {string} id
 */
const isPaused = (id) => /^status: paused/m.test(readFileSync(join(repository, `content/ambassadors/${id}.yaml`), 'utf8'));
const profiles = readdirSync(join(repository, 'content/ambassadors')).filter((file) => file.endsWith('.yaml'));
const everybody = profiles.map((file) => file.replace('.yaml', '')).sort();

/**
 * @param {import('playwright-core').Page} page
 * @param {string} place
 */
const keep = (page, place) => page.locator(`${place} .keep`).first();
/** @param {import('playwright-core').Page} page */
const number = (page) => page.locator('#selection-link b').innerText();
/** @param {import('playwright-core').Page} page */
const kept = (page) => page.evaluate(() => (JSON.parse(localStorage.getItem('annuaire:selection') ?? '[]')).map((/** @type {{ id: string }} */ { id }) => id));
/**
 * Puts the ambassadors `ids` into the selection, as their profiles do.
 * @param {import('playwright-core').Page} page
 * @param {string[]} ids
 */
async function choose(page, ids) {
  for (const id of ids) {
    await page.goto(`${ADDRESS}ambassadeurs/${id}/`);
    await keep(page, '.ask').click();
  }
}
/** @param {string[]} ids */
const asked = (ids) => ids.map((id) => `ambassadeur=${id}`).join('&');
/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
const chosen = (page, count) => page.waitForFunction((wanted) => document.querySelectorAll('#form .chosen').length === wanted, count);

describe('a selection', { concurrency: 3 }, () => {
  test('grows from cards, search results and profiles, and the head of the page counts', async (t) => {
    const { page, faults } = await open(t, 'formspark', 'ambassadeurs/');
    assert.ok(await page.locator('#selection-link').isHidden(), 'nothing is kept yet');
    const card = keep(page, '.cards .card');
    assert.equal(await card.getAttribute('aria-pressed'), 'false');
    const name = await page.locator('.cards .card:has(.keep) h3').first().innerText();
    assert.ok((await card.textContent())?.includes(name), 'the button says whom it keeps');
    await card.click();
    assert.equal(await card.getAttribute('aria-pressed'), 'true');
    assert.equal(await number(page), '1');
    assert.match(await page.locator('#selection-status').innerText(), /1|une/);
    await card.click();
    assert.equal(await card.getAttribute('aria-pressed'), 'false');
    assert.ok(await page.locator('#selection-link').isHidden());
    await card.click();

    await page.goto(`${ADDRESS}recherche/?q=soudeuse`);
    await page.waitForSelector('#found .keep');
    assert.equal(await number(page), '1', 'it stays from page to page');
    await keep(page, '#found li:has-text("Karataş")').click();
    assert.equal(await number(page), '2');
    await page.goto(`${ADDRESS}ambassadeurs/oe-0001/`);
    assert.equal(await keep(page, '.ask').getAttribute('aria-pressed'), 'true', 'the profile knows that it is kept');
    await page.goto(`${ADDRESS}ambassadeurs/oe-0006/`);
    await keep(page, '.ask').press('Space');
    assert.equal(await number(page), '3');
    assert.deepEqual((await kept(page)).slice(1), ['oe-0001', 'oe-0006']);
    assert.deepEqual(faults, []);
  });

  test('is the same in every tab', async (t) => {
    const { page, context } = await open(t, 'formspark', 'ambassadeurs/oe-0001/');
    const other = await context.newPage();
    await other.goto(`${ADDRESS}secteurs/`);
    await keep(page, '.ask').click();
    await other.waitForFunction(() => document.querySelector('#selection-link b')?.textContent === '1');
  });

  test('is one page: compared, taken off, emptied', async (t) => {
    const { page } = await open(t, 'formspark', 'selection/', { bypassCSP: true });
    assert.ok(await page.locator('.selection-none').isVisible());
    assert.deepEqual(await violations(page), []);
    await choose(page, ['oe-0001', 'oe-0006', 'oe-0002']);
    await page.locator('#selection-link').click();
    assert.equal(page.url(), `${ADDRESS}selection/`);
    await page.waitForFunction(() => document.querySelectorAll('.sheets dl > *').length > 3);
    assert.equal(await page.locator('.sheet').count(), 3);
    assert.equal(await page.locator('.sheet h3 a').first().getAttribute('href'), `${ADDRESS}ambassadeurs/oe-0001/`);
    assert.deepEqual(await violations(page), []);
    await page.locator('.sheet [data-off]').nth(1).click();
    assert.deepEqual(await kept(page), ['oe-0001', 'oe-0002']);
    assert.equal(await page.locator('.sheet').count(), 2);
    assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'the focus is not lost');
    await page.locator('[data-empty]').click();
    assert.ok(await page.locator('.selection-none').isVisible());
    assert.deepEqual(await kept(page), []);
    assert.ok(await page.evaluate(() => document.activeElement !== document.body));
  });

  test('can be shared by its address, which changes nothing for who opens it', async (t) => {
    const { page, context, faults } = await open(t, 'formspark');
    await page.addInitScript(() => {
      globalThis.shared = [];
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (/** @type {string} */ text) => globalThis.shared.push(text) } });
    });
    await choose(page, ['oe-0001', 'oe-0006']);
    await page.goto(`${ADDRESS}selection/`);
    await page.locator('[data-share]').click();
    await page.waitForFunction(() => globalThis.shared.length);
    const [address] = await page.evaluate(() => globalThis.shared);
    assert.equal(address, `${ADDRESS}selection/?${asked(['oe-0001', 'oe-0006'])}`);

    // A colleague with a selection of her own.
    const { page: hers, faults: her } = await open(t, 'formspark');
    await choose(hers, ['oe-0003']);
    await hers.goto(address);
    await hers.waitForFunction(() => document.querySelectorAll('.sheets dl > *').length > 3);
    assert.equal(await hers.locator('.sheet').count(), 2);
    assert.equal(await hers.locator('.sheet [data-off]:visible').count(), 0);
    assert.deepEqual(await kept(hers), ['oe-0003']);
    await hers.locator('[data-take]').click();
    assert.deepEqual(await kept(hers), ['oe-0003', 'oe-0001', 'oe-0006']);
    assert.equal(await number(hers), '3');
    assert.deepEqual([...faults, ...her], []);
    await context.close();
  });

  test('does not believe its address', async (t) => {
    const { page, faults } = await open(t, 'formspark', `selection/?${asked(['oe-9999', '%3Cimg%20src%3Dx%3E', '..%2F..%2Fdemande', 'oe-0001'])}`);
    await page.waitForFunction(() => document.querySelector('.sheets .gone:not([hidden])'));
    assert.equal(await page.locator('.sheets img:not([src*="/assets/oe-0001-"])').count(), 0);
    assert.equal(await page.locator('.sheet').count(), 2);
    assert.deepEqual(faults, []);
  });

  test('can be printed', async (t) => {
    const { page } = await open(t, 'formspark');
    await page.addInitScript(() => (window.print = () => (globalThis.printed = true)));
    await choose(page, ['oe-0001', 'oe-0006']);
    await page.goto(`${ADDRESS}selection/`);
    await page.waitForFunction(() => document.querySelectorAll('.sheets dl > *').length > 3);
    await page.locator('main [data-print]').click();
    assert.ok(await page.evaluate(() => globalThis.printed));
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    assert.ok((await tooWide(page)) <= 0);
    assert.equal(await page.locator('main button:visible').count(), 0);
    const text = await page.locator('main').innerText();
    assert.ok(text.includes('Aylin Karataş') && text.includes(`${ADDRESS}ambassadeurs/oe-0001/`), text);
    assert.ok(!text.includes('{'), text);
  });

  test('leads to one request for all', async (t) => {
    const { page, double } = await open(t, 'formspark');
    await choose(page, ['oe-0001', 'oe-0006', 'oe-0002']);
    await page.goto(`${ADDRESS}selection/`);
    await page.locator('[data-request]:visible').click();
    assert.equal(page.url(), `${ADDRESS}${REQUEST}?${asked(['oe-0001', 'oe-0006', 'oe-0002'])}`);
    await chosen(page, 3);
    await fill(page, { chosen: [] });
    await button(page).click();
    await thanked(page, REQUEST);
    assert.equal(double.kept.length, 1);
    assert.equal(double.kept[0].fields.find(([name]) => name === 'fiches')?.[1], 'oe-0001, oe-0006, oe-0002');
  });

  test('fits a small phone', async (t) => {
    const { page } = await open(t, 'formspark', undefined, { viewport: { width: 360, height: 740 } });
    await choose(page, ['oe-0001', 'oe-0006']);
    for (const path of ['selection/', 'ambassadeurs/', 'ambassadeurs/oe-0001/', '']) {
      await page.goto(ADDRESS + path);
      assert.ok((await tooWide(page)) <= 0, path);
      assert.ok(await page.locator('#selection-link').isVisible(), path);
    }
  });
});

describe('the request form', { concurrency: 3 }, () => {
  test('does not ask for a trade or a territory where somebody is chosen', async (t) => {
    const { page, faults } = await open(t, 'formspark', REQUEST);
    const needless = ['#f-secteur', '#f-sujet', '#f-territoire'];
    for (const one of needless) assert.ok(await page.locator(one).isVisible(), one);
    await page.goto(`${ADDRESS}${REQUEST}?${asked(['oe-0001'])}`);
    await chosen(page, 1);
    for (const one of needless) assert.ok(await page.locator(one).isHidden(), one);
    assert.match(await page.locator('h1').innerText(), /^Inviter Aylin$/);
    await page.locator('#form .chosen button').click();
    await chosen(page, 0);
    for (const one of needless) assert.ok(await page.locator(one).isVisible(), one);
    assert.equal(await page.locator('#f-fiches').inputValue(), '');
    assert.equal(await page.locator('h1').innerText(), 'Demander une intervention');
    assert.deepEqual(faults, []);
  });

  test('says who is gone, and lets them be taken off', async (t) => {
    const { page } = await open(t, 'formspark', `${REQUEST}?${asked(['oe-9999', 'oe-0001'])}`);
    await chosen(page, 2);
    const gone = page.locator('#form .chosen').first();
    assert.match(await gone.innerText(), /n’est plus|n’existe|retirée|introuvable/);
    await gone.locator('button').click();
    await chosen(page, 1);
    assert.equal(await page.locator('#f-fiches').inputValue(), 'oe-0001');
  });

  test('says who is paused', async (t) => {
    const paused = made(everybody.find(isPaused));
    const { page } = await open(t, 'formspark', `${REQUEST}?${asked([paused])}`);
    await chosen(page, 1);
    assert.match(await page.locator('#form .chosen').innerText(), /pause/i);
  });

  test('asks for the reference without JavaScript, where every profile shows it', async (t) => {
    const { page } = await open(t, 'formspark', `${REQUEST}?${asked(['oe-0001'])}`, { javaScriptEnabled: false });
    assert.ok(await page.locator('#f-fiches').isVisible());
    await page.goto(`${ADDRESS}ambassadeurs/oe-0001/`);
    assert.match(await page.locator('.facts').innerText(), /oe-0001/);
  });
});

describe('every way leads to the form, filled in', { concurrency: 3 }, () => {
  /**
   * Follows the link to the form on the page at `path`.
   * @param {import('node:test').TestContext} t
   * @param {string} path
   */
  async function follow(t, path, script = true) {
    const { page } = await open(t, 'formspark', path, { javaScriptEnabled: script });
    return page;
  }
  /**
   * The first link to the form that can be seen: a search that finds nobody hides one and offers another a moment later.
   * @param {import('playwright-core').Page} page
   */
  const link = (page) => page.locator(`main a[href*="${REQUEST}"]:visible`).first();
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} id
   */
  const value = (page, id) => page.locator(`#f-${id}`).evaluate((input) => {
    if (input instanceof HTMLSelectElement) return input.selectedOptions[0].dataset.id ?? input.value;
    return input instanceof HTMLInputElement && input.value;
  });

  test('from a profile', async (t) => {
    const page = await follow(t, 'ambassadeurs/oe-0001/');
    await link(page).click();
    await chosen(page, 1);
    assert.match(await page.locator('#form .chosen').innerText(), /Aylin Karataş/);
  });

  /** @type {[path: string, field: string, id?: string][]} */
  const PAGES = [
    ['secteurs/batiment/', 'secteur', 'batiment'],
    ['territoires/departements/meuse/', 'territoire', '55'],
    ['territoires/bassins-d-emploi/nancy/', 'territoire'],
  ];
  for (const [path, field, id] of PAGES) {
    test(`from ${path}`, async (t) => {
      const page = await follow(t, path);
      const search = new URL(await link(page).getAttribute('href') ?? '', page.url()).searchParams;
      assert.equal([...search].length, 1);
      await link(page).click();
      await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
      assert.equal(await value(page, field), id ?? [...search][0][1]);
    });
  }

  test('from a search that found nobody', async (t) => {
    const page = await follow(t, 'recherche/?q=soudeuse&lieu=Metz&departement=08&langue=ar');
    await page.waitForFunction(() => document.querySelector('#finder[data-state=none]'));
    await link(page).click();
    await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
    assert.equal(await value(page, 'sujet'), 'soudeuse');
    assert.match(`${await value(page, 'commune')}`, /^Metz( \(57000\))?$/);
    assert.equal(await value(page, 'territoire'), '08');
    assert.equal(await value(page, 'langue'), 'ar');
  });

  test('from an address that leads nowhere', async (t) => {
    const page = await follow(t, 'nulle/part/');
    await link(page).click();
    assert.equal(new URL(page.url()).pathname, `/${REQUEST}`);
  });

  test('from a profile to its correction, its removal and its feedback', async (t) => {
    const page = await follow(t, 'ambassadeurs/oe-0001/');
    for (const id of ['update', 'removal', 'feedback']) {
      await page.goto(`${ADDRESS}ambassadeurs/oe-0001/`);
      await page.locator(`main a[href*="${form(id).path}?ambassadeur=oe-0001"]`).click();
      await chosen(page, 1);
    }
  });

  test('every form says that visits are free, and asks for no pupil’s name, on a phone as well', async (t) => {
    const page = await follow(t, REQUEST);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const id of ['request', 'join', 'update', 'removal', 'feedback']) {
      await page.goto(ADDRESS + form(id).path);
      const text = await page.locator('main').innerText();
      assert.match(text, /gratuit/i, id);
      assert.match(text, /élève/i, id);
    }
  });
});

test('no file of the site has an address of anybody but the team', () => {
  const output = sites.output('formspark');
  const found = [];
  for (const file of files(output)) {
    const bytes = readFileSync(join(output, file));
    const text = (file.endsWith('.bin') ? inflateRawSync(bytes) : bytes).toString('utf8');
    for (const [address] of text.matchAll(/[\w.+-]+(?:@|%40|&#64;|\(at\))[\w-]+(?:\.[\w-]+)+/gi)) {
      // What an address looks like is shown with a name that nobody can have.
      if (address !== TEAM && !/^prenom\.nom@[\w-]+\.example$/.test(address)) found.push(`${file}: ${address}`);
    }
    if (/\bmailto:(?!orientation@|\$\{)/.test(text)) found.push(`${file}: mailto`);
  }
  assert.deepEqual(found, []);
});
