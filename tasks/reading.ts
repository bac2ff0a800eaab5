/**
 * What the commands that read transactions share: options, the model to apply, the account of rows.
 *
 * @module
 */
import { type Command, Option } from "commander";
import {
  DataError,
  formatNumber,
  message,
  openTransactions,
  parseJson,
  type Segmentation,
  sourceFiles,
  sourceRemarks,
  type SourceReport,
  type Table,
  type TransactionOptions,
} from "../lib/mod.ts";
import { pairOption, shareOption, userPath } from "./command.ts";
import { SEGMENT_METHODS } from "./segment_methods.ts";

/** What is not to be found from the data, as the command line gives it. */
export interface ReadingOptions {
  readonly map?: Readonly<Record<string, string>>;
  readonly returns?: "net" | "exclude" | "separate";
  readonly frequency?: "orders" | "days";
  readonly sheet?: string;
  readonly currency?: string;
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  readonly decimal?: "," | ".";
  readonly maxRejectShare?: number;
}

/** Adds the options of reading to a command. */
export function addReadingOptions(command: Command): Command {
  return command
    .option("--map <field=column>", "the column of a field, repeatable", pairOption)
    .option("--sheet <name>", "the sheet of a workbook, by name or number; the first by default")
    .addOption(
      new Option("--returns <policy>", "credit notes").choices(["net", "exclude", "separate"]),
    )
    .addOption(
      new Option("--frequency <unit>", "what frequency counts").choices(["orders", "days"]),
    )
    .option(
      "--currency <code>",
      "the currency to keep when there are several, or when none is said",
    )
    .addOption(new Option("--date-order <order>", "order of dates").choices(["dmy", "mdy", "ymd"]))
    .addOption(new Option("--decimal <mark>", "decimal mark").choices([",", "."]))
    .option("--max-reject-share <share>", "stop above this share of rejected rows", shareOption);
}

/** The options of reading, for the library. */
export function transactionOptions(asOf: string, options: ReadingOptions): TransactionOptions {
  const { map, sheet, returns, frequency, currency, dateOrder, decimal, maxRejectShare } = options;
  const given = { sheet, returns, frequency, currency, dateOrder, decimal, maxRejectShare };
  const known = Object.entries({ columns: map, ...given }).filter(([, value]) =>
    value !== undefined
  );
  return { asOf, ...Object.fromEntries(known) };
}

/** Reads a JSON file that the user names. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await Deno.readTextFile(userPath(path)), path);
}

/** Customers placed by a model at a day, and the account of the rows read for it. */
export interface Placed {
  readonly result: Segmentation<unknown>;
  readonly report: SourceReport;
}

/**
 * Applies a saved model of any method.
 *
 * @param model The model, parsed.
 * @param customers The customers.
 * @returns The customers placed.
 * @throws {DataError} When the model is of no known method, or does not fit the customers.
 */
export function applyModel(model: unknown, customers: Table): Segmentation<unknown> {
  const { method } = (model ?? {}) as { method?: unknown };
  if (typeof method === "string" && Object.hasOwn(SEGMENT_METHODS, method)) {
    return SEGMENT_METHODS[method].apply(model, customers);
  }
  throw new DataError(
    `Cannot apply the model: its method is '${method}', and must be one of ` +
      `${Object.keys(SEGMENT_METHODS).join(", ")}`,
  );
}

/**
 * Places the customers of transactions files by a saved model of any method, as of a day.
 *
 * @param inputs Files, as the user names them.
 * @param model The model, parsed.
 * @param asOf The day.
 * @param options How to read.
 * @returns The customers, and what was read.
 * @throws {DataError} When the model is of no known method, or rows cannot be used.
 */
export async function placeAt(
  inputs: readonly string[],
  model: unknown,
  asOf: string,
  options: ReadingOptions,
): Promise<Placed> {
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(asOf, options),
  );
  return { result: applyModel(model, await orders.customers()), report: orders.report };
}

/** The account of the rows, in sentences. */
export function reportLines(report: SourceReport): string[] {
  return [...sourceFiles(report), ...rowLines(report), ...sourceRemarks(report)];
}

/** Rows read, accepted and rejected, and why. */
export function rowLines(
  report: Pick<
    SourceReport,
    "rowsRead" | "rowsAccepted" | "rowsRejected" | "rejects" | "exclusions"
  >,
): string[] {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions } = report;
  return [
    message("rowsSummary", { rowsRead, rowsAccepted, rowsRejected }),
    ...[...rejects, ...exclusions].map(({ reason, count }) =>
      `  ${formatNumber(count)} × ${message(reason)}`
    ),
  ];
}

/** The account of the rows and how the files were understood, for programs. */
export function reportSummary(report: SourceReport) {
  const { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, notes, currency } = report;
  const account = { rowsRead, rowsAccepted, rowsRejected, rejects, exclusions, notes };
  return { ...account, ...(currency === undefined ? {} : { currency }), sources: report.files };
}
