// A visit to the search page, and what its tests ask of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** For a page that is audited: the policy of the host would refuse the audit's own script. */
export const AUDITED = { bypassCSP: true };

/** @typedef {import('playwright-core').Page} Page */

/**
 * The faults of each open page.
 * @type {WeakMap<Page, string[]>}
 */
export const faultsOf = new WeakMap();

/**
 * A page of its own of `our` host, at no address yet; it must log no error and ask nobody else.
 * @param {ReturnType<typeof import('./site.mjs').sample>} our
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function open(our, options = {}) {
  const context = await our.chromium.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  faultsOf.set(page, faults);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith(our.host.origin) || faults.push(request.url()));
  return page;
}

/** @param {Page} page */
export const leave = async (page) => {
  assert.deepEqual(faultsOf.get(page), []);
  await page.context().close();
};

/**
 * Waits until the page has its results and their counts.
 * @param {Page} page
 */
export const settled = (page) =>
  page.waitForFunction(() => ['found', 'none', 'failed'].includes(document.getElementById('finder')?.dataset.state ?? '') && !document.getElementById('filters')?.ariaBusy);

/**
 * @param {Page} page
 * @param {string} state
 */
export const audit = async (page, state) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0].html}`), []);
};

/** @param {Page} page */
export const names = (page) => page.locator('#found h3').allTextContents();
/** @param {Page} page */
export const total = async (page) => Number((await page.locator('#results-heading').innerText()).match(/\d+/)?.[0] ?? 0);
/**
 * @param {Page} page
 * @param {string} param
 * @param {string} value
 */
export const box = (page, param, value) => page.locator(`input[name="${param}"][value="${value}"]`);

/**
 * Opens a group of filters.
 * @param {Page} page
 * @param {string} facet
 */
export const unfold = (page, facet) => page.locator(`.facet[data-facet=${facet}]:not([open]) summary`).click();
