/** A theme's colour in the shades that a page can be read in. */
import { contrast } from "../../base/mod.ts";
import { DARK, groundsOf, LIGHT } from "./page_colors.ts";

/** What WCAG 2.2 AA asks of text, links included, and of what stands on it. */
const AA_TEXT = 4.5;

/** Steps from a colour to black or white. */
const STEPS = 255;

/** A colour in three uses. */
export interface Accent {
  /** As it was given: bands and rules, which carry no meaning. */
  readonly band: string;
  /** For links and headings on a light page. */
  readonly light: string;
  /** For links and headings on a dark page. */
  readonly dark: string;
}

/** A colour written `#0b5` or `#00BB55` as `#00bb55`. */
export function fullColor(color: string): string {
  const short = /^#(.)(.)(.)$/.exec(color);
  return (short ? `#${short.slice(1).map((digit) => digit + digit).join("")}` : color)
    .toLowerCase();
}

function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((i) => {
    const [start, end] = [from, to].map((color) => parseInt(color.slice(i, i + 2), 16));
    return Math.round(start + share * (end - start)).toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** The least contrast of a colour with any ground of a page. */
export function leastContrast(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(color, ground)));
}

/** The colour itself where it reads; else the first that does on its way to black or white. */
function nearestReadable(color: string, grounds: readonly string[], end: string): string {
  for (let step = 0; step < STEPS; step++) {
    const shade = mix(color, end, step / STEPS);
    if (leastContrast(shade, grounds) >= AA_TEXT) return shade;
  }
  return end;
}

/**
 * Makes the shades of a theme's colour. Text in it has a contrast of 4.5:1 or more with everything it
 * may stand on (WCAG 2.2 AA): where the colour itself has less, the nearest darker shade stands in
 * for it on a light page, the nearest lighter one on a dark page. Its hue stays.
 *
 * @param color A colour `#rgb` or `#rrggbb`.
 * @param darkColor The colour to begin with on a dark page; the same when left out.
 * @returns The shades as `#rrggbb`.
 */
export function accentOf(color: string, darkColor: string = color): Accent {
  return {
    band: fullColor(color),
    light: nearestReadable(fullColor(color), groundsOf(LIGHT), "#000000"),
    dark: nearestReadable(fullColor(darkColor), groundsOf(DARK), "#ffffff"),
  };
}
