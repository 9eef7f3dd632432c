// The index that a page searches: opened once, whichever module asks for it first.
import { open } from "../search/engine.js";

/** How many results are shown at once. */
export const SIZE = 24;

const preloaded = () => [...document.querySelectorAll("link[rel=preload]")].map(({ href }) => href);
let opened, cache;

/** The engine of the index whose manifest is at `address`. Rejects where its files cannot be had, and then can be asked again. */
export function engine(address) {
  const manifest = new URL(address, document.baseURI);
  const load = async (path) => {
    const { href } = new URL(path, manifest);
    let response = await fetch(href, { cache });
    // What was loaded ahead failed a while ago, and would be had from there.
    if (!response.ok && preloaded().includes(href)) response = await fetch(href, { cache: "reload" });
    if (!response.ok) throw new Error(path);
    return response.arrayBuffer();
  };
  opened ??= open(load, manifest.pathname.split("/").at(-1));
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Opens the index anew the next time, and from the host: a file of it may have been kept damaged. */
export function forget() {
  opened = undefined;
  cache = "reload";
}
