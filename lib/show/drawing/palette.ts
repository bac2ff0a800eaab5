/** The colours of figures. Meaning is always written as well: no colour carries it alone. */
import { contrast } from "../../base/mod.ts";

/**
 * Fills that stand out at 3:1 or more from a white and from a black page, white text on them at
 * 4.5:1 or more, and apart from each other for colour-blind eyes.
 */
export const BLUE = "#2f6fab", ORANGE = "#b4591f", GREY = "#757575", TEAL = "#1b7f79";
export const PURPLE = "#8a5a9e";

/** From little to much. */
const RAMP = [[225, 236, 247], [143, 184, 222], [47, 111, 171], [23, 74, 124]] as const;

/**
 * A blue from pale to deep.
 *
 * @param amount From 0 to 1.
 * @returns A colour `#rrggbb`.
 */
export function rampColor(amount: number): string {
  const position = Math.min(1, Math.max(0, amount)) * (RAMP.length - 1);
  const below = Math.min(Math.floor(position), RAMP.length - 2);
  const channels = RAMP[below].map((start, i) =>
    Math.round(start + (position - below) * (RAMP[below + 1][i] - start))
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of text on a fill: black or white, whichever reads better (4.58:1 at the least). */
export function textColorOn(fill: string): string {
  return contrast(fill, "#ffffff") >= contrast(fill, "#000000") ? "#ffffff" : "#000000";
}
