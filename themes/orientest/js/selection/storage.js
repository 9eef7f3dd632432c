// The profiles a visitor keeps. They stay in the browser; where it keeps nothing, there is no selection.
const KEY = "annuaire:selection";
/** An address holds no more, and no request needs them. */
const MOST = 30;

/** @typedef {{ id: string, name: string, occupation: string }} Kept */

/**
 * The profiles that are kept, the first kept first.
 * @returns {Kept[]}
 */
export function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(list) ? list.filter((one) => typeof one?.id === "string") : [];
  } catch {
    return [];
  }
}

/**
 * Keeps `list`, and tells the page.
 * @param {Kept[]} list
 */
export function keep(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(-MOST)));
  } catch {
    // A full or closed store: what the page shows afterwards says that nothing was kept.
  }
  dispatchEvent(new Event("selection"));
}

/**
 * Calls `act` whenever the selection changes, here or in another tab.
 * @param {() => void} act
 */
export function onChange(act) {
  addEventListener("selection", act);
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) act();
  });
}

/**
 * `base` with the ambassadors `ids`, each as the parameter `name`.
 * @param {string} base
 * @param {string} name
 * @param {string[]} ids
 */
export function withAmbassadors(base, name, ids) {
  const url = new URL(base, document.baseURI);
  for (const id of ids) url.searchParams.append(name, id);
  return url.href;
}
