// Shares the page's address with the system's sheet, or copies it where there is none.
const canShare = typeof navigator.share === "function";
const canCopy = navigator.clipboard !== undefined;

/** @param {HTMLElement} button */
async function share(button) {
  // A search is in the address, of which the page's own knows nothing.
  const isHere = button.dataset.share === "here";
  const { address } = button.dataset; // what stands in the browser alone has an address of its own to share
  /** @type {HTMLLinkElement | null} */
  const canonical = document.querySelector("link[rel=canonical]");
  const url = address ?? (isHere ? location.href : canonical?.href ?? location.href);
  if (canShare) {
    await navigator.share({ title: document.title, url }).catch(() => {}); // closing the sheet is not an error
    return;
  }
  await navigator.clipboard.writeText(url);
  const label = button.querySelector("span");
  if (!label) return;
  const before = label.textContent;
  label.setAttribute("role", "status");
  label.textContent = button.dataset.done ?? "";
  if (isHere || address) setTimeout(() => (label.textContent = before), 5000);
}

/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll("[data-share]");
for (const button of buttons) {
  if (!canShare && !canCopy) continue;
  button.hidden = false;
  button.addEventListener("click", () => share(button));
}
