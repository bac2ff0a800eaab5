/** Consolidation of a partition by k-means. */
import { centersOf, nearestCenter, squaredDistanceTo } from "./partition.ts";
import { comparePoints, type Points } from "./points.ts";

/** Rounds of either kind at most; partitions settle in far fewer. */
const MOST_ROUNDS = 100;

/** A transfer must lower the inertia by more than rounding could. */
const ROUNDING = 1e-12;

/** A partition that k-means has settled. */
export interface Consolidated {
  /** The cluster of each point: that of its nearest center. */
  readonly labels: Int32Array;
  /** The centers. */
  readonly centers: number[][];
}

/**
 * Consolidates a partition by k-means, starting at the centers of its clusters, as `HCPC` does after
 * cutting the tree. Points first move to the nearest center until none does (Lloyd, 1982,
 * doi:10.1109/TIT.1982.1056489); then points move one by one as long as that lowers the inertia
 * within clusters (Hartigan & Wong, 1979, doi:10.2307/2346830), those that lower it most first, so
 * that the order of rows does not matter. Each point ends at its nearest center.
 * O(rounds · n · clusters · d).
 *
 * @param points The points.
 * @param labels The cluster of each point, from 0.
 * @param clusters How many clusters.
 * @returns The partition; no cluster is lost.
 */
export function consolidate(points: Points, labels: Int32Array, clusters: number): Consolidated {
  const settled = moveToNearest(points, labels, clusters);
  for (let round = 0; round < MOST_ROUNDS && transferAll(points, settled, clusters); round++);
  return { labels: settled, centers: centersOf(points, settled, clusters) };
}

function moveToNearest(points: Points, labels: Int32Array, clusters: number): Int32Array {
  let current = labels.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const centers = centersOf(points, current, clusters);
    const next = current.map((_, point) =>
      nearestCenter(points.values, point * points.dimensions, centers)
    );
    const settled = next.every((label, point) => label === current[point]);
    if (settled || new Set(next).size < clusters) break;
    current = next;
  }
  return current;
}

/** Moves what lowers the inertia; says whether anything did. */
function transferAll(points: Points, labels: Int32Array, clusters: number): boolean {
  const { values, dimensions } = points;
  const state = {
    centers: centersOf(points, labels, clusters),
    weights: weigh(points, labels, clusters),
  };
  const candidates: { point: number; gain: number }[] = [];
  for (let point = 0; point < labels.length; point++) {
    const { gain } = bestTransfer(points, labels, state, point);
    if (gain > 0) candidates.push({ point, gain });
  }
  candidates.sort((a, b) => b.gain - a.gain || comparePoints(values, dimensions, a.point, b.point));
  for (const { point } of candidates) {
    const { gain, to } = bestTransfer(points, labels, state, point);
    if (gain > 0) transfer(points, labels, state, point, to);
  }
  return candidates.length > 0;
}

/** Centers and weights of clusters while points move. */
interface Moving {
  readonly centers: number[][];
  readonly weights: number[];
}

function weigh({ weights }: Points, labels: Int32Array, clusters: number): number[] {
  const totals = new Array<number>(clusters).fill(0);
  labels.forEach((label, point) => totals[label] += weights?.[point] ?? 1);
  return totals;
}

/** Where a point would lower the inertia most, and by how much; not above 0 where it should stay. */
function bestTransfer(
  points: Points,
  labels: Int32Array,
  { centers, weights }: Moving,
  point: number,
): { gain: number; to: number } {
  const from = labels[point], weight = points.weights?.[point] ?? 1;
  const rest = weights[from] - weight;
  const at = point * points.dimensions;
  const leaving = rest > 0
    ? weight * weights[from] / rest * squaredDistanceTo(points.values, at, centers[from])
    : 0;
  let joining = Infinity, to = from;
  for (let cluster = 0; cluster < centers.length && leaving > 0; cluster++) {
    if (cluster === from) continue;
    const share = weight * weights[cluster] / (weights[cluster] + weight);
    const cost = share * squaredDistanceTo(points.values, at, centers[cluster]);
    if (cost < joining) [joining, to] = [cost, cluster];
  }
  return { gain: leaving * (1 - ROUNDING) - joining, to };
}

function transfer(
  { values, dimensions, weights: given }: Points,
  labels: Int32Array,
  { centers, weights }: Moving,
  point: number,
  to: number,
): void {
  const from = labels[point], weight = given?.[point] ?? 1;
  for (let k = 0; k < dimensions; k++) {
    const x = values[point * dimensions + k];
    centers[from][k] -= weight * (x - centers[from][k]) / (weights[from] - weight);
    centers[to][k] += weight * (x - centers[to][k]) / (weights[to] + weight);
  }
  weights[from] -= weight;
  weights[to] += weight;
  labels[point] = to;
}
