/** Ranks, ties sharing theirs. */

/**
 * The rank of each value as a share of all, in (0, 1): equal values share the mean of their ranks,
 * as `scipy.stats.rankdata`, and rank r of n becomes (r − ½) / n. It depends on the order of the
 * values only, so that long tails and units do not matter. O(n log n).
 *
 * @param values Numbers, none missing.
 * @returns One share per value, input order; their mean is ½.
 *
 * @example
 * ```ts
 * import { rankShares } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...rankShares(Float64Array.of(7, 900, 7, 3))], [0.5, 0.875, 0.5, 0.125]);
 * ```
 */
export function rankShares(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const shares = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    const share = (start + end) / 2 / order.length;
    for (let i = start; i < end; i++) shares[order[i]] = share;
    start = end;
  }
  return shares;
}
