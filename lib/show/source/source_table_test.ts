import assert from "node:assert/strict";
import type { SourceReport } from "../../source/mod.ts";
import { Table } from "../../table/mod.ts";
import { rejectsTable, sourceTable } from "./source_table.ts";

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
  customers: 3,
  total: 12,
  firstDay: null,
  lastDay: null,
};

Deno.test("sourceTable() lists every outcome and how the file was understood, in both languages", () => {
  const { html, text } = sourceTable(REPORT, { locale: "fr" });
  assert.match(text, /Écartées : date illisible +4/);
  assert.match(text, /séparateur ‘;’; marque décimale ‘,’; customer ← N° client/);
  assert.match(text, /2 lignes en répètent d’autres/);
  assert.match(text, /1 ligne est un retour/);
  assert.ok(!text.includes("arrondi"));
  assert.ok(html.includes("ventes &lt;1&gt;.csv"));
  assert.match(
    sourceTable(REPORT, { locale: "en" }).text,
    /Left out: after the day of the study +1/,
  );
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
