// The chart of the page that compares departments: scores and execution rates, drawn from the block of data beside it.
const place = document.querySelector("[data-chart='compare']");
const block = document.getElementById("compare-data");

if (place && block && window.echarts) {
  const data = JSON.parse(block.textContent);
  let chart = null;

  const draw = () => {
    chart?.dispose();
    const dark = document.documentElement.dataset.bsTheme === "dark";
    chart = window.echarts.init(place, dark ? "dark" : null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      backgroundColor: "transparent",
      tooltip: { trigger: "axis", renderMode: "richText" },
      legend: { top: 0 },
      grid: { left: 48, right: 48, top: 40, bottom: 64 },
      xAxis: { type: "category", data: data.labels, axisLabel: { interval: 0, width: 130, overflow: "break" } },
      yAxis: { type: "value", min: 0 },
      series: [
        { name: place.dataset.score, type: "bar", data: data.scores, barMaxWidth: 36 },
        { name: place.dataset.rate, type: "bar", data: data.rates, barMaxWidth: 36 },
      ],
    });
  };

  draw();
  document.documentElement.addEventListener("plumbline:theme", draw);
  addEventListener("resize", () => chart.resize());
}
