/**
 * The tables that a method of `deno task segment` works on, from the files that the user names.
 *
 * @module
 */
import {
  DataError,
  joinCustomers,
  message,
  openTransactions,
  readTable,
  type SourceReport,
  type Table,
  type Transactions,
} from "../lib/mod.ts";
import {
  joinLines,
  joinSummary,
  reportLines,
  rowLines,
  tableLines,
  tableSummary,
} from "./account.ts";
import { userPath } from "./command.ts";
import { type ReadingOptions, transactionOptions } from "./reading.ts";
import { writeRejects } from "./rejects.ts";
import { askedColumns, readTables, sheetOf, tableOptions } from "./segment_tables.ts";
import type { SegmentReads } from "./segment_usage.ts";

/** What a method works on. */
export interface SegmentData {
  /** One row per customer. */
  readonly customers: Table;
  /** One row per event: `customer`, `type`, `date`, and every other column of the file. */
  readonly events?: Table;
  /**
   * The files named first as they are, one row per line, for methods that look at every line; columns
   * go by the names given, `customer` among them, where the file has them under a usual name.
   */
  lines(names: Readonly<Record<string, readonly string[]>>): Promise<Table>;
}

/** Where the data comes from, and what became of every row. */
export interface Sources extends AsyncDisposable {
  /** What the method works on. */
  readonly data: SegmentData;
  /** The transactions; undefined when none are read. */
  readonly orders?: Transactions;
  /** The account of the other files, for a program. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The whole account, for a reader. */
  readonly lines: readonly string[];
  /** Writes every row and value that is not used; gives the names of the files. */
  writeRejects(folder: string): Promise<string[]>;
}

/** Which of the methods' options were given. */
type GivenOptions = Omit<ReadingOptions, "asOf"> & { readonly asOf: string };

/**
 * Opens the files that a method reads.
 *
 * @param inputs The files named first.
 * @param reads What the method reads.
 * @param saved The model or configuration, whose column names are followed.
 * @param options How to read, and the other files.
 * @returns The data; close it when done.
 * @throws {DataError} When a file cannot be used.
 */
export async function openSources(
  inputs: readonly string[],
  reads: SegmentReads,
  saved: unknown,
  options: GivenOptions,
): Promise<Sources> {
  const asked = askedColumns(saved);
  const orders = reads.first === "transactions"
    ? await openTransactions(inputs.map(userPath), transactionOptions(options.asOf, options))
    : undefined;
  try {
    const tables = await readTables(inputs, reads, asked, options);
    const bought = orders && await boughtBy(orders, reads, saved);
    const joined = bought && tables.customers
      ? joinCustomers(bought, tables.customers.table)
      : undefined;
    const customers = joined?.customers ?? bought ?? tables.customers!.table;
    const lines = async (names: Readonly<Record<string, readonly string[]>>) => {
      const { table } = await readTable(inputs.map(userPath), {
        ...tableOptions(options),
        ...sheetOf(options),
        columns: { ...names, ...options.map },
        types: { customer: "text" },
      });
      return table;
    };
    return {
      data: { customers, lines, ...(tables.events ? { events: tables.events.table } : {}) },
      ...(orders ? { orders } : {}),
      summary: {
        ...(tables.customers ? { customersFile: tableSummary(tables.customers.report) } : {}),
        ...(tables.events ? { eventsFile: tableSummary(tables.events.report) } : {}),
        ...(joined ? joinSummary(joined) : {}),
      },
      lines: [
        ...(orders ? reportLines(orders.report) : []),
        ...Object.values(tables).flatMap(({ report }) => tableLines(report)),
        ...(joined ? joinLines(joined) : []),
      ],
      writeRejects: (folder) => writeRejects(folder, orders, tables),
      [Symbol.asyncDispose]: async () => await orders?.close(),
    };
  } catch (error) {
    await orders?.close();
    throw error;
  }
}

/** The measure that takes one more pass over the transactions. */
const LAST_YEAR = "revenueLast12Months";

async function boughtBy(
  orders: Transactions,
  { lastYear = false }: SegmentReads,
  saved: unknown,
): Promise<Table> {
  const customers = await orders.customers();
  if (customers.rowCount === 0) throw nobody(orders.report);
  return lastYear || namesColumn(saved, LAST_YEAR)
    ? joinCustomers(customers, await orders.lastYear()).customers
    : customers;
}

/** Nothing can be said of no customer: what became of the rows tells why. */
function nobody(report: SourceReport): DataError {
  const files = report.files.map(({ name }) => name).join(", ");
  return new DataError(message("errorNobody", { files, account: rowLines(report).join(" ") }));
}

/** Whether a model or configuration names a column, wherever it does so. */
function namesColumn(saved: unknown, column: string): boolean {
  if (typeof saved !== "object" || saved === null) return saved === column;
  return Object.entries(saved).some(([key, value]) => key === column || namesColumn(value, column));
}
