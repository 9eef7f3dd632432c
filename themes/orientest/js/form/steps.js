// A long form in short steps: each section is one, and a last one shows all answers before they are sent. The step is a
// part of the address, so that the browser's own way back goes one step back. Without this the form is one page.
import { all, find } from "../template.js";
import { form, text } from "./page.js";

const CHECK = "step-check";
const hasSteps = "steps" in form.dataset;
/** @type {HTMLElement[]} */
const steps = hasSteps ? all(form, ".form-section, .form-check") : [];
/** @type {HTMLElement | null} */
const line = document.querySelector(".way-line");
let at = 0;

/** True where sending is next: on the last step, and in a form without steps. */
export const isLast = () => !hasSteps || at === steps.length - 1;

/** True on the step that shows the answers. */
export const isCheck = () => hasSteps && isLast();

/**
 * True for what the step that is shown asks.
 * @param {Element} field
 */
export const isShown = (field) => !hasSteps || field.closest(".form-section") === steps[at];

/**
 * The number of the step that holds `element`.
 * @param {Element} element
 */
const holder = (element) => Math.max(0, steps.findIndex((step) => step.contains(element)));

/** Goes one step on, as a link to it would. */
export const advance = () => (location.hash = steps[at + 1].id);

/**
 * Opens the fold that holds `element`.
 * @param {Element} element
 */
export function unfold(element) {
  const fold = element.closest("details");
  if (fold) fold.open = true;
}

/**
 * Opens the step and the fold that hold `element`.
 * @param {Element} element
 */
export function reveal(element) {
  unfold(element);
  if (!hasSteps || steps[at].contains(element)) return;
  history.pushState(history.state, "", `#${steps[holder(element)].id}`);
  show(holder(element));
}

/** @param {number} number */
function show(number) {
  at = number;
  form.dataset.step = steps[at].id;
  for (const [other, step] of steps.entries()) {
    step.classList.toggle("away", other !== at);
    if (step.id === CHECK) step.hidden = other !== at;
  }
  const button = find(form, "[type=submit] [data-next]");
  button.dataset.send ??= button.textContent;
  const { next = "", last = "", send } = button.dataset;
  button.textContent = isLast() ? send : at === steps.length - 2 ? last : next;
  /** @type {HTMLAnchorElement} */
  const back = find(form, "[data-back]");
  back.hidden = at === 0;
  if (at) back.href = `#${steps[at - 1].id}`;
  mark();
}

/** Marks the steps in the line of all: those that are done lead back, those to come lead nowhere yet. */
function mark() {
  for (const [number, item] of all(line ?? form, ".way-line li").entries()) {
    const link = find(item, "a");
    item.classList.toggle("done", number < at);
    if (number < at) link.href = `#${steps[number].id}`;
    else link.removeAttribute("href");
    if (number === at) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
    const title = find(item, "span").textContent;
    link.setAttribute("aria-label", number < at ? `${title} (${text("done")})` : text("step", { step: number + 1, steps: steps.length, title }));
  }
}

/**
 * The step of the address.
 * @returns {number}
 */
const asked = () => Math.max(0, steps.findIndex(({ id }) => `#${id}` === location.hash));

/**
 * Begins with the step of the address, or the first one before it that is not `isDone`; `enter` is called whenever another step is
 * shown.
 * @param {(step: HTMLElement) => boolean} isDone
 * @param {() => void} enter
 */
export function start(isDone, enter) {
  if (!hasSteps) return;
  const reachable = () => {
    const open = steps.findIndex((step) => !isDone(step));
    return open < 0 ? asked() : Math.min(asked(), open);
  };
  if (line) line.hidden = false;
  show(reachable());
  enter();
  addEventListener("hashchange", () => {
    show(reachable());
    enter();
    const heading = find(steps[at], "h2");
    heading.focus({ preventScroll: true });
    (line ?? form).scrollIntoView({ block: "start" });
  });
}
