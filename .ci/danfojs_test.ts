import assert from "node:assert/strict";
import { fromDataFrame, Table, toDataFrame } from "../lib/table/mod.ts";

Deno.test("danfojs takes a table and gives it back", async () => {
  // @ts-ignore danfojs ships types that do not check; it is used as the structural type it meets.
  const danfo = await import("npm:danfojs@1.1.2");
  const table = Table.of({ customer: ["Ada", "Bo"], revenue: [1.5, NaN], active: [true, false] });
  assert.deepEqual(fromDataFrame(toDataFrame(table, danfo)).rows(), table.rows());
});
