// Words as the index compares them, the same as src/site/search/words.rs: both run the table tests/search/words.json.
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };
const LONGEST = 32;

/** `text` in lower case without accents, ligatures as two letters. */
export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter]);

/** The words of `text`, folded. */
export const tokenize = (text) => fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);

/** The pieces of `text`, with whether each is one of the folded `marks` or begins with one. */
export const mark = (text, marks) =>
  text.split(/([\p{Alphabetic}\p{N}]+)/u).filter(Boolean).map((piece) => [piece, marks.some((word) => fold(piece).startsWith(word))]);

/** A language's words, by the `rules` of the index. */
export class Language {
  constructor(rules) {
    this.rules = rules;
    this.stop = new Set(rules.stop.split(" "));
  }

  /** The words of `text` that are worth looking for, abbreviations written out. */
  terms(text) {
    return tokenize(text).map((word) => [...word].slice(0, LONGEST).join("")).map((word) => this.rules.short[word] ?? word).filter((word) => !this.stop.has(word));
  }

  /** What the forms of a word have in common: number and gender are gone. */
  key(word) {
    for (const step of this.rules.key) {
      const rule = step.find(([suffix]) => word.endsWith(suffix) && [...word].length - suffix.length > 1);
      if (rule) word = word.slice(0, word.length - rule[0].length) + rule[1];
    }
    return word;
  }

  /** The keys of the trades that an activity may belong to: for "boulangerie" that of "boulanger". */
  trades(word) {
    return this.rules.derived.flatMap(([activity, trades]) => {
      const stem = word.replace(/s$/, "");
      const root = stem.slice(0, stem.length - activity.length);
      return stem === root + activity && root.length > 2 ? trades.split(" ").map((trade) => this.key(root + trade)) : [];
    });
  }
}
