// Keeps the keyboard inside what covers the page: the menu, the filters and the map on a phone. Without it they are popovers, which one
// can leave by the keyboard and be behind them.

/**
 * Makes all of the page but `sheet` unreachable, or reachable again.
 * @param {Element} sheet
 * @param {boolean} isAlone
 */
function isolate(sheet, isAlone) {
  for (let inner = sheet; inner !== document.body && inner.parentElement; inner = inner.parentElement) {
    for (const other of inner.parentElement.children) if (other !== inner) other.toggleAttribute("inert", isAlone);
  }
}

/** @type {NodeListOf<HTMLElement>} */
const sheets = document.querySelectorAll("#menu, #filters, #map");
for (const sheet of sheets) {
  // Before it closes, the browser gives the focus back to what opened it.
  sheet.addEventListener("beforetoggle", ({ newState }) => newState === "closed" && isolate(sheet, false));
  sheet.addEventListener("toggle", ({ newState }) => {
    if (newState !== "open") return;
    isolate(sheet, true);
    sheet.querySelector("button")?.focus();
  });
}
// On a wide screen they are parts of the page.
for (const width of ["62rem", "80rem"]) {
  matchMedia(`(min-width: ${width})`).addEventListener("change", () => {
    for (const sheet of sheets) if (sheet.matches(":popover-open")) sheet.hidePopover();
  });
}
