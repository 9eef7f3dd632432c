// The preview's own form service: what an editor sees who tries a form, and that nothing of it leaves the machine.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { browser } from '../browser/site.mjs';
import { made } from '../hooks.mjs';
import { fill, posted } from '../forms/fill.mjs';
import { answers, backTo, button, summary } from '../forms/visitors.mjs';
import { differences, fresh, poll, serve, site, withoutScript } from './server.mjs';

const PATH = 'retrait/';

describe('a form in the preview', () => {
  /** @type {import('./server.mjs').Server} */
  let server;
  /** @type {import('playwright-core').Browser} */
  let chromium;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {string[]} */
  let strangers;

  before(async () => {
    server = await serve(site());
    chromium = await browser();
  });
  after(async () => {
    await chromium?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    const context = await chromium.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    strangers = [];
    page.on('request', (request) => request.url().startsWith(server.origin) || strangers.push(request.url()));
    page.on('pageerror', (error) => strangers.push(error.message));
    // As patient as a page is, but ten times as fast.
    await page.addInitScript(() => {
      const real = globalThis.setTimeout;
      /** @type {(act: () => void, ms?: number, ...given: []) => unknown} */
      const hurry = (act, ms = 0, ...given) => real(act, ms < 10_000 ? ms : ms / 10, ...given);
      Object.assign(globalThis, { setTimeout: hurry });
    });
    await page.goto(server.address + PATH);
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(strangers, []);
  });

  /**
   * Chooses in the panel how the service behaves.
   * @param {string} behaviour
   */
  async function told(behaviour) {
    await page.locator('.sandbox summary').click();
    await page.locator('.sandbox select').selectOption(behaviour);
  }
  /** What the sandbox shows of the latest message: name and value. */
  async function shown() {
    const log = await page.context().newPage();
    await log.goto(`${server.origin}/__form`);
    /** @param {Element[]} all */
    const cells = (all) => all.map((row) => [...row.children].map((cell) => cell.textContent));
    const rows = await log.locator('table').first().locator('tr').evaluateAll(cells);
    const text = await log.locator('body').innerText();
    await log.close();
    return { rows, text };
  }
  const thanked = () => page.waitForURL(`${server.address}${PATH}merci/`, { timeout: 30_000 });

  test('is accepted, and shows what would have been sent', async () => {
    const said = await fill(page);
    await button(page).click();
    await thanked();
    const { rows, text } = await shown();
    const names = new Set(said.map(({ name }) => name));
    assert.deepEqual(rows.filter(([name]) => names.has(name)), posted(said, { script: true }));
    assert.ok(text.includes('https://submit-form.com/demonstration'), 'where to');
    assert.ok(text.includes('application/json'), 'how');
    assert.equal(rows.find(([name]) => name === 'form')?.[1], 'removal');
  });

  test('is refused at a field', async () => {
    await fill(page);
    await told('refuse');
    const before = await answers(page);
    await button(page).click();
    await summary(page).waitFor();
    assert.equal(await summary(page).locator('a[href="#f-courriel"]').count(), 1);
    assert.equal(await page.locator('#f-courriel').getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await answers(page), before);
    // It is remembered from page to page, until it is told otherwise.
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#form[data-background$=refuse]'));
    await page.locator('.sandbox summary').click();
    await page.locator('.sandbox select').selectOption('accept');
    await button(page).click();
    await thanked();
  });

  test('meets a service that is full', async () => {
    await fill(page);
    await told('quota');
    await button(page).click();
    await summary(page).waitFor();
    assert.match(await summary(page).innerText(), /No submissions left|quota/);
    assert.equal(page.url(), server.address + PATH);
  });

  test('meets a service that is slow: it gets one message, and its answer counts', async () => {
    await fill(page);
    await told('slow');
    /** @type {string[]} */
    const posts = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await button(page).click();
    await page.locator('.form-doubt:not([hidden])').waitFor({ timeout: 45_000 });
    await poll('the page that thanks', () => page.url() === `${server.address}${PATH}merci/`, { within: 45_000 });
    assert.equal(posts.length, 1);
  });

  test('meets a service that does not answer, and loses nothing', async () => {
    await fill(page);
    await told('offline');
    const before = await answers(page);
    await button(page).click();
    // The plain post, which the visitor asks for, does not arrive either: the browser says so, and the way back leads to what
    // was typed.
    await page.locator('.form-doubt:not([hidden]) [data-again]').click();
    await poll('the plain post fails', () => page.url().startsWith('chrome-error:'));
    strangers.length = 0;
    await backTo(page, server.address + PATH);
    await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
    assert.deepEqual(await answers(page), before);
  });

  test('never posts to the real service, also before the panel is there', async () => {
    const targets = await page.evaluate(() => {
      const form = document.forms.namedItem('form');
      return [form?.action ?? '', new URL(form?.dataset.background ?? '', location.href).href];
    });
    for (const target of targets) assert.ok(target.startsWith(`${server.origin}/__form`), target);
  });

  test('escapes what was sent', async () => {
    await fill(page);
    await page.locator('#f-nom').fill('<img src=x onerror=document.title="broken">{messages}');
    await button(page).click();
    await thanked();
    const { rows } = await shown();
    assert.equal(rows.find(([name]) => name === 'nom')?.[1], '<img src=x onerror=document.title="broken">{messages}');
  });

  test('is byte for byte what a build writes, but for the script', async () => {
    const built = fresh(server.root);
    assert.ok(built.has('_headers') && built.has(`${PATH}index.html`));
    assert.deepEqual(await differences(server, built), []);
    const body = (await server.ask(`/${PATH}`)).body;
    assert.ok(body.includes('/__preview.js') && withoutScript(body).equals(made(built.get(`${PATH}index.html`))));
  });
});

describe('the sandbox over HTTP', () => {
  /** @type {import('./server.mjs').Server} */
  let server;
  before(async () => (server = await serve(site())));
  after(() => server?.stop());

  /**
   * @param {BodyInit} body
   * @param {{ as?: string, type?: string, accept?: string, signal?: AbortSignal }} options
   */
  const post = (body, { as = 'accept', type = 'application/x-www-form-urlencoded', accept = 'text/html', signal } = {}) =>
    fetch(`${server.origin}/__form?as=${as}`, { method: 'POST', body, redirect: 'manual', signal, headers: { 'content-type': type, accept } });
  const NEXT = 'https://ambassadeurs.example/demande/merci/';
  const FAILED = 'https://ambassadeurs.example/demande/erreur/';

  test('leads a plain post to the page it names, on this server', async () => {
    const fields = new URLSearchParams({ nom: 'Zoé', _redirect: NEXT, _error: FAILED });
    const said = await post(fields);
    assert.deepEqual([said.status, said.headers.get('location')], [303, '/demande/merci/']);
    for (const as of ['refuse', 'quota']) {
      const refused = await post(fields, { as });
      assert.deepEqual([refused.status, refused.headers.get('location')], [303, '/demande/erreur/']);
    }
    const bare = await post(new URLSearchParams({ nom: 'Zoé' }));
    assert.equal(bare.status, 200);
    assert.match(await bare.text(), /Zoé/);
  });

  test('answers a script as the service does', async () => {
    const script = { type: 'application/json', accept: 'application/json' };
    const said = await post('{"nom":"Zoé"}', script);
    assert.equal(said.status, 200);
    assert.match(said.headers.get('content-type') ?? '', /^application\/json/);
    await said.json();
    const refused = await post('{"nom":"Zoé","email":"z@example.fr"}', { ...script, as: 'refuse' });
    assert.equal(refused.status, 422);
    assert.equal((await refused.json()).errors[0].field, 'email');
    assert.equal((await post('{"nom":"Zoé"}', { ...script, as: 'quota' })).status, 402);
    await assert.rejects(post('{"nom":"Zoé"}', { ...script, as: 'offline', signal: AbortSignal.timeout(5_000) }), /fetch failed/);
  });

  test('stays well with what is no form', async () => {
    const [form, json] = ['application/x-www-form-urlencoded', 'application/json'];
    for (const [body, type] of [['{"a":', json], ['[]', json], ['\xff\xfe', 'text/plain'], ['%zz=%', form], ['', form]]) {
      assert.ok((await post(body, { type, accept: 'application/json' })).status < 500);
    }
    assert.equal((await post('a'.repeat(2_000_000))).status, 413);
    assert.equal((await server.ask('/__form')).status, 200);
    assert.equal((await server.ask('/retrait/')).status, 200);
  });

  test('keeps few messages, and a slow one makes nobody wait', async () => {
    for (let number = 0; number < 40; number += 1) await post(new URLSearchParams({ nom: `Zoé ${number}` }));
    const text = await server.text('/__form');
    assert.ok(text.includes('Zoé 39') && !text.includes('Zoé 9<'));
    const leave = new AbortController();
    const slow = Array.from({ length: 12 }, (_, number) => post(`nom=slow-${number}`, { as: 'slow', signal: leave.signal }).catch(() => {}));
    await poll('they have arrived', async () => (await server.text('/__form')).split('slow-').length > 12);
    const { status } = await server.ask('/retrait/', { timeout: 20_000 });
    assert.equal(status, 200);
    leave.abort();
    await Promise.all(slow);
  });

  test('refuses a foreign host', async () => {
    const status = await new Promise((said, failed) => {
      const socket = server.socket();
      let text = '';
      socket.on('data', (part) => (text += part)).on('error', failed).on('close', () => said(text.split('\r\n')[0]));
      const kind = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11';
      socket.end(`POST /__form HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n${kind}\r\n\r\nnom=foreign`);
    });
    assert.match(status, / 4\d\d /);
    assert.ok(!(await server.text('/__form')).includes('foreign'));
  });
});
