/** The largest distance between two distributions. */
import { sortedPresent } from "../../base/mod.ts";

/**
 * The two-sample Kolmogorov–Smirnov statistic (Smirnov, 1939): the largest difference between the
 * shares of both samples at or below a value. Without a p-value: mostly the same customers stand on
 * both sides, and the test takes two independent samples.
 *
 * @param before Values before; NaN is missing and left out.
 * @param after Values after.
 * @returns In [0, 1]; NaN (missing) when one side has no value. O(n log n).
 *
 * @example
 * ```ts
 * import { ksDistance } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(ksDistance(Float64Array.of(1, 2, 3, 4), Float64Array.of(3, 4, 5, 6)), 0.5);
 * ```
 */
export function ksDistance(before: Float64Array, after: Float64Array): number {
  const first = sortedPresent(before), second = sortedPresent(after);
  if (first.length === 0 || second.length === 0) return NaN;
  let i = 0, j = 0, largest = 0;
  while (i < first.length && j < second.length) {
    const value = Math.min(first[i], second[j]);
    while (first[i] === value) i++;
    while (second[j] === value) j++;
    largest = Math.max(largest, Math.abs(i / first.length - j / second.length));
  }
  return largest;
}
