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
  let top = tree.leafOf[slot];
  let path = top;
  let node = top;
  while (true) {
    if (!isTooFar(boxes, node * stride, centers, center, dimensions, a, limit)) {
      if (node < leaves) {
        node *= 2;
        continue;
      }
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
    // Everything below was seen once the walk comes up from the right: on to the right of that.
    while (node !== top && (node & 1) === 1) node >>>= 1;
    if (node !== top) node++;
    else if (path === 1) return found;
    else {
      node = top = path ^ 1;
      path >>>= 1;
    }
  }
}

/** Whether merging with any cluster of a node costs more than `limit`, up to rounding. */
function isTooFar(
  boxes: Float32Array,
  box: number,
  centers: Float64Array,
  center: number,
  dimensions: number,
  a: number,
  limit: number,
): boolean {
  const lightest = boxes[box];
  // A node without clusters has an infinite box and an infinite weight.
  if (lightest === Infinity) return true;
  const product = a * lightest, most = 4 * limit * (a + lightest);
  let squares = 0;
  for (let k = 0, at = box + 1; k < dimensions;) {
    const stop = Math.min(k + COORDINATES_AT_ONCE, dimensions);
    for (; k < stop; k++, at += 2) {
      const value = centers[center + k];
      const below = boxes[at] - value, above = value - boxes[at + 1];
      // Twice the distance outside, without a branch.
      const outside = below + Math.abs(below) + (above + Math.abs(above));
      squares += outside * outside;
    }
    if (squares * product > most) return true;
  }
  return false;
}
