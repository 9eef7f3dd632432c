// What a word of a query may mean: a word of profiles, the value of a facet, a commune, a word that was misspelt.
import { CLASSES } from "./dictionary.js";
import { OTHERS } from "./places.js";

/** @typedef {import("./dictionary.js").How} How */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./dictionary.js").Reading} Reading */
/**
 * A facet's value by the words of its label; a department is called by its code as well. `size` counts the words.
 * @typedef {{ facet: number, value: number, terms: string[], keys: string[], size: number }} Label
 */
/**
 * The meanings of a word, and the other words that it takes along; `area` where it names a department.
 * @typedef {{ readings: Reading[], used?: number[], area?: Label }} Meaning
 */

/** The weight of a match in the label of a value. */
const LABEL = 0.8;
/** The weight of words that mean the same. */
const SAME = 0.6;
/** The bit of a match that is no class of fields. */
const VALUE = 8;
/** The bit of a word that is the main word of a commune's name. */
const MAIN = 2 << CLASSES.length;
const READINGS_MOST = 64;

/**
 * A reading as one of another kind.
 * @param {How} how
 * @param {Reading} reading
 * @returns {Reading}
 */
const as = (how, reading) => ({ ...reading, how });

export class Interpreter {
  /** @type {Map<string, Promise<Reading[]>>} */
  guesses = new Map();

  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    const { language, manifest } = engine;
    this.engine = engine;
    this.language = language;
    this.facets = manifest.facets;
    /** @type {Label[]} */
    this.labels = manifest.facets.flatMap(({ name, values }, facet) => values.map(([id, label], value) => {
      const terms = language.terms(label);
      const all = name === "department" ? [...terms, id] : terms;
      return { facet, value, terms: all, keys: all.map((term) => language.key(term)), size: terms.length };
    }));
  }

  /**
   * A meaning of a word as a value of a facet.
   * @param {Pick<Label, "facet" | "value">} label
   * @param {number} weight
   * @param {string} word
   * @param {How} how
   * @returns {Reading}
   */
  value({ facet, value }, weight, word, how) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const { documents, chunk } = this.engine.manifest;
      const columns = await Promise.all(Array.from({ length: Math.ceil(documents / chunk) }, (_, number) => this.engine.column(facet, number)));
      return (add) => columns.forEach(([sets, rows], number) => {
        const having = sets.map((set) => set.includes(value));
        rows.forEach((set, row) => having[set] && add(number * chunk + row, weight * LABEL, VALUE));
      });
    };
    return { word, weight, how, facet, mask: 0, open };
  }

  /**
   * Values whose label has `word`, by key or beginning.
   * @param {string} word
   */
  values(word, scale = 1) {
    const key = this.language.key(word);
    return this.labels.flatMap((label) => label.terms.flatMap((term, at) => {
      const same = term === word || label.keys[at] === key;
      const weight = scale * (same ? 1 : 0.5) * (0.7 + 0.3 / label.size);
      return same || (word.length > 3 && term.startsWith(word)) ? this.value(label, weight, term, same ? "exact" : "prefix") : [];
    }));
  }

  /**
   * The meanings of the word at `at`, the likeliest first, and the other words that it takes along. `known` are those that the table of
   * meanings has; `isWord` says that it is no commune.
   * @param {string[]} words
   * @param {number} at
   * @param {boolean} wide
   * @param {Reading[]} [known]
   * @param {boolean} [isWord]
   * @returns {Promise<Meaning>}
   */
  async interpret(words, at, wide, known = [], isWord = false) {
    const word = words[at];
    const open = at === words.length - 1;
    if (/^\d{5}$/.test(word)) {
      const places = this.engine.gazetteer;
      const towns = await places.postcode(word);
      if (towns.length) return { readings: towns.map((town) => ({ ...places.reading(town, 1, "place"), word, others: towns.slice(1, 1 + OTHERS) })) };
    }
    const all = [...known, ...(await this.written(word, open))];
    const isTrade = isWord || all.some(({ how, mask }) => how === "exact" && mask & 1);
    // The dictionary says which of its words are the main words of communes. A trade that is none needs no communes.
    const mayBegin = !isTrade || (words.length > 1 && all.some(({ how, mask }) => how === "exact" && mask & MAIN));
    const place = mayBegin ? await (await this.engine.towns()).placed(this, words, at, all, isTrade) : undefined;
    if (place?.used) return place;
    const readings = place?.readings ?? all;
    if (wide || !readings.length) readings.push(...(await (await this.engine.texts()).find(word, open)).map((reading) => as("text", reading)));
    if (!readings.length) readings.push(...(await this.guess(word, open)));
    return { readings: readings.sort((a, b) => b.weight - a.weight).slice(0, READINGS_MOST) };
  }

  /**
   * The meanings of `word` as profiles and the labels of facets write it; `open` where more letters may follow.
   * @param {string} word
   * @param {boolean} open
   * @returns {Promise<Reading[]>}
   */
  async written(word, open) {
    const { words } = this.engine;
    return [...(await words.find(word, open)), ...(await words.trades(this.language.trades(word))), ...this.values(word)];
  }

  /**
   * The meanings of words that mean the same as what was typed.
   * @param {string[]} phrase
   * @returns {Promise<Reading[]>}
   */
  async same(phrase) {
    const all = await Promise.all(phrase.map(async (word) => [...(await this.engine.words.find(word, false, SAME)), ...this.values(word, SAME)]));
    const exact = all.map((readings) => readings.filter(({ how }) => how === "exact").map((reading) => as("derived", reading)));
    return exact.length < 2 ? exact.flat() : exact.every(({ length }) => length) ? [this.both(exact)] : [];
  }

  /**
   * The meaning of several words together: whoever has them all.
   * @param {Reading[][]} words
   * @returns {Reading}
   */
  both(words) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const sets = await Promise.all(words.map(async (forms) => {
        /** @type {Set<number>} */
        const set = new Set();
        for (const form of forms) (await form.open())((document) => set.add(document));
        return set;
      }));
      return (add) => sets[0].forEach((document) => sets.every((set) => set.has(document)) && add(document, SAME, 1));
    };
    return { word: words.map(([form]) => form.word).join(" "), weight: SAME, how: "derived", mask: 1, open };
  }

  /**
   * Loads what the bios and a guess need.
   * @param {string} word
   * @param {boolean} open
   */
  ahead(word, open) {
    const { fuzzy, texts } = this.engine;
    return Promise.all([fuzzy(), texts().then((bios) => Promise.all([bios.find(word, open), bios.parts(word[0], `${word[0]}\uffff`)]))]);
  }

  /**
   * The words that `word` may have been meant to be.
   * @param {string} word
   * @param {boolean} open
   */
  guess(word, open) {
    const asked = `${word} ${open}`;
    const known = this.guesses.get(asked);
    if (known) return known;
    const guess = this.ahead(word, open).then(([guesser]) => guesser.readings(word, open));
    guess.catch(() => this.guesses.delete(asked));
    this.guesses.set(asked, guess);
    return guess;
  }
}
