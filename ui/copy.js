// A tap on a button of class "copy" copies the text of the element that its data-copies names. The
// text opens below it and stays, marked where the browser lets no page copy, to be copied by hand.
export default function () {
  document.removeEventListener("click", document.copyMessage ?? null);
  document.copyMessage = async ({ target }) => {
    const button = target.closest && target.closest("button.copy");
    const text = button && document.getElementById(button.dataset.copies);
    if (!text) return;
    text.closest("details")?.setAttribute("open", "");
    if (await copied(text)) {
      button.textContent = button.dataset.copied;
      button.classList.add("is-copied");
    }
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
