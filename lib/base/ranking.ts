/** Customers in descending order of value, and lines drawn across that order. */
// @ts-types="npm:@types/d3-array@3.2.2"
import { fcumsum } from "d3-array";

/** Positive values from the largest down, equal values as one step. */
export interface Ranking {
  /** Distinct positive values, descending. */
  readonly values: Float64Array;
  /** Customers of each value or a larger one. */
  readonly customers: Float64Array;
  /** Sum of the values of these customers. */
  readonly cumulative: Float64Array;
}

/** How a line is drawn across a ranking. */
export interface RankingLine {
  /** What the line is a share of: the cumulative value (when left out), or the customers. */
  readonly basis?: "value" | "customers";
  /** Whether the value that crosses the line is "inside" (when left out) or "outside". */
  readonly crossing?: "inside" | "outside";
}

/** Two sums this close, relatively, are the same amount written by different roundings. */
export const SAME_SUM = 1e-12;

/**
 * Ranks the positive values: equal values make one step, so that no order among them is invented.
 * Sums carry full precision, so that the order of the rows changes nothing. O(n log n).
 *
 * @param values One per customer; zero, negative and missing (NaN) values are left out.
 * @returns One entry per distinct positive value.
 */
export function rankPositive(values: Float64Array): Ranking {
  const sorted = values.filter((value) => value > 0).sort().reverse();
  const sums = fcumsum(sorted);
  const ends: number[] = [];
  for (let i = 0; i < sorted.length; i++) if (sorted[i] !== sorted[i + 1]) ends.push(i);
  return {
    values: Float64Array.from(ends, (end) => sorted[end]),
    customers: Float64Array.from(ends, (end) => end + 1),
    cumulative: Float64Array.from(ends, (end) => sums[end]),
  };
}

/**
 * Where a positive value stands in a ranking, by bisection.
 *
 * @param ranking The ranking.
 * @param value A positive value.
 * @returns Index of the first step at or below the value; the last step when none is.
 */
export function stepOf(ranking: Ranking, value: number): number {
  let low = 0, high = ranking.values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranking.values[middle] > value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The smallest value still on the better side of a line.
 *
 * @param ranking At least one positive value.
 * @param line Share in (0, 1] of the whole.
 * @param drawn What the line is a share of, and where the value that crosses it goes.
 * @returns The value; null when no customer is on the better side.
 *
 * @example
 * ```ts
 * import { leastValue, rankPositive } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const ranking = rankPositive(Float64Array.of(70, 20, 7, 3));
 * assert.equal(leastValue(ranking, 0.8), 20); // 70 + 20 crosses 80 of 100
 * assert.equal(leastValue(ranking, 0.8, { crossing: "outside" }), 70);
 * ```
 */
export function leastValue(
  { values, customers, cumulative }: Ranking,
  line: number,
  { basis = "value", crossing = "inside" }: RankingLine = {},
): number | null {
  const sums = basis === "value" ? cumulative : customers;
  const limit = line * sums[sums.length - 1];
  const reached = sums.findIndex((sum) => sum >= limit * (1 - SAME_SUM));
  const exact = sums[reached] <= limit * (1 + SAME_SUM);
  return values[crossing === "inside" || exact ? reached : reached - 1] ?? null;
}

/**
 * The class of a positive value among classes from best to worst.
 *
 * @param value A number, not NaN.
 * @param leasts The smallest value of each class, descending; null for a class nobody reaches. The
 * last class takes whatever is left.
 * @returns Index of the class.
 */
export function classIndex(value: number, leasts: readonly (number | null)[]): number {
  for (let i = 0; i < leasts.length - 1; i++) {
    const least = leasts[i];
    if (least !== null && value >= least) return i;
  }
  return leasts.length - 1;
}
