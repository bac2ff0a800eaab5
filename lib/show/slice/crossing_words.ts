/** What a crossing says, in words. */
import type { SliceCrossing } from "../../segment/slice/mod.ts";
import type { Words } from "../drawing/words.ts";
import { type CrossingGrid, stands } from "./crossing_grid.ts";

/** Below this a probability is not written in full. */
const LEAST_PROBABILITY = 0.001;

/** The cell that stands out most on each side, whether the criteria go together, what is masked. */
export function crossingReading(
  { association }: SliceCrossing,
  grid: CrossingGrid,
  words: Words,
): string {
  const masked = grid.cells.filter((cell) => cell.masked).length;
  return [
    ...extremes(grid, words),
    ...(association
      ? [
        words.say("sliceAssociation", {
          cramersV: words.number(association.cramersV, 2),
          chiSquare: words.number(association.chiSquare, 1),
          degrees: association.degreesOfFreedom,
          pValue: probability(association.pValue, words),
        }),
      ]
      : []),
    ...(masked > 0 ? [words.say("sliceMaskedCells", { count: masked })] : []),
  ].join(" ");
}

function extremes({ cells, rows, columns }: CrossingGrid, words: Words): string[] {
  const sorted = cells.filter(stands).sort((a, b) => b.adjustedResidual - a.adjustedResidual);
  const most = sorted[0], least = sorted[sorted.length - 1];
  if (!most) return [words.say("sliceNothingStandsOut")];
  const name = ({ row, column }: typeof most) => `${rows[row]} × ${columns[column]}`;
  return [
    ...(most.adjustedResidual > 0 ? [words.say("sliceMostOver", { cell: name(most) })] : []),
    ...(least.adjustedResidual < 0 ? [words.say("sliceMostUnder", { cell: name(least) })] : []),
  ];
}

function probability(pValue: number, words: Words): string {
  if (pValue < LEAST_PROBABILITY) return `< ${words.number(LEAST_PROBABILITY, 3)}`;
  return `= ${words.number(pValue, 3)}`;
}
