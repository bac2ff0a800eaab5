import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  abc,
  abcSql,
  applyAbc,
  compareWithBands,
  crossAbcXyz,
  explainAbc,
  fitAbc,
  gini,
  paretoCurve,
  readAbcModel,
  xyz,
} from "./mod.ts";

/** Ten customers bringing 1 000 in all, by hand: cumulative 40, 60, 75, 83, 88, 92, 95, 97, 99, 100 %. */
const TEN = Table.of({
  customer: [..."abcdefghij"],
  monetary: [400, 200, 150, 80, 50, 40, 30, 20, 20, 10],
  orders: [9, 8, 7, 6, 5, 4, 3, 2, 2, 1],
});

function classes(result: { customers: Table }): string {
  return result.customers.text("segment").join("");
}

Deno.test("abc() draws the lines at 80 and 95 %, the crossing customer inside, by hand", () => {
  const result = abc(TEN);
  assert.equal(classes(result), "AAAABBBCCC");
  assert.deepEqual(result.segments.row(0), {
    segment: "A",
    customers: 4,
    customerShare: 0.4,
    orders: 30,
    revenue: 830,
    revenueShare: 0.83,
    meanValue: 207.5,
    medianValue: 175,
  });
  assert.deepEqual([...result.customers.number("rank")], [1, 2, 3, 4, 5, 6, 7, 8, 8, 10]);
  assert.equal(result.customers.number("cumulativeShare")[8], 0.99);
});

Deno.test("abc() leaves the crossing customer outside when asked, but not one that ends on the line", () => {
  // A stops at 75 %; B ends exactly at 95 %.
  assert.equal(classes(abc(TEN, { crossing: "outside" })), "AAABBBBCCC");
});

Deno.test("abc() can count customers instead of value", () => {
  const options = { basis: "customers", lines: [0.2, 0.5] } as const;
  assert.equal(classes(abc(TEN, options)), "AABBBCCCCC");
});

Deno.test("abc() keeps equal values in one class", () => {
  const tied = Table.of({ customer: [..."abcde"], monetary: [60, 10, 10, 10, 10] });
  assert.equal(classes(abc(tied, { lines: [0.7, 0.95] })), "AAAAA");
  assert.equal(classes(abc(tied, { lines: [0.7, 0.95], crossing: "outside" })), "ACCCC");
});

Deno.test("abc() leaves A empty when the first customer crosses the line and stays outside", () => {
  const one = Table.of({ customer: ["a", "b"], monetary: [95, 5] });
  const { model, segments } = abc(one, { crossing: "outside" });
  assert.equal(model.classes[0].least, null);
  assert.deepEqual([...segments.number("customers")], [0, 1, 1]);
});

Deno.test("abc() has a class for zero, negative and missing values and loses none", () => {
  const mixed = Table.of({ customer: [..."abcd"], monetary: [100, 0, -40.1, null] });
  const result = abc(mixed);
  assert.deepEqual(result.customers.text("segment"), ["A", "zero", "negative", "missing"]);
  assert.equal(totalMoney(result.segments.number("revenue")), 59.9);
  assert.equal(result.customers.cell("cumulativeShare", 2), null);
});

Deno.test("abc() on margin reports revenue and value side by side", () => {
  const both = TEN.with({ margin: [1, 2, 3, 4, 5, 6, 7, 8, 9, 55] });
  const { segments, customers } = abc(both, { value: "margin" });
  assert.equal(customers.cell("segment", 9), "A");
  assert.equal(totalMoney(segments.number("revenue")), 1000);
  assert.equal(totalMoney(segments.number("value")), 100);
});

const customersArbitrary = fc.array(
  fc.option(fc.integer({ min: -300, max: 3000 }).map((cents) => cents / 100), { freq: 12 }),
  { minLength: 1, maxLength: 50 },
).filter((values) => values.some((value) => value !== null && value > 0))
  .map((values) => Table.of({ customer: values.map((_, i) => `C${i}`), monetary: [...values] }));
const optionsArbitrary = fc.record({
  basis: fc.constantFrom("value" as const, "customers" as const),
  crossing: fc.constantFrom("inside" as const, "outside" as const),
  lines: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
    .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100)),
});

Deno.test("abc() meets its definition on random tables", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const { customers: placed, model } = abc(customers, options);
    const values = placed.number("monetary"), segments = placed.text("segment");
    // By brute force, in integer cents: what stands strictly above, and at or above, each value.
    const cents = Array.from(values, (value) => Math.round(value * 100));
    const weight = (c: number) => options.basis === "value" ? c : 1;
    const sum = (keep: (c: number) => boolean) =>
      cents.reduce((total, c) => c > 0 && keep(c) ? total + weight(c) : total, 0);
    const total = sum(() => true);
    cents.forEach((c, row) => {
      if (!(c > 0)) return assert.ok(["zero", "negative", "missing"].includes(segments[row]!));
      const compared = options.crossing === "inside" ? sum((d) => d > c) : sum((d) => d >= c);
      const line = options.lines.findIndex((l) => {
        const limit = Math.round(l * 100) * total, reached = compared * 100;
        return options.crossing === "inside" ? reached < limit : reached <= limit;
      });
      const index = line < 0 ? model.classes.length - 1 : line;
      assert.equal(segments[row], model.classes[index].name);
    });
  }));
});

Deno.test("abc() loses no customer and no cent, and row order changes nothing", () => {
  fc.assert(fc.property(customersArbitrary, optionsArbitrary, (customers, options) => {
    const result = abc(customers, options);
    assert.equal(totalMoney(result.segments.number("customers")), customers.rowCount);
    assert.equal(
      totalMoney(result.segments.number("revenue")),
      totalMoney(customers.number("monetary")),
    );
    const reversed = Array.from(
      { length: customers.rowCount },
      (_, i) => customers.rowCount - 1 - i,
    );
    const again = abc(customers.take(reversed), options);
    assert.deepEqual(again.segments.rows(), result.segments.rows());
    assert.deepEqual(again.customers.take(reversed).rows(), result.customers.rows());
    const model = readAbcModel(JSON.parse(JSON.stringify(result.model)));
    assert.deepEqual(applyAbc(model, customers).customers.rows(), result.customers.rows());
  }));
});

Deno.test("abcSql() in DuckDB gives the classes of applyAbc() to other customers as well", async () => {
  await using engine = await openDuckDb();
  const property = fc.asyncProperty(
    customersArbitrary,
    customersArbitrary,
    optionsArbitrary,
    async (fitted, customers, options) => {
      const model = fitAbc(fitted, options);
      await engine.load("customers", customers);
      const inSql = await engine.query(
        `${abcSql(model, "customers", "duckdb")} ORDER BY "customer"`,
      );
      const placed = applyAbc(model, customers).customers.sortBy("customer");
      assert.deepEqual(inSql.text("segment"), placed.text("segment"));
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

Deno.test("gini() equals ineq::Gini of R on its documented example", () => {
  // R package ineq 0.2-13, help page of Gini: 0.4620911, here to 1e-7.
  const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
  assert.ok(Math.abs(gini(Float64Array.from(incomes)) - 0.4620911) < 1e-7);
  assert.ok(Number.isNaN(gini(Float64Array.of(0, NaN, -1))));
});

Deno.test("paretoCurve() runs from (0, 0) to (1, 1) above the diagonal", () => {
  const curve = paretoCurve(TEN.number("monetary"));
  assert.deepEqual([...curve.number("valueShare")].slice(0, 4), [0, 0.4, 0.6, 0.75]);
  fc.assert(
    fc.property(customersArbitrary, fc.integer({ min: 1, max: 20 }), (customers, points) => {
      const curve = paretoCurve(customers.number("monetary"), points);
      const x = curve.number("customerShare"), y = curve.number("valueShare");
      assert.deepEqual([x[0], y[0], x.at(-1), y.at(-1)], [0, 0, 1, 1]);
      for (let i = 1; i < x.length; i++) assert.ok(x[i] > x[i - 1] && y[i] >= x[i] - 1e-12);
    }),
  );
  assert.equal(paretoCurve(new Float64Array()).rowCount, 1);
});

Deno.test("compareWithBands() says where the portfolio leaves the usual bands", () => {
  const rows = compareWithBands(abc(TEN)).rows();
  assert.deepEqual(rows.map((row) => [row.segment, row.customerVerdict, row.valueVerdict]), [
    ["A", "above", "above"],
    ["B", "within", "within"],
    ["C", "below", "within"],
  ]);
});

Deno.test("xyz() and crossAbcXyz() by hand", () => {
  const monthly = Table.of({
    customer: ["a", "a", "a", "a", "b", "b", "c", "d", "d"],
    month: [
      "2025-01",
      "2025-02",
      "2025-03",
      "2025-04",
      "2025-01",
      "2025-03",
      "2025-04",
      "2025-01",
      "2024-12",
    ],
    revenue: [10, 10, 10, 10, 20, 20, 40, -5, 99],
  });
  const regularity = xyz(monthly, { from: "2025-01", to: "2025-04" });
  // a: 0; b: 20, 0, 20, 0 has mean 10 and deviation 10; c: 0, 0, 0, 40 has deviation √300 ≈ 17.32.
  assert.deepEqual(regularity.text("segment"), ["X", "Y", "Z", "none"]);
  assert.ok(Math.abs(regularity.number("variability")[2] - Math.sqrt(3)) < 1e-12);
  const customers = Table.of({ customer: ["a", "b", "c", "e"], monetary: [40, 40, 40, 1] });
  assert.deepEqual(crossAbcXyz(abc(customers, { lines: [0.5] }), regularity).rows(), [
    { abc: "A", xyz: "X", customers: 1, value: 40 },
    { abc: "A", xyz: "Y", customers: 1, value: 40 },
    { abc: "A", xyz: "Z", customers: 1, value: 40 },
    { abc: "B", xyz: "none", customers: 1, value: 1 },
  ]);
  assert.throws(() => xyz(monthly, { from: "2025-04", to: "2025-01" }), {
    name: "RangeError",
    message: /in order/,
  });
});

Deno.test("explainAbc() gives what each better class would take", () => {
  const model = fitAbc(TEN);
  const { segment, steps } = explainAbc(model, TEN, "j");
  assert.equal(segment, "C");
  assert.deepEqual(steps, [{ segment: "B", amount: 20 }, { segment: "A", amount: 70 }]);
  const raised = TEN.with({ monetary: [...TEN.number("monetary").slice(0, 9), 10 + 70] });
  assert.equal(applyAbc(model, raised).customers.cell("segment", 9), "A");
  assert.throws(() => explainAbc(model, TEN, "z"), { name: "DataError" });
});

Deno.test("fitAbc() says what is wrong in the user's words", () => {
  assert.throws(() => abc(TEN, { lines: [0.9, 0.8] }), {
    name: "RangeError",
    message: /ascending/,
  });
  assert.throws(() => abc(TEN, { lines: [] }), RangeError);
  assert.throws(() => abc(TEN, { classes: ["A", "A", "B"] }), {
    name: "RangeError",
    message: /3 classes/,
  });
  assert.throws(() => abc(TEN, { value: "CA" }), { name: "DataError", message: /'CA'/ });
  const none = Table.of({ customer: ["a"], monetary: [-1] });
  assert.throws(() => abc(none), { name: "DataError", message: /no positive value/ });
});
