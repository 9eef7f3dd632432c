// Finds ambassadors in the index: what a query's words may mean, who has them all, what the facets count.
import { cardOf } from "./cards.js";
import { CLASSES, Dictionary } from "./dictionary.js";
import { Files, lost, supported } from "./files.js";
import { Interpreter } from "./interpret.js";
import { Meanings } from "./meanings.js";
import { Places, nearness } from "./places.js";
import { read } from "./query.js";
import { seek } from "./seek.js";
import { Sieve } from "./sieve.js";
import { Language, mark, tidy } from "./words.js";

export { mark, supported };

/** @typedef {import("./dictionary.js").How} How */
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./places.js").Reach} Reach */
/** @typedef {import("./cards.js").Card} Card */
/** @typedef {ReturnType<import("./places.js").Places["commune"]>} Commune A commune as a page shows it. */
/** @typedef {{ name: string, column: string, values: [id: string, label: string, hue?: number][] }} Facet */
/**
 * The manifest of an index: what is in it and where, as `src/site/search` writes it.
 * @typedef {{ first: [path: string, folders: [folder: string, lengths: number[]][]], rules: import("./words.js").Rules, words: import("./dictionary.js").View, places: import("./places.js").View,
 *   meanings: import("./meanings.js").View, facets: Facet[], documents: number, chunk: number, cards: [folder: string, size: number],
 *   profiles: string, photos: string, texts: string, near: string, records?: string, points: import("./points.js").View }} Manifest
 */
/**
 * @typedef {{ query: string, place: string, radius: number, nearest: boolean, filters: Record<string, string[]>, facets: string[], wide: boolean, related: boolean,
 *   first: number, count: number }} Request
 */
/**
 * Words of a query that were not looked for but understood: as typed, what they were taken for in the words of the site, and
 * where that is the value of a facet, which.
 * @typedef {{ typed: string, label: string, kind: "filter" | "place" | "trade" | "month" | "without", facet?: string, value?: string }} Understood
 */
/**
 * What was found. `around` is the commune that the query names, and `others` may be meant as well; `radius` are the kilometres around it
 * or around `place` that were asked for, with `radius_empty` where nobody is inside. `outside` is a place that is not in the territory, with
 * the commune of the territory that is nearest to it; `lacks` of a hit names what was asked and is not there. `instead` says that nobody has
 * the trade, `document` of a hit its number in the index, `related` that neighbouring trades follow.
 * @typedef {{ words: { typed: string, found: string[], how: How | "none" }[], near: boolean, marks: string[], total: number,
 *   hits: ({ card: Card, document?: number, lacks?: string[] } & Partial<Reach>)[], counts: Record<string, Record<string, number>>, partial: boolean, wide: boolean,
 *   more: boolean, place?: Commune, near_place?: boolean, area?: string,
 *   unknown_place?: boolean, wordless?: boolean, idle?: boolean, damaged?: boolean, has_trade?: boolean, left?: string[],
 *   understood?: Understood[], around?: Commune, others?: Commune[], radius?: number, radius_empty?: boolean,
 *   outside?: { name: string, near?: Commune },
 *   instead?: boolean, related?: boolean }} Answer
 */

/** The weight of a match in a bio. */
const TEXT = [0.35];
/** The least weight of a trade that was named, and not only begun or meant. */
const TRADE = 0.85;
/** The bit of a match in a name. */
const NAME = 2;
/** More kilometres than across a territory. */
const FAR = 999;
/** Fewer results than this are few. */
const FEW = 3;
/** The most words that are looked for. */
const WORDS_MOST = 8;
/** @type {Answer} */
const NOTHING = { words: [], near: false, marks: [], total: 0, hits: [], counts: {}, partial: false, wide: false, more: false };

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
  files.hold(...manifest.first);
  return new Engine(files, manifest);
}

export class Engine {
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
    this.interpreter = new Interpreter(this);
    this.gazetteer = new Places(this, manifest.places);
    this.meanings = new Meanings(this, manifest.meanings);
    // These are loaded with the first query that needs them.
    this.spots = once(() => import("./spots.js").catch(lost));
    this.towns = once(() => import("./towns.js").catch(lost));
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
    this.towns().catch(() => {});
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
   * The id of a facet's value.
   * @param {{ facet: number, value: number }} of
   */
  id({ facet, value }) {
    return this.manifest.facets[facet]?.values[value]?.[0];
  }

  /**
   * Matches the parts of a query: the score of each document, which parts it has as bits, the classes that have them all, whether it has
   * a trade or a sector that was named, how far it is from the commune that is named, whether it must not be found, and the most parts that
   * one has.
   * @param {import("./query.js").Query} query
   * @param {boolean} wide
   * @param {boolean} related
   * @param {number} radius
   */
  async match({ parts, without }, wide, related, radius) {
    const size = this.manifest.documents;
    const sought = await seek(this, parts, wide, related);
    const open = (/** @type {Reading[]} */ readings) => Promise.all(readings.map(({ open: enter }) => enter(radius)));
    const opened = await Promise.all(sought.asked.map(({ readings }) => open(readings)));
    const [scores, times, classes] = [new Float32Array(size), new Uint8Array(size), new Uint8Array(size).fill(255)];
    const [trades, has, shut] = [new Uint8Array(size), new Uint32Array(size), new Uint8Array(size)];
    /** @type {Map<number, Reach>} */
    const reaches = new Map();
    opened.forEach((visits, number) => {
      const [best, kinds] = [new Float32Array(size), new Uint8Array(size)];
      for (const visit of visits) {
        visit((document, weight, kind, reach) => {
          if (reach && weight > best[document]) reaches.set(document, reach);
          best[document] = Math.max(best[document], weight);
          kinds[document] |= kind;
        });
      }
      const isTrade = sought.asked[number].part.codes.some((code) => "tw".includes(code[0]));
      best.forEach((weight, document) => {
        if (!weight) return;
        scores[document] += weight;
        times[document]++;
        has[document] |= 1 << number;
        classes[document] &= kinds[document];
        trades[document] |= Number(isTrade || (weight >= TRADE && kinds[document] & 1));
      });
    });
    for (const visit of await open(sought.hints)) visit((document, weight) => (scores[document] += weight));
    for (const visit of await open((await seek(this, without, false, false)).all)) visit((document) => (shut[document] = 1));
    sought.understood.push(...without.map(({ typed }) => /** @type {const} */ ({ typed, label: typed, kind: "without" })));
    return { scores, times, classes, trades, has, shut, reaches, sought, most: Math.max(0, ...new Set(times)) };
  }

  /**
   * The words with the meanings they were taken for.
   * @param {import("./seek.js").Sought} sought
   */
  tell({ asked }) {
    /** @type {Set<string>} */
    const marks = new Set();
    /** @type {Answer["words"]} */
    const told = asked.flatMap(({ part, readings, others }) => {
      const how = readings[0]?.how ?? "none";
      for (const { word } of readings) word.split(" ").forEach((piece) => marks.add(piece));
      if (how !== "near") part.words.forEach((word) => marks.add(word));
      const found = [...new Set(readings.map(({ word }) => word))].slice(0, 4);
      return [{ typed: part.words.join(" "), found, how }, ...others.map((typed) => ({ typed, found, how }))];
    });
    return { words: told, near: told.some(({ how }) => how === "near"), marks: [...marks].filter((word) => word.length > 1) };
  }

  /**
   * What the words of a request ask for: the kilometres they name and their matches, with the parts that were left aside for others and
   * those that were left because only a guess of their spelling is known.
   * @param {Request} request
   */
  async wordsAsked({ query, place, radius, wide, related }) {
    // Everybody is of the region.
    const { km, rest } = this.language.radius(tidy(query));
    const within = radius || km;
    // The kilometres alone are looked for, unless the other field says from where.
    const text = km && (place || this.language.terms(rest).length) ? rest : tidy(query);
    const regional = this.gazetteer.regional(text);
    const whole = await read(this, regional ?? text);
    const parts = whole.parts.length > WORDS_MOST ? await (await this.question()).telling(this, whole.parts, WORDS_MOST) : whole.parts;
    let found = await this.match({ ...whole, parts }, wide, related, within);
    // A spelling is guessed where all that was typed is found with it.
    let guessed = found.sought.asked.filter(({ readings }) => readings.length && readings.every(({ how, town }) => how === "near" && !town)).map(({ part }) => part);
    if (guessed.length && guessed.length < found.sought.asked.length && found.most < found.sought.asked.length) {
      found = await this.match({ ...whole, parts: parts.filter((part) => !guessed.includes(part)) }, wide, related, within);
    } else guessed = [];
    const left = whole.parts.filter((part) => !parts.includes(part) || guessed.includes(part) || found.sought.left.includes(part)).flatMap(({ words }) => words);
    return {
      found, within, left, isRegional: regional !== undefined, wordless: !whole.parts.length && text.trim() !== "" && regional === undefined,
      isGuessed: guessed.length > 0, neighbours: parts.some(({ codes }) => codes.some((code) => code[0] === "r")),
    };
  }

  /**
   * The filters of a request with the departments that its place names.
   * @param {Record<string, string[]>} filters
   * @param {string[]} departments
   */
  asked(filters, departments) {
    const asked = new Map(Object.entries(filters));
    if (!departments.length) return asked;
    const ids = asked.get("department") ?? [];
    const inside = (ids.length ? ids : departments).filter((id) => departments.includes(id));
    return asked.set("department", inside.length ? inside : [""]);
  }

  /**
   * The documents that are left, the best first.
   * @param {Sieve} sieve
   * @param {Awaited<ReturnType<Engine["match"]>>} found
   * @param {(document: number) => Reach | undefined} reached
   * @param {(document: number) => number} preferred what else counts for a document
   * @param {boolean} isNearest whether the nearest come first
   */
  ranked(sieve, { classes, scores, sought: { asked }, trades, most }, reached, preferred, isNearest) {
    const { documents: size } = this.manifest;
    const several = asked.length > 1;
    const partial = most < asked.length;
    // One number holds the score and, for equals, the distance and the order of the index.
    const keys = [];
    for (const document of sieve.documents()) {
      if (sieve.fails[document]) continue;
      // Whoever has all the words as a name is meant, and no commune. Whoever has the trade elsewhere is a better answer than somebody else nearby.
      const isNamed = several && !partial && classes[document] & NAME;
      const score = scores[document] * (several && classes[document] ? 1.15 : 1) + (isNamed ? 1 : 0) + (partial && trades[document] ? 2 : 0) + preferred(document);
      const km = Math.min(reached(document)?.km ?? FAR, FAR);
      const [better, nearer] = [1000 - Math.round(score * 40), Math.round(km * 10)];
      // Whoever has the trade comes before whoever is near in any order.
      const near = (partial && !trades[document] ? FAR * 10 : 0) + nearer;
      keys.push((isNearest ? near * 1001 + Math.max(better, 0) : better * (FAR + 1) * 10 + nearer) * size + document);
    }
    return Float64Array.from(keys).sort().map((key) => key % size);
  }

  /**
   * One answer, with bios or without; its counts are there when `counted` is.
   * @param {Request} request
   */
  async attempt(request) {
    const { place, nearest, filters, facets, wide, first, count } = request;
    const { gazetteer } = this;
    const { found, within, left, isRegional, isGuessed, neighbours, wordless } = await this.wordsAsked(request);
    const { most, sought, times, trades } = found;
    /** @type {import("./spots.js").Spot} */
    const { town, area, departments = [], outside, isNear, others = sought.others } = place ? await (await this.spots()).spot(this, place) : {};
    const reaches = town && (await gazetteer.covering(town, within));
    /** @param {number} document */
    const reached = (document) => reaches?.get(document) ?? found.reaches.get(document);
    const asked = this.asked(filters, departments);
    const named = sought.area ? this.id(sought.area) : !place && !sought.town && isRegional && "region";
    // A place that is no commune of the territory leaves nobody out.
    const isWide = area || departments.length || outside;
    // Where there is nothing to look for, nobody was found.
    const idle = wordless && !place && ![...asked.values()].flat().length;
    const partial = most < sought.asked.length;
    const isNobody = idle || (partial && !most);
    const sieve = new Sieve(this, (document) =>
      !isNobody && !found.shut[document] && (times[document] >= most || (partial && trades[document] > 0)) && (!place || (isWide && !town) || reaches?.has(document) === true));
    await sieve.filter(asked);
    const centre = within ? town ?? sought.town : undefined;
    const isInside = centre && sieve.narrow(within, reached, partial ? trades : undefined);
    const ranked = this.ranked(sieve, found, reached, (document) => {
      const reach = reaches?.get(document);
      return (reach ? 0.5 * nearness(reach) : 0) + (isInside?.(document) ? 10 : 0);
    }, nearest && Boolean(town ?? sought.town));
    const counted = sieve.counts(facets);
    counted.catch(() => {});
    const hits = await Promise.all([...ranked.subarray(first, first + count)].map(async (document) => {
      const card = await cardOf(this, document);
      const lacks = sought.asked.flatMap(({ label }, number) => (label && !(found.has[document] & (1 << number)) ? [label] : []));
      return card ? [{ card, document, ...reached(document), ...(lacks.length && { lacks }) }] : [];
    }));
    const abroad = outside ? { name: outside, town } : sought.outside;
    const commune = (/** @type {import("./places.js").Town | undefined} */ town) => town && gazetteer.commune(town);
    return {
      ...this.tell(sought), total: ranked.length, hits: hits.flat(), counted, partial: partial || isGuessed || sought.left.length > 0, wide, more: sought.asked.length > 0 && !wide,
      has_trade: ranked.length > 0 && trades.includes(1), left, understood: sought.understood, around: commune(sought.town),
      outside: abroad && { name: abroad.name, near: commune(abroad.town) }, instead: sought.instead,
      place: commune(town), near_place: isNear && Boolean(town), area: area ?? (departments.length === 1 ? departments[0] : named || undefined),
      others: others?.map((other) => gazetteer.commune(other)), radius: centre && within, radius_empty: centre && !isInside,
      unknown_place: Boolean(place) && !town && !isWide, wordless, idle, neighbours,
    };
  }

  /**
   * Finds whoever matches every word of `query`, covers the commune that `place` names, and has for every facet of
   * `filters` one of its values; with `nearest`, the nearest come first. Bios are searched where `wide` says so, or where nobody is found without. Rejects when a file cannot be
   * had. `early` gets the answer before its counts are there.
   * @param {Partial<Request>} request
   * @param {(answer: Answer) => void} [early]
   */
  async search({ query = "", place = "", radius = 0, nearest = false, filters = {}, facets = [], wide = false, first = 0, count = 24 }, early) {
    // One word is rarely a commune; of several, one may be, and its file is asked for while the others are read.
    if (/\S\s+\S/.test(query)) this.towns().catch(() => {});
    const request = { query, place: place.trim(), radius, nearest, filters, facets, wide, related: false, first, count };
    const best = async () => {
      const answer = await this.attempt(request);
      // Neighbouring trades come after the few who have the one that was named.
      if (answer.neighbours && answer.has_trade && answer.total < FEW) {
        const related = await this.attempt({ ...request, related: true });
        return { ...answer, ...related, related: related.total > answer.total };
      }
      if (answer.total && !answer.partial || !answer.more || answer.has_trade) return answer;
      const wider = await this.attempt({ ...request, wide: true });
      return wider.total && !wider.partial ? wider : { ...answer, more: false };
    };
    /** @returns {Promise<Answer>} */
    const search = async () => {
      const { counted, neighbours, ...answer } = await best();
      early?.({ ...answer, counts: {} });
      return { ...answer, counts: await counted };
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
