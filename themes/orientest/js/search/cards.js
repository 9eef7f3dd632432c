// The cards of the index, in files of a few documents: what a result shows.

/**
 * A result as it is shown.
 * @typedef {{ id: string, name: string, occupation: string, employer: string, place: string, initials: string, avatar: string,
 *   sectors: string[], hue: number, path: string, kind: "person" | "organisation", remote: boolean, paused: boolean }} Card
 */

/**
 * The card of the document with this number; undefined where a damaged file does not have it.
 * @param {import("./engine.js").Engine} engine
 * @param {number} document
 * @returns {Promise<Card | undefined>}
 */
export async function cardOf({ files, manifest }, document) {
  const { cards: [folder, size], facets, profiles } = manifest;
  /** @type {Card[]} */
  const cards = await files.get(`${folder}/${Math.floor(document / size)}.bin`, (reader) => {
    const lines = reader.text().split("\n");
    const rows = Math.floor(lines.length / 7);
    return lines.slice(0, rows).map((id, row) => {
      const [name, occupation, employer, place, initials, rest] = [1, 2, 3, 4, 5, 6].map((column) => lines[column * rows + row]);
      const [values, avatar, flags = ""] = rest.split(" ");
      const sectors = values.split(",").map((value) => facets[0]?.values[Number.parseInt(value, 10)]).filter(Boolean);
      return {
        id, name, occupation, employer, place, initials, avatar, sectors: sectors.map(([sector]) => sector), hue: sectors[0]?.[2] ?? 0,
        path: `${profiles}${id}/`, kind: flags.includes("o") ? "organisation" : "person", remote: flags.includes("r"), paused: flags.includes("p"),
      };
    });
  });
  return cards[document % size];
}
