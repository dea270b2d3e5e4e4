// Puts on the style sheet at an address: the one that the document waits with, or another one, for
// the other size of text or of a newer version. The one before goes once the new one is there.
document.wearSheet ??= (address) => {
  const worn = () => [...document.querySelectorAll("link.sheet")];
  let link = worn().find((sheet) => sheet.getAttribute("href") === address);
  if (!link) {
    link = document.createElement("link");
    link.className = "sheet";
    link.rel = "stylesheet";
    link.href = address;
    document.getElementById("root").before(link);
  }
  if (link.media !== "all") link.media = "all";
  const alone = () => {
    if (!link.isConnected) return; // another one was asked for meanwhile
    for (const sheet of worn()) if (sheet !== link) sheet.remove();
  };
  if (link.sheet) alone();
  else link.addEventListener("load", alone, { once: true });
};
