// A button beside a text puts it on the clipboard. Without this script the text can be selected by hand.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[data-copied]");
  const tell = () => { said.textContent = said.dataset.copied; };
  const select = () => {
    text.focus();
    text.select();
    if (document.execCommand("copy")) tell();
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(tell, select);
    else select();
  });
}
