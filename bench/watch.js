// In every page that is measured: when the figures and the charts were painted, and what moved.
(() => {
  const WANTED = "{wanted}";
  const seen = { figures: null, charts: null, shift: 0, clicked: null, changed: null };
  window.__seen = seen;

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const shown = (css) => [...document.querySelectorAll(css)].filter(isShown);

  const isTold = () => document.body.innerText.includes(WANTED.text);
  const areDrawn = () => {
    const charts = shown(WANTED.chart);
    const isDrawn = (chart) => [...chart.querySelectorAll(WANTED.mark)].some(isShown);
    return charts.length >= WANTED.least && charts.every(isDrawn);
  };

  // The frame after the one in which it holds: then it has been painted.
  const note = (name) => requestAnimationFrame(() =>
    setTimeout(() => { seen[name] = performance.now(); }, 0));
  const watch = (waiting) => {
    let isDirty = true;
    const observer = new MutationObserver(() => { isDirty = true; });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const look = () => {
      if (isDirty && document.body) {
        isDirty = false;
        for (const [name, holds] of Object.entries(waiting)) {
          if (holds()) { note(name); delete waiting[name]; }
        }
      }
      if (Object.keys(waiting).length) requestAnimationFrame(look); else observer.disconnect();
    };
    requestAnimationFrame(look);
  };
  watch({ figures: isTold, charts: areDrawn });

  // A filter: from the click until the page shows what was asked for.
  addEventListener("click", () => { seen.clicked = performance.now(); }, true);
  window.__until = (css, least) => {
    seen.changed = null;
    watch({ changed: () => shown(css).length >= least });
  };

  // As the standard has it (cumulative layout shift): the worst five seconds without a pause of one.
  let [since, last, sum] = [-Infinity, -Infinity, 0];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries()) {
      if (hadRecentInput) continue;
      if (startTime - last > 1000 || startTime - since > 5000) [since, sum] = [startTime, 0];
      [last, sum] = [startTime, sum + value];
      seen.shift = Math.max(seen.shift, sum);
    }
  }).observe({ type: "layout-shift", buffered: true });
})();
