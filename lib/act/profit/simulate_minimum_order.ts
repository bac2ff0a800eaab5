/** A minimum order tried on past orders. */
import { message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { CustomerProfit } from "./customer_profit.ts";
import { toCents } from "./money.ts";
import { type PeriodLine, type PeriodOptions, readPeriodLines } from "./period_lines.ts";
import { unitCost } from "./rates.ts";
import { createSimulation, type Simulation } from "./simulation.ts";

/** A minimum order, and what customers do about it. */
export interface MinimumOrderRule {
  /** Least amount of an order, in the account currency. */
  readonly minimum: number;
  /**
   * What becomes of a smaller order: `"group"`, it waits for the customer's next orders until
   * together they reach the minimum (what waits at the end of the period is delivered); `"fee"`, it
   * pays a fee; `"lose"`, it is not placed at all, nor ever.
   */
  readonly response: "group" | "fee" | "lose";
  /** The fee of a small order; 0 when left out. */
  readonly fee?: number | undefined;
}

/** One order of one customer; money in cents. */
interface Order {
  readonly key: string;
  readonly day: number;
  readonly amount: number;
  readonly margin: number;
  readonly lines: number;
}

/**
 * Works out the net margin that past orders would have left under a minimum order. Reality lies
 * between the three responses: try all of them. Orders avoided save the activities driven by
 * `orders`, orders lost those driven by `lines` too; returns stay as they were.
 *
 * @param profit What {@linkcode customerProfit} gave for the same period.
 * @param lines One row per order line.
 * @param rule The minimum and the response.
 * @param options Period and columns.
 * @returns Net margin before and after.
 * @throws {DataError} When a column is absent or of another kind.
 * @throws {RangeError} When the minimum is not above 0, or the fee is negative.
 */
export function simulateMinimumOrder(
  profit: CustomerProfit,
  lines: Table,
  rule: MinimumOrderRule,
  options: PeriodOptions,
): Simulation {
  const { minimum, response, fee = 0 } = rule;
  if (!(minimum > 0 && minimum < Infinity)) {
    throw new RangeError(message("errorMinimumOrder", { minimum: `${minimum}` }));
  }
  if (!(fee >= 0 && fee < Infinity)) {
    throw new RangeError(message("errorOrderFee", { fee: `${fee}` }));
  }
  const { customers } = profit;
  const { used } = readPeriodLines(customers, lines, options);
  const least = toCents(minimum);
  const perOrder = driverCost(profit, "orders"), perLine = driverCost(profit, "lines");
  const gains = ordersByCustomer(customers.rowCount, used).map((orders) => {
    const small = orders.filter(({ amount }) => amount < least);
    if (response === "fee") return small.length * toCents(fee);
    if (response === "group") {
      return toCents(perOrder * (orders.length - deliveries(orders, least)));
    }
    return small.reduce(
      (sum, order) => sum + toCents(perOrder + order.lines * perLine) - order.margin,
      0,
    );
  });
  const before = customers.number("netMargin").map(toCents);
  const after = before.map((cents, row) => cents + gains[row]);
  const key = options.columns?.customer ?? "customer";
  return createSimulation(customers.text(key), before, after);
}

function driverCost({ rates }: CustomerProfit, driver: string): number {
  return rates.activities.filter((activity) => activity.driver === driver)
    .reduce((sum, activity) => sum + unitCost(rates, activity), 0);
}

/** The orders of each customer by day, then key; an order has the day of its first line. */
function ordersByCustomer(customers: number, used: readonly PeriodLine[]): Order[][] {
  const orders = Array.from({ length: customers }, () => new Map<string, Order>());
  for (const { row, order: key, day, amount, margin } of used) {
    if (amount < 0) continue;
    const before = orders[row].get(key);
    const order = before ?? { key, day, amount: 0, margin: 0, lines: 0 };
    orders[row].set(key, {
      key,
      day: Math.min(order.day, day),
      amount: order.amount + amount,
      margin: order.margin + margin,
      lines: order.lines + 1,
    });
  }
  return orders.map((own) =>
    [...own.values()].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1))
  );
}

/** How many deliveries remain when small orders wait for the next ones. */
function deliveries(orders: readonly Order[], least: number): number {
  let count = 0, waiting = 0;
  for (const { amount } of orders) {
    waiting += amount;
    if (waiting < least) continue;
    count++;
    waiting = 0;
  }
  return waiting > 0 ? count + 1 : count;
}
