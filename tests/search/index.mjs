// The index of a site that was built, opened in node as a page opens it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../../themes/orientest/js/search/engine.js';

/**
 * The folder of the index of a site, and the name of its manifest.
 * @param {{ output: string }} site
 */
export function indexOf({ output }) {
  const folder = join(output, 'search');
  return { folder, manifest: readdirSync(folder).find((name) => name.startsWith('manifest-')) ?? '' };
}

/**
 * The engine of a site.
 * @param {{ output: string }} site
 */
export function engineOf(site) {
  const { folder, manifest } = indexOf(site);
  return open(async (path) => readFileSync(join(folder, path)), manifest);
}
