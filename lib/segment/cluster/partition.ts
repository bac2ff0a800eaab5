/** Clusters as centers, and the points nearest to them. */
import type { Points } from "./points.ts";

/** Centers of clusters: one row of coordinates each. */
export type Centers = readonly (readonly number[])[];

/**
 * The weighted mean of each cluster.
 *
 * @param points The points.
 * @param labels The cluster of each point, from 0.
 * @param clusters How many clusters; each has a point.
 * @returns One center per cluster.
 */
export function centersOf(points: Points, labels: Int32Array, clusters: number): number[][] {
  const { values, dimensions, weights } = points;
  const sums = Array.from({ length: clusters }, () => new Array<number>(dimensions).fill(0));
  const totals = new Array<number>(clusters).fill(0);
  for (let point = 0; point < points.count; point++) {
    const weight = weights?.[point] ?? 1, sum = sums[labels[point]];
    totals[labels[point]] += weight;
    for (let k = 0; k < dimensions; k++) sum[k] += weight * values[point * dimensions + k];
  }
  return sums.map((sum, cluster) => sum.map((total) => total / totals[cluster]));
}

/**
 * The nearest center of a point; of equally near ones, the first.
 *
 * @param values Coordinates of points.
 * @param from Where the point's coordinates begin.
 * @param centers The centers.
 * @returns Index of the center.
 */
export function nearestCenter(values: Float64Array, from: number, centers: Centers): number {
  let nearest = 0, least = Infinity;
  for (let cluster = 0; cluster < centers.length; cluster++) {
    const squares = squaredDistanceTo(values, from, centers[cluster]);
    if (squares < least) [nearest, least] = [cluster, squares];
  }
  return nearest;
}

/** Squared distance from a point to a center, coordinate by coordinate, as SQL adds it too. */
export function squaredDistanceTo(
  values: Float64Array,
  from: number,
  center: readonly number[],
): number {
  let squares = 0;
  for (let k = 0; k < center.length; k++) {
    const difference = values[from + k] - center[k];
    squares += difference * difference;
  }
  return squares;
}
