/** The one script of a report: it opens and closes what can also be opened by hand. */

/**
 * The button shows or hides all code; on a narrow screen the contents start closed. Without the
 * script everything can still be read.
 */
export const SCRIPT = `
const button = document.querySelector(".tools button");
const blocks = document.querySelectorAll("details.code");
button.hidden = false;
button.addEventListener("click", () => {
  const open = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(open));
  button.textContent = open ? button.dataset.hide : button.dataset.show;
  for (const block of blocks) block.open = open;
});
if (matchMedia("(max-width: 72rem)").matches) {
  document.querySelector(".contents details")?.removeAttribute("open");
}
`;
