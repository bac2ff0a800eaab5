import assert from "node:assert/strict";
import { testInDatabases } from "./databases_test.ts";
import { labelCases, labelsOf } from "./label_cases_test.ts";

testInDatabases("every method gives the labels of memory", async (engine) => {
  for (const { name, tables, sql, customers } of labelCases()) {
    for (const [table, rows] of Object.entries(tables)) await engine.load(table, rows);
    const labels = `SELECT "customer", "segment" FROM (${sql(engine.dialect)}) AS "labels"`;
    assert.deepEqual(labelsOf(await engine.query(labels)), labelsOf(customers), name);
  }
});
