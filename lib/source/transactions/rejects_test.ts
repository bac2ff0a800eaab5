import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withTransactions } from "../files/temporary_files_test.ts";

const DIRTY = [
  "Export du 31/12/2024",
  "",
  "Client;Date;Montant;Note",
  "A;01/02/2024;10,50;bon",
  "",
  "B;31/12/2023;5;",
  ";31/12/2023;5;sans client",
  "C;;5;sans date",
  "C;31/13/2023;5;mois 13",
  "C;31/12/23;5;",
  "C;31/12/2023;;",
  "C;31/12/2023;cinq;",
  "C;31/12/2023",
  "C;31/12/2023;5;;trop",
  "C;31/12/2023;5;;;",
  ";;;",
  "=HYPERLINK(1);31/12/2030;5;",
  'D;31/12/2023;5;"jamais fermé',
  "",
].join("\r\n");

Deno.test("every reject has its file, line, column, reason and text", async () => {
  await withTransactions({ "ventes.csv": DIRTY }, { maxRejectShare: 1 }, async (transactions) => {
    const { report } = transactions;
    assert.deepEqual((await transactions.rejects()).rows().map((row) => Object.values(row)), [
      ["ventes.csv", 7, "Client", "missingCustomer", ";31/12/2023;5;sans client"],
      ["ventes.csv", 8, "Date", "missingDate", "C;;5;sans date"],
      ["ventes.csv", 9, "Date", "unreadableDate", "C;31/13/2023;5;mois 13"],
      ["ventes.csv", 10, "Date", "twoDigitYear", "C;31/12/23;5;"],
      ["ventes.csv", 11, "Montant", "missingAmount", "C;31/12/2023;;"],
      ["ventes.csv", 12, "Montant", "unreadableAmount", "C;31/12/2023;cinq;"],
      ["ventes.csv", 13, null, "missingField", "C;31/12/2023"],
      ["ventes.csv", 14, null, "extraField", "C;31/12/2023;5;;trop"],
      ["ventes.csv", 16, null, "emptyRow", ";;;"],
      ["ventes.csv", 17, "Date", "afterAsOf", "=HYPERLINK(1);31/12/2030;5;"],
      ["ventes.csv", 18, null, "unclosedQuote", 'D;31/12/2023;5;"jamais fermé'],
    ]);
    assert.deepEqual([report.rowsRead, report.rowsAccepted, report.rowsRejected], [14, 3, 11]);
    assert.deepEqual(report.exclusions.map(({ reason }) => reason), ["emptyRow", "afterAsOf"]);
    assert.equal(report.rejects.reduce((sum, { count }) => sum + count, 0), 9);
    assert.equal(report.files[0].headerLine, 3);
    assert.equal((await transactions.rejects(2)).rowCount, 2);
  });
});

Deno.test("rejects of a file read as it is have the same lines as of one rewritten", async () => {
  const plain = DIRTY.split("\r\n").slice(0, -2).join("\n");
  const lines = async (content: string) =>
    await withTransactions(
      content,
      { maxRejectShare: 1 },
      async (transactions) => (await transactions.rejects()).rows(),
    );
  assert.deepEqual(await lines(plain), await lines(`\ufeff${plain}\r\n`));
  assert.deepEqual(await lines(plain), await lines(plain.replace("bon", '"bon"')));
});

Deno.test("too many rejects stop with a summary, examples and advice", async () => {
  await assert.rejects(withTransactions({ "ventes.csv": DIRTY }, {}, () => {}), (error: Error) => {
    assert.equal(error.name, "DataError");
    assert.match(error.message, /^Cannot use 9 of 14 rows \(64\.3%, at most 5\.0% allowed\): /);
    assert.match(error.message, /1 × missing date/);
    assert.match(error.message, /ventes\.csv, line 8, column 'Date': missing date: C;;5;sans date/);
    assert.match(error.message, /allow more with `maxRejectShare`$/);
    return true;
  });
  const good = Array.from({ length: 19 }, (_, i) => `A;2024-01-${10 + i};1`).join("\n");
  const csv = `client;date;montant\n${good}\n;2024-01-01;1\n`;
  await withTransactions(csv, {}, ({ report }) => assert.equal(report.rowsRejected, 1));
  await assert.rejects(withTransactions(csv, { maxRejectShare: 0.04 }, () => {}), /1 of 20 rows/);
});

Deno.test("writeRejects() writes CSV that Excel opens and does not run", async () => {
  await withTransactions(
    { "ventes.csv": DIRTY },
    { maxRejectShare: 1 },
    async (transactions, folder) => {
      const path = join(folder, "rejects.csv");
      await transactions.writeRejects(path, "fr");
      const french = (await readFile(path, "utf-8")).split("\n");
      assert.equal(french[0], "\ufeffFichier;Ligne;Colonne;Motif;Texte");
      assert.equal(french[1], 'ventes.csv;7;Client;client manquant;";31/12/2023;5;sans client"');
      assert.match(french[10], /;"'=HYPERLINK\(1\);31\/12\/2030;5;"$/);
      assert.equal(french.length, 13);
      await transactions.writeRejects(path, "en");
      const english = (await readFile(path, "utf-8")).split("\n");
      assert.equal(english[0], "\ufeffFile,Line,Column,Reason,Text");
      assert.equal(english[1], "ventes.csv,7,Client,missing customer,;31/12/2023;5;sans client");
    },
  );
});
