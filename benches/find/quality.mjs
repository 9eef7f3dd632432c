// How good the answers are: recall among the first ten, precision at the size of the target.
import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { repository } from '../../tests/program.mjs';
import { BLANK } from './host.mjs';
import { mean } from './figures.mjs';

/** @typedef {import('./queries.mjs').Query} Query */
/** @typedef {Awaited<ReturnType<typeof openEngine>>} Search */
/** @typedef {ReturnType<typeof summary>} Summary */
/** @typedef {{ count: number, recall: number, precision: number }} Figures */

/** A page of ten. */
const FIRST = 10;

/** So many results are looked at, at most. */
const DEEPEST = 50;

/**
 * The engine, run here on the index of the built site: a function from a text, and what stands in the field for a place, to its answer.
 * It is read from the theme: the site joins its scripts, and what they share has no name of its own there.
 * @param {string} output
 * @param {import('./site.mjs').Published} published
 */
export async function openEngine(output, published) {
  // Beside the site, whose scripts are modules for node.
  const sources = join(dirname(output), 'scripts');
  cpSync(join(repository, 'themes/orientest/js'), sources, { recursive: true });
  /** @type {typeof import('../../themes/orientest/js/search/engine.js')} */
  const { open } = await import(pathToFileURL(join(sources, 'search/engine.js')).href);
  const folder = join(output, published.index);
  /** @param {string} path */
  const load = async (path) => {
    const bytes = await readFile(join(folder, path));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  };
  const engine = await open(load, basename(published.manifest));
  await engine.warm();
  /** @type {(query: string, count: number, facets?: string[], place?: string) => ReturnType<typeof engine.search>} */
  const search = (query, count, facets = [], place = '') => engine.search({ query, place, filters: {}, facets, wide: false, first: 0, count });
  return search;
}

/**
 * Ids that the engine finds for each query.
 * @param {Search} search
 * @param {Query[]} queries
 */
export async function answersOfEngine(search, queries) {
  /** @type {string[][]} */
  const answers = [];
  for (const query of queries) {
    const { hits } = await search(query.text, depth(query));
    answers.push(hits.map((hit) => hit.card.id));
  }
  return answers;
}

/**
 * Ids that a subject finds in the browser.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./subjects.mjs').Subject} subject
 * @param {Query[]} queries
 */
export async function answersOfSubject(browser, subject, queries) {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(subject.host.origin + BLANK);
  await subject.begin(page);
  await page.evaluate(() => globalThis.warm());
  /** @type {string[][]} */
  const answers = [];
  for (const query of queries) {
    // One more than a page: nothing of the results is shown, so that their files are not loaded.
    answers.push(await page.evaluate(({ text, count }) => globalThis.findIds(text, count, []), { text: query.text, count: Math.max(depth(query), FIRST + 1) }));
  }
  await page.close();
  return answers;
}

/** @param {Query} query */
function depth(query) {
  return Math.max(FIRST, Math.min(query.targets.size, DEEPEST));
}

/**
 * Recall and precision of one answer.
 * @param {Query} query
 * @param {string[]} ids
 */
export function judge(query, ids) {
  /** @param {number} count */
  const right = (count) => ids.slice(0, count).filter((id) => query.targets.has(id)).length;
  const size = Math.min(query.targets.size, DEEPEST);
  return { recall: right(FIRST) / Math.min(FIRST, query.targets.size), precision: right(size) / size };
}

/**
 * Means by class, and of all.
 * @param {Query[]} queries
 * @param {string[][]} answers
 */
export function summary(queries, answers) {
  const judged = queries.map((query, index) => ({ query, ids: answers[index], ...judge(query, answers[index]) }));
  /** @type {Map<string, typeof judged>} */
  const classes = new Map();
  for (const row of judged) classes.set(row.query.class, [...(classes.get(row.query.class) ?? []), row]);
  /** @param {{ recall: number, precision: number }[]} rows */
  const figures = (rows) => ({
    count: rows.length,
    recall: mean(rows.map((row) => row.recall)),
    precision: mean(rows.map((row) => row.precision)),
  });
  return { ...figures(judged), classes: [...classes].map(([name, rows]) => ({ name, ...figures(rows) })), judged };
}

/**
 * Prints a summary: ours, and another's beside it.
 * @param {string} title
 * @param {Record<string, Summary>} summaries
 */
export function printSummary(title, summaries) {
  /** @param {number} number */
  const cell = (number) => number.toFixed(3).padStart(10);
  const names = Object.keys(summaries);
  /** @param {(summary: Summary) => Figures} pick */
  const rows = (pick) => names.map((name) => cell(pick(summaries[name]).recall) + cell(pick(summaries[name]).precision)).join('   ');
  const first = summaries[names[0]];
  console.log(`\n${title}`.padEnd(30) + names.map((name) => name.padStart(20)).join('   '));
  console.log(''.padEnd(29) + names.map(() => ' recall@10    R-prec').join('   '));
  first.classes.forEach(({ name, count }, index) => console.log(`  ${name} (${count})`.padEnd(29) + rows((summary) => summary.classes[index])));
  console.log(`  all (${first.count})`.padEnd(29) + rows((summary) => summary));
}

/**
 * Prints the answers that are least right.
 * @param {Summary} summary
 * @param {import('./content.mjs').Profile[]} profiles
 * @param {Search} search
 */
export async function printFailures(summary, profiles, search, most = 40) {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  /** @param {string} id */
  const shown = (id) => {
    const profile = byId.get(id);
    if (!profile) return id;
    return `${id} ${profile.name}, ${profile.occupation}${profile.employer && `, ${profile.employer}`} (${profile.areas.map((area) => area.code).join(' ')})`;
  };
  const bad = summary.judged.filter((row) => row.precision < 1 || row.recall < 1);
  bad.sort((a, b) => a.recall + a.precision - b.recall - b.precision);
  for (const { query, ids, recall, precision } of bad.slice(0, most)) {
    const meant = query.meant ? ` [${query.meant}]` : '';
    const figures = `recall ${recall.toFixed(2)}, R-precision ${precision.toFixed(2)}, ${query.targets.size} meant`;
    console.log(`\n${query.class}, ${query.kind}: "${query.text}"${meant} ${figures}`);
    const { total, words, partial, place } = await search(query.text, FIRST);
    const understood = words.map((word) => `${word.typed} ${word.how} ${word.found.slice(0, 4).join('/')}`).join('; ');
    console.log(`    total ${total}${partial ? ', partial' : ''}${place ? `, place ${place.name}` : ''}; ${understood}`);
    const wrong = ids.slice(0, Math.max(FIRST, query.targets.size)).filter((id) => !query.targets.has(id)).slice(0, 3);
    const missing = [...query.targets].filter((id) => !ids.includes(id)).slice(0, 3);
    for (const id of wrong) console.log(`    wrong:   ${shown(id)}`);
    for (const id of missing) console.log(`    missing: ${shown(id)}`);
  }
  console.log(`\n${bad.length} of ${summary.judged.length} answers are not perfect`);
}
