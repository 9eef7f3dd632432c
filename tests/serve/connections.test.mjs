// Event streams stay open for as long as a page is shown: nobody waits for them, and the server needs no help to serve on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { poll, serve, site } from './server.mjs';

const PROFILE = 'content/ambassadors/oe-0001.yaml';
const PAGE = '/ambassadeurs/oe-0001/';

/**
 * Every TCP connection with the server at one of its ends, from `/proc/net/tcp` (proc_pid_net(5)), those that ended lately too.
 * @param {Server} server
 */
function connections({ port }) {
  const LISTEN = '0A';
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1).map((row) => row.trim().split(/\s+/));
  return rows
    .filter(([, local, remote, state]) => state !== LISTEN && [local, remote].some((end) => end.endsWith(`:${hex}`)))
    .map(([, local, remote]) => `${local} ${remote}`);
}

/** @typedef {import('./server.mjs').Server} Server */
/** @typedef {{ socket: import('node:net').Socket, heard: string, fault?: Error }} Asked A request: its connection and the bytes that came back. */

/**
 * Sends a GET for `path` on a connection that is kept open; `heard` grows with what comes back.
 * @param {Server} server
 * @param {string} path
 */
function open(server, path) {
  const socket = server.socket();
  /** @type {Asked} */
  const asked = { socket, heard: '' };
  socket.on('error', (error) => (asked.fault = error));
  socket.on('data', (part) => (asked.heard += part.toString('latin1')));
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return asked;
}

/**
 * The states that a stream has sent.
 * @param {Asked} stream
 */
const states = ({ heard }) => [...heard.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json));
/** @param {Asked} page */
const isAnswered = ({ heard }) => heard.startsWith('HTTP/1.1 200') && heard.trimEnd().endsWith('</html>');

describe('connections of the preview', () => {
  /** @type {Server} */
  let server;
  /** @type {import('node:net').Socket[]} */
  let sockets;

  before(async () => {
    server = await serve(site());
    sockets = [];
  });
  after(async () => {
    sockets.forEach((socket) => socket.destroy());
    await server?.stop();
  });

  test('the server connects to nobody', async () => {
    const stream = open(server, '/__events');
    sockets.push(stream.socket);
    await poll('the stream gets the first state', () => states(stream).length === 1);
    const known = new Set(connections(server));
    assert.equal(known.size, 2, 'both ends of the stream');
    const good = server.read(PROFILE);
    for (let edit = 1; edit <= 20; edit += 1) {
      const { content } = states(stream).at(-1);
      server.write(PROFILE, good.replace('occupation: Soudeuse', `occupation: Soudeuse ${edit} fois`));
      await poll(`edit ${edit} is announced`, () => states(stream).at(-1).content > content);
    }
    assert.deepEqual(connections(server).filter((found) => !known.has(found)), []);
  });

  test('a burst of streams and requests is answered, while all that came before stay open', async () => {
    /** @type {Asked[]} */
    const streams = [];
    for (let round = 1; round <= 20; round += 1) {
      // As when tabs are reloaded together: the streams come first and never end.
      const burst = Array.from({ length: 5 }, () => open(server, '/__events'));
      const pages = Array.from({ length: 5 }, () => open(server, PAGE));
      sockets.push(...[...burst, ...pages].map(({ socket }) => socket));
      streams.push(...burst);
      await poll(`every page of round ${round} is answered`, () => pages.every(isAnswered));
      await poll(`every stream of round ${round} gets the state`, () => burst.every((stream) => states(stream).length === 1));
    }
    assert.equal(streams.filter(({ fault, socket }) => fault || socket.readyState !== 'open').length, 0);
    server.write(PROFILE, server.read(PROFILE).replace(/^occupation: .*$/m, 'occupation: "Soudeuse entendue"'));
    await poll('every stream gets the change', () => streams.every((stream) => states(stream).length > 1));
  });
});
