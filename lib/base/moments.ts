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
 * @returns The three.
 */
export function momentsOf(values: Float64Array): Moments {
  const present = values.filter((value) => !Number.isNaN(value));
  const mean = present.length === 0 ? NaN : exactSum(present) / present.length;
  const squares = exactSum(present.map((value) => (value - mean) ** 2));
  const deviation = present.length > 0 ? Math.sqrt(squares / present.length) : NaN;
  return { count: present.length, mean, deviation };
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
