/** Observable Plot, made still: the same bytes every time, and no style sheet. */
import * as Plot from "@observablehq/plot";
import { FONT_SIZE, type Strip, svgDocument, type SvgElement, svgElement } from "./svg.ts";

const LONG_DECIMALS = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/**
 * Draws marks.
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
  kept.forEach(tidy);
  const attributes = { "text-anchor": "middle", "font-size": FONT_SIZE };
  return { height: options.height, content: [svgElement("g", attributes, kept)] };
}

/** Digits beyond the hundredth of a pixel show nowhere and double the size of a figure. */
function tidy(element: SvgElement): void {
  for (const name of element.getAttributeNames()) {
    if (name.startsWith("aria-")) element.removeAttribute(name);
    else {
      const value = element.getAttribute(name)!;
      element.setAttribute(name, value.replace(LONG_DECIMALS, (n) => `${+(+n).toFixed(2)}`));
    }
  }
  for (const child of element.children) tidy(child);
}
