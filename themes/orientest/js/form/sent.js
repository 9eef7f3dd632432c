// The page that thanks, with what this tab knows of the message: its reference, what happens next, the dates as a calendar
// file, and a copy of the answers.
import { all, day, find, listed, piece, texts } from "../template.js";
import { calendar } from "./calendar.js";
import { after, read } from "./days.js";
import { drawn } from "./summary.js";

/** @typedef {import("./summary.js").Copy} Copy */

/**
 * Shows `copy` on the page that thanks.
 * @param {HTMLElement} page
 * @param {Copy} copy
 */
export function show(page, copy) {
  const heading = find(page, "h1");
  if (copy.names.length) heading.textContent = texts(heading)("invited", { names: listed(copy.names) });
  const reference = find(page, ".sent-reference");
  find(reference, "b").textContent = copy.reference;
  reference.hidden = !copy.reference;
  const reply = copy.days ? after(new Date(copy.at), copy.days) : undefined;
  steps(find(page, ".next-steps"), copy, reply);
  silence(page, reply);
  note(page, copy);
  const section = find(page, ".sent-copy");
  find(section, "div").replaceChildren(...drawn(copy.parts));
  section.hidden = false;
}

/**
 * What happens next, and by when.
 * @param {HTMLElement} place
 * @param {Copy} copy
 * @param {Date | undefined} reply
 */
function steps(place, { dates, email, relays }, reply) {
  const text = texts(place);
  const [first] = dates.map(read).sort((a, b) => a.getTime() - b.getTime());
  /** @type {[when: string, what: string][]} */
  const rows = [[text("today"), [text("received"), relays.length ? text("relays", { relays: listed(relays) }) : ""].join(" ").trim()]];
  if (reply && email) rows.push([text("until", { date: day(reply) }), text("reply", { email })]);
  if (first) rows.push([text("until", { date: day(first) }), text("prepare")]);
  place.replaceChildren(...rows.map(([b, span]) => piece("next", { b, span })));
  place.hidden = false;
}

/**
 * Says what to do where no reply came.
 * @param {HTMLElement} page
 * @param {Date | undefined} reply
 */
function silence(page, reply) {
  const [place] = all(page, ".sent-silence");
  if (!place || !reply) return;
  find(place, "span").textContent = texts(place)("text", { date: day(after(reply, 1)) });
  place.hidden = false;
}

/**
 * Offers the dates as a calendar file.
 * @param {HTMLElement} page
 * @param {Copy} copy
 */
function note(page, { reference, dates, names, place, at }) {
  const tools = find(page, ".sent-tools");
  /** @type {HTMLAnchorElement} */
  const link = find(tools, "[data-calendar]");
  const text = texts(link);
  if (dates.length) {
    const title = names.length ? text("event", { names: listed(names) }) : text("eventAlone");
    const file = calendar({ reference, dates, title, text: text("eventText", { reference }), place, at, host: location.hostname });
    link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
    link.download = `${reference || "dates"}.ics`;
  }
  link.hidden = !dates.length;
  tools.hidden = false;
}
