import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { abc, applyAbc } from "../../segment/abc/mod.ts";
import { cluster } from "../../segment/cluster/mod.ts";
import { applyRfm, rfm } from "../../segment/rfm/mod.ts";
import { Table } from "../../table/mod.ts";
import { cutsOfModel, migrate } from "./mod.ts";

const CUTS = { recencyDays: [30], frequency: [4], monetary: [500] };

/** Customers of the shop at a date: key, days, orders, money. */
function customersOf(rows: readonly (readonly [string, number, number, number])[]): Table {
  return Table.of({
    customer: rows.map(([key]) => key),
    recencyDays: Float64Array.from(rows, ([, days]) => days),
    frequency: Float64Array.from(rows, ([, , orders]) => orders),
    monetary: Float64Array.from(rows, ([, , , money]) => money),
  });
}

/** A segmentation with only what any method gives. */
function labelled(keys: string[], segmentOf: string[], value: number[], ids: string[]) {
  const customers = Table.of({ customer: keys, monetary: value, segment: segmentOf });
  const segments = Table.of({ segment: ids });
  return { model: {}, customers, segments, labels: {}, notices: [] } as Segmentation<unknown>;
}

Deno.test("migrate() on a case worked by hand", () => {
  const before = abc(customersOf([["a", 1, 1, 80], ["b", 1, 1, 15], ["c", 1, 1, 5]]));
  assert.deepEqual(cutsOfModel(before.model), [
    { column: "monetary", cuts: [5, 15, 80], closed: "left" },
  ]);
  const now = customersOf([["d", 1, 1, 40], ["b", 1, 1, 90.1], ["a", 1, 1, 10.2]]);
  const migration = migrate(before, applyAbc(before.model, now));
  assert.deepEqual(migration.totals, {
    before: 3,
    after: 3,
    stayed: 0,
    moved: 2,
    lost: 1,
    arrived: 1,
    stickiness: 0,
    valueBefore: 100,
    valueChange: 5.3, // 90.1 + 10.2 − 80 − 15
    valueLost: 5,
    valueArrived: 40,
    valueAfter: 140.3,
  });
  assert.deepEqual(migration.flows.select(["from", "to", "customers", "change"]).rows(), [
    { from: "A", to: "C", customers: 1, change: -69.8 },
    { from: "B", to: "A", customers: 1, change: 75.1 },
    { from: "C", to: null, customers: 1, change: -5 },
    { from: null, to: "B", customers: 1, change: 40 },
  ]);
  assert.deepEqual(migration.customers.row(0), {
    customer: "a",
    from: "A",
    to: "C",
    valueBefore: 80,
    valueAfter: 10.2,
    reason: "monetary",
    reasonBefore: 80,
    reasonAfter: 10.2,
    cut: 80,
  });
  assert.deepEqual(migration.crossings.number("steps"), Float64Array.of(-2, 1));
});

Deno.test("migrate() names each RFM measure that crossed a cut, and the one behind a flow", () => {
  const options = { asOf: "2025-06-30", cuts: CUTS };
  const before = rfm(
    customersOf([["a", 10, 5, 900], ["b", 10, 5, 800], ["c", 90, 1, 20]]),
    options,
  );
  const now = customersOf([["a", 60, 5, 900], ["b", 60, 5, 400], ["c", 90, 1, 20]]);
  const { crossings, flows, totals } = migrate(before, applyRfm(before.model, now));
  assert.deepEqual(
    crossings.rows().map(({ customer, measure, before, after, cut, steps }) =>
      [customer, measure, before, after, cut, steps].join(" ")
    ),
    ["a recencyDays 10 60 30 1", "b recencyDays 10 60 30 1", "b monetary 800 400 500 -1"],
  );
  assert.equal(totals.stickiness, 1 / 3);
  const moved = flows.filter((row) => flows.text("from")[row] !== flows.text("to")[row]);
  assert.ok(moved.text("mainMeasure").every((measure) => measure === "recencyDays"));
});

Deno.test("migrate() gives the strongest change where a model draws no lines", () => {
  const then = Table.of({
    customer: ["a", "b", "c", "d"],
    frequency: [1, 2, 11, 12],
    visits: [1, 1, 2, 2],
    monetary: [1, 1, 1, 1],
  });
  const features = ["frequency", "visits"];
  const before = cluster(then, { features, clusters: 2 });
  const after = cluster(then.with({ frequency: [12, 2, 11, 12] }), { features, clusters: 2 });
  const { crossings } = migrate(before, after);
  const a = crossings.rows().find(({ customer }) => customer === "a")!;
  // Mean 6.5; deviations 5.5, 4.5, 4.5, 5.5 give √25.25.
  assert.deepEqual([a.measure, a.cut], ["frequency", null]);
  assert.ok(Math.abs(Number(a.steps) - 11 / Math.sqrt(25.25)) < 1e-12);
});

Deno.test("migrate() counts customers and money: nobody and nothing is lost on the way", () => {
  const ids = ["x", "y", "z"];
  const money = fc.integer({ min: -1e7, max: 1e9 }).map((cents) => cents / 100);
  const date = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.nat(2), money), {
    selector: ([key]) => key,
    maxLength: 25,
  });
  fc.assert(fc.property(date, date, (first, second) => {
    const [before, after] = [first, second].map((rows) =>
      labelled(rows.map(([key]) => `C${key}`), rows.map(([, id]) => ids[id]), [
        ...rows.map(([, , value]) => value),
      ], ids)
    );
    if (first.length === 0 || second.length === 0) return;
    const { totals, flows, segments, customers } = migrate(before, after);
    const cents = (amount: number) => Math.round(amount * 100) + 0; // no −0
    const sum = (table: Table, column: string) => totalMoney(table.number(column));
    const input = [first, second].map((rows) => cents(totalMoney(rows.map(([, , v]) => v))));
    for (const table of [flows, customers, segments]) {
      assert.equal(cents(sum(table, "valueBefore")), input[0]);
      assert.equal(cents(sum(table, "valueAfter")), input[1]);
    }
    assert.equal(totals.before + totals.arrived, customers.rowCount);
    assert.equal(totals.before, totals.stayed + totals.moved + totals.lost);
    assert.equal(totals.before - totals.lost + totals.arrived, totals.after);
    assert.equal(
      cents(totals.valueBefore + totals.valueChange - totals.valueLost + totals.valueArrived),
      cents(totals.valueAfter),
    );
    assert.equal(sum(flows, "customers"), customers.rowCount);
    for (const row of segments.rows() as Record<string, number>[]) {
      assert.equal(row.before, row.stayed + row.outflow + row.lost);
      assert.equal(row.after, row.stayed + row.inflow + row.arrived);
      const kept = row.valueBefore + row.valueChangeStayed - row.valueOutflow - row.valueLost;
      assert.equal(cents(kept + row.valueInflow + row.valueArrived), cents(row.valueAfter));
    }
  }));
});

Deno.test("migrate() does not depend on the order of the rows", () => {
  const options = { asOf: "2025-06-30", cuts: CUTS };
  const then = customersOf([["a", 10, 5, 900], ["b", 10, 1, 80], ["c", 90, 1, 20]]);
  const now = customersOf([["a", 60, 5, 900], ["b", 5, 9, 1400], ["e", 9, 1, 20]]);
  const [before, after] = [rfm(then, options), rfm(now, options)];
  const shuffled = migrate(rfm(then.take([2, 0, 1]), options), rfm(now.take([1, 2, 0]), options));
  assert.equal(JSON.stringify(shuffled), JSON.stringify(migrate(before, after)));
});

Deno.test("migrate() takes missing values as nothing, and one date without anybody", () => {
  const some = labelled(["a", "b"], ["x", "y"], [NaN, 5], ["x", "y"]);
  const nobody = labelled([], [], [], ["x", "y"]);
  const { totals } = migrate(some, { ...nobody, customers: some.customers.head(0) });
  assert.deepEqual([totals.before, totals.lost, totals.after, totals.valueLost], [2, 2, 0, 5]);
  const arrived = migrate({ ...nobody, customers: some.customers.head(0) }, some);
  assert.deepEqual([arrived.totals.stickiness, arrived.totals.valueAfter], [NaN, 5]);
});

Deno.test("migrate() says what is wrong with keys, columns and cuts", () => {
  const fine = labelled(["a", "b"], ["x", "y"], [1, 5], ["x", "y"]);
  const twice = labelled(["a", "a"], ["x", "y"], [1, 5], ["x", "y"]);
  assert.throws(() => migrate(fine, twice), {
    name: "DataError",
    message: /'a' stands in rows 1 and 2 of column 'customer' in the customers after/,
  });
  const holes = { ...fine, customers: fine.customers.with({ customer: ["a", null] }) };
  assert.throws(() => migrate(holes, fine), { name: "DataError", message: /row 2 has no key/ });
  assert.throws(() => migrate(fine, fine, { value: "margin" }), {
    name: "DataError",
    message: /Cannot find column 'margin'/,
  });
  const stray = { ...fine, segments: Table.of({ segment: ["x"] }) };
  assert.throws(() => migrate(stray, stray), { name: "RangeError", message: /segment 'y'/ });
  const cuts = [{ column: "monetary", cuts: [9, 3], closed: "right" }] as const;
  assert.throws(() => migrate(fine, fine, { cuts }), { name: "DataError", message: /ascending/ });
});
