// The table of figures, each with its aim.
import { kB, ms, percentile } from './figures.mjs';
import { bytes } from './scripts.mjs';

/**
 * The figures of a search: bytes, milliseconds, seconds for builds, MiB of memory.
 * @typedef {{ name: string, indexSeconds: number, build?: { seconds: number, memory: number }, size?: { files: number, bytes: number },
 *   scripts?: import('./scripts.mjs').Scripts, ordinary?: Summary, hard?: Summary, transfers?: number[][], warm?: number[],
 *   chains?: number[], cold?: number[], task?: number }} Figures
 */
/** @typedef {import('./quality.mjs').Summary} Summary */
/** @typedef {(number | undefined)[]} Numbers */

/**
 * The aims at each size: bytes, milliseconds, seconds for builds.
 * @type {Record<number, { first: number[], two: number, all: number, total: number[], warm: number, cold: number, build: number }>}
 */
const AIMS = {
  1000: { first: [15e3, 25e3], two: 16e3, all: 20e3, total: [150e3, 80], warm: 5, cold: 800, build: 0.1 },
  10000: { first: [18e3, 30e3], two: 21e3, all: 45e3, total: [1.2e6, 600], warm: 5, cold: 850, build: 0.4 },
  100000: { first: [32e3, 45e3], two: 45e3, all: 200e3, total: [10e6, 5000], warm: 10, cold: 900, build: 7 },
};

/** What is wanted at every size. */
const ALWAYS = { ordinaryRecall: 0.98, ordinaryPrecision: 0.97, hard: 0.95, engine: 14_000, interface: 8000, chain: 3, task: 50, memory: 1024 };

/**
 * Prints the measured `figures` with their aims, and those of `others` beside them.
 * @param {number} count
 * @param {Figures} figures
 * @param {Figures[]} others
 */
export function printTable(count, figures, others) {
  /** @type {typeof ALWAYS & Partial<typeof AIMS[number]>} */
  const aims = { ...ALWAYS, ...AIMS[count] };
  const columns = [figures, ...others];
  /** @param {number} number */
  const whole = (number) => number.toLocaleString('en');
  /** @param {number} number */
  const share = (number) => number.toFixed(3);
  /** @param {number} number */
  const seconds = (number) => `${number.toFixed(2)} s`;
  /** @param {number} number */
  const mib = (number) => `${number.toFixed(0)} MiB`;
  /** @param {Summary | undefined} summary */
  const quality = (summary) => summary && [summary.recall, summary.precision];
  /**
   * The rows: a name, its numbers, their aims, and the way to write them.
   * @type {[label: string, values: (one: Figures) => number[] | undefined, aim: Numbers | undefined, formats: ((number: number) => string)[]][]}
   */
  const rows = [
    ['first 10 results, median / p95', (one) => one.transfers && percentiles(one.transfers.map((row) => row[0])), aims.first, [kB, kB]],
    ['with two live facets, median', (one) => one.transfers && [percentile(one.transfers.map((row) => row[1]))], [aims.two], [kB]],
    ['with all facets opened, median', ({ transfers }) => transfers && transfers[0].length > 2 ? [percentile(transfers.map((row) => row[2]))] : undefined, [aims.all], [kB]],
    ['total index / files', (one) => one.size && [one.size.bytes, one.size.files], aims.total, [kB, whole]],
    ['warm query with counts, p50 / p95', (one) => one.warm && percentiles(one.warm), [undefined, aims.warm], [ms, ms]],
    ['cold first results, median', (one) => one.cold && [percentile(one.cold)], [aims.cold], [ms]],
    ['index build', (one) => [one.indexSeconds], [aims.build], [seconds]],
    ['whole build, memory at most', (one) => one.build && [one.build.seconds, one.build.memory], [undefined, aims.memory], [seconds, mib]],
    ['ordinary queries: recall@10 / R-precision', (one) => quality(one.ordinary), [aims.ordinaryRecall, aims.ordinaryPrecision], [share, share]],
    ['hard queries: recall@10 / R-precision', (one) => quality(one.hard), [aims.hard, undefined], [share, share]],
    ['engine and rules with the page / later', ({ scripts }) => scripts && [bytes(scripts, 'engine', true) + scripts.rules, bytes(scripts, 'engine', false)], [aims.engine, undefined], [kB, kB]],
    ['interface with the page / later', ({ scripts }) => scripts && [bytes(scripts, 'interface', true), bytes(scripts, 'interface', false)], [aims.interface, undefined], [kB, kB]],
    ['requests in a row after focus, most', (one) => one.chains && [Math.max(...one.chains)], [aims.chain], [whole]],
    ['longest task while typing', (one) => one.task === undefined ? undefined : [one.task], [aims.task], [ms]],
  ];
  console.log(`\n${count.toLocaleString('en')} ambassadors`.padEnd(44) + columns.map((one) => one.name.padStart(22)).join('') + 'aim'.padStart(22));
  for (const [label, values, aim = [], formats] of rows) {
    const all = columns.map((one) => values(one));
    const [own] = all;
    if (!own) continue;
    /** @param {Numbers | undefined} list */
    const shown = (list) => (list ? list.map((value, index) => (value === undefined ? '-' : formats[index](value))).join(' / ') : '-');
    const wanted = aim.some((value) => value !== undefined) ? shown(aim) : '';
    const isMet = aim.every((value, index) => value === undefined || (formats[index] === share ? own[index] >= value : own[index] <= value));
    console.log(label.padEnd(43) + all.map((list) => shown(list).padStart(22)).join('') + wanted.padStart(22) + (wanted && (isMet ? '  met' : '  NOT met')));
  }
}

/** @param {number[]} numbers */
function percentiles(numbers) {
  return [percentile(numbers), percentile(numbers, 95)];
}
