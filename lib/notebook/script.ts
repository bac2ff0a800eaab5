/** The one script of a report: it opens and closes what can also be opened by hand. */

/**
 * With the script, code is out of sight until the button shows it, and the contents start closed on
 * a narrow screen. Without it every block of code can be opened by hand.
 */
export const SCRIPT = `
const button = document.querySelector(".tools button");
const blocks = document.querySelectorAll("details.code");
function show(open) {
  button.setAttribute("aria-pressed", String(open));
  button.textContent = open ? button.dataset.hide : button.dataset.show;
  for (const block of blocks) {
    block.hidden = !open;
    block.open = open;
  }
}
show(false);
button.hidden = blocks.length === 0;
button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
if (matchMedia("(max-width: 72rem)").matches) {
  document.querySelector(".contents details")?.removeAttribute("open");
}
`;
