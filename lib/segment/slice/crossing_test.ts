import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { chiSquareTest, crossSlices, slice } from "./mod.ts";
import { maskCells } from "../../base/mod.ts";

/** One customer for each count of a table, who brings one, sliced by both criteria. */
function sliced(counts: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const rows = Object.entries(counts).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, count]) =>
      Array.from({ length: count }, () => ({ row, column: column || null }))
    )
  );
  const customers = Table.fromRows(
    rows.map(({ row, column }, i) => ({ customer: `C${i}`, monetary: 1, side: row, top: column })),
  );
  return slice(customers, {
    criteria: [
      { column: "side", by: "categories", minimum: 1 },
      { column: "top", by: "categories", minimum: 1 },
    ],
  });
}

/** Party by gender: Agresti, *An Introduction to Categorical Data Analysis*, 2nd ed. (2007), table 2.5. */
const PARTIES = {
  F: { Democrat: 762, Independent: 327, Republican: 468 },
  M: { Democrat: 484, Independent: 239, Republican: 477 },
};

Deno.test("crossSlices() equals chisq.test() of R and the residuals that Agresti prints", () => {
  // R 4.3, ?chisq.test, same table: X-squared = 30.07, df = 2, p-value = 2.954e-07.
  const { association, cells } = crossSlices(sliced(PARTIES));
  assert.ok(Math.abs(association!.chiSquare - 30.07) < 0.005);
  assert.equal(association!.degreesOfFreedom, 2);
  assert.ok(Math.abs(association!.pValue - 2.954e-7) < 0.0005e-7);
  // Agresti, table 2.5: standardized residuals 4.50, 0.70, −5.32 and their opposites, to 0.005.
  const residuals = new Map(
    cells.rows().map((cell) => [`${cell.row} ${cell.column}`, Number(cell.adjustedResidual)]),
  );
  for (
    const [cell, expected] of Object.entries({
      "F Democrat": 4.50,
      "F Independent": 0.70,
      "F Republican": -5.32,
      "M Republican": 5.32,
    })
  ) {
    assert.ok(Math.abs(residuals.get(cell)! - expected) < 0.005, cell);
  }
  const verdicts = cells.rows().map(({ row, column, representation }) =>
    `${row} ${column} ${representation}`
  );
  assert.ok(verdicts.includes("F Democrat over") && verdicts.includes("F Republican under"));
  assert.ok(verdicts.includes("M Independent expected"));
});

Deno.test("chiSquareTest() equals assocstats() of the R package vcd on hair and eye colour", () => {
  // vcd 1.4-11, assocstats(HairEyeColor margins): X² 138.29, df 9, Cramér's V 0.279.
  const test = chiSquareTest([
    [68, 20, 15, 5],
    [119, 84, 54, 29],
    [26, 17, 14, 14],
    [7, 94, 10, 16],
  ])!;
  assert.ok(Math.abs(test.chiSquare - 138.29) < 0.005);
  assert.ok(Math.abs(test.cramersV - 0.279) < 0.0005);
  assert.deepEqual([test.customers, test.degreesOfFreedom], [592, 9]);
  assert.equal(test.smallExpectedShare, 0);
});

Deno.test("chiSquareTest() leaves empty rows out, and has no answer for a single slice", () => {
  const full = chiSquareTest([[10, 20], [30, 5]])!;
  assert.deepEqual(chiSquareTest([[10, 0, 20], [0, 0, 0], [30, 0, 5]]), full);
  assert.equal(chiSquareTest([[10, 20]]), null);
  assert.equal(chiSquareTest([[10, 0], [5, 0]]), null);
  assert.equal(chiSquareTest([]), null);
  assert.ok(Math.abs(chiSquareTest([[7, 0], [0, 9]])!.cramersV - 1) < 1e-12);
});

Deno.test("crossSlices() gives counts, revenue and shares of each cell, by hand", () => {
  const { cells, notices } = crossSlices(sliced({ a: { x: 30, y: 10 }, b: { x: 20, y: 40 } }));
  assert.deepEqual(cells.row(0), {
    row: "b",
    column: "x",
    customers: 20,
    revenue: 20,
    meanRevenue: 1,
    customerShare: 0.2,
    withinRowShare: 20 / 60,
    withinColumnShare: 0.4,
    expected: 30,
    adjustedResidual: -10 / Math.sqrt(30 * 0.4 * 0.5),
    representation: "under",
    masked: false,
  });
  assert.deepEqual(notices, []);
});

Deno.test("crossSlices() counts missing values and leaves them out of the test", () => {
  const known = { a: { x: 30, y: 10 }, b: { x: 20, y: 40 } };
  const all = crossSlices(sliced({ a: { ...known.a, "": 25 }, b: { ...known.b, "": 9 } }));
  assert.deepEqual(all.association, crossSlices(sliced(known)).association);
  const missing = all.cells.rows().filter(({ column }) => column === "(missing)");
  assert.deepEqual(missing.map(({ customers, expected }) => [customers, expected]), [
    [9, null],
    [25, null],
  ]);
});

Deno.test("crossSlices() masks small cells and those that would give them away", () => {
  const counts = {
    a: { x: 50, y: 3, z: 20 },
    b: { x: 40, y: 30, z: 25 },
    c: { x: 60, y: 9, z: 8 },
  };
  const { cells, notices } = crossSlices(sliced(counts));
  const masked = cells.rows().filter(({ masked }) => masked);
  // a × y is small; z is the smallest left in its row, c × y in its column; c × z closes the square.
  assert.deepEqual(masked.map(({ row, column }) => `${row}${column}`).sort(), [
    "ay",
    "az",
    "cy",
    "cz",
  ]);
  for (const cell of masked) {
    const { row: _row, column: _column, masked: _masked, ...figures } = cell;
    assert.ok(Object.values(figures).every((value) => value === null));
  }
  assert.match(formatNotice(notices[0], "en"), /4 cells are masked .* fewer than 5/);
  assert.equal(crossSlices(sliced(counts), { k: 1 }).cells.flag("masked").includes(true), false);
});

Deno.test("maskCells() leaves no hidden cell to be found by subtraction", () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(
    ([rows, columns]) =>
      fc.array(
        fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
  );
  fc.assert(fc.property(tables, fc.integer({ min: 1, max: 6 }), (counts, k) => {
    const masked = maskCells(counts, k);
    const lines = [
      ...counts.map((row, r) => row.map((count, c) => ({ count, hidden: masked[r][c] }))),
      ...counts[0].map((_, c) => counts.map((row, r) => ({ count: row[c], hidden: masked[r][c] }))),
    ];
    for (const line of lines) {
      const hidden = line.filter((cell) => cell.hidden);
      assert.ok(line.every(({ count, hidden }) => hidden || count === 0 || count >= k));
      if (hidden.length === 0) continue;
      const customers = hidden.reduce((sum, { count }) => sum + count, 0);
      const shown = line.some(({ count, hidden }) => !hidden && count > 0);
      assert.ok(hidden.length >= 2 || line.length === 1, "a single hidden cell");
      assert.ok(customers >= k || !shown, "a hidden group below k beside a shown one");
    }
  }));
});

Deno.test("crossSlices() puts several criteria on a side", () => {
  const { model, customers } = sliced(PARTIES);
  const halves = customers.select(["customer", "monetary", "side", "top"])
    .add({ half: customers.text("customer").map((_, i) => i % 2 === 0 ? "even" : "odd") });
  const result = slice(halves, {
    criteria: [...model.criteria.map(({ column }) => column), "half"].map((column) => ({
      column,
      by: "categories",
    })),
  });
  const usual = crossSlices(result);
  assert.deepEqual([usual.rows, usual.columns], [["sideSlice", "topSlice"], ["halfSlice"]]);
  assert.equal(usual.cells.rowCount, 12);
  const chosen = crossSlices(result, { rows: ["topSlice"], columns: ["sideSlice"] });
  assert.ok(Math.abs(chosen.association!.chiSquare - 30.07) < 0.005);
  assert.throws(() => crossSlices(result, { rows: ["side"] }), {
    name: "RangeError",
    message: /'side' .* sideSlice, topSlice, halfSlice/,
  });
  assert.throws(
    () => crossSlices(result, { rows: ["topSlice"], columns: ["topSlice"] }),
    RangeError,
  );
  assert.throws(() => crossSlices(result, { k: 0 }), RangeError);
  const one = slice(halves, { criteria: [{ column: "side", by: "categories" }] });
  assert.throws(() => crossSlices(one), { name: "RangeError", message: /each side/ });
});
