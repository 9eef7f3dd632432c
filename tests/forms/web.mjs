// A web of one's own on loopback: a browser context that is given its proxy reaches the hosts that it knows under their
// real https addresses, and no other. Nothing is intercepted: preflights, redirects, policies and broken connections are
// the browser's own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../hooks.mjs';

/** @typedef {{ method: string, address: URL, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Asked A request to a host. */
/** @typedef {{ status: number, headers?: Record<string, string>, body?: string | Buffer }} Answer */
/** @typedef {Answer | 'drop' | undefined} Said An answer, a connection that breaks, or nothing for ever. */
/** @typedef {(asked: Asked) => Said | Promise<Said>} Host */

/** @type {{ key: Buffer, cert: Buffer } | undefined} */
let made;

/** A certificate that only this process knows; contexts are told not to mind. */
function certificate() {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=test'], { stdio: 'pipe' });
  made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/**
 * The request to a host, its body read whole, its address in full.
 * @param {import('node:http').IncomingMessage} request
 * @param {'http' | 'https'} scheme
 * @returns {Promise<Asked>}
 */
export async function asked(request, scheme) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const address = new URL(request.url ?? '', `${scheme}://${request.headers.host}`);
  return { method: request.method ?? '', address, headers: request.headers, body: Buffer.concat(parts) };
}

/**
 * Writes an answer; `"drop"` breaks the connection, and nothing says nothing.
 * @param {import('node:http').ServerResponse} response
 * @param {Said} said
 */
export function answer(response, said) {
  if (said === 'drop') response.destroy();
  else if (said) response.writeHead(said.status, said.headers).end(said.body);
}

/**
 * A web of `hosts`: from a host's name to a function from what is asked to an answer. `strangers` are the addresses of
 * other hosts that were asked for.
 * @param {Record<string, Host>} hosts
 */
export async function web(hosts) {
  /** @type {string[]} */
  const strangers = [];
  const server = createServer(certificate(), async (request, response) => {
    try {
      const host = hosts[request.headers.host ?? ''];
      answer(response, await host(await asked(request, 'https')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) strangers.push(`${request.method} ${request.headers.host}${request.url}: ${error}`);
      response.destroy();
    }
  });
  server.on('tlsClientError', () => {});
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();
  const proxy = createPlainServer((request, response) => {
    strangers.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    if (!hosts[url.replace(/:443$/, '')]) {
      // The browser asks its maker about forms.
      if (!url.endsWith('.googleapis.com:443')) strangers.push(url);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    server.emit('connection', socket);
  });
  const port = await listen(proxy);
  /** @type {import('playwright-core').BrowserContextOptions} */
  const options = { proxy: { server: `http://127.0.0.1:${port}` }, ignoreHTTPSErrors: true, serviceWorkers: 'block' };
  return {
    strangers,
    /** What a context of the browser needs to live in this web. */
    options,
    close() {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((closed) => proxy.close(closed));
    },
  };
}
