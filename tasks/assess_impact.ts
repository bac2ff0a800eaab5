/**
 * `deno task assess impact`: what an event brought.
 *
 * @module
 */
import {
  DataError,
  impact,
  impactChart,
  impactTable,
  KEY_NAMES,
  openTransactions,
  readTable,
  type Table,
} from "../lib/mod.ts";
import { reportLines, reportSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption, pairOption, userPath } from "./command.ts";
import {
  addReadingOptions,
  type ReadingOptions,
  requireFile,
  transactionOptions,
} from "./reading.ts";

interface ImpactCommandOptions extends ReadingOptions {
  readonly asOf: string;
  readonly customers: string;
  readonly key?: string;
  readonly treated: Readonly<Record<string, string>>;
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly by?: string;
}

/** What an event or a means brought. */
export const IMPACT: CommandMethod = {
  description: "Measure what an event brought, against customers it did not touch.",
  describe: (command) =>
    requireFile(
      addReadingOptions(
        command
          .argument(
            "<input...>",
            "files of transactions: CSV, TSV, Parquet, JSON or Excel, or a glob",
          )
          .requiredOption("--as-of <day>", "the last day of the data, YYYY-MM-DD", dayOption)
          .option("--key <column>", "the column of their key in that file, found by its name")
          .requiredOption("--treated <column=value>", "who was touched by the event", pairOption)
          .requiredOption("--from <month>", "the first month looked at, YYYY-MM")
          .requiredOption("--event <month>", "the first month after the event, YYYY-MM")
          .requiredOption("--to <month>", "the last month looked at, YYYY-MM")
          .option("--by <column>", "the column of the segments in that file"),
      ),
      "--customers",
    ),
  run: (inputs, options) => run(inputs, options as ImpactCommandOptions),
};

async function run(inputs: readonly string[], options: ImpactCommandOptions) {
  const { asOf, by, from, event, to } = options;
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(asOf, options),
  );
  const [[column, value]] = Object.entries(options.treated);
  const { table } = await readTable(userPath(options.customers), {
    columns: { customer: options.key ?? KEY_NAMES, ...options.customersMap },
    types: { [column]: "text", ...(by === undefined ? {} : { [by]: "text" }) },
    key: "customer",
    ...(options.customersSheet === undefined ? {} : { sheet: options.customersSheet }),
  });
  const result = impact(await orders.monthly(), markTreated(table, column, value), {
    ...{ from, event, to },
    treated: TREATED,
    ...(by === undefined ? {} : { segment: by }),
  });
  const { currency } = orders.report;
  const { months, segments, ...figures } = result;
  return {
    summary: {
      ...reportSummary(orders.report),
      ...figures,
      months: months.rows(),
      segments: segments.rows(),
    },
    lines: [...reportLines(orders.report), "", impactTable(result, { currency }).text, ""],
    tables: { months, segments },
    figures: { chart: impactChart(result, { currency }) },
  };
}

const TREATED = "touched by the event";

/** Says of each customer whether the column has that value; missing where it has none. */
function markTreated(table: Table, column: string, value: string): Table {
  const touched = table.text(column).map((one) => one === null ? null : one === value);
  if (touched.includes(true)) return table.add({ [TREATED]: touched });
  throw new DataError(`Cannot find who was touched: no row has '${value}' in column '${column}'`, {
    column,
  });
}
