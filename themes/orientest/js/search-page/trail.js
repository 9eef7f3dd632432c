// The last answer of a search in this tab: the page of somebody who was found leads back to it, and on to the next one.

/** The name of the trail in the storage of the tab. */
const KEY = "annuaire-found";

/**
 * Where an answer was, what it said, who was in it by the address of their page, and how far it was scrolled; `isBack` says that a page
 * leads back to it.
 * @typedef {{ address: string, title: string, people: [address: string, name: string][], y: number, isBack?: boolean }} Trail
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
