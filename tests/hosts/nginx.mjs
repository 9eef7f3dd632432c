// Debian's nginx with the recipes of docs/hosting, on a free port of this machine, as whoever runs the test.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../hooks.mjs';
import { repository } from '../program.mjs';
import { build } from '../site.mjs';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether this machine's nginx can serve files that were compressed with Brotli. */
export const hasBrotli = existsSync(BROTLI);

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Waits until something answers at `port`, or `child` ends.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} port
 * @param {() => string} said
 */
export async function answers(child, port, said) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error(`no answer: ${said()}`);
}

/**
 * Replaces the text `from`, which must be there, everywhere.
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function change(text, from, to) {
  if (!text.includes(from)) throw new Error(`the recipe has no ${from}`);
  return text.replaceAll(from, to);
}

/**
 * The sample, built for the recipe `name` and served by it. `options` are more arguments of the build, `left` the profiles of
 * people who left; `more` gives lines for its map of addresses, for the base of the site.
 * @param {string} name
 * @param {string[]} options
 * @param {string[]} left
 * @param {(base: string) => string} more
 */
export async function nginx(name, options = [], left = [], more = () => '') {
  const room = mkdtempSync(join(tmpdir(), 'annuaire-nginx-'));
  const isFolder = name === 'nginx-folder';
  const base = isFolder ? '/annuaire/' : '/';
  const address = isFolder ? ['--base-url', 'https://region.example/annuaire/'] : [];
  const site = build([...address, ...options], undefined, left);
  mkdirSync(join(room, 'html'));
  const root = isFolder ? join(room, 'html/annuaire') : join(room, 'annuaire');
  renameSync(site.output, root);
  site.remove();
  appendFileSync(join(root, '_nginx.map'), more(base));
  const port = await freePort();
  let recipe = readFileSync(join(repository, 'docs/hosting', `${name}.conf`), 'utf8');
  recipe = change(recipe, 'listen 80;', `listen 127.0.0.1:${port};`);
  recipe = isFolder ? change(recipe, '/var/www/html', join(room, 'html')) : change(recipe, '/var/www/annuaire', root);
  if (hasBrotli) recipe = change(recipe, '# brotli_static on;', 'brotli_static on;');
  writeFileSync(join(room, 'recipe.conf'), recipe);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${room}/${kind};`);
  writeFileSync(join(room, 'nginx.conf'), [
    hasBrotli ? `load_module ${BROTLI};` : '',
    // A worker of another user could not read a folder of this one.
    process.getuid?.() === 0 ? `user ${userInfo().username};` : '',
    `daemon off; master_process on; worker_processes 1; pid ${room}/nginx.pid; error_log stderr;`,
    // Whoever follows all links leaves the photos unread: of too few connections nginx closes those that are waited for.
    'events { worker_connections 4096; }',
    `http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${own.join(' ')}`,
    'include recipe.conf; }',
  ].join('\n'));
  const child = spawn('/usr/sbin/nginx', ['-p', room, '-c', join(room, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((done) => child.on('close', done));
  await answers(child, port, () => said);
  const origin = `http://127.0.0.1:${port}`;
  return {
    root,
    origin,
    base,
    address: origin + base,
    said: () => said,
    close: async () => {
      child.kill('SIGQUIT');
      const stopped = await Promise.race([ended.then(() => true), sleep(3000, false)]);
      if (!stopped) {
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(room, { recursive: true, force: true });
    },
  };
}
