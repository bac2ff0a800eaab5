import assert from "node:assert/strict";
import fc from "fast-check";
import { cutsOfModel, migrate, migrateInEngine } from "../assess/migrate/mod.ts";
import type { Engine } from "../engine/mod.ts";
import { applyRfm, rfm, rfmSql } from "../segment/rfm/mod.ts";
import { Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";
import { writeRelation } from "./mod.ts";

const KEYS = Array.from({ length: 30 }, (_, i) => `É'${i}"`);

/** Some of the customers, with ties, missing measures and amounts of four decimals. */
const customers = fc.subarray(KEYS, { minLength: 2 }).chain((keys) =>
  fc.tuple(...keys.map((customer) =>
    fc.record({
      customer: fc.constant(customer),
      recencyDays: fc.integer({ min: 0, max: 9 }),
      frequency: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9, nil: NaN }),
      monetary: fc.integer({ min: -5e6, max: 5e9 }).map((parts) => parts / 10_000),
    })
  ))
).map((rows) =>
  Table.of({
    customer: rows.map(({ customer }) => customer),
    recencyDays: Float64Array.from([1, ...rows.slice(1).map((row) => row.recencyDays)]),
    frequency: Float64Array.from([1, ...rows.slice(1).map((row) => row.frequency)]),
    monetary: Float64Array.from(rows, (row) => row.monetary),
  })
);

async function load(engine: Engine, name: string, table: Table, labels: string) {
  await engine.load(`strate_${name}`, table);
  await writeRelation(engine, `strate_labels_${name}`, labels);
  return { labels: `strate_labels_${name}`, customers: `strate_${name}` };
}

testInDatabases("customers are followed in the database as in memory", async (engine) => {
  await fc.assert(
    fc.asyncProperty(customers, customers, async (spring, autumn) => {
      const before = rfm(spring, { asOf: "2025-06-30", bins: 3 });
      const after = applyRfm(before.model, autumn);
      const inMemory = migrate(before, after);
      const sql = (name: string) => rfmSql(before.model, `strate_${name}`, engine.dialect);
      const segments = inMemory.segments.text("segment") as string[];
      const inEngine = await migrateInEngine(
        engine,
        await load(engine, "before", spring, sql("before")),
        await load(engine, "after", autumn, sql("after")),
        { segments, cuts: cutsOfModel(before.model) },
      );
      assert.deepEqual(inEngine.totals, inMemory.totals);
      assert.deepEqual(inEngine.segments.rows(), inMemory.segments.rows());
      assert.deepEqual(inEngine.flows.rows(), inMemory.flows.rows());
    }),
    { numRuns: runsIn(engine), seed: 5 },
  );
});

testInDatabases("a key that stands twice, or an unlisted segment, is refused", async (engine) => {
  const twice = Table.of({ customer: ["a", "a"], segment: ["A", "A"], monetary: [1, 2] });
  await engine.load("strate_twice", twice);
  const relations = { labels: "strate_twice", customers: "strate_twice" };
  await assert.rejects(
    () => migrateInEngine(engine, relations, relations, { segments: ["A"] }),
    /^DataError: Cannot use table 'strate_twice' by column 'customer': its 2 rows have 1 different/,
  );
  await engine.load("strate_once", twice.head(1));
  const once = { labels: "strate_once", customers: "strate_once" };
  await engine.load("strate_others", Table.of({ customer: ["a", "b"], monetary: [1, 2] }));
  await assert.rejects(
    () =>
      migrateInEngine(engine, { labels: "strate_once", customers: "strate_others" }, once, {
        segments: ["A"],
      }),
    /^DataError: Tables .*: 0 are in the first only, 1 in the second only/,
  );
  await assert.rejects(
    () => migrateInEngine(engine, once, once, { segments: ["B"] }),
    /^RangeError: Cannot follow segment 'A': it is not among the segments$/,
  );
});
