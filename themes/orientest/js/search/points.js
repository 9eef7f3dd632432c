// Where on the map somebody stands.

/** @typedef {import("./places.js").Point} Point */
/** @typedef {{ folder: string, size: number, south: number, west: number, steps: number }} View The files, what their points count from, and steps in a degree. */

/**
 * The points of the document with this number; none for who comes from the whole region.
 * @param {import("./engine.js").Engine} engine
 * @param {number} document
 * @returns {Promise<Point[]>}
 */
export async function pointsOf({ files, manifest: { documents, points: { folder, size, south, west, steps } } }, document) {
  const file = Math.floor(document / size);
  const rows = await files.get(`${folder}/${file}.bin`, (reader) =>
    reader.list(Math.min(size, documents - file * size), () =>
      reader.list(reader.number(), () => /** @type {Point} */ ([south + reader.number() / steps, west + reader.number() / steps]))));
  return rows[document % size] ?? [];
}
