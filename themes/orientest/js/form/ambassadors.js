// The ambassadors a form is about. Their references stand in a text field; this shows each as a card, with what its profile
// says today.
import { kept } from "../selection/storage.js";
import { address, profile, REFERENCE } from "../selection/profile.js";
import { all, find, piece } from "../template.js";
import { answer, describe, fields, form, inputs, text } from "./page.js";

/** @typedef {import("./page.js").Field} Field */
/** @typedef {import("../selection/profile.js").Profile} Profile */

/** The form for which one may take the whole selection: the others are about one profile, or about a visit that took place. */
const WITH_SELECTION = "request";
const list = document.createElement("ul");
/**
 * By reference: the profile, or the name of the text that says why there is none.
 * @type {Map<string, Profile | "gone" | "unread">}
 */
const known = new Map();

/** @type {import("../selection/profile.js").Choice[]} */
let people = [];

/** The people who are asked, as their profiles are today. */
export const chosen = () => people;

const folder = () => form.dataset.profiles ?? "";

/** @param {Field} field */
const ids = (field) => [...new Set(`${answer(field)}`.toLowerCase().split(/[\s,;]+/).filter(Boolean))];

/**
 * Reads the profiles that are not known yet, then shows all.
 * @param {Field} field
 */
async function show(field) {
  const wanted = ids(field);
  await Promise.all(wanted.filter((id) => !known.has(id)).map(async (id) => {
    known.set(id, await profile(folder(), id).then((found) => found ?? "gone", () => "unread"));
  }));
  // Somebody may have been taken off, or added, while they were read.
  if (`${ids(field)}` !== `${wanted}`) return;
  list.replaceChildren(...wanted.map(card));
  // Nothing is left to write where every reference is a card; a wrong one stays, to be corrected.
  field.classList.toggle("has-chosen", wanted.length > 0 && wanted.every((id) => REFERENCE.test(id)));
  people = wanted.flatMap((id) => {
    const found = known.get(id);
    return typeof found === "object" ? [found.choice] : [];
  });
  for (const other of fields()) {
    if (other.dataset.unlessChosen === undefined) continue;
    other.hidden = wanted.length > 0;
    for (const input of inputs(other)) input.disabled = other.hidden;
  }
  form.dispatchEvent(new Event("chosen"));
}

/**
 * Ticks the cards of the people whom the request suits.
 * @param {string[]} ids
 */
export function tick(ids) {
  for (const card of all(list, ".chosen")) find(card, ".fits").hidden = !ids.includes(card.dataset.id ?? "");
}

/**
 * The form's question for ambassadors.
 * @returns {Field | null}
 */
const question = () => form.querySelector("[data-type=ambassadors]");

/** @param {string} id */
function card(id) {
  const found = known.get(id) ?? "unread";
  const isMissing = typeof found === "string";
  const { name, occupation, place, paused } = isMissing ? { name: id, occupation: "", place: "", paused: false } : found.choice;
  const notes = isMissing ? [text(found)] : [place, paused ? text("paused") : ""].filter(Boolean);
  const item = piece("chosen", { a: name, ".job": occupation, ".detail": notes.join(", ") });
  item.dataset.id = id;
  item.classList.toggle("chosen-gone", found === "gone");
  const link = find(item, "a");
  link.href = address(folder(), id);
  if (isMissing) link.replaceWith(name);
  else dress(item, found);
  const off = find(item, "button");
  find(off, ".sr").textContent = text("off", { name });
  off.addEventListener("click", () => takeOff(id));
  return item;
}

/**
 * Gives the card the face and the colour of the profile.
 * @param {HTMLElement} item
 * @param {Profile} profile
 */
function dress(item, { page, url }) {
  const face = page.querySelector(".identity :is(.face, .portrait img)");
  item.classList.add(find(page, ".profile").className.match(/hue-\d+/)?.[0] ?? "hue-0");
  if (!face) return;
  // Addresses in the page are seen from there.
  for (const use of all(face, "use")) use.setAttribute("href", new URL(use.getAttribute("href") ?? "", url).href);
  const nodes = face.matches("img") ? [face] : [...face.childNodes];
  const copies = nodes.map((node) => node.cloneNode(true));
  for (const copy of copies) {
    if (!(copy instanceof Element) || !copy.matches("img")) continue;
    copy.removeAttribute("srcset");
    copy.setAttribute("src", new URL(copy.getAttribute("src") ?? "", url).href);
  }
  find(item, ".chosen-face").replaceChildren(...copies);
}

/**
 * Writes `references` into the field, as a visitor would.
 * @param {Field} field
 * @param {string[]} references
 */
function write(field, references) {
  const input = find(field, "input");
  input.value = references.join(", ");
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Takes somebody off the request.
 * @param {string} id
 */
export function takeOff(id) {
  const field = question();
  if (!field) return;
  const found = known.get(id);
  const name = typeof found === "object" ? found.choice.name : id;
  write(field, ids(field).filter((other) => other !== id));
  find(form, "#form-status").textContent = text("took_off", { name });
  // The button is gone with its card: the focus stays among the cards, or where one may write another reference.
  show(field).then(() => (list.querySelector("button") ?? find(field, "input")).focus());
}

/**
 * Offers what was kept while one looked around.
 * @param {Field} field
 */
function offerKept(field) {
  const own = kept().map(({ id }) => id);
  if (!own.length) return;
  const button = piece("use", { span: text("use", { n: own.length }) });
  button.addEventListener("click", () => {
    write(field, own);
    // The button goes; the first card is what came of it.
    show(field).then(() => all(list, "a, button")[0]?.focus());
  });
  find(field, "input").after(button);
}

/**
 * Shows the ambassadors of the field, where the form has one; `given` replaces what stands in it.
 * @param {string[]} given
 */
export async function choose(given) {
  const field = question();
  if (!field) return;
  const input = find(field, "input");
  if (!list.isConnected) {
    list.className = "chosen-list";
    input.before(list);
    input.addEventListener("change", () => show(field));
    if (form.dataset.form === WITH_SELECTION) offerKept(field);
  }
  if (given.length) input.value = given.join(", ");
  describe(field);
  await show(field);
}
