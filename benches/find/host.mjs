// A plain static host, over HTTP/2 as nearly all of them are, that keeps account of what it sends. Its account of bodies is what Chromium's network events say
// too (`encodedDataLength` without the headers), and it sees the requests of workers as well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** @typedef {Awaited<ReturnType<typeof serve>>} Host */
/** @typedef {{ body: Buffer, isGzip: boolean, type: string }} Body */

/** What such hosts compress by themselves. */
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg']);

/** A page without anything, of the same origin as the site. */
export const BLANK = '/blank-page';

/** What the site is published with: nothing inline, nothing from elsewhere, no eval. */
const POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/**
 * Serves `folder` on a free port of this machine; `sent` lists path and body bytes of every answer, `delay_ms` is the wait before each.
 * @param {string} folder
 */
export async function serve(folder, policy = POLICY) {
  /** @type {{ path: string, bytes: number }[]} */
  const sent = [];
  /** @type {Map<string, Body>} */
  const bodies = new Map();
  /** @type {Set<import('node:http2').ServerHttp2Session>} */
  const sessions = new Set();
  const server = createSecureServer(identity(), (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'https://host').pathname));
    const answer = path === BLANK ? { body: Buffer.from('<!doctype html><title>Blank</title>'), type: TYPES['.html'], isGzip: false } : read(folder, path, bodies);
    /** @type {Record<string, string>} */
    const headers = { 'content-type': answer?.type ?? 'text/plain', 'content-security-policy': policy, 'cache-control': 'max-age=600' };
    if (answer?.isGzip) headers['content-encoding'] = 'gzip';
    const body = answer?.body ?? Buffer.from('Not found');
    setTimeout(() => response.writeHead(answer ? 200 : 404, { ...headers, 'content-length': body.length }).end(body), host.delay_ms);
    sent.push({ path, bytes: body.length });
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the host has no port');
  const host = {
    sent,
    delay_ms: 0,
    origin: `https://127.0.0.1:${address.port}`,
    close() {
      sessions.forEach((session) => session.destroy());
      return new Promise((closed) => server.close(closed));
    },
  };
  return host;
}

/** A key and a certificate for this machine, made for one run: browsers speak HTTP/2 only over TLS. */
function identity() {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-host-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/**
 * The body for `path` as it goes over the network; undefined where there is no such file.
 * @param {string} folder
 * @param {string} path
 * @param {Map<string, Body>} bodies
 */
function read(folder, path, bodies) {
  const known = bodies.get(path);
  if (known) return known;
  let file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) file = join(file, 'index.html');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const isGzip = COMPRESSED.has(extname(file));
  const bytes = readFileSync(file);
  const body = { body: isGzip ? gzipSync(bytes, { level: 6 }) : bytes, isGzip, type: TYPES[extname(file)] ?? 'application/octet-stream' };
  bodies.set(path, body);
  return body;
}
