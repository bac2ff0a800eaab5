import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { dayColumn, Table } from "../table/mod.ts";
import { dayLiteral, numberLiteral, openDuckDb, quoteIdentifier, textLiteral } from "./mod.ts";

Deno.test("numberLiteral() gives DuckDB the same float64, every bit", async () => {
  await using engine = await openDuckDb({ threads: 1 });
  const numbers = [...fc.sample(fc.double(), { numRuns: 300, seed: 1 }), -0, NaN, Infinity, 5e-324];
  const list = numbers.map((value) => numberLiteral(value, "duckdb")).join(", ");
  const read = (await engine.query(`SELECT unnest([${list}]) AS x`)).number("x");
  numbers.forEach((value, i) => assert.ok(Object.is(read[i], value), `${value} became ${read[i]}`));
});

Deno.test("numberLiteral() writes what Trino reads", () => {
  assert.equal(numberLiteral(0.1, "trino"), "1e-1");
  assert.equal(numberLiteral(-Infinity, "trino"), "(-infinity())");
  assert.equal(numberLiteral(NaN, "trino"), "nan()");
});

Deno.test("textLiteral() and quoteIdentifier() keep any text and any name", async () => {
  await using engine = await openDuckDb({ threads: 1 });
  const texts = fc.sample(fc.string({ unit: "grapheme", minLength: 1 }), { numRuns: 100, seed: 1 });
  for (const text of ["'; DROP TABLE x --", "a\0b", '"', ...texts]) {
    const name = text.replaceAll("\0", "");
    const table = await engine.query(`SELECT ${textLiteral(text)} AS ${quoteIdentifier(name)}`);
    assert.deepEqual(table.rows(), [{ [name]: text }]);
  }
});

Deno.test("dayLiteral() is the day it names", async () => {
  await using engine = await openDuckDb();
  const table = await engine.query(`SELECT ${dayLiteral(-1)} AS day`);
  assert.deepEqual(table.rows(), [{ day: "1969-12-31" }]);
});

Deno.test("load() and query() give a table back as it was, over several chunks", async () => {
  await using engine = await openDuckDb();
  const rows = Array.from({ length: 5000 }, (_, i) => i);
  const table = Table.of({
    "N° client": rows.map((i) => i % 7 === 0 ? null : `Émile ${i}`),
    revenue: rows.map((i) => i % 5 === 0 ? null : i / 3),
    last: dayColumn(Float64Array.from(rows, (i) => i % 3 === 0 ? NaN : i - 2500)),
    active: rows.map((i) => i % 2 === 0 ? null : i % 4 === 1),
  });
  await engine.load("customers", table);
  assert.deepEqual((await engine.query("SELECT * FROM customers")).rows(), table.rows());
  await engine.load("customers", table.head(0));
  assert.equal((await engine.query("SELECT * FROM customers")).rowCount, 0);
});

Deno.test("query() gives texts of every length and script back, missing ones too", async () => {
  await using engine = await openDuckDb({ threads: 1 });
  const text = fc.option(fc.oneof(fc.string(), fc.string({ unit: "grapheme", maxLength: 40 })));
  for (
    const texts of [
      Array.from({ length: 5000 }, (_, i) => "c".repeat(i % 13)),
      Array.from({ length: 5000 }, (_, i) => "é".repeat(i % 14)),
      fc.sample(text, { numRuns: 3000, seed: 5 }),
    ]
  ) {
    const table = Table.of({ row: texts.map((_, i) => i), text: { kind: "text", values: texts } });
    await engine.load("texts", table);
    const read = await engine.query('SELECT text FROM texts ORDER BY "row"');
    assert.deepEqual(read.text("text"), texts);
  }
});

Deno.test("query() refuses types a table does not hold and says what to do", async () => {
  await using engine = await openDuckDb();
  await assert.rejects(engine.query("SELECT 1.5 AS amount"), {
    name: "TypeError",
    message: /'amount' of type DECIMAL.*cast it to DOUBLE/,
  });
});

Deno.test("openDuckDb() reads allowed folders only and cannot be opened again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "strate-"));
  const other = await mkdtemp(join(tmpdir(), "strate-"));
  try {
    for (const place of [folder, other]) await writeFile(join(place, "a.csv"), "x\n1\n");
    await using engine = await openDuckDb({ allowedDirectories: [folder] });
    const read = (place: string) => `SELECT * FROM read_csv(${textLiteral(join(place, "a.csv"))})`;
    assert.equal((await engine.query(read(folder))).rowCount, 1);
    await assert.rejects(engine.query(read(other)), /disabled by configuration/);
    await assert.rejects(engine.run("SET enable_external_access = true"));
    await assert.rejects(engine.run("INSTALL httpfs"));
  } finally {
    for (const place of [folder, other]) await rm(place, { recursive: true });
  }
});

Deno.test("query() stops when its signal is aborted, and the engine goes on working", async () => {
  await using engine = await openDuckDb();
  const signal = AbortSignal.timeout(50);
  const endless =
    "SELECT count(*) AS n FROM range(1000000000) a, range(1000000000) b WHERE a.range + b.range = -1";
  await assert.rejects(engine.query(endless, { signal }), { name: "TimeoutError" });
  await assert.rejects(engine.query("SELECT 1 AS x", { signal }), { name: "TimeoutError" });
  assert.equal((await engine.query("SELECT 1 AS x")).rowCount, 1);
  engine.close();
  engine.close();
});

Deno.test("openDuckDb() refuses a number of threads that is none", async () => {
  await assert.rejects(openDuckDb({ threads: 0 }), {
    name: "RangeError",
    message: /current value is 0/,
  });
});
