// When the way to the service fails: nothing typed is lost, nothing is sent twice, and the visitor is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { values } from '../cases.mjs';
import { poll } from '../serve/server.mjs';
import { fill } from './fill.mjs';
import { ADDRESS, form } from './sites.mjs';
import { answers, backTo, button, summary, thanked, visitors } from './visitors.mjs';

const SLOW = values('tests/cases/04-slow-service');
const WRONG = values('tests/cases/08-browser-wrong-about-offline');

const { open } = visitors();
const PATH = form('removal').path;

/**
 * Makes the page impatient at once, and notes for how long it meant to wait.
 * @param {import('playwright-core').Page} page
 */
const hurried = (page) =>
  page.addInitScript(() => {
    const real = globalThis.setTimeout;
    globalThis.patience = [];
    /** @type {(act: () => void, ms?: number, ...given: []) => unknown} */
    const hurry = (act, ms = 0, ...given) => {
      if (ms < 10_000) return real(act, ms, ...given);
      globalThis.patience.push(ms);
      return real(act, 100);
    };
    Object.assign(globalThis, { setTimeout: hurry });
  });

/** @param {import('playwright-core').Page} page */
const sendAgain = (page) => page.locator('.form-doubt:not([hidden]) [data-again]');

/**
 * The answers of a message, without what a plain post must say besides.
 * @param {import('./services.mjs').Message} message
 */
const said = (message) => message.fields.map(([name, value]) => [name, String(value).replace(/\r\n/g, '\n')]).sort();

/** A door that answers wait behind. */
function door() {
  let open = () => {};
  const until = new Promise((opened) => (open = () => opened(undefined)));
  return { until, open: () => open() };
}

/**
 * Fills in the form of `provider`, with the service in a mood; `prepare` changes the page before it is opened.
 * @param {import('node:test').TestContext} t
 * @param {string} provider
 * @param {import('./doubles.mjs').Way[]} ways
 * @param {{ path?: string, prepare?: (page: import('playwright-core').Page) => Promise<unknown> }} options
 */
async function ready(t, provider, ways = [], { path = PATH, prepare } = {}) {
  const all = await open(t, provider);
  await prepare?.(all.page);
  await all.page.goto(ADDRESS + path);
  await fill(all.page);
  all.double.next(...ways);
  return all;
}

for (const provider of ['formspree', 'formspark']) {
  describe(`with ${provider}`, { concurrency: 4 }, () => {
    test('a slow service gets one message, and the page says that its answer is late', async (t) => {
      const slow = door();
      const { page, double } = await ready(t, provider, [slow], { prepare: hurried });
      const before = await answers(page);
      await button(page).click();
      await sendAgain(page).waitFor();
      assert.deepEqual(await page.evaluate(() => globalThis.patience), [SLOW.patience_ms]);
      assert.match(await page.locator('#form-status').innerText(), /peut-être déjà arrivé/);
      assert.ok(await page.locator('.form-doubt a[href^="mailto:"]').isVisible());
      assert.deepEqual(await answers(page), before);
      slow.open();
      await thanked(page, PATH);
      assert.deepEqual(double.received.map(({ background }) => background), Array(SLOW.messages).fill(true));
    });

    test('a service that stays silent gets the same message again on the visitor’s word', async (t) => {
      const { page, double } = await ready(t, provider, ['hang'], { prepare: hurried });
      await button(page).click();
      await sendAgain(page).click();
      await thanked(page, PATH);
      assert.deepEqual(double.received.map(({ background }) => background), [true, false]);
      const [first, last] = double.received;
      assert.equal(last.encoding, 'urlencoded');
      assert.deepEqual(said(last), said(first));
      assert.equal(double.kept.length, 1);
    });

    test('after a connection that breaks the visitor decides whether to send again', async (t) => {
      const { page, double } = await ready(t, provider, ['drop']);
      await button(page).click();
      await sendAgain(page).waitFor();
      assert.equal(await page.locator('#form').getAttribute('data-state'), 'open');
      assert.match(await page.locator('#form-status').innerText(), /peut-être déjà arrivé/);
      assert.deepEqual(double.received.map(({ background }) => background), [true]);
      await sendAgain(page).click();
      await thanked(page, PATH);
      assert.deepEqual(double.received.map(({ background }) => background), [true, false]);
      assert.deepEqual(said(double.received[1]), said(double.received[0]));
      assert.equal(double.kept.length, 1);
    });

    test('where the plain post fails as well, the answers are there on the way back', async (t) => {
      const { page, double } = await ready(t, provider, ['drop', 'drop', 'drop']);
      const before = await answers(page);
      await button(page).click();
      await sendAgain(page).click();
      await poll('the page of the browser’s own that says so', () => page.url().startsWith('chrome-error:'));
      assert.deepEqual(double.received.map(({ background }) => background), [true, false]);
      await backTo(page, ADDRESS + PATH);
      await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
      assert.deepEqual(await answers(page), before);
      double.next();
      await button(page).click();
      await thanked(page, PATH);
      assert.equal(double.kept.length, 1);
    });

    test('a browser that is wrong about being offline sends all the same', async (t) => {
      const prepare = (/** @type {import('playwright-core').Page} */ page) =>
        page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }));
      const { page, double } = await ready(t, provider, [], { prepare });
      await button(page).click();
      await thanked(page, PATH);
      assert.equal(double.kept.length, WRONG.messages);
    });

    test('being offline is said, and the form waits', async (t) => {
      const { page, double, context } = await ready(t, provider);
      const before = await answers(page);
      await context.setOffline(true);
      await button(page).click();
      await page.waitForFunction(() => document.querySelector('#form[data-state=open] #form-status')?.textContent?.trim());
      assert.match(await page.locator('#form-status').innerText(), /connexion|hors ligne|internet|réseau/i);
      assert.equal(await page.locator('#form-status').getAttribute('role'), 'status');
      assert.notEqual(await button(page).getAttribute('aria-disabled'), 'true');
      assert.ok(await button(page).isEnabled());
      assert.deepEqual(await answers(page), before);
      assert.equal(page.url(), ADDRESS + PATH);
      assert.deepEqual(double.received, []);
      await context.setOffline(false);
      await button(page).click();
      await thanked(page, PATH);
      assert.equal(double.kept.length, 1);
    });

    test('going offline while it is sent leaves the decision to the visitor', async (t) => {
      const answer = door();
      const { page, double, context } = await ready(t, provider, [answer], { prepare: hurried });
      await button(page).click();
      await poll('the message at the service', () => double.received.length > 0);
      await context.setOffline(true);
      await sendAgain(page).waitFor();
      assert.match(await page.locator('#form-status').innerText(), /peut-être déjà arrivé/);
      assert.equal(page.url(), ADDRESS + PATH);
      assert.equal(double.received.length, 1);
      answer.open();
    });

    test('pressing twice sends once', async (t) => {
      const answer = door();
      const { page, double } = await ready(t, provider, [answer]);
      await button(page).dblclick();
      await page.waitForFunction(() => document.querySelector('#form[data-state=sending]'));
      // The page says so before the message has left it.
      await poll('the message at the service', () => double.received.length > 0);
      assert.equal(await button(page).getAttribute('aria-disabled'), 'true');
      assert.match(await page.locator('#form-status').innerText(), /\S/);
      await button(page).click({ force: true });
      await page.locator('#f-nom').press('Enter');
      assert.equal(double.received.length, 1);
      answer.open();
      await thanked(page, PATH);
      assert.equal(double.received.length, 1);
    });

    test('going back and pressing again sends nothing twice', async (t) => {
      const { page, double } = await ready(t, provider);
      await button(page).click();
      await thanked(page, PATH);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
      await button(page).click();
      // Either it is empty, or it knows what was sent.
      await page.waitForFunction(() => document.querySelector('#form-summary:not([hidden])') || document.querySelector('#form-status')?.textContent?.trim());
      assert.equal(double.received.length, 1);
    });

    test('a reload keeps what was typed', async (t) => {
      const { page } = await ready(t, provider, [], { path: form('request').path });
      const before = await answers(page);
      assert.ok(before.some(([id, value]) => id === 'f-objectif' && `${value}`.includes('\n')));
      await page.reload();
      await page.waitForFunction(() => document.querySelector('#form[data-state=open]'));
      assert.deepEqual(await answers(page), before);
      const kept = await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]));
      const trap = await page.locator('#form .trap input').getAttribute('name') ?? '';
      assert.ok(trap && !kept.includes(trap), 'the trap is not kept');
    });

    test('what was sent is kept nowhere', async (t) => {
      const { page, context } = await ready(t, provider);
      await button(page).click();
      await thanked(page, PATH);
      await page.waitForFunction(() => !sessionStorage.getItem('annuaire:form:removal'));
      const kept = await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]));
      assert.ok(!/zoe\.muller|Zoé|precisions/.test(kept), kept);
      assert.deepEqual(await context.cookies(), []);
      assert.equal(new URL(page.url()).search, '');
    });
  });
}

test('without JavaScript a service that is full leads to the page that says so', async (t) => {
  const { page, double } = await open(t, 'formspark', PATH, { javaScriptEnabled: false });
  await fill(page);
  double.next('full');
  await button(page).click();
  await page.waitForURL(ADDRESS + form('removal').notSent);
  assert.equal(await page.locator('h1').count(), 1);
  assert.ok(await page.locator('main a[href^="mailto:"]').isVisible());
  await page.locator(`main a[href$="${PATH}"]`).first().click();
  assert.equal(page.url(), ADDRESS + PATH);
});

test('a machine that fills in the trap is thanked and not read', async (t) => {
  const { page, double } = await open(t, 'formspark', PATH);
  await fill(page);
  await page.locator('#form .trap input').evaluate((input) => input instanceof HTMLInputElement && (input.value = 'https://spam.example'));
  await button(page).click();
  await thanked(page, PATH);
  assert.deepEqual([double.received.length, double.kept.length], [1, 0]);
  assert.equal(await summary(page).count(), 0);
});
