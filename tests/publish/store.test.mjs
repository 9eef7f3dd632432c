// `annuaire publish` to a store that speaks as S3 does: what is sent and how, and what a visitor meets while publications are
// interrupted.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { made } from '../hooks.mjs';
import { program } from '../program.mjs';
import { files } from '../site.mjs';
import { KEYS, store } from './store.mjs';

const run = promisify(execFile);
const KILLS = 20;
const MANIFEST = '.annuaire-manifest.json';

describe('a store', { timeout: 300_000 }, () => {
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof store>>} */
  let place;
  /** @type {string} */
  let to;
  /** @type {NodeJS.ProcessEnv} */
  let env;
  /** @type {string[]} */
  let sites;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'annuaire-publishing-'));
    const root = join(folder, 'site');
    execFileSync(program, ['init', root], { stdio: 'ignore' });
    sites = ['a', 'b', 'c'].map((version) => {
      const config = join(root, 'content/site.yaml');
      writeFileSync(config, readFileSync(config, 'utf8').replace(/^tagline:.*$/m, `tagline: "Version ${version}"`));
      writeFileSync(join(root, 'themes/mine/css/6-mine.css'), `a { --version: ${version}; }\n`);
      const profile = join(root, 'content/ambassadors/pe-0001.yaml');
      writeFileSync(profile, readFileSync(profile, 'utf8').replace('bio: |\n', `bio: |\n  Version ${version}.\n`));
      const output = join(folder, `public-${version}`);
      execFileSync(program, ['build', '--root', root, '--output', output, '--today', '2026-11-24', '--quiet'], { stdio: 'pipe' });
      return output;
    });
    place = await store('site');
    to = `s3://site/annuaire?endpoint=${encodeURIComponent(place.endpoint)}`;
    env = { PATH: process.env.PATH, AWS_REGION: 'eu-west-3', ...KEYS };
  });
  after(async () => {
    await place?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param {string} from */
  const publish = (from, options = ['--yes'], environment = env) =>
    run(program, ['publish', to, '--from', from, '--lang', 'en', ...options], { env: environment });
  /** @param {string} from */
  const site = (from) => files(from).filter((file) => file !== '.annuaire');
  /** @param {string} path */
  const get = (path) => place.get(`annuaire/${path}`);
  /** @param {string} path */
  const bytes = async (path) => Buffer.from(await (await get(path)).arrayBuffer());

  /**
   * What the store has otherwise than the site `from`.
   * @param {string} from
   */
  async function differences(from) {
    const said = [];
    for (const file of site(from)) {
      if (!(await bytes(file)).equals(readFileSync(join(from, file)))) said.push(file);
    }
    return said;
  }

  test('holds the site, with the type of each file and how long it may be kept', async () => {
    const { stdout } = await publish(sites[0]);
    assert.match(stdout, /^The site is published to s3:\/\/site\/annuaire/);
    assert.deepEqual(await differences(sites[0]), []);
    const style = made(site(sites[0]).find((file) => file.startsWith('assets/') && file.endsWith('.css')));
    const rows = {
      'index.html': ['text/html; charset=utf-8', 'no-cache'],
      'feed.xml': ['application/xml; charset=utf-8', 'no-cache'],
      'ambassadors.csv': ['text/csv; charset=utf-8', 'no-cache'],
      [style]: ['text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    };
    for (const [file, expected] of Object.entries(rows)) {
      const { headers } = await get(file);
      assert.deepEqual([headers.get('content-type'), headers.get('cache-control')], expected, file);
    }
  });

  test('is sent only what changed, the manifest first and last', async () => {
    const count = place.puts.length;
    const { stdout } = await publish(sites[0]);
    assert.match(stdout, /nothing to send/);
    assert.equal(place.puts.length, count);
    await publish(sites[1], ['--dry-run']);
    assert.equal(place.puts.length, count);
    await publish(sites[1]);
    const sent = place.puts.slice(count).map((key) => key.replace('annuaire/', ''));
    assert.deepEqual([sent[0], sent.at(-1)], [MANIFEST, MANIFEST]);
    const changed = site(sites[1]).filter((file) => {
      const [other, own] = sites.map((folder) => join(folder, file));
      return !site(sites[0]).includes(file) || !readFileSync(other).equals(readFileSync(own));
    });
    assert.deepEqual(sent.slice(1, -1).sort(), changed.sort());
    const last = Math.max(...sent.map((path, index) => (path.startsWith('assets/') || path.startsWith('search/') ? index : 0)));
    assert.ok(sent.findIndex((path) => path.endsWith('.html')) > last, 'pages follow what they load');
  });

  test('is told in plain words when it refuses, and no key is printed', async () => {
    const environment = { ...env, AWS_ACCESS_KEY_ID: 'KEYOFSOMEBODY', AWS_SECRET_ACCESS_KEY: 'a-secret-of-somebody' };
    const error = await publish(sites[0], ['--yes'], environment).then(() => assert.fail('it was accepted'), (error) => error);
    assert.equal(error.code, 2);
    assert.match(error.stderr, /^annuaire: The store refuses or does not answer\. What is online stays whole/);
    assert.doesNotMatch(error.stderr + error.stdout, /a-secret-of-somebody|KEYOFSOMEBODY/);
  });

  test('never shows a page without what it loads, though publications are killed', async () => {
    const NAME = /[\w-]+\.[0-9a-f]{8}\.(?:css|js|svg|webp|jpg|woff2)\b|manifest-[0-9a-f]{8}\.bin/g;
    const paths = new Map(sites.flatMap(site).map((file) => [file.split('/').at(-1), file]));
    const pages = [...new Set(sites.flatMap(site))].filter((file) => file.endsWith('.html'));
    /** @type {string[]} */
    const missing = [];
    let ends = false;
    let seen = 0;
    /** @param {string} text */
    const loaded = (text) => [...new Set(text.match(NAME) ?? [])].map((name) => paths.get(name));
    const known = new Map();

    /**
     * Reads the page `page`, all it loads, and all that loads, as a visitor does.
     * @param {string} page
     */
    async function visit(page) {
      const answer = await get(page);
      if (!answer.ok) return;
      const text = await answer.text();
      seen += 1;
      assert.match(text, /<\/html>\s*$/, `${page} is half a page`);
      const wanted = loaded(text);
      const asked = new Set();
      while (wanted.length > 0) {
        const path = wanted.pop();
        if (!path || asked.has(path)) continue;
        asked.add(path);
        const part = await get(path);
        const words = await part.text();
        if (part.ok) {
          if (!known.has(path)) known.set(path, loaded(words));
          wanted.push(...known.get(path));
        } else if ((await (await get(page)).text()) === text) missing.push(`${page} loads ${path}: ${part.status}`);
      }
    }
    const crawler = (async () => {
      while (!ends) {
        for (const page of pages) if (!ends) await visit(page);
      }
    })();

    const start = performance.now();
    await publish(sites[0]);
    let duration = performance.now() - start;
    let state = 2026;
    let killed = 0;
    for (let round = 1; round <= KILLS; round += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const child = spawn(program, ['publish', to, '--from', sites[round % 3], '--yes'], { env, stdio: 'ignore' });
      const closed = new Promise((done) => child.on('exit', (_code, signal) => done(signal === 'SIGKILL')));
      await sleep(duration * (0.1 + (0.9 * state) / 2_147_483_648));
      child.kill('SIGKILL');
      const wasKilled = await closed;
      killed += wasKilled;
      // The machine may have had more to do when a whole one was timed.
      duration *= wasKilled ? 1.02 : 0.8;
      // What an interrupted publication leaves is what visitors see until somebody publishes again.
      await sleep(400);
    }
    await publish(sites[1]);
    ends = true;
    await crawler;
    assert.deepEqual(missing, []);
    assert.ok(killed > KILLS / 2, `${killed} publications were killed before their end`);
    assert.ok(seen > 50, `the visitor read ${seen} pages`);
    assert.deepEqual(await differences(sites[1]), []);
    const manifest = JSON.parse(`${await bytes(MANIFEST)}`);
    assert.deepEqual(manifest.pending, []);
    assert.deepEqual(Object.keys(manifest.files), site(sites[1]).sort());
    for (const path of new Set(sites.flatMap(site))) {
      const stays = path in manifest.files || manifest.former.includes(path);
      assert.equal((await get(path)).status, stays ? 200 : 404, path);
    }
    assert.match((await publish(sites[1])).stdout, /nothing to send/);
  });
});
