// The levels of a public: those of the one that is chosen are asked, and a level says its public.
import { all, find } from "../template.js";
import { question } from "./page.js";

/** Leaves the levels of the public that is chosen, and chooses the public of a level where there is none yet. */
export function suit() {
  const [publics, levels] = [question("audiences"), question("levels")];
  if (!publics || !levels) return;
  /** @type {HTMLInputElement[]} */
  const boxes = all(levels, "input[data-audience]");
  /** @type {HTMLInputElement[]} */
  const options = all(publics, "input");
  const ticked = boxes.find((box) => box.checked && !box.disabled);
  if (ticked && !options.some((option) => option.checked)) {
    const own = options.find((option) => option.dataset.id === ticked.dataset.audience);
    if (own) own.checked = true;
  }
  const chosen = options.filter((option) => option.checked).map((option) => option.dataset.id);
  let count = 0;
  for (const box of boxes) {
    const isOf = !chosen.length || chosen.includes(box.dataset.audience);
    box.disabled = !isOf;
    if (!isOf) box.checked = false;
    find(levels, `label:has([id="${box.id}"])`).hidden = !isOf;
    count += Number(isOf);
  }
  levels.hidden = !count;
}
