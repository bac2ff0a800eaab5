import assert from "node:assert/strict";
import { random } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { cluster, clusterStability, clusterStabilityAsync } from "./mod.ts";

/** Groups of twenty around centers, and customers spread evenly. */
function customersAround(centers: readonly number[], spread: number): Table {
  const next = random(5);
  const x = centers.flatMap((center) =>
    Array.from({ length: 20 }, () => center + spread * (next() - 0.5))
  );
  return Table.of({ customer: x.map((_, i) => `C${i}`), x });
}

Deno.test("clusterStability() trusts clusters that are far apart, and not a line cut at will", () => {
  const apart = cluster(customersAround([0, 100, 200], 1), { features: ["x"], clusters: 3 });
  const trusted = clusterStability(apart);
  assert.deepEqual(trusted.text("band"), new Array(3).fill("highlyStable"));
  assert.deepEqual([...trusted.number("jaccard")], [1, 1, 1]);
  assert.deepEqual([...trusted.number("dissolved")], [0, 0, 0]);
  const line = cluster(customersAround([0, 0, 0], 1), { features: ["x"], clusters: 7 });
  assert.ok(clusterStability(line).text("band").some((band) => band !== "highlyStable"));
});

Deno.test("clusterStability() gives the same for the same seed, in one go or in steps", async () => {
  const result = cluster(customersAround([0, 1, 2], 2), { features: ["x"], clusters: 3 });
  const options = { resamples: 10, seed: 3 };
  const shares: number[] = [];
  const stepwise = await clusterStabilityAsync(result, options, {
    onProgress: (share) => shares.push(share),
  });
  assert.deepEqual(stepwise.rows(), clusterStability(result, options).rows());
  assert.equal(shares.length, 10);
  assert.notDeepEqual(clusterStability(result, { ...options, seed: 4 }).rows(), stepwise.rows());
});

Deno.test("clusterStability() refuses other linkages and empty draws", () => {
  const table = customersAround([0, 9], 1);
  const single = cluster(table, { features: ["x"], clusters: 2, linkage: "single" });
  assert.throws(() => clusterStability(single), /Cannot test the stability of linkage 'single'/);
  const ward = cluster(table, { features: ["x"], clusters: 2 });
  assert.throws(() => clusterStability(ward, { resamples: 0 }), /at least once/);
  assert.throws(() => clusterStability(ward, { sample: 1 }), /at least 2/);
});
