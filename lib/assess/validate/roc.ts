/** The ROC curve and the Kolmogorov–Smirnov distance. */
import { Table } from "../../table/mod.ts";
import { countSteps, type Outcomes } from "./outcomes.ts";

/**
 * The ROC curve: for each threshold, the share of losers and of winners at or above it. (T. Fawcett,
 * 2006, doi:10.1016/j.patrec.2005.10.010; as scikit-learn's `roc_curve` without dropping points.)
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @returns One row per distinct score from the highest, after a first row where nobody is chosen
 * and the threshold is missing: `threshold`, `falsePositiveRate`, `truePositiveRate`.
 * @throws {RangeError} When there are not as many scores as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no.
 *
 * @example
 * ```ts
 * import { rocCurve } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const curve = rocCurve(Float64Array.of(0.1, 0.4, 0.35, 0.8), [false, false, true, true]);
 * assert.deepEqual([...curve.number("truePositiveRate")], [0, 0.5, 0.5, 1, 1]);
 * assert.deepEqual([...curve.number("falsePositiveRate")], [0, 0, 0.5, 0.5, 1]);
 * ```
 */
export function rocCurve(scores: Float64Array, outcomes: Outcomes): Table {
  const steps = countSteps(scores, outcomes);
  return Table.of({
    threshold: thresholds(steps.scores),
    falsePositiveRate: cumulativeShares(steps.negatives, steps.negativeCount),
    truePositiveRate: cumulativeShares(steps.positives, steps.positiveCount),
  });
}

function thresholds(scores: Float64Array): Float64Array {
  const all = new Float64Array(scores.length + 1).fill(NaN);
  all.set(scores, 1);
  return all;
}

function cumulativeShares(counts: Float64Array, total: number): Float64Array {
  const shares = new Float64Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) shares[i + 1] = (sum += counts[i]) / total;
  return shares;
}

/** Where winners and losers are furthest apart. */
export interface KolmogorovSmirnov {
  /** The largest distance between the shares of winners and of losers at or above a score. */
  readonly distance: number;
  /** That score; the highest of several. */
  readonly threshold: number;
}

/**
 * The Kolmogorov–Smirnov distance between the scores of winners and of losers: 0 when they are alike,
 * 1 when a threshold tells them apart.
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @returns The distance and where it is reached.
 * @throws {RangeError} When there are not as many scores as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no.
 */
export function kolmogorovSmirnov(scores: Float64Array, outcomes: Outcomes): KolmogorovSmirnov {
  const curve = rocCurve(scores, outcomes);
  const winners = curve.number("truePositiveRate"), losers = curve.number("falsePositiveRate");
  const gaps = winners.map((share, i) => Math.abs(share - losers[i]));
  const distance = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  return { distance, threshold: curve.number("threshold")[Math.max(1, gaps.indexOf(distance))] };
}
