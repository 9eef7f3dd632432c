// The search as a visitor meets it: the real page, the real index, the real keyboard.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { example, program, repository } from '../program.mjs';
import { sample } from './site.mjs';
import { AUDITED, audit, box, faultsOf, leave, names, open, settled, total, unfold } from './visit.mjs';

const our = sample();

/**
 * A page of its own at `path`.
 * @param {string} path
 */
async function visit(path, options = {}) {
  const page = await open(our, options);
  await page.goto(our.host.address + path);
  return page;
}

/**
 * Has `page` ask for the files of `kinds` on their own, as on a large site: here they come in the first file. Each waits for `door`.
 * @param {import('playwright-core').Page} page
 * @param {string[]} kinds
 * @param {Promise<void>} [door]
 */
async function apart(page, kinds, door) {
  const index = `${our.host.address}search/`;
  /** @param {string} path */
  const read = async (path) => inflateRawSync(Buffer.from(await (await fetch(index + path)).arrayBuffer()));
  const html = await (await fetch(`${our.host.address}recherche/`)).text();
  const manifest = JSON.parse((await read(/manifest-\w+\.bin/.exec(html)?.[0] ?? '')).toString('utf8'));
  const [path, folders] = manifest.first;
  const bytes = await read(path);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  let at = 0;
  for (const part of folders) {
    const [folder, lengths] = part;
    const isApart = kinds.some((kind) => folder.startsWith(`${kind}-`));
    for (const [number, length] of lengths.entries()) files.set(`${folder}/${number}.bin`, bytes.subarray(at, (at += length)));
    if (isApart) part[0] = 'nothing';
  }
  await page.route('**/search/manifest-*.bin', (route) => route.fulfill({ body: deflateRawSync(JSON.stringify(manifest)) }));
  for (const kind of kinds) {
    await page.route(`**/search/${kind}-*/*.bin`, async (route) => {
      await door;
      const file = files.get(route.request().url().slice(index.length));
      await (file ? route.fulfill({ body: deflateRawSync(file) }) : route.fulfill({ status: 404 }));
    });
  }
}

test('typing finds her, says how many, and leaves the address to share', async () => {
  const page = await visit('recherche/');
  await page.locator('#search-query').pressSequentially('soudeuse strasbour', { delay: 20 });
  await settled(page);
  await page.waitForFunction(() => document.querySelector('#found h3')?.textContent.includes('Karataş'));
  assert.equal(new URL(page.url()).searchParams.get('q'), 'soudeuse strasbour');
  assert.ok((await page.locator('#found mark').allTextContents()).includes('Soudeuse'));
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-query');
  await page.waitForFunction(() => /1/.test(document.querySelector('#search-status')?.textContent ?? ''));
  await leave(page);
});

test('the head of any page and the home page lead to the search', async () => {
  const page = await visit('secteurs/');
  await page.fill('#find', 'boulanger');
  await page.press('#find', 'Enter');
  await page.waitForURL(/recherche\/\?q=boulanger/);
  await settled(page);
  assert.ok(await total(page) > 0);
  await page.goto(our.host.address);
  await page.fill('#search-query', 'soudeuse');
  await page.fill('#search-place', '67000');
  await page.locator('#search button[type=submit]').click();
  await page.waitForURL(/q=soudeuse&lieu=67000/);
  await settled(page);
  assert.ok((await names(page)).length > 0);
  await leave(page);
});

test('filters narrow with live counts, back and forward restore them', async () => {
  const page = await visit('recherche/');
  const start = await box(page, 'departement', '67').getAttribute('data-count');
  await unfold(page, 'sector');
  await unfold(page, 'department');
  await box(page, 'secteur', 'batiment').check();
  await settled(page);
  const all = await total(page);
  const count = page.locator('li:has(input[name=departement][value="67"]) .count');
  await page.waitForFunction((before) => document.querySelector('li:has(input[name=departement][value="67"]) .count')?.textContent !== before, start);
  const inside = Number(await count.textContent());
  await box(page, 'departement', '67').check();
  await page.waitForFunction((number) => document.querySelectorAll('#found > li').length === number, inside);
  assert.ok(inside <= all);
  assert.equal(new URL(page.url()).search, '?secteur=batiment&departement=67');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[value="67"]')));
  assert.equal(await page.locator('.chip:not(.chip-clear)').count(), 2);
  await page.goBack();
  await page.waitForFunction((number) => document.querySelectorAll('#found > li').length === number, Math.min(all, 24));
  assert.ok(!(await box(page, 'departement', '67').isChecked()) && (await box(page, 'secteur', 'batiment').isChecked()));
  await page.goForward();
  await page.waitForFunction((number) => document.querySelectorAll('#found > li').length === number, inside);
  await page.locator('.chip-clear').click();
  await page.waitForFunction(() => document.querySelector('#finder[data-state=start]'));
  assert.equal(await count.textContent(), start);
  await leave(page);
});

test('counts are those of a count by brute force for 50 random combinations', async () => {
  const lines = execFileSync(example('count'), [repository, '120'], { encoding: 'utf8' }).trim().split('\n');
  const page = await visit('recherche/');
  // A count by filters knows the words of profiles, and nothing else that they mean.
  await page.route('**/search/meanings-*/*.bin', (route) => route.fulfill({ body: deflateRawSync('') }));
  await page.evaluate(() => document.querySelectorAll('.facet').forEach((facet) => facet.toggleAttribute('open', true)));
  const params = await page.locator('.facet').evaluateAll((facets) => Object.fromEntries(facets.map(({ dataset }) => [dataset.facet, dataset.param])));
  let compared = 0;
  for (const line of lines) {
    const expected = JSON.parse(line);
    const asked = new URLSearchParams(expected.query ? { q: expected.query } : {});
    for (const [facet, values] of Object.entries(expected.filters)) new Set(values).forEach((value) => asked.append(params[facet], value));
    if (!`${asked}` || Object.keys(expected.filters).some((facet) => !params[facet])) continue;
    // Where the filters leave nobody, bios are searched as well, which no count by filters knows.
    if (!expected.total && expected.query) continue;
    await page.evaluate(() => document.getElementById('finder')?.setAttribute('data-state', 'asked'));
    await page.evaluate((search) => { history.pushState(null, '', search); dispatchEvent(new PopStateEvent('popstate')); }, `?${asked}`);
    await settled(page);
    const seen = await page.locator('.facet').evaluateAll((facets) => Object.fromEntries(facets.map((facet) => {
      const counts = [...facet.querySelectorAll('li')].map((row) => [row.querySelector('input')?.value, Number(row.querySelector('.count')?.textContent)]);
      return [facet.dataset.facet, Object.fromEntries(counts.filter(([, number]) => number))];
    })));
    assert.equal(await total(page), expected.total, line);
    for (const facet of Object.keys(seen)) assert.deepEqual(seen[facet], expected.counts[facet], `${facet}: ${line}`);
    compared++;
  }
  assert.ok(compared >= 50, `${compared} combinations`);
  await leave(page);
});

test('a result shows a face and a sentence, and ticks what was asked', async () => {
  const page = await visit('recherche/?q=soudeuse&niveau=lycee-pro');
  await settled(page);
  const card = page.locator('.cards .card').first();
  assert.match(await card.locator('.face img').getAttribute('src') ?? '', /\/assets\/oe-0001\.[0-9a-f]{8}\.webp$/);
  assert.ok(await card.locator('.face img').evaluate((image) => (image instanceof HTMLImageElement && image.complete) || new Promise((done) => { image.onload = () => done(true); })));
  assert.match(await card.locator('q').innerText(), /^Je retourne la pièce/);
  assert.deepEqual(await card.locator('.takes li').allInnerTexts(), ['Lycée pro', 'Collège', '+ 3']);
  assert.deepEqual(await card.locator('.takes .on').allInnerTexts(), ['Lycée pro']);
  await leave(page);
});

test('the page of somebody who was found leads back to the results as they were, and on to the next', async () => {
  const page = await visit('recherche/?q=4e');
  await settled(page);
  const [, here, next] = await page.locator('.cards h3').allInnerTexts();
  await page.locator('.cards h3 a').nth(1).click();
  await page.waitForURL(/\/oe-/);
  assert.equal(await page.locator('h1').innerText(), here);
  await page.locator('[data-next]').click();
  await page.waitForFunction((name) => document.querySelector('h1')?.textContent === name, next);
  await page.locator('[data-back]').click();
  await page.waitForURL(/\/recherche\/\?q=4e$/);
  await settled(page);
  assert.equal(await page.locator('.cards h3').nth(1).innerText(), here);
  await page.goto(new URL('../ambassadeurs/oe-0051/', page.url()).href);
  assert.equal(await page.locator('h1').innerText(), 'Hugo Schmitter');
  const other = await page.context().newPage();
  await other.goto(page.url());
  assert.ok(!(await other.locator('.back-bar').isVisible()), 'who comes from elsewhere is led nowhere');
  await other.close();
  await leave(page);
});

test('suggestions follow the keyboard', async () => {
  const page = await visit('recherche/', AUDITED);
  const query = page.locator('#search-query');
  await query.pressSequentially('soud', { delay: 20 });
  await page.waitForSelector('#search-query-options:not([hidden]) [role=option]');
  assert.equal(await query.getAttribute('aria-expanded'), 'true');
  assert.ok(!(await query.getAttribute('aria-activedescendant')));
  await page.keyboard.press('ArrowDown');
  const active = await query.getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await audit(page, 'suggestions');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await query.inputValue(), /^Soudeu/);
  await page.fill('#search-place', '');
  await page.locator('#search-place').pressSequentially('selesta', { delay: 20 });
  await page.waitForSelector('#search-place-options:not([hidden]) [role=option]');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#search-place').getAttribute('aria-expanded'), 'false');
  assert.equal(await page.locator('#search-place').inputValue(), 'selesta');
  await leave(page);
});

test('a postcode finds who covers it, the nearest first, with the distance', async () => {
  const page = await visit('recherche/?lieu=67600');
  await settled(page);
  const away = await page.locator('#found .away').allTextContents();
  const km = away.map((text) => text.match(/(\d+)\s*km/)?.[1]).filter(Boolean).map(Number);
  assert.deepEqual(km, km.toSorted((a, b) => a - b));
  assert.ok(away.every((text) => text.trim()), away.join('|'));
  await leave(page);
});

test('a place that is no commune of the region is told', async () => {
  const page = await visit('recherche/?lieu=Le+Mans');
  await settled(page);
  assert.match(await page.locator('.result-notes').innerText(), /«\sLe Mans\s» n’est pas le nom d’une commune de la région\.\sVoici qui peut venir à\sManspach/);
  await page.waitForFunction(() => /Manspach/.test(document.querySelector('#search-status')?.textContent ?? ''));
  await leave(page);
});

test('a department in the field for a place becomes its filter', async () => {
  const page = await visit('recherche/?lieu=Bas-Rhin&q=soudeuse');
  await page.waitForFunction(() => location.search === '?q=soudeuse&departement=67');
  await settled(page);
  assert.ok(await box(page, 'departement', '67').isChecked());
  assert.equal(await page.locator('#search-place').inputValue(), '');
  assert.ok((await names(page)).length > 0);
  await page.fill('#search-place', 'Vosges');
  await page.press('#search-place', 'Enter');
  await page.waitForFunction(() => location.search === '?q=soudeuse&departement=67&departement=88');
  await leave(page);
});

test('a question without a word leaves the page as it was, and says so', async () => {
  const page = await visit('recherche/?q=%F0%9F%A7%91%E2%80%8D%F0%9F%8D%B3');
  await page.waitForFunction(() => document.querySelector('.result-notes p'));
  assert.match(await page.locator('.result-notes').innerText(), /aucun mot à chercher/);
  assert.equal(await page.locator('#finder').getAttribute('data-state'), 'start');
  assert.equal(await page.locator('#found > li').count(), 0);
  await page.fill('#search-query', 'soudeuse');
  await settled(page);
  assert.ok((await names(page)).length > 0);
  assert.ok(!(await page.locator('.result-notes').isVisible()));
  await leave(page);
});

test('nobody is no end', async () => {
  const page = await visit('recherche/?q=soudeuse&departement=08&langue=ar', AUDITED);
  await settled(page);
  assert.equal(await page.locator('#finder').getAttribute('data-state'), 'none');
  await page.locator('.ladder').waitFor();
  assert.ok(await page.locator('#results .ways-out a').count() >= 2);
  assert.ok(await page.locator('#results .nobody .button').getAttribute('href'));
  await audit(page, 'nobody');
  await page.locator('#results .ways-out a').first().click();
  await page.waitForFunction(() => document.querySelector('#finder[data-state=found]'));
  await leave(page);
});

test('what is approximate says so and offers the word', async () => {
  const page = await visit('recherche/?q=suodeuse');
  await settled(page);
  assert.ok((await page.locator('.result-notes').innerText()).includes('suodeuse'));
  await page.locator('.result-notes a, .result-notes button').first().click();
  await page.waitForURL(/q=soudeu/i);
  await leave(page);
});

test('a file that cannot be had is told, and can be asked for again', async () => {
  const page = await visit('recherche/', AUDITED);
  await page.route('**/search/meanings-*/**', (route) => route.abort());
  await page.fill('#search-query', 'soudeuse');
  await page.waitForFunction(() => document.querySelector('#finder[data-state=failed]'));
  await audit(page, 'failed');
  await page.unroute('**/search/meanings-*/**');
  await page.locator('[data-retry]').click();
  await page.waitForFunction(() => document.querySelector('#finder[data-state=found]'));
  faultsOf.get(page)?.splice(0); // the file that was refused is logged by the browser
  await leave(page);
});

test('what the address asks is loaded while the page is on its way, and nothing that it does not ask', async () => {
  /** @type {[query: string, loads: string[]][]} */
  const asks = [['?q=boulanger', ['words-who', 'cards']], ['?q=boulanger&format=remote', ['words-who']], ['', []]];
  for (const [query, loads] of asks) {
    const page = await visit('secteurs/');
    await apart(page, ['words-who', 'cards']);
    // The page itself never begins: what is loaded is loaded ahead of it.
    await page.route('**/assets/js/search.*.js', (route) => route.abort());
    const asked = new Set();
    page.on('requestfinished', (request) => asked.add(request.url().match(/search\/([a-z-]+)-[0-9a-f]{8}\/\d+\.bin$/)?.[1]));
    await page.goto(`${our.host.address}recherche/${query}`, { waitUntil: 'networkidle' });
    assert.deepEqual(['words-who', 'cards'].filter((folder) => asked.has(folder)), loads, query);
    faultsOf.get(page)?.splice(0); // the script that was refused is logged by the browser
    await leave(page);
  }
});

test('who was found is there before the counts of the filters', async () => {
  const page = await visit('secteurs/');
  let open = () => {};
  await apart(page, ['level'], new Promise((opened) => (open = () => opened(undefined))));
  await page.goto(`${our.host.address}recherche/?q=boulanger`);
  await page.waitForFunction(() => document.querySelector('#found h3'));
  assert.equal(await page.locator('#filters').getAttribute('aria-busy'), 'true');
  assert.equal(await page.locator('#finder').getAttribute('data-state'), 'found');
  open();
  await settled(page);
  assert.ok(await page.locator('.facet[data-facet=level] li.none').count() > 0);
  await leave(page);
});

test('without JavaScript the page leads to the lists', async () => {
  const page = await visit('recherche/?q=soudeuse', { javaScriptEnabled: false });
  const links = page.locator('.facet[data-facet=sector] li a');
  assert.ok(await links.count() > 20);
  assert.ok(await page.locator('noscript').count() > 0);
  await links.first().click();
  assert.match(page.url(), /secteurs\//);
  await leave(page);
});

test('every state is accessible, on a phone too, and nothing is wider than the screen', async () => {
  for (const width of [1280, 360]) {
    for (const path of ['recherche/', 'recherche/?q=bati', 'recherche/?q=suodeuse&lieu=Metz', 'recherche/?secteur=batiment&departement=67', 'recherche/?q=xqzzkw']) {
      const page = await visit(path, { ...AUDITED, viewport: { width, height: 800 } });
      if (path.includes('?')) await settled(page);
      await audit(page, `${path} ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} ${width}`);
      await leave(page);
    }
  }
});

test('the keyboard alone reaches results', async () => {
  const page = await visit('recherche/');
  await page.locator('#search-query').focus();
  await page.keyboard.type('boulang');
  await page.keyboard.press('Enter');
  await settled(page);
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate(() => Boolean(document.activeElement?.closest('#found')))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/ambassadeurs\//);
  await leave(page);
});

test('who is withdrawn is in no file of the index', () => {
  const root = mkdtempSync(join(tmpdir(), 'annuaire-'));
  cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
  const texts = () => {
    execFileSync(program, ['build', '--root', root, '--today', '2026-11-24', '--quiet']);
    const folder = join(root, 'public/search');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'));
    return files.map((name) => inflateRawSync(readFileSync(join(folder, name))).toString('utf8')).join('\n');
  };
  assert.match(texts(), /Karataş/);
  const profile = join(root, 'content/ambassadors/oe-0001.yaml');
  writeFileSync(profile, readFileSync(profile, 'utf8').replace('status: active', 'status: withdrawn'));
  const left = texts();
  for (const trace of ['Karataş', 'karatas', 'oe-0001', 'Chaudronnerie du Rhin Tortu']) assert.ok(!left.includes(trace), trace);
  rmSync(root, { recursive: true });
});

test('guides and pages are found by their words, below people', async () => {
  const page = await visit('recherche/?q=coll%C3%A8ge');
  const also = page.locator('#also');
  await also.getByRole('link', { name: 'Parler à une classe de collège' }).waitFor();
  assert.match((await also.locator('li').first().textContent()) ?? '', /^Guide/);
  await page.locator('#search-query').fill('xyzzy');
  await page.locator('#also[hidden]').waitFor({ state: 'attached' });
  await page.locator('#search-query').fill('charte');
  await also.getByRole('link', { name: 'La charte' }).click();
  await page.waitForURL('**/charte/');
  await leave(page);
});
