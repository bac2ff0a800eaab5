import assert from "node:assert/strict";
import { withTransactions } from "../files/temporary_files_test.ts";

/** Above the size up to which every line is looked at before the first is read. */
const LINES = 100_000;

/** What does not depend on where a line stands. */
async function outcome(header: string, lines: readonly string[]): Promise<unknown> {
  const csv = [header, ...lines].join("\n");
  assert.ok(csv.length > 2 ** 21);
  return await withTransactions(csv, { asOf: "2024-12-31", maxRejectShare: 1 }, async (t) => {
    const { files: [{ bytes: _, ...file }], ...report } = t.report;
    const rejects = (await t.rejects()).select(["column", "reason", "text"]).rows();
    const sorted = rejects.map((row) => JSON.stringify(row)).sort();
    return { file, report, customers: (await t.customers()).rows(), sorted };
  });
}

/** The same whether the lines that tell come first or last. */
async function sameFromBothEnds(header: string, plain: string[], telling: string[]) {
  const last = await outcome(header, [...plain, ...telling]);
  assert.deepEqual(last, await outcome(header, [...telling, ...plain]));
  return last as { report: { rowsAccepted: number }; file: Record<string, unknown> };
}

function day(i: number, days: number): string {
  return String(1 + i % days).padStart(2, "0");
}

Deno.test("a large clean file with a few bad lines is read the same wherever they stand", async () => {
  const plain = Array.from(
    { length: LINES },
    (_, i) => `CLIENT-${i % 5000},2024-03-${day(i, 28)},${i % 400}.25`,
  );
  const bad = [
    '"D, E",2024-03-01,1.5',
    "F,2024-03-1x,2",
    "G,2024-03-02,2.00001",
    "H,,1",
    ",2024-03-03,1",
  ];
  const { report } = await sameFromBothEnds("customer,date,amount", plain, bad);
  assert.equal(report.rowsAccepted, LINES + 2);
});

Deno.test("a large file whose first lines leave dates and decimals open is read by those that do not", async () => {
  const open = Array.from(
    { length: LINES },
    (_, i) => `CLIENT-${i % 5000};${day(i, 12)}/03/2024;${1 + i % 400}`,
  );
  const telling = ["C1;31/03/2024;1,5", "C2;30/03/2024;1.234,5"];
  const { report, file } = await sameFromBothEnds("client;date;montant", open, telling);
  assert.equal(report.rowsAccepted, LINES + 2);
  assert.deepEqual([file.dateOrder, file.decimal], ["dmy", ","]);
});
