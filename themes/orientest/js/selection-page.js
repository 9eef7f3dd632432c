// The page of the selection. It shows what this browser keeps or, with ambassadors in its address, what somebody shares.
import { keep, kept, onChange, withAmbassadors } from "./selection/storage.js";
import { REFERENCE, address, profile } from "./selection/profile.js";
import { piece, texts } from "./template.js";

const section = document.getElementById("selection");
const [heading, list] = ["h2", ".sheets"].map((selector) => section.querySelector(selector));
const text = texts(document.getElementById("selection-texts"));
const { parameter, profiles: folder } = section.dataset;
const given = [...new Set(new URLSearchParams(location.search).getAll(parameter))].filter((id) => REFERENCE.test(id));
const sheets = new Map();

/** Who is shown: what is kept, or what the address says. */
const people = () => (given.length ? given.map((id) => kept().find((one) => one.id === id) ?? { id, name: id, occupation: "" }) : kept());

function show() {
  const shown = people();
  const ids = shown.map(({ id }) => id);
  document.documentElement.dataset.selection = section.dataset.state = !shown.length ? "empty" : given.length ? "shared" : "own";
  heading.textContent = shown.length ? text(section.dataset.state, { n: shown.length }) : "";
  for (const [id, sheet] of sheets) if (!ids.includes(id)) sheets.delete(id) && sheet.remove();
  for (const one of shown) if (!sheets.has(one.id)) add(one);
  for (const link of section.querySelectorAll("[data-request]")) {
    link.href = withAmbassadors(link.getAttribute("href").split("?")[0], parameter, ids);
  }
  section.querySelector("[data-share]").dataset.address = withAmbassadors(location.pathname, parameter, ids);
  section.querySelector("[data-take]").closest("p").hidden = ids.every((id) => kept().some((one) => one.id === id));
}

function add({ id, name, occupation }) {
  const sheet = piece("sheet", { a: name, ".job": occupation, ".sheet-address": address(folder, id) });
  sheet.querySelector("a").href = address(folder, id);
  const off = sheet.querySelector("[data-off]");
  off.hidden = given.length > 0;
  off.querySelector(".sr").textContent = text("off", { name });
  off.addEventListener("click", () => {
    keep(kept().filter((one) => one.id !== id));
    // The focus stays on the list: on the button that is now in this place, or on the number.
    (list.querySelector("[data-off]") ?? section.querySelector(".selection-none a")).focus();
  });
  sheets.set(id, sheet);
  list.append(sheet);
  profile(folder, id).then((found) => (found ? fill(sheet, found) : (sheet.querySelector(".gone").hidden = false)), () => {});
}

/** Completes a sheet with what the profile's page says: its face, its employer, and the facts one compares. */
function fill(sheet, { choice, page, url }) {
  const [article, face] = [".profile", ".identity :is(.face, .portrait img)"].map((selector) => page.querySelector(selector));
  sheet.querySelector("a").textContent = choice.name;
  sheet.querySelector(".job").textContent = choice.occupation;
  sheet.querySelector(".at").textContent = page.querySelector(".employer")?.textContent ?? "";
  // On paper stands the address that is published, wherever this is looked at.
  sheet.querySelector(".sheet-address").textContent = page.querySelector("link[rel=canonical]")?.href ?? url;
  sheet.classList.add(article.className.match(/hue-\d+/)?.[0] ?? "hue-0");
  if (face?.matches("img")) sheet.querySelector(".face").append(face);
  else if (face) sheet.querySelector(".face").append(...face.childNodes);
  sheet.querySelector("dl").append(...page.querySelectorAll(".facts .fact"));
  // Addresses in the page are seen from there.
  for (const name of ["href", "src"]) {
    for (const element of sheet.querySelectorAll(`.face [${name}], dl [${name}]`)) element.setAttribute(name, new URL(element.getAttribute(name), url));
  }
  for (const image of sheet.querySelectorAll("img[srcset]")) image.removeAttribute("srcset");
}

section.querySelector("[data-empty]").addEventListener("click", () => {
  keep([]);
  section.querySelector(".selection-none a").focus();
});
section.querySelector("[data-take]").addEventListener("click", () => {
  const own = kept();
  const names = (id) => ["a", ".job"].map((selector) => sheets.get(id).querySelector(selector).textContent);
  const isThere = (id) => sheets.get(id).querySelector(".gone").hidden;
  const more = given.filter((id) => isThere(id) && own.every((one) => one.id !== id));
  keep([...own, ...more.map((id) => ({ id, name: names(id)[0], occupation: names(id)[1] }))]);
  heading.focus();
});
onChange(show);
show();
