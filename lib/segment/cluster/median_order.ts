/** Points put in the order of a balanced k-d tree. */

/** Room for the coordinates compared while the order is found. */
export interface MedianOrderWork {
  /** Coordinates, row after row. */
  readonly values: Float64Array;
  /** Coordinates per row. */
  readonly dimensions: number;
  /** Rows, to be put in order. */
  readonly order: Int32Array;
  /** As long as `order`. */
  readonly keys: Float64Array;
}

/**
 * Orders rows so that each half of a range, each half of that half and so on lies on one side of
 * the range's widest coordinate: `levels` halvings. O(n · levels).
 */
export function medianOrder(work: MedianOrderWork, from: number, to: number, levels: number): void {
  if (levels === 0 || to - from < 2) return;
  const middle = (from + to) >>> 1;
  const { values, dimensions, order, keys } = work;
  const axis = widestAxis(work, from, to);
  for (let i = from; i < to; i++) keys[i] = values[order[i] * dimensions + axis];
  selectMiddle(keys, order, from, to - 1, middle);
  medianOrder(work, from, middle, levels - 1);
  medianOrder(work, middle, to, levels - 1);
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
  keys: Float64Array,
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
