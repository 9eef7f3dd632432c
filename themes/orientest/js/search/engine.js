// Finds ambassadors in the index: what a query's words may mean, who has them all, what the facets count.
import { Dictionary } from "./dictionary.js";
import { Files, lost, supported } from "./files.js";
import { Language, mark } from "./words.js";

export { mark, supported };

/** What a match weighs in a trade, a name, an employer; in a bio; in the label of a value. */
const CLASSES = [1, 0.9, 0.6];
const TEXT = [0.35];
const LABEL = 0.8;
const WORDS_MOST = 8;
const READINGS_MOST = 64;
const NOTHING = { words: [], near: false, marks: [], total: 0, hits: [], counts: {}, partial: false, wide: false, more: false };

/** Opens the index whose manifest is `path`. `load` resolves to the bytes of a file, or rejects. */
export async function open(load, path) {
  const files = new Files(load);
  const manifest = await files.get(path, (reader) => reader.json());
  if (!manifest) throw new Error(path);
  return new Engine(files, manifest);
}

class Engine {
  constructor(files, manifest) {
    const language = new Language(manifest.rules);
    Object.assign(this, { files, manifest, language });
    this.words = new Dictionary(files, manifest.words, CLASSES, language);
    this.labels = manifest.facets.flatMap(({ name, values }, facet) => values.map(([id, label], value) => {
      const terms = language.terms(label);
      return { facet, value, terms: name === "department" ? [...terms, id] : terms, size: terms.length };
    }));
    // What only some queries need is loaded with the first of them.
    const part = (name, make, module) => () => Promise.all([files.get(manifest[name], (reader) => reader.json()), module?.().catch(lost)]).then(make);
    const once = (make) => {
      let made;
      return () => (made ??= make().catch((error) => ((made = undefined), Promise.reject(error))));
    };
    this.texts = once(part("texts", ([view]) => new Dictionary(files, view, TEXT, language)));
    this.gazetteer = once(part("places", ([view, { Places }]) => new Places(this, view), () => import("./places.js")));
    this.near = once(part("near", ([rules, { Near }]) => new Near(this, rules), () => import("./near.js")));
  }

  /** Loads what suggestions need. */
  warm() {
    return this.words.parts("", this.manifest.words.first.length < 3 ? "\uffff" : "");
  }

  /** Calls `visit` with each document of `chunks` and its values of the facet. */
  async scan(facet, chunks, visit) {
    const { chunk: size, facets } = this.manifest;
    await Promise.all(chunks.map(async (chunk) => {
      const [sets, rows] = await this.files.get(`${facets[facet].column}/${chunk}.bin`, (reader) => [reader.list(reader.number(), () => reader.ascending()), reader.numbers(size)]);
      rows.forEach((set, row) => visit(chunk * size + row, sets[set] ?? []));
    }));
  }

  /** A meaning of a word as a value of a facet. */
  value({ facet, value }, weight, word, how) {
    const open = async () => {
      const found = [];
      const { documents, chunk } = this.manifest;
      await this.scan(facet, [...Array(Math.ceil(documents / chunk)).keys()], (document, values) => values.includes(value) && found.push(document));
      return (add) => found.forEach((document) => add(document, weight * LABEL, 8));
    };
    return { word, weight, how, facet, mask: 0, open };
  }

  /** Values whose label has `word`, by key or beginning. */
  values(word, scale = 1) {
    const key = this.language.key(word);
    return this.labels.flatMap((label) => label.terms.flatMap((term) => {
      const same = term === word || this.language.key(term) === key;
      const weight = scale * (same ? 1 : 0.5) * (0.7 + 0.3 / label.size);
      return same || (word.length > 3 && term.startsWith(word)) ? this.value(label, weight, term, same ? "exact" : "prefix") : [];
    }));
  }

  /** What the word at `at` may mean, the likeliest first, and which other words it takes along. */
  async interpret(words, at, wide) {
    const word = words[at];
    const open = at === words.length - 1;
    if (/^\d{5}$/.test(word)) {
      const places = await this.gazetteer();
      const towns = await places.postcode(word);
      if (towns.length) return { readings: towns.map((town) => ({ ...places.reading(town, 1, "place"), word })) };
    }
    const key = this.language.key(word);
    const synonyms = this.manifest.synonyms.filter((group) => group.some((other) => this.language.key(other) === key)).flat();
    const others = synonyms.filter((other) => this.language.key(other) !== key);
    const same = await Promise.all(others.map(async (other) => [...(await this.words.find(other, false, 0.6)), ...this.values(other, 0.6)]));
    const readings = [
      ...(await this.words.find(word, open)), ...(await this.words.trades(this.language.trades(word))), ...this.values(word),
      ...same.flat().filter(({ how }) => how === "exact").map((reading) => ({ ...reading, how: "derived" })),
    ];
    const isTrade = readings.some(({ how, mask }) => how === "exact" && mask & 1);
    const label = !isTrade && this.labels.find(({ terms, size }) => size > 1 && terms.every((term, next) => next >= size || words[at + next] === term));
    if (label) return { readings: [this.value(label, 1, label.terms.slice(0, label.size).join(" "), "exact")], used: [...Array(label.size - 1).keys()].map((next) => at + next + 1) };

    // What is not a trade may be a commune. A department is not the commune of its name, nor are a few letters of a trade.
    const facet = (reading) => this.manifest.facets[reading.facet]?.name;
    const begins = readings.some(({ mask }) => mask & 1);
    const isName = readings.some(({ word: other, mask }) => other === word && mask & 2 && mask < 1 << CLASSES.length);
    const isArea = readings.some((reading) => facet(reading) === "department" && reading.word === word);
    if (!isTrade && !isArea && !(isName && words.length < 2) && !(begins && word.length < 5) && !/^\d+$/.test(word)) {
      if (!readings.length) [this.texts(), this.near()].forEach((soon) => soon.catch(() => {}));
      const found = await (await this.gazetteer()).at(words, at, open && word.length > 4 && !begins);
      if (found.share === 1 && found.used.length) return found;
      // The area around a town has its name: who covers the town is the better answer, and the nearer first.
      const isAround = (reading) => facet(reading) === "employment_area";
      if (found.share === 1 || readings.some((reading) => isAround(reading) && reading.word === found.readings[0]?.word)) {
        // Beside another word, a town is likelier than a person or a firm that is called like it.
        const called = readings.splice(0).filter((reading) => !isAround(reading)).map((reading) => (words.length > 1 && reading.mask ? reading.scaled(0.4) : reading));
        readings.push(...found.readings, ...called);
      } else if (!readings.length) readings.push(...found.readings);
    }
    if (wide || !readings.length) readings.push(...(await (await this.texts()).find(word, open)).map((reading) => ({ ...reading, how: "text" })));
    if (!readings.length) readings.push(...(await (await this.near()).readings(word, open)));
    return { readings: readings.sort((a, b) => b.weight - a.weight).slice(0, READINGS_MOST) };
  }

  /** Who matches the words: the score of each document, how many words it has, and the classes that have them all. */
  async match(words, wide) {
    const size = this.manifest.documents;
    const meanings = await Promise.all(words.map((_, at) => this.interpret(words, at, wide)));
    const taken = new Set(meanings.flatMap(({ used = [] }) => used));
    const asked = meanings.filter((_, at) => !taken.has(at));
    const opened = await Promise.all(asked.map(({ readings }) => Promise.all(readings.map(({ open: enter }) => enter()))));
    const [scores, times, classes] = [new Float32Array(size), new Uint8Array(size), new Uint8Array(size).fill(255)];
    for (const visits of opened) {
      const [best, kinds] = [new Float32Array(size), new Uint8Array(size)];
      for (const visit of visits) {
        visit((document, weight, kind) => {
          best[document] = Math.max(best[document], weight);
          kinds[document] |= kind;
        });
      }
      best.forEach((weight, document) => {
        if (!weight) return;
        scores[document] += weight;
        times[document]++;
        classes[document] &= kinds[document];
      });
    }
    return { scores, times, classes, asked: asked.length, told: this.tell(words, meanings, taken) };
  }

  /** What the words were taken for. */
  tell(words, meanings, taken) {
    const marks = new Set();
    const told = meanings.map(({ readings }, at) => {
      const how = taken.has(at) ? "place" : readings[0]?.how ?? "none";
      for (const { word } of readings) word.split(" ").forEach((part) => marks.add(part));
      if (how !== "near") marks.add(words[at]);
      return { typed: words[at], found: [...new Set(readings.map(({ word }) => word))].slice(0, 4), how };
    });
    return { words: told, near: told.some(({ how }) => how === "near"), marks: [...marks].filter((word) => word.length > 1) };
  }

  /** One answer, with bios or without. */
  async attempt({ query, place, filters, facets, wide, first, count }) {
    const { documents: size, chunk, facets: all } = this.manifest;
    const found = await this.match(this.language.terms(query).slice(0, WORDS_MOST), wide);
    const places = place && (await this.gazetteer());
    const [town] = place ? await places.named(place) : [];
    const reaches = town && (await places.covering(town));
    const most = Math.max(0, ...new Set(found.times));
    const partial = most < found.asked;

    // How many facets leave a document out, and which did last; 255 where the words or the place do.
    const [fails, failed, chunks] = [new Uint8Array(size), new Uint8Array(size), new Set()];
    found.times.forEach((times, document) => {
      if (times < most || (partial && !most) || (place && !reaches?.has(document))) fails[document] = 255;
      else chunks.add(Math.floor(document / chunk));
    });
    for (const [facet, { name, values }] of all.entries()) {
      if (!filters[name]?.length) continue;
      const chosen = new Set(filters[name].map((id) => values.findIndex(([known]) => known === id)));
      await this.scan(facet, [...chunks], (document, own) => {
        if (fails[document] === 255 || own.some((value) => chosen.has(value))) return;
        fails[document]++;
        failed[document] = facet;
      });
    }
    const counts = {};
    await Promise.all(all.map(async ({ name, values }, facet) => {
      if (!facets.includes(name)) return;
      const sums = (counts[name] = {});
      await this.scan(facet, [...chunks], (document, own) => {
        if (fails[document] > 1 || (fails[document] && failed[document] !== facet)) return;
        for (const value of own) if (values[value]) sums[values[value][0]] = (sums[values[value][0]] ?? 0) + 1;
      });
    }));

    // The best first: one number holds the score and, for equals, the order of the index.
    const { nearness } = reaches ? await import("./places.js") : {};
    const keys = [];
    fails.forEach((fail, document) => {
      if (fail) return;
      const score = found.scores[document] * (found.asked > 1 && found.classes[document] ? 1.15 : 1) + (reaches ? 0.5 * nearness(reaches.get(document)) : 0);
      keys.push((1000 - Math.round(score * 40)) * size + document);
    });
    const shown = [...Float64Array.from(keys).sort().subarray(first, first + count)].map((key) => key % size);
    const hits = await Promise.all(shown.map(async (document) => ({ card: await this.card(document), ...reaches?.get(document) })));
    return {
      ...found.told, total: keys.length, hits: hits.filter(({ card }) => card), counts, partial, wide, more: found.asked > 0 && !wide,
      place: town && places.commune(town), unknown_place: Boolean(place) && !town,
    };
  }

  /**
   * Who matches every word of `query`, covers the commune that `place` names, and has for every facet of `filters` one of
   * its values. Bios are searched where `wide` says so, or where nobody is found without. Rejects when a file cannot be
   * had.
   */
  async search({ query = "", place = "", filters = {}, facets = [], wide = false, first = 0, count = 24 }) {
    const request = { query, place: place.trim(), filters, facets, wide, first, count };
    const search = async () => {
      const answer = await this.attempt(request);
      if (answer.total && !answer.partial || !answer.more) return answer;
      const wider = await this.attempt({ ...request, wide: true });
      return wider.total && !wider.partial ? wider : { ...answer, more: false };
    };
    return { ...(await this.spared(search, NOTHING)), damaged: this.files.damaged };
  }

  /** What `make` makes; `nothing` where files are so damaged that they make no sense. */
  async spared(make, nothing) {
    try {
      return await make();
    } catch (error) {
      if (error.lost) throw error;
      this.files.damaged = true;
      return nothing;
    }
  }

  /** What the result `document` shows. */
  async card(document) {
    const { cards: [folder, size], facets, profiles } = this.manifest;
    const cards = await this.files.get(`${folder}/${Math.floor(document / size)}.bin`, (reader) => {
      const lines = reader.text().split("\n");
      const rows = Math.floor(lines.length / 7);
      return lines.slice(0, rows).map((id, row) => {
        const [name, occupation, employer, place, initials, rest] = [1, 2, 3, 4, 5, 6].map((column) => lines[column * rows + row]);
        const sectors = rest.split(" ")[0].split(",").map((value) => facets[0]?.values[value]).filter(Boolean);
        return {
          id, name, occupation, employer, place, initials, sectors: sectors.map(([sector]) => sector), hue: sectors[0]?.[2] ?? 0,
          avatar: [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6, path: `${profiles}${id}/`,
          kind: rest.includes("o") ? "organisation" : "person", remote: rest.includes("r"), paused: rest.includes("p"),
        };
      });
    });
    return cards[document % size];
  }

  /** Communes that `text` may name, the best first. */
  async places(text) {
    const find = async () => {
      const gazetteer = await this.gazetteer();
      return (await gazetteer.named(text)).map((town) => gazetteer.commune(town));
    };
    return this.spared(find, []);
  }

  /** Trades, sectors, people and communes that begin as the last word of `text` does. */
  async suggest(text) {
    return (await import("./suggest.js").catch(lost)).suggest(this, text);
  }
}
