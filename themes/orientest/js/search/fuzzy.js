// Guesses the word that was meant when nothing is called so: slips of the pen, spellings by ear, words run together.

import { LARGE } from "./places.js";
import { tokenize } from "./words.js";

/** The most words of a misspelt name: no commune has more. */
const NAME_MOST = 8;

/** @typedef {import("./dictionary.js").Dictionary} Dictionary */
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {Reading & { steps: number }} Slip A reading of a word that is `steps` slips away. */

/**
 * The number of letters added, left out, replaced or exchanged with their neighbour between two words (optimal string
 * alignment), or more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  let before = row, last = row;
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}

/**
 * The communes whose name is `word` when it is written without a space.
 * @param {import("./places.js").Places} places
 * @param {string} word
 */
async function joined(places, word) {
  const starts = [...new Set([word, places.bare(word), word.replace(/^(la|les?|l)/, "")])].map((start) => start.slice(0, 3));
  const towns = (await Promise.all(starts.map((start) => places.around(start)))).flat();
  return [...new Set(towns)].filter(({ name }) => tokenize(name).join("") === word);
}

/**
 * The larger communes whose name is one slip away from one of `words`, in its first two letters: other slips are found by these.
 * @param {import("./places.js").Places} places
 * @param {string[]} words
 */
async function slipped(places, words) {
  const large = await places.files.get(places.view.large, (reader) => {
    const numbers = reader.ascending();
    return reader.text().split("\n").slice(0, numbers.length).map((anchor, row) => ({ anchor, number: numbers[row] }));
  });
  const near = large.filter(({ anchor }) => words.some((word) => anchor.slice(0, 2) !== word.slice(0, 2) && distance(word, anchor, 1) < 2));
  return (await Promise.all(near.map(({ number }) => places.numbered(number)))).filter((town) => town !== undefined);
}

/**
 * The communes of `towns` that `words` may have meant, the likeliest first: written without a space, misspelt, or with words
 * that their name does not have, as a quarter's. A misspelt name is also looked for among other communes that `lie` there.
 * @param {import("./places.js").Places} places
 * @param {string[]} words
 * @param {import("./places.js").Town[]} towns
 * @param {(town: import("./places.js").Town) => boolean} lie
 */
export async function called(places, words, towns, lie) {
  const run = await joined(places, words.join(""));
  if (run.length) return run;
  const likely = words.length > NAME_MOST ? [] : words;
  const other = await Promise.all([slipped(places, likely), ...likely.map((word) => places.around(word.slice(0, 2)))]);
  const misspelt = [...new Set([...towns, ...other.flat().filter(lie)])].filter(({ terms }) => words.every((word) => terms.some((term) => distance(word, term, 2) < Math.min(3, word.length / 3))));
  /** @param {import("./places.js").Town} town */
  const share = ({ terms }) => words.filter((word) => terms.includes(word) || terms.includes(places.bare(word))).length - terms.length / 10;
  const named = towns.filter(({ anchor }) => words.some((word) => word === anchor || places.bare(word) === anchor));
  return misspelt.length ? misspelt.sort((a, b) => b.size - a.size) : named.sort((a, b) => share(b) - share(a) || b.size - a.size);
}

/**
 * The letters of a word as bits: words whose letters differ much cannot be near.
 * @param {string} word
 */
const letters = (word) => [...word].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);

/** @param {number} set */
const ones = (set) => {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
};

/** Finds near words, also by their sound: rules of the index make it equal for words that are heard alike. */
export class Fuzzy {
  /**
   * @param {Engine} engine
   * @param {{ sound: [spelling: string, heard: string][], mute: string }} rules
   */
  constructor(engine, { sound, mute }) {
    this.engine = engine;
    this.spellings = new RegExp(sound.map(([spelling]) => `(${spelling})`).join("|"), "g");
    this.mute = new RegExp(`[${mute}]+$`);
    this.sounds = sound.map(([, heard]) => heard);
  }

  /** @param {string} word */
  sound(word) {
    const heard = word.replace(this.spellings, (...match) => this.sounds[match.slice(1).findIndex((part) => part !== undefined)]);
    return heard.replace(/(.)\1+/g, "$1").replace(this.mute, "");
  }

  /**
   * The likeliest readings of `word`: one slip before two, the same first letter before others, trades before bios.
   * @param {string} word
   * @param {boolean} open
   */
  async readings(word, open) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const { words, texts, interpreter } = this.engine;
    const { labels } = interpreter;
    const places = this.engine.gazetteer;
    // All that may be needed is fetched at once.
    /** @type {Promise<unknown>[]} */
    const soon = [places.around(word.slice(0, 2)), texts().then((bios) => bios.parts(word[0], `${word[0]}\uffff`))];
    soon.forEach((files) => files.catch(() => {}));
    const whole = [
      ...labels.filter(({ terms, size }) => size > 1 && terms.slice(0, size).join("") === word).map((label) => interpreter.value(label, 0.9, label.terms.slice(0, label.size).join(" "), "near")),
      ...(await joined(places, word)).map((town) => places.reading(town, 0.9, "near")),
    ];
    if (whole.length) return whole;
    const key = this.engine.language.key(word);
    for (const most of word.length > 5 ? [1, 2] : [1]) {
      /** @param {string} other */
      const slip = (other) => distance(word, other, most);
      /** @type {(steps: number, make: (weight: number) => Reading) => Slip[]} */
      const weighed = (steps, make) => (steps <= most ? [{ ...make(0.75 - 0.2 * steps), steps }] : []);
      /** @type {(dictionary: Dictionary, from: string, scale?: number) => Promise<Slip[]>} */
      const of = (dictionary, from, scale = 1) => this.slips(dictionary, from, word, most, open, scale);
      const called = labels.flatMap((label) => label.terms.flatMap((term) => weighed(slip(term), (weight) => interpreter.value(label, weight, term, "near"))));
      /** @type {(towns: Promise<import("./places.js").Town[]>) => Promise<Slip[]>} */
      const named = async (towns) => [...new Map((await towns).toSorted((a, b) => a.size - b.size).map((town) => [town.anchor, town])).values()].flatMap((town) => {
        const steps = slip(town.anchor);
        // A small commune is not meant by two slips. "plombier" is none of Plombières but another form of the word.
        return steps > 1 && (town.size < LARGE || this.engine.language.key(town.anchor) === key) ? [] : weighed(steps, (weight) => places.reading(town, weight, "near"));
      });
      /** @type {(() => Promise<Slip[]>)[]} */
      const searches = [
        async () => [...(await of(words, word[0])), ...called, ...(await named(places.around(word.slice(0, 2)))), ...(called.length ? await named(slipped(places, [word])) : [])],
        () => this.meant(word, most),
        async () => [...(await of(words, "")), ...(await named(slipped(places, [word])))],
        async () => (most > 1 ? [] : this.joined(word)),
        async () => of(await texts(), word[0], 0.8),
      ];
      for (const search of searches) {
        const found = await search();
        const least = Math.min(...found.map(({ steps }) => steps));
        const towns = new Set(found.filter(({ town }) => town).map(({ word }) => word));
        const isTowns = found.every(({ town, facet }) => town || facet !== undefined);
        const isTrade = found.some(({ steps, mask }) => steps === least && mask & 1);
        // Somebody who covers a town is a better answer than the area of its name; a trade than a town, and any other word than a small one.
        const likely = found.filter(({ steps, word: other, town, facet }) =>
          steps <= least + 0.5 && (town ? isTowns || (town.size >= LARGE && !isTrade) : facet === undefined || !towns.has(other)));
        if (found.length) return [...likely, ...(await this.forms(words, likely))];
      }
    }
    return [];
  }

  /**
   * The words of the table of meanings that `word` is near to: "véto" is a word that no profile has.
   * @param {string} word
   * @param {number} most
   * @returns {Promise<Slip[]>}
   */
  async meant(word, most) {
    const { meanings } = this.engine;
    const sound = this.sound(word);
    const found = await Promise.all((await meanings.rows(word[0], `${word[0]}\uffff`)).map(async ([phrase, meant]) => {
      if (!/^\p{Alphabetic}[\p{Alphabetic} ]{3,}$/u.test(phrase) || !/(^| )[twfdc]/.test(meant)) return [];
      const joined = phrase.replaceAll(" ", "");
      const keys = phrase.split(" ").map((part) => this.engine.language.key(part)).join("");
      const steps = Math.min(distance(word, joined, most), distance(this.engine.language.key(word), keys, most), this.sound(joined) === sound ? 1 : 9);
      if (steps > most) return [];
      const { readings } = await meanings.of(phrase, meant.split(" "), { isWork: false, isPlace: false, wide: false });
      return readings.map((reading) => ({ ...reading, word: phrase, how: /** @type {const} */ ("near"), steps }));
    }));
    return found.flat();
  }

  /**
   * The other forms of near words: who errs in the masculine looks for women too.
   * @param {Dictionary} words
   * @param {Reading[]} readings
   * @returns {Promise<Reading[]>}
   */
  async forms(words, readings) {
    const found = await Promise.all(readings.filter(({ part }) => part).map(async ({ word, weight }) => {
      const forms = await words.find(word, false, weight);
      return forms.filter(({ how, word: other }) => how === "exact" && !readings.some((known) => known.word === other));
    }));
    return found.flat().map((reading) => ({ ...reading, how: "near" }));
  }

  /**
   * The words of a dictionary that start with `from` and differ from `word` by up to `most` slips, or sound like it.
   * @param {Dictionary} dictionary
   * @param {string} from
   * @param {string} word
   * @param {number} most
   * @param {boolean} open
   * @param {number} scale
   * @returns {Promise<Slip[]>}
   */
  async slips(dictionary, from, word, most, open, scale) {
    const [set, sound] = [letters(word), this.sound(word)];
    return (await dictionary.parts(from, `${from}\uffff`)).flatMap((part) => {
      const bits = (part.letters ??= part.words.map(letters));
      const sounds = (part.sounds ??= []);
      return part.words.flatMap((other, row) => {
        let steps = ones(set ^ bits[row]) > 2 * most ? 9 : distance(word, other, most);
        if (steps > 1 && Math.abs(other.length - word.length) < 4 && (sounds[row] ??= this.sound(other)) === sound) steps = 1;
        // A word that is being typed may be wrong at its beginning already.
        if (steps > most && open) steps = distance(word, other.slice(0, word.length), most - 1) + 0.5;
        return steps > most ? [] : { ...dictionary.reading(part, row, scale * (0.75 - 0.2 * steps), "near"), steps, part };
      });
    });
  }

  /**
   * Words of the dictionary that were written as one, stop words between them: everybody who has them all.
   * @param {string} word
   * @returns {Promise<Slip[]>}
   */
  async joined(word) {
    const parts = await this.split(word, 3);
    if (!parts?.length) return [];
    return [{ ...this.engine.interpreter.both(parts), weight: 0.7, how: "near", steps: 1, mask: 0 }];
  }

  /**
   * The words, each as its forms, that `word` is made of with at most `most` cuts; undefined where it is not.
   * @param {string} word
   * @param {number} most
   * @returns {Promise<Reading[][] | undefined>}
   */
  async split(word, most) {
    if (!word) return [];
    for (let cut = most > 0 ? word.length : 0; cut > 1; cut--) {
      const head = word.slice(0, cut);
      const isStop = this.engine.language.stop.has(head);
      const forms = isStop || cut < 3 ? [] : (await this.engine.words.find(head, false)).filter(({ how }) => how === "exact");
      const rest = (isStop || forms.some((form) => form.word === head)) && (await this.split(word.slice(cut), most - 1));
      if (rest) return isStop ? rest : [forms, ...rest];
    }
    return undefined;
  }
}
