// The sample site with another form service, built by the real program and visited at its real address.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { program, repository } from '../program.mjs';
import { Double, KEY } from './doubles.mjs';
import { web } from './web.mjs';

/** @typedef {import('./web.mjs').Asked} Asked */
/** @typedef {import('./web.mjs').Answer} Answer */

/** The day of every build. */
export const TODAY = '2026-11-24';
/** Where the sample site says that it is. */
export const HOST = 'ambassadeurs.example';
export const ADDRESS = `https://${HOST}/`;
/** The mailbox of the team. */
export const TEAM = 'orientation@ambassadeurs.example';

/** Every form of the sample: its id, its path, and what its file says. */
export const FORMS = ['request', 'join', 'update', 'removal', 'feedback'].map((id) => {
  const text = readFileSync(join(repository, `content/forms/${id}.yaml`), 'utf8');
  /** @param {string} key */
  const line = (key) => new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(text)?.[1];
  const path = `${line('slug') ?? id}/`;
  return { id, path, sent: `${path}merci/`, notSent: `${path}erreur/`, subject: line('subject'), title: line('title'), text };
});

/**
 * The form `id` of the sample.
 * @param {string} id
 */
export function form(id) {
  const found = FORMS.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

/** The services that a page's script or form posts to. */
export const PROVIDERS = ['formspree', 'formspark', 'basin', 'web3forms', 'formsubmit', 'forminit', 'netlify', 'staticforms', 'custom'];

/** What the service of one's own is told, in `site.yaml`. */
const CUSTOM = `
  custom:
    action: https://formulaires.grandest.test/envoi/{id}
    background: https://formulaires.grandest.test/api/envoi/{id}
    encoding: json
    subject: objet_du_message
    reply: repondre_a
    redirect: suite
    failure: echec
    trap: site_web
    names: [{ field: nom, name: identite }]`;

/**
 * A copy of the sample whose forms go to `provider`, or nowhere for "none", in a new folder.
 * @param {string} provider
 */
export function root(provider) {
  const folder = mkdtempSync(join(tmpdir(), `annuaire-${provider}-`));
  for (const part of ['content', 'themes']) cpSync(join(repository, part), join(folder, part), { recursive: true });
  const file = join(folder, 'content/site.yaml');
  const others = readFileSync(file, 'utf8').replace(/^forms:\n(?:[ #].*\n|\n)*/m, '');
  /** @type {Record<string, string>} */
  const more = {
    custom: CUSTOM,
    link: '\n  page: "https://demarches.grandest.test/{form}?ambassadeur={ambassadors}"',
  };
  const forms = `forms:
  provider: ${provider}
  id: ${KEY}
  team: ${TEAM}
  reply_days: 8
  recipients: "l'équipe d'Orient'Est"
  processor: { name: "Le service", country: "France", contract: "https://service.example/contrat", retention_days: 365 }${more[provider] ?? ''}
`;
  writeFileSync(file, provider === 'none' ? others : `${others}\n${forms}`);
  return folder;
}

/**
 * Builds `folder`, into its folder `public`.
 * @param {string} folder
 * @param {string[]} options
 */
export function build(folder, options = []) {
  const output = join(folder, 'public');
  execFileSync(program, ['build', '--root', folder, '--output', output, '--today', TODAY, '--quiet', ...options], { stdio: 'pipe' });
  return output;
}

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
};

/** @typedef {{ path: string, headers: [name: string, value: string][] }} Rule Headers for the paths of a pattern. */

/**
 * The rules of `_headers`. Throws where a line says nothing.
 * @param {string} folder
 */
export function headers(folder) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name && last) last.headers.push([name.toLowerCase(), value]);
    else if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] });
    else throw new Error(`_headers: ${line}`);
  }
  return rules;
}

/**
 * The headers that a host sends with `path`, by the rules of `_headers`.
 * @param {Rule[]} rules
 * @param {string} path
 */
export function headersFor(rules, path) {
  /** @param {string} pattern */
  const matches = (pattern) => new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path);
  return Object.fromEntries(rules.filter((rule) => matches(rule.path)).flatMap((rule) => rule.headers));
}

/**
 * A static host of `folder` that follows `_headers`; see `web.mjs`.
 * @param {string} folder
 */
export function host(folder) {
  const rules = headers(folder);
  /**
   * @param {Asked} asked
   * @returns {Answer}
   */
  const answer = ({ address }) => {
    const path = decodeURIComponent(address.pathname);
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) return { status: 301, headers: { location: `${path}/${address.search}` } };
      file = join(file, 'index.html');
    }
    const found = existsSync(file) && !path.endsWith('/_headers');
    const shown = found ? file : join(folder, '404.html');
    const type = TYPES[extname(shown)] ?? 'application/octet-stream';
    return { status: found ? 200 : 404, headers: { ...headersFor(rules, path), 'content-type': type }, body: readFileSync(shown) };
  };
  return answer;
}

/**
 * The names of the forms that Netlify finds in the pages it publishes.
 * @param {string} folder
 */
function detected(folder) {
  const forms = FORMS.flatMap(({ path }) => readFileSync(join(folder, path, 'index.html'), 'utf8').match(/<form\b[^>]*>/g) ?? []);
  const netlify = forms.filter((tag) => /\sdata-netlify="true"/.test(tag));
  return netlify.map((tag) => /\sname="([^"]*)"/.exec(tag)?.[1]);
}

/** Sites that are built once for a file of tests. */
export class Sites {
  /** @type {Map<string, { folder: string, output: string }>} */
  #roots = new Map();

  /**
   * The folder of the built site whose forms go to `provider`.
   * @param {string} provider
   */
  output(provider) {
    const known = this.#roots.get(provider);
    if (known) return known.output;
    const folder = root(provider);
    const output = build(folder);
    this.#roots.set(provider, { folder, output });
    return output;
  }

  /**
   * A visitor's web: the site, its form service as `double` where it has one, and nothing else.
   * @param {string} provider
   */
  async visit(provider) {
    const output = this.output(provider);
    const site = host(output);
    if (provider === 'link' || provider === 'mailto') return { ...(await web({ [HOST]: site })), output, double: undefined };
    const isHost = provider === 'netlify';
    const double = new Double(provider, isHost ? { keys: detected(output) } : {});
    /**
     * The host takes posts, and shows the page that they were posted to.
     * @type {import('./web.mjs').Host}
     */
    const taking = async (asked) => {
      if (asked.method !== 'POST') return site(asked);
      const said = await double.ask(asked);
      return typeof said === 'object' && said.status === 200 ? { ...site(asked), status: 200 } : said;
    };
    const all = await web(isHost ? { [HOST]: taking } : { [HOST]: site, [double.host ?? '']: double.ask });
    return { ...all, double, output };
  }

  remove() {
    for (const { folder } of this.#roots.values()) rmSync(folder, { recursive: true });
  }
}
