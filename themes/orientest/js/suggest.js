// Suggestions under the search fields: the editable combobox with list autocomplete of the ARIA Authoring Practices,
// with manual selection. Without it the fields are plain fields.
import { supported } from "./search/engine.js";
import { tokenize } from "./search/words.js";
import { answers, box, engine, find, form, marked, piece, place, query, sector } from "./search-page/page.js";

const PAUSE_MS = 120;
const SHORTEST = 2;
const STEPS = new Map([["ArrowDown", 1], ["ArrowUp", -1]]);

/** @typedef {Awaited<ReturnType<import("./search/engine.js").Engine["suggest"]>>} Suggestions */
/** @typedef {[label: string, detail: string, act: () => void]} Choice An option's text, a detail, and the act of choosing it. */

/**
 * The choices that `found` makes for `input`, by kind in the order of the list.
 * @param {Partial<Suggestions>} found
 * @param {HTMLInputElement} input
 * @returns {[kind: string, choices: Choice[]][]}
 */
const offers = ({ trades = [], sectors = [], people = [], communes = [] }, input) => [
  ["trades", trades.map(({ label }) => [label, "", () => tell(query, label)])],
  ["sectors", sectors.map((id) => [sector(id)?.name ?? id, "", () => narrow(id)])],
  ["people", people.map(({ name, occupation, path }) => [name, occupation, () => location.assign(form.dataset.root + path)])],
  ["communes", communes.map(({ label }) => [label, "", () => {
    if (input === query) query.value = rest(label);
    tell(place, label);
  }])],
];

/**
 * Asks for a sector: ticks its box, or goes to the search page where this page has none.
 * @param {string} id
 */
function narrow(id) {
  query.value = rest(sector(id)?.name ?? id);
  const own = box("sector", id);
  if (own) {
    own.checked = true;
    return tell(own, id);
  }
  const asked = new URLSearchParams(answers());
  asked.set(form.dataset.sector, id);
  location.assign(`${form.action}?${asked}`);
}

/**
 * Changes a field as a visitor would.
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function tell(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * The query without the words at its end that began to write `label`.
 * @param {string} label
 */
function rest(label) {
  const words = query.value.trim().split(/\s+/);
  const name = tokenize(label).join(" ");
  return words.slice(0, words.findIndex((_, first) => name.startsWith(tokenize(words.slice(first).join(" ")).join(" ")))).join(" ");
}

/** @param {HTMLInputElement} input */
function combobox(input) {
  const list = find(document, `#${input.dataset.suggest}`);
  /** @type {Map<HTMLElement, () => void>} */
  const choices = new Map();
  /** @type {HTMLElement | undefined} */
  let active;
  let pause = 0, turn = 0;

  /** @type {(name: string, value: string | boolean) => void} */
  const set = (name, value) => input.setAttribute(name, `${value}`);

  /** @param {boolean} isOpen */
  function show(isOpen) {
    clearTimeout(pause);
    turn++;
    list.hidden = !isOpen;
    set("aria-expanded", isOpen);
    activate();
  }
  const close = () => show(false);

  /** @param {HTMLElement} [option] */
  function activate(option) {
    active?.setAttribute("aria-selected", "false");
    active = option;
    set("aria-activedescendant", active?.id ?? "");
    active?.setAttribute("aria-selected", "true");
    active?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Goes `step` options on; between the last and the first comes the text itself.
   * @param {number} step
   */
  function move(step) {
    const stops = [undefined, ...choices.keys()];
    activate(stops.at((stops.indexOf(active) + step) % stops.length));
  }

  async function offer() {
    const mine = ++turn;
    const words = input.value.trim();
    const ready = words.length < SHORTEST ? undefined : await engine();
    const found = input === query ? await ready?.suggest(words) : { communes: await ready?.places(words) };
    if (mine !== turn || document.activeElement !== input) return;
    choices.clear();
    list.replaceChildren(...offers(found ?? {}, input).flatMap(([kind, offered]) => {
      const options = offered.map((choice) => option(choice, tokenize(words)));
      return options.length ? [piece(kind, { div: options })] : [];
    }));
    show(choices.size > 0);
  }

  /**
   * @param {Choice} choice
   * @param {string[]} marks
   */
  function option([label, detail, act], marks) {
    const element = piece("option", { span: marked(label, marks), small: detail });
    element.id = `${list.id}-${choices.size}`;
    choices.set(element, act);
    return element;
  }

  /** @param {HTMLElement} option */
  function choose(option) {
    close();
    choices.get(option)?.();
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const step = STEPS.get(event.key);
    if (step && list.hidden) offer().then(() => move(step)).catch(close);
    else if (step) move(step);
    else if (event.key === "Enter" && active && !event.isComposing) choose(active);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape" && input.value) {
      input.value = "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      // The cursor goes back into the text.
      if (/^(Home|End|Arrow)/.test(event.key)) activate();
      return;
    }
    event.preventDefault();
  }

  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-controls", list.id);
  close();
  input.addEventListener("focus", () => engine().then((ready) => ready.warm()).catch(() => {}));
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => offer().catch(close), PAUSE_MS);
  });
  input.addEventListener("keydown", press);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus while an option is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement | null | false} */
    const option = target instanceof Element && target.closest("[role=option]");
    if (option) choose(option);
  });
}

if (supported) for (const input of [query, place]) combobox(input);
