// A query as the parts that are looked for: what is a question's grammar is left aside, phrases that mean something are one part.
import { WORD, fold, shortened } from "./words.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./meanings.js").Grammar} Grammar */
/**
 * A folded word and its place in the text; `isCut` after a comma. A word that a shape of the grammar stands for was `written` otherwise.
 * @typedef {{ word: string, written: string, start: number, end: number, isCut: boolean, isCapital: boolean }} Token
 */
/** @typedef {Token & { key: string, isStop: boolean }} Term A word that may be looked for. */
/**
 * A part of a query: a word, or a phrase that means something, with its `codes` in the table of meanings; `letters` are those that it has
 * as letters, if it is no word.
 * @typedef {{ words: string[], typed: string, codes: string[], letters: string[], isWork: boolean, isPlace: boolean }} Part
 */
/** @typedef {{ parts: Part[], without: Part[] }} Query `without` has what must not be found. */

/** The most words of a phrase, and of a query that are read. */
const PHRASE_MOST = 6;
const READ_MOST = 40;

/**
 * The folded words of `text`; a shape of the grammar stands for its phrase.
 * @param {string} text
 * @param {Grammar["shapes"]} shapes
 * @returns {Token[]}
 */
export function tokens(text, shapes) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const letter of text) {
    const letters = fold(letter);
    for (let unit = 0; unit < letters.length; unit++) places.push(place);
    folded += letters;
    place += letter.length;
  }
  places.push(place);
  const ranges = shapes.flatMap(([shape, words]) => [...folded.matchAll(shape)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, words })));
  const loud = text === text.toUpperCase();
  /** @type {Token[]} */
  const all = [];
  let before = 0;
  for (const { index, 0: word } of folded.matchAll(WORD)) {
    if (index < before) continue;
    const range = ranges.find(({ start, end }) => start <= index && index < end);
    const [start, end] = range ? [places[range.start], places[range.end]] : [places[index], places[index + word.length]];
    const isCut = /[,;.!?:]/.test(folded.slice(before, index));
    const isCapital = !loud && /^[\p{Lu}\p{N}]{2,}$/u.test(text.slice(start, end));
    const stands = range?.words ?? [word];
    for (const part of stands) all.push({ word: shortened(part), written: stands.length > 1 ? part : word, start, end, isCut, isCapital });
    before = range ? range.end : index + word.length;
    if (all.length > READ_MOST) break;
  }
  return all;
}

/**
 * The phrase of `phrases` that begins at `at`, as its words; undefined where none does.
 * @param {Token[]} all
 * @param {number} at
 * @param {string[][]} phrases
 */
const begun = (all, at, phrases) => phrases.find((words) => words.every((word, next) => all[at + next]?.word === word));

/**
 * The words that are looked for and those that must not be found, by what the grammar says of negations, of numbers of things, and of
 * whoever asks.
 * @param {Token[]} all
 * @param {Grammar} grammar
 * @returns {[asked: Token[], without: Token[]]}
 */
function cut(all, grammar) {
  /** @type {[Token[], Token[]]} */
  const [asked, without] = [[], []];
  for (let at = 0; at < all.length; ) {
    const kept = begun(all, at, grammar.kept);
    if (kept) {
      asked.push(...all.slice(at, (at += kept.length)));
      continue;
    }
    const isCount = /^\d{1,3}$/.test(all[at].word) && begun(all, at + 1, grammar.units);
    if (isCount) {
      at += 1 + isCount.length;
      continue;
    }
    // "Près de" is no meadow; one word such as "à" is left aside anyway.
    const before = begun(all, at, grammar.strong);
    if (before && at + before.length < all.length && before.length > 1) {
      at += before.length;
      continue;
    }
    const negation = begun(all, at, grammar.negation);
    const asker = negation ?? begun(all, at, grammar.asker);
    if (!asker) {
      asked.push(all[at++]);
      continue;
    }
    // What is left out begins with the word that says so.
    const { start } = all[at];
    for (at += asker.length; at < all.length && !all[at].isCut && !begun(all, at, grammar.breaks); at++) if (negation) without.push({ ...all[at], start });
  }
  return [asked, without];
}

/**
 * The parts of `text`.
 * @param {Engine} engine
 * @param {string} text
 * @returns {Promise<Query>}
 */
export async function read(engine, text) {
  const grammar = await engine.meanings.grammar();
  const all = tokens(text, grammar.shapes);
  const [asked, without] = cut(all, grammar);
  const kept = terms(engine, asked);
  const [own, others] = kept.some(({ isStop }) => !isStop) ? [kept, terms(engine, without)] : [terms(engine, all), []];
  const lines = await engine.meanings.lines([...own, ...others].flatMap(({ key, written }) => [key, engine.language.key(written)]));
  /** @param {Term[]} row */
  const split = (row) => parts(engine, text, all, row, lines, grammar);
  // A trade, a sector or a level may be left out; nobody is left out for what else they do.
  const { facets } = engine.manifest;
  const isLeftOut = (/** @type {string} */ code) => "tw".includes(code[0]) || (code[0] === "f" && facets[Number.parseInt(code.slice(1), 10)]?.name === "level");
  const leftOut = split(others).map((part) => ({ ...part, codes: part.codes.filter(isLeftOut) })).filter(({ codes }) => codes.length);
  return { parts: split(own), without: leftOut };
}

/**
 * The words of `asked` that may be looked for: stop words only where they may be letters that mean something.
 * @param {Engine} engine
 * @param {Token[]} asked
 * @returns {Term[]}
 */
function terms({ language }, asked) {
  return asked.flatMap((token) => {
    const word = language.short.get(token.word) ?? token.word;
    const isStop = language.stop.has(word);
    return isStop && !token.isCapital && asked.length > 1 ? [] : [{ ...token, word, key: language.key(word), isStop }];
  });
}

/**
 * The terms in parts: longer phrases before shorter ones.
 * @param {Engine} engine
 * @param {string} text
 * @param {Token[]} all
 * @param {Term[]} row
 * @param {Map<string, string>} lines
 * @param {Grammar} grammar
 * @returns {Part[]}
 */
function parts({ language }, text, all, row, lines, grammar) {
  /** @type {(Part | undefined)[]} */
  const found = [];
  const taken = row.map(() => false);
  for (let size = Math.min(PHRASE_MOST, row.length); size > 0; size--) {
    for (let at = 0; at + size <= row.length; at++) {
      const phrase = row.slice(at, at + size);
      if (taken.slice(at, at + size).includes(true)) continue;
      const place = all.findIndex(({ start }) => start === phrase[0].start);
      const before = all.slice(Math.max(0, place - 3), place).map(({ word }) => word);
      const keys = phrase.map(({ key }) => key).join(" ");
      const spelt = phrase.map(({ word }) => word).join(" ");
      const isPlain = !phrase.some(({ isStop }) => isStop);
      const isLetters = phrase.every(({ isCapital }) => isCapital) || all.length === size;
      const of = (/** @type {string | false} */ line) => (line && lines.get(line)?.split(" ")) || [];
      const written = phrase.map(({ written }) => language.key(written)).join(" ");
      const meant = [isPlain && keys, isPlain && written !== keys && written, isPlain && `${keys}|${before.at(-1)}`, `=${spelt}`, isLetters && `^${spelt}`].flatMap(of);
      // A trade that is named within a class orders what is found: "CAP boulanger".
      if (size > 1 && meant.some((code) => "fh".includes(code[0]))) meant.push(...phrase.flatMap(({ key }) => of(key)).flatMap((code) => (code[0] === "t" ? `s${code.slice(1).split(".")[0]}` : [])));
      const isAlone = size === 1 && (isPlain || row.length === 1);
      if (!meant.length && !isAlone) continue;
      taken.fill(true, at, at + size);
      const isWork = before.some((word) => grammar.work.some(([work]) => language.key(work) === language.key(word)));
      const isPlace = grammar.strong.some((words) => words.length <= before.length && words.every((word, at) => word === before[before.length - words.length + at]));
      found[at] = { words: phrase.map(({ word }) => word), typed: text.slice(phrase[0].start, phrase[size - 1].end), codes: [...new Set(meant)], letters: size === 1 && !meant.length ? of(`^${spelt}`) : [], isWork, isPlace };
    }
  }
  return found.filter((part) => part !== undefined);
}
