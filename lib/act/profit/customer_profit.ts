/** What each customer brings once it is served. */
import { DataError, message, type MessageKey } from "../../base/mod.ts";
import { measureColumn, type Notice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { amounts, fromCents, sumCents, toCents } from "./money.ts";
import { type ActivityRates, type CostActivity, readActivityRates, unitCost } from "./rates.ts";

/** Options of {@linkcode customerProfit}. */
export interface ProfitOptions {
  /** Column of the margin before the cost to serve; "margin" when left out. */
  readonly margin?: string | undefined;
}

/** Customers with what they cost and bring. */
export interface CustomerProfit {
  /** The rates used. */
  readonly rates: ActivityRates;
  /** Column of the margin before the cost to serve. */
  readonly marginColumn: string;
  /** The input, then `<activity>Cost` for each activity, `costToServe` and `netMargin`. */
  readonly customers: Table;
  /** One row per activity: `activity`, `units`, `unitCost`, `cost`, `costShare`. */
  readonly activities: Table;
  /** One row per resource: `resource`, minutes and cost supplied, used and left. */
  readonly resources: Table;
  /** What was counted as 0, and resources asked for more than they can give. */
  readonly notices: readonly Notice[];
}

/**
 * Works out the cost to serve of each customer by time-driven activity-based costing (R. S. Kaplan
 * and S. R. Anderson, “Time-driven activity-based costing”, *Harvard Business Review* 82(11), 2004)
 * and what is left of the margin. Each cost is rounded to the cent, then added: customers,
 * activities and the whole agree to the cent. Capacity that nobody used is shown as such, not laid
 * on customers.
 *
 * Discounts already taken off the margin are no cost again: to show them as one, start from the
 * margin at list price.
 *
 * @param customers One row per customer, with the margin and every driver of the rates.
 * @param rates Activity rates; a time equation is several activities of one resource.
 * @param options Column of the margin.
 * @returns Customers, activities and resources. A missing value counts as 0, with a notice.
 * @throws {DataError} When the rates have another form, a column is absent, would be replaced, or
 * holds a negative number of units.
 *
 * @example
 * ```ts
 * import { customerProfit, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b"], margin: [100, 20], visits: [1, 2] });
 * const { customers: served } = customerProfit(customers, {
 *   version: 1,
 *   resources: [{ id: "team", cost: 4000, minutes: 8000 }],
 *   activities: [{ id: "visit", driver: "visits", resource: "team", minutes: 80 }],
 * });
 * assert.deepEqual([...served.number("netMargin")], [60, -60]); // 80 min at 0.50 is 40 a visit
 * ```
 */
export function customerProfit(
  customers: Table,
  rates: ActivityRates,
  { margin = "margin" }: ProfitOptions = {},
): CustomerProfit {
  const checked = readActivityRates(rates);
  const { activities } = checked;
  const notices: Notice[] = [];
  const margins = known(customers, margin, notices).map(toCents);
  const drivers = new Map(
    [...new Set(activities.map(({ driver }) => driver))].map((name) =>
      [name, unitsOf(customers, name, notices)] as const
    ),
  );
  const costs = activities.map((activity) => {
    const cost = unitCost(checked, activity);
    return drivers.get(activity.driver)!.map((units) => toCents(units * cost));
  });
  const served = margins.map((_, row) => sumCents(costs.map((cost) => cost[row])));
  const names = activities.map(costColumn);
  return {
    rates: checked,
    marginColumn: margin,
    customers: customers.add({
      ...Object.fromEntries(names.map((name, i) => [name, amounts(costs[i])])),
      costToServe: amounts(served),
      netMargin: margins.map((cents, row) => fromCents(cents - served[row])),
    }),
    activities: activityTable(checked, drivers, costs),
    resources: resourceTable(checked, drivers, costs, notices),
    notices,
  };
}

/** The column of an activity's cost. */
export function costColumn({ id }: CostActivity): string {
  return `${id}Cost`;
}

/** A column with 0 where it is missing, said in a notice. */
function known(customers: Table, name: string, notices: Notice[]): Float64Array {
  const values = measureColumn(customers, name);
  const count = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  if (count > 0) {
    const key: MessageKey = "profitMissing";
    notices.push({ key, parameters: { count, column: name } });
  }
  return values.map((value) => Number.isNaN(value) ? 0 : value);
}

function unitsOf(customers: Table, name: string, notices: Notice[]): Float64Array {
  const units = known(customers, name, notices);
  const row = units.findIndex((value) => value < 0);
  if (row < 0) return units;
  throw new DataError(
    message("errorUnits", { column: name, row: `${row + 1}`, value: `${units[row]}` }),
    { column: name, row: row + 1 },
  );
}

function activityTable(
  rates: ActivityRates,
  drivers: ReadonlyMap<string, Float64Array>,
  costs: readonly Float64Array[],
): Table {
  const totals = costs.map(sumCents);
  const all = sumCents(totals);
  return Table.of({
    activity: rates.activities.map(({ id }) => id),
    units: Float64Array.from(rates.activities, ({ driver }) => unitTotal(drivers.get(driver)!)),
    unitCost: Float64Array.from(rates.activities, (activity) => unitCost(rates, activity)),
    cost: Float64Array.from(totals, fromCents),
    costShare: Float64Array.from(totals, (cents) => all === 0 ? NaN : cents / all),
  });
}

/** Units may be amounts of money: added in 1/10 000, so that the order of the rows changes nothing. */
function unitTotal(units: Float64Array): number {
  return units.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000;
}

function resourceTable(
  { resources = [], activities }: ActivityRates,
  drivers: ReadonlyMap<string, Float64Array>,
  costs: readonly Float64Array[],
  notices: Notice[],
): Table {
  const rows = resources.map(({ id, minutes, cost }) => {
    const own = activities.map((activity, i) => ({ activity, cents: sumCents(costs[i]) }))
      .filter(({ activity }) => activity.resource === id);
    const used = own.reduce(
      (sum, { activity }) => sum + activity.minutes! * unitTotal(drivers.get(activity.driver)!),
      0,
    );
    const usedCost = sumCents(own.map(({ cents }) => cents));
    if (used > minutes) {
      const key: MessageKey = "profitOverload";
      notices.push({ key, parameters: { resource: id, used, minutes } });
    }
    return { id, minutes, used, cost: toCents(cost), usedCost };
  });
  const numbers = (value: (row: typeof rows[number]) => number) => Float64Array.from(rows, value);
  return Table.of({
    resource: rows.map(({ id }) => id),
    minutes: numbers(({ minutes }) => minutes),
    usedMinutes: numbers(({ used }) => used),
    unusedMinutes: numbers(({ minutes, used }) => minutes - used),
    cost: numbers(({ cost }) => fromCents(cost)),
    usedCost: numbers(({ usedCost }) => fromCents(usedCost)),
    unusedCost: numbers(({ cost, usedCost }) => fromCents(cost - usedCost)),
  });
}
