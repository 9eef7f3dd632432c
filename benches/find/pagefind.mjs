// The same content for Pagefind: small pages as its documentation advises, indexed by its own program.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const runner = fileURLToPath(new URL('node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));

/** @typedef {import('./content.mjs').Profile} Profile */

/** Pagefind needs WebAssembly and a worker of its own. */
export const PAGEFIND_POLICY = "default-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:";

/** What it writes beside the index: its script, and interfaces that this benchmark does not use. */
export const NOT_INDEX = /\.(js|css)$|^wasm\./;

/**
 * Writes pages and index below `folder`: seconds of indexing alone.
 * @param {import('./content.mjs').Content} content
 * @param {import('./meaning.mjs').Meaning} meaning
 * @param {string} folder
 */
export function index(content, meaning, folder) {
  const sectors = new Map(content.sectors.map((sector) => [sector.id, sector.name]));
  for (const profile of content.profiles) {
    mkdirSync(join(folder, profile.id), { recursive: true });
    writeFileSync(join(folder, profile.id, 'index.html'), page(profile, sectors, meaning));
  }
  writeFileSync(join(folder, 'find.html'), FIND);
  writeFileSync(join(folder, 'find.js'), SCRIPT);
  const start = performance.now();
  execFileSync(process.execPath, [runner, '--site', folder, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}

/**
 * @param {Profile} profile
 * @param {Map<string, string>} sectors
 * @param {import('./meaning.mjs').Meaning} meaning
 */
function page(profile, sectors, meaning) {
  const filters = [
    ...profile.sectors.map((id) => ['sector', sectors.get(id) ?? '']),
    ...meaning.territory.departments.filter((department) => meaning.in([profile], department).length).map(({ name }) => ['department', name]),
  ];
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${text(profile.name)}</title><body><main data-pagefind-body>
<h1>${text(profile.name)}</h1>
<h2 data-pagefind-meta="occupation">${text(profile.occupation)}</h2>
<p>${text(profile.employer)}</p>
<p data-pagefind-meta="place" data-pagefind-weight="3">${text(meaning.placesOf(profile).join(', '))}</p>
<p>${profile.sectors.map((id) => text(sectors.get(id) ?? '')).join(', ')}</p>
${profile.bio.trim().split(/\n\s*\n/).map((paragraph) => `<p>${text(paragraph)}</p>`).join('\n')}
</main>
${filters.map(([name, value]) => `<span data-pagefind-filter="${name}" hidden>${text(value)}</span>`).join('\n')}
</body></html>`;
}

/** @param {string} value */
function text(value) {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A search page as small as can be: it looks for what the address says and shows ten results. */
const FIND = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Find</title>
<link rel="modulepreload" href="/pagefind/pagefind.js"><script type="module" src="/find.js"></script>
<body><main><ol></ol></main></body></html>`;

const SCRIPT = `import { search } from '/pagefind/pagefind.js';
const found = await search(new URLSearchParams(location.search).get('q'));
const first = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
document.querySelector('ol').append(...first.map((data) => {
  const link = Object.assign(document.createElement('a'), { href: data.url, textContent: data.meta.title });
  const item = document.createElement('li');
  item.append(link);
  return item;
}));
`;

/**
 * The profile of each of Pagefind's own ids: a result then needs no further file to be told apart.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function profileIds(folder) {
  const fragments = join(folder, 'pagefind/fragment');
  return Object.fromEntries(readdirSync(fragments).map((name) => {
    const json = gunzipSync(readFileSync(join(fragments, name))).toString('utf8').replace(/^pagefind_dcd/, '');
    return [name.replace('.pf_fragment', ''), JSON.parse(json).url.split('/')[1]];
  }));
}
