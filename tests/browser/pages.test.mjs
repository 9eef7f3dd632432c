// What a visitor meets: pages that work without scripts, fit every screen, ask nobody else for anything, and print.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KINDS, sample } from './site.mjs';

describe('a visitor', () => {
  const our = sample();

  /**
   * Runs `look` on one page of every kind and collects what it returns.
   * @param {import('playwright-core').BrowserContextOptions} options
   * @param {(page: import('playwright-core').Page, address: string) => Promise<unknown>} look
   */
  async function everyKind(options, look) {
    const context = await our.chromium.newContext(options);
    const found = [];
    for (const [kind, path] of Object.entries(KINDS)) {
      const page = await context.newPage();
      const said = await look(page, our.host.address + path);
      found.push(...[said].flat().filter(Boolean).map((text) => `${kind}: ${text}`));
      await page.close();
    }
    await context.close();
    return found;
  }

  test('is asked to load nothing from another origin, and no policy is broken', async () => {
    const found = await everyKind({}, async (page, address) => {
      /** @type {string[]} */
      const said = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(our.host.origin)) said.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(address, { waitUntil: 'networkidle' });
      return said;
    });
    assert.deepEqual(found, []);
  });

  test('needs no script', async () => {
    const found = await everyKind({ javaScriptEnabled: false }, async (page, address) => {
      await page.goto(address);
      const heading = await page.locator('h1').count();
      const links = await page.locator('main a').count();
      return [heading !== 1 && `${heading} headings`, links === 0 && 'no way on'];
    });
    assert.deepEqual(found, []);
  });

  for (const width of [320, 360, 768, 1280]) {
    test(`never scrolls sideways at ${width} px`, async () => {
      const found = await everyKind({ viewport: { width, height: 800 } }, async (page, address) => {
        await page.goto(address);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        return over > 0 && `${over} px too wide`;
      });
      assert.deepEqual(found, []);
    });
  }

  for (const width of [320, 1280]) {
    test(`reads a word of a thousand letters in every text without scrolling sideways at ${width} px`, async () => {
      const found = await everyKind({ viewport: { width, height: 800 } }, async (page, address) => {
        await page.goto(address);
        const over = await page.evaluate(() => {
          // What the program writes by itself holds no such word: names of controls, counts, words for screen readers.
          const own = 'svg, script, template, button, option, label, legend, .button, .count, .optional, .sr';
          const walker = document.createTreeWalker(document.getElementsByTagName('main')[0], NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          for (const text of texts) {
            if (text instanceof Text && text.data.trim() && !text.parentElement?.closest(own)) text.data = 'a'.repeat(1000) + text.data;
          }
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        });
        return over > 0 && `${over} px too wide`;
      });
      assert.deepEqual(found, []);
    });
  }

  test('jumps to a letter of the alphabet', async () => {
    const page = await our.chromium.newPage();
    await page.goto(`${our.host.address}ambassadeurs/`);
    const letters = await page.locator('.letters a').evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
    assert.ok(letters.length > 10 && new Set(letters).size === letters.length);
    for (const letter of letters) {
      await page.goto(letter);
      assert.equal(await page.locator(new URL(letter).hash).count(), 1, letter);
    }
    await page.close();
  });

  test('comes from a former address to the page of today', async () => {
    const page = await our.chromium.newPage();
    await page.goto(`${our.host.address}construction/`);
    await page.waitForURL(`${our.host.address}secteurs/batiment/`);
    await page.close();
  });

  test('finds the next step at once on a phone', async () => {
    const context = await our.chromium.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${our.host.address}ambassadeurs/oe-0001/`);
    const ask = page.getByRole('main').getByRole('link', { name: 'Inviter Aylin' });
    assert.ok(await ask.isVisible());
    await ask.click();
    await page.waitForURL(`${our.host.address}demande/?ambassadeur=oe-0001`);
    await page.getByRole('heading', { level: 1, name: 'Inviter Aylin' }).waitFor();
    await context.close();
  });

  test('reaches the menu on a phone, without a script, with the keyboard', async () => {
    const context = await our.chromium.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(our.host.address);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')).catch(() => '#main'), '#main');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Secteurs' }).click();
    assert.match(page.url(), /\/secteurs\/$/);
    await context.close();
  });

  test('prints a profile on one sheet', async () => {
    const page = await our.chromium.newPage();
    await page.goto(`${our.host.address}ambassadeurs/oe-0001/`);
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
    assert.equal(sheets, 1);
    // The width of A4 between the printer's margins, in CSS pixels.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 718);
    await page.close();
  });

  test('is told the same as search engines, in the words of schema.org', async () => {
    const known = new Set([
      'AdministrativeArea', 'Audience', 'BreadcrumbList', 'ListItem', 'Offer', 'Organization', 'Person', 'ProfilePage',
      'Service', 'WebSite',
    ]);
    const types = new Set();
    const found = await everyKind({ javaScriptEnabled: false }, async (page, address) => {
      await page.goto(address);
      const said = [];
      for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
        /** @param {any} node a value of JSON */
        const walk = (node) => {
          if (node === null || typeof node !== 'object') return;
          if (node['@type']) types.add(node['@type']);
          if (node['@type'] === 'Person' && node.areaServed) said.push('a Person has no areaServed');
          if (node['@type'] && !known.has(node['@type'])) said.push(`no such type: ${node['@type']}`);
          Object.values(node).forEach(walk);
        };
        const data = JSON.parse(text);
        if (data['@context'] !== 'https://schema.org') said.push('no context');
        walk(data);
      }
      return said;
    });
    assert.deepEqual(found, []);
    assert.deepEqual([...types].sort(), [...known].sort());
  });

  test('reads French spaces and quotation marks, and sees no template language', async () => {
    const found = await everyKind({}, async (page, address) => {
      await page.goto(address);
      const text = await page.locator('body').innerText();
      const bad = text.match(/.{0,20}(?:\{\{|\{%| [;!?»]|« |\bundefined\b|\bNone\b).{0,20}/);
      return bad?.[0];
    });
    assert.deepEqual(found, []);
  });
});
