// Words as the index compares them, the same as src/site/search/words.rs: both run the table tests/search/words.json.
const LIGATURES = new Map([["œ", "oe"], ["æ", "ae"], ["ß", "ss"], ["ø", "o"], ["ł", "l"], ["đ", "d"]]);
const LONGEST = 32;
/** Letters and figures, with the signs that make other words of them: "c++", "c#", "r&d". */
export const WORD = /([\p{Alphabetic}\p{N}]&[\p{Alphabetic}\p{N}]|[\p{Alphabetic}\p{N}]+(?:\+\+|#))(?![\p{Alphabetic}\p{N}])|[\p{Alphabetic}\p{N}]+/gu;

/**
 * A language's rules: stop words in a row, phrases of a question that name kilometres, words before the name of a department or
 * region, numbers as words and the figures that they are, abbreviations written out, endings that say number and gender (in steps, each with its replacement), and the trades' endings of
 * an activity's.
 * @typedef {{ stop: string, question: string, area: string, figures: Record<string, string>, short: Record<string, string>, key: [suffix: string, by: string][][],
 *   derived: [activity: string, trades: string][] }} Rules
 */

/**
 * `text` in lower case without accents, ligatures as two letters.
 * @param {string} text
 */
export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[œæßøłđ]/g, (letter) => LIGATURES.get(letter) ?? letter);

/**
 * `word` as far as the index keeps it: nobody types more.
 * @param {string} word
 */
export const shortened = (word) => [...word].slice(0, LONGEST).join("");

/**
 * The words of `text`, folded.
 * @param {string} text
 */
export const tokenize = (text) => fold(text).match(WORD) ?? [];

/**
 * `text` with its postcodes as the index has them: people write "67 000", "F-67000" and, on an envelope, "Cedex 9"; "20km" in two words.
 * @param {string} text
 */
export const tidy = (text) => text.replace(/\b(?:FR?[\s-]*)?(\d\d)\s?(\d{3})\b/gi, "$1$2").replace(/\b(\d{1,3})(kms?|min)\b/gi, "$1 $2").replace(/\bcedex\b(\s+\d{1,2}\b)?/gi, "");

/**
 * The pieces of `text`, with whether each is one of the folded `marks` or begins with one.
 * @param {string} text
 * @param {string[]} marks
 * @returns {[piece: string, isMarked: boolean][]}
 */
export const mark = (text, marks) =>
  text.split(/([\p{Alphabetic}\p{N}]+)/u).filter(Boolean).map((piece) => [piece, marks.some((word) => fold(piece).startsWith(word))]);

/** A language's words, by the `rules` of the index. */
export class Language {
  /** @param {Rules} rules */
  constructor(rules) {
    this.rules = rules;
    this.stop = new Set(rules.stop.split(" "));
    // The longest first: "je veux être" before "je veux".
    this.question = `${rules.question ?? ""}`.split(", ").map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length);
    this.figures = Object.entries(rules.figures ?? {}).map((row) => row.map((words) => words.split(" "))).sort(([a], [b]) => b.length - a.length);
    this.areas = new Set(`${rules.area}`.split(" "));
    // A look-up of "constructor" in the object itself would find the one of all objects.
    this.short = new Map(Object.entries(rules.short));
  }

  /**
   * The words of `text` that are worth looking for, abbreviations written out.
   * @param {string} text
   */
  terms(text) {
    return tokenize(text).map(shortened).map((word) => this.short.get(word) ?? word).filter((word) => !this.stop.has(word));
  }

  /**
   * The phrase of kilometres that starts at `at`.
   * @param {string[]} words
   * @param {number} at
   */
  phrase(words, at) {
    return this.question.find((phrase) => phrase.every((part, next) => (part === "#" ? /^\d{1,3}$/.test(words[at + next] ?? "") : part === words[at + next])));
  }

  /**
   * The folded words of `text` with where they start and end, numbers in figures.
   * @param {string} text
   */
  numbered(text) {
    const all = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: fold(word), start: index, end: index + word.length }));
    for (let at = 0; at < all.length; at++) {
      const [words = [], figures = []] = this.figures.find(([words]) => words.every((word, next) => all[at + next]?.word === word)) ?? [];
      const { start } = all[at];
      const { end } = all[at + Math.max(words.length - 1, 0)];
      all.splice(at, words.length, ...figures.map((word) => ({ word, start, end })));
    }
    return all;
  }

  /**
   * The kilometres that a phrase of `text` names, minutes as kilometres, and the text without it; 0 where none does.
   * @param {string} text
   */
  radius(text) {
    const found = this.numbered(text);
    const words = found.map(({ word }) => word);
    const at = words.findIndex((_, at) => this.phrase(words, at)?.includes("#"));
    const phrase = this.phrase(words, at) ?? [];
    if (at < 0) return { km: 0, rest: text };
    return { km: Number(words[at + phrase.indexOf("#")]), rest: text.slice(0, found[at].start) + text.slice(found[at + phrase.length - 1].end) };
  }

  /**
   * The part that the forms of a word have in common: number and gender are gone.
   * @param {string} word
   */
  key(word) {
    for (const step of this.rules.key) {
      const rule = step.find(([suffix]) => word.endsWith(suffix) && [...word].length - suffix.length > 1);
      if (rule) word = word.slice(0, word.length - rule[0].length) + rule[1];
    }
    return word;
  }

  /**
   * The keys of the trades that an activity may belong to: for "boulangerie" that of "boulanger".
   * @param {string} word
   */
  trades(word) {
    return this.rules.derived.flatMap(([activity, trades]) => {
      const stem = word.replace(/s$/, "");
      const root = stem.slice(0, stem.length - activity.length);
      return stem === root + activity && root.length > 2 ? trades.split(" ").map((trade) => this.key(root + trade)) : [];
    });
  }
}
