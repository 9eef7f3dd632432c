// The ambassadors a form is about. Their references stand in a text field; this shows each as a card, with what its profile
// says today.
import { kept } from "../selection/storage.js";
import { address, profile, REFERENCE } from "../selection/profile.js";
import { piece } from "../template.js";
import { narrow, narrows } from "./narrow.js";
import { answer, describe, form, say, text } from "./page.js";

const field = form?.querySelector("[data-type=ambassadors]");
const input = field?.querySelector("input");
/** The form for which one may take the whole selection: the others are about one profile, or about a visit that took place. */
const WITH_SELECTION = "request";
const list = document.createElement("ul");
const known = new Map();

const ids = () => [...new Set(answer(field).toLowerCase().split(/[\s,;]+/).filter(Boolean))];

/** Reads the profiles that are not known yet, then shows all. */
async function show() {
  const wanted = ids();
  await Promise.all(wanted.filter((id) => !known.has(id)).map(async (id) => {
    known.set(id, await profile(field.dataset.folder, id).then((found) => found ?? "gone", () => "unread"));
  }));
  // Somebody may have been taken off, or added, while they were read.
  if (`${ids()}` !== `${wanted}`) return;
  list.replaceChildren(...wanted.map(card));
  // Where every reference is a card, there is nothing to write; a wrong one stays, to be corrected.
  field.classList.toggle("has-chosen", wanted.length > 0 && wanted.every((id) => REFERENCE.test(id)));
  const choices = wanted.map((id) => known.get(id).choice).filter(Boolean);
  narrow(choices);
  say(field, choices.length && narrows() ? text("narrowed") : "");
}

function card(id) {
  const found = known.get(id);
  const { name = id, occupation = "", place = "", paused } = found.choice ?? {};
  const notes = typeof found === "string" ? [text(found)] : [place, paused ? text("paused") : ""].filter(Boolean);
  const item = piece("chosen", { a: name, ".job": occupation, ".detail": notes.join(", ") });
  item.classList.toggle("chosen-gone", found === "gone");
  item.querySelector("a").href = address(field.dataset.folder, id);
  if (typeof found === "string") item.querySelector("a").replaceWith(name);
  else dress(item, found);
  const off = item.querySelector("button");
  off.querySelector(".sr").textContent = text("off", { name });
  off.addEventListener("click", () => takeOff(id, name));
  return item;
}

/** Gives the card the face and the colour of the profile. */
function dress(item, { page, url }) {
  const face = page.querySelector(".identity .face");
  item.classList.add(page.querySelector(".profile").className.match(/hue-\d+/)?.[0] ?? "hue-0");
  if (!face) return;
  for (const use of face.querySelectorAll("use")) use.setAttribute("href", new URL(use.getAttribute("href"), url));
  item.querySelector(".chosen-face").replaceChildren(...[...face.childNodes].map((node) => node.cloneNode(true)));
}

function takeOff(id, name) {
  input.value = ids().filter((other) => other !== id).join(", ");
  input.dispatchEvent(new Event("change", { bubbles: true }));
  document.getElementById("form-status").textContent = text("took_off", { name });
  // The button is gone with its card: the focus stays among the cards, or where one may write another reference.
  show().then(() => (list.querySelector("button") ?? input).focus());
}

/** Offers what was kept while one looked around. */
function offerKept() {
  const own = kept().map(({ id }) => id);
  if (!own.length) return;
  const button = piece("use", { span: text("use", { n: own.length }) });
  button.addEventListener("click", () => {
    input.value = own.join(", ");
    input.dispatchEvent(new Event("change", { bubbles: true }));
    // The button goes; the first card is what came of it.
    show().then(() => list.querySelector("a, button")?.focus());
  });
  input.after(button);
}

/** Shows the ambassadors of the field; `given` replaces what stands in it. */
export async function choose(given) {
  if (!field) return;
  field.dataset.folder = form.dataset.profiles;
  if (!list.isConnected) {
    list.className = "chosen-list";
    input.before(list);
    input.addEventListener("change", show);
    if (form.dataset.form === WITH_SELECTION) offerKept();
  }
  if (given.length) input.value = given.join(", ");
  describe(field);
  await show();
}
