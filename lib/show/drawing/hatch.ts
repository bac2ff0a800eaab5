/** Oblique lines over a rectangle: a fill for what may not be shown. */
import { type SvgElement, svgElement } from "./svg.ts";

/** Between two lines, in pixels along an edge. */
const STEP = 8;

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Hatches a rectangle with lines at 45°, as one path: a pattern would need a reference, which a
 * strict page blocks.
 *
 * @param box The rectangle.
 * @returns The path, in the colour of the page's text.
 */
export function hatching({ x, y, width, height }: Box): SvgElement {
  const lines: string[] = [];
  for (let offset = STEP / 2; offset < width + height; offset += STEP) {
    const [x1, y1] = [x + Math.min(offset, width), y + Math.max(0, offset - width)];
    const [x2, y2] = [x + Math.max(0, offset - height), y + Math.min(offset, height)];
    lines.push(`M${rounded(x1)},${rounded(y1)}L${rounded(x2)},${rounded(y2)}`);
  }
  return svgElement("path", {
    d: lines.join(""),
    fill: "none",
    stroke: "currentColor",
    "stroke-opacity": 0.35,
  });
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
