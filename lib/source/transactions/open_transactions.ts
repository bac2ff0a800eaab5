/** Files of any kind read as transactions. */
import { createHash } from "node:crypto";
import { readBytes } from "../files/bytes.ts";
import { findInputs, type InputFile } from "../files/inputs.ts";
import { layOut } from "../files/lay_out.ts";
import type { Layout } from "../files/layout.ts";
import { closeWorkshop, openWorkshop } from "../files/workshop.ts";
import { transactionColumns } from "../names/column_finder.ts";
import { planReading, type ReadingPlan, signalOf, type TransactionOptions } from "../options.ts";
import { countIdentical, countsIdentical } from "./identical.ts";
import { readMetrics } from "./reading.ts";
import { makeReport } from "./report.ts";
import { stopWhenTooMany } from "./too_many.ts";
import { Transactions } from "./transactions.ts";

async function fileHashes(
  files: readonly InputFile[],
  plan: ReadingPlan,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of plan.sha256 ? files : []) {
    const hash = createHash("sha256");
    for await (const piece of readBytes({ ...file, gzip: false })) hash.update(piece);
    hashes.set(file.path, hash.digest("hex"));
  }
  return hashes;
}

/**
 * Reads transactions files: CSV or TSV with any usual delimiter, encoding, decimal mark and date
 * form, gzip, Excel, JSON, NDJSON or Parquet. Everything is found from the data and reported.
 *
 * Every row is accepted, or rejected with a reason; nothing is dropped in silence. Rows that a rule
 * leaves out (after `asOf`, another currency, cancelled, empty, a total) are rejected as exclusions
 * and do not count towards `maxRejectShare`. A line named "Total" is one when its amount is the sum
 * of the lines above it, or when it has no date; a company of that name stays a customer. Identical
 * lines are reported and kept. Cancelled invoices written as negative lines are returns; where there
 * is a status column, lines whose status begins with "annul" or "cancel" are left out.
 *
 * @param input A path, a glob such as `exports/2024-*.csv`, or several; files may differ in
 * format, columns and dialect.
 * @param options The day of the study, and what is not to be found from the data.
 * @returns The transactions; close them, or declare them with `await using`.
 * @throws {DataError} When a file is missing or damaged, a column is missing or ambiguous, dates,
 * decimals or currencies leave two readings open, or too many rows are unusable.
 * @throws {RangeError} When an option is not one of those possible.
 *
 * @example
 * ```ts
 * import { openTransactions } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * const csv = "N° client;Date commande;Montant\nA;31/12/2024;1 234,56\nB;15/11/2024;10,00\n";
 * await Deno.writeTextFile(`${folder}/ventes.csv`, csv);
 * await using orders = await openTransactions(`${folder}/ventes.csv`, { asOf: "2024-12-31" });
 * assert.equal(orders.report.total, 1244.56);
 * assert.deepEqual((await orders.customers()).text("customer"), ["A", "B"]);
 * ```
 */
export async function openTransactions(
  input: string | readonly string[],
  options: TransactionOptions,
): Promise<Transactions> {
  const plan = planReading(options);
  plan.signal?.throwIfAborted();
  const files = await findInputs(input, plan);
  const workshop = await openWorkshop(files, plan);
  try {
    const layouts: Layout[] = [];
    const finder = transactionColumns(plan.columns);
    for (const file of files) layouts.push(await layOut(file, workshop, finder));
    const reading = await readMetrics(layouts, workshop);
    const { engine } = workshop;
    const read = reading.batches.flatMap((batch) => batch.layouts);
    const sha256 = await fileHashes(files, plan);
    const identical = countsIdentical(read, plan)
      ? { identicalLines: await countIdentical(engine, read, signalOf(plan)) }
      : {};
    const report = await makeReport(engine, reading, plan, { ...identical, sha256 });
    await stopWhenTooMany(report, reading, workshop);
    return new Transactions(workshop, reading, report);
  } catch (error) {
    await closeWorkshop(workshop);
    throw error;
  }
}
