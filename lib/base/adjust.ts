/** p-values made honest when there are many of them. */

/**
 * How p-values are adjusted: `"holm"` keeps the chance of even one false finding below the level;
 * `"benjamini-hochberg"` keeps the expected share of false ones among the findings below it.
 */
export type Adjustment = "holm" | "benjamini-hochberg";

/**
 * Adjusts p-values for the number of comparisons, as R's `p.adjust`. S. Holm, 1979,
 * doi:10.2307/4615733; Y. Benjamini and Y. Hochberg, 1995, doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * @param pValues One per comparison, in [0, 1].
 * @param adjustment Which method.
 * @returns Adjusted p-values, in the order given, none smaller than before. O(n log n).
 * @throws {RangeError} When a p-value is not in [0, 1].
 *
 * @example
 * ```ts
 * import { adjustPValues } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...adjustPValues([0.01, 0.5, 0.02], "holm")], [0.03, 0.5, 0.04]);
 * ```
 */
export function adjustPValues(pValues: ArrayLike<number>, adjustment: Adjustment): Float64Array {
  const values = Float64Array.from(pValues);
  const wrong = values.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) {
    throw new RangeError(`Cannot adjust p-value ${wrong}: it must be in [0, 1]`);
  }
  const ascending = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  return adjustment === "holm"
    ? spread(values, ascending, (rank) => values.length - rank, Math.max, 0)
    : spread(
      values,
      ascending.reverse(),
      (rank) => values.length / (values.length - rank),
      Math.min,
      1,
    );
}

/** Multiplies in the order given; an adjusted value never passes the one before it. */
function spread(
  values: Float64Array,
  order: readonly number[],
  factorOf: (rank: number) => number,
  keep: (a: number, b: number) => number,
  start: number,
): Float64Array {
  const adjusted = new Float64Array(values.length);
  let last = start;
  order.forEach((index, rank) => {
    last = keep(last, Math.min(1, values[index] * factorOf(rank)));
    adjusted[index] = last;
  });
  return adjusted;
}
