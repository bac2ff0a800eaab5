import fc from "fast-check";
import assert from "node:assert/strict";
import { dayColumn, Table } from "../../table/mod.ts";
import { joinCustomers } from "../mod.ts";

const BOUGHT = Table.of({
  customer: ["a", "b", "c"],
  monetary: [1, 2, 3],
  lastPurchase: dayColumn(Float64Array.of(10, 20, 30)),
});
const KNOWN = Table.of({ customer: ["c", "z"], active: [true, false], sector: ["x", null] });

Deno.test("joinCustomers() keeps everybody, or those of the first table", () => {
  const { customers, ...counts } = joinCustomers(BOUGHT, KNOWN);
  assert.deepEqual(customers.columnNames, [
    "customer",
    "monetary",
    "lastPurchase",
    "active",
    "sector",
  ]);
  assert.deepEqual(customers.text("customer"), ["a", "b", "c", "z"]);
  assert.deepEqual([...customers.day("lastPurchase")], [10, 20, 30, NaN]);
  assert.deepEqual(customers.flag("active"), [null, null, true, false]);
  assert.deepEqual(counts, { inBoth: 1, onlyInFirst: 2, onlyInSecond: 1 });
  const first = joinCustomers(BOUGHT, KNOWN, { keep: "first" });
  assert.deepEqual(first.customers.text("customer"), ["a", "b", "c"]);
  assert.equal(first.onlyInSecond, 1);
});

Deno.test("joinCustomers() refuses keys that are missing, twice or no text, and names that clash", () => {
  const cases: [Table, RegExp][] = [
    [Table.of({ customer: ["a", "a"] }), /'a' stands in rows 1 and 2 of the second table/],
    [Table.of({ customer: ["a", null] }), /row 2 of the second table has no key/],
    [Table.of({ customer: [1, 2] }), /'customer' as text: it holds number values/],
    [Table.of({ client: ["a"] }), /Cannot find column 'customer'/],
    [Table.of({ customer: ["a"], monetary: [5] }), /Cannot add column 'monetary'/],
  ];
  for (const [second, message] of cases) {
    assert.throws(() => joinCustomers(BOUGHT, second), { name: "DataError", message });
  }
});

Deno.test("joinCustomers() accounts for every customer of both tables", () => {
  const keys = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
  fc.assert(fc.property(keys, keys, (first, second) => {
    const { customers, inBoth, onlyInFirst, onlyInSecond } = joinCustomers(
      Table.of({ customer: { kind: "text", values: first } }),
      Table.of({ customer: { kind: "text", values: second } }),
    );
    assert.equal(customers.rowCount, new Set([...first, ...second]).size);
    assert.equal(inBoth + onlyInFirst, first.length);
    assert.equal(inBoth + onlyInSecond, second.length);
  }));
});
