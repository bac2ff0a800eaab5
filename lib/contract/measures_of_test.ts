import assert from "node:assert/strict";
import { abc } from "../segment/abc/mod.ts";
import { rfm } from "../segment/rfm/mod.ts";
import { Table } from "../table/mod.ts";
import { measuresOf } from "./mod.ts";

const customers = Table.of({
  customer: ["a", "b", "c"],
  recencyDays: [1, 10, 100],
  frequency: [4, 3, 2],
  monetary: [400, 300, 200],
  ordersOfYear: [2, 1, 0],
});

Deno.test("measuresOf() names the columns that the model reads", () => {
  const options = { asOf: "2025-12-31", bins: 2 };
  assert.deepEqual(measuresOf(rfm(customers, options)), ["recencyDays", "frequency", "monetary"]);
  const renamed = rfm(customers, { ...options, columns: { frequency: "ordersOfYear" } });
  assert.deepEqual(measuresOf(renamed), ["recencyDays", "ordersOfYear", "monetary"]);
  assert.deepEqual(measuresOf(abc(customers)), ["monetary"]);
});
