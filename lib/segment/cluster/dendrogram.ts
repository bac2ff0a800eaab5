/** The top of the tree as nested objects, for d3-hierarchy and figures. */
import { message } from "../../base/mod.ts";
import { type Linkage, sizeOf } from "./linkage.ts";

/** A node of the tree, ready for d3-hierarchy's `hierarchy(node)`. */
export interface DendrogramNode {
  /** Number of the cluster in the tree; below n it is that point. */
  readonly cluster: number;
  /** Height at which its parts merge; 0 for a point. */
  readonly height: number;
  /** Points in it. */
  readonly size: number;
  /** Its two parts; absent for a point, and where the tree is cut off. */
  readonly children?: readonly [DendrogramNode, DendrogramNode];
}

/**
 * The top merges of a tree as nested objects.
 *
 * @param linkage The tree.
 * @param top How many merges to keep, from the last one down; every merge when left out, which
 * nests deep on large trees.
 * @returns The root, from which a figure draws: the clusters below the last merge kept are leaves.
 * @throws {RangeError} When `top` is negative.
 *
 * @example
 * ```ts
 * import { dendrogram, wardLinkage } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const points = { values: Float64Array.of(0, 1, 10, 12), count: 4, dimensions: 1 };
 * const { size, children } = dendrogram(wardLinkage(points), 1);
 * assert.deepEqual([size, children?.map((part) => part.size)], [4, [2, 2]]);
 * ```
 */
export function dendrogram(linkage: Linkage, top: number = linkage.count - 1): DendrogramNode {
  if (!(top >= 0)) throw new RangeError(message("errorDrawMerges", { top: `${top}` }));
  const { count, merges, heights } = linkage;
  const kept = new Map<number, DendrogramNode>();
  const nodeOf = (cluster: number): DendrogramNode =>
    kept.get(cluster) ??
      {
        cluster,
        height: cluster < count ? 0 : heights[cluster - count],
        size: sizeOf(linkage, cluster),
      };
  for (let merge = Math.max(0, count - 1 - top); merge < count - 1; merge++) {
    const children = [nodeOf(merges[2 * merge]), nodeOf(merges[2 * merge + 1])] as const;
    kept.set(count + merge, { ...nodeOf(count + merge), children });
  }
  return nodeOf(2 * count - 2);
}
