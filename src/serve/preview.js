// In the preview only: reloads the page when the site changes, swaps the style without a reload, and shows the faults.
const content = Number(new URL(import.meta.url).searchParams.get("content"));
const host = document.createElement("div");
const shadow = host.attachShadow({ mode: "open" });
// A sheet of its own: the site's policy allows no style that is written into the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { all: initial; }
  .panel { position: fixed; inset: auto 0 0; max-height: 75vh; overflow: auto; z-index: 2147483647; background: #2b0a12; color: #fff1f3;
    font: 15px/1.5 system-ui, sans-serif; border-top: 6px solid #f2ac1f; padding: 1rem 1.5rem 1.5rem; box-shadow: 0 -1rem 3rem #0008; }
  .panel article { margin-block: 1rem 0; }
  a { color: #ffd98a; }
  pre { margin: .25rem 0 0; font: 14px/1.45 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 2rem; padding: .3rem .9rem; cursor: pointer; }
  .close { float: right; }
  .badge { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; background: #fde9b6; color: #1b2929; border-color: #857658;
    font: 600 14px system-ui, sans-serif; min-height: 2.5rem; }
  .warnings { background: #fde9b6; color: #1b2929; }
  .warnings a { color: #1c587e; }
  [hidden] { display: none; }
  .sandbox { position: fixed; inset: auto auto 1rem 1rem; z-index: 2147483646; background: #e4eef5; color: #12303f;
    border: 1px solid #5b7c90; border-radius: .5rem; padding: .6rem .9rem; font: 14px/1.4 system-ui, sans-serif; }
  .sandbox summary { font-weight: 600; cursor: pointer; }
  .sandbox label { display: grid; gap: .2rem; margin-block: .5rem; }
  .sandbox select { font: inherit; min-height: 2.25rem; color: inherit; background: #fff; border: 1px solid #5b7c90; border-radius: .3rem; }
  .sandbox a { color: #0d4f79; }
`);
shadow.adoptedStyleSheets = [sheet];
const place = document.createElement("div");
place.setAttribute("role", "alert");
shadow.append(place);
document.documentElement.append(host);

/** @typedef {{ text: string, place: string, href: string }} Row A diagnostic: its text, its place in words, where to read it. */
/** @typedef {{ errors: Row[], warnings: Row[] }} Found */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} name
 * @param {string} kind
 */
function element(name, kind, text = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = text;
  return made;
}

/**
 * @param {Row[]} rows
 * @param {string} kind
 */
function panel(rows, kind) {
  const made = element("section", `panel ${kind}`);
  const close = element("button", "close", "✕");
  close.addEventListener("click", () => made.remove());
  made.append(close);
  for (const { text, place: where, href } of rows) {
    const row = element("article", "");
    const link = element("a", "", where);
    link.href = href;
    row.append(link, element("pre", "", text));
    made.append(row);
  }
  return made;
}

/** @param {Found} found */
function show({ errors, warnings }) {
  place.replaceChildren();
  if (errors.length) place.append(panel(errors, "errors"));
  else if (warnings.length) {
    const badge = element("button", "badge", `⚠ ${warnings.length}`);
    badge.addEventListener("click", () => badge.replaceWith(panel(warnings, "warnings")));
    place.append(badge);
  }
}

/**
 * What the address of a style sheet keeps when its text changes.
 * @param {string} path
 */
const lasting = (path) => path.replace(/\.[0-9a-f]+\.css$/, "");

/**
 * Loads each of the page's style sheets that is another now after the former, so that the page is never without; the newest that
 * arrives is left alone.
 * @param {string[]} sheets
 */
function wear(sheets) {
  for (const sheet of sheets) {
    /** @type {() => HTMLLinkElement[]} */
    const all = () => Array.from(document.querySelectorAll("link[rel=stylesheet]"));
    const worn = () => all().filter(({ href }) => lasting(new URL(href).pathname) === lasting(sheet));
    const last = worn().at(-1);
    if (!last || new URL(last.href).pathname === sheet) continue;
    const fresh = document.importNode(last);
    fresh.href = sheet;
    fresh.addEventListener("load", () => {
      const same = worn();
      same.slice(0, Math.max(0, same.indexOf(fresh))).forEach((link) => link.remove());
    });
    last.after(fresh);
  }
}

const KEPT = "annuaire:sandbox";
/** @type {HTMLFormElement | null} */
const form = document.querySelector("form[data-background]");

/**
 * Sends the page's form to the preview's own service, with the behaviour that was chosen.
 * @param {string} behaviour
 */
function point(behaviour) {
  if (!form) return;
  sessionStorage.setItem(KEPT, behaviour);
  form.action = form.dataset.background = `/__form?as=${behaviour}`;
}

/**
 * Shows the panel that chooses the behaviour.
 * @param {Record<string, string>} words
 */
function offer(words) {
  if (!form || shadow.querySelector(".sandbox")) return;
  const choice = element("select", "");
  for (const name of ["accept", "refuse", "quota", "slow", "offline"]) choice.append(new Option(words[name], name));
  choice.value = sessionStorage.getItem(KEPT) ?? "";
  choice.addEventListener("change", () => point(choice.value));
  const label = element("label", "", words.choose);
  label.append(choice);
  const see = element("a", "", words.see);
  see.href = "/__form";
  const made = element("details", "sandbox");
  made.append(element("summary", "", words.panel), label, see);
  shadow.append(made);
}

// At once: nothing that is typed here may reach the real service.
if (form) point(sessionStorage.getItem(KEPT) ?? "accept");

const events = new EventSource("/__events");
events.addEventListener("message", ({ data }) => {
  const state = JSON.parse(data);
  if (state.content !== content && !state.found.errors.length) {
    events.close();
    location.reload();
    return;
  }
  show(state.found);
  offer(state.panel);
  wear(state.styles);
});
// A page in the back and forward cache gets no events: it is loaded anew.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
