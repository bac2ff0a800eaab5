/** Merges put in the order in which the greedy definition makes them. */
import { comparePoints, type Points } from "./points.ts";

/** Merges of distinct places, in any order that puts a cluster after its parts. */
export interface PlaceMerges {
  /** Two cluster numbers a merge; the cluster with the first point comes first. */
  readonly pairs: Int32Array;
  /** The first point of each of the two. */
  readonly firstPoints: Int32Array;
  /** The growth of the sum of squares within clusters. */
  readonly costs: Float64Array;
}

/** Bits of a cost sorted at a time. */
const DIGIT_BITS = 16;

/**
 * Orders merges by (cost, first point, other first point). Rounding may leave a cluster a hair
 * cheaper than one of its parts: it is then given its part's cost, and comes after it.
 *
 * @param points Coordinates, to compare first points.
 * @param merges The merges, each after its parts.
 * @returns The order, and the costs that never decrease from part to whole.
 */
export function orderByCost(
  points: Points,
  merges: PlaceMerges,
): { order: Int32Array; costs: Float64Array } {
  const costs = raiseToParts(merges);
  const order = radixOrder(costs);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && costs[order[to]] === costs[order[from]]) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compareMerges(points, merges, a, b));
  }
  return { order: partsFirst(order, merges), costs };
}

function raiseToParts({ costs, pairs }: PlaceMerges): Float64Array {
  const raised = costs.slice();
  const places = costs.length + 1;
  for (let i = 0; i < pairs.length; i++) {
    const part = pairs[i] - places, merge = i >> 1;
    if (part >= 0 && raised[part] > raised[merge]) raised[merge] = raised[part];
  }
  return raised;
}

function compareMerges(
  { values, dimensions }: Points,
  { firstPoints }: PlaceMerges,
  a: number,
  b: number,
): number {
  return comparePoints(values, dimensions, firstPoints[2 * a], firstPoints[2 * b]) ||
    comparePoints(values, dimensions, firstPoints[2 * a + 1], firstPoints[2 * b + 1]);
}

/** Indices in ascending order of non-negative numbers, whose bits sort as whole numbers do. */
function radixOrder(costs: Float64Array): Int32Array {
  const words = new Uint32Array(costs.buffer, costs.byteOffset, 2 * costs.length);
  let order = Int32Array.from(costs, (_, i) => i), target = new Int32Array(costs.length);
  for (let digit = 0; digit < 64 / DIGIT_BITS; digit++) {
    const word = digit >> 1, shift = (digit & 1) * DIGIT_BITS;
    const ends = new Int32Array(2 ** DIGIT_BITS + 1);
    const digitOf = (i: number) => (words[2 * i + word] >>> shift) & (2 ** DIGIT_BITS - 1);
    for (let i = 0; i < order.length; i++) ends[digitOf(i) + 1]++;
    for (let i = 1; i < ends.length; i++) ends[i] += ends[i - 1];
    for (let i = 0; i < order.length; i++) target[ends[digitOf(order[i])]++] = order[i];
    [order, target] = [target, order];
  }
  return order;
}

/** The same order, with the parts of a merge moved before it where they are not. */
function partsFirst(order: Int32Array, { pairs, costs }: PlaceMerges): Int32Array {
  const places = costs.length + 1;
  const placed = new Uint8Array(order.length);
  const result = new Int32Array(order.length);
  const waiting: number[] = [];
  let count = 0;
  for (const next of order) {
    waiting.push(next);
    while (waiting.length > 0) {
      const merge = waiting.at(-1)!;
      const parts = placed[merge] ? [] : [pairs[2 * merge], pairs[2 * merge + 1]]
        .filter((part) => part >= places && !placed[part - places]);
      if (parts.length > 0) {
        for (const part of parts) waiting.push(part - places);
        continue;
      }
      waiting.pop();
      if (!placed[merge]) result[count++] = merge;
      placed[merge] = 1;
    }
  }
  return result;
}
