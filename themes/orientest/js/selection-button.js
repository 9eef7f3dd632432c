// The selection on every page: a bookmark on each card and profile, and a link with the number in the head of the page.
import { keep, kept, onChange } from "./selection/storage.js";
import { all, find, piece, texts } from "./template.js";

/** @typedef {import("./selection/storage.js").Kept} Kept */

const link = find(document, "#selection-link");
const status = find(document, "#selection-status");
const text = texts(link);
const profiles = new URL(link.dataset.ambassadors ?? "", document.baseURI).href;
/** @type {Map<HTMLElement, Kept>} */
const buttons = new Map();

/** Shows what is kept: on the link and on every button. */
function show() {
  const ids = kept().map(({ id }) => id);
  link.hidden = !ids.length && !link.hasAttribute("aria-current");
  find(link, "b").textContent = `${ids.length || ""}`;
  for (const [button, { id }] of buttons) button.setAttribute("aria-pressed", `${ids.includes(id)}`);
}

/** @param {Kept} one */
function toggle(one) {
  const others = kept().filter(({ id }) => id !== one.id);
  keep(others.length < kept().length ? others : [...others, one]);
  status.textContent = text("count", { n: kept().length });
}

/**
 * Puts the button that keeps `one` at the end of `place`.
 * @param {Kept} one
 * @param {Element} place
 */
function button(one, place) {
  const copy = piece("keep", { ".sr": one.name });
  copy.addEventListener("click", () => toggle(one));
  buttons.set(copy, one);
  place.append(copy);
}

/**
 * Gives each card of `list` its button; a card says who it is by its link.
 * @param {Element} list
 */
function equip(list) {
  for (const button of buttons.keys()) if (!button.isConnected) buttons.delete(button);
  for (const card of all(list, ".card:not(:has(.keep))")) {
    /** @type {HTMLAnchorElement} */
    const { href, textContent: name } = find(card, "h3 a");
    const id = href.startsWith(profiles) && href.slice(profiles.length).replace(/\/$/, "");
    if (id) button({ id, name, occupation: find(card, ".job").textContent }, card);
  }
  show();
}

for (const ask of all(document, ".ask[data-ambassador]:has(.ask-keep)")) {
  const { id, name, occupation } = JSON.parse(ask.dataset.ambassador ?? "");
  button({ id, name, occupation }, find(ask, ".ask-keep"));
}
for (const list of all(document, ".cards")) {
  equip(list);
  // The search changes its list as one types.
  if (list.id) new MutationObserver(() => equip(list)).observe(list, { childList: true });
}
onChange(show);
// A page that comes back as it was left does not know what was kept since.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) show();
});
show();
