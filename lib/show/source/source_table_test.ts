import assert from "node:assert/strict";
import type { SourceReport } from "../../source/mod.ts";
import { Table } from "../../table/mod.ts";
import { rejectsTable, sourceFiles, sourceTable } from "./source_table.ts";

const REPORT: SourceReport = {
  files: [{
    name: "ventes <1>.csv",
    bytes: 10,
    format: "delimited",
    gzip: false,
    encodings: ["windows-1252"],
    delimiter: ";",
    headerLine: 1,
    decimal: ",",
    dateOrder: "dmy",
    columns: { customer: "N° client", date: "Date", amount: "Montant HT" },
  }],
  rowsRead: 1000,
  rowsAccepted: 995,
  rowsRejected: 5,
  rejects: [{ reason: "unreadableDate", count: 4 }],
  exclusions: [{ reason: "afterAsOf", count: 1 }],
  notes: { identicalLines: 2, roundedAmounts: 0, returns: 1, missingMargins: 0 },
  currency: "EUR",
  currencyStated: false,
  customers: 3,
  total: 12,
  firstDay: null,
  lastDay: null,
};

Deno.test("sourceTable() lists every outcome and how the file was understood, in both languages", () => {
  const { html, text } = sourceTable(REPORT, { locale: "fr" });
  assert.match(text, /Écartées\u00a0: date illisible +4/);
  assert.match(
    text,
    /séparateur «.;.»\u202f; marque décimale «.,.»\u202f; dates jj\/mm\/aaaa\u202f; client ← N° client/,
  );
  assert.match(text, /Aucune ligne n’indique de devise\u00a0: les montants sont lus en EUR/);
  assert.match(text, /2 lignes en répètent d’autres/);
  assert.match(text, /1 ligne est un retour/);
  assert.ok(!text.includes("arrondi"));
  assert.ok(html.includes("ventes &lt;1&gt;.csv"));
  assert.match(
    sourceTable(REPORT, { locale: "en" }).text,
    /Left out: after the day of the study +1/,
  );
});

Deno.test("sourceFiles() names the sheet of a workbook that has several, and a header further down", () => {
  const [ventes] = REPORT.files;
  const sheet = { name: "Mars", of: ["Janvier", "Mars"] };
  const report = { ...REPORT, files: [{ ...ventes, headerLine: 4, sheet }] };
  const [sentence] = sourceFiles(report, { locale: "en" });
  assert.match(sentence, /sheet ‘Mars’, the only one read of 2; header on line 4;/);
  const single = { ...report, files: [{ ...ventes, sheet: { name: "Mars", of: ["Mars"] } }] };
  assert.doesNotMatch(sourceFiles(single, { locale: "en" })[0], /Mars|header/);
});

Deno.test("sourceFiles() says that dates are day numbers of Excel", () => {
  const [ventes] = REPORT.files;
  const report = { ...REPORT, files: [{ ...ventes, dateOrder: null, serialDates: true as const }] };
  assert.match(sourceFiles(report, { locale: "en" })[0], /; dates as Excel day numbers;/);
  assert.match(sourceFiles(report, { locale: "fr" })[0], /dates en numéros de jour d’Excel/);
});

Deno.test("rejectsTable() gives reasons in words and keeps the text of rows to itself", () => {
  const rejects = Table.of({
    file: ["a.csv", "a.csv"],
    line: [7, 9],
    column: ["Montant", null],
    reason: ["unreadableAmount", "missingField"],
    text: ["secret-1", "secret-2"],
  });
  const { html, text } = rejectsTable(rejects, { locale: "en", limit: 1 });
  assert.match(text, /a\.csv +7 +Montant +unreadable amount/);
  assert.match(text, /1 more row$/);
  assert.ok(!html.includes("secret"));
});
