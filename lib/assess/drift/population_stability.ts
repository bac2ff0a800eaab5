/** How far a distribution has moved: the population stability index. */
import { binOf, quantileCuts, sortedPresent } from "../../base/mod.ts";

/** An empty share counts as this much, since its logarithm would be infinite. */
const LEAST_SHARE = 1e-4;
const TENTHS = 10;

/**
 * The population stability index of counts: Σ (q − p) · ln(q / p) over the shares p before and q
 * after (the symmetric divergence of Jeffreys, 1946; as in Siddiqi, *Credit Risk Scorecards*, 2006).
 * A share of nothing counts as 1/10 000.
 *
 * @param before Counts before, one per group.
 * @param after Counts after, of the same groups.
 * @returns The index, 0 when nothing moved; NaN (missing) when one side has nobody.
 *
 * @example
 * ```ts
 * import { populationStability } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * // 0.2 · ln(0.7 / 0.5) − 0.2 · ln(0.3 / 0.5)
 * assert.equal(populationStability([50, 50], [70, 30]).toFixed(6), "0.169460");
 * ```
 */
export function populationStability(before: readonly number[], after: readonly number[]): number {
  const [p, q] = [before, after].map(sharesOf);
  if (p === null || q === null) return NaN;
  return p.reduce((sum, share, i) => sum + (q[i] - share) * Math.log(q[i] / share), 0);
}

function sharesOf(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : counts.map((count) => Math.max(count / total, LEAST_SHARE));
}

/**
 * The stability of a measure over the tenths of its first values; missing values are a group of
 * their own.
 *
 * @param before Values before; NaN is missing.
 * @param after Values after.
 * @returns The index; NaN (missing) when one side has no customer. O(n log n).
 */
export function stabilityOfMeasure(before: Float64Array, after: Float64Array): number {
  const sorted = sortedPresent(before);
  const cuts = sorted.length === 0 ? [] : [...new Set(quantileCuts(sorted, TENTHS))];
  const count = (values: Float64Array) => {
    const counts = new Array<number>(cuts.length + 2).fill(0);
    for (const value of values) {
      counts[Number.isNaN(value) ? cuts.length + 1 : binOf(value, cuts, "right")]++;
    }
    return counts;
  };
  return populationStability(count(before), count(after));
}
