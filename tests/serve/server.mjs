// A preview server of its own on a copy of the sample site, and what tests ask of it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { program, repository } from '../program.mjs';
import { files } from '../site.mjs';

export const TODAY = '2026-11-24';

/** @typedef {Awaited<ReturnType<typeof serve>>} Server A preview that runs on a copy of the sample. */
/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer */

/**
 * Asks until `look` returns something, and returns it; a fault of `look` counts as nothing, and is told at the end.
 * @template Found
 * @param {string} what
 * @param {() => Found | Promise<Found>} look
 * @param {{ within?: number, every?: number }} times in milliseconds
 */
export async function poll(what, look, { within = 30_000, every = 10 } = {}) {
  const end = performance.now() + within;
  let fault;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${what}${fault ? `\n${fault}` : ''}`);
    await sleep(every);
  }
}

/**
 * A page as `build` writes it: without the line of the script that listens.
 * @param {Buffer} bytes
 */
export function withoutScript(bytes) {
  return Buffer.from(bytes.toString('latin1').replace(/^.*\/__preview\.js.*\n/m, ''), 'latin1');
}

/** A new folder with the sample's content, and no theme but the built-in one. */
export function site() {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-serve-'));
  const root = join(folder, 'site');
  cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
  return { folder, root };
}

/**
 * Starts the program with `words`; `ended` resolves to its code, its signal and what it wrote.
 * @param {string[]} words
 * @param {string[]} through the command that becomes the program, if another one starts it
 */
export function run(words, through = []) {
  const [command, ...rest] = [...through, program, ...words];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null, out: string, err: string }>} */
  const ended = new Promise((done) => child.on('close', (code, signal) => done({ code, signal, ...said })));
  return { child, said, ended };
}

/**
 * Serves the folder `site` on a free port.
 * @param {ReturnType<typeof site>} site
 * @param {string[]} options
 * @param {string[]} through see {@link run}
 */
export async function serve({ folder, root }, options = [], through = []) {
  const { child, said, ended } = run(['serve', '--root', root, '--port', '0', '--today', TODAY, ...options], through);
  const lines = createInterface({ input: child.stdout });
  /** @type {Promise<string>} */
  const first = new Promise((said) => lines.once('line', said));
  const address = await Promise.race([
    first,
    ended.then(({ err }) => Promise.reject(new Error(`the server ended: ${err}`))),
  ]);
  const { origin, hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });

  /**
   * The answer for `path`: its status, its headers and its body.
   * @param {string} path
   * @param {{ method?: string, headers?: import('node:http').OutgoingHttpHeaders, timeout?: number }} options
   * @returns {Promise<Answer>}
   */
  function ask(path, { method = 'GET', headers = {}, timeout = 20_000 } = {}) {
    return new Promise((answered, failed) => {
      const asked = request(origin + path, { method, headers, agent, timeout }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', failed);
        response.on('end', () => {
          answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer for ${path} within ${timeout} ms`)));
      asked.on('error', failed);
      asked.end();
    });
  }

  return {
    root,
    address,
    origin,
    port: Number(port),
    pid: child.pid ?? NaN,
    said,
    ended,
    ask,
    /** @param {string} path */
    text: async (path) => (await ask(path)).body.toString(),
    /** @param {string} name */
    path: (name) => join(root, name),
    /** @param {string} name */
    read: (name) => readFileSync(join(root, name), 'utf8'),
    /**
     * Writes `name` in place, with the folders it needs.
     * @param {string} name
     * @param {string | Uint8Array} bytes
     */
    write(name, bytes) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), bytes);
    },
    /**
     * Writes beside `name` and renames, as careful editors do.
     * @param {string} name
     * @param {string | Uint8Array} bytes
     */
    replace(name, bytes) {
      const beside = join(root, dirname(name), '.saved-by-an-editor');
      writeFileSync(beside, bytes);
      renameSync(beside, join(root, name));
    },
    socket: () => connect(Number(port), hostname),
    /** @param {NodeJS.Signals} name */
    signal: (name) => child.kill(name),
    /** Ends the process and deletes the folder. */
    async stop() {
      agent.destroy();
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Every file of a build of `root` as it is now, by its path.
 * @param {string} root
 */
export function fresh(root) {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-fresh-'));
  const output = join(folder, 'public');
  try {
    execFileSync(program, ['build', '--root', root, '--output', output, '--today', TODAY, '--quiet'], { stdio: 'pipe' });
    // The program's own mark in the folder it may replace is no part of the site.
    const found = files(output).filter((file) => file !== '.annuaire');
    return new Map(found.map((file) => [file, readFileSync(join(output, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The paths below the server's root at which a visitor finds `file`.
 * @param {string} file
 */
function addresses(file) {
  const path = `/${file.split('/').map(encodeURIComponent).join('/')}`;
  return path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length), path] : [path];
}

/**
 * What the server serves otherwise than the build `built`, a line for each address. `ever` holds the paths of all builds
 * so far: those that are gone must be missing here too.
 * @param {Pick<Server, 'ask'>} server
 * @param {Map<string, Buffer>} built
 * @param {Set<string>} ever
 */
export async function differences(server, built, ever = new Set()) {
  /** @type {string[]} */
  const said = [];
  /** @param {string} file */
  const look = async (file) => {
    for (const address of addresses(file)) {
      const { status, body } = await server.ask(address);
      const page = built.get(file);
      const [expected, bytes] = page ? [200, page] : [404, built.get('404.html')];
      if (status !== expected) said.push(`${address}: ${status} instead of ${expected}`);
      else if (!bytes || !withoutScript(body).equals(bytes)) said.push(`${address}: other bytes`);
    }
  };
  await Promise.all([...new Set([...built.keys(), ...ever])].map(look));
  return said;
}

/**
 * Waits until the server serves what a fresh build of its folder writes, everywhere.
 * @param {Server} server
 * @param {Set<string>} ever
 */
export async function settled(server, ever = new Set()) {
  const built = fresh(server.root);
  await poll('the server serves what a fresh build writes', async () => {
    const said = await differences(server, built, ever);
    assert.deepEqual(said.slice(0, 5), [], `${said.length} addresses differ`);
    return true;
  });
  for (const file of built.keys()) ever.add(file);
  return built;
}
