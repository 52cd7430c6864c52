"use strict";

// Shows events as they come, the newest first, until somebody wants to read.
const table = document.getElementById("events");
const pause = document.getElementById("pause");
const broken = document.getElementById("broken");
const MOST = 100;
let seen = 0;
let paused = false;
let stream;
let retry;

function cell(text, className) {
  const td = document.createElement("td");
  td.textContent = text ?? "–";
  td.className = className;
  return td;
}

function row(event) {
  const tr = document.createElement("tr");
  tr.dataset.position = event.position;
  const action = cell(event.action.replace(".", " ").replaceAll("_", " "), event.denied ? "denied" : "");
  tr.append(
    cell(event.position.toLocaleString("en"), "right"), cell(event.recorded_at.slice(0, 19).replace("T", " "), "time"), action,
    cell(event.subject, "code"), cell(event.actor, "long"), cell(event.content, "long"));
  return tr;
}

function show(message) {
  const fresh = JSON.parse(message.data).filter((event) => event.position > seen);
  if (fresh.length === 0) {
    return;
  }
  seen = fresh[0].position;
  table.querySelector(".waiting")?.remove();
  table.prepend(...fresh.map(row));
  while (table.rows.length > MOST) {
    table.deleteRow(-1);
  }
}

function follow() {
  stream = new EventSource(table.dataset.source);
  stream.addEventListener("progress", show);
  stream.addEventListener("result", show);
  stream.addEventListener("open", () => { broken.hidden = true; });
  stream.addEventListener("error", () => {
    // The browser asks again after a stream that ended, but not after an answer that is none.
    if (stream.readyState === EventSource.CLOSED) {
      broken.hidden = false;
      retry = setTimeout(follow, 5000);
    }
  });
}

pause.addEventListener("click", () => {
  paused = !paused;
  pause.textContent = paused ? "Go on" : "Pause";
  clearTimeout(retry);
  if (paused) {
    stream.close();
    broken.hidden = true;
  } else {
    follow();
  }
});

follow();
