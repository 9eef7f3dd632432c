// What a visitor sees on screens of every kind: phones, low and enlarged screens, forced colours; and what the keyboard reaches
// while something covers the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from './site.mjs';

const our = sample();

/** @typedef {import('playwright-core').Page} Page */

/**
 * Looks with `look` at a page of its own at `path`. What moves on it is in its `shifts`; `kept` has somebody in the selection.
 * @template Seen
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions & { kept?: boolean }} options
 * @param {(page: Page) => Promise<Seen>} look
 */
async function visit(path, { kept = false, ...options }, look) {
  const context = await our.chromium.newContext(options);
  await context.addInitScript((isKept) => {
    if (isKept) localStorage.setItem('annuaire:selection', JSON.stringify([{ id: 'oe-0002', name: 'Une fiche', occupation: 'Métier' }]));
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((entry) => Reflect.get(entry, 'value')))).observe({ type: 'layout-shift', buffered: true });
  }, kept);
  const page = await context.newPage();
  await page.goto(our.host.address + path);
  const seen = await look(page);
  await context.close();
  return seen;
}

/**
 * How far the parts of a page have moved until now, two frames later.
 * @param {Page} page
 */
const shift = (page) =>
  page.evaluate(() => new Promise((/** @type {(sum: number) => void} */ told) => {
    requestAnimationFrame(() => requestAnimationFrame(() => told(globalThis.shifts.reduce((sum, value) => sum + value, 0))));
  }));

/**
 * The contrast between the lightest and the darkest pixel in the upper part of what `selector` names first: letters, no underline.
 * @param {Page} page
 * @param {string} selector
 */
async function contrast(page, selector) {
  const area = await page.locator(selector).first().boundingBox();
  assert.ok(area, selector);
  const picture = await page.screenshot({ clip: { ...area, height: area.height * 0.7 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const { data = new Uint8ClampedArray() } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    /** @param {number} at */
    const light = (at) => [0.2126, 0.7152, 0.0722].reduce((sum, share, channel) => sum + share * (data[at + channel] / 255) ** 2.2, 0);
    const lights = Array.from({ length: data.length / 4 }, (_, pixel) => light(4 * pixel));
    return (lights.reduce((a, b) => Math.max(a, b)) + 0.05) / (lights.reduce((a, b) => Math.min(a, b)) + 0.05);
  }, picture.toString('base64'));
}

/** @type {import('playwright-core').BrowserContextOptions[]} */
const LOOKS = [
  { colorScheme: 'light' }, { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'active' },
];
for (const look of LOOKS) {
  test(`matched words can be read, ${look.colorScheme}${look.forcedColors ? ', forced colours' : ''}`, async () => {
    await visit('recherche/?q=soudeuse+aylin', { ...look, viewport: { width: 1000, height: 900 } }, async (page) => {
      for (const selector of ['#found .job mark', '#found h3 mark']) {
        await page.waitForSelector(selector);
        assert.ok(await contrast(page, selector) > 4, `${selector}: ${await contrast(page, selector)}`);
      }
      await page.locator('#search-query').fill('');
      await page.locator('#search-query').pressSequentially('soud');
      await page.waitForSelector('#search-query-options:not([hidden]) mark');
      const found = await contrast(page, '#search-query-options mark');
      assert.ok(found > 4, `suggestion: ${found}`);
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('.option[aria-selected=true] mark');
      assert.ok(await contrast(page, '.option[aria-selected=true] mark') > 4);
    });
  });
}

test('the head of a page stays where it is when a profile is kept', async () => {
  for (const width of [320, 360, 375, 390, 412, 430, 600, 992, 1100, 1280]) {
    await visit('ambassadeurs/oe-0001/', { kept: true, viewport: { width, height: 800 } }, async (page) => {
      await page.waitForSelector('#selection-link:not([hidden])');
      assert.ok(await shift(page) < 0.02, `${width} px: ${await shift(page)}`);
      if (width > 430) return;
      const tops = await page.locator('.wordmark, #selection-link, .masthead > .menu-button').evaluateAll((parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ top, height, right }) => ({ middle: top + height / 2, right })));
      assert.equal(tops.length, 3);
      assert.ok(Math.max(...tops.map(({ middle }) => middle)) - Math.min(...tops.map(({ middle }) => middle)) < 8, `${width} px: one line`);
      assert.ok(tops.every(({ right }) => right <= width), `${width} px`);
    });
  }
});

test('results stay where they are when they have come', async () => {
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    for (const query of ['q=soudeuse', 'q=bati', 'q=suodeuse&lieu=Metz', 'secteur=batiment&departement=67', 'q=soudeuse+xqzzkw', 'lieu=67600', 'lieu=Bas-Rhin', 'q=xqzzkw']) {
      await visit(`recherche/?${query}`, { viewport: { width, height } }, async (page) => {
        await page.waitForFunction(() => ['found', 'none'].includes(document.getElementById('finder')?.dataset.state ?? '') && !document.getElementById('filters')?.ariaBusy);
        assert.ok(await shift(page) < 0.02, `${query} at ${width} px: ${await shift(page)}`);
      });
    }
  }
});

test('the search of the home page and its suggestions are in sight on low screens', async () => {
  for (const [width, height] of [[1366, 650], [1280, 720], [1024, 600]]) {
    await visit('', { viewport: { width, height } }, async (page) => {
      await page.locator('#search-query').pressSequentially('bou');
      await page.waitForSelector('#search-query-options:not([hidden]) [role=option]');
      const seen = await page.evaluate(() => ['search', 'search-query-options'].map((id) => document.getElementById(id)?.getBoundingClientRect().bottom ?? Infinity));
      assert.equal(await page.evaluate(() => scrollY), 0);
      assert.ok(seen.every((bottom) => bottom <= height), `${width} x ${height}: ${seen}`);
    });
  }
});

test('on a screen that is enlarged to 400 % nothing stays in the way', async () => {
  for (const path of ['ambassadeurs/oe-0001/', 'recherche/', 'demande/', 'protocole-scolaire/']) {
    await visit(path, { viewport: { width: 320, height: 256 } }, async (page) => {
      if (path === 'recherche/') await page.locator('.filters-button').click();
      const high = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((part) => {
        const { position } = getComputedStyle(part);
        const isBar = position === 'sticky' || (position === 'fixed' && !part.matches(':popover-open'));
        return isBar && part.getBoundingClientRect().height > innerHeight / 3;
      }).map((part) => part.className));
      assert.deepEqual(high, [], path);
    });
  }
});

for (const [name, path, opener, sheet] of [['menu', 'secteurs/', '.masthead > .menu-button', '#menu'], ['filters', 'recherche/', '.filters-button', '#filters']]) {
  test(`the keyboard stays inside the ${name} while it covers the page`, async () => {
    await visit(path, { viewport: { width: 390, height: 800 } }, async (page) => {
      await page.locator(opener).click();
      await page.waitForFunction((selector) => document.querySelector(selector)?.contains(document.activeElement), sheet);
      const stops = await page.locator(`${sheet} :is(a, button, input, summary)`).count();
      for (let presses = 0; presses < stops + 10; presses++) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate((selector) => {
          const at = document.activeElement;
          return at === document.body || document.querySelector(selector)?.contains(at) ? '' : at?.outerHTML.slice(0, 80);
        }, sheet);
        assert.equal(place, '', `after ${presses + 1} presses`);
      }
      await page.keyboard.press('Escape');
      await page.waitForFunction((selector) => document.activeElement?.matches(selector), opener);
      assert.equal(await page.locator('[inert]').count(), 0);
      // On a wide screen it is a part of the page again.
      await page.locator(opener).click();
      await page.waitForFunction(() => document.querySelector('[inert]'));
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.waitForFunction(() => !document.querySelector('[inert]'));
      assert.ok(await page.locator(sheet).isVisible());
    });
  });
}
