import assert from "node:assert/strict";
import { type Engine, type RelationName, relationSql } from "../engine/mod.ts";
import { testInDatabases } from "./databases_test.ts";
import { writeRelation } from "./mod.ts";

async function valuesOf(engine: Engine): Promise<number[]> {
  return [...(await engine.query("SELECT x FROM strate_kept ORDER BY x")).number("x")];
}

async function leftovers(engine: Engine): Promise<boolean[]> {
  const names = ["strate_new_strate_kept", "strate_old_strate_kept"];
  return await Promise.all(names.map(async (name) => await engine.describe(name) !== null));
}

function numbers(...values: number[]): string {
  return `SELECT CAST(x AS DOUBLE) AS x FROM (VALUES ${
    values.map((value) => `(${value})`).join(", ")
  }) AS t(x)`;
}

testInDatabases("writeRelation() replaces a table whole, or not at all", async (engine) => {
  await engine.run("DROP TABLE IF EXISTS strate_kept");
  assert.equal(await writeRelation(engine, "strate_kept", numbers(1, 2)), 2);
  assert.equal(await writeRelation(engine, "strate_kept", numbers(3), { rowCount: 1 }), 1);
  assert.deepEqual(await valuesOf(engine), [3]);
  await assert.rejects(writeRelation(engine, "strate_kept", numbers(4, 5), { rowCount: 3 }), {
    name: "EngineError",
    message: /wrote 2 rows and not 3; nothing was replaced/,
  });
  await assert.rejects(writeRelation(engine, "strate_kept", "SELECT nothing FROM nowhere"));
  const stopped = AbortSignal.abort(new Error("stopped by the user"));
  await assert.rejects(
    writeRelation(engine, "strate_kept", numbers(6), { signal: stopped }),
    /stopped by the user/,
  );
  const check = async (written: RelationName) => {
    assert.deepEqual((await engine.query(`SELECT x FROM ${relationSql(written)}`)).rows(), [{
      x: 7,
    }]);
    throw new Error("not these");
  };
  await assert.rejects(writeRelation(engine, "strate_kept", numbers(7), { check }), /not these/);
  assert.deepEqual(await valuesOf(engine), [3]);
  assert.deepEqual(await leftovers(engine), [false, false]);
});

testInDatabases("writeRelation() puts right what an earlier run left", async (engine) => {
  await writeRelation(engine, "strate_kept", numbers(1));
  await engine.run("ALTER TABLE strate_kept RENAME TO strate_old_strate_kept");
  await engine.run(`CREATE TABLE strate_new_strate_kept AS ${numbers(9)}`);
  await assert.rejects(writeRelation(engine, "strate_kept", "SELECT nothing FROM nowhere"));
  assert.deepEqual(await valuesOf(engine), [1]);
  assert.deepEqual(await leftovers(engine), [false, false]);
});
