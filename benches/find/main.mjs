// The order of the benchmark: content, site, queries; how good, how large, how fast; the table.
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { chains, coldTime, launch, longestTask, transfers, warmTimes } from './chromium.mjs';
import { readContent } from './content.mjs';
import { kB } from './figures.mjs';
import { serve } from './host.mjs';
import { Meaning } from './meaning.mjs';
import * as pagefind from './pagefind.mjs';
import { answersOfEngine, answersOfSubject, openEngine, printFailures, printSummary, summary } from './quality.mjs';
import { makeQueries } from './queries.mjs';
import { printScripts, scripts } from './scripts.mjs';
import { build, indexSeconds, published, QUERY, SEARCH_PAGE, size, synthesize } from './site.mjs';
import * as subjects from './subjects.mjs';
import { printTable } from './table.mjs';
import { readTerritory } from './territory.mjs';

const USAGE = `Usage: benches/search N [--pagefind] [--runs R] [--verbose] [--quality] [--keep FOLDER]
       benches/search --phrases [--verbose]

Invents N ambassadors (1000, 10000 and 100000 have aims), builds their site and measures its search.
  --pagefind     also index the same content by Pagefind and measure that
  --runs R       how often every cold query and every typed text is repeated (3)
  --verbose      list the queries whose answers are least right, and the scripts
  --quality      only judge the answers: no browser
  --keep FOLDER  leave the site in FOLDER, which must be new or empty
  --phrases      ask the sample site what people really type instead`;

/** @typedef {{ runs: number, verbose?: boolean, pagefind?: boolean, quality?: boolean }} Options */
/** @typedef {import('./table.mjs').Figures} Figures */
/** @typedef {import('./queries.mjs').Query} Query */
/** @typedef {ReturnType<typeof makeQueries>} Queries */
/** @typedef {import('playwright-core').Browser} Browser */

/**
 * The sets of queries.
 * @type {('ordinary' | 'hard')[]}
 */
const SETS = ['ordinary', 'hard'];

/** Groups of filters that people open most. */
const TWO_FACETS = ['sector', 'department'];

/** So many ordinary queries are measured in the browser, so many of them slow and cold, so many for their requests. */
const MEASURED = { warm: 60, cold: 10, chains: 20 };

/** What is typed to see whether typing blocks. */
const TYPED = ['soudeuse strasbourg', 'inginieure', 'charpentier 67600'];

await main();

async function main() {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pagefind: { type: 'boolean' }, verbose: { type: 'boolean' }, quality: { type: 'boolean' },
      runs: { type: 'string', default: '3' }, keep: { type: 'string' },
    },
  });
  const count = Number(positionals[0]);
  if (!Number.isInteger(count) || count < 1 || positionals.length > 1) {
    console.error(USAGE);
    process.exit(2);
  }
  const folder = options.keep ? emptyFolder(options.keep) : mkdtempSync(join(tmpdir(), 'annuaire-search-'));
  try {
    await measure(count, folder, { ...options, runs: Number(options.runs) });
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true });
  }
}

/** @param {string} path */
function emptyFolder(path) {
  mkdirSync(path, { recursive: true });
  if (readdirSync(path).length) throw new Error(`${path} is not empty`);
  return resolve(path);
}

/**
 * @param {number} count
 * @param {string} folder
 * @param {Options} options
 */
async function measure(count, folder, options) {
  const site = join(folder, 'site');
  synthesize(count, site);
  const output = join(site, 'public');
  const built = await build(site, output);
  const found = published(output);
  const content = readContent(site);
  const meaning = new Meaning(content, readTerritory(site));
  const queries = makeQueries(meaning);
  console.log(`${count} ambassadors built in ${built.seconds.toFixed(2)} s`);

  const search = await openEngine(output, found);
  /** @type {Figures} */
  const figures = { name: 'annuaire', build: built, indexSeconds: indexSeconds(site, options.runs), size: size(join(output, found.index)), scripts: scripts(output, found) };
  for (const set of SETS) figures[set] = summary(queries[set], await answersOfEngine(search, queries[set]));
  if (options.verbose) {
    if (figures.scripts) printScripts(figures.scripts);
    for (const set of SETS) {
      const judged = figures[set];
      if (judged) await printFailures(judged, content.profiles, search);
    }
  }
  const columns = [figures];
  if (!options.quality) {
    const browser = await launch();
    try {
      await measureOurs(browser, figures, output, found, queries, search, options);
      if (options.pagefind) columns.push(await measurePagefind(browser, content, meaning, join(folder, 'pagefind'), queries, options));
    } finally {
      await browser.close();
    }
  }
  for (const set of SETS) {
    const summaries = columns.flatMap((one) => {
      const judged = one[set];
      return judged ? [{ name: one.name, judged }] : [];
    });
    printSummary(`${set} queries`, Object.fromEntries(summaries.map(({ name, judged }) => [name, judged])));
  }
  printTable(count, figures, columns.slice(1));
}

/**
 * `count` of `list`, from all its parts.
 * @template Item
 * @param {Item[]} list
 * @param {number} count
 */
function spread(list, count) {
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor((index * list.length) / Math.min(count, list.length))]);
}

/**
 * @param {Browser} browser
 * @param {Figures} figures
 * @param {string} output
 * @param {import('./site.mjs').Published} found
 * @param {Queries} queries
 * @param {import('./quality.mjs').Search} search
 * @param {Options} options
 */
async function measureOurs(browser, figures, output, found, queries, search, options) {
  const host = await serve(output);
  const subject = subjects.ours(host, found);
  await measureSubject(browser, figures, subject, queries.ordinary, [TWO_FACETS, found.facets], options);
  figures.chains = await chains(browser, subject, spread(queries.ordinary, MEASURED.chains));
  const page = `${host.origin}/${SEARCH_PAGE}`;
  /** @param {Query} query */
  const first = async (query) => (await search(query.text, 10)).hits[0]?.card.id;
  figures.cold = await coldTimes(browser, `${page}?${QUERY}=`, queries.ordinary, first, options);
  figures.task = 0;
  for (const text of TYPED) {
    /** @type {number[]} */
    const tasks = [];
    for (let run = 0; run < options.runs; run++) tasks.push(await longestTask(browser, page, `main input[name="${QUERY}"]`, text));
    // The run that other work of the machine disturbed least.
    figures.task = Math.max(figures.task, Math.min(...tasks));
  }
  await host.close();
}

/**
 * @param {Browser} browser
 * @param {import('./content.mjs').Content} content
 * @param {Meaning} meaning
 * @param {string} folder
 * @param {Queries} queries
 * @param {Options} options
 */
async function measurePagefind(browser, content, meaning, folder, queries, options) {
  /** @type {Figures} */
  const figures = { name: 'Pagefind', indexSeconds: pagefind.index(content, meaning, folder) };
  figures.size = size(join(folder, 'pagefind'), pagefind.NOT_INDEX);
  const host = await serve(folder, pagefind.PAGEFIND_POLICY);
  const subject = subjects.pagefind(host, pagefind.profileIds(folder));
  /** @type {Record<string, string[][]>} */
  const answers = {};
  for (const set of SETS) {
    answers[set] = await answersOfSubject(browser, subject, queries[set]);
    figures[set] = summary(queries[set], answers[set]);
  }
  await measureSubject(browser, figures, subject, queries.ordinary, [TWO_FACETS], options);
  /** @param {Query} query */
  const first = async (query) => answers.ordinary[queries.ordinary.indexOf(query)][0];
  figures.cold = await coldTimes(browser, `${host.origin}/find.html?q=`, queries.ordinary, first, options);
  await host.close();
  return figures;
}

/**
 * @param {Browser} browser
 * @param {Figures} figures
 * @param {import('./subjects.mjs').Subject} subject
 * @param {Query[]} ordinary
 * @param {string[][]} facetLists
 * @param {Options} options
 */
async function measureSubject(browser, figures, subject, ordinary, facetLists, { verbose }) {
  const measured = spread(ordinary, MEASURED.warm);
  /** @type {Map<string, number>} */
  const parts = new Map();
  figures.transfers = await transfers(browser, subject, measured, facetLists, parts);
  if (verbose) {
    console.log(`\n${subject.name}: bytes of the first ten results, means`);
    for (const [folder, bytes] of [...parts].sort((a, b) => b[1] - a[1])) console.log(`  ${folder.padEnd(40)}${kB(bytes).padStart(10)}`);
  }
  figures.warm = await warmTimes(browser, subject, measured, facetLists.at(-1) ?? []);
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {Query[]} ordinary
 * @param {(query: Query) => Promise<string | undefined>} first
 * @param {Options} options
 */
async function coldTimes(browser, address, ordinary, first, { runs }) {
  /** @type {number[]} */
  const times = [];
  for (const query of spread(ordinary, MEASURED.cold)) {
    const id = await first(query);
    for (let run = 0; id && run < runs; run++) times.push(await coldTime(browser, address + encodeURIComponent(query.text), id));
  }
  return times;
}
