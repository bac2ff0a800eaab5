/** The area under the ROC curve, how sure it is, and whether one score beats another. */
import { exactSum, message, normalQuantile, normalTail } from "../../base/mod.ts";
import { countSteps, knownRows, type Outcomes } from "./outcomes.ts";

/** The area under the ROC curve with its confidence interval. */
export interface Area {
  /** Customers judged. */
  readonly customers: number;
  /** Those whose outcome is yes. */
  readonly positives: number;
  /** The area: the chance that a winner scores above a loser, ties counting half. */
  readonly auc: number;
  /** Gini coefficient, or accuracy ratio: 2 × area − 1. */
  readonly gini: number;
  /** Standard error of the area (DeLong). NaN with a single winner or loser. */
  readonly standardError: number;
  /** Lower bound of the interval, not below 0. */
  readonly low: number;
  /** Upper bound of the interval, not above 1. */
  readonly high: number;
  /** Confidence of the interval. */
  readonly confidence: number;
  /** How the standard error was found. */
  readonly method: "DeLong";
}

/** Options of {@linkcode areaUnderCurve}. */
export interface AreaOptions {
  /** Confidence of the interval, in (0, 1); 0.95 when left out. */
  readonly confidence?: number;
}

/**
 * The area under the ROC curve with a confidence interval by DeLong's method (E. R. DeLong,
 * D. M. DeLong and D. L. Clarke-Pearson, 1988, doi:10.2307/2531595), which supposes no distribution.
 * The interval is normal, cut at 0 and 1; at an area of exactly 0 or 1 it has no width. O(n log n).
 *
 * @param scores One per customer, the higher the likelier; NaN is missing.
 * @param outcomes One per customer; null is not known.
 * @param options Confidence.
 * @returns The area, its standard error and interval.
 * @throws {RangeError} When there are not as many scores as outcomes, or the confidence is not
 * between 0 and 1.
 * @throws {DataError} When no outcome is yes, or none is no.
 *
 * @example
 * ```ts
 * import { areaUnderCurve } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const { auc, gini } = areaUnderCurve(Float64Array.of(0.1, 0.4, 0.35, 0.8), [
 *   false,
 *   false,
 *   true,
 *   true,
 * ]);
 * assert.deepEqual([auc, gini], [0.75, 0.5]);
 * ```
 */
export function areaUnderCurve(
  scores: Float64Array,
  outcomes: Outcomes,
  { confidence = 0.95 }: AreaOptions = {},
): Area {
  const z = normalQuantile(0.5 + checkConfidence(confidence) / 2);
  const placed = placements(scores, outcomes);
  const auc = meanOf(placed.winners);
  const standardError = Math.sqrt(covariance(placed, placed));
  return {
    customers: placed.winners.length + placed.losers.length,
    positives: placed.winners.length,
    auc,
    gini: 2 * auc - 1,
    standardError,
    low: Math.max(0, auc - z * standardError),
    high: Math.min(1, auc + z * standardError),
    confidence,
    method: "DeLong",
  };
}

function checkConfidence(confidence: number): number {
  if (confidence > 0 && confidence < 1) return confidence;
  throw new RangeError(message("errorIntervalConfidence", { confidence: `${confidence}` }));
}

/** Whether one score is better than another on the same customers. */
export interface AreaComparison {
  /** First area less second. */
  readonly difference: number;
  /** Its standard error (DeLong, paired). */
  readonly standardError: number;
  /** Difference by standard error. */
  readonly z: number;
  /** The chance of a difference this far from 0, either way, if there were none. */
  readonly pValue: number;
}

/**
 * Compares the areas of two scores on the same customers, by DeLong's paired test. Customers who
 * lack either score or the outcome are left out of both.
 *
 * @param first One per customer.
 * @param second One per customer.
 * @param outcomes One per customer; null is not known.
 * @returns The difference and its p-value.
 * @throws {RangeError} When there are not as many scores as outcomes.
 * @throws {DataError} When no outcome is yes, or none is no.
 */
export function compareAreas(
  first: Float64Array,
  second: Float64Array,
  outcomes: Outcomes,
): AreaComparison {
  const shared = outcomes.map((outcome, row) =>
    Number.isNaN(first[row]) || Number.isNaN(second[row]) ? null : outcome
  );
  const a = placements(first, shared), b = placements(second, shared);
  const difference = meanOf(a.winners) - meanOf(b.winners);
  const variance = covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
  const standardError = Math.sqrt(Math.max(0, variance));
  if (difference === 0) return { difference, standardError, z: 0, pValue: 1 };
  const z = difference / standardError;
  return { difference, standardError, z, pValue: tailOf(z) };
}

/** Both tails together; NaN where the error is not known, 0 where it is 0. */
function tailOf(z: number): number {
  return Number.isFinite(z) ? 2 * normalTail(Math.abs(z)) : Number.isNaN(z) ? NaN : 0;
}

/** Each customer's place among the others: the share of the other outcome that it is better than. */
interface Placements {
  /** For each winner, the share of losers who score less, ties counting half. */
  readonly winners: Float64Array;
  /** For each loser, the share of winners who score more, ties counting half. */
  readonly losers: Float64Array;
}

function placements(scores: Float64Array, outcomes: Outcomes): Placements {
  const steps = countSteps(scores, outcomes);
  const rows = knownRows(scores, outcomes);
  const placeOf = new Map<number, readonly [winner: number, loser: number]>();
  let winnersAbove = 0, losersBelow = steps.negativeCount;
  for (let i = 0; i < steps.scores.length; i++) {
    losersBelow -= steps.negatives[i];
    placeOf.set(steps.scores[i], [
      (losersBelow + steps.negatives[i] / 2) / steps.negativeCount,
      (winnersAbove + steps.positives[i] / 2) / steps.positiveCount,
    ]);
    winnersAbove += steps.positives[i];
  }
  const place = (outcome: boolean) =>
    Float64Array.from(
      rows.filter((row) => outcomes[row] === outcome),
      (row) => placeOf.get(scores[row])![outcome ? 0 : 1],
    );
  return { winners: place(true), losers: place(false) };
}

/** Covariance of two areas; NaN with a single winner or loser. */
function covariance(a: Placements, b: Placements): number {
  return meanCovariance(a.winners, b.winners) + meanCovariance(a.losers, b.losers);
}

/** Covariance of the means of two columns. */
function meanCovariance(a: Float64Array, b: Float64Array): number {
  const meanA = meanOf(a), meanB = meanOf(b);
  const products = a.map((value, i) => (value - meanA) * (b[i] - meanB));
  return exactSum(products) / (a.length - 1) / a.length;
}

function meanOf(values: Float64Array): number {
  return exactSum(values) / values.length;
}
