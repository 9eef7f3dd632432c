// Communes by name and postcode, and who covers them.
import { between, holder } from "./files.js";
import { WORD, fold, tokenize } from "./words.js";

/** Kilometres in a degree of latitude. */
export const DEGREE = 111.2;
/** The most communes that are offered. */
export const KEPT = 8;
/** The most communes of one name that are offered beside the largest. */
export const OTHERS = 4;
/** The size of a commune of 1,000 inhabitants. */
export const LARGE = 10;
/** The bit of a match that is neither a class of fields nor a value. */
const PLACE = 16;
const AREA = new Map([["employment_area", 0.55], ["department", 0.45], ["region", 0.35]]);

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./dictionary.js").How} How */
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {[north: number, east: number]} Point In degrees. */
/**
 * The kilometres to a commune, or the kind of an area; `comes` where an area that holds the commune is named beside others.
 * @typedef {{ reach: "commune" | "employment_area" | "department" | "region", km?: number, comes?: boolean }} Reach
 */
/**
 * The place of the files, the region's name, and the areas: districts (arrondissements, each with its zone, its box in degrees and the
 * number its postcodes count from) and zones (a kind of area, and the facet's value that it is).
 * @typedef {{ towns: string, first: string[], numbers: number[], region: string, large: string, postcodes: string, codes: number[], who: string, starts: number[],
 *   districts: [zone: number, south: number, west: number, height: number, width: number, postcodes: number][],
 *   zones: [kind: Reach["reach"], value?: [facet: number, value: number]][] }} View
 */
/**
 * A commune; `size` is the power of two of its inhabitants, and `anchor` its name's main word.
 * @typedef {{ name: string, terms: string[], postcodes: string[], district: number, label: string, size: number, zone: number,
 *   anchor: string, point: Point }} Town
 */
/**
 * The nearness of somebody, from 1 to 0.
 * @param {Reach} reach
 */
export const nearness = ({ km = 60, reach }) => AREA.get(reach) ?? 1 - Math.min(km, 60) / 100;

/**
 * @param {Point} from
 * @param {Point} to
 */
export const kilometres = (from, to) => Math.hypot(from[0] - to[0], (from[1] - to[1]) * Math.cos((from[0] * Math.PI) / 180)) * DEGREE;

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
    const [first, last] = [words[at - Number(this.language.areas.has(words[at - 1]?.[0]))], words[at + this.region.length - 1]];
    // Folding keeps the length of all that a name of a region is made of.
    return text.slice(0, first.index) + text.slice(last.index + last[0].length);
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
    const open = async (radius) => {
      const found = await this.covering(town, radius);
      return (add) => found.forEach((reach, document) => add(document, weight * (0.5 + 0.5 * nearness(reach)), PLACE, reach));
    };
    return { word: town.anchor, weight, how, mask: 0, town, open };
  }

  /**
   * The documents that cover `town` or are within `radius` kilometres, each with the kilometres to the commune that it names, or the kind of
   * area.
   * @param {Town} town
   */
  async covering(town, radius = 0) {
    const { zones, districts, who, starts } = this.view;
    /** @param {number} number */
    const entry = (number) => this.files.entry(who, starts, number, (reader, row) => {
      if (row < zones.length) return { documents: reader.ascending(), communes: [] };
      const near = () => ({ point: this.point(row - zones.length, reader.number(), reader.number()), documents: reader.ascending() });
      return { documents: [], communes: reader.list(reader.number(), near) };
    });
    const areas = [...zones.keys()].filter((number) => zones[number][0] === "region" || number === districts[town.district]?.[0] || number === town.zone);
    const around = districts.flatMap((_, number) => (number !== town.district && radius && this.away(town, number) <= radius ? number : []));
    const [[district, ...lists], neighbours] = await Promise.all([[town.district + zones.length, ...areas], around.map((number) => number + zones.length)].map((numbers) => Promise.all(numbers.map(entry))));
    /** @type {Map<number, Reach>} */
    const found = new Map();
    lists.forEach((list, at) => list?.documents.forEach((document) => found.set(document, { reach: zones[areas[at]][0] })));
    for (const [at, entry] of [district, ...neighbours].entries()) {
      for (const { point, documents } of entry?.communes ?? []) {
        const km = kilometres(point, town.point);
        if (at && km > radius) continue;
        for (const document of documents) {
          const known = found.get(document);
          if (!((known?.km ?? Infinity) <= km)) found.set(document, { reach: "commune", km, comes: known && (known.comes ?? known.reach !== "commune") });
        }
      }
    }
    return found;
  }

  /**
   * The kilometres from a commune to a district's box.
   * @param {Town} town
   * @param {number} district
   */
  away({ point: [north, east] }, district) {
    const [[south, west], [top, right]] = [this.point(district, 0, 0), this.point(district, 63, 63)];
    return kilometres([Math.min(Math.max(north, south), top), Math.min(Math.max(east, west), right)], [north, east]);
  }
}
