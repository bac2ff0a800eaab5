/** Rules over the grid of scores. */
import type { SegmentLabels } from "../../segmentation/mod.ts";
import { RFM_DIMENSIONS, type RfmDimension, type RfmModel, type RfmRule } from "./model.ts";

/** A combination of scores. */
export type RfmCell = Readonly<Record<RfmDimension, number>>;

/** The segment of customers whose recency, frequency or monetary value is missing. */
export const UNSCORED = "unscored";

/** Bins of recency, frequency and monetary. */
export type RfmBins = readonly [number, number, number];

/** The number of bins a model has in each dimension. */
export function binsOf({ cuts }: Pick<RfmModel, "cuts">): RfmBins {
  return [cuts.recencyDays.length + 1, cuts.frequency.length + 1, cuts.monetary.length + 1];
}

/** Every combination of scores, recency slowest. */
export function allCells([recency, frequency, monetary]: RfmBins): RfmCell[] {
  const cells: RfmCell[] = [];
  for (let r = 1; r <= recency; r++) {
    for (let f = 1; f <= frequency; f++) {
      for (let m = 1; m <= monetary; m++) cells.push({ recency: r, frequency: f, monetary: m });
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
export function segmentsOf(model: Pick<RfmModel, "cuts" | "rules" | "others">): string[] {
  const segments = new Set(model.rules.map((rule) => rule.segment));
  if (segmentGrid(model).includes(model.others)) segments.add(model.others);
  return [...segments];
}

/** The names of a model's segments, where its rules give some. */
export function labelsOf(model: Pick<RfmModel, "rules">): SegmentLabels {
  const named = model.rules.flatMap(({ segment, label }) =>
    label ? [[segment, label] as const] : []
  );
  return { [UNSCORED]: { fr: "Non notés", en: "Not scored" }, ...Object.fromEntries(named) };
}
