// What words of a query mean beside the words of profiles. `src/site/search/meanings.rs` writes the table and explains its lines.
import { between } from "./files.js";

/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./places.js").Town} Town */
/**
 * How a language asks: regular expressions over folded text with the words that they stand for, and phrases as their words, the longest
 * first.
 * @typedef {{ shapes: [shape: RegExp, words: string[]][], asker: string[][], strong: string[][], beside: string[][], work: string[][], units: string[][],
 *   negation: string[][], kept: string[][], breaks: string[][] }} Grammar
 */
/** @typedef {{ table: string, first: string[], sets: string, starts: number[], grammar: string }} View The place of the files. */
/** @typedef {{ label: string, members: number[][] }} Group The members of a set, the surest first, and its name. */
/**
 * What a phrase means: `readings` that make a result, `hints` that only order results, the `filter` and the `place` that it names, which is a commune or one department as `area`.
 * @typedef {{ readings: Reading[], hints: Reading[], isFilter?: boolean, area?: { facet: number, value: number }, town?: Town, outside?: boolean, instead?: boolean,
 *   label?: string, kind?: import("./engine.js").Understood["kind"], value?: { facet: number, value: number } }} Meant
 */

/** The bits of a match: a trade, and what is no class of fields. */
const TRADE = 1;
const VALUE = 8;
/** What a member of a set weighs beside one that is only called so among other words: by its whole title, or by something near. */
const SURE = [1.1, 1, 0.65];
const HINT = 0.3;

export class Meanings {
  /**
   * @param {import("./engine.js").Engine} engine
   * @param {View} view
   */
  constructor(engine, view) {
    this.engine = engine;
    this.files = engine.files;
    this.view = view;
  }

  /** @returns {Promise<Grammar>} */
  grammar() {
    return this.files.get(this.view.grammar, (reader) => {
      /** @type {{ shapes?: [shape: string, phrase: string][] } & Record<string, string[]>} */
      const { shapes = [], ...phrases } = reader.json() ?? {};
      const known = new Map(Object.entries(phrases));
      const [asker, strong, beside, work, units, negation, kept, breaks] = ["asker", "strong", "beside", "work", "units", "negation", "kept", "breaks"].map((name) => (known.get(name) ?? []).map((phrase) => phrase.split(" ")));
      return { shapes: shapes.map(([shape, phrase]) => [new RegExp(shape, "g"), phrase.split(" ")]), asker, strong, beside, work, units, negation, kept, breaks };
    });
  }

  /**
   * The lines whose first words have keys from `from` to `to`: phrases and what they mean.
   * @param {string} from
   * @param {string} to
   * @returns {Promise<[phrase: string, meant: string][]>}
   */
  async rows(from, to) {
    const { table, first } = this.view;
    const files = await Promise.all(between(first, from, to).map((number) => this.files.get(`${table}/${number}.bin`, (reader) => {
      const lines = reader.text().split("\n").map((line) => line.split("\t"));
      return lines.map(([phrase, meant = ""]) => /** @type {[string, string]} */ ([phrase, meant]));
    })));
    return files.flat();
  }

  /**
   * What phrases mean whose first word has one of `keys`, by the keys of their words.
   * @param {string[]} keys
   */
  async lines(keys) {
    const { language } = this.engine;
    const rows = await Promise.all([...new Set(keys)].map((key) => this.rows(key, key)));
    return new Map(rows.flat().map(([phrase, meant]) => {
      const [words, lead] = phrase.split("|");
      return ["=", "^"].includes(phrase[0]) ? [phrase, meant] : [words.split(" ").map((word) => language.key(word)).join(" ") + (lead ? `|${lead}` : ""), meant];
    }));
  }

  /**
   * The set `number`; nobody where a damaged file does not have it.
   * @param {number} number
   * @returns {Promise<Group>}
   */
  async set(number) {
    const { sets, starts } = this.view;
    const found = await this.files.entry(sets, starts, number, (reader) => ({
      label: String.fromCharCode(...reader.numbers(reader.number())), members: [0, 1, 2].map(() => reader.ascending()),
    }));
    return found ?? { label: "", members: [] };
  }

  /**
   * The members of a set as a meaning of `word`.
   * @param {string} word
   * @param {number} number
   * @param {number} weight
   * @param {number} bit
   * @returns {Reading}
   */
  members(word, number, weight, bit) {
    /** @type {Reading["open"]} */
    const open = async () => {
      const { members } = await this.set(number);
      return (add) => members.forEach((documents, sure) => documents.forEach((document) => add(document, weight * SURE[sure], bit)));
    };
    return { word, weight, how: "derived", mask: bit === TRADE ? bit : 0, open };
  }

  /**
   * What `codes` mean of the words `typed`. After a word of work a place of work is meant and no class, before a department that is
   * also a thing stands `isPlace`.
   * @param {string} typed
   * @param {string[]} codes
   * @param {{ isWork: boolean, isPlace: boolean, wide: boolean }} around
   * @returns {Promise<Meant>}
   */
  async of(typed, codes, { isWork, isPlace, wide }) {
    const { interpreter, gazetteer, manifest: { facets } } = this.engine;
    /** @param {string} kinds */
    const rows = (kinds) => codes.filter((code) => kinds.includes(code[0])).map((code) => code.slice(1).split(".").map(Number));
    /** @type {(row: number[], weight: number) => Reading} */
    const value = ([facet, value], weight) => interpreter.value({ facet, value }, weight, typed, "derived");
    /** @param {number[]} row */
    const label = ([facet, value]) => facets[facet]?.values[value]?.[1] ?? "";
    const trades = rows(wide ? "tr" : "t").map(([set, percent]) => this.members(typed, set, percent / 100, TRADE));
    const values = rows("w").map((row) => value(row, row[2] / 100));
    const [asked, sets] = [rows("f"), rows("v")];
    const hints = [...rows("h").map((row) => value(row, HINT)), ...rows("s").map(([set]) => this.members(typed, set, HINT, VALUE))];
    if ((asked.length || sets.length) && !(isWork && trades.length)) {
      const named = asked.length ? asked.map(label) : [(await this.set(sets[0][0])).label];
      const readings = [...asked.map((row, rank) => value(row, rank ? 0.9 : 1)), ...sets.map(([set]) => this.members(typed, set, 0.8, VALUE))];
      return { readings, hints, isFilter: true, kind: "filter", label: named.join(", "), value: asked.length === 1 ? { facet: asked[0][0], value: asked[0][1] } : undefined };
    }
    const areas = rows("d");
    if (areas.length && (isPlace || !(trades.length + values.length))) {
      const readings = areas.map((row) => ({ ...value(row, 1), how: /** @type {const} */ ("place") }));
      return { readings, hints: [], kind: "place", label: areas.map(label).join(", "), area: areas.length === 1 ? { facet: areas[0][0], value: areas[0][1] } : undefined };
    }
    if (trades.length + values.length) {
      const instead = codes.includes("e");
      const first = rows("t").slice(0, 2);
      const named = instead ? [...(await Promise.all(first.map(async ([set]) => (await this.set(set)).label))), ...rows("w").slice(0, 2).map(label)] : [];
      return { readings: [...trades, ...values], hints, instead, kind: instead ? "trade" : undefined, label: named.join(", ") };
    }
    const [town] = await Promise.all(rows("co").filter(([number]) => number > 0 || codes.includes("c0")).map(([number]) => gazetteer.numbered(number)));
    const outside = codes.some((code) => code[0] === "o");
    if (town) return { readings: [gazetteer.reading(town, 1, "place")], hints: [], town, outside, kind: outside ? undefined : "place", label: town.name };
    if (outside) return { readings: [], hints: [], outside };
    const ordered = rows("h");
    if (ordered.length && !rows("s").length) return { readings: [], hints, kind: "filter", label: ordered.map(label).join(", ") };
    const months = rows("m");
    if (months.length) {
      const readings = months.map(([set]) => this.members(typed, set, HINT, VALUE));
      return { readings: [], hints: readings, kind: "month", label: (await Promise.all(months.map(async ([set]) => (await this.set(set)).label))).join(", ") };
    }
    return { readings: [], hints };
  }
}
