// The site that is measured: invented, built, and looked into.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { compiled, repository } from '../../tests/program.mjs';

/** @typedef {ReturnType<typeof published>} Published */

/** The day of the build: with one day, one site. */
const TODAY = '2026-11-24';

/** Where the search page stands, and its field's name. */
export const SEARCH_PAGE = 'recherche/';
export const QUERY = 'q';

/**
 * Writes the content of `count` invented ambassadors into `folder`.
 * @param {number} count
 * @param {string} folder
 */
export function synthesize(count, folder) {
  execFileSync(program('examples/synthesize', ['--example', 'synthesize']), [String(count), folder]);
}

/**
 * Builds the site of `folder` into `output`: seconds, and MiB of memory at most.
 * @param {string} folder
 * @param {string} output
 */
export async function build(folder, output) {
  // Makes the published scripts modules for node too.
  writeFileSync(join(dirname(output), 'package.json'), '{"type":"module"}');
  const words = ['build', '--quiet', '--root', folder, '--output', output, '--today', TODAY];
  const annuaire = program('annuaire', ['--bin', 'annuaire']);
  const start = performance.now();
  const process = spawn(annuaire, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  let memory = 0;
  const watch = setInterval(() => { memory = peakMemory(process.pid) ?? memory; }, 20);
  const status = await new Promise((ended) => process.on('close', ended));
  clearInterval(watch);
  if (status !== 0) throw new Error(`annuaire build failed with ${status}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

/**
 * Seconds that the index of the site in `folder` takes by itself, of `runs` the one in the middle.
 * @param {string} folder
 * @param {number} runs
 */
export function indexSeconds(folder, runs) {
  const once = () => Number(execFileSync(program('examples/index', ['--example', 'index']), [folder], { encoding: 'utf8' }).split(' ')[0]);
  const times = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

/**
 * The program, compiled where there is none.
 * @param {string} path
 * @param {string[]} words
 */
function program(path, words) {
  const found = compiled('release', path);
  if (!existsSync(found)) execFileSync('cargo', ['build', '--release', '--quiet', ...words], { cwd: repository, stdio: 'inherit' });
  return found;
}

/**
 * The most memory that a process has had, in MiB; unknown where the system does not say.
 * @param {number | undefined} pid
 */
function peakMemory(pid) {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return kib ? Number(kib[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the search page says about the engine and the index: addresses relative to the site.
 * @param {string} output
 */
export function published(output) {
  const html = readFileSync(join(output, SEARCH_PAGE, 'index.html'), 'utf8');
  /** @param {RegExp} pattern */
  const address = (pattern) => {
    const found = pattern.exec(html)?.[1];
    if (!found) throw new Error(`the search page does not name ${pattern}`);
    return posix.join(SEARCH_PAGE, found);
  };
  const engine = address(/href="([^"]*\/search\/engine\.[^"]*js)"/);
  const manifest = address(/href="([^"]*\/manifest-[^"]*\.bin)"/);
  const facets = [...html.matchAll(/data-facet="(\w+)"/g)].map(([, name]) => name);
  return { engine, manifest, index: dirname(manifest), engineFolder: dirname(engine), facets: [...new Set(facets)] };
}

/**
 * Number and bytes of the files below `folder`, but those whose names `except` matches.
 * @param {string} folder
 */
export function size(folder, except = /^$/) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !except.test(entry.name));
  const bytes = files.map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).size);
  return { files: files.length, bytes: bytes.reduce((sum, some) => sum + some, 0) };
}
