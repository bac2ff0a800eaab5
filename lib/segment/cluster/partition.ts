/** Clusters as centers, and the points nearest to them. */
import type { Points } from "./points.ts";

/** Centers of clusters: one row of coordinates each. */
export type Centers = readonly (readonly number[])[];

/**
 * The weighted mean of each cluster. What rounding drops is added up as well (Neumaier, 1974,
 * doi:10.1002/zamm.19740540106), so that the order of the points changes
 * nothing but in the rarest of roundings.
 *
 * @param points The points.
 * @param labels The cluster of each point, from 0.
 * @param clusters How many clusters; each has a point.
 * @returns One center per cluster.
 */
export function centersOf(points: Points, labels: Int32Array, clusters: number): number[][] {
  const { values, dimensions, weights } = points;
  const sums = new Float64Array(clusters * dimensions), dropped = sums.slice();
  const totals = new Float64Array(clusters);
  for (let point = 0; point < points.count; point++) {
    const weight = weights?.[point] ?? 1, cluster = labels[point];
    totals[cluster] += weight;
    for (let k = 0; k < dimensions; k++) {
      const at = cluster * dimensions + k, part = weight * values[point * dimensions + k];
      const before = sums[at], sum = before + part, added = sum - before;
      dropped[at] += (before - (sum - added)) + (part - added);
      sums[at] = sum;
    }
  }
  return Array.from(totals, (total, cluster) =>
    Array.from(
      { length: dimensions },
      (_, k) => (sums[cluster * dimensions + k] + dropped[cluster * dimensions + k]) / total,
    ));
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
