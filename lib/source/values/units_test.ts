import assert from "node:assert/strict";
import { withFiles } from "../files/temporary_files_test.ts";
import { type ReadTable, readTable, type TableOptions } from "../mod.ts";

/** Reads one column of values, a key beside each. */
async function readColumn(
  values: readonly string[],
  options: TableOptions = {},
): Promise<ReadTable> {
  const csv = ["client;x", ...values.map((value, i) => `C${i};${value}`)].join("\n");
  return await withFiles(
    { "comptes.csv": csv },
    async (folder) => await readTable(`${folder}/comptes.csv`, { key: "client", ...options }),
  );
}

/** What became of a column. */
function outcome({ table, report }: ReadTable): unknown[] {
  const { kind, unit } = report.columns[1];
  return [kind, unit, table.rows().map(({ x }) => x)];
}

const CASES: readonly (readonly [string, readonly string[], readonly unknown[]])[] = [
  ["euros after", ["1 234,56 €", "12,50 €", ""], ["number", "EUR", [1234.56, 12.5, null]]],
  [
    "euros with spaces that do not break",
    ["1\u202f234,56\u00a0€", "-12,50\u00a0€"],
    ["number", "EUR", [1234.56, -12.5]],
  ],
  ["euros before", ["€ 1.234,56", "€12,50"], ["number", "EUR", [1234.56, 12.5]]],
  [
    "codes and names, some left out",
    ["1234,5 EUR", "12 euros", "7"],
    ["number", "EUR", [1234.5, 12, 7]],
  ],
  [
    "negative in every way",
    ["(12,50 €)", "12,50 €-", "-€12,50", "€ -12,50", "− 12,50 €", "-12,5€"],
    ["number", "EUR", [-12.5, -12.5, -12.5, -12.5, -12.5, -12.5]],
  ],
  ["dollars", ["$1,234.56", "$12"], ["number", "USD", [1234.56, 12]]],
  ["percent as shares", ["12,5 %", "100%", "12,3 %", "n/a"], ["number", "%", [
    0.125,
    1,
    0.123,
    null,
  ]]],
  ["negative percent", ["-5 %", "-2,25 %"], ["number", "%", [-0.05, -0.0225]]],
  ["two currencies", ["12 €", "15 $"], ["text", undefined, ["12 €", "15 $"]]],
  ["percent and numbers", ["12 %", "15"], ["text", undefined, ["12 %", "15"]]],
  ["percent and euros", ["12 %", "15 €"], ["text", undefined, ["12 %", "15 €"]]],
  ["a word among euros", ["12 €", "sur devis"], ["text", undefined, ["12 €", "sur devis"]]],
  ["thousands of euros", ["12 k€", "15 k€"], ["text", undefined, ["12 k€", "15 k€"]]],
  ["a unit inside", ["12 € 50", "15 € 20"], ["text", undefined, ["12 € 50", "15 € 20"]]],
  ["other units", ["12 min", "3 min"], ["text", undefined, ["12 min", "3 min"]]],
  ["codes like currencies", ["PLN12", "CAD7"], ["text", undefined, ["PLN12", "CAD7"]]],
  ["Oui and Non", ["Oui", "Non", "NON", ""], ["flag", undefined, [true, false, false, null]]],
  ["yes and no", ["yes", "no"], ["flag", undefined, [true, false]]],
  ["Vrai and Faux", ["Vrai", "FAUX"], ["flag", undefined, [true, false]]],
  ["O and N", ["O", "n"], ["flag", undefined, [true, false]]],
  ["Y and N", ["Y", "N", "-"], ["flag", undefined, [true, false, null]]],
  ["N alone", ["N", "N"], ["text", undefined, ["N", "N"]]],
  ["points of the compass", ["N", "O", "S"], ["text", undefined, ["N", "O", "S"]]],
  ["a word among flags", ["Oui", "Non", "peut-être"], ["text", undefined, [
    "Oui",
    "Non",
    "peut-être",
  ]]],
];

for (const [name, values, expected] of CASES) {
  Deno.test(`readTable() reads a column of ${name}`, async () => {
    const result = await readColumn(values);
    assert.deepEqual(outcome(result), expected);
    assert.equal(result.unreadable.rowCount, 0);
  });
}

Deno.test("readTable() converts no column of euros with one value that is none, however long", async () => {
  const values = [...Array.from({ length: 99 }, (_, i) => `${i},50 €`), "à voir"];
  const { report, table } = await readColumn(values);
  assert.deepEqual([report.columns[1].kind, report.columns[1].numbersAsText], ["text", 99]);
  assert.equal(table.cell("x", 99), "à voir");
});

Deno.test("readTable() reads a declared number with its currency, and lists what is none", async () => {
  const values = [...Array.from({ length: 99 }, (_, i) => `${i},50 €`), "à voir"];
  const { report, table, unreadable } = await readColumn(values, { types: { x: "number" } });
  assert.deepEqual([report.columns[1].kind, report.columns[1].unit], ["number", "EUR"]);
  assert.equal(table.cell("x", 1), 1.5);
  assert.deepEqual(unreadable.text("text"), ["à voir"]);
});

Deno.test("readTable() says how many numbers a text column holds, and not of codes", async () => {
  const mixed = await readColumn(["12", "15", "environ 20"]);
  assert.equal(mixed.report.columns[1].numbersAsText, 2);
  const codes = await readColumn(["01", "15"]);
  assert.equal(codes.report.columns[1].numbersAsText, undefined);
  const words = await readColumn(["un", "deux", "3"]);
  assert.equal(words.report.columns[1].numbersAsText, undefined);
});

Deno.test("readTable() takes O and N for flags where it is told that they are", async () => {
  const { table } = await readColumn(["O", "O"], { types: { x: "flag" } });
  assert.deepEqual(table.flag("x"), [true, true]);
});

Deno.test("readTable() asks for the decimal mark of euros that leave it open", async () => {
  await assert.rejects(readColumn(["1.234 €", "2.345 €"]), {
    name: "DataError",
    message: /decimals from thousands in column 'x'/,
  });
  const { table } = await readColumn(["1.234 €", "2.345 €"], { decimal: "," });
  assert.deepEqual([...table.number("x")], [1234, 2345]);
});

Deno.test("readTable() reads yes and no in a column whose name says phone, and phones as text", async () => {
  const csv = "Consentement téléphone;Téléphone\nOui;0102030405\nnon;\n;0102030406\n";
  const { table } = await withFiles(
    { "comptes.csv": csv },
    async (folder) => await readTable(`${folder}/comptes.csv`),
  );
  assert.deepEqual(table.flag("Consentement téléphone"), [true, false, null]);
  assert.deepEqual(table.text("Téléphone"), ["0102030405", null, "0102030406"]);
});
