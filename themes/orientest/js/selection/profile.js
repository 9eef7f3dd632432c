// A profile, read from its own page: the page is the one place that knows what an ambassador accepts today.

/** The shape of a profile's reference. */
export const REFERENCE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * A profile in short and all that it accepts, as its page says it in `data-ambassador`.
 * @typedef {{ id: string, name: string, first_name: string | null, occupation: string, trade: string, place: string, paused: boolean, audiences: string[],
 *   levels: string[], interventions: string[], formats: string[], departments: string[], employment_areas: string[], months: number[],
 *   notice_days: number | null, group_max: number | null, relay: string | null, reply_days: number | null }} Choice
 */
/** @typedef {{ choice: Choice, page: Document, url: string }} Profile */

/**
 * The address of the profile `id` below `folder`.
 * @param {string} folder
 * @param {string} id
 */
export const address = (folder, id) => new URL(`${id}/`, new URL(folder, document.baseURI)).href;

/**
 * The profile `id`; undefined where there is none. Rejects where it cannot be read.
 * @param {string} folder
 * @param {string} id
 * @returns {Promise<Profile | undefined>}
 */
export async function profile(folder, id) {
  if (!REFERENCE.test(id)) return undefined;
  const url = address(folder, id);
  const response = await fetch(url);
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  /** @type {HTMLElement | null} */
  const ask = page.querySelector(".ask[data-ambassador]");
  const choice = ask?.dataset.ambassador;
  // An address that leads elsewhere now, or that a host answers with its own page for the lost, is no profile.
  return choice && JSON.parse(choice).id === id ? { choice: JSON.parse(choice), page, url } : undefined;
}
