/** Where the branches of a dendrogram lie. */
import type { ClusterSegmentation } from "../../segment/cluster/mod.ts";

/** A straight part of the tree, heights along x and leaves along y. */
export interface Branch {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /** The cluster it is inside; null above the cut. */
  readonly segment: string | null;
}

/** A group of customers whose own merges are not drawn; a single customer has height 0. */
export interface Leaf {
  readonly y: number;
  readonly height: number;
  readonly size: number;
  readonly segment: string;
}

/** A cluster of the cut, beside its leaves. */
export interface CutCluster {
  readonly segment: string;
  readonly y: number;
  readonly size: number;
}

/** The tree, laid out: leaves at y 0, 1, 2 … from the top. */
export interface DendrogramLayout {
  readonly branches: readonly Branch[];
  readonly leaves: readonly Leaf[];
  readonly clusters: readonly CutCluster[];
  /** Half-way between the last merge made and the first undone; null for one cluster. */
  readonly cut: number | null;
}

/** A part of the tree as it is drawn. */
interface Node {
  readonly y: number;
  readonly height: number;
  readonly segment: string | null;
}

/**
 * Lays out the last merges of a tree. Clusters stand in the order of their numbers as far as the
 * tree allows; inside a cluster the part merged higher comes first, then the larger one.
 *
 * @param result A clustering.
 * @param top Merges drawn, from the last one down; at least those above the cut.
 * @returns The layout.
 */
export function layOutDendrogram(result: ClusterSegmentation, top: number): DendrogramLayout {
  const { linkage: { count, merges, heights, sizes }, model } = result;
  const clusterCount = model.clusters.length;
  const firstUndone = 2 * count - clusterCount;
  const firstDrawn = 2 * count - 1 - Math.max(top, clusterCount - 1);
  const branches: Branch[] = [], leaves: Leaf[] = [], clusters: CutCluster[] = [];
  const heightOf = (part: number) => part < count ? 0 : heights[part - count];
  const sizeOf = (part: number) => part < count ? 1 : sizes[part - count];
  const partsOf = (part: number) => [0, 1].map((side) => merges[2 * (part - count) + side]);
  const ranks = rankParts(result, firstUndone);

  function place(part: number, inside: string | null): Node {
    const entered = inside === null && part < firstUndone;
    const segment = entered ? segmentOf(result, part) : inside;
    const node = part < count || part < firstDrawn
      ? placeLeaf(part, segment!)
      : placeMerge(part, segment);
    if (entered) clusters.push({ segment: segment!, y: node.y, size: sizeOf(part) });
    return node;
  }

  function placeLeaf(part: number, segment: string): Node {
    const leaf = { y: leaves.length, height: heightOf(part), size: sizeOf(part), segment };
    leaves.push(leaf);
    return leaf;
  }

  function placeMerge(part: number, segment: string | null): Node {
    const height = heightOf(part);
    const [first, second] = partsOf(part)
      .sort((a, b) =>
        (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
        heightOf(b) - heightOf(a) || sizeOf(b) - sizeOf(a)
      )
      .map((child) => place(child, segment));
    for (const { y, height: from, segment: own } of [first, second]) {
      branches.push({ x1: height, x2: from, y1: y, y2: y, segment: own });
    }
    branches.push({ x1: height, x2: height, y1: first.y, y2: second.y, segment });
    return { y: (first.y + second.y) / 2, height, segment };
  }

  place(2 * count - 2, null);
  const cut = clusterCount < 2 ? null : (heightOf(firstUndone - 1) + heightOf(firstUndone)) / 2;
  return { branches, leaves, clusters, cut };
}

/** The least number of the clusters in each part at or above the cut. */
function rankParts(result: ClusterSegmentation, firstUndone: number): Map<number, number> {
  const { linkage: { count, merges }, model } = result;
  const numbers = new Map(model.clusters.map(({ id }, i) => [id, i]));
  const ranks = new Map<number, number>();
  for (let part = firstUndone; part < 2 * count - 1; part++) {
    const children = [0, 1].map((side) => merges[2 * (part - count) + side]);
    for (const child of children) {
      if (child < firstUndone) ranks.set(child, numbers.get(segmentOf(result, child))!);
    }
    ranks.set(part, Math.min(...children.map((child) => ranks.get(child)!)));
  }
  return ranks;
}

/** The cluster that the cut puts a part of the tree in: that of any of its customers. */
function segmentOf({ linkage, rows, customers }: ClusterSegmentation, part: number): string {
  const { count, merges } = linkage;
  let point = part;
  while (point >= count) point = merges[2 * (point - count)];
  return customers.text("treeSegment")[rows[point]]!;
}
