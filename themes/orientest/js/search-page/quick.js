// Three choices above the results: those filters that divide this answer, one press away.
import { fold } from "../search/words.js";
import { box, find, label, piece, text, within } from "./page.js";

const CHOICES_MOST = 3;
/** The facets whose counts the choices need. */
export const COUNTED = ["format", "month", "language", "level"];

/** @typedef {import("./page.js").Answer} Answer */

/**
 * The month that is asked for, in the filters or in words, or else the visitor's.
 * @param {Answer} answer
 */
function month({ understood = [] }) {
  const boxes = within("month");
  const said = understood.filter(({ kind }) => kind === "month").map(({ label }) => fold(label));
  return boxes.find((box) => box.checked) ?? boxes.find((box) => said.includes(fold(label(box)))) ?? boxes[new Date().getMonth()];
}

/**
 * The choices for an answer: those that are made, and those that some of its people fit and others do not.
 * @param {Answer} answer
 */
export function quick(answer) {
  /** @param {HTMLInputElement} box */
  const people = (box) => answer.counts[box.closest("details")?.dataset.facet ?? ""]?.[box.value] ?? 0;
  /** @param {string} facet */
  const most = (facet) => within(facet).sort((a, b) => Number(b.checked) - Number(a.checked) || people(b) - people(a));
  const own = document.documentElement.lang;
  const all = [box("format", "remote"), month(answer), ...most("language").filter(({ value }) => value !== own), ...most("level")];
  const useful = all.flatMap((box) => (box ? [box] : [])).filter((box) => (box.checked || (people(box) > 0 && people(box) < answer.total)));
  return useful.slice(0, CHOICES_MOST).map((box) => {
    const facet = `${box.closest("details")?.dataset.facet}`;
    const name = text("quick_case") === "lower" ? label(box).toLocaleLowerCase(own) : label(box);
    const button = piece(`quick-${facet}`, { ".value": text(`quick_${facet}`, { label: name }) || label(box), ".count": people(box).toLocaleString(own) });
    button.dataset.choice = `[data-facet=${facet}] [value="${box.value}"]`;
    button.ariaPressed = `${box.checked}`;
    find(button, ".count").append(Object.assign(document.createElement("span"), { className: "sr", textContent: ` ${text("status", { n: people(box) })}` }));
    return button;
  });
}
