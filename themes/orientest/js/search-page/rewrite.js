// Rewrites a query: some of its words are taken out or replaced, the others stay as they were typed.
import { fold } from "../search/words.js";

export const WORD = /[\p{Alphabetic}\p{M}\p{N}]+/gu;
/** Words that are written as one: "l'école", "soudeur·euse", "soudeur(se)". */
const WRITTEN = /([\p{Alphabetic}\p{M}\p{N}]+(?:['’ʼ·•‧.(][\p{Alphabetic}\p{M}\p{N}]+)*)/u;
/** Quotes and brackets with nothing in them. */
const EMPTY = /«\s*»|“\s*”|„\s*“|"\s*"|\(\s*\)/g;
/** What is left hanging at an end where words were taken out. */
const LOOSE = /^[\s,;:/–-]+|[\s,;:/–-]+$/g;

/**
 * `query` without the words of `typed`, wherever they stand beside each other; undefined where they do not. What is written together
 * goes together, and so do the quotes and brackets around it.
 * @param {string} query
 * @param {string} typed
 */
export function less(query, typed) {
  const aim = fold((typed.match(WORD) ?? []).join(""));
  // Every second part is a word, or several that are written as one.
  const parts = query.split(WRITTEN);
  const words = parts.flatMap((part, at) => (at % 2 ? (part.match(WORD) ?? []).map((word) => ({ at, said: fold(word) })) : []));
  /** @type {Set<number>} */
  const gone = new Set();
  for (const first of words.keys()) {
    let said = "";
    for (let last = first; last < words.length && said.length < aim.length; last++) {
      said += words[last].said;
      if (said === aim) for (const { at } of words.slice(first, last + 1)) gone.add(at);
    }
  }
  if (!gone.size) return undefined;
  const left = parts.map((part, at) => {
    if (at % 2) return gone.has(at) ? "" : part;
    const before = gone.has(at - 1) ? part.replace(/^\S+/, " ") : part;
    return gone.has(at + 1) ? before.replace(/\S+$/, " ") : before;
  });
  return left.join("").replace(EMPTY, " ").replace(/\s+/g, " ").replace(LOOSE, "");
}

/**
 * `query` with `found` in the place of the folded word `typed`.
 * @param {string} query
 * @param {string} typed
 * @param {string} found
 */
export const replaced = (query, typed, found) => query.replace(WORD, (word) => (fold(word) === typed ? found : word));
