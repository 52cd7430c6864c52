"use strict";

// Parts of the page that cannot be renewed are said to be lost, until each of them can.
const lost = document.getElementById("lost");
const failed = new Set();
function note(part, fails) {
  if (fails) {
    failed.add(part);
  } else {
    failed.delete(part);
  }
  lost.hidden = failed.size === 0;
}
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(failure, ({ detail }) => note(detail.pathInfo.requestPath, true));
}
document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.successful) {
    note(detail.pathInfo.requestPath, false);
  }
});

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
