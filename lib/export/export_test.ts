import assert from "node:assert/strict";
import { parse } from "node:path";
import { unzipSync } from "fflate";
import readExcel from "read-excel-file/universal";
import { openDuckDb } from "../engine/mod.ts";
import { dayColumn, Table } from "../table/mod.ts";
import { sheetsToXlsx, tableToCsv, tableToXlsx, writeTable } from "./mod.ts";

const TABLE = Table.of({
  customer: ['Ada, "la" vraie', "=HYPERLINK(0)", null, "\tx"],
  revenue: [1234.5, 5, null, -0.1],
  last: dayColumn(Float64Array.of(20453, NaN, 0, 1)),
  active: [true, false, null, true],
});

Deno.test("tableToCsv() quotes, neutralizes formulas and leaves missing values empty", () => {
  assert.equal(
    tableToCsv(TABLE),
    "customer,revenue,last,active\n" +
      '"Ada, ""la"" vraie",1234.5,2025-12-31,true\n' +
      "'=HYPERLINK(0),5,,false\n" +
      ",,1970-01-01,\n" +
      "'\tx,-0.1,1970-01-02,true\n",
  );
});

Deno.test("tableToCsv() in French is what French Excel opens", () => {
  const table = Table.of({
    "a;b": ["x;y", "=1", null],
    share: [0.5, -1234.25, 1e21],
    last: dayColumn(Float64Array.of(20453, NaN, 0)),
  });
  assert.equal(
    tableToCsv(table, { locale: "fr" }),
    '\ufeff"a;b";share;last\n"x;y";0,5;2025-12-31\n\'=1;-1234,25;\n;1e+21;1970-01-01\n',
  );
  assert.equal(tableToCsv(table, { locale: "en" }), tableToCsv(table));
});

Deno.test("tableToCsv() leaves no trace of computing, and cuts no figure that was given", () => {
  const table = Table.of({
    monetary: [777.3499999999999, 12345678.900000002, 0.1 + 0.2],
    meanBasket: [482.94714285714286, 1140.862, -0.005],
    customerShare: [0.2491166077738516, 1 / 3, 1],
    pValue: [1.23456789e-9, 0.05, 0],
    latitude: [48.856613, -2.352222, 1234567.891234],
    recencyDays: [222, 0, 1093],
  });
  assert.equal(
    tableToCsv(table),
    "monetary,meanBasket,customerShare,pValue,latitude,recencyDays\n" +
      "777.35,482.95,0.249117,1.23457e-9,48.856613,222\n" +
      "12345678.9,1140.86,0.333333,0.05,-2.352222,0\n" +
      "0.3,-0.01,1,0,1234567.891234,1093\n",
  );
  assert.deepEqual(JSON.parse(JSON.stringify(table))[0].monetary, 777.3499999999999);
});

Deno.test("tableToXlsx() keeps numbers, days and text, and no trace of the clock", async () => {
  const bytes = await tableToXlsx(TABLE);
  const [{ data: rows }] = await readExcel(new Blob([bytes]));
  assert.deepEqual(rows[0], ["customer", "revenue", "last", "active"]);
  assert.deepEqual(rows[1].slice(0, 2), ['Ada, "la" vraie', 1234.5]);
  assert.equal((rows[1][2] as unknown as Date).toISOString().slice(0, 10), "2025-12-31");
  assert.equal(rows[2][0], "'=HYPERLINK(0)");
  await new Promise((resolve) => setTimeout(resolve, 2100)); // a zip counts in steps of two seconds
  assert.deepEqual(await tableToXlsx(TABLE), bytes);
  assert.ok(Object.keys(unzipSync(bytes)).includes("xl/workbook.xml"));
});

Deno.test("writeTable() writes Parquet and JSON that read back, and nothing beside", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await writeTable(`${folder}/t.parquet`, TABLE, "parquet");
    await writeTable(`${folder}/t.json`, TABLE, "json");
    await using engine = await openDuckDb({ allowedDirectories: [folder] });
    const back = await engine.query(`SELECT * FROM '${folder}/t.parquet'`);
    assert.deepEqual(back.rows(), TABLE.rows());
    assert.deepEqual(JSON.parse(await Deno.readTextFile(`${folder}/t.json`)), TABLE.rows());
    const names = Array.from(Deno.readDirSync(folder), ({ name }) => parse(name).base).sort();
    assert.deepEqual(names, ["t.json", "t.parquet"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("sheetsToXlsx() writes sheets with frozen headings and number formats", async () => {
  const table = Table.of({ "Chiffre d’affaires": [1234.5, null], part: [0.125, 1], n: [1000, 2] });
  const styles = { "Chiffre d’affaires": "money", part: "share", n: "whole" } as const;
  const bytes = await sheetsToXlsx([
    { name: "À faire", table, styles, currency: "EUR" },
    { name: "Vide", table: TABLE.take([]) },
  ]);
  const read = await readExcel(new Blob([bytes]));
  assert.deepEqual(read.map(({ sheet }) => sheet), ["À faire", "Vide"]);
  assert.deepEqual(read[0].data[1], [1234.5, 0.125, 1000]);
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  assert.match(text("xl/styles.xml"), /#,##0\.00 (&quot;|")€(&quot;|")/);
  assert.match(text("xl/styles.xml"), /0\.0%/);
  for (const sheet of ["sheet1", "sheet2"]) {
    assert.match(text(`xl/worksheets/${sheet}.xml`), /<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  }
});

Deno.test("sheetsToXlsx() refuses names that Excel has not", async () => {
  const refuse = (names: string[], message: RegExp) =>
    assert.rejects(() => sheetsToXlsx(names.map((name) => ({ name, table: TABLE }))), {
      name: "RangeError",
      message,
    });
  await refuse([], /without a sheet/);
  await refuse([""], /name a sheet ''/);
  await refuse(["a/b"], /'a\/b'/);
  await refuse(["x".repeat(32)], /1 to 31 characters/);
  await refuse(["a", "A"], /two sheets 'A'/);
});
