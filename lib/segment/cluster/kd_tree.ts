/** A k-d tree over the centers of live clusters that follows them as they merge. */
import { allocateClusters, type Clusters, copyCluster } from "./clusters.ts";
import { medianOrder } from "./median_order.ts";

/** Clusters per leaf at most, when the tree is built. */
const LEAF_SIZE = 16;
/** In many dimensions boxes hold much empty space: smaller ones pass more clusters over. */
const SMALL_LEAF_SIZE = 4, MANY_DIMENSIONS = 6;

/**
 * A complete binary tree in heap order: node 1 is the root, the children of node i are 2i and
 * 2i + 1, the last `leaves` nodes are leaves, and each leaf holds a run of slots.
 */
export interface KdTree {
  /** The clusters, in the order of the leaves. */
  readonly clusters: Clusters;
  /** Number of leaves, a power of two. */
  readonly leaves: number;
  /** First slot of each leaf. */
  readonly leafStarts: Int32Array;
  /** Slot after the last live one of each leaf. */
  readonly leafEnds: Int32Array;
  /** The leaf of each slot, as a node. */
  readonly leafOf: Int32Array;
  /** Per node, the least weight, then for each coordinate the least and the most. */
  readonly boxes: Float32Array;
}

/**
 * Builds a tree over some clusters, which it copies into its own order. O(n log n).
 *
 * @param clusters Where the clusters stand.
 * @param slots The slots to take.
 */
export function buildKdTree(clusters: Clusters, slots: Int32Array): KdTree {
  const { dimensions } = clusters;
  const count = slots.length;
  const leafSize = dimensions < MANY_DIMENSIONS ? LEAF_SIZE : SMALL_LEAF_SIZE;
  const levels = Math.max(0, Math.ceil(Math.log2(count / leafSize)));
  const keys = new Float64Array(count);
  medianOrder({ values: clusters.centers, dimensions, order: slots, keys }, 0, count, levels);
  const leaves = 2 ** levels;
  const tree: KdTree = {
    clusters: allocateClusters(count, dimensions),
    leaves,
    leafStarts: new Int32Array(leaves),
    leafEnds: new Int32Array(leaves),
    leafOf: new Int32Array(count),
    boxes: new Float32Array(2 * leaves * (2 * dimensions + 1)),
  };
  for (let slot = 0; slot < count; slot++) copyCluster(clusters, slots[slot], tree.clusters, slot);
  markLeaves(tree, 1, 0, count);
  for (let node = 2 * leaves - 1; node > 0; node--) fitBox(tree, node);
  return tree;
}

/** Halves as `medianOrder` does. */
function markLeaves(tree: KdTree, node: number, from: number, to: number): void {
  if (node >= tree.leaves) {
    tree.leafStarts[node - tree.leaves] = from;
    tree.leafEnds[node - tree.leaves] = to;
    tree.leafOf.fill(node, from, to);
    return;
  }
  const middle = (from + to) >>> 1;
  markLeaves(tree, 2 * node, from, middle);
  markLeaves(tree, 2 * node + 1, middle, to);
}

/** Fits the boxes on the way from a leaf to the root, as far as they change. */
export function refreshBoxes(tree: KdTree, leaf: number): void {
  for (let node = leaf; node > 0 && fitBox(tree, node); node >>>= 1);
}

/** Fits the box of a node; says whether it changed. */
function fitBox(tree: KdTree, node: number): boolean {
  return node >= tree.leaves ? fitLeafBox(tree, node) : joinBoxes(tree, node);
}

function fitLeafBox(tree: KdTree, node: number): boolean {
  const { boxes } = tree;
  const { dimensions, centers, weights } = tree.clusters;
  const from = tree.leafStarts[node - tree.leaves], to = tree.leafEnds[node - tree.leaves];
  const box = node * (2 * dimensions + 1);
  let changed = false;
  for (let k = 0; k < dimensions; k++) {
    let least = Infinity, most = -Infinity;
    for (let slot = from; slot < to; slot++) {
      const center = centers[slot * dimensions + k];
      if (center < least) least = center;
      if (center > most) most = center;
    }
    changed = write(boxes, box + 1 + 2 * k, roundDown(least)) || changed;
    changed = write(boxes, box + 2 + 2 * k, -roundDown(-most)) || changed;
  }
  let lightest = Infinity;
  for (let slot = from; slot < to; slot++) if (weights[slot] < lightest) lightest = weights[slot];
  return write(boxes, box, roundDown(lightest)) || changed;
}

function write(boxes: Float32Array, at: number, value: number): boolean {
  const before = boxes[at];
  boxes[at] = value;
  return boxes[at] !== before;
}

/** A number no greater than the one given that Float32 rounding will not raise above it. */
function roundDown(value: number): number {
  return value === Infinity ? value : value - Math.abs(value) * 2 ** -23 - 2 ** -149;
}

function joinBoxes({ boxes, clusters }: KdTree, node: number): boolean {
  const stride = 2 * clusters.dimensions + 1;
  const box = node * stride, left = 2 * box, right = left + stride;
  let changed = false;
  for (let k = 0; k < stride; k++) {
    const a = boxes[left + k], b = boxes[right + k];
    const isMost = k > 0 && k % 2 === 0;
    const joined = isMost ? (a > b ? a : b) : (a < b ? a : b);
    if (boxes[box + k] !== joined) changed = true;
    boxes[box + k] = joined;
  }
  return changed;
}
