// A name that leads to the preview is answered if it was given to it; any other is told what to do.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { values } from '../cases.mjs';
import { poll, run, serve, site } from './server.mjs';

/** @typedef {import('./server.mjs').Server} Server */

const CASE = values('tests/cases/28-name-of-the-preview');

/**
 * The answer to a request by the name `host`.
 * @param {Server} server
 * @param {string} host
 */
const by = (server, host) => server.ask('/', { headers: { host } });

describe('names of the preview', () => {
  test('a name that it was not given is told why and what to do, the terminal once', async () => {
    const server = await serve(site(), ['--host', '0.0.0.0']);
    try {
      for (const name of [CASE.name, CASE.name, 'other.example']) {
        const { status, body } = await by(server, `${name}:${server.port}`);
        assert.equal(status, CASE.status);
        assert.match(body.toString(), new RegExp(CASE.says.replace(CASE.name, name), 's'));
      }
      await poll('the terminal is told', () => server.said.err.includes(`--name ${CASE.name}`));
      assert.equal(server.said.err.split('DNS rebinding').length - 1, 1);
      assert.equal((await by(server, `192.0.2.1:${server.port}`)).status, 200);
      for (const name of ['<script>alert(1)</script>', 'a b', `${'a'.repeat(300)}.example`]) {
        const { status, body } = await by(server, name);
        assert.deepEqual([status, body.toString()], [403, 'Forbidden'], name);
      }
    } finally {
      await server.stop();
    }
  });

  test('a name that it was given is answered', async () => {
    const server = await serve(site(), ['--name', 'my-laptop.local', '--name', 'site.example']);
    try {
      for (const name of ['my-laptop.local', 'SITE.example', 'localhost']) {
        assert.equal((await by(server, `${name}:${server.port}`)).status, 200, name);
      }
      assert.equal((await by(server, 'x.site.example')).status, 403);
    } finally {
      await server.stop();
    }
  });

  test('it listens at the address of a name', async () => {
    const server = await serve(site(), ['--host', 'localhost']);
    try {
      assert.equal((await server.ask('/')).status, 200);
    } finally {
      await server.stop();
    }
  });

  test('a name without an address is told in the language of the site', async () => {
    const { code, err } = await run(['serve', '--root', site().root, '--host', 'not a name', '--port', '0']).ended;
    assert.equal(code, 2);
    assert.match(err, /^annuaire: Aucune adresse n'est connue pour « not a name »/);
  });
});
