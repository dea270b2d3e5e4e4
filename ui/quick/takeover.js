// The first look stands over the live page until that is drawn; then it goes. The summary, which
// has a chart of its own (data-whole), waits for the page's charts too.
// Where it does not come, a line says so; after five minutes the page is asked for anew.
(() => {
  const first = document.getElementById("first-look");
  const root = document.getElementById("root");
  const CHARTS = '[class*="st-key-chart_"]'; // each has its height before it has its drawing
  const seen = (selector) =>
    [...root.querySelectorAll(selector)].filter((part) => part.offsetParent);
  const isDrawn = () =>
    root.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]') &&
    seen(".stMain .stHtml").length > 0 &&
    seen('[data-testid="stSkeleton"]').every((part) => part.closest(CHARTS)) &&
    (!first.dataset.whole || seen(CHARTS).every((chart) => chart.querySelector(".main-svg")));
  const looks = setInterval(() => {
    if (!isDrawn()) return;
    clearInterval(looks);
    clearTimeout(late);
    clearTimeout(again);
    const main = root.querySelector(".stMain");
    if (main && first.scrollTop) main.scrollTop = first.scrollTop; // else it is where a link leads
    first.remove();
  }, 100);
  const late = setTimeout(() => {
    first.querySelector(".quick-late").hidden = false;
  }, 30000);
  const again = setTimeout(() => location.reload(), 300000);
  // The code of the live page waits until the figures are painted (shell.later), that of the charts
  // stands behind it. A window that nobody sees paints nothing, and begins at once.
  const code = document.getElementById("live-code");
  const begin = () => {
    clearTimeout(latest);
    if (code) document.head.append(code.content);
    if (!first.dataset.charts || document.getElementById("charts-code")) return;
    const link = document.createElement("link");
    link.id = "charts-code";
    link.rel = "modulepreload";
    link.href = first.dataset.charts;
    link.fetchPriority = "low";
    document.head.append(link);
  };
  const latest = setTimeout(begin, 1000);
  new PerformanceObserver((list, observer) => {
    if (!list.getEntriesByName("first-contentful-paint").length) return;
    observer.disconnect();
    begin();
  }).observe({ type: "paint", buffered: true });
  if (document.hidden) begin();
})();
