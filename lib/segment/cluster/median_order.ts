/** Points put in the order of a k-d tree, near ones next to each other. */

/** Room for the coordinates compared while the order is found. */
export interface MedianOrderWork {
  /** Coordinates, row after row. */
  readonly values: Float32Array;
  /** Coordinates per row. */
  readonly dimensions: number;
  /** Rows, to be put in order. */
  readonly order: Int32Array;
  /** As long as `order`. */
  readonly keys: Float32Array;
}

/**
 * Orders rows so that a range is split in two across its widest coordinate, each part again and so
 * on down to runs of `runLength`, a power of two. The first part is the largest power of two that
 * leaves something: all runs but the last are then full, and so are runs of twice as many, four
 * times as many and so on. O(n log n).
 */
export function medianOrder(
  work: MedianOrderWork,
  from: number,
  to: number,
  runLength: number,
): void {
  if (to - from <= runLength) return;
  const middle = from + 2 ** Math.floor(Math.log2(to - from - 1));
  const { values, dimensions, order, keys } = work;
  const axis = widestAxis(work, from, to);
  for (let i = from; i < to; i++) keys[i] = values[order[i] * dimensions + axis];
  selectMiddle(keys, order, from, to - 1, middle);
  medianOrder(work, from, middle, runLength);
  medianOrder(work, middle, to, runLength);
}

/** The coordinate with the largest range. */
function widestAxis(
  { values, dimensions, order }: MedianOrderWork,
  from: number,
  to: number,
): number {
  let widest = 0, width = -1;
  for (let axis = 0; axis < dimensions; axis++) {
    let least = Infinity, most = -Infinity;
    for (let i = from; i < to; i++) {
      const value = values[order[i] * dimensions + axis];
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (most - least > width) [widest, width] = [axis, most - least];
  }
  return widest;
}

/** Hoare's quickselect on keys, rows moving along: none before `middle` is larger, none after less. */
function selectMiddle(
  keys: Float32Array,
  order: Int32Array,
  first: number,
  last: number,
  middle: number,
): void {
  while (first < last) {
    const pivot = medianOfThree(keys[first], keys[(first + last) >>> 1], keys[last]);
    let low = first, high = last;
    while (low <= high) {
      while (keys[low] < pivot) low++;
      while (keys[high] > pivot) high--;
      if (low > high) break;
      const key = keys[low], row = order[low];
      keys[low] = keys[high], order[low++] = order[high];
      keys[high] = key, order[high--] = row;
    }
    if (middle <= high) last = high;
    else if (middle >= low) first = low;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
