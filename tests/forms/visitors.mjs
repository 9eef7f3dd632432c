// Visitors of the built sites, each with a browser context and a web of their own, gone after their test.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { browser } from '../browser/site.mjs';
import { made } from '../hooks.mjs';
import { poll } from '../serve/server.mjs';
import { ADDRESS, Sites } from './sites.mjs';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** @typedef {import('playwright-core').Page} Page */

/** For the tests of a file: one browser, and sites that are built once. */
export function visitors() {
  const sites = new Sites();
  /** @type {import('playwright-core').Browser | undefined} */
  let chromium;
  before(async () => (chromium = await browser()));
  after(async () => {
    await chromium?.close();
    sites.remove();
  });

  /**
   * Opens `path` of the site whose forms go to `provider`, for the test `t`: its `page`, the `context`, the service as
   * `double`, and in `faults` what the page does wrong.
   * @param {import('node:test').TestContext} t
   * @param {string} provider
   * @param {string} [path]
   * @param {import('playwright-core').BrowserContextOptions} options
   */
  async function open(t, provider, path, options = {}) {
    const visit = await sites.visit(provider);
    const context = await made(chromium).newContext({ ...visit.options, reducedMotion: 'reduce', viewport: { width: 1000, height: 800 }, ...options });
    t.after(async () => {
      await context.close();
      await visit.close();
    });
    const page = await context.newPage();
    /** @type {string[]} */
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    if (path !== undefined) await page.goto(ADDRESS + path);
    return { ...visit, page, context, faults, get double() { return made(visit.double); } };
  }
  return { sites, open };
}

/**
 * axe-core's violations of `page` as it is now; its context must be opened with `bypassCSP`.
 * @param {Page} page
 */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
}

/**
 * How far `page` is wider than the screen, in pixels.
 * @param {Page} page
 */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * The button that sends.
 * @param {Page} page
 */
export const button = (page) => page.locator('#form button[type=submit]');
/**
 * Presses the button of every step that is left, and at last the one that sends.
 * @param {Page} page
 */
export async function proceed(page) {
  const step = () => page.locator('#form').evaluate((form) => form.dataset.step);
  for (let now = await step(); now !== undefined && now !== 'step-check'; now = await step()) {
    await button(page).click();
    await page.waitForFunction((before) => document.querySelector('#form')?.getAttribute('data-step') !== before, now);
  }
  await button(page).click();
}

/**
 * The summary of what is wrong, once it is shown.
 * @param {Page} page
 */
export const summary = (page) => page.locator('#form-summary:not([hidden])');

/**
 * Everything that is answered on the form, as its inputs hold it.
 * @param {Page} page
 */
export const answers = (page) =>
  page.locator('#form').evaluate((form) => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const inputs = form.querySelectorAll('[data-type] :is(input, select, textarea)');
    return [...inputs].map((input) => [input.id, /^(radio|checkbox)$/.test(input.type) ? input.checked : input.value]);
  });

/**
 * Waits for the page that thanks after the form at `path`.
 * @param {Page} page
 * @param {string} path
 */
export async function thanked(page, path) {
  await page.waitForURL(`${ADDRESS}${path}merci/`, { timeout: 30_000 });
  assert.ok(await page.locator('[data-sent-form]').isVisible());
}

/**
 * Goes back from the browser's own page about an error to `url`, which the visitor was on. The browser drops a step back
 * that it is told while it still settles on that page, so it is told again until it is there: to this entry of its
 * history by number, since a second "back" would lead past it.
 * @param {Page} page
 * @param {string} url
 */
export async function backTo(page, url) {
  const session = await page.context().newCDPSession(page);
  await poll(`the way back to ${url}`, async () => {
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
    const entry = entries.findLast((one) => one.url === url);
    if (entry && entry !== entries[currentIndex]) await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await page.waitForURL(url, { timeout: 5_000 });
    return true;
  }, { within: 30_000 });
  await session.detach();
}
