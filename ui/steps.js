// The steps of the browser's history: one for each view that somebody asked for, and no other.
const ARRIVES = 8000; // milliseconds in which a followed link has led to its screen
const ACTS = ["click", "keydown", "input", "change"]; // what somebody does on the page itself

// Once a window, before Streamlit writes into the history.
function keepSteps() {
  if (document.steps) return;
  const steps = (document.steps = { tappedAt: undefined, wanted: undefined, isWalking: false });
  addEventListener("popstate", () => {
    // else what was asked for before may still come, and needs its address
    steps.isWalking ||= steps.tappedAt === undefined && isAtRest();
    steps.tappedAt = undefined;
  }, true);
  for (const act of ACTS) addEventListener(act, (event) => acted(steps, event), true);
  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const { pathname } = new URL(address, location.href);
    const isHere = pathname === location.pathname;
    if (steps.isWalking && !isHere) {
      // Back was pressed again before the view of the step before was there: Streamlit now goes to
      // that view's address, and all steps after it would be lost.
      return;
    }
    if (steps.tappedAt !== undefined && (isHere || screenOf(pathname) !== steps.wanted)) {
      // The query of the screen to come, or a screen on the way to it: an earlier tap's, this one's.
      history.replaceState(isHere ? history.state : state, "", address);
      return;
    }
    if (steps.tappedAt !== undefined) history.replaceState(history.state, "", steps.tappedAt);
    steps.tappedAt = undefined;
    push(state, title, address);
  };
}

function acted(steps, { type, target }) {
  steps.isWalking = false;
  // The menu leads to other screens too: what was tapped before is waited for no longer.
  if (type === "click" && !target.closest?.("a.view")) steps.tappedAt = undefined;
}

function isAtRest() {
  return document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";
}

function screenOf(pathname) {
  return pathname.split("/").pop() || "overview";
}

// Streamlit writes the next screen's query into the address of this one before it goes there: a step
// of its own, to an address that nobody asked for.
function goInOneStep(screen) {
  document.steps.wanted = screen;
  if (document.steps.tappedAt !== undefined) return; // an earlier tap has not arrived yet
  const from = (document.steps.tappedAt = location.href);
  setTimeout(() => {
    if (document.steps.tappedAt === from) document.steps.tappedAt = undefined;
  }, ARRIVES);
}
