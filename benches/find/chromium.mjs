// What a subject costs in a real Chromium: bytes, time, requests in a row, tasks that block.
//
// A subject is a search to measure: `{ name, host, begin }`. `begin` makes it ready in a page and leaves
// there `warm()`, which is what the focus of the field does, and `findIds(text, count, facets)`, which gives ids.
import { chromium } from 'playwright-core';

import { BLANK } from './host.mjs';

/** @typedef {import('./subjects.mjs').Subject} Subject */
/** @typedef {import('./queries.mjs').Query} Query */
/** @typedef {import('playwright-core').Page} Page */

/** A slow phone on a slow network. */
const SLOW = { latency_ms: 150, bits_per_second: 1.6e6, processor: 4 };

/** Between two letters of somebody who types fast. */
const KEY_MS = 60;

/** A headless Chromium. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/**
 * Runs `work` in a page with an empty cache; the page is blank and of the subject's origin.
 * @template Result
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @param {(page: Page) => Promise<Result>} work
 */
async function inBlankPage(browser, subject, work) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(subject.host.origin + BLANK);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** @type {(page: Page, text: string, count: number, facets: string[]) => Promise<string[]>} */
const find = (page, text, count, facets) =>
  page.evaluate((words) => globalThis.findIds(words.text, words.count, words.facets), { text, count, facets });

/**
 * Bytes until the first ten results, then also with each of the lists of facets, for every query with a cold cache.
 * `parts` collects what the first were: bytes by folder.
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @param {Query[]} queries
 * @param {string[][]} facetLists
 */
export async function transfers(browser, subject, queries, facetLists, parts = new Map()) {
  /** @type {number[][]} */
  const rows = [];
  for (const { text } of queries) {
    rows.push(await inBlankPage(browser, subject, async (page) => {
      subject.host.sent.length = 0;
      const bytes = () => subject.host.sent.reduce((sum, answer) => sum + answer.bytes, 0);
      await subject.begin(page);
      await page.evaluate(() => globalThis.warm());
      const row = [];
      for (const facets of [[], ...facetLists]) {
        await find(page, text, 10, facets);
        row.push(bytes());
        if (facets.length) continue;
        for (const { path, bytes } of subject.host.sent) {
          const folder = path.replace(/[^/]*$/, '');
          parts.set(folder, (parts.get(folder) ?? 0) + bytes / queries.length);
        }
      }
      return row;
    }));
  }
  return rows;
}

/**
 * Milliseconds of each query with counts, everything it needs being there: the middle one of three.
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @param {Query[]} queries
 * @param {string[]} facets
 */
export function warmTimes(browser, subject, queries, facets) {
  return inBlankPage(browser, subject, async (page) => {
    await subject.begin(page);
    await page.evaluate(() => globalThis.warm());
    return page.evaluate(async ({ texts, facets }) => {
      for (const text of texts) await globalThis.findIds(text, 10, facets);
      /** @type {number[][]} */
      const turns = [];
      for (let turn = 0; turn < 3; turn++) {
        // One query after another, so that nothing is gained by remembering the last answer.
        for (const [index, text] of texts.entries()) {
          const start = performance.now();
          await globalThis.findIds(text, 10, facets);
          (turns[index] ??= []).push(performance.now() - start);
        }
      }
      return turns.map((times) => times.sort((a, b) => a - b)[1]);
    }, { texts: queries.map((query) => query.text), facets });
  });
}

/**
 * How many requests wait for one another from the focus of the field to the first results: the longest chain.
 * @param {import('playwright-core').Browser} browser
 * @param {Subject} subject
 * @param {Query[]} queries
 */
export async function chains(browser, subject, queries) {
  const lengths = [];
  for (const { text } of queries) {
    lengths.push(await inBlankPage(browser, subject, async (page) => {
      await subject.begin(page);
      await page.evaluate(() => performance.clearResourceTimings());
      // Long enough that what starts together is seen to.
      subject.host.delay_ms = 50;
      await page.evaluate(async (text) => {
        await globalThis.warm();
        await globalThis.findIds(text, 10, []);
      }, text);
      subject.host.delay_ms = 0;
      return chain(await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => ({
        start: entry.startTime, stop: entry instanceof PerformanceResourceTiming ? entry.responseEnd : NaN,
      }))));
    }));
  }
  return lengths;
}

/**
 * The most spans of which each begins when the one before has ended.
 * @param {{ start: number, stop: number }[]} spans
 */
function chain(spans) {
  let [length, end] = [0, -Infinity];
  for (const { start, stop } of [...spans].sort((a, b) => a.stop - b.stop)) {
    if (start >= end) [length, end] = [length + 1, stop];
  }
  return length;
}

/**
 * Milliseconds from the navigation to `address` until a link to `id` stands in the page, slow and cold.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} id
 */
export async function coldTime(browser, address, id) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.addInitScript((id) => {
      const look = () => {
        if (globalThis.firstResult || !document.querySelector(`main a[href*="/${id}"]`)) return;
        globalThis.firstResult = performance.now();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    }, id);
    const session = await context.newCDPSession(page);
    const bytesPerSecond = SLOW.bits_per_second / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false, latency: SLOW.latency_ms, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
    await page.goto(address, { waitUntil: 'commit' });
    return await (await page.waitForFunction(() => globalThis.firstResult ?? 0, undefined, { timeout: 60_000 })).jsonValue();
  } finally {
    await context.close();
  }
}

/**
 * The longest task of the page, in milliseconds, while `text` is typed into its search field.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} field
 * @param {string} text
 */
export async function longestTask(browser, address, field, text) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
    await page.locator(field).first().pressSequentially(text, { delay: KEY_MS });
    await page.waitForTimeout(500);
    /** @type {{ traceEvents: { name: string, pid: number, tid: number, dur?: number, args?: { name?: string } }[] }} */
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
    const main = new Set(traceEvents.filter((event) => event.args?.name === 'CrRendererMain').map((event) => `${event.pid} ${event.tid}`));
    const tasks = traceEvents.filter((event) => /RunTask/.test(event.name) && main.has(`${event.pid} ${event.tid}`));
    return Math.max(0, ...tasks.map((event) => (event.dur ?? 0) / 1000));
  } finally {
    await context.close();
  }
}
