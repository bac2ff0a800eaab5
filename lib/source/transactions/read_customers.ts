/** From files to customers in one call. */
import type { Table } from "../../table/mod.ts";
import type { TransactionOptions } from "../options.ts";
import { openTransactions } from "./open_transactions.ts";
import type { SourceReport } from "./report.ts";

/** What {@linkcode readCustomers} gives. */
export interface ReadCustomers {
  /** One row a customer; see `Transactions.customers`. */
  readonly customers: Table;
  /** What was read, what was not, and how the files were understood. */
  readonly report: SourceReport;
  /** The first lines that were not accepted, with their reasons. */
  readonly rejects: Table;
}

/** Rejects given; the whole list is for `openTransactions`. */
const MAX_REJECTS = 1000;

/**
 * Reads transactions files and gives their customers: the short way for an analyst.
 *
 * @param input A path, a glob, or several.
 * @param options As for `openTransactions`.
 * @returns Customers, report, and at most 1000 rejects.
 * @throws {DataError} As `openTransactions` does.
 *
 * @example
 * ```ts
 * import { readCustomers } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/orders.csv`, "customer,date,amount\nAda,2024-05-01,12.50\n");
 * const { customers } = await readCustomers(`${folder}/orders.csv`, { asOf: "2024-05-31" });
 * assert.equal(customers.number("recencyDays")[0], 30);
 * ```
 */
export async function readCustomers(
  input: string | readonly string[],
  options: TransactionOptions,
): Promise<ReadCustomers> {
  await using transactions = await openTransactions(input, options);
  return {
    customers: await transactions.customers(),
    report: transactions.report,
    rejects: await transactions.rejects(MAX_REJECTS),
  };
}
