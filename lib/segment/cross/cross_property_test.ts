import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { Table } from "../../table/mod.ts";
import { applyCross, cross, crossMatrix, crossSql, fitCross, readCrossModel } from "./mod.ts";

// Few distinct amounts, so that many tie; zero, negative and missing ones among them.
const amount = fc.integer({ min: -20, max: 300 }).map((cents) => cents / 4);
const customer = fc.record({
  monetary: fc.option(amount, { freq: 6 }),
  potential: fc.option(amount.map(Math.abs), { freq: 3 }),
  sector: fc.option(fc.constantFrom("food", "o'hotel", ""), { freq: 5 }),
  size: fc.option(fc.constantFrom("S", "L"), { freq: 5 }),
});
const tables = fc.array(customer, { minLength: 1, maxLength: 40 }).filter((rows) =>
  rows.some(({ monetary }) => (monetary ?? 0) > 0) &&
  rows.some(({ potential }) => (potential ?? 0) > 0)
).map((rows) => Table.fromRows(rows.map((row, i) => ({ customer: `C${i + 100}`, ...row }))));
const options = fc.constantFrom(
  {},
  { peers: ["sector", "size"] },
  { peers: ["size"], potential: "potential", quantile: 0.9, priorCustomers: 2 },
  { peers: [], potential: "potential" },
  { potential: "potential", least: { current: [50, 10], potential: [60, 5] } },
  {
    lines: { current: [0.5], potential: [0.3, 0.6] },
    zones: [{ zone: "it's", cells: ["AA'", "BA'"] }, { zone: "z", cells: ["AA'", "PC'"] }],
  },
);

Deno.test("cross() loses no customer and no cent, in zones and in cells", () => {
  fc.assert(fc.property(tables, options, (customers, options) => {
    const result = cross(customers, options);
    const matrix = crossMatrix(result);
    for (const [parts, whole] of [["revenue", "monetary"], ["potential", "potentialAmount"]]) {
      const total = totalMoney(result.customers.number(whole));
      assert.equal(totalMoney(result.segments.number(parts)), total);
      assert.equal(totalMoney(matrix.number(parts === "revenue" ? "value" : parts)), total);
    }
    const room = totalMoney(result.customers.number("roomToGrow"));
    assert.equal(totalMoney(result.segments.number("roomToGrow")), room);
    assert.equal(totalMoney(matrix.number("roomToGrow")), room);
    assert.equal(totalMoney(result.segments.number("customers")), customers.rowCount);
    assert.equal(totalMoney(matrix.number("customers")), customers.rowCount);
  }));
});

Deno.test("cross() does not depend on row order, and its model survives JSON", () => {
  fc.assert(fc.property(tables, options, (customers, options) => {
    const result = cross(customers, options);
    const count = customers.rowCount;
    const reversed = Array.from({ length: count }, (_, i) => count - 1 - i);
    const again = cross(customers.take(reversed), options);
    assert.deepEqual(again.model, result.model);
    assert.deepEqual(again.customers.take(reversed).rows(), result.customers.rows());
    assert.deepEqual(again.segments.rows(), result.segments.rows());
    const model = readCrossModel(JSON.parse(JSON.stringify(result.model)));
    assert.deepEqual(applyCross(model, customers).customers.rows(), result.customers.rows());
  }));
});

Deno.test("crossSql() in DuckDB gives what applyCross() gives to other customers, NULL and NaN alike", async () => {
  await using engine = await openDuckDb();
  const property = fc.asyncProperty(
    tables,
    tables,
    options,
    fc.boolean(),
    async (fitted, customers, options, nan) => {
      const model = fitCross(fitted, options);
      await engine.load("loaded", customers);
      const missing = nan ? "CAST('NaN' AS DOUBLE)" : "NULL";
      await engine.run(
        `CREATE OR REPLACE TABLE "customers" AS SELECT * REPLACE (COALESCE("monetary", ${missing}) ` +
          `AS "monetary", COALESCE("potential", ${missing}) AS "potential") FROM "loaded"`,
      );
      const inSql = await engine.query(
        `${crossSql(model, "customers", "duckdb")} ORDER BY "customer"`,
      );
      const placed = applyCross(model, customers).customers;
      for (const name of ["currentClass", "potentialClass", "zones", "segment"]) {
        assert.deepEqual(inSql.text(name), placed.text(name), name);
      }
      assert.deepEqual(inSql.number("potentialAmount"), placed.number("potentialAmount"));
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
