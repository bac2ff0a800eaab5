/** Count, mean and spread of a column, and how much of the spread lies between groups. */
import { exactSum } from "./total.ts";

/** A column in three numbers. */
export interface Moments {
  /** Values present. */
  readonly count: number;
  /** Their mean; NaN (missing) without a value. */
  readonly mean: number;
  /** Their standard deviation, divided by n; NaN (missing) without a value. */
  readonly deviation: number;
}

/**
 * Count, mean and standard deviation (divided by n) of the values present. Sums carry full
 * precision, so that the order of the rows changes nothing.
 *
 * @param values Numbers; NaN is missing.
 * @param weights How often each value counts; once when left out.
 * @returns The three; with weights, `count` is theirs.
 */
export function momentsOf(values: Float64Array, weights?: Float64Array): Moments {
  const isPresent = (_: number, i: number) => !Number.isNaN(values[i]);
  const present = values.filter(isPresent), weight = weights?.filter(isPresent);
  const total = (terms: Float64Array) =>
    exactSum(weight ? terms.map((term, i) => weight[i] * term) : terms);
  const count = weight ? exactSum(weight) : present.length;
  const mean = count > 0 ? total(present) / count : NaN;
  const squares = total(present.map((value) => (value - mean) ** 2));
  return { count, mean, deviation: count > 0 ? Math.sqrt(squares / count) : NaN };
}

/**
 * The share of the variance of a column that lies between groups (η²; Fisher, 1925).
 *
 * @param groups The moments of each group; one without a value does not count.
 * @param all The moments of everybody.
 * @returns Share in [0, 1]; NaN (missing) where all values are equal or there is none.
 *
 * @example
 * ```ts
 * import { etaSquared, momentsOf } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const [low, high] = [momentsOf(Float64Array.of(1, 3)), momentsOf(Float64Array.of(5, 7))];
 * // Around the mean 4: 4 · 2² between the groups, of 9 + 1 + 1 + 9 in all.
 * const share = etaSquared([low, high], momentsOf(Float64Array.of(1, 3, 5, 7)));
 * assert.equal(share.toFixed(6), "0.800000");
 * ```
 */
export function etaSquared(groups: readonly Moments[], all: Moments): number {
  const present = groups.filter(({ count }) => count > 0);
  const total = exactSum(present.map(({ count }) => count));
  if (total === 0 || all.deviation === 0) return NaN;
  const between = exactSum(present.map(({ count, mean }) => count * (mean - all.mean) ** 2));
  return between / total / all.deviation ** 2;
}
