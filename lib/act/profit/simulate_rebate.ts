/** A rebate scale tried on past revenue. */
import { message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { toCents } from "./money.ts";
import { createSimulation, type Simulation } from "./simulation.ts";

/** A step of a rebate scale. */
export interface RebateTier {
  /** Revenue from which the rate applies. */
  readonly from: number;
  /** Share of revenue given back, in [0, 1]. */
  readonly rate: number;
}

/** A year-end rebate (*remise de fin d’année*, RFA). */
export interface RebateRule {
  /** The steps, ascending; nothing is given below the first. */
  readonly tiers: readonly RebateTier[];
  /** Whether the rate reached applies to all revenue, or each rate to its own slice. */
  readonly basis: "all" | "slice";
}

/**
 * Works out what a rebate scale would have given on past revenue, against what was given.
 *
 * @param customers One row per customer, such as {@linkcode costDrivers} gives.
 * @param rule The scale.
 * @param columns Key, revenue and rebates given so far: "customer", "revenue", "rebates" when left
 * out; without a column of rebates none were given.
 * @returns Rebates before and after; a fall is a gain for the company.
 * @throws {DataError} When a column is absent or of another kind.
 * @throws {RangeError} When the tiers do not ascend, or a rate is not in [0, 1].
 *
 * @example
 * ```ts
 * import { simulateRebate, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b"], revenue: [30000, 9000], rebates: [900, 90] });
 * const tiers = [{ from: 10000, rate: 0.01 }, { from: 20000, rate: 0.02 }];
 * assert.equal(simulateRebate(customers, { tiers, basis: "all" }).after, 600);
 * assert.equal(simulateRebate(customers, { tiers, basis: "slice" }).after, 300);
 * ```
 */
export function simulateRebate(
  customers: Table,
  { tiers, basis }: RebateRule,
  { customer = "customer", revenue = "revenue", rebates = "rebates" }: {
    readonly customer?: string | undefined;
    readonly revenue?: string | undefined;
    readonly rebates?: string | undefined;
  } = {},
): Simulation {
  checkTiers(tiers);
  const given = customers.has(rebates)
    ? measureColumn(customers, rebates).map((amount) => toCents(amount || 0))
    : new Float64Array(customers.rowCount);
  const after = measureColumn(customers, revenue).map((amount) =>
    toCents(rebateOf(amount || 0, tiers, basis))
  );
  return createSimulation(customers.text(customer), given, after);
}

function checkTiers(tiers: readonly RebateTier[]): void {
  tiers.forEach(({ from, rate }, i) => {
    if (!(rate >= 0 && rate <= 1)) {
      throw new RangeError(message("errorRebateRate", { rate: `${rate}` }));
    }
    if (!(from >= 0) || (i > 0 && from <= tiers[i - 1].from)) {
      throw new RangeError(message("errorRebateTier", { from: `${from}` }));
    }
  });
}

function rebateOf(
  revenue: number,
  tiers: readonly RebateTier[],
  basis: RebateRule["basis"],
): number {
  const reached = tiers.filter(({ from }) => revenue >= from);
  if (reached.length === 0) return 0;
  if (basis === "all") return revenue * reached.at(-1)!.rate;
  return reached.reduce((sum, { from, rate }, i) => {
    const end = reached[i + 1]?.from ?? revenue;
    return sum + (end - from) * rate;
  }, 0);
}
