// Who is left of those that match: who passes the filters, and what the facets count.

/** @typedef {import("./engine.js").Engine} Engine */

/** What `fails` has of a document that is out for another reason than a facet. */
const OUT = 255;

export class Sieve {
  /**
   * A sieve with the documents that are `in`.
   * @param {Engine} engine
   * @param {(document: number) => boolean} isIn
   */
  constructor(engine, isIn) {
    const { chunk, documents, facets } = engine.manifest;
    this.engine = engine;
    this.facets = facets;
    this.chunk = chunk;
    // The number of facets that leave a document out, and the last of them.
    this.fails = new Uint8Array(documents);
    this.failed = new Uint8Array(documents);
    /** @type {Map<number, number[]>} */
    this.chunks = new Map();
    for (let document = 0; document < documents; document++) {
      if (!isIn(document)) {
        this.fails[document] = OUT;
        continue;
      }
      const chunk = Math.floor(document / this.chunk);
      const others = this.chunks.get(chunk);
      if (others) others.push(document);
      else this.chunks.set(chunk, [document]);
    }
  }

  /** All documents that were in at first. */
  documents() {
    return [...this.chunks.values()].flat();
  }

  /**
   * Calls `visit` with the sets of a facet's values and the numbers of their sets, for the documents of each chunk.
   * @param {number} facet
   * @param {(group: number[], sets: number[][], set: (document: number) => number) => void} visit
   */
  async scan(facet, visit) {
    await Promise.all([...this.chunks].map(async ([chunk, group]) => {
      const [sets, rows] = await this.engine.column(facet, chunk);
      visit(group, sets, (document) => rows[document - chunk * this.chunk]);
    }));
  }

  /**
   * Leaves out who has none of the ids that are asked of a facet.
   * @param {Map<string, string[]>} asked by the name of their facet
   */
  async filter(asked) {
    for (const [facet, { name, values }] of this.facets.entries()) {
      const ids = asked.get(name);
      if (!ids?.length) continue;
      const chosen = new Set(ids.map((id) => values.findIndex(([known]) => known === id)));
      await this.scan(facet, (group, sets, set) => {
        const passes = sets.map((own) => own.some((value) => chosen.has(value)));
        for (const document of group) {
          if (passes[set(document)]) continue;
          this.fails[document]++;
          this.failed[document] = facet;
        }
      });
    }
  }

  /**
   * Leaves out who is further than `radius` kilometres, where somebody is inside: the test of that. Whoever covers an area that holds the
   * commune stays, because they come. With `trades`, only who has the trade that was named is somebody.
   * @param {number} radius
   * @param {(document: number) => Partial<import("./places.js").Reach> | undefined} reached
   * @param {Uint8Array} [trades]
   */
  narrow(radius, reached, trades) {
    /** @param {number} document */
    const isInside = (document) => (reached(document)?.km ?? Infinity) <= radius;
    const named = trades?.includes(1) ? trades : undefined;
    const documents = this.documents();
    if (!documents.some((document) => !this.fails[document] && isInside(document) && (named?.[document] ?? 1))) return undefined;
    for (const document of documents) {
      const { km, comes } = reached(document) ?? {};
      const isFar = km === undefined ? !reached(document) : km > radius && !comes;
      if (isFar) this.fails[document] = OUT;
    }
    return isInside;
  }

  /**
   * How many people each value of a facet has, by its id: of those who pass the filters of the other facets.
   * @param {string[]} names
   */
  async counts(names) {
    /** @type {import("./engine.js").Answer["counts"]} */
    const counts = {};
    await Promise.all(this.facets.map(async ({ name, values }, facet) => {
      if (!names.includes(name)) return;
      const sums = values.map(() => 0);
      await this.scan(facet, (group, sets, set) => {
        const times = sets.map(() => 0);
        for (const document of group) if (!this.fails[document] || (this.fails[document] === 1 && this.failed[document] === facet)) times[set(document)]++;
        sets.forEach((own, at) => own.forEach((value) => (sums[value] += times[at])));
      });
      counts[name] = Object.fromEntries(values.map(([id], value) => [id, sums[value]]).filter(([, sum]) => sum));
    }));
    return counts;
  }
}
