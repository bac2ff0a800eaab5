import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/universal";
import { openDuckDb } from "../../engine/mod.ts";
import { Table } from "../../table/mod.ts";
import { type Files, withFiles } from "../files/temporary_files_test.ts";
import { type ReadTable, readTable, type TableOptions } from "../mod.ts";

/** Reads files as a table. */
async function read(
  files: Files | string | Uint8Array,
  options: TableOptions = {},
): Promise<ReadTable> {
  const single = typeof files === "string" || files instanceof Uint8Array;
  const named: Files = single ? { "comptes.csv": files } : files;
  return await withFiles(
    named,
    async (folder) =>
      await readTable(Object.keys(named).map((name) => `${folder}/${name}`), options),
  );
}

function kinds({ report }: ReadTable): Record<string, string> {
  return Object.fromEntries(report.columns.map(({ name, kind }) => [name, kind]));
}

const FRENCH = [
  "Export des comptes;;;;",
  "N° client;Code postal;Potentiel;Créé le;Actif",
  "C1;01000;1 234,56;31/12/2024;vrai",
  "C2;75011;-12,5;01/02/2023;faux",
  "C3é;;n/a;;",
].join("\r\n");

Deno.test("readTable() reads a French export in Windows-1252, title above, without being told", async () => {
  const bytes = Uint8Array.from(FRENCH, (letter) => letter.charCodeAt(0));
  const result = await read(bytes);
  assert.deepEqual(kinds(result), {
    "N° client": "text",
    "Code postal": "text",
    Potentiel: "number",
    "Créé le": "day",
    Actif: "flag",
  });
  assert.deepEqual(result.table.rows(), [
    {
      "N° client": "C1",
      "Code postal": "01000",
      Potentiel: 1234.56,
      "Créé le": "2024-12-31",
      Actif: true,
    },
    {
      "N° client": "C2",
      "Code postal": "75011",
      Potentiel: -12.5,
      "Créé le": "2023-02-01",
      Actif: false,
    },
    { "N° client": "C3é", "Code postal": null, Potentiel: null, "Créé le": null, Actif: null },
  ]);
  const [{ encodings, delimiter, headerLine }] = result.report.files;
  assert.deepEqual([encodings, delimiter, headerLine], [["windows-1252"], ";", 2]);
  assert.equal(result.unreadable.rowCount, 0);
});

Deno.test("readTable() keeps codes as text: zeros, long digits, letters, and names that say so", async () => {
  const result = await read(
    [
      "agence,compte bancaire,lot,Département,customer_id,clients",
      "7,12345678901234567,12,75,1,10",
      "08,1,10A3,69,2,20",
    ].join("\n"),
  );
  assert.deepEqual(kinds(result), {
    agence: "text",
    "compte bancaire": "text",
    lot: "text",
    "Département": "text",
    customer_id: "text",
    clients: "number",
  });
  assert.deepEqual(result.table.text("agence"), ["7", "08"]);
  assert.deepEqual(result.table.text("compte bancaire"), ["12345678901234567", "1"]);
});

Deno.test("readTable() gives the same table from CSV, gzip, NDJSON, JSON, Parquet and Excel", async () => {
  const rows = [
    { id: "01", amount: 1.234, day: "2024-03-05", ok: true },
    { id: "02", amount: null, day: "2024-12-31", ok: false },
  ];
  const expected = { id: "text", amount: "number", day: "day", ok: "flag" };
  const csv = "id,amount,day,ok\n01,1.2340,2024-03-05,true\n02,,2024-12-31,false\n";
  const parquet = await parquetOf(Table.fromRows(rows));
  const files: Files = {
    "a.csv": csv,
    "b.csv.gz": new Uint8Array(gzipSync(csv)),
    "c.ndjson": rows.map((row) => JSON.stringify(row)).join("\n"),
    "d.json": JSON.stringify(rows),
    "e.parquet": parquet,
    "f.xlsx": await workbookOf(Table.fromRows(rows)),
  };
  for (const [name, content] of Object.entries(files)) {
    const result = await read({ [name]: content });
    assert.deepEqual(kinds(result), expected, name);
    assert.deepEqual(result.table.rows(), rows, name);
  }
});

async function workbookOf(table: Table): Promise<Uint8Array> {
  const cells = table.rows().map((row) =>
    Object.values(row).map((value) => value === null ? null : { value })
  );
  const header = table.columnNames.map((value) => ({ value }));
  const blob = await writeXlsxFile([header, ...cells]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

async function parquetOf(table: Table): Promise<Uint8Array> {
  const folder = await Deno.makeTempDir();
  try {
    await using engine = await openDuckDb({ allowedDirectories: [folder] });
    await engine.load("rows", table);
    await engine.run(`COPY rows TO '${folder}/rows.parquet' (FORMAT parquet)`);
    return await Deno.readFile(`${folder}/rows.parquet`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readTable() accounts for every damaged row, with its line and reason", async () => {
  const csv = [
    "client;nom;effectif",
    "A;Un;10",
    "B;Deux",
    "C;Trois;30;40",
    ";;",
    "",
    ";Sans clé;5",
    "A;Encore;11",
    'D;"Point; virgule";20',
    'E;"jamais fermé;7',
  ].join("\n");
  const { table, report, rejects } = await read(csv, { key: "client", maxRejectShare: 1 });
  assert.deepEqual(table.rows(), [
    { client: "A", nom: "Un", effectif: 10 },
    { client: "D", nom: "Point; virgule", effectif: 20 },
  ]);
  assert.deepEqual([report.rowsRead, report.rowsAccepted, report.rowsRejected], [8, 2, 6]);
  assert.deepEqual(
    rejects.rows().map(({ line, column, reason }) => [line, column, reason]),
    [
      [3, null, "missingField"],
      [4, null, "extraField"],
      [5, null, "emptyRow"],
      [7, "client", "missingKey"],
      [8, "client", "duplicateKey"],
      [10, null, "unclosedQuote"],
    ],
  );
  assert.equal(rejects.cell("text", 0), "B;Deux");
  assert.deepEqual(report.exclusions, [{ reason: "emptyRow", count: 1 }]);
});

Deno.test("readTable() lists values that are not what their column holds, and keeps their rows", async () => {
  const lines = Array.from({ length: 40 }, (_, i) => `C${i};${i};${10 + i % 9}/01/2024`);
  lines[4] = "C4;environ 50;31/02/2024";
  const { table, report, unreadable } = await read(["client;effectif;vu", ...lines].join("\n"));
  assert.deepEqual(table.row(4), { client: "C4", effectif: null, vu: null });
  assert.deepEqual(unreadable.rows(), [
    {
      file: "comptes.csv",
      line: 6,
      column: "effectif",
      reason: "unreadableNumber",
      text: "environ 50",
    },
    { file: "comptes.csv", line: 6, column: "vu", reason: "unreadableDay", text: "31/02/2024" },
  ]);
  assert.deepEqual(report.columns.map(({ missing, unreadable }) => [missing, unreadable]), [
    [0, 0],
    [1, 1],
    [1, 1],
  ]);
  // Above maxRejectShare the column is text, and nothing is missing.
  const strict = await read(["client;effectif;vu", ...lines].join("\n"), { maxRejectShare: 0 });
  assert.equal(strict.table.cell("effectif", 4), "environ 50");
});

Deno.test("readTable() takes names, types and marks that it is given", async () => {
  const csv = "Client,Zone,Depuis\nA,75,03/04/2024\nB,69,05/06/2024\n";
  const options = {
    columns: { customer: "client", zone: "Zone" },
    types: { zone: "text" },
    key: "customer",
    dateOrder: "mdy",
  } as const;
  const { table } = await read(csv, options);
  assert.deepEqual(table.row(0), { customer: "A", zone: "75", Depuis: "2024-03-04" });
});

Deno.test("readTable() takes the first name of several that the file has, or none", async () => {
  const csv = "N° prospect;N° client;Nom\nP1;;Un\nP2;C7;Deux\n";
  const columns = { customer: ["lead", "n° prospect", "N° client"], sector: ["Secteur"] };
  const { table } = await read(csv, { columns, key: "customer" });
  assert.deepEqual(table.columnNames, ["customer", "N° client", "Nom"]);
});

Deno.test("readTable() puts files together by column name, in the order of their paths", async () => {
  const { table, report } = await read({
    "2024-01.csv": "client;canal\nA;web\n",
    "2024-02.csv": "canal;client;note\nmail;B;3\n",
  });
  assert.deepEqual(table.rows(), [
    { client: "A", canal: "web", note: null },
    { client: "B", canal: "mail", note: 3 },
  ]);
  assert.deepEqual(report.files.map(({ name }) => name), ["2024-01.csv", "2024-02.csv"]);
});

Deno.test("readTable() finds every name of a JSON file, wherever it comes first", async () => {
  const objects = Array.from(
    { length: 1200 },
    (_, i) => i === 1150 ? { a: i, late: "x" } : { a: i },
  );
  const { table } = await read({ "a.json": JSON.stringify(objects) });
  assert.equal(table.rowCount, 1200);
  assert.equal(table.cell("late", 1150), "x");
});

Deno.test("readTable() names columns that have no name, or the same", async () => {
  const { table } = await read("a;;total;total\n1;2;3;4\n");
  assert.deepEqual(table.columnNames, ["a", "column 2", "total", "total (2)"]);
});

Deno.test("readTable() says what is wrong, where, and what to do", async () => {
  const cases: [string, TableOptions, string, RegExp][] = [
    ["", {}, "DataError", /comptes\.csv: it is empty/],
    ["a;b\n1.234;x\n", {}, "DataError", /decimals from thousands in column 'a'.*decimal: ","/],
    ["d;b\n01/02/2024;x\n", {}, "DataError", /day from month in column 'd'.*dateOrder/],
    ["a;b\n1;2\n", { columns: { c: "bb" } }, "DataError", /Cannot find column 'bb'.*'b'/],
    ["a;b\n1;2\n", { key: "client" }, "DataError", /Cannot find column 'client'.*'a', 'b'/],
    [
      "a;b\n1;2\n",
      { columns: { b: "a" } },
      "DataError",
      /two columns|'b' as another has that name/,
    ],
    [
      "a;b\n45291;2\n45292;3\n",
      { types: { a: "day" } },
      "DataError",
      /'a' as day: 2.*'45291' looks like an Excel day number: give the column a date format/,
    ],
    ["a;b\nx;2\ny;3\n", { types: { a: "day" } }, "DataError", /'a' as day: 2.*'x'.*line 2/],
    [
      "a;b\nx;2\n",
      { types: { a: "date" as "day" } },
      "RangeError",
      /number, day, text, flag.*date/,
    ],
    ["a;b\nx;2\n", { types: { a: "day" }, key: "a" }, "RangeError", /keys are text/],
    ["a;b\nx;2\n", { decimal: ";" as "," }, "RangeError", /decimal must be , or \./],
    ["a;b\nx\ny\nz;1\n", {}, "DataError", /Cannot use 2 of 3 rows.*field missing/],
  ];
  for (const [csv, options, name, message] of cases) {
    await assert.rejects(
      read(csv, options),
      { name, message },
      `${csv} ${JSON.stringify(options)}`,
    );
  }
  await assert.rejects(read({ "a.parquet": "PAR1 no more" }), {
    name: "DataError",
    message: /a\.parquet as Parquet: the file is damaged/,
  });
});

Deno.test("readTable() leaves out headers that stand again and totals, with their reasons", async () => {
  const { table, report, rejects } = await read(
    [
      "N° client;CA",
      "C1;10 €",
      "Sous-total;10 €",
      "N° client;CA",
      "Total;5 €",
      "C2;20 €",
      ";",
      "Total;99 €",
      "",
    ].join("\n"),
  );
  assert.deepEqual(table.rows(), [
    { "N° client": "C1", CA: 10 },
    { "N° client": "Total", CA: 5 },
    { "N° client": "C2", CA: 20 },
  ]);
  assert.deepEqual(rejects.rows().map(({ line, reason }) => [line, reason]), [
    [3, "totalLine"],
    [4, "repeatedHeader"],
    [7, "emptyRow"],
    [8, "totalLine"],
  ]);
  assert.deepEqual(report.rejects, []);
});

Deno.test("readTable() names the other sheets where a column is not there", async () => {
  const sheets = [["Sommaire"], ["Client", "Ventes"]].map((names) => [
    names.map((value) => ({ value })),
    names.map(() => ({ value: "x" })),
  ]);
  const blob = await writeXlsxFile(
    sheets.map((data, i) => ({ sheet: ["Notes", "Clients"][i], data })),
  ).toBlob();
  const files = { "a.xlsx": new Uint8Array(await blob.arrayBuffer()) };
  await assert.rejects(read(files, { key: "client" }), {
    name: "DataError",
    message: /'client' in a\.xlsx.*Sheet 'Notes' was read\. Choose another with `sheet`: 'Clients'/,
  });
});

Deno.test("readTable() reads a header alone as a table without rows", async () => {
  const { table, report } = await read("client;ville\n");
  assert.deepEqual([table.rowCount, table.columnNames], [0, ["client", "ville"]]);
  assert.equal(report.rowsRead, 0);
});
