// What the search page shows of an answer: the words that were understood, the place, what somebody lacks, other ways. Where the
// sample has no such answer, the engine is told to add it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from './site.mjs';
import { AUDITED, audit, leave, open, settled } from './visit.mjs';

const our = sample();

/** @typedef {import('../../themes/orientest/js/search-page/page.js').Answer} Answer */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(request: { query: string, place: string }, answer: Answer) => Partial<Answer>} Added What an answer gets besides. */

/**
 * The script `body` of the engine with another `search`, which the code `search` sets; `searched` is the one before. A published script has
 * kept no names but those of its exports.
 * @param {string} body
 * @param {string} search
 */
function searching(body, search) {
  const own = /([\w$]+) as engine\b/.exec(body)?.[1];
  assert.ok(own, 'the script of the engine exports `engine`');
  return `${body}
{
  const opened = ${own}, known = new WeakSet();
  ${own} = async (...all) => {
    const engine = await opened(...all), kind = Object.getPrototypeOf(engine);
    if (!known.has(kind)) {
      known.add(kind);
      const searched = kind.search;
      let search;
      ${search}
      kind.search = search;
    }
    return engine;
  };
}`;
}

/**
 * A page at `path` whose engine adds to its answers what `added` returns; it runs in the page, so it uses nothing of this file but
 * `values`.
 * @param {string} path
 * @param {(request: { query: string, place: string }, answer: any, values: any) => object} added
 */
async function visit(path, added, values = {}, options = {}) {
  const page = await open(our, { ...AUDITED, ...options });
  await page.route('**/search/engine.*.js', async (route) => {
    const response = await route.fetch();
    const search = `
const added = ${added};
search = async function (request, early) {
  const fill = (answer) => ({ ...answer, ...added({ query: "", place: "", ...request }, answer, ${JSON.stringify(values)}) });
  return fill(await searched.call(this, request, early && ((answer) => early(fill(answer)))));
};`;
    await route.fulfill({ response, body: searching(await response.text(), search) });
  });
  await page.goto(our.host.address + path);
  await settled(page);
  return page;
}

/** The words of a query that are pieces of it, each with what they were understood as. */
const PIECES = [
  { typed: '4e', label: 'Collège', kind: 'filter', facet: 'level', value: 'college' },
  { typed: 'bâtiment', label: 'Bâtiment', kind: 'filter', facet: 'sector', value: 'batiment' },
];
/**
 * The pieces that the query has.
 * @param {{ query: string }} request
 * @param {any} _
 * @param {{ typed: string }[]} pieces
 */
const understood = ({ query }, _, pieces) => ({ understood: pieces.filter(({ typed }) => query.includes(typed)) });

/** @param {Page} page */
const chips = async (page) => (await page.locator('.chips button:not(.chip-meant), .chip-meant [aria-hidden]:not(svg)').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.querySelector('.sr')?.textContent || document.activeElement?.id);
/**
 * Waits until the address asks `query`.
 * @param {Page} page
 * @param {string | null} query
 */
const asks = (page, query) => page.waitForFunction((words) => new URLSearchParams(location.search).get('q') === words, query);
/**
 * Waits until screen readers were told the number of results.
 * @param {Page} page
 */
const told = (page) => page.waitForFunction(() => {
  const number = document.querySelector('#results-heading')?.textContent.match(/\d+/)?.[0];
  return number && document.querySelector('#search-status')?.textContent.includes(`${number} résultat`);
});

test('a piece that was understood is taken away by the mouse, and comes back with the page before', async () => {
  const page = await visit('recherche/?q=Boulanger+4e+b%C3%A2timent&departement=67', understood, PIECES);
  assert.deepEqual(await chips(page), ['Bas-Rhin', '4e Collège', 'Bâtiment']);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.chip-meant .typed') ?? document.body, '::after').content.includes('→')), true);
  await page.getByRole('button', { name: 'Retirer « 4e », compris comme Collège' }).click();
  await asks(page, 'Boulanger bâtiment');
  await settled(page);
  assert.equal(await page.inputValue('#search-query'), 'Boulanger bâtiment');
  assert.deepEqual(await chips(page), ['Bas-Rhin', 'Bâtiment']);
  await page.getByRole('button', { name: 'Retirer « bâtiment »' }).click();
  await asks(page, 'Boulanger');
  await settled(page);
  assert.deepEqual(await chips(page), ['Bas-Rhin']);
  await page.goBack();
  await asks(page, 'Boulanger bâtiment');
  await page.waitForFunction(() => document.querySelectorAll('.chips button').length === 2);
  await page.goBack();
  await asks(page, 'Boulanger 4e bâtiment');
  await page.waitForFunction(() => document.querySelectorAll('.chips button').length === 3);
  assert.equal(await page.inputValue('#search-query'), 'Boulanger 4e bâtiment');
  await leave(page);
});

test('the keyboard takes pieces away and goes on to the next, and then to the heading', async () => {
  const page = await visit('recherche/?q=Boulanger+4e+b%C3%A2timent', understood, PIECES);
  await page.locator('.chip-meant').first().focus();
  await page.keyboard.press('Enter');
  await asks(page, 'Boulanger bâtiment');
  await settled(page);
  assert.match(`${await focused(page)}`, /^Retirer «\sbâtiment\s»$/);
  await told(page);
  assert.match(`${await focused(page)}`, /^Retirer «\sbâtiment\s»$/);
  await page.keyboard.press('Space');
  await asks(page, 'Boulanger');
  await settled(page);
  assert.equal(await focused(page), 'results-heading');
  await told(page);
  assert.equal(await page.locator('.chips button').count(), 0);
  await leave(page);
});

test('taking away all that was asked leads to the page as it was', async () => {
  const page = await visit('recherche/?q=4e', understood, PIECES);
  await page.locator('.chip-meant').click();
  await page.waitForFunction(() => document.querySelector('#finder[data-state=start]'));
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await focused(page), 'results-heading');
  assert.equal(await page.locator('.chips button').count(), 0);
  await leave(page);
});

test('what was understood stays while one goes on writing, and what was written over does not', async () => {
  const page = await visit('recherche/?q=boulanger+4e', understood, PIECES);
  await page.locator('#search-query').press('End');
  await page.locator('#search-query').pressSequentially('x');
  await asks(page, 'boulanger 4ex');
  await page.waitForFunction(() => !document.querySelector('.chips .chip-meant'));
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-query');
  await leave(page);
});

test('long pieces wrap, and the page stays as wide as the screen', async () => {
  const pieces = [
    { typed: 'formation pour demandeurs', label: 'Demandeuses et demandeurs d’emploi, personnes en reconversion professionnelle', kind: 'filter' },
    { typed: 'a'.repeat(90), label: 'b'.repeat(90), kind: 'filter' },
  ];
  for (const width of [320, 360]) {
    const page = await visit(`recherche/?q=boulanger+formation+pour+demandeurs+${'a'.repeat(90)}`, understood, pieces, { viewport: { width, height: 800 } });
    assert.equal(await page.locator('.chip-meant').count(), 2);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`);
    await audit(page, `chips ${width}`);
    await leave(page);
  }
});

test('a place outside of the region is said, and each way from it leads on', async () => {
  const outside = { name: 'Paris', near: { name: 'Sézanne', postcodes: ['51120'], label: 'Sézanne (51120)', department: '51' } };
  /** @type {[way: string, search: string][]} */
  const ways = [
    ['Chercher près de Sézanne (51120)', '?q=boulanger&lieu=S%C3%A9zanne+%2851120%29'],
    ['Rencontrer à distance', '?q=boulanger&modalite=remote'],
    ['Dans toute la région', '?q=boulanger'],
  ];
  for (const [way, search] of ways) {
    const page = await visit('recherche/?q=boulanger+paris', ({ query }, _, place) => (query.includes('paris') ? { outside: place } : {}), outside);
    assert.match(await page.locator('.result-notes').innerText(), /Vous cherchiez Paris\s\? Ce n’est pas dans le Grand Est\./);
    await page.locator('.result-notes').getByRole('link', { name: way }).click();
    await page.waitForFunction((wanted) => location.search === wanted, search);
    await settled(page);
    assert.doesNotMatch(await page.locator('.result-notes').innerText(), /Paris/);
    await leave(page);
  }
  const page = await visit('recherche/?lieu=Paris', ({ place }, _, outside) => (place === 'Paris' ? { outside, unknown_place: true } : {}), outside);
  assert.doesNotMatch(await page.locator('.result-notes').innerText(), /aucune commune/);
  assert.equal(await page.locator('.result-notes').getByRole('link', { name: 'Voir tout l’annuaire' }).getAttribute('href'), '../ambassadeurs/');
  await audit(page, 'outside');
  await leave(page);
});

test('a place is said with who comes first, and its twins are one step away', async () => {
  const page = await visit('recherche/?lieu=67600', ({ place }) => (place === '67600' ? { others: [{ label: 'Saint-Louis (57620)' }, { label: 'Nancy (54000)' }] } : {}));
  const note = page.locator('.result-place');
  assert.match(await note.innerText(), /^Autour de Sélestat \(67600\), du plus proche au plus loin\./);
  assert.deepEqual((await note.locator('a').allInnerTexts()).map((text) => text.replace(/\s/g, ' ')), ['Saint-Louis (57620) ?', 'Nancy (54000) ?']);
  await audit(page, 'twins');
  await note.locator('a').last().click();
  await page.waitForFunction(() => location.search === '?lieu=Nancy+%2854000%29');
  await page.waitForFunction(() => /Nancy \(54000\)/.test(document.querySelector('.result-place')?.textContent ?? ''));
  assert.equal(await page.inputValue('#search-place'), 'Nancy (54000)');
  await leave(page);
});

test('a town of the query gives way to its twin, and the other words stay', async () => {
  /** @param {{ query: string }} request */
  const said = ({ query }) => (query.includes('st louis') ? { around: { label: 'Saint-Louis (68300)', name: 'Saint-Louis' }, others: [{ label: 'Saint-Louis (57620)' }], understood: [{ typed: 'st louis', label: 'Saint-Louis (68300)', kind: 'place' }] } : {});
  const page = await visit('recherche/?q=boulanger+st+louis', said);
  await page.locator('.result-place a').click();
  await page.waitForFunction(() => location.search === '?q=boulanger&lieu=Saint-Louis+%2857620%29');
  await leave(page);
});

test('where nobody was found around a town, its twin is offered all the same', async () => {
  const page = await visit('recherche/?q=xqzzkw&lieu=67600', ({ place }) => (place === '67600' ? { others: [{ label: 'Nancy (54000)' }] } : {}));
  assert.equal(await page.locator('#finder').getAttribute('data-state'), 'none');
  assert.match(await page.locator('.result-place').innerText(), /^Autour de Sélestat \(67600\)\. Nancy \(54000\)\s\?$/);
  await leave(page);
});

test('how far a place goes is said, also where nobody is within it', async () => {
  const page = await visit('recherche/?lieu=67600', () => ({ radius: 20 }));
  assert.match(await page.locator('.result-place').innerText(), /^À 20 km au plus de Sélestat/);
  await leave(page);
  const empty = await visit('recherche/?lieu=67600', () => ({ radius: 20, radius_empty: true }));
  assert.match(await empty.locator('.result-place').innerText(), /^Personne à 20 km au plus de Sélestat/);
  await empty.locator('.ladder a').first().waitFor();
  await leave(empty);
});

test('a card says in words what the profile lacks, and other cards say nothing', async () => {
  const page = await visit('recherche/?secteur=batiment', (_, answer) => ({ hits: answer.hits.map((/** @type {object} */ hit, /** @type {number} */ at) => (at ? hit : { ...hit, lacks: ['Collège', 'Allemand'] })) }));
  assert.match(await page.locator('#found .lacks').first().innerText(), /^La fiche n’indique pas\s: Collège, Allemand$/);
  assert.equal(await page.locator('#found .lacks:visible').count(), 1);
  await audit(page, 'lacks');
  await leave(page);
});

/**
 * The steps of the ladder: what each is called and to how many it leads.
 * @param {Page} page
 */
async function steps(page) {
  await page.locator('.ladder').waitFor();
  return page.locator('.ladder .rung').evaluateAll((items) => items.map((item) => ({
    name: item.querySelector('.rung-name a')?.textContent ?? '', href: item.querySelector('.rung-name a')?.getAttribute('href') ?? '', away: item.querySelector('.rung-name .away')?.textContent ?? '',
    count: Number(item.querySelector('.count')?.textContent.match(/\d+/)?.[0]),
  })));
}

test('under one weak result stand other ways, and each leads to as many as it says', async () => {
  const page = await visit('recherche/?q=boulanger&lieu=Nancy', () => ({}));
  assert.equal(await page.locator('#found > li').count(), 1);
  const found = await steps(page);
  assert.ok(found.length >= 2, JSON.stringify(found));
  assert.match(found[0].name, /^Dans le département voisin\s: /);
  assert.match(found[0].away, /^dès \d+ km$/);
  assert.equal(await page.locator('.ladder').evaluate((ladder) => document.getElementById(ladder.getAttribute('aria-labelledby') ?? '')?.textContent), 'Élargir la recherche');
  assert.match(`${await page.locator('.ladder .button').getAttribute('href')}`, /\?q=boulanger&lieu=Nancy$/);
  await audit(page, 'ladder');
  for (const { href, count } of found.filter(({ href }) => href.startsWith('?'))) {
    await page.locator(`.ladder .rung-name a[href="${href}"]`).click();
    await page.waitForFunction((search) => decodeURIComponent(location.search) === decodeURIComponent(search), href);
    await page.waitForFunction((n) => Number(document.querySelector('#results-heading')?.textContent.match(/\d+/)?.[0]) === n, count);
    await page.goBack();
    await page.locator(`.ladder .rung-name a[href="${href}"]`).waitFor();
  }
  await leave(page);
});

test('who was found is there before the other ways, which ask eight questions at most', async () => {
  let openDoor = () => {};
  const door = new Promise((opened) => (openDoor = () => opened(undefined)));
  const page = await open(our);
  await page.route('**/search-page/ladder.*.js', (route) => door.then(() => route.continue()));
  await page.route('**/search/engine.*.js', async (route) => {
    const response = await route.fetch();
    const counting = 'document.documentElement.dataset.asked = 0; search = function (...all) { document.documentElement.dataset.asked++; return searched.apply(this, all); };';
    await route.fulfill({ response, body: searching(await response.text(), counting) });
  });
  await page.goto(`${our.host.address}recherche/?q=boulanger&lieu=Nancy&niveau=college&public=scolaires&langue=fr&type=organisation&modalite=on_site`);
  await settled(page);
  const [before, top] = await page.evaluate(() => [Number(document.documentElement.dataset.asked), document.querySelector('#found')?.getBoundingClientRect().top ?? document.querySelector('#results-heading')?.getBoundingClientRect().top]);
  assert.equal(await page.locator('.ladder').count(), 0);
  openDoor();
  await page.locator('.ladder').waitFor();
  const [after, then] = await page.evaluate(() => [Number(document.documentElement.dataset.asked), document.querySelector('#found')?.getBoundingClientRect().top ?? document.querySelector('#results-heading')?.getBoundingClientRect().top]);
  assert.ok(after - before <= 8 && after > before, `${after - before} questions`);
  assert.equal(then, top);
  await leave(page);
});

test('the other ways of an answer that is gone are dropped', async () => {
  let openDoor = () => {};
  const door = new Promise((opened) => (openDoor = () => opened(undefined)));
  const page = await open(our);
  await page.route('**/search-page/ladder.*.js', (route) => door.then(() => route.continue()));
  await page.goto(`${our.host.address}recherche/?q=boulanger&lieu=Nancy`);
  await settled(page);
  await page.evaluate(() => { history.pushState(null, '', '?secteur=batiment'); dispatchEvent(new PopStateEvent('popstate')); });
  await page.waitForFunction(() => document.querySelectorAll('#found > li').length > 3);
  const loaded = page.waitForResponse(/search-page\/ladder/);
  openDoor();
  await loaded;
  // The module has run when it can be had once more from the page's own store of modules.
  await page.evaluate(async (address) => void (await import(address)), (await loaded).url());
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.equal(await page.locator('.ladder').count(), 0);
  await leave(page);
});

test('a department where nobody fits leads to those beside it, to the sector and to the request', async () => {
  const page = await visit('recherche/?secteur=numerique&departement=08&langue=fr', () => ({}));
  assert.equal(await page.locator('#finder').getAttribute('data-state'), 'none');
  const found = await steps(page);
  assert.deepEqual(found.map(({ name }) => name.replace(/\s/g, ' ')).slice(0, 2), ['Dans le département voisin : Marne', 'Dans le département voisin : Meuse']);
  assert.equal(new URLSearchParams(found[0].href).get('departement'), '51');
  assert.ok(found.some(({ href }) => href === '../secteurs/numerique/'), JSON.stringify(found));
  assert.ok(found.every(({ count }) => count > 0));
  assert.match(`${await page.locator('.ladder [data-ask]').getAttribute('href')}`, /\?langue=fr&secteur=numerique&departement=08$/);
  await audit(page, 'nobody');
  await leave(page);
});

test('one filter that shuts everybody out may be left, and only the one that does most', async () => {
  const page = await visit('recherche/?secteur=numerique&langue=ar&niveau=college', () => ({}));
  const found = await steps(page);
  assert.equal(found.filter(({ name }) => name.startsWith('Sans le filtre')).length, 1, JSON.stringify(found));
  await leave(page);
});

test('nobody at all is told what to do', async () => {
  const page = await visit('recherche/?q=xqzzkw', () => ({}));
  await page.locator('.ladder').waitFor();
  assert.equal(await page.locator('.ladder li').count(), 0);
  assert.ok(!(await page.locator('.ladder h3').isVisible()));
  assert.ok(await page.locator('.ladder .button').isVisible());
  await audit(page, 'nobody at all');
  await leave(page);
});
