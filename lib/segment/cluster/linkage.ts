/** The tree of a hierarchical clustering, in the form that other tools read. */
import type { Places } from "./duplicates.ts";
import { orderByCost, type PlaceMerges } from "./merge_order.ts";
import type { Points } from "./points.ts";

/**
 * The tree of a hierarchical clustering of n points, as SciPy's linkage matrix Z by columns.
 *
 * At the i-th of n − 1 merges, clusters `merges[2i]` and `merges[2i + 1]` become cluster n + i; a
 * cluster with a number below n is that point (from 0). The height of the merge is `heights[i]`,
 * and `sizes[i]` points are in the new cluster. In each pair the smaller number comes first; heights
 * never decrease.
 *
 * With Ward's method the height is √(2Δ), Δ being the growth of the sum of squares within clusters:
 * the distance of the points, for two points.
 */
export interface Linkage {
  /** Number of points n, merged at height 0 where identical. */
  readonly count: number;
  /** The two clusters of each merge: 2(n − 1) cluster numbers. */
  readonly merges: Int32Array;
  /** Height of each merge: n − 1 numbers that never decrease. */
  readonly heights: Float64Array;
  /** Points in each new cluster: n − 1 counts. */
  readonly sizes: Int32Array;
}

/**
 * The tree as SciPy's linkage matrix Z: one row `[cluster, cluster, height, size]` per merge, which
 * `scipy.cluster.hierarchy` reads once it is JSON.
 *
 * @param linkage The tree.
 * @returns n − 1 rows.
 *
 * @example
 * ```ts
 * import { linkageMatrix, wardLinkage } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const points = { values: Float64Array.of(0, 1, 12), count: 3, dimensions: 1 };
 * assert.deepEqual(linkageMatrix(wardLinkage(points))[0], [0, 1, 1, 2]);
 * ```
 */
export function linkageMatrix(linkage: Linkage): [number, number, number, number][] {
  const { merges, heights, sizes } = linkage;
  return Array.from(
    heights,
    (height, i) => [merges[2 * i], merges[2 * i + 1], height, sizes[i]],
  );
}

/**
 * Numbers the merges by (cost, first points), those of identical points first.
 *
 * Identical points are merged place by place in the order of their rows.
 */
export function buildLinkage(points: Points, places: Places, merges: PlaceMerges): Linkage {
  const { count } = points;
  const linkage = {
    count,
    merges: new Int32Array(2 * (count - 1)),
    heights: new Float64Array(count - 1),
    sizes: new Int32Array(count - 1),
  };
  const placeClusters = mergeDuplicates(linkage, places);
  const { order, costs } = orderByCost(points, merges);
  const placeCount = placeClusters.length, duplicates = count - placeCount;
  const clusterOf = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const merge = order[i];
    const [a, b] = [0, 1].map((side) => {
      const id = merges.pairs[2 * merge + side];
      return id < placeCount ? placeClusters[id] : clusterOf[id - placeCount];
    });
    clusterOf[merge] = writeMerge(linkage, duplicates + i, a, b, Math.sqrt(2 * costs[merge]));
  }
  return linkage;
}

/** Merges the points of each place; gives the cluster of each. */
function mergeDuplicates(linkage: Linkage, { placeOf, first }: Places): Int32Array {
  const clusters = first.slice();
  const next = groupByPlace(placeOf, first.length);
  let merge = 0;
  for (let place = 0; place < first.length; place++) {
    for (let point = next[first[place]]; point >= 0; point = next[point]) {
      clusters[place] = writeMerge(linkage, merge++, clusters[place], point, 0);
    }
  }
  return clusters;
}

/** For each point the next one at the same place; −1 after the last. */
function groupByPlace(placeOf: Int32Array, places: number): Int32Array {
  const next = new Int32Array(placeOf.length).fill(-1);
  const last = new Int32Array(places).fill(-1);
  for (let point = 0; point < placeOf.length; point++) {
    const place = placeOf[point];
    if (last[place] >= 0) next[last[place]] = point;
    last[place] = point;
  }
  return next;
}

/** Writes a merge; gives the number of the new cluster. */
function writeMerge(linkage: Linkage, merge: number, a: number, b: number, height: number): number {
  const { count, merges, heights, sizes } = linkage;
  merges[2 * merge] = Math.min(a, b);
  merges[2 * merge + 1] = Math.max(a, b);
  heights[merge] = height;
  sizes[merge] = sizeOf(linkage, a) + sizeOf(linkage, b);
  return count + merge;
}

/**
 * Points in a cluster.
 *
 * @param linkage The tree.
 * @param cluster A cluster number, below 2n − 1.
 * @returns How many points it holds.
 */
export function sizeOf({ count, sizes }: Linkage, cluster: number): number {
  return cluster < count ? 1 : sizes[cluster - count];
}
