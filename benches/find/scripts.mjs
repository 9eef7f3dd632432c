// The scripts of the search page: which come with it, which are loaded later, and how large they are.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib';

import { kB } from './figures.mjs';
import { SEARCH_PAGE } from './site.mjs';

/** @typedef {ReturnType<typeof scripts>} Scripts */
/** @typedef {{ name: string, part: 'engine' | 'interface', isWithPage: boolean, bytes: number }} Script Compressed bytes of a file, as a host sends it. */

/** What a module imports as it starts, and not with `import()`. */
const STATIC = /\bfrom\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']/g;

/**
 * The scripts of the engine and of what shows its answers, and the compressed bytes of the rules of the language, which come in the
 * manifest.
 * @param {string} output
 * @param {import('./site.mjs').Published} published
 */
export function scripts(output, { engineFolder, manifest }) {
  const js = dirname(engineFolder);
  const withPage = modulesOfPage(output);
  /** @type {Script[]} */
  const files = [];
  for (const entry of readdirSync(join(output, js), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(join(output, js).length + 1).split(sep).join('/');
    // Beside the engine's folder: `search.js`, `suggest.js`, `search-page/…`. Every page has the other scripts.
    if (!entry.isFile() || !/^(search|suggest)/.test(name)) continue;
    const part = name.startsWith(`${basename(engineFolder)}/`) ? 'engine' : 'interface';
    files.push({ name, part, isWithPage: withPage.has(posix.join(js, name)), bytes: gzipSync(readFileSync(path), { level: 9 }).length });
  }
  const { rules } = JSON.parse(inflateRawSync(readFileSync(join(output, manifest))).toString('utf8'));
  return { files, rules: deflateRawSync(JSON.stringify(rules), { level: 9 }).length };
}

/**
 * The paths of the modules that the search page starts with: those that it names, and what they import, and so on.
 * @param {string} output
 */
function modulesOfPage(output) {
  const html = readFileSync(join(output, SEARCH_PAGE, 'index.html'), 'utf8');
  const left = [...html.matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(([, address]) => posix.join(SEARCH_PAGE, address));
  /** @type {Set<string>} */
  const found = new Set();
  for (let path = left.pop(); path; path = left.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = posix.dirname(path);
    for (const [, named, bare] of readFileSync(join(output, path), 'utf8').matchAll(STATIC)) left.push(posix.join(folder, named ?? bare));
  }
  return found;
}

/**
 * The compressed bytes of a part that come with the page, or that do not.
 * @param {Scripts} scripts
 * @param {Script['part']} part
 * @param {boolean} isWithPage
 */
export function bytes({ files }, part, isWithPage) {
  return files.filter((file) => file.part === part && file.isWithPage === isWithPage).reduce((sum, file) => sum + file.bytes, 0);
}

/**
 * Prints each script with its bytes, and when it is loaded.
 * @param {Scripts} scripts
 */
export function printScripts({ files, rules }) {
  console.log('\nscripts of the search page, compressed');
  const order = files.toSorted((a, b) => Number(b.isWithPage) - Number(a.isWithPage) || b.bytes - a.bytes);
  for (const { name, part, isWithPage, bytes } of order) {
    console.log(`  ${name.replace(/\.[0-9a-f]{8}\.js$/, '.js').padEnd(30)}${kB(bytes).padStart(9)}  ${part.padEnd(11)}${isWithPage ? 'with the page' : 'loaded later'}`);
  }
  console.log(`  ${'rules of the language'.padEnd(30)}${kB(rules).padStart(9)}  ${'engine'.padEnd(11)}with the page, in the manifest`);
}
