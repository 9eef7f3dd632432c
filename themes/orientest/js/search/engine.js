// Finds ambassadors in the index: what a query's words may mean, who has them all, what the facets count.
import { Dictionary } from "./dictionary.js";
import { Files, lost, supported } from "./files.js";
import { Places, nearness } from "./places.js";
import { Language, mark, tidy } from "./words.js";

export { mark, supported };

/** @typedef {import("./dictionary.js").How} How */
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./places.js").Reach} Reach */
/** @typedef {import("./places.js").Town} Town */
/** @typedef {{ name: string, column: string, values: [id: string, label: string, hue?: number][] }} Facet */
/**
 * The manifest of an index: what is in it and where, as `src/site/search` writes it.
 * @typedef {{ rules: import("./words.js").Rules, words: import("./dictionary.js").View, places: import("./places.js").View,
 *   facets: Facet[], synonyms: string[][], documents: number, chunk: number, cards: [folder: string, size: number],
 *   profiles: string, texts: string, near: string, records?: string }} Manifest
 */
/**
 * A facet's value by the words of its label; a department is called by its code as well. `size` counts the words.
 * @typedef {{ facet: number, value: number, terms: string[], keys: string[], size: number }} Label
 */
/**
 * A result as it is shown.
 * @typedef {{ id: string, name: string, occupation: string, employer: string, place: string, initials: string, avatar: string,
 *   sectors: string[], hue: number, path: string, kind: "person" | "organisation", remote: boolean, paused: boolean }} Card
 */
/**
 * The meanings of a word, and the other words that it takes along.
 * @typedef {{ readings: Reading[], used?: number[], share?: number }} Meaning
 */
/**
 * @typedef {{ query: string, place: string, filters: Record<string, string[]>, facets: string[], wide: boolean, first: number,
 *   count: number }} Request
 */
/**
 * @typedef {{ words: { typed: string, found: string[], how: How | "none" }[], near: boolean, marks: string[], total: number,
 *   hits: ({ card: Card } & Partial<Reach>)[], counts: Record<string, Record<string, number>>, partial: boolean, wide: boolean,
 *   more: boolean, place?: ReturnType<import("./places.js").Places["commune"]>, near_place?: boolean, area?: string,
 *   unknown_place?: boolean, wordless?: boolean, idle?: boolean, damaged?: boolean, has_trade?: boolean, left?: string[] }} Answer
 */

/** The weight of a match in a trade, a name, an employer; in a bio; in the label of a value. */
const CLASSES = [1, 0.9, 0.6];
const TEXT = [0.35];
const LABEL = 0.8;
/** The least weight of a trade that was named, and not only begun or meant. */
const TRADE = 0.85;
/** The bit of a match that is no class of fields. */
const VALUE = 8;
/** More kilometres than across a territory. */
const FAR = 999;
/** The most words that are looked for. */
const WORDS_MOST = 8;
const READINGS_MOST = 64;
/** @type {Answer} */
const NOTHING = { words: [], near: false, marks: [], total: 0, hits: [], counts: {}, partial: false, wide: false, more: false };

/**
 * A reading as one of another kind.
 * @param {How} how
 * @param {Reading} reading
 * @returns {Reading}
 */
const as = (how, reading) => ({ ...reading, how });

/** The keys that the files which not every query needs must have. */
const TEXTS = ["dictionary", "first", "numbers", "postings", "starts"];
const NEAR = ["sound", "mute"];

/**
 * `make`, called once for all; after it has failed, it is called again.
 * @template Made
 * @param {() => Promise<Made>} make
 */
function once(make) {
  /** @type {Promise<Made> | undefined} */
  let made;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/**
 * Opens the index whose manifest is `path`.
 * @param {import("./files.js").Load} load
 * @param {string} path
 */
export async function open(load, path) {
  const files = new Files(load);
  /** @type {Manifest | undefined} */
  const manifest = await files.get(path, (reader) => reader.json());
  if (!manifest) throw new Error(path);
  return new Engine(files, manifest);
}

export class Engine {
  /** @type {Map<string, Promise<Reading[]>>} */
  guesses = new Map();

  /**
   * @param {Files} files
   * @param {Manifest} manifest
   */
  constructor(files, manifest) {
    const language = new Language(manifest.rules);
    this.files = files;
    this.manifest = manifest;
    this.language = language;
    this.words = new Dictionary(files, manifest.words, CLASSES, language);
    /** @type {Label[]} */
    this.labels = manifest.facets.flatMap(({ name, values }, facet) => values.map(([id, label], value) => {
      const terms = language.terms(label);
      const all = name === "department" ? [...terms, id] : terms;
      return { facet, value, terms: all, keys: all.map((term) => language.key(term)), size: terms.length };
    }));
    this.gazetteer = new Places(this, manifest.places);
    // These are loaded with the first query that needs them.
    this.spots = once(() => import("./spots.js").catch(lost));
    this.question = once(() => import("./question.js").catch(lost));
    this.texts = once(async () => new Dictionary(files, await this.part("texts", TEXTS), TEXT, language));
    this.fuzzy = once(async () => {
      const [rules, { Fuzzy }] = await Promise.all([this.part("near", NEAR), import("./fuzzy.js").catch(lost)]);
      return new Fuzzy(this, rules);
    });
  }

  /**
   * The JSON of the manifest's file `name`. Rejects where it lacks one of `keys`.
   * @param {"texts" | "near"} name
   * @param {string[]} keys
   */
  async part(name, keys) {
    const part = await this.files.get(this.manifest[name], (reader) => reader.json());
    if (!keys.every((key) => part?.[key])) throw new Error(name);
    return part;
  }

  /** Loads what suggestions need. */
  warm() {
    return this.words.parts("", this.manifest.words.first.length < 3 ? "\uffff" : "");
  }

  /**
   * The column of a facet for a chunk of documents: sets of values, and the number of each document's set.
   * @param {number} facet
   * @param {number} chunk
   * @returns {Promise<[sets: number[][], rows: number[]]>}
   */
  column(facet, chunk) {
    const { chunk: size, facets } = this.manifest;
    return this.files.get(`${facets[facet].column}/${chunk}.bin`, (reader) => [reader.list(reader.number(), () => reader.ascending()), reader.numbers(size)]);
  }

  /**
   * Calls `visit` with the sets of a facet's values and the numbers of their sets, for each group of `documents`.
   * @param {number} facet
   * @param {Map<number, number[]>} documents by the number of their chunk
   * @param {(group: number[], sets: number[][], set: (document: number) => number) => void} visit
   */
  async scan(facet, documents, visit) {
    const { chunk: size } = this.manifest;
    await Promise.all([...documents].map(async ([chunk, group]) => {
      const [sets, rows] = await this.column(facet, chunk);
      visit(group, sets, (document) => rows[document - chunk * size]);
    }));
  }

  /**
   * A meaning of a word as a value of a facet.
   * @param {Label} label
   * @param {number} weight
   * @param {string} word
   * @param {How} how
   * @returns {Reading}
   */
  value({ facet, value }, weight, word, how) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const { documents, chunk } = this.manifest;
      const columns = await Promise.all(Array.from({ length: Math.ceil(documents / chunk) }, (_, number) => this.column(facet, number)));
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
   * The meanings of the word at `at`, the likeliest first, and the other words that it takes along.
   * @param {string[]} words
   * @param {number} at
   * @param {boolean} wide
   * @returns {Promise<Meaning>}
   */
  async interpret(words, at, wide) {
    const word = words[at];
    const open = at === words.length - 1;
    if (/^\d{5}$/.test(word)) {
      const places = this.gazetteer;
      const towns = await places.postcode(word);
      if (towns.length) return { readings: towns.map((town) => ({ ...places.reading(town, 1, "place"), word })) };
    }
    const key = this.language.key(word);
    const synonyms = this.manifest.synonyms.filter((group) => group.some((other) => this.language.key(other) === key)).flat();
    const others = synonyms.filter((other) => this.language.key(other) !== key);
    const same = await Promise.all(others.map(async (other) => [...(await this.words.find(other, false, 0.6)), ...this.values(other, 0.6)]));
    /** @type {Reading[]} */
    const readings = [
      ...(await this.words.find(word, open)), ...(await this.words.trades(this.language.trades(word))), ...this.values(word),
      ...same.flat().filter(({ how }) => how === "exact").map((reading) => as("derived", reading)),
    ];
    const isTrade = readings.some(({ how, mask }) => how === "exact" && mask & 1);
    const label = !isTrade && this.labels.find(({ terms, size }) => size > 1 && terms.every((term, next) => next >= size || words[at + next] === term));
    if (label) {
      const towns = await this.gazetteer.named(words, at, label.size);
      const readings = towns ?? [this.value(label, 1, label.terms.slice(0, label.size).join(" "), "exact")];
      return { readings, used: [...Array(label.size - 1).keys()].map((next) => at + next + 1) };
    }

    // A word that is no trade may be a commune. A department is not the commune of its name, nor are a few letters of a trade.
    /** @param {Reading} reading */
    const facet = (reading) => this.manifest.facets[reading.facet ?? -1]?.name;
    const begins = readings.some(({ mask }) => mask & 1);
    const isName = readings.some(({ word: other, mask }) => other === word && mask & 2 && mask < 1 << CLASSES.length);
    const isArea = readings.some((reading) => facet(reading) === "department" && reading.word === word);
    if (!isTrade && !isArea && !(isName && words.length < 2) && !(begins && word.length < 5) && !/^\d+$/.test(word)) {
      // The bios and the guesses are asked next where nothing is called so.
      if (!readings.length) this.guess(word, open).catch(() => {});
      const found = await this.gazetteer.at(words, at, open && word.length > 4 && !begins);
      if (found.share === 1 && found.used.length) return found;
      // The area around a town has its name: who covers the town is the better answer, and the nearer first.
      /** @param {Reading} reading */
      const isAround = (reading) => facet(reading) === "employment_area";
      if (found.share === 1 || readings.some((reading) => isAround(reading) && reading.word === found.readings[0]?.word)) {
        // Beside another word, a town is likelier than a person or a firm that is called like it.
        const called = readings.splice(0).filter((reading) => !isAround(reading)).map((reading) => (words.length > 1 && reading.mask && reading.scaled?.(0.4) || reading));
        readings.push(...found.readings, ...called);
      } else if (!readings.length) readings.push(...found.readings);
    }
    if (wide || !readings.length) readings.push(...(await (await this.texts()).find(word, open)).map((reading) => as("text", reading)));
    if (!readings.length) readings.push(...(await this.guess(word, open)));
    return { readings: readings.sort((a, b) => b.weight - a.weight).slice(0, READINGS_MOST) };
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
    const guess = Promise.all([this.fuzzy(), this.texts().then((texts) => texts.find(word, open))]).then(([fuzzy]) => fuzzy.readings(word, open));
    guess.catch(() => this.guesses.delete(asked));
    this.guesses.set(asked, guess);
    return guess;
  }

  /**
   * Matches the words: the score of each document, how many words it has, the classes that have them all, whether it has a trade that
   * was named, and how far it is from the commune that a word names.
   * @param {string[]} words
   * @param {boolean} wide
   */
  async match(words, wide) {
    const size = this.manifest.documents;
    const meanings = await Promise.all(words.map((_, at) => this.interpret(words, at, wide)));
    /** @type {Set<number>} */
    const taken = new Set();
    // A word that another one takes along takes none itself.
    meanings.forEach(({ used = [] }, at) => taken.has(at) || used.forEach((other) => taken.add(other)));
    const asked = meanings.filter((_, at) => !taken.has(at));
    const opened = await Promise.all(asked.map(({ readings }) => Promise.all(readings.map(({ open: enter }) => enter()))));
    const [scores, times, classes] = [new Float32Array(size), new Uint8Array(size), new Uint8Array(size).fill(255)];
    const trades = new Uint8Array(size);
    /** @type {Map<number, Reach>} */
    const reaches = new Map();
    for (const visits of opened) {
      const [best, kinds] = [new Float32Array(size), new Uint8Array(size)];
      for (const visit of visits) {
        visit((document, weight, kind, reach) => {
          if (reach && weight > best[document]) reaches.set(document, reach);
          best[document] = Math.max(best[document], weight);
          kinds[document] |= kind;
        });
      }
      best.forEach((weight, document) => {
        if (!weight) return;
        scores[document] += weight;
        times[document]++;
        classes[document] &= kinds[document];
        trades[document] |= Number(weight >= TRADE && kinds[document] & 1);
      });
    }
    return { scores, times, classes, trades, reaches, asked: asked.length, told: this.tell(words, meanings, taken) };
  }

  /**
   * The words with the meanings they were taken for.
   * @param {string[]} words
   * @param {Meaning[]} meanings
   * @param {Set<number>} taken
   */
  tell(words, meanings, taken) {
    /** @type {Set<string>} */
    const marks = new Set();
    /** @type {Answer["words"]} */
    const told = meanings.map(({ readings }, at) => {
      const how = taken.has(at) ? "place" : readings[0]?.how ?? "none";
      for (const { word } of readings) word.split(" ").forEach((part) => marks.add(part));
      if (how !== "near") marks.add(words[at]);
      return { typed: words[at], found: [...new Set(readings.map(({ word }) => word))].slice(0, 4), how };
    });
    return { words: told, near: told.some(({ how }) => how === "near"), marks: [...marks].filter((word) => word.length > 1) };
  }

  /**
   * One answer, with bios or without; its counts are there when `counted` is.
   * @param {Request} request
   */
  async attempt({ query, place, filters, facets, wide, first, count }) {
    const { documents: size, chunk, facets: all } = this.manifest;
    const places = this.gazetteer;
    const asks = this.language.asked(tidy(query));
    // Everybody is of the region.
    const terms = this.language.terms(places.regional(asks)?.join(" ") ?? asks);
    const wordless = !terms.length && query.trim() !== "" && !places.regional(asks);
    const told = terms.length > WORDS_MOST ? await (await this.question()).telling(this, terms, WORDS_MOST) : terms;
    const found = await this.match(told, wide);
    /** @type {import("./spots.js").Spot} */
    const { town, area, isNear } = place ? await (await this.spots()).spot(places, place) : {};
    const reaches = town && (await places.covering(town));
    /** @param {number} document */
    const reached = (document) => reaches?.get(document) ?? found.reaches.get(document);
    const asked = new Map(Object.entries(filters));
    const value = area && area !== "region" ? all[area.facet].values[area.value][0] : "";
    if (value) {
      const ids = asked.get("department") ?? [];
      asked.set("department", !ids.length || ids.includes(value) ? [value] : [""]);
    }
    // Where there is nothing to look for, nobody was found.
    const idle = wordless && !place && ![...asked.values()].flat().length;
    const most = Math.max(0, ...new Set(found.times));
    const partial = most < found.asked;

    // The number of facets that leave a document out, and the last of them; 255 where the words or the place do.
    const [fails, failed] = [new Uint8Array(size), new Uint8Array(size)];
    /** @type {Map<number, number[]>} */
    const matching = new Map();
    found.times.forEach((times, document) => {
      if (idle || (times < most && !(partial && found.trades[document])) || (partial && !most) || (place && !area && !reaches?.has(document))) {
        fails[document] = 255;
        return;
      }
      const group = Math.floor(document / chunk);
      const others = matching.get(group);
      if (others) others.push(document);
      else matching.set(group, [document]);
    });
    for (const [facet, { name, values }] of all.entries()) {
      const ids = asked.get(name);
      if (!ids?.length) continue;
      const chosen = new Set(ids.map((id) => values.findIndex(([known]) => known === id)));
      await this.scan(facet, matching, (group, sets, set) => {
        const passes = sets.map((own) => own.some((value) => chosen.has(value)));
        for (const document of group) {
          if (passes[set(document)]) continue;
          fails[document]++;
          failed[document] = facet;
        }
      });
    }
    // The best first: one number holds the score and, for equals, the distance and the order of the index.
    const keys = [];
    for (const document of [...matching.values()].flat()) {
      if (fails[document]) continue;
      const reach = reaches?.get(document);
      // Whoever has the trade elsewhere is a better answer than somebody else nearby.
      const score = found.scores[document] * (found.asked > 1 && found.classes[document] ? 1.15 : 1) + (reach ? 0.5 * nearness(reach) : 0) + (partial && found.trades[document] ? 2 : 0);
      const km = Math.min(reached(document)?.km ?? FAR, FAR);
      keys.push(((1000 - Math.round(score * 40)) * (FAR + 1) * 10 + Math.round(km * 10)) * size + document);
    }
    const shown = [...Float64Array.from(keys).sort().subarray(first, first + count)].map((key) => key % size);
    /** @type {Answer["counts"]} */
    const counts = {};
    const counted = Promise.all(all.map(async ({ name, values }, facet) => {
      if (!facets.includes(name)) return;
      const sums = values.map(() => 0);
      await this.scan(facet, matching, (group, sets, set) => {
        const times = sets.map(() => 0);
        for (const document of group) if (!fails[document] || (fails[document] === 1 && failed[document] === facet)) times[set(document)]++;
        sets.forEach((own, at) => own.forEach((value) => (sums[value] += times[at])));
      });
      counts[name] = Object.fromEntries(values.map(([id], value) => [id, sums[value]]).filter(([, sum]) => sum));
    }));
    counted.catch(() => {});
    const hits = await Promise.all(shown.map(async (document) => {
      const card = await this.card(document);
      return card ? [{ card, ...reached(document) }] : [];
    }));
    return {
      ...found.told, total: keys.length, hits: hits.flat(), counts, counted, partial, wide, more: found.asked > 0 && !wide,
      has_trade: keys.length > 0 && found.trades.includes(1), left: terms.filter((term) => !told.includes(term)),
      place: town && places.commune(town), near_place: isNear && Boolean(town), area: area === "region" ? area : value || undefined,
      unknown_place: Boolean(place) && !town && !area, wordless, idle,
    };
  }

  /**
   * Finds whoever matches every word of `query`, covers the commune that `place` names, and has for every facet of
   * `filters` one of its values. Bios are searched where `wide` says so, or where nobody is found without. Rejects when a file cannot be
   * had. `early` gets the answer before its counts are there.
   * @param {Partial<Request>} request
   * @param {(answer: Answer) => void} [early]
   */
  async search({ query = "", place = "", filters = {}, facets = [], wide = false, first = 0, count = 24 }, early) {
    const request = { query, place: place.trim(), filters, facets, wide, first, count };
    const best = async () => {
      const answer = await this.attempt(request);
      if (answer.total && !answer.partial || !answer.more || answer.has_trade) return answer;
      const wider = await this.attempt({ ...request, wide: true });
      return wider.total && !wider.partial ? wider : { ...answer, more: false };
    };
    /** @returns {Promise<Answer>} */
    const search = async () => {
      const { counted, ...answer } = await best();
      early?.(answer);
      await counted;
      return answer;
    };
    return { ...(await this.spared(search, NOTHING)), damaged: this.files.damaged };
  }

  /**
   * The result of `make`; `nothing` where files are so damaged that they make no sense.
   * @template Made
   * @param {() => Promise<Made>} make
   * @param {Made} nothing
   */
  async spared(make, nothing) {
    try {
      return await make();
    } catch (error) {
      if (error instanceof Error && "lost" in error) throw error;
      this.files.damaged = true;
      return nothing;
    }
  }

  /**
   * The result `document`; undefined where a damaged file does not have it.
   * @param {number} document
   * @returns {Promise<Card | undefined>}
   */
  async card(document) {
    const { cards: [folder, size], facets, profiles } = this.manifest;
    /** @type {Card[]} */
    const cards = await this.files.get(`${folder}/${Math.floor(document / size)}.bin`, (reader) => {
      const lines = reader.text().split("\n");
      const rows = Math.floor(lines.length / 7);
      return lines.slice(0, rows).map((id, row) => {
        const [name, occupation, employer, place, initials, rest] = [1, 2, 3, 4, 5, 6].map((column) => lines[column * rows + row]);
        const [values, avatar, flags = ""] = rest.split(" ");
        const sectors = values.split(",").map((value) => facets[0]?.values[Number.parseInt(value, 10)]).filter(Boolean);
        return {
          id, name, occupation, employer, place, initials, avatar, sectors: sectors.map(([sector]) => sector), hue: sectors[0]?.[2] ?? 0,
          path: `${profiles}${id}/`, kind: flags.includes("o") ? "organisation" : "person", remote: flags.includes("r"), paused: flags.includes("p"),
        };
      });
    });
    return cards[document % size];
  }

  /**
   * Communes that `text` may name, the best first.
   * @param {string} text
   */
  async places(text) {
    return this.spared(async () => (await (await this.spots()).named(this.gazetteer, text)).towns.map((town) => this.gazetteer.commune(town)), []);
  }

  /**
   * Trades, sectors, people and communes that begin as the last word of `text` does.
   * @param {string} text
   */
  async suggest(text) {
    return (await import("./suggest.js").catch(lost)).suggest(this, text);
  }
}
