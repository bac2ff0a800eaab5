/** Ward's tree, exactly, in memory that grows with the points only. */
import { mergeCost } from "./clusters.ts";
import { findPlaces, type Places } from "./duplicates.ts";
import { buildLinkage, type Linkage } from "./linkage.ts";
import type { PlaceMerges } from "./merge_order.ts";
import { liveCluster, merge, type Merging, placeMerges, startMerging } from "./merging.ts";
import { nearestCluster } from "./nearest.ts";
import { checkPoints, comparePoints, type Points } from "./points.ts";
import { type LongRun, runSteps, runStepsAsync, type Steps } from "./steps.ts";

/** Merges between two reports of progress. */
const MERGES_PER_STEP = 8192;

/**
 * Ward's hierarchical clustering: every point starts as a cluster, and at each step the two whose
 * union adds least to the sum of squares within clusters are merged, until one remains.
 *
 * The tree is that of the definition, as from SciPy's `linkage(method="ward")` and R's
 * `hclust(method = "ward.D2")`; no distance matrix is kept, so memory is O(n·d). Identical points
 * are merged first. Equally cheap merges are made in the order of their clusters' first points,
 * where points are ordered by their first coordinate, then the second and so on: the order of the
 * rows changes how clusters are numbered, and nothing else.
 *
 * Method: nearest-neighbour chains (Murtagh, 1983, doi:10.1093/comjnl/26.4.354) over a tree of
 * boxes around the clusters' centers, eight of which are looked at in one go. Time grows hardly
 * faster than n in few dimensions (0.06 s for 10 000 × 3, 0.4 s for 100 000 × 3, 5 s for
 * 1 000 000 × 3, 29 s for 5 000 000 × 3 on one core; `ward_bench.ts` draws the curve), and nears n²
 * from ten dimensions on (9 s for 100 000 × 10).
 *
 * @param points Points, with weights or without.
 * @returns The tree.
 * @throws {RangeError} When there is no point, a coordinate is not finite or beyond ±1e30, a weight
 * is not positive, or count × (2 · dimensions + 1) comes near a billion.
 *
 * @example
 * ```ts
 * import { wardLinkage } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const points = { values: Float64Array.of(0, 1, 10, 12), count: 4, dimensions: 1 };
 * const { merges, heights } = wardLinkage(points);
 * assert.deepEqual([...merges], [0, 1, 2, 3, 4, 5]);
 * assert.deepEqual([...heights], [1, 2, Math.sqrt(220.5)]);
 * ```
 */
export function wardLinkage(points: Points): Linkage {
  return runSteps(wardSteps(points));
}

/**
 * The same as {@linkcode wardLinkage}, leaving room for others while it works.
 *
 * @param points Points, with weights or without.
 * @param run A signal to give up, a function told the share done.
 * @returns The tree.
 * @throws {RangeError} As {@linkcode wardLinkage}; the reason of the signal when it is aborted.
 */
export async function wardLinkageAsync(points: Points, run: LongRun = {}): Promise<Linkage> {
  return await runStepsAsync(wardSteps(points), run);
}

/** The work of {@linkcode wardLinkage}, with pauses. */
export function* wardSteps(points: Points): Steps<Linkage> {
  checkPoints(points);
  const places = findPlaces(points);
  const merges = yield* mergePlaces(points, places);
  return buildLinkage(points, places, merges);
}

/** Grows chains of nearest neighbours, from the oldest cluster first, and merges their ends. */
function* mergePlaces(points: Points, places: Places): Steps<PlaceMerges> {
  const count = places.first.length;
  const state = startMerging(points, places);
  const chain = new Int32Array(count);
  let length = 0, oldest = 0;
  while (state.merged < count - 1) {
    if (length === 0) {
      while (state.slotOf[oldest] < 0) oldest++;
      chain[length++] = oldest;
    }
    const last = chain[length - 1], previous = length > 1 ? chain[length - 2] : -1;
    const next = neighbourOf(state, last, previous);
    if (next !== previous) {
      chain[length++] = next;
      continue;
    }
    length -= 2;
    merge(state, last, previous);
    if (state.merged % MERGES_PER_STEP === 0) yield state.merged / count;
  }
  return placeMerges(state);
}

/**
 * The nearest neighbour of a cluster. One found earlier holds as long as it lives: no merge of
 * others brings anything nearer. Where rounding says otherwise, the previous link of the chain,
 * whose own neighbour this cluster is, comes first, so that chains cannot turn in circles.
 */
function neighbourOf(state: Merging, id: number, previous: number): number {
  const { tree, slotOf } = state;
  const { neighbours } = tree.clusters;
  const slot = slotOf[id], known = neighbours[slot];
  const before = previous < 0 ? -1 : slotOf[previous];
  if (known < 0 || slotOf[known] < 0) {
    seekNeighbour(
      state,
      slot,
      before >= 0 || known < 0 ? before : slotOf[liveCluster(slotOf, known)],
    );
  }
  return before >= 0 && precedes(state, before, slot) ? previous : neighbours[slot];
}

function seekNeighbour({ tree, points }: Merging, slot: number, seed: number): void {
  const { ids, neighbours, neighbourCosts } = tree.clusters;
  const found = nearestCluster(tree, slot, seed, points.values);
  neighbours[slot] = ids[found];
  neighbourCosts[slot] = mergeCost(tree.clusters, slot, found);
}

/** Whether merging `slot` with `before` comes before merging it with its known neighbour. */
function precedes({ tree, slotOf, points }: Merging, before: number, slot: number): boolean {
  const { neighbours, neighbourCosts, firstPoints } = tree.clusters;
  if (neighbourCosts[before] !== neighbourCosts[slot]) {
    return neighbourCosts[before] < neighbourCosts[slot];
  }
  const known = slotOf[neighbours[slot]];
  const { values, dimensions } = points;
  return comparePoints(values, dimensions, firstPoints[before], firstPoints[known]) < 0;
}
