/** Order lines, read once: who bought what, for how much, when. */
import { addMonths, message, parseDay } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";

/** The columns of a table of order lines. */
export interface LineColumns {
  /** The customer's key; "customer" when left out. */
  readonly customer?: string | undefined;
  /** What was bought, product or family; "product" when left out. */
  readonly product?: string | undefined;
  /** Amount of the line; negative for a return. "amount" when left out and there is one. */
  readonly amount?: string | undefined;
  /** Day of the order; "date" when left out and there is one. */
  readonly date?: string | undefined;
  /** The order's key; "order" when left out and there is one. */
  readonly order?: string | undefined;
}

/** What every reading of order lines may be told. */
export interface LineOptions {
  /** The columns, where they have other names. */
  readonly columns?: LineColumns | undefined;
  /** The day of the analysis, `YYYY-MM-DD`: later lines are left out. */
  readonly asOf?: string | undefined;
  /** Months up to `asOf` that count; all when left out. */
  readonly months?: number | undefined;
}

/** Lines left out, by reason. */
export interface UnusedLines {
  /** Without customer, product or, where they count, amount and day. */
  readonly incomplete: number;
  /** After `asOf`, or before the months that count. */
  readonly outside: number;
}

/** Usable lines, in the order of the table. */
export interface Purchases {
  /** Keys of the customers by code, by code unit. */
  readonly customers: readonly string[];
  /** Products by code, by code unit. */
  readonly products: readonly string[];
  /** Customer of each line. */
  readonly customerOf: Int32Array;
  /** Product of each line. */
  readonly productOf: Int32Array;
  /** Order of each line; null when orders are not known. */
  readonly orders: readonly string[] | null;
  /** Amounts in 1/10 000 of the currency unit, so that sums are exact; null when not known. */
  readonly units: Float64Array | null;
  /** Days since 1970-01-01; null when not known. */
  readonly days: Float64Array | null;
  /** Lines left out. */
  readonly unused: UnusedLines;
}

/** Money is counted in whole 1/10 000 of the currency unit, so that sums are exact. */
export const UNITS = 10_000;

/**
 * Reads the lines that can be used.
 *
 * @param lines One row per order line.
 * @param options Columns and window.
 * @returns The lines, products and customers encoded.
 * @throws {DataError} When a named column is absent or of another kind.
 * @throws {RangeError} When `asOf` is not a day, or `months` is not a whole number from 1.
 */
export function readPurchases(
  lines: Table,
  { columns = {}, asOf, months }: LineOptions,
): Purchases {
  const customerKeys = keyTexts(lines, columns.customer ?? "customer");
  const productKeys = keyTexts(lines, columns.product ?? "product");
  const amount = optional(lines, columns.amount, "amount");
  const amounts = amount === undefined ? null : measureColumn(lines, amount);
  const days = windowDays(lines, columns.date, asOf);
  const order = optional(lines, columns.order, "order");
  const orderKeys = order === undefined ? null : keyTexts(lines, order);
  const inWindow = windowTest(asOf, months);
  const used: number[] = [];
  let incomplete = 0, outside = 0;
  for (let row = 0; row < lines.rowCount; row++) {
    const known = customerKeys[row] && productKeys[row] && (!orderKeys || orderKeys[row]) &&
      !Number.isNaN(amounts?.[row]) && !Number.isNaN(days?.[row]);
    if (!known) incomplete++;
    else if (days && !inWindow(days[row])) outside++;
    else used.push(row);
  }
  const customers = encode(used.map((row) => customerKeys[row]!));
  const products = encode(used.map((row) => productKeys[row]!));
  return {
    customers: customers.names,
    customerOf: customers.codes,
    products: products.names,
    productOf: products.codes,
    orders: orderKeys && used.map((row) => orderKeys[row]!),
    units: amounts && Float64Array.from(used, (row) => Math.round(amounts[row] * UNITS)),
    days: days && Float64Array.from(used, (row) => days[row]),
    unused: { incomplete, outside },
  };
}

/** The keys of a column as text; numbers are written as they are. */
export function keyTexts(table: Table, name: string): (string | null)[] {
  const column = table.column(name);
  if (column.kind !== "number") return table.text(name).map((key) => key === "" ? null : key);
  return Array.from(column.values, (key) => Number.isNaN(key) ? null : String(key));
}

function optional(lines: Table, given: string | undefined, usual: string): string | undefined {
  return given ?? (lines.has(usual) ? usual : undefined);
}

/** Days are needed only where the caller names them or wants a window. */
function windowDays(
  lines: Table,
  given: string | undefined,
  asOf: string | undefined,
): Float64Array | null {
  const name = given ?? (asOf !== undefined || lines.has("date") ? "date" : undefined);
  return name === undefined ? null : lines.day(name);
}

function windowTest(
  asOf: string | undefined,
  months: number | undefined,
): (day: number) => boolean {
  if (months !== undefined && (!Number.isInteger(months) || months < 1)) {
    throw new RangeError(message("errorLookBack", { months: `${months}` }));
  }
  if (asOf === undefined) {
    if (months === undefined) return () => true;
    throw new RangeError(message("errorLookBackDay", { months: `${months}` }));
  }
  const end = parseDay(asOf, "asOf");
  const start = months === undefined ? -Infinity : addMonths(end, -months);
  return (day) => day > start && day <= end;
}

/** Names in order of code unit, so that the order of the rows changes nothing. */
export function encode(texts: readonly string[]): { names: string[]; codes: Int32Array } {
  const codeOf = new Map<string, number>();
  for (const text of texts) codeOf.set(text, 0);
  const names = [...codeOf.keys()].sort();
  names.forEach((name, code) => codeOf.set(name, code));
  return { names, codes: Int32Array.from(texts, (text) => codeOf.get(text)!) };
}
