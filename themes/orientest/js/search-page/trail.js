// The last answer of a search in this tab: the page of somebody who was found leads back to it, and on to the next one.

/** The name of the trail in the storage of the tab. */
const KEY = "annuaire-found";

/**
 * Where an answer was, what it said, who was in it by the address of their page, and how far it was scrolled; `isBack` says that a page
 * leads back to it. `request` is what was asked, as the parameters that begin a request.
 * @typedef {{ address: string, title: string, people: [address: string, name: string][], y: number, request?: string, isBack?: boolean }} Trail
 */

/** @param {Trail} trail */
export function leave(trail) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(trail));
  } catch {
    // Without a storage, pages do not lead back.
  }
}

/** @returns {Trail | undefined} */
export function trail() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * How far the answer at `address` was scrolled when a page led back to it.
 * @param {string} address
 */
export function returned(address) {
  const left = trail();
  if (!left?.isBack || left.address !== address) return undefined;
  leave({ ...left, isBack: false });
  return left.y;
}

/**
 * Lets the request that `link` leads to begin with what the last search in this tab asked for.
 * @param {HTMLAnchorElement} link
 */
export function carry(link) {
  const url = new URL(link.href);
  const asked = new URLSearchParams(trail()?.request);
  for (const name of new Set(asked.keys())) if (!url.searchParams.has(name)) for (const value of asked.getAll(name)) url.searchParams.append(name, value);
  link.href = url.href;
}
