// Shares the page's address with the system's sheet, or copies it where there is none.
const canShare = typeof navigator.share === "function";
const canCopy = navigator.clipboard !== undefined;

async function share(button) {
  // A search is in the address, of which the page's own knows nothing.
  const isHere = button.dataset.share === "here";
  const { address } = button.dataset; // what stands in the browser alone has an address of its own to share
  const url = address ?? (isHere ? location.href : document.querySelector("link[rel=canonical]")?.href ?? location.href);
  if (canShare) {
    await navigator.share({ title: document.title, url }).catch(() => {}); // closing the sheet is not an error
    return;
  }
  await navigator.clipboard.writeText(url);
  const label = button.querySelector("span");
  const before = label.textContent;
  label.setAttribute("role", "status");
  label.textContent = button.dataset.done;
  if (isHere || address) setTimeout(() => (label.textContent = before), 5000);
}

for (const button of document.querySelectorAll("[data-share]")) {
  if (!canShare && !canCopy) continue;
  button.hidden = false;
  button.addEventListener("click", () => share(button));
}
