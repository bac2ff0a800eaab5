/**
 * `deno task act profit`: what each customer brings once it is served.
 *
 * @module
 */
import {
  activityTable,
  costDrivers,
  customerProfit,
  formatMoney,
  formatNotice,
  message,
  profitLevers,
  profitWaterfall,
  readActivityRates,
  readProfitLevers,
  segmentProfit,
  Table,
  totalMoney,
  whaleChart,
  whaleCurve,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import {
  addInputOptions,
  countOption,
  customersOfLines,
  type InputOptions,
  readFields,
  readFieldsBeside,
} from "./act_inputs.ts";
import { dayOption } from "./command.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";
import { readJson } from "./json_file.ts";

interface ProfitCommandOptions extends InputOptions {
  readonly asOf: string;
  readonly months: number;
  readonly rates: string;
  readonly levers?: string;
  readonly customers?: string;
  readonly visits?: string;
  readonly segment?: string;
  readonly rebatePercent?: string;
  readonly paymentDays?: number;
  readonly currency?: string;
}

/** What it costs to serve each customer, and what is left of the margin. */
export const PROFIT: CommandMethod = {
  description: "Cost the service of each customer by activity rates; who brings, who loses money.",
  describe: (command) =>
    addInputOptions(
      command
        .argument("<orders...>", "order lines with customer, order, amount, margin and date")
        .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
        .requiredOption("--rates <file>", "activity rates, JSON")
        .option("--levers <file>", "what can be changed for a customer that loses money, JSON")
        .option("--months <count>", "months up to that day", countOption, 12)
        .option("--customers <file>", "table of customers: segments, rebates, who bought nothing")
        .option("--visits <file>", "one row per visit: customer and day")
        .option("--segment <column>", "column of the customers that names their segment")
        .option("--rebate-percent <column>", "column of the year-end rebate, in percent")
        .option("--payment-days <days>", "days of credit of every customer", countOption)
        .option("--currency <code>", "currency of the amounts, such as EUR"),
    ),
  run: (inputs, options) => run(inputs, options as ProfitCommandOptions),
};

async function run(inputs: readonly string[], options: ProfitCommandOptions): Promise<Outcome> {
  const { asOf, months } = options;
  const rates = readActivityRates(await readJson(options.rates));
  const levers = options.levers ? readProfitLevers(await readJson(options.levers)) : undefined;
  const fields = ["customer", "order", "amount", "margin", "date"];
  const read = await readFields(inputs, fields, ["listAmount"], options);
  const visits = options.visits === undefined ? undefined : await readVisits(options);
  const customers = await readCustomersFor(read.table, options);
  const counted = costDrivers(customers, read.table, { asOf, months, visits });
  const margin = counted.customers.has("listMargin") ? "listMargin" : "margin";
  const profit = customerProfit(counted.customers, rates, { margin });
  const whale = whaleCurve(profit.customers.number("netMargin"));
  const segments = options.segment ? segmentProfit(profit, options.segment) : undefined;
  const steps = levers && profitLevers(profit, levers);
  const notices = [...counted.notices, ...profit.notices];
  const { total, peak, lost, profitable, unprofitable } = whale;
  const sum = (name: string) => totalMoney(profit.customers.number(name));
  const { currency = read.currency } = options;
  const shown = currency === undefined ? {} : { currency };
  return {
    summary: {
      ...tableSummary(read.report),
      customers: profit.customers.rowCount,
      margin: sum(margin),
      costToServe: sum("costToServe"),
      netMargin: total,
      peak,
      lost,
      profitable,
      unprofitable,
      activities: profit.activities.rows(),
      resources: profit.resources.rows(),
      notices,
    },
    lines: [
      ...tableLines(read.report),
      ...counted.notices.map((notice) => `! ${formatNotice(notice)}`),
      "",
      activityTable(profit, shown).text,
      "",
      message("waterfallReadingPlain", {
        margin: formatMoney(sum(margin), currency),
        cost: formatMoney(sum("costToServe"), currency),
        net: formatMoney(total, currency),
      }),
      whaleChart(whale, shown).description,
      "",
    ],
    tables: {
      customers: profit.customers.sortBy("netMargin"),
      activities: profit.activities,
      resources: profit.resources,
      ...(segments ? { segments } : {}),
      ...(steps ? { levers: steps } : {}),
      rejects: read.rejects,
      unreadable: read.unreadable,
    },
    figures: {
      whale: whaleChart(whale, shown),
      ...(segments ? { waterfall: profitWaterfall(segments, rates, shown) } : {}),
    },
  };
}

async function readVisits(options: ProfitCommandOptions): Promise<Table> {
  const { table } = await readFieldsBeside(options.visits!, ["customer", "visitDate"], [], options);
  return Table.of({ customer: table.column("customer"), date: table.column("visitDate") });
}

/** Customers with the terms that the command line names. */
async function readCustomersFor(lines: Table, options: ProfitCommandOptions): Promise<Table> {
  const { rebatePercent, paymentDays } = options;
  const own = ["rebateRate", "paymentDays"];
  const read = options.customers
    ? await readFieldsBeside(options.customers, ["customer"], own, options)
    : undefined;
  const customers = read?.table ?? customersOfLines(lines);
  const unit = read?.report.columns.find(({ name }) => name === rebatePercent)?.unit;
  const hundredths = unit === "%" ? 1 : 100;
  const columns = {
    ...(rebatePercent
      ? { rebateRate: customers.number(rebatePercent).map((percent) => percent / hundredths) }
      : {}),
    ...(paymentDays ? { paymentDays: new Float64Array(customers.rowCount).fill(paymentDays) } : {}),
  };
  return customers.with(columns);
}
