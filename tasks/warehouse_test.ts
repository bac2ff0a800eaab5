import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder, warehouse } from "./warehouse_fixture_test.ts";

/** A Trino cluster that tests may use, with the tpch connector. */
const TRINO = Deno.env.get("STRATE_TRINO_URL");

Deno.test("warehouse says what is wrong without a stack", () =>
  inFolder(async (folder) => {
    const asked = ["--table", "t", "--as-of", "2025-12-31"];
    const failures: readonly (readonly [string[], number, RegExp])[] = [
      [["rfm", ...asked], 2, /--engine/],
      [["personas", "--engine", "duckdb:", ...asked], 2, /Allowed choices are rfm, abc/],
      [["rfm", "--engine", "duckdb:", ...asked, "--events", "e"], 2, /does not read --events/],
      [["stage", "--engine", "duckdb:", ...asked, "--customers", "c"], 2, /means nothing to it/],
      [["rfm", "--engine", "duckdb:", ...asked], 1, /Cannot find table 't' in the database/],
      [["rfm", "--engine", "mysql://h", ...asked], 1, /starts with trino: or duckdb:/],
      [["rfm", "--engine", "trino://ann@127.0.0.1:1/c", ...asked], 1, /Cannot reach Trino/],
    ];
    for (const [args, expected, message] of failures) {
      const { code, err } = await warehouse(folder, ...args);
      assert.equal(code, expected, err);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  }));

if (TRINO !== undefined) {
  Deno.test("warehouse makes labels in Trino, and places by a saved model", () =>
    inFolder(async (folder) => {
      const columns = ["customer=custkey", "date=orderdate", "amount=totalprice"];
      const asked = [
        ...["--engine", TRINO, "--table", "tpch.tiny.orders", "--as-of", "1998-12-31", "--json"],
        ...columns.flatMap((column) => ["--map", column]),
      ];
      const first = await warehouse(folder, "rfm", ...asked);
      assert.equal(first.code, 0, first.err);
      const summary = JSON.parse(first.out);
      assert.deepEqual([summary.rowsRead, summary.rowsAccepted], [15000, 15000]);
      const sum = (name: string) =>
        summary.segments.reduce(
          (total: number, row: Record<string, number>) => total + row[name],
          0,
        );
      assert.deepEqual([sum("customers"), sum("orders")], [summary.customers, 15000]);
      assert.equal(Math.round(sum("revenue") * 100), Math.round(summary.total * 100));
      for (const file of summary.files) await Deno.stat(join(folder, file));
      const again = await warehouse(folder, "rfm", ...asked, "--model", "rfm.model.json");
      assert.deepEqual(JSON.parse(again.out), summary);
    }));
}
