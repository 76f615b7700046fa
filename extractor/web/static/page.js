// What pages have beyond what works without a script: keys, and a citation at a click.
"use strict";

const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

function step(by) {
  const stops = [...document.querySelectorAll("[data-stop]")];
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by];
  (next?.querySelector("a[href]") ?? next)?.focus();
}

// Single keys may be turned off at the foot of the page: to those who speak to their browser they come by chance.
const keys = document.getElementById("keys");
if (keys) {
  keys.closest("[hidden]").hidden = false;
  keys.checked = localStorage.getItem("keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
}

// Of a chart's marks one is a stop of the Tab key; arrows go to the others. Each mark listens for itself: a picture that
// listened for the focus would be a stop too.
const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -Infinity, End: Infinity };
for (const chart of document.querySelectorAll("svg[role=group]")) {
  const marks = [...chart.querySelectorAll("a")];
  const stop = (at) => marks.forEach((mark, n) => mark.setAttribute("tabindex", n === at ? 0 : -1));
  stop(0);
  chart.setAttribute("role", "toolbar"); // which tells that arrows lead on
  marks.forEach((mark, at) => {
    mark.addEventListener("focus", () => stop(at));
    mark.addEventListener("keydown", (event) => {
      if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      marks[Math.min(Math.max(at + steps[event.key], 0), marks.length - 1)].focus();
    });
  });
}

// Escape puts away the note on a fact, until the mouse or the keyboard goes to another.
const text = document.querySelector(".text");
if (text) {
  document.addEventListener("keydown", (event) => text.classList.toggle("closed", event.key === "Escape"));
  text.addEventListener("mouseover", (event) => {
    if (event.relatedTarget?.closest?.(".on") !== event.target.closest(".on")) text.classList.remove("closed");
  });
}

document.addEventListener("keydown", (event) => {
  if (localStorage.getItem("keys") === "off") return;
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    const box = document.querySelector("input[type=search], textarea");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  } else if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  }
});

for (const button of navigator.clipboard ? document.querySelectorAll("button[data-copy]") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = said; }, 1500);
  });
}
