// A form of the site: checked, kept while one writes, sent in the background, never twice. Without this it is a plain
// form that a browser checks and posts by itself.
import { ambassadors, fill } from "./form/address.js";
import { choose, chosen } from "./form/ambassadors.js";
import { faults } from "./form/checks.js";
import { start as count } from "./form/count.js";
import { start as suggestCommunes } from "./form/commune.js";
import { forget, keepCopy, remember, restore, save, takeCopy, wasSent } from "./form/draft.js";
import { forward } from "./form/elsewhere.js";
import { entries } from "./form/entries.js";
import { clear, mark, tell } from "./form/errors.js";
import { written } from "./form/days.js";
import { short } from "./form/fit.js";
import { suit } from "./form/levels.js";
import { asked, dates, fields, form, inputs, text } from "./form/page.js";
import { retire } from "./form/reference.js";
import { plain, send } from "./form/send.js";
import { show } from "./form/sent.js";
import { compare } from "./form/settle.js";
import { advance, isCheck, isLast, isShown, start as startSteps } from "./form/steps.js";
import { completed, copy, summarise } from "./form/summary.js";
import { all, find, listed, piece } from "./template.js";

/** More people than this are a number in the heading. */
const NAMES_MOST = 3;

/** @typedef {import("./form/answer.js").Verdict} Verdict */
/** @typedef {import("./form/entries.js").Entry} Entry */
/** @typedef {import("./form/page.js").Field} Field */

/**
 * Puts the form into a state and says `words`; it is `sent` while the next page comes. `isDoubtful` where nobody knows whether
 * the message arrived: then the visitor decides.
 * @param {"open" | "sending" | "sent"} state
 */
function enter(state, words = "", isDoubtful = false) {
  form.dataset.state = state;
  form.setAttribute("aria-busy", `${state === "sending"}`);
  // Not `disabled`: whoever pressed the button keeps it.
  find(form, "[type=submit]").setAttribute("aria-disabled", `${state !== "open"}`);
  find(form, "#form-status").textContent = words;
  const doubt = find(form, ".form-doubt");
  doubt.hidden = !isDoubtful;
  find(doubt, "div").replaceChildren(...(isDoubtful ? letter() : []));
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  if (form.dataset.state !== "open") return;
  // A step is left only once it is right; the last one sends what all of them say.
  const wrong = faults().filter(({ field }) => isLast() || isShown(field));
  if (wrong.length) return tell(text("summary", { n: wrong.length }), wrong);
  clear();
  if (!isLast()) return advance();
  const list = entries();
  if (wasSent(list)) return enter("open", text("sent"));
  enter("sending", text("sending"));
  keepForThanks();
  settle(await send(completed(list), () => enter("sending", text("late"), true)), list);
}

/** Keeps a copy for the page that thanks, where the message has a reference to speak of it by. */
function keepForThanks() {
  const message = copy();
  if (message.reference) keepCopy(message);
}

/** Sends what the form says a second time. */
function sendAgain() {
  const wrong = faults();
  if (wrong.length) return tell(text("summary", { n: wrong.length }), wrong);
  enter("sending", text("sending"));
  keepForThanks();
  plain(completed(entries()));
}

/**
 * Acts on what became of the message.
 * @param {Verdict | "offline" | "unknown" | "left"} outcome
 * @param {Entry[]} list
 */
function settle(outcome, list) {
  if (outcome === "left") return; // the browser is on its way to the service
  if (outcome === "offline") {
    enter("open", text("offline"));
  } else if (outcome === "unknown") {
    enter("open", text("unknown"), true);
  } else if (outcome.ok) {
    remember(list);
    enter("sent");
    location.assign(form.dataset.sent ?? "");
  } else {
    enter("open");
    refuse(outcome);
  }
}

/**
 * Shows what the service does not accept, and another way to the team.
 * @param {Verdict} verdict
 */
function refuse({ message, fields: refused }) {
  const wrong = fields().flatMap((field) => {
    const own = refused.find(({ name }) => inputs(field).some((input) => input.name === name));
    return own ? [{ field, message: text("field", { message: own.message }) }] : [];
  });
  const notes = [message ? text("reason", { message }) : "", text("kept")].filter(Boolean).map((words) => {
    const paragraph = document.createElement("p");
    paragraph.append(words);
    return paragraph;
  });
  tell(text("refused"), wrong, [...notes, ...letter()]);
}

/** A link that writes the same answers to the team's mailbox. */
function letter() {
  const { team } = form.dataset;
  if (!team) return [];
  const message = completed(entries());
  /** @type {HTMLInputElement[]} */
  const filled = all(form, "[data-filled]");
  /** @type {Map<string, string | undefined>} */
  const labels = new Map(asked().map((field) => [inputs(field)[0].name, field.dataset.label]));
  for (const { name, dataset } of filled) labels.set(name, dataset.label);
  const lines = [...labels].flatMap(([name, label]) => {
    const found = message.find(([own]) => own === name);
    return found ? [`${label} : ${found[1]}`] : [];
  });
  const note = piece("team", { a: team });
  const [subject, body] = [find(document, "h1").textContent, lines.join("\r\n")].map(encodeURIComponent);
  find(note, "a").href = `mailto:${team}?subject=${subject}&body=${body}`;
  return [note];
}

/**
 * True where one comes back to a form that was sent: the browser then brings back all that was written.
 * @param {PageTransitionEvent} event
 * @param {boolean} isDrafted
 */
function isBackFromSent({ persisted }, isDrafted) {
  if (persisted) return form.dataset.state === "sent";
  const [navigation] = performance.getEntriesByType("navigation");
  const isBack = navigation instanceof PerformanceNavigationTiming && navigation.type === "back_forward";
  return isBack && !isDrafted && wasSent();
}

/** Begins anew after a message was sent, so that it is not sent twice. */
function beginAnew() {
  form.reset();
  clear();
  retire(form.dataset.form);
  fill();
  suit();
  choose(ambassadors());
  enter("open", text("before"));
}

/** @param {Event} event */
function change({ target, type }) {
  save();
  if (type === "change") {
    suit();
    compare();
  }
  /** @type {Field | null} */
  const field = target instanceof Element ? target.closest("[data-type]") : null;
  // An error goes when what it is about is right, and does not come while one writes.
  if (field) find(field, ".from-search").hidden = true;
  if (field?.classList.contains("wrong") && !faults().some((fault) => fault.field === field)) mark(field);
}

/** Names the people who are asked in the heading, and compares the request with what they accept. */
function meet() {
  const heading = find(document, "h1");
  heading.dataset.plain ??= heading.textContent;
  const names = chosen().map(short);
  if (form.dataset.steps === undefined || !names.length) heading.textContent = heading.dataset.plain;
  else heading.textContent = names.length > NAMES_MOST ? text("invite_many", { n: names.length }) : text("invite", { names: listed(names) });
  compare();
  if (isCheck()) summarise();
}

/** Lets the dates start today: one that is too soon for somebody is said, and may be suggested all the same. */
function startDates() {
  const today = written(new Date());
  for (const field of dates()) find(field, "input").min = today;
}

function enterStep() {
  if (form.dataset.state !== "sending") enter("open");
  if (isCheck()) summarise();
}

/** @param {HTMLElement} step */
const isDone = (step) => !faults().some(({ field }) => step.contains(field));

function start() {
  form.noValidate = true;
  startDates();
  const draftedAt = restore();
  const isNew = draftedAt !== location.search;
  if (isNew) fill();
  suit();
  count();
  form.addEventListener("chosen", meet);
  choose(isNew ? ambassadors() : []);
  suggestCommunes(compare);
  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("submit", submit);
  find(form, "[data-again]").addEventListener("click", sendAgain);
  addEventListener("pageshow", (event) => {
    if (isBackFromSent(event, draftedAt !== undefined)) beginAnew();
    else if (event.persisted) enter("open");
    // The browser may have put back its own state of the boxes after this module ran.
    else if (draftedAt !== undefined) {
      restore();
      suit();
      compare();
    }
  });
  startSteps(isDone, enterStep);
  enter("open");
}

/** @param {HTMLElement} page */
function thank(page) {
  const { sentForm } = page.dataset;
  forget(sentForm);
  retire(sentForm);
  const message = takeCopy(sentForm);
  if (message) show(page, message);
}

/** @type {HTMLElement | null} */
const sent = document.querySelector("[data-sent-form]");
/** @type {HTMLElement | null} */
const elsewhere = document.querySelector("[data-elsewhere]");
if (form.isConnected) start();
else if (sent) thank(sent);
else if (elsewhere) forward(elsewhere);
