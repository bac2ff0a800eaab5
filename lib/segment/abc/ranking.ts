/** Customers in descending order of value, with their cumulative shares. */
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
  const ends = sorted.keys().filter((i) => sorted[i] !== sorted[i + 1]).toArray();
  return {
    values: Float64Array.from(ends, (end) => sorted[end]),
    customers: Float64Array.from(ends, (end) => end + 1),
    cumulative: Float64Array.from(ends, (end) => sums[end]),
  };
}

/** Index of a positive value in a ranking, by bisection. */
export function stepOf(ranking: Ranking, value: number): number {
  let low = 0, high = ranking.values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranking.values[middle] > value) low = middle + 1;
    else high = middle;
  }
  return low;
}
