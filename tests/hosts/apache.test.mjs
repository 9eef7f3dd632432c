// `.htaccess`, as `build` writes it, read by Debian's Apache at the root of a host and in a folder of it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { made } from '../hooks.mjs';
import { build, files } from '../site.mjs';
import { answers, freePort } from './nginx.mjs';

const MODULES = '/usr/lib/apache2/modules';
const NEEDED = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'filter', 'deflate'];

/**
 * @param {string} base
 * @param {string} [today]
 * @param {string[]} left
 */
async function apache(base, today, left = []) {
  const room = mkdtempSync(join(tmpdir(), 'annuaire-apache-'));
  // The server's own user reads what the test's user wrote.
  chmodSync(room, 0o755);
  const site = build(['--base-url', `https://host.example${base}`], today, left);
  const root = join(room, 'html', base);
  mkdirSync(join(root, '..'), { recursive: true });
  rmSync(root, { recursive: true, force: true });
  renameSync(site.output, root);
  site.remove();
  const port = await freePort();
  const built = new Set(readdirSync(MODULES));
  const modules = NEEDED.filter((name) => built.has(`mod_${name}.so`));
  writeFileSync(join(room, 'apache.conf'), [
    ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
    `ServerRoot ${room}`, `PidFile ${room}/pid`, 'Mutex pthread', `Listen 127.0.0.1:${port}`, 'ServerName localhost', `ErrorLog ${room}/log`,
    'TypesConfig /etc/mime.types', 'ServerTokens Prod',
    // Nobody else starts it; it keeps the user it has.
    process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '',
    `DocumentRoot ${room}/html`, `<Directory ${room}/html>`, 'AllowOverride FileInfo', 'Require all granted', '</Directory>',
  ].join('\n'));
  const child = spawn('/usr/sbin/apache2', ['-f', join(room, 'apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  const said = () => readFileSync(join(room, 'log'), 'utf8');
  await answers(child, port, said);
  return {
    root,
    said,
    /** @type {(path: string, headers?: import('node:http').OutgoingHttpHeaders) => Promise<import('../serve/server.mjs').Answer>} */
    ask: (path, headers = {}) => new Promise((answered, failed) => {
      request(`http://127.0.0.1:${port}${base}${path}`, { headers }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      }).on('error', failed).end();
    }),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(room, { recursive: true, force: true });
    },
  };
}

for (const base of ['/', '/annuaire/']) {
  describe(`a site behind Apache at ${base}`, () => {
    /** @type {Awaited<ReturnType<typeof apache>>} */
    let host;
    before(async () => {
      host = await apache(base);
    });
    after(() => host?.close());
    /**
     * @param {string} start
     * @param {string} ending
     */
    const first = (start, ending) => made(files(host.root).find((file) => file.startsWith(start) && file.endsWith(ending)));

    test('has clean addresses, and its own page for what is not there', async () => {
      for (const path of ['', 'ambassadeurs/', 'secteurs/batiment/']) {
        const { status, headers, body } = await host.ask(path);
        assert.deepEqual([status, headers['content-type']?.toLowerCase()], [200, 'text/html; charset=utf-8'], host.said());
        assert.ok(body.equals(readFileSync(join(host.root, path, 'index.html'))), path);
      }
      for (const path of ['nulle/part/', '.annuaire', '_headers', '_nginx.map', 'assets/', 'search/', 'api/']) {
        const { status, body } = await host.ask(path);
        assert.ok(status === 404 && body.equals(readFileSync(join(host.root, '404.html'))), `${path}: ${status}`);
      }
    });

    test('sends visitors of a former address on', async () => {
      const { status, headers } = await host.ask('construction/');
      assert.equal(status, 301);
      assert.equal(new URL(headers.location ?? '', 'http://host').pathname, `${base}secteurs/batiment/`);
    });

    test('is protected, and lets browsers keep what never changes', async () => {
      for (const path of ['', 'nulle-part/', first('assets/', '.css')]) {
        const { headers } = await host.ask(path);
        assert.match(`${headers['content-security-policy']}`, /^default-src 'self'.*; frame-ancestors 'self'$/, path);
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
      }
      /** @param {string} path */
      const cache = async (path) => (await host.ask(path)).headers['cache-control'];
      for (const path of [first('assets/', '.css'), first('search/', '.bin')]) {
        assert.equal(await cache(path), 'public, max-age=31536000, immutable', path);
      }
      for (const path of ['', 'feed.xml', 'assets/none.css']) assert.notEqual(await cache(path), 'public, max-age=31536000, immutable', path);
    });

    test('packs text as it goes, or sends what was packed', async () => {
      const page = readFileSync(join(host.root, 'ambassadeurs/index.html'));
      const script = first('assets/', '.js');
      const plain = await host.ask('ambassadeurs/', { 'accept-encoding': 'gzip' });
      assert.deepEqual([plain.headers['content-encoding'], gunzipSync(plain.body).equals(page)], ['gzip', true]);
      assert.equal((await host.ask('ambassadeurs/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'], undefined);
      const packed = { gz: gzipSync('another page', { level: 9 }), br: brotliCompressSync('another page') };
      for (const file of ['ambassadeurs/index.html', script]) {
        for (const [ending, bytes] of Object.entries(packed)) writeFileSync(join(host.root, `${file}.${ending}`), bytes);
      }
      const types = { 'ambassadeurs/': /^text\/html; ?charset=utf-8$/i, [script]: /^text\/javascript; ?charset=utf-8$/i };
      for (const [path, type] of Object.entries(types)) {
        for (const { encoding, unpack } of [{ encoding: 'gzip', unpack: gunzipSync }, { encoding: 'br', unpack: brotliDecompressSync }]) {
          const { status, headers, body } = await host.ask(path, { 'accept-encoding': encoding });
          assert.deepEqual([status, headers['content-encoding']], [200, encoding], path);
          assert.match(headers['content-type'] ?? '', type);
          assert.match(headers.vary ?? '', /Accept-Encoding/i);
          assert.equal(unpack(body).toString(), 'another page');
        }
        for (const accepted of [undefined, 'gzip;q=0', 'br; q=0.0, gzip;q=0', 'identity, br;q=0']) {
          const { headers } = await host.ask(path, accepted ? { 'accept-encoding': accepted } : {});
          assert.equal(headers['content-encoding'], undefined, `${path}: ${accepted}`);
        }
        for (const accepted of ['gzip;q=0.5', 'br;q=0, gzip;q=1.0']) {
          assert.equal((await host.ask(path, { 'accept-encoding': accepted })).headers['content-encoding'], 'gzip', accepted);
        }
      }
    });
  });
}

test('a profile that awaits a confirmation is not gone', async () => {
  // On this day no profile of the sample is fresh enough to be published.
  const host = await apache('/', '2040-01-01');
  try {
    const { status, body } = await host.ask('ambassadeurs/oe-0001/');
    assert.deepEqual([status, body.includes('noindex')], [200, true], host.said());
  } finally {
    await host.close();
  }
});

test('somebody who left is gone, and the page says who else could come', async () => {
  for (const base of ['/', '/annuaire/']) {
    const host = await apache(base, undefined, ['oe-0001']);
    try {
      const { status, body } = await host.ask('ambassadeurs/oe-0001/');
      assert.equal(status, 410, host.said());
      assert.ok(body.equals(readFileSync(join(host.root, 'ambassadeurs/oe-0001/index.html'))), body.toString().slice(0, 300));
    } finally {
      await host.close();
    }
  }
});
