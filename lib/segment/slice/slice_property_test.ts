import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  applySlice,
  crossSlices,
  fitSlice,
  readSliceModel,
  slice,
  type SliceCriterion,
  sliceSql,
} from "./mod.ts";

// Few distinct values, so that many tie on a cut.
const number = fc.integer({ min: -8, max: 30 }).map((quarters) => quarters / 4);
const customer = fc.record({
  monetary: fc.option(fc.integer({ min: -999, max: 9999 }).map((cents) => cents / 100), {
    freq: 6,
  }),
  size: fc.option(number, { freq: 5 }),
  since: fc.option(fc.integer({ min: 19_000, max: 20_100 }), { freq: 5 }),
  sector: fc.option(fc.constantFrom("food", "l'hôtel", "", "a × b", "rare"), { freq: 5 }),
  member: fc.option(fc.boolean(), { freq: 5 }),
  code: fc.option(fc.constantFrom("75001", "97110", "9", "SW1", "é€😀x", ""), { freq: 5 }),
});
const tables = fc.array(customer, { minLength: 2, maxLength: 40 }).map((rows) =>
  Table.fromRows(rows.map((row, i) => ({ customer: `C${i + 100}`, ...row }))).with({
    monetary: Float64Array.from(rows, ({ monetary }) => monetary ?? NaN),
    size: Float64Array.from(rows, ({ size }) => size ?? NaN),
    since: dayColumn(Float64Array.from(rows, ({ since }) => since ?? NaN)),
    member: { kind: "flag", values: rows.map(({ member }) => member) },
  })
).filter((table) =>
  ["size", "since"].every((name) => {
    const { values } = table.column(name);
    return new Set((values as Float64Array).filter((value) => !Number.isNaN(value))).size >= 2;
  })
);
const sides = fc.constantFrom("left" as const, "right" as const, undefined);
const criterion: fc.Arbitrary<SliceCriterion> = fc.oneof(
  fc.record({
    column: fc.constantFrom("size", "since"),
    by: fc.constantFrom("equalWidth" as const, "naturalBreaks" as const),
    bands: fc.constant(2),
    closed: sides,
  }),
  fc.record({
    column: fc.constant("size"),
    by: fc.constant("cuts" as const),
    cuts: fc.constantFrom([0], [-0.25, 1, 2.5]),
    closed: sides,
  }),
  fc.record({
    column: fc.constant("since"),
    by: fc.constant("calendar" as const),
    period: fc.constantFrom("year" as const, "quarter" as const, "month" as const),
  }),
  fc.record({
    column: fc.constantFrom("sector", "member"),
    by: fc.constant("categories" as const),
    minimum: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    column: fc.constant("code"),
    by: fc.constant("prefix" as const),
    length: fc.constantFrom(1, 2, "letters" as const),
    longer: fc.constantFrom({}, { "97": 3, "9": 1 }),
    minimum: fc.integer({ min: 1, max: 3 }),
  }),
);
const criteria = fc.uniqueArray(criterion, {
  minLength: 1,
  maxLength: 3,
  selector: ({ column }) => column,
});

Deno.test("slice() loses no customer and no cent, in segments and in crossings", () => {
  fc.assert(fc.property(tables, criteria, (customers, criteria) => {
    const result = slice(customers, { criteria });
    const total = totalMoney(customers.number("monetary"));
    assert.equal(totalMoney(result.segments.number("customers")), customers.rowCount);
    assert.equal(totalMoney(result.segments.number("revenue")), total);
    if (criteria.length < 2) return;
    const { cells } = crossSlices(result, { k: 1 });
    assert.equal(totalMoney(cells.number("customers")), customers.rowCount);
    assert.equal(totalMoney(cells.number("revenue")), total);
  }));
});

Deno.test("slice() does not depend on row order, and its model survives JSON", () => {
  fc.assert(fc.property(tables, criteria, (customers, criteria) => {
    const result = slice(customers, { criteria });
    const count = customers.rowCount;
    const reversed = Array.from({ length: count }, (_, i) => count - 1 - i);
    const again = slice(customers.take(reversed), { criteria });
    assert.deepEqual(again.model, result.model);
    assert.deepEqual(again.customers.take(reversed).rows(), result.customers.rows());
    assert.deepEqual(again.segments.rows(), result.segments.rows());
    const model = readSliceModel(JSON.parse(JSON.stringify(result.model)));
    assert.deepEqual(applySlice(model, customers).customers.rows(), result.customers.rows());
  }));
});

Deno.test("sliceSql() in DuckDB gives the slices of applySlice() to other customers, NULL and NaN alike", async () => {
  await using engine = await openDuckDb();
  const property = fc.asyncProperty(
    tables,
    tables,
    criteria,
    fc.boolean(),
    async (fitted, customers, criteria, nan) => {
      const model = fitSlice(fitted, { criteria });
      await engine.load("loaded", customers);
      const missing = nan ? "CAST('NaN' AS DOUBLE)" : "NULL";
      await engine.run(
        `CREATE OR REPLACE TABLE "customers" AS SELECT * REPLACE ` +
          `(COALESCE("size", ${missing}) AS "size") FROM "loaded"`,
      );
      const inSql = await engine.query(
        `${sliceSql(model, "customers", "duckdb")} ORDER BY "customer"`,
      );
      const placed = applySlice(model, customers).customers;
      for (const { name } of model.criteria) assert.deepEqual(inSql.text(name), placed.text(name));
      assert.deepEqual(inSql.text("segment"), placed.text("segment"));
    },
  );
  await fc.assert(property, { numRuns: 80 });
});
