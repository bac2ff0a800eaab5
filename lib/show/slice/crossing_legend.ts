/** The key of a crossing. */
import { legendStrip } from "../drawing/legend.ts";
import type { Strip } from "../drawing/svg.ts";
import type { Words } from "../drawing/words.ts";
import { type CrossingCell, largestResidual, paintOf } from "./crossing_grid.ts";

/** What the marks mean, of those that are there. */
export function crossingLegend(
  cells: readonly CrossingCell[],
  words: Words,
  left: number,
  width: number,
): Strip {
  const most = largestResidual(cells);
  const example = (representation: CrossingCell["representation"]) => {
    const cell = cells.find((one) => one.representation === representation);
    return cell ? [paintOf({ ...cell, adjustedResidual: most }, most)] : [];
  };
  return legendStrip(
    [
      ...example("over").map((paint) => ({ label: `▲ ${words.say("sliceMore")}`, paint })),
      ...example("under").map((paint) => ({ label: `▼ ${words.say("sliceFewer")}`, paint })),
      {
        label: words.say("sliceNeither"),
        paint: paintOf({ ...cells[0], representation: null }, 1),
      },
      ...(cells.some(({ masked }) => masked)
        ? [{ label: words.say("sliceHidden"), paint: HIDDEN }]
        : []),
    ],
    left,
    width,
  );
}

const HIDDEN = { fill: "none", stroke: "currentColor", hatched: true };
