// A group of words and who has them: dictionary files in the order of the alphabet, postings by number of the word.
import { between } from "./files.js";

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./words.js").Language} Language */
/** @typedef {import("./places.js").Town} Town */

/**
 * The place of the files: the folder of the dictionary, the first word and the first number of each of its files, the folder
 * of the postings and the first number of each of theirs.
 * @typedef {{ dictionary: string, first: string[], numbers: number[], postings: string, starts: number[] }} View
 */
/**
 * A file of the dictionary: the number of its first word, its words, and by word the classes of fields that have it as
 * bits. What is computed of a word when it is first needed: its key, its letters as bits, its sound.
 * @typedef {{ base: number, words: string[], masks: number[], keys: string[], letters?: number[], sounds?: string[] }} Part
 */
/** @typedef {(document: number, weight: number, bits: number, reach?: import("./places.js").Reach) => void} Add What covers a commune has its reach. */
/** @typedef {"exact" | "prefix" | "derived" | "near" | "text" | "place"} How */
/**
 * A meaning of a typed word. `open` resolves to the visit of everybody who has it or, of a commune, is within the kilometres; `mask` holds the classes of fields as
 * bits. A word that is near has `steps`, a commune its `town` and the `others` that may be meant, the value of a facet its `facet`.
 * @typedef {{ word: string, weight: number, how: How, mask: number, open: (radius?: number) => Promise<(add: Add) => void>,
 *   scaled?: (scale: number) => Reading, facet?: number, town?: Town, others?: Town[], steps?: number, part?: Part }} Reading
 */

/** The weight of a match in a trade, a name, an employer. */
export const CLASSES = [1, 0.9, 0.6];

export class Dictionary {
  /**
   * @param {Files} files
   * @param {View} view
   * @param {number[]} classes what a match weighs in each class of fields
   * @param {Language} language
   */
  constructor(files, view, classes, language) {
    this.files = files;
    this.view = view;
    this.classes = classes;
    this.language = language;
  }

  /**
   * The files that may hold words from `from` to `to`, read.
   * @param {string} from
   * @param {string} to
   * @returns {Promise<Part[]>}
   */
  parts(from, to) {
    return Promise.all(between(this.view.first, from, to).map((number) =>
      this.files.get(`${this.view.dictionary}/${number}.bin`, (reader) => {
        const size = reader.number();
        const [shared, lengths, masks] = [reader.numbers(size), reader.numbers(size), reader.numbers(size)];
        const text = reader.text();
        let at = 0;
        let word = "";
        const words = shared.map((common, row) => (word = word.slice(0, common) + text.slice(at, (at += lengths[row]))));
        return { base: this.view.numbers[number], words, masks, keys: [] };
      })));
  }

  /**
   * The words that `word` is or begins, or that have its key; `open` where more letters may follow.
   * @param {string} word
   * @param {boolean} open
   */
  find(word, open, scale = 1) {
    const key = this.language.key(word);
    return this.read(word, key, (other, same) => {
      if (same) return [scale * (other === word ? 1 : 0.9), "exact"];
      const begins = word.length > (open ? 1 : 2) && other.startsWith(word);
      return [begins ? scale * ((open ? 0.5 : 0.4) + (0.3 * word.length) / other.length) : 0, "prefix"];
    });
  }

  /**
   * The trades that have one of `keys`.
   * @param {string[]} keys
   */
  async trades(keys) {
    return (await Promise.all(keys.map((key) => this.read(key, key, (_, same, mask) => [same && mask & 1 ? 0.8 : 0, "derived"])))).flat();
  }

  /**
   * The readings that `weigh` makes of the words that start as `word` and `key` do; a weight of 0 makes none.
   * @param {string} word
   * @param {string} key
   * @param {(other: string, same: boolean, mask: number) => [weight: number, how: How]} weigh
   */
  async read(word, key, weigh) {
    // The part that no rule about endings changes.
    let stem = key.slice(0, Math.max(2, key.length - 4));
    while (!word.startsWith(stem)) stem = stem.slice(0, -1);
    return (await this.parts(stem, `${word}\uffff`)).flatMap((part) => part.words.flatMap((other, row) => {
      if (!other.startsWith(stem)) return [];
      const [weight, how] = weigh(other, other === word || (part.keys[row] ??= this.language.key(other)) === key, part.masks[row]);
      return weight ? this.reading(part, row, weight, how) : [];
    }));
  }

  /**
   * A meaning of a typed word; opened, it tells who has the word.
   * @param {Part} part
   * @param {number} row
   * @param {number} weight
   * @param {How} how
   * @returns {Reading & { scaled: (scale: number) => Reading }}
   */
  reading(part, row, weight, how) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const lists = await this.files.entry(this.view.postings, this.view.starts, part.base + row, (reader) => {
        const mask = this.classes.length > 1 ? reader.number() : 1;
        return this.classes.map((_, kind) => (mask & (1 << kind) ? reader.ascending() : []));
      });
      return (add) => lists?.forEach((documents, kind) => documents.forEach((document) => add(document, weight * this.classes[kind], 1 << kind)));
    };
    return { word: part.words[row], weight, how, mask: part.masks[row], open, scaled: (scale) => this.reading(part, row, scale * weight, how) };
  }
}
