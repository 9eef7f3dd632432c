// Sending: in the background where that works, as a plain post where it does not. Nobody must be left with a form that
// neither went nor said so.
import { verdict } from "./answer.js";
import { encode } from "./entries.js";
import { form } from "./page.js";

const PATIENCE_MS = 15_000;

/** @typedef {import("./entries.js").Entry} Entry */

/**
 * Posts once, and judges what the service says. Throws where it says nothing.
 * @param {Entry[]} list
 */
async function post(list) {
  const { background = "", encoding } = form.dataset;
  const [type, body] = encode(list, encoding);
  const response = await fetch(background, {
    method: "POST", headers: { "Content-Type": type, Accept: "application/json" }, body,
    credentials: "omit", redirect: "follow", signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer = await response.text();
  try {
    return verdict(response.status, JSON.parse(answer));
  } catch {
    return verdict(response.status, null);
  }
}

/**
 * The same as a browser does it, which leaves the page: what a script may not send, a form may.
 * @param {Entry[]} list
 */
function plain(list) {
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
 * Sends `list`: the verdict, `offline`, or `left` where the page is being left. `onSlow` is called before a second try.
 * @param {Entry[]} list
 * @param {() => void} onSlow
 */
export async function send(list, onSlow) {
  for (const isLast of [false, true]) {
    if (!navigator.onLine) return "offline";
    try {
      return await post(list);
    } catch (error) {
      // Only a service that is slow is asked again.
      if (!(error instanceof DOMException) || error.name !== "TimeoutError") break;
      if (!isLast) onSlow();
    }
  }
  if (!navigator.onLine) return "offline";
  plain(list);
  return "left";
}
