/** What a rule would have changed on past orders. */
import { Table } from "../../table/mod.ts";
import { amounts, fromCents, sumCents } from "./money.ts";

/** A rule tried on the past: nobody bought differently unless the rule says so. */
export interface Simulation {
  /** One row per customer, input order: `customer`, `before`, `after`, `change`. */
  readonly customers: Table;
  /** What is simulated, of all customers before the rule, in the account currency. */
  readonly before: number;
  /** After it. */
  readonly after: number;
  /** `after − before`, to the cent the sum over the customers. */
  readonly change: number;
  /** Customers for whom something changes. */
  readonly affected: number;
}

/** Puts a simulation together from cents before and after. */
export function createSimulation(
  keys: readonly (string | null)[],
  before: Float64Array,
  after: Float64Array,
): Simulation {
  const change = after.map((cents, row) => cents - before[row]);
  return {
    customers: Table.of({
      customer: keys,
      before: amounts(before),
      after: amounts(after),
      change: amounts(change),
    }),
    before: fromCents(sumCents(before)),
    after: fromCents(sumCents(after)),
    change: fromCents(sumCents(change)),
    affected: change.filter((cents) => cents !== 0).length,
  };
}
