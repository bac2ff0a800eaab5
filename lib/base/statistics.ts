/** Order statistics and means on columns of numbers, missing values (NaN) left out. */
import { decimalSum } from "./total.ts";

/**
 * Sorts the values that are present.
 *
 * @param values Numbers; NaN is missing.
 * @returns A new array, ascending, without the missing values.
 */
export function sortedPresent(values: Float64Array): Float64Array {
  return present(values).sort();
}

/** A copy without the missing values; a loop, since `filter` takes ten times as long. */
function present(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === value) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

/**
 * The type-7 quantile (R's and NumPy's default; Hyndman & Fan, 1996, doi:10.2307/2684934):
 * linear between the two order statistics around position (n − 1)·p.
 *
 * @param sorted Ascending values, none missing.
 * @param p Probability in [0, 1].
 * @returns The quantile.
 * @throws {RangeError} When there is no value or p is outside [0, 1].
 *
 * @example
 * ```ts
 * import { quantileSorted } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(quantileSorted(Float64Array.of(1, 2, 3, 4), 0.5), 2.5);
 * ```
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) throw new RangeError("Cannot take a quantile of no value");
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Cannot take quantile ${p}: it must be in [0, 1]`);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/**
 * Arithmetic mean of the values that are present.
 *
 * @param values Numbers; NaN is missing.
 * @returns The mean; NaN (missing) when no value is present.
 */
export function mean(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) count++;
  return count === 0 ? NaN : decimalSum(values) / count;
}

/**
 * Median (type 7) of the values that are present.
 *
 * @param values Numbers; NaN is missing.
 * @returns The median; NaN (missing) when no value is present.
 */
export function median(values: Float64Array): number {
  const known = present(values);
  if (known.length === 0) return NaN;
  const valueAt = selector(known), middle = (known.length - 1) >> 1;
  const below = valueAt(middle);
  return known.length % 2 === 1 ? below : below + 0.5 * (valueAt(middle + 1) - below);
}

/**
 * A way to look up ordered values without sorting them all: a few places cost O(n) together when
 * they are asked in ascending order, and never more than O(n) each on average.
 *
 * @param values Numbers, none missing; they change places.
 * @returns The value of an index, from 0, in ascending order.
 */
export function selector(values: Float64Array): (index: number) => number {
  const counts = values.length < COUNTED_VALUES ? null : countWholes(values);
  return counts ? countedSelector(counts) : partingSelector(values);
}

/** Whole numbers below this, such as days and orders, are counted rather than parted. */
const COUNTED_VALUES = 1 << 12;

/** How often each whole number stands among values; null where one is larger, or not whole. */
function countWholes(values: Float64Array): Int32Array | null {
  const counts = new Int32Array(COUNTED_VALUES);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== (value & (COUNTED_VALUES - 1))) return null;
    counts[value]++;
  }
  return counts;
}

function countedSelector(counts: Int32Array): (index: number) => number {
  const ends = counts.slice();
  for (let value = 1; value < ends.length; value++) ends[value] += ends[value - 1];
  return (index) => ends.findIndex((end) => index < end);
}

function partingSelector(values: Float64Array): (index: number) => number {
  // Nothing before `from` is larger, and nothing behind an end smaller, than what stands between:
  // what one look-up parted serves the next (Paredes & Navarro, 2006, doi:10.1137/1.9781611972863.16).
  let from = 0;
  const ends = [values.length - 1];
  return (index) => {
    if (index < from) from = 0;
    while (ends.at(-1)! < index) ends.pop();
    select(values, index, from, ends);
    from = index;
    return values[index];
  };
}

/**
 * Puts the value of one place there, smaller ones before it and larger ones behind (Hoare's FIND,
 * 1961, doi:10.1145/366622.366647), on average in O(n). d3-array's calls a function for each
 * comparison, and takes four times as long.
 */
function select(values: Float64Array, index: number, from: number, ends: number[]): void {
  let left = from, right = ends.at(-1)!;
  while (left < right) {
    const pivot = values[(left + right) >>> 1];
    let low = left, high = right;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low > high) break;
      const value = values[low];
      values[low++] = values[high];
      values[high--] = value;
    }
    if (index <= high) ends.push(right = high);
    else if (index >= low) left = low;
    else return;
  }
}
