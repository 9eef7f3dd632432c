// Shows the print buttons: without JavaScript they would do nothing, so the HTML hides them.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
