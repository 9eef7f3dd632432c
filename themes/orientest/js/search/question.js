// A long question: which of its parts are looked for.

/** The most words that are read to choose among them. */
const READ_MOST = 24;

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./query.js").Part} Part */

/**
 * The `most` parts that say most, in their order: those that mean something, trades and places, then other words of profiles and the
 * labels of values.
 * @param {Engine} engine
 * @param {Part[]} parts
 * @param {number} most
 */
export async function telling(engine, parts, most) {
  const row = parts.filter(({ codes }) => !codes.includes("x")).slice(0, READ_MOST);
  const words = row.map(({ words: [word, ...more] }) => (more.length ? "" : word));
  /** @type {number[]} */
  const ranks = row.map(({ codes }) => (codes.some((code) => !"!~nk".includes(code[0])) ? 2 : 0));
  /** @type {import("./interpret.js").Meaning[]} */
  const meanings = await Promise.all(words.map((word, at) => (word && !ranks[at] ? engine.interpreter.interpret(words, at, false) : { readings: [] })));
  meanings.forEach(({ readings, used = [] }, at) => {
    const isTold = readings.some(({ how, mask, town }) => town || (how === "exact" && mask & 1));
    const rank = isTold ? 2 : Number(readings.some(({ how }) => how === "exact" || how === "derived"));
    for (const word of [at, ...used]) ranks[word] = Math.max(ranks[word], rank);
  });
  const least = [...ranks].sort((a, b) => b - a)[most - 1] ?? 0;
  let rest = most - ranks.filter((rank) => rank > least).length;
  return row.filter((_, at) => ranks[at] > least || (ranks[at] === least && rest-- > 0));
}
