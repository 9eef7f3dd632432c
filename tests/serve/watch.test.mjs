// Where the system tells of no changes, the preview says why, and looks at the files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { describe, test } from 'node:test';
import { values } from '../cases.mjs';
import { poll, serve, site } from './server.mjs';

const PROFILE = 'content/ambassadors/oe-0001.yaml';
const PAGE = '/ambassadeurs/oe-0001/';

/**
 * The command that starts another as a user who has `count` of what `limit` limits (sysctl's user.*, namespaces(7)).
 * @param {string} limit
 * @param {number} count
 */
const limited = (limit, count) => ['unshare', '-Ur', 'sh', '-c', `echo ${count} > /proc/sys/user/${limit} && exec "$@"`, 'sh'];

const [command, ...words] = limited('max_inotify_watches', 1);
const skip = spawnSync(command, [...words, 'true']).status === 0 ? false : 'this machine allows no namespaces of users';

describe('a preview without watches', { skip }, () => {
  /** @type {[limit: string, count: number, told: string][]} */
  const limits = values('tests/cases/13-no-watches-left');
  for (const [limit, count, told] of limits) {
    test(`says what to do about ${limit} and serves each change`, async () => {
      const server = await serve(site(), [], limited(limit, count));
      try {
        await poll('the terminal is told', () => server.said.err.includes(told));
        assert.match(server.said.err, /sudo sysctl/);
        const good = server.read(PROFILE);
        server.write(PROFILE, good.replace(/^occupation: .*$/m, 'occupation: "Soudeuse sans évènement"'));
        await poll('a changed file is seen', async () => (await server.text(PAGE)).includes('Soudeuse sans évènement'));
        server.write('content/ambassadors/oe-9000.yaml', good.replace(/^occupation: .*$/m, 'occupation: "Soudeuse nouvelle"'));
        await poll('a new file is seen', async () => (await server.ask('/ambassadeurs/oe-9000/')).status === 200);
        rmSync(server.path('content/ambassadors/oe-9000.yaml'));
        await poll('a file that is gone is seen', async () => (await server.ask('/ambassadeurs/oe-9000/')).status === 404);
      } finally {
        await server.stop();
      }
    });
  }

  test('looks when its last watch goes while it serves', async () => {
    const folder = site();
    const inner = readdirSync(folder.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
    // One for the folder itself and one for each in it: the next one has none.
    const server = await serve(folder, [], limited('max_inotify_watches', 1 + inner.length));
    try {
      assert.equal((await server.ask(PAGE)).status, 200);
      assert.doesNotMatch(server.said.err, /inotify/);
      server.write('themes/orientest/css/0-tokens.css', '/* new */');
      await poll('the terminal is told', () => /fs\.inotify\.max_user_watches/.test(server.said.err));
      server.write(PROFILE, server.read(PROFILE).replace(/^occupation: .*$/m, 'occupation: "Soudeuse regardée"'));
      await poll('a changed file is seen', async () => (await server.text(PAGE)).includes('Soudeuse regardée'));
    } finally {
      await server.stop();
    }
  });
});
