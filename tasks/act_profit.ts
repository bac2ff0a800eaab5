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
  customersOfLines,
  type InputOptions,
  readFields,
  readFieldsBeside,
} from "./act_inputs.ts";
import { countOption, dayOption } from "./command.ts";
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

/** What serving a customer costs, for the help. */
const RATES = {
  version: 1,
  resources: [{ id: "office", cost: 130000, minutes: 150000 }],
  activities: [
    { id: "line", driver: "lines", resource: "office", minutes: 5 },
    { id: "delivery", driver: "orders", cost: 16 },
  ],
};

/** What it costs to serve each customer, and what is left of the margin. */
export const PROFIT: CommandMethod = {
  purpose: "helpProfit",
  example: [
    "deno task act profit data/distributor/commandes.csv --as-of 2025-12-31 " +
    `--rates '${JSON.stringify(RATES)}'`,
  ],
  json: [
    {
      flag: "--rates",
      keys: {
        version: "configVersion",
        resources: "configResources",
        activities: "configActivities",
      },
      example: RATES,
    },
    {
      flag: "--levers",
      keys: { "[…]": "configLevers" },
      example: [{ id: "visits", driver: "visits", most: 0.5, whole: true }, {
        id: "price",
        most: 0.05,
      }],
    },
  ],
  describe: (command) =>
    addInputOptions(
      command
        .argument("<orders...>", message("helpProfitOrders"))
        .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
        .requiredOption("--rates <file>", message("helpRates"))
        .option("--levers <file>", message("helpLevers"))
        .option("--months <count>", message("helpMonthsBefore"), countOption, 12)
        .option("--customers <file>", message("helpProfitCustomers"))
        .option("--visits <file>", message("helpVisitsFile"))
        .option("--segment <column>", message("helpSegmentColumn"))
        .option("--rebate-percent <column>", message("helpRebatePercent"))
        .option("--payment-days <days>", message("helpPaymentDays"), countOption)
        .option("--currency <code>", message("helpAmountCurrency")),
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
