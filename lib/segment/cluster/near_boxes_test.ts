import assert from "node:assert/strict";
import fc from "fast-check";
import { boxAt, buildBoxTree, moveSlot, removeSlot } from "./box_tree.ts";
import { makeBoxSpace } from "./box_space.ts";
import { allocateClusters, type Clusters, mergeCost } from "./clusters.ts";
import { assembleNearBoxes } from "./near_boxes_assemble.ts";
import { nearestCluster } from "./nearest.ts";
import { comparePoints } from "./points.ts";

/** Weights and sums as a merge would leave them; the first point of each is itself. */
const CLUSTERS = fc.record({
  dimensions: fc.integer({ min: 1, max: 12 }),
  scale: fc.constantFrom(1, 1e-150, 1e-30, 1e25),
  shift: fc.constantFrom(0, 1, 1e6, 1e12),
  weight: fc.constantFrom(1, 1e-30, 1e25),
  spread: fc.constantFrom(0, 2, 40),
  whole: fc.boolean(),
  random: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  count: fc.integer({ min: 2, max: 150 }),
}).map(({ dimensions, scale, shift, weight, spread, whole, random, count }) => {
  const next = () => random.next().value as number;
  const clusters = allocateClusters(count, dimensions);
  const points = Float64Array.from({ length: count * dimensions }, () => {
    const value = whole ? Math.floor(4 * next()) : next();
    return (value + shift) * scale;
  });
  for (let slot = 0; slot < count; slot++) {
    clusters.weights[slot] = weight * Math.exp(spread * (next() - 0.5));
    clusters.ids[slot] = clusters.firstPoints[slot] = slot;
    for (let i = slot * dimensions; i < (slot + 1) * dimensions; i++) {
      clusters.sums[i] = points[i] * clusters.weights[slot];
    }
  }
  return { clusters, points };
});

/** The neighbour by comparing with every cluster. */
function nearestOfAll(clusters: Clusters, points: Float64Array, slot: number): number {
  const { ids, firstPoints, dimensions } = clusters;
  let best = -1;
  for (let other = 0; other < ids.length; other++) {
    if (other === slot || ids[other] < 0) continue;
    const difference = best < 0
      ? -1
      : mergeCost(clusters, slot, other) - mergeCost(clusters, slot, best) ||
        comparePoints(points, dimensions, firstPoints[other], firstPoints[best]);
    if (difference < 0) best = other;
  }
  return best;
}

Deno.test("near_boxes_wasm.ts is near_boxes.wat assembled", async () => {
  const committed = await Deno.readTextFile(new URL("near_boxes_wasm.ts", import.meta.url));
  assert.equal(committed, await assembleNearBoxes(), "run near_boxes_assemble.ts");
});

Deno.test("nearestCluster() finds what comparing with every cluster finds, at any scale", () => {
  fc.assert(
    fc.property(CLUSTERS, fc.nat(), ({ clusters, points }, number) => {
      const tree = buildBoxTree(makeBoxSpace(clusters), clusters, clusters.ids.slice());
      const { firstPoints, ids } = tree.clusters;
      const seed = number % ids.length;
      for (const slot of ids.keys()) {
        const found = nearestCluster(tree, slot, slot === seed ? -1 : seed, points);
        const expected = nearestOfAll(tree.clusters, points, slot);
        assert.equal(
          mergeCost(tree.clusters, slot, found),
          mergeCost(tree.clusters, slot, expected),
        );
        const order = [firstPoints[found], firstPoints[expected]] as const;
        assert.equal(comparePoints(points, clusters.dimensions, ...order), 0);
      }
    }),
    { numRuns: 300 },
  );
});

Deno.test("nearestCluster() sees clusters that moved, and none that are gone", () => {
  fc.assert(
    fc.property(CLUSTERS, fc.array(fc.tuple(fc.nat(), fc.nat())), ({ clusters, points }, moves) => {
      const tree = buildBoxTree(makeBoxSpace(clusters), clusters, clusters.ids.slice());
      const { ids, sums, weights, dimensions } = tree.clusters;
      for (const [from, to] of moves.map((pair) => pair.map((x) => x % ids.length))) {
        if (ids.filter((id) => id >= 0).length === 2) break;
        if (from === to || ids[from] < 0 || ids[to] < 0) continue;
        for (let k = 0; k < dimensions; k++) {
          sums[to * dimensions + k] += sums[from * dimensions + k];
        }
        weights[to] += weights[from];
        removeSlot(tree, from);
        moveSlot(tree, to);
        const found = nearestCluster(tree, to, -1, points);
        const expected = nearestOfAll(tree.clusters, points, to);
        assert.ok(ids[found] >= 0 && found !== to);
        assert.equal(
          mergeCost(tree.clusters, to, found),
          mergeCost(tree.clusters, to, expected),
        );
      }
    }),
    { numRuns: 100 },
  );
});

Deno.test("nearBoxes() passes over nothing within the limit, and little beyond", () => {
  const clusters = allocateClusters(5, 1);
  clusters.sums.set([0, 1, 2, 4, 8]);
  clusters.weights.fill(1);
  const tree = buildBoxTree(makeBoxSpace(clusters), clusters, Int32Array.of(0, 1, 2, 3, 4));
  const { boxes, query, nearBoxes, frame } = tree.space;
  const first = tree.clusters.sums.indexOf(0);
  boxes.set([boxes[boxAt(tree, 0, first) + 8], boxes[boxAt(tree, 0, first) + 16]], query);
  const within = (distance: number) => {
    const limit = distance ** 2 / 2 * frame.scale ** 2;
    const bits = nearBoxes(0, 4 * query, 4 * (query + 2), limit, 1);
    return [...tree.clusters.sums].filter((_, slot) => (bits >> slot) & 1).sort((a, b) => a - b);
  };
  assert.deepEqual(within(0), [0]);
  assert.deepEqual(within(0.9999), [0]);
  assert.deepEqual(within(1), [0, 1]);
  assert.deepEqual(within(4.0001), [0, 1, 2, 4]);
  assert.deepEqual(within(Infinity), [0, 1, 2, 4, 8]);
  assert.equal(nearBoxes(0, 4 * query, 4 * (query + 2), Infinity, 1), 0b11111);
});

Deno.test("makeBoxSpace() refuses more than 4 GB of boxes before it takes any", () => {
  const none = new Float64Array();
  const clusters = { ...allocateClusters(1, 1), dimensions: 2 ** 27, sums: none };
  assert.throws(() => makeBoxSpace(clusters), {
    name: "RangeError",
    message: "Cannot cluster as the search tree would take 9.0 GB, and 4 at most are possible: " +
      "give fewer points or fewer coordinates",
  });
});
