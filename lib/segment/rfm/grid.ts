/** The grid of scores, and rules over it. */
import { type ByDimension, eachDimension, MEASURE_OF, RFM_DIMENSIONS } from "./dimensions.ts";
import type { RfmModel, RfmRule } from "./model.ts";

/** A combination of scores. */
export type RfmCell = ByDimension<number>;

/** Bins of each dimension. */
export type RfmBins = ByDimension<number>;

/** The usual grid. */
export const FIVE_BINS: RfmBins = { recency: 5, frequency: 5, monetary: 5 };

/** The number of bins of each dimension that cuts make. */
export function binsOf({ cuts }: Pick<RfmModel, "cuts">): RfmBins {
  return eachDimension((dimension) => cuts[MEASURE_OF[dimension]].length + 1);
}

/** Where a combination of scores stands in {@linkcode allCells}. NaN when a score is missing. */
export function cellIndex(
  bins: RfmBins,
  recency: number,
  frequency: number,
  monetary: number,
): number {
  return ((recency - 1) * bins.frequency + frequency - 1) * bins.monetary + monetary - 1;
}

/** Every combination of scores, recency slowest. */
export function allCells(bins: RfmBins): RfmCell[] {
  const cells: RfmCell[] = [];
  for (let recency = 1; recency <= bins.recency; recency++) {
    for (let frequency = 1; frequency <= bins.frequency; frequency++) {
      for (let monetary = 1; monetary <= bins.monetary; monetary++) {
        cells.push({ recency, frequency, monetary });
      }
    }
  }
  return cells;
}

/** Whether a rule accepts a combination of scores. */
export function matches(rule: RfmRule, cell: RfmCell): boolean {
  return RFM_DIMENSIONS.every((dimension) => {
    const [low, high] = rule[dimension];
    return cell[dimension] >= low && cell[dimension] <= high;
  });
}

/** The segment of every combination of scores, in the order of {@linkcode allCells}. */
export function segmentGrid(model: Pick<RfmModel, "cuts" | "rules" | "others">): string[] {
  return allCells(binsOf(model)).map((cell) =>
    model.rules.find((rule) => matches(rule, cell))?.segment ?? model.others
  );
}

/** Every segment a model can give to a scored customer, from best to worst, each once. */
export function rfmSegments(model: Pick<RfmModel, "cuts" | "rules" | "others">): string[] {
  const segments = new Set(model.rules.map((rule) => rule.segment));
  if (segmentGrid(model).includes(model.others)) segments.add(model.others);
  return [...segments];
}
