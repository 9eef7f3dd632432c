// What validators say of the built site: accessibility, HTML, links.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { broken, crawl } from './links.mjs';
import { build, files } from '../site.mjs';
import { KINDS, sample, serve } from './site.mjs';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const run = promisify(execFile);

describe('the built site', () => {
  const our = sample();

  /** @type {{ name: string, options: import('playwright-core').BrowserContextOptions }[]} */
  const looks = [
    { name: 'in light', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    { name: 'in the dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
    { name: 'on a phone', options: { viewport: { width: 360, height: 740 }, colorScheme: 'light' } },
  ];
  for (const look of looks) {
    test(`has no accessibility violation ${look.name}`, async () => {
      // The policy of the host would refuse the audit's own script.
      const context = await our.chromium.newContext({ ...look.options, bypassCSP: true });
      const found = [];
      for (const [kind, path] of Object.entries(KINDS)) {
        const page = await context.newPage();
        const response = await page.goto(our.host.address + path);
        assert.equal(response?.status(), 200, `${kind}: ${path}`);
        await page.evaluate(axe);
        const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        for (const violation of result.violations) {
          found.push(`${kind}: ${violation.id}: ${violation.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
        }
        await page.close();
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }

  test('is valid HTML on every page', async () => {
    const jar = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
    // The checker does not know container queries yet, so that style sheets are left to the browser.
    const options = ['-Xss4m', '-jar', jar, '--skip-non-html', '--format', 'json', '--stdout', '--exit-zero-always', our.site.output];
    const { stdout } = await run('java', options, { maxBuffer: 1 << 28 });
    const errors = JSON.parse(stdout).messages.filter((/** @type {{ type: string }} */ { type }) => type === 'error');
    assert.deepEqual(errors.map((/** @type {Record<string, string>} */ error) => `${error.url}:${error.lastLine}: ${error.message}`).slice(0, 20), []);
  });

  test('has no broken link', async () => {
    const result = await crawl(our.host);
    assert.ok(result.links.length > files(our.site.output).filter((file) => file.endsWith('.html')).length);
    assert.deepEqual(broken(result), []);
  });

  test('has no broken link in a folder of a host', async () => {
    const folder = build(['--base-url', 'https://host.example/annuaire/']);
    const nested = await serve(folder.output, '/annuaire/');
    try {
      assert.deepEqual(broken(await crawl(nested)), []);
      const page = await our.chromium.newPage();
      await page.goto(`${nested.address}nulle/part/`);
      const style = await page.evaluate(() => getComputedStyle(document.getElementsByClassName('wordmark')[0]).display);
      assert.notEqual(style, 'inline', 'the page for lost visitors keeps its style at any depth');
      await page.close();
    } finally {
      await nested.close();
      folder.remove();
    }
  });

  test('has XML that parses', async () => {
    for (const file of files(our.site.output).filter((file) => file.endsWith('.xml') || file.endsWith('.svg'))) {
      await run('xmllint', ['--noout', '--nonet', join(our.site.output, file)]);
    }
  });
});
