// Communes by name and postcode, and who covers them.
import { between, holder, lost } from "./files.js";
import { tokenize } from "./words.js";

const DEGREE = 111.2; // kilometres on a meridian
const KEPT = 8;
/** What is matched beside field classes and values, as a bit. */
const PLACE = 16;
const AREA = { employment_area: 0.55, department: 0.45, region: 0.35 };

/** How near somebody is, from 1 to 0. */
export const nearness = ({ km, reach }) => AREA[reach] ?? 1 - Math.min(km, 60) / 100;

export class Places {
  constructor(engine, view) {
    Object.assign(this, { files: engine.files, language: engine.language, facets: engine.manifest.facets, view });
    this.saints = new RegExp(`^(${Object.values(engine.language.rules.short).join("|")})(?=...)`);
  }

  /** `word` without a "saint" before it. */
  bare(word) {
    return word.replace(this.saints, "");
  }

  /** The communes of the file `number`. */
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

  /** What a page shows of a commune: its names, and the values of the facets it lies in. */
  commune({ name, postcodes, label, district, zone }) {
    const id = (number) => {
      const [facet, value] = this.view.zones[number]?.[1] ?? [];
      return this.facets[facet]?.values[value]?.[0];
    };
    return { name, postcodes, label, department: id(this.view.districts[district]?.[0]), employment_area: id(zone) };
  }

  point(district, north, east) {
    const [, south, west, height, width] = this.view.districts[district] ?? [0, 0, 0, 0, 0];
    return [south + (north / 63) * height, west + (east / 63) * width];
  }

  /** The communes whose main word may start with `word`. */
  async around(word) {
    return (await Promise.all(between(this.view.first, word, `${word}\uffff`).map((number) => this.file(number)))).flat();
  }

  /** The largest communes of the postcodes that start with `digits`, one in each district. */
  async postcode(digits) {
    const [low, high] = ["0", "9"].map((digit) => Number(digits.padEnd(5, digit)));
    const rows = await Promise.all(between(this.view.codes, low, high).map((number) =>
      this.files.get(`${this.view.postcodes}/${number}.bin`, (reader) => reader.ascending().map((code) => [code, reader.numbers(reader.number())]))));
    const found = rows.flat().filter(([code]) => code >= low && code <= high).slice(0, KEPT);
    const towns = await Promise.all(found.flatMap(([code, numbers]) => numbers.map(async (number) => {
      const file = holder(this.view.numbers, number);
      const town = (await this.file(file))[number - this.view.numbers[file]];
      return town && { ...town, label: `${town.name} (${String(code).padStart(5, "0")})` };
    })));
    return towns.filter(Boolean);
  }

  /** The communes that `text` names or begins to name, the best first. */
  async named(text) {
    const terms = this.language.terms(text);
    const digits = terms.find((term) => /^\d{2,5}$/.test(term));
    const words = terms.filter((term) => term !== digits);
    if (!words.length) return digits ? this.postcode(digits) : [];
    const files = await Promise.all(words.flatMap((word) => [...new Set([word, this.bare(word)])].map((name) => this.around(name))));
    const towns = [...new Set(files.flat())].filter(({ postcodes }) => !digits || postcodes.some((code) => code.startsWith(digits)));
    const begins = ({ terms: own }) => words.every((word) => own.some((term) => term.startsWith(word) || term === this.bare(word)));
    let found = towns.filter(begins);
    if (!found.length) {
      const { distance } = await import("./fuzzy.js").catch(lost);
      found = towns.filter(({ terms: own }) => words.every((word) => own.some((term) => distance(word, term, 2) < Math.min(3, word.length / 3))));
    }
    const rank = (town) => town.size + (words.length === town.terms.length && words.includes(town.anchor) ? 40 : 0);
    return found.sort((a, b) => rank(b) - rank(a) || (a.label < b.label ? -1 : 1)).slice(0, KEPT);
  }

  /** The communes that the word at `at` names, with the words that say so together; `begins` where it may be cut short. */
  async at(words, at, begins) {
    const word = words[at];
    const anchor = this.bare(word) || word;
    const files = await Promise.all([...new Set([anchor, word])].map((name) => this.around(name)));
    const rows = files.flat().flatMap((town) => {
      const whole = town.anchor === anchor || town.anchor === word;
      if (!whole && !(begins && town.anchor.startsWith(word))) return [];
      const used = town.terms.filter((term) => term !== town.anchor).map((term) => words.indexOf(term)).filter((other) => other >= 0 && other !== at);
      const share = Math.min(1, (1 + used.length + (anchor !== word)) / town.terms.length);
      return { town, used, share: whole ? share : share / 2 };
    });
    const best = Math.max(...rows.map(({ share }) => share));
    const towns = rows.filter(({ share }) => share === best).sort((a, b) => b.town.size - a.town.size).slice(0, 4);
    return { share: best, used: towns[0]?.used ?? [], readings: towns.map(({ town }) => this.reading(town, 0.6 + 0.4 * best, best === 1 ? "place" : "prefix")) };
  }

  /** The communes whose name is `word` when it is written without a space. */
  async joined(word) {
    const starts = [...new Set([word, this.bare(word), word.replace(/^(la|le|les)/, "")])].map((start) => start.slice(0, 3));
    const towns = (await Promise.all(starts.map((start) => this.around(start)))).flat();
    return [...new Set(towns)].filter(({ name }) => tokenize(name).join("") === word);
  }

  /** The meaning of a word as `town`; opened, it tells who covers the commune. */
  reading(town, weight, how) {
    const open = async () => {
      const found = await this.covering(town);
      return (add) => found.forEach((reach, document) => add(document, weight * (0.5 + 0.5 * nearness(reach)), PLACE));
    };
    return { word: town.anchor, weight, how, mask: 0, town, open };
  }

  /** Who covers `town`: by document the kilometres to the commune that was named, or which kind of area was. */
  async covering(town) {
    const { zones, districts, who, starts } = this.view;
    const entry = (number) => this.files.entry(who, starts, number, (reader, row) =>
      row < zones.length ? reader.ascending() : reader.list(reader.number(), () => [this.point(row - zones.length, reader.number(), reader.number()), reader.ascending()]));
    const areas = [...zones.keys()].filter((number) => zones[number][0] === "region" || number === districts[town.district]?.[0] || number === town.zone);
    const [towns, ...lists] = await Promise.all([zones.length + town.district, ...areas].map(entry));
    const found = new Map();
    lists.forEach((list, at) => list.forEach((document) => found.set(document, { reach: zones[areas[at]][0] })));
    for (const [[north, east], list] of towns) {
      const width = (east - town.point[1]) * Math.cos((north * Math.PI) / 180);
      const km = Math.hypot(north - town.point[0], width) * DEGREE;
      for (const document of list ?? []) if (!(found.get(document)?.km <= km)) found.set(document, { reach: "commune", km });
    }
    return found;
  }
}
