/** Levels of detail: the tree cut into clusters. */
import { message } from "../../base/mod.ts";
import type { Linkage } from "./linkage.ts";

/**
 * Cuts the tree into a number of clusters, by undoing the last merges.
 *
 * @param linkage The tree of n points.
 * @param clusters How many clusters, 1 to n.
 * @returns The cluster of each point, from 0, numbered in the order of their first point.
 * @throws {RangeError} When there are not that many points.
 *
 * @example
 * ```ts
 * import { cutTree, wardLinkage } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const points = { values: Float64Array.of(0, 1, 10, 12), count: 4, dimensions: 1 };
 * assert.deepEqual([...cutTree(wardLinkage(points), 2)], [0, 0, 1, 1]);
 * ```
 */
export function cutTree(linkage: Linkage, clusters: number): Int32Array {
  const { count, merges } = linkage;
  if (!Number.isInteger(clusters) || clusters < 1 || clusters > count) {
    throw new RangeError(message("errorCutTree", { count: `${count}`, clusters: `${clusters}` }));
  }
  const top = new Int32Array(2 * count - 1);
  top[2 * count - 2] = 2 * count - 2;
  for (let merge = count - 2; merge >= 0; merge--) {
    const split = merge >= count - clusters;
    for (const part of [merges[2 * merge], merges[2 * merge + 1]]) {
      top[part] = split ? part : top[count + merge];
    }
  }
  return numberByAppearance(top.subarray(0, count));
}

/**
 * Cuts the tree at a height: clusters merged higher are kept apart.
 *
 * @param linkage The tree.
 * @param height Merges at this height or below are made.
 * @returns The cluster of each point, from 0, numbered in the order of their first point.
 * @throws {RangeError} When the height is negative or not a number.
 */
export function cutTreeAtHeight(linkage: Linkage, height: number): Int32Array {
  if (!(height >= 0)) throw new RangeError(message("errorCutHeight", { height: `${height}` }));
  return cutTree(linkage, linkage.count - mergesUpTo(linkage.heights, height));
}

/** How many of the ascending heights are at most `height`. */
function mergesUpTo(heights: Float64Array, height: number): number {
  let low = 0, high = heights.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (heights[middle] <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberByAppearance(groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    let number = numbers.get(group);
    if (number === undefined) numbers.set(group, number = numbers.size);
    return number;
  });
}

/** How one level of detail becomes the next. */
export interface Split {
  /** Number of clusters after the split. */
  readonly clusters: number;
  /** Height at which the two parts merge. */
  readonly height: number;
  /** The cluster that splits, by its number in the tree. */
  readonly parent: number;
  /** Its two parts, by their number in the tree. */
  readonly parts: readonly [number, number];
  /** Points in each part. */
  readonly sizes: readonly [number, number];
}

/**
 * The whole chain of nested partitions, from one cluster down: which cluster splits at each level,
 * and into what. `cutTree(linkage, k)` gives the partition of level k.
 *
 * @param linkage The tree.
 * @param levels The finest level wanted; as far as single points when left out.
 * @returns One split per level from 2 clusters on.
 */
export function splitsOf(linkage: Linkage, levels: number = linkage.count): Split[] {
  const { count, merges, heights, sizes } = linkage;
  const sizeOf = (cluster: number) => cluster < count ? 1 : sizes[cluster - count];
  return Array.from({ length: Math.min(levels, count) - 1 }, (_, i) => {
    const merge = count - 2 - i;
    const parts = [merges[2 * merge], merges[2 * merge + 1]] as const;
    return {
      clusters: i + 2,
      height: heights[merge],
      parent: count + merge,
      parts,
      sizes: [sizeOf(parts[0]), sizeOf(parts[1])],
    };
  });
}
