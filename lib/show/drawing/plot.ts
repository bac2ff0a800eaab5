/** Observable Plot, made still: the same bytes every time, and no style sheet. */
import * as Plot from "@observablehq/plot";
import { FONT_SIZE, type Strip, svgDocument, type SvgElement, svgElement } from "./svg.ts";

const LONG_DECIMALS = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/**
 * Marks that carry a title at most. More lie too close for a pointer to tell them apart, and their
 * titles would weigh more than all the rest of the page.
 */
const MOST_TITLES = 500;

/**
 * Draws marks. A mark with a `title` tells it while the pointer rests on it; what is written over
 * marks lets the pointer through. Of more than 500 marks none keeps its title.
 *
 * Plot's style sheet is left out, since a strict page blocks it. So are its English labels for
 * assistive technology: a figure is one image, with a title and a description in the reader's
 * language.
 *
 * @param options What to draw.
 * @returns The marks, as a strip of that height.
 */
export function plotStrip(
  options: Plot.PlotOptions & { readonly width: number; readonly height: number },
): Strip {
  const plot = Plot.plot({ ...options, document: svgDocument as never });
  const marks = [...(plot as unknown as SvgElement).children];
  const kept = marks.filter(({ localName }) => localName !== "style");
  const titles = kept.flatMap(titlesIn);
  if (titles.length > MOST_TITLES) titles.forEach((title) => title.remove());
  kept.forEach(tidy);
  const attributes = { "text-anchor": "middle", "font-size": FONT_SIZE };
  return { height: options.height, content: [svgElement("g", attributes, kept)] };
}

function titlesIn(element: SvgElement): SvgElement[] {
  return element.localName === "title" ? [element] : [...element.children].flatMap(titlesIn);
}

/** Digits beyond the hundredth of a pixel show nowhere and double the size of a figure. */
function tidy(element: SvgElement): void {
  if (element.getAttribute("aria-label") === "text") element.setAttribute("pointer-events", "none");
  for (const name of element.getAttributeNames()) {
    if (name.startsWith("aria-")) element.removeAttribute(name);
    else {
      const value = element.getAttribute(name)!;
      element.setAttribute(name, value.replace(LONG_DECIMALS, (n) => `${+(+n).toFixed(2)}`));
    }
  }
  for (const child of element.children) tidy(child);
}
