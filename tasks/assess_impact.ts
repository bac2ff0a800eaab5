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
  message,
  openTransactions,
  readTable,
  type Table,
} from "../lib/mod.ts";
import { reportLines, reportSummary, tableLines, tableSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption, monthOption, pairOption, userPath } from "./command.ts";
import {
  addPurchaseOptions,
  type ReadingOptions,
  requireFile,
  transactionOptions,
} from "./reading.ts";
import { sheetOf, tableOptions } from "./segment_tables.ts";

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
  purpose: "helpImpact",
  example: [
    "deno task assess impact data/distributor/commandes.csv --as-of 2025-12-31 " +
    "--customers data/distributor/comptes.csv --treated 'Région=Grand Est' " +
    "--from 2024-03 --event 2025-03 --to 2025-12",
  ],
  describe: (command) =>
    requireFile(
      addPurchaseOptions(
        command
          .argument("<input...>", message("helpTransactions"))
          .requiredOption("--as-of <day>", message("helpLastDay"), dayOption)
          .option("--key <column>", message("helpKey"))
          .requiredOption("--treated <column=value>", message("helpTreated"), pairOption)
          .requiredOption("--from <month>", message("helpFromMonth"), monthOption)
          .requiredOption("--event <month>", message("helpEventMonth"), monthOption)
          .requiredOption("--to <month>", message("helpToMonth"), monthOption)
          .option("--by <column>", message("helpImpactBy")),
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
  const { table, report } = await readTable(userPath(options.customers), {
    ...tableOptions(options),
    ...sheetOf({ sheet: options.customersSheet }),
    columns: { customer: options.key ?? KEY_NAMES, ...options.customersMap },
    types: { [column]: "text", ...(by === undefined ? {} : { [by]: "text" }) },
    key: "customer",
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
      customersFile: tableSummary(report),
      ...figures,
      months: months.rows(),
      segments: segments.rows(),
    },
    lines: [
      ...reportLines(orders.report),
      ...tableLines(report),
      "",
      impactTable(result, { currency }).text,
      "",
    ],
    tables: { months, segments },
    figures: { chart: impactChart(result, { currency }) },
  };
}

const TREATED = "touched by the event";

/** Values of a column that an error lists at most. */
const MOST_VALUES = 12;

/** Says of each customer whether the column has that value; missing where it has none. */
function markTreated(table: Table, column: string, value: string): Table {
  const touched = table.text(column).map((one) => one === null ? null : one === value);
  if (touched.includes(true)) return table.add({ [TREATED]: touched });
  const values = [...new Set(table.text(column))].filter((one) => one !== null).sort();
  const some = values.slice(0, MOST_VALUES).map((one) => `'${one}'`).join(", ");
  const shown = values.length > MOST_VALUES ? `${some}…` : some;
  throw new DataError(message("errorNobodyTreated", { value, column, values: shown }), { column });
}
