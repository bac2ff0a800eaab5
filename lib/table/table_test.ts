import assert from "node:assert/strict";
import * as arrow from "apache-arrow";
import fc from "fast-check";
import { DataError, parseDay } from "../base/mod.ts";
import { fromArrow, toArrow } from "./arrow.ts";
import { breakable } from "./breakable.ts";
import { dayColumn, fromDataFrame, Table, tableToHtml, tableToText, toDataFrame } from "./mod.ts";

const SALES = Table.of({
  customer: ["Ada", "Bo", null],
  revenue: [1234.5, null, -3],
  last: dayColumn(Float64Array.of(parseDay("2025-12-31"), NaN, parseDay("2024-02-29"))),
  active: [true, false, null],
});

Deno.test("Table.of() infers kinds and refuses what it cannot hold", () => {
  const kinds = SALES.columnNames.map((name) => SALES.column(name).kind);
  assert.deepEqual(kinds, ["text", "number", "day", "flag"]);
  assert.throws(() => Table.of({ a: [1], b: [1, 2] }), {
    name: "RangeError",
    message: /'b' has 2/,
  });
  assert.throws(() => Table.of({ a: [1, "x"] }), {
    name: "TypeError",
    message: /'a'.*number and string/,
  });
});

Deno.test("Table gives rows as plain data: days as text, missing as null", () => {
  assert.deepEqual(SALES.row(0), {
    customer: "Ada",
    revenue: 1234.5,
    last: "2025-12-31",
    active: true,
  });
  assert.deepEqual(SALES.row(1), { customer: "Bo", revenue: null, last: null, active: false });
  assert.deepEqual(Table.fromRows([{ a: 1 }, { b: "x" }]).rows(), [{ a: 1, b: null }, {
    a: null,
    b: "x",
  }]);
});

Deno.test("Table names the columns there are when one is asked for that is not", () => {
  assert.throws(() => SALES.number("amount"), {
    name: "DataError",
    message: /'amount'.*customer, revenue, last, active/,
  });
  assert.throws(() => SALES.number("customer"), DataError);
});

Deno.test("Table.sortBy() puts missing values last and keeps equal values in order", () => {
  assert.deepEqual(SALES.sortBy("revenue").text("customer"), [null, "Ada", "Bo"]);
  assert.deepEqual(SALES.sortBy("revenue", "descending").text("customer"), ["Ada", null, "Bo"]);
  const values = fc.array(
    fc.record({ k: fc.integer({ min: 0, max: 3 }), i: fc.nat() }, { noNullPrototype: true }),
    {
      minLength: 1,
    },
  );
  fc.assert(fc.property(values, (rows) => {
    const sorted = Table.fromRows(rows).sortBy("k").rows();
    assert.deepEqual(sorted, rows.toSorted((a, b) => a.k - b.k));
  }));
});

Deno.test("Table keeps the order of columns whose names are numbers", () => {
  const table = SALES.select(["customer"]).with({ "2023": [1, 2, 3] });
  assert.deepEqual(table.columnNames, ["customer", "2023"]);
});

Deno.test("Table.add() refuses to replace a column, Table.rename() makes room for it", () => {
  assert.throws(() => SALES.add({ revenue: [1, 2, 3] }), { name: "DataError", message: /rename/ });
  const both = SALES.rename({ revenue: "before" }).add({ revenue: [1, 2, 3] });
  assert.deepEqual(both.columnNames, ["customer", "before", "last", "active", "revenue"]);
  assert.throws(() => SALES.rename({ revenue: "last" }), { name: "DataError", message: /'last'/ });
});

Deno.test("Table.take() refuses rows that are not there", () => {
  for (const row of [3, -1, 0.5]) assert.throws(() => SALES.take([row]), RangeError);
});

Deno.test("Table takes a column with nothing in it for any kind", () => {
  const empty = Table.of({ recencyDays: [null, null] });
  assert.deepEqual(empty.number("recencyDays"), Float64Array.of(NaN, NaN));
});

Deno.test("Table verbs leave the table as it was", () => {
  const before = JSON.stringify(SALES);
  SALES.with({ revenue: [0, 0, 0] }).filter((row) => row > 0).select(["revenue"]).head(1);
  assert.equal(JSON.stringify(SALES), before);
});

Deno.test("tableToText() does not write a small amount as nothing", () => {
  const table = Table.of({ monetary: [0.000137, -0.000137, 1e-12, 0, 0.005] });
  const lines = tableToText(table, { locale: "en", currency: "EUR" }).split("\n").slice(2);
  assert.deepEqual(lines.map((line) => line.trim()), [
    ...["< €0.01", "> −€0.01", "€0.00", "€0.00", "€0.01"],
  ]);
});

Deno.test("tableToHtml() escapes data, aligns numbers and speaks the locale", () => {
  const table = Table.of({ customer: ["<script>alert(1)</script>"], revenue: [1234.5] });
  const html = tableToHtml(table, { locale: "fr", caption: "A & B", currency: "EUR" });
  assert.ok(!html.includes("<script>"));
  assert.match(html, /<caption>A &amp; B<\/caption>/);
  assert.match(html, /<th scope="col" class="number" align="right">Chiffre d’affaires<\/th>/);
  assert.match(
    html,
    /<td class="number" align="right" data-value="1234.5">1\u202f234,50\u00a0€<\/td>/,
  );
});

Deno.test("tableToHtml() writes months in words and keeps them to sort by", () => {
  const table = Table.of({
    month: ["2025-12", "2025-12, late", null],
    code: Array(3).fill("2025-12"),
  });
  assert.match(
    tableToHtml(table, { locale: "fr" }),
    /<td data-value="2025-12">déc\.\u00a02025<\/td><td>2025-12<\/td>.*<td>2025-12, late<\/td>/,
  );
  assert.match(tableToText(table, { locale: "en" }), /Dec\u00a02025/);
});

Deno.test("tables write all numbers of a column with as many decimals as one of them needs", () => {
  const table = Table.of({
    n: [0.7, 0.714, NaN, 3],
    whole: [1, 2, 3, 1000],
    half: [1.5, 2, 3, -0.04],
  });
  const lines = (options = {}) =>
    tableToText(table, { locale: "en", ...options }).split("\n").slice(2)
      .map((line) => line.trim().split(/ +/));
  assert.deepEqual(lines(), [
    ["0.70", "1", "1.50"],
    ["0.71", "2", "2.00"],
    ["–", "3", "3.00"],
    ["3.00", "1,000", "−0.04"],
  ]);
  assert.deepEqual(lines({ limit: 1 })[0], ["0.7", "1", "1.5"]);
  assert.deepEqual(lines({ styles: { n: "whole" } })[0], ["1", "1", "1.50"]);
  assert.match(tableToHtml(table, { locale: "fr" }), /data-value="0.7">0,70<\/td>/);
});

Deno.test("tableToText() counts the rows it leaves out", () => {
  const table = Table.of({ n: Float64Array.from({ length: 25 }, (_, i) => i) });
  assert.match(tableToText(table, { locale: "en" }), /… and 5 more rows$/);
  assert.equal(tableToText(table, { locale: "en", limit: 25 }).split("\n").length, 27);
});

Deno.test("Arrow round trip keeps every value, through IPC as well", () => {
  assert.deepEqual(fromArrow(toArrow(SALES)).rows(), SALES.rows());
  assert.deepEqual(fromArrow(arrow.tableToIPC(toArrow(SALES))).rows(), SALES.rows());
  const lists = arrow.tableFromArrays({
    a: arrow.vectorFromArray([[1], [2]]) as unknown as number[],
  });
  assert.throws(() => fromArrow(lists), { name: "TypeError", message: /'a'/ });
});

/** As much of danfojs as is used; `.ci/danfojs_test.ts` uses danfojs itself. */
class Frame {
  readonly columns: string[];
  readonly values: unknown[][];

  constructor(columns: Record<string, unknown[]>) {
    this.columns = Object.keys(columns);
    const [first] = Object.values(columns);
    this.values = first.map((_, row) => this.columns.map((name) => columns[name][row]));
  }
}

Deno.test("a data frame takes a table and gives it back, days as text", () => {
  const frame = toDataFrame(SALES, { DataFrame: Frame });
  assert.deepEqual(frame.columns, SALES.columnNames);
  assert.deepEqual(fromDataFrame(frame).rows(), SALES.rows());
  const gaps = Table.of({ name: ["Ada", null], revenue: [NaN, 1], active: [null, true] });
  assert.deepEqual(toDataFrame(gaps, { DataFrame: Frame }).values, [
    ["Ada", NaN, undefined],
    [undefined, 1, true],
  ]);
});

Deno.test("breakable() cuts long words only, accents with their letters, and loses nothing", () => {
  assert.deepEqual(breakable("a few short words, more than forty characters"), [
    "a few short words, more than forty characters",
  ]);
  const accented = "e\u0301".repeat(90), pieces = breakable(accented);
  assert.deepEqual(pieces.map(({ length }) => length), [80, 80, 20]);
  assert.equal(pieces.join(""), accented);
  assert.deepEqual(breakable("x".repeat(40)), ["x".repeat(40)]);
});
