// A plain tap on a link of class "view" opens the view without loading the page anew: screen and
// query go to the server, which answers with the view. The link itself stays a link.
const WAITS = 8000; // milliseconds for the part to appear that a link leads to

export default function ({ setTriggerValue }) {
  document.removeEventListener("click", document.followView);
  document.followView = (event) => {
    const link = event.target.closest && event.target.closest("a.view");
    const isPlain = !event.button && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    event.preventDefault();
    setTriggerValue("opened", { screen: link.dataset.screen, query: link.search });
    if (link.hash) scrollTo(link.hash.slice(1));
    else if (link.dataset.screen !== here()) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  };
  document.addEventListener("click", document.followView);
}

function here() {
  return location.pathname.split("/").pop() || "overview";
}

function scrollTo(id) {
  const show = () => {
    const part = document.getElementById(id);
    if (part) part.scrollIntoView({ block: "start", behavior: "instant" });
    return part;
  };
  show();
  const watch = new MutationObserver(() => show() && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), WAITS);
}
