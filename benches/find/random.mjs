/** A generator of random numbers that gives the same ones for the same seed (mulberry32, in the public domain). */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, without 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  }

  /**
   * A whole number below `end`.
   * @param {number} end
   */
  below(end) {
    return Math.floor(this.next() * end);
  }

  /**
   * True in `percent` cases of a hundred.
   * @param {number} percent
   */
  chance(percent) {
    return this.below(100) < percent;
  }

  /**
   * One of `list`.
   * @template Item
   * @param {ArrayLike<Item>} list
   */
  pick(list) {
    return list[this.below(list.length)];
  }

  /**
   * One of `list`, as often as `weight` says.
   * @template Item
   * @param {Item[]} list
   * @param {(item: Item) => number} weight
   */
  weighted(list, weight) {
    let left = this.next() * list.reduce((sum, item) => sum + weight(item), 0);
    return list.find((item) => (left -= weight(item)) < 0) ?? list[list.length - 1];
  }

  /**
   * `list` in another order.
   * @template Item
   * @param {Item[]} list
   */
  shuffled(list) {
    const copy = [...list];
    for (let end = copy.length; end > 1; end--) {
      const index = this.below(end);
      [copy[end - 1], copy[index]] = [copy[index], copy[end - 1]];
    }
    return copy;
  }
}
