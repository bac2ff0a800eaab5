/**
 * `deno task assess compare`: groups of customers compared.
 *
 * @module
 */
import {
  compareGroupMeans,
  comparisonTable,
  funnelPlot,
  joinCustomers,
  KEY_NAMES,
  message,
  openTransactions,
  readTable,
} from "../lib/mod.ts";
import { reportLines, reportSummary, tableLines, tableSummary } from "./account.ts";
import type { CommandMethod } from "./outcome.ts";
import { dayOption, userPath } from "./command.ts";
import {
  addPurchaseOptions,
  type ReadingOptions,
  requireFile,
  transactionOptions,
} from "./reading.ts";
import { sheetOf, tableOptions } from "./segment_tables.ts";

interface CompareCommandOptions extends ReadingOptions {
  readonly asOf: string;
  readonly customers: string;
  readonly key?: string;
  readonly by: string;
  readonly measure: string;
}

/** Groups of customers, compared with everybody. */
export const COMPARE: CommandMethod = {
  purpose: "helpCompare",
  example: [
    "deno task assess compare data/distributor/commandes.csv --as-of 2025-12-31 " +
    "--customers data/distributor/comptes.csv --by Région",
  ],
  describe: (command) =>
    requireFile(
      addPurchaseOptions(
        command
          .argument("<input...>", message("helpTransactions"))
          .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
          .option("--key <column>", message("helpKey"))
          .requiredOption("--by <column>", message("helpBy"))
          .option("--measure <column>", message("helpMeasure"), "monetary"),
      ),
      "--customers",
    ),
  run: (inputs, options) => run(inputs, options as CompareCommandOptions),
};

async function run(inputs: readonly string[], options: CompareCommandOptions) {
  const { asOf, by, key = KEY_NAMES, measure } = options;
  await using orders = await openTransactions(
    inputs.map(userPath),
    transactionOptions(asOf, options),
  );
  const { table, report } = await readTable(userPath(options.customers), {
    ...tableOptions(options),
    ...sheetOf({ sheet: options.customersSheet }),
    columns: { customer: key, ...options.customersMap },
    types: { [by]: "text" },
    key: "customer",
  });
  const known = table.select(["customer", by]);
  const joined = joinCustomers(await orders.customers(), known, { keep: "first" });
  const comparison = compareGroupMeans(joined.customers, by, measure);
  const { currency } = orders.report;
  const { inBoth, onlyInFirst, onlyInSecond } = joined;
  const { groups, average } = comparison;
  return {
    summary: {
      asOf,
      ...reportSummary(orders.report),
      customersFile: tableSummary(report),
      inBoth,
      onlyInFirst,
      onlyInSecond,
      average,
      groups: groups.rows(),
    },
    lines: [
      ...reportLines(orders.report),
      ...tableLines(report),
      message("compareJoined", { inBoth, onlyInFirst, onlyInSecond }),
      "",
      comparisonTable(comparison, { currency }).text,
      "",
    ],
    tables: { groups },
    figures: { funnel: funnelPlot(comparison, { currency }) },
  };
}
