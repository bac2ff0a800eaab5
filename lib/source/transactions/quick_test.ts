import fc from "fast-check";
import assert from "node:assert/strict";
import process from "node:process";
import { withTransactions } from "../files/temporary_files_test.ts";
import type { TransactionOptions } from "../mod.ts";

/** `STRATE_FUZZ=1000` runs longer. */
const RUNS = Number(process.env.STRATE_FUZZ ?? 40);

type Line = readonly [
  customer: string,
  date: string,
  amount: string,
  margin: string,
  order: string,
  note: string,
];

/** Mostly plain values, so that half of the files are read the quick way to their end. */
function mostly(plain: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 99, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const customer = mostly(["A", "B", " A", "", "  ", "é"], ['"A"', '5" tube', "A\0", "\u00a0B"]);
const date = mostly(
  ["2024-01-05", "2023-12-31", "2024-1-5", "2024-02-03 10:00", "2030-01-01", "2024/01/05"],
  [
    ...["", "epoch", "infinity", "2024-01-1x", "24-01-05", "1970-01-01", "0001-01-01"],
    ...["2024-01-04T22:00:00-02:00", "31/12/2024", "20240105", "45291"],
  ],
);
const amount = mostly(
  ["1.25", "-3", "0", "1234.5678", "12.5", "1e2", " 5 ", ".5", "5."],
  [
    ...["", "1.00005", "1.23456", "NaN", "1_0", "abc", "1,5", "1,234.5", "99999999999999"],
    ...["1e20", "(3.5)", "5 €"],
  ],
);
const margin = mostly(["", "1.5", "-0.25"], ["x", "1.123456"]);
const order = mostly(["1", "2", "F3", "", " 2"], ['"1"', '"2', "é", "\u00a01", "  "]);
const note = mostly(["", "x", "a b"], ['"x"', '5" tube', '"x', "é"]);
const lines = fc.array(fc.tuple(customer, date, amount, margin, order, note), { maxLength: 40 });

/** Everything there is to know, or the error. */
async function outcome(csv: string, options: Partial<TransactionOptions>): Promise<unknown> {
  try {
    return await withTransactions(csv, { maxRejectShare: 1, threads: 1, ...options }, async (t) => {
      const { files: _, ...report } = t.report;
      const rejects = (await t.rejects()).select(["line", "column", "reason"]).rows();
      return [report, (await t.customers()).rows(), (await t.monthly()).rows(), rejects];
    });
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same lines with their first columns only, and a column that keeps the quick reading away. */
function write(lines: readonly Line[], columns: number, careful: boolean): string {
  const header = ["customer", "date", "amount", "margin", "order", "note"];
  // The first line leaves no doubt about the decimal mark.
  const all = [header, ["A", "2024-01-01", "1.25", "1", "1", ""], ...lines];
  const more = (i: number) => careful ? [i === 0 ? "status" : "x"] : [];
  return all.map((line, i) => [...more(i), ...line.slice(0, columns)].join(",")).join("\n");
}

Deno.test("the quick reading of clean files gives what the careful one gives", async () => {
  const frequency = fc.constantFrom("orders" as const, "days" as const);
  const columns = fc.integer({ min: 3, max: 6 });
  await fc.assert(
    fc.asyncProperty(lines, columns, frequency, async (lines, columns, frequency) => {
      const quick = await outcome(write(lines, columns, false), { frequency });
      assert.deepEqual(quick, await outcome(write(lines, columns, true), { frequency }));
    }),
    { numRuns: RUNS, seed: 11 },
  );
});

Deno.test("a quoted record over two lines is one row, after asOf as before", async () => {
  const csv = 'customer,date,amount\nA,2024-01-01,1.5\n"B,2030-01-01,5\nC",2030-01-02,6\n';
  await withTransactions(csv, { asOf: "2024-12-31", maxRejectShare: 1 }, ({ report }) => {
    assert.deepEqual([report.rowsRead, report.rowsAccepted], [2, 1]);
    assert.deepEqual(report.exclusions, [{ reason: "afterAsOf", count: 1 }]);
  });
});
