// The link in a field and a button that copies it; where the browser does not let a page copy, the
// link is marked, ready to be copied by hand.
export default function ({ data, parentElement }) {
  const field = parentElement.querySelector("input");
  const button = parentElement.querySelector("button");
  field.value = data.link;
  field.setAttribute("aria-label", data.copy);
  button.textContent = data.copy;
  button.onclick = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(data.link);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    button.textContent = data.copied;
  };
}
