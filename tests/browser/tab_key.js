// Walks with the Tab key, a step at a time: what can be seen and used, what of it was come to, and
// whether one saw where one was. `walk.begin()` before the first press, `walk.step()` after each.
window.walk = (() => {
  const USABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  // A ring may be drawn around what holds the field.
  const around = (part) => [part, part.parentElement, part.parentElement?.parentElement, ...part.labels ?? []];
  const looks = (part) =>
    around(part)
      .filter(Boolean)
      .map((one) => getComputedStyle(one))
      .map((s) => [s.outlineStyle, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.clipPath, s.position].join())
      .join("|");
  const isUsable = (part) =>
    part.tabIndex >= 0 &&
    !part.disabled &&
    !part.closest("[inert]") &&
    !(part.type === "radio" && !part.checked) &&
    part.checkVisibility({ visibilityProperty: true }) &&
    part.getClientRects().length > 0;
  const said = (part) =>
    `${part.tagName} ${part.getAttribute("aria-label") ?? part.textContent.trim() ?? ""}`.slice(0, 60);
  let before, reached;
  // Of segments side by side Tab comes to one; arrows lead to the others.
  const isBesideReached = (part) =>
    [...part.closest(".stButtonGroup")?.querySelectorAll("button") ?? []].some((one) => reached.has(one));
  return {
    begin() {
      document.activeElement?.blur();
      before = new Map([...document.querySelectorAll(USABLE)].filter(isUsable).map((part) => [part, looks(part)]));
      reached = new Map();
    },
    // Whether it has been all around: it may have begun in the middle, and gone by the window itself.
    async step() {
      const part = document.activeElement;
      if (part === document.body) return false;
      if (reached.has(part)) return true;
      await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
      reached.set(part, looks(part) !== before.get(part));
      return false;
    },
    missed: () =>
      [...before.keys()]
        .filter((part) => part.isConnected && isUsable(part) && !reached.has(part) && !isBesideReached(part))
        .map(said),
    // Streamlit's <main> takes the keys that scroll: it is the whole page.
    unseen: () => [...reached].filter(([part, isSeen]) => !isSeen && part.tagName !== "MAIN").map(([part]) => said(part)),
    count: () => reached.size,
  };
})();
