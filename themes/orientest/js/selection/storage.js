// The profiles a visitor keeps. They stay in the browser; where it keeps nothing, there is no selection.
const KEY = "annuaire:selection";
/** An address holds no more, and no request needs them. */
const MOST = 30;

/** What is kept: `{id, name, occupation}` of each, the first kept first. */
export function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(list) ? list.filter((one) => typeof one?.id === "string") : [];
  } catch {
    return [];
  }
}

/** Keeps `list`, and tells the page. */
export function keep(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list.slice(-MOST)));
  } catch {
    // A full or closed store: what the page shows afterwards says that nothing was kept.
  }
  dispatchEvent(new Event("selection"));
}

/** Calls `act` whenever the selection changes, here or in another tab. */
export function onChange(act) {
  addEventListener("selection", act);
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && act());
}

/** `base` with the ambassadors `ids`, each as the parameter `name`. */
export function withAmbassadors(base, name, ids) {
  const url = new URL(base, document.baseURI);
  for (const id of ids) url.searchParams.append(name, id);
  return url.href;
}
