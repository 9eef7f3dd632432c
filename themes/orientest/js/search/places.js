// Communes by name and postcode, and who covers them.
import { between, holder } from "./files.js";
import { WORD, fold, tokenize } from "./words.js";

const DEGREE = 111.2; // kilometres on a meridian
/** The most communes that are offered. */
export const KEPT = 8;
/** What a town weighs beside a larger one of the same name. */
const SMALLER = 0.7;
/** The bit of a match that is neither a class of fields nor a value. */
const PLACE = 16;
const AREA = new Map([["employment_area", 0.55], ["department", 0.45], ["region", 0.35]]);

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./dictionary.js").How} How */
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {[north: number, east: number]} Point In degrees. */
/**
 * The kilometres to a commune, or the kind of an area.
 * @typedef {{ reach: "commune" | "employment_area" | "department" | "region", km?: number }} Reach
 */
/**
 * The place of the files, the region's name, and the areas: districts (arrondissements, each with its zone, its box in degrees and the
 * number its postcodes count from) and zones (a kind of area, and the facet's value that it is).
 * @typedef {{ towns: string, first: string[], numbers: number[], region: string, postcodes: string, codes: number[], who: string, starts: number[],
 *   districts: [zone: number, south: number, west: number, height: number, width: number, postcodes: number][],
 *   zones: [kind: Reach["reach"], value?: [facet: number, value: number]][] }} View
 */
/**
 * A commune; `anchor` is its name's main word.
 * @typedef {{ name: string, terms: string[], postcodes: string[], district: number, label: string, size: number, zone: number,
 *   anchor: string, point: Point }} Town
 */

/**
 * The nearness of somebody, from 1 to 0.
 * @param {Reach} reach
 */
export const nearness = ({ km = 60, reach }) => AREA.get(reach) ?? 1 - Math.min(km, 60) / 100;

export class Places {
  /**
   * @param {Engine} engine
   * @param {View} view
   */
  constructor(engine, view) {
    this.files = engine.files;
    this.language = engine.language;
    this.facets = engine.manifest.facets;
    this.labels = engine.interpreter.labels;
    this.region = tokenize(view.region);
    this.view = view;
    this.saints = new RegExp(`^(${[...engine.language.short.values()].join("|")})(?=...)`);
  }

  /**
   * `word` without a "saint" before it.
   * @param {string} word
   */
  bare(word) {
    return word.replace(this.saints, "");
  }

  /**
   * The communes of the file `number`.
   * @param {number} number
   * @returns {Promise<Town[]>}
   */
  file(number) {
    return this.files.get(`${this.view.towns}/${number}.bin`, (reader) => {
      const size = reader.number();
      const codes = reader.list(size, () => reader.numbers(reader.number()));
      const [districts, zones] = [reader.numbers(size), reader.numbers(size)];
      const [north, east, sizes] = [reader.numbers(size), reader.numbers(size), reader.numbers(size)];
      return reader.text().split("\n").slice(0, codes.length).map((name, row) => {
        const terms = this.language.terms(name);
        const district = districts[row];
        const postcodes = codes[row].map((code) => String((code + (this.view.districts[district]?.[5] ?? 0)) % 1e5).padStart(5, "0"));
        return {
          name, terms, postcodes, district, label: `${name} (${postcodes[0]})`, size: sizes[row], zone: zones[row] - 1,
          anchor: terms.find((term) => !this.saints.test(`${term}...`)) ?? terms[0] ?? "", point: this.point(district, north[row], east[row]),
        };
      });
    });
  }

  /**
   * The commune with this number; undefined where a damaged file does not have it.
   * @param {number} number
   * @returns {Promise<Town | undefined>}
   */
  async numbered(number) {
    const file = holder(this.view.numbers, number);
    return (await this.file(file))[number - this.view.numbers[file]];
  }

  /**
   * A commune as a page shows it: its names, the values of the facets it lies in, and where it is.
   * @param {Town} town
   */
  commune({ name, postcodes, label, district, zone, point }) {
    /** @param {number} number */
    const id = (number) => {
      const [facet, value] = this.view.zones[number]?.[1] ?? [-1, -1];
      return this.facets[facet]?.values[value]?.[0];
    };
    return { name, postcodes, label, department: id(this.view.districts[district]?.[0]), employment_area: id(zone), point };
  }

  /**
   * The point of a district's box at `north` and `east`, each from 0 to 63.
   * @param {number} district
   * @param {number} north
   * @param {number} east
   * @returns {Point}
   */
  point(district, north, east) {
    const [, south, west, height, width] = this.view.districts[district] ?? [0, 0, 0, 0, 0];
    return [south + (north / 63) * height, west + (east / 63) * width];
  }

  /**
   * The communes whose main word may start with `word`.
   * @param {string} word
   */
  async around(word) {
    return (await Promise.all(between(this.view.first, word, `${word}\uffff`).map((number) => this.file(number)))).flat();
  }

  /**
   * The largest communes of the postcodes that start with `digits`, one in each district.
   * @param {string} digits
   */
  async postcode(digits) {
    const [low, high] = ["0", "9"].map((digit) => Number(digits.padEnd(5, digit)));
    const rows = await Promise.all(between(this.view.codes, low, high).map((number) =>
      this.files.get(`${this.view.postcodes}/${number}.bin`, (reader) => reader.ascending().map((code) => ({ code, numbers: reader.numbers(reader.number()) })))));
    const found = rows.flat().filter(({ code }) => code >= low && code <= high).slice(0, KEPT);
    const towns = await Promise.all(found.flatMap(({ code, numbers }) => numbers.map(async (number) => {
      const town = await this.numbered(number);
      return town && { ...town, label: `${town.name} (${String(code).padStart(5, "0")})` };
    })));
    return towns.filter((town) => town !== undefined);
  }

  /**
   * `text` without the name of the region; undefined where it does not name it.
   * @param {string} text
   */
  regional(text) {
    const words = [...fold(text).matchAll(WORD)];
    const at = this.region.length ? words.findIndex((_, from) => this.region.every((word, next) => words[from + next]?.[0] === word)) : -1;
    if (at < 0) return undefined;
    const [first, last] = [words[at], words[at + this.region.length - 1]];
    // Folding keeps the length of all that a name of a region is made of.
    return text.slice(0, first.index) + text.slice(last.index + last[0].length);
  }

  /**
   * The communes that the word at `at` names, with the words that say so together; `begins` where it may be cut short.
   * @param {string[]} words
   * @param {number} at
   * @param {boolean} begins
   */
  async at(words, at, begins) {
    const word = words[at];
    const anchor = this.bare(word) || word;
    const files = await Promise.all([...new Set([anchor, word])].map((name) => this.around(name)));
    const rows = files.flat().flatMap((town) => {
      const whole = town.anchor === anchor || town.anchor === word;
      if (!whole && !(begins && town.anchor.startsWith(word))) return [];
      const used = town.terms.filter((term) => term !== town.anchor).map((term) => words.indexOf(term)).filter((other) => other >= 0 && other !== at);
      const share = Math.min(1, (1 + used.length + Number(anchor !== word)) / town.terms.length);
      return { town, used, share: whole ? share : share / 2 };
    });
    const best = Math.max(...rows.map(({ share }) => share));
    const whole = rows.filter(({ share }) => share === best);
    // Of two names that are there, the longer one is meant, and of towns with the same name rather the largest.
    const most = Math.max(...whole.map(({ used }) => used.length));
    const towns = whole.filter(({ used }) => used.length === most).sort((a, b) => b.town.size - a.town.size).slice(0, 4);
    const readings = towns.map(({ town }, rank) => this.reading(town, (0.6 + 0.4 * best) * (rank ? SMALLER : 1), best === 1 ? "place" : "prefix"));
    return { share: best, used: towns[0]?.used ?? [], readings };
  }

  /**
   * The meaning of the words from `at` as the communes that have just this name; undefined where there is none. Many an area is
   * called after its town, and who covers the town is the better answer.
   * @param {string[]} words
   * @param {number} at
   * @param {number} size
   */
  async named(words, at, size) {
    const name = words.slice(at, at + size);
    for (const next of name.keys()) {
      const { share, used, readings } = await this.at(name, next, false);
      if (share === 1 && used.length === size - 1) return readings;
    }
    return undefined;
  }

  /**
   * The communes whose name is `word` when it is written without a space.
   * @param {string} word
   */
  async joined(word) {
    const starts = [...new Set([word, this.bare(word), word.replace(/^(la|les?|l)/, "")])].map((start) => start.slice(0, 3));
    const towns = (await Promise.all(starts.map((start) => this.around(start)))).flat();
    return [...new Set(towns)].filter(({ name }) => tokenize(name).join("") === word);
  }

  /**
   * The meaning of a word as `town`; opened, it tells who covers the commune.
   * @param {Town} town
   * @param {number} weight
   * @param {How} how
   * @returns {Reading}
   */
  reading(town, weight, how) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const found = await this.covering(town);
      return (add) => found.forEach((reach, document) => add(document, weight * (0.5 + 0.5 * nearness(reach)), PLACE, reach));
    };
    return { word: town.anchor, weight, how, mask: 0, town, open };
  }

  /**
   * The documents that cover `town`, each with the kilometres to the commune that it names, or the kind of area.
   * @param {Town} town
   */
  async covering(town) {
    const { zones, districts, who, starts } = this.view;
    /** @param {number} number */
    const entry = (number) => this.files.entry(who, starts, number, (reader, row) => {
      if (row < zones.length) return { documents: reader.ascending(), communes: [] };
      const near = () => ({ point: this.point(row - zones.length, reader.number(), reader.number()), documents: reader.ascending() });
      return { documents: [], communes: reader.list(reader.number(), near) };
    });
    const areas = [...zones.keys()].filter((number) => zones[number][0] === "region" || number === districts[town.district]?.[0] || number === town.zone);
    const [district, ...lists] = await Promise.all([zones.length + town.district, ...areas].map(entry));
    /** @type {Map<number, Reach>} */
    const found = new Map();
    lists.forEach((list, at) => list?.documents.forEach((document) => found.set(document, { reach: zones[areas[at]][0] })));
    for (const { point: [north, east], documents } of district?.communes ?? []) {
      const width = (east - town.point[1]) * Math.cos((north * Math.PI) / 180);
      const km = Math.hypot(north - town.point[0], width) * DEGREE;
      for (const document of documents) if (!((found.get(document)?.km ?? Infinity) <= km)) found.set(document, { reach: "commune", km });
    }
    return found;
  }
}
