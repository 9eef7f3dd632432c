// The place that words of a query name: a commune, a department, another area.
import { LARGE, OTHERS } from "./places.js";

/** The size of a town of 4,000 inhabitants: people call it by a part of its name. */
const KNOWN = 12;

/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./interpret.js").Interpreter} Interpreter */
/** @typedef {import("./interpret.js").Label} Label */
/** @typedef {import("./interpret.js").Meaning} Meaning */
/** @typedef {import("./places.js").Town} Town */
/**
 * A commune that words name: the share of its name that is there, the other words that say so, and its namesakes.
 * @typedef {{ share: number, used: number[], town?: Town, others: Town[] }} Found
 */

/**
 * The meanings of the word at `at` with those as a place; with `used` where the place is all that is meant, and undefined where it is no
 * place.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @param {Reading[]} readings its other meanings
 * @param {boolean} isTrade whether it is no commune alone
 * @returns {Promise<Meaning | undefined>}
 */
export async function placed(interpreter, words, at, readings, isTrade) {
  const isFigure = /^\d+$/.test(words[at]);
  const town = words.length < 2 || isFigure ? undefined : await whole(interpreter, words, at);
  if (town || isTrade) return town;
  return (await area(interpreter, words, at, readings)) ?? (isFigure ? undefined : commune(interpreter, words, at, readings));
}

/**
 * The commune whose name of several words, or whose name with its department, stands around `at`, or whose name is the only word: it is
 * meant whatever its words are otherwise.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @returns {Promise<Meaning & { used: number[] } | undefined>}
 */
export async function whole(interpreter, words, at) {
  const found = await find(interpreter, words, at, false);
  const all = [at, ...found.used];
  const isRun = Math.max(...all) - Math.min(...all) < all.length;
  return found.share === 1 && isRun && (all.length > 1 || words.length < 2) ? { ...meaning(interpreter, found), used: found.used } : undefined;
}

/** @param {Interpreter} interpreter */
const isDepartment = ({ facets }, facet = -1) => facets[facet]?.name === "department";

/**
 * The meaning of the words from `at` as an area by its whole name or its code, or as the town that it is called after: who covers the town
 * is the better answer.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @param {Reading[]} readings
 * @returns {Promise<Meaning | undefined>}
 */
async function area(interpreter, words, at, readings) {
  const word = words[at];
  // "Département" before a name says only what follows.
  const before = interpreter.language.areas.has(words[at - 1]) ? [at - 1] : [];
  const long = interpreter.labels.find(({ terms, size }) => size > 1 && terms.every((term, next) => next >= size || words[at + next] === term));
  if (long) {
    const rest = [...Array(long.size - 1).keys()].map((next) => at + next + 1);
    for (const next of [at, ...rest]) {
      const found = await find(interpreter, words, next, false);
      const all = [next, ...found.used];
      if (isSure(words, found) && [at, ...rest].every((other) => all.includes(other))) return meaning(interpreter, found, all.filter((other) => other !== at));
    }
    const isOne = isDepartment(interpreter, long.facet);
    return { readings: [interpreter.value(long, 1, long.terms.slice(0, long.size).join(" "), "exact")], used: isOne ? [...before, ...rest] : rest, area: isOne ? long : undefined };
  }
  const one = interpreter.labels.find(({ facet, terms, size }) => isDepartment(interpreter, facet) && (word === terms[size] || (size === 1 && word === terms[0])));
  if (!one) return undefined;
  const others = words.length > before.length + 1 ? readings.filter(({ facet }) => !isDepartment(interpreter, facet)) : [];
  return { readings: [interpreter.value(one, 1, word, "exact"), ...others], used: before, area: one };
}

/**
 * Whether the words name a commune whole, or with its postcode.
 * @param {string[]} words
 * @param {Found} found
 */
const isSure = (words, { share, used }) => share === 1 || used.some((other) => /^\d{5}$/.test(words[other]));

/**
 * The meanings of a word with those as a commune. Alone, a whole name is the commune's; a part of a name is, where the word finds nobody.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @param {Reading[]} readings
 * @returns {Promise<Meaning | undefined>}
 */
async function commune(interpreter, words, at, readings) {
  const { engine, facets, labels, language } = interpreter;
  const word = words[at];
  const open = at === words.length - 1;
  const isSingle = words.length < 2;
  const begins = readings.some(({ mask }) => mask & 1);
  const isPart = readings.some((reading) => isDepartment(interpreter, reading.facet) && reading.word === word);
  if (isPart || (begins && word.length < 5 && !isSingle)) return undefined;
  // The bios and the guesses are asked next where nothing is called so.
  if (!readings.length) interpreter.ahead(word, open).catch(() => {});
  const found = await find(interpreter, words, at, open && word.length > 2 && !begins);
  const { share, town, used } = found;
  if (!town) return undefined;
  if (used.length && isSure(words, found)) return meaning(interpreter, found, used);
  /** @param {{ facet?: number }} reading */
  const isAround = ({ facet = -1 }) => facets[facet]?.name === "employment_area";
  if (share === 1 && isSingle) return labels.some((label) => label.size === 1 && label.terms[0] === word && !isAround(label)) ? undefined : meaning(interpreter, found);
  // The area around a town has its name: who covers the town is the better answer, and the nearer first.
  if (share === 1 || readings.some((reading) => isAround(reading) && reading.word === town.anchor)) {
    // Beside another word, a town is likelier than a person or a firm that is called like it.
    const called = readings.filter((reading) => !isAround(reading)).map((reading) => (!isSingle && reading.mask && reading.scaled?.(0.4) || reading));
    return { readings: [...meaning(interpreter, found).readings, ...called] };
  }
  if (begins || readings.some(({ how }) => how !== "prefix") || (readings.length && town.size < LARGE)) return undefined;
  // A word of bios, as "plombier", does not begin Plombières, nor is "mars" Mars-la-Tour; but "Vitry" is Vitry-le-François.
  const isForm = town.size < LARGE || language.key(word) === language.key(town.anchor);
  /** @type {(reading: Reading) => boolean} */
  const isOther = ({ word: other, how }) => (other === word ? word !== town.anchor || town.size < KNOWN : isForm && how === "exact" && other !== town.anchor);
  if ((await (await engine.texts()).find(word, false)).some(isOther)) return undefined;
  if (!readings.length) return meaning(interpreter, found, used.length ? used : undefined);
  return { readings: [...readings, ...meaning(interpreter, found, undefined, 0.7).readings] };
}

/**
 * The meaning of words as the commune that was found, which takes the words `used` along.
 * @param {Interpreter} interpreter
 * @param {Found} found
 * @param {number[]} [used]
 * @returns {Meaning}
 */
function meaning({ engine }, { share, town, others }, used, scale = 1) {
  const readings = town ? [{ ...engine.gazetteer.reading(town, (0.6 + 0.4 * share) * scale, share === 1 ? "place" : "prefix"), others }] : [];
  return { readings, used };
}

/**
 * The largest of the communes that the word at `at` names or, where it `begins` one, may name, with its namesakes; the words that say so
 * together, those of its department and of its postcode among them, and the share of the name that they are.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @param {boolean} begins
 * @returns {Promise<Found>}
 */
async function find(interpreter, words, at, begins) {
  const places = interpreter.engine.gazetteer;
  const word = words[at];
  const anchor = places.bare(word) || word;
  const files = await Promise.all([...new Set([anchor, word])].map((name) => places.around(name)));
  const rows = files.flat().flatMap((town) => {
    const isWhole = town.anchor === anchor || town.anchor === word;
    if (!isWhole && !(begins && town.anchor.startsWith(word))) return [];
    const used = [at];
    for (const term of town.terms.toSpliced(town.terms.indexOf(town.anchor), 1)) {
      const other = words.findIndex((own, next) => own === term && !used.includes(next));
      if (other >= 0) used.push(other);
    }
    const share = Math.min(1, (used.length + Number(anchor !== word)) / town.terms.length);
    return { town, used, share: isWhole ? share : share / 2 };
  });
  // Of two names that are there, the longer one is meant, and of towns with the same name the largest.
  rows.sort((a, b) => b.share - a.share || b.used.length - a.used.length || b.town.size - a.town.size);
  const [starts, said] = inside(interpreter, words, at);
  const isName = said.some((other) => rows[0]?.used.includes(other));
  const within = isName ? undefined : starts.map((start) => rows.filter(({ town }) => town.postcodes.some((code) => code.startsWith(start)))).find((towns) => towns.length);
  const [best, ...rest] = within ?? rows;
  if (!best) return { share: 0, used: [], others: [] };
  const others = rest.filter(({ town }) => `${town.terms}` === `${best.town.terms}`).map(({ town }) => town).slice(0, OTHERS);
  return { ...best, used: [...best.used.slice(1), ...(within ? said : [])], others };
}

/**
 * How the postcodes of a commune start that lies where the words beside the one at `at` say, the likeliest first; and these words.
 * @param {Interpreter} interpreter
 * @param {string[]} words
 * @param {number} at
 * @returns {[starts: string[], said: number[]]}
 */
function inside(interpreter, words, at) {
  const figures = words.findIndex((word) => /^(\d\d|\d{5})$/.test(word));
  // Large receivers of mail have postcodes of their own: the department is right all the same.
  if (figures >= 0) return [[words[figures], words[figures].slice(0, 2)], [figures]];
  const areas = interpreter.labels.flatMap(({ facet, value, terms, size }) => {
    const from = words.findIndex((_, from) => terms.every((term, next) => next >= size || words[from + next] === term));
    const said = [...Array(size).keys()].map((next) => from + next);
    return isDepartment(interpreter, facet) && from >= 0 && !said.includes(at) ? { start: interpreter.facets[facet].values[value][0], said } : [];
  });
  const [area] = areas.sort((a, b) => b.said.length - a.said.length);
  return area ? [[area.start], area.said] : [[], []];
}
