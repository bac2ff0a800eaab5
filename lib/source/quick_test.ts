import assert from "node:assert/strict";
import process from "node:process";
import fc from "fast-check";
import type { TransactionOptions } from "./mod.ts";
import { withTransactions } from "./temporary_files_test.ts";

/** `STRATE_FUZZ=1000` runs longer. */
const RUNS = Number(process.env.STRATE_FUZZ ?? 40);

type Line = readonly [customer: string, date: string, amount: string, margin: string];

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
    ...["2024-01-04T22:00:00-02:00", "31/12/2024", "20240105"],
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
const lines = fc.array(fc.tuple(customer, date, amount, margin), { maxLength: 40 });

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

function write(lines: readonly Line[], more: string): string {
  const header = `customer,date,amount,margin${more && ",note"}`;
  // The first line leaves no doubt about the decimal mark.
  return [header, `A,2024-01-01,1.25,1${more}`, ...lines.map((l) => l.join(",") + more)].join("\n");
}

Deno.test("the quick reading of clean files gives what the careful one gives", async () => {
  const frequency = fc.constantFrom("orders" as const, "days" as const);
  await fc.assert(
    fc.asyncProperty(lines, frequency, async (lines, frequency) => {
      // A column that is not used keeps the quick reading away.
      const quick = await outcome(write(lines, ""), { frequency });
      assert.deepEqual(quick, await outcome(write(lines, ",x"), { frequency }));
    }),
    { numRuns: RUNS, seed: 11 },
  );
});
