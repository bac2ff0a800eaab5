/** The cluster that is cheapest to merge with. */
import { FAMILY, NUMBER_BYTES } from "./box_space.ts";
import { boxAt, type BoxTree } from "./box_tree.ts";
import { mergeCost } from "./clusters.ts";
import { comparePoints } from "./points.ts";

/** All boxes of a family, as bits. */
const ALL = 2 ** FAMILY - 1;

/** A search under way. */
interface Search {
  readonly tree: BoxTree;
  /** Coordinates of the points, to settle ties. */
  readonly points: Float64Array;
  /** Whose neighbour to find. */
  readonly slot: number;
  /** Its inverse weight, as boxes have it. */
  readonly inverse: number;
  /** What a cost is multiplied by to make a limit for boxes. */
  readonly costScale: number;
  /** The best slot so far; −1 before. */
  found: number;
  /** What it costs. */
  best: number;
}

/**
 * Finds the cluster that is cheapest to merge with the one in a slot; of equally cheap ones, that
 * with the first point.
 *
 * Merging weights a and b costs dist²/(1/a + 1/b). In a box whose lightest cluster weighs m, no
 * cluster costs less than dist²(box)/(1/a + 1/m): the box is passed over only when
 * dist²(box) > best·(1/a + 1/m). Boxes are looked at eight at a time in Float32, which decides
 * nothing but what to pass over. That is safe: boxes are rounded outward and inverse weights up
 * (`BoxFrame`); the remaining arithmetic makes d + 8 roundings at most, each by a factor within
 * 1 ± 2^-24, and `best` is raised by twice that. Every cluster that remains is decided by `mergeCost`, so the
 * neighbour found is the one that comparing with every cluster would find.
 *
 * @param tree The live clusters, at least two.
 * @param slot Whose neighbour to find.
 * @param seed The slot of a cluster known to be near; −1 when none is.
 * @param points Coordinates of the points, to settle ties.
 * @returns The neighbour's slot.
 */
export function nearestCluster(
  tree: BoxTree,
  slot: number,
  seed: number,
  points: Float64Array,
): number {
  const { scale, weightUnit } = tree.space.frame;
  const slack = 1 + (tree.clusters.dimensions + 8) * 2 ** -23;
  const search: Search = {
    tree,
    points,
    slot,
    inverse: writeQuery(tree, slot),
    costScale: scale * scale / weightUnit * slack,
    found: seed,
    best: seed < 0 ? Infinity : mergeCost(tree.clusters, slot, seed),
  };
  // The own family, then on the way up the rest of each: near clusters come first.
  for (let level = 0, box = slot; level < tree.levels.length; level++) {
    const family = Math.floor(box / FAMILY);
    searchFamily(search, level, family, ALL ^ (1 << box % FAMILY));
    box = family;
  }
  return search.found;
}

/** Puts the box of a slot where the query belongs; returns its inverse weight. */
function writeQuery(tree: BoxTree, slot: number): number {
  const { clusters: { dimensions }, space: { boxes, query } } = tree;
  const at = boxAt(tree, 0, slot);
  for (let k = 0, low = at + FAMILY; k < dimensions; k++, low += 2 * FAMILY) {
    boxes[query + 2 * k] = boxes[low];
    boxes[query + 2 * k + 1] = boxes[low + FAMILY];
  }
  return boxes[at];
}

/** Looks into those boxes of a family that are allowed and near enough. */
function searchFamily(search: Search, level: number, family: number, allowed: number): void {
  const { levels, space: { nearBoxes, familySize, query }, clusters } = search.tree;
  const near = nearBoxes(
    NUMBER_BYTES * (levels[level] + family) * familySize,
    NUMBER_BYTES * query,
    NUMBER_BYTES * (query + 2 * clusters.dimensions),
    search.best * search.costScale,
    search.inverse,
  );
  for (let left = near & allowed; left !== 0; left &= left - 1) {
    const box = family * FAMILY + 31 - Math.clz32(left & -left);
    if (level > 0) searchFamily(search, level - 1, box, ALL);
    else consider(search, box);
  }
}

/** Takes a cluster for the neighbour if it is better than the best so far. */
function consider(search: Search, other: number): void {
  const { tree: { clusters }, slot, points, best, found } = search;
  const cost = mergeCost(clusters, slot, other);
  if (cost > best) return;
  const { firstPoints, dimensions } = clusters;
  if (
    cost < best || found < 0 ||
    comparePoints(points, dimensions, firstPoints[other], firstPoints[found]) < 0
  ) {
    search.best = cost;
    search.found = other;
  }
}
