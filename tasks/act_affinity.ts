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
  countOption,
  customersOfLines,
  type InputOptions,
  listOption,
  readFields,
  readFieldsBeside,
  relabelProducts,
} from "./act_inputs.ts";
import { dayOption, shareOption } from "./command.ts";
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
  description: "Find what is bought together, and what customers do not buy although peers do.",
  describe: (command) =>
    addInputOptions(
      command
        .argument("<orders...>", "order lines with customer, product, amount and date")
        .requiredOption("--as-of <day>", "the day of the analysis, YYYY-MM-DD", dayOption)
        .option("--months <count>", "months in which something is bought or not", countOption, 12)
        .addOption(
          new Option("--per <basket>", "what a basket is").choices(["order", "customer"])
            .default("order"),
        )
        .option("--support <share>", "least share of baskets with a rule", shareOption, 0.005)
        .option("--confidence <share>", "least confidence of a rule", shareOption, 0.3)
        .option("--customers <file>", "table of customers, for peers and segments")
        .option("--peers <columns>", "columns on which peers are alike, wider first", listOption)
        .option("--min-peers <count>", "fewest peers of a group", countOption)
        .option("--segment <column>", "column of the customers that names their segment")
        .option("--products <file>", "table of products, to write another name for them")
        .option("--product-label <column>", "column of the products: their name, or their family")
        .option("--most <count>", "most gaps and proposals for a customer", countOption, 5)
        .option("--currency <code>", "currency of the amounts, such as EUR"),
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
  throw new RangeError("Cannot name products by one of --products and --product-label: give both");
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
