// The slides over the whole window. They are the browser's once they are here: keys, a remote, a
// swipe and turning by itself need no server, and when the network is gone the show goes on with the
// figures it has and says how old they are. New figures come into the slide that is shown. The
// address has the slide, so that a window that is loaded anew comes back to it.
const ASKS_EVERY = 10000, ANSWERS_WITHIN = 6000; // milliseconds: whether the server is there
const HIDES_AFTER = 3000; // milliseconds without a move, until the buttons go
const WAITS_FOR_PICTURES = 1000; // milliseconds at most, before new slides are shown
const SWIPE = 40; // px
const STAGE = [1280, 720];
const NARROW = 700; // px; narrower windows show the outline first
const KEYS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, n: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1, p: -1,
};
const BUTTONS = { back: "previous_slide", on: "next_slide", full: "full_screen", leave: "exit_presentation" };

export default function ({ data }) {
  const show = (document.show ??= begin());
  show.take(data);
  return () => {
    // The same component comes back at once when the page is only drawn again.
    show.leaving = setTimeout(() => {
      if (!document.querySelector(".st-key-show")) show.end();
    }, 300);
  };
}

function begin() {
  const root = document.createElement("div");
  root.className = "show";
  root.setAttribute("role", "region");
  root.tabIndex = -1;
  const inside = root.attachShadow({ mode: "open" }); // Streamlit's styles end here
  inside.innerHTML =
    "<style></style><div class='stage'></div><p class='offline' role='status' hidden></p>" +
    `<nav>${Object.keys(BUTTONS).map((name) => `<button class='${name}'></button>`).join("")}</nav>`;
  document.body.append(root);
  const part = (name) => inside.querySelector(name);
  const show = { at: 0, isOpen: false, data: undefined, drawn: "", lostAt: undefined };
  const heard = new AbortController();
  const on = (target, kind, act, how) =>
    target.addEventListener(kind, act, { signal: heard.signal, ...how });

  show.take = (data) => {
    clearTimeout(show.leaving);
    const isFirst = show.data === undefined;
    show.data = data;
    part("style").textContent = data.css;
    root.lang = data.lang;
    root.setAttribute("aria-label", data.words.presentation_mode);
    part("nav").ariaLabel = data.words.presentation_mode;
    for (const [name, word] of Object.entries(BUTTONS)) part(`.${name}`).textContent = data.words[word];
    const slides = data.slides.join("");
    if (slides !== show.drawn) put(slides);
    if (isFirst) show.at = data.first - 1;
    else if (asked() !== show.at) show.at = data.first - 1; // a link to another slide
    if (isFirst) show.open(data.is_open && innerWidth > NARROW);
    turnByItself();
    draw();
  };
  show.open = (isOpen) => {
    const wasOpen = show.isOpen;
    show.isOpen = isOpen;
    root.hidden = !isOpen;
    const app = document.getElementById("root");
    if (app) app.inert = isOpen;
    if (isOpen) root.focus({ preventScroll: true });
    else if (document.fullscreenElement) document.exitFullscreen();
    if (wasOpen && !isOpen) document.querySelector("button.start-show")?.focus();
  };
  show.end = () => {
    show.open(false);
    heard.abort();
    clearTimeout(resting);
    clearInterval(show.asking);
    clearInterval(show.turning);
    root.remove();
    delete document.show;
  };

  // New slides take the place of the old ones once their pictures can be drawn: none is ever blank.
  async function put(slides) {
    const isFirst = !show.drawn;
    show.drawn = slides;
    const fresh = document.createElement("div");
    fresh.innerHTML = slides;
    if (!isFirst) {
      const pictures = [...fresh.querySelectorAll("img")].map((img) => img.decode().catch(() => {}));
      await Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, WAITS_FOR_PICTURES))]);
      if (show.drawn !== slides) return; // newer ones have come meanwhile
    }
    part(".stage").replaceChildren(...fresh.childNodes);
    draw();
  }
  const last = () => show.data.slides.length - 1;
  function go(to) {
    show.at = Math.max(0, Math.min(last(), to));
    turnByItself();
    draw();
    remember();
  }
  function start(isOpen) {
    show.open(isOpen);
    turnByItself();
    draw();
    remember();
  }
  function draw() {
    [...inside.querySelectorAll(".slide")].forEach((slide, place) => (slide.hidden = place !== show.at));
    const by = Math.min(innerWidth / STAGE[0], innerHeight / STAGE[1]);
    const left = (innerWidth - STAGE[0] * by) / 2, top = (innerHeight - STAGE[1] * by) / 2;
    part(".stage").style.transform = `translate(${left}px, ${top}px) scale(${by})`;
  }
  function turnByItself() {
    clearInterval(show.turning);
    const turn = () => {
      if (!show.isOpen) return;
      show.at = show.at === last() ? 0 : show.at + 1;
      draw();
      remember();
    };
    if (show.data.auto) show.turning = setInterval(turn, show.data.auto * 1000);
  }
  function asked() {
    return Number(new URLSearchParams(location.search).get("slide") ?? 1) - 1;
  }
  function remember() {
    const address = new URL(location.href);
    const put = (name, value) =>
      value === undefined ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    put("slide", show.at ? show.at + 1 : undefined);
    put("show", show.isOpen || innerWidth <= NARROW ? undefined : "off");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }
  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

  on(document, "click", ({ target }) => {
    if (target.closest?.("button.start-show")) start(true);
  });
  // Before anybody else: Streamlit has keys of its own, which are not for a meeting.
  on(document, "keydown", (event) => {
    if (!show.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.composedPath()[0].tagName === "BUTTON";
    if (isButton && [" ", "Enter"].includes(event.key)) return;
    if (event.key in KEYS) go(show.at + KEYS[event.key]);
    else if (/^[1-9]$/.test(event.key)) go(Number(event.key) - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(last());
    else if (["f", "F", "F5"].includes(event.key)) fullScreen();
    else if (event.key === "Escape" && !document.fullscreenElement) start(false);
    else if (event.key.length > 1) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });

  let touched;
  on(root, "touchstart", ({ touches }) => (touched = touches.length === 1 ? touches[0].clientX : undefined), { passive: true });
  on(root, "touchend", ({ changedTouches }) => {
    const moved = touched === undefined ? 0 : changedTouches[0].clientX - touched;
    touched = undefined;
    if (Math.abs(moved) > SWIPE) go(show.at + (moved < 0 ? 1 : -1));
  });
  part(".back").onclick = () => go(show.at - 1);
  part(".on").onclick = () => go(show.at + 1);
  part(".full").onclick = fullScreen;
  part(".leave").onclick = () => start(false);
  let resting;
  const wake = () => {
    root.classList.add("awake");
    clearTimeout(resting);
    resting = setTimeout(() => root.classList.remove("awake"), HIDES_AFTER);
  };
  for (const kind of ["pointermove", "pointerdown"]) on(root, kind, wake);
  on(window, "resize", draw);

  async function ask() {
    try {
      const answer = await fetch(new URL("_stcore/health", document.baseURI), {
        cache: "no-store", signal: AbortSignal.timeout(ANSWERS_WITHIN),
      });
      if (!answer.ok) throw new Error(answer.status);
      show.lostAt = undefined;
    } catch {
      show.lostAt ??= Date.now();
    }
    const notice = part(".offline");
    notice.hidden = show.lostAt === undefined;
    notice.textContent = notice.hidden ? "" : offline();
  }
  function offline() {
    const { words, read_at, until } = show.data;
    const minutes = Math.max(0, Math.round((Date.now() - Date.parse(read_at)) / 60000));
    const age = minutes < 120 ? words.age_minutes.replace("{n}", minutes) : words.age_hours.replace("{n}", Math.round(minutes / 60));
    return `${words.offline.replace("{until}", until)} ${age}`;
  }
  show.asking = setInterval(ask, ASKS_EVERY);
  on(window, "offline", ask);
  on(window, "online", ask);
  return show;
}
