import assert from "node:assert/strict";
import fc from "fast-check";
import { cluster, fitClusterInEngine } from "../segment/cluster/mod.ts";
import { Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";

const customer = fc.record({
  orders: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 9, nil: NaN }),
  days: fc.integer({ min: 0, max: 4 }).map((n) => n * 30),
  channel: fc.constantFrom("web", "É'x", 'B"'),
});
const customers = fc.array(customer, { minLength: 30, maxLength: 80 }).map((rows) =>
  Table.of({
    customer: rows.map((_, i) => `c${i}`),
    orders: Float64Array.from(rows, (row) => row.orders),
    days: Float64Array.from(rows, (row) => row.days),
    channel: rows.map((row) => row.channel),
    monetary: Float64Array.from(rows, (_, i) => i),
  })
);

testInDatabases("the tree of clusters is that of memory, cut as there", async (engine) => {
  await fc.assert(
    fc.asyncProperty(customers, async (table) => {
      const options = { features: ["orders", "days"], clusters: 3, scale: "none" } as const;
      await engine.load("strate_people", table);
      const here = cluster(table, { ...options, consolidate: false }).model;
      const there = await fitClusterInEngine(engine, "strate_people", {
        ...options,
        consolidate: false,
      });
      assert.deepEqual(there.columns, here.columns);
      assert.deepEqual(there.features, here.features);
      there.clusters.forEach(({ id, customers, center }, i) => {
        const expected = here.clusters[i];
        assert.deepEqual([id, customers], [expected.id, expected.customers]);
        center.forEach((x, k) => assert.ok(Math.abs(x - expected.center[k]) < 1e-9));
      });
    }),
    { numRuns: runsIn(engine), seed: 7 },
  );
});

testInDatabases("every customer with all features counts in a cluster", async (engine) => {
  await fc.assert(
    fc.asyncProperty(customers, async (table) => {
      await engine.load("strate_people", table);
      const features = ["orders", "days", "channel"];
      const model = await fitClusterInEngine(engine, "strate_people", { features, clusters: 3 });
      const complete = table.number("orders").filter((orders) => !Number.isNaN(orders)).length;
      const counted = model.clusters.reduce((sum, one) => sum + one.customers, 0);
      assert.equal(counted, complete);
      assert.equal(model.clusters.length, 3);
    }),
    { numRuns: Math.min(5, runsIn(engine)), seed: 7 },
  );
});

testInDatabases("what cannot be clustered in a database is refused", async (engine) => {
  const table = Table.of({ customer: ["a", "b"], orders: [1, 2] });
  await engine.load("strate_people", table);
  const fit = (options: object) =>
    fitClusterInEngine(engine, "strate_people", { features: ["orders"], clusters: 2, ...options });
  await assert.rejects(() => fit({ scale: "robust" }), /^RangeError: Cannot use scale "robust"/);
  await assert.rejects(
    () => fit({ transform: "rank" }),
    /^RangeError: Cannot use transform "rank"/,
  );
  await assert.rejects(() => fit({ features: ["age"] }), /^DataError: .*'age'/);
  await assert.rejects(() => fit({ clusters: 3 }), /^DataError: Cannot make 3 clusters/);
});
