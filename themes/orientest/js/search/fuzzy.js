// What a word may have been meant to be when nothing is called so: slips of the pen, spellings by ear, words run together.

/**
 * How many letters were added, left out, replaced or exchanged with their neighbour between two words (optimal string
 * alignment), or more than `most`.
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}

/** The letters of a word as bits: words whose letters differ much cannot be near. */
const letters = (word) => [...word].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);

const ones = (set) => {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
};

/** How words sound, by rules of the index: equal for words that are spelt differently and heard alike. */
export class Fuzzy {
  constructor(engine, { sound, mute }) {
    this.engine = engine;
    this.spellings = new RegExp(sound.map(([spelling]) => `(${spelling})`).join("|"), "g");
    this.mute = new RegExp(`[${mute}]+$`);
    this.sounds = sound.map(([, heard]) => heard);
  }

  sound(word) {
    const heard = word.replace(this.spellings, (...match) => this.sounds[match.slice(1).findIndex((part) => part !== undefined)]);
    return heard.replace(/(.)\1+/g, "$1").replace(this.mute, "");
  }

  /** The likeliest readings of `word`: one slip before two, the same first letter before others, trades before bios. */
  async readings(word, open) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const { words, texts, labels } = this.engine;
    const places = this.engine.gazetteer;
    // All that may be needed is fetched at once.
    const soon = [places.around(word.slice(0, 2)), texts().then((bios) => bios.parts(word[0], `${word[0]}\uffff`))];
    soon.forEach((files) => files.catch(() => {}));
    const whole = [
      ...labels.filter(({ terms, size }) => size > 1 && terms.slice(0, size).join("") === word).map((label) => this.engine.value(label, 0.9, label.terms.slice(0, label.size).join(" "), "near")),
      ...(await places.joined(word)).map((town) => places.reading(town, 0.9, "near")),
    ];
    if (whole.length) return whole;
    for (const most of word.length > 5 ? [1, 2] : [1]) {
      const slip = (other) => distance(word, other, most);
      const weighed = (steps, make) => (steps <= most ? [{ ...make(0.75 - 0.2 * steps), steps }] : []);
      const of = (dictionary, from, scale = 1) => this.slips(dictionary, from, word, most, open, scale);
      const searches = [
        async () => [
          ...(await of(words, word[0])),
          ...labels.flatMap((label) => label.terms.flatMap((term) => weighed(slip(term), (weight) => this.engine.value(label, weight, term, "near")))),
          ...(await places.around(word.slice(0, 2))).flatMap((town) => weighed(slip(town.anchor), (weight) => places.reading(town, weight, "near"))),
        ],
        () => of(words, ""),
        () => (most > 1 ? [] : this.joined(word)),
        async () => of(await texts(), word[0], 0.8),
      ];
      for (const search of searches) {
        const found = await search();
        const least = Math.min(...found.map(({ steps }) => steps));
        const towns = new Set(found.filter(({ town }) => town).map(({ word }) => word));
        // Who covers a town is a better answer than the area of its name.
        const likely = found.filter(({ steps, word: other, town, facet }) => steps <= least + 0.5 && (town || facet === undefined || !towns.has(other)));
        if (found.length) return [...likely, ...(await this.forms(words, likely))];
      }
    }
    return [];
  }

  /** The other forms of near words: who errs in the masculine looks for women too. */
  async forms(words, readings) {
    const found = await Promise.all(readings.filter(({ part }) => part).map(async ({ word, weight }) => {
      const forms = await words.find(word, false, weight);
      return forms.filter(({ how, word: other }) => how === "exact" && !readings.some((known) => known.word === other));
    }));
    return found.flat().map((reading) => ({ ...reading, how: "near" }));
  }

  /** The words of a dictionary that start with `from` and differ from `word` by up to `most` slips, or sound like it. */
  async slips(dictionary, from, word, most, open, scale) {
    const [set, sound] = [letters(word), this.sound(word)];
    return (await dictionary.parts(from, `${from}\uffff`)).flatMap((part) => {
      part.letters ??= part.words.map(letters);
      part.sounds ??= [];
      return part.words.flatMap((other, row) => {
        let steps = ones(set ^ part.letters[row]) > 2 * most ? 9 : distance(word, other, most);
        if (steps > 1 && Math.abs(other.length - word.length) < 4 && (part.sounds[row] ??= this.sound(other)) === sound) steps = 1;
        // A word that is being typed may be wrong at its beginning already.
        if (steps > most && open) steps = distance(word, other.slice(0, word.length), most - 1) + 0.5;
        return steps > most ? [] : { ...dictionary.reading(part, row, scale * (0.75 - 0.2 * steps), "near"), steps, part };
      });
    });
  }

  /** Words of the dictionary that were written as one, stop words between them: everybody who has them all. */
  async joined(word) {
    const parts = await this.split(word, 3);
    if (!parts?.length) return [];
    const open = async () => {
      const sets = await Promise.all(parts.map(async (forms) => {
        const set = new Set();
        for (const form of forms) (await form.open())((document) => set.add(document));
        return set;
      }));
      return (add) => sets[0].forEach((document) => sets.every((set) => set.has(document)) && add(document, 0.7, 1));
    };
    return [{ word: parts.map(([form]) => form.word).join(" "), weight: 0.7, how: "near", steps: 1, mask: 0, open }];
  }

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
