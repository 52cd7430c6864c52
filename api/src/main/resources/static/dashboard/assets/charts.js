"use strict";

// Draws what the service remembers of its last quarter of an hour, and says the same in figures.
const charts = document.getElementById("charts");
const PAUSE = 5000;
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const names = {
  events_per_second: "Events", commands_per_second: "Commands", median: "p50", slowest: "p99",
  events_per_commit: "Events", lag: "Events behind", head: "Head",
};

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function drawing(figure) {
  const series = figure.dataset.series.split(" ");
  const chart = new Chart(figure.querySelector("canvas"), {
    type: "line",
    data: { labels: [], datasets: series.map((name) => ({ label: names[name], data: [], pointRadius: 0, borderWidth: 1.5, tension: 0.2, spanGaps: false })) },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { display: series.length > 1, align: "end", labels: { boxWidth: 10, boxHeight: 2 } } },
      scales: {
        x: { title: { display: true, text: "UTC", align: "end" }, ticks: { maxTicksLimit: 6, maxRotation: 0 }, grid: { display: false } },
        y: { beginAtZero: true, suggestedMax: 1, ticks: { maxTicksLimit: 5, precision: 0 } },
      },
    },
  });
  return { figure, series, chart };
}

function paint({ chart }) {
  chart.data.datasets.forEach((set, at) => { set.borderColor = set.backgroundColor = color(at ? "--second" : "--first"); });
  for (const scale of Object.values(chart.options.scales)) {
    scale.ticks.color = color("--muted");
    scale.grid.color = color("--line");
    scale.border = { color: color("--line") };
  }
  chart.options.scales.x.title.color = color("--muted");
  chart.options.plugins.legend.labels.color = color("--muted");
}

function summary(name, values) {
  const known = values.filter((value) => value !== null);
  return {
    name: names[name],
    now: values.at(-1) ?? undefined, highest: known.length ? Math.max(...known) : undefined,
    mean: known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined,
  };
}

function figures(rows, table) {
  table.replaceChildren(...rows.map((row) => {
    const line = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = row.name;
    line.append(head);
    for (const value of [row.now, row.mean, row.highest]) {
      const cell = document.createElement("td");
      cell.className = "right";
      cell.textContent = spelled(value);
      line.append(cell);
    }
    return line;
  }));
}

function spelled(value) {
  return value === undefined ? "–" : number.format(value);
}

function draw(drawn, samples) {
  const rows = drawn.series.map((name, at) => {
    const values = samples.map((sample) => sample[name]);
    drawn.chart.data.datasets[at].data = values;
    return summary(name, values);
  });
  drawn.chart.data.labels = samples.map((sample) => sample.at.slice(11, 19));
  paint(drawn);
  drawn.chart.update();
  figures(rows, drawn.figure.querySelector("tbody"));
  const title = drawn.figure.querySelector("h2").textContent.trim();
  const told = rows.map((row) => `${row.name} now ${spelled(row.now)}, highest ${spelled(row.highest)}`).join("; ");
  drawn.figure.querySelector("canvas").setAttribute("aria-label", `${title}: ${told}`);
  const waiting = drawn.figure.querySelector(".waiting");
  waiting.hidden = samples.length > 0;
  waiting.textContent = "The first figures come within ten seconds.";
}

async function renew(all) {
  try {
    const answer = await fetch(charts.dataset.source, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(2 * PAUSE) });
    if (answer.status === 401) {
      location.assign("/dashboard/login?ended");
      return;
    }
    const samples = await answer.json();
    all.forEach((one) => draw(one, samples));
  } catch {
    // The other parts of the page say that the service does not answer.
  }
}

const all = [...charts.querySelectorAll(".chart")].map(drawing);
renew(all);
setInterval(() => { if (!document.hidden) { renew(all); } }, PAUSE);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => all.forEach((one) => { paint(one); one.chart.update(); }));
