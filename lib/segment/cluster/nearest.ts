/** The cluster that is cheapest to merge with. */
import { mergeCost } from "./clusters.ts";
import type { KdTree } from "./kd_tree.ts";
import { comparePoints } from "./points.ts";

/**
 * Distances between centers and boxes only bound a cost. They may be off by rounding, so a node or
 * a cluster is passed over only when it is worse by more than this factor; what is left is decided
 * by `mergeCost`.
 */
const SLACK = 1 + 1e-9;

/** Coordinates of a box looked at before asking whether it is too far already. */
const COORDINATES_AT_ONCE = 5;

/** Nodes that wait: at most one per level, and the tree has fewer than 31 levels. */
const waiting = new Int32Array(32);
const bounds = new Float64Array(32);

/**
 * Finds the cluster that is cheapest to merge with the one in a slot; of equally cheap ones, that
 * with the first point.
 *
 * A node of the tree can be passed over when even its lightest cluster m, at the nearest corner of
 * its box, would cost more than the best so far: am/(a+m)·dist², since ab/(a+b) grows with b.
 *
 * @param tree The live clusters, at least two.
 * @param slot Whose neighbour to find.
 * @param seed The slot of a cluster known to be near; −1 when none is.
 * @param points Coordinates of the points, to settle ties.
 * @returns The neighbour's slot.
 */
export function nearestCluster(
  tree: KdTree,
  slot: number,
  seed: number,
  points: Float64Array,
): number {
  const { clusters, leaves, leafStarts, leafEnds, boxes } = tree;
  const { centers, weights, dimensions, firstPoints } = clusters;
  const stride = 2 * dimensions + 1;
  const a = weights[slot], center = slot * dimensions;
  let found = seed;
  let best = seed < 0 ? Infinity : mergeCost(clusters, slot, seed);
  let limit = best * SLACK;
  // The own leaf, then on the way to the root the other child each time: near clusters come first.
  let path = tree.leafOf[slot];
  let node = path;
  let top = 0;
  while (true) {
    while (node < leaves) {
      let near = 2 * node, far = near + 1;
      let nearBound = boxBound(boxes, near * stride, centers, center, dimensions, a, limit);
      let farBound = boxBound(boxes, far * stride, centers, center, dimensions, a, limit);
      if (farBound < nearBound) {
        const bound = nearBound;
        nearBound = farBound, farBound = bound;
        near++, far--;
      }
      if (farBound <= limit) {
        waiting[top] = far;
        bounds[top++] = farBound;
      }
      node = nearBound <= limit ? near : 0;
      if (node === 0) break;
    }
    if (node > 0) {
      const end = leafEnds[node - leaves];
      for (let other = leafStarts[node - leaves]; other < end; other++) {
        let squares = 0;
        for (let i = other * dimensions, k = 0; k < dimensions; k++) {
          const difference = centers[i + k] - centers[center + k];
          squares += difference * difference;
        }
        const b = weights[other];
        if (a * b * squares > limit * (a + b) || other === slot) continue;
        const cost = mergeCost(clusters, slot, other);
        if (cost > best) continue;
        if (
          cost < best || found < 0 ||
          comparePoints(points, dimensions, firstPoints[other], firstPoints[found]) < 0
        ) {
          best = cost;
          limit = best * SLACK;
          found = other;
        }
      }
    }
    node = 0;
    while (top > 0 && node === 0) if (bounds[--top] <= limit) node = waiting[top];
    while (node === 0) {
      if (path === 1) return found;
      const beside = path ^ 1;
      path >>>= 1;
      if (boxBound(boxes, beside * stride, centers, center, dimensions, a, limit) <= limit) {
        node = beside;
      }
    }
  }
}

/**
 * The least that merging with any cluster of a node can cost, up to rounding; Infinity as soon as
 * that is more than `limit`.
 */
function boxBound(
  boxes: Float32Array,
  box: number,
  centers: Float64Array,
  center: number,
  dimensions: number,
  a: number,
  limit: number,
): number {
  const lightest = boxes[box + 2 * dimensions];
  // A node without clusters has an infinite box and an infinite weight.
  if (lightest === Infinity) return Infinity;
  const factor = a * lightest / (a + lightest) / 4;
  const most = limit / factor;
  let squares = 0;
  for (let k = 0; k < dimensions;) {
    const stop = Math.min(k + COORDINATES_AT_ONCE, dimensions);
    for (; k < stop; k++) {
      const value = centers[center + k];
      const below = boxes[box + 2 * k] - value, above = value - boxes[box + 2 * k + 1];
      // Twice the distance outside, without a branch.
      const outside = below + Math.abs(below) + (above + Math.abs(above));
      squares += outside * outside;
    }
    if (squares > most) return Infinity;
  }
  return factor * squares;
}
