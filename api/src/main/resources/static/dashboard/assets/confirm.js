"use strict";

// Nothing is done to the service before somebody has said yes to a sentence that tells what.
const dialog = document.getElementById("confirm");
const form = dialog.querySelector("form");
const reason = document.getElementById("confirm-reason");
const yes = document.getElementById("confirm-yes");
let asking;

function ask(button) {
  asking = button.id;
  const { action, title, text, segment, needs, risky } = button.dataset;
  form.action = action;
  document.getElementById("confirm-title").textContent = title;
  document.getElementById("confirm-text").textContent = text;
  form.segment.disabled = segment === undefined;
  form.segment.value = segment ?? "";
  reason.value = "";
  reason.required = needs !== undefined;
  document.getElementById("confirm-optional").textContent = reason.required ? "(recorded)" : "(recorded, optional)";
  yes.textContent = button.textContent;
  yes.className = risky === undefined ? "main" : "danger";
  yes.disabled = false;
  dialog.showModal();
}

// The buttons are renewed with the figures around them, so the page listens for them.
document.addEventListener("click", (click) => {
  const button = click.target.closest("button[data-action]");
  if (button) {
    ask(button);
  }
});
form.addEventListener("submit", () => { yes.disabled = true; });
document.getElementById("confirm-no").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => document.getElementById(asking)?.focus());
