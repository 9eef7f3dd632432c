// From the page of somebody who was found back to the results, and on to the next one. Shown to who comes from a search.
import { carry, leave, trail } from "./search-page/trail.js";
import { find } from "./template.js";

const bar = find(document, ".back-bar");
const [back, next] = ["[data-back]", "[data-next]"].map((name) => /** @type {HTMLAnchorElement} */ (find(bar, name)));
const left = trail();
const at = left?.people.findIndex(([address]) => address === location.href.split(/[?#]/)[0]) ?? -1;

/**
 * The browser's own way back keeps everything as it was; a page further on asks again and scrolls.
 * @param {MouseEvent} event
 */
function goBack(event) {
  if (!left) return;
  leave({ ...left, isBack: true });
  if (document.referrer !== left.address || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.back();
}

if (left && at >= 0) {
  const request = document.querySelector(".ask a.button[href*='?']");
  if (request instanceof HTMLAnchorElement) carry(request);
  back.href = left.address;
  find(back, "small").textContent = left.title;
  back.addEventListener("click", goBack);
  const [address, name] = left.people[at + 1] ?? [];
  if (address && name) {
    next.href = address;
    find(next, "b").textContent = name;
    next.hidden = false;
  }
  bar.hidden = false;
}
