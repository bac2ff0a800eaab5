/** Cutting a measure into bins: where the cuts stand, and in which bin a value falls. */
import { message } from "./messages/mod.ts";
import { ckmeans } from "simple-statistics";

/** Which side of a bin belongs to it: "right" is (low, high], "left" is [low, high). */
export type Closed = "right" | "left";

/**
 * The bin of a value: how many cuts stand below it.
 *
 * @param value A number, not NaN.
 * @param cuts Ascending cuts; equal cuts leave an empty bin between them.
 * @param closed "right": a value equal to a cut is below it. "left": it is above.
 * @returns Index of the bin, from 0 to `cuts.length`.
 *
 * @example
 * ```ts
 * import { binOf } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(binOf(10, [10, 20], "right"), 0);
 * assert.equal(binOf(10, [10, 20], "left"), 1);
 * ```
 */
export function binOf(value: number, cuts: readonly number[], closed: Closed): number {
  let bin = 0;
  while (bin < cuts.length && (closed === "right" ? value > cuts[bin] : value >= cuts[bin])) bin++;
  return bin;
}

/**
 * Cuts at the type-7 quantiles, as `pandas.qcut` and R's `quantile`: equal values stay together, so
 * heavily tied measures give bins of unequal size, empty ones included. Positions are counted in
 * whole numbers, so that a cut that falls on a value is exactly that value.
 *
 * @param sorted Ascending values, at least one, none missing.
 * @param bins Number of bins.
 * @returns `bins − 1` ascending cuts.
 */
export function quantileCuts(sorted: Float64Array, bins: number): number[] {
  return quantileCutsAt(sorted.length, bins, (index) => sorted[index]);
}

/**
 * The cuts of {@linkcode quantileCuts} from a way to look up ordered values, for instance in a
 * database.
 *
 * @param count Number of values, at least one.
 * @param bins Number of bins.
 * @param valueAt The value of that index, from 0, in ascending order.
 * @returns `bins − 1` ascending cuts.
 */
export function quantileCutsAt(
  count: number,
  bins: number,
  valueAt: (index: number) => number,
): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < bins; i++) {
    const position = (count - 1) * i;
    const below = Math.floor(position / bins), rest = position % bins;
    const low = valueAt(below), high = rest === 0 ? low : valueAt(below + 1);
    // Between equal values, or after an equal cut, rounding could fall a little below.
    const cut = low === high ? low : (low * (bins - rest) + high * rest) / bins;
    cuts.push(Math.min(high, Math.max(low, cut, cuts.at(-1) ?? low)));
  }
  return cuts;
}

/**
 * Cuts between natural groups: the partition with the least squared deviation within bins
 * (ckmeans: Wang & Song, 2011, doi:10.32614/RJ-2011-015), in O(bins · n log n).
 *
 * @param sorted Ascending values, none missing.
 * @param bins Number of bins.
 * @param closed "right": each cut is the largest value of its bin. "left": the smallest of the next.
 * @returns `bins − 1` ascending cuts.
 * @throws {RangeError} When there are fewer distinct values than bins.
 */
export function naturalBreakCuts(sorted: Float64Array, bins: number, closed: Closed): number[] {
  const distinct = new Set(sorted).size;
  if (distinct < bins) {
    throw new RangeError(
      message("errorNaturalBins", { bins, distinct }),
    );
  }
  const groups = ckmeans(Array.from(sorted), bins);
  return groups.slice(1).map((next, i) => closed === "right" ? groups[i].at(-1)! : next[0]);
}
