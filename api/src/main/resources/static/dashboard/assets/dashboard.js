"use strict";

// A part of the page that cannot be renewed says so, and no more once it can.
const lost = document.getElementById("lost");
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(failure, () => { lost.hidden = false; });
}
document.body.addEventListener("htmx:afterSwap", () => { lost.hidden = true; });

// Nobody needs figures of a page that is not seen.
document.body.addEventListener("htmx:beforeRequest", (request) => {
  if (document.hidden) {
    request.preventDefault();
  }
});

// A page that failed for a reason that passes.
const again = document.querySelector("[data-again]");
if (again) {
  setTimeout(() => location.reload(), Number(again.dataset.again));
}
