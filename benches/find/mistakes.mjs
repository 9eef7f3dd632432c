// How people write what they mean: wrong letters, by ear, in another number or gender.
import { fold, SMALL } from './content.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * `word` with one letter lost, doubled up, replaced or changed places with the next; never the first.
 * @param {string} word
 * @param {import('./random.mjs').Random} random
 */
export function typo(word, random) {
  const at = 1 + random.below(word.length - 1);
  const [before, here, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const other = random.pick(LETTERS.replace(here, ''));
  const swapped = after && after[0] !== here ? before + after[0] + here + after.slice(1) : before + other + after;
  return random.pick([before + after, before + other + here + after, before + other + after, swapped]);
}

/**
 * `word` with two wrong letters.
 * @param {string} word
 * @param {import('./random.mjs').Random} random
 */
export function twoTypos(word, random) {
  for (;;) {
    const wrong = typo(typo(word, random), random);
    if (distance(word, wrong) === 2) return wrong;
  }
}

/**
 * `word` with another letter at its start.
 * @param {string} word
 * @param {import('./random.mjs').Random} random
 */
export function wrongStart(word, random) {
  return random.pick(LETTERS.replace(word[0], '')) + word.slice(1);
}

/**
 * Edits between two words: letters lost, added, replaced, neighbours changed places.
 * @param {string} a
 * @param {string} b
 */
export function distance(a, b) {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  let before = last;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/**
 * Spellings that sound (nearly) the same in French or in a name from along the Rhine.
 * @type {[sound: RegExp, letters: string][]}
 */
const SOUNDS = [
  [/sch/, 'ch'], [/ph/, 'f'], [/eau/, 'o'], [/au/, 'o'], [/ck/, 'k'], [/qu/, 'k'], [/th/, 't'], [/rh/, 'r'],
  [/^h/, ''], [/^pf/, 'f'], [/tion/, 'sion'], [/ain|ein/, 'in'], [/ai|ei/, 'e'], [/oeu/, 'eu'],
  [/en(?=[bcdfgjklpqrstvz])/, 'an'], [/an(?=[bcdfgjklpqrstvz])/, 'en'], [/em(?=[bp])/, 'am'], [/im(?=[bp])/, 'in'],
  [/(?<=[aeiou])ss(?=[aeiou])/, 'c'], [/c(?=[ei])/, 's'], [/c(?=[aou])/, 'k'], [/g(?=[ei])/, 'j'], [/j(?=[ei])/, 'g'],
  [/y/, 'i'], [/w/, 'v'], [/z/, 's'], [/(?<=[aeiou])s(?=[aeiou])/, 'z'], [/x(?=[aeiou])/, 'ks'],
  [/([bcdfglmnprt])\1/, '$1'], [/(?<=[aeiou])([lnrtpm])(?=[aeiou])/, '$1$1'], [/(?<=[aeiou])ch(?=[aeiou])/, 'sh'],
];

/**
 * `word` written by ear, in one or two places; undefined where no rule applies.
 * @param {string} word
 * @param {import('./random.mjs').Random} random
 */
export function respelled(word, random) {
  const rules = random.shuffled(SOUNDS.filter(([sound]) => sound.test(word))).slice(0, random.chance(60) ? 1 : 2);
  const heard = rules.reduce((text, [sound, letters]) => text.replace(sound, letters), word);
  return heard === word ? undefined : heard;
}

/**
 * A trade in the plural: its words until the first small one ("chefs de rayon", "accompagnants éducatifs et sociaux").
 * @param {string} label
 */
export function plural(label) {
  /** @param {string} word */
  const many = (word) => (/[sxzo]$|^et$/.test(word) ? word : /al$/.test(word) ? word.replace(/al$/, 'aux') : `${word}s`);
  const parts = label.toLowerCase().split(/([ '-])/);
  const end = parts.findIndex((part) => SMALL.has(fold(part)) && part !== 'et');
  return parts.map((part, index) => (index % 2 || (end >= 0 && index >= end) ? part : many(part))).join('');
}

/**
 * How the feminine is added to a masculine: its end, and what follows.
 * @type {[masculine: RegExp, feminine: RegExp, added: string][]}
 */
const ENDINGS = [[/teur$/, /trice$/, 'rice'], [/eur$/, /euse$/, 'euse'], [/er$/, /ère$/, 'ère'], [/ien$/, /ienne$/, 'ne'], [/on$/, /onne$/, 'ne']];

/**
 * A trade of one word in inclusive writing: `soudeur·euse`, `charcutier(ère)s`; undefined where both genders are one.
 * @param {import('./content.mjs').Trade} trade
 * @param {import('./random.mjs').Random} random
 */
export function inclusive(trade, random) {
  const [feminine, masculine] = [trade.feminine.toLowerCase(), trade.masculine.toLowerCase()];
  if (feminine === masculine || /[ '-]/.test(masculine)) return undefined;
  const rule = ENDINGS.find(([m, f]) => m.test(masculine) && f.test(feminine));
  const added = rule?.[2] ?? (feminine.startsWith(masculine) ? feminine.slice(masculine.length) : undefined);
  if (!added) return undefined;
  const s = random.pick(['', 's']);
  return random.pick([`${masculine}·${added}${s && `·${s}`}`, `${masculine}(${added})${s}`, `${masculine}.${added}`, `${masculine}-${added}`]);
}
