// Who is within some kilometres of a commune.

/**
 * Leaves out by `fails` whoever is further than `radius` kilometres, where somebody is inside: the test of that. Whoever covers an area
 * that holds the commune stays, because they come. With `trades`, only who has the trade that was named is somebody.
 * @param {number} radius
 * @param {(document: number) => Partial<import("./places.js").Reach> | undefined} reached
 * @param {number[]} documents
 * @param {Uint8Array} fails
 * @param {Uint8Array} [trades]
 */
export function narrow(radius, reached, documents, fails, trades) {
  /** @param {number} document */
  const isInside = (document) => (reached(document)?.km ?? Infinity) <= radius;
  const named = trades?.includes(1) ? trades : undefined;
  if (!documents.some((document) => !fails[document] && isInside(document) && (named?.[document] ?? 1))) return undefined;
  for (const document of documents) {
    const { km, comes } = reached(document) ?? {};
    const isFar = km === undefined ? !reached(document) : km > radius && !comes;
    if (isFar) fails[document] = 255;
  }
  return isInside;
}
