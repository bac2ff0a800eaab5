import assert from "node:assert/strict";
import { withTransactions } from "../files/temporary_files_test.ts";

/** Rows accepted, customers and rejects of a French export of these lines. */
async function read(lines: readonly string[], header = "Client;Date;Montant") {
  const csv = [header, ...lines].join("\n");
  return await withTransactions(csv, { dateOrder: "dmy", maxRejectShare: 1 }, async (opened) => {
    const rejects = (await opened.rejects()).rows().map(({ line, reason }) => [line, reason]);
    const customers = (await opened.customers()).text("customer");
    const monthly = (await opened.monthly()).number("revenue").reduce((sum, part) => sum + part, 0);
    assert.equal(Math.round(monthly * 1e4) / 1e4, opened.report.total);
    return { customers, rejects, total: opened.report.total, report: opened.report };
  });
}

const LINES = ["A;02/01/2024;10,50", "B;03/01/2024;1 000,00", "A;04/01/2024;-0,50"];

Deno.test("a dated total at the end is left out, with its own reason", async () => {
  for (const word of ["Total", "TOTAL GÉNÉRAL", "Total :", "*** Totaux ***", "Total HT"]) {
    const { customers, rejects, total, report } = await read([
      ...LINES,
      `${word};31/12/2024;1 010,00`,
    ]);
    assert.deepEqual(customers, ["A", "B"], word);
    assert.deepEqual(rejects, [[5, "totalLine"]]);
    assert.equal(total, 1010);
    assert.deepEqual(report.rejects, []);
    assert.deepEqual(report.exclusions, [{ reason: "totalLine", count: 1 }]);
  }
});

Deno.test("subtotals and the grand total are left out, wherever they stand", async () => {
  const { customers, rejects, total } = await read([
    ...["A;02/01/2024;10,00", "A;03/01/2024;5,00", "Total A;31/12/2024;15,00"],
    ...["B;02/01/2024;7,00", "Sous-total B;31/12/2024;7,00", "Total général;31/12/2024;22,00"],
  ]);
  assert.deepEqual(customers, ["A", "B"]);
  assert.deepEqual(rejects, [[4, "totalLine"], [6, "totalLine"], [7, "totalLine"]]);
  assert.equal(total, 22);
});

Deno.test("a total counts the lines that were rejected, and may be rounded to the cent", async () => {
  const undated = await read([...LINES, "C;;5,00", "Total;31/12/2024;1 015,00"]);
  assert.deepEqual(undated.rejects, [[5, "missingDate"], [6, "totalLine"]]);
  const rounded = await read(["A;02/01/2024;1,2345", "A;02/01/2024;1", "Total;31/12/2024;2,23"]);
  assert.deepEqual(rounded.rejects, [[4, "totalLine"]]);
});

Deno.test("the last line that says total and nothing else needs half of the sum only", async () => {
  assert.deepEqual((await read([...LINES, "Total;31/12/2024;800,00"])).rejects, [[5, "totalLine"]]);
  assert.deepEqual((await read([...LINES, "Total;31/12/2024;400,00"])).rejects, []);
  assert.deepEqual((await read([...LINES, "Total Énergies;31/12/2024;800,00"])).rejects, []);
});

Deno.test("companies named Total stay customers", async () => {
  const { customers, rejects, total } = await read([
    ...["Total Énergies;02/01/2024;100,00", "TotalEnergies;02/01/2024;50,00"],
    ...["TOTAL;03/01/2024;20,00", "TOTAL;04/01/2024;30,00", "B;05/01/2024;1,00"],
  ]);
  assert.deepEqual(customers, ["B", "TOTAL", "Total Énergies", "TotalEnergies"]);
  assert.deepEqual(rejects, []);
  assert.equal(total, 201);
});

Deno.test("a total without a date is told by its word, in place of customer or date", async () => {
  const { rejects, report } = await read([
    ...LINES,
    "Total général;;1 010,00",
    "Total A;n/a;10,00",
    ";Total;1 010,00",
    "C;;5,00",
  ]);
  assert.deepEqual(rejects, [
    [5, "totalLine"],
    [6, "totalLine"],
    [7, "totalLine"],
    [8, "missingDate"],
  ]);
  assert.equal(report.rowsAccepted + report.rowsRejected, report.rowsRead);
});

Deno.test("totals are found in typed clean files and in each of several files", async () => {
  const clean =
    "customer,date,amount\nA,2024-01-01,1.25\nB,2024-01-02,2.5\nTotal,2024-12-31,3.75\n";
  const files = { "a.csv": clean, "b.csv": clean.replaceAll("2.5", "7.5").replace("3.75", "8.75") };
  for (const read of [clean, files]) {
    await withTransactions(read, {}, async (opened) => {
      const names = (await opened.customers()).text("customer");
      assert.deepEqual(names, ["A", "B"]);
      assert.equal((await opened.rejects()).rowCount, opened.report.files.length);
    });
  }
});

Deno.test("words that name no company tell a total, whatever the amount and the place", async () => {
  for (const word of ["Sous-total", "TOTAL GENERAL", "Total général HT", "Grand total", "Totaux"]) {
    const { rejects, customers } = await read([
      `${word};02/01/2024;3,00`,
      ...LINES,
      `${word.toUpperCase()};31/12/2024;1,00`,
      "B;31/12/2024;1,00",
    ]);
    assert.deepEqual(rejects, [[2, "totalLine"], [6, "totalLine"]], word);
    assert.deepEqual(customers, ["A", "B"]);
  }
});

Deno.test("Total among codes is no customer, and is one among names", async () => {
  const lines = ["Total;31/12/2024;5,00", "C2;31/12/2024;100,00"];
  assert.deepEqual((await read(["C1;02/01/2024;90,00", ...lines])).rejects, [[3, "totalLine"]]);
  assert.deepEqual((await read(["Ada;02/01/2024;90,00", ...lines])).rejects, []);
});

Deno.test("a header that stands again has its own reason, and stops nothing", async () => {
  const { rejects, report } = await read([...LINES, "Client;Date;Montant", "A;04/01/2024;1,00"]);
  assert.deepEqual(rejects, [[5, "repeatedHeader"]]);
  assert.deepEqual([report.rejects, report.rowsAccepted], [[], 4]);
});
