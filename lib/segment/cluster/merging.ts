/** Clusters while they merge: the live ones in a search tree, and the merges made so far. */
import { makeBoxSpace } from "./box_space.ts";
import { type BoxTree, buildBoxTree, moveSlot, removeSlot } from "./box_tree.ts";
import { allocateClusters, type Clusters, joinClusters, mergeCost } from "./clusters.ts";
import type { Places } from "./duplicates.ts";
import type { PlaceMerges } from "./merge_order.ts";
import { comparePoints, type Points } from "./points.ts";

/** Everything that changes while clusters merge. */
export interface Merging {
  /** The points. */
  readonly points: Points;
  /** The merges made so far, by cluster number. */
  readonly merges: PlaceMerges;
  /**
   * The place of each cluster numbered below the number of places. They are numbered as they stand
   * in the tree, so that clusters looked at one after the other are near in memory too.
   */
  readonly placeOf: Int32Array;
  /** The slot of each live cluster; of a merged one, −1 − the cluster it went into. */
  readonly slotOf: Int32Array;
  /** The live clusters. */
  tree: BoxTree;
  /** How many merges were made. */
  merged: number;
}

/** Every place a cluster, nothing merged yet. */
export function startMerging(points: Points, places: Places): Merging {
  const count = places.first.length;
  const clusters = placeClusters(points, places);
  const tree = buildBoxTree(makeBoxSpace(clusters), clusters, clusters.ids.slice());
  const merges = {
    pairs: new Int32Array(2 * (count - 1)),
    firstPoints: new Int32Array(2 * (count - 1)),
    costs: new Float64Array(count - 1),
  };
  const placeOf = tree.clusters.ids.slice();
  for (let slot = 0; slot < count; slot++) tree.clusters.ids[slot] = slot;
  const slotOf = new Int32Array(2 * count - 1);
  const state = { points, merges, placeOf, slotOf, tree, merged: 0 };
  indexSlots(state);
  return state;
}

/** One cluster per place. */
function placeClusters({ values, dimensions }: Points, { first, weights }: Places): Clusters {
  const clusters = allocateClusters(first.length, dimensions);
  for (let place = 0; place < first.length; place++) {
    const weight = weights[place];
    for (let i = place * dimensions, j = first[place] * dimensions, k = 0; k < dimensions; k++) {
      clusters.sums[i + k] = values[j + k] * weight;
    }
    clusters.weights[place] = weight;
    clusters.ids[place] = place;
    clusters.firstPoints[place] = first[place];
  }
  return clusters;
}

/** The merges made, places by their own numbers. */
export function placeMerges({ merges, placeOf }: Merging): PlaceMerges {
  return { ...merges, pairs: merges.pairs.map((id) => id < placeOf.length ? placeOf[id] : id) };
}

function indexSlots({ tree, slotOf }: Merging): void {
  const { ids } = tree.clusters;
  for (let slot = 0; slot < ids.length; slot++) slotOf[ids[slot]] = slot;
}

/** The live cluster that a merged one is part of; the way there is shortened for the next time. */
export function liveCluster(slotOf: Int32Array, id: number): number {
  while (slotOf[id] < 0) {
    const into = -1 - slotOf[id];
    if (slotOf[into] < 0) slotOf[id] = slotOf[into];
    id = into;
  }
  return id;
}

/** Merges two clusters, and rebuilds the tree when half of its clusters are gone. */
export function merge(state: Merging, a: number, b: number): void {
  const { tree, slotOf, merges, points } = state;
  const { clusters } = tree;
  const places = merges.costs.length + 1;
  const id = places + state.merged;
  recordMerge(state, a, b);
  const aStays = clusters.weights[slotOf[a]] >= clusters.weights[slotOf[b]];
  const into = slotOf[aStays ? a : b], gone = slotOf[aStays ? b : a];
  joinClusters(clusters, into, gone, id, points.values);
  slotOf[a] = slotOf[b] = -1 - id;
  slotOf[id] = into;
  removeSlot(tree, gone);
  moveSlot(tree, into);
  state.merged++;
  const live = places - state.merged;
  if (live > 1 && live <= clusters.ids.length / 2) rebuild(state);
}

function recordMerge(
  { tree, slotOf, merges, merged, points }: Merging,
  a: number,
  b: number,
): void {
  const { firstPoints } = tree.clusters;
  const first = firstPoints[slotOf[a]], second = firstPoints[slotOf[b]];
  const inOrder = comparePoints(points.values, points.dimensions, first, second) < 0;
  merges.pairs[2 * merged] = inOrder ? a : b;
  merges.pairs[2 * merged + 1] = inOrder ? b : a;
  merges.firstPoints[2 * merged] = inOrder ? first : second;
  merges.firstPoints[2 * merged + 1] = inOrder ? second : first;
  merges.costs[merged] = mergeCost(tree.clusters, slotOf[a], slotOf[b]);
}

function rebuild(state: Merging): void {
  const { space, clusters } = state.tree;
  const slots = Int32Array.from(clusters.ids.keys()).filter((slot) => clusters.ids[slot] >= 0);
  state.tree = buildBoxTree(space, clusters, slots);
  indexSlots(state);
}
