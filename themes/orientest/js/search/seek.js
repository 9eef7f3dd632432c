// What the parts of a query ask for: the readings that make a result, those that only order results, and what a page says of them.
/** @typedef {import("./dictionary.js").Reading} Reading */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Understood} Understood */
/** @typedef {import("./places.js").Town} Town */
/** @typedef {import("./query.js").Part} Part */
/**
 * A part with its readings, the other words that it takes along, and where it is a filter its label.
 * @typedef {{ part: Part, readings: Reading[], others: string[], label?: string }} Asked
 */
/**
 * What is asked, what was left aside, what only orders results, and everything together.
 * @typedef {{ asked: Asked[], left: Part[], hints: Reading[], all: Reading[], understood: Understood[], town?: Town,
 *   others?: Town[], area?: { facet: number, value: number },
 *   outside?: { name: string, town?: Town }, instead?: boolean }} Sought
 */
/** @typedef {Partial<import("./meanings.js").Meant> & { readings: Reading[], used?: number[], area?: { facet: number, value: number }, isAside?: boolean }} Found */

/**
 * What `parts` ask for. Where all of them are words of a question, they are looked for after all.
 * @param {Engine} engine
 * @param {Part[]} parts
 * @param {boolean} wide
 * @param {boolean} related
 * @returns {Promise<Sought>}
 */
export async function seek(engine, parts, wide, related) {
  const words = parts.map(({ words: [word, ...more] }) => (more.length ? "" : word));
  const found = await Promise.all(parts.map((_, at) => find(engine, parts, words, at, wide, related)));
  /** @type {Set<number>} */
  const taken = new Set();
  // A word that another one takes along takes none itself.
  found.forEach(({ used = [] }, at) => taken.has(at) || used.forEach((other) => taken.add(other)));
  const own = found.map((one, at) => ({ ...one, part: parts[at] })).filter((_, at) => !taken.has(at));
  const hints = own.flatMap(({ hints = [] }) => hints);
  let asked = own.filter(({ isAside, hints, readings, outside }) => !isAside && (readings.length || !(hints?.length || outside)));
  if (!asked.length && hints.length) asked = own.filter(({ hints }) => hints?.length).map((one) => ({ ...one, readings: one.hints ?? [], hints: [] }));
  else if (!asked.length && own.some(({ isAside }) => isAside)) return seek(engine, parts.map((part) => ({ ...part, codes: [] })), wide, related);
  // Beside what means something, words that only bios have order what is found, and words that nobody has are left.
  const isPlaced = asked.some(({ readings: [first] }) => first?.how === "place");
  const isVague = (/** @type {Reading} */ { how, town }) => how === "text" || (how === "near" && isPlaced && town);
  const vague = asked.some(isTold) ? asked.filter((one) => !isTold(one) && one.readings.every(isVague)) : [];
  asked = asked.filter((one) => !vague.includes(one));
  hints.push(...vague.flatMap(({ readings }) => readings.filter(({ how }) => how === "text")));
  const abroad = own.find(({ outside }) => outside);
  const name = abroad?.part.typed ?? "";
  return {
    asked: asked.map(({ part, readings, used = [], isFilter, label }) => ({ part, readings, others: used.map((at) => parts[at].words.join(" ")), ...(isFilter && { label }) })),
    left: vague.filter(({ readings }) => !readings.some(({ how }) => how === "text")).map(({ part }) => part),
    hints: asked.some(({ hints }) => hints) ? hints : hints.filter(() => asked.length > 0), all: own.flatMap(({ readings }) => readings), understood: own.flatMap(understood(engine)),
    town: own.map(({ town, readings: [first] }) => town ?? first?.town).find((town) => town), others: own.find(({ readings: [first] }) => first?.town)?.readings[0].others,
    area: own.find(({ area }) => area)?.area,
    outside: abroad && { name: name[0].toUpperCase() + name.slice(1), town: abroad.town }, instead: own.some(({ instead }) => instead),
  };
}

/**
 * Whether a part means something by itself: a phrase of the table, a trade, a place.
 * @param {Found & { part: Part }} found
 */
const isTold = ({ part, readings }) =>
  part.codes.some((code) => "twfvdc".includes(code[0])) || readings.some(({ how, mask }) => how === "place" || (how === "exact" && mask & 1));

/**
 * What a page says of a part that was understood.
 * @param {Engine} engine
 * @returns {(found: Found & { part: Part }) => Understood[]}
 */
const understood = (engine) => ({ kind, label = "", value, part }) => {
  if (!kind || !label) return [];
  return [{ typed: part.typed, label, kind, ...(value && { facet: engine.manifest.facets[value.facet]?.name, value: engine.id(value) }) }];
};

/**
 * The meanings of the part at `at`; `isAside` where it is no part of what is looked for.
 * @param {Engine} engine
 * @param {Part[]} parts
 * @param {string[]} words the words of single-word parts, for those of a commune
 * @param {number} at
 * @param {boolean} wide
 * @param {boolean} related
 * @returns {Promise<Found>}
 */
async function find(engine, parts, words, at, wide, related) {
  const { codes: written, letters, words: phrase, typed, isWork, isPlace } = parts[at];
  const { interpreter, meanings } = engine;
  const word = words[at];
  // "cip" in small letters is no word of anybody's.
  const codes = letters.length && !(await engine.words.find(word, false)).some(({ how }) => how === "exact") ? letters : written;
  const isWord = codes.includes("!") && !isPlace;
  /** @param {string} kinds */
  const is = (kinds) => codes.some((code) => kinds.includes(code[0]));
  // "Bar" is a word of a trade, and the beginning of Bar-le-Duc.
  const mayBegin = is("n") ? parts.length > 1 || !(isWord || is("cdo")) : word && !codes.length && words.includes("");
  const town = mayBegin && (await named(engine, parts, at));
  if (town) return town;
  const own = codes.filter((code) => !"!~n".includes(code[0]));
  if (own.length && own.every((code) => code === "x")) return { readings: [], isAside: true };
  if (own.length && own.every((code) => code === "k")) return { readings: [], isAside: true, hints: word ? await (await engine.texts()).find(word, false, 0.3) : [] };
  const meant = own.length ? await meanings.of(typed, own, { isWork, isPlace, wide: related }) : { readings: [], hints: [] };
  const same = (await Promise.all(codes.filter((code) => code[0] === "~").map((code) => interpreter.same(code.slice(1).split("_"))))).flat();
  if (meant.isFilter) {
    // Somebody's trade may be called like what is asked for.
    const trades = word ? (await engine.words.find(word, false)).filter(({ how, mask }) => how === "exact" && mask & 1) : [];
    return { ...meant, readings: [...meant.readings, ...trades] };
  }
  // All words of a phrase in somebody's profile say more than what the phrase only means.
  if (!word && meant.readings.some(({ facet }) => facet !== undefined) && meant.kind !== "place") same.push(...(await interpreter.same(phrase)));
  if (!word || meant.kind === "place" || meant.outside || (meant.hints.length && !meant.readings.length)) return { ...meant, readings: [...meant.readings, ...same] };
  const known = [...meant.readings, ...same];
  const plain = await interpreter.interpret(words, at, wide, known, isWord || (known.length > 0 && !isPlace));
  // Letters are whole words, and a trade is likelier than a label that begins like it.
  const readings = plain.readings.filter(({ how, facet }) => !known.length || how !== "prefix" || (word.length > 3 && facet === undefined));
  return { ...meant, ...plain, readings };
}

/**
 * The commune whose whole name a word of the part at `at` and other parts are, which it takes along.
 * @param {Engine} engine
 * @param {Part[]} parts
 * @param {number} at
 * @returns {Promise<Found | undefined>}
 */
async function named({ towns, interpreter }, parts, at) {
  const row = parts.flatMap(({ words }, number) => words.map((word) => ({ word, number })));
  const words = row.map(({ word }) => word);
  for (const [place, { number }] of row.entries()) {
    const town = number === at ? await (await towns()).whole(interpreter, words, place) : undefined;
    const used = new Set(town && [place, ...town.used].map((other) => row[other].number));
    const isWhole = town && row.every(({ number }, other) => !used.has(number) || other === place || town.used.includes(other));
    if (isWhole) return { ...town, used: [...used].filter((other) => other !== at) };
  }
  return undefined;
}
