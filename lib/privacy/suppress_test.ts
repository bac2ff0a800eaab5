import assert from "node:assert/strict";
import fc from "fast-check";
import { Table } from "../table/mod.ts";
import { suppressSmallGroups } from "./suppress.ts";

Deno.test("suppressSmallGroups() hides small groups and the one that would give a single one away", () => {
  const table = Table.of({
    city: ["Brest", "Lyon", "Metz", "Nice"],
    customers: [2, 90, 8, 0],
    revenue: [10, 900, 80, 0],
    loyal: [true, false, true, null],
  });
  const { table: safe, hidden } = suppressSmallGroups(table, "customers");
  assert.deepEqual(hidden, [0, 2]);
  assert.deepEqual(safe.rows(), [
    { city: "Brest", customers: null, revenue: null, loyal: null },
    { city: "Lyon", customers: 90, revenue: 900, loyal: false },
    { city: "Metz", customers: null, revenue: null, loyal: null },
    { city: "Nice", customers: 0, revenue: 0, loyal: null },
  ]);
  assert.equal(table.number("customers")[0], 2, "the table given is left as it is");
});

Deno.test("suppressSmallGroups() leaves tables without small groups alone", () => {
  for (const customers of [[], [5, 6], [0, 0, 9]]) {
    assert.deepEqual(suppressSmallGroups(Table.of({ customers }), "customers").hidden, []);
  }
  const table = Table.of({ customers: [3, 3] });
  assert.deepEqual(suppressSmallGroups(table, "customers").hidden, [0, 1], "6 together: enough");
  assert.throws(() => suppressSmallGroups(table, "customers", 1), RangeError);
  assert.throws(() => suppressSmallGroups(table, "people"), /people/);
});

Deno.test("what is hidden cannot be found from the total, and adds up to k where the rows allow", () => {
  const counts = fc.array(fc.nat(30), { maxLength: 12 });
  fc.assert(fc.property(counts, fc.integer({ min: 2, max: 10 }), (customers, k) => {
    const { table, hidden } = suppressSmallGroups(Table.of({ customers }), "customers", k);
    const shown = Array.from(table.number("customers"));
    shown.forEach((value, row) => {
      assert.ok(Number.isNaN(value) || value === 0 || value >= k, `row ${row} shows ${value}`);
    });
    const others = customers.filter((value, row) => value > 0 && !hidden.includes(row));
    if (hidden.length === 0 || others.length === 0) return;
    assert.ok(hidden.length >= 2);
    assert.ok(hidden.reduce((sum, row) => sum + customers[row], 0) >= k);
  }));
});
