// The files of the index, as src/site/search writes them. Whatever their bytes are, reading ends and nothing is thrown.

/** True where this browser can open the files. */
export const supported = (() => {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
})();

/** Reads bytes from their start. */
export class Reader {
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    let [number, unit, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++] ?? 0;
      number += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127 && unit < 2 ** 35);
    return number;
  }

  /**
   * Reads `count` entries with `read`, at most as many as there are bytes.
   * @template Entry
   * @param {number} count
   * @param {(_: unknown, row: number) => Entry} read
   */
  list(count, read) {
    return Array.from({ length: Math.max(0, Math.min(count, this.bytes.length - this.at)) }, read);
  }

  /** @param {number} count */
  numbers(count) {
    return this.list(count, () => this.number());
  }

  /** The numbers of an ascending list. */
  ascending() {
    let sum = 0;
    return this.numbers(this.number()).map((step) => (sum += step));
  }

  text() {
    return new TextDecoder().decode(this.bytes.subarray(this.at));
  }

  /** The value of a JSON text; undefined where it is none. */
  json() {
    try {
      return JSON.parse(this.text());
    } catch {
      return undefined;
    }
  }
}

/**
 * Rejects with `error` as one of a file that could not be had.
 * @param {Error} error
 */
export const lost = (error) => Promise.reject(Object.assign(error, { lost: true }));

/** @typedef {(path: string) => Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>} Load Resolves to the bytes of a file, or rejects. */

/** Loads files once and reads them once. */
export class Files {
  damaged = false;
  /**
   * By path, the contents of a file in the type that its reader makes.
   * @type {Map<string, Promise<any>>}
   */
  known = new Map();
  /**
   * By path, the files that come in another one: its path, and from which byte to which.
   * @type {Map<string, [path: string, from: number, to: number]>}
   */
  held = new Map();

  /** @param {Load} load */
  constructor(load) {
    this.load = load;
  }

  /**
   * The file `path`, read once by `read`. Rejects when it cannot be had; then it can be asked for again.
   * @template Contents
   * @param {string} path
   * @param {(reader: Reader) => Contents} read
   * @returns {Promise<Contents>}
   */
  get(path, read) {
    const known = this.known.get(path);
    if (known) return known;
    const file = this.bytes(path).then((bytes) => read(new Reader(bytes)));
    file.catch(() => this.known.delete(path));
    this.known.set(path, file);
    return file;
  }

  /**
   * Says that the file `path` holds these folders: of each the lengths of its files, one after the other.
   * @param {string} path
   * @param {[folder: string, lengths: number[]][]} folders
   */
  hold(path, folders) {
    let at = 0;
    for (const [folder, lengths] of folders) lengths.forEach((length, number) => this.held.set(`${folder}/${number}.bin`, [path, at, (at += length)]));
  }

  /**
   * @param {string} path
   * @returns {Promise<Uint8Array>}
   */
  async bytes(path) {
    const [other, from, to] = this.held.get(path) ?? [];
    if (other) return (await this.get(other, ({ bytes }) => bytes)).subarray(from, to);
    return this.inflate(await this.load(path).catch(lost));
  }

  /** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes */
  async inflate(bytes) {
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch {
      this.damaged = true;
      return new Uint8Array();
    }
  }

  /**
   * The entry `number` of a folder whose files start with the entries `starts`; `read` makes an entry of its number.
   * Undefined where a damaged file does not have it.
   * @template Entry
   * @param {string} folder
   * @param {number[]} starts
   * @param {number} number
   * @param {(reader: Reader, number: number) => Entry} read
   * @returns {Promise<Entry | undefined>}
   */
  async entry(folder, starts, number, read) {
    const file = holder(starts, number);
    const entries = await this.get(`${folder}/${file}.bin`, (reader) =>
      reader.list((starts[file + 1] ?? Infinity) - starts[file], (_, row) => read(reader, starts[file] + row)));
    return entries[number - starts[file]];
  }
}

/**
 * The place of the last of the ascending `starts` that is not after `value`.
 * @template {string | number} Value
 * @param {Value[]} starts
 * @param {Value} value
 */
export const holder = (starts, value) => {
  const after = starts.findIndex((start) => start > value);
  return after < 0 ? starts.length - 1 : Math.max(0, after - 1);
};

/**
 * The numbers of the files that may hold words from `from` to `to`, by the words that files start with.
 * @template {string | number} Value
 * @param {Value[]} first
 * @param {Value} from
 * @param {Value} to
 */
export const between = (first, from, to) =>
  first.map((_, number) => number).filter((number) => number >= holder(first, from) && number <= holder(first, to));
