/**
 * `deno task act affinity`: what goes together, what is missing, what to propose next.
 *
 * @module
 */
import { Option } from "commander";
import {
  associationRules,
  gapsTable,
  message,
  nextProducts,
  purchaseGaps,
  readBaskets,
  rulesTable,
  segmentProducts,
  segmentProductsChart,
  Table,
  tableToText,
} from "../lib/mod.ts";
import { tableLines, tableSummary } from "./account.ts";
import {
  addInputOptions,
  customersOfLines,
  type InputOptions,
  listOption,
  readFields,
  readFieldsBeside,
  relabelProducts,
} from "./act_inputs.ts";
import { countOption, dayOption, shareOption } from "./command.ts";
import type { CommandMethod, Outcome } from "./outcome.ts";

interface AffinityCommandOptions extends InputOptions {
  readonly asOf: string;
  readonly months: number;
  readonly per: "order" | "customer";
  readonly support: number;
  readonly confidence: number;
  readonly customers?: string;
  readonly peers?: readonly string[];
  readonly minPeers?: number;
  readonly segment?: string;
  readonly products?: string;
  readonly productLabel?: string;
  readonly most: number;
  readonly currency?: string;
}

/** Rules longer than this tell a reader nothing more. */
const LONGEST_RULE = 3;
/** Rules and gaps shown in the summary. */
const SHOWN = 10;

/** What customers buy together, what they do not buy, and what to propose next. */
export const AFFINITY: CommandMethod = {
  purpose: "helpAffinity",
  example: [
    "deno task act affinity data/retail/orders.csv --as-of 2025-12-31",
  ],
  describe: (command) =>
    addInputOptions(
      command
        .argument("<orders...>", message("helpAffinityOrders"))
        .requiredOption("--as-of <day>", message("helpAsOf"), dayOption)
        .option("--months <count>", message("helpMonthsBought"), countOption, 12)
        .addOption(
          new Option("--per <basket>", message("helpPer")).choices(["order", "customer"])
            .default("order"),
        )
        .option("--support <share>", message("helpSupport"), shareOption, 0.005)
        .option("--confidence <share>", message("helpConfidence"), shareOption, 0.3)
        .option("--customers <file>", message("helpPeerCustomers"))
        .option("--peers <columns>", message("helpPeers"), listOption)
        .option("--min-peers <count>", message("helpMinPeers"), countOption)
        .option("--segment <column>", message("helpSegmentColumn"))
        .option("--products <file>", message("helpProducts"))
        .option("--product-label <column>", message("helpProductLabel"))
        .option("--most <count>", message("helpMost"), countOption, 5)
        .option("--currency <code>", message("helpAmountCurrency")),
    ),
  run: (inputs, options) => run(inputs, options as AffinityCommandOptions),
};

async function run(inputs: readonly string[], options: AffinityCommandOptions): Promise<Outcome> {
  const { asOf, months, most } = options;
  const read = await readFields(
    inputs,
    ["customer", "product", "amount", "date"],
    ["order"],
    options,
  );
  const lines = await labelled(read.table, options);
  const customers = options.customers
    ? (await readFieldsBeside(options.customers, ["customer"], [], options)).table
    : customersOfLines(lines);
  const baskets = readBaskets(lines, { per: options.per, asOf });
  const rules = associationRules(baskets, {
    minSupport: options.support,
    minConfidence: options.confidence,
    maxLength: LONGEST_RULE,
  });
  const { peers, minPeers } = options;
  const gaps = purchaseGaps(customers, lines, { asOf, months, peers, minPeers, most });
  const next = nextProducts(readBaskets(lines, { asOf }), rules, { most });
  const segments = segmentsOf(customers, lines, options);
  const { currency = read.currency } = options;
  const shown = currency === undefined ? {} : { currency };
  return {
    summary: {
      ...tableSummary(read.report),
      baskets: baskets.keys.length,
      products: baskets.products.length,
      unused: baskets.unused,
      rules: rules.length,
      gaps: gaps.gaps.rowCount,
      proposals: next.rowCount,
      notices: gaps.notices,
    },
    lines: [
      ...tableLines(read.report),
      message("affinitySummary", {
        baskets: baskets.keys.length,
        products: baskets.products.length,
        rules: rules.length,
      }),
      "",
      tableToText(rulesTable(rules), {
        limit: SHOWN,
        labels: { count: message("affinityBaskets") },
        styles: { support: "share", confidence: "share" },
      }),
      "",
      gapsTable(gaps, { ...shown, limit: SHOWN, customers: true }).text,
      "",
    ],
    tables: {
      rules: rulesTable(rules),
      gaps: gaps.gaps,
      next,
      ...(segments ? { segments: segments.products } : {}),
      rejects: read.rejects,
      unreadable: read.unreadable,
    },
    figures: segments ? { segments: segmentProductsChart(segments) } : {},
  };
}

function labelled(lines: Table, options: AffinityCommandOptions): Promise<Table> | Table {
  const { products, productLabel } = options;
  if (products === undefined && productLabel === undefined) return lines;
  if (products !== undefined && productLabel !== undefined) {
    return relabelProducts(lines, products, productLabel, options);
  }
  throw new RangeError(message("errorProductNames"));
}

function segmentsOf(customers: Table, lines: Table, options: AffinityCommandOptions) {
  const { segment, asOf, months } = options;
  if (segment === undefined) return undefined;
  const names = customers.text(segment).map((name) => name ?? "–");
  const base = {
    customers: customers.with({ segment: names }),
    segments: Table.of({ segment: [...new Set(names)].sort() }),
  };
  return segmentProducts(base, lines, { asOf, months });
}
