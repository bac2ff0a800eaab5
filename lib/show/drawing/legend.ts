/** The key of a figure. */
import { hatching } from "./hatch.ts";
import { type Strip, svgElement, svgText } from "./svg.ts";
import { textWidth } from "./text_width.ts";

/** One entry of a key. */
export interface LegendItem {
  readonly label: string;
  /** How the marks it stands for are painted. */
  readonly paint: {
    readonly fill: string;
    readonly fillOpacity?: number;
    readonly stroke?: string;
    /** Whether it is hatched. */
    readonly hatched?: boolean;
  };
}

const SWATCH = 12, GAP = 6, BETWEEN = 18, LINE = 20;

/**
 * Draws the key of a figure, in as many lines as it needs.
 *
 * @param items From the left.
 * @param left Where lines should start, in pixels; they start earlier when they need the room.
 * @param width Width of the picture.
 * @returns A strip for the top of the figure.
 */
export function legendStrip(items: readonly LegendItem[], left: number, width: number): Strip {
  const rooms = items.map(({ label }) => Math.ceil(SWATCH + GAP + textWidth(label) + BETWEEN));
  const start = Math.max(0, Math.min(left, width - rooms.reduce((sum, room) => sum + room, 0)));
  let x = start, y = LINE / 2;
  const content = items.flatMap(({ label, paint }, i) => {
    if (x > start && x + rooms[i] > width) {
      x = start;
      y += LINE;
    }
    const box = { x: x + 0.5, y: y - SWATCH / 2, width: SWATCH, height: SWATCH };
    const swatch = svgElement("rect", {
      ...box,
      fill: paint.fill,
      "fill-opacity": paint.fillOpacity ?? 1,
      stroke: paint.stroke ?? "none",
    });
    const text = svgText(x + SWATCH + GAP, y, label, { dy: "0.35em" });
    x += rooms[i];
    return paint.hatched ? [swatch, hatching(box), text] : [swatch, text];
  });
  return { height: y + LINE, content };
}
