// The cards of the index, in files of a few documents: what a result shows.

/**
 * A result as it is shown. `face` are the initials, or the symbol of an organisation; `takes` are ids of levels and audiences; `photo` is a
 * path from the site's root.
 * @typedef {{ id: string, name: string, occupation: string, voice: string, place: string, face: string, avatar: string, photo: string,
 *   takes: string[], sectors: string[], hue: number, path: string, kind: "person" | "organisation", remote: boolean,
 *   paused: boolean }} Card
 */

/** The lines of a card. */
const COLUMNS = 8;

/**
 * The card of the document with this number; undefined where a damaged file does not have it.
 * @param {import("./engine.js").Engine} engine
 * @param {number} document
 * @returns {Promise<Card | undefined>}
 */
export async function cardOf({ files, manifest }, document) {
  const { cards: [folder, size], facets, profiles, photos } = manifest;
  /** @type {Card[]} */
  const cards = await files.get(`${folder}/${Math.floor(document / size)}.bin`, (reader) => {
    const lines = reader.text().split("\n");
    const rows = Math.floor(lines.length / COLUMNS);
    return lines.slice(0, rows).map((id, row) => {
      const [name, occupation, voice, place, face, takes, rest] = [1, 2, 3, 4, 5, 6, 7].map((column) => lines[column * rows + row]);
      const [values, avatar, flags = "", photo] = rest.split(" ");
      const sectors = values.split(",").map((value) => facets[0]?.values[Number.parseInt(value, 10)]).filter(Boolean);
      return {
        id, name, occupation, voice, place, face, avatar, sectors: sectors.map(([sector]) => sector), hue: sectors[0]?.[2] ?? 0, takes: takes ? takes.split(" ") : [], photo: photo ? `${photos}${id}.${photo}.webp` : "",
        path: `${profiles}${id}/`, kind: flags.includes("o") ? "organisation" : "person", remote: flags.includes("r"), paused: flags.includes("p"),
      };
    });
  });
  return cards[document % size];
}
