// In the queue: a accepts and r rejects the fact that has the focus; the first has it at once.
"use strict";

const decides = { a: "accept", r: "reject" };
const cards = document.querySelectorAll("[data-review]");

for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
if (cards.length && cards[0].querySelector("form")) (cards[0].querySelector("a[href]") ?? cards[0]).focus({ preventScroll: true });

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.matches("input, textarea, select")) return;
  const verdict = decides[event.key];
  const button = verdict && document.activeElement?.closest("[data-review]")?.querySelector(`button[value=${verdict}]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
