/** What customers do not buy although their peers do. */
import { median, message, parseDay } from "../../base/mod.ts";
import type { Notice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { keyTexts, type LineOptions, readPurchases, UNITS } from "./purchases.ts";
import { peerGroups } from "./peer_groups.ts";
import { readSpend, type Spend } from "./spend.ts";

/** Options of {@linkcode purchaseGaps}. */
export interface GapOptions extends LineOptions {
  /** The day of the analysis, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Months up to `asOf` in which a customer buys something, or does not; 12 when left out. */
  readonly months?: number | undefined;
  /**
   * Columns of the customers on which peers are alike, from the wider group to the narrower:
   * `["sector", "size"]`. Everybody is a peer when left out.
   */
  readonly peers?: readonly string[] | undefined;
  /** A group with fewer peers is widened by its last column; 10 when left out. */
  readonly minPeers?: number | undefined;
  /** Least share of peers that buy, in (0, 1]; 0.3 when left out. */
  readonly minShare?: number | undefined;
  /** Most gaps of a customer, the largest first; 5 when left out. */
  readonly most?: number | undefined;
}

/** What customers do not buy. */
export interface PurchaseGaps {
  /** One row per gap. */
  readonly gaps: Table;
  /** Lines and customers left out. */
  readonly notices: readonly Notice[];
}

/** One product that one customer does not buy. */
interface Gap {
  readonly row: number;
  readonly product: number;
  readonly group: string;
  readonly peers: number;
  readonly buyers: number;
  readonly medianSpend: number;
  readonly budgetShare: number;
  readonly expectedValue: number;
}

/** How the peers of one group buy one product. */
interface GroupProduct {
  readonly buyers: number;
  readonly medianSpend: number;
  readonly budgetShare: number;
}

const DEFAULT_MONTHS = 12, DEFAULT_MIN_PEERS = 10, DEFAULT_MIN_SHARE = 0.3, DEFAULT_MOST = 5;
/** A share given as a decimal fraction may fall this little beyond the count it means. */
const ROUNDING = 1e-9;

/**
 * Finds what each customer does not buy although its peers do, with what it may be worth in a period
 * of the same length: share of peers that buy × share of their budget that the median buyer gives
 * it × what the customer spends now. A customer buys a product when purchases exceed returns in the
 * window; a customer who spends nothing has no gap but is to be won back first.
 *
 * @param customers One row per customer: the key and the columns of `peers`.
 * @param lines One row per order line, with amounts and days. `product` may hold families.
 * @param options Day of the analysis, window, peers, thresholds.
 * @returns `gaps`, one row per gap: `customer`, `product`, `expectedValue` (account currency, to the cent),
 * `peers` (other customers of the group that spend something), `buyers`, `buyerShare`,
 * `medianSpend` (of the buyers), `budgetShare` (their median), `lastBought` (day; missing when
 * never up to `asOf`), `peerGroup` (values of the columns, empty for everybody). The largest
 * expected value first, then by customer and product. `notices`: lines and customers left out.
 * @throws {DataError} When a column is absent, amounts are not known, or a key stands in two rows.
 * @throws {RangeError} When an option is out of range.
 *
 * @example
 * ```ts
 * import { dayColumn, purchaseGaps, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({
 *   customer: ["a", "a", "b", "b", "c"],
 *   product: ["tea", "jam", "tea", "jam", "tea"],
 *   amount: [80, 20, 60, 40, 50],
 *   date: dayColumn(new Float64Array(5).fill(20000)),
 * });
 * const customers = Table.of({ customer: ["a", "b", "c"] });
 * const { gaps } = purchaseGaps(customers, lines, { asOf: "2024-12-31", minPeers: 2 });
 * // Both peers of c buy jam; the median one gives it 30 % of the budget; c spends 50.
 * assert.deepEqual(gaps.select(["customer", "product", "expectedValue"]).rows(), [
 *   { customer: "c", product: "jam", expectedValue: 15 },
 * ]);
 * ```
 */
export function purchaseGaps(customers: Table, lines: Table, options: GapOptions): PurchaseGaps {
  const { asOf, months = DEFAULT_MONTHS, peers = [], most = DEFAULT_MOST } = options;
  const { minPeers = DEFAULT_MIN_PEERS, minShare = DEFAULT_MIN_SHARE } = options;
  checkThresholds(minPeers, minShare, most);
  parseDay(asOf, "asOf");
  const keys = keyTexts(customers, options.columns?.customer ?? "customer");
  const spend = readSpend(keys, lines, { ...options, months });
  const totals = spend.byCustomer.map((bought) => sum(bought.values()));
  const active = totals.map((total, row) => total > 0 && keys[row] !== null);
  const groups = peerGroups(peers.map((name) => keyTexts(customers, name)), active, minPeers);
  const found: Gap[] = [];
  for (const { name, rows, members } of groups) {
    const market = marketOf(rows, spend, totals);
    for (const row of members) {
      found.push(...gapsOf(row, name, rows.length - 1, market, spend, totals, minShare, most));
    }
  }
  const gaps = gapTable(found, keys, spend.products, lastBought(keys, lines, options));
  const inactive = active.filter((spends) => !spends).length;
  const toWinBack = { key: "gapsInactive" as const, parameters: { count: inactive } };
  return { gaps, notices: inactive === 0 ? spend.notices : [...spend.notices, toWinBack] };
}

function checkThresholds(minPeers: number, minShare: number, most: number): void {
  if (!(minShare > 0 && minShare <= 1)) {
    throw new RangeError(message("errorMinShare", { share: `${minShare}` }));
  }
  for (const [name, value] of Object.entries({ minPeers, most })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(message("errorWhole", { name, value: `${value}` }));
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value; // whole units: exact
  return total;
}

/** How a group buys each product. */
function marketOf(
  rows: readonly number[],
  { byCustomer }: Spend,
  totals: readonly number[],
): Map<number, GroupProduct> {
  const spends = new Map<number, { amounts: number[]; shares: number[] }>();
  for (const row of rows) {
    for (const [product, amount] of byCustomer[row]) {
      if (amount <= 0) continue;
      let one = spends.get(product);
      if (!one) spends.set(product, one = { amounts: [], shares: [] });
      one.amounts.push(amount / UNITS);
      one.shares.push(Math.min(1, amount / totals[row]));
    }
  }
  return new Map(
    [...spends].map(([product, { amounts, shares }]) => [product, {
      buyers: amounts.length,
      medianSpend: median(Float64Array.from(amounts)),
      budgetShare: median(Float64Array.from(shares)),
    }]),
  );
}

/** The customer is no buyer, so that the buyers of its group are buyers among its peers. */
function gapsOf(
  row: number,
  group: string,
  peers: number,
  market: ReadonlyMap<number, GroupProduct>,
  { byCustomer }: Spend,
  totals: readonly number[],
  minShare: number,
  most: number,
): Gap[] {
  const gaps: Gap[] = [];
  for (const [product, { buyers, medianSpend, budgetShare }] of market) {
    if ((byCustomer[row].get(product) ?? 0) > 0 || buyers < minShare * peers - ROUNDING) continue;
    const expected = buyers / peers * budgetShare * totals[row] / UNITS;
    const expectedValue = Math.round(expected * 100) / 100;
    gaps.push({ row, product, group, peers, buyers, medianSpend, budgetShare, expectedValue });
  }
  return gaps.sort((a, b) => b.expectedValue - a.expectedValue || a.product - b.product)
    .slice(0, most);
}

/** The last purchase of each product by each customer, ever up to the day of the analysis. */
function lastBought(
  keys: readonly (string | null)[],
  lines: Table,
  { columns, asOf }: GapOptions,
): (row: number, product: string) => number {
  const { customers, customerOf, products, productOf, units, days } = readPurchases(lines, {
    columns,
    asOf,
  });
  const last = new Map<number, number>();
  for (let line = 0; line < productOf.length; line++) {
    if (units![line] < 0) continue;
    const pair = customerOf[line] * products.length + productOf[line];
    if (!(last.get(pair)! >= days![line])) last.set(pair, days![line]);
  }
  const customerCode = new Map(customers.map((key, code) => [key, code]));
  const productCode = new Map(products.map((name, code) => [name, code]));
  return (row, product) => {
    const pair = customerCode.get(keys[row]!)! * products.length + productCode.get(product)!;
    return last.get(pair) ?? NaN;
  };
}

/** The place of each key by code unit. */
function keyRanks(keys: readonly (string | null)[]): Int32Array {
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1);
  const ranks = new Int32Array(keys.length);
  order.forEach((row, rank) => ranks[row] = rank);
  return ranks;
}

function gapTable(
  gaps: readonly Gap[],
  keys: readonly (string | null)[],
  products: readonly string[],
  last: (row: number, product: string) => number,
): Table {
  const rank = keyRanks(keys);
  const sorted = gaps.toSorted((a, b) =>
    b.expectedValue - a.expectedValue || rank[a.row] - rank[b.row] || a.product - b.product
  );
  const numbers = (value: (gap: Gap) => number) => Float64Array.from(sorted, value);
  return Table.of({
    customer: sorted.map(({ row }) => keys[row]),
    product: sorted.map(({ product }) => products[product]),
    expectedValue: numbers((gap) => gap.expectedValue),
    peers: numbers((gap) => gap.peers),
    buyers: numbers((gap) => gap.buyers),
    buyerShare: numbers(({ buyers, peers }) => buyers / peers),
    medianSpend: numbers((gap) => gap.medianSpend),
    budgetShare: numbers((gap) => gap.budgetShare),
    lastBought: dayColumn(numbers(({ row, product }) => last(row, products[product]))),
    peerGroup: sorted.map(({ group }) => group),
  });
}
