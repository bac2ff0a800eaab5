/** The one script of a report: what it does the reader can also do without it. */

/**
 * With the script, code is out of sight until the button shows it, and the contents start closed on
 * a narrow screen; what is wider than its box can be scrolled by the keyboard in every browser.
 * Without it every block of code can be opened by hand.
 */
export const SCRIPT = `
const button = document.querySelector(".tools button");
const blocks = document.querySelectorAll("details.code");
function reachWideBoxes() {
  for (const box of document.querySelectorAll(".output, main pre")) {
    if (box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX === "auto") {
      box.tabIndex = 0;
    }
  }
}
function show(open) {
  button.setAttribute("aria-pressed", String(open));
  button.textContent = open ? button.dataset.hide : button.dataset.show;
  for (const block of blocks) {
    block.hidden = !open;
    block.open = open;
  }
  reachWideBoxes();
}
show(false);
button.hidden = blocks.length === 0;
button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
addEventListener("resize", reachWideBoxes);
if (matchMedia("(max-width: 72rem)").matches) {
  document.querySelector(".contents details")?.removeAttribute("open");
}
`;
