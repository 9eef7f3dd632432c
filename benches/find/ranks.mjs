// Where in an answer the first right person stands, by category and in total.
import { mean } from './figures.mjs';

/** @typedef {import('../../themes/orientest/js/search/engine.js').Answer} Answer */
/** @typedef {import('./sets.mjs').Phrase} Phrase */
/** @typedef {{ phrase: Phrase, answer: Answer, rank: number }} Judged `rank` counts from 1; Infinity where nobody right was found. */

/** So many results are looked at. */
export const DEEPEST = 10;

/**
 * Whether an answer says that it is not what was asked: nobody, or only a part of it.
 * @param {Answer} answer
 */
function isHonest({ total, partial, outside, instead, hits }) {
  return !total || partial || instead || Boolean(outside) || hits.every(({ lacks }) => lacks?.length);
}

/**
 * The answer with the rank of the first right person. Where nobody is right, an answer that says so has the first rank.
 * @param {Phrase} phrase
 * @param {Answer} answer
 * @returns {Judged}
 */
export function judge(phrase, answer) {
  if (!phrase.right.size) return { phrase, answer, rank: isHonest(answer) ? 1 : Infinity };
  const at = answer.hits.slice(0, DEEPEST).findIndex(({ card }) => phrase.right.has(card.id));
  return { phrase, answer, rank: at < 0 ? Infinity : at + 1 };
}

/**
 * The shares of answers with somebody right in the first place, the first three and the first five, and the mean reciprocal rank.
 * @param {Judged[]} judged
 */
export function figures(judged) {
  /** @param {number} most */
  const within = (most) => mean(judged.map(({ rank }) => Number(rank <= most)));
  return { count: judged.length, first: within(1), three: within(3), five: within(5), reciprocal: mean(judged.map(({ rank }) => 1 / rank)) };
}

/**
 * Prints the figures of each category, of those where somebody and where nobody is right, and of all.
 * @param {string} title
 * @param {Judged[]} judged
 */
export function printRanks(title, judged) {
  /** @type {Map<string, Judged[]>} */
  const rows = new Map();
  for (const one of judged) rows.set(one.phrase.category, [...(rows.get(one.phrase.category) ?? []), one]);
  const sums = new Map([
    ['somebody is right', judged.filter(({ phrase }) => phrase.right.size)], ['nobody is right', judged.filter(({ phrase }) => !phrase.right.size)], ['all', judged],
  ]);
  console.log(`\n${title.padEnd(42)}${['first', 'first 3', 'first 5', 'MRR'].map((name) => name.padStart(10)).join('')}`);
  for (const [name, group] of [...rows, ...sums]) {
    if (!group.length) continue;
    const { count, first, three, five, reciprocal } = figures(group);
    console.log(`  ${name} (${count})`.padEnd(42) + [first, three, five, reciprocal].map((number) => number.toFixed(3).padStart(10)).join(''));
  }
}

/**
 * Prints what came instead of somebody right, for every answer whose first place is wrong.
 * @param {Judged[]} judged
 * @param {import('./content.mjs').Profile[]} profiles
 */
export function printWrong(judged, profiles) {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  /** @param {Iterable<string>} ids */
  const shown = (ids) => [...ids].slice(0, 5).map((id) => `${id} ${byId.get(id)?.name}, ${byId.get(id)?.occupation}`).join(' | ');
  for (const { phrase, answer, rank } of judged.filter(({ rank }) => rank > 1)) {
    const { total, words, partial, place, area } = answer;
    console.log(`\n${phrase.category}: "${phrase.text}" ${phrase.right.size ? `first right: ${rank === Infinity ? 'none' : rank}` : 'nobody is right'}`);
    const understood = words.map(({ typed, how, found }) => `${typed} ${how} ${found.join('/')}`).join('; ');
    console.log(`    total ${total}${partial ? ', partial' : ''}${place ? `, place ${place.name}` : ''}${area ? `, area ${area}` : ''}; ${understood}`);
    if (phrase.right.size) console.log(`    right: ${shown(phrase.right)}`);
    console.log(`    came:  ${shown(answer.hits.map(({ card }) => card.id))}`);
  }
}
