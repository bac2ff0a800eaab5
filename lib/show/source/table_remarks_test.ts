import assert from "node:assert/strict";
import type { ColumnReport, TableReport } from "../../source/mod.ts";
import { tableRemarks } from "./table_remarks.ts";

const TEXT: ColumnReport = {
  name: "customer",
  source: "N° client",
  kind: "text",
  missing: 0,
  unreadable: 0,
};

function report(...columns: ColumnReport[]): TableReport {
  return {
    files: [{
      name: "comptes.csv",
      bytes: 10,
      format: "delimited",
      gzip: false,
      encodings: ["windows-1252"],
      delimiter: ";",
      headerLine: 3,
    }],
    rowsRead: 4,
    rowsAccepted: 4,
    rowsRejected: 0,
    rejects: [],
    exclusions: [],
    columns,
  };
}

Deno.test("tableRemarks() says what each column was taken for, in both languages", () => {
  const columns: ColumnReport[] = [
    TEXT,
    { ...TEXT, name: "Ville", source: "Ville" },
    { ...TEXT, name: "potential", source: "Potentiel", kind: "number", unit: "EUR", decimal: "," },
    { ...TEXT, name: "Remise", source: "Remise", kind: "number", unit: "%", decimal: null },
    { ...TEXT, name: "Créé le", source: "Créé le", kind: "day", dateOrder: "dmy" },
    { ...TEXT, name: "Actif", source: "Actif", kind: "flag", unreadable: 2 },
  ];
  assert.deepEqual(tableRemarks(report(...columns), { locale: "fr" }), [
    "comptes.csv\u00a0: windows-1252\u202f; en-tête à la ligne 3\u202f; séparateur «\u00a0;\u00a0»\u202f; " +
    "marque décimale «\u00a0,\u00a0»\u202f; dates jj/mm/aaaa.",
    "Colonnes\u00a0: customer ← N° client (texte), potential ← Potentiel (nombre, en EUR), Remise " +
    "(pourcentage lu comme une part), Créé le (date), Actif (oui ou non).",
    "2 valeurs illisibles dans la colonne «\u00a0Actif\u00a0», laissées vides.",
  ]);
  assert.match(tableRemarks(report(...columns), { locale: "en" })[1], /Remise \(percentage read/);
});

Deno.test("tableRemarks() gives the form of each column where they differ", () => {
  const number = { ...TEXT, kind: "number" } as const;
  const [file, columns] = tableRemarks(
    report(
      { ...number, name: "a", source: "a", decimal: "," },
      { ...number, name: "b", source: "b", decimal: "." },
    ),
    { locale: "en" },
  );
  assert.doesNotMatch(file, /decimal/);
  assert.equal(
    columns,
    "Columns: a (number; decimal mark ‘,’), b (number; decimal mark ‘.’).",
  );
});

Deno.test("tableRemarks() warns of numbers left as text", () => {
  const [, remark] = tableRemarks(
    report({ ...TEXT, name: "CA", source: "CA", numbersAsText: 3 }),
    { locale: "en" },
  );
  assert.match(remark, /^Column 'CA' left as text: 3 of its values are numbers/);
});
