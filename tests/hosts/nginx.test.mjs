// The recipes for nginx, served by Debian's nginx at the root of a host and in a folder of it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { broken, crawl } from '../browser/links.mjs';
import { made } from '../hooks.mjs';
import { repository } from '../program.mjs';
import { files } from '../site.mjs';
import { hasBrotli, nginx } from './nginx.mjs';

const run = promisify(execFile);

/**
 * The answer for `path` as it comes, neither followed nor unpacked.
 * @param {Awaited<ReturnType<typeof nginx>>} host
 * @param {string} path
 * @param {import('node:http').OutgoingHttpHeaders} headers
 * @returns {Promise<import('../serve/server.mjs').Answer>}
 */
function ask(host, path, headers = {}) {
  return new Promise((answered, failed) => {
    request(host.origin + path, { headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', failed).end();
  });
}

for (const recipe of ['nginx', 'nginx-folder']) {
  describe(`a site behind ${recipe}`, () => {
    /** @type {Awaited<ReturnType<typeof nginx>>} */
    let host;
    before(async () => {
      host = await nginx(recipe);
    });
    after(() => host?.close());
    /**
     * @param {string} path
     * @param {import('node:http').OutgoingHttpHeaders} [headers]
     */
    const get = (path, headers) => ask(host, host.base + path, headers);
    /**
     * @param {string} start
     * @param {string} ending
     */
    const first = (start, ending) => made(files(host.root).find((file) => file.startsWith(start) && file.endsWith(ending)));

    test('has clean addresses', async () => {
      for (const path of ['', 'ambassadeurs/', 'secteurs/batiment/']) {
        const { status, headers, body } = await get(path);
        assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8'], path);
        assert.ok(body.equals(readFileSync(join(host.root, path, 'index.html'))), path);
      }
      const { status, headers } = await get('secteurs/batiment?a=b');
      assert.deepEqual([status, headers.location], [301, `${host.base}secteurs/batiment/?a=b`]);
    });

    test('says what is not there', async () => {
      for (const path of ['nulle/part/', 'nulle-part', '.annuaire', '.htaccess', '_headers', '_nginx.map', 'assets/none.css', 'assets/', 'search/', 'api/', 'index.html.gz', 'index.html.br']) {
        const { status, headers, body } = await get(path);
        assert.deepEqual([path, status, headers['content-type']], [path, 404, 'text/html; charset=utf-8']);
        assert.ok(body.equals(readFileSync(join(host.root, '404.html'))), path);
        assert.notEqual(headers['cache-control'], 'public, max-age=31536000, immutable', path);
      }
    });

    test('sends visitors of a former address on', async () => {
      const { status, headers } = await get('construction/');
      assert.deepEqual([status, headers.location], [301, `${host.base}secteurs/batiment/`]);
    });

    test('packs text, and says so to caches', async () => {
      const rows = [
        ['', 'text/html; charset=utf-8', 'index.html'],
        [first('assets/', '.css'), 'text/css; charset=utf-8'],
        [first('assets/js/search/', '.js'), 'application/javascript; charset=utf-8'],
        ['ambassadors.csv', 'text/csv; charset=utf-8'],
        ['api/v1/ambassadors.json', 'application/json; charset=utf-8'],
      ];
      for (const [path, type, file = path] of rows) {
        const { status, headers, body } = await get(path, { 'accept-encoding': 'gzip' });
        assert.deepEqual([path, status, headers['content-encoding'], headers['content-type']], [path, 200, 'gzip', type]);
        assert.match(headers.vary ?? '', /Accept-Encoding/i);
        assert.ok(gunzipSync(body).equals(readFileSync(join(host.root, file))), path);
        assert.equal((await get(path)).headers['content-encoding'], undefined);
      }
    });

    test('knows the type of every file', async () => {
      const { headers } = await get('manifest.webmanifest');
      assert.match(headers['content-type'] ?? '', /^application\/manifest\+json/);
      for (const file of files(host.root).filter((file) => !/(^[._]|\/\.|\.bin$)/.test(file))) {
        const { status, headers } = await get(file);
        assert.ok(status === 200 && headers['content-type'] !== 'application/octet-stream', `${file}: ${headers['content-type']}`);
      }
    });

    test('lets browsers keep what never changes, and nothing else', async () => {
      /** @param {string} path */
      const cache = async (path) => (await get(path)).headers['cache-control'];
      for (const path of [first('assets/', '.css'), first('assets/', '.js'), first('search/', '.bin')]) {
        assert.equal(await cache(path), 'public, max-age=31536000, immutable', path);
      }
      for (const path of ['', 'ambassadeurs/', 'feed.xml', 'manifest.webmanifest', 'ambassadors.csv']) {
        assert.equal(await cache(path), 'no-cache', path);
      }
    });

    test('is protected, and tells nobody who serves it', async () => {
      for (const path of ['', 'nulle-part/', first('assets/', '.css'), 'ambassadors.csv']) {
        const { headers } = await get(path);
        assert.equal(headers['content-security-policy'], "frame-ancestors 'self'", path);
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
        assert.equal(headers.server, 'nginx', path);
      }
    });

    test('has no broken link', async () => {
      const result = await crawl(host);
      assert.ok(result.links.length > files(host.root).filter((file) => file.endsWith('.html')).length);
      assert.deepEqual(broken(result), [], host.said());
    });

    // At the root of a host `tests/run browser` runs them.
    if (recipe === 'nginx-folder') test('passes the tests of a visitor', { timeout: 300_000 }, async () => {
      const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
      const options = { cwd: repository, env: { ...environment, ANNUAIRE_HOST: recipe } };
      const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', 'tests/browser/pages.test.mjs'], options).catch((error) => error);
      assert.match(stdout, /^# fail 0$/m, stdout);
      assert.doesNotMatch(stdout, /^# pass 0$/m, stdout);
    });
  });
}

test('what was packed once is sent as it is', async () => {
  for (const recipe of ['nginx', 'nginx-folder']) {
    const host = await nginx(recipe, ['--precompress']);
    try {
      const encodings = hasBrotli ? { gzip: 'gz', br: 'br' } : { gzip: 'gz' };
      for (const [encoding, ending] of Object.entries(encodings)) {
        for (const [path, file, type] of [
          ['secteurs/batiment/', 'secteurs/batiment/index.html', 'text/html; charset=utf-8'],
          ['api/v1/ambassadors.json', 'api/v1/ambassadors.json', 'application/json; charset=utf-8'],
        ]) {
          const { headers, body } = await ask(host, host.base + path, { 'accept-encoding': encoding });
          assert.deepEqual([path, headers['content-encoding'], headers['content-type']], [path, encoding, type]);
          assert.match(headers.vary ?? '', /Accept-Encoding/i);
          assert.ok(body.equals(readFileSync(join(host.root, `${file}.${ending}`))), `${file}.${ending}`);
          const unpacked = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
          assert.ok(unpacked.equals(readFileSync(join(host.root, file))), file);
        }
      }
    } finally {
      await host.close();
    }
  }
});

test('long addresses, and thousands of people who left, fit', async () => {
  for (const recipe of ['nginx', 'nginx-folder']) {
    const alias = `${'a'.repeat(80)}/${'b'.repeat(80)}/`;
    const gone = Array.from({ length: 5000 }, (_, index) => `ambassadeurs/oe-${index + 10_000}/`);
    const host = await nginx(recipe, [], [], (base) => `${base}${alias} ${base}charte/;\n${gone.map((path) => `${base}${path} gone;\n`).join('')}`);
    try {
      assert.doesNotMatch(host.said(), /\[(warn|emerg)\]/);
      const moved = await ask(host, host.base + alias);
      assert.deepEqual([moved.status, moved.headers.location], [301, `${host.base}charte/`]);
      for (const path of [gone[0], gone.at(-1)]) assert.equal((await ask(host, host.base + path)).status, 410, path);
    } finally {
      await host.close();
    }
  }
});

test('somebody who left is gone, and the page says who else could come', async () => {
  for (const recipe of ['nginx', 'nginx-folder']) {
    const host = await nginx(recipe, [], ['oe-0001']);
    try {
      const page = await ask(host, `${host.base}ambassadeurs/oe-0001/`);
      assert.deepEqual([page.status, page.headers['content-type']], [410, 'text/html; charset=utf-8']);
      assert.ok(page.body.equals(readFileSync(join(host.root, 'ambassadeurs/oe-0001/index.html'))));
      assert.equal(page.headers['x-content-type-options'], 'nosniff');
    } finally {
      await host.close();
    }
  }
});
