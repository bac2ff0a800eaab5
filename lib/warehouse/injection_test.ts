/** Names and values that try to be SQL: refused, or inert with the labels of memory. */
import assert from "node:assert/strict";
import {
  DIALECTS,
  type Engine,
  numberLiteral,
  quoteIdentifier,
  wholeLiteral,
} from "../engine/mod.ts";
import { abc, abcSql, fitAbcInEngine } from "../segment/abc/mod.ts";
import { fitRfmInEngine, type RfmModel, rfmSql } from "../segment/rfm/mod.ts";
import { type SliceModel, sliceSql } from "../segment/slice/mod.ts";
import { Table } from "../table/mod.ts";
import { testInDatabases } from "./databases_test.ts";
import { HOSTILE, hostileCases, SPARK_VARIABLE, VICTIM } from "./hostile_cases_test.ts";
import { labelsOf } from "./label_cases_test.ts";
import { makeCustomers, summarizeInEngine, writeRelation } from "./mod.ts";

/** Every attempt in DuckDB; one in three per method in Trino, each of whose tables takes a while. */
function attemptsIn({ dialect }: Engine): readonly string[] {
  const all = [...HOSTILE, SPARK_VARIABLE];
  return dialect === "trino" ? all.filter((_, i) => i % 3 === 0) : all;
}

async function withVictim(engine: Engine, body: () => Promise<void>): Promise<void> {
  await engine.load(VICTIM, Table.of({ x: [1] }));
  await body();
  assert.equal((await engine.query(`SELECT x FROM ${VICTIM}`)).rowCount, 1);
  await engine.run(`DROP TABLE ${VICTIM}`);
}

testInDatabases("no name nor value of a model becomes SQL", async (engine) => {
  await withVictim(engine, async () => {
    for (const attempt of attemptsIn(engine)) {
      const cases = hostileCases(attempt);
      const { tables } = cases[0];
      for (const [table, rows] of Object.entries(tables)) await engine.load(table, rows);
      for (const { name, key, sql, customers } of cases) {
        const labels = await engine.query(
          `SELECT ${quoteIdentifier(key!)} AS "customer", "segment" ` +
            `FROM (${sql(engine.dialect)}) AS "labels"`,
        );
        assert.deepEqual(labelsOf(labels), labelsOf(customers, key), name);
      }
      for (const table of Object.keys(tables)) {
        await engine.run(`DROP TABLE ${quoteIdentifier(table)}`);
      }
    }
  });
});

testInDatabases("no name of a table or column becomes SQL on the way to labels", async (engine) => {
  await withVictim(engine, async () => {
    for (const attempt of attemptsIn(engine).filter((_, i) => i % 2 === 0)) {
      const [sales, people, labels] = ["s", "p", "l"].map((start) => start + attempt);
      const columns = { customer: `c${attempt}`, date: `d${attempt}`, amount: `a${attempt}` };
      await engine.load(
        sales,
        Table.of({
          [columns.customer]: [attempt, attempt, "b"],
          [columns.date]: ["2025-01-05", attempt, "2025-02-01"],
          [columns.amount]: [100, 20, 5],
        }),
      );
      const options = { table: sales, into: people, asOf: "2025-12-31", columns };
      const account = await makeCustomers(engine, options);
      assert.deepEqual([account.customers, account.total, account.rowsRejected], [2, 105, 1]);
      await fitRfmInEngine(engine, people, { asOf: options.asOf, bins: 2 });
      const model = await fitAbcInEngine(engine, people, { classes: [attempt, "B", "C"] });
      await writeRelation(engine, labels, abcSql(model, people, engine.dialect), { rowCount: 2 });
      const summary = await summarizeInEngine(engine, {
        labels,
        customers: people,
        key: "customer",
        segments: () => [attempt, "B", "C"],
      });
      assert.deepEqual([...summary.number("customers")], [1, 0, 1]);
      for (const table of [sales, people, labels]) {
        await engine.run(`DROP TABLE ${quoteIdentifier(table)}`);
      }
    }
  });
});

testInDatabases("the character NUL ends no statement", async (engine) => {
  await withVictim(engine, async () => {
    const attempt = `\0'; DROP TABLE ${VICTIM}; --`;
    await engine.load("strate_nul", Table.of({ customer: [attempt, "b"], monetary: [9, 1] }));
    const { model, customers } = abc(Table.of({ customer: [attempt, "b"], monetary: [9, 1] }), {
      classes: [attempt, "B", "C"],
    });
    const labels = await engine.query(abcSql(model, "strate_nul", engine.dialect));
    assert.deepEqual(labelsOf(labels), labelsOf(customers));
    await engine.run("DROP TABLE strate_nul");
    for (const name of [attempt, "a\0b"]) {
      const refused = { name: "RangeError", message: /holds the character NUL/ };
      await assert.rejects(async () => await engine.describe(name), refused);
      assert.throws(() => abcSql(model, name, engine.dialect), refused);
    }
  });
});

Deno.test("a table name opens no file", async () => {
  const { openDuckDb } = await import("../engine/mod.ts");
  await using engine = await openDuckDb();
  const options = { into: "people", asOf: "2025-12-31" };
  for (const table of ["/etc/passwd", "deno.json", "https://example.org/x.parquet"]) {
    await assert.rejects(
      makeCustomers(engine, { ...options, table }),
      /Cannot find table|disabled/,
    );
  }
});

Deno.test("what stands for a number in a model that nobody checked is refused, in every dialect", () => {
  const attempt = "1); DROP TABLE strate_victim; --" as unknown as number;
  const refused = { name: "TypeError", message: /as a number in SQL: read the model/ };
  assert.throws(() => wholeLiteral(attempt), refused);
  const range = [1, 2] as const;
  const rule = { segment: "x", recency: [1, attempt], frequency: range, monetary: range };
  const cuts = { recencyDays: [1], frequency: [attempt], monetary: [1] };
  const columns = { customer: "c", recencyDays: "r", frequency: "f", monetary: "m" };
  const rfmModel = { columns, closed: "right", others: "x" };
  const code = { column: "code", name: "n", by: "prefix", minimum: 1, categories: ["a"] };
  const sliceModel = (length: number, longer: object) =>
    ({
      columns: { customer: "c", value: "v" },
      criteria: [{ ...code, length, longer }],
    }) as unknown as SliceModel;
  for (const dialect of DIALECTS) {
    assert.throws(() => numberLiteral(attempt, dialect), refused);
    const write = (parts: object) =>
      rfmSql({ ...rfmModel, ...parts } as unknown as RfmModel, "t", dialect);
    assert.throws(() => write({ cuts, rules: [] }), refused);
    const sound = { ...cuts, frequency: [2] };
    assert.throws(() => write({ cuts: sound, rules: [rule] }), refused);
    assert.throws(() => sliceSql(sliceModel(attempt, {}), "t", dialect), refused);
    assert.throws(() => sliceSql(sliceModel(2, { "97": attempt }), "t", dialect), refused);
  }
});
