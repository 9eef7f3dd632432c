// The index that a page searches: opened once, whichever module asks for it first.
import { open } from "../search/engine.js";

/** @typedef {import("../search/engine.js").Engine} Engine */

/** The number of results of a page. */
export const SIZE = 24;

/** @type {Promise<Engine> | undefined} */
let opened;
/** @type {RequestCache | undefined} */
let cache;

/**
 * The engine of the index whose manifest is at `address`. Rejects where its files cannot be had, and then can be asked again.
 * @param {string} address
 */
export function engine(address) {
  const manifest = new URL(address, document.baseURI);
  /** @type {import("../search/files.js").Load} */
  const load = async (path) => {
    const { href } = new URL(path, manifest);
    let response = await fetch(href, { cache });
    /** @type {NodeListOf<HTMLLinkElement>} */
    const preloads = document.querySelectorAll("link[rel=preload]");
    // A file that was loaded ahead and failed would come from the cache again.
    if (!response.ok && [...preloads].some((link) => link.href === href)) response = await fetch(href, { cache: "reload" });
    if (!response.ok) throw new Error(path);
    return response.arrayBuffer();
  };
  opened ??= open(load, manifest.pathname.split("/").at(-1) ?? "");
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Opens the index anew the next time, and from the host: a file of it may have been kept damaged. */
export function forget() {
  opened = undefined;
  cache = "reload";
}
