/** What was done for each customer, counted from order lines and visits. */
import { joinEvents, measureColumn, type Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { amounts, fromCents, toCents } from "./money.ts";
import {
  type DriverColumns,
  type PeriodLine,
  type PeriodOptions,
  periodTest,
  readPeriodLines,
} from "./period_lines.ts";

/** Options of {@linkcode costDrivers}. */
export interface DriverOptions extends PeriodOptions {
  /** One row per visit; without them nobody was visited. */
  readonly visits?: Table | undefined;
}

/** Customers with what was done for them. */
export interface CostDrivers {
  /** The input and the counts. */
  readonly customers: Table;
  /** Lines left out. */
  readonly notices: readonly Notice[];
}

/**
 * Counts what was done for each customer in a period: the drivers of the cost to serve.
 *
 * @param customers One row per customer.
 * @param lines One row per order line.
 * @param options Day, period, visits, columns.
 * @returns `customers`: the input, then `revenue` and `margin` (returns taken off), `orders` (with a
 * purchase), `lines` (purchases), `returns` (lines that came back), `visits`; where they are known
 * `discounts` and `listMargin` (margin before discounts), `rebates` (rate × revenue), `creditDays`
 * (revenue × days of credit). Nothing is missing: a customer without a line has zeros. `notices`:
 * lines left out.
 * @throws {DataError} When a column is absent, of another kind or would be replaced, or a key stands
 * in two rows.
 * @throws {RangeError} When `asOf` or `months` is out of range.
 *
 * @example
 * ```ts
 * import { costDrivers, dayColumn, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({
 *   customer: ["a", "a", "a"],
 *   order: ["1", "1", "2"],
 *   amount: [100, 50, -20],
 *   margin: [30, 15, -6],
 *   date: dayColumn(Float64Array.of(20000, 20000, 20010)),
 * });
 * const { customers } = costDrivers(Table.of({ customer: ["a"] }), lines, { asOf: "2024-12-31" });
 * assert.deepEqual(customers.row(0), {
 *   customer: "a", revenue: 130, margin: 39, orders: 1, lines: 2, returns: 1, visits: 0,
 * });
 * ```
 */
export function costDrivers(customers: Table, lines: Table, options: DriverOptions): CostDrivers {
  const { columns = {} } = options;
  const { used, notices } = readPeriodLines(customers, lines, options);
  const counts = countLines(
    customers.rowCount,
    used,
    optional(lines, columns.listAmount, "listAmount"),
  );
  return {
    customers: customers.add({
      ...counts,
      visits: countVisits(customers, options),
      ...terms(customers, columns, counts.revenue),
    }),
    notices,
  };
}

function countVisits(customers: Table, options: DriverOptions): Float64Array {
  const visits = new Float64Array(customers.rowCount);
  if (!options.visits) return visits;
  const inPeriod = periodTest(options);
  const key = options.columns?.customer ?? "customer", date = options.columns?.date ?? "date";
  const columns = { customer: key, type: key, date };
  const { rows, days } = joinEvents(customers, key, options.visits, columns);
  rows.forEach((row, visit) => {
    if (row >= 0 && inPeriod(days[visit])) visits[row]++;
  });
  return visits;
}

function countLines(
  customers: number,
  used: readonly PeriodLine[],
  list: Float64Array | undefined,
): Record<string, Float64Array> {
  const column = () => new Float64Array(customers);
  const revenue = column(), margin = column(), discounts = column();
  const orders = column(), lines = column(), returns = column();
  const seen = new Set<string>();
  for (const one of used) {
    const { row } = one;
    revenue[row] += one.amount;
    margin[row] += one.margin;
    if (list && !Number.isNaN(list[one.line])) {
      discounts[row] += toCents(list[one.line]) - one.amount;
    }
    if (one.amount < 0) {
      returns[row]++;
      continue;
    }
    lines[row]++;
    const order = `${row} ${one.order}`;
    if (!seen.has(order)) orders[row]++;
    seen.add(order);
  }
  const given = discounts.map((cents) => Math.max(0, cents)); // above list price: no discount
  return {
    revenue: amounts(revenue),
    margin: amounts(margin),
    orders,
    lines,
    returns,
    ...(list
      ? { discounts: amounts(given), listMargin: amounts(margin.map((m, row) => m + given[row])) }
      : {}),
  };
}

/** Rebates and credit follow from revenue; a customer with more returns than purchases has none. */
function terms(
  customers: Table,
  columns: DriverColumns,
  revenue: Float64Array,
): Record<string, Float64Array> {
  const rate = optional(customers, columns.rebateRate, "rebateRate");
  const days = optional(customers, columns.paymentDays, "paymentDays");
  const of = (factor: Float64Array, round: (value: number) => number) =>
    revenue.map((amount, row) => round(Math.max(0, amount) * (factor[row] || 0)));
  const cent = (value: number) => fromCents(toCents(value));
  return {
    ...(rate ? { rebates: of(rate, cent) } : {}),
    ...(days ? { creditDays: of(days, (value) => value) } : {}),
  };
}

function optional(
  table: Table,
  given: string | undefined,
  usual: string,
): Float64Array | undefined {
  const name = given ?? (table.has(usual) ? usual : undefined);
  return name === undefined ? undefined : measureColumn(table, name);
}
