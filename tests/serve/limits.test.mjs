// Requests that would fill the memory or hold a connection for ever are cut off, whatever name they come by.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { serve, site } from './server.mjs';

/** @typedef {import('./server.mjs').Server} Server */

const MIB = 1024 * 1024;
/** More than the server may take of any request, in bytes. */
const ENDLESS = 256 * MIB;
/** More than it reads of a request before it refuses it, in bytes, and less than it still takes afterwards. */
const LARGE = 4 * MIB;

/** Its own name, and one that it refuses. */
const HOSTS = ['localhost', 'evil.example'];

/**
 * The rest of a request, over and over.
 * @param {string} text
 */
const endless = (text) => Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));

/**
 * Requests: the beginning, what follows it without end, and the status of the answer.
 * @param {string} host
 * @returns {Array<{ name: string, head: string, rest?: Buffer, status: number }>}
 */
function requests(host) {
  const get = `GET / HTTP/1.1\r\nHost: ${host}\r\n`;
  const post = `POST /__form HTTP/1.1\r\nHost: ${host}\r\n`;
  const x = endless('x');
  return [
    { name: 'a length beyond all memory', head: `${post}Content-Length: 99999999999999\r\n\r\nabc`, status: 413 },
    { name: 'a length beyond all numbers', head: `${post}Content-Length: ${'9'.repeat(30)}\r\n\r\nabc`, status: 413 },
    { name: 'a length below nothing', head: `${post}Content-Length: -1\r\n\r\nabc`, status: 400 },
    { name: 'a length with a sign', head: `${post}Content-Length: +3\r\n\r\nabc`, status: 400 },
    { name: 'two lengths', head: `${post}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, status: 400 },
    { name: 'a list of lengths', head: `${post}Content-Length: 3, 4\r\n\r\nabcd`, status: 400 },
    { name: 'a length and chunks', head: `${post}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, status: 411 },
    { name: 'an endless body', head: `${post}Content-Length: 99999999999999\r\n\r\n`, rest: x, status: 413 },
    { name: 'endless chunks', head: `${post}Transfer-Encoding: chunked\r\n\r\n`, rest: endless(`400\r\n${'x'.repeat(1024)}\r\n`), status: 411 },
    { name: 'an endless first line', head: 'GET /', rest: x, status: 431 },
    { name: 'an endless header', head: `${get}X: `, rest: x, status: 431 },
    { name: 'endless headers', head: get, rest: endless('X: y\r\n'), status: 431 },
  ];
}

/**
 * Sends `head`, then `rest` for as long as the server takes it, `most` bytes of it; returns what came back until the server
 * closed the connection, and how many bytes were sent.
 * @param {Server} server
 * @param {string} head
 * @param {Buffer | undefined} rest
 * @param {number} most
 * @returns {Promise<{ heard: string, sent: number }>}
 */
function answer(server, head, rest, most) {
  const socket = server.socket();
  let heard = '';
  let sent = 0;
  const more = () => {
    while (rest && sent < most && !socket.destroyed) {
      sent += rest.length;
      if (!socket.write(rest)) return;
    }
  };
  return new Promise((done) => {
    socket.on('data', (part) => (heard += part.toString('latin1')));
    // What comes back is read in between.
    socket.on('drain', () => setImmediate(more));
    // The server closes a connection on bytes that it does not read.
    socket.on('error', () => {});
    socket.on('close', () => done({ heard, sent }));
    socket.write(head);
    more();
  });
}

/**
 * Sends `head`, then a byte from time to time until the server closes the connection; returns what came back.
 * @param {Server} server
 * @param {string} head
 * @returns {Promise<string>}
 */
function drop(server, head) {
  const socket = server.socket();
  let heard = '';
  const drops = setInterval(() => socket.write('x'), 100);
  return new Promise((done) => {
    socket.on('data', (part) => (heard += part.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drops);
      done(heard);
    });
    socket.write(head);
  });
}

/**
 * The memory of the process, in bytes.
 * @param {Server} server
 */
function memory({ pid }) {
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) * 1024;
}

describe('limits of the preview', () => {
  /** @type {Server} */
  let server;

  before(async () => {
    server = await serve(site());
  });
  after(async () => {
    await server?.stop();
  });

  test('a request that is too large is refused before it is read', async () => {
    assert.equal((await server.ask('/')).status, 200);
    const before = memory(server);
    for (const host of HOSTS) {
      for (const { name, head, rest, status } of requests(host)) {
        const { heard } = await answer(server, head, rest, LARGE);
        assert.match(heard, new RegExp(`^HTTP/1\\.1 ${status} `), `${host}: ${name}`);
      }
    }
    assert.ok(memory(server) - before < 32 * MIB, `from ${before} to ${memory(server)} bytes`);
    assert.equal((await server.ask('/')).status, 200);
  });

  test('fifty that never end are cut off', async () => {
    const before = memory(server);
    const never = HOSTS.flatMap(requests).filter(({ rest }) => rest);
    // Who goes on sending may lose the answer (RFC 9112, 9.6).
    const all = Array.from({ length: 50 }, async (_, number) => {
      const { name, head, rest } = never[number % never.length];
      return { name, ...(await answer(server, head, rest, ENDLESS)) };
    });
    for (const { name, sent } of await Promise.all(all)) assert.ok(sent < ENDLESS, `${name}: the server took ${sent} bytes`);
    assert.ok(memory(server) - before < 64 * MIB, `from ${before} to ${memory(server)} bytes`);
    assert.equal((await server.ask('/')).status, 200);
  });

  test('a request that comes byte by byte is cut off', async () => {
    const slow = HOSTS.flatMap((host) => [
      ['a head', `GET / HTTP/1.1\r\nHost: ${host}\r\nX: `, 408],
      ['a body', `POST /__form HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100000\r\n\r\n`, 408],
      ['what was refused', `POST /__form HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 99999999999999\r\n\r\n`, 413],
    ]);
    const all = slow.map(async ([name, head, status]) => ({ name, status, heard: await drop(server, String(head)) }));
    for (const { name, status, heard } of await Promise.all(all)) {
      assert.match(heard, new RegExp(`^HTTP/1\\.1 ${status} `), String(name));
    }
    assert.equal((await server.ask('/')).status, 200);
  });

  test('a connection that waits for its next request is kept', async () => {
    const socket = server.socket();
    let heard = '';
    socket.on('error', () => {});
    socket.on('data', (part) => (heard += part.toString('latin1')));
    const ask = 'GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.write(ask);
    // Longer than the time of a request: another that comes byte by byte is cut off meanwhile.
    assert.match(await drop(server, 'GET / HTTP/1.1\r\nX: '), /^HTTP\/1\.1 408 /);
    await new Promise((done) => {
      socket.on('close', done);
      socket.write(ask.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    });
    assert.equal(heard.split('HTTP/1.1 200 OK').length - 1, 2);
  });
});
