// A plain tap on a link of class "view" opens the view without loading the page anew: screen and
// query go to the server, which answers with the view. The link itself stays a link. So does a tap
// on a point of a chart whose layout.meta names what a tap chooses: the point's customdata.
//
// Links are written once for all viewers, so the size of text that this viewer reads in is added
// here, before a link is followed, copied or opened in another tab.
const WAITS = 8000; // milliseconds for the part to appear that a link leads to
const SETTLES = 2500; // milliseconds for the rest of the view to be drawn after it
const SIZE_OF_TEXT = "text";
const SETTLED = 200; // milliseconds until Streamlit itself has taken on the other theme

export default function ({ data, setTriggerValue }) {
  const followed = {
    click(event, link) {
      const isPlain = !event.button && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!isPlain) return;
      event.preventDefault();
      if (link.dataset.screen !== here()) goInOneStep(link.dataset.screen);
      setTriggerValue("opened", { screen: link.dataset.screen, query: link.search });
      if (link.hash) scrollTo(link.hash.slice(1));
      else if (link.dataset.screen !== here()) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    },
    pointerdown() {},
    focusin() {},
  };
  keepSteps();
  for (const [kind, act] of Object.entries(followed)) listen(kind, act);
  followCharts(setTriggerValue);
  followTheme(setTriggerValue);
  followWidth(data, setTriggerValue);
  document.scrollToPart = (id) => {
    document.partToShow = undefined;
    scrollTo(id);
  };
  if (document.partToShow) document.scrollToPart(document.partToShow); // asked before this was here
}

// Plotly says itself which point was tapped; a chart is followed once it is pointed at.
function followCharts(setTriggerValue) {
  document.removeEventListener("pointerover", document.followChart);
  document.followChart = (event) => {
    const chart = event.target.closest && event.target.closest(".js-plotly-plot");
    if (!chart || !chart.on || !chart.layout?.meta?.chooses) return;
    if (chart.followed) chart.removeListener("plotly_click", chart.followed);
    chart.followed = ({ points: [point] }) => {
      const { chooses, to } = chart.layout.meta;
      if (point?.customdata === undefined) return;
      const query = new URLSearchParams(location.search);
      query.set(chooses, point.customdata);
      setTriggerValue("opened", { screen: here(), query: `?${query}` });
      if (to) scrollTo(to);
    };
    chart.on("plotly_click", chart.followed);
  };
  document.addEventListener("pointerover", document.followChart);
}

// Charts are drawn in the colours of the theme by the server: another theme, another drawing.
function followTheme(setTriggerValue) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.removeEventListener("change", document.followTheme ?? null);
  document.followTheme = () => setTimeout(() => setTriggerValue("theme", dark.matches), SETTLED);
  dark.addEventListener("change", document.followTheme);
}

// Of two drawings of a chart the server sends the one that fits the width it knows of: it is told
// when the window has come over one of the edges. A width it does not know is not told: then both
// are there.
function followWidth({ edges, width }, setTriggerValue) {
  const place = (wide) => edges.filter((edge) => wide > edge).length;
  let known = width;
  removeEventListener("resize", document.followWidth ?? null);
  document.followWidth = () => {
    if (known === null || place(innerWidth) === place(known)) return;
    known = innerWidth;
    document.keepWidth?.(); // for a session that begins anew in this window
    setTriggerValue("width", innerWidth);
  };
  addEventListener("resize", document.followWidth);
  document.followWidth();
}

function listen(kind, act) {
  const heard = (document.followViews ??= {});
  document.removeEventListener(kind, heard[kind]);
  heard[kind] = (event) => {
    const link = event.target.closest && event.target.closest("a.view");
    if (!link) return;
    addSizeOfText(link);
    act(event, link);
  };
  document.addEventListener(kind, heard[kind]);
}

function addSizeOfText(link) {
  const query = new URLSearchParams(link.search);
  const size = new URLSearchParams(location.search).get(SIZE_OF_TEXT);
  query.delete(SIZE_OF_TEXT);
  if (size !== null) query.set(SIZE_OF_TEXT, size);
  link.search = query;
}

function here() {
  return screenOf(location.pathname);
}

// Once the part is there it stays in place while the rest is drawn, unless somebody scrolls.
function scrollTo(id) {
  let until = Date.now() + WAITS;
  let isFound = false;
  const show = () => {
    const part = document.getElementById(id);
    if (part && !isFound) until = Date.now() + SETTLES;
    isFound ||= Boolean(part);
    part?.scrollIntoView({ block: "start", behavior: "instant" });
    if (Date.now() > until) end();
  };
  const timer = setInterval(show, 100);
  const end = () => clearInterval(timer);
  for (const by of ["wheel", "touchmove", "keydown"]) document.addEventListener(by, end, { once: true });
  show();
}
