// A plain tap on a link of class "view" opens the view without loading the page anew: screen and
// query go to the server, which answers with the view. The link itself stays a link.
//
// Links are written once for all viewers, so the size of text that this viewer reads in is added
// here, before a link is followed, copied or opened in another tab.
const WAITS = 8000; // milliseconds for the part to appear that a link leads to
const SIZE_OF_TEXT = "text";

export default function ({ setTriggerValue }) {
  const followed = {
    click(event, link) {
      const isPlain = !event.button && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!isPlain) return;
      event.preventDefault();
      setTriggerValue("opened", { screen: link.dataset.screen, query: link.search });
      if (link.hash) scrollTo(link.hash.slice(1));
      else if (link.dataset.screen !== here()) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    },
    pointerdown() {},
    focusin() {},
  };
  for (const [kind, act] of Object.entries(followed)) listen(kind, act);
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
