// The files of the index, as src/site/search writes them. Whatever their bytes are, reading ends and nothing is thrown.

/** Whether this browser can open the files. */
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

  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    let [number, unit, byte] = [0, 1];
    do {
      byte = this.bytes[this.at++] ?? 0;
      number += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127 && unit < 2 ** 35);
    return number;
  }

  /** What `read` makes of each of `count` entries, at most as many as there are bytes. */
  list(count, read) {
    return Array.from({ length: Math.max(0, Math.min(count, this.bytes.length - this.at)) }, read);
  }

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

  json() {
    try {
      return JSON.parse(this.text());
    } catch {
      return undefined;
    }
  }
}

/** Rejects with `error` as one of a file that could not be had. */
export const lost = (error) => Promise.reject(Object.assign(error, { lost: true }));

/** Loads files once and reads them once. */
export class Files {
  damaged = false;
  known = new Map();

  constructor(load) {
    this.load = load;
  }

  /** What `read` makes of the file `path`. Rejects when it cannot be had; then it can be asked for again. */
  get(path, read) {
    if (!this.known.has(path)) {
      const file = this.load(path).catch(lost).then((bytes) => this.inflate(bytes)).then((bytes) => read(new Reader(bytes)));
      file.catch(() => this.known.delete(path));
      this.known.set(path, file);
    }
    return this.known.get(path);
  }

  async inflate(bytes) {
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch {
      this.damaged = true;
      return new Uint8Array();
    }
  }

  /** The entry `number` of a folder whose files start with the entries `starts`; `read` makes an entry of its number. */
  async entry(folder, starts, number, read) {
    const file = holder(starts, number);
    const entries = await this.get(`${folder}/${file}.bin`, (reader) =>
      reader.list((starts[file + 1] ?? Infinity) - starts[file], (_, row) => read(reader, starts[file] + row)));
    return entries[number - starts[file]] ?? [];
  }
}

/** The place of the last of the ascending `starts` that is not after `value`. */
export const holder = (starts, value) => {
  const after = starts.findIndex((start) => start > value);
  return after < 0 ? starts.length - 1 : Math.max(0, after - 1);
};

/** The numbers of the files that may hold words from `from` to `to`, by the words that files start with. */
export const between = (first, from, to) =>
  first.map((_, number) => number).filter((number) => number >= holder(first, from) && number <= holder(first, to));
