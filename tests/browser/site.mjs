// The sample site, served as a plain static host would, at the root of a host or in a folder of it; and a Chromium to look
// at it.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { listen, made } from '../hooks.mjs';
import { build } from '../site.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

// Nothing inline, nothing from elsewhere.
const POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/** @typedef {ReturnType<typeof build>} Site A built site: its folder, and how to delete it. */
/** @typedef {{ origin: string, address: string, close: () => Promise<unknown> }} Host A host of a site: its origin, the site's address. */

/**
 * Serves `folder` below `base` on a free port of this machine.
 * @param {string} folder
 * @returns {Promise<Host>}
 */
export async function serve(folder, base = '/') {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname);
    let file = path.startsWith(base) ? join(folder, path.slice(base.length)) : join(folder, '404.html');
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) {
        response.writeHead(301, { location: `${path}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = path.startsWith(base) && existsSync(file);
    const shown = found ? file : join(folder, '404.html');
    const type = TYPES[extname(shown)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(readFileSync(shown));
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return { origin, address: origin + base, close: () => new Promise((closed) => server.close(closed)) };
}

/** A headless Chromium with a fresh profile. */
export function browser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** The recipe of docs/hosting to serve the sample by, or none for a plain static host. */
const RECIPE = process.env.ANNUAIRE_HOST;

/**
 * The sample site as `site` (none where a recipe serves it), served as `host`, and a `chromium`, for the tests of the suite
 * that asks; gone after the last.
 */
export function sample() {
  /** @type {Site | undefined} */
  let site;
  /** @type {Host | undefined} */
  let host;
  /** @type {import('playwright-core').Browser | undefined} */
  let chromium;
  before(async () => {
    if (RECIPE) {
      const { nginx } = await import('../hosts/nginx.mjs');
      host = await nginx(RECIPE);
    } else {
      site = build();
      host = await serve(site.output);
    }
    chromium = await browser();
  });
  after(async () => {
    await chromium?.close();
    await host?.close();
    site?.remove();
  });
  return {
    get site() { return made(site); },
    get host() { return made(host); },
    get chromium() { return made(chromium); },
  };
}

/**
 * One page of every kind, by its path.
 * @type {Record<string, string>}
 */
export const KINDS = {
  home: '',
  ambassadors: 'ambassadeurs/',
  'ambassadors, page 2': 'ambassadeurs/page/2/',
  person: 'ambassadeurs/oe-0001/',
  organisation: 'ambassadeurs/oe-0006/',
  sectors: 'secteurs/',
  sector: 'secteurs/batiment/',
  themes: 'thematiques/',
  theme: 'thematiques/mixite/',
  audiences: 'publics/',
  audience: 'publics/scolaires/',
  interventions: 'interventions/',
  intervention: 'interventions/visite/',
  areas: 'territoires/',
  region: 'territoires/grand-est/',
  department: 'territoires/departements/meuse/',
  'employment area': 'territoires/bassins-d-emploi/nancy/',
  structures: 'structures/',
  structure: 'structures/federation-batisseurs-est/',
  guides: 'guides/',
  guide: 'guides/parler-a-une-classe-de-college/',
  charter: 'charte/',
  protocol: 'protocole-scolaire/',
  ask: 'demander-une-intervention/',
  search: 'recherche/',
  'site map': 'plan-du-site/',
  'not found': '404.html',
};
