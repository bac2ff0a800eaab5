import assert from "node:assert/strict";
import { migrate } from "../../assess/migrate/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { abc, applyAbc } from "../../segment/abc/mod.ts";
import { Table } from "../../table/mod.ts";
import { migrationAlluvial } from "../mod.ts";
import { markTitles } from "../samples_test.ts";

Deno.test("marks of migrations tell where customers went, and how many", () => {
  const before = abc(Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] }));
  const now = Table.of({ customer: ["a", "b", "d"], monetary: [10, 90, 40] });
  const migration = migrate(before, applyAbc(before.model, now));
  const [french, english] = LOCALES.map((locale) => migrationAlluvial(migration, { locale }));
  assert.ok(markTitles(french).includes("C → Plus clients|1 client"));
  assert.ok(markTitles(english).includes("Not yet customers|1 customer"));
  const moves = markTitles(english).filter((title) => title.includes(" → "));
  assert.equal(moves.length, migration.flows.rowCount);
});
