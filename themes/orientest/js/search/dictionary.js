// A group of words and who has them: dictionary files in the order of the alphabet, postings by number of the word.
import { between } from "./files.js";

export class Dictionary {
  constructor(files, view, classes, language) {
    Object.assign(this, { files, view, classes, language });
  }

  /** The files that may hold words from `from` to `to`, read. */
  parts(from, to) {
    return Promise.all(between(this.view.first, from, to).map((number) =>
      this.files.get(`${this.view.dictionary}/${number}.bin`, (reader) => {
        const size = reader.number();
        const [shared, lengths, masks] = [reader.numbers(size), reader.numbers(size), reader.numbers(size)];
        const text = reader.text();
        let [at, word] = [0, ""];
        const words = shared.map((common, row) => (word = word.slice(0, common) + text.slice(at, (at += lengths[row]))));
        return { base: this.view.numbers[number], words, masks, keys: [] };
      })));
  }

  /** The words that `word` is or begins, or that have its key; `open` where more letters may follow. */
  find(word, open, scale = 1) {
    const key = this.language.key(word);
    return this.read(word, key, (other, same) => {
      if (same) return [scale * (other === word ? 1 : 0.9), "exact"];
      const begins = word.length > (open ? 1 : 2) && other.startsWith(word);
      return [begins && scale * ((open ? 0.5 : 0.4) + (0.3 * word.length) / other.length), "prefix"];
    });
  }

  /** The trades that have one of `keys`. */
  async trades(keys) {
    return (await Promise.all(keys.map((key) => this.read(key, key, (_, same, mask) => [same && mask & 1 && 0.8, "derived"])))).flat();
  }

  /** The readings that `weigh` makes of the words that start as `word` and `key` do. */
  async read(word, key, weigh) {
    // What no rule about endings changes.
    let stem = key.slice(0, Math.max(2, key.length - 4));
    while (!word.startsWith(stem)) stem = stem.slice(0, -1);
    return (await this.parts(stem, `${word}\uffff`)).flatMap((part) => part.words.flatMap((other, row) => {
      if (!other.startsWith(stem)) return [];
      const [weight, how] = weigh(other, other === word || (part.keys[row] ??= this.language.key(other)) === key, part.masks[row]);
      return weight ? this.reading(part, row, weight, how) : [];
    }));
  }

  /** A meaning of a typed word; opened, it tells who has the word. */
  reading(part, row, weight, how) {
    const open = async () => {
      const lists = await this.files.entry(this.view.postings, this.view.starts, part.base + row, (reader) => {
        const mask = this.classes.length > 1 ? reader.number() : 1;
        return this.classes.map((_, kind) => (mask & (1 << kind) ? reader.ascending() : []));
      });
      return (add) => lists.forEach((documents, kind) => documents.forEach((document) => add(document, weight * this.classes[kind], 1 << kind)));
    };
    return { word: part.words[row], weight, how, mask: part.masks[row], open, scaled: (scale) => this.reading(part, row, scale * weight, how) };
  }
}
