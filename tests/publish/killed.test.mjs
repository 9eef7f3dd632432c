// A build of 10,000 profiles that is killed at any moment leaves the previous site or the new one, never a mixture.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, program } from '../program.mjs';
import { files } from '../site.mjs';

const KILLS = 20;
/** @type {string} */
let folder;
/** @type {string} */
let root;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'annuaire-killed-'));
  root = join(folder, 'site');
  execFileSync(example('synthesize'), ['10000', root], { stdio: 'ignore' });
});

after(() => rmSync(folder, { recursive: true, force: true }));

const options = ['build', '--root', 'site', '--today', '2026-11-24', '--quiet'];

/**
 * The same numbers on every run.
 * @param {number} seed
 */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One number for every path and byte of the output. */
function digest() {
  const output = join(root, 'public');
  const hash = createHash('sha256');
  for (const file of files(output)) hash.update(file).update('\0').update(readFileSync(join(output, file)));
  return hash.digest('hex');
}

/**
 * Changes a text that stands on every page.
 * @param {string} version
 */
function write(version) {
  const path = join(root, 'content/site.yaml');
  const text = readFileSync(path, 'utf8').replace(/^tagline: .*$/m, `tagline: "Version ${version}"`);
  writeFileSync(path, text);
}

/** @param {number} delay */
function buildAndKill(delay) {
  return new Promise((done) => {
    const child = spawn(program, options, { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

test('a killed build leaves a whole site', async () => {
  /** @type {Record<string, string>} */
  const known = {};
  let duration = 0;
  for (const version of ['a', 'b']) {
    write(version);
    const start = performance.now();
    execFileSync(program, options, { cwd: folder });
    duration = performance.now() - start;
    known[digest()] = version;
  }
  assert.equal(Object.keys(known).length, 2);
  const next = random(2026);
  let killed = 0;
  for (let round = 0; round < KILLS; round += 1) {
    write(round % 2 === 0 ? 'a' : 'b');
    const wasKilled = await buildAndKill(next() * duration);
    killed += wasKilled;
    // The machine may have had more to do when a whole build was timed.
    duration *= wasKilled ? 1.02 : 0.8;
    assert.ok(existsSync(join(root, 'public/index.html')), `round ${round}: the site is there`);
    assert.ok(known[digest()], `round ${round}: the site is wholly old or wholly new`);
  }
  assert.ok(killed > KILLS / 2, `${killed} builds were killed before their end`);
  execFileSync(program, options, { cwd: folder });
  assert.deepEqual(files(folder).filter((file) => file.includes('stage')).slice(0, 3), [], 'nothing of the dead stays');
});
