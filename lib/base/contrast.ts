/** How well two colours can be told apart. */

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((i) => {
    const channel = parseInt(color.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours (WCAG 2.2): 4.5 or more for text, 3 or more for shapes.
 *
 * @param first A colour `#rrggbb`.
 * @param second Another.
 * @returns From 1 to 21.
 *
 * @example
 * ```ts
 * import { contrast } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(contrast("#000000", "#ffffff"), 21);
 * ```
 */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
