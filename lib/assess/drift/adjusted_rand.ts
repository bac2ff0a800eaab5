/** How much two groupings of the same customers agree. */
import { message } from "../../base/mod.ts";

/**
 * The adjusted Rand index (Hubert & Arabie, 1985, doi:10.1007/BF01908075): 1 when both groupings are
 * the same, whatever the names of their groups; 0 on average when they have nothing to do with each
 * other.
 *
 * @param first The group of each customer.
 * @param second The other group of each customer, same order.
 * @returns At most 1; 1 when each grouping is one group, or all apart; NaN (missing) of nobody.
 * @throws {RangeError} When the lengths differ.
 *
 * @example
 * ```ts
 * import { adjustedRand } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(adjustedRand(["a", "a", "b", "b"], ["x", "x", "y", "z"]).toFixed(4), "0.5714");
 * ```
 */
export function adjustedRand(first: readonly string[], second: readonly string[]): number {
  if (first.length !== second.length) {
    throw new RangeError(
      message("errorGroupings", { first: first.length, second: second.length }),
    );
  }
  if (first.length === 0) return NaN;
  const both = pairsWithin(first.map((group, i) => JSON.stringify([group, second[i]])));
  const one = pairsWithin(first), other = pairsWithin(second);
  const all = pairs(first.length);
  const expected = all === 0 ? 0 : one * other / all;
  const largest = (one + other) / 2;
  return largest === expected ? 1 : (both - expected) / (largest - expected);
}

/** Pairs of customers in the same group. */
function pairsWithin(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}

function pairs(count: number): number {
  return count * (count - 1) / 2;
}
