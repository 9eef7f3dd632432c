// A long question: which of its words are looked for.

/** The most words that are read to choose among them. */
const READ_MOST = 24;

/** @typedef {import("./engine.js").Engine} Engine */

/**
 * The `most` words that say most, in their order: trades and places, then other words of profiles and the labels of values.
 * @param {Engine} engine
 * @param {string[]} terms
 * @param {number} most
 */
export async function telling(engine, terms, most) {
  const words = terms.slice(0, READ_MOST);
  const ranks = words.map(() => 0);
  const meanings = await Promise.all(words.map((_, at) => engine.interpreter.interpret(words, at, false)));
  meanings.forEach(({ readings, used = [] }, at) => {
    const isTold = readings.some(({ how, mask, town }) => town || (how === "exact" && mask & 1));
    const rank = isTold ? 2 : Number(readings.some(({ how }) => how === "exact" || how === "derived"));
    for (const word of [at, ...used]) ranks[word] = Math.max(ranks[word], rank);
  });
  const least = [...ranks].sort((a, b) => b - a)[most - 1];
  let rest = most - ranks.filter((rank) => rank > least).length;
  return words.filter((_, at) => ranks[at] > least || (ranks[at] === least && rest-- > 0));
}
