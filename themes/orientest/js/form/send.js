// Sending: once, in the background. A message is sent a second time only on the visitor's word, as a plain post: what a
// script may not send, a form may. Nobody must be left with a form that neither went nor said so.
import { verdict } from "./answer.js";
import { encode } from "./entries.js";
import { form } from "./page.js";

/** The wait after which the answer is late. */
const PATIENCE_MS = 15_000;

/** @typedef {import("./entries.js").Entry} Entry */

/** Ends the post that still waits for its answer. */
let waiting = new AbortController();

/**
 * Posts once, and judges what the service says. Throws where it says nothing.
 * @param {Entry[]} list
 */
async function post(list) {
  const { background = "", encoding } = form.dataset;
  const [type, body] = encode(list, encoding);
  const response = await fetch(background, {
    method: "POST", headers: { "Content-Type": type, Accept: "application/json" }, body,
    credentials: "omit", redirect: "follow", signal: waiting.signal,
  });
  const answer = await response.text();
  try {
    return verdict(response.status, JSON.parse(answer));
  } catch {
    return verdict(response.status, null);
  }
}

/**
 * Posts `list` as a browser does, which leaves the page.
 * @param {Entry[]} list
 */
export function plain(list) {
  waiting.abort();
  const copy = document.createElement("form");
  Object.assign(copy, { method: "post", action: form.getAttribute("action"), acceptCharset: "utf-8", hidden: true });
  for (const [name, value] of list) {
    const input = document.createElement("textarea"); // keeps line breaks
    Object.assign(input, { name, value });
    copy.append(input);
  }
  document.body.append(copy);
  HTMLFormElement.prototype.submit.call(copy);
}

/**
 * Sends `list`: the verdict; `unknown` where the connection ended without an answer, so that the message may have arrived;
 * `offline` where there is no network; `left` where the page is being left. `onLate` is called while the answer is late.
 * @param {Entry[]} list
 * @param {() => void} onLate
 */
export async function send(list, onLate) {
  waiting = new AbortController();
  const { signal } = waiting;
  const late = setTimeout(onLate, PATIENCE_MS);
  try {
    return await post(list);
  } catch {
    if (signal.aborted) return "left";
    // Browsers are wrong about the network at times, so that it is asked only after it failed.
    return navigator.onLine ? "unknown" : "offline";
  } finally {
    clearTimeout(late);
  }
}
