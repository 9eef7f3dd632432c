// The page of the selection. It shows what this browser keeps or, with ambassadors in its address, what somebody shares.
import { keep, kept, onChange, withAmbassadors } from "./selection/storage.js";
import { REFERENCE, address, profile } from "./selection/profile.js";
import { carry } from "./search-page/trail.js";
import { all, find, piece, texts } from "./template.js";

/** @typedef {import("./selection/storage.js").Kept} Kept */
/** @typedef {import("./selection/profile.js").Profile} Profile */

const section = find(document, "#selection");
const [heading, list] = ["h2", ".sheets"].map((selector) => find(section, selector));
const text = texts(find(document, "#selection-texts"));
const { parameter = "", profiles: folder = "" } = section.dataset;
const given = [...new Set(new URLSearchParams(location.search).getAll(parameter))].filter((id) => REFERENCE.test(id));
/** @type {Map<string, HTMLElement>} */
const sheets = new Map();

/** The profiles that are shown: those that are kept, or those of the address. */
const people = () => (given.length ? given.map((id) => kept().find((one) => one.id === id) ?? { id, name: id, occupation: "" }) : kept());

function show() {
  const shown = people();
  const ids = shown.map(({ id }) => id);
  const state = !shown.length ? "empty" : given.length ? "shared" : "own";
  document.documentElement.dataset.selection = section.dataset.state = state;
  heading.textContent = shown.length ? text(state, { n: shown.length }) : "";
  for (const [id, sheet] of sheets) {
    if (ids.includes(id)) continue;
    sheets.delete(id);
    sheet.remove();
  }
  for (const one of shown) if (!sheets.has(one.id)) add(one);
  /** @type {HTMLAnchorElement[]} */
  const requests = all(section, "a[data-request]");
  for (const link of requests) {
    link.href = withAmbassadors(link.href.split("?")[0], parameter, ids);
    carry(link);
  }
  find(section, "[data-share]").dataset.address = withAmbassadors(location.pathname, parameter, ids);
  find(section, "p:has([data-take])").hidden = ids.every((id) => kept().some((one) => one.id === id));
}

/** @param {Kept} one */
function add({ id, name, occupation }) {
  const sheet = piece("sheet", { a: name, ".job": occupation, ".sheet-address": address(folder, id) });
  find(sheet, "a").href = address(folder, id);
  const off = find(sheet, "[data-off]");
  off.hidden = given.length > 0;
  find(off, ".sr").textContent = text("off", { name });
  off.addEventListener("click", () => {
    keep(kept().filter((one) => one.id !== id));
    // The focus stays on the list: on the button that is now in this place, or on the number.
    find(section, list.childElementCount ? ".sheets [data-off]" : ".selection-none a").focus();
  });
  sheets.set(id, sheet);
  list.append(sheet);
  profile(folder, id).then((found) => {
    if (found) fill(sheet, found);
    else find(sheet, ".gone").hidden = false;
  }, () => {});
}

/**
 * Completes a sheet with what the profile's page says: its face, its employer, and the facts one compares.
 * @param {HTMLElement} sheet
 * @param {Profile} profile
 */
function fill(sheet, { choice, page, url }) {
  const face = page.querySelector(".identity :is(.face, .portrait img)");
  /** @type {HTMLLinkElement | null} */
  const canonical = page.querySelector("link[rel=canonical]");
  find(sheet, "a").textContent = choice.name;
  find(sheet, ".job").textContent = choice.occupation;
  find(sheet, ".at").textContent = page.querySelector(".employer")?.textContent ?? "";
  // On paper stands the address that is published, wherever this is looked at.
  find(sheet, ".sheet-address").textContent = canonical?.href ?? url;
  sheet.classList.add(find(page, ".profile").className.match(/hue-\d+/)?.[0] ?? "hue-0");
  if (face?.matches("img")) find(sheet, ".face").append(face);
  else if (face) find(sheet, ".face").append(...face.childNodes);
  find(sheet, "dl").append(...page.querySelectorAll(".facts .fact"));
  // Addresses in the page are seen from there.
  for (const name of ["href", "src"]) {
    for (const element of all(sheet, `.face [${name}], dl [${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", url).href);
    }
  }
  for (const image of all(sheet, "img[srcset]")) image.removeAttribute("srcset");
}

find(section, "[data-empty]").addEventListener("click", () => {
  keep([]);
  find(section, ".selection-none a").focus();
});
find(section, "[data-take]").addEventListener("click", () => {
  const own = kept();
  const more = given.flatMap((id) => {
    const sheet = sheets.get(id);
    if (!sheet || !find(sheet, ".gone").hidden || own.some((one) => one.id === id)) return [];
    return [{ id, name: find(sheet, "a").textContent, occupation: find(sheet, ".job").textContent }];
  });
  keep([...own, ...more]);
  heading.focus();
});
onChange(show);
show();
