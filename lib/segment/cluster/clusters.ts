/** The clusters that are still to be merged, laid out for speed. */
import { comparePoints } from "./points.ts";

/**
 * Clusters in slots, one array a property: slots that lie close in memory hold clusters that lie
 * close in space.
 */
export interface Clusters {
  /** Coordinates per cluster. */
  readonly dimensions: number;
  /** Weighted sum of the points of each cluster. */
  readonly sums: Float64Array;
  /** Weight of each cluster. */
  readonly weights: Float64Array;
  /** Number of each cluster: below the number of places a place, above a merge. */
  readonly ids: Int32Array;
  /** The point of each cluster that comes first in coordinate order: it settles ties. */
  readonly firstPoints: Int32Array;
  /** Number of the nearest cluster when it was last sought; −1 before. */
  readonly neighbours: Int32Array;
  /** What merging with that neighbour costs. */
  readonly neighbourCosts: Float64Array;
}

/** Empty slots. */
export function allocateClusters(count: number, dimensions: number): Clusters {
  return {
    dimensions,
    sums: new Float64Array(count * dimensions),
    weights: new Float64Array(count),
    ids: new Int32Array(count),
    firstPoints: new Int32Array(count),
    neighbours: new Int32Array(count).fill(-1),
    neighbourCosts: new Float64Array(count),
  };
}

/** Copies one cluster, possibly between layouts. */
export function copyCluster(from: Clusters, slot: number, to: Clusters, target: number): void {
  const { dimensions } = from;
  for (let k = 0; k < dimensions; k++) {
    to.sums[target * dimensions + k] = from.sums[slot * dimensions + k];
  }
  to.weights[target] = from.weights[slot];
  to.ids[target] = from.ids[slot];
  to.firstPoints[target] = from.firstPoints[slot];
  to.neighbours[target] = from.neighbours[slot];
  to.neighbourCosts[target] = from.neighbourCosts[slot];
}

/**
 * What merging two clusters costs: by how much the sum of squares within clusters grows,
 * ab/(a+b)·‖cA − cB‖². It is computed from sums as ‖b·SA − a·SB‖²/(ab(a+b)), which is exact up to
 * one rounding on whole coordinates such as scores: equal costs then come out equal.
 */
export function mergeCost({ sums, weights, dimensions }: Clusters, s: number, t: number): number {
  const a = weights[s], b = weights[t];
  let squares = 0;
  for (let i = s * dimensions, j = t * dimensions, k = 0; k < dimensions; k++) {
    const difference = b * sums[i + k] - a * sums[j + k];
    squares += difference * difference;
  }
  return squares / (a * b * (a + b));
}

/** Moves the cluster in `slot` into the one in `into`, which becomes cluster `id`. */
export function joinClusters(
  clusters: Clusters,
  into: number,
  slot: number,
  id: number,
  points: Float64Array,
): void {
  const { sums, weights, dimensions, firstPoints } = clusters;
  const weight = weights[into] + weights[slot];
  for (let i = into * dimensions, j = slot * dimensions, k = 0; k < dimensions; k++) {
    sums[i + k] += sums[j + k];
  }
  weights[into] = weight;
  clusters.ids[into] = id;
  clusters.neighbours[into] = -1;
  if (comparePoints(points, dimensions, firstPoints[slot], firstPoints[into]) < 0) {
    firstPoints[into] = firstPoints[slot];
  }
}
