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

// A page that failed for a reason that passes is gone to once the service answers, which is asked by what is no work
// of the session. Loading it again would send a form again.
const again = document.querySelector("[data-again]");
async function tryAgain() {
  const answer = await fetch(again.dataset.again, { signal: AbortSignal.timeout(10000) }).catch(() => undefined);
  if (answer && answer.status !== 503) {
    location.replace(again.href);
  } else {
    setTimeout(tryAgain, 3000);
  }
}
if (again) {
  setTimeout(tryAgain, 3000);
}
