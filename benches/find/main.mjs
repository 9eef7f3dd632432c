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
import { build, indexSeconds, published, QUERY, scripts, SEARCH_PAGE, size, synthesize } from './site.mjs';
import * as subjects from './subjects.mjs';
import { printTable } from './table.mjs';
import { readTerritory } from './territory.mjs';

const USAGE = `Usage: benches/search N [--pagefind] [--runs R] [--verbose] [--quality] [--keep FOLDER]

Invents N ambassadors (1000, 10000 and 100000 have aims), builds their site and measures its search.
  --pagefind     also index the same content by Pagefind and measure that
  --runs R       how often every cold query and every typed text is repeated (3)
  --verbose      list the queries whose answers are least right
  --quality      only judge the answers: no browser
  --keep FOLDER  leave the site in FOLDER, which must be new or empty`;

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

function emptyFolder(path) {
  mkdirSync(path, { recursive: true });
  if (readdirSync(path).length) throw new Error(`${path} is not empty`);
  return resolve(path);
}

async function measure(count, folder, options) {
  const site = join(folder, 'site');
  synthesize(count, site);
  const built = await build(site);
  const output = join(site, 'public');
  const found = published(output);
  const content = readContent(site);
  const meaning = new Meaning(content, readTerritory(site));
  const queries = makeQueries(meaning);
  console.log(`${count} ambassadors built in ${built.seconds.toFixed(2)} s`);

  const search = await openEngine(output, found);
  const figures = { name: 'annuaire', build: built, indexSeconds: indexSeconds(site, options.runs), size: size(join(output, found.index)), scripts: scripts(output, found) };
  for (const set of ['ordinary', 'hard']) figures[set] = summary(queries[set], await answersOfEngine(search, queries[set]));
  if (options.verbose) {
    for (const set of ['ordinary', 'hard']) await printFailures(figures[set], content.profiles, search);
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
  for (const set of ['ordinary', 'hard']) printSummary(`${set} queries`, Object.fromEntries(columns.map((one) => [one.name, one[set]])));
  printTable(count, figures, columns.slice(1));
}

/** `count` of `list`, from all its parts. */
function spread(list, count) {
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor((index * list.length) / Math.min(count, list.length))]);
}

async function measureOurs(browser, figures, output, found, queries, search, options) {
  const host = await serve(output);
  const subject = subjects.ours(host, found);
  await measureSubject(browser, figures, subject, queries.ordinary, [TWO_FACETS, found.facets], options);
  figures.chains = await chains(browser, subject, spread(queries.ordinary, MEASURED.chains));
  const page = `${host.origin}/${SEARCH_PAGE}`;
  const first = async (query) => (await search(query.text, 10)).hits[0]?.card.id;
  figures.cold = await coldTimes(browser, `${page}?${QUERY}=`, queries.ordinary, first, options);
  figures.task = 0;
  for (const text of TYPED) {
    const tasks = [];
    for (let run = 0; run < options.runs; run++) tasks.push(await longestTask(browser, page, `main input[name="${QUERY}"]`, text));
    // The run that other work of the machine disturbed least.
    figures.task = Math.max(figures.task, Math.min(...tasks));
  }
  await host.close();
}

async function measurePagefind(browser, content, meaning, folder, queries, options) {
  const figures = { name: 'Pagefind', indexSeconds: pagefind.index(content, meaning, folder) };
  figures.size = size(join(folder, 'pagefind'), pagefind.NOT_INDEX);
  const host = await serve(folder, pagefind.PAGEFIND_POLICY);
  const subject = subjects.pagefind(host, pagefind.profileIds(folder));
  const answers = {};
  for (const set of ['ordinary', 'hard']) {
    answers[set] = await answersOfSubject(browser, subject, queries[set]);
    figures[set] = summary(queries[set], answers[set]);
  }
  await measureSubject(browser, figures, subject, queries.ordinary, [TWO_FACETS], options);
  const first = async (query) => answers.ordinary[queries.ordinary.indexOf(query)][0];
  figures.cold = await coldTimes(browser, `${host.origin}/find.html?q=`, queries.ordinary, first, options);
  await host.close();
  return figures;
}

async function measureSubject(browser, figures, subject, ordinary, facetLists, { verbose }) {
  const measured = spread(ordinary, MEASURED.warm);
  const parts = new Map();
  figures.transfers = await transfers(browser, subject, measured, facetLists, parts);
  if (verbose) {
    console.log(`\n${subject.name}: bytes of the first ten results, means`);
    for (const [folder, bytes] of [...parts].sort((a, b) => b[1] - a[1])) console.log(`  ${folder.padEnd(40)}${kB(bytes).padStart(10)}`);
  }
  figures.warm = await warmTimes(browser, subject, measured, facetLists.at(-1));
}

async function coldTimes(browser, address, ordinary, first, { runs }) {
  const times = [];
  for (const query of spread(ordinary, MEASURED.cold)) {
    const id = await first(query);
    for (let run = 0; id && run < runs; run++) times.push(await coldTime(browser, address + encodeURIComponent(query.text), id));
  }
  return times;
}
