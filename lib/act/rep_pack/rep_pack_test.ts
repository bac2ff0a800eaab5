import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNotice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { repPacks } from "./mod.ts";

const AS_OF = "2025-12-31"; // day 20453
/**
 * a, b and c have bought every 30 days: a is 61 days late, b 59; c has been away for 400 days. d
 * bought twice only. e buys every day and was here 20 days ago.
 */
const CUSTOMERS = Table.of({
  customer: [..."abcdef"],
  name: ["A SA", "B SA", "C SA", "D SA", "E SA", null],
  email: ["a@example.com", "b@example.com", null, null, null, null],
  rep: ["Ada", "Ada", "Ada", "Bo", "Bo", null],
  segment: ["x", "y", "x", "y", "x", "y"],
  recencyDays: [61, 59, 400, 100, 20, 61],
  frequency: [11, 11, 11, 2, 41, 11],
  monetary: [1000, 5000, 9000, 800, 365, 50],
  margin: [250, 1000, null, 400, 365, 5],
  tenureDays: [361, 359, 700, 730, 60, 361],
});
const GAPS = Table.of({
  customer: ["b", "a", "d", "a", "z"],
  product: ["tea", "jam", "ham", "tea", "tea"],
  expectedValue: [900, 800, 600, 100, 999],
  buyerShare: [0.5, 0.4, 0.6, 0.7, 0.9],
  lastBought: dayColumn(Float64Array.of(NaN, 20000, NaN, NaN, NaN)),
});
const LEVERS = Table.of({
  customer: ["e", "e", "d"],
  step: [1, 2, 1],
  lever: ["visits", "price", null],
  gain: [55, 20, 0],
});
const SCHEDULE = Table.of({
  customer: ["b", "a", "a", "b", "z"],
  day: dayColumn(Float64Array.of(20470, 20460, 20453, 20520, 20460)),
});

Deno.test("repPacks() gives each rep what counts, as worked by hand", () => {
  const input = { customers: CUSTOMERS, gaps: GAPS, levers: LEVERS, schedule: SCHEDULE };
  const { packs, notices } = repPacks(input, { asOf: AS_OF });
  assert.deepEqual(packs.map(({ rep, customers }) => [rep, customers]), [["Ada", 3], ["Bo", 2]]);
  const [ada, bo] = packs;
  assert.equal(ada.stakeIn, "margin");
  // a: 1 000 at 25 % margin at risk is 250, jam 800 × 25 % is 200. b: 900 × 20 % is 180.
  assert.deepEqual(ada.actions.rows(), [
    { customer: "a", name: "A SA", action: "keep", detail: null, stake: 250 },
    { customer: "b", name: "B SA", action: "propose", detail: "tea", stake: 180 },
  ]);
  assert.deepEqual(bo.actions.rows(), [
    { customer: "d", name: "D SA", action: "propose", detail: "ham", stake: 300 },
    { customer: "e", name: "E SA", action: "fix", detail: "visits", stake: 55 },
  ]);
  assert.deepEqual(ada.atRisk.rows(), [
    { customer: "a", name: "A SA", recencyDays: 61, usualDays: 30, yearlyRevenue: 1000 },
  ]);
  assert.equal(bo.atRisk.rowCount, 0);
  // Due after the day of the pack, within two months.
  assert.deepEqual(ada.visits.rows(), [
    { customer: "a", name: "A SA", segment: "x", day: "2026-01-07" },
    { customer: "b", name: "B SA", segment: "y", day: "2026-01-17" },
  ]);
  assert.deepEqual(ada.gaps.text("product"), ["tea", "jam", "tea"]);
  assert.equal(ada.gaps.cell("lastBought", 1), "2024-10-04");
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "en")), [
    "1 customer without a rep is in no pack: name one.",
  ]);
});

Deno.test("repPacks() holds no identifier but key and name, and no customer of another rep", () => {
  const input = { customers: CUSTOMERS, gaps: GAPS, levers: LEVERS, schedule: SCHEDULE };
  const [ada] = repPacks(input, { asOf: AS_OF, reps: ["Ada"] }).packs;
  const text = JSON.stringify(ada);
  assert.ok(!text.includes("@example.com") && !text.includes("email"));
  for (const other of ["D SA", "E SA"]) assert.ok(!text.includes(other));
});

Deno.test("repPacks() weighs stakes by revenue without margins, and makes do with customers alone", () => {
  const customers = CUSTOMERS.select([
    "customer",
    "rep",
    "recencyDays",
    "frequency",
    "monetary",
    "tenureDays",
  ]);
  const [ada] = repPacks({ customers }, { asOf: AS_OF }).packs;
  assert.deepEqual(ada.actions.rows(), [
    { customer: "a", name: "a", action: "keep", detail: null, stake: 1000 },
  ]);
  assert.deepEqual([ada.visits.rowCount, ada.gaps.rowCount], [0, 0]);
  assert.deepEqual(repPacks({ customers: customers.take([]) }, { asOf: AS_OF }).packs, []);
});

Deno.test("repPacks() says what it cannot use", () => {
  const make = (options: object, customers = CUSTOMERS) => () =>
    repPacks({ customers }, { asOf: AS_OF, ...options });
  assert.throws(make({ reps: ["Zoé"] }), {
    name: "DataError",
    message: "Cannot write a pack for 'Zoé' as no customer has that rep: the reps are Ada, Bo",
  });
  assert.throws(make({ asOf: "31/12/2025" }), { name: "RangeError", message: /asOf/ });
  assert.throws(make({ most: 0 }), { name: "RangeError", message: /most 0/ });
  assert.throws(make({ months: 1.5 }), { name: "RangeError", message: /months 1.5/ });
  assert.throws(make({}, CUSTOMERS.with({ customer: [..."abcdea"] })), {
    name: "DataError",
    message: /'a' stands in two rows/,
  });
  assert.throws(make({}, CUSTOMERS.select(["customer", "rep"])), {
    name: "DataError",
    message: /'recencyDays'/,
  });
});

Deno.test("repPacks() shares every row out once, whatever the order of the rows", () => {
  const customer = fc.record({
    rep: fc.constantFrom("Ada", "Bo", null),
    recencyDays: fc.integer({ min: 0, max: 500 }),
    frequency: fc.integer({ min: 1, max: 20 }),
    monetary: fc.integer({ min: 1, max: 100_000 }),
    tenureDays: fc.integer({ min: 500, max: 900 }),
  });
  fc.assert(fc.property(fc.uniqueArray(customer, { maxLength: 20 }), (rows) => {
    if (rows.length === 0) return;
    const distinct = rows.map((row, i) => ({
      customer: `C${i}`,
      ...row,
      monetary: row.monetary + i / 100,
    }));
    const customers = Table.fromRows(distinct);
    if (rows.every(({ rep }) => rep === null)) return;
    const { packs, notices } = repPacks({ customers }, { asOf: AS_OF });
    const without = notices[0]?.parameters.count ?? 0;
    assert.equal(packs.reduce((sum, pack) => sum + pack.customers, Number(without)), rows.length);
    const all = packs.flatMap(({ atRisk }) => atRisk.text("customer"));
    assert.equal(new Set(all).size, all.length);
    const reversed = customers.take(rows.map((_, i) => rows.length - 1 - i));
    assert.deepEqual(repPacks({ customers: reversed }, { asOf: AS_OF }).packs, packs);
  }));
});
