// Spending against goals, one point for each form; the table beside it says the same. Shapes tell the quarters apart too.
const symbols = { OnTrack: "circle", SlowSpending: "rect", SlowGoals: "triangle", BothSlow: "diamond" };
const tones = {
  light: { OnTrack: "#0b64a8", SlowSpending: "#d98a00", SlowGoals: "#a0578c", BothSlow: "#b8430a" },
  dark: { OnTrack: "#56a5e3", SlowSpending: "#e9b14c", SlowGoals: "#d39cc2", BothSlow: "#ee8458" },
};
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const place = document.querySelector("[data-quadrant]");
let chart = null;

function draw() {
  chart?.dispose();
  const data = JSON.parse(document.getElementById("quadrant-data").textContent);
  const tone = tones[document.documentElement.dataset.bsTheme === "dark" ? "dark" : "light"];
  const line = { lineStyle: { color: colour("--pl-line") } };
  const axis = (name) => ({
    type: "value", name, nameLocation: "middle", nameGap: 28, min: 0, max: (range) => Math.max(100, Math.ceil(range.max / 10) * 10),
    axisLabel: { color: colour("--pl-dim") }, nameTextStyle: { color: colour("--pl-dim") }, splitLine: line,
  });
  // Where the year stood on the day: to compare with; the lights decide in which quarter a form is.
  const byTime = ({ at, name }) => ({
    type: "scatter", data: [], silent: true,
    markLine: {
      symbol: "none", animation: false, lineStyle: { type: "dashed", color: colour("--pl-dim") },
      label: { color: colour("--pl-dim"), formatter: `${name} ${at}%`, position: "insideEndTop" },
      data: [{ xAxis: at, label: { show: false } }, { yAxis: at }],
    },
  });
  chart = window.echarts.init(place, null, { renderer: "svg" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--pl-ink") },
    tooltip: { renderMode: "richText", confine: true, formatter: (at) => `${at.data.name}\n${data.axes[0]} ${at.data.value[0]}\n${data.axes[1]} ${at.data.value[1]}` },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: colour("--pl-dim") } },
    grid: { left: 44, right: 20, top: 52, bottom: 44 },
    xAxis: axis(data.axes[0]),
    yAxis: axis(data.axes[1]),
    series: (data.time ? [byTime(data.time)] : []).concat(data.series.map((one) => ({
      name: one.name, type: "scatter", symbol: symbols[one.key], symbolSize: 13, color: tone[one.key],
      data: one.points.map((point) => ({ value: point.at, name: point.name, link: point.link })),
    }))),
  });
  chart.on("click", (at) => at.data?.link && location.assign(at.data.link));
}

if (place && window.echarts) {
  draw();
  document.documentElement.addEventListener("plumbline:theme", draw);
  addEventListener("resize", () => chart?.resize());
}
