// A profile, read from its own page: the page is the one place that knows what an ambassador accepts today.

/** What looks like the reference of a profile. */
export const REFERENCE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The address of the profile `id` below `folder`. */
export const address = (folder, id) => new URL(`${id}/`, new URL(folder, document.baseURI)).href;

/** The profile `id`: `choice` as its page gives it, its `page` and its `url`; undefined where there is none. */
export async function profile(folder, id) {
  if (!REFERENCE.test(id)) return undefined;
  const url = address(folder, id);
  const response = await fetch(url);
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const choice = page.querySelector(".ask[data-ambassador]")?.dataset.ambassador;
  // An address that leads elsewhere now, or that a host answers with its own page for the lost, is no profile.
  return choice && JSON.parse(choice).id === id ? { choice: JSON.parse(choice), page, url } : undefined;
}
