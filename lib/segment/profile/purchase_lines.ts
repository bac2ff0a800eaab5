/** Order lines, read once and laid out by customer and day. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { encode, findRows, indexKeys, type KeyIndex, STRANGER } from "./keys.ts";
import { findColumns, type TraitColumns, type TraitTables } from "./trait_tables.ts";

/** Money is counted in whole 1/10 000 of the currency unit, so that sums are exact. */
const UNITS = 10_000;

/** Lines by customer, then day; every array but `starts` has one entry per line. */
export interface PurchaseLines {
  /** First line of each customer, and after the last one the number of lines. */
  readonly starts: Int32Array;
  /** Lines in order of customer and day: indices in the arrays below. */
  readonly order: Int32Array;
  /** Days since 1970-01-01. */
  readonly days: Float64Array;
  /** Whether the goods came back. */
  readonly returned: Uint8Array;
  /** 1/10 000 of the currency unit; null when amounts are not known. */
  readonly amounts: Float64Array | null;
  /** Which product, −1 unknown; null when products are not known. */
  readonly products: Int32Array | null;
  /** How many products there are. */
  readonly productCount: number;
  /** Days between launch and purchase, NaN unknown; null when launches are not known. */
  readonly ages: Float64Array | null;
  /** Whether a promotion applied; null when promotions are not known. */
  readonly promoted: Uint8Array | null;
  /** Which channel, −1 unknown; null when channels are not known. */
  readonly channels: Int32Array | null;
  /** Names of the channels. */
  readonly channelNames: readonly string[];
  /** The first day of any line; NaN without lines. */
  readonly firstDay: number;
}

/** Lines that could not be used. */
export interface Unused {
  /** Lines of customers who are not in the table of customers. */
  strangers: number;
  /** Lines later than the day of analysis. */
  later: number;
  /** Lines without customer or date. */
  incomplete: number;
}

/** Reads the order lines known on a day. */
export function readLines(
  { orders, products }: TraitTables,
  customers: KeyIndex,
  customerCount: number,
  asOf: number,
  columns: TraitColumns,
  unused: Unused,
): PurchaseLines {
  const names = findColumns("orders", orders, columns);
  const days = orders.day(names.date!);
  const rows = usableRows(findRows(customers, orders, names.customer!), days, asOf, unused);
  const bought = names.product === null ? null : encode(orders, names.product);
  const channels = names.channel === null ? null : encode(orders, names.channel);
  return {
    ...layOut(rows, days, customerCount),
    days,
    returned: returnedLines(orders, names),
    amounts: names.amount === null ? null : inUnits(measureColumn(orders, names.amount)),
    products: bought?.codes ?? null,
    productCount: bought?.names.length ?? 0,
    ages: productAges(orders, names.product, days, products, columns),
    promoted: names.promotion === null ? null : promotedLines(orders, names.promotion),
    channels: channels?.codes ?? null,
    channelNames: channels?.names ?? [],
    firstDay: firstDay(rows, days),
  };
}

/** The customer's row of each usable entry, −1 elsewhere; the others are counted. */
export function usableRows(
  rows: Int32Array,
  days: Float64Array,
  asOf: number,
  unused: Unused,
): Int32Array {
  return rows.map((row, i) => {
    if (row === STRANGER) unused.strangers++;
    else if (row < 0 || Number.isNaN(days[i])) unused.incomplete++;
    else if (days[i] > asOf) unused.later++;
    else return row;
    return -1;
  });
}

/** Sorts by counting, first on the day, then on the customer: O(lines + customers + days). */
function layOut(
  rows: Int32Array,
  days: Float64Array,
  count: number,
): Pick<PurchaseLines, "starts" | "order"> {
  let first = Infinity, last = -Infinity, used = 0;
  rows.forEach((row, line) => {
    if (row < 0) return;
    used++;
    if (days[line] < first) first = days[line];
    if (days[line] > last) last = days[line];
  });
  const lines = new Int32Array(used);
  rows.forEach((row, line) => {
    if (row >= 0) lines[--used] = line;
  });
  const byDay = countingSort(lines, (line) => days[line] - first, Math.max(0, last - first + 1));
  return countingSort(byDay.order, (line) => rows[line], count);
}

/** Keeps the order of equal keys; keys are whole numbers from 0. */
function countingSort(
  lines: Int32Array,
  keyOf: (line: number) => number,
  keys: number,
): Pick<PurchaseLines, "starts" | "order"> {
  const starts = new Int32Array(keys + 1), order = new Int32Array(lines.length);
  for (const line of lines) starts[keyOf(line) + 1]++;
  for (let key = 0; key < keys; key++) starts[key + 1] += starts[key];
  const next = starts.slice();
  for (const line of lines) order[next[keyOf(line)]++] = line;
  return { starts, order };
}

function firstDay(rows: Int32Array, days: Float64Array): number {
  let first = NaN;
  rows.forEach((row, i) => {
    if (row >= 0 && !(days[i] >= first)) first = days[i];
  });
  return first;
}

function returnedLines(
  orders: Table,
  { quantity, amount }: { readonly quantity: string | null; readonly amount: string | null },
): Uint8Array {
  const column = quantity ?? amount;
  if (column === null) return new Uint8Array(orders.rowCount);
  return Uint8Array.from(measureColumn(orders, column), (value) => value < 0 ? 1 : 0);
}

function inUnits(amounts: Float64Array): Float64Array {
  return amounts.map((amount) => Math.round(amount * UNITS));
}

/** A promotion is a name or an amount, or yes; none, no and 0 say there was none. */
function promotedLines(orders: Table, column: string): Uint8Array {
  const { values } = orders.column(column);
  return Uint8Array.from(
    { length: values.length },
    (_, i) => values[i] && values[i] !== "" ? 1 : 0,
  );
}

function productAges(
  orders: Table,
  product: string | null,
  days: Float64Array,
  products: Table | undefined,
  columns: TraitColumns,
): Float64Array | null {
  if (!products || product === null) return null;
  const names = findColumns("products", products, columns);
  if (names.product === null) {
    throw new DataError(
      message("errorTraitsProduct"),
    );
  }
  if (names.launchedOn === null) return null;
  const launched = products.day(names.launchedOn);
  const rows = findRows(indexKeys(products, names.product), orders, product);
  return days.map((day, i) => rows[i] < 0 ? NaN : day - launched[rows[i]]);
}
