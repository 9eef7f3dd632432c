// The ambassadors a form is about. Their references stand in a text field; this shows each as a card, and leaves in the
// form only what they accept: it is their profile that says so, read as it is today.
import { address, profile, REFERENCE } from "../selection/profile.js";
import { day, piece } from "../texts.js";
import { answer, describe, fields, form, inputs, say, text } from "./page.js";

/** What of a profile narrows which options. */
const NARROWED = ["audiences", "levels", "interventions", "formats"];

const field = form?.querySelector("[data-type=ambassadors]");
const input = field?.querySelector("input");
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
  narrow(wanted.map((id) => known.get(id).choice).filter(Boolean));
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
  document.getElementById("form-status").textContent = text("added", { name });
}

/** Leaves in the form what at least one of `choices` accepts. */
function narrow(choices) {
  for (const other of fields().filter(({ dataset }) => NARROWED.includes(dataset.from))) {
    const accepted = new Set(choices.flatMap((choice) => choice[other.dataset.from] ?? []));
    offer(other, ({ id }) => !accepted.size || accepted.has(id));
  }
  say(field, choices.length && fields().some(({ dataset }) => NARROWED.includes(dataset.from)) ? text("narrowed") : "");
  const notice = Math.max(0, ...choices.map((choice) => choice.notice_days ?? 0));
  const from = new Date();
  from.setDate(from.getDate() + notice);
  const [first, ...later] = form.querySelectorAll("[data-after-notice]");
  for (const other of first ? [first, ...later] : []) {
    // In the visitor's own days: `toISOString` would speak of Greenwich's.
    other.querySelector("input").min = [from.getFullYear(), from.getMonth() + 1, from.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
    say(other, notice && other === first ? text("from", { date: day(from) }) : "");
  }
  const most = Math.min(...choices.map((choice) => choice.group_max ?? Infinity));
  const words = Number.isFinite(most) ? text("group", { n: most }) : "";
  for (const other of fields()) {
    if (other.dataset.type === "number") say(other, words);
    else if (isOfRanges(other)) offer(other, (option) => lowest(option) <= most, words);
  }
}

/** The smallest number that an option names. */
const lowest = ({ label }) => +label.match(/\d+/)[0] + (/\d+\D+\d/.test(label) || /^\d/.test(label) ? 0 : 1);

/** A question about the size of a group: each of its written options says a number. */
const isOfRanges = (other) =>
  other.dataset.type === "one_of" && !other.dataset.from && inputs(other).every((option) => /\d/.test(option.value));

/** Leaves the options of a question that `isFit`; `words` say why where some are gone. */
function offer(other, isFit, words = "") {
  const options = [...other.querySelectorAll("input, option[value]:not([value=''])")];
  let areGone = false;
  for (const option of options) {
    const gone = !isFit({ id: option.dataset.id, label: option.value });
    areGone ||= gone;
    option.disabled = gone;
    if (gone) option.checked = option.selected = false;
    (option.closest("label") ?? option).hidden = gone;
  }
  say(other, areGone ? words : "");
}

/** Shows the ambassadors of the field; `given` replaces what stands in it. */
export async function choose(given) {
  if (!field) return;
  field.dataset.folder = form.dataset.profiles;
  if (!list.isConnected) {
    list.className = "chosen-list";
    input.before(list);
    input.addEventListener("change", show);
  }
  if (given.length) input.value = given.join(", ");
  describe(field);
  await show();
}
