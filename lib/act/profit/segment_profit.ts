/** What each segment brings once it is served. */
import { Table } from "../../table/mod.ts";
import { costColumn, type CustomerProfit } from "./customer_profit.ts";
import { fromCents, sumCents, toCents } from "./money.ts";

/**
 * Adds margin, costs and net margin by segment: the waterfall from one to the other.
 *
 * @param profit What {@linkcode customerProfit} gave.
 * @param column Column of the customers that names the group: "segment" when left out. A missing
 * name is a group of its own.
 * @returns One row per group in order of net margin, the best first: `segment`, `customers`,
 * `unprofitable` (customers of net margin below 0), `margin`, each `<activity>Cost`, `costToServe`,
 * `netMargin`. Every column adds up to that of all customers to the cent.
 * @throws {DataError} When there is no such column of text.
 */
export function segmentProfit(profit: CustomerProfit, column: string = "segment"): Table {
  const { customers, marginColumn, rates } = profit;
  const names = customers.text(column);
  const groups = new Map<string | null, number[]>();
  names.forEach((name, row) => {
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  });
  const net = customers.number("netMargin");
  const total = (values: Float64Array, rows: readonly number[]) =>
    fromCents(sumCents(rows.map((row) => toCents(values[row] || 0))));
  const ordered = [...groups].map(([name, rows]) => ({ name, rows, netMargin: total(net, rows) }))
    .sort((a, b) => b.netMargin - a.netMargin || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
  const sums = (values: Float64Array) =>
    Float64Array.from(ordered, ({ rows }) => total(values, rows));
  const costs = rates.activities.map(costColumn);
  return Table.of({
    segment: ordered.map(({ name }) => name),
    customers: Float64Array.from(ordered, ({ rows }) => rows.length),
    unprofitable: Float64Array.from(
      ordered,
      ({ rows }) => rows.filter((row) => net[row] < 0).length,
    ),
    margin: sums(customers.number(marginColumn)),
    ...Object.fromEntries(costs.map((name) => [name, sums(customers.number(name))])),
    costToServe: sums(customers.number("costToServe")),
    netMargin: Float64Array.from(ordered, ({ netMargin }) => netMargin),
  });
}
