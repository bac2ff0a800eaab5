import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Row } from "../table/mod.ts";
import { type Files, withTransactions } from "./files/temporary_files_test.ts";

const ROWS = [
  ["N° client", "Date commande", "Montant HT"],
  ["Élodie", "31/12/2023", "1 234,56"],
  ["Zoë", "15/01/2024", "-3,50"],
  ["Élodie", "16/01/2024", "0,94"],
] as const;

const FRENCH = ROWS.map((row) => row.join(";")).join("\r\n") + "\r\n";

const utf8 = (text: string) => new TextEncoder().encode(text);

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c === "€" ? 0x80 : c.charCodeAt(0));
}

function utf16(text: string, mark: boolean): Uint8Array {
  const units = [...(mark ? `\ufeff${text}` : text)].map((c) => c.charCodeAt(0));
  return new Uint8Array(Uint16Array.from(units).buffer);
}

async function read(files: Files | string | Uint8Array, options = {}): Promise<Row[]> {
  return await withTransactions(files, options, async (transactions) => {
    const table = await transactions.customers();
    return table.select(["customer", "monetary", "lastPurchase"]).rows();
  });
}

const EXPECTED = [
  { customer: "Zoë", monetary: -3.5, lastPurchase: null },
  { customer: "Élodie", monetary: 1235.5, lastPurchase: "2024-01-16" },
];

Deno.test("every encoding gives the same customers, and is reported", async () => {
  const encodings: [Uint8Array, string[]][] = [
    [utf8(FRENCH), ["utf-8"]],
    [utf8(`\ufeff${FRENCH}`), ["utf-8"]],
    [latin(FRENCH), ["windows-1252"]],
    [utf16(FRENCH, true), ["utf-16le"]],
    [utf16(FRENCH, false), ["utf-16le"]],
    [utf16(FRENCH, true).map((_, i, all) => all[i ^ 1]), ["utf-16be"]],
    [Uint8Array.from([...utf8(FRENCH), ...latin("Zoë;01/01/2024;0\r\n")]), [
      "utf-8",
      "windows-1252",
    ]],
  ];
  for (const [bytes, expected] of encodings) {
    await withTransactions(bytes, {}, async (transactions) => {
      const customers = await transactions.customers();
      assert.deepEqual(customers.text("customer"), ["Zoë", "Élodie"], expected.join());
      assert.equal(transactions.report.total, 1232);
      assert.deepEqual(transactions.report.files[0].encodings, expected);
    });
  }
});

Deno.test("encoding is what the caller says", async () => {
  const plain = FRENCH.replace("N° client", "Client");
  const bytes = Uint8Array.from([...utf8(plain), ...latin("Zoë;01/01/2024;0\r\n")]);
  await withTransactions(bytes, { encoding: "utf-8", maxRejectShare: 1 }, async (transactions) => {
    const [reject] = (await transactions.rejects()).rows();
    assert.deepEqual([reject.line, reject.reason, reject.text], [
      5,
      "unreadableText",
      "Zoë;01/01/2024;0",
    ]);
  });
  const names = (await read(bytes, { encoding: "windows-1252" })).map(({ customer }) => customer);
  assert.deepEqual(names, ["ZoÃ«", "Zoë", "Ã‰lodie"]);
  assert.deepEqual(await read(utf16(FRENCH, false), { encoding: "utf-16le" }), EXPECTED);
});

Deno.test("every delimiter and line end gives the same customers", async () => {
  for (const delimiter of [";", "\t", "|"]) {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ROWS.map((row) => row.join(delimiter)).join(end);
      assert.deepEqual(await read(text), EXPECTED, JSON.stringify([delimiter, end]));
    }
  }
  const quoted = ROWS.map((row) => row.map((field) => `"${field}"`).join(",")).join("\n");
  assert.deepEqual(await read(quoted), EXPECTED);
  const mixed = FRENCH.replace("\r\n", "\n").replace("-3,50\r\n", "-3,50\r");
  assert.deepEqual(await read(mixed), EXPECTED);
  assert.deepEqual(await read(FRENCH.replaceAll(";", "~"), { delimiter: "~" }), EXPECTED);
});

Deno.test("quotes late in a file, even among customers only, are read as quotes", async () => {
  const many = "A;2024-01-01;1\n".repeat(20_000);
  const csv = `client;date;montant\n${many}"Dupont; Jean";2024-01-01;2\n"A";2024-01-01;3\n`;
  const customers = await read(csv);
  assert.deepEqual(customers.map(({ customer, monetary }) => [customer, monetary]), [
    ["A", 20_003],
    ["Dupont; Jean", 2],
  ]);
});

Deno.test("gzip is read, in several members too, and refused when cut short", async () => {
  const [start, end] = [FRENCH.slice(0, 60), FRENCH.slice(60)];
  assert.deepEqual(await read({ "a.csv.gz": gzipSync(FRENCH) }), EXPECTED);
  assert.deepEqual(
    await read({ "a.gz": Buffer.concat([gzipSync(start), gzipSync(end)]) }),
    EXPECTED,
  );
  const cut = gzipSync(FRENCH).subarray(0, -6);
  await assert.rejects(read({ "a.csv.gz": cut }), {
    name: "DataError",
    message: /a\.csv\.gz.*damaged or cut short/,
  });
});

Deno.test("Excel sheets are read, with dates, serial days, a title and the row of each reject", async () => {
  const date = (iso: string) => ({
    value: new Date(`${iso}T13:00:00Z`),
    type: Date,
    format: "dd/mm/yyyy",
  });
  const sheet: SheetData = [
    [{ value: "Export" }],
    [],
    [{ value: "N° client" }, { value: "Date commande" }, { value: "Montant HT" }],
    [{ value: "Élodie" }, date("2023-12-31"), { value: 1234.56 }],
    [{ value: "Zoë" }, { value: 45306 }, { value: -3.5 }],
    [{ value: "Élodie" }, { value: "16/01/2024" }, { value: 0.1 + 0.84 }],
    [{ value: "Élodie" }, { value: "bientôt" }, { value: 1 }],
  ];
  const blob = await writeExcelFile(sheet).toBlob();
  const files = { "ventes.xlsx": new Uint8Array(await blob.arrayBuffer()) };
  await withTransactions(files, { maxRejectShare: 1, dateOrder: "dmy" }, async (transactions) => {
    const customers = await transactions.customers();
    assert.deepEqual([...customers.number("monetary")], [-3.5, 1235.5]);
    assert.equal(customers.row(1).firstPurchase, "2023-12-31");
    const [reject] = (await transactions.rejects()).rows();
    assert.deepEqual([reject.line, reject.reason], [7, "unreadableDate"]);
    assert.equal(transactions.report.notes.roundedAmounts, 0);
    assert.equal(transactions.report.files[0].headerLine, 3);
  });
  await assert.rejects(read(files, { sheet: "Clients" }), {
    name: "DataError",
    message: "Cannot find sheet 'Clients' in ventes.xlsx: the sheets are 'Sheet1'",
  });
  await assert.rejects(read({ "a.csv": FRENCH, "b.csv": FRENCH }, { sheet: "Clients" }), {
    name: "DataError",
    message: "Cannot read sheet 'Clients' of a.csv, b.csv: only an Excel workbook (.xlsx) has " +
      "sheets. Leave the sheet out, or give the workbook",
  });
  await withTransactions({ ...files, "b.csv": FRENCH }, { sheet: 1, maxRejectShare: 1 }, (both) => {
    assert.equal(both.report.files.length, 2);
  });
  await assert.rejects(read({ "a.xlsx": files["ventes.xlsx"].subarray(0, 900) }), {
    name: "DataError",
    message: /a\.xlsx as an Excel workbook/,
  });
  await assert.rejects(
    read({ "a.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) }),
    /Save it as \.xlsx/,
  );
});

Deno.test("the sheet of a workbook is chosen by name or number, and reported", async () => {
  const header = [{ value: "Client" }, { value: "Date" }, { value: "Montant" }];
  const of = (amount: number): SheetData => [
    header,
    [{ value: "A" }, { value: "2024-01-05" }, { value: amount }],
  ];
  const names = ["Sommaire", "R&D <2024>", "3"];
  const blob = await writeExcelFile([[[{ value: "Ventes" }]], of(1), of(2)].map((data, i) => ({
    data,
    sheet: names[i],
  }))).toBlob();
  const files = { "ventes.xlsx": new Uint8Array(await blob.arrayBuffer()) };
  const chosen: [string | number, number][] = [["R&D <2024>", 1], [2, 1], ["2", 1], ["3", 2], [
    3,
    2,
  ]];
  for (const [sheet, total] of chosen) {
    await withTransactions(files, { sheet }, ({ report }) => {
      assert.equal(report.total, total);
      assert.deepEqual(report.files[0].sheet, { name: names[total], of: names });
    });
  }
  await assert.rejects(
    read(files, { sheet: 4 }),
    /sheet '4' in ventes\.xlsx: the sheets are 'Sommaire', 'R&D <2024>', '3'/,
  );
  await assert.rejects(
    read(files),
    /Sheet 'Sommaire' was read\. Choose another with `sheet`: 'R&D <2024>', '3'/,
  );
});

Deno.test("files of different formats, columns and dialects add up", async () => {
  const files = {
    "a.csv": "customer,date,amount\nA,2024-01-01,1.5\n",
    "b.csv": "montant;client;date\n2,5;A;31/01/2024\n",
    "c.ndjson":
      '{"client":"A","date":"2024-01-03","montant":4}\n{"client":"","date":"2024-01-03","montant":4}\n',
    "d.csv": 'client;date;montant;note\n"A";31/01/2024;8,5;\n',
  };
  await withTransactions(files, { maxRejectShare: 1 }, async (transactions) => {
    assert.equal(transactions.report.total, 16.5);
    assert.deepEqual(transactions.report.files.map(({ name, decimal }) => [name, decimal]), [
      ["a.csv", "."],
      ["b.csv", ","],
      ["c.ndjson", null],
      ["d.csv", ","],
    ]);
    const [reject] = (await transactions.rejects()).rows();
    assert.deepEqual([reject.file, reject.line], ["c.ndjson", 2]);
  });
});

Deno.test("results are the same bytes with one thread or two, and in any order of lines", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => {
    const day = 1 + i % 28, month = 1 + i % 12;
    return `C${i * 7919 % 97};O${i * 31 % 500};${day}/${month}/2024;${i % 11 === 0 ? "-" : ""}${
      i % 100
    },${10 + i % 89}`;
  });
  const json = async (lines: string[], threads: number, frequency: "orders" | "days") =>
    await withTransactions(
      `client;commande;date;montant\n${lines.join("\n")}\n`,
      { threads, frequency },
      async (transactions) =>
        JSON.stringify([await transactions.customers(), await transactions.monthly()]),
    );
  for (const frequency of ["orders", "days"] as const) {
    const one = await json(lines, 1, frequency);
    assert.equal(await json(lines, 2, frequency), one);
    assert.equal(await json(lines.toReversed(), 2, frequency), one);
  }
});
