// A tap on a button of class "copy" copies the text of the element that its data-copies names. The
// text opens below it and stays; where the browser lets no page copy, it is marked, to be copied by
// hand, and the button says so.
export default function () {
  document.removeEventListener("click", document.copyMessage ?? null);
  document.copyMessage = async ({ target }) => {
    const button = target.closest && target.closest("button.copy");
    const text = button && document.getElementById(button.dataset.copies);
    if (!text) return;
    text.closest("details")?.setAttribute("open", "");
    const isCopied = await copied(text);
    button.textContent = isCopied ? button.dataset.copied : button.dataset.refused;
    button.classList.toggle("is-copied", isCopied);
  };
  document.addEventListener("click", document.copyMessage);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.innerText);
    return true;
  } catch {
    getSelection().selectAllChildren(text);
    return document.execCommand("copy");
  }
}
