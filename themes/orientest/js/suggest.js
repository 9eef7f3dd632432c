// Suggestions under the search fields: the editable combobox with list autocomplete of the ARIA Authoring Practices,
// with manual selection. Without it the fields are plain fields.
import { supported } from "./search/engine.js";
import { tokenize } from "./search/words.js";
import { engine, form, marked, piece, place, query, sector } from "./search-page/page.js";

const PAUSE_MS = 120;
const SHORTEST = 2;

/** By kind: what an option says, a detail, and what choosing it does. */
const KINDS = {
  trades: ({ label }) => [label, "", () => tell(query, label)],
  sectors(id) {
    const label = sector(id)?.name;
    return [label, "", () => {
      query.value = rest(label);
      const box = [...form.elements].find(({ name, value }) => name === form.dataset.sector && value === id);
      if (box) {
        box.checked = true;
        return tell(box, id);
      }
      const asked = new URLSearchParams(new FormData(form));
      asked.set(form.dataset.sector, id);
      location.assign(`${form.action}?${asked}`);
    }];
  },
  people: ({ name, occupation, path }) => [name, occupation, () => location.assign(form.dataset.root + path)],
  communes: ({ label }, input) => [label, "", () => {
    if (input === query) query.value = rest(label);
    tell(place, label);
  }],
};

/** Changes a field as a visitor would. */
function tell(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The query without the words at its end that began to write `label`. */
function rest(label) {
  const words = query.value.trim().split(/\s+/);
  const name = tokenize(label).join(" ");
  return words.slice(0, words.findIndex((_, first) => name.startsWith(tokenize(words.slice(first).join(" ")).join(" ")))).join(" ");
}

function combobox(input) {
  const list = document.getElementById(input.dataset.suggest);
  const choices = new Map();
  const set = (name, value) => input.setAttribute(name, value);
  let active, pause, turn = 0;

  function show(isOpen) {
    clearTimeout(pause);
    turn++;
    list.hidden = !isOpen;
    set("aria-expanded", isOpen);
    activate();
  }
  const close = () => show(false);

  function activate(option) {
    active?.setAttribute("aria-selected", false);
    active = option;
    set("aria-activedescendant", active?.id ?? "");
    active?.setAttribute("aria-selected", true);
    active?.scrollIntoView({ block: "nearest" });
  }

  /** Goes `step` options on; between the last and the first comes the text itself. */
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
    list.replaceChildren(...Object.keys(KINDS).flatMap((kind) => {
      const options = (found?.[kind] ?? []).map((item) => option(KINDS[kind](item, input), tokenize(words)));
      return options.length ? [piece(kind, { div: options })] : [];
    }));
    show(choices.size > 0);
  }

  function option([label, detail, act], marks) {
    const element = piece("option", { span: marked(label, marks), small: detail });
    element.id = `${list.id}-${choices.size}`;
    choices.set(element, act);
    return element;
  }

  function choose(option) {
    close();
    choices.get(option)();
  }

  function press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
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
    const option = target.closest("[role=option]");
    if (option) choose(option);
  });
}

if (supported) for (const input of [query, place]) combobox(input);
