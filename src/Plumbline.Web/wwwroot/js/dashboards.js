// Draws the charts of the dashboards from the blocks of data beside them. Each table says the same; a click leads to the
// forms behind a figure. Colours stay apart for eyes that do not tell red from green.
const light = { main: "#0b64a8", pale: "#7db8e0", warn: "#d98a00", bad: "#b8430a", idle: "#98a2b0", odd: "#a0578c" };
const dark = { main: "#56a5e3", pale: "#a9d3f2", warn: "#e9b14c", bad: "#ee8458", idle: "#77828f", odd: "#d39cc2" };
const charts = new Map();

const font = () => getComputedStyle(document.body).fontFamily;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function looks(width) {
  if (onPaper) {
    return { width, tones: light, ink: "#111827", dim: "#374151", line: "#d1d5db" };
  }

  const isDark = document.documentElement.dataset.bsTheme === "dark";
  return { width, tones: isDark ? dark : light, ink: colour("--pl-ink"), dim: colour("--pl-dim"), line: colour("--pl-line") };
}

// Paper is white, and narrower than the screen: charts are drawn anew for it.
const paper = { width: 640, height: 190 };
let onPaper = false;

const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const grouped = (value) => (value === null || value === undefined ? "—" : value.toLocaleString("en-US"));

const letter = 12;
const widthOf = (text) => [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? letter : letter * 0.56), 0);

/** How much room the names of the series take above the chart; they go on in a second line where one is too short. */
function legendHeight(chart, look) {
  if (chart.series.length < 2) {
    return 0;
  }

  let [lines, used] = [1, 0];
  for (const { name } of chart.series) {
    const wide = widthOf(name) + 32;
    [lines, used] = used + wide > look.width ? [lines + 1, wide] : [lines, used + wide];
  }

  return lines * 24;
}

/** Labels that stay within their column, on as many lines as they need. */
const within = (look, columns, left) => ({
  interval: 0, width: (look.width - left) / columns - 4, overflow: "break", lineHeight: 13,
});

/** One point as the library takes it. */
const point = (series, at, tones) => ({
  value: at.value ?? null,
  link: at.link,
  itemStyle: { color: tones[at.tone ?? series.tone] },
});

function axes(look) {
  const text = { color: look.dim, fontSize: look.width > 420 ? letter : letter - 1 };
  const names = { type: "category", axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } }, axisLabel: text };
  const split = { lineStyle: { color: look.line } };
  const numbers = { type: "value", minInterval: 1, axisLabel: text, splitLine: split, nameTextStyle: text };
  return { names, numbers };
}

function base(chart, look) {
  return {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily: font(), color: look.ink },
    tooltip: { renderMode: "richText", confine: true, trigger: "item", valueFormatter: grouped },
    legend: {
      show: chart.series.length > 1, top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: look.dim },
      data: chart.series.map((one) => ({ name: one.name, itemStyle: { color: look.tones[one.tone] } })),
    },
    grid: { left: 8, right: 24, top: legendHeight(chart, look) + 14, bottom: 4, containLabel: true },
  };
}

/** Bars that lie: units or states from top to bottom. */
function lying(chart, look, stacked) {
  const { names, numbers } = axes(look);
  const wide = look.width > 420;
  const named = chart.axes[0] ? { name: chart.axes[0], nameLocation: "middle", nameGap: 22 } : {};
  return {
    grid: { ...base(chart, look).grid, bottom: chart.axes[0] ? 20 : 4 },
    xAxis: { ...numbers, ...named, splitNumber: wide ? 5 : 3 },
    yAxis: {
      ...names, inverse: true, data: chart.labels,
      axisLabel: { ...names.axisLabel, formatter: (text) => short(text, wide ? 14 : 7) },
    },
    series: chart.series.map((one) => ({
      name: one.name, type: "bar", stack: stacked ? "all" : undefined, barMaxWidth: 18, barGap: "10%",
      color: look.tones[one.tone], data: one.points.map((at) => point(one, at, look.tones)),
    })),
  };
}

function columns(chart, look) {
  const { names, numbers } = axes(look);
  return {
    xAxis: {
      ...names, data: chart.labels,
      axisLabel: {
        ...names.axisLabel, ...within(look, chart.labels.length, 50),
        formatter: (text) => text.replace(/\s?[(（](.*)[)）]$/, "\n$1"),
      },
    },
    yAxis: numbers,
    series: chart.series.map((one) => ({
      name: one.name, type: "bar", barMaxWidth: 40, color: look.tones[one.tone],
      label: { show: true, position: "top", color: look.ink, formatter: (at) => (at.value ? grouped(at.value) : "") },
      data: one.points.map((at) => point(one, at, look.tones)),
    })),
  };
}

function lines(chart, look) {
  const { names, numbers } = axes(look);
  const symbols = ["circle", "rect", "triangle"];
  return {
    xAxis: { ...names, data: chart.labels },
    yAxis: {
      ...numbers, max: (range) => Math.max(100, range.max),
      min: (range) => Math.max(0, Math.floor((range.min - 5) / 10) * 10),
    },
    series: chart.series.map((one, at) => ({
      name: one.name, type: "line", symbol: symbols[at % symbols.length], symbolSize: 9, color: look.tones[one.tone],
      lineStyle: { width: 2, type: ["solid", "dashed", "dotted"][at % 3] },
      data: one.points.map((value) => point(one, value, look.tones)),
    })),
  };
}

function bubbles(chart, look) {
  const { names } = axes(look);
  const most = Math.max(1, ...chart.series.flatMap((one) => one.points.map((at) => at.value ?? 0)));
  const split = { show: true, lineStyle: { color: look.line } };
  return {
    tooltip: { renderMode: "richText", confine: true, formatter: (at) => `${at.seriesName}: ${grouped(at.data.value[2])}` },
    xAxis: {
      ...names, data: chart.labels, axisLabel: { ...names.axisLabel, ...within(look, chart.labels.length, 110) },
      name: chart.axes[0], nameLocation: "middle", nameGap: look.width > 420 ? 24 : 38, nameTextStyle: { color: look.dim },
      splitLine: split,
    },
    yAxis: { ...names, data: chart.steps, name: chart.axes[1], nameTextStyle: { color: look.dim }, splitLine: split },
    grid: { left: 8, right: 24, top: legendHeight(chart, look) + 30, bottom: 22, containLabel: true },
    series: chart.series.map((one) => ({
      name: one.name, type: "scatter", color: look.tones[one.tone],
      symbolSize: (value) => 12 + 34 * Math.sqrt(value[2] / most),
      label: { show: true, formatter: (at) => grouped(at.data.value[2]), color: look.ink, position: "right" },
      data: one.points.map((at) => ({ value: [at.at, at.step, at.value ?? null], link: at.link })),
    })),
  };
}

const kinds = {
  stack: (chart, look) => lying(chart, look, true),
  rows: (chart, look) => lying(chart, look, false),
  columns, lines, bubbles,
};

function draw(place) {
  charts.get(place)?.drawn.dispose();
  const chart = JSON.parse(document.getElementById(`data-${place.dataset.chart}`).textContent);
  const look = looks(onPaper ? paper.width : place.clientWidth);
  const drawn = window.echarts.init(place, null, { renderer: "svg", ...(onPaper ? paper : {}) });
  drawn.setOption({ ...base(chart, look), ...kinds[chart.kind](chart, look) });
  drawn.on("click", (at) => at.data?.link && location.assign(at.data.link));
  charts.set(place, { drawn, width: place.clientWidth });
}

const places = () => [...document.querySelectorAll("[data-chart]")];
const drawAll = () => places().forEach(draw);

// A window that is drawn larger or smaller says so many times a second, and a phone when its bars come and go.
let awaited = false;

function drawWider() {
  if (awaited || onPaper) {
    return;
  }

  awaited = true;
  requestAnimationFrame(() => {
    awaited = false;
    if (!onPaper) {
      places().filter((place) => charts.get(place)?.width !== place.clientWidth).forEach(draw);
    }
  });
}

if (window.echarts) {
  drawAll();
  document.documentElement.addEventListener("plumbline:theme", drawAll);
  addEventListener("resize", drawWider);
  for (const [moment, paperNow] of [["beforeprint", true], ["afterprint", false]]) {
    addEventListener(moment, () => {
      onPaper = paperNow;
      drawAll();
    });
  }
}
