// What an editor sees in a browser while files change.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { browser } from '../browser/site.mjs';
import { repository } from '../program.mjs';
import { poll, serve, site } from './server.mjs';

const PROFILE = 'content/ambassadors/oe-0001.yaml';
const PAGE = 'ambassadeurs/oe-0001/';
const STYLE = 'themes/orientest/css/2-elements.css';
/** A style sheet that is apart, and the page loads. */
const PART = 'themes/orientest/css/4-profile.css';
const TEMPLATE = 'themes/orientest/templates/profile.html';

/**
 * A file of the built-in theme.
 * @param {string} name
 */
const original = (name) => readFileSync(join(repository, name), 'utf8');

describe('an editor’s browser', () => {
  /** @type {import('./server.mjs').Server} */
  let server;
  /** @type {import('playwright-core').Browser} */
  let chromium;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {string} */
  let good;
  /** @type {string[]} */
  let said;

  before(async () => {
    const sample = site();
    cpSync(join(repository, 'themes'), join(sample.root, 'themes'), { recursive: true });
    server = await serve(sample);
    good = server.read(PROFILE);
    chromium = await browser();
  });

  after(async () => {
    await chromium?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    said = [];
    page = await chromium.newPage({ viewport: { width: 800, height: 500 } });
    page.on('pageerror', (error) => said.push(error.message));
    await open(PAGE);
  });

  afterEach(async () => {
    await page.close();
    server.write(PROFILE, good);
    server.write(STYLE, original(STYLE));
    server.write(PART, original(PART));
    server.write(TEMPLATE, original(TEMPLATE));
    await poll('all is well again', async () => {
      const pages = await server.text(`/${PAGE}`);
      return pages.includes('Soudeuse') && !pages.includes('modifiée') && (await state()).errors === 0;
    });
    assert.deepEqual(said, []);
  });

  /**
   * Opens `path`, and waits until it listens.
   * @param {string} path
   */
  async function open(path) {
    const listens = page.waitForRequest((request) => request.url().endsWith('/__events'));
    await page.goto(server.address + path);
    await listens;
    await page.evaluate(() => (globalThis.since = 'the start'));
  }

  /** How many errors and warnings a stream is told first. */
  function state() {
    return new Promise((told, failed) => {
      const socket = server.socket();
      let text = '';
      socket.on('error', failed);
      socket.on('data', (part) => {
        text += part;
        const line = /^data: (.*)$/m.exec(text);
        if (!line || !text.includes(`${line[0]}\n`)) return;
        socket.destroy();
        const { found } = JSON.parse(line[1]);
        told({ errors: found.errors.length, warnings: found.warnings.length });
      });
      socket.write('GET /__events HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
  }

  /**
   * Runs `look` in the page until it returns something; a page that is just leaving counts as nothing.
   * @param {string} what
   * @param {(argument: string) => unknown} look
   */
  const sees = (what, look, argument = '') => poll(what, () => page.evaluate(look, argument), { every: 20 });

  /** Waits until the page has each of its style sheets once: of every page, of profiles, for printers. */
  const onceEach = () => sees('each style sheet once', () => {
    const sheets = Array.from(document.querySelectorAll('link[rel=stylesheet]'), (link) => /([^/]*)\.[0-9a-f]+\.css$/.exec(link.getAttribute('href') ?? '')?.[1]);
    return sheets.join() === 'style,profile,print';
  });

  /** What the overlay holds: it stands beside the body, in a tree of its own. */
  const overlay = () => page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => child.shadowRoot);
    /** @type {(selector: string) => HTMLElement[]} */
    const found = (selector) => Array.from(host?.shadowRoot?.querySelectorAll(selector) ?? []);
    return {
      errors: found('.errors article').map((row) => row.innerText),
      links: found('.panel a').map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
      warnings: found('.warnings article').map((row) => row.innerText),
      badge: found('.badge').map((badge) => badge.textContent).join(),
    };
  });
  /**
   * Waits until the overlay holds what `test` says, and returns it.
   * @param {string} what
   * @param {(found: Awaited<ReturnType<typeof overlay>>) => unknown} test
   */
  const overlaid = (what, test) => poll(what, async () => {
    const found = await overlay();
    return test(found) ? found : undefined;
  }, { every: 20 });

  const modified = () => good.replace('occupation: Soudeuse', 'occupation: Soudeuse modifiée');

  /** @type {('write' | 'replace')[]} */
  const WAYS = ['write', 'replace'];
  for (const way of WAYS) {
    test(`shows a save (${way}) by itself, where the reader was`, async () => {
      await page.evaluate(() => scrollTo(0, 400));
      await poll('scrolled', () => page.evaluate(() => scrollY >= 399));
      // Once the page has been drawn there, as for somebody who looks at it.
      await page.screenshot();
      server[way](PROFILE, modified());
      await sees('the new text', () => document.body?.innerText.includes('Soudeuse modifiée'));
      await sees('the same place', () => Math.abs(scrollY - 400) <= 2);
      assert.equal(await page.evaluate(() => globalThis.since), undefined, 'the page was loaded anew');
      assert.equal((await overlay()).badge, '');
    });
  }

  test('shows ten saves, one after the other', async () => {
    for (let round = 0; round < 10; round += 1) {
      server.write(PROFILE, good.replace('occupation: Soudeuse', `occupation: Soudeuse modifiée ${round}`));
      await sees(`save ${round}`, (text) => document.body?.innerText.includes(text), `Soudeuse modifiée ${round}`);
    }
  });

  test('reloads once for one save', async () => {
    let loads = 0;
    page.on('framenavigated', () => (loads += 1));
    server.write(PROFILE, modified());
    await sees('the new text', () => document.body?.innerText.includes('Soudeuse modifiée'));
    // As soon as the next save is shown, a second load for the first would have been seen.
    server.write(PROFILE, modified().replace('modifiée', 'modifiée deux fois'));
    await sees('the next text', () => document.body?.innerText.includes('modifiée deux fois'));
    assert.equal(loads, 2);
  });

  test('shows a fault over the last good page, until it is mended', async () => {
    server.write(PROFILE, good.replace('role: salarie', 'role: salarié-e'));
    const { errors, links } = await overlaid('the overlay', (found) => found.errors.length > 0);
    const line = good.split('\n').findIndex((text) => text.startsWith('role:')) + 1;
    assert.equal(errors.length, 1);
    assert.ok(errors[0].includes(`${PROFILE}:${line}`), errors[0]);
    assert.match(errors[0], /role: salarié-e/, 'the excerpt');
    assert.match(errors[0], /\^\^\^/, 'the caret');
    assert.match(errors[0], /erreur\[.+\]/);
    assert.match(errors[0], /aide\s*:/, 'the help, in French');
    assert.match(links[0], new RegExp(`^vscode://file/.*/${PROFILE}:${line}:\\d+$`));
    assert.ok(server.said.err.includes('salarié-e'), 'the terminal says the same');
    assert.equal(await page.evaluate(() => globalThis.since), 'the start', 'the page was not loaded anew');
    assert.ok(await page.evaluate(() => document.body.innerText.includes('Soudeuse')), 'the page stays beneath');
    // The last good site can be browsed, and says on every page what is wrong.
    await open('secteurs/');
    await overlaid('the overlay on another page', (found) => found.errors.length === 1);
    server.write(PROFILE, modified());
    await overlaid('no overlay', (found) => found.errors.length === 0);
    await open(PAGE);
    await sees('the mended text', () => document.body?.innerText.includes('Soudeuse modifiée'));
  });

  test('loads the mended page by itself', async () => {
    server.write(PROFILE, 'kind: [');
    await overlaid('the overlay', (found) => found.errors.length > 0);
    server.write(PROFILE, modified());
    await sees('the mended text', () => document.body?.innerText.includes('Soudeuse modifiée'));
    await overlaid('no overlay', (found) => found.errors.length === 0);
  });

  test('takes the overlay away when the fault is undone', async () => {
    server.write(PROFILE, 'kind: [');
    await overlaid('the overlay', (found) => found.errors.length > 0);
    server.write(PROFILE, good);
    await overlaid('no overlay', (found) => found.errors.length === 0);
  });

  test('shows a fault of a template in the same way', async () => {
    const text = original(TEMPLATE);
    server.write(TEMPLATE, text.replace('{% block main %}', '{% block main %}\n{{ nothing'));
    const { errors } = await overlaid('the overlay', (found) => found.errors.length > 0);
    assert.ok(errors[0].includes(`${TEMPLATE}:`), errors[0]);
    assert.match(errors[0], /aide\s*:/);
    assert.ok(await page.evaluate(() => document.body.innerText.includes('Soudeuse')));
    server.write(TEMPLATE, text);
    await overlaid('no overlay', (found) => found.errors.length === 0);
  });

  const loop = '{% for a in range(end=100000) %}';
  for (const [fault, written, said] of [
    ['fails only when it is rendered', '{{ nothing.at.all }}', 'templates/profile.html'],
    ['does not end', `${loop}${loop}{% endfor %}{% endfor %}`, 'ne finit pas'],
  ]) {
    test(`shows a template that ${fault}, and goes on`, async () => {
      const text = original(TEMPLATE);
      server.write(TEMPLATE, text.replace('{% block main %}', `{% block main %}\n${written}`));
      await sees('what is wrong', (words) => {
        const host = [...document.documentElement.children].find((child) => child.shadowRoot);
        return `${host?.shadowRoot?.textContent}${document.body.innerText}`.includes(words);
      }, said);
      assert.equal((await server.ask('/secteurs/')).status, 200);
      server.write(TEMPLATE, text);
      await sees('the page again', () => document.querySelector('h1') && document.body.innerText.includes('Soudeuse'));
    });
  }

  test('escapes what a file says', async () => {
    server.write(PROFILE, good.replace('role: salarie', 'role: "<img src=x onerror=window.broken=1>"'));
    const { errors } = await overlaid('the overlay', (found) => found.errors.length > 0);
    assert.ok(errors[0].includes('<img src=x'), errors[0]);
    assert.equal(await page.evaluate(() => globalThis.broken), undefined);
  });

  test('changes the style without a reload', async () => {
    await page.evaluate(() => scrollTo(0, 300));
    for (const [round, colour] of ['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(7, 8, 9)'].entries()) {
      server[round % 2 ? 'replace' : 'write'](STYLE, `${original(STYLE)}\nh1 { color: ${colour} !important; }\n`);
      await sees(`${colour}`, (wanted) => getComputedStyle(document.getElementsByTagName('h1')[0]).color === wanted, colour);
    }
    assert.ok(await onceEach());
    assert.equal(await page.evaluate(() => globalThis.since), 'the start', 'the page was not loaded anew');
    assert.ok(await page.evaluate(() => scrollY >= 299));
    // A page that is opened now wears the same.
    await open('secteurs/');
    assert.equal(await page.evaluate(() => getComputedStyle(document.getElementsByTagName('h1')[0]).color), 'rgb(7, 8, 9)');
  });

  test('changes a style sheet of some pages and leaves the others', async () => {
    server.write(PART, `${original(PART)}\nh1 { color: rgb(1, 2, 3) !important; }\n`);
    await sees('the new one', () => getComputedStyle(document.getElementsByTagName('h1')[0]).color === 'rgb(1, 2, 3)');
    assert.ok(await onceEach());
    assert.equal(await page.evaluate(() => globalThis.since), 'the start');
  });

  test('wears the last of many styles', async () => {
    for (let round = 0; round <= 30; round += 1) {
      server.write(STYLE, `${original(STYLE)}\nh1 { color: rgb(${round}, 0, 0) !important; }\n`);
      // Two that follow each other, one on the heels of the other.
      if (round % 3 === 0) await poll('heard', async () => (await server.text(`/${PAGE}`)).includes('stylesheet'));
    }
    await sees('the last', () => getComputedStyle(document.getElementsByTagName('h1')[0]).color === 'rgb(30, 0, 0)');
    assert.ok(await onceEach());
    assert.equal(await page.evaluate(() => globalThis.since), 'the start');
  });

  test('takes a style back that is the one of before', async () => {
    const before = await page.evaluate(() => getComputedStyle(document.getElementsByTagName('h1')[0]).color);
    server.write(STYLE, `${original(STYLE)}\nh1 { color: rgb(1, 2, 3) !important; }\n`);
    await sees('another', () => getComputedStyle(document.getElementsByTagName('h1')[0]).color === 'rgb(1, 2, 3)');
    server.write(STYLE, original(STYLE));
    await sees('the first', (wanted) => getComputedStyle(document.getElementsByTagName('h1')[0]).color === wanted, before);
    assert.equal(await page.evaluate(() => globalThis.since), 'the start');
  });

  test('shows warnings as a badge that opens', async () => {
    // The department of a commune that is named already.
    const doubled = good.replace('  - commune: "67482"', '  - commune: "67482"\n  - department: "67"');
    assert.notEqual(doubled, good);
    server.write(PROFILE, doubled);
    const { errors, badge } = await overlaid('the badge', (found) => found.badge);
    assert.deepEqual(errors, []);
    assert.match(badge, /\b1\b/);
    await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      host?.shadowRoot?.querySelector('button')?.click();
    });
    const { warnings } = await overlaid('the list', (found) => found.warnings.length);
    assert.ok(warnings[0].includes(`${PROFILE}:`), warnings[0]);
    assert.match(warnings[0], /avertissement\[/);
    server.write(PROFILE, good);
    await overlaid('no badge', (found) => !found.badge && !found.warnings.length);
  });

  test('stays answered with six pages open', async () => {
    const pages = [];
    const context = await chromium.newContext();
    try {
      // Browsers hold six connections to a host; every open page keeps one for itself.
      for (let number = 0; number < 5; number += 1) {
        const other = await context.newPage();
        await other.goto(`${server.address}secteurs/`, { timeout: 30_000 });
        pages.push(other);
      }
      server.write(PROFILE, modified());
      await sees('the new text', () => document.body?.innerText.includes('Soudeuse modifiée'));
      const { status } = await server.ask(`/${PAGE}`, { timeout: 20_000 });
      assert.equal(status, 200);
    } finally {
      await context.close();
    }
  });
});

test('a site that never could be shown says why, and appears when it is mended', async () => {
  const sample = site();
  const path = join(sample.root, PROFILE);
  const good = readFileSync(path, 'utf8');
  rmSync(path);
  cpSync(join(repository, 'README.md'), path);
  const server = await serve(sample);
  const chromium = await browser();
  try {
    const page = await chromium.newPage();
    const status = (await page.goto(server.address + PAGE))?.status();
    assert.equal(status, 500);
    const shown = () => page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      return host?.shadowRoot?.querySelector('section.errors')?.textContent ?? '';
    });
    await poll('the overlay', async () => (await shown()).includes(`${PROFILE}:`));
    server.write(PROFILE, good);
    await poll('the page', () => page.evaluate(() => document.body?.innerText.includes('Soudeuse')));
  } finally {
    await chromium.close();
    await server.stop();
  }
});
