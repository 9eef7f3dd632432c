// Finds what is no ambassador by its words: guides, pages, organisations.

/** The most that are shown below people. */
const MOST = 4;

/**
 * A record as the index has it: where it stands from the site's root, what visitors read, and the words of its text.
 * @typedef {[path: string, title: string, description: string, kind: string, words: string]} Entry
 */

/**
 * The records that have every word of `text`, the best first: words of a title count more than words of a text.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 * @returns {Promise<Entry[]>}
 */
export async function records({ manifest, files, language }, text) {
  /** @param {string[]} words */
  const keys = (words) => new Set(words.map((word) => language.key(word)));
  const asked = [...keys(language.terms(text))];
  if (!manifest.records || !asked.length) return [];
  // The keys are made once, and not with each letter that is typed.
  /** @type {{ entry: Entry, title: Set<string>, words: Set<string> }[]} */
  const known = await files.get(manifest.records, (reader) =>
    reader.json().map((/** @type {Entry} */ entry) => ({ entry, title: keys(language.terms(entry[1])), words: keys(entry[4].split(" ")) })));
  const found = known.map(({ entry, title, words }) => {
    /** @type {number[]} */
    const points = asked.map((key) => (title.has(key) ? 3 : words.has(key) ? 1 : 0));
    return { entry, points: points.includes(0) ? 0 : points.reduce((sum, point) => sum + point, 0) };
  });
  return found.filter(({ points }) => points).sort((a, b) => b.points - a.points).slice(0, MOST).map(({ entry }) => entry);
}
